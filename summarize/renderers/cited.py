"""What a page cites, by key.

"p1" is the first point, "d1v2" the second value of the first disagreement, and "w1" the first claim
that was taken back.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, pairwise
from typing import NamedTuple

from summarize.data import Article, Briefing, Citation, Span
from summarize.renderers.fragments import Passages
from summarize.renderers.lit import Block, Cited, cited_blocks
from summarize.renderers.pages import exact
from summarize.renderers.voices import Voices
from summarize.renderers.words import source_numbers, web_address

# A passage of so many words is named by all of them, a longer one by so many of either end: the
# numbers of `fragments`. Where it chose others, the page tells which.
_FEW, _USUAL = 10, 4
# In place of what follows an address: nothing.
_PLAIN = "-"


class Mark(NamedTuple):
    """A source by its number, its outlet, and whether it reports all of what it is cited for."""

    number: int
    outlet: str
    is_full: bool


class Citing:
    """The citations of a briefing, looked up by source."""

    def __init__(self, briefing: Briefing, voices: Voices) -> None:
        self._briefing = briefing
        self._voices = voices
        self._numbers = source_numbers(briefing)
        self._cited: dict[str, list[Cited]] = {}
        for key, citations in self._keyed():
            for each in citations:
                self._cited.setdefault(each.article_id, []).append(Cited(each.span, key))

    def _keyed(self) -> Iterator[tuple[str, tuple[Citation, ...]]]:
        for number, point in enumerate(self._briefing.points, start=1):
            yield f"p{number}", point.citations
        for number, each in enumerate(self._briefing.disagreements, start=1):
            for place, side in enumerate(each.sides, start=1):
                yield f"d{number}v{place}", side.citations
        memory = self._briefing.memory
        for number, taken in enumerate(memory.withdrawals if memory is not None else (), start=1):
            if taken.citation is not None:
                yield f"w{number}", (taken.citation,)

    def marks(self, citations: Iterable[Citation]) -> list[Mark]:
        """One mark for each source, by number."""
        is_full: dict[str, bool] = {}
        for each in citations:
            is_full[each.article_id] = each.level == "full" and is_full.get(each.article_id, True)
        return sorted(
            Mark(self._numbers[each], self._voices.name(each), full)
            for each, full in is_full.items()
        )

    def blocks(self, article: Article) -> list[Block]:
        """The cited paragraphs of an article."""
        return cited_blocks(article.text, self._cited[article.id])

    def passages(self) -> dict[str, str]:
        """For each key how the addresses of its sources go on at what is cited, by source.

        As `page.js` reads it: "" is a text fragment of the usual words of what is lit, "19,22" one
        of its first 19 and last 22 characters, "30" one of its first 30 alone; several passages are
        joined by "&". What needs other words is written out, with "+" for a space as in forms; "-"
        is no fragment.
        """
        found: dict[str, dict[int, str]] = {}
        for article in self._briefing.articles:
            page = Passages(article)
            spans: dict[str, list[Span]] = {}
            for each in self._cited.get(article.id, ()):
                spans.setdefault(each.key, []).append(each.span)
            for key, own in spans.items():
                by_number = found.setdefault(key, {})
                by_number[self._numbers[article.id]] = _continued(article, page, own)
        return {
            key: " ".join(own[number] for number in sorted(own))
            for key, own in found.items()
            if any(own.values())
        }


def runs(marks: Iterable[Mark]) -> Iterator[tuple[bool, Iterator[Mark]]]:
    """Sources in order, those side by side together that report in full, and those in part."""
    return groupby(marks, key=lambda mark: mark.is_full)


def _continued(article: Article, page: Passages, spans: Sequence[Span]) -> str:
    """How the address of an article goes on at what is cited, in the words of `passages`."""
    plain = web_address(article)
    if not plain:
        return ""
    counted = [] if "#" in plain else [_counted(article, page, span) for span in _apart(spans)]
    if counted and None not in counted:
        return "&".join(each or "" for each in counted)
    address = page.link(*spans)
    if not address.startswith(plain) or address == plain:
        return _PLAIN
    return address[len(plain) :].replace("%20", "+")


def _usual(text: str) -> tuple[str, str]:
    """The words by which most passages are named: all of a short one, else the ends.

    The script of the page counts in the same way, so only single spaces part words here.
    """
    words = text.split(" ")
    if len(words) <= _FEW:
        return text, ""
    return " ".join(words[:_USUAL]), " ".join(words[-_USUAL:])


def _apart(spans: Sequence[Span]) -> Sequence[Span]:
    """The spans, if each is lit by itself, in this order; else none."""
    return spans if all(one.end < other.start for one, other in pairwise(spans)) else ()


def _counted(article: Article, page: Passages, span: Span) -> str | None:
    """What names a passage, if that is how it begins and ends: so many characters of each.

    "" stands for the usual words, and None for other words than its own.
    """
    terms, text = page.terms(span), exact(span.of(article.text)).unescape()
    if terms is None or terms.prefix or terms.suffix or text != span.of(article.text):
        return None
    if not (text.startswith(terms.start) and text.endswith(terms.end)):
        return None
    if (terms.start, terms.end) == _usual(text):
        return ""
    return f"{len(terms.start)},{len(terms.end)}" if terms.end else f"{len(terms.start)}"
