"""What the pieces of a written briefing are checked against."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from summarize.attribution import Attribution
from summarize.data import Passage, Span
from summarize.documents import BriefingDocument, CitationPart
from summarize.language.names import NameTable
from summarize.scoring import Material
from summarize.verification.memories import memory_of


@dataclass(frozen=True)
class Ground:
    """What pieces are checked against: the articles of a document, read and compared again.

    Attributes:
        document: what is checked.
        material: its articles.
        is_ours: whether what made it finds in them what is found here.
    """

    document: BriefingDocument
    material: Material
    is_ours: bool = True

    @cached_property
    def texts(self) -> Mapping[str, str]:
        """The text of each article."""
        return {article.id: article.text for article in self.material.articles}

    @cached_property
    def names(self) -> NameTable:
        """The names of the story."""
        return NameTable.build(self.texts.values())

    @cached_property
    def attribution(self) -> Attribution:
        """Who can be cited for what."""
        return Attribution(self.material, (), memory_of(self.document))

    @cached_property
    def passages(self) -> Mapping[tuple[str, int, int, str, str], Passage]:
        """What can be printed as a point, by article, span, text and origin."""
        return {
            (each.article_id, each.span.start, each.span.end, each.text, each.origin): each
            for each in self.material.passages
        }

    def is_whole(self, cited: CitationPart) -> bool:
        """Whether what is cited is one or more whole sentences."""
        starts, ends = (cited.article_id, cited.start), (cited.article_id, cited.end)
        return starts in self._starts and ends in self._ends

    def passage_of(self, cited: CitationPart) -> Passage:
        """Whole sentences as a passage, whether or not this version would make it."""
        inside = (
            each.index
            for each in self.material.sentences
            if each.article_id == cited.article_id and cited.start <= each.span.start < cited.end
        )
        span = Span(cited.start, cited.end)
        return Passage(cited.article_id, tuple(inside), span, cited.quote)

    def used_in(self, place: int) -> tuple[Passage, ...]:
        """The passages that a rewritten point tells: what it cites that its ledger lists as used.

        Args:
            place: that of the point, from 0.
        """
        used = {
            (entry.article_id, entry.start)
            for entry in self.document.ledger
            if entry.fate == "used" and entry.point == place
        }
        cited = (
            each
            for each in self.document.points[place].citations
            if (each.article_id, each.start) in used and self.is_whole(each)
        )
        return tuple(map(self.passage_of, cited))

    def main_clauses(self, passages: Sequence[Passage]) -> list[str]:
        """Who did what, of each passage."""
        each, position = self.material.readings.each, self.material.position
        readings = (
            [each[position[passage.article_id, index]] for index in passage.sentences]
            for passage in passages
        )
        return [
            " ".join(span.of(reading.text) for reading in own for span in reading.main_clause)
            for own in readings
        ]

    @cached_property
    def _starts(self) -> frozenset[tuple[str, int]]:
        return frozenset((each.article_id, each.span.start) for each in self.material.sentences)

    @cached_property
    def _ends(self) -> frozenset[tuple[str, int]]:
        return frozenset((each.article_id, each.span.end) for each in self.material.sentences)
