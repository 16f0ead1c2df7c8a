"""JSON-LD of a page -> its objects, and the one that tells of the page's own article."""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from html import unescape
from typing import NamedTuple

from summarize.outlets import page_of
from summarize.patterns import regex
from summarize.readers.blocks import Element
from summarize.readers.trees import find

# Keys under which an object is still of the page itself, and not of something it shows or names.
_OWN_KEYS = frozenset(("@graph", "mainEntity"))
_ARTICLES = ("Article", "BlogPosting", "Report")
# What scripts are wrapped in that once had to hide them from old browsers.
_WRAPPING = re.compile(r"^\s*(?://)?\s*(?:<!--|<!\[CDATA\[)|(?://)?\s*(?:-->|\]\]>)\s*$|;\s*$")
# A key with a text or with something else, and what opens and closes objects and lists.
_TOKEN = regex(r'"([^"\\]{1,40})"\s*:\s*(?:"((?:[^"\\]|\\.)*)")?|([\[\]{}])', re.DOTALL)


class Linked(NamedTuple):
    """An object of JSON-LD; `is_own` where it stands at the top, and not under something else."""

    fields: Mapping[str, object]
    is_own: bool

    @property
    def types(self) -> tuple[str, ...]:
        """What the object says it is."""
        told = self.fields.get("@type")
        listed = told if isinstance(told, list) else [told]
        return tuple(each for each in listed if isinstance(each, str))

    @property
    def is_article(self) -> bool:
        """Whether it is a news article or a post."""
        return any(each.endswith(_ARTICLES) for each in self.types)


def linked_objects(tree: Element) -> tuple[Linked, ...]:
    """All objects of the page, those at the top first."""
    scripts = find(tree, "//script[@type='application/ld+json']")
    return tuple(each for script in scripts for each in _objects(script.text_content()))


def _objects(script: str) -> Iterator[Linked]:
    try:
        value: object = json.loads(_WRAPPING.sub("", script), strict=False)
    except (ValueError, RecursionError):
        yield from _told_in(script)
        return
    pending: list[tuple[object, bool]] = [(value, True)]
    at = 0
    while at < len(pending):
        value, is_own = pending[at]
        at += 1
        if isinstance(value, dict):
            yield Linked(value, is_own)
            pending.extend((each, is_own and key in _OWN_KEYS) for key, each in value.items())
        elif isinstance(value, list):
            pending.extend((each, is_own) for each in value)


def _told_in(script: str) -> Iterator[Linked]:
    """What a broken JSON text still tells: its objects with those of their fields that are texts.

    >>> [(each.fields, each.is_own) for each in _told_in('{"@type": "A", "b": {"c": "d",},}')]
    [({'@type': 'A'}, True), ({'c': 'd'}, False)]
    """
    found: list[Linked] = []
    # The fields of each open object (of a list: none), and whether it is of the page itself.
    opened: list[tuple[dict[str, object] | None, bool]] = []
    key = ""
    for token in _TOKEN.finditer(script):
        if mark := token[3]:
            if mark in "]}":
                opened = opened[:-1]
                continue
            is_own = (opened[-1][1] if opened else True) and (not key or key in _OWN_KEYS)
            fields: dict[str, object] | None = {} if mark == "{" else None
            opened.append((fields, is_own))
            if fields is not None:
                found.append(Linked(fields, is_own))
            key = ""
        elif token[2] is None:
            key = token[1]
        elif opened and (inside := opened[-1][0]) is not None:
            inside.setdefault(token[1], _unescaped(token[2]))
    yield from found


def _unescaped(text: str) -> str:
    try:
        return str(json.loads(f'"{text}"', strict=False))
    except ValueError:
        return text


def own_article(
    objects: Sequence[Linked], address: str, headlines: Sequence[str]
) -> Mapping[str, object]:
    """The fields of the object that tells of the page's own article; none where no one surely does.

    It has the page's address, or a headline that the page shows; or it is the only one, and nothing
    speaks against it.
    """
    articles = [each for each in objects if each.is_article and each.is_own]
    shown = {letters(each) for each in headlines} - {""}
    page = page_of(address)
    best = max(articles, key=lambda each: _likeness(each.fields, page, shown), default=None)
    if best is None:
        return {}
    likeness = _likeness(best.fields, page, shown)
    return best.fields if likeness > 0 or (likeness == 0 and len(articles) == 1) else {}


def _likeness(fields: Mapping[str, object], page: str, shown: set[str]) -> int:
    """How surely an object is of the page; below zero where it is of another one."""
    pages = {page_of(each) for each in _addresses(fields)} - {""}
    headline = letters(text_of(fields.get("headline")) or text_of(fields.get("name")))
    told = 0
    if page and pages:
        told += 2 if page in pages else -1
    if headline and any(_is_same(headline, each) for each in shown):
        told += 2
    return told


def _is_same(one: str, other: str) -> bool:
    """Whether one headline is the other, or the other cut short."""
    shorter, longer = sorted((one, other), key=len)
    return longer.startswith(shorter) and 2 * len(shorter) >= len(longer)


def _addresses(fields: Mapping[str, object]) -> Iterator[str]:
    for key in ("url", "mainEntityOfPage", "@id"):
        value = fields.get(key)
        yield from (text_of(each) for each in (value if isinstance(value, list) else [value]))


def text_of(value: object) -> str:
    """A value as text: that of an object is its `name` or address, that of a list its first.

    >>> text_of([{"@type": "Organization", "name": "Harbour Post &amp; Echo"}])
    'Harbour Post & Echo'
    """
    if isinstance(value, list):
        return text_of(value[0]) if value else ""
    if isinstance(value, Mapping):
        return next((text_of(value[key]) for key in ("name", "@id", "url") if value.get(key)), "")
    return " ".join(unescape(value).split()) if isinstance(value, str) else ""


# What stands in a plain text beside letters and digits.
_NO_LETTERS = bytes(code for code in range(128) if not chr(code).isalnum())


def letters(text: str) -> str:
    """The letters and digits of a text, in lower case."""
    if text.isascii():
        return text.encode("ascii").translate(None, _NO_LETTERS).decode("ascii").lower()
    return "".join(filter(str.isalnum, text)).casefold()
