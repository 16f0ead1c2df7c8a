"""The box of highlights that pages print before the dateline: it only repeats the story."""

import re
from dataclasses import replace

from summarize.cleaning.credits import find_dateline
from summarize.cleaning.draft import Draft

_LABEL = re.compile(r"(?:STORY HIGHLIGHTS|Story [Hh]ighlights)\b:?\s*(?P<first>.*)")
_STOPPED = re.compile(r"[.!?:][”’\"')\]]*$")
# Boxes have three to five highlights of at most a line each.
_MOST, _LONGEST_WORDS = 8, 25


def take_highlights(draft: Draft) -> Draft:
    """The draft without the label "Story Highlights" and the highlights below it.

    All short lines up to a dateline are highlights, and without a dateline those that end in no
    stop. The article keeps at least one paragraph.
    """
    draft = _parted(draft)
    for at, line in enumerate(draft.paragraphs):
        label = _LABEL.match(line)
        if label is None or (_STOPPED.search(line) and label["first"]):
            continue
        count = _count(draft.paragraphs[at + 1 :])
        if at + 1 + count < len(draft.paragraphs):
            return draft.without(dict.fromkeys(range(at, at + 1 + count), "story highlights"))
    return draft


# A caption with its credit may run into the label.
_AFTER_CREDIT = re.compile(r"(?<=[)\]]) (?=(?:STORY HIGHLIGHTS|Story [Hh]ighlights)\b)")


def _parted(draft: Draft) -> Draft:
    """The draft with a label after a credit on a line of its own."""
    if not any(_AFTER_CREDIT.search(line) for line in draft.paragraphs):
        return draft
    lines = tuple(part for line in draft.paragraphs for part in _AFTER_CREDIT.split(line, 1))
    return replace(draft, paragraphs=lines)


def _count(following: tuple[str, ...]) -> int:
    """How many of the lines after the label are highlights."""
    short = 0
    while short < min(_MOST, len(following)) and _is_short(following[short]):
        short += 1
    dated = next((at for at, line in enumerate(following[: short + 1]) if _has_dateline(line)), -1)
    if dated >= 0:
        return dated
    return next((at for at in range(short) if _STOPPED.search(following[at])), short)


def _is_short(line: str) -> bool:
    return len(line.split()) <= _LONGEST_WORDS and not _has_dateline(line)


def _has_dateline(line: str) -> bool:
    return find_dateline(line)[0] > 0
