"""Boilerplate inside a paragraph: labels glued to its head or end, short links in its text."""

from summarize.cleaning.manuscript import STOPS, Manuscript
from summarize.data import Removal
from summarize.languages.cleaning import CleaningRules
from summarize.patterns import regex

# Addresses in brackets, and those that posts on Twitter end with; others may belong to the sentence
# they stand in.
_LINKS = regex(
    r"\s?(?:\((?:https?://|www\.)[^\s()]{4,200}\s?\)"
    r"|(?:\bhttps?://t\.co|\bpic\.twitter\.com)/\w{4,20}\b…?)"
)
_MAY_BE_LINKS = ("t.co/", "twitter.com/", "(http", "(www.")
# The longest label at the end of a paragraph, with room for what follows it.
_TAIL = 200

Piece = tuple[int, int, str]


def take_pieces(manuscript: Manuscript) -> Manuscript:
    """The manuscript without labels at the head or end of its paragraphs and addresses within."""
    lines: dict[int, tuple[str, ...]] = {}
    removed: list[Removal] = []
    for at, line in manuscript.unsettled:
        if pieces := _pieces(line, manuscript.rules):
            lines[at] = (_without(line, pieces),)
            removed.extend(Removal(line[start:end].strip(), why) for start, end, why in pieces)
    return manuscript.changed(lines, removed)


def _pieces(line: str, rules: CleaningRules) -> list[Piece]:
    """The places of a line to cut, in order, without overlaps."""
    head = rules.label_at_head.match(line)
    start = head.end() if head else 0
    pieces = [(0, start, "page label")] if head else []
    tail = rules.label_at_end.search(line, max(start, len(line) - _TAIL))
    if not tail and not line.endswith(STOPS):
        tail = rules.open_label_at_end.search(line, max(start, len(line) - _TAIL))
    end = tail.start() if tail else len(line)
    if any(mark in line for mark in _MAY_BE_LINKS):
        hits = _LINKS.finditer(line, start, end)
        pieces.extend((hit.start(), hit.end(), "web address") for hit in hits)
    for pattern, why in ((rules.pointer, "pointer to a picture"), (rules.teaser, "related link")):
        if pattern.may_match(line):
            hits = pattern.compiled.finditer(line, start, end)
            pieces.extend((hit.start(), hit.end(), why) for hit in hits)
    return sorted([*pieces, (end, len(line), "page label")] if tail else pieces)


def _without(line: str, pieces: list[Piece]) -> str:
    for start, end, _ in reversed(pieces):
        line = line[:start] + line[end:]
    return line.strip()
