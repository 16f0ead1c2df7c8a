"""NewsML 1 of the IPTC: items of components of components, which at last hold a text.

A component has a part in the story (`Role`), and the headline of the nearest component around a
text is its own.
"""

import re
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
from summarize.readers.newsroom.texts import plain_blocks
from summarize.readers.records import UNTOLD, Context, Problem, Record
from summarize.readers.streams import read_all

# Components of these roles are no text of a story, whatever they hold.
_NO_TEXT = frozenset(
    ("stylesheet", "headline", "title", "subtitle", "logo", "contact", "caption", "thumbnail",
     "quicklook", "preview", "highdef", "abstract", "teaser", "keywords", "notes", "note",
     "editornote", "stylesheets", "multimedia", "image", "icon", "copyright", "video", "audio",
     "picture", "photo", "graphic", "animation", "clip", "gallery")
)  # fmt: skip
# What opens a story, and is a part of it.
_LEAD = frozenset(("lead", "lede"))
_NO_MARKUP = re.compile(
    r"css|javascript|jpe?g|gif|png|tiff|mpeg|pdf|audio|video|image", re.IGNORECASE
)
_REVISION = re.compile(r":\d+[A-Z]?$")


class _Text(NamedTuple):
    """A text, and the components around it, the nearest first."""

    role: str
    blocks: tuple[Block, ...]
    inner: Item
    around: tuple[Element, ...]


def read_newsml(stream: BinaryIO, context: Context = UNTOLD) -> Iterator[Record | Problem]:
    """The articles of a file of NewsML 1.0 to 1.2, and a line for each item that is none."""
    tree, loss = read_tree(read_all(stream))
    if loss:
        yield Problem(loss, lost=False)
    items = [tree] if tree.tag == "NewsItem" else list(tree.iterfind("NewsItem"))
    if not items:
        raise InputError("NewsML without an item of news")
    for at, each in enumerate(items, 1):
        for item in _items(each, tree, context.url):
            yield from records(item, 0 if len(items) == 1 else at)


def _items(tree: Element, whole: Element, url: str) -> Iterator[Item]:
    """An item for each text that has a headline or a language of its own."""
    stories: dict[tuple[str, str], list[_Text]] = {}
    for each in _texts(tree, ()):
        stories.setdefault((_title(each.around), _language(each.around)), []).append(each)
    for at, ((title, spoken), texts) in enumerate(stories.items()):
        best = max(texts, key=lambda each: sum(len(block.text) for block in each.blocks))
        leads = [each for each in texts if each.role in _LEAD and each is not best]
        blocks = (*(block for each in leads for block in each.blocks), *best.blocks)
        yield _item(tree, whole, (title, spoken), best._replace(blocks=blocks), at, url)
    if not stories:
        yield _without_text(tree, whole)


def _item(
    tree: Element, whole: Element, told: tuple[str, str], text: _Text, at: int, url: str
) -> Item:
    title, spoken = told
    inner, around = text.inner, (*text.around, tree)
    name = _name(tree)
    return Item(
        name=f"{name}#{at + 1}" if at and name else name,
        version=words(first(tree, "Identification/NewsIdentifier/RevisionId")),
        title=title or inner.title,
        blocks=text.blocks,
        outlet=_outlet(around, whole) or inner.outlet,
        authors=_authors(around) or inner.authors,
        dateline=_nearest(around, "NewsLines/DateLine").strip(" -–—") or inner.dateline,
        created=_created(tree, whole) or inner.created,
        language=spoken or inner.language,
        url=url,
        status=_status(tree) or inner.status,
        until=_until(tree, inner),
        cut=inner.cut,
    )


def _without_text(tree: Element, whole: Element) -> Item:
    media = (each.get("FormalName") or "" for each in tree.iter("MediaType", "Role"))
    kinds = (KINDS.get(code(each), "") for each in media)
    points = tree.find(".//NewsItemRef") is not None
    kind = next(filter(None, kinds), "a package, which only points to items" if points else "")
    return Item(
        name=_name(tree),
        version=words(first(tree, "Identification/NewsIdentifier/RevisionId")),
        title=words(first(tree, ".//NewsLines/HeadLine")),
        outlet=_outlet((tree,), whole),
        created=_created(tree, whole),
        status=_status(tree),
        # What is canceled may have lost its text.
        kind="" if _status(tree) and code(_status(tree)) != "usable" else kind,
    )


def _texts(component: Element, around: tuple[Element, ...]) -> Iterator[_Text]:
    """The texts below a component, in order."""
    for each in component:
        if each.tag == "NewsComponent":
            if _role(each) not in _NO_TEXT:
                yield from _texts(each, (each, *around))
        elif each.tag == "ContentItem":
            found = _content(each, _title(around))
            if found is not None and found.blocks:
                yield found._replace(role=_role(component), around=around)
        elif each.tag == "NewsItem":
            yield from _texts(each, around)


def _role(component: Element) -> str:
    return code(attribute(component, "Role", "FormalName"))


def _content(item: Element, title: str) -> _Text | None:
    """The text that a content item holds; None where it is of another medium, or elsewhere."""
    told = " ".join(attribute(item, each, "FormalName") for each in ("Format", "MimeType"))
    medium = code(attribute(item, "MediaType", "FormalName"))
    held = first(item, "DataContent")
    if held is None or _NO_MARKUP.search(told) or (medium in KINDS and medium != "composite"):
        return None
    inner = next((each for each in held if isinstance(each.tag, str)), None)
    if inner is None:
        return _Text("", plain_blocks(held.text or "", title), Item(), ())
    if inner.tag == "nitf":
        nitf = nitf_item(inner)
        return _Text("", nitf.blocks, nitf, ())
    body = first(held, ".//body.content")
    body = first(inner, "body") if body is None else body
    return _Text("", tree_blocks(held if body is None else body, title), Item(), ())


def _nearest(around: tuple[Element, ...], path: str, name: str = "") -> str:
    found = (attribute(each, path, name) if name else words(first(each, path)) for each in around)
    return next(filter(None, found), "")


def _title(around: tuple[Element, ...]) -> str:
    return _nearest(around, "NewsLines/HeadLine")


def _language(around: tuple[Element, ...]) -> str:
    for each in around:
        told = attribute(each, "DescriptiveMetadata/Language", "FormalName") or language(each)
        if told:
            return told
    return ""


def _authors(around: tuple[Element, ...]) -> tuple[str, ...]:
    byline = _nearest(around, "NewsLines/ByLine")
    named = _nearest(around, "AdministrativeMetadata/Creator/Party", "FormalName")
    return authors_of([byline]) if byline else authors_of([named] if " " in named else [])


def _outlet(around: tuple[Element, ...], whole: Element) -> str:
    """Who gives the item: its provider, the one credited, or the sender of the file.

    A release is of its source, which is no outlet; the provider publishes it.
    """
    path = "AdministrativeMetadata/{}/Party"
    found = (
        _nearest(around, path.format("Provider"), "FormalName"),
        _nearest(around, "NewsLines/CreditLine"),
        attribute(whole, "NewsEnvelope/SentFrom/Party", "FormalName"),
        _nearest(around, path.format("Source"), "FormalName"),
        _nearest(around, "Identification/NewsIdentifier/ProviderId"),
    )
    return next(filter(None, found), "")


def _name(tree: Element) -> str:
    """The name under which revisions are sent."""
    identifier = first(tree, "Identification/NewsIdentifier")
    own = words(first(identifier, "NewsItemId"))
    public = words(first(identifier, "PublicIdentifier"))
    if own and own not in public:
        parts = (words(first(identifier, each)) for each in ("ProviderId", "DateId", "NewsItemId"))
        return ":".join(("urn:newsml", *filter(None, parts)))
    return _REVISION.sub("", public) if own or public.count(":") > 3 else ""


def _created(tree: Element, whole: Element) -> str:
    places = ("NewsManagement/ThisRevisionCreated", "NewsManagement/FirstCreated")
    found = (words(first(tree, each)) for each in places)
    return next(filter(None, found), "") or words(first(whole, "NewsEnvelope/DateAndTime"))


def _status(tree: Element) -> str:
    return attribute(tree, "NewsManagement/Status", "FormalName")


def _until(tree: Element, inner: Item) -> str | None:
    """The end of an embargo: when the status changes to that of a text that may be used."""
    if code(_status(tree)) != "embargoed":
        return inner.until
    change = first(tree, "NewsManagement/StatusWillChange")
    return words(first(change, "DateAndTime"))
