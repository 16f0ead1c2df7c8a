"""Whether a file is a briefing of ours, in any format: what may be written over."""

import re
from typing import TYPE_CHECKING

from summarize.renderers import frame_words

if TYPE_CHECKING:
    from summarize.storage import Place

# What only our files have near their beginning: the script of a page, keys of a document.
_MARKS = ('<script id="page">', '"ledger":', '"http://www.w3.org/ns/anno.jsonld"')
# The line of facts stands below the title, which may go over some lines. Chosen with room.
_FIRST_LINES = 12


def is_briefing(path: "Place") -> bool:
    """Whether a file has nothing but what a briefing has, so that nothing is lost with it."""
    text = path.read_bytes().decode("utf-8", "replace")
    return not text.strip() or any(mark in text for mark in _MARKS) or _has_facts(text)


def _has_facts(text: str) -> bool:
    """Whether a line says from how many articles of how many outlets it was made."""
    words = frame_words([])
    articles, outlets = (
        f"(?:{'|'.join(rf'[0-9]+ {each}' for each in words.nouns[noun])})"
        for noun in ("article", "outlet")
    )
    facts = re.compile(rf"\*?{words.made_of.format(articles=articles, outlets=outlets)}; ")
    return any(facts.match(line) for line in text.splitlines()[:_FIRST_LINES])
