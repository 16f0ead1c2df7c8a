"""Near-copies of two outlets that differ in one thing: who, what, how many, where, when.

"The court upheld the sentence" and "The court overturned the sentence" have nearly all their words
in common, and that is why they disagree.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cached_property

import numpy as np

from summarize import vectors
from summarize.agreement.wording import uncapitalised
from summarize.checking.substitutions import Substitution, Wording, compare_wording
from summarize.data import Citation, Disagreement, Side
from summarize.languages.agreement import AgreementRules
from summarize.readings import Reading, Readings

# Cosine of the content words of near-copies.
_NEAR = 0.55
_SAME_DAY = timedelta(hours=36)


def find_opposites(
    readings: Readings,
    source: Mapping[str, str],
    published: Mapping[str, datetime | None],
    known: AgreementRules,
) -> list[Disagreement]:
    """Pairs of sentences of different outlets in the same words but for one thing."""
    story = _Story(readings, source, published)
    found = []
    for i, j, wording in story.opposed():
        found.append(_told(readings.each[i], readings.each[j], wording))
    return found


@dataclass(frozen=True, eq=False)
class _Story:
    readings: Readings
    source: Mapping[str, str]
    published: Mapping[str, datetime | None]

    @cached_property
    def pairs(self) -> list[tuple[int, int]]:
        body = [at for at, r in enumerate(self.readings) if r.sentence.kind == "body"]
        body.sort(key=lambda at: self.readings.each[at].sentence.key)
        rows = self.readings.content.take(body).binary
        unit = rows.with_data(1 / np.sqrt(np.maximum(rows.lengths, 1))[rows.row_of] if hasattr(rows, 'row_of') else np.repeat(1 / np.sqrt(np.maximum(rows.lengths, 1)), rows.lengths))
        a, b, _ = vectors.join(unit, _NEAR)
        return [(body[i], body[j]) for i, j in zip(a.tolist(), b.tolist(), strict=True)]

    def _outlet(self, at: int) -> str:
        return self.source[self.readings.each[at].sentence.article_id]

    def opposed(self) -> Iterator[tuple[int, int, Wording]]:
        each = self.readings.each
        differ: list[tuple[int, int, Wording]] = []
        same: dict[int, set[int]] = {}
        common: Counter[tuple[str, str]] = Counter()
        templates: set[int] = set()
        for i, j in self.pairs:
            articles = (each[i].sentence.article_id, each[j].sentence.article_id)
            if each[i].words == each[j].words:
                same.setdefault(i, set()).add(j)
                same.setdefault(j, set()).add(i)
                common[articles] += 1
                continue
            wording = compare_wording(each[i], each[j])
            if wording is None:
                continue
            common[articles] += 1
            if not wording.differs:
                same.setdefault(i, set()).add(j)
                same.setdefault(j, set()).add(i)
            elif self._outlet(i) == self._outlet(j):
                templates.update((i, j))
            elif wording.opposed and self._of_one_time(i, j) and not self._is_one_name(wording.opposed):
                differ.append((i, j, wording))
        for i, j, wording in differ:
            if i in templates or j in templates: continue
            if wording.opposed.relation == "unknown" and common[each[i].sentence.article_id, each[j].sentence.article_id] > 1: continue
            if any(self._outlet(k) == self._outlet(j) for k in same.get(i, ())): continue
            if any(self._outlet(k) == self._outlet(i) for k in same.get(j, ())): continue
            yield i, j, wording

    def _is_one_name(self, found: Substitution) -> bool:
        """Whether the story names both together: "Saddam", "Hussein"."""
        if found.kind != "name":
            return False
        one, other = re.escape(found.in_a), re.escape(found.in_b)
        both = re.compile(rf"\b{one}\W+(?:\w+\W+)?{other}\b|\b{other}\W+(?:\w+\W+)?{one}\b")
        return any(both.search(reading.text) for reading in self.readings)

    def _of_one_time(self, i: int, j: int) -> bool:
        ours, theirs = (self.published[self.readings.each[at].sentence.article_id] for at in (i, j))
        if ours is None or theirs is None:
            return ours is theirs
        return abs(ours.timestamp() - theirs.timestamp()) <= _SAME_DAY.total_seconds()


def _told(a: Reading, b: Reading, wording: Wording) -> Disagreement:
    sub = wording.opposed
    if sub.kind in ("role", "negation"):
        claim = a.text.strip(" .")
        return Disagreement(f"whether {uncapitalised(claim)}", (_side(claim, a), _side(b.text.strip(" ."), b)))
    span = sub.spans[0]
    about = f"{a.text[:span.start]}…{a.text[span.end:]}".strip(" .")
    return Disagreement(uncapitalised(about), (_side(sub.in_a, a), _side(sub.in_b, b)))


def _side(words: str, reading: Reading) -> Side:
    return Side(words, (Citation(reading.sentence.article_id, reading.sentence.span),))
