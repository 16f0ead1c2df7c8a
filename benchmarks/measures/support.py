"""Who reports a sentence: labels by reading against what a briefing would cite.

`support/...` is cross-validated by story over the development labels: average precision, and the
recall at a precision of .93 and .90; `cited/...` is what `Reporting` cites by the weights of other
stories, guards included. `spans` is the share of cited sentences that the labellers name too, and
`articles` that of reports of which at least one is. `same_fact` is about pairs of sentences that
tell one fact: which two would not be printed together. `locked` is read off stories that nobody
looks at, by the weights of the package.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import combinations
from pathlib import Path

import numpy as np

from benchmarks.support import (
    REPORTED,
    Labelled,
    ReadStory,
    development,
    invented,
    locked,
    locked_invented,
    place_of,
    read,
)
from benchmarks.train_support import (
    FOLDS,
    PRECISION,
    Rows,
    average_precision,
    held_out,
    learned,
    recall_at,
    rows_of,
    threshold,
)
from summarize.agreement import Report
from summarize.agreement.evidence import FEATURES
from summarize.vectors import LinearModel

# Stories of the data's own development part; ours follow them.
_GIVEN = 20


def measure(data: Path) -> dict[str, float]:
    """All figures of this module."""
    real, made = list(read(development(data))), list(read(invented()))
    rows = rows_of(real, made)
    judged = _held_out_models([*real, *made], rows)
    unseen, unseen_made = list(read(locked(data))), list(read(locked_invented()))
    known, count = judged[: len(real)], len(real)
    return {
        **_scores("support", rows, rows.story < count),
        **_scores("support/given", rows, rows.story < _GIVEN),
        **_scores("support/invented", rows, rows.story >= count),
        **_cited("support/cited", known),
        **_cited("support/given_cited", judged[:_GIVEN]),
        **_cited("support/invented_cited", judged[count:]),
        **_cited("support/locked", unseen),
        **_cited("support/locked_invented", unseen_made),
        **_same_fact("support/same_fact", known),
        **_same_fact("support/given_same_fact", judged[:_GIVEN]),
        **_same_fact("support/locked_same_fact", unseen),
    }


def _scores(name: str, rows: Rows, kept: np.ndarray) -> dict[str, float]:
    """The scores of judgements by the weights of other stories."""
    wanted, scores = rows.reported[kept], held_out(rows, rows.reported)[kept]
    return {
        f"{name}/average_precision": average_precision(scores, wanted),
        f"{name}/recall_at_93": recall_at(scores, wanted, 0.93),
        f"{name}/recall_at_90": recall_at(scores, wanted, 0.90),
    }


def _held_out_models(stories: Sequence[ReadStory], rows: Rows) -> list[ReadStory]:
    """Each story with the weights of the stories of other folds."""
    real = rows.weights == 1
    cut = threshold(held_out(rows, rows.reported)[real], rows.reported[real], PRECISION)
    models: list[LinearModel] = []
    for fold in range(FOLDS):
        weights = learned(rows, rows.reported, rows.story % FOLDS != fold)
        logit = float(np.log(cut / (1 - cut)) - weights[-1])
        models.append(LinearModel(FEATURES, weights[:-1], logit))
    return [
        replace(story, reporting=replace(story.reporting, model=models[at % FOLDS]))
        for at, story in enumerate(stories)
    ]


def _judgements(
    stories: Iterable[ReadStory],
) -> Iterator[tuple[ReadStory, Labelled, int, str, Report | None]]:
    """Each judgement of a sentence that we read: the document, the label, what we report."""
    for story in stories:
        for labelled, place in zip(story.labelled.sentences, story.places, strict=True):
            if place is None:
                continue
            found = {report.article_id: report for report in story.reporting.reports(place)}
            for document, label in labelled.support.items():
                yield story, labelled, document, label, found.get(f"d{document}")


def _cited(name: str, stories: Iterable[ReadStory]) -> dict[str, float]:
    """What is cited, against the labels and the sentences that the labellers name."""
    right = cited = wanted = spans = named = reports = touched = full = fully = 0
    for story, labelled, document, label, report in _judgements(stories):
        is_wanted = label in REPORTED
        wanted += is_wanted
        if report is None or report.level == "against":
            continue
        cited += 1
        right += is_wanted
        full += report.level == "full"
        fully += report.level == label == "full"
        if is_wanted:
            known = _named(story, labelled, document)
            found = sum(at in known for at in report.positions)
            spans, named = spans + len(report.positions), named + found
            reports, touched = reports + 1, touched + (found > 0)
    return {
        f"{name}/precision": right / max(1, cited),
        f"{name}/recall": right / max(1, wanted),
        f"{name}/spans": named / max(1, spans),
        f"{name}/articles": touched / max(1, reports),
        f"{name}/full": fully / max(1, full),
        f"{name}/judgements/count": float(wanted),
    }


def _named(story: ReadStory, labelled: Labelled, document: int) -> set[int | None]:
    """The positions of the sentences that the labellers name as evidence in a document."""
    text = story.labelled.texts[document]
    sentences = [
        (at, each.text)
        for at, each in enumerate(story.readings.sentences)
        if each.article_id == f"d{document}"
    ]
    return {place_of(text, start, sentences) for start in labelled.evidence.get(document, ())}


def _same_fact(name: str, stories: Iterable[ReadStory]) -> dict[str, float]:
    """Pairs that tell one fact, against those of which we would print one."""
    right = found = wanted = 0
    for story in stories:
        linked = {frozenset((link.a, link.b)) for link in story.comparison.links}
        for one, other in combinations(range(len(story.places)), 2):
            ours, theirs = story.places[one], story.places[other]
            if ours is None or theirs is None or ours == theirs:
                continue
            is_same = (one, other) in story.labelled.same_fact
            is_told = frozenset((ours, theirs)) in linked or story.reporting.tell_one_fact(
                (ours,), (theirs,)
            )
            right, found, wanted = right + (is_same & is_told), found + is_told, wanted + is_same
    return {
        f"{name}/precision": right / max(1, found),
        f"{name}/recall": right / max(1, wanted),
        f"{name}/f1": 2 * right / max(1, found + wanted),
    }
