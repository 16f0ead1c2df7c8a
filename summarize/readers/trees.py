"""Trees of pages: how they are made, and what is found in them by XPath."""

from collections.abc import Collection, Iterable
from functools import cache
from typing import Any

from summarize.patterns import regex

# lxml has no types of its own.
Element = Any


def tree_of(page: str) -> Element | None:
    """The tree of a page; None where it is no HTML."""
    from trafilatura import load_html

    _use_plain_elements()
    return load_html(few_attributes(page))


# So many attributes no element of a page has: what is beyond them is left out. The parser compares
# each with all before it, and so do others. Chosen, not tuned.
_MOST_ATTRIBUTES = 500
# An element with more of them has so many letters before the next begins: looked for first.
_LONG_TAG = regex(rf"<[A-Za-z][^<]{{{4 * _MOST_ATTRIBUTES},}}+")
_ATTRIBUTE = r"""(?>(?:\s|/(?!>))*+[^\s"'<>/=]++(?>\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]++))?)"""
_TAG = regex(rf"(?P<kept>[\w:-]++{_ATTRIBUTE}{{{_MOST_ATTRIBUTES}}}){_ATTRIBUTE}++")


def few_attributes(markup: str) -> str:
    """The markup of a page, its elements without what attributes they have beyond the 500th."""
    kept, at = [], 0
    for long in _LONG_TAG.finditer(markup):
        if tag := _TAG.match(markup, long.start() + 1):
            kept.append(markup[at : tag.end("kept")])
            at = tag.end()
    return "".join((*kept, markup[at:])) if kept else markup


@cache
def _use_plain_elements() -> None:
    """Let the parser of the extraction make elements without asking Python for the class of each.

    lxml.html has classes of its own for the parts of forms, which nobody needs here; a page of 50
    kB is asked about 4,000 times, which took a tenth of its reading.
    """
    from lxml.etree import ElementDefaultClassLookup
    from lxml.html import HtmlComment, HtmlElement, HtmlEntity, HtmlProcessingInstruction
    from trafilatura.utils import HTML_PARSER

    plain = ElementDefaultClassLookup(
        HtmlElement, HtmlComment, HtmlProcessingInstruction, HtmlEntity
    )
    HTML_PARSER.set_element_class_lookup(plain)


def find(element: Element, expression: str) -> Any:
    """What an expression of XPath means at an element."""
    return _compiled(expression)(element)


def classes(tree: Element) -> set[str]:
    """The classes of elements, as they are written, each once: many elements have one in common."""
    return set(find(tree, "//@class"))


def with_any(called: Collection[str], parts: Iterable[str]) -> set[str]:
    """Those of the names of elements that hold one of the parts."""
    told = "\n".join(called)
    known = [part for part in parts if part in told]
    return {each for each in called if any(part in each for part in known)} if known else set()


@cache
def _compiled(expression: str) -> Any:
    from lxml.etree import XPath

    # Text is asked for its length and its words, never for the element that it stands in.
    return XPath(expression, smart_strings=False)
