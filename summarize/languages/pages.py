"""How pages speak that hold no article, what templates call things, and names of companies."""

import re
from functools import cache
from typing import NamedTuple

from summarize import resources
from summarize.patterns import regex

_WORDS = "languages/und/pages.txt"
_SPEECH = "languages/und/pages_without_article.txt"


class Speech(NamedTuple):
    """What one kind of page without an article says: whole titles, titles beside a text, texts.

    All are in small letters: ignoring case would take twice as long.
    """

    kind: str
    titles: tuple[re.Pattern[str], ...]
    hints: tuple[re.Pattern[str], ...]
    texts: tuple[re.Pattern[str], ...]


@cache
def speeches() -> tuple[Speech, ...]:
    """What each kind of page without an article says, in the order of the data file."""
    found: dict[str, dict[str, list[re.Pattern[str]]]] = {}
    kind = ""
    for line in resources.read_lines(_SPEECH):
        if line.startswith("["):
            kind = line.strip("[]")
            found[kind] = {"title": [], "hint": [], "text": []}
            continue
        where, _, pattern = line.partition(": ")
        found[kind][where].append(re.compile(pattern))
    return tuple(
        Speech(kind, tuple(own["title"]), tuple(own["hint"]), tuple(own["text"]))
        for kind, own in found.items()
    )


class Names(NamedTuple):
    """What templates call boxes beside an article, standfirsts, captions, and picture holders."""

    boxes: re.Pattern[str]
    standfirsts: re.Pattern[str]
    captions: re.Pattern[str]
    pictures: re.Pattern[str]


@cache
def template_names() -> Names:
    """The patterns that find them in a class or an id."""
    groups = {name: "|".join(sorted(words)) for name, words in _groups().items()}
    start, end = r"(?:^|[\s_-])", r"(?=$|[\s_-])"
    boxes = rf"{start}(?:(?:{groups['boxes_at_end']})(?=$|\s)|(?:{groups['boxes']}){end})"
    return Names(
        re.compile(boxes, re.IGNORECASE),
        regex(rf"{start}(?:{groups['standfirsts']}){end}", re.IGNORECASE),
        re.compile(rf"{start}(?:{groups['captions']}){end}", re.IGNORECASE),
        re.compile(groups["pictures"], re.IGNORECASE),
    )


@cache
def legal_forms() -> frozenset[str]:
    """Words that companies have in the name they are registered by, in small letters."""
    return _groups()["legal_forms"]


@cache
def _groups() -> dict[str, frozenset[str]]:
    return resources.read_groups(_WORDS)
