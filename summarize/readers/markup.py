"""Pieces of HTML and Markdown -> typed blocks."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import TYPE_CHECKING

from summarize.data import Block, BlockKind
from summarize.errors import InputError
from summarize.patterns import regex
from summarize.readers.blocks import blocks, mark_quotes, table_row
from summarize.readers.trees import classes, few_attributes

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

# Exports of feeds and content systems keep the text as a piece of HTML.
_HTML = regex(r"</p>|<p[ >]|<br ?/?>|</div>|</li>", re.IGNORECASE)
_PAGE = regex(r"\s*(?:<!--.*?-->\s*)*<(?:!doctype|html|head|body)\b", re.IGNORECASE | re.DOTALL)
# What makes a page of a piece; without a body tag the parser takes unknown elements for its head.
_FRAME = regex(
    r"<!doctype[^>]*>|</?(?:html|head|body)\b[^>]*>|<title\b.*?</title>", re.IGNORECASE | re.DOTALL
)
# Levels of Markdown that are read: each of a list counts as two. Nobody writes as many; with more
# the parser, which calls itself for each, would meet the limit of Python. Chosen.
_DEEPEST = 100
_TOO_DEEP = "a part of the text is nested too deeply to be read"
# A sentence above a row of dashes is a paragraph above a rule, no heading.
_STOPS = (".", "!", "?", "”", '"', "…")


def is_html(text: str) -> bool:
    """Whether a text is a piece of HTML."""
    return "<" in text and _HTML.search(text) is not None


def html_blocks(markup: str, *, whole: bool = False) -> tuple[Block, ...]:
    """The blocks of a piece of HTML, or of the body of a page.

    Raises:
        InputError: it is demanded `whole`, and something is nested too deeply to be read.
    """
    from lxml import html

    if not markup.strip():
        return ()
    parser = html.HTMLParser(remove_comments=True, remove_pis=True)
    if _PAGE.match(markup):
        markup = _FRAME.sub("", markup)
    tree = html.fragment_fromstring(few_attributes(markup), create_parent="div", parser=parser)
    if whole and any(each.level_name == "FATAL" for each in parser.error_log):
        raise InputError(_TOO_DEEP)
    mark_quotes(tree, classes(tree))
    return blocks(tree)


def markdown_blocks(text: str) -> tuple[Block, ...]:
    """The blocks of a Markdown text, without its marks; links as their words, no pictures."""
    return tuple(block for block, _ in placed_blocks(text))


def placed_blocks(text: str, *, whole: bool = False) -> tuple[tuple[Block, int], ...]:
    """The same blocks, each with the line of the text that it begins in, from 1.

    Raises:
        InputError: it is demanded `whole`, and something is nested too deeply to be read.
    """
    tokens = _parser().parse(text)
    # The parser passes over what stands in a block that is opened at the last level.
    if whole and any(each.nesting == 1 and each.level >= _DEEPEST - 1 for each in tokens):
        raise InputError(_TOO_DEEP)
    return tuple(_blocks(tokens, whole=whole))


@cache
def _parser() -> "MarkdownIt":
    from markdown_it import MarkdownIt

    return MarkdownIt("commonmark", {"maxNesting": _DEEPEST}).enable("table")


def _blocks(tokens: Sequence["Token"], *, whole: bool) -> Iterator[tuple[Block, int]]:
    """The blocks of tokens: what stands in a block quote is quoted, whatever else it is."""
    containers: list[str] = []
    rows: list[list[str]] = []
    marker = ""
    line = table = 1
    for token in tokens:
        line = token.map[0] + 1 if token.map else line
        if token.nesting == 1:
            containers.append(_container(token))
            rows = [*rows, []] if token.type == "tr_open" else rows
            table = line if token.type == "table_open" else table
            marker = f"{token.info}{token.markup} " if token.info.isdigit() else marker
        elif token.nesting == -1:
            if containers.pop() == "table":
                yield Block("table", "\n\n".join(map(table_row, rows))), table
                rows = []
        elif rows:
            rows[-1] = [*rows[-1], _content(token).strip()]
        elif token.type == "html_block":
            yield from ((block, line) for block in html_blocks(token.content, whole=whole))
        elif content := _content(token).strip():
            yield Block(_kind(containers, content), marker + content), line
            marker = ""


def _container(token: "Token") -> str:
    is_underlined = token.type == "heading_open" and token.markup in ("-", "=")
    return "underlined" if is_underlined else token.type.removesuffix("_open")


def _content(token: "Token") -> str:
    """The words of a token: of text, code, and what links and emphasis hold."""
    if token.type in ("fence", "code_block"):
        return token.content
    if token.type != "inline":
        return ""
    return "".join(_inline(child) for child in token.children or ())


def _inline(token: "Token") -> str:
    if token.type in ("softbreak", "hardbreak"):
        return "\n"
    if token.type == "html_inline":
        return "\n" if token.content.lower().startswith("<br") else ""
    return "" if token.type == "image" else token.content


def _kind(containers: Sequence[str], content: str) -> BlockKind:
    if "blockquote" in containers:
        return "block quote"
    if containers[-1:] == ["underlined"] and content.endswith(_STOPS):
        return "paragraph"
    if containers[-1:] in (["heading"], ["underlined"]):
        return "heading"
    return "list item" if "list_item" in containers else "paragraph"
