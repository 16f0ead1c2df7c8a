"""A tree of HTML, or of what trafilatura makes of it -> typed blocks."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from summarize.data import Block, BlockKind
from summarize.patterns import regex
from summarize.readers.trees import find

# lxml has no types of its own.
Element = Any

# HTML's names, and after them trafilatura's.
_KINDS: dict[str, BlockKind] = {
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6", "head"), "heading"),
    **dict.fromkeys(("li", "dt", "dd", "item"), "list item"),
    **dict.fromkeys(("blockquote", "quote"), "block quote"),
    **dict.fromkeys(("figcaption", "caption"), "caption"),
    "table": "table",
}
_PARAGRAPHS = frozenset(
    ("p", "div", "ul", "ol", "dl", "list", "section", "article", "main", "header", "footer",
     "aside", "figure", "pre", "hr", "address", "form", "fieldset", "tr", "td", "th", "row", "cell",
     "tbody", "thead", "body", "html")
)  # fmt: skip
_BREAKS = frozenset(("br", "lb"))
_UNSEEN = frozenset(("script", "style", "noscript", "template", "iframe", "svg", "graphic", "head"))
_ITALICS = frozenset(("em", "i"))
# What social networks name the block quotes in which pages print their posts.
_NETWORKS = (
    "twitter-tweet", "twitter-video", "instagram-media", "tiktok-embed", "fb-post", "bluesky-embed",
    "mastodon-embed", "reddit-embed", "reddit-card", "telegram-post", "text-post-media",
)  # fmt: skip
# What pages call a quote that they set apart, and a post in a frame of its own, in any part of a
# class between its joints.
_SET_APART = regex(
    r"(?:^|[\s_-])(?:(?:pull|block|big|side|drop)[_-]?quotes?(?:[A-Z]\w*)?|(?:highlight|text|article)"
    r"-{1,2}quote|tweet|toot|(?:fb|telegram|social)-post"
    r"|(?:tg|telegram|whatsapp|chat|sms|text|forwarded|channel)[_-](?:message|msg|bubble)s?)(?=$|[\s_-])"
    r"|(?:^|[\s_-])(?:lyrics|poem|verse|stanza|testimony|diary-entry|epigraph)(?=$|[\s_-])"
    r"|(?:^|\s|--|__)quote(?:[_-]?(?:text|block|body|content|box|wrapper))?(?=$|[\s_-])",
    re.IGNORECASE,
)
_SETS_APART = "//*[self::div or self::p or self::section or self::figure][@class]"
# A longer element holds more than a quote. Chosen, not tuned.
_LONGEST_QUOTE = 1200
# A table whose cells hold prose lays out a page; figures and names are shorter.
_PROSE = 100


def blocks(root: Element, *, is_post: Callable[[str], bool] = lambda _: False) -> tuple[Block, ...]:
    """The blocks below an element, in the order of the page.

    What stands in a block quote is of the quotation, whatever else it is. `is_post` is asked about
    the text of each block quote.
    """
    walk = _Walk()
    walk.inside(root, "paragraph")
    walk.end("paragraph")
    return tuple(
        Block("post", block.text) if block.kind == "block quote" and is_post(block.text) else block
        for block in walk.found
    )


def is_network(element: Element) -> bool:
    """Whether a block quote is a post of a social network."""
    return any(name in (element.get("class") or "") for name in _NETWORKS)


def sets_apart(names: str) -> bool:
    """Whether one of the names of elements is that of a quote or a post."""
    return _SET_APART.search(names) is not None


def mark_quotes(tree: Element, called: Iterable[str]) -> None:
    """Make block quotes, in place, of what a page calls a quote or a post.

    `called` are the classes of the page.
    """
    _mark_italics(tree)
    # A page of 50 kB has hundreds of elements, and few classes; most have no quotes.
    if not any(map(_SET_APART.search, called)):
        return
    for element in find(tree, _SETS_APART):
        if (
            _SET_APART.search(element.get("class"))
            and len(element.text_content()) <= _LONGEST_QUOTE
        ):
            element.tag = "blockquote"
            if not is_network(element):
                element.attrib.pop("class")


def _mark_italics(tree: Element) -> None:
    """Make block quotes of paragraphs in italics below one that ends in a colon."""
    introduced = False
    for element in tree.iter("p"):
        text = "".join(element.itertext()).strip()
        if introduced and _is_italic(element, text):
            element.tag = "blockquote"
            continue
        introduced = text.endswith(":")


def _is_italic(element: Element, text: str) -> bool:
    """Whether all text of a paragraph is in italics."""
    if not text or (element.text or "").strip():
        return False
    return all(
        child.tag in _ITALICS and not (child.tail or "").strip()
        for child in element
        if child.tag not in _BREAKS
    )


@dataclass
class _Walk:
    """The blocks found so far, and the text of the one that is open."""

    found: list[Block] = field(default_factory=list)
    pieces: list[str] = field(default_factory=list)

    def end(self, kind: BlockKind) -> None:
        """Close the open block."""
        text = "".join(self.pieces).strip()
        self.pieces.clear()
        if text:
            self.found.append(Block(kind, text))

    def inside(self, element: Element, kind: BlockKind) -> None:
        """Take in the text of an element and of those below it, as part of a `kind`."""
        self.pieces.append(element.text or "")
        for child in element:
            if isinstance(child.tag, str) and not self._is_unseen(child):
                self._take(child, kind)
            self.pieces.append(child.tail or "")

    @staticmethod
    def _is_unseen(element: Element) -> bool:
        # "head" is a heading where it says of what rank (trafilatura), else the head of a page.
        return element.tag in _UNSEEN and element.get("rend") is None

    def _take(self, element: Element, kind: BlockKind) -> None:
        own = _kind(element)
        if element.tag in _BREAKS:
            self.pieces.append("\n")
        elif own == "table" and kind == "paragraph" and not _is_layout(element):
            self.end(kind)
            self.found.extend(_table(element))
        elif own is not None or element.tag in _PARAGRAPHS:
            self.end(kind)
            inner = kind if own in (None, "table") or _is_speech(kind) else own
            self.inside(element, inner)
            self.end(inner)
        else:
            self.inside(element, kind)


def _kind(element: Element) -> BlockKind | None:
    kind = _KINDS.get(element.tag)
    return "post" if kind == "block quote" and is_network(element) else kind


def _is_speech(kind: BlockKind) -> bool:
    return kind in ("block quote", "post")


def _is_layout(table: Element) -> bool:
    return any(len(_words(cell)) >= _PROSE for cell in table.iter("td", "th", "cell"))


def _table(table: Element) -> Iterator[Block]:
    """The rows of a table, as one block."""
    rows = [[_words(cell) for cell in row] for row in table.iter("tr", "row")]
    text = "\n\n".join(table_row(row) for row in rows if any(row))
    if text:
        yield Block("table", text)


def table_row(cells: Sequence[str]) -> str:
    """A row of a table as a line.

    >>> table_row(["City", "Votes"])
    '| City | Votes |'
    """
    return f"| {' | '.join(cells)} |"


def _words(element: Element) -> str:
    return " ".join("".join(element.itertext()).split())
