"""What is known of each sentence of a story, read once; every later stage asks here."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cached_property

import numpy as np

from summarize.claims.differences import Claims, read_claims
from summarize.claims.mentions import Term, read_mentions
from summarize.claims.values import Value, read_values
from summarize.data import Sentence
from summarize.language import tokens
from summarize.language.lexicon import Lexicon
from summarize.language.quantities import DateMention, Quantity, find_dates, find_quantities
from summarize.vectors import Rows, tally


@dataclass(frozen=True, eq=False)
class Reading:
    """One sentence with its words, amounts, dates and claims, each read when first asked for.

    Attributes:
        sentence: what is read.
        published: when its article appeared; resolves "Monday" and "yesterday".
        language: BCP 47 primary subtag.
    """

    sentence: Sentence
    published: datetime | None = None
    language: str = "en"

    @property
    def text(self) -> str:
        """The sentence as written."""
        return self.sentence.text

    @cached_property
    def words(self) -> list[str]:
        """The words as written."""
        return tokens.words(self.sentence.text, self.language)

    @cached_property
    def places(self) -> list[int]:
        """Where each word begins in the text."""
        starts, at = [], 0
        for word in self.words:
            at = self.sentence.text.index(word, at)
            starts.append(at)
            at += 1 if self.language != "en" else len(word)
        return starts

    @cached_property
    def quantities(self) -> tuple[Quantity, ...]:
        """Everything that is counted or measured."""
        return find_quantities(self.sentence.text, self.published)

    @cached_property
    def dates(self) -> tuple[DateMention, ...]:
        """Every date, year and weekday."""
        return find_dates(self.sentence.text, self.published)

    @cached_property
    def written_dates(self) -> tuple[DateMention, ...]:
        """The dates with only what the sentence itself states of them."""
        return tuple(
            replace(
                date,
                year=date.year if "year" in date.written else None,
                month=date.month if "month" in date.written else None,
                day=date.day if "day" in date.written else None,
            )
            for date in self.dates
        )

    @cached_property
    def values(self) -> tuple[Value, ...]:
        """The amounts with what they are of."""
        return read_values(self.sentence.text, self.quantities, self.language)

    @cached_property
    def claims(self) -> Claims:
        """What must not differ between two sentences that say the same."""
        found = (self.values, self.dates)
        return read_claims(self.sentence.text, self.words, found, self.language)


@dataclass(frozen=True, eq=False)
class Readings(Sequence[Reading]):
    """The readings of all sentences of one story, in order, and what follows from all of them."""

    each: tuple[Reading, ...]
    language: str = "en"

    @classmethod
    def of(
        cls,
        sentences: "Sequence[Sentence] | Readings",
        published: Mapping[str, datetime] | None = None,
        language: str = "en",
    ) -> "Readings":
        """The readings of these sentences; readings stay as they are.

        Args:
            sentences: those of one story.
            published: when each article appeared, by its id.
            language: that of the story.
        """
        if isinstance(sentences, Readings):
            return sentences
        when = published or {}
        return cls(
            tuple(Reading(each, when.get(each.article_id), language) for each in sentences),
            language,
        )

    def __len__(self) -> int:
        return len(self.each)

    def __iter__(self) -> Iterator[Reading]:
        return iter(self.each)

    def __getitem__(self, place: int) -> Reading:  # type: ignore[override] # no slices are taken
        return self.each[place]

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """The sentences that were read."""
        return tuple(reading.sentence for reading in self.each)

    @cached_property
    def lexicon(self) -> Lexicon:
        """The distinct words of the story, and its sentences as numbers of them."""
        return Lexicon.of([reading.words for reading in self.each], self.language)

    @cached_property
    def terms(self) -> list[list[Term]]:
        """The content words of each sentence as concepts, its names in the story's spelling."""
        return read_mentions(self.lexicon)

    @cached_property
    def stems(self) -> Rows:
        """How often each sentence has each stem; columns are those of `Lexicon.stem_of`."""
        lexicon = self.lexicon
        shape = (len(self), lexicon.stem_count)
        return tally(lexicon.part_row_of, lexicon.stem_of[lexicon.part_of], shape)

    @cached_property
    def content(self) -> Rows:
        """The same without stop words."""
        lexicon = self.lexicon
        kept = ~lexicon.is_stop[lexicon.part_of]
        columns = lexicon.stem_of[lexicon.part_of[kept]]
        return tally(lexicon.part_row_of[kept], columns, (len(self), lexicon.stem_count))

    @cached_property
    def lengths(self) -> np.ndarray[tuple[int], np.dtype[np.int64]]:
        """How many words each sentence has, hyphenated ones taken apart."""
        return np.bincount(self.lexicon.part_row_of, minlength=len(self)).astype(np.int64)
