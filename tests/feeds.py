"""What an Atom feed must be, as RFC 4287 says it and the W3C's validator asks for it."""

import re
from collections.abc import Iterator
from xml.etree import ElementTree as ET

ATOM = "{http://www.w3.org/2005/Atom}"
LANG = "{http://www.w3.org/XML/1998/namespace}lang"
# RFC 3339, with what RFC 4287 asks beside it: a capital T, a zone.
_MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)")
_ABSOLUTE = re.compile(r"[a-z][a-z0-9+.-]*:\S+")
_REFERENCE = re.compile(r"[^\s<>\"{}|\\^`]+")
_TAG = re.compile(r"[A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8})*")
# Section 4.1.1 and 4.1.2: what there is exactly once, and what at most once.
_ONCE = ("id", "title", "updated")
_AT_MOST_ONCE = ("published", "summary", "content", "subtitle", "rights", "generator")


def complaints(document: str) -> Iterator[str]:
    """What does not hold of an Atom feed."""
    root = ET.fromstring(document.encode())  # noqa: S314 - our own
    if root.tag != f"{ATOM}feed":
        yield f"the root is {root.tag}"
    yield from _of(root, "feed")
    entries = root.findall(f"{ATOM}entry")
    if root.find(f"{ATOM}author/{ATOM}name") is None:
        yield "neither the feed nor its entries have an author"
    for number, entry in enumerate(entries, start=1):
        yield from _of(entry, f"entry {number}")
        if entry.find(f"{ATOM}content") is None and _link(entry, "alternate") is None:
            yield f"entry {number}: neither content nor a link"
    ids = [each.findtext(f"{ATOM}id") for each in (root, *entries)]
    if len(set(ids)) < len(ids):
        yield "an id is there twice"


def _of(element: ET.Element, name: str) -> Iterator[str]:
    for each in _ONCE:
        if len(element.findall(ATOM + each)) != 1:
            yield f"{name}: not one {each}"
    for each in _AT_MOST_ONCE:
        if len(element.findall(ATOM + each)) > 1:
            yield f"{name}: more than one {each}"
    if not _ABSOLUTE.fullmatch(element.findtext(f"{ATOM}id") or ""):
        yield f"{name}: its id is no absolute IRI"
    if not (element.findtext(f"{ATOM}title") or "").strip():
        yield f"{name}: its title is empty"
    yield from _of_values(element, name)


def _of_values(element: ET.Element, name: str) -> Iterator[str]:
    moments = [
        m.text or "" for each in ("updated", "published") for m in element.findall(ATOM + each)
    ]
    yield from (f"{name}: the time {each!r}" for each in moments if not _MOMENT.fullmatch(each))
    links = [each.get("href", "") for each in element.findall(f"{ATOM}link")]
    yield from (f"{name}: a link to {each!r}" for each in links if not _REFERENCE.fullmatch(each))
    if not _TAG.fullmatch(element.get(LANG, "en")):
        yield f"{name}: the language {element.get(LANG)!r}"
    if not all(each.get("term") for each in element.findall(f"{ATOM}category")):
        yield f"{name}: a category without a term"


def _link(element: ET.Element, relation: str) -> ET.Element | None:
    return next((e for e in element.findall(f"{ATOM}link") if e.get("rel") == relation), None)
