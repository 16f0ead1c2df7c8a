"""What "yesterday" names, on which day happened what a point tells, and a story of several days."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarize.attribution import Attribution
from summarize.chronology import Telling, event_day, own_days, resolve, told_day
from summarize.data import Article, Briefing, Dateline, Memory
from summarize.pipeline import Method, draft, put_together, summarize
from summarize.readers import read_articles
from summarize.rewriting import Outcome
from summarize.selection import Words

# A Wednesday.
DAY = date(2031, 3, 5)


def named(text: str, *, language: str = "en", day: date = DAY) -> list[tuple[str, str]]:
    """The words of a text that name a day, and what they name."""
    return [(each.span.of(text), each.date) for each in resolve(text, [day], language=language)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The ferry sank yesterday.", [("yesterday", "2031-03-04")]),
        ("The ferry sank last night off Ostby.", [("last night", "2031-03-04")]),
        ("The ferry sank two days ago.", [("two days ago", "2031-03-03")]),
        ("The ferry will be raised tomorrow.", [("tomorrow", "2031-03-06")]),
        ("The mayor resigned today.", [("today", "2031-03-05")]),
        ("The mayor spoke the day before yesterday.", [("the day before yesterday", "2031-03-03")]),
        ("Prices rose last week.", [("last week", "2031-W09")]),
        ("Prices rose this month.", [("this month", "2031-03")]),
        ("Prices rose in February last year.", [("last year", "2030")]),
        ("The ferry sank on Monday, police said.", [("Monday", "2031-03-03")]),
        ("The ferry sank on Tuesday night.", [("Tuesday", "2031-03-04")]),
        ("The mayor said Wednesday that it was closed.", [("Wednesday", "2031-03-05")]),
        ("On Thursday, two men were killed.", [("Thursday", "2031-02-27")]),
        ("The court will rule on Friday.", [("Friday", "2031-03-07")]),
        ("The court is expected to rule on Friday.", [("Friday", "2031-03-07")]),
        ("The vote is set for Sunday.", [("Sunday", "2031-03-09")]),
        ("A hearing scheduled for Monday was moved.", [("Monday", "2031-03-10")]),
        ("The trial begins Monday.", [("Monday", "2031-03-10")]),
        ("He plans to meet her on Friday.", [("Friday", "2031-03-07")]),
        ("Police said on Monday that it will open on Friday.",
         [("Monday", "2031-03-03"), ("Friday", "2031-03-07")]),
        ("The strike, which will begin on Friday, was announced on Monday.",
         [("Friday", "2031-03-07"), ("Monday", "2031-03-03")]),
        ("A WHO official said on Wednesday that it was so.", [("Wednesday", "2031-03-05")]),
        ("The ‘Nordstern’ sank on Monday.", [("Monday", "2031-03-03")]),
        ("Rain has fallen since Saturday.", [("Saturday", "2031-03-01")]),
        ("Tolmen was quiet after Sunday's blast.", [("Sunday", "2031-03-02")]),
        ("Sunday's blast killed two.", [("Sunday", "2031-03-02")]),
        ("Sunday's vote will decide it.", [("Sunday", "2031-03-09")]),
        ("The dam broke last Friday.", [("Friday", "2031-02-28")]),
        ("Varga won the tour on Sunday, 28 seconds ahead.", [("Sunday", "2031-03-02")]),
    ],
)  # fmt: skip
def test_a_word_names_the_day_that_its_article_is_of(
    text: str, expected: list[tuple[str, str]]
) -> None:
    assert named(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "“I saw it on Monday,” he said.",
        '"It sank yesterday," he said.',
        "‘We saw it on Monday, the girls’ mother and I,’ he said.",
        "'It sank yesterday,' he said.",
        "»Es sank gestern«, was said.",
        "”It sank yesterday”, he said.",
        "“It sank yesterday.",
        "Today's youth was raised there.",
        "Today, the region is poor.",
        "The Today program was told of it.",
        "It was built for kings, and is still today a palace that was never lost.",
        "The court ruled (early Wednesday AEST) on it.",
        "The town of tomorrow was built there.",
        "It rained over the last week.",
        "The crew had until Monday to leave.",
        "The school was closed until at least Thursday.",
        "If the dam broke today, Tolmen would be lost.",
        "The court would rule on Friday.",
        "The court was to rule on Friday.",
        "He agreed to meet her on Friday.",
        "The market was held every Monday.",
        "It happened on a Monday.",
        "The shop opened from Monday to Friday.",
        "The Sunday Times reported it.",
        "He was shot on Good Friday.",
        "Two men met on Monday, March 3.",
        "In 2029 the fire broke out on a ferry on Monday.",
        "On January 3 he left, and on Monday he was found.",
        "The paper wrote of Sunday's awards.",
        "The dam broke last Tuesday.",
        "The dam will be closed next Friday.",
        "It was closed when the quake hit on Wednesday.",
        "The court will rule on Wednesday.",
        "The premier declared Friday a national day of mourning.",
        "Tolmen's council has made Monday a holiday.",
        "The king named Sunday as the day of the wedding.",
    ],
)
def test_what_could_be_another_day_is_not_told(text: str) -> None:
    """On a Wednesday "last Tuesday" may be yesterday, and "Wednesday" today or in a week."""
    assert named(text) == []


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("de", "Die Fähre sank gestern vor Ostby.", [("gestern", "2031-03-04")]),
        ("de", "Der Rat wurde am Montag aufgelöst.", [("Montag", "2031-03-03")]),
        ("de", "Der Rat soll am Freitag wählen.", []),
        ("de", "Am Montag beginnt der Prozess, teilte das Gericht mit.", []),
        ("de", "Sie gingen am Morgen.", []),
        ("de", "Die Wahl am kommenden Sonntag ist offen.", [("Sonntag", "2031-03-09")]),
        ("fr", "Le bac a coulé lundi au large d'Ostby.", [("lundi", "2031-03-03")]),
        ("fr", "Le bac a coulé la semaine dernière.", [("la semaine dernière", "2031-W09")]),
        ("es", "El barco se hundió ayer.", [("ayer", "2031-03-04")]),
        ("es", "Dos personas murieron el lunes.", [("lunes", "2031-03-03")]),
        ("es", "El próximo mes de abril habrá voto.", []),
        ("it", "Il traghetto è affondato lunedì.", [("lunedì", "2031-03-03")]),
        ("nl", "De pont zonk gisteren.", [("gisteren", "2031-03-04")]),
        ("ru", "Паром затонул вчера.", [("вчера", "2031-03-04")]),
        ("ja", "フェリーは昨日沈没した。", [("昨日", "2031-03-04")]),
        ("th", "เรือจมเมื่อวานนี้", []),
    ],
)
def test_other_languages_have_such_words(
    language: str, text: str, expected: list[tuple[str, str]]
) -> None:
    assert named(text, language=language) == expected


_WORDS = (
    "Monday", "on", "Friday", "yesterday", "last", "next", "week", "will", "said", "was", "to", "“",
    "”", "'", "two days ago", "March", "3", "2029", ",", ".", "today", "this", "year", "if",
    "gestern",
)  # fmt: skip


@given(
    st.lists(st.sampled_from(_WORDS), max_size=14).map(" ".join),
    st.dates(),
    st.sampled_from(["en", "de", "ja"]),
)
def test_no_text_fails_and_what_is_told_is_a_word_of_it(
    text: str, day: date, language: str
) -> None:
    for each in resolve(text, [day], language=language):
        assert each.span.of(text).strip()
        assert each.date[:4].isdecimal()
    quoted = f"“{text.translate(str.maketrans('', '', '“”'))}"
    assert resolve(quoted, [day], language=language) == ()


def test_this_week_is_open_on_a_sunday_and_a_monday() -> None:
    text = "Prices rose this week."
    assert [bool(named(text, day=date(2031, 3, day))) for day in (1, 2, 3, 4)] == [
        True, False, False, True,
    ]  # fmt: skip


def article(text: str, published: datetime | None, number: int = 0, **fields: str) -> Article:
    return Article(f"a{number}", f"outlet {number}", fields.get("title", ""), text,
                   published=published, language="en")  # fmt: skip


def test_the_days_of_an_article_are_those_it_may_have_been_written_on() -> None:
    """At two o'clock in Greenwich it is still the day before in Jelat, if that lies in the west."""
    noon = article("It sank.", datetime(2031, 3, 5, 12, tzinfo=UTC))
    night = replace(noon, published=datetime(2031, 3, 5, 2, tzinfo=UTC))
    assert own_days(noon) == (DAY,)
    assert own_days(replace(noon, published=datetime(2031, 3, 5, tzinfo=UTC))) == (DAY,)
    assert own_days(night) == (DAY, DAY - timedelta(days=1))
    west = timezone(timedelta(hours=-8))
    assert own_days(replace(night, published=datetime(2031, 3, 5, 2, tzinfo=west))) == (DAY,)
    assert own_days(replace(night, dateline=Dateline(day="March 4"))) == (date(2031, 3, 4),)
    assert own_days(replace(noon, dateline=Dateline(day="Feb 5"))) == ()
    assert own_days(replace(noon, published=None)) == ()


def test_a_word_that_two_days_read_otherwise_is_not_told() -> None:
    days = own_days(article("It sank.", datetime(2031, 3, 5, 2, tzinfo=UTC)))
    text = "The ferry sank on Monday and was raised yesterday."
    assert [each.span.of(text) for each in resolve(text, days)] == ["Monday"]


PLACE = "The council of Ostby voted on Monday to close the old mill by the river."
LATER = "Two hundred people marched through Tolmen yesterday against the new road tax."


def brief_on(*days: int) -> Briefing:
    """A briefing of two articles of these days of March."""
    made = [
        article(text, datetime(2031, 3, day, tzinfo=UTC), number)
        for number, (text, day) in enumerate(zip((PLACE, LATER), days, strict=True))
    ]
    return summarize(made)


def told(briefing: Briefing) -> dict[str, str]:
    return {r.span.of(p.text): r.date for p in briefing.points for r in p.resolved}


def test_words_are_resolved_where_a_reader_of_the_newest_day_would_err() -> None:
    """Told on the 5th, "Monday" is the 3rd in an article of the 4th too; "yesterday" is not."""
    assert told(brief_on(5, 5)) == {}
    assert told(brief_on(4, 5)) == {}
    assert told(brief_on(5, 4)) == {"yesterday": "2031-03-03"}
    assert told(brief_on(5, 12)) == {"Monday": "2031-03-03", "yesterday": "2031-03-11"}


def test_with_a_memory_the_reader_reads_on_the_day_of_the_briefing() -> None:
    """Both articles are of the 5th, and what they call yesterday is the day before yesterday."""
    made = [
        article(text, datetime(2031, 3, 5, tzinfo=UTC), number)
        for number, text in enumerate((PLACE, LATER))
    ]
    for day, expected in (("2031-03-05", {}), ("2031-03-06", {"yesterday": "2031-03-04"})):
        drafted = draft(made, Method(), memory=Memory("story", day))
        assert told(put_together([drafted])[0]) == expected


def test_a_rewritten_point_has_a_day_only_where_all_its_articles_give_the_same() -> None:
    same = "Two hundred people marched through Tolmen yesterday against the new road tax."
    for days, expected in (((4, 4, 6), ["2031-03-03"]), ((4, 5, 6), [])):
        texts = (same, same, "The weather in Ostby was dry for the whole of the spring.")
        articles = [
            article(text, datetime(2031, 3, day, tzinfo=UTC), number)
            for number, (text, day) in enumerate(zip(texts, days, strict=True))
        ]
        drafted = draft(articles, Method())
        picks = drafted.picks
        group = next(at for at, pick in enumerate(picks) if pick.text == same)
        point = Attribution(drafted.material, picks).point(
            Outcome("People marched through Tolmen yesterday.", (group,), "rewritten")
        )
        assert len(point.citations) == 2
        assert [each.date for each in point.resolved] == expected


@pytest.mark.parametrize(
    ("text", "place", "expected"),
    [
        ("The ferry sank on Monday off Ostby.", 9, "2031-03-03"),
        ("The ferry sank on March 2 off Ostby.", 9, "2031-03-02"),
        ("The company was founded in 2019.", 9, "2019"),
        ("In May 2029 the dam was closed.", 9, "2029-05"),
        ("Police have arrested two men.", 1, "2031-03-05"),
        ("The mayor said the road would open.", 1, "2031-03-05"),
        ("A ferry sank off Ostby.", 0, "2031-03-05"),
        ("The court will rule on Friday.", 0, ""),
        ("A ferry sank off Ostby.", 1, ""),
        ("Police have arrested two men.", 9, ""),
        ("Ostby is a town of 40,000 people.", 0, ""),
        ("The town was a port.", 0, ""),
        ("The mayor has never lost a vote.", 0, ""),
        ("She was hired as a cook in May and has left the town.", 0, ""),
        ("The man who was hurt on Monday was a cook.", 9, ""),
        ("Two men of the March 2 attack were named.", 9, ""),
        ("He left on Monday and came back on Tuesday.", 9, ""),
        ("The union plans a walkout on Friday, it announced.", 9, ""),
        ("Friday's walkout was called off.", 0, "2031-03-05"),
        ("The hearing of Friday was cancelled.", 0, "2031-03-05"),
        ("A letter dated 4 February showed that the owner knew.", 1, ""),
        ("In a letter dated Feb. 4 the minister wrote that the plan was dead.", 1, ""),
        ("The law, passed on 12 May 2029, bans coal.", 1, ""),
        ("A letter sent on Monday warned the owner.", 9, ""),
        ("In a report published on 10 February, auditors said the mine was unsafe.", 1, ""),
        ("The minister signed the law on 2 March.", 9, "2031-03-02"),
        ("The letter was sent to the owner on 2 March.", 9, "2031-03-02"),
        ("He said on 2 March in a letter dated 1 February that all was well.", 9, "2031-03-02"),
        ("The minister was taken to hospital on Tuesday night.", 0, ""),
        ("The court ruled in a case of dust when it met on Wednesday.", 0, "2031-03-05"),
    ],
)
def test_the_day_of_a_sentence_is_its_own_or_that_of_its_article(
    text: str, place: int, expected: str
) -> None:
    own = article(text, datetime(2031, 3, 5, tzinfo=UTC))
    assert event_day(Telling(text, own, place)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The road is closed until Tuesday.", "2031-03-05"),
        ("About 4,000 guards are to stop work for a day.", "2031-03-05"),
        ("The union plans to strike.", "2031-03-05"),
        ("The fire has not been brought under control.", "2031-03-05"),
        ("The death toll stands at 203.", "2031-03-05"),
        ("The gap is now put at 6.8 billion florins.", "2031-03-05"),
        ("The fire spread over 450 hectares.", ""),
        ("Ostby is a town of 40,000 people.", ""),
        ("The mayor has never lost a vote.", ""),
    ],
)
def test_what_is_planned_or_still_so_is_of_the_day_on_which_it_is_told(
    text: str, expected: str
) -> None:
    own = article(text, datetime(2031, 3, 5, tzinfo=UTC))
    assert told_day(Telling(text, own, 9)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The fire spread over 450 hectares.", "2031-03-05"),
        ("Two men were arrested.", "2031-03-05"),
        ("The judge adjourned the trial until Friday.", "2031-03-05"),
        ("The fire had burned 450 hectares.", ""),
        ("The fire spread in May.", ""),
        ("The minister was taken to hospital on Tuesday night.", ""),
    ],
)
def test_what_happened_and_names_no_time_may_be_of_the_day_of_its_article(
    text: str, expected: str
) -> None:
    own = article(text, datetime(2031, 3, 5, tzinfo=UTC))
    assert told_day(Telling(text, own, 5)) == expected


def test_a_sentence_without_a_day_has_that_of_those_who_tell_all_of_it() -> None:
    own = article("The ferry sank off Ostby.", datetime(2031, 3, 7, tzinfo=UTC))
    other = article("The ferry sank off Ostby on Monday.", datetime(2031, 3, 4, tzinfo=UTC), 1)
    assert event_day(Telling(own.text, own, 9), [Telling(other.text, other)]) == "2031-03-03"


TOUR = Path("tests/stories/tour")


def of_tour(*numbers: int) -> Sequence[Article]:
    found = read_articles([TOUR])
    return [each for each in found if int(Path(each.id).name[:2]) in (numbers or range(9))]


def test_a_story_of_several_days_is_told_in_the_order_of_its_events() -> None:
    """Behind its newest main event; topics would tell the race from its middle."""
    opening, *points = summarize(of_tour(), Method(length=Words(150))).points
    assert opening.text.startswith("Paul Varga won the Tour of Velmia in Port Elm on Sunday")
    days = [point.date for point in points if point.date]
    assert len(days) >= 4
    history = [day for day in days if day < "2031"]
    assert days == sorted(day for day in days if day > "2031") + history
    assert history == days[len(days) - len(history) :]


def test_a_story_of_several_days_has_the_title_of_its_newest_main_event() -> None:
    assert summarize(of_tour()).title == "Varga wins the Tour of Velmia"
    assert summarize(of_tour(1, 2, 3, 4)).title == "Lund wins stage 13 of the Tour of Velmia"


def test_what_was_expected_gives_way_to_what_happened() -> None:
    """The pass of Thursday and the stage of Sunday were ridden; the jury's look never was told."""
    briefing = summarize(of_tour(), Method(length=Words(400)))
    texts = {article.id: article.text for article in briefing.articles}
    overtaken = [
        entry.span.of(texts[entry.article_id])
        for entry in briefing.ledger
        if entry.reason == "a later article tells what it expects"
    ]
    assert overtaken == [
        "Riders are due to cross the Karsk pass on Thursday, the first climb of the tour.",
        "The last stage will be ridden in Port Elm on Sunday.",
    ]
    before = summarize(of_tour(1, 3), Method(length=Words(400)))
    assert any("due to cross" in point.text for point in before.points)


def test_an_article_of_another_thing_is_no_newest_main_event() -> None:
    aside = article(
        "Bakers in Jelat will sell bread on Sundays.", datetime(2031, 7, 29, tzinfo=UTC),
        title="Bakers to open on Sundays in Jelat",
    )  # fmt: skip
    assert summarize([*of_tour(), aside]).title == "Varga wins the Tour of Velmia"


def test_a_story_of_a_day_or_two_is_not_told_by_days() -> None:
    near = [
        replace(each, published=datetime(2031, 7, 24 + number, tzinfo=UTC))
        for number, each in enumerate(of_tour(6, 7))
    ]
    assert {point.date for point in summarize(near).points} == {""}


def test_where_a_day_is_not_known_nothing_is_put_in_order() -> None:
    articles = of_tour()
    undated = [replace(articles[0], published=None), *articles[1:]]
    assert {point.date for point in summarize(undated).points} == {""}
