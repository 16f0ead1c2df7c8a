"""ninjs, the news in JSON of the IPTC, 1.0 to 3.1, and as content systems write it.

Keys are in small letters, or since 3.0 in camel case; both are read by the same names.
"""

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from summarize.data import Block
from summarize.readers.decoding import Decoded
from summarize.readers.markup import html_blocks, is_html
from summarize.readers.names import USUAL, FieldNames
from summarize.readers.newsroom.authors import authors_of
from summarize.readers.newsroom.items import KINDS, Item, code, records
from summarize.readers.newsroom.markup import html_main, tree_of
from summarize.readers.newsroom.nitf import nitf_item
from summarize.readers.newsroom.texts import markup_blocks, plain_blocks
from summarize.readers.records import Problem, Record

# A list of items of a service.
_LISTS = ("item", "items", "_items")
# So much of the longest body has the same story told as a page. Chosen, not tuned: a page that
# leaves out a headline and a byline has nine tenths, one that is cut far less.
_SAME = 0.6
# XML that is no text for readers: of an agency's own making, or figures.
_OTHER_XML = re.compile(
    r"^(?:application|text)/(?!nitf|vnd\.iptc\.nitf|xhtml)(?:[\w.]+\+)?xml|/json"
)
# Where the moment of a version stands, the surest first.
_MOMENTS = ("versioncreated", "contentmodified", "firstcreated", "contentcreated")
# Who gives a text, in the order in which they are asked.
_ORIGINS = ("origprov", "source", "provider", "publisher", "creator", "distributor")


class _Told(NamedTuple):
    """Something that is told in several forms: its part, what form it has, what it says."""

    role: str
    form: str
    value: str
    language: str = ""


def read_ninjs(value: object, _names: FieldNames = USUAL) -> Iterator[Record | Problem]:
    """The articles of ninjs, of a list of items, or of one in an object; a line for each other.

    Names of a user are of no use here: what ninjs calls its fields is known.
    """
    items = value if isinstance(value, list) else _listed(value)
    for at, each in enumerate(items, 1):
        if not isinstance(each, Mapping):
            yield Problem(f"item {at}: not an object")
            continue
        place = at if len(items) > 1 else 0
        yield from records(_item(each), place)
        yield from _beside(each, place)


def _listed(value: object) -> list[object]:
    held = value if isinstance(value, Mapping) else {}
    lists = (held[each] for each in _LISTS if isinstance(held.get(each), list))
    found = next(lists, None)
    return found if isinstance(found, list) and not {"uri", "guid"} & held.keys() else [value]


def _beside(item: Mapping[str, object], place: int) -> Iterator[Record]:
    """The texts that are sent with an item, each an article of its own."""
    associated = item.get("associations")
    found = list(associated.values()) if isinstance(associated, Mapping) else associated
    for each in found if isinstance(found, list) else ():
        if isinstance(each, Mapping) and code(_text(each.get("type"))) == "text":
            told = records(_item(each), place)
            yield from (one for one in told if isinstance(one, Record))


def _plain(item: Mapping[str, object]) -> dict[str, object]:
    """The fields by their names in small letters."""
    return {key.lower(): value for key, value in item.items() if isinstance(key, str)}


def _item(item: Mapping[str, object]) -> Item:
    fields = _plain(item)
    spoken = _text(fields.get("language"))
    uri = _text(fields.get("uri")) or _text(fields.get("guid"))
    inner = _inner(fields)
    title = _headline(fields, spoken) or inner.title or _line(_text(fields.get("title")))
    blocks, cut = _body(fields, title)
    embargoed = fields.get("embargoed")
    kind = code(_text(fields.get("type")))
    return Item(
        name=uri,
        version=_text(fields.get("version")),
        title=title,
        blocks=blocks,
        outlet=_outlet(fields) or inner.outlet,
        authors=_authors(fields) or inner.authors,
        dateline=_text(fields.get("dateline")) or inner.dateline,
        created=_first(fields, _MOMENTS) or inner.created,
        language=spoken or inner.language,
        url=_address(fields, uri),
        status=_text(fields.get("pubstatus")),
        until=_text(embargoed) if embargoed else None,
        # A package may have a text of its own; the words about a photo are none.
        kind=KINDS.get(kind, "") if not blocks or cut or kind != "composite" else "",
        cut=cut,
    )


def _text(value: object) -> str:
    """A value as text: of an object its name, of several the first."""
    if isinstance(value, Mapping):
        fields = _plain(value)
        return _first(fields, ("name", "value", "literal", "code", "uri"))
    if isinstance(value, list):
        return _text(value[0]) if value else ""
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return ""
    return str(value).strip()


def _first(fields: Mapping[str, object], keys: tuple[str, ...]) -> str:
    return next(filter(None, (_text(fields.get(key)) for key in keys)), "")


def _told(fields: Mapping[str, object], many: str, one: str) -> list[_Told]:
    """What is told in a list of forms, or, in the older standard, under keys of one beginning."""
    found = []
    listed = fields.get(many)
    for each in listed if isinstance(listed, list) else ():
        if isinstance(each, Mapping):
            own = _plain(each)
            role = _text(own.get("role")).lower()
            kind = _first(own, ("contenttype", "mimetype")).lower()
            found.append(_Told(role, kind, _text(own.get("value")), _text(own.get("language"))))
    for key, value in fields.items():
        head, _, role = key.partition("_")
        if head == one and isinstance(value, str):
            found.append(_Told(role, role, value.strip()))
    return [each for each in found if each.value and not _OTHER_XML.search(each.form)]


def _headline(fields: Mapping[str, object], spoken: str) -> str:
    found = _told(fields, "headlines", "headline")
    best = sorted(
        found,
        key=lambda each: (
            each.language[:2].lower() not in ("", spoken[:2].lower()),
            each.role not in ("", "main") and "main" not in each.role,
        ),
    )
    return _line(best[0].value) if best else ""


def _line(written: str) -> str:
    """A headline on one line, markup in it taken out."""
    if "<" in written:
        written = " ".join(each.text for each in html_blocks(written))
    return " ".join(written.split())


def _inner(fields: Mapping[str, object]) -> Item:
    """What NITF in a body tells, where it is there."""
    bodies = (each.value for each in _told(fields, "bodies", "body") if _is_nitf(each))
    return next((nitf_item(tree_of(Decoded(each))) for each in bodies), Item())


def _body(fields: Mapping[str, object], title: str) -> tuple[tuple[Block, ...], str]:
    """The blocks of the text: those of a page before those of a plain text that tells the same."""
    read = [(each, _blocks(each, title)) for each in _told(fields, "bodies", "body")]
    sizes = [sum(len(block.text) for block in blocks) for _, blocks in read]
    longest = max(sizes, default=0)
    full = [
        (_is_markup(each), size, blocks)
        for (each, blocks), size in zip(read, sizes, strict=True)
        if blocks and size >= _SAME * longest
    ]
    if full:
        return max(full, key=lambda each: each[:2])[2], ""
    told = _told(fields, "descriptions", "description")
    about = [(each, _blocks(each, title)) for each in told]
    best = max(about, key=lambda each: sum(len(one.text) for one in each[1]), default=None)
    return (best[1], "only a summary") if best and best[1] else ((), "")


def _is_markup(told: _Told) -> bool:
    return is_html(told.value) or _is_nitf(told)


def _is_nitf(told: _Told) -> bool:
    return "<nitf" in told.value


def _blocks(told: _Told, title: str) -> tuple[Block, ...]:
    if _is_nitf(told):
        return nitf_item(tree_of(Decoded(told.value))).blocks
    if "<" in told.value and (is_html(told.value) or "html" in told.form):
        return markup_blocks(html_main(told.value), title)
    return plain_blocks(told.value, title)


def _outlet(fields: Mapping[str, object]) -> str:
    listed = fields.get("infosources")
    sources = listed if isinstance(listed, list) else []
    told = [_plain(each) for each in sources if isinstance(each, Mapping)]
    by_role = {code(_text(each.get("role"))): _text(each) for each in reversed(told)}
    asked = (by_role.get(role, "") for role in _ORIGINS)
    own = (
        _first(fields, ("provider", "source", "publisher", "copyrightholder")),
        by_role.get("", ""),
    )
    return next(filter(None, (*asked, *own)), "")


def _authors(fields: Mapping[str, object]) -> tuple[str, ...]:
    byline = _first(fields, ("byline", "by"))
    if byline:
        return authors_of([byline])
    listed = fields.get("authors")
    named = [_text(each) for each in listed] if isinstance(listed, list) else []
    return authors_of(named)


def _address(fields: Mapping[str, object], uri: str) -> str:
    """The address of the page; a name that is an address with a query is one of a service."""
    found = _first(fields, ("url", "link", "canonical"))
    is_page = uri.startswith(("http://", "https://")) and "?" not in uri
    return found if found.startswith("http") else uri if is_page else ""
