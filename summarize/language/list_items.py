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

_DIGITS = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}
# The longest numeral of this form below a hundred has eight signs; a word like "mix" is none.
ROMAN = r"(?=[IVXLC])(?:C|X[CL]|L?X{0,3})(?:I[XV]|V?I{0,3})"
_NUMBER = rf"\d{{1,3}}|[A-Za-z]|{ROMAN}|(?=[ivx])x{{0,3}}(?:i[xv]|v?i{{0,3}})"
_BULLET = r"[•⁃*·▪–-]?"
_MARKER = re.compile(
    rf"(?<!\S)(?P<bullet>{_BULLET}\s?)(?P<open>\(?)(?P<number>{_NUMBER})(?P<close>\.\)|[.)])"
    r"(?=\s+(?P<word>\S)|(?<=\d[.)])(?P<glued>[A-Z]))"
)
ALONE = re.compile(rf"{_BULLET}\s?\(?(?:{_NUMBER})(?:\.\)|[.)])")
_FIRST_WITHIN = re.compile(r"[:.!?;][\"”]?\s\(?(?:1|[aAiI])(?:\.\)|[.)])\s")
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
    stopped: bool

    @property
    def is_letter(self) -> bool:
        """Whether it may be an initial ("A.") or a numeral after a name ("II.")."""
        return self.shape[3] in {"A", "I"} and self.shape[2] == "."


def list_items(text: str, start: int, end: int) -> tuple[int, ...]:
    """Where the items begin within the line `start` to `end`, but for one that opens it.

    >>> list_items("a) Read it b) Sign it", 0, 21), list_items("A. Roe and B. Poe wrote it", 0, 26)
    ((11,), ())
    """
    if not _MARKER.match(text, start, end) and not _FIRST_WITHIN.search(text, start, end):
        return ()
    lists: dict[tuple[str, ...], list[_Marker]] = {}
    found: set[int] = set()
    for row in _markers(text, start, end):
        items = lists.setdefault(row.shape, [])
        if items and row.value == items[-1].value + 1 and row.start > items[-1].end + 1:
            items.append(row)
        elif row.value == 1 or (row.start == start and row.shape[3] != "A"):
            found.update(_places(items, start))
            lists[row.shape] = [row]
    for items in lists.values():
        found.update(_places(items, start))
    return tuple(sorted(found - {start}))


def _markers(text: str, start: int, end: int) -> Iterator[_Marker]:
    """Every marker of the line; a letter that is a numeral too is read as both."""
    for match in islice(_MARKER.finditer(text, start, end), _MOST):
        number, first = match["number"], match["word"] or match["glued"]
        before = text[max(start, match.start() - 4) : match.start()].rstrip()[-1:]
        stopped = before == "" or before in _STOPS or (before == ":" and number == "1")
        for kind, value in _values(number):
            shape = (match["bullet"], match["open"], match["close"], kind)
            yield _Marker(
                match.start(), match.end(), shape, value, first.isupper() or first in '"“', stopped
            )


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


def _places(items: list[_Marker], start: int) -> list[int]:
    """Where the items begin if they make a list of the line that begins at `start`.

    Numbers in brackets count the steps of a sentence as often, so they are asked for capitals.
    """
    if len(items) < _FEWEST:
        return []
    opens_line = items[0].start == start and not items[0].shape[1]
    test = _is_item_of_line if opens_line else _is_item_within
    return [item.start for item in items] if all(map(test, items)) else []


def _is_item_of_line(item: _Marker) -> bool:
    """A capital letter with a full stop is an initial, unless a stop stands before it."""
    return item.stopped or not item.is_letter or (item.shape[3] == "I" and item.value != 1)


def _is_item_within(item: _Marker) -> bool:
    """The first stands after a stop; what looks like initials makes no list."""
    if item.shape[2:] == (".", "A"):
        return False
    return item.capital and (item.stopped or item.value > 1)
