"""What is new, changed or known beside what the briefings of earlier days told."""

import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from summarize.data import (
    Article,
    Briefing,
    EarlierArticle,
    EarlierCitation,
    EarlierStory,
    Memory,
    Span,
)
from summarize.documents import digested
from summarize.pipeline import Method, draft, put_together
from summarize.renderers import render
from summarize.selection import Words
from summarize.verification import read_document, verify
from tests.briefed import told_before

METHOD = Method(length=Words(120))


def article(name: str, day: int, text: str, *, title: str = "", url: str = "") -> Article:
    """An article of an outlet called as it is, of a day of March 2031."""
    return Article(
        id=f"{name}-{day}",
        source=name,
        title=title,
        text=text,
        url=url,
        published=datetime(2031, 3, day, 9, tzinfo=UTC),
    )


def told(briefing: Briefing, day: int) -> EarlierStory:
    """What is remembered of a briefing."""
    return told_before("ferry", f"2031-03-{day:02}", briefing)


def brief(*articles: Article, day: int, earlier: EarlierStory | None = None) -> Briefing:
    """The briefing of a day that knows of an earlier one."""
    memory = Memory("ferry", f"2031-03-{day:02}", earlier=earlier)
    return put_together([draft(articles, METHOD, memory=memory)])[0]


MONDAY = (
    article(
        "Herald",
        3,
        "A ferry carrying 212 passengers sank off Port Elm on Monday.\n\n"
        "At least nine people were killed in the sinking, the coast guard said.\n\n"
        "Two fishing boats pulled most of the survivors from the water.",
        title="Ferry sinks off Port Elm",
    ),
    article(
        "Gazette",
        3,
        "A reef tore the hull open for 30 metres, the harbour master said.",
        title="Ferry sinks after striking reef",
    ),
)


def after_monday(text: str, *, name: str = "Herald") -> Briefing:
    """The briefing of Tuesday on one article, after that of Monday."""
    first = brief(*MONDAY, day=3)
    return brief(article(name, 4, text), day=4, earlier=told(first, 3))


def test_the_first_day_of_a_story_is_new() -> None:
    first = brief(*MONDAY, day=3)
    assert first.memory is not None
    assert first.memory.state == "new"
    assert [each.novelty for each in first.memory.news] == ["new"] * len(first.points)


def test_what_was_told_is_left_out_with_its_day() -> None:
    second = after_monday(
        "A ferry carrying 212 passengers sank off Port Elm on Monday.\n\n"
        "Divers found the ship's recorder on Tuesday."
    )
    assert [point.text for point in second.points] == [
        "Divers found the ship's recorder on Tuesday."
    ]
    assert [entry.reason for entry in second.ledger] == ["told on 2031-03-03", ""]
    assert second.memory is not None
    assert second.memory.state == "developing"
    assert [each.novelty for each in second.memory.news] == ["new"]


def test_a_toll_that_rose_is_changed_and_says_what_it_was() -> None:
    second = after_monday(
        "The number of people killed in the sinking rose to 14, the coast guard said."
    )
    (point,), memory = second.points, second.memory
    assert memory is not None
    (news,) = memory.news
    assert news.novelty == "changed"
    assert news.before == "At least nine"
    assert news.after is not None
    assert news.after.of(point.text) == "14"
    assert memory.claim(news.earlier).text.startswith("At least nine people")


def test_a_story_told_again_is_unchanged_and_has_no_points() -> None:
    second = after_monday(
        "At least nine people were killed in the sinking, the coast guard said.", name="Courier"
    )
    assert second.points == ()
    assert second.memory is not None
    assert second.memory.state == "unchanged"
    assert second.warnings == ()


def test_only_a_briefing_that_knows_of_a_day_has_a_memory_in_its_signature() -> None:
    plain = put_together([draft(MONDAY, METHOD)])[0]
    first = brief(*MONDAY, day=3)
    assert "memory" not in dict(plain.signature)
    assert plain.memory is None
    assert plain.points == first.points
    assert len(dict(first.signature)["memory"]) == 64


FERRY = "https://herald.example/ferry"
SINKING = article(
    "Herald",
    3,
    "A ferry carrying 212 passengers sank off Port Elm on Monday.\n\n"
    "At least nine people were killed in the sinking, the coast guard said.\n\n"
    "The captain was drunk when the ship struck the reef, a crew member said.",
    title="Ferry sinks off Port Elm",
    url=FERRY,
)


def after_sinking(text: str, *, withdrawn: bool = False, title: str = "") -> Briefing:
    """The briefing of Tuesday on a newer version of Monday's only article."""
    first = brief(SINKING, day=3)
    assert len(first.points) == 3
    newer = replace(
        article("Herald", 4, text, title=title or SINKING.title, url=FERRY), withdrawn=withdrawn
    )
    other = article("Gazette", 4, "Divers found the recorder of the ferry on Tuesday.")
    return brief(newer, other, day=4, earlier=told(first, 3))


def test_what_the_newer_version_of_its_source_no_longer_says_was_withdrawn() -> None:
    second = after_sinking(SINKING.text.rpartition("\n\n")[0])
    assert second.memory is not None
    (withdrawal,) = second.memory.withdrawals
    assert "drunk" in second.memory.claim(withdrawal.claim).text
    assert withdrawal.article_id == "Herald-4"
    assert withdrawal.citation is None


def test_what_the_newer_version_says_otherwise_was_corrected() -> None:
    second = after_sinking(SINKING.text.replace("212", "187"))
    assert second.memory is not None
    (withdrawal,) = second.memory.withdrawals
    assert "212 passengers" in second.memory.claim(withdrawal.claim).text
    assert withdrawal.citation is not None
    cited = withdrawal.citation.span.of(second.article("Herald-4").text)
    assert cited == "A ferry carrying 187 passengers sank off Port Elm on Monday."


def test_a_version_that_only_tells_more_takes_nothing_back() -> None:
    second = after_sinking(SINKING.text + "\n\nThe wreck lies at a depth of 40 metres.")
    assert second.memory is not None
    assert second.memory.withdrawals == ()


def test_a_toll_that_rose_in_the_newer_version_is_changed_and_not_corrected() -> None:
    second = after_sinking(SINKING.text.replace("At least nine people", "At least 14 people"))
    assert second.memory is not None
    assert "changed" in [each.novelty for each in second.memory.news]
    assert second.memory.withdrawals == ()


FORECAST = "The temperature in Sarvik will reach a high of 12 degrees today.\n\n{}"
WIND = "Winds will blow at 125 kilometres per hour from the west in Sarvik."


def taken_back_by(text: str, *, first: str = "", second: str = "", name: str = "") -> int:
    """How many claims of a forecast the forecast of the next day takes back."""
    told_of = article("Met", 3, FORECAST.format(WIND), title="Weather in the city of Sarvik: 12")
    monday = brief(replace(told_of, url=first, id=name or told_of.id), day=3)
    later = article("Met", 4, text, title="Weather in the city of Sarvik: 9")
    later = replace(later, url=second, id=name or later.id)
    found = brief(later, day=4, earlier=told(monday, 3))
    assert found.memory is not None
    return len(found.memory.withdrawals)


def test_what_an_outlet_writes_each_day_in_the_same_words_corrects_nothing() -> None:
    cold = FORECAST.replace("12", "9").format(WIND.replace("125", "95"))
    assert taken_back_by(cold) == 0
    assert (
        taken_back_by(cold, first="https://met.example/w-3", second="https://met.example/w-4") == 0
    )
    one = {"first": "https://met.example/w-3", "second": "https://met.example/w-4"}
    assert taken_back_by(cold, name="weather", **one) == 0
    assert taken_back_by(FORECAST.format("Nothing else is known.")) == 0


def test_another_today_corrects_nothing_at_the_same_address() -> None:
    page = {"first": "https://met.example/today", "second": "https://met.example/today"}
    assert taken_back_by(FORECAST.replace("12", "9").format(WIND), **page) == 0
    assert taken_back_by(FORECAST.format(WIND.replace("125", "95")), **page) == 1


def test_the_same_id_outlet_and_headline_are_one_article() -> None:
    assert taken_back_by(FORECAST.format(WIND.replace("125", "95")), name="weather") == 1


def test_an_article_taken_back_takes_all_its_claims_with_it() -> None:
    second = after_sinking(SINKING.text, withdrawn=True)
    assert second.memory is not None
    assert len(second.memory.withdrawals) == 3
    assert {each.article_id for each in second.memory.withdrawals} == {"Herald-4"}


def test_what_another_outlet_stands_by_is_not_withdrawn_by_silence() -> None:
    copy = replace(SINKING, id="Gazette-3", source="Gazette", url="")
    first = brief(SINKING, copy, day=3)
    newer = article("Herald", 4, SINKING.text.rpartition("\n\n")[0], title=SINKING.title, url=FERRY)
    second = brief(newer, day=4, earlier=told(first, 3))
    assert second.memory is not None
    assert second.memory.withdrawals == ()


def test_a_briefing_with_a_memory_is_made_again_from_what_it_tells() -> None:
    for text in (SINKING.text.replace("212", "187"), SINKING.text.rpartition("\n\n")[0]):
        document = render(after_sinking(text), "json")
        report = verify(read_document(document, "test.json"))
        assert report.failures == ()
        assert report.made_again == "identical"
        assert "what earlier briefings told: 3 claims, and of which articles" in report.covered


def test_what_was_quoted_before_is_looked_up_in_the_earlier_articles() -> None:
    briefing = after_sinking(SINKING.text.replace("212", "187"))
    document = render(briefing, "json")
    sources = (*briefing.articles, SINKING)
    report = verify(read_document(document, "test.json"), sources)
    assert report.failures == ()
    assert not [each for each in report.covered if each.startswith("what earlier briefings told")]
    written = json.loads(document)
    (quoted, *_) = written["memory"]["earlier"]["claims"]
    (cited, *_) = quoted["citations"]
    cited["quote"] = cited["quote"].replace("212", "999")
    report = verify(read_document(json.dumps(digested(written)), "test.json"), sources)
    assert any("does not have its quotation there" in each for each in report.failures)
    reworded = after_sinking(SINKING.text.replace("212", "187"))
    document = render(reworded, "json").replace('"text": "A ferry carrying 212', '"text": "A 212')
    report = verify(read_document(document, "test.json"), sources)
    assert "what earlier briefings told: 1 claim, and of which articles" in report.covered


def test_what_a_notice_took_back_is_taken_as_told() -> None:
    document = render(after_sinking(SINKING.text, withdrawn=True), "json")
    report = verify(read_document(document, "test.json"))
    assert report.failures == ()
    assert "that notices took earlier claims back: 3" in report.covered


def second_day(first: str, second: str, *, source: str = "Courier") -> tuple[str, str, str]:
    """What the only sentence of a second day is: its novelty, and the value before and after.

    ("left out", its reason, "") where it is not printed.
    """
    yesterday = brief(article("Herald", 3, first, title="Flood in Varna district"), day=3)
    assert yesterday.points, "nothing was told"
    today = brief(
        article(source, 4, second, title="Flood in Varna district"),
        day=4,
        earlier=told(yesterday, 3),
    )
    assert today.memory is not None
    if not today.points:
        return "left out", today.ledger[0].reason, ""
    (point, *_), (news, *_) = today.points, today.memory.news
    return news.novelty, news.before, news.after.of(point.text) if news.after else ""


@pytest.mark.parametrize(
    ("first", "second", "before", "after"),
    [
        (
            "The flood in Varna district has killed 6,301 people, the rescue service said.",
            "The flood in Varna district has killed 6,438 people, the rescue service said.",
            "6,301",
            "6,438",
        ),
        (
            "At least 60 people died in the flood in Varna district.",
            "The toll of the flood in Varna district rose to 81, the governor said.",
            "At least 60",
            "81",
        ),
        (
            "The number of confirmed cases in Varna district stands at 28, the ministry said.",
            "There are now 39 confirmed cases in Varna district, the ministry said.",
            "28",
            "39",
        ),
        (
            "Corvin Foods agreed to buy Almira Dairies for $1.2 billion on Monday.",
            "Corvin Foods will pay $1.4 billion to buy Almira Dairies, both said.",
            "$1.2 billion",
            "$1.4 billion",
        ),
        (
            "The flood in Varna district has killed 176 people, officials said.",
            "The number of people killed in Varna district was lowered to 101, officials said.",
            "176",
            "101",
        ),
    ],
)
def test_another_value_of_the_same_thing_is_a_change(
    first: str, second: str, before: str, after: str
) -> None:
    assert second_day(first, second) == ("changed", before, after)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (  # some of all, elsewhere
            "The flood in Varna district has killed 6,301 people, the rescue service said.",
            "At least 20 people were killed in the town of Marne, the mayor said.",
        ),
        (  # others
            "The flood in Varna district has killed 63 people, the rescue service said.",
            "The flood has driven 6,000 people out of Varna district, the rescue service said.",
        ),
        (  # suspected are not confirmed
            "There are 28 suspected cases in Varna district, the ministry said.",
            "There are 39 confirmed cases in Varna district, the ministry said.",
        ),
        (  # another event
            "The flood in Varna district has killed 63 people, the rescue service said.",
            "In 1911 a flood killed 400 people in Varna district, an archivist recalled.",
        ),
        (  # ages
            "A woman aged 50 was killed in the flood in Varna district.",
            "Mira Solen, 58, was killed when a bridge fell in Varna district.",
        ),
    ],
)
def test_another_number_of_something_else_is_no_change(first: str, second: str) -> None:
    assert second_day(first, second)[0] == "new"


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            "The harbour will stay closed until Friday, the port authority said on Monday.",
            "The port authority said the harbour will stay closed until Friday.",
        ),
        ("The cells charge to 80% in 12 minutes.", "Charging to 80 per cent took 12 minutes."),
        (
            "More than 1.5 million people were left homeless by the flood in Varna district.",
            "The flood in Varna district left more than 1.5 million people homeless.",
        ),
    ],
)
def test_what_was_told_in_other_words_is_known(first: str, second: str) -> None:
    assert second_day(first, second) == ("left out", "told on 2031-03-03", "")


def test_a_known_fact_with_a_new_one_is_new() -> None:
    found = second_day(
        "The harbour will stay closed until Friday, the port authority said on Monday.",
        "The harbour will stay closed until Friday because divers found a bomb from the war "
        "beneath the eastern breakwater, the port authority said.",
    )
    assert found[0] == "new"


def test_the_same_number_is_no_change() -> None:
    found = second_day(
        "The flood in Varna district has killed 63 people, the rescue service said.",
        "The flood in Varna district has killed 63 people, officials said.",
    )
    assert found == ("left out", "told on 2031-03-03", "")


def test_one_change_is_told_once() -> None:
    second = after_monday(
        "The number of people killed in the sinking rose to 14, the coast guard said.\n\n"
        "By nightfall the official toll stood at 14 dead, the harbour master said."
    )
    assert second.memory is not None
    assert [each.novelty for each in second.memory.news] == ["changed"]
    assert "redundant" in [entry.reason for entry in second.ledger]


def test_the_order_of_claims_and_articles_changes_nothing() -> None:
    first = brief(*MONDAY, day=3)
    earlier = told(first, 3)
    turned = replace(
        earlier, claims=earlier.claims[::-1], articles=earlier.articles[::-1], id="ferry"
    )
    today = (
        article("Herald", 4, "The number of people killed rose to 14, the coast guard said."),
        article("Gazette", 4, "Divers found the ship's recorder on Tuesday."),
    )
    one = brief(*today, day=4, earlier=earlier)
    other = brief(*today[::-1], day=4, earlier=turned)
    assert one.points == other.points
    assert one.memory is not None
    assert other.memory is not None
    assert one.memory.news == other.memory.news


def on_tuesday(monday: str, tuesday: str) -> Briefing:
    """The briefing of Tuesday on one article, after one of Monday with other sentences."""
    first = brief(article("Herald", 3, monday, title="The mill at Dorn"), day=3)
    return brief(article("Courier", 4, tuesday), day=4, earlier=told(first, 3))


def told_of(briefing: Briefing) -> list[tuple[str, str]]:
    """What each point is, and the value before."""
    assert briefing.memory is not None
    return [(each.novelty, each.before) for each in briefing.memory.news]


@pytest.mark.parametrize(
    ("monday", "tuesday", "before"),
    [
        ("Wheat cost 212 crowns a tonne.", "The price of wheat climbed to 230 crowns.", "212"),
        (
            "The reservoir was 40 percent full.",
            "The reservoir is now 31 percent full.",
            "40 percent",
        ),
        (
            "The mill has a debt of 9 million crowns.",
            "The debt is now put at 11 million crowns.",
            "9 million",
        ),
        (
            "The strike at Dorn began in five mills.",
            "The strike at Dorn has spread to nine mills.",
            "five",
        ),
        (
            "The road to Dorn will be closed until 4 March.",
            "The road to Dorn will now stay closed until 9 March.",
            "4 March",
        ),
        (
            "The opening of the mill at Dorn is due on 4 March.",
            "The opening of the mill at Dorn has been put off to 9 March.",
            "4 March",
        ),
        (
            "Flames have burned 300 hectares of forest near Dorn.",
            "The fire near Dorn has destroyed 520 hectares of forest.",
            "300 hectares",
        ),
        ("Dorn has 14 cases of measles.", "Measles at Dorn has grown to 22 cases.", "14"),
        (
            "Three boats are searching for the ferry.",
            "Five boats are now taking part in the search.",
            "Three",
        ),
        (
            "Miller Osk is charged with nine counts of fraud.",
            "A judge dismissed one of the nine counts against Osk, so eight remain.",
            "nine",
        ),
    ],
)
def test_a_value_that_is_said_to_have_moved_is_changed(
    monday: str, tuesday: str, before: str
) -> None:
    assert told_of(on_tuesday(monday, tuesday)) == [("changed", before)]


@pytest.mark.parametrize(
    ("monday", "tuesday"),
    [
        ("The tour of the mills began on Sunday.", "The tour of the mills was called off."),
        ("A miller was arrested after the fire at Dorn.", "The arrested miller was released."),
        ("The bridge at Dorn is open to carts.", "The bridge at Dorn was closed on Tuesday."),
        (
            "The mill denied that its owner would leave.",
            "The mill confirmed that its owner leaves.",
        ),
    ],
)
def test_what_ends_or_reverses_what_was_told_is_changed(monday: str, tuesday: str) -> None:
    assert told_of(on_tuesday(monday, tuesday))[0][0] == "changed"


@pytest.mark.parametrize(
    ("monday", "tuesday"),
    [
        ("Wheat cost 212 crowns a tonne.", "Analysts say wheat could climb to 230 crowns."),
        ("Stage four led over 180 kilometres.", "Stage six was cut to 90 kilometres."),
        ("The mill has 300 workers.", "The council now has 12 members."),
        ("The strike began in five mills.", "In 2019 a strike closed nine mills."),
        ("The fire burned 300 hectares.", "A separate fire burned 90 hectares near Lake Tam."),
        ("The mill employs 300 people.", "Nine of the 300 people at the mill fell ill."),
        ("Wheat costs 212 crowns a tonne.", "Shares in the mill rose by 9 crowns."),
    ],
)
def test_a_value_of_something_else_is_no_change(monday: str, tuesday: str) -> None:
    assert told_of(on_tuesday(monday, tuesday))[0][0] == "new"


def test_an_older_value_told_again_in_the_past_perfect_is_known() -> None:
    second = on_tuesday(
        "At least 41 people died in the fire at Dorn.",
        "The death toll of the fire at Dorn rose to 63.\n\nIt had earlier been put at 41.",
    )
    assert [point.text for point in second.points] == [
        "The death toll of the fire at Dorn rose to 63."
    ]
    assert told_of(second) == [("changed", "At least 41")]


def test_a_value_that_was_changed_since_is_known() -> None:
    first = brief(MONDAY[0], day=3)
    old = told(first, 3)
    toll = next(claim for claim in old.claims if "nine people" in claim.text)
    rest = tuple(claim for claim in old.claims if claim != toll)
    earlier = replace(old, claims=rest, superseded=(toll,))
    second = brief(article("Courier", 5, toll.text), day=5, earlier=earlier)
    assert second.points == ()


def test_a_change_is_told_once_in_figures_or_in_words() -> None:
    second = on_tuesday(
        "A ferry sank off Norhaven on Monday and 14 people died, the coast guard said.",
        "Nineteen people died when the ferry sank off Norhaven.\n\n"
        "The toll now stands at 19, the mayor of Norhaven told reporters.",
    )
    assert len(second.points) == len(told_of(second)) == 1


def test_of_the_counts_of_one_day_the_last_is_told() -> None:
    texts = (
        "A ferry sank off Norhaven on Monday and 12 people died, the coast guard said.",
        "The number of people who died when a ferry sank off Norhaven rose to 14 on Tuesday.",
        "Nineteen people died when a ferry sank off Norhaven, the coast guard said on Tuesday.",
    )
    first = brief(article("Herald", 3, texts[0]), day=3)
    morning, evening = article("Courier", 4, texts[1]), article("Post", 4, texts[2])
    assert evening.published is not None
    evening = replace(evening, published=evening.published + timedelta(hours=5))
    second = brief(morning, evening, day=4, earlier=told(first, 3))
    assert [point.text for point in second.points] == [texts[2]]
    assert told_of(second) == [("changed", "12")]


def test_a_repeated_number_with_another_verb_is_new() -> None:
    second = on_tuesday(
        "The mill of Dorn has 300 workers.", "The 300 workers of the mill of Dorn were dismissed."
    )
    assert told_of(second)[0][0] != "known"
    assert len(second.points) == 1


def test_what_a_summary_does_not_say_is_not_taken_back() -> None:
    url = "https://herald.example/mill"
    text = "Fire destroyed the mill at Dorn.\n\nThe tower of the church collapsed."
    first = brief(article("Herald", 3, text, title="Fire at Dorn", url=url), day=3)
    short = article("Herald", 4, "Fire destroyed the mill at Dorn.", title="Fire at Dorn", url=url)
    told_on = [
        brief(each, day=4, earlier=told(first, 3)).memory
        for each in (short, replace(short, cut="the feed has only a summary"))
    ]
    assert [len(each.withdrawals) for each in told_on if each] == [1, 0]


def test_a_notice_of_a_correction_takes_back_and_is_no_point() -> None:
    url = "https://herald.example/mill"
    text = "Fire destroyed the mill at Dorn.\n\nThe tower of the church collapsed."
    first = brief(article("Herald", 3, text, title="Fire at Dorn", url=url), day=3)
    newer = (
        "Fire destroyed the mill at Dorn. CORRECTION: An earlier version of this article said that"
        " the tower of the church had collapsed. It did not."
    )
    second = brief(
        article("Herald", 4, newer, title="Fire at Dorn", url=url), day=4, earlier=told(first, 3)
    )
    assert second.points == ()
    assert second.memory is not None
    (taken,) = second.memory.withdrawals
    assert second.memory.claim(taken.claim).text == "The tower of the church collapsed."
    assert taken.citation is not None


@pytest.mark.parametrize(
    ("other", "is_gone"),
    [
        (
            "Tolland will sell its stadium for 30 million crowns, Mayor Eva Roth said on Tuesday.",
            True,
        ),
        (
            "Mayor Eva Roth said Tuesday that Tolland will sell its stadium for 30 million crowns.",
            False,
        ),
    ],
)
def test_an_outlet_takes_back_what_others_copied_and_not_what_they_tell(
    other: str, is_gone: bool
) -> None:
    text = "Tolland will sell its stadium for 30 million crowns, Mayor Eva Roth said on Tuesday."
    url = "https://herald.example/stadium"
    first = brief(
        article("Herald", 3, text, title="Stadium sold", url=url),
        article("Courier", 3, f"{other}\n\nTickets cost 20 crowns.", title="Mayor to sell"),
        day=3,
    )
    assert first.points[0].support.outlets == 2
    second = brief(
        article(
            "Herald", 4, "This article was withdrawn.", title="Retraction: Stadium sold", url=url
        ),
        article(
            "Courier", 4, "The club will play in Orle next year.", title="Club to play in Orle"
        ),
        day=4,
        earlier=told(first, 3),
    )
    assert second.memory is not None
    taken = [second.memory.claim(each.claim).text for each in second.memory.withdrawals]
    assert bool(taken) == is_gone
    assert "Courier took its report back" not in render(second, "markdown")


def test_a_sentence_that_was_cited_for_a_claim_is_known() -> None:
    second = after_monday(
        "At least nine people were killed in the sinking, the coast guard said.\n\n"
        "Divers reached the wreck on Tuesday.",
        name="Courier",
    )
    assert [point.text for point in second.points] == ["Divers reached the wreck on Tuesday."]


def test_what_only_another_source_of_a_claim_said_is_new() -> None:
    """Readers were told the claim: the cargo stands in a sentence that was cited for it."""
    more = (
        "The ferry sank within an hour with 40 cars, a railway wagon and the luggage of a circus"
        " aboard after it struck a reef, a rescuer said."
    )
    story = told(brief(MONDAY[1], day=3), 3)
    (claim,) = story.claims
    cited = EarlierCitation("Courier-3", Span(0, len(more)), more)
    earlier = replace(
        story,
        articles=(*story.articles, EarlierArticle("Courier-3", "Courier", "", "0" * 64)),
        claims=(replace(claim, citations=(*claim.citations, cited)),),
    )
    second = brief(article("Courier", 4, more), day=4, earlier=earlier)
    assert [point.text for point in second.points] == [more]
