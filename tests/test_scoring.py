"""Scoring: what matters."""

from dataclasses import replace
from datetime import UTC, datetime
from time import perf_counter

import numpy as np
import pytest
from pydantic import TypeAdapter

from summarize.duplicates import compare_claims
from summarize.scoring import SCORERS, Material, Scorer, Words, leading
from summarize.scoring.concepts import load_model
from summarize.scoring.features import concept_features
from summarize.scoring.length import word_limit
from summarize.scoring.sentence_features import sentence_features
from summarize.selection import select
from summarize.vectors import ScoredPairs
from tests.test_selection import story

STORY = (
    "Ten died when a bridge fell in Dresden.\nThe bridge was old.",
    "A bridge fell in Dresden on Monday.\nA goat likes grass.",
)


@pytest.mark.parametrize("name", SCORERS)
def test_every_scorer_gives_each_passage_a_worth_and_reads_its_settings_back(name: str) -> None:
    scorer = TypeAdapter[Scorer](Scorer).validate_python({"name": name})
    material = story(*STORY)
    worth = scorer.score(material, Words(20))
    assert len(worth.passages) == len(material.passages)
    assert worth.value((0, 1, 2, 3)) > 0
    assert (worth.weights >= 0).all()
    assert TypeAdapter[Scorer](Scorer).validate_json(scorer.model_dump_json()) == scorer


@pytest.mark.parametrize("name", SCORERS)
def test_no_scorer_falls_over_an_empty_story(name: str) -> None:
    scorer = TypeAdapter[Scorer](Scorer).validate_python({"name": name})
    worth = scorer.score(story(), Words(20))
    assert worth.passages.shape == (0,)
    assert word_limit(Words(20), ()) == 20


@pytest.mark.parametrize("name", ["centroid", "lexrank", "textrank", "concepts", "coverage"])
def test_what_two_outlets_say_is_worth_more_than_an_aside(name: str) -> None:
    scorer = TypeAdapter[Scorer](Scorer).validate_python({"name": name})
    worth = scorer.score(story(*STORY), Words(20))
    assert worth.value((0,)) > worth.value((3,))


def test_lead_takes_first_sentences_in_turn() -> None:
    scores = SCORERS["lead"]().score(story(*STORY), Words(20)).passages.tolist()
    assert sorted(range(4), key=lambda place: -scores[place]) == [0, 2, 1, 3]


def test_concepts_weigh_what_leads_and_outlets_share_over_what_stands_last() -> None:
    material = story(*STORY)
    worth = SCORERS["concepts"]().score(material, Words(20))
    assert worth.value((0,)) > 2 * worth.value((3,))


def test_concepts_are_the_same_whatever_the_outlets_are_called() -> None:
    material = story(*STORY)
    renamed = replace(material, origins={"a0": "z", "a1": "y"})
    one, other = (SCORERS["concepts"]().score(m, Words(20)) for m in (material, renamed))
    assert one.weights.tolist() == other.weights.tolist()


def test_wire_copies_weigh_less_than_independent_outlets() -> None:
    text = "A bridge fell in Dresden late on Monday evening."
    material = _compared(text, text)
    copies = replace(material, origins={"a0": "wire", "a1": "wire"})
    apart, together = (SCORERS["concepts"]().score(m, Words(20)) for m in (material, copies))
    assert material.likely_support.tolist() == [1, 1]
    assert copies.likely_support.tolist() == [0, 0]
    # The first passage opens the briefing, and is worth more for that.
    assert apart.passages[1] > together.passages[1] == 0


def test_each_origin_that_is_likely_to_report_a_passage_counts_once_and_softly() -> None:
    """Of .4, which is half likely, and .7 of one origin the better counts; .1 is none."""
    material = story("A bridge fell.", "It fell.\nThe fall.", "A goat.", "It came down.")
    pairs = ScoredPairs(
        np.array([0, 0, 0, 0]), np.array([1, 2, 3, 4]), np.array([0.4, 0.7, 0.1, 0.4]), np.zeros(4)
    )
    material = replace(material, reporting=replace(material.reporting, likeness=pairs))
    assert material.likely_support.round(9).tolist() == [1.5, 0.5, 1, 0, 0.5]


def _compared(*texts: str) -> Material:
    material = story(*texts)
    likeness = compare_claims(material.readings).likeness
    return replace(material, reporting=replace(material.reporting, likeness=likeness))


NEWS = "A court in Velm convicted the minister Idris Kalman of bribery on Friday."


@pytest.mark.parametrize(
    "other",
    [
        "A court in Velm is to convict or clear the minister Idris Kalman of bribery on Friday.",
        "The minister Idris Kalman arrived at the court in Velm on Friday in the bribery case.",
        "Bribery is a crime for which a court in Velm can convict a minister like Idris Kalman.",
        "“A court in Velm convicted the minister Idris Kalman of bribery on Friday,” she said.",
    ],
)
def test_what_opens_a_briefing_is_an_event_that_came_about(other: str) -> None:
    material = story(f"{other}\nIt rained.", f"{NEWS}\nIt rained.")
    found = leading(material)
    assert found[2] > found[0]


def test_of_two_main_events_the_newer_opens_a_briefing() -> None:
    material = story("Lund won the prologue in Velm.", "Varga won the final in Velm.")
    days = (datetime(2031, 7, day, tzinfo=UTC) for day in (3, 9))
    dated = tuple(
        replace(article, published=day)
        for article, day in zip(material.articles, days, strict=True)
    )
    found = leading(replace(material, articles=dated))
    assert found[1] > found[0]


def test_what_should_open_the_briefing_is_picked() -> None:
    """Without that the two shorter sentences, of as many known words, would fill the length."""
    material = story(*STORY)
    worth = SCORERS["concepts"]().score(material, Words(20))
    assert worth.passages.argmax() == leading(material).argmax()


def test_a_later_article_is_preferred_a_little() -> None:
    material = story("A bridge fell in Dresden.", "A bridge fell in Dresden.")
    dated = tuple(
        replace(article, published=datetime(2024, 5, day, tzinfo=UTC))
        for article, day in zip(material.articles, (1, 4), strict=True)
    )
    passages = SCORERS["concepts"]().score(replace(material, articles=dated), Words(20)).passages
    assert passages[1] > passages[0]


def test_a_sentence_that_speaks_to_its_reader_is_worth_less() -> None:
    material = story(
        "Rain closed the old road to Porto on Monday.\nSee how rain closed your own road to Porto!"
    )
    passages = SCORERS["concepts"]().score(material, Words(20)).passages
    assert passages[1] < passages[0] == 0


def test_the_model_file_tells_a_coefficient_for_every_feature() -> None:
    material = story(*STORY)
    features = concept_features(material, 20)
    assert set(load_model().names) <= set(features.columns)
    assert np.isfinite(features.matrix(load_model().names)).all()


def test_support_is_the_nearest_sentence_of_each_other_origin() -> None:
    """Identical sentences in two of three origins: (1 + 0) / 2 for each of them."""
    material = story("Rain fell.", "Rain fell.", "Goats ate.")
    assert sentence_features(material).columns["support"].tolist() == pytest.approx([0.5, 0.5, 0])


def test_a_story_of_ten_articles_is_chosen_from_quickly() -> None:
    """The issue asks for 0.3 s; ten times that fails only when something is badly wrong."""
    draw = np.random.default_rng(5)
    names = [f"word{number}" for number in range(900)]
    lines = [" ".join(draw.choice(names, 18)) + "." for _ in range(300)]
    material = story(*("\n".join(lines[start : start + 30]) for start in range(0, 300, 30)))
    began = perf_counter()
    selection = select(material, SCORERS["concepts"]().score(material, Words(250)), Words(250))
    assert selection.picks
    assert perf_counter() - began < 3


def test_a_handful_of_words_is_worth_less() -> None:
    material = story("Rain closed the old road to Porto on Monday.\nThe road is old.")
    passages = SCORERS["concepts"]().score(material, Words(20)).passages
    assert passages[1] < passages[0] == 0


def test_a_day_nobody_can_tell_is_passed_over_in_a_story_of_many_days() -> None:
    """Both outlets tell of the vote; only one sentence says which day it was."""
    from datetime import UTC, datetime

    from summarize.data import Article
    from summarize.pipeline import Method, summarize
    from summarize.selection import Words

    texts = {
        "a": ("The council of Elmham voted yesterday to close the old harbour bridge for good.", 1),
        "b": ("The council of Elmham voted on 1 May to close the old harbour bridge for good.", 9),
    }
    articles = [
        Article(
            id=key, source=key, title="", text=text, published=datetime(2031, 5, day, tzinfo=UTC)
        )
        for key, (text, day) in texts.items()
    ]
    briefing = summarize(articles, Method(length=Words(16)))
    assert [point.text for point in briefing.points] == [texts["b"][0]]


VISIT = story(
    "The leaders of Velm and Tarka agreed in Ostby to reopen the border at Kesh Pass.\n"
    "They signed it in the old town hall.\nTrade had stopped there for years.",
    "The leaders of Velm and Tarka arrived in Ostby for talks on the border at Kesh Pass.\n"
    "Farmers in Velm hope for new customers.",
    "The border at Kesh Pass will reopen, the leaders of Velm and Tarka agreed in Ostby.",
)


def _changed(monkeypatch: pytest.MonkeyPatch, constant: str) -> dict[str, float]:
    """What a preference adds to the worth of each passage of the visit that it changes."""
    scorer = SCORERS["concepts"]()
    with_it = scorer.score(VISIT, Words(100)).single()
    monkeypatch.setattr(f"summarize.scoring.preferences.{constant}", 0.0)
    # Another one, that keeps nothing of what was found with it.
    without = scorer.score(replace(VISIT), Words(100)).single()
    return {
        passage.text: float(more)
        for passage, more in zip(VISIT.passages, with_it - without, strict=True)
        if abs(more) > 1e-9
    }


def test_whatever_begins_with_the_best_opening_is_worth_more(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    best = VISIT.passages[int(np.argmax(leading(VISIT)))]
    changed = _changed(monkeypatch, "LEAD")
    assert all(more > 0 for more in changed.values())
    assert set(changed) == {
        each.text
        for each in VISIT.passages
        if (each.article_id, each.sentences[0]) == (best.article_id, best.sentences[0])
    }
    assert "agreed" in best.text


def test_what_only_begins_is_worth_less(monkeypatch: pytest.MonkeyPatch) -> None:
    changed = _changed(monkeypatch, "SETTING")
    assert all("arrived in Ostby" in text and less < 0 for text, less in changed.items())
    assert changed


def test_a_short_fact_that_is_new_is_worth_something() -> None:
    fire = story(
        "A fire burned down the old customs house in the port of Sarvik on Tuesday, the fire"
        " service said.\nNo one was hurt.",
        "The old customs house in the port of Sarvik was destroyed by a fire on Tuesday.",
    )
    worth = SCORERS["concepts"]().score(fire, Words(250))
    place = [each.text for each in fire.passages].index("No one was hurt.")
    assert worth.single()[place] > 0
    assert place in select(fire, worth, Words(250)).picks
