"""Text and Markdown files, with or without front matter."""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import BinaryIO

from summarize.data import RawArticle
from summarize.errors import InputError
from summarize.patterns import regex
from summarize.readers.decoding import decode
from summarize.readers.fields import article_of
from summarize.readers.front_matter import Head, split_head
from summarize.readers.names import FieldNames
from summarize.readers.record_fields import fields_of
from summarize.readers.records import UNTOLD, Context, Problem, Record
from summarize.readers.streams import read_all

# Before each line of a mail that another one quotes, as often as it was quoted.
_QUOTED = regex(r"^[ \t]*(?:>[ \t]?)+", re.MULTILINE)
# Chosen, not tuned: a text of one line that begins so may be a pointer to something.
_FEWEST_QUOTED = 2
# In front matter these name something else than the text below it ("content: news").
_BODIES = frozenset(("text", "content", "body", "article", "document"))


def read_text(stream: BinaryIO, context: Context = UNTOLD) -> Iterator[Record | Problem]:
    """The one article of a text file; front matter gives its fields."""
    head, article, problems = _read(stream, context.names)
    yield from problems
    yield Record(_in_blocks(article) if head.is_markdown else article, cut=head.cut)


def read_markdown(stream: BinaryIO, context: Context = UNTOLD) -> Iterator[Record | Problem]:
    """The one article of a Markdown file, its marks taken out; a first "# ..." is the title."""
    head, article, problems = _read(stream, context.names)
    yield from problems
    yield Record(_in_blocks(article), cut=head.cut)


def _unquoted(text: str) -> str:
    """A text that is a quoted mail as a whole, without the marks before its lines."""
    if text.lstrip("\ufeff \t\r\n")[:1] != ">":
        return text
    lines = [line for line in text.splitlines() if line.strip()]
    if len(lines) < _FEWEST_QUOTED or not all(map(_QUOTED.match, lines)):
        return text
    return _QUOTED.sub("", text)


# A note, whole, or the mark in a text that points to it.
_FOOTNOTE = regex(r"^\[\^[^\]\s]+\]:.*$|\[\^[^\]\s]+\]", re.MULTILINE)


def _in_blocks(article: RawArticle) -> RawArticle:
    """An article whose text is Markdown, by its blocks."""
    from summarize.readers.markup import markdown_blocks

    found = markdown_blocks(_FOOTNOTE.sub("", article.text))
    if not article.title and found and _is_title(article.text):
        article, found = replace(article, title=" ".join(found[0].text.split())), found[1:]
    if not found:
        raise InputError("there is no text below the front matter")
    return replace(article, text="", blocks=found)


def _is_title(markdown: str) -> bool:
    """Whether a Markdown text begins with a heading of the first rank."""
    return markdown.lstrip().startswith("# ")


def _clipped(head: Head) -> Head:
    """The head, where a program for keeping pages wrote it, as others write theirs."""
    if not head.fields and _METADATA not in head.text[:_NEAR]:
        return head
    from summarize.readers.saved.clippings import clipping

    found = clipping(head.fields, head.text)
    return Head(found.fields, found.text, head.is_markdown, found.cut)


# What stands above a text that Readwise exports, and where. Chosen, not tuned.
_METADATA, _NEAR = "# Metadata\n", 2000


def _read(stream: BinaryIO, names: FieldNames) -> tuple[Head, RawArticle, tuple[Problem, ...]]:
    decoded = decode(read_all(stream))
    head = _clipped(split_head(_unquoted(decoded.text)))
    text = head.text
    if not text.strip():
        raise InputError("there is no text below the front matter")
    fields = {key: value for key, value in head.fields.items() if key.lower() not in _BODIES}
    problems = (Problem(decoded.loss, lost=False),) if decoded.loss else ()
    article = article_of(fields_of(fields, names), text)
    return head, article, problems
