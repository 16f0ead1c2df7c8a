"""The list of sources at the end of a draft: its numbered entries, and what else stands in it.

Only the part of an entry that names its source belongs to the list; a sentence that states
something is one of the draft, wherever it stands.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import count
from typing import Literal, NamedTuple, Protocol

from summarize.data import Block
from summarize.language import split_spans
from summarize.languages.audit import AuditRules

_ENTRY = re.compile(r"\s*(?:[-*+]\s+)?(?:\[\^?(\d{1,3})\]:?|(\d{1,3})[.):])\s+(?=\S)")
_BRACKETED = re.compile(r"\s*\[\^?(\d{1,3})\]:?\s+\S")
_ADDRESS = re.compile(r"\s*<?https?://")
_UNCITED = re.compile(r"\s*\[-\]\s")
_STOPPED = re.compile(r"[.!?…][)\]”’\"'*_]*$")
# The heading of a list of sources has few words.
_LONGEST_HEADING = 6


# The parts of a briefing of ours that are no points: what sources disagree on, and warnings.
Section = Literal["", "disputed", "remarks"]


class Placed(NamedTuple):
    """A block with its line, 0 where its format has none, and its part of a briefing of ours."""

    block: Block
    line: int
    section: Section = ""


class States(Protocol):
    """Whether a sentence in a list of sources states something, and does not name a source."""

    def __call__(self, sentence: str, *, is_first: bool) -> bool:
        """`is_first`: it opens its entry, as the name of a source does."""


class _Line(NamedTuple):
    text: str
    number: int


def parted(
    placed: Sequence[Placed], rules: AuditRules, states: States, language: str
) -> tuple[list[Placed], dict[int, str]]:
    """The blocks of the text, and the numbered entries of its list of references."""
    body: list[Placed] = []
    entries: dict[int, str] = {}

    last: int | None = None  # the number that the last entry gives itself

    def take(lines: Sequence[_Line]) -> list[Placed]:
        nonlocal last
        grouped = _grouped(lines, entries, last)
        found = list(_take(grouped, entries, states, lambda text: _sentences(text, language)))
        own = [match for line in lines if (match := _ENTRY.match(line.text))]
        last = int(own[-1][1] or own[-1][2]) if own else last
        return found

    inside = False
    for at, each in enumerate(placed):
        lines = _lines(each)
        following = [line.text for line in lines[1:]] or [
            after.block.text for after in placed[at + 1 : at + 2]
        ]
        is_list = bool(following) and (
            _is_entry(following[0])
            or placed[min(at + 1, len(placed) - 1)].block.kind == "list item"
        )
        if is_list and _is_heading(each.block, lines[0].text, rules):
            inside, lines = True, lines[1:]
        elif each.block.kind == "heading" or (inside and not _lists(each.block, entries)):
            inside = False
        body += take(lines) if inside else [each]
    at = len(body)
    while at and _BRACKETED.match(body[at - 1].block.text):
        at -= 1
    if at:  # blocks "[1] ..." at the end of a text, which no heading need announce
        body[at:] = [found for each in body[at:] for found in take(_lines(each))]
    return body, entries


def _lines(placed: Placed) -> list[_Line]:
    texts = placed.block.text.split("\n")
    return [_Line(text, placed.line and placed.line + at) for at, text in enumerate(texts)]


def _is_heading(block: Block, line: str, rules: AuditRules) -> bool:
    """Whether a line is the heading of a list of references."""
    words = re.findall(r"\w+", line.casefold())
    return (
        block.kind in ("heading", "paragraph")
        and 0 < len(words) <= _LONGEST_HEADING
        and all(word in rules.references for word in words)
    )


def _lists(block: Block, entries: dict[int, str]) -> bool:
    """Whether a block under the heading of a list of references is part of the list."""
    return not entries or block.kind == "list item" or _is_entry(block.text)


def _is_entry(text: str) -> bool:
    return _ENTRY.match(text) is not None or _ADDRESS.match(text) is not None


def _take(
    grouped: Iterable[tuple[int, Sequence[_Line]]],
    entries: dict[int, str],
    states: States,
    sentences: Callable[[str], Iterable[str]],
) -> Iterator[Placed]:
    """Add the entries in these groups of lines, and yield what else they say."""
    for number, own in grouped:
        lines: list[str] = []
        is_first = True
        for line in _joined(own):
            named: list[str] = []
            for sentence in sentences(line.text):
                is_stated = states(sentence, is_first=is_first)
                if is_stated:
                    yield Placed(Block("paragraph", sentence), line.number)
                if is_first or not is_stated:
                    named.append(sentence)
                is_first = False
            lines.append(" ".join(named))
        if number:
            entries.setdefault(number, "\n".join(lines))


def _grouped(
    lines: Iterable[_Line], entries: dict[int, str], last: int | None
) -> Iterator[tuple[int, tuple[_Line, ...]]]:
    """The lines entry by entry; a line without a number goes on.

    The first line goes on with the last entry, where that has given itself a number, else it is the
    next entry. What is listed as read and not cited has no number: 0.
    """
    opened = last
    own: list[_Line] = []
    for line in lines:
        number, uncited = _ENTRY.match(line.text), _UNCITED.match(line.text)
        if (number or uncited) and own:
            yield opened or 0, tuple(own)
            own = []
        if uncited:
            opened = 0
        elif number:
            opened = int(number[1] or number[2])
        elif opened is None and line.text.strip():
            opened = next(each for each in count(1) if each not in entries)
        found = number or uncited
        text = line.text[found.end() if found else 0 :].strip()
        if text:
            own.append(_Line(text, line.number))
    if own:
        yield opened or 0, tuple(own)


def _joined(lines: Sequence[_Line]) -> Iterator[_Line]:
    """The lines, those as one that no stop parts."""
    whole: _Line | None = None
    for line in lines:
        if whole is None or _STOPPED.search(whole.text):
            if whole is not None:
                yield whole
            whole = line
        else:
            whole = whole._replace(text=f"{whole.text} {line.text}")
    if whole is not None:
        yield whole


def _sentences(text: str, language: str) -> Iterator[str]:
    return (span.of(text) for span in split_spans(text, language=language))
