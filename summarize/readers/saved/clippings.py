"""Heads that programs for keeping pages write above a text, beside what other heads have."""

import re
from collections.abc import Mapping
from typing import NamedTuple

from summarize.patterns import regex
from summarize.readers.names import plain_name

Fields = Mapping[str, object]

# [[Marta Quill]]: a page of a book of notes.
_NOTE = regex(r"\[\[(?:[^\[\]|]*\|)?([^\[\]|]+)\]\]")
# Omnivore: a line of labels, links to the copy and to the page, and what the reader marked.
_OMNIVORE = regex(
    r"\A(?P<title>\s*#\s[^\n]*\n+)?(?:#\w[^\n]*\n+)?\[Read on Omnivore\]\([^)\n]*\)\s*\n"
    r"(?:\[Read Original\]\((?P<url>[^)\s]*)\)\s*\n)?"
)
_HIGHLIGHTS = regex(r"^#{1,3} (?:Highlights|Notes)\s*$", re.MULTILINE)
# MarkDownload: a part of the text as a quotation, a rule, then the text.
_EXCERPT = regex(r"^> #{1,6} Excerpt\s*\n(?:>[^\n]*\n)*\s*(?:---+\s*\n)?", re.MULTILINE)
# Readwise: a list of fields, then what the reader marked, each as an item of a list.
_READWISE = re.compile(
    r"\A(?:\s*#\s+(?P<title>[^\n]*)\n+)?(?:!\[rw-book-cover\][^\n]*\n+)?#{1,3} Metadata\s*\n"
    r"(?P<fields>(?:\s*[-*] [^\n]*\n)+)\s*(?:#{1,3} Highlights[^\n]*\n)?"
)
_FIELD = regex(r"^\s*[-*] (?P<key>[\w ]+)::? *(?P<value>.*)$", re.MULTILINE)
_WHERE = regex(
    r"\s*\((?:\[View Highlight\]\([^)]*\)|\[?Location \d+[^)]*)\)+|\s*\^rw\w+$", re.MULTILINE
)
_ITEM = regex(r"^[-*] ", re.MULTILINE)


class Clipping(NamedTuple):
    """The fields and the text of a page that somebody kept, and why the text is not whole."""

    fields: Fields
    text: str
    cut: str = ""


def clipping(fields: Fields, text: str) -> Clipping:
    """What a head and a text say of a page, where a program for keeping pages wrote them."""
    found = _readwise(fields, text) or _omnivore(fields, text)
    if found is None:
        found = Clipping(fields, _EXCERPT.sub("", text, count=1) if "Excerpt" in text else text)
    named = {key: _without_notes(value) for key, value in found.fields.items()}
    return found._replace(fields=_with_address(named))


def _with_address(fields: Fields) -> Fields:
    """The fields with the address that stands in place of an outlet.

    Who keeps pages so (Obsidian, MarkDownload) calls the day of keeping "created".
    """
    by_name = {plain_name(key): key for key in fields}
    source = fields.get(by_name.get("source", ""), "")
    if not isinstance(source, str) or not source.startswith(("http://", "https://")):
        return fields
    kept = {key: value for key, value in fields.items() if plain_name(key) != "created"}
    return kept if "url" in by_name else {**kept, "url": source}


def _without_notes(value: object) -> object:
    if isinstance(value, list):
        return [_without_notes(each) for each in value]
    return _NOTE.sub(r"\1", value) if isinstance(value, str) and "[[" in value else value


def _omnivore(fields: Fields, text: str) -> Clipping | None:
    found = _OMNIVORE.match(text.lstrip("\n")) if "Read on Omnivore" in text else None
    if found is None:
        return None
    below = text.lstrip("\n")[found.end() :]
    marked = _HIGHLIGHTS.search(below)
    if marked and marked.start():
        below = below[: marked.start()]
    title = found["title"] or ""
    url = {"url": found["url"]} if found["url"] else {}
    return Clipping({**url, **fields}, f"{title}{below}")


def _readwise(fields: Fields, text: str) -> Clipping | None:
    found = _READWISE.match(text)
    told = (
        {each["key"].lower(): each["value"] for each in _FIELD.finditer(found["fields"])}
        if found
        else {}
    )
    if found is None or "url" not in told:
        return None
    below = _ITEM.sub("\n", _WHERE.sub("", text[found.end() :]))
    title = told.get("full title") or found["title"] or ""
    own = {"title": title, "author": told.get("author", ""), "url": told["url"]}
    return Clipping({**fields, **own}, below, "only what a reader marked")
