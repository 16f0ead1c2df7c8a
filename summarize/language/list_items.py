"""Where the items of a list begin whose line ends were lost.

Markers that count on in one shape make a list: "1. ... 2. ...", "a) ... b) ...", "(i) ... (ii)".
One marker alone never does. At the beginning of a line a list may go on with any words; within a
line it begins after a stop, or as numbers after a colon, and each item has a capital, so that the
steps of a sentence ("(1) we are late and (2) we are lost") stay in it.
"""

import re
from collections.abc import Iterator
from itertools import islice, pairwise
from typing import NamedTuple

from summarize.patterns import regex

_DIGITS = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}
# The longest numeral of this form below a hundred has eight signs; a word like "mix" is none.
ROMAN = r"(?=[IVXLC])(?:C|X[CL]|L?X{0,3})(?:I[XV]|V?I{0,3})"
_NUMBER = rf"\d{{1,3}}|[A-Za-z]|{ROMAN}|(?=[ivx])x{{0,3}}(?:i[xv]|v?i{{0,3}})"
_BULLET = r"[•⁃*·▪–-]?"
_MARKER = re.compile(
    rf"(?<!\S)(?P<bullet>{_BULLET}\s?)(?P<open>\(?)(?P<number>{_NUMBER})(?P<close>\.\)|[.)])"
    r"(?=\s+(?P<word>\S)|(?<=\d[.)])(?P<glued>[A-Z]))"
)
ALONE = regex(rf"{_BULLET}\s?\(?(?:{_NUMBER})(?:\.\)|[.)])")
_FIRST_WITHIN = re.compile(
    r"[:.!?;][\"”]?\s\(?(?:(?:1|[aAiI])(?:\.\)|[.)])|(?:\d{1,3}|[a-z])\.?\))\s"
)
# Marks that open items only where the line opens with one, and how many items they need: a dash
# within an item is no second one.
_MARKS = {"*": 2, "→": 2, "+": 2, ">": 2, "·": 2, "-": 3, "–": 3, "—": 3}
_CAPITAL = regex(r"\s[\"“]?[A-Z0-9]")
_STOPS = '.!?;…"”)'
_FEWEST = 2  # markers; one alone is a number, an initial or a letter
_MOST = 200  # markers of one line that are read; what has more is a table


class _Marker(NamedTuple):
    """One marker as the list reads it: its shape, its value, and the case of its first word."""

    start: int
    end: int
    shape: tuple[str, str, str, str]
    value: int
    capital: bool
    before: str  # the last visible character before it; "" at the beginning of the line

    @property
    def ended(self) -> bool:
        """Whether a sentence ends before it."""
        return self.before in _STOPS

    @property
    def stopped(self) -> bool:
        """Whether a sentence ends before it, or it counts what a colon announces."""
        return self.ended or (self.before == ":" and self.shape[3] == "1" and self.value == 1)

    @property
    def opens_any(self) -> bool:
        """Whether it may begin a list in the middle of its count ("w) x) y)")."""
        return self.ended and self.shape[2:] != (".", "A")

    @property
    def is_letter(self) -> bool:
        """Whether it may be an initial ("A.") or a numeral after a name ("II.")."""
        return self.shape[3] in {"A", "I"} and self.shape[2] == "."


def may_hold_lists(text: str) -> bool:
    """Whether a list may begin within a line of `text`, not at its beginning."""
    return _FIRST_WITHIN.search(text) is not None


def list_items(text: str, start: int, end: int, *, within: bool = True) -> tuple[int, ...]:
    """Where the items begin in the line `start` to `end`, but for one that opens it.

    `within`: a list may also begin within the line.

    >>> list_items("a) Read it b) Sign it", 0, 21), list_items("A. Roe and B. Poe wrote it", 0, 26)
    ((11,), ())
    """
    if marked := _marked(text, start, end):
        return marked
    if not _MARKER.match(text, start, end) and not (
        within and _FIRST_WITHIN.search(text, start, end)
    ):
        return ()
    found: set[int] = set()
    for items in sorted(_runs(text, start, end), key=lambda run: run[0].start):
        if _is_list(items, start, follows=bool(found)):
            found.update(item.start for item in items)
    return tuple(sorted(found - {start}))


def _marked(text: str, start: int, end: int) -> tuple[int, ...]:
    """Where the items begin behind the first in a line that opens with a mark: "* Tea * Milk"."""
    mark = text[start : start + 1]
    if mark not in _MARKS or not _CAPITAL.match(text, start + 1, end):
        return ()
    found, at = list[int](), start
    while (at := text.find(f" {mark} ", at + 1, end)) >= 0:
        if not _CAPITAL.match(text, at + 2, end):
            return ()
        found.append(at + 1)
    return tuple(found) if len(found) + 1 >= _MARKS[mark] else ()


def _runs(text: str, start: int, end: int) -> Iterator[list[_Marker]]:
    """Markers of one shape that count on, with words between them; each run has at least two."""
    runs: dict[tuple[str, ...], list[_Marker]] = {}
    for row in _markers(text, start, end):
        items = runs.setdefault(row.shape, [])
        if items and row.value == items[-1].value + 1 and row.start > items[-1].end + 1:
            items.append(row)
        elif row.value == 1 or row.opens_any:
            if len(items) >= _FEWEST:
                yield items
            runs[row.shape] = [row]
    yield from (items for items in runs.values() if len(items) >= _FEWEST)


def _markers(text: str, start: int, end: int) -> Iterator[_Marker]:
    """Every marker of the line; a letter that is a numeral too is read as both."""
    for match in islice(_MARKER.finditer(text, start, end), _MOST):
        number, first = match["number"], match["word"] or match["glued"]
        before = text[max(start, match.start() - 4) : match.start()].rstrip()[-1:]
        capital = first.isupper() or first in '"“'
        for kind, value in _values(number):
            shape = (match["bullet"], match["open"], match["close"], kind)
            yield _Marker(match.start(), match.end(), shape, value, capital, before)


def _values(number: str) -> Iterator[tuple[str, int]]:
    """What a marker counts: ("1", 12), or ("a", 9) and ("i", 1) for "i"."""
    if number.isdigit():
        yield "1", int(number)
        return
    if len(number) == 1:
        yield "a" if number.islower() else "A", ord(number.lower()) - ord("a") + 1
    if re.fullmatch(ROMAN, number.upper()):
        yield "i" if number.islower() else "I", _roman(number.upper())


def _roman(numeral: str) -> int:
    """The value of a numeral.

    >>> _roman("XIV")
    14
    """
    values = [_DIGITS[sign] for sign in numeral] + [0]
    return sum(-value if value < later else value for value, later in pairwise(values))


def _is_list(items: list[_Marker], start: int, *, follows: bool) -> bool:
    """Whether a run of markers makes a list of the line that begins at `start`.

    `follows`: another list stands before it in the line. Numbers in brackets count the steps of a
    sentence as often, so they are asked for capitals wherever they stand.
    """
    first = items[0]
    if first.start == start and not first.shape[1]:
        return all(map(_is_item_of_line, items)) or _is_lettered(items)
    if first.shape[2:] == (".", "A") or not (first.stopped or follows):
        return False
    many = len(items) > _FEWEST and first.ended and not first.shape[1]
    return many or (first.value == 1 and all(item.capital for item in items))


def _is_lettered(items: list[_Marker]) -> bool:
    """Whether the markers are "A.", "B.", "C." and so on: two alone may be initials."""
    return len(items) > _FEWEST and items[0].value == 1 and all(item.capital for item in items)


def _is_item_of_line(item: _Marker) -> bool:
    """A capital letter with a full stop is an initial, unless a stop stands before it."""
    return item.stopped or not item.is_letter or (item.shape[3] == "I" and item.value != 1)
