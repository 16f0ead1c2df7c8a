"""HTML pages: the article's text by trafilatura, and what the page says about it."""

import json
import re
from collections.abc import Iterator
from datetime import datetime, time
from typing import BinaryIO

from summarize.cleaning import parse_date, single_line
from summarize.data import Block, RawArticle
from summarize.errors import InputError
from summarize.readers.blocks import Element, blocks, is_network, mark_quotes
from summarize.readers.decoding import decode
from summarize.readers.fields import domain, without_surrogates
from summarize.readers.records import Problem, Record
from summarize.readers.streams import read_all

# Where a page must have said in which encoding it is written, by the HTML standard 1,024 bytes.
_HEAD_BYTES = 4096
# What the moment of publication is called in the elements of a page's head.
_MOMENTS = ("article:published_time", "datepublished", "pubdate", "parsely-pub-date")
# htmldate takes dates after today for mistakes; a fixed end keeps the clock out of the result.
_DATES = {"original_date": True, "extensive_search": False, "max_date": "2100-01-01"}


def read_html(stream: BinaryIO) -> Iterator[Record | Problem]:
    """The article of a web page: text, title, outlet, date, authors, address and language.

    Raises:
        InputError: no text of an article is found in the page.
    """
    data = read_all(stream)
    decoded = decode(data, _charset(data[:_HEAD_BYTES]))
    if decoded.loss:
        yield Problem(decoded.loss, lost=False)
    yield Record(_article(without_surrogates(decoded.text)))


def _charset(head: bytes) -> str:
    """The encoding that the page says it is written in; "" where it says none."""
    from lxml import etree, html

    try:
        tree = html.document_fromstring(head)
    except (etree.LxmlError, ValueError):
        return ""
    for meta in tree.iter("meta"):
        if charset := meta.get("charset") or _after(meta.get("content") or "", "charset="):
            return str(charset).strip(" \"'")
    return ""


def _after(text: str, mark: str) -> str:
    return text.lower().partition(mark)[2].partition(";")[0]


def _article(page: str) -> RawArticle:
    from trafilatura import bare_extraction, load_html

    tree = load_html(page)
    if tree is None:
        raise InputError("no text of an article in this page")
    mark_quotes(tree)
    # Taken first, as extraction may change the tree.
    published, captions, posts = _published(tree), tuple(_captions(tree)), tuple(_posts(tree))
    declared = tree.get("lang") or ""
    found = bare_extraction(
        tree,
        with_metadata=True,
        include_comments=False,
        date_extraction_params=dict(_DATES),
    )
    if found is None or isinstance(found, dict) or not (found.text or "").strip():
        raise InputError("no text of an article in this page")
    url = single_line(found.url or "")
    source = single_line(found.sitename or domain(url))
    text = blocks(found.body, is_post=lambda quote: any(_letters(quote) in post for post in posts))
    return RawArticle(
        id="",
        source=source,
        title=single_line(found.title or ""),
        url=url,
        published=published or parse_date(found.date or ""),
        language=(found.language or declared).lower(),
        authors=tuple(filter(None, map(single_line, (found.author or "").split("; ")))),
        named=bool(source),
        blocks=text + captions,
    )


def _captions(tree: Element) -> Iterator[Block]:
    """The captions of the article, which trafilatura leaves out."""
    captions = tree.xpath("//article//figcaption | //main//figcaption")
    texts = (" ".join("".join(each.itertext()).split()) for each in captions)
    return (Block("caption", text) for text in dict.fromkeys(texts) if text)


def _posts(tree: Element) -> Iterator[str]:
    """The letters of the posts of social networks in the page."""
    posts = (each for each in tree.iter("blockquote") if is_network(each))
    return (_letters("".join(each.itertext())) for each in posts)


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text))


def _published(tree: Element) -> datetime | None:
    """The moment that the page was first published, as exactly as it says."""
    written = (*_by_meta(tree), *_by_linked_data(tree), *_by_microdata(tree))
    moments = [moment for each in written if (moment := parse_date(each))]
    same_day = [each for each in moments if each.date() == moments[0].date()]
    return max(same_day, key=lambda each: each.time() != time(0), default=None)


def _by_meta(tree: Element) -> Iterator[str]:
    named = {
        str(name).lower(): meta.get("content") or ""
        for meta in tree.iter("meta")
        if (name := meta.get("property") or meta.get("name") or meta.get("itemprop"))
    }
    yield from (named[name] for name in _MOMENTS if name in named)


def _by_microdata(tree: Element) -> Iterator[str]:
    for element in tree.xpath("//*[@itemprop='datePublished']"):
        yield element.get("datetime") or element.get("content") or ""


def _by_linked_data(tree: Element) -> Iterator[str]:
    """The dates that objects of JSON-LD give, those of articles first."""
    objects = [
        each
        for script in tree.xpath("//script[@type='application/ld+json']")
        for each in _objects(script.text_content())
    ]
    objects.sort(key=lambda each: "Article" not in str(each.get("@type")))
    yield from (str(each["datePublished"]) for each in objects if each.get("datePublished"))


_DATE_IN_JSON = re.compile(r"\"datePublished\"\s*:\s*\"([^\"]{8,40})\"")


def _objects(script: str) -> Iterator[dict[str, object]]:
    """The objects of a JSON text; of one that is broken only the date."""
    try:
        pending: list[object] = [json.loads(script, strict=False)]
    except (ValueError, RecursionError):
        yield from ({"datePublished": match[1]} for match in _DATE_IN_JSON.finditer(script))
        return
    while pending:
        value = pending.pop(0)
        if isinstance(value, dict):
            yield value
            pending.extend(value.values())
        elif isinstance(value, list):
            pending.extend(value)
