"""The text of a record, however it is kept: a string, HTML, Markdown, paragraphs, typed blocks.

Editors write an article as a tree of nodes with a type and a text (Editor.js, Draft.js, Slate,
Lexical, ProseMirror, Contentful, Portable Text, Arc); one walk reads them all.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Literal, NamedTuple

from summarize.data import Block, BlockKind
from summarize.patterns import regex
from summarize.readers.markup import html_blocks, is_html, markdown_blocks

# What nodes keep other nodes under, and what they keep a text under.
_CHILDREN = (
    "blocks", "children", "content", "paragraphs", "sections", "items", "nodes", "root", "data",
    "model", "json", "document", "body", "list", "summary",
)  # fmt: skip
_TEXTS = (
    "text", "rendered", "html", "bodyHtml", "value", "content", "body", "raw", "plain", "plaintext",
    "paragraph", "markup", "data", "p", "headline", "caption", "#text", "_text", "$t", "en",
)  # fmt: skip
_TYPES = ("type", "nodeType", "_type", "style", "listItem", "blockType", "block_type")
# Parts of the names of types, in the order in which they are tried; "" is passed over.
_KINDS: tuple[tuple[str, BlockKind | None], ...] = (
    (r"image|img|photo|picture|video|audio|embed|gallery|media|slide|figure|iframe|script", None),
    (r"advert|promo|related|newsletter|interstitial|divider|delimiter|atomic|rawhtml|poll", None),
    (r"button|social|oembed|tableofcontents|recirc|customembed|horizontalrule|code$", None),
    (r"quote|citation", "block quote"),
    (r"head|^h[1-6]$|title", "heading"),
    (r"listitem|bullet|^li$|^number$|list$|^[uo]l$", "list item"),
    (r"caption", "caption"),
    (r"paragraph|^p$|unstyled|^normal$|^block$|^text$|html|story|copy", "paragraph"),
)
_PATTERNS = tuple((re.compile(pattern), kind) for pattern, kind in _KINDS)
# Nodes in nodes. Chosen, not tuned: nobody writes as many.
_DEEPEST = 14


class Body(NamedTuple):
    """A text, as a string or as blocks."""

    text: str = ""
    blocks: tuple[Block, ...] = ()

    @property
    def plain(self) -> str:
        """All of it as one string."""
        return self.text or "\n\n".join(block.text for block in self.blocks)


NOTHING = Body()


def body_of(value: object, *, is_markdown: bool = False) -> Body:
    """The text that a value holds; `NOTHING` where it is none."""
    if isinstance(value, str):
        return _of_string(value, is_markdown=is_markdown)
    if isinstance(value, list) and all(isinstance(each, str) for each in value):
        if not any(is_html(each) for each in value):
            return Body("\n\n".join(each for each in value if each.strip()))
    elif not isinstance(value, Mapping | list):
        return NOTHING
    plain = None if _is_record(value) else _only_string(value)
    if plain is not None:
        return _of_string(plain, is_markdown=is_markdown)
    if any(_is_record(each) for each in (value if isinstance(value, list) else [value])):
        return NOTHING
    return Body(blocks=tuple(_blocks(value, "paragraph", _DEEPEST)))


# A page as it was fetched is no text: its menus would be read.
_PAGE = regex(r"\s*(?:<!--.*?-->\s*)*<(?:!doctype|html|head)\b", re.IGNORECASE | re.DOTALL)


def is_page(text: str) -> bool:
    """Whether a text is a whole page."""
    return "<" in text and _PAGE.match(text) is not None and is_html(text)


def _of_string(text: str, *, is_markdown: bool = False) -> Body:
    if is_html(text):
        return NOTHING if _PAGE.match(text) else Body(blocks=html_blocks(text))
    if is_markdown:
        return Body(blocks=markdown_blocks(text))
    return Body(text if text.strip() else "")


def _only_string(value: object) -> str | None:
    """The text of an object that keeps it under a name for that, without a tree of nodes."""
    if not isinstance(value, Mapping) or any(
        isinstance(value.get(key), list | Mapping) for key in _CHILDREN
    ):
        return None
    return next((text for key in _TEXTS if isinstance(text := value.get(key), str) and text), None)


def _is_record(node: object) -> bool:
    """Whether a part of a list is an article of its own and no paragraph of one."""
    return isinstance(node, Mapping) and any(
        isinstance(node.get(key), str) and node[key] for key in ("title", "headline", "webTitle")
    )


def _blocks(node: object, kind: BlockKind, deepest: int) -> Iterator[Block]:
    if isinstance(node, str):
        yield from _of_part(node, kind)
    elif isinstance(node, list) and deepest:
        for each in node:
            yield from _blocks(each, kind, deepest - 1)
    elif isinstance(node, Mapping) and deepest:
        yield from _of_node(node, kind, deepest)


def _of_node(node: Mapping[str, object], kind: BlockKind, deepest: int) -> Iterator[Block]:
    own, is_block = _kind(node, kind)
    if own is None:
        return
    if is_block and not _has_blocks(node, deepest):
        yield from _of_part(_inline(node, deepest), own)
        return
    if node.get("headline") and node["headline"] is not _content(node):
        yield from _blocks(node["headline"], "heading", deepest - 1)
    for each in _parts(node):
        yield from _blocks(each, own, deepest - 1)


def _of_part(text: str, kind: BlockKind) -> Iterator[Block]:
    if is_html(text) or re.search(r"</?[a-z][^<>]*>", text):
        found = html_blocks(text)
        is_one = kind != "paragraph"
        yield from (Block(kind, each.text) if is_one else each for each in found)
        return
    for each in re.split(r"\n\s*\n", text):
        if each.strip():
            yield Block(kind, each.strip())


def _kind(node: Mapping[str, object], above: BlockKind) -> tuple[BlockKind | None, bool]:
    """What a node is, and whether its text is one block; None where it is passed over."""
    found = [kind for key in _TYPES if (kind := _of_type(node.get(key))) != ""]
    if not found:
        return above, False
    if None in found:
        return None, False
    told = next((kind for kind in found if kind != "paragraph"), above)
    return told, True


def _of_type(name: object) -> BlockKind | Literal[""] | None:
    """The kind that the name of a type tells; "" where it tells none, None where it is no text."""
    if not isinstance(name, str):
        return ""
    plain = re.sub(r"[^a-z0-9]", "", name.lower())
    return next((kind for pattern, kind in _PATTERNS if pattern.search(plain)), "")


def _content(node: Mapping[str, object]) -> object:
    """What a node consists of: other nodes, or a text."""
    for key in _CHILDREN:
        value = node.get(key)
        if isinstance(value, list | Mapping) and value:
            return value
    return _own_text(node)


def _own_text(node: Mapping[str, object]) -> str:
    return next((text for key in _TEXTS if isinstance(text := node.get(key), str) and text), "")


def _parts(node: Mapping[str, object]) -> Iterator[object]:
    """What a node consists of, in the order of reading: a section may have several lists."""
    found = False
    for key in ("summary", *(key for key in _CHILDREN if key != "summary")):
        value = node.get(key)
        if isinstance(value, list | Mapping) and value:
            found = True
            yield value
    if not found:
        yield _content(node)


def _has_blocks(node: Mapping[str, object], deepest: int) -> bool:
    """Whether there are blocks within a block, as in a quote of several paragraphs or a list."""
    content = _content(node)
    if isinstance(content, Mapping):
        return bool(deepest) and _has_blocks(content, deepest - 1)
    if not isinstance(content, list) or not deepest:
        return False
    kinds = (each for each in content if isinstance(each, Mapping))
    is_listed = node.get("items") is content
    return is_listed or any(
        _is_block_type(each) or _has_blocks(each, deepest - 1) for each in kinds
    )


def _is_block_type(node: Mapping[str, object]) -> bool:
    kind, is_block = _kind(node, "paragraph")
    names = {str(node.get(key)).lower() for key in _TYPES if key in node}
    return is_block and kind is not None and not names & {"text", "span"}


def _inline(node: object, deepest: int) -> str:
    """The text of a node and of all in it as one run."""
    if isinstance(node, str):
        return node
    if isinstance(node, list):
        return "".join(_inline(each, deepest - 1) for each in node) if deepest else ""
    if not isinstance(node, Mapping) or not deepest:
        return ""
    return _inline(_content(node), deepest - 1) or _own_text(node)
