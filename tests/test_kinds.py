"""What kind an article and a sentence is, and what a briefing prints of it."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from itertools import permutations

import pytest

from summarize import Article, summarize
from summarize.gathering import read_material
from summarize.languages.scoring import scoring_rules
from summarize.scoring import Material, kinds
from summarize.scoring.kinds import CUT, GARBLED, OPINION, PAGE, POST, kinds_of, load_weights

REPORT = (
    "The council of Orvelle voted on Tuesday to close the Mill Street bridge for six months.",
    "Engineers found cracks in two of its four piers, deputy mayor Lena Worth said on Tuesday.",
    "About 9,000 cars cross the bridge each day, according to the town's road office.",
    "Repairs will cost 4.2 million crowns, and work starts on Monday.",
    "A bus line will take pupils to the Hill School by way of the ring road, the council said.",
)
COLUMN = (
    "It is shameful how this town treats its bridges.",
    "Nobody seriously thinks that a coat of paint holds up a road.",
    "The council voted on Tuesday to close the Mill Street bridge for six months.",
    "That's a bitter joke, and it isn't even a new one.",
    "A town that can't mend a bridge shouldn't dream of a stadium.",
    "The truth is that nothing ever happens here until something falls down.",
    "Critics said that the mayor's plan was ridiculous.",
    "So much for the promises of spring.",
)


def _article(name: str, sentences: tuple[str, ...], title: str = "A bridge is closed") -> Article:
    return Article(
        id=name,
        source=f"The {name.title()}",
        title=title,
        text="\n\n".join(sentences),
        published=datetime(2026, 5, 12, 9, tzinfo=UTC),
    )


def _material(*articles: Article, language: str = "en") -> Material:
    return read_material(articles, language=language)[0]


def _barred(text: str, among: tuple[str, ...] = REPORT) -> str:
    """Why a sentence before the last of a report is not printed, or ""."""
    material = _material(_article("courier", (*among[:-1], text, among[-1])))
    places = [at for at, each in enumerate(material.passages) if text in each.text]
    assert places, "the sentence is in no passage"
    return material.kinds.barred.get(places[0], "")


def _less(text: str) -> float:
    """How much less a sentence below a report is worth than the first of it."""
    material = _material(_article("courier", (*REPORT, text)))
    own = {each.text: float(material.kinds.less[at]) for at, each in enumerate(material.passages)}
    return own[text] - own[REPORT[0]]


def _signs(text: str) -> frozenset[str]:
    rules = scoring_rules("en")
    assert rules is not None
    return rules.signs(text)


@pytest.mark.parametrize(
    "text",
    [
        "MAKE NO MISTAKE, the truth is out.",
        "The plan leaves much to be desired.",
        "It was without a doubt the end.",
        "Needless to say, the bridge fell.",
        "Ironically, the bridge was new.",
        "The sad truth of the matter is that the bridge fell.",
        "One can only hope, and one wonders.",
    ],
)
def test_a_turn_of_phrase_is_found_wherever_it_may_begin(text: str) -> None:
    assert "turn" in _signs(text)


@pytest.mark.parametrize(
    "text",
    [
        "No mistake was made on one of the bridges.",
        "There is no doubt about the right bridge.",
        "The lesson was long, and ironically it was free.",
        "The telephone can only ring if somebody is right there.",
    ],
)
def test_words_of_turns_alone_are_none(text: str) -> None:
    assert "turn" not in _signs(text)


@pytest.mark.parametrize(
    "text",
    [
        "It is disgraceful that the bridge was left to rot for nine winters.",
        "The repair plan is nothing short of a masterpiece.",
        "This should come as no surprise to drivers in the valley.",
        "The closure may give shopkeepers too much of a taste of ruin.",
        "The whole affair was a farce from the first day.",
        "It's hard to imagine a worse time for the works.",
        "The cracks in the piers should alarm every town on the river.",
        "The closure of the bridge on Tuesday ought to trouble anyone who pays taxes.",
    ],
)
def test_an_opinion_that_nobody_is_told_to_hold_is_not_printed(text: str) -> None:
    assert _barred(text) == OPINION


@pytest.mark.parametrize(
    "text",
    [
        "Shopkeepers called the closure disgraceful and asked for help with the rent.",
        "Critics said it was no surprise that the piers had cracked after nine winters.",
        "The opposition's leader, Omar Kest, described the plan as a farce on Wednesday.",
        "“This is an absurd plan,” said baker Ida Krol, who has a shop beside the bridge.",
        "The bridge was built by the army after a flood tore its wooden forerunner away.",
        "Drivers should expect delays of half an hour on the ring road, police said.",
        "The tragic accident of March killed two cyclists on the northern ramp.",
        "The cracks should worry every town on the river, said the engineer Lena Worth.",
        "The siren should warn everybody on the bridge within a minute.",
        "Good weather helped the divers who looked at the piers in April.",
    ],
)
def test_what_somebody_holds_and_what_happened_are_printed(text: str) -> None:
    assert _barred(text) == ""


def test_of_an_opinion_piece_only_what_it_reports_is_printed() -> None:
    material = _material(_article("herald", COLUMN, "How not to mend a bridge"))
    printed = [
        each.text
        for place, each in enumerate(material.passages)
        if place not in material.kinds.barred
    ]
    assert printed == [COLUMN[2], COLUMN[6]]
    assert material.kinds.articles == ("own",)


def test_a_report_is_news_and_all_of_it_may_be_printed() -> None:
    material = _material(_article("courier", REPORT))
    assert material.kinds.articles == ("news",)
    assert not material.kinds.barred


def test_a_page_says_what_it_is() -> None:
    labels = {
        "Opinion: Mend the bridge": "opinion",
        "Mend the bridge | Comment": "opinion",
        "Analysis: What the closure costs": "analysis",
        "Live: Bridge closed": "live",
        "Opinion polls favour Worth": "news",
        "Live music returns to Orvelle": "news",
    }
    found = {
        title: _material(_article("courier", REPORT, title)).kinds.articles[0] for title in labels
    }
    assert found == labels


def test_a_page_of_entries_with_their_time_is_live() -> None:
    entries = tuple(f"{9 + at}.{15 + at}: {text}" for at, text in enumerate(REPORT))
    assert _material(_article("courier", entries)).kinds.articles == ("live",)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("Two workers inspect the damaged pier of the bridge in Orvelle's old harbour.", PAGE),
        ("Read part of the engineers' letter to the council below.", PAGE),
        ("The mayor has set out her reasons in the letter printed below.", PAGE),
        ("Two workers inspected the damaged pier in Orvelle's old harbour on Monday.", ""),
        ("The engineers read part of their letter to the council before the vote.", ""),
        ("A nurse from Orvelle will carry the flag at the opening of the new bridge.", ""),
        # What a site says of its own ratings and of what it is for.
        ("The Bridgemeter is a trusted measurement of the mood of drivers in the valley.", PAGE),
        ("It represents the share of votes that are positive for any given bridge or road.", PAGE),
        ("Orvelle, an old and trusted ally of the valley's towns, lent a crane on Friday.", ""),
        # Another page: who writes it, and what its layout left.
        ("Ida Krol: Yup, ferries again, and the Hill School fair starts on Sunday.", PAGE),
        ("Fare dodgers beware, the ring road sale of old signs ends on Sunday. .", PAGE),
        ("North Orvelle: Mayor Lena Worth, a Liberal, will not run for a third term.", ""),
        # What a reader presses.
        ("Drivers hit up the hill roads Play Slideshow The Courier's evening letter", PAGE),
        ("Enlarge image Divers stand beside the second pier at low water.", PAGE),
        ("(See the map of every pier of the bridge that the divers found cracked.)", PAGE),
        ("A play, a slideshow and a gallery of maps opened in the town hall on Friday.", ""),
        # Who owns a picture, and what it shows.
        ("Omar Kest / Reuters file Orvelle's old bridge is seen in December.", PAGE),
        ("Ida Krol/AFP/Getty Images Drivers queue at the closed ramp in Orvelle.", PAGE),
        ("Provided by Orvelle Road Police Task Force Officers look for this driver.", PAGE),
        ("Provided by the army, four pontoons carried the first cars on Tuesday.", ""),
        ("Talks between AP/Hill Contractors and the council broke down on Tuesday.", ""),
        # Captions without a mark.
        ("(In this photo, the mayor is seen on the left and Omar Kest on the right.)", PAGE),
        ("An artist's depiction of the new bridge, which engineers drew in spring.", PAGE),
        ("An artist's impression of the new bridge was shown to the council on Friday.", ""),
        ("Fig. 4 Bolts preserved in the second pier.", PAGE),
        ("A policeman standing guard Monday at the ramp, which will be used by cyclists.", PAGE),
        ("A policeman standing guard at the ramp was hit by a lorry on Monday.", ""),
        ("A driver waiting at the ramp says the detour costs half an hour.", ""),
        ("Rusting away: The second pier is to be the first that divers mend", PAGE),
        ("Rusting away: The second pier is to be the first that divers mend.", ""),
    ],
)
def test_what_belongs_to_the_page_is_not_printed(text: str, reason: str) -> None:
    assert _barred(text) == reason


def test_a_stop_behind_an_abbreviation_is_no_teaser() -> None:
    assert "page" in _signs("The ring road sale of old signs ends on Sunday. .")
    assert "page" not in _signs("The works start on Monday at 6:30 a.m. .")


def test_a_copied_post_is_not_printed_and_what_the_article_tells_of_it_is() -> None:
    post = "The bridge is shut. Take the ring road - Lena Worth (@lenaworth) May 12, 2026"
    told = "Mayor Lena Worth wrote on Tuesday that drivers should take the ring road."
    material = _material(_article("courier", (*REPORT[:-1], told, post, REPORT[-1])))
    reasons = {material.passages[at].text: reason for at, reason in material.kinds.barred.items()}
    assert set(reasons.values()) == {POST}
    assert {"The bridge is shut."} <= set(reasons)
    assert told in {each.text for each in material.passages} - set(reasons)


def test_of_a_paragraph_too_long_for_a_post_only_the_signed_sentence_is_one() -> None:
    paragraph = " ".join(REPORT[:-1])
    signed = (
        "Road staff stood at the ring road on Tuesday and counted nine thousand cars by six in the"
        " evening — Lena Worth (@lenaworth) 12 May 2026"
    )
    material = _material(_article("courier", (f"{paragraph} {signed}", REPORT[-1])))
    barred = {material.passages[at].text for at in material.kinds.barred}
    assert barred
    assert all(signed in each for each in barred)


def test_a_line_below_the_headline_is_not_printed_where_others_end_with_full_stops() -> None:
    line = (
        "Council votes to close the bridge over the river, a move that is expected to hit shops of"
        " the old town and the two schools"
    )
    material = _material(_article("courier", (line, *REPORT)))
    reasons = {material.passages[at].text: reason for at, reason in material.kinds.barred.items()}
    assert reasons == {line: CUT}
    bare = _material(_article("courier", tuple(each.rstrip(".") for each in (line, *REPORT))))
    assert CUT not in bare.kinds.barred.values()


@pytest.mark.parametrize(
    "text",
    [
        "The minister arrived on Tuesday on a two-day diplomatic for meetings with the mayor.",
        "Engineers found the in two of its piers cracks that are new.",
        "The council closed the the bridge for six months.",
        "The mayor thanked a because the divers had worked at night.",
        "The engineers to the council in the spring warned steadily were.",
    ],
)
def test_garbled_sentences_are_told(text: str) -> None:
    assert "garbled" in _signs(text)
    assert _less(text) >= 1.5 if _is_offered(text) else True


def _is_offered(text: str) -> bool:
    material = _material(_article("courier", (*REPORT, text)))
    return any(each.text == text for each in material.passages)


@pytest.mark.parametrize(
    "text",
    [
        *REPORT,
        "The minister arrived on Tuesday on a two-day official visit for meetings with the mayor.",
        "The conditions that the men work in are poor, as the union knew they were.",
        "Senators passed the For the People Act, the first of its kind, by a vote or two.",
        "The A6 motorway and the E35 are closed, an official said, and a second may follow.",
        "He has had more than enough, and that that is so is what he said it was.",
        "Of the three, the latest is the largest and the oldest the best known.",
        "1) At the start of the meeting, the mayor (a Liberal) spoke.",
    ],
)
def test_well_formed_sentences_are_not_garbled(text: str) -> None:
    assert "garbled" not in _signs(text)


def test_a_garbled_sentence_is_barred_only_where_another_tells_the_same() -> None:
    clean = "The ferry Alder sank off Port Merren on Sunday, and 14 passengers are missing."
    garbled = (
        "The ferry Alder sank off the the Port Merren on Sunday, and 14 passengers are missing."
    )
    alone = _material(_article("courier", (*REPORT, garbled)))
    assert not alone.kinds.barred
    both = _material(_article("courier", (*REPORT, garbled)), _article("post", (clean,)))
    assert [both.passages[at].text for at in both.kinds.barred] == [garbled]
    assert set(both.kinds.barred.values()) == {GARBLED}


@pytest.mark.parametrize(
    "text",
    [
        "Experts have warned of consequences for the region.",
        "The contractor declined to comment on the cracks.",
        "The new timetable has been in the works for months.",
        "It remains to be seen whether the shops can hold out.",
        "Reactions in the old town have been mixed.",
        "Bridges are important links in the life of any river town.",
        "The first bridge at Orvelle was built in 1874 by monks.",
    ],
)
def test_vague_and_old_sentences_are_worth_less(text: str) -> None:
    assert _less(text) >= 0.25


@pytest.mark.parametrize(
    "text",
    [
        "Divers pulled a rusted tram from the river beside the second pier.",
        "The 1874 bridge was closed on Tuesday for the first time since a flood.",
        "Experts from Lund warned of two more cracks in the eastern pier.",
    ],
)
def test_other_sentences_are_worth_what_they_were(text: str) -> None:
    assert _less(text) < 0.15


def test_the_ledger_tells_why_an_opinion_is_left_out() -> None:
    opinion = "It is disgraceful that the bridge was left to rot for nine winters."
    briefing = summarize([_article("courier", (*REPORT, opinion))])
    assert opinion not in [point.text for point in briefing.points]
    assert OPINION in [entry.reason for entry in briefing.ledger]


def test_a_story_of_opinions_alone_says_so() -> None:
    briefing = summarize([_article("herald", (COLUMN[0], COLUMN[5]))])
    assert not briefing.points
    assert any(OPINION in warning for warning in briefing.warnings)


def test_nothing_is_known_of_other_languages() -> None:
    text = "Es ist eine Schande, dass niemand die Brücke von Orvelle reparieren will."
    material = _material(_article("bote", (text, text.replace("Brücke", "Straße"))), language="de")
    assert material.kinds.articles == ("",)
    assert not material.kinds.barred
    assert not material.kinds.less.any()


def test_the_weights_are_of_signs_that_are_looked_for() -> None:
    assert load_weights().opinion["weighing"] > 0 > load_weights().opinion["number"]
    assert load_weights().own["weighing"] > 0 > load_weights().own["told"]


def test_the_year_of_a_story_is_looked_for_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Not in all articles for each that has no date."""
    searched, named = [], kinds._year_named

    def counted(articles: Sequence[Article]) -> int:
        searched.append(len(articles))
        return named(articles)

    monkeypatch.setattr(kinds, "_year_named", counted)
    undated = [replace(_article(name, REPORT), published=None) for name in ("post", "ledger")]
    assert kinds_of(_material(*undated)).less.tolist()
    assert searched == [2]


def test_odds_do_not_depend_on_the_order_in_which_signs_come() -> None:
    """A set of words has another order in each process, and a sum of floats its own last digit."""
    weights = {"a": 0.7, "b": -2.3, "c": 1.9, "d": 0.1}
    orders = permutations([(name, 1.0) for name in weights])
    assert len({kinds._odds(order, weights) for order in orders}) == 1
