"""What cleaning took out of an article, as a document lists it."""

from collections.abc import Iterable, Iterator, Sequence

from summarize.data import Article, Removal
from summarize.documents.parts import Part
from summarize.removals import LONGEST, MOST_LISTED, cut_removal, listed_removals


class RemovedPart(Part):
    """A line, or part of one, that cleaning took out of an article, and why.

    `text` is cut to 160 characters, the last of them "…" then; null where the document has only
    the digest of the article.
    """

    reason: str
    text: str | None


def removed_parts(article: Article, *, with_text: bool) -> tuple[RemovedPart, ...]:
    """What a document lists of an article, with the texts or the reasons alone."""
    return tuple(
        RemovedPart(reason=each.reason, text=each.text if with_text else None)
        for each in listed_removals(article)
    )


def told_removals(parts: Iterable[RemovedPart]) -> tuple[Removal, ...]:
    """What a document lists, as an article has it."""
    return tuple(Removal(part.text or "", part.reason) for part in parts)


def removal_faults(parts: Sequence[RemovedPart], more: int, *, has_text: bool) -> Iterator[str]:
    """Why no document lists this, whatever was taken out."""
    if len(parts) > MOST_LISTED:
        yield f"lists {len(parts)} removals, of which {MOST_LISTED} have room"
    if more < 0 or (more and len(parts) < MOST_LISTED):
        yield f"lists {len(parts)} removals and counts {more} more"
    for place, part in enumerate(parts, start=1):
        if not part.reason:
            yield f"removal {place} has no reason"
        if (part.text is None) == has_text:
            yield f"removal {place} has {'no text' if has_text else 'a text'}"
        elif part.text and cut_removal(part.text) != part.text:
            yield f"removal {place} has {len(part.text)} characters, more than {LONGEST}"
