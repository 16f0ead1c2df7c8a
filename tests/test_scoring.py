"""Scoring: what matters."""

import pytest
from pydantic import TypeAdapter

from summarize.scoring import SCORERS, Scorer, Words
from summarize.scoring.length import word_limit
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
