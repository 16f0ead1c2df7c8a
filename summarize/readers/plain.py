"""Text and Markdown files, with or without front matter."""

from collections.abc import Iterator
from dataclasses import replace
from typing import BinaryIO

from summarize.data import RawArticle
from summarize.errors import InputError
from summarize.readers.decoding import decode
from summarize.readers.fields import raw_article
from summarize.readers.front_matter import split_front_matter
from summarize.readers.markup import markdown_blocks
from summarize.readers.records import Problem, Record
from summarize.readers.streams import read_all

# In front matter these name something else than the text below it ("content: news").
_BODIES = frozenset(("text", "content", "body", "article", "document"))


def read_text(stream: BinaryIO) -> Iterator[Record | Problem]:
    """The one article of a text file; front matter gives its fields."""
    article, problems = _read(stream)
    yield from problems
    yield Record(article)


def read_markdown(stream: BinaryIO) -> Iterator[Record | Problem]:
    """The one article of a Markdown file, its marks taken out; a first "# ..." is the title."""
    article, problems = _read(stream)
    yield from problems
    found = markdown_blocks(article.text)
    if not article.title and found and _is_title(article.text):
        article, found = replace(article, title=" ".join(found[0].text.split())), found[1:]
    if not found:
        raise InputError("there is no text below the front matter")
    yield Record(replace(article, text="", blocks=found))


def _is_title(markdown: str) -> bool:
    """Whether a Markdown text begins with a heading of the first rank."""
    return markdown.lstrip().startswith("# ")


def _read(stream: BinaryIO) -> tuple[RawArticle, tuple[Problem, ...]]:
    decoded = decode(read_all(stream))
    head, text = split_front_matter(decoded.text)
    if not text.strip():
        raise InputError("there is no text below the front matter")
    fields = {key: value for key, value in head.items() if key.lower() not in _BODIES}
    problems = (Problem(decoded.loss, lost=False),) if decoded.loss else ()
    return replace(raw_article({**fields, "text": "-"}), text=text, blocks=()), problems
