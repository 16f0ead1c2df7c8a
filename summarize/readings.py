"""What is known of each sentence of a story, read once; every later stage asks here."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cached_property
from itertools import chain, repeat, starmap

import numpy as np
from numpy.typing import NDArray

from summarize.claims import (
    Claims,
    Signs,
    Terms,
    Value,
    main_clause,
    main_clause_rules,
    read_claims,
    read_mentions,
    read_values,
)
from summarize.data import Sentence, Span
from summarize.language import tokens
from summarize.language.lexicon import Lexicon
from summarize.language.quantities import Amounts, DateMention, Quantity, read_amounts
from summarize.patterns import regex
from summarize.vectors import Rows, tally

_QUOTES = '“”"‟'
_QUOTED = regex(r"[“\"‟]([^“”\"]{3,}?)(?:[”\"]|$)|^([^“”\"]{3,}?)”")


@dataclass(frozen=True, eq=False)
class Reading:
    """One sentence with its words, and its amounts, dates and claims, read when first asked for.

    Attributes:
        sentence: what is read.
        words: its words as written.
        row: the numbers of the words in the lexicon.
        signs: the words of the story that deny or doubt.
        published: when its article appeared; resolves "Monday" and "yesterday".
        same: what was read of the same text of that time in another story, and is not read again.
    """

    sentence: Sentence
    words: list[str]
    row: tuple[int, ...]
    signs: Signs
    published: datetime | None = None
    same: "Reading | None" = None

    @property
    def text(self) -> str:
        """The sentence as written."""
        return self.sentence.text

    @property
    def lexicon(self) -> Lexicon:
        """The words of the story."""
        return self.signs.lexicon

    @property
    def language(self) -> str:
        """The language of the story, a BCP 47 primary subtag."""
        return self.signs.lexicon.language

    @cached_property
    def places(self) -> list[int]:
        """Where each word begins in the text."""
        starts: list[int] = []
        at, find = 0, self.sentence.text.index
        # Only in other languages words may overlap.
        overlap = self.language != "en"
        for word in self.words:
            at = find(word, at)
            starts.append(at)
            at += 1 if overlap else len(word)
        return starts

    @cached_property
    def amounts(self) -> Amounts:
        """Everything that is counted or measured, and every date, year and weekday."""
        if self.same is not None:
            return self.same.amounts
        if self.lexicon.amounts.isdisjoint(self.row):
            return Amounts()
        return read_amounts(self.sentence.text, self.published, language=self.language)

    @property
    def quantities(self) -> tuple[Quantity, ...]:
        """Everything that is counted or measured."""
        return self.amounts.quantities

    @property
    def dates(self) -> tuple[DateMention, ...]:
        """Every date, year and weekday."""
        return self.amounts.dates

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
        if self.same is not None:
            return self.same.values
        return read_values(self.sentence.text, self.quantities, self.language)

    @cached_property
    def concepts(self) -> frozenset[str]:
        """The content words as concepts."""
        if self.same is not None:
            return self.same.concepts
        return self.lexicon.concepts_of(self.row)

    @cached_property
    def quoted(self) -> tuple[Span, ...]:
        """What stands between quotation marks, also where one of the two is in another sentence."""
        if not any(map(self.text.__contains__, _QUOTES)):
            return ()
        return tuple(
            Span(*match.span(match.lastindex or 0)) for match in _QUOTED.finditer(self.text)
        )

    @cached_property
    def main_clause(self) -> tuple[Span, ...]:
        """Where the main clause stands in the text, in pieces."""
        return main_clause(self.text, main_clause_rules(self.language))

    @cached_property
    def main_words(self) -> tuple[tuple[str, int], ...]:
        """The words of the main clause, each with its number in the lexicon."""
        places, words = self.places, list(zip(self.words, self.row, strict=True))
        pieces = [
            words[bisect_left(places, span.start) : bisect_left(places, span.end)]
            for span in self.main_clause
        ]
        return tuple(chain.from_iterable(pieces))

    @cached_property
    def main_verbs(self) -> tuple[str, ...]:
        """The verb of the main clause in small letters, and an infinitive that goes with it."""
        known = main_clause_rules(self.language)
        return known.main_verbs([word for word, _ in self.main_words]) if known else ()

    @cached_property
    def verb_concepts(self) -> frozenset[str]:
        """The concepts of the words of the main clause that are its verbs."""
        verbs = self.main_verbs
        numbers = [number for word, number in self.main_words if word.lower() in verbs]
        return self.lexicon.concepts_of(numbers)

    @cached_property
    def verb_places(self) -> tuple[int, ...]:
        """The numbers of all words of the sentence that are such verbs."""
        verbs = self.main_verbs
        return tuple([at for at, word in enumerate(self.words) if word.lower() in verbs])

    @cached_property
    def negated_places(self) -> tuple[int, ...]:
        """The numbers of the words that the sentence negates."""
        concepts, negated = self.lexicon.concepts, self.claims.negated
        if not negated:
            return ()
        return tuple(at for at, number in enumerate(self.row) if concepts[number] in negated)

    @cached_property
    def small_words(self) -> tuple[str, ...]:
        """The words in small letters, with a straight apostrophe."""
        return tuple([word.lower().replace("’", "'") for word in self.words])

    @cached_property
    def claims(self) -> Claims:
        """What must not differ between two sentences that say the same."""
        found = (self.values, self.dates)
        return read_claims(self.text, self.row, self.signs, self.concepts, found)


@dataclass(frozen=True, eq=False)
class Readings(Sequence[Reading]):
    """The readings of all sentences of one story, in order, and what follows from all of them.

    Attributes:
        each: the readings.
        lexicon: the distinct words of the story, and its sentences as numbers of them.
    """

    each: tuple[Reading, ...]
    lexicon: Lexicon

    @classmethod
    def of(
        cls,
        sentences: "Sequence[Sentence] | Readings",
        published: Mapping[str, datetime] | None = None,
        language: str = "en",
        *,
        known: "Readings | None" = None,
    ) -> "Readings":
        """The readings of these sentences; readings stay as they are.

        Args:
            sentences: those of one story.
            published: when each article appeared, by its id.
            language: that of the story.
            known: readings of another story in that language, some of which may be of these.
        """
        if isinstance(sentences, Readings):
            return sentences
        when = published or {}
        moments = [when.get(sentence.article_id) for sentence in sentences]
        sames = [
            known.of_text(sentence.text, moment) if known is not None else None
            for sentence, moment in zip(sentences, moments, strict=True)
        ]
        words = [
            same.words if same is not None else tokens.words(sentence.text, language)
            for sentence, same in zip(sentences, sames, strict=True)
        ]
        lexicon = Lexicon.of(words, language)
        read = zip(sentences, words, lexicon.rows, repeat(Signs(lexicon)), moments, sames)
        return cls(tuple(starmap(Reading, read)), lexicon)

    def of_text(self, text: str, published: datetime | None) -> Reading | None:
        """The reading of a text that was published just then; None where it is not among these."""
        return self._of_texts.get((text, str(published)))

    @cached_property
    def _of_texts(self) -> dict[tuple[str, str], Reading]:
        return {(reading.text, str(reading.published)): reading for reading in self.each}

    def __len__(self) -> int:
        return len(self.each)

    def __iter__(self) -> Iterator[Reading]:
        return iter(self.each)

    def __getitem__(self, place: int) -> Reading:  # type: ignore[override] # no slices are taken
        return self.each[place]

    @property
    def language(self) -> str:
        """The language of the story, a BCP 47 primary subtag."""
        return self.lexicon.language

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """The sentences that were read."""
        return tuple(reading.sentence for reading in self.each)

    @cached_property
    def copies(self) -> list[list[int]]:
        """The positions of sentences of the same words, whatever their marks, in canonical order.

        Canonical is by article id, index and text: whatever depends on an order depends on this
        one.
        """
        found = self.sentences
        canonical = sorted(range(len(found)), key=lambda at: (found[at].key, found[at].text))
        groups: dict[object, list[int]] = {}
        for at in canonical:
            reading = self.each[at]
            # "No-fly" is "no fly", and a curly apostrophe a straight one.
            words = " ".join(reading.words).casefold().replace("-", " ")
            words = words.replace("’", "'").replace("‘", "'")
            text = reading.text
            marks = tuple([mark for mark in _COUNTING_MARKS if mark in text])
            groups.setdefault((words, marks) if words else text, []).append(at)
        return list(groups.values())

    @cached_property
    def terms(self) -> Terms:
        """The content words of each sentence as concepts, its names in the story's spelling."""
        return read_mentions(self.lexicon)

    @cached_property
    def term_rows(self) -> Rows:
        """Which sentence has which term, as 1; columns are forms."""
        terms = self.terms
        return tally(terms.row_of, terms.form_of, (len(self), len(terms.forms))).binary

    @cached_property
    def plain_rows(self) -> Rows:
        """The same of terms that are no names; the columns are those of `term_rows`."""
        return self._of_kind(~self.terms.named)

    @cached_property
    def name_rows(self) -> Rows:
        """The same of names; the columns are those of `term_rows`."""
        return self._of_kind(self.terms.named)

    def _of_kind(self, kept: NDArray[np.bool_]) -> Rows:
        terms = self.terms
        shape = (len(self), len(terms.forms))
        return tally(terms.row_of[kept], terms.form_of[kept], shape).binary

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


# Marks that make another amount of the same digits.
_COUNTING_MARKS = "%$€£¥"
