"""Where quotations open and close, from their marks alone.

A mark's own shape decides where it can ("word,” he": closes; " “We": opens); what is already open
decides the rest. Single marks count only where both ends are found in one paragraph, because most
of them are apostrophes ("Russia‘s"). A quotation that goes on over paragraphs has, as newspapers
print it, an opening mark at each paragraph and one closing mark at the end of the last.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from summarize.data import Span
from summarize.languages.quotations import QuotationRules, mark_roles, quotation_rules
from summarize.patterns import regex

Family = Literal["curly", "straight", "angle", "small angle", "single", "corner", "white corner"]
Role = Literal["opens", "closes", "either"]

_DOUBLE, _SINGLE = '"“”„‟«»‹›「」『』｢｣', "‘’'`"
_MARKS = re.compile(
    rf"[{_DOUBLE}{_SINGLE}](?:[{_DOUBLE}{_SINGLE}]{{4,}}|(?<=`)`|(?<=')'|(?<=[{_DOUBLE}])"
    r"|(?<![^\W_].)|(?![^\W_]))"  # a single mark between two letters is an apostrophe
)
"""One mark, or five and more in a row, which quote nothing (a rule, a row of backticks)."""
_PARAGRAPH = regex(r"[^\n]*\S[^\n]*")
_FAMILIES: dict[str, Family] = {
    "“": "curly", "”": "curly", "„": "curly", "‟": "curly",
    '"': "straight", "``": "straight", "''": "straight",
    "«": "angle", "»": "angle", "‹": "small angle", "›": "small angle",
    "「": "corner", "」": "corner", "｢": "corner", "｣": "corner",
    "『": "white corner", "』": "white corner",
    "‘": "single", "’": "single", "'": "single", "`": "single",
}  # fmt: skip
_CORNERS: dict[str, Role] = {
    **dict.fromkeys("「｢『", "opens"),
    **dict.fromkeys("」｣』", "closes"),
}
_HEBREW = frozenset(map(chr, range(0x5D0, 0x5EB)))
_BEFORE_OPENING = "([{—–-/‘“\"'«:¿¡…"


class _Known(NamedTuple):
    """What is known of the marks of a language."""

    rules: QuotationRules
    roles: Mapping[str, Role]


class Mark(NamedTuple):
    """A quotation mark in a text and what it may do there."""

    start: int
    end: int
    family: Family
    role: Role
    certain: bool = True


class Marked(NamedTuple):
    """The span of a quotation, marks included; not `complete` where a mark is lost."""

    span: Span
    complete: bool


@dataclass(slots=True)
class _Progress:
    """What is open while the marks of a text are read from left to right."""

    text: str
    rules: QuotationRules
    found: list[Marked] = field(default_factory=list)
    open: list[Mark] = field(default_factory=list)
    floor: int = 0  # nothing before this place can belong to a quotation that is still to come

    def emit(self, start: int, end: int, *, complete: bool) -> None:
        """Keep the quotation and forget what is open."""
        stretch = self.text[start:end]
        lost = len(stretch) - len(stretch.rstrip())
        if stretch.strip() and (not complete or any(map(str.isalnum, stretch))):
            self.found.append(Marked(Span(start, end - lost), complete))
        self.open.clear()
        self.floor = end

    def position(self, family: Family) -> int | None:
        """Where in the pile of open marks one of this family lies."""
        return next((i for i, mark in enumerate(self.open) if mark.family == family), None)


def find_marked(text: str, *, language: str = "en") -> tuple[Marked, ...]:
    """The outermost quotations of a text in order, none overlapping; linear in its length.

    Nested quotations belong to the outer one. Where an opening mark is lost the span reaches back
    to the start of the paragraph (or the quotation before), where a closing mark is lost it reaches
    on to the end of the paragraph (or the next opening): whatever may be quoted is inside.
    """
    known = _Known(quotation_rules(language), mark_roles(language))
    marks = _marks(text, known)
    if not marks:
        return ()
    progress = _Progress(text, known.rules)
    previous_end = 0
    starts = [mark.start for mark in marks]
    for paragraph in _PARAGRAPH.finditer(text):
        start, end = paragraph.span()
        inside = marks[bisect_left(starts, start) : bisect_left(starts, end)]
        _settle_carried(progress, inside, start, previous_end)
        progress.floor = max(progress.floor, start)
        _read_paragraph(progress, inside, start)
        _drop_apostrophes(progress)
        previous_end = end
    if progress.open:
        progress.emit(progress.open[0].start, previous_end, complete=False)
    return tuple(progress.found)


def _marks(text: str, known: _Known) -> list[Mark]:
    """Every quotation mark of the text; apostrophes and inches are left out."""
    found = []
    for match in _MARKS.finditer(text):
        start, end = match.span()
        mark = _mark(text, start, end, known) if end - start < 3 else None
        if mark is not None:
            found.append(mark)
    return found


def _mark(text: str, start: int, end: int, known: _Known) -> Mark | None:
    shown = text[start:end]
    before = text[start - 1] if start else " "
    after = text[end] if end < len(text) else " "
    family = _FAMILIES[shown]
    if family == "single":
        return _single(text, start, end, known)
    if before in _HEBREW and after in _HEBREW and text[end + 1 : end + 2] not in _HEBREW:
        return None  # an acronym has its mark before its last letter
    role = _role(shown, before, after, known)
    return Mark(start, end, family, role, certain=not (shown in '"”' and before.isdigit()))


def _role(shown: str, before: str, after: str, known: _Known) -> Role:
    """What a mark between these two characters can do; its language decides where they do not."""
    if shown in _CORNERS:
        return _CORNERS[shown]
    opens, closes = _shape(before, after)
    if opens == closes and shown in known.roles:
        return known.roles[shown]
    if shown in ("“", "„", "«", "‹", "``"):
        return "either" if closes and not opens and after not in "“‘\"'" else "opens"
    if shown in ("”", "»", "›"):
        return "either" if opens and not closes else "closes"
    return "either" if opens == closes else "opens" if opens else "closes"


def _shape(before: str, after: str) -> tuple[bool, bool]:
    """Whether a mark between these two characters looks like an opening and like a closing one."""
    opens = (before.isspace() or before in _BEFORE_OPENING) and not after.isspace()
    closes = not before.isspace() and before not in "([{" and not after.isalnum()
    return opens, closes


def _single(text: str, start: int, end: int, known: _Known) -> Mark | None:
    """A single mark that may quote; None for an apostrophe."""
    before = text[start - 1] if start else " "
    after = text[end] if end < len(text) else " "
    shown = text[start:end]
    if before.isalnum() and (after.isalnum() or shown in "‘`"):
        return None
    if shown != "’" and after.isalpha() and not before.isalnum() and before not in ",.?!":
        word = re.compile(r"\w*").match(text, end)
        clipped = word is not None and word.group().lower() in known.rules.clipped
        return None if clipped else Mark(start, end, "single", "opens")
    if shown in "‘`" or before.isspace() or after.isalnum():
        return None
    plural = before in "sSzx" and after.isspace()
    return Mark(start, end, "single", "closes", certain=not plural)


def _settle_carried(
    progress: _Progress, marks: Sequence[Mark], start: int, previous_end: int
) -> None:
    """Decide at a new paragraph whether the quotation left open by the last one goes on."""
    if not progress.open:
        return
    bottom = progress.open[0]
    first = next((mark for mark in marks if mark.family == bottom.family), None)
    tail = progress.text[max(bottom.start, previous_end - 200) : previous_end]
    opens_again = first is not None and _opens_paragraph(progress.text, first, start)
    closed_later = first is not None and first.role == "closes" and first.certain
    if progress.rules.lost_close(tail) or not (opens_again or closed_later):
        progress.emit(bottom.start, previous_end, complete=False)
    elif first is not None and not opens_again:
        progress.emit(bottom.start, first.end, complete=False)


def _opens_paragraph(text: str, mark: Mark, start: int) -> bool:
    return mark.role != "closes" and not text[start : mark.start].strip(" \t-–—•*")


def _read_paragraph(progress: _Progress, marks: Sequence[Mark], start: int) -> None:
    """Open and close quotations along one paragraph."""
    carried = progress.open[0] if progress.open else None
    for mark, (pairs, sure) in zip(marks, _ahead(marks), strict=True):
        if mark.start < progress.floor:
            continue
        at = progress.position(mark.family)
        if mark.role == "opens" or (mark.role == "either" and at is None):
            continues = (
                carried is not None
                and carried.family == mark.family
                and _opens_paragraph(progress.text, mark, start)
            )
            if not continues:
                _open(progress, mark, at, pairs=pairs)
        elif at is not None:
            if mark.certain or mark.family != "single" or not sure:
                _close(progress, mark, at)
        else:
            _close_unopened(progress, mark)


def _ahead(marks: Sequence[Mark]) -> Iterator[tuple[bool, bool]]:
    """For each mark: is a closing single mark ahead, and a certain one, before the next opening?"""
    pairs = sure = False
    told = []
    for mark in reversed(marks):
        told.append((pairs, sure))
        if mark.family == "single":
            pairs = mark.role == "closes"
            sure = pairs and (mark.certain or sure)
    return reversed(told)


def _open(progress: _Progress, mark: Mark, at: int | None, *, pairs: bool) -> None:
    if mark.family == "single" and not pairs:
        following = progress.text[mark.end : mark.end + 1]
        if progress.open or not following.isupper() or progress.text[mark.start] == "'":
            return
        mark = Mark(mark.start, mark.end, "single", "opens", certain=False)
    if at == 0 and progress.open[0].end == mark.start:  # a mark doubled by mistake
        mark = mark._replace(start=progress.open[0].start, certain=False)
        progress.open.clear()
    elif at == 0:
        progress.emit(progress.open[0].start, mark.start, complete=False)
    elif at is not None:
        del progress.open[at:]
    progress.open.append(mark)


def _close(progress: _Progress, mark: Mark, at: int) -> None:
    if at:
        del progress.open[at:]
    else:
        bottom = progress.open[0]
        fits = _fits(progress.text, bottom, mark)
        progress.emit(bottom.start, mark.end, complete=bottom.certain and fits)


def _fits(text: str, opening: Mark, closing: Mark) -> bool:
    """Whether a pair of marks is one that readers know, and not " with '' or “ with “."""
    first, last = text[opening.start : opening.end], text[closing.start : closing.end]
    if last == "“":
        return first == "„"
    return first in (last, "``") or not {first, last} & {'"', "''"}


def _close_unopened(progress: _Progress, mark: Mark) -> None:
    """A closing mark whose opening is lost, is of another kind, or was none."""
    if mark.family == "single":
        before = progress.text[mark.start - 1 : mark.start]
        if progress.open or before not in tuple(",.?!"):
            return
    elif progress.open and progress.open[0].family != "single":
        progress.emit(progress.open[0].start, mark.end, complete=False)
        return
    elif not mark.certain:
        return
    progress.emit(progress.floor, mark.end, complete=False)


def _drop_apostrophes(progress: _Progress) -> None:
    """At the end of a paragraph: open single marks close with it, nested ones are forgotten."""
    if progress.open and progress.open[0].family == "single" and not progress.open[0].certain:
        start = progress.open[0].start
        end = progress.text.find("\n", start)
        progress.emit(start, end if end >= 0 else len(progress.text), complete=False)
    progress.open[:] = [mark for mark in progress.open if mark.family != "single"][:1]
