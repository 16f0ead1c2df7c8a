"""The score of a verdict: what it is made of, what lowers it, and how its weights are learned."""

import math
import time

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks import train_checking
from summarize.checking import DECISION, Content, supported
from summarize.checking.grade import FEATURES, FILE, Weights, features, grade
from summarize.resources import read_json

STORM = "Police closed the northern road on Friday. A storm damaged the harbour."


def _features(text: str, evidence: str = STORM, language: str = "en") -> dict[str, float]:
    claim = Content((text,), language=language)
    values = features(claim, Content((evidence,), language=language), 0)
    return dict(zip(FEATURES, values, strict=True))


def test_words_of_two_sentences_brought_together_are_a_patchwork() -> None:
    """Storm, close and harbour are known, but of their three pairs only one shares a sentence.

    Neither storm and close nor close and harbour follow each other anywhere.
    """
    found = _features("A storm closed the harbour.")
    assert found == dict.fromkeys(FEATURES, 0.0) | {
        "words_apart": pytest.approx(2 / 3),
        "broken_pairs": 1.0,
        "patchwork": 1.0,
    }


def test_new_words_are_counted_by_kind() -> None:
    """Of storm, flood, old, harbour, Elmport three are new: a verb by its ending, a name, another.

    Half of all eight words are new ("in" too), so that their order does not count.
    """
    found = _features("A storm flooded the old harbour in Elmport.")
    assert found == dict.fromkeys(FEATURES, 0.0) | {
        "new_words": pytest.approx(3 / 5),
        "new_verbs": pytest.approx(math.log(2)),
        "far_names": pytest.approx(math.log(2)),
        "uncovered_clauses": pytest.approx(3 / 5),
    }


def test_a_number_far_from_what_the_text_tells_counts_as_one_that_is_absent() -> None:
    """The three nearest sentences are those with police and roads; that with 40 shares one word."""
    evidence = (
        "Police closed roads. Police opened roads. Police watched roads. The ferry left. "
        "Nothing happened. The bakery sold 40 loaves."
    )
    found = _features("Police closed 40 roads.", evidence)
    assert found["far_numbers"] == pytest.approx(math.log(2))
    assert _features("The bakery sold 40 loaves.", evidence)["far_numbers"] == 0


def test_clauses_are_covered_each_by_its_own_place() -> None:
    """The first clause is in the evidence, of the second (bakers, sang) nothing is: (0 + 1) / 2."""
    found = _features("Police closed the northern road, and bakers sang.")
    assert found["uncovered_clauses"] == pytest.approx(1 / 2)


@pytest.mark.parametrize(
    ("better", "worse"),
    [
        ("Police closed the northern road.", "Police closed the northern harbour."),
        ("On Friday police closed the road.", "On Friday police closed the shop."),
        ("Police blocked the northern road.", "Police closed the northern bakery."),
        ("A storm damaged the harbour and the road.", "A storm damaged the harbour, bakers sang."),
        ("The northern road was closed.", "The northern road was closed in Elmport."),
    ],
)
def test_the_score_falls_with_what_the_evidence_lacks(better: str, worse: str) -> None:
    assert supported(worse, STORM).score < supported(better, STORM).score < 1


def test_the_decision_is_stricter_than_the_rules() -> None:
    """No rule objects to either; only the second brings together what nobody said."""
    told, mixed = (
        supported(text, STORM)
        for text in ("On Friday police closed the road.", "A storm closed the harbour.")
    )
    assert told.ok
    assert mixed.ok
    assert mixed.score < DECISION <= told.score


def test_an_objection_leaves_less_than_half() -> None:
    claim, evidence = Content(("Police closed the northern road.",)), Content((STORM,))
    free, one, two = (grade(claim, evidence, objections) for objections in (0, 1, 2))
    assert two < one < free / 2
    assert one < DECISION


def test_the_score_is_a_probability() -> None:
    """The logit of 1 * 2 + 3 * -1 + 1 is 0, that of the bias alone 1."""
    weights = Weights((2.0, -1.0), 1.0)
    assert weights.score((1.0, 3.0)) == 0.5
    assert weights.score((0.0, 0.0)) == pytest.approx(1 / (1 + math.exp(-1)), abs=1e-6)


def test_every_feature_has_a_learned_weight() -> None:
    model = read_json(FILE)
    assert isinstance(model, dict)
    assert tuple(model["weights"]) == FEATURES


def test_without_rules_of_the_language_clauses_are_parted_at_marks_and_no_verb_is_guessed() -> None:
    """Two clauses, of which the second is new; in Finnish nobody knows "ja" for "and"."""
    evidence = "Poliisi sulki tien perjantaina."
    found = _features("Poliisi sulki tien, leipurit lauloivat.", evidence, "fi")
    assert found["uncovered_clauses"] == pytest.approx(1 / 2)
    assert found["new_verbs"] == 0
    assert _features("Poliisi sulki tien ja lauloi", evidence, "fi")["uncovered_clauses"] < 0.5


def test_a_long_text_takes_time_in_proportion() -> None:
    def seconds(times: int) -> float:
        evidence = Content(("The ferry left, and the storm came near. " * times,))
        claim = Content(("The storm left, and the ferry came, near it. " * times,))
        start = time.process_time()
        features(claim, evidence, 0)
        return time.process_time() - start

    # Sixteen times the text: 256 times as long where time is square.
    small, large = (min(seconds(times) for _ in range(3)) for times in (25, 400))
    assert large < 64 * small


@given(st.text(alphabet="Ab 1,.may", max_size=40), st.text(alphabet="Ab 1,.may", max_size=40))
def test_features_are_never_negative(text: str, evidence: str) -> None:
    values = features(Content((text,)), Content((evidence,)), 1)
    assert min(values) >= 0


def _claims(count: int) -> train_checking.Claims:
    rows = np.arange(float(count))[:, None]
    return train_checking.Claims(
        rows, rows[:, 0] % 2, tuple(f"story {n // 3}" for n in range(count))
    )


@pytest.mark.parametrize("count", [36, 300])
def test_no_story_is_both_learned_from_and_held_out(count: int) -> None:
    claims = _claims(count)
    seen, kept = claims.part(held_out=False), claims.part(held_out=True)
    assert not set(seen.groups) & set(kept.groups)
    assert len(seen.labels) + len(kept.labels) == count
    assert 0.2 < len(kept.labels) / count < 0.5


def test_a_threshold_lies_between_true_and_false_claims() -> None:
    """Scores .1 and .2 are false, .6 and .8 true: any threshold from .2 to .6 parts them."""
    claims = train_checking.Claims(np.zeros((4, 1)), np.array([0.0, 0.0, 1.0, 1.0]), ("",) * 4)
    threshold = train_checking.own_threshold(np.array([0.1, 0.2, 0.6, 0.8]), claims)
    assert threshold == pytest.approx(0.4)
