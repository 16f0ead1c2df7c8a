"""Finds the numbers, dates, names and quotations of a point; `having` tells who has them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from typing import NamedTuple

from summarize.agreement.having import Having, Numbers
from summarize.data import Article, Detail, DetailKind, Passage, Span
from summarize.language import find_marked, words
from summarize.language.names import Name, find_names
from summarize.language.quantities import DateMention, Quantity, read_amounts
from summarize.patterns import regex
from summarize.readings import Reading, Readings

# Fewer words in quotation marks are a title or a term, and nobody's words. Chosen, not tuned.
_SHORTEST_QUOTATION = 3
# "The first", "a second", "the third": up to here an ordinal numbers what is told.
_LAST_COMMON_ORDINAL = 3
# "Highway 31", "Pier No. 4": the number tells it from others.
_NUMBER_BEHIND = re.compile(r"\s(?:[Nn]o\.\s)?\d")


# So few characters stand between a day and its month ("Fourth of July"). By definition.
_BETWEEN = 4

# "Food and Drug Administration": a small word between two names.
_JOIN = re.compile(r" [^\W\d_]{1,3} ")
# "Re-establishment", not "Rican-born". Chosen, not tuned.
_SHORTEST_BEFORE_HYPHEN = 4
_REST_OF_WORD = regex(r"-[^\W\d_]")
_Found = tuple[Span, DetailKind, Numbers]


class _Amount(NamedTuple):
    """A number or date at its place in a point, and the text that it was read in."""

    span: Span
    read: Quantity | DateMention
    text: str


@dataclass(frozen=True, eq=False)
class Finding:
    """Finds the details of the points of one story.

    Attributes:
        readings: all sentences of the story.
        articles: its articles.
    """

    readings: Readings
    articles: Sequence[Article]

    def of_passage(self, passage: Passage) -> tuple[Detail, ...]:
        """The details of a passage, in their order; what it was read as is used."""
        amounts = self._read_before(passage)
        if amounts is None:
            return self.of_text(passage.text, passage.article_id)
        return self._found(passage.text, amounts, passage.article_id)

    def of_text(self, text: str, article_id: str) -> tuple[Detail, ...]:
        """The details of any text on the story, in their order.

        Args:
            text: what a model wrote, say.
            article_id: the article from whose day "yesterday" is counted.
        """
        language = self.readings.language
        read = read_amounts(text, self._published.get(article_id), language=language)
        found: tuple[Quantity | DateMention, ...] = (*read.quantities, *read.dates)
        amounts = [_Amount(each.span, each, text) for each in found]
        return self._found(text, amounts, "")

    @cached_property
    def _having(self) -> Having:
        return Having(self.readings, self.articles)

    @cached_property
    def _place(self) -> dict[tuple[str, int], int]:
        return {each.key: at for at, each in enumerate(self.readings.sentences)}

    @cached_property
    def _published(self) -> dict[str, datetime]:
        return {each.id: each.published for each in self.articles if each.published}

    def _read_before(self, passage: Passage) -> list[_Amount] | None:
        """The amounts of a passage from the readings; None where its words are not theirs."""
        sentences = [
            self.readings.each[self._place[passage.article_id, index]]
            for index in passage.sentences
        ]
        cut = (passage.span.end - passage.span.start) - len(passage.text)
        start = passage.span.start + cut
        source = "".join(_within(each.sentence.span, each.text, passage.span) for each in sentences)
        if cut and not source.endswith(passage.text[1:]):
            return None
        found: list[tuple[Reading, Quantity | DateMention]] = []
        for reading in sentences:
            found += [(reading, each) for each in reading.quantities]
            found += [(reading, each) for each in reading.dates]
        return [
            _Amount(Span(at, at + each.span.end - each.span.start), each, reading.text)
            for reading, each in found
            if (at := reading.sentence.span.start + each.span.start - start) >= 0
        ]

    def _found(self, text: str, amounts: Sequence[_Amount], home: str) -> tuple[Detail, ...]:
        found = [
            *self._quotations(text),
            *self._amounts(amounts),
            *self._names(text, amounts),
        ]
        return tuple(
            Detail(span, kind, self._ids(numbers, home))
            for span, kind, numbers in sorted(found, key=lambda each: each[:2])
        )

    def _ids(self, numbers: Numbers, home: str) -> tuple[str, ...]:
        """The ids of articles, that of the passage among them."""
        return tuple(
            article.id
            for at, article in enumerate(self.articles)
            if at in numbers or article.id == home
        )

    def _amounts(self, amounts: Sequence[_Amount]) -> Iterator[_Found]:
        dates = [each.span for each in amounts if isinstance(each.read, DateMention)]
        starts = {span.start - between for span in dates for between in range(_BETWEEN + 1)}
        for span, read, text in amounts:
            if isinstance(read, DateMention):
                if read.relative and read.date is None and read.year is None:
                    continue  # "today": nobody knows which day
                yield span, "date", self._having.has_date(read, text)
            elif read.dimension == "ordinal" and span.end in starts:
                continue  # "the Fourth of July"
            elif read.dimension == "fraction" and text[read.span.end :].startswith("-"):
                continue  # "a third-party candidate"
            elif _tells(read) and not any(span.overlaps(date) for date in dates):
                yield span, "number", self._having.has_number(read, text)

    def _names(self, text: str, amounts: Sequence[_Amount]) -> Iterator[_Found]:
        having = self._having
        taken = [each.span for each in amounts]
        clocks = [span.end for span, read, _ in amounts if _is_clock(read)]
        names = find_names(text, having.known_names, language=self.readings.language)
        for place, name in enumerate(names):
            is_zone = any(0 <= name.span.start - end <= 1 for end in clocks)
            is_numbered = _NUMBER_BEHIND.match(text, name.span.end)
            if is_zone or is_numbered or any(name.span.overlaps(span) for span in taken):
                continue
            opens = not any(map(str.isalpha, text[: name.span.start])) and len(name.parts) == 1
            if opens and name.text not in having.known_names:
                continue  # an adverb behind a number in brackets
            if not _is_piece(name, text) and having.tells(name) and not having.is_outlet(name):
                joined = _joined(names, place, text)
                yield name.span, "name", having.has_name(name, joined)

    def _quotations(self, text: str) -> Iterator[_Found]:
        language = self.readings.language
        for each in find_marked(text, language=language):
            quoted = each.span.of(text)
            if len(words(quoted, language)) >= _SHORTEST_QUOTATION:
                yield each.span, "quotation", self._having.has_quotation(quoted)


def _within(span: Span, text: str, passage: Span) -> str:
    """What a passage holds of a sentence."""
    return text[max(0, passage.start - span.start) : passage.end - span.start]


def _is_piece(name: Name, text: str) -> bool:
    """Whether a name is but single letters ("D-N" of "D-N.C.") or ends inside a word ("Re-")."""
    parts = [part for word in name.parts for part in word.split("-")]
    in_word = len(parts[-1]) < _SHORTEST_BEFORE_HYPHEN
    return all(len(part) == 1 for part in parts) or (
        in_word and bool(_REST_OF_WORD.match(text, name.span.end))
    )


def _joined(names: Sequence[Name], place: int, text: str) -> Sequence[Name]:
    """A name with the names around it, as long as one short word stands in between."""
    first = last = place
    while first and _JOIN.fullmatch(text[names[first - 1].span.end : names[first].span.start]):
        first -= 1
    while last + 1 < len(names) and _JOIN.fullmatch(
        text[names[last].span.end : names[last + 1].span.start]
    ):
        last += 1
    return names[first : last + 1]


def _is_clock(read: Quantity | DateMention) -> bool:
    return isinstance(read, Quantity) and read.dimension == "clock"


def _tells(quantity: Quantity) -> bool:
    """Whether a number is more than a way of speaking: not "one man", "the first"."""
    if quantity.dimension == "ordinal":
        return quantity.value > _LAST_COMMON_ORDINAL
    return quantity.value != 1 or quantity.dimension in ("percent", "currency")
