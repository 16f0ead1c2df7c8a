"""Furniture that stands inside a paragraph: labels glued to its head, short links in its text."""

import re
from dataclasses import replace

from summarize.cleaning.draft import Draft
from summarize.data import Removal

# Labels and prompts that page extraction glues to the head of a paragraph.
_HEADS = re.compile(
    r"(?:(?:(?:Photo )?(?:Advertisement )?Continue reading the main story|Story [Hh]ighlights|"
    r"Story Continued Below|Media playback is unsupported on your device|"
    r"Get (?:breaking )?(?:news )?alerts and special reports\. The news and stories that matter, "
    r"delivered weekday mornings\.|Story continues below advertisement|Article Continues Below|"
    r"Share on Facebook(?: Share on Twitter)?|Share this article|LISTEN TO ARTICLE \d+:\d\d|"
    r"\d[\d,.]*[kK]? SHARES)\s+(?=[A-Z“\"‘\d]))+"
)
_TAILS = re.compile(
    r"(?<=[.!?”\"’]) ?(?:Continue reading the main story|Read more(?: here)?[.:]?|Click here\.?|"
    r"Story continues below\.?|Advertisement|See more|Read more »|\(Read more\)|\[\+?\d+ chars\])$",
    re.IGNORECASE,
)
# Addresses that posts on Twitter end with; others may belong to the sentence they stand in.
_LINKS = re.compile(r"\s?(?:\bhttps?://t\.co|\bpic\.twitter\.com)/\w{4,20}\b…?")


def take_pieces(draft: Draft) -> Draft:
    """The draft without labels at the head or end of its paragraphs and addresses within."""
    cut = tuple(_pieces(line) for line in draft.paragraphs)
    removed = tuple(
        Removal(line[start:end].strip(), reason)
        for line, pieces in zip(draft.paragraphs, cut, strict=True)
        for start, end, reason in pieces
    )
    if not removed:
        return draft
    lines = (_without(line, pieces) for line, pieces in zip(draft.paragraphs, cut, strict=True))
    kept = tuple(line for line in lines if line)
    return replace(draft, paragraphs=kept, removed=draft.removed + removed)


Piece = tuple[int, int, str]


def _pieces(line: str) -> list[Piece]:
    """The places of a line to cut, in order, without overlaps."""
    head = _HEADS.match(line)
    pieces = [(0, head.end(), "page label")] if head else []
    start = head.end() if head else 0
    tail = _TAILS.search(line, max(start, len(line) - 60))
    end = tail.start() if tail else len(line)
    if "t.co/" in line or "twitter.com/" in line:
        hits = _LINKS.finditer(line, start, end)
        pieces.extend((hit.start(), hit.end(), "web address") for hit in hits)
    return [*pieces, (end, len(line), "page label")] if tail else pieces


def _without(line: str, pieces: list[Piece]) -> str:
    for start, end, _ in reversed(pieces):
        line = line[:start] + line[end:]
    return line.strip()
