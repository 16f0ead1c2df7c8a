"""Documents of Word (.docx): the paragraphs and tables of their body as last revised.

python-docx passes over what stands in tracked insertions, content controls and text boxes.
"""

from collections.abc import Iterator, Mapping
from typing import BinaryIO

from summarize.errors import InputError
from summarize.readers.blocks import Element
from summarize.readers.documents.packed import Packed
from summarize.readers.documents.pieces import Kind, Piece, articles
from summarize.readers.records import UNTOLD, Context, Problem, Record

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_DC = "{http://purl.org/dc/elements/1.1/}"
_STRICT = "http://purl.oclc.org/ooxml/"

# What a later revision took out or moved away, what other software shows, notes and instructions.
_UNSEEN = frozenset(
    (f"{_W}del", f"{_W}moveFrom", f"{_MC}Fallback", f"{_W}instrText", f"{_W}delText", f"{_W}pPr")
)
_BREAKS = frozenset((f"{_W}br", f"{_W}cr"))


def read(stream: BinaryIO, context: Context = UNTOLD) -> Iterator[Record | Problem]:
    """The article of a document, or the articles where it is an export of a database."""
    packed = Packed(stream)
    root = packed.tree("word/document.xml")
    if _STRICT in root.tag:
        raise InputError("is a document of Word in the strict form, which is not read")
    body = root.find(f"{_W}body")
    styles = _styles(packed)
    pieces = [] if body is None else list(_pieces(body, styles))
    yield from articles(pieces, context.names, title=_title(packed))


def _title(packed: Packed) -> str:
    if not packed.has("docProps/core.xml"):
        return ""
    return packed.tree("docProps/core.xml").findtext(f"{_DC}title") or ""


def _styles(packed: Packed) -> Mapping[str, str]:
    """The names of styles, which Word keeps in English, by their ids."""
    if not packed.has("word/styles.xml"):
        return {}
    found = packed.tree("word/styles.xml").iter(f"{_W}style")
    named = ((each.get(f"{_W}styleId", ""), each.find(f"{_W}name")) for each in found)
    return {key: name.get(f"{_W}val", "").lower() for key, name in named if name is not None}


def _pieces(element: Element, styles: Mapping[str, str]) -> Iterator[Piece]:
    for child in element:
        if child.tag == f"{_W}p":
            yield from _paragraph(child, styles)
        elif child.tag == f"{_W}tbl":
            for row in child.iter(f"{_W}tr"):
                yield Piece("row", cells=tuple(_cells(row, styles)))
        elif isinstance(child.tag, str) and child.tag not in _UNSEEN:
            yield from _pieces(child, styles)


def _cells(row: Element, styles: Mapping[str, str]) -> Iterator[tuple[str, ...]]:
    for cell in row.iterchildren(f"{_W}tc"):
        inner = [each for each in _pieces(cell, styles) if each.kind != "row"]
        yield tuple(each.text.strip() for each in inner if each.text.strip())


def _paragraph(paragraph: Element, styles: Mapping[str, str]) -> Iterator[Piece]:
    text = "".join(_texts(paragraph))
    yield Piece(_kind(paragraph, styles), text, _is_centred(paragraph))
    for box in paragraph.iter(f"{_W}txbxContent"):
        if not any(each.tag == f"{_MC}Fallback" for each in box.iterancestors()):
            yield from _pieces(box, styles)


def _texts(element: Element) -> Iterator[str]:
    for child in element:
        if child.tag in _UNSEEN or child.tag == f"{_W}txbxContent" or _is_hidden(child):
            continue
        if child.tag == f"{_W}t":
            yield child.text or ""
        elif child.tag in _BREAKS:
            yield "\n"
        elif child.tag == f"{_W}tab":
            yield "\t"
        elif child.tag == f"{_W}noBreakHyphen":
            yield "-"
        elif isinstance(child.tag, str):
            yield from _texts(child)


def _is_hidden(run: Element) -> bool:
    mark = run.find(f"{_W}rPr/{_W}vanish")
    return mark is not None and mark.get(f"{_W}val", "1") not in ("0", "false")


def _kind(paragraph: Element, styles: Mapping[str, str]) -> Kind:
    style = paragraph.find(f"{_W}pPr/{_W}pStyle")
    name = styles.get(style.get(f"{_W}val", ""), "") if style is not None else ""
    if name == "title":
        return "title"
    if name.startswith("heading"):
        return "heading"
    if name in ("quote", "intense quote"):
        return "block quote"
    is_item = name.startswith("list") or paragraph.find(f"{_W}pPr/{_W}numPr") is not None
    return "list item" if is_item else "paragraph"


def _is_centred(paragraph: Element) -> bool:
    mark = paragraph.find(f"{_W}pPr/{_W}jc")
    return mark is not None and mark.get(f"{_W}val") == "center"
