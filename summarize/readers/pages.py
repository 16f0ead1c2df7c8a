"""HTML pages: the article's text and what the page says about it, by trafilatura."""

import re
from collections.abc import Iterator
from datetime import datetime

from summarize.cleaning.dates import parse_date
from summarize.data import RawArticle
from summarize.errors import InputError
from summarize.readers.decoding import decode
from summarize.readers.fields import domain, without_surrogates
from summarize.readers.records import Problem, Record

_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?([\w-]{2,20})", re.IGNORECASE)
_HEAD_BYTES = 4096
_LANGUAGE = re.compile(r"<html[^>]{0,500}?\slang\s*=\s*[\"']?([A-Za-z]{2,3})\b", re.IGNORECASE)
# Where pages write the moment of publication, the most exact first; htmldate, which trafilatura
# asks, gives only the day.
_MOMENTS = (
    re.compile(
        r"<meta[^>]{0,200}?(?:article:published_time|datePublished|pubdate|parsely-pub-date)"
        r"[\"'][^>]{0,100}?content\s*=\s*[\"']([^\"']{8,40})",
        re.IGNORECASE,
    ),
    re.compile(r"\"datePublished\"\s*:\s*\"([^\"]{8,40})\""),
)
# htmldate takes dates after today for mistakes; a fixed end keeps the clock out of the result.
_DATES = {"original_date": True, "extensive_search": False, "max_date": "2100-01-01"}


def read_html(data: bytes) -> Iterator[Record | Problem]:
    """The article of a web page: text, title, outlet, date, authors, address and language.

    Raises:
        InputError: no text of an article is found in the page.
    """
    charset = _CHARSET.search(data[:_HEAD_BYTES])
    decoded = decode(data, charset[1].decode("ascii") if charset else "")
    if decoded.loss:
        yield Problem(decoded.loss, lost=False)
    yield Record(_article(without_surrogates(decoded.text)))


def _article(page: str) -> RawArticle:
    from trafilatura import bare_extraction

    found = bare_extraction(
        page,
        with_metadata=True,
        include_comments=False,
        date_extraction_params=dict(_DATES),
    )
    text = "" if found is None or isinstance(found, dict) else found.text or ""
    if found is None or isinstance(found, dict) or not text.strip():
        raise InputError("no text of an article in this page")
    language = _LANGUAGE.search(page)
    url = found.url or ""
    source = found.sitename or domain(url)
    return RawArticle(
        id="",
        source=source,
        title=found.title or "",
        text=text,
        url=url,
        published=_moment(page) or parse_date(found.date or ""),
        language=(found.language or (language[1] if language else "")).lower(),
        authors=tuple(filter(None, (found.author or "").split("; "))),
        named=bool(source),
    )


def _moment(page: str) -> datetime | None:
    hits = (hit for pattern in _MOMENTS if (hit := pattern.search(page)))
    return next(filter(None, (parse_date(hit[1]) for hit in hits)), None)
