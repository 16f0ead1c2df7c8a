"""Documents of LibreOffice (.odt): the paragraphs, lists and tables of their body."""

from collections.abc import Iterator
from typing import BinaryIO

from summarize.readers.blocks import Element
from summarize.readers.documents.packed import Packed
from summarize.readers.documents.pieces import Kind, Piece, articles
from summarize.readers.records import UNTOLD, Context, Problem, Record

_NS = "{urn:oasis:names:tc:opendocument:xmlns:"
_TEXT, _TABLE, _OFFICE = f"{_NS}text:1.0}}", f"{_NS}table:1.0}}", f"{_NS}office:1.0}}"
_STYLE = f"{_NS}style:1.0}}"
_FO = f"{_NS}xsl-fo-compatible:1.0}}"
_DC = "{http://purl.org/dc/elements/1.1/}"

# What is not of the text: what revisions took out, notes, comments, names of bookmarks and rubies.
_UNSEEN = frozenset(
    (f"{_TEXT}tracked-changes", f"{_TEXT}note", f"{_OFFICE}annotation", f"{_TEXT}ruby-text")
)


def read(stream: BinaryIO, context: Context = UNTOLD) -> Iterator[Record | Problem]:
    """The article of a document, or the articles where it is an export of a database."""
    packed = Packed(stream)
    root = packed.tree("content.xml")
    body = root.find(f"{_OFFICE}body/{_OFFICE}text")
    styles = _Styles(root)
    pieces = [] if body is None else list(_pieces(body, styles, "paragraph"))
    title = packed.tree("meta.xml").findtext(f".//{_DC}title") if packed.has("meta.xml") else ""
    yield from articles(pieces, context.names, title=title or "")


class _Styles:
    """Which styles of a document centre a paragraph, and which are of its title."""

    def __init__(self, root: Element) -> None:
        self.centred: set[str] = set()
        self.parents: dict[str, str] = {}
        for each in root.iter(f"{_STYLE}style"):
            name = each.get(f"{_STYLE}name", "")
            self.parents[name] = each.get(f"{_STYLE}parent-style-name", "")
            properties = each.find(f"{_STYLE}paragraph-properties")
            if properties is not None and properties.get(f"{_FO}text-align") == "center":
                self.centred.add(name)

    def kind(self, name: str, kind: Kind) -> Kind:
        """The kind of a paragraph with a style; `kind` where that says nothing."""
        named = {name, self.parents.get(name, "")}
        if "Title" in named:
            return "title"
        return "block quote" if "Quotations" in named else kind


def _pieces(element: Element, styles: _Styles, kind: Kind) -> Iterator[Piece]:
    for child in element:
        if child.tag in (f"{_TEXT}p", f"{_TEXT}h"):
            style = child.get(f"{_TEXT}style-name", "")
            own: Kind = "heading" if child.tag == f"{_TEXT}h" else styles.kind(style, kind)
            yield Piece(own, "".join(_texts(child)), style in styles.centred)
        elif child.tag == f"{_TABLE}table":
            for row in child.iter(f"{_TABLE}table-row"):
                yield Piece("row", cells=tuple(_cells(row, styles)))
        elif isinstance(child.tag, str) and child.tag not in _UNSEEN:
            yield from _pieces(child, styles, "list item" if child.tag == f"{_TEXT}list" else kind)


def _cells(row: Element, styles: _Styles) -> Iterator[tuple[str, ...]]:
    for cell in row.iterchildren(f"{_TABLE}table-cell"):
        inner = [each.text.strip() for each in _pieces(cell, styles, "paragraph")]
        yield tuple(filter(None, inner))


def _texts(element: Element) -> Iterator[str]:
    yield element.text or ""
    for child in element:
        if child.tag == f"{_TEXT}s":
            yield " "
        elif child.tag == f"{_TEXT}tab":
            yield "\t"
        elif child.tag == f"{_TEXT}line-break":
            yield "\n"
        elif isinstance(child.tag, str) and child.tag not in _UNSEEN:
            yield from _texts(child)
        yield child.tail or ""
