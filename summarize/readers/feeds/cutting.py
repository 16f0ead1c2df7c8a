"""Feeds that break off: their whole entries, and what is said of the one that is not whole."""

import re

from summarize.readers.feeds.entries import words_of_markup
from summarize.readers.records import Problem

ROOT = re.compile(r"<(?P<prefix>[\w.-]+:)?(?P<name>rss|feed|rdf|entry)\b", re.IGNORECASE)
_CLOSED = r"</{}\s*>"
# Behind the end of a feed there may be a comment of its server, not more. Chosen, not tuned.
_TAIL = 2000
_TITLE = re.compile(r"<title\b[^>]*>(?:<!\[CDATA\[)?(.*?)(?:\]\]>)?</title>", re.DOTALL)


def whole_part(text: str) -> tuple[str, str]:
    """A feed that has its end, and what stood there of an entry that was cut off."""
    root = ROOT.search(text)
    if not root or re.search(_CLOSED.format(re.escape(root[0][1:])), text[-_TAIL:], re.IGNORECASE):
        return text, ""
    prefix, name = root["prefix"] or "", root["name"]
    if name.lower() == "entry":
        return text, text
    entry = f"{prefix}entry" if name.lower() == "feed" else "item"
    ends = [*re.finditer(_CLOSED.format(entry), text)]
    whole = text[: ends[-1].end()] if ends else text
    rest = text[len(whole) :]
    if re.search(_CLOSED.format("channel"), rest) and f"<{entry}" not in rest:
        return f"{text}</{prefix}{name}>", ""
    if not ends:
        start = text.find(f"<{entry}")
        whole, rest = (text[:start], text[start:]) if start >= 0 else (text, " ")
    closing = "</channel>" if name.lower() == "rss" else ""
    return f"{whole}{closing}</{prefix}{name}>", rest


def cut_off(rest: str) -> Problem | None:
    """What is said of an entry of which only this stands in the feed; None where there is none."""
    if not rest:
        return None
    found = _TITLE.search(rest)
    title = words_of_markup(found[1]) if found else ""
    where = f" in {title!r}" if title else ""
    return Problem(f"the feed is cut off{where}; what is whole before that is read", title=title)
