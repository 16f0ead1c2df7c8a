"""A story as a feed has it: short HTML without style or script."""

import re

from summarize.characters import visible
from summarize.renderers.day_lines import Words, badge, change, story_facts
from summarize.renderers.entries import Entry

# What no XML 1.0 document may hold, and characters of Unicode that are none.
_NOT_XML = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufdcf\ufdf0-\ufffd\U00010000-\U0010ffff]")
_NO_CHARACTER = re.compile(
    "["
    + "".join(f"{chr(p + 0xFFFE)}{chr(p + 0xFFFF)}" for p in range(0x10000, 0x110000, 0x10000))
    + "]"
)


def xml_text(text: str) -> str:
    """`text` in one line, with only what every XML document may hold."""
    return _NO_CHARACTER.sub("\ufffd", _NOT_XML.sub("\ufffd", visible(text)))


def feed_html(words: Words, entry: Entry, address: str) -> str:
    """The claims of a story, what was taken back, and its sources by number."""
    from summarize.renderers.pages import part_template

    numbered = {each.number: each for each in entry.sources}

    def sources(numbers: tuple[int, ...]) -> "list[object]":
        return [numbered[number] for number in numbers]

    html = part_template("feed.html").render(
        entry=entry,
        words=words,
        facts=story_facts(words, entry),
        address=address,
        badge=lambda claim: badge(words, claim),
        change=lambda claim: change(words, claim),
        sources=sources,
    )
    return _NO_CHARACTER.sub("\ufffd", _NOT_XML.sub("\ufffd", html))
