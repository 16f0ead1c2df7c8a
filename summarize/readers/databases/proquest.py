"""The export of ProQuest: "Document 1 of 2", a title, labels, and the text behind one of them."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from summarize.readers.databases.bylines import authors_in
from summarize.readers.databases.entries import Entry
from summarize.readers.databases.lines import (
    Label,
    Run,
    alternatives,
    is_edition,
    is_one_of,
    is_rights,
    joined,
    label_of,
    length_in,
    runs,
)
from summarize.readers.databases.trailing import without_credits

NAME = "ProQuest"

_LINE = re.compile(r"^[ \t]*_{20,}[ \t]*$", re.MULTILINE)
_ADDRESS = re.compile(r"https?://\S+$")
_KNOWN = (
    "byline", "headline", "section", "length", "date", "outlet", "info", "url", "text", "abstract",
    "last", "after", "catalogue",
)  # fmt: skip
# "New York Times, Late Edition (East Coast); New York, N.Y." and "Tolmen Post ; Tolmen [Tolmen]".
_PLACE = re.compile(r"\s*[;\[].*")
# As in: Tolmen Post ; Tolmen [Tolmen]. 10 Feb 2026: A.1.
_DATE_OF_INFO = re.compile(r"(?:^|[.\]] )(?P<date>\d{1,2} \w+ \d{4}|\w+ \d{1,2}, \d{4})\b")


# Labels behind a text below which something else may stand, and the longest value of one that
# may end as a sentence does. Chosen: a document has twenty; "Name: Tolmen Water and Power Co."
_FEWEST_LABELS, _LONGEST_VALUE = 3, 60


@cache
def _separator() -> re.Pattern[str]:
    document, of = alternatives("document"), alternatives("joint")
    return re.compile(
        rf"^[ \t]*(?:{document})\s\d+\s(?:{of})\s\d+[ \t]*$", re.MULTILINE | re.IGNORECASE
    )


@cache
def _text_label() -> re.Pattern[str]:
    return re.compile(rf"^[ \t]*(?:{alternatives('text')})[ \t]*[:|]", re.MULTILINE | re.IGNORECASE)


def is_it(text: str) -> bool:
    """Whether a text has lines between documents, or rules, and labels of ProQuest."""
    if is_one_of(text.lstrip().split("\n", 1)[0], "report"):
        return True
    if not _separator().search(text) and not _LINE.match(text.lstrip()):
        return False
    labels = [label for line in text.split("\n") if (label := label_of(_colon(line)))]
    has_text = _text_label().search(text) is not None
    is_named = any(each.of("info") or "proquest" in each.name for each in labels)
    has_outlet = any(each.of("outlet", "info") for each in labels)
    return is_named or (has_text and has_outlet)


def entries(text: str) -> Iterator[Entry]:
    """The articles of an export, in its order."""
    separator = _separator() if _separator().search(text) else _LINE
    for part in separator.split(text)[1 if separator is not _LINE else 0 :]:
        found = tuple(runs(_colon(line) for line in _without_foot(part).split("\n")))
        if any(_label(run) for run in found):
            yield _entry(found)


def _without_foot(part: str) -> str:
    """A document without the rule below it, and what stands below that at the end of a file."""
    head, *below = _LINE.split(part)
    return head if head.strip() else "".join(below[:1])


def _colon(line: str) -> str:
    """A line of the layout with bars ("Full Text | ...") as one with a colon."""
    if "|" not in line:
        return line
    head, bar, rest = line.partition("|")
    label = label_of(f"{head.strip()}: {rest.strip()}")
    return f"{head.strip()}: {rest.strip()}" if bar and label and label.of(*_KNOWN) else line


class _Said(NamedTuple):
    """What a document is labelled with, and the runs of its text."""

    labels: Sequence[Label]
    text: Sequence[str]

    def value(self, group: str) -> str:
        return next((each.value for each in self.labels if each.of(group) and each.value), "")


def _entry(found: Sequence[Run]) -> Entry:
    # A headline may begin like a label ("Local: ...").
    labelled = [at for at, run in enumerate(found) if _label(run)]
    first = next((at for at in labelled if at), labelled[0])
    title = joined([joined(run) for run in found[:first] if not _ADDRESS.match(joined(run))])
    said = _said(found[first:])
    title = _headline(title, said.value("headline"))
    text = "\n\n".join(said.text)
    abstract = said.value("abstract")
    cut = ""
    if not text and abstract and not is_one_of(abstract, "absent"):
        text, cut = abstract, "only an abstract"
    return Entry(
        title=title,
        outlet=_outlet(said),
        date=said.value("date") or _date(said.value("info")),
        authors=authors_in(said.value("byline"), family_first=True),
        text=text,
        words=length_in(said.value("length")) or _number(said.value("length")),
        cut=cut,
    )


def _headline(above: str, labelled: str) -> str:
    """The headline behind its label, or that above all where the label only repeats a part of it.

    >>> _headline("Water: Board warns", "Water: Board warns:   Board warns")
    'Water: Board warns'
    """
    rest = labelled.removeprefix(above).strip(" :")
    is_repeated = bool(above) and labelled.startswith(above) and bool(rest) and rest in above
    return above if is_repeated else labelled or above


def _said(found: Sequence[Run]) -> _Said:
    labels: list[Label] = []
    text: list[str] = []
    at = 0
    while at < len(found):
        own = [label for line in found[at] if (label := _label((line,)))]
        label = _label(found[at])
        at += 1
        if label and label.of("text") and not label.of("last"):
            end = _end(found, at)
            first = (label.value, *found[at - 1][1:])
            body = [line.strip() for run in (first, *found[at:end]) for line in run if line.strip()]
            is_absent = len(body) == 1 and is_one_of(body[0], "absent")
            text = [] if is_absent else [*without_credits(body), *_corrections(found[end:])]
            at = end
        elif label and len(own) == 1:
            value = joined((label.value, *found[at - 1][1:]))
            if label.of("abstract") and not value and at < len(found) and not _label(found[at]):
                value = joined(found[at])
            labels.append(label._replace(value=value))
        else:
            labels.extend(own)
    return _Said(labels, text)


def _corrections(below: Sequence[Run]) -> Iterator[str]:
    """What is corrected among the labels behind a text."""
    for run in below:
        label = label_of(run[0])
        if label and label.of("correction") and label.value:
            yield joined(run)


def _label(run: Run) -> Label | None:
    label = label_of(run[0])
    return label if label and (label.of(*_KNOWN) or "proquest" in label.name) else None


def _end(found: Sequence[Run], start: int) -> int:
    """Where the text ends: above the labels behind it, whatever stands below those.

    Each of them is there once; a text may have lines like them.
    """
    last = next((at for at in reversed(range(start, len(found))) if _label(found[at])), start - 1)
    ends: list[int] = []
    seen: set[str] = set()
    for at in range(last, start - 1, -1):
        label = label_of(found[at][0])
        if label is None or label.name in seen or _is_sentence(label):
            break
        seen.add(label.name)
        if _label(found[at]):
            ends.append(at)
    is_sure = last == len(found) - 1 or len(ends) >= _FEWEST_LABELS
    return ends[-1] if ends and is_sure else len(found)


def _is_sentence(label: Label) -> bool:
    """Whether what a label says is told, not listed, and no headline or rights."""
    is_told = len(label.value) > _LONGEST_VALUE and label.value.endswith((".", "!", "?"))
    return is_told and not label.of("headline") and not is_rights([label.value])


def _outlet(said: _Said) -> str:
    written = said.value("outlet") or said.value("info")
    name = _PLACE.sub("", written)
    head, comma, edition = name.partition(",")
    return (head if comma and is_edition(edition) else name).strip()


def _date(info: str) -> str:
    match = _DATE_OF_INFO.search(info)
    return match["date"] if match else ""


def _number(value: str) -> int:
    return int(value) if value.isdecimal() and len(value) < 7 else 0
