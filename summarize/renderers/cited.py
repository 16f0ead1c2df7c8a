"""What a page cites, by key: "p1" is the first point, "d1v2" the second value of a disagreement."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from summarize.data import Article, Briefing, Citation, Span
from summarize.renderers.fragments import Passages
from summarize.renderers.lit import Block, Cited, cited_blocks
from summarize.renderers.voices import Voices
from summarize.renderers.words import source_numbers, web_address


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
        """What follows the address of an article where what is cited of it can be named.

        The keys are those of the page's fragments: "p1s2" is the second source, of the first point.
        A space, of which there are many, is "+" here, as in forms.
        """
        found: dict[str, str] = {}
        for article in self._briefing.articles:
            plain, page = web_address(article), Passages(article)
            spans: dict[str, list[Span]] = {}
            for each in self._cited.get(article.id, ()) if plain else ():
                spans.setdefault(each.key, []).append(each.span)
            for key, own in spans.items():
                address = page.link(*own)
                if address.startswith(plain) and address != plain:
                    found[f"{key}s{self._numbers[article.id]}"] = address[len(plain) :].replace(
                        "%20", "+"
                    )
        return found
