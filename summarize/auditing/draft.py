"""A draft as sentences: blocks by its layout, citation marks taken out, its references apart."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from summarize.auditing.about import facts_of_text
from summarize.auditing.entries import Placed, Section, States, parted
from summarize.auditing.marks import Mark, plain_marks, without_marks
from summarize.data import BlockKind, Span
from summarize.language import split_spans
from summarize.languages.audit import AuditRules, frame_of
from summarize.readers import html_blocks, placed_blocks, split_front_matter

Form = Literal["markdown", "html"]

_ITEM = re.compile(r"^\d{1,9}[.)] ")
_STOPPED = re.compile(r"[.!?:;…][)\]”’\"'*_]*$")
# Characters; a shorter line without a stop was ended on purpose, as a heading or an item of a list
# is: nobody breaks lines at so few. Chosen, not tuned.
_NARROW = 40
# Characters; where a paragraph has a longer line nobody broke its lines to fit a width, ...
_WIDEST = 120
# ... and a line of less than this share of the longest was ended on purpose. Chosen, not tuned.
_FULL = 0.7


class Side(NamedTuple):
    """One of the values that a briefing gives where its sources disagree, and the marks on it."""

    about: str
    value: str
    cited: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Piece:
    """A sentence of the draft with its place.

    `block` is the kind of block it stands in, `alone` that it is all of it, `number` which block it
    is, `cited` the numbers of its citation marks; `sides` are those of a listed disagreement.
    """

    text: str
    span: Span
    line: int
    block: BlockKind
    number: int
    alone: bool
    cited: tuple[int, ...]
    sides: tuple[Side, ...] = ()
    section: Section = ""


@dataclass(frozen=True, slots=True)
class Draft:
    """A draft as plain text and its sentences.

    `entries` are those of its list of references and the addresses that numbers are linked with;
    `is_listed` says that there is such a list.
    """

    text: str
    pieces: tuple[Piece, ...]
    entries: tuple[tuple[int, str], ...]
    is_listed: bool


class _Line(NamedTuple):
    """A line of plain text without marks, its number in the draft, and its marks."""

    text: str
    number: int
    marks: tuple[Mark, ...]


def read_draft(
    markup: str, form: Form, rules: AuditRules, states: States, *, language: str, sources: int
) -> Draft:
    """The sentences of a draft; `sources` is how many sources there are for marks to name.

    `states` tells what its list of sources names from what is stated there.
    Text without any markup is Markdown of one kind of block. Lines that were broken to fit a width
    are joined, so that sentences go on over their ends.
    """
    plain, linked = plain_marks(markup)
    placed = _html(plain) if form == "html" else _markdown(plain)
    body, listed = parted(placed, rules, states, language)
    entries = tuple(
        sorted({**{each.number: each.address for each in reversed(linked)}, **listed}.items())
    )
    body = _sections(body, language)
    known = max([sources, *(number for number, _ in entries)])
    builder = _Builder(language, rules)
    for each in body:
        builder.add(each, known)
    return Draft("\n\n".join(builder.blocks), tuple(builder.pieces), entries, bool(listed))


def _html(markup: str) -> list[Placed]:
    return [Placed(block, 0) for block in html_blocks(markup, whole=True)]


def _markdown(markup: str) -> list[Placed]:
    _, below = split_front_matter(markup)
    before = markup[: len(markup) - len(below)].count("\n") if markup.endswith(below) else 0
    return [Placed(block, line + before) for block, line in placed_blocks(below, whole=True)]


@dataclass
class _Builder:
    """The plain text and the sentences so far."""

    language: str
    rules: AuditRules
    blocks: list[str] = field(default_factory=list)
    pieces: list[Piece] = field(default_factory=list)
    length: int = 0

    def add(self, placed: Placed, known: int) -> None:
        """Take in a block."""
        block, line, section = placed
        text = _ITEM.sub("", block.text, count=1) if block.kind == "list item" else block.text
        numbered = [(each, line + at) for at, each in enumerate(text.split("\n")) if each.strip()]
        if block.kind == "table":  # below its first row is a line of dashes
            numbered = [(row, line + at + (at > 0)) for at, (row, _) in enumerate(numbered)]
        lines = [_line(each.strip(), at if line else 0, known) for each, at in numbered]
        joined, starts, marks = _join(lines)
        if not joined.strip():
            return
        sides = tuple(_sides(joined, marks)) if section == "disputed" else ()
        spans = (Span(0, len(joined)),) if sides else tuple(self._spans(joined))
        cited = _assigned(marks, spans)
        places = list(starts)
        for span, own in zip(spans, cited, strict=True):
            at = places[bisect_right(places, span.start) - 1]
            self.pieces.append(
                Piece(
                    span.of(joined),
                    Span(self.length + span.start, self.length + span.end),
                    starts[at],
                    block.kind,
                    len(self.blocks),
                    len(spans) == 1,
                    own,
                    sides,
                    section,
                )
            )
        self.blocks.append(joined)
        self.length += len(joined) + 2

    def _spans(self, text: str) -> Iterator[Span]:
        """The sentences of a block; what brackets at an end tell of the text is one of its own."""
        for span in split_spans(text, language=self.language):
            end = span.start + facts_of_text(span.of(text), self.rules, self.language)
            if span.start < end < span.end:
                yield Span(span.start, end)
                yield Span(end + 1, span.end)
            else:
                yield span


def _sides(text: str, marks: Sequence[Mark]) -> Iterator[Side]:
    """The sides of an entry "about: value [1][2]; value [3]"; none where it is of another form."""
    about, colon, _ = text.partition(": ")
    at = len(about) + len(colon)
    places: dict[int, list[int]] = {}
    for mark in marks:
        places.setdefault(mark.place, []).extend(mark.numbers)
    for place, numbers in places.items() if colon else ():
        value = text[at:place].strip("; ")
        at = max(at, place)
        if value:
            yield Side(about, value, tuple(numbers))


def _line(text: str, number: int, known: int) -> _Line:
    bare, marks = without_marks(text, known)
    return _Line(bare, number, marks)


def _join(lines: Sequence[_Line]) -> tuple[str, dict[int, int], list[Mark]]:
    """The lines as one text, where each begins in it with its number, and all marks.

    A line goes on in the next unless it was ended on purpose.
    """
    longest = max((len(each.text) for each in lines), default=0)
    text, starts, marks = "", {0: lines[0].number if lines else 0}, []
    for at, each in enumerate(lines):
        if at:
            text += " " if _goes_on(lines[at - 1].text, each.text, longest) else "\n"
        starts[len(text)] = each.number
        marks += [Mark(len(text) + mark.place, mark.numbers) for mark in each.marks]
        text += each.text
    return text, starts, marks


def _goes_on(line: str, following: str, longest: int) -> bool:
    if following[:1].islower() or _STOPPED.search(line):
        return True
    return len(line) >= (_NARROW if longest <= _WIDEST else _FULL * longest)


def _assigned(marks: Iterable[Mark], spans: Sequence[Span]) -> list[tuple[int, ...]]:
    """The numbers that belong to each sentence: of the marks inside it, or behind its end."""
    found: list[list[int]] = [[] for _ in spans]
    for mark in marks:
        before = bisect_left(spans, mark.place, key=lambda span: span.start)
        found[max(0, before - 1)] += mark.numbers
    return [tuple(dict.fromkeys(own)) for own in found]


def _sections(body: Sequence[Placed], language: str) -> list[Placed]:
    """The blocks with the parts that a briefing of ours has."""
    frame = frame_of(language)
    headings: dict[str, Section] = {
        frame.disagreements: "disputed",
        frame.history: "disputed",
        frame.warnings: "remarks",
    }
    uncited = frame.uncited[0].partition("{")[0]
    found: list[Placed] = []
    section: Section = ""
    for each in body:
        text = each.block.text.strip()
        if each.block.kind != "list item":
            section = headings.get(text.rstrip(":"), "")
        own: Section = "remarks" if text.startswith(uncited) else section
        is_own = each.block.kind == "list item" or own == "remarks"
        found.append(each._replace(section=own if is_own else ""))
    return found


def blocks_of(pieces: Sequence[Piece]) -> Iterator[tuple[Piece, ...]]:
    """The sentences block by block."""
    own: list[Piece] = []
    for piece in pieces:
        if own and own[0].number != piece.number:
            yield tuple(own)
            own = []
        own.append(piece)
    if own:
        yield tuple(own)
