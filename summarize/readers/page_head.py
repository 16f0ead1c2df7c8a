"""What a page says about itself: elements of its head, JSON-LD, address, and headings."""

from collections.abc import Iterator, Mapping, Sequence
from html import unescape
from typing import NamedTuple
from urllib.parse import urlsplit

from summarize.outlets import page_of
from summarize.readers.blocks import Element
from summarize.readers.linked_data import Linked, letters, linked_objects, own_article, text_of
from summarize.readers.trees import find

# Where a page repeats things that are not its article's: menus, asides, footers, other articles.
_ASIDE = "ancestor::nav or ancestor::aside or ancestor::footer or ancestor::a[@href]"


class PageHead(NamedTuple):
    """What a page tells of itself; `article` are the fields of its own article in JSON-LD."""

    metas: Mapping[str, str]
    window_title: str
    address: str
    language: str
    headings: tuple[str, ...]
    objects: tuple[Linked, ...]
    article: Mapping[str, object]

    @property
    def is_declared(self) -> bool:
        """Whether the page says that it is an article."""
        kind = self.metas.get("og:type", "")
        has_moment = "article:published_time" in self.metas
        return bool(text_of(self.article.get("headline"))) or has_moment or kind == "article"

    def meta(self, *names: str) -> str:
        """The first of these elements of the head that is there."""
        return next((self.metas[name] for name in names if self.metas.get(name)), "")


def page_head(tree: Element, saved: str = "") -> PageHead:
    """What the page tells of itself; `saved` is the address it was saved from, if that is known."""
    metas = _metas(tree)
    objects = linked_objects(tree)
    headings = tuple(_headings(tree))
    title = tree.find(".//title")
    window_title = _line(title.text_content()) if title is not None else ""
    address = _address(tree, metas)
    headlines = (*headings, metas.get("og:title", ""), metas.get("twitter:title", ""), window_title)
    article = own_article(objects, address, headlines)
    return PageHead(
        metas=metas,
        window_title=window_title,
        address=address or _first_page(_told(article, "url", "mainEntityOfPage", "@id")) or saved,
        language=(tree.get("lang") or text_of(article.get("inLanguage"))).lower(),
        headings=headings,
        objects=objects,
        article=article,
    )


def _metas(tree: Element) -> dict[str, str]:
    """The first content of each name that elements of the head have."""
    found: dict[str, str] = {}
    for meta in tree.iter("meta"):
        content = _line(unescape(meta.get("content") or ""))
        for key in ("property", "name", "itemprop"):
            if content and (name := meta.get(key)):
                found.setdefault(name.lower().strip(), content)
    return found


def _headings(tree: Element) -> Iterator[str]:
    """The headings that may be the article's headline, first those of the first rank."""
    for path in ("//h1", "//h2", "//h3"):
        for heading in find(tree, f"{path}[not({_ASIDE})]"):
            if text := spaced(heading):
                yield text


def spaced(element: Element) -> str:
    """The text of an element as a line; a kicker and a headline with nothing between them apart.

    >>> from lxml import html
    >>> spaced(html.fromstring("<h1><b>Harbour</b><i>Ferry</i>, <b>Post</b>’s</h1>"))
    'Harbour Ferry, Post’s'
    """
    told = ""
    for piece in element.itertext():
        told += " " * (told[-1:].isalnum() and piece[:1].isalnum()) + piece
    return _line(told)


def _address(tree: Element, metas: Mapping[str, str]) -> str:
    """The address of the page; one of its site alone only where no other is told."""
    links = (link.get("href") or "" for link in find(tree, "//link[@rel='canonical']"))
    told = [metas.get("og:url", ""), *links, metas.get("twitter:url", "")]
    return _first_page(told)


def _first_page(addresses: Sequence[str]) -> str:
    whole = [each for each in map(str.strip, addresses) if is_address(each)]
    return next((each for each in whole if page_of(each)), whole[0] if whole else "")


def is_address(text: str) -> bool:
    """Whether a text is a whole address of the web."""
    try:
        parts = urlsplit(text)
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and bool(parts.hostname)


def _told(fields: Mapping[str, object], *keys: str) -> list[str]:
    return [text_of(fields.get(key)) for key in keys]


def _line(text: str) -> str:
    return " ".join(text.split())


def is_headline(text: str, headlines: Sequence[str]) -> bool:
    """Whether a text has the letters of one of the headlines."""
    own = letters(text)
    return bool(own) and any(own == letters(each) for each in headlines)
