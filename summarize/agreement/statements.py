"""What each article says, in pieces that can be compared: amounts and dates with their clauses."""

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from summarize import tokens
from summarize.claims.mentions import read_mentions
from summarize.claims.values import Value, is_partial, read_values
from summarize.data import Article, Sentence, Span
from summarize.language.quantities import DateMention, find_dates

# A clause of fewer content words is read with the one before it.
_SHORT_CLAUSE = 4
_BREAK = re.compile(r"[,;:](?=\s)|\s[–—-]\s|—|(?<=\w)[.!?][”\"]?\s")
# So many words on each side say what a number is about; further ones belong to other things.
_REACH = 10
_REACH_OF_DATES = 6
_HEDGES_WORDS = """
roughly about around some approximately nearly almost least more less than over under long wide high
located total average estimated only just
"""
_HEDGES = frozenset(_HEDGES_WORDS.split())
_CALENDAR_WORDS = """
monday tuesday wednesday thursday friday saturday sunday january february march april may june july
august september october november december jan feb mar apr jun jul aug sept sep oct nov dec
"""
_CALENDAR = frozenset(map(tokens.stem, _CALENDAR_WORDS.split()))
# Names of one people or place share so many letters: Belarus, Belarusian.
ROOT = 5


# A longer "sentence" is a table or no text at all; reading it takes the square of its length.
_LONGEST = 2_000


@dataclass(frozen=True, slots=True)
class Terms:
    """The words of a piece of text by their roots, and which of them are names."""

    roots: frozenset[str]
    names: frozenset[str]


@dataclass(frozen=True, slots=True)
class Statement:
    """A value or a date (or neither) in a sentence, with the words around it."""

    sentence: Sentence
    clause: Span
    value: Value | None = None
    date: DateMention | None = None

    @property
    def breaks(self) -> tuple[int, ...]:
        """Where clauses of the sentence begin."""
        found = _BREAK.finditer(self.sentence.text)
        return tuple(m.end() for m in found if not _inside(m, self.span))

    @property
    def span(self) -> Span:
        """Where in the sentence the value or date stands."""
        if self.value is not None:
            return self.value.quantity.span
        return Span(0, 0) if self.date is None else self.date.span


@dataclass(frozen=True, slots=True)
class Reading:
    """All statements of a story, their terms and how rare each term is."""

    statements: tuple[Statement, ...]
    near: tuple[Terms, ...]
    whole: tuple[Terms, ...]
    weight: Mapping[str, float]

    def weigh(self, roots: Iterable[str]) -> float:
        """The summed inverse document frequency."""
        return math.fsum(self.weight[root] for root in roots)

    def names_others(self, i: int, j: int) -> bool:
        """Whether each sentence names somebody whom the other does not: two polls, two places."""
        ours, theirs = self.whole[i].names, self.whole[j].names
        return bool(ours - theirs and theirs - ours)


def read_statements(articles: Sequence[Article], sentences: Sequence[Sentence]) -> Reading:
    """Every amount and date of the body sentences, in canonical order."""
    published = {article.id: article.published for article in articles}
    body = sorted({s.key: s for s in sentences if s.kind == "body"}.items())
    statements = [
        statement
        for _, sentence in body
        for statement in _statements(sentence, published.get(sentence.article_id))
    ]
    pieces = [_surroundings(s) for s in statements]
    whole = [sentence.text for _, sentence in body]
    term_lists = read_mentions([tokens.words(text) for text in whole + pieces])
    terms = [
        Terms(
            frozenset(term.form[:ROOT] for term in found if not term.form[0].isdigit()),
            frozenset(
                term.form[:ROOT] for term in found if term.named and term.form not in _CALENDAR
            ),
        )
        for found in term_lists
    ]
    by_key = {sentence.key: terms[i] for i, (_, sentence) in enumerate(body)}
    frequency = Counter(root for each in terms[: len(whole)] for root in each.roots)
    weight = {root: math.log((1 + len(whole)) / (1 + n)) + 1 for root, n in frequency.items()}
    for each in terms[len(whole) :]:
        for root in each.roots:
            weight.setdefault(root, math.log(1 + len(whole)) + 1)
    return Reading(
        tuple(statements),
        tuple(terms[len(whole) :]),
        tuple(by_key[s.sentence.key] for s in statements),
        weight,
    )


def _statements(sentence: Sentence, published: datetime | None) -> list[Statement]:
    text = sentence.text
    if len(text) > _LONGEST:
        return []
    found = [
        Statement(sentence, _clause(text, value.quantity.span), value=value)
        for value in read_values(text, published)
        if not is_partial(text, value.quantity)
    ]
    found += [
        Statement(sentence, _clause(text, date.span), date=date)
        for date in find_dates(text, published)
    ]
    return found


def _surroundings(statement: Statement) -> str:
    """The words on both sides of the value, within its clause and in reach."""
    text, clause, span = statement.sentence.text, statement.clause, statement.span
    reach = _REACH if statement.value is not None else _REACH_OF_DATES
    before = Span(clause.start, max(clause.start, span.start)).of(text).split()[-reach:]
    after = Span(min(span.end, clause.end), clause.end).of(text).split()[:reach]
    words = before + after
    return " ".join(w for w in words if not w[:1].isdigit() and w.casefold() not in _HEDGES)


def _clause(text: str, span: Span) -> Span:
    """The clause around a span, with the one before it where it is short."""
    breaks = [0, *(m.end() for m in _BREAK.finditer(text) if not _inside(m, span)), len(text)]
    first = max(i for i, place in enumerate(breaks) if place <= span.start)
    last = min(i for i, place in enumerate(breaks) if place >= span.end)
    while first > 0 and _words(text[breaks[first] : breaks[last]]) < _SHORT_CLAUSE:
        first -= 1
    return Span(breaks[first], breaks[last])


def _inside(found: re.Match[str], span: Span) -> bool:
    return span.start < found.end() and found.start() < span.end


def _words(text: str) -> int:
    return sum(not word[0].isdigit() for word in tokens.content_stems(text))
