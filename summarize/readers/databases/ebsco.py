"""The export of EBSCO: "Record: 1", labels whose values may stand below them, "Full Text:"."""

import re
from collections.abc import Iterator, Sequence

from summarize.readers.databases.bylines import authors_in
from summarize.readers.databases.entries import Entry
from summarize.readers.databases.lines import (
    Label,
    begins_with,
    is_rights,
    joined,
    label_of,
    length_in,
    runs,
)

NAME = "EBSCO"

_RECORD = re.compile(r"^[ \t]*Record:[ \t]*\d+[ \t]*$", re.MULTILINE)
_KNOWN = (
    "headline", "byline", "outlet", "section", "dateline", "length", "abstract", "text", "after",
    "last", "info", "catalogue",
)  # fmt: skip
# Month, day and year, as "03/04/2026"; or with the name of the month.
_FIGURES = re.compile(r"\b(\d{1,2})/(\d{1,2})/((?:19|20)\d\d)\b")
_NAMED = re.compile(r"\b(?:[^\W\d_]{3,9}\.? \d{1,2},? |\d{1,2} [^\W\d_]{3,9}\.? )(?:19|20)\d\d\b")
# What stands between a text and the byline below it.
_WAVES = re.compile(r"[ \t]*~{4,}[ \t]*$")


def is_it(text: str) -> bool:
    """Whether a text has numbered records with titles, sources and a full text."""
    if not _RECORD.search(text):
        return False
    labels = [label for line in text.split("\n") if (label := label_of(line))]
    return all(any(each.of(group) for each in labels) for group in ("headline", "outlet", "text"))


def entries(text: str) -> Iterator[Entry]:
    """The articles of an export, in its order."""
    for part in _RECORD.split(text)[1:]:
        lines = part.split("\n")
        at = next((at for at, line in enumerate(lines) if _is(line, "text")), len(lines))
        yield _entry(_said(lines[:at]), lines[at:])


def _is(line: str, *groups: str) -> bool:
    label = label_of(line)
    return label is not None and label.of(*groups)


def _said(lines: Sequence[str]) -> list[Label]:
    """The labels with their values, which go on up to the next label."""
    said: list[Label] = []
    for line in lines:
        label = label_of(line)
        if label and label.of(*_KNOWN):
            said.append(label)
        elif said and line.strip():
            # Each author has a line.
            own = (said[-1].value, ";" if said[-1].of("byline") else "", line)
            said[-1] = said[-1]._replace(value=joined(own).removeprefix("; "))
    return said


def _entry(said: Sequence[Label], lines: Sequence[str]) -> Entry:
    def value(group: str) -> str:
        return next((each.value for each in said if each.of(group) and each.value), "")

    outlet, date = _source(value("outlet"))
    text = "\n\n".join(_text(lines))
    return Entry(
        title=value("headline").removesuffix("."),
        outlet=outlet,
        date=date,
        authors=authors_in(value("byline"), family_first=True),
        text=text or value("abstract"),
        words=length_in(f"{value('length')} words"),
        cut="" if text else "only an abstract",
    )


def _source(written: str) -> tuple[str, str]:
    """The outlet and the date that a source names.

    >>> _source("Tolmen Post. 03/04/2026, pA1. 1p."), _source("Tolmen Post (Tolmen), Mar 4, 2026")
    (('Tolmen Post', '2026-03-04'), ('Tolmen Post (Tolmen)', 'Mar 4, 2026'))
    """
    if match := _FIGURES.search(written):
        date = f"{match[3]}-{int(match[1]):02}-{int(match[2]):02}"
    elif match := _NAMED.search(written):
        date = match[0]
    else:
        return re.split(r"[.,;] ", written, maxsplit=1)[0], ""
    return written[: match.start()].strip(" .,;"), date


def _text(lines: Sequence[str]) -> Iterator[str]:
    """The paragraphs behind "Full Text:", up to the byline or the rights below them."""
    first, *rest = lines or ("",)
    label = label_of(first)
    for run in runs([label.value if label else "", *rest]):
        for line in run:
            if (
                _WAVES.match(line)
                or begins_with(line, "owned")
                or is_rights([line])
                or _is_link(line)
            ):
                return
            if not _is(line, "section", "dateline"):
                yield line.strip()


def _is_link(line: str) -> bool:
    return re.match(r"\s*[^.!?]{3,60}: *https?://\S+$", line) is not None
