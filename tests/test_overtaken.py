"""What a later day of one story tells otherwise than an earlier one is not printed as it was."""

import sys
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from types import FrameType

import pytest

from benchmarks import made_news
from summarize import Article, novelty, summarize
from summarize.novelty.finding import OVERTAKEN


def _report(day: int, outlet: str, text: str) -> Article:
    published = datetime(2031, 3, day, 9, tzinfo=UTC)
    return Article(f"{outlet} {day}", outlet, "The ferry", text, published=published, language="en")


FIRST = _report(
    3,
    "Post",
    "The ferry Halden sank off Norland on Monday. At least 9 people on the Halden were killed.",
)
LAST = _report(
    6,
    "Ledger",
    "The death toll of the ferry Halden rose to 14 on Thursday. Divers left the wreck off Norland.",
)


def test_an_older_toll_gives_way_to_the_newer_one() -> None:
    briefing = summarize([FIRST, LAST])
    printed = " ".join(point.text for point in briefing.points)
    assert "rose to 14" in printed
    assert "At least 9" not in printed
    (left_out,) = [each for each in briefing.ledger if each.reason == OVERTAKEN]
    assert left_out.span.of(FIRST.text) == "At least 9 people on the Halden were killed."


def test_what_opened_the_story_stays_as_its_history() -> None:
    opening = "At least 9 people were killed when the ferry Halden sank off Norland on Monday."
    briefing = summarize([_report(3, "Post", opening), LAST])
    told = [(point.date, point.text) for point in briefing.points]
    assert "rose to 14" in told[0][1]
    assert told[1] == ("2031-03-03", opening)


def test_a_refusal_is_overtaken_by_the_deed() -> None:
    refusal = "The harbour chief Runa Falk refused to resign on Monday."
    opening = "A crane fell into the harbour of Norland. "
    deed = "Runa Falk has stepped down as harbour chief of Norland, the port said on Tuesday."
    printed = _printed(_report(3, "Post", opening + refusal), _report(4, "Ledger", deed))
    assert deed in printed
    assert refusal not in printed


def test_of_articles_without_a_date_none_is_later() -> None:
    undated = Article("c", "Herald", "The ferry", LAST.text, language="en")
    briefing = summarize([FIRST, undated])
    assert any("At least 9" in point.text for point in briefing.points)


def _printed(*reports: Article) -> list[str]:
    return [point.text for point in summarize(reports).points]


PLAN = "Rail workers in Velmia will strike on Wednesday, the transport union said."


@pytest.mark.parametrize(
    ("plan", "off"),
    [
        (PLAN, "The rail strike was called off on Tuesday after a night of talks."),
        (PLAN, "Wednesday's walkout by the rail workers will not go ahead, the union said."),
        (PLAN, "Rail workers will strike on Friday, the union said."),
        (PLAN, "A rail strike was averted when the two sides settled on 4.5 percent."),
        (
            "The road from Salle to Dovrin is closed until Tuesday.",
            "The road from Salle to Dovrin will stay closed until Friday.",
        ),
        (
            "The fire at Dovrin has not been brought under control.",
            "The fire at Dovrin was under control, the fire service said.",
        ),
        (
            "The forest fire near Dovrin spread over 450 hectares.",
            "The forest fire near Dovrin grew to 1,200 hectares on Tuesday.",
        ),
        (
            "No oil has leaked from the tanker, the coast guard said.",
            "Oil began to leak from the tanker off Salle, the coast guard said.",
        ),
        (
            "About 400 tonnes have leaked so far.",
            "About 1,100 tonnes have leaked, the coast guard said.",
        ),
        (
            "The talks on the Karsk treaty will open in Arlen on Thursday.",
            "The talks on the Karsk treaty have been put off because a minister is ill.",
        ),
    ],
)
def test_of_two_days_the_later_overtakes_plans_and_values(plan: str, off: str) -> None:
    """The first sentence is of something else, so that nothing must stay as an account."""
    first = _report(3, "Post", f"The mayor of Salle spoke to reporters on Monday. {plan}")
    printed = _printed(first, _report(4, "Ledger", off))
    assert off in printed
    assert plan not in printed


@pytest.mark.parametrize(
    ("plan", "later"),
    [
        (PLAN, "Teachers in Norland called off a strike over pay, their union said."),
        (PLAN, "Rail workers may call off the strike if the offer is raised, the union said."),
        (PLAN, "No strike has been called off by the rail workers in ten years."),
        (
            "Enzo Bassi won the fourth stage of the Tour of Lakes over 187 kilometres.",
            "Stage six of the Tour of Lakes was cut to 96 kilometres because of rain.",
        ),
        ("The museum in Salle will open on 1 May.", "The museum in Dovrin will open on 2 May."),
        (
            "Farmers near Dovrin lost 450 hectares of wheat.",
            "The forest fire near Salle grew to 1,200 hectares on Tuesday.",
        ),
    ],
)
def test_other_plans_and_values_overtake_nothing(plan: str, later: str) -> None:
    first = _report(3, "Post", f"The mayor of Salle spoke to reporters on Monday. {plan}")
    briefing = summarize([first, _report(4, "Ledger", later)])
    assert OVERTAKEN not in {each.reason for each in briefing.ledger}


def test_a_story_that_goes_on_is_told_by_its_days_behind_its_lead() -> None:
    guards, off = "Some 4,000 guards are to stop work.", "Wednesday's rail walkout was called off."
    first, later = _report(3, "Post", f"{PLAN} {guards}"), _report(4, "Ledger", off)
    told = [(point.date, point.text) for point in summarize([later, first]).points]
    assert told == [("2031-03-04", off), ("2031-03-03", PLAN), ("2031-03-03", guards)]


def test_what_was_overtaken_is_cited_for_nothing_that_came_after() -> None:
    briefing = summarize([FIRST, LAST])
    (toll,) = [point for point in briefing.points if "rose to 14" in point.text]
    assert [each.article_id for each in toll.citations] == [LAST.id]


COMING = "Storm Nela is expected to reach the coast of Velm on Tuesday, the weather service said."
FERRIES = "Ferries to the islands of Velm will not run before May."
CAME = "Storm Nela hit the coast of Velm on Tuesday, hours early, and killed one man."


def test_what_was_expected_gives_way_where_it_came_about_also_where_it_opened_the_story() -> None:
    first, later = _report(3, "Post", f"{COMING} {FERRIES}"), _report(4, "Ledger", CAME)
    assert _printed(first, later) == [CAME, FERRIES]


@pytest.mark.parametrize(
    ("plan", "done"),
    [
        (
            "Foreign ministers of Korvia and Lemmar will sign the river treaty in Ostby.",
            "The foreign ministers of Korvia and Lemmar have signed the river treaty in Ostby.",
        ),
        (
            "Leaders of Korvia and Lemmar are expected to discuss the river dam in Ostby, he said.",
            "In Ostby the leaders of Korvia and Lemmar discussed the river dam for two hours.",
        ),
        (
            "Judges in Ostby are due to give their verdict on the former minister Runa Falk.",
            "Judges in Ostby gave a verdict of guilty in the case of former minister Runa Falk.",
        ),
    ],
)
@pytest.mark.parametrize("is_dated", [True, False])
def test_what_will_be_done_gives_way_to_what_was_done(plan: str, done: str, is_dated: bool) -> None:
    """Within one day, and without any."""
    reports = [_report(3, "Post", f"{plan} {FERRIES}"), _report(3, "Ledger", done)]
    if not is_dated:
        reports = [replace(each, published=None) for each in reports]
    printed = _printed(*reports)
    assert done in printed
    assert plan not in printed


ENDED = "The dockers of Ostby ended their strike over pay after nine days."


@pytest.mark.parametrize(
    "expects",
    [
        "are about to end",
        "are on the verge of ending",
        "are close to ending",
        "stand ready to end",
        "look set to end",
        "are finally poised to end",
        "are preparing to end",
        "are in talks to end",
        "are nearing a deal to end",
    ],
)
def test_however_it_is_expected_it_gives_way_to_the_deed(expects: str) -> None:
    plan = f"The dockers of Ostby {expects} their strike over pay."
    assert _awaited(_report(3, "Post", f"{FERRIES} {plan}"), _report(3, "Ledger", ENDED))
    denied = (
        plan.replace("are ", "are not ")
        .replace("look ", "do not look ")
        .replace("stand ", "do not stand ")
    )
    assert not _awaited(_report(3, "Post", f"{FERRIES} {denied}"), _report(3, "Ledger", ENDED))


@pytest.mark.parametrize(
    ("plan", "off"),
    [
        (
            "The dockers of Ostby stand ready to strike over pay from the end of the month on.",
            "The strike of the Ostby dockers over pay was called off after a night of talks.",
        ),
        (
            "Korvia is on the verge of announcing a ban on foreign trawlers in the Lemmar Strait.",
            "Korvia has dropped its ban on foreign trawlers in the Lemmar Strait.",
        ),
        (
            "President Karl Brandt is preparing to visit Lemmar for talks on the river.",
            "President Karl Brandt has scrapped his visit to Lemmar, where talks were to be held.",
        ),
    ],
)
def test_what_is_off_on_the_same_day_is_no_longer_expected(plan: str, off: str) -> None:
    first, later = _report(3, "Post", f"{FERRIES} {plan}"), _report(3, "Ledger", off)
    assert plan not in _printed(first, later)
    earlier = replace(later, published=datetime(2031, 3, 3, 6, tzinfo=UTC))
    assert not _awaited(first, earlier)


def test_another_visit_that_is_off_calls_nothing_off() -> None:
    plan = "President Karl Brandt is preparing to visit Lemmar for talks on the river."
    off = "President Karl Brandt of Korvia has scrapped his summer holiday in the hills of Ostby."
    assert not _awaited(_report(3, "Post", f"{FERRIES} {plan}"), _report(3, "Ledger", off))


SIGNED = "The foreign ministers of Korvia and Lemmar signed the river treaty in Ostby."


@pytest.mark.parametrize(
    ("plan", "other"),
    [
        ("The foreign ministers of Korvia and Lemmar will sign a second treaty in Ostby.", SIGNED),
        ("The parliaments of Korvia and Lemmar will ratify the river treaty in Ostby.", SIGNED),
        ("Korvia will not sign the river treaty with Lemmar in Ostby, its minister said.", SIGNED),
        (
            "The river treaty of Korvia and Lemmar will be signed in Ostby on Friday.",
            "The river treaty of Korvia and Lemmar was discussed in Ostby.",
        ),
        (
            "Korvia and Lemmar will sign the river treaty in Ostby.",
            "Korvia and Lemmar may have signed the river treaty in Ostby, the reports suggest.",
        ),
        (
            "The court in Ostby will hear the appeal of the banker Ana Dorn on 12 March.",
            "The court in Ostby heard the appeal of the banker Ana Dorn's brother Jon on Monday.",
        ),
        (
            "The Lemmar rebels will release 40 hostages in Ostby.",
            "The Lemmar rebels released 20 hostages in Ostby on Monday.",
        ),
        (
            "The dockers of Ostby plan to close the harbour in May unless wages rise.",
            "The dockers of Ostby closed the harbour for two hours on Monday.",
        ),
    ],
)
def test_what_is_still_to_come_stays(plan: str, other: str) -> None:
    assert not _awaited(_report(3, "Post", plan), _report(3, "Ledger", other))


def test_a_plan_that_is_newer_than_what_was_done_stays() -> None:
    plan = "The foreign ministers of Korvia and Lemmar will sign the river treaty in Ostby."
    assert not _awaited(_report(4, "Post", plan), _report(3, "Ledger", SIGNED))
    assert _awaited(_report(3, "Post", plan), _report(4, "Ledger", SIGNED))


def _awaited(*reports: Article) -> bool:
    reasons = {each.reason for each in summarize(reports).ledger}
    return "a later article tells what it expects" in reasons


@pytest.mark.parametrize(
    ("plan", "turn"),
    [
        (
            "Velmians will vote for a new parliament on 16 March.",
            "The election in Velmia has been moved, the president said.",
        ),
        (
            "Teachers will walk out for two days from Thursday.",
            "Teachers agreed to put off their protest, their union said.",
        ),
    ],
)
def test_a_plan_that_nobody_knows_to_be_off_has_its_day_beside_a_turn(plan: str, turn: str) -> None:
    first = _report(3, "Post", f"The mayor of Salle spoke to reporters on Monday. {plan}")
    told = [(each.date, each.text) for each in summarize([_report(4, "L", turn), first]).points]
    assert turn in {text for _, text in told}
    assert ("2031-03-03", plan) in told


def _calls(sentences: int) -> int:
    """How many functions of `novelty` a story of two days calls."""
    records = made_news.story("pairs", sentences=sentences)
    articles = [
        Article(
            each["id"],
            each["source"],
            each["title"],
            each["text"],
            published=datetime.fromisoformat(each["published"]),
            language="en",
        )
        for each in records
    ]
    package, called = str(Path(novelty.__file__).parent), 0

    def heard(frame: FrameType, event: str, _: object) -> None:
        nonlocal called
        called += event == "call" and frame.f_code.co_filename.startswith(package)

    before = sys.getprofile()
    sys.setprofile(heard)
    try:
        summarize(articles)
    finally:
        sys.setprofile(before)
    return called


def test_only_sentences_that_can_be_a_pair_are_asked_whether_they_are() -> None:
    """400 sentences would have 40,000 pairs, and every pair takes several calls."""
    assert 0 < _calls(400) < 600 * 400
