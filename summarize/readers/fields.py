"""A mapping with the field names people use -> RawArticle.

Where a record keeps its fields in objects ("fields", "attributes") these are looked through after
its own; where a value is an object or a list, `values` and `bodies` know what stands in it.
"""

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple
from urllib.parse import urlsplit

from summarize.cleaning import services
from summarize.data import Block, RawArticle
from summarize.patterns import regex
from summarize.readers.names import USUAL, FieldNames, is_of_publication
from summarize.readers.record_fields import (
    Fields,
    address,
    dates_of,
    fields_of,
    first,
    moment,
    one_line,
    title_of,
    values_of,
)

# What IPTC's formats say of an article that was taken back, and others like them.
_TAKEN_BACK = frozenset(("canceled", "cancelled", "withheld", "withdrawn", "retracted", "killed"))

_SURROGATE = regex(r"[\ud800-\udfff]")
_AND = re.compile(r"\s*(?:;|,|\band\b|&)\s*")
_BOTH, _LIST = re.compile(r"\band\b|&"), re.compile(r"\s*[;,]\s*")


class Reading(NamedTuple):
    """The article of a record; `cut` says why its text is not whole, "" where it may be."""

    article: RawArticle
    cut: str = ""


def raw_article(record: Mapping[str, object], names: FieldNames = USUAL) -> RawArticle:
    """The article that a record of any of the usual shapes holds; what it lacks stays empty.

    Args:
        record: its fields by their names.
        names: what its fields are called, beside the usual names.

    Raises:
        InputError: there is no text field, or it is not text, or empty.
    """
    return read_fields(fields_of(record, names), names).article


def read_fields(fields: Fields, names: FieldNames = USUAL) -> Reading:
    """The same of the fields of a record, with what is known of how much of the text there is.

    Raises:
        InputError: there is no text, nor a description that stands for it.
    """
    # A plain text file has fields too, and needs none of this.
    from summarize.readers.record_texts import whole_or_described

    if _is_withdrawn(fields) and first(fields, "text") is None:
        # A notice may be no more than its headline; it still says what is taken back.
        return Reading(article_of(fields, title_of(fields) or "-"))
    body, cut = whole_or_described(fields, names)
    return Reading(article_of(fields, "" if body.blocks else body.text, body.blocks), cut)


def article_of(fields: Fields, text: str = "", blocks: tuple[Block, ...] = ()) -> RawArticle:
    """An article of this text, and what the fields of a record say of it beside."""
    url = _address(fields)
    source = _outlet(fields) or domain(url)
    return RawArticle(
        id=one_line(first(fields, "id")),
        source=domain(source) if "://" in source else source,
        title=title_of(fields),
        text=text,
        url=url,
        language=_language(fields),
        authors=tuple(_authors(first(fields, "authors"))),
        named=bool(source),
        blocks=blocks,
        withdrawn=_is_withdrawn(fields),
        dates=tuple(_published(fields)) or tuple(dates_of(fields, "made")),
    )


def _is_withdrawn(fields: Fields) -> bool:
    return one_line(first(fields, "status")).lower().rpartition(":")[2] in _TAKEN_BACK


def domain(url: str) -> str:
    """The host of a web address without "www.", or nothing."""
    try:
        host = urlsplit(url).hostname or ""
    except ValueError:
        return ""
    return host.removeprefix("www.")


def without_surrogates(text: str) -> str:
    """The text without lone surrogates, which no file can hold."""
    try:
        text.encode()  # ten times as fast as to look for them
    except UnicodeEncodeError:
        return _SURROGATE.sub("", text)
    return text


def _language(fields: Fields) -> str:
    """The language that a record declares, with its country where that stands beside it."""
    language = one_line(first(fields, "language")).lower()
    if language.isalpha() and (len(language) > 2 or not language.isascii()):
        from summarize.languages.records import language_code

        language = language_code(language)
    country = one_line(first(fields, "country")).lower()
    has_both = 2 <= len(language) <= 3 and len(country) == 2
    return f"{language}-{country}" if has_both and country.isalpha() else language


def _address(fields: Fields) -> str:
    found = (address(value) for value in values_of(fields, "url"))
    return next((each for each in found if "/" in each or "." in each), "")


def _outlet(fields: Fields) -> str:
    """The outlet by its name; by an address only where nothing else names it."""
    found = map(one_line, values_of(fields, "source"))
    named = [name for name in found if name and not name.isdigit()]
    return next((name for name in named if "://" not in name), named[0] if named else "")


def _published(fields: Fields) -> Iterator[str]:
    """What stands under the known names of a moment of publication, then under others like them."""
    yield from dates_of(fields, "published")
    for name, value in fields.items():
        is_like = name == "time" or is_of_publication(name)
        if is_like and _LIKE_DATE.search(written := moment(value)):
            yield written


# What hardly anything but a date has; the name is no certain one.
_LIKE_DATE = regex(r"^\d{9,13}$|\d{4}-\d\d|\d[./]\d{1,2}[./]\d|[A-Za-z]{3}.*\b(?:19|20)\d\d\b")


def _authors(value: object) -> Iterator[str]:
    if isinstance(value, list):
        for each in value:
            yield from filter(None, [one_line(each)])
    else:
        yield from authors_in(one_line(value))


def authors_in(byline: str) -> list[str]:
    """The names in a byline.

    >>> authors_in("By Jane Roe and John Doe")
    ['Jane Roe', 'John Doe']
    """
    names = re.sub(r"^by\s+", "", byline, flags=re.IGNORECASE)
    parts = [part for part in _AND.split(names) if part]
    wires = [part for part in parts if services(part)]
    # "Jane Roe and Reuters" is of both, and "Jane Roe, Reuters" of Reuters.
    is_of_both = wires and len(wires) < len(parts) and _BOTH.search(names)
    return _LIST.split(names) if is_of_both else parts
