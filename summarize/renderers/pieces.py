"""The text of a point as a page shows it: cut at its details, with days beside its words."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from summarize.data import Point, Span
from summarize.languages.briefing import BriefingWords
from summarize.renderers.marking import days_beside
from summarize.renderers.pages import exact
from summarize.renderers.voices import Voices

if TYPE_CHECKING:
    from markupsafe import Markup


EVERYONE = "everyone"
"""All outlets that are cited for a point have a detail."""


class Piece(NamedTuple):
    """Some text of a point; of a detail, the cited outlets that have it, and whose alone it is."""

    text: "Markup"
    outlets: str = ""
    only: str = ""


def pieces_of(
    words: BriefingWords, voices: Voices, point: Point, only: dict[Span, str], year: str
) -> Iterator[Piece]:
    """The text of a point cut at its details; those of one outlet alone go before all others.

    Of the others those outlets are told that are cited for the point: elsewhere the same number may
    count something else.
    """
    days = days_beside(words, point, year)
    chosen = dict.fromkeys(only)
    for detail in point.details:
        if not any(detail.span.overlaps(span) for span in chosen):
            chosen[detail.span] = None
    cited = {citation.article_id for citation in point.citations}
    everyone = voices.bits(cited)
    owners: dict[Span, str] = {}
    for detail in point.details:
        there, is_lone = frozenset(detail.article_ids), detail.span in only
        bits = voices.bits(there if is_lone else there & cited)
        owners[detail.span] = EVERYONE if bits == everyone and not is_lone else bits
    at = 0
    for span in sorted(chosen):
        told = words.only[1].format(outlet=only[span]) if span in only else ""
        yield Piece(_with_days(point.text, Span(at, span.start), days))
        yield Piece(_with_days(point.text, span, days), owners[span], told)
        at = span.end
    yield Piece(_with_days(point.text, Span(at, len(point.text)), days))


def _with_days(text: str, span: Span, days: Sequence[tuple[int, str]]) -> "Markup":
    """A stretch of a text with an empty element where a day is shown, which is no text of its own.

    What is copied or searched is so what the article says.
    """
    from markupsafe import Markup

    told, at = Markup(), span.start
    for end, day in days:
        if span.start < end <= span.end:
            told += exact(text[at:end]) + Markup('<i class="that" data-day="{}"></i>').format(day)
            at = end
    return told + exact(text[at : span.end])
