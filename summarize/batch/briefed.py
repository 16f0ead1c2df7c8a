"""Whether a file is a briefing of ours, in any format: what may be written over."""

from typing import TYPE_CHECKING

from summarize.readers import has_facts

if TYPE_CHECKING:
    from summarize.storage import Place

# What only our files have near their beginning: the script of a page, keys of a document.
_MARKS = ('<script id="page">', '"ledger":', '"http://www.w3.org/ns/anno.jsonld"')


def is_briefing(path: "Place") -> bool:
    """Whether a file has nothing but what a briefing has, so that nothing is lost with it."""
    text = path.read_bytes().decode("utf-8", "replace")
    return not text.strip() or any(mark in text for mark in _MARKS) or has_facts(text)
