"""Articles that are plain to see: one body, all of whose text stands in paragraphs.

Most pages say by name which element the body is. Where all that stands in it is a paragraph, a
heading or a picture, there is nothing to search for, which takes most of the time of a page. Where
anything is in doubt nothing is found here, and the page is searched.
"""

import re
from collections.abc import Iterator, Sequence

from summarize.data import Block
from summarize.languages.pages import template_names
from summarize.readers.blocks import Element, sets_apart
from summarize.readers.trees import find

# Characters of a text that is surely an article's. Chosen, not tuned.
_LEAST = 600
# Paragraphs from so many characters on are running text; shorter ones may be labels. Chosen.
_RUNNING = 60
# So much running text, of that in the body, may stand elsewhere on the page. Chosen, not tuned.
_ELSEWHERE = 0.5
# So much of a paragraph of an article may be links. Chosen, not tuned.
_OF_LINKS = 0.5
_NAMED = (
    "//*[self::article or self::div or self::main or self::section][@itemprop='articleBody' or"
    " @class and (contains(@class, 'rticleBody') or contains(@class, 'rticle-body') or"
    " contains(@class, 'rticle__body') or contains(@class, 'tory-body') or contains(@class, 'ntry-content')"
    " or contains(@class, 'ost-content') or contains(@class, 'rticle-content') or contains(@class, 'ost-body')"
    " or contains(@class, 'rticle__content') or contains(@class, 'rticle-text'))]"
)
_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_AROUND = frozenset(("div", "section", "header", "article", "main"))
# What shows no text of the article.
_SKIPPED = frozenset(
    ("figure", "figcaption", "picture", "img", "svg", "iframe", "noscript", "template", "video", "audio",
     "source", "hr", "meta", "link", "style", "script", "ins", "button", "form", "canvas", "object", "embed")
)  # fmt: skip
_BREAKS = frozenset(("br", "wbr"))
_INLINE = frozenset(("a", "b", "strong", "i", "em", "span", "u", "mark", "small", "sub", "sup", "abbr", "cite", "q", "time", "font", "s", "bdi", "code", "data"))


class _Doubtful(Exception):  # noqa: N818 - no error: the page is searched
    pass


def plain_blocks(tree: Element) -> tuple[Block, ...]:
    """The blocks of the article; () where it is not plain."""
    try:
        body = _body(tree)
        if body is None:
            body = _run_on(tree)
            return body
        return tuple(_inside(body))
    except _Doubtful:
        return ()


def _body(tree: Element) -> Element | None:
    """The element that surely holds the article, if there is one."""
    running = [(each,size) for each in tree.iter("p") if (size := len(each.text_content())) >= _RUNNING]
    if not running:
        return None
    body = next(iter(find(tree, _NAMED)), None)
    if body is None:
        articles = [*tree.iter("article")]
        body = articles[0] if len(articles) == 1 else None
    if body is None:
        return None
    within = set(body.iter("p"))
    inside = [each for each,_ in running if each in within]
    outside = [each for each,_ in running if each not in within]
    size = sum(n for each,n in running if each in within)
    rest = sum(n for each,n in running if each not in within)
    if size < _LEAST or rest > _ELSEWHERE * size:
        return None
    if outside and {*map(_place, inside)} & {*map(_place, outside)}:
        return None
    called = " ".join({each for each in find(body, ".//@class | .//@id")})
    names=template_names()
    if called and (sets_apart(called) or names.boxes.search(called) or names.captions.search(called)):
        return None
    return None if any(has_text(each) for each in discarded(body)) else body


def discarded(body):
    from trafilatura.xpaths import OVERALL_DISCARD_XPATH, TEASER_DISCARD_XPATH, DISCARD_IMAGE_ELEMENTS
    for path in (*OVERALL_DISCARD_XPATH, *TEASER_DISCARD_XPATH, *DISCARD_IMAGE_ELEMENTS):
        yield from path(body)

def has_text(e):
    return bool("".join(e.itertext()).strip())

def _place(element: Element) -> tuple[str, ...]:
    parent = element.getparent()
    return element.get("class") or "", parent.tag, parent.get("class") or ""


def _inside(element: Element) -> Iterator[Block]:
    if element.text and not element.text.isspace():
        raise _Doubtful(element.tag, 'text', element.text)
    for child in element:
        tag = child.tag
        if not isinstance(tag, str) or tag in _SKIPPED:
            pass
        elif tag == "p" or tag in _HEADINGS:
            if text := _line(child):
                yield Block("paragraph" if tag == "p" else "heading", text)
        elif tag in _AROUND:
            yield from _inside(child)
        elif tag in _BREAKS or not has_text(child):
            pass
        else:
            raise _Doubtful(tag)
        if child.tail and not child.tail.isspace():
            raise _Doubtful('tail', tag, child.tail)


def _run_on(tree):
    """The element whose own text, with breaks in it, is the article."""
    found = None
    most = 0
    for around in {each.getparent() for each in tree.iter("br")}:
        size = len(around.text or "") + sum(len(each.tail or "") for each in around)
        if size > most:
            found, most = around, size
    if found is None or most < _LEAST:
        return ()
    rest = [len(each) for each in find(tree, "//text()") if len(each) >= _RUNNING]
    if sum(rest) > (1+_ELSEWHERE)*most:
        return ()
    heading = next(tree.iter("h1"), None)
    if heading is None or heading.getparent() not in (found, *found.iterancestors()) or heading.getparent().tag in ('body','html'):
        return ()
    head = _line(heading)
    return (*([Block("heading",head)] if head else []), *_lines(found))

def _lines(element):
    for line in re.split(r"\n\s*\n", _line(element)):
        yield Block("paragraph", line.strip())

def _line(element: Element) -> str:
    pieces: list[str] = []
    _take(element, pieces)
    lines = (" ".join(line.split()) for line in "".join(pieces).split("\n"))
    text = "\n".join(lines).strip()
    linked = sum(len(each.text_content()) for each in element.iter("a"))
    if linked > _OF_LINKS * len(text):
        raise _Doubtful('links')
    return text

_SPACE = re.compile(r"\s+")
def _take(element: Element, pieces: list[str]) -> None:
    pieces.append(_SPACE.sub(" ",element.text or ""))
    for child in element:
        tag = child.tag
        if tag == "br":
            pieces.append("\n")
        elif tag in _INLINE:
            _take(child, pieces)
        elif isinstance(tag, str) and tag not in _SKIPPED and tag!='wbr':
            raise _Doubtful('inline', tag)
        pieces.append(_SPACE.sub(" ",child.tail or ""))
