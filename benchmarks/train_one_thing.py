"""Learn which amounts and days of two outlets are of one thing: summarize/resources/one_thing.json.

    python -m benchmarks.train_one_thing --data ../shared/data [--verbose]

Nobody labelled them. A pair of two outlets that give one unusual number, or one date, in sentences
that are no copies is right; a pair of different ones, where neither outlet gives the other's, is
wrong. So that the weights do not lean on the values, how far apart those of a right pair would be
is drawn from the disagreements of benchmarks/retold. Of each cluster all is read, and then the
first sentences of few articles: small stories have other words in common. Printed is what would be
told, cross-validated by cluster; `--verbose` prints the wrong pairs that score most, some of which
are disagreements.
"""

import argparse
import json
import math
import zlib
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import cycle
from pathlib import Path

import numpy as np

from benchmarks.alarms import clusters_of
from benchmarks.train_duplicates import fit
from summarize.agreement import agreement_rules, read_statements
from summarize.agreement.comparable import Kind, may_be_of_one_thing
from summarize.agreement.differing import SameStory
from summarize.agreement.one_thing import AMOUNTS, DAYS, FILE
from summarize.agreement.statements import Statement, is_weekday
from summarize.data import Article
from summarize.gathering import unique_articles
from summarize.language.quantities import DateMention, dates_compatible
from summarize.outlets import outlets_of
from summarize.readings import Readings
from summarize.sentences import split_sentences
from summarize.vectors import Floats

# Larger clusters have no other pairs, but many more of them.
_MOST_ARTICLES = 12
# A small story has so many articles, each of so many sentences. Chosen, not tuned.
_FEW_ARTICLES, _FEW_SENTENCES = 6, 6
# Numbers up to here are given of many things, as are round ones.
_SMALL = 12
_ROUND = frozenset((20, 24, 30, 50, 100, 1000))
# Sentences that share more of their words by weight are copies, and tell nothing of other words.
_COPIES = 0.6
# Ridge penalty on standardised features. Chosen, not tuned.
_PENALTY = 0.01
# How many times one value is of the other in 13 disagreements of benchmarks/retold on amounts, and
# how many years apart they are where they are years.
_TIMES = (1.5, 1.36, 1.2, 1.13, 1.42, 1.3, 1.38, 1.1, 1.05, 1.25, 1.6, 1.15, 2.0)
_YEARS = (1.0, 3.0, 1.0, 2.0)
# The score of a pair that is told: where, of the wrong pairs that score most, those that were read
# are mostly disagreements. In logits above even.
_TOLD = {"value": 3.0, "date": 4.5}
_FOLDS = 5


@dataclass(frozen=True, eq=False)
class Pair:
    """Two statements of a cluster: features, whether they give one value, and the two."""

    cluster: str
    row: list[float]
    is_same: bool
    statements: tuple[Statement, Statement]


def pairs_of(name: str, articles: Sequence[Article], kind: Kind, first: int) -> Iterator[Pair]:
    """The pairs of a cluster of which it is known whether they are of one thing."""
    sentences = [s for each in articles for s in split_sentences(each) if s.index < first]
    published = {each.id: each.published for each in articles}
    readings = Readings.of(sentences, {at: day for at, day in published.items() if day})
    known = agreement_rules(readings.language)
    if known is None:
        return
    statements = read_statements(readings, known)
    story = SameStory(statements, outlets_of(articles), published, readings)
    dates: dict[str, list[DateMention]] = {}
    for each in readings:
        dates.setdefault(story.source[each.sentence.article_id], []).extend(each.dates)

    def gives(one: Statement, i: int, other: Statement, j: int) -> bool:
        """Whether the outlet of one gives the other's value, of whatever it gives it."""
        if other.date is None:
            return story.gives(i, j)
        own = dates[story.source[one.article_id]]
        return any(dates_compatible(each, other.date) for each in own)

    for i, j in may_be_of_one_thing(statements, story.source, kind):
        a, b = statements.each[i], statements.each[j]
        is_same = not story.differ(i, j)
        if _is_unusual(a, b) if is_same else not (gives(a, i, b, j) or gives(b, j, a, i)):
            row = story.likeness.features(i, j)
            if not is_same or row[_ALL_WORDS] <= _COPIES:
                yield Pair(name, row, is_same, (a, b))


_ALL_WORDS = AMOUNTS.index("whole_all")


def _is_unusual(a: Statement, b: Statement) -> bool:
    """Whether two statements give one value that few things have."""
    if a.value is None or b.value is None:
        is_whole = a.date is not None and b.date is not None and a.date.written == b.date.written
        return is_whole and not is_weekday(a)
    value = a.value.quantity.value
    return value == b.value.quantity.value > _SMALL and value not in _ROUND


def learned(pairs: Sequence[Pair], kind: Kind) -> Floats:
    """The weights, the bias last; each cluster counts by the root of its pairs."""
    rows = np.array([each.row for each in pairs])
    right = np.array([float(each.is_same) for each in pairs])
    drawn = cycle(map(math.log, _TIMES) if kind == "value" else _YEARS)
    rows[right > 0, -1] = [next(drawn) for _ in range(int(right.sum()))]
    count = Counter((each.cluster, each.is_same) for each in pairs)
    weights = np.array([count[each.cluster, each.is_same] ** -0.5 for each in pairs])
    return fit(rows, right, weights, _PENALTY, [(None, None)] * rows.shape[1])


def report(pairs: Sequence[Pair], kind: Kind, *, verbose: bool) -> Iterator[str]:
    """How many right and wrong pairs score how much by weights of other clusters."""
    folds = [zlib.crc32(each.cluster.rstrip("~").encode()) % _FOLDS for each in pairs]
    scored: list[tuple[float, Pair]] = []
    for fold in range(_FOLDS):
        own = [each for each, at in zip(pairs, folds, strict=True) if at == fold]
        weights = learned([each for each, at in zip(pairs, folds, strict=True) if at != fold], kind)
        scored += [(float(np.dot(each.row, weights[:-1]) + weights[-1]), each) for each in own]
    for least in (0.0, 1.0, 1.5, 2.0, 2.5, 3.0, 4.0):
        over = [each.is_same for score, each in scored if score >= least]
        yield f"{kind} {least:4.1f}: {sum(over)} right, {len(over) - sum(over)} different"
    for score, each in sorted(scored, key=lambda one: -one[0])[: 200 if verbose else 0]:
        if not each.is_same:
            texts = (
                f"    {told.span.of(told.reading.text)} | {told.reading.text}"
                for told in each.statements
            )
            yield "\n".join((f"{score:5.2f} {each.cluster}", *texts))


def main() -> None:
    """Train, report, and write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    parser.add_argument("--verbose", action="store_true")
    options = parser.parse_args()
    clusters = [
        (name, unique_articles(articles)[0][:_MOST_ARTICLES])
        for name, articles in clusters_of(options.data, rest=False)
    ]
    kinds: tuple[tuple[Kind, str, tuple[str, ...]], ...] = (
        ("value", "amounts", AMOUNTS),
        ("date", "days", DAYS),
    )
    found = {}
    for kind, key, names in kinds:
        pairs = [
            each
            for name, articles in clusters
            for whole, few, first in (
                (name, articles, 10**6),
                (f"{name}~", articles[:_FEW_ARTICLES], _FEW_SENTENCES),
            )
            for each in pairs_of(whole, few, kind, first)
        ]
        print("\n".join(report(pairs, kind, verbose=options.verbose)))
        weights = [float(f"{each:.4g}") for each in learned(pairs, kind)]
        threshold = round(_TOLD[kind] - weights[-1], 4)
        found[key] = {
            "threshold": threshold,
            "weights": dict(zip(names, weights[:-1], strict=True)),
        }
    path = Path("summarize") / FILE
    path.write_text(json.dumps(found, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
