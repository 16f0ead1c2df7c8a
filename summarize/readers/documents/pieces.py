"""The pieces of a document -> its article, or the articles where it is an export of a database."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from summarize.cleaning import is_outlet_name
from summarize.data import Block, BlockKind, RawArticle
from summarize.errors import InputError
from summarize.readers.blocks import table_row
from summarize.readers.databases.reading import records
from summarize.readers.databases.telling import is_export
from summarize.readers.fields import raw_article, without_surrogates
from summarize.readers.front_matter import split_front_matter
from summarize.readers.names import FieldNames
from summarize.readers.records import Problem, Record

Kind = Literal["paragraph", "title", "heading", "list item", "block quote", "row"]

# Spaces before a line that a document sets in the middle, as the plain export of a database has it.
_INDENT = " " * 20
# A row with a longer cell lays out a page; figures and names are shorter. As in `blocks`.
_PROSE = 100
# Paragraphs that may be a head of "Title: ..." lines. Chosen, not tuned.
_LONGEST_HEAD = 8
# So many paragraphs from the beginning one may be the headline, and so many characters have those
# above it: an outlet, a date, a byline, a section. Chosen, not tuned.
WITHIN, _LONGEST_ABOVE = 4, 80
_STOPPED = re.compile(r"[.!?…。！？।][”’\"')\]]*$")


@dataclass(frozen=True, slots=True)
class Piece:
    """A paragraph of a document, or a row of a table, whose cells are paragraphs."""

    kind: Kind
    text: str = ""
    is_centred: bool = False
    cells: tuple[tuple[str, ...], ...] = ()


def articles(
    pieces: Sequence[Piece], names: FieldNames, *, title: str = ""
) -> Iterator[Record | Problem]:
    """The records of a document; `title` is what its properties say, which may be anything.

    Raises:
        InputError: there is no text in it.
    """
    pieces = [each for each in pieces if each.text.strip() or any(each.cells)]
    if not pieces:
        raise InputError("there is no text in the document")
    text = without_surrogates("\n".join(line for each in pieces for line in _lines(each)))
    if is_export(text):
        yield from records(text)
    else:
        yield Record(_article(pieces, names, " ".join(title.split())))


def _lines(piece: Piece) -> Iterator[str]:
    """The lines of a piece as a plain export has them, an empty one behind them."""
    indent = _INDENT if piece.is_centred else ""
    if piece.kind == "row":
        yield "\t".join(cell[0] if cell else "" for cell in piece.cells)
        yield from (line for cell in piece.cells for line in cell[1:])
        return
    yield from (f"{indent}{line.strip()}" for line in piece.text.split("\n"))
    yield ""


def _article(pieces: Sequence[Piece], names: FieldNames, title: str) -> RawArticle:
    head, pieces = _head(pieces)
    article = replace(raw_article({**names.put_first(head), "text": "-"}), text="")
    if not article.title:
        article, pieces = _titled(article, pieces, title)
    blocks = tuple(Block(block.kind, without_surrogates(block.text)) for block in _blocks(pieces))
    if not blocks:
        raise InputError("there is no text in the document below its title")
    return replace(article, title=without_surrogates(article.title), blocks=blocks)


def _titled(
    article: RawArticle, pieces: Sequence[Piece], title: str
) -> tuple[RawArticle, Sequence[Piece]]:
    """The article with its headline and an outlet that stands above that, and the other pieces."""
    at = _title_at(pieces, title)
    if at is None:
        return article, pieces
    above, below = pieces[:at], pieces[at + 1 :]
    named = article.source or next((_line(each) for each in above if _is_outlet(each)), "")
    rest = [each for each in above if article.source or _line(each) != named]
    return replace(article, title=_line(pieces[at]), source=named), (*rest, *below)


def _title_at(pieces: Sequence[Piece], title: str) -> int | None:
    """Where a headline stands, by its style, or as the properties have it, at the head."""
    for at, piece in enumerate(pieces[:WITHIN]):
        is_named = bool(title) and piece.text.split() == title.split()
        if piece.kind == "title" or is_named or (piece.kind == "heading" and not at):
            return at
        if not may_stand_above(piece.text):
            return None
    return None


def may_stand_above(text: str) -> bool:
    """Whether a paragraph is short and no sentence, as what stands above a headline is."""
    return len(text) <= _LONGEST_ABOVE and not _STOPPED.search(text.strip())


def _is_outlet(piece: Piece) -> bool:
    return piece.kind != "row" and is_outlet_name(_line(piece))


def _line(piece: Piece) -> str:
    return " ".join(piece.text.split())


def _head(pieces: Sequence[Piece]) -> tuple[dict[str, object], Sequence[Piece]]:
    """The fields of a head of "Title: ..." paragraphs, and what is below it."""
    for size in range(min(_LONGEST_HEAD, len(pieces) - 1), 1, -1):
        lines = [each.text for each in pieces[:size]]
        fields, below = split_front_matter("\n".join((*lines, "", "-")))
        if fields and below.strip() == "-":
            return {name: each for name, each in fields.items() if name != "text"}, pieces[size:]
    return {}, pieces


def _blocks(pieces: Sequence[Piece]) -> Iterator[Block]:
    rows: list[str] = []
    for piece in (*pieces, Piece("paragraph")):
        is_figures = piece.kind == "row" and not any(
            len(line) >= _PROSE for cell in piece.cells for line in cell
        )
        if is_figures:
            rows.append(table_row([" ".join(cell) for cell in piece.cells]))
            continue
        if rows:
            yield Block("table", "\n\n".join(rows))
            rows = []
        if piece.kind == "row":
            yield from (Block("paragraph", line) for cell in piece.cells for line in cell if line)
        elif piece.text.strip():
            yield Block(_kind(piece.kind), piece.text.strip())


def _kind(kind: Kind) -> BlockKind:
    if kind == "title":
        return "heading"
    return "paragraph" if kind == "row" else kind
