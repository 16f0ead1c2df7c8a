"""Who reports a sentence: labels by reading against what a briefing would cite.

`support/...` is cross-validated by story over the development labels: average precision, and the
recall at a precision of .93 and .90; `cited/...` is what `Reporting` cites by the weights of other
stories, guards included. `spans` is the share of cited sentences that the labellers name too, and
`articles` that of reports of which at least one is. `same_fact` is about pairs of sentences that
tell one fact: which two would not be printed together. `edited` is of the open stories of
benchmarks/edited; `locked` and `later` are read off stories that nobody looks at, by the weights of
the package.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import combinations
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from benchmarks.support import (
    REPORTED,
    Labelled,
    ReadStory,
    development,
    edited,
    invented,
    locked,
    locked_invented,
    locked_later,
    place_of,
    read,
)
from benchmarks.train_support import (
    FOLDS,
    Rows,
    average_precision,
    cut,
    held_out_again,
    held_out_pairs,
    judge,
    looked_again,
    pair_cut,
    recall_at,
    rows_of,
    same_fact,
    sentence_pairs,
)
from summarize.agreement import Report
from summarize.agreement.evidence import FEATURES
from summarize.vectors import Floats

# Stories of the data's own development part; ours follow them.
_GIVEN = 20


def measure(data: Path) -> dict[str, float]:
    """All figures of this module."""
    parts = {"real": development(data), "invented": invented(), "edited": edited()}
    stories = {kind: list(read(some)) for kind, some in parts.items()}
    rows = rows_of(stories)
    seen = looked_again(rows)
    logits = held_out_again(rows, seen)
    every = [each for some in stories.values() for each in some]
    judged = _by_others(every, rows, seen, cut(rows, logits))
    paired = _pairs_by_others(every, stories)
    unseen, unseen_made = list(read(locked(data))), list(read(locked_invented()))
    later = list(read(locked_later()))
    real = len(stories["real"])
    made = real + len(stories["invented"])
    known = judged[:real]
    return {
        **_scores("support", rows, logits, rows.kinds == "real"),
        **_scores("support/given", rows, logits, rows.story < _GIVEN),
        **_scores("support/invented", rows, logits, rows.kinds == "invented"),
        **_scores("support/edited", rows, logits, rows.kinds == "edited"),
        **_cited("support/cited", known),
        **_cited("support/given_cited", judged[:_GIVEN]),
        **_cited("support/invented_cited", judged[real:made]),
        **_rates(_cited("support/edited_cited", judged[made:])),
        **_cited("support/locked", unseen),
        **_cited("support/locked_invented", unseen_made),
        **_cited("support/later", later),
        **_same_fact("support/same_fact", paired[:real]),
        **_same_fact("support/given_same_fact", paired[:_GIVEN]),
        **_same_fact("support/invented_same_fact", paired[real:made]),
        **_same_fact("support/edited_same_fact", paired[made:]),
        **_same_fact("support/locked_same_fact", unseen),
        **_same_fact("support/later_same_fact", later),
    }


def _scores(name: str, rows: Rows, logits: Floats, kept: NDArray[np.bool_]) -> dict[str, float]:
    """The scores of judgements by the weights of other stories."""
    wanted, scores = rows.reported[kept], logits[kept]
    return {
        f"{name}/average_precision": average_precision(scores, wanted),
        f"{name}/recall_at_93": recall_at(scores, wanted, 0.93),
        f"{name}/recall_at_90": recall_at(scores, wanted, 0.90),
    }


def _by_others(
    stories: Sequence[ReadStory], rows: Rows, seen: Floats, least: float
) -> list[ReadStory]:
    """Each story with the judge of the stories of other folds."""
    fold_of = rows.story % FOLDS
    judges = [judge(rows, seen, fold_of != fold, FEATURES, least) for fold in range(FOLDS)]
    return [
        replace(story, reporting=replace(story.reporting, judge=judges[at % FOLDS]))
        for at, story in enumerate(stories)
    ]


def _pairs_by_others(
    stories: Sequence[ReadStory], parts: Mapping[str, Sequence[ReadStory]]
) -> list[ReadStory]:
    """Each story with what other stories tell of pairs of sentences."""
    pairs = sentence_pairs(parts)
    least = pair_cut(pairs, held_out_pairs(pairs))
    models = [same_fact(pairs, pairs.story % FOLDS != fold, least) for fold in range(FOLDS)]
    return [
        replace(story, reporting=replace(story.reporting, pairing=models[at % FOLDS]))
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


def _rates(found: Mapping[str, float]) -> dict[str, float]:
    """What can be told where labellers name no sentences and no levels."""
    kept = ("/precision", "/recall", "/count")
    return {name: value for name, value in found.items() if name.endswith(kept)}


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
