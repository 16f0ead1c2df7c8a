"""Raw text -> `Article.text`: pure, and idempotent (clean text stays as it is).

Paragraphs are single lines with an empty line between them. Whatever is taken out stands, with its
reason, in `Article.removed`; facts found on the way (title, outlet, date, authors, wire credit)
become fields. Where a line might be what the article says, it stays.
"""

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from summarize.cleaning.captions import take_captions
from summarize.cleaning.characters import repair_characters, repair_joints, repair_quotes
from summarize.cleaning.credits import take_credits, take_dateline, take_trailing_credit
from summarize.cleaning.draft import Draft, Step
from summarize.cleaning.furniture import furniture_reason
from summarize.cleaning.highlights import take_highlights
from summarize.cleaning.lines import to_paragraphs
from summarize.cleaning.metadata import take_bylines, take_glued_date, take_outlet_and_date
from summarize.cleaning.pieces import take_pieces
from summarize.cleaning.repeated import repeated_lines
from summarize.cleaning.titles import take_title
from summarize.data import Article, RawArticle

__all__ = ["clean_article", "clean_articles"]


def clean_article(raw: RawArticle) -> Article:
    """The article with clean text; see the module's words for what that is.

    >>> raw = RawArticle("a", "The Post", "", "MINSK (AP) — The war will go on, the minister said.")
    >>> clean_article(raw).text
    'The war will go on, the minister said.'
    >>> clean_article(raw).credit
    ('AP',)
    """
    return _settle(_draft(raw)).article()


def clean_articles(raws: Sequence[RawArticle]) -> tuple[Article, ...]:
    """The articles with clean text, also without the lines that articles of one outlet share."""
    drafts = [_settle(_draft(raw)) for raw in raws]
    shared = repeated_lines([(_outlet(draft), draft.paragraphs) for draft in drafts])
    return tuple(
        _settle(_without_shared(draft, shared.get(_outlet(draft), frozenset()))).article()
        for draft in drafts
    )


def _outlet(draft: Draft) -> str:
    return (draft.source or (draft.raw.source if draft.raw.named else "")).casefold()


def _without_shared(draft: Draft, shared: frozenset[str]) -> Draft:
    reasons = {
        at: "repeated across the outlet's articles"
        for at, line in enumerate(draft.paragraphs)
        if line in shared
    }
    return draft.without(reasons) if len(reasons) < len(draft.paragraphs) else draft


def _draft(raw: RawArticle) -> Draft:
    return Draft(
        raw=raw,
        paragraphs=to_paragraphs(repair_characters(raw.text)),
        source=raw.source if raw.named else "",
        title=repair_quotes(repair_characters(raw.title)),
        published=raw.published,
        authors=raw.authors,
    )


# A pass may uncover work for the next (a byline below a share line); real articles need two or
# three, and every pass that changes something makes the text simpler.
_PASSES = 12


def _settle(draft: Draft) -> Draft:
    """The draft after as many passes as change it."""
    for _ in range(_PASSES):
        before = draft.paragraphs
        for step in _STEPS:
            draft = step(draft)
        if draft.paragraphs == before:
            break
    return draft


def _repair(draft: Draft) -> Draft:
    repaired = tuple(_repaired(line) for line in draft.paragraphs)
    return replace(draft, paragraphs=tuple(line for line in repaired if line))


def _repaired(line: str) -> str:
    return _remembered(line) if len(line) <= _LONGEST_REMEMBERED else _repaired_now(line)


def _repaired_now(line: str) -> str:
    return repair_joints(repair_quotes(line)).strip()


# The next pass asks for the same lines again; longer ones are rare, and would fill the memory.
_LONGEST_REMEMBERED = 2000
_remembered = lru_cache(maxsize=1024)(_repaired_now)


def _take_furniture(draft: Draft) -> Draft:
    reasons = {at: furniture_reason(line) for at, line in enumerate(draft.paragraphs)}
    return draft.without({at: why for at, why in reasons.items() if why})


_STEPS: tuple[Step, ...] = (
    _repair,
    take_highlights,
    take_pieces,
    _take_furniture,
    take_captions,
    take_outlet_and_date,
    take_glued_date,
    take_bylines,
    take_credits,
    take_trailing_credit,
    take_title,
    take_dateline,
)
