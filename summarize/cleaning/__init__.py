"""Raw article -> `Article`: pure, and idempotent (clean text stays as it is).

What becomes of an article depends on nothing but itself. Paragraphs are single lines with an empty
line between them. Whatever is taken out stands, with its reason, in `Article.removed`; facts found
on the way (title, outlet, date, authors, wire credit, language) become fields. Where a line might
be what the article says, it stays.
"""

from collections.abc import Sequence
from dataclasses import replace

from summarize.cleaning.boilerplate import take_boilerplate, take_boilerplate_at_ends
from summarize.cleaning.captions import take_captions
from summarize.cleaning.characters import (
    is_in_order,
    repair_characters,
    repair_joints,
    repair_quotes,
    single_line,
    undo_mojibake,
)
from summarize.cleaning.credits import (
    take_credits,
    take_trailing_credit,
    take_wire_notices,
)
from summarize.cleaning.datelines import take_dateline, told_dateline
from summarize.cleaning.dates import article_country, date_problem, parse_date, published, read_date
from summarize.cleaning.heads import has_head, take_glued_heads, take_heads, take_labels_within
from summarize.cleaning.highlights import take_highlights
from summarize.cleaning.lines import glued, rejoined, to_paragraphs
from summarize.cleaning.manuscript import Manuscript, Paragraph, Step
from summarize.cleaning.metadata import take_bylines, take_glued_date, take_outlet_and_date
from summarize.cleaning.notices import take_comments, take_notices
from summarize.cleaning.pieces import take_pieces
from summarize.cleaning.plain_lines import plain_lines
from summarize.cleaning.repeated import OUTLET_BOILERPLATE, outlet_boilerplate
from summarize.cleaning.services import services, services_of_authors, without_by
from summarize.cleaning.titles import is_outlet_name, split_site, take_title
from summarize.data import Article, Block, RawArticle, Removal
from summarize.language import detect
from summarize.languages.cleaning import CleaningRules, cleaning_rules
from summarize.outlets import public_address

__all__ = [
    "OUTLET_BOILERPLATE", "clean", "date_problem", "glued", "has_head", "is_outlet_name",
    "outlet_boilerplate", "parse_date", "read_date", "rejoined", "services", "single_line",
    "split_site", "undo_mojibake", "without_by",
]  # fmt: skip


def clean(raw: RawArticle) -> Article:
    """The article with clean text; see the module's words for what that is.

    >>> raw = RawArticle("a", "The Post", "", "MINSK (AP) — The war will go on, the minister said.")
    >>> clean(raw).text
    'The war will go on, the minister said.'
    >>> clean(raw).credit
    ('AP',)
    """
    settled = _settle(_manuscript(raw))
    return (told_dateline(settled) if raw.dateline else settled).article()


# What a page shows beside the text of an article. A table stays, row by row, marked as one: an
# article may be nothing but a table (of 60 real pages 1 is, and 1 more is half one).
_BESIDE_THE_TEXT = ("caption",)


def _manuscript(raw: RawArticle) -> Manuscript:
    found = raw.blocks or (Block("paragraph", raw.text),)
    blocks = [Block(block.kind, repair_characters(block.text)) for block in found]
    text = [block for block in blocks if block.kind not in _BESIDE_THE_TEXT]
    language = detect("\n\n".join(block.text for block in text), declared=raw.language)
    rules = cleaning_rules(language)
    paragraphs = _in_order(to_paragraphs(text, rules.compounds, rules.unfinished), rules)
    lines = tuple(line for line, _ in paragraphs)
    authors = tuple(filter(None, map(_name, raw.authors)))
    return Manuscript(
        raw=replace(raw, source=_name(raw.source), url=public_address(single_line(raw.url))),
        language=language,
        rules=rules,
        paragraphs=lines,
        settled=plain_lines(lines, language),
        kinds=tuple(kind for _, kind in paragraphs),
        removed=tuple(
            Removal(single_line(block.text), block.kind)
            for block in blocks
            if block.kind in _BESIDE_THE_TEXT and block.text.strip()
        ),
        source=_name(raw.source) if raw.named else "",
        title=repair_quotes(single_line(repair_characters(raw.title)), rules),
        published=published(raw, language).moment,
        country=article_country(raw),
        authors=authors,
        credit=services_of_authors(authors, rules),
    )


def _name(written: str) -> str:
    """The name of an outlet or an author on one line, its characters put right as in a text."""
    return single_line(repair_characters(written))


def _in_order(paragraphs: Sequence[Paragraph], rules: CleaningRules) -> Sequence[Paragraph]:
    """The paragraphs with quote marks and joints repaired, those that are then empty left out."""
    if is_in_order("\n".join(line for line, _ in paragraphs), rules):
        return paragraphs
    repaired = ((_repaired(line, rules), kind) for line, kind in paragraphs)
    return [(line, kind) for line, kind in repaired if line]


# A pass may uncover work for the next (a byline below a share line); real articles need two or
# three, and every pass that changes something makes the text simpler.
_PASSES = 12


def _settle(manuscript: Manuscript) -> Manuscript:
    """The manuscript after as many passes as change it."""
    for _ in range(_PASSES):
        before = manuscript.paragraphs
        for step in _STEPS:
            manuscript = step(manuscript)
        if manuscript.paragraphs == before:
            break
        known = frozenset(before)
        # A line may now read as another one did that was taken out: it is not settled.
        taken = {removal.text for removal in manuscript.removed}
        settled = known.intersection(manuscript.paragraphs) - taken
        manuscript = _repair(replace(manuscript, settled=settled), known)
    return manuscript


def _repair(manuscript: Manuscript, known: frozenset[str]) -> Manuscript:
    """The manuscript with the lines put in order that are not among the known ones."""
    return manuscript.changed(
        {
            at: (repaired,)
            for at, line in manuscript.unsettled
            if line not in known and (repaired := _repaired(line, manuscript.rules)) != line
        }
    )


def _repaired(line: str, rules: CleaningRules) -> str:
    """The line with quote marks and joints put right until nothing is left to do."""
    for _ in range(_PASSES):
        before, line = line, repair_joints(repair_quotes(line, rules), rules).strip()
        if line == before:
            break
    return line


_STEPS: tuple[Step, ...] = (
    take_comments,
    take_glued_heads,
    take_labels_within,
    take_highlights,
    take_pieces,
    take_wire_notices,
    take_boilerplate,
    take_captions,
    take_outlet_and_date,
    take_glued_date,
    take_bylines,
    take_credits,
    take_trailing_credit,
    take_notices,
    take_boilerplate_at_ends,
    take_title,
    take_dateline,
    take_heads,
)
