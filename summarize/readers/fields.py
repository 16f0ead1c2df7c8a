"""A mapping with the field names people use -> RawArticle.

Where a record keeps its fields in objects ("fields", "attributes") these are looked through after
its own; where a value is an object or a list, `values` and `bodies` know what stands in it.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple
from urllib.parse import urlsplit

from summarize.cleaning import services, single_line
from summarize.data import RawArticle
from summarize.errors import InputError
from summarize.languages.records import is_placeholder, language_code
from summarize.readers.bodies import NOTHING as NO_BODY
from summarize.readers.bodies import Body, body_of
from summarize.readers.names import (
    ALIASES,
    NOTHING,
    USUAL,
    FieldNames,
    is_of_publication,
    plain_name,
)
from summarize.readers.values import address, moment, one_line

# What IPTC's formats say of an article that was taken back, and others like them.
_TAKEN_BACK = frozenset(("canceled", "cancelled", "withheld", "withdrawn", "retracted", "killed"))
# Objects that hold fields of the record they stand in.
_WRAPPERS = frozenset(
    ("fields", "attributes", "properties", "_source", "node", "row", "data", "doc", "document",
     "article", "item", "post", "record", "metadata", "meta", "page", "thread", "_embedded",
     "credits", "sys", "links", "html")
)  # fmt: skip
_DEEPEST_WRAPPER = 3
# What NewsAPI and GNews put where they cut a text off.
_CUT_OFF = re.compile(r"(?:…|\.\.\.|\[)\s*\[?\+?\s?\d[\d,.]*\s?(?:chars|characters)\]?\s*$")
# What is said of an article that was taken back.
REMOVED = "the article was removed by who offered it"
ONLY_DESCRIPTION = "the service gives only a description"
CUT_OFF = "the service cut it off"

_SURROGATE = re.compile(r"[\ud800-\udfff]")
_AND = re.compile(r"\s*(?:;|,|\band\b|&)\s*")
_BOTH, _LIST = re.compile(r"\band\b|&"), re.compile(r"\s*[;,]\s*")

# What the interface of Google Reader, which feed readers still have, gives beside a "summary" that
# is the whole text.
_READER = "crawltimemsec"
# A longer description is the text, as it is with some services. In characters; chosen, not tuned.
_LONGEST_DESCRIPTION = 1500

Fields = dict[str, object]


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
    withdrawn = one_line(_first(fields, "status")).lower().rpartition(":")[2] in _TAKEN_BACK
    title = title_of(fields)
    # A notice may be no more than its headline; it still says what is taken back.
    is_bare = withdrawn and _first(fields, "text") is None
    body, cut = (Body(title or "-"), "") if is_bare else _text(fields, names)
    url = _address(fields)
    source = _outlet(fields) or domain(url)
    article = RawArticle(
        id=one_line(_first(fields, "id")),
        source=domain(source) if "://" in source else source,
        title=title,
        text="" if body.blocks else body.text,
        url=url,
        language=_language(fields),
        authors=tuple(_authors(_first(fields, "authors"))),
        named=bool(source),
        blocks=body.blocks,
        withdrawn=withdrawn,
        dates=tuple(_published(fields)) or tuple(_dates(fields, "made")),
    )
    return Reading(article, cut)


def title_of(fields: Fields) -> str:
    """The headline that a record gives, without the marks of HTML."""
    title = one_line(_first(fields, "title"))
    return _without_marks(title) if "<" in title or "&" in title else title


_MARKS = re.compile(r"</?[a-zA-Z][^<>]*>")


def _without_marks(title: str) -> str:
    from html import unescape

    return single_line(unescape(_MARKS.sub("", title)))


def domain(url: str) -> str:
    """The host of a web address without "www.", or nothing."""
    try:
        host = urlsplit(url).hostname or ""
    except ValueError:
        return ""
    return host.removeprefix("www.")


def without_surrogates(text: str) -> str:
    """The text without lone surrogates, which no file can hold."""
    return _SURROGATE.sub("", text)


def fields_of(record: Mapping[str, object], names: FieldNames = USUAL) -> Fields:
    """The fields of a record by their plain names; of two with one name the first with a value."""
    fields: Fields = {}
    _add(fields, record if names == USUAL else names.put_first(record), _DEEPEST_WRAPPER)
    return fields


def _add(fields: Fields, record: Mapping[str, object], deepest: int) -> None:
    inner = []
    for key, value in record.items():
        name = plain_name(key)
        if value != value:  # noqa: PLR0124  (what is not a number is not itself)
            value = None  # noqa: PLW2901  (a cell without a value)
        if key in _WRAPPERS and isinstance(value, Mapping):
            inner.append(value)
            continue
        if fields.get(name) in NOTHING or _is_number_of_author(name, fields[name]):
            fields[name] = value
    for each in inner if deepest else ():
        _add(fields, each, deepest - 1)


def _is_number_of_author(name: str, value: object) -> bool:
    """Whether there stands where to find an author, and no name (WordPress)."""
    return isinstance(value, int) and name in ("author", "authors", "byline", "creator")


def _language(fields: Fields) -> str:
    """The language that a record declares, with its country where that stands beside it."""
    language = language_code(one_line(_first(fields, "language")))
    country = one_line(_first(fields, "country")).lower()
    has_both = 2 <= len(language) <= 3 and len(country) == 2
    return f"{language}-{country}" if has_both and country.isalpha() else language


def _address(fields: Fields) -> str:
    return next(filter(None, (address(value) for value in _values(fields, "url"))), "")


def _outlet(fields: Fields) -> str:
    """The outlet by its name; by an address only where nothing else names it."""
    named = [name for name in map(one_line, _values(fields, "source")) if name]
    return next((name for name in named if "://" not in name), named[0] if named else "")


def _published(fields: Fields) -> Iterator[str]:
    """What stands under the known names of a moment of publication, then under others like them."""
    yield from _dates(fields, "published")
    for name, value in fields.items():
        if is_of_publication(name) and _LIKE_DATE.search(written := moment(value)):
            yield written


# What hardly anything but a date has; the name is no certain one.
_LIKE_DATE = re.compile(r"^\d{9,13}$|\d{4}-\d\d|\d[./]\d{1,2}[./]\d|[A-Za-z]{3}.*\b(?:19|20)\d\d\b")
_WITHOUT_ZONE = re.compile(r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?$")


def _dates(fields: Fields, field: str) -> Iterator[str]:
    """What stands under each of the names of a moment, as it is written."""
    for name in ALIASES[field]:
        if name in fields and (written := moment(fields[name])):
            is_utc = name.endswith("gmt") and _WITHOUT_ZONE.match(written)
            yield f"{written}Z" if is_utc else written


def _first(fields: Fields, field: str) -> object:
    """The first of the field's names that has a value."""
    return next(_values(fields, field), None)


def _values(fields: Fields, field: str) -> Iterator[object]:
    for name in ALIASES[field]:
        value = fields.get(name)
        if value not in NOTHING:
            yield value


def text_of(fields: Fields) -> tuple[Body, str]:
    """The text of a record and why it is not whole; of several the first that is, if any."""
    cut_off = NO_BODY
    for name in ALIASES["text"]:
        value = fields.get(name)
        if value in NOTHING:
            continue
        body = body_of(value, is_markdown=name == "markdown")
        plain = body.plain
        if not plain.strip() or is_placeholder(plain):
            continue
        if not _CUT_OFF.search(plain[-40:]):
            return body, ""
        cut_off = cut_off if cut_off.plain else body
    if not cut_off.plain and _READER in fields:
        return body_of(fields.get("summary")), ""
    return cut_off, CUT_OFF if cut_off.plain else ""


def description_of(fields: Fields) -> Body:
    """The longest description of a record that says more than its headline."""
    title = _words(title_of(fields))
    found = (_without_tags(body_of(value)) for value in _values(fields, "description"))
    told = [body for body in found if _says_more(body.plain, title)]
    return max(told, key=lambda body: len(body.plain), default=NO_BODY)


def _without_tags(body: Body) -> Body:
    """A description without links and emphasis, where it has no paragraphs."""
    return Body(_without_marks(body.text)) if "<" in body.text else body


# Words behind the headline in a description that repeats it: the outlet. Chosen, not tuned.
_MOST_BEHIND = 6


def _says_more(text: str, title: list[str]) -> bool:
    words = _words(text)
    repeats = words[: len(title)] == title and len(words) - len(title) <= _MOST_BEHIND
    is_part = len(words) <= len(title) and title[: len(words)] == words
    return bool(words) and not (title and repeats) and not is_part and not is_placeholder(text)


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text.casefold())


def _text(fields: Fields, names: FieldNames) -> tuple[Body, str]:
    body, cut = text_of(fields)
    if body.plain:
        return Body(_with_breaks(body.text), body.blocks), cut
    description = description_of(fields)
    if description.plain:
        is_text = len(description.plain) > _LONGEST_DESCRIPTION
        cut = "" if is_text else ONLY_DESCRIPTION
        return Body(_with_breaks(description.text), description.blocks), cut
    raise InputError(_why_not(fields, names))


def _why_not(fields: Fields, names: FieldNames) -> str:
    """Why a record has no text."""
    value = _first(fields, "text")
    known = [fields[name] for name in ALIASES["text"] if name in fields]
    described = [one_line(each) for each in _values(fields, "description")]
    if isinstance(value, Mapping) and value.get("protected") is True:
        return "the text is protected by a password"
    if isinstance(value, str) and value.strip().strip("[]").lower() == "removed":
        return REMOVED
    if isinstance(value, str) and value.strip():
        return f"the text is only {_short(value)}"
    if value is not None and not isinstance(value, str) and not _is_hollow(value):
        return f"the text is not a string but {_kind(value)}"
    if any(described):
        return "the description only repeats the headline, and there is no text"
    if known:
        return "the text is empty"
    if level_of(fields) or any(name in fields for name in ALIASES["description"]):
        return "there is only a headline, and no text"
    usual = ", ".join((*names.text, "text, maintext, main_text, content, body"))
    return f"no text field (one of {usual})"


def _is_hollow(value: object) -> bool:
    """Whether there are only empty texts in a value."""
    if isinstance(value, Mapping):
        return all(map(_is_hollow, value.values()))
    if isinstance(value, list):
        return all(map(_is_hollow, value))
    return value in NOTHING or isinstance(value, bool) or (isinstance(value, str) and not value.strip())


def _short(value: str) -> str:
    line = single_line(value)
    return f"“{line[:60]}…”" if len(line) > 60 else f"“{line}”"


# A line end that was escaped twice on its way through JSON: a backslash and an n. Before a small
# letter it may be a folder's name ("C:\\new"); beside real line ends it must follow a sentence.
_ESCAPED_BREAK = re.compile(r"(?<![\\:])(?:(?:\\r)?\\n[ \n]*)+(?![a-z])")
_ESCAPED_AFTER_STOP = re.compile(r"(?<=[.!?”\"\s])(?:(?:\\r)?\\n[ \n]*)+(?![a-z])")


def _with_breaks(text: str) -> str:
    r"""The text with line ends where it spells them out.

    >>> _with_breaks(r"The rig sank.\nThe search goes on.")
    'The rig sank.\n\nThe search goes on.'
    """
    if "\\n" not in text:
        return text
    broken = _ESCAPED_AFTER_STOP if "\n" in text.strip() else _ESCAPED_BREAK
    return broken.sub("\n\n", text)


def _kind(value: object) -> str:
    kinds = ((bool, "true or false"), (int | float, "a number"), (list, "a list"))
    return next((name for kind, name in kinds if isinstance(value, kind)), "an object")


def _authors(value: object) -> Iterator[str]:
    if isinstance(value, list):
        for each in value:
            yield from filter(None, [one_line(each)])
    else:
        names = re.sub(r"^by\s+", "", one_line(value), flags=re.IGNORECASE)
        parts = [part for part in _AND.split(names) if part]
        wires = [part for part in parts if services(part)]
        # "Jane Roe and Reuters" is of both, and "Jane Roe, Reuters" of Reuters.
        is_of_both = wires and len(wires) < len(parts) and _BOTH.search(names)
        yield from _LIST.split(names) if is_of_both else parts


def is_article(fields: Fields) -> bool:
    """Whether fields look like those of an article: a text, or a headline with what goes with it."""
    if any(isinstance(fields.get(name), str) for name in ("text", "content", "body", "maintext")):
        return True
    return level_of(fields) > 0


def level_of(fields: Fields) -> int:
    """How much of an article fields hold: 3 a text, 2 a description, 1 a headline, 0 nothing."""
    values = [fields[name] for name in ALIASES["text"] if name in fields]
    if any(map(_is_text, values)):
        return 3
    title = next((name for name in ALIASES["title"] if fields.get(name) not in NOTHING), "")
    if not title or not one_line(fields[title]):
        return 0
    has_date = any(_dates(fields, "published"))
    # People, products and outlets have a name and a description too, but no day.
    if any(_values(fields, "description")) and (has_date or title != "name"):
        return 2
    return int(has_date or any(value is None or value == "" for value in values))


def _is_text(value: object) -> bool:
    if isinstance(value, str):
        return bool(value.strip())
    is_held = value not in NOTHING and isinstance(value, list | Mapping)
    return is_held and bool(body_of(value).plain.strip())


def keys_of(fields: Iterable[str]) -> str:
    """Some names of fields, for messages."""
    names = list(fields)
    more = f" and {len(names) - _LISTED} more" if len(names) > _LISTED else ""
    return ", ".join(names[:_LISTED]) + more


_LISTED = 12
