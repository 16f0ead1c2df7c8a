"""The sources of an audit: their sentences, found by what a statement shares with them."""

import math
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from summarize.checking import Content
from summarize.data import Article, Citation, Sentence, Span
from summarize.language import content_stems, stem, word_forms, word_spans, words
from summarize.language.names import NameTable, plain
from summarize.languages.quotations import quotation_rules
from summarize.quotations import Discourse
from summarize.sentences import split_sentences

# A sentence that shares less than this part of what the best one shares is no candidate. Chosen.
_LEAST_SHARED = 0.25
# What each sentence before it takes from a candidate: decides between those that share as much, not
# more. Chosen.
_LATER = 0.001
# A sentence that opens with "He" may follow one that opens with "She": so far back. Chosen.
_CHAIN = 3
# A voice is named at most so many sentences before its reporting clause, as for quotations. Chosen.
_VOICE = 6


@dataclass(frozen=True, eq=False)
class Sources:
    """Articles of one language, read once; everything is read when first asked for.

    A *place* is the position of a sentence among those of all articles in order.
    """

    articles: tuple[Article, ...]
    language: str

    @cached_property
    def _split(self) -> tuple[tuple[Sentence, ...], ...]:
        return tuple(map(split_sentences, self.articles))

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """The sentences of all articles, headings and fragments included."""
        return tuple(each for own in self._split for each in own)

    @cached_property
    def by_id(self) -> Mapping[str, Article]:
        """The articles by their ids."""
        return {article.id: article for article in self.articles}

    @cached_property
    def firsts(self) -> Mapping[str, int]:
        """The place of the first sentence of each article."""
        ends = np.cumsum([0, *map(len, self._split)]).tolist()
        return {article.id: end for article, end in zip(self.articles, ends, strict=False)}

    @cached_property
    def names(self) -> NameTable:
        """The names of all articles and their titles."""
        texts = [f"{article.title}.\n{article.text}" for article in self.articles]
        return NameTable.build(texts, self.language)

    @cached_property
    def _written(self) -> frozenset[str]:
        return frozenset(word for each in self.articles for word in words(each.text, self.language))

    def in_small_letters(self, title: str) -> str:
        """A title whose capitals tell nothing, with those that its words have in the sources."""
        letters = list(title)
        for word, span in word_spans(title, self.language):
            is_name = word in self._written and word.lower() not in self._written
            if not is_name and len(word.lower()) == len(word):
                letters[span.start : span.end] = word.lower()
        return "".join(letters)

    def terms(self, text: str) -> set[str]:
        """What a text is found by: content words as stems, and the words of names in one form."""
        forms = word_forms(self.language)
        capitals = {
            self.names.word(part)
            for word in words(text, self.language)
            if word[0].isupper() and not forms.is_stop_word(word)
            for part in (word, *word.split("-"))
            if part
        }
        return capitals.union(content_stems(text, self.language))

    @cached_property
    def terms_at(self) -> tuple[set[str], ...]:
        """The terms of each sentence."""
        return tuple(self.terms(each.text) for each in self.sentences)

    @cached_property
    def _postings(self) -> Mapping[str, NDArray[np.int64]]:
        """The places of each term."""
        found: dict[str, list[int]] = defaultdict(list)
        for place, own in enumerate(self.terms_at):
            for term in own:
                found[term].append(place)
        return {term: np.array(places, dtype=np.int64) for term, places in found.items()}

    def weight(self, term: str) -> float:
        """The inverse document frequency of a term; sentences are the documents."""
        places = self._postings.get(term)
        count = 0 if places is None else len(places)
        return math.log(1 + len(self.sentences) / (1 + count))

    def has(self, term: str) -> bool:
        """Whether a sentence has this term."""
        return term in self._postings

    @cached_property
    def _article_at(self) -> NDArray[np.int64]:
        return np.repeat(np.arange(len(self._split)), [len(own) for own in self._split])

    @cached_property
    def _lengths(self) -> NDArray[np.float64]:
        return np.array([len(own) for own in self.terms_at], dtype=np.float64)

    @cached_property
    def _depths(self) -> NDArray[np.int64]:
        """How many sentences of its article stand before each."""
        places = [place - self.firsts[each.article_id] for place, each in enumerate(self.sentences)]
        return np.array(places, dtype=np.int64)

    def nearest(
        self, terms: Collection[str], count: int, allowed: Collection[str] | None = None
    ) -> list[int]:
        """The places of the sentences that share most with these terms, best first.

        `allowed` are the ids of the articles to look in; None for all.
        """
        scores = np.zeros(len(self.sentences))
        for term in sorted(self._postings.keys() & terms):
            scores[self._postings[term]] += self.weight(term)
        if allowed is not None:
            inside = np.array([each.id in allowed for each in self.articles], dtype=np.bool_)
            scores[~inside[self._article_at]] = 0
        # Of two that share as much, the shorter is nearer, and the one that comes first in its
        # article: news begins with what happened, and goes on to what happened before.
        ranked = scores * (1 - 0.001 * np.minimum(self._lengths, 100))
        ranked *= 1 - _LATER * np.minimum(self._depths, 20)
        best = np.argsort(-ranked, kind="stable")[:count]
        least = _LEAST_SHARED * ranked[best[0]] if len(best) else 0.0
        return [int(place) for place in best if ranked[place] > 0 and ranked[place] >= least]

    def context(self, place: int) -> tuple[int, ...]:
        """The places that a sentence needs: who speaks a quotation, whom a pronoun stands for."""
        sentence = self.sentences[place]
        first = self.firsts[sentence.article_id]
        discourse = self.discourses[sentence.article_id]
        at = place - first
        needed = set[int]()
        for each in discourse.touching[at]:
            if each.attribution is not None:
                spoken = discourse.position(each.attribution.start)
                needed |= {spoken, *self._naming(each.speaker, first, spoken)}
        back = at
        while back and at - back < _CHAIN and discourse.need(back):
            back -= 1
            needed.add(back)
        return tuple(sorted(first + each for each in needed - {at}))

    def _naming(self, speaker: str, first: int, spoken: int) -> set[int]:
        """The nearest sentence that names a speaker, from the reporting clause backwards."""
        key = self.terms(speaker.rpartition(" ")[2])
        back = range(spoken, max(-1, spoken - _VOICE), -1)
        return set([at for at in back if key and key <= self.terms_at[first + at]][:1])

    @cached_property
    def discourses(self) -> Mapping[str, Discourse]:
        """How the sentences of each article hang together."""
        return {
            article.id: Discourse(article, own)
            for article, own in zip(self.articles, self._split, strict=True)
        }

    @cached_property
    def persons(self) -> frozenset[str]:
        """The surnames of persons, as single words of names are compared."""
        return frozenset(
            self.names.word(plain(surname))
            for discourse in self.discourses.values()
            for surname in discourse.persons
        )

    @cached_property
    def reporting(self) -> frozenset[str]:
        """The stems of the words by which somebody is said to speak."""
        speakers = quotation_rules(self.language).speakers
        return (
            frozenset(stem(each, self.language) for each in speakers.cues)
            if speakers
            else frozenset()
        )

    def outlets_in(self, text: str) -> frozenset[str]:
        """The ids of the articles whose outlet a text names ("The Post says ...")."""
        own = f" {' '.join(words(text, self.language))} ".casefold()
        named = (
            (each.id, " ".join(words(each.source, self.language)).casefold())
            for each in self.articles
        )
        return frozenset(key for key, outlet in named if outlet and f" {outlet} " in own)

    def neighbours(self, place: int) -> list[tuple[int, ...]]:
        """The place together with those beside it in its article, two and three at a time."""
        own = self.sentences[place].article_id
        found = [
            tuple(range(first, last + 1))
            for first, last in ((place - 1, place), (place, place + 1), (place - 1, place + 1))
        ]
        return [
            each
            for each in found
            if each[0] >= 0
            and each[-1] < len(self.sentences)
            and all(self.sentences[at].article_id == own for at in each)
        ]

    def beside(self, place: int) -> range:
        """The place with those directly before and behind it in its article."""
        article = self.sentences[place].article_id
        first = self.firsts[article]
        last = first + len(self.discourses[article].sentences)
        return range(max(first, place - 1), min(last, place + 2))

    @cached_property
    def _read(self) -> dict[tuple[int, ...], Content]:
        return {}

    def content(self, places: tuple[int, ...]) -> Content:
        """The sentences at some places as evidence; a single one is read once."""
        if places not in self._read:
            found = Content(
                tuple(self.sentences[place].text for place in places),
                self.names,
                self._published(places),
                self.language,
            )
            if len(places) > 1:
                return found
            self._read[places] = found
        return self._read[places]

    def _published(self, places: Sequence[int]) -> datetime | None:
        """When the first of the articles with a date appeared: a story is of one week."""
        dates = (self.by_id[self.sentences[place].article_id].published for place in places)
        return next(filter(None, dates), None)

    @cached_property
    def wholes(self) -> tuple[Content, ...]:
        """Each article, with its title, as evidence."""
        return tuple(
            Content((each.title, each.text), self.names, each.published, self.language)
            for each in self.articles
        )

    def place(self, citation: Citation) -> int:
        """The place of the sentence that a citation begins in."""
        discourse = self.discourses[citation.article_id]
        return self.firsts[citation.article_id] + discourse.position(citation.span.start)

    def citations(self, places: Sequence[int]) -> tuple[Citation, ...]:
        """The spans of the sentences at some places, neighbours as one."""
        found: list[Citation] = []
        for at, place in enumerate(sorted(places)):
            sentence = self.sentences[place]
            joins = at and sorted(places)[at - 1] == place - 1
            if joins and found[-1].article_id == sentence.article_id:
                span = Span(found[-1].span.start, sentence.span.end)
                found[-1] = Citation(sentence.article_id, span)
            else:
                found.append(Citation(sentence.article_id, sentence.span))
        return tuple(found)
