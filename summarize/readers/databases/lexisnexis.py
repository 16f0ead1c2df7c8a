"""The older export of LexisNexis: "1 of 10 DOCUMENTS", a centred head, labels in capitals.

Above the body stand outlet, date and headline without a label and the rest with one; behind it
stand labels again and whose it is, which may also come first.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from summarize.readers.databases.bylines import authors_in
from summarize.readers.databases.entries import Entry, column_of, text_of
from summarize.readers.databases.lines import (
    Label,
    Run,
    alternatives,
    is_centred,
    is_edition,
    is_rights,
    joined,
    label_of,
    length_in,
    may_be_date,
    runs,
)

NAME = "LexisNexis"

_OF_HEAD = (
    "byline", "section", "length", "headline", "dateline", "highlight", "body", "standing",
)  # fmt: skip
# Lines after the one between articles, where a label must stand. Chosen: cover, rights and head.
_NEAR = 60
# A label of the end has a short value ("July 1, 2015"), and no prose follows but behind a label.
_LONGEST_VALUE, _PROSE = 60, 200
# Runs of captions behind a body. Chosen, not tuned.
_MOST_CAPTIONS = 6


@cache
def _separator() -> re.Pattern[str]:
    of, documents = alternatives("joint"), alternatives("documents")
    document = alternatives("document")
    return re.compile(
        rf"^[ \t]*(?:(?P<at>\d[\d.,]*)\s(?:{of})\s\d[\d.,]*\s(?:{documents.upper()})"
        rf"|(?:{document})\s(?P<number>\d+)\s(?:{of})\s\d+)[ \t]*$",
        re.MULTILINE | re.IGNORECASE,
    )


def is_it(text: str) -> bool:
    """Whether a text has a line between documents, in capitals and centred or above labels."""
    for match in _separator().finditer(text):
        line = match[0]
        is_shouted = line.isupper() or line.split()[-1].isupper()
        below = text[match.end() :].split("\n", _NEAR)[:_NEAR]
        labels = [label for each in below if (label := label_of(each, capitals=True))]
        if any(each.of("length", "section", "byline", "last") for each in labels):
            return True
        if is_shouted and is_centred([line]) and match["at"]:
            return True
    return False


def entries(text: str) -> Iterator[Entry]:
    """The articles of an export, in its order."""
    found = list(_separator().finditer(text))
    ends = [*(match.start() for match in found[1:]), len(text)]
    parts = [_part(text[match.end() : end]) for match, end in zip(found, ends, strict=True)]
    width = column_of([run for part in parts for run in part.body])
    for part in parts:
        yield part.entry(width)


class _Part(NamedTuple):
    """An article of the export: its head without labels, what it is labelled with, its body."""

    bare: Sequence[Run]
    labels: Sequence[Label]
    body: Sequence[Run]
    note: Label | None

    def entry(self, width: int) -> Entry:
        outlet, date, headline = _head(self.bare)
        body = text_of(self.body, width)
        note = f"{self.note.name.capitalize()}: {self.note.value}" if self.note else ""
        return Entry(
            title=self.value("headline") or headline,
            outlet=outlet,
            date=date,
            authors=authors_in(self.value("byline"), outlet),
            text="\n\n".join(filter(None, (body, note))) if body else "",
            words=length_in(self.value("length")),
        )

    def value(self, group: str) -> str:
        """What stands behind the first label of a group."""
        return next((each.value for each in self.labels if each.of(group)), "")


def _part(text: str) -> _Part:
    found = _without_show([own for run in runs(text.split("\n")) for own in _by_label(run)])
    start, labels = _start(found)
    end = _end(found, start)
    first = next((at for at, run in enumerate(found) if _of_head(run)), start)
    said = [joined_label(run) for run in found[end:]]
    notes = [each for each in said if each and each.of("correction") and each.value]
    body = [run for run in found[start:end] if not is_rights(run)]
    return _Part(found[: min(first, start)], labels, body, notes[0] if notes else None)


def _without_show(found: Sequence[Run]) -> Sequence[Run]:
    """The runs without labels of a broadcast ("SHOW: ...") above the date and the headline."""
    labels = [(at, label) for at, run in enumerate(found) if (label := _of_head(run))]
    first = next((at for at, label in labels if not label.of("standing")), None)
    if first is None:
        return found
    return [
        run
        for at, run in enumerate(found)
        if at > first or not ((label := _of_head(run)) and label.of("standing"))
    ]


def _by_label(run: Run) -> Iterator[Run]:
    """A run, cut where a label of the head begins a line of it."""
    starts = [at for at, line in enumerate(run) if at and _of_head((line,))]
    for start, end in pairwise([0, *starts, len(run)]):
        yield run[start:end]


def _of_head(run: Run) -> Label | None:
    label = label_of(run[0], capitals=True)
    return label if label and label.of(*_OF_HEAD) else None


def joined_label(run: Run) -> Label | None:
    """The label of a run, with all that the run says behind it."""
    label = label_of(run[0], capitals=True)
    return label and label._replace(value=joined((label.value, *run[1:])))


def _start(found: Sequence[Run]) -> tuple[int, list[Label]]:
    """Where the body begins, and the labels above it."""
    labels: list[Label] = []
    first = next((at for at, run in enumerate(found) if _of_head(run)), 0)
    behind_date = _behind_date(found)
    if sum(len(line) for run in found[behind_date:first] for line in run) > _PROSE:
        return behind_date, labels
    for at, run in enumerate(found):
        label = joined_label(run)
        if label and label.of("body") and not label.value:
            return at + 1, labels
        if label and label.of("body", *_OF_HEAD):
            labels.append(label)
        elif labels and not (label and not any(each.of("length") for each in labels)):
            return at, labels
    return (len(found) if labels else behind_date), labels


def _behind_date(found: Sequence[Run]) -> int:
    """Where a body begins above which no label stands: behind the date and one headline."""
    dated = [at for at, run in enumerate(found[:6]) if any(map(may_be_date, run))]
    return min(dated[0] + 2, len(found)) if dated else len(found)


def _end(found: Sequence[Run], start: int) -> int:
    """Where the labels behind a body begin."""
    end = next((at for at in range(start, len(found)) if _ends(found, at)), len(found))
    while (
        end > start
        and (label := joined_label(found[end - 1]))
        and label.of("after", "last", "standing")
    ):
        end -= 1
    # Captions may go on without a label, up to the next one.
    for at in range(max(start + 1, end - _MOST_CAPTIONS), end):
        if (label := joined_label(found[at])) and label.of("graphic"):
            return at
    return end


def _ends(found: Sequence[Run], at: int) -> bool:
    """Whether a run begins what stands behind a body: its label says so, and no prose follows."""
    label = joined_label(found[at])
    if not label or not label.of("last"):
        return False
    # Subjects are many, with shares: "SUBJECT: SHOOTINGS (90%); ...".
    if len(label.value) > _LONGEST_VALUE and "%)" not in label.value:
        return False
    for run in found[at + 1 :]:
        is_labelled = label_of(run[0], capitals=True) is not None or is_rights(run)
        if not is_labelled and sum(map(len, run)) > _PROSE and not _follows_label(found, at, run):
            return False
    return True


def _follows_label(found: Sequence[Run], at: int, run: Run) -> bool:
    """Whether a run goes on with what a label such as "GRAPHIC:" began."""
    between = found[at : found.index(run)]
    return any((label := joined_label(each)) and label.of("after") for each in between)


def _head(bare: Sequence[Run]) -> tuple[str, str, str]:
    """Outlet, date and headline, which stand above the labels without one."""
    said = [run for run in bare if not is_rights(run)]
    lines = [(at, line.strip()) for at, run in enumerate(said) for line in run]
    dated = next((at for at, (_, line) in enumerate(lines) if may_be_date(line)), None)
    if dated is None:
        first = joined(said[0]) if said else ""
        return first, "", joined([joined(run) for run in said[1:]])
    outlet = " ".join(line for _, line in lines[:dated])
    at, date = lines[dated]
    rest = [run for run in said[at + 1 :] if not is_centred(run)]
    headline = [run for run in rest if not _is_edition(run)] or rest
    return outlet, date, joined([joined(run) for run in headline])


def _is_edition(run: Run) -> bool:
    return len(run) == 1 and len(run[0]) <= _LONGEST_VALUE and is_edition(run[0])
