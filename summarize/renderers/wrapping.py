"""Text in lines of a terminal's width, and tables of such lines, in every script.

Lines break at spaces; in Chinese, Japanese and Korean also between two characters, but not before
a mark that closes nor behind one that opens. A word of another script that is longer than a line is
broken too (Thai has no spaces), one of ASCII is not: it is an address.
"""

import unicodedata
from collections.abc import Iterator, Sequence

from summarize.characters import visible

# The convention of terminals: 80 columns, of which the last stays free.
WIDTH = 79
# Below are Latin letters with their accents, in one cell each; then the marks of typography.
_COMBINING = "\u0300"
_TYPOGRAPHY = ("\u2010", "\u2027")
_OPENING, _CLOSING = ("Ps", "Pi"), ("Pe", "Pf", "Po")


def width_of(text: str) -> int:
    """How many cells of a terminal a text takes."""
    if _is_narrow(text):
        return len(text)
    from wcwidth import wcswidth

    return max(0, int(wcswidth(text)))


def wrap(text: str, *, first: str = "", width: int = WIDTH) -> str:
    """`text` in lines of at most `width` cells, behind `first` and then indented as far.

    >>> print(wrap("A ferry sank off Port Elm.", first="1. ", width=15))
    1. A ferry sank
       off Port
       Elm.
    """
    margin = width_of(first)
    return first + f"\n{' ' * margin}".join(_lines(visible(text), width - margin))


def table(head: Sequence[str], rows: Sequence[Sequence[str]], *, width: int = WIDTH) -> str:
    """Rows under a head; no line is wider than `width`.

    The last column takes what the others leave. They are as wide as their widest cell, but together
    no wider than half of the table; longer cells go on in the next line.
    """
    cells = [[visible(cell) for cell in row] for row in (head, *rows)]
    widths = _column_widths(cells, width)
    lines = [line for row in cells for line in _row_lines(row, widths)]
    head_height = max(len(list(_lines(c, w))) for c, w in zip(cells[0], widths, strict=True))
    lines.insert(head_height, "─" * (sum(widths) + 2 * (len(widths) - 1)))
    return "".join(f"{line.rstrip()}\n" for line in lines)


def _column_widths(cells: Sequence[Sequence[str]], width: int) -> list[int]:
    natural = [max(map(width_of, column)) for column in zip(*cells, strict=True)]
    gaps = 2 * (len(natural) - 1)
    while sum(natural[:-1]) > (width - gaps) // 2:
        natural[natural.index(max(natural[:-1]))] -= 1
    return [*natural[:-1], min(natural[-1], width - gaps - sum(natural[:-1]))]


def _row_lines(row: Sequence[str], widths: Sequence[int]) -> Iterator[str]:
    columns = [
        list(_lines(cell, width, fold=True)) for cell, width in zip(row, widths, strict=True)
    ]
    for place in range(max(map(len, columns))):
        own = [column[place] if place < len(column) else "" for column in columns]
        yield "  ".join(
            cell + " " * (width - width_of(cell)) for cell, width in zip(own, widths, strict=True)
        )


def _lines(text: str, width: int, *, fold: bool = False) -> Iterator[str]:
    """The lines of a text; `fold` breaks every word that is longer than a line."""
    line, used = "", 0
    for gap, part in _parts(text, width, fold=fold):
        needed = width_of(part)
        if used + len(gap) + needed <= width or not line:
            line, used = line + gap + part, used + len(gap) + needed
        else:
            yield line
            line, used = part, needed
    yield line


def _parts(text: str, width: int, *, fold: bool) -> Iterator[tuple[str, str]]:
    """What a line may not break, each with the space before it, if any."""
    gap = ""
    for word in text.split(" "):
        for place, part in enumerate(_breakable(word, width, fold=fold)):
            yield ("" if place else gap), part
        gap = " "


def _breakable(word: str, width: int, *, fold: bool) -> Sequence[str]:
    if _is_narrow(word):
        too_long = fold and len(word) > width
        return [word[at : at + width] for at in range(0, len(word), width)] if too_long else [word]
    from wcwidth import iter_graphemes

    characters = list(iter_graphemes(word))
    too_long = width_of(word) > width and not any(map(_is_wide, characters))
    parts: list[str] = []
    for character in characters:
        if parts and not (too_long or _may_part(parts[-1], character)):
            parts[-1] += character
        else:
            parts.append(character)
    return parts


def _may_part(before: str, after: str) -> bool:
    """Whether a line may end between two characters that no space parts."""
    if not (_is_wide(before[-1]) or _is_wide(after)):
        return False
    opens = unicodedata.category(before[-1]) in _OPENING
    return not opens and unicodedata.category(after[0]) not in _CLOSING


def _is_wide(character: str) -> bool:
    return unicodedata.east_asian_width(character[0]) in "WF"


def _is_narrow(text: str) -> bool:
    """Whether each character takes one cell and none has a script without spaces."""
    first, last = _TYPOGRAPHY
    return text.isascii() or all(each < _COMBINING or first <= each <= last for each in text)
