"""A briefing ends where nothing more is worth its place, and repeats no fact to fill a length."""

import json
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings

from summarize import Article, Method, Sentences, Words, read_articles, summarize
from summarize.agreement import Reporting
from summarize.data import Briefing, Ended, Extent
from summarize.documents import read_document, told_briefing
from summarize.explanation import explain, explanation_table
from summarize.pipeline import draft, put_together
from summarize.renderers import render
from summarize.scoring import Worth
from summarize.selection import select
from summarize.selection.greedy import bound, greedily
from summarize.selection.problem import Problem
from summarize.selection.rivalry import Rivalry, Shared
from summarize.verification import verify
from tests.test_selection import best_by_trying_all, incidence, problems, story


def briefing_of(*texts: str, words: int = 250) -> Briefing:
    articles = [
        Article(id=f"a{at}", source=f"Outlet {at}", title="", text=text)
        for at, text in enumerate(texts)
    ]
    return summarize(articles, Method(length=Words(words)))


def texts_of(briefing: Briefing) -> list[str]:
    return [point.text for point in briefing.points]


def priced(price: float) -> Problem:
    """Four passages of 50 words: 8 and 6 are worth their place, 1 and .5 are not."""
    worth = Worth(np.array([8.0, 6.0, 1.0, 0.5]), incidence(np.zeros((4, 1))), np.zeros(1))
    costs = np.full(4, 50)
    return Problem(
        worth,
        costs,
        250,
        lambda place: np.arange(4) == place,
        np.ones(4, dtype=bool),
        price * costs,
    )


def test_a_price_leaves_out_what_is_worth_less_and_is_taken_off_the_value() -> None:
    """At .04 a word a passage must be worth 2: 8 + 6 - 100 * .04 = 10 is the best."""
    solution = greedily(priced(0.04))
    assert solution.picks == (0, 1)
    assert solution.value == pytest.approx(10.0)
    assert greedily(priced(0.0)).picks == (0, 1, 2, 3)


@given(problems())
@settings(deadline=None, max_examples=80)
def test_the_bound_over_any_picks_holds_with_prices(problem: Problem) -> None:
    best = best_by_trying_all(problem)
    for picks in ((), (0,), greedily(problem).picks):
        assert bound(problem, picks) >= best - 1e-9


def test_what_adds_too_little_is_left_out_with_room_to_spare() -> None:
    """Four sentences of eight words each are worth 9, 9, 9 and .1: the last is not told.

    Three of 24 words are over half of the 40 that were asked for.
    """
    lines = [
        "Ten ferries sank near Port Elm on Sunday.",
        "Divers recovered gold from two wrecks off Malta.",
        "Parliament in Tarn rejected every tax on salt.",
        "Some old people like quiet walks at dusk.",
    ]
    worth = Worth(np.array([9.0, 9.0, 9.0, 0.1]), incidence(np.zeros((4, 1))), np.zeros(1))
    selection = select(story("\n".join(lines)), worth, Words(120))
    assert selection.ended == "nothing"  # 32 words are no length at which anything is left out
    texts = "\n".join(f"{line[:-1]} {'with much more about it ' * 5}" for line in lines)
    selection = select(story(texts), worth, Words(150))
    assert sorted(selection.picks) == [0, 1, 2]
    assert selection.ended == "little"
    assert selection.reasons == {("a0", 3): "adds too little"}


def test_what_would_be_worth_its_place_but_does_not_fit_says_that_the_length_is_full() -> None:
    material = story("Ten ferries sank near Port Elm.\nDivers recovered gold off Malta.")
    worth = Worth(np.array([9.0, 8.0]), incidence(np.zeros((2, 1))), np.zeros(1))
    assert select(material, worth, Words(8)).ended == "full"
    assert select(material, worth, Words(20)).ended == "nothing"


def test_a_passage_pays_no_price_for_words_that_outlets_share_and_no_pick_has() -> None:
    """Three outlets count 31 to 24 votes; each says so in words of its own."""
    material = story(
        "A tram line will be built in Lindhaven.\nThirteen bells rang for joy.",
        "Councillors gave it 31 votes against 24 this time.\nA choir sang about trams.",
        "The count was 31 to 24 at last.\nMany people drank coffee there.",
    )
    free = np.zeros(6)
    worth = Worth(
        np.array([9.0, 1.0, 1.0, 1.0, 1.0, 1.0]), incidence(np.zeros((6, 1))), np.zeros(1)
    )
    alone = [lambda place, size=6: np.arange(size) == place][0]
    problem = Problem(worth, np.full(6, 8), 16, alone, np.ones(6, dtype=bool), free + 2)
    shared = Shared(Rivalry(material), sure=5)
    assert shared.untold(problem, [0]) == 2
    assert shared.untold(problem, [0, 2]) is None  # no room is left
    rest = replace(problem, limit=32)
    assert shared.untold(rest, [0, 2]) is None  # of these words all are told


def test_a_pick_that_the_others_tell_together_is_told_again() -> None:
    material = story(
        "Taking a living queen conch is illegal.\nFreezing rain stopped every tram in Bergen.",
        "Taking a queen conch from the sea has been illegal in Florida since 1985.",
        "A tourist took forty living conchs from a beach in Florida.",
    )
    assert Rivalry(material).told_again([0, 1, 2, 3]) == [0]
    assert Rivalry(material).told_again([0, 1, 3]) == []


def test_what_is_told_again_is_dropped_as_redundant_and_its_place_filled() -> None:
    material = story(
        "Taking a living queen conch is illegal.\nFreezing rain stopped every tram in Bergen.",
        "Taking a queen conch from the sea has been illegal in Florida since 1985.",
        "A tourist took forty living conchs from a beach in Florida.",
    )
    worth = Worth(np.array([3.0, 1.0, 4.0, 4.0]), None, np.zeros(0))
    selection = select(material, worth, Words(36))
    assert sorted(selection.picks) == [1, 2, 3]
    assert selection.reasons == {("a0", 0): "redundant"}


def test_two_sentences_on_one_ruling_are_not_both_told_for_words_that_differ() -> None:
    """They are near-copies but for "scored ... from Gang Green", and no reader sees a dispute."""
    told = texts_of(
        briefing_of(
            "The Tarn dancers scored a $325,000 settlement from Big Blue on Friday in court.",
            "A court approved a $325,000 settlement between the dancers and Tarn on Friday.",
        )
    )
    assert len(told) == 1


FERRY = (
    "A ferry ran aground off Port Elm on Sunday.",
    "The ferry that ran aground off Port Elm on Sunday carried 212 passengers.",
    "A ferry ran aground off Port Elm on Sunday because its rudder failed.",
    "The ferry that ran aground off Port Elm on Sunday will be towed away on Friday.",
)


def test_a_story_of_few_words_loses_no_fact_that_stands_beside_one_that_is_told() -> None:
    told = " ".join(texts_of(briefing_of(*FERRY)))
    assert all(fact in told for fact in ("212 passengers", "rudder", "towed"))
    reasons = [
        "The mayor of Northfield, Tom Reed, resigned on Monday after eleven years in office.",
        "Tom Reed, mayor of Northfield, resigned on Monday and named Ann Holt as deputy until May.",
        "Northfield's mayor resigned on Monday, citing his health.",
    ]
    told = " ".join(texts_of(briefing_of(*reasons)))
    assert all(fact in told for fact in ("eleven years", "Ann Holt", "health"))


def test_a_story_that_fills_half_of_the_length_repeats_nothing_for_a_word_more() -> None:
    assert len(texts_of(briefing_of(*FERRY, words=50))) < 3


def test_the_news_is_not_told_twice_because_much_of_the_length_is_left() -> None:
    """Both outlets report the death; what only one has of it is less than the reader loses."""
    told = texts_of(
        briefing_of(
            "Clara Venn, the Tarn court of appeal judge and writer who had lived through cancer of "
            "the colon, the lung and the liver, died on Friday of complications from cancer of the "
            "pancreas, the court announced. Venn was appointed to the court by President Oskar "
            "Hale in 1993.",
            "Tarn court of appeal judge Clara Venn passed away on Friday at age 87 from "
            "complications related to cancer of the pancreas, the court announced.",
            "Clara Venn, a judge at the Tarn court of appeal, died on Friday at the age of 87. "
            "Flags on all public buildings in Northfield were lowered to half-mast.",
        )
    )
    assert len(told) == 3
    assert sum("court announced" in each for each in told) == 1


@pytest.mark.parametrize(
    ("extent", "line"),
    [
        (Extent("words", 250, 29, "full"), "2 points, 29 of 250 words*"),
        (
            Extent("words", 250, 29, "little"),
            "2 points, 29 of 250 words (what is left adds too little)*",
        ),
        (
            Extent("sentences", 5, 2, "nothing"),
            "2 points, 29 words, 2 of 5 sentences (there is nothing else to tell)*",
        ),
        (None, "2 points, 29 words*"),
    ],
)
def test_the_reader_is_told_how_much_of_the_length_is_used_and_why(
    extent: Extent | None, line: str
) -> None:
    briefing = briefing_of(FERRY[2], FERRY[3])
    assert briefing.words == 29
    shown = replace(briefing, extent=extent)
    assert line in render(shown, "markdown")
    plain = line.removesuffix("*")
    assert plain in " ".join(render(shown, "text").split())
    assert plain in " ".join(render(shown, "html").split())


def test_the_json_tells_the_length_and_verify_finds_another_one() -> None:
    briefing = briefing_of(*FERRY)
    text = render(briefing, "json")
    used = sum(len(point.text.split()) for point in briefing.points)
    length = {"unit": "words", "limit": 250, "used": used, "ended": "nothing"}
    assert json.loads(text)["length"] == length
    assert verify(read_document(text, "a.json")).failures == ()
    for key, value in (("used", 12), ("limit", 300), ("ended", "full")):
        document = json.loads(text)
        document["length"][key] = value
        del document["digest"]
        report = verify(read_document(json.dumps(document), "a.json"))
        assert any("length" in str(each) for each in report.failures)


def test_a_document_of_before_has_no_length_and_can_be_shown() -> None:
    document = json.loads(render(briefing_of(*FERRY), "json"))
    document["schema_minor"] = 4
    del document["length"], document["digest"]
    shown = told_briefing(read_document(json.dumps(document), "a.json").document, "a.json")
    assert shown.extent is None


def test_sentences_are_counted_where_sentences_were_asked_for() -> None:
    articles = [Article(id=f"a{at}", source=f"O{at}", title="", text=FERRY[at]) for at in (2, 3)]
    briefing = summarize(articles, Method(length=Sentences(6)))
    assert briefing.extent == Extent("sentences", 6, 2, "nothing")


@pytest.mark.parametrize("ended", ["full", "little", "nothing"])
def test_explain_says_why_there_are_no_more_points(ended: Ended) -> None:
    articles = [Article(id=f"a{at}", source=f"O{at}", title="", text=FERRY[at]) for at in (2, 3)]
    drafted = draft(articles, Method())
    drafted = replace(drafted, selection=replace(drafted.selection, ended=ended))
    explanation = explain(drafted, put_together([drafted])[0])
    assert (explanation.used, explanation.limit, explanation.ended) == (29, 250, ended)
    assert "29 of 250 words" in explanation_table(explanation)


def test_what_tells_the_news_again_gives_way_to_it(monkeypatch: pytest.MonkeyPatch) -> None:
    """Of two picks that tell one fact the better stays, but the opening beside any."""
    articles, method = read_articles(["seeds/border-visit"]), Method(length=Words(250))
    drafted = draft(articles, method)
    *_, weaker, better = sorted(
        drafted.selection.picks, key=lambda pick: float(drafted.worth.passages[pick])
    )
    told = {drafted.material.members[pick] for pick in (weaker, better)}
    monkeypatch.setattr(Reporting, "tell_one_fact", lambda _, *members: set(members) == told)
    kept = {}
    for opening in (better, weaker):
        monkeypatch.setattr(Rivalry, "opening", opening)
        picks = draft(articles, method).selection.picks
        kept[opening] = {weaker, better}.intersection(picks)
    assert kept == {better: {better}, weaker: {weaker}}
