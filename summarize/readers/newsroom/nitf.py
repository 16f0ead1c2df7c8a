"""NITF, the News Industry Text Format of the IPTC: one article, alone or within another format."""

from collections.abc import Iterator
from typing import BinaryIO

from summarize.data import Block
from summarize.errors import InputError
from summarize.readers.newsroom.authors import authors_of
from summarize.readers.newsroom.items import KINDS, Item, code, records
from summarize.readers.newsroom.markup import (
    Element,
    attribute,
    first,
    language,
    read_tree,
    tree_blocks,
    words,
)
from summarize.readers.records import UNTOLD, Context, Problem, Record
from summarize.readers.streams import read_all

# Where the moment stands, the surest first: attributes of elements.
_MOMENTS = (
    ("head/docdata/date.issue", "norm"), ("head/pubdata", "date.publication"),
    ("head/docdata/date.release", "norm"), ("body/body.head/dateline/story.date", "norm"),
    ("head/docdata/date.issue", "value"), ("head/revision-history", "norm"),
)  # fmt: skip
# Where the outlet stands, that which prints it first, and its attribute, or "" for its text.
_OUTLETS = (
    ("head/pubdata", "name"), ("body/body.head/distributor", ""),
    ("head/docdata/doc.copyright", "holder"), ("body/body.head/rights/rights.owner", ""),
    ("head/docdata/doc-id", "regsrc"), ("head/docdata/del-list/from-src", "src-name"),
    ("head/docdata/doc.rights", "owner"),
)  # fmt: skip


def read_nitf(stream: BinaryIO, context: Context = UNTOLD) -> Iterator[Record | Problem]:
    """The one article of a file of NITF."""
    tree, loss = read_tree(read_all(stream))
    if loss:
        yield Problem(loss, lost=False)
    if tree.tag != "nitf":
        raise InputError(f"is XML that begins with <{tree.tag}>, which is not read")
    yield from records(nitf_item(tree, context.url))


def nitf_item(nitf: Element, url: str = "") -> Item:
    """What NITF says of its article."""
    head = first(nitf, "body/body.head")
    title = headline(nitf)
    docdata = first(nitf, "head/docdata")
    is_released = attribute(docdata, "date.release", "norm")
    status = "" if docdata is None else (docdata.get("management-status") or "")
    authors = [words(each) for each in _bylines(head)]
    content, cut = _content(nitf, title)
    return Item(
        name=_name(docdata),
        version=attribute(docdata, "du-key", "version"),
        title=title,
        blocks=content,
        outlet=next(filter(None, _told(nitf, _OUTLETS)), ""),
        authors=authors_of(authors),
        dateline=_dateline(first(head, "dateline")),
        created=next(filter(None, _told(nitf, _MOMENTS)), ""),
        language=_language(nitf),
        url=attribute(nitf, "head/pubdata", "ex-ref") or url,
        status=status,
        until=is_released or ("" if code(status) == "embargoed" else None),
        kind="" if content else _kind(nitf),
        cut=cut,
    )


def headline(nitf: Element) -> str:
    """The headline; a title of the file only where there is none."""
    for path in ("body/body.head/hedline/hl1", "body/body.head/headline/hl1", ".//body.head//hl1",
                 "body/body.head/hedline", "head/title"):  # fmt: skip
        if found := words(first(nitf, path)):
            return found
    return ""


def _told(nitf: Element, places: tuple[tuple[str, str], ...]) -> Iterator[str]:
    for path, name in places:
        yield attribute(nitf, path, name) if name else words(first(nitf, path))


def _name(docdata: Element | None) -> str:
    """The name under which versions are sent.

    `du-key` is made for that, but some senders give all articles of a subject the same: it must
    stand in the name of the version too.
    """
    own, key = attribute(docdata, "doc-id", "id-string"), attribute(docdata, "du-key", "key")
    is_counted = bool(key) and bool(attribute(docdata, "du-key", "version"))
    return key if is_counted and own.startswith(key) else own


def _language(nitf: Element) -> str:
    body = first(nitf, "body")
    found = (language(nitf), nitf.get("baselang"), language(body), language(first(body, "*")))
    return next(filter(None, found), "")


def _bylines(head: Element | None) -> Iterator[Element]:
    """The bylines, and of one that has persons and titles only the persons."""
    for byline in () if head is None else head.iterfind("byline"):
        persons = [*byline.iterfind("person")]
        for title in [*byline.iter("byttl", "virtloc", "location")]:
            if words(byline) != words(title):
                title.clear(keep_tail=True)
        has_more = words(byline) != " ".join(map(words, persons))
        yield from [byline] if has_more or not persons else persons


def _dateline(dateline: Element | None) -> str:
    """What a dateline says of place and day, not a moment that is written for machines."""
    if dateline is None:
        return ""
    for each in [*dateline.iter("story.date")]:
        if each.get("norm") == words(each) or words(each)[:8].isdigit():
            each.clear(keep_tail=True)
    return words(dateline).strip(" ,-–—")


def _content(nitf: Element, title: str) -> tuple[tuple[Block, ...], str]:
    """The blocks of the text; of what has none those of its summary, and that it is one."""
    content = first(nitf, "body/body.content")
    if content is None:
        content = first(nitf, ".//body.content")
    found = () if content is None else tree_blocks(content, title)
    if any(each.kind != "caption" for each in found):
        return found, ""
    summary = first(nitf, "body/body.head/abstract")
    told = () if summary is None else tree_blocks(summary, title)
    return (told, "only a summary") if told else ((), "")


def _kind(nitf: Element) -> str:
    """What an item without text is, by its media."""
    media = attribute(nitf, ".//media", "media-type") or attribute(
        nitf, ".//tobject", "tobject.type"
    )
    return KINDS.get(code(media), "")
