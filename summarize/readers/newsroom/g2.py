"""NewsML-G2 of the IPTC: an item of news, or a message with several.

Its texts are NITF, XHTML or plain, inside the item; what only points to them holds none. Codes come
from catalogues that may not be at hand: their last part tells.
"""

import base64
import binascii
from collections.abc import Iterator
from typing import BinaryIO, NamedTuple

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
from summarize.readers.newsroom.nitf import nitf_item
from summarize.readers.newsroom.texts import markup_blocks, plain_blocks
from summarize.readers.records import UNTOLD, Context, Problem, Record
from summarize.readers.streams import read_all

# What other items of the standard are.
_OTHERS = {
    "packageItem": "a package, which only points to items", "planningItem": "a planning item",
    "conceptItem": "a concept", "knowledgeItem": "a list of concepts",
    "catalogItem": "a catalog of codes", "groupSet": "a package, which only points to items",
}  # fmt: skip
# What else stands in `inlineXML`, by its element.
_OTHER_CONTENT = {
    "sports-content": "sports statistics", "sports-event": "sports statistics",
    "events": "a list of events", "event": "an event", "concept": "a concept",
    "concepts": "a list of concepts",
    "svg": "a graphic", "newsItem": "another item", "rdf": "data", "RDF": "data",
}  # fmt: skip
_ELSEWHERE = "an item whose text lies elsewhere"
# What headlines beside the main one are, by the last part of their role.
_LESSER = ("sub", "short", "kicker", "over", "deck", "alternative", "teaser", "social", "seo")
# Where the moment of a version stands, the surest first.
_MOMENTS = (
    "itemMeta/versionCreated", "contentMeta/contentModified", "contentMeta/contentCreated",
    "itemMeta/firstCreated",
)  # fmt: skip
# By what role a party is where a text comes from.
_ORIGINS = ("origprov", "source", "contprov")


class _Content(NamedTuple):
    """What an item holds: its text, or what it is instead; and what a text of NITF tells."""

    blocks: tuple[Block, ...] = ()
    kind: str = ""
    cut: str = ""
    inner: Item = Item()


def read_g2(stream: BinaryIO, context: Context = UNTOLD) -> Iterator[Record | Problem]:
    """The articles of a file of NewsML-G2, and a line for each item that is none."""
    tree, loss = read_tree(read_all(stream))
    if loss:
        yield Problem(loss, lost=False)
    if tree.tag != "newsMessage":
        yield from _read_item(tree, context.url, 0)
        return
    items = [each for found in tree.iterfind("itemSet") for each in found]
    if not items:
        raise InputError("a news message without an item")
    for at, each in enumerate(items, 1):
        yield from _read_item(each, "", at)


def _read_item(tree: Element, url: str, place: int) -> Iterator[Record | Problem]:
    if tree.tag in _OTHERS:
        # In a message a package is sent along with the items that it points to.
        name = repr(_title(tree)) if _title(tree) else tree.get("guid") or "the item"
        yield Problem(f"{name} is {_OTHERS[tree.tag]}, not a text", lost=not place)
    elif tree.tag in ("newsItem", "contentSet"):
        yield from records(_item(tree, url), place)
    else:
        yield Problem(f"<{tree.tag}> is no item of NewsML-G2 that is read")


def _item(tree: Element, url: str) -> Item:
    meta, about = first(tree, "itemMeta"), first(tree, "contentMeta")
    spoken = attribute(about, "language", "tag") or language(tree)
    title = _title(tree, spoken)
    kind = _class(attribute(meta, "itemClass", "qcode") or attribute(meta, "itemClass", "uri"))
    content = _content(tree, title, spoken)
    inner = content.inner
    embargoed = first(meta, "embargoed")
    return Item(
        name=tree.get("guid") or "",
        version=tree.get("version") or "",
        title=title or inner.title,
        blocks=content.blocks,
        outlet=_outlet(tree) or inner.outlet,
        authors=_authors(about) or inner.authors,
        dateline=words(first(about, "dateline")) or inner.dateline,
        created=_created(tree) or inner.created,
        language=spoken or inner.language,
        url=_address(meta) or url,
        status=_status(meta) or inner.status,
        until=inner.until if embargoed is None else words(embargoed),
        kind="" if content.blocks else _most_telling(content.kind, kind),
        cut=content.cut,
    )


def _most_telling(held: str, itemclass: str) -> str:
    return itemclass or held if held in ("", _ELSEWHERE) else held


def _class(itemclass: str) -> str:
    """What an item is that is no text; "" where it is one, or is not told."""
    return KINDS.get(code(itemclass), "")


def _title(tree: Element, spoken: str = "") -> str:
    """The headline: that of the main role, in the language of the story."""
    found = [
        each
        for each in tree.iterfind("contentMeta/headline")
        if words(each) and not code(each.get("role") or "").startswith(_LESSER)
    ] or [each for each in tree.iterfind("contentMeta/headline") if words(each)]
    primary = spoken[:2].lower()
    best = sorted(
        found,
        key=lambda each: (
            language(each)[:2].lower() not in ("", primary),
            "main" not in code(each.get("role") or "main"),
            int(rank) if (rank := each.get("rank") or "").isdigit() else 1,
        ),
    )
    named = words(first(tree, "itemMeta/title"))
    return words(best[0]) if best else named if " " in named else ""


def _status(meta: Element | None) -> str:
    found = first(meta, "pubStatus")
    if found is None:
        return ""
    return found.get("qcode") or found.get("uri") or found.get("literal") or words(found)


def _created(tree: Element) -> str:
    return next(filter(None, (words(first(tree, each)) for each in _MOMENTS)), "")


def _outlet(tree: Element) -> str:
    """Who gives the text: where it comes from by its role, else its provider, else its owner."""
    for each in tree.iterfind("contentMeta/infoSource"):
        if code(each.get("role") or "") in _ORIGINS and (name := _party(each)):
            return name
    paths = ("itemMeta/provider", "rightsInfo/copyrightHolder", "contentMeta/creditline")
    parties = [party for path in paths if (party := first(tree, path)) is not None]
    named = filter(None, map(_party, parties))
    return next(named, "") or next((uri for each in parties if (uri := each.get("uri"))), "")


def _party(party: Element) -> str:
    """The name of a party; of one that has only a code the part of it that tells."""
    if party.tag == "creditline":
        return words(party).strip(" -–—")
    name = words(first(party, "name")) or party.get("literal") or ""
    qcode = party.get("qcode") or ""
    own = qcode.partition(":")[2] or qcode
    is_number = own.lower().lstrip("z").isdigit()
    return name.strip() or ("" if is_number else own)


def _authors(about: Element | None) -> tuple[str, ...]:
    if about is None:
        return ()
    written = authors_of(map(words, about.iterfind("by")))
    # Creators may be systems and log-in names; a person has two names.
    named = [words(first(each, "name")) for each in about.iterfind("creator")]
    return written or authors_of(each for each in named if " " in each)


def _address(meta: Element | None) -> str:
    links = () if meta is None else meta.iterfind("link")
    own = (each.get("href") or "" for each in links if code(each.get("rel") or "") == "canonical")
    return next(own, "")


def _content(tree: Element, title: str, spoken: str) -> _Content:
    """The text of an item, in its own language; else what it holds instead."""
    held = tree if tree.tag == "contentSet" else first(tree, "contentSet")
    if held is None:
        return _Content()
    parts = [each for each in held if each.tag in ("inlineXML", "inlineData")]
    parts.sort(key=lambda each: language(each)[:2].lower() not in ("", spoken[:2].lower()))
    found = [_inline(each, title) for each in parts]
    texts = (each for each in found if each.blocks)
    others = (each for each in found if each.kind)
    points = held.find("remoteContent") is not None
    remote = _Content(kind=_remote(held)) if points else _Content()
    return next(texts, None) or next(others, None) or remote


def _remote(held: Element) -> str:
    kinds = (each.get("contenttype") or "" for each in held.iterfind("remoteContent"))
    kind = next(filter(None, (KINDS.get(each.partition("/")[0]) for each in kinds)), "")
    return kind or _ELSEWHERE


def _inline(part: Element, title: str) -> _Content:
    if part.tag == "inlineData":
        return _Content(_data(part, title))
    inner = next((each for each in part if isinstance(each.tag, str)), None)
    if inner is None:
        return _Content(plain_blocks(part.text or "", title))
    if inner.tag in _OTHER_CONTENT:
        return _Content(kind=_OTHER_CONTENT[inner.tag])
    if inner.tag == "nitf":
        item = nitf_item(inner)
        return _Content(item.blocks, item.kind, item.cut, item)
    body = first(inner, "body")
    return _Content(tree_blocks(part if body is None else body, title))


def _data(part: Element, title: str) -> tuple[Block, ...]:
    kind = (part.get("contenttype") or "text/plain").lower()
    text = words(part) if len(part) else (part.text or "")
    if part.get("encoding") or "base64" in kind:
        try:
            text = base64.b64decode(text, validate=False).decode("utf-8")
        except (binascii.Error, UnicodeDecodeError):
            return ()
    if not kind.startswith(("text", "application/xhtml", "application/html")):
        return ()
    if "html" in kind:
        return markup_blocks(text, title)
    return plain_blocks(text, title)
