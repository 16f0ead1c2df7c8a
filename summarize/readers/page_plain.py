"""Articles that are plain to see: one body, all of whose text stands in paragraphs and headings.

Most pages say by a name which element the body is. Where nothing in it needs to be judged, there is
nothing to search for, and searching takes most of the time of a page. Where anything is in doubt
nothing is found here, and the page is searched: what is found is what the search would find.
"""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field

from summarize.data import Block
from summarize.languages.pages import template_names
from summarize.patterns import regex
from summarize.readers.blocks import Element, sets_apart
from summarize.readers.trees import find, with_any

# Characters of running text that are surely an article's. Chosen, not tuned: of shorter ones the
# search takes everything around them, which is then parted again.
_LEAST = 600
# A paragraph of so many characters is running text; shorter ones may be labels. Chosen, not tuned.
_RUNNING = 60
# A shorter line that is no sentence may be a label. Chosen, not tuned.
_LABEL = 30
_ENDS = (".", "!", "?", "…", ":", "”", '"', "。", "»", "“", ")")
# So much running text, of that of the article, may stand elsewhere on the page. Chosen, not tuned.
_ELSEWHERE = 0.5
# So much of a paragraph of an article may be links. Chosen, not tuned.
_OF_LINKS = 0.5
# What the body of an article is called, in one class or another.
_NAMES = (
    "rticleBody", "rticle-body", "rticle__body", "rticle-content", "rticle__content", "rticle-text",
    "tory-body", "ntry-content", "ost-content", "ost-body",
)  # fmt: skip
_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_AROUND = frozenset(("div", "section", "header", "main"))
# What shows no text, or none of the article; the search passes over them too.
_PASSED_OVER = frozenset(
    ("figure", "picture", "img", "svg", "video", "audio", "source", "canvas", "iframe", "embed",
     "object", "script", "style", "noscript", "meta", "link", "hr", "br", "wbr", "aside", "nav",
     "footer", "form", "button", "input", "select", "textarea", "time")
)  # fmt: skip
_INLINE = frozenset(
    ("a", "b", "strong", "i", "em", "u", "s", "span", "mark", "small", "sub", "sup", "abbr", "cite",
     "font", "ins", "bdi")
)  # fmt: skip
_SPACES = re.compile(r"\s+")
_PARAGRAPHS = regex(r"\n\s*\n")


# What the most common editors and libraries of styles call paragraphs; quick to tell.
_PLAIN_NAME = regex(r"(?:(?:wp-block-)?(?:paragraph|heading|text)|standfirst|css-[a-z0-9]+)?")
# Other attributes that the search asks for what they tell.
_TELLING = ("role", "style", "aria-hidden", "data-component", "data-lp-replacement-content")


class _InDoubtError(Exception):
    """Something is met that must be judged."""


def plain_blocks(tree: Element, called: Collection[str]) -> tuple[Block, ...]:
    """The blocks of the article of a page; () where it is not plain.

    `called` are the classes of the page.
    """
    try:
        body = _named(tree, called)
        return _in_paragraphs(body, tree) if body is not None else _between_breaks(tree)
    except _InDoubtError:
        return ()


def _named(tree: Element, called: Collection[str]) -> Element | None:
    """The first element that is called the body of an article, or the only article."""
    bodies = with_any(called, _NAMES)
    for each in tree.iter("article", "div", "main", "section"):
        if each.get("class") in bodies or each.get("itemprop") == "articleBody":
            return each
    articles = [*tree.iter("article")]
    return articles[0] if len(articles) == 1 else None


def _in_paragraphs(body: Element, tree: Element) -> tuple[Block, ...]:
    """The blocks of a body, if it has nothing but paragraphs, and most of those of the page."""
    walk = _Walk()
    walk.inside(body)
    inside: list[tuple[int, Element]] = []
    outside: list[tuple[int, Element]] = []
    for each in tree.iter("p"):
        size = len(each.text_content())
        if size >= _RUNNING:
            (inside if each in walk.seen else outside).append((size, each))
    size, rest = (sum(size for size, _ in some) for some in (inside, outside))
    if size < _LEAST or rest > _ELSEWHERE * size:
        return ()
    if {_place(each) for _, each in inside} & {_place(each) for _, each in outside}:
        return ()
    return () if walk.is_strange(body) else tuple(walk.found)


def _place(paragraph: Element) -> tuple[str, str, str]:
    around = paragraph.getparent()
    return paragraph.get("class") or "", around.tag, around.get("class") or ""


@dataclass
class _Walk:
    """The blocks found so far, and the elements that they stand in."""

    found: list[Block] = field(default_factory=list)
    seen: set[Element] = field(default_factory=set)

    def inside(self, element: Element) -> None:
        """Take in what stands in an element."""
        _nothing(element.text)
        for child in element:
            tag = child.tag
            if tag == "p" or tag in _HEADINGS:
                self._line(child)
            elif tag in _AROUND:
                self.seen.add(child)
                self.inside(child)
            elif tag not in _PASSED_OVER and isinstance(tag, str):
                _nothing(child.text_content())
            _nothing(child.tail)

    def _line(self, element: Element) -> None:
        text = _text(element)
        if not text:
            return
        is_heading = element.tag in _HEADINGS
        if not is_heading and len(text) < _LABEL and not text.endswith(_ENDS):
            raise _InDoubtError
        self.seen.add(element)
        if self.found and text == self.found[-1].text:
            return
        is_linked = is_heading and element.find(".//a") is not None
        # What stands above the headline is no text of the article.
        if is_linked or (element.tag == "h1" and self.found):
            raise _InDoubtError
        self.seen.update(element.iterdescendants("span"))
        self.found.append(Block("heading" if is_heading else "paragraph", text))

    def is_strange(self, body: Element) -> bool:
        """Whether an element that has text is called something else than a part of an article."""
        is_told = any(name in each.attrib for each in self.seen for name in _TELLING)
        called = [each.get(name) or "" for each in self.seen for name in ("class", "id")]
        told = " ".join({*called})
        names = template_names()
        if sets_apart(told) or names.boxes.search(told) or names.captions.search(told):
            return True
        if not is_told and all(map(_PLAIN_NAME.fullmatch, {*called})):
            return False
        return any(each in self.seen and _text(each) for each in _taken_out(body))


def _taken_out(body: Element) -> Iterator[Element]:
    """What the search would take out of a body, for what it is called."""
    from trafilatura.xpaths import (
        DISCARD_IMAGE_ELEMENTS,
        OVERALL_DISCARD_XPATH,
        TEASER_DISCARD_XPATH,
    )

    for path in (*OVERALL_DISCARD_XPATH, *TEASER_DISCARD_XPATH, *DISCARD_IMAGE_ELEMENTS):
        yield from path(body)


def _between_breaks(tree: Element) -> tuple[Block, ...]:
    """The blocks of an element with the headline in or above it, and breaks between paragraphs."""
    sizes = {each: _own_size(each) for each in {each.getparent() for each in tree.iter("br")}}
    most = max(sizes.values(), default=0)
    heading = next(tree.iter("h1"), None)
    if most < _LEAST or heading is None:
        return ()
    body = next(each for each in tree.iter() if sizes.get(each) == most)
    running = sum(len(each) for each in find(tree, "//text()") if len(each) >= _RUNNING)
    around = heading.getparent()
    if running > (1 + _ELSEWHERE) * most or around.tag in ("body", "html"):
        return ()
    if around is not body and around not in body.iterancestors():
        return ()
    title = _text(heading)
    lines = (each.strip() for each in _PARAGRAPHS.split(_text(body)))
    above = [Block("heading", title)] if title else []
    return (*above, *(Block("paragraph", each) for each in lines if each))


def _own_size(element: Element) -> int:
    return len(element.text or "") + sum(len(each.tail or "") for each in element)


def _nothing(text: str | None) -> None:
    """Nothing, where a text is but space."""
    if text and not text.isspace():
        raise _InDoubtError


def _text(element: Element) -> str:
    """The text of an element in which there are no others but those of words, a line per break."""
    pieces = [*_pieces(element)]
    lines = (" ".join(line.split()) for line in "".join(pieces).split("\n"))
    text = "\n".join(lines).strip()
    if sum(len(each.text_content()) for each in element.iter("a")) > _OF_LINKS * len(text):
        raise _InDoubtError
    return text


def _pieces(element: Element) -> Iterator[str]:
    yield _SPACES.sub(" ", element.text or "")
    for child in element:
        if child.tag == "br":
            yield "\n"
        elif child.tag in _INLINE:
            yield from _pieces(child)
        elif child.tag not in _PASSED_OVER and isinstance(child.tag, str):
            raise _InDoubtError
        yield _SPACES.sub(" ", child.tail or "")
