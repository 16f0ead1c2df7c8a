"""Passages: sentences alone, joined with those they need, or trimmed.

The promise: no passage opens or closes a quotation that it does not contain whole, no speech
stands without its speaker, nothing inside quotation marks is altered, and no passage starts with a
pronoun that stands for somebody outside it. A sentence for which that cannot be had is left out.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from typing import NamedTuple

from summarize.data import Article, Passage, Quotation, Sentence, Span, count_words
from summarize.languages.context import ContextNeed
from summarize.passages.fitness import ITEM, Fitness
from summarize.quotations import Discourse

MOST_SENTENCES = 4
"""A point of more sentences is no point: at 100 words it would be the whole briefing."""
MOST_WORDS = 90
"""Chosen, not tuned: about three sentences of news, so that no point fills a short briefing."""
# Chosen, not tuned: who did what to whom, and when; fewer words are a stub ("He declined.").
_FEWEST_WORDS = 5
_CLAUSE_WORDS = 3
"""A fragment of speech inside so many words of the sentence's own is told by the sentence."""


class Passages(NamedTuple):
    """Everything of an article that can be a point, and what cannot.

    `passages` are in the order of their spans; a sentence may be in several (alone and joined), so
    a selection takes at most one passage of each sentence. `left_out` tells for each sentence that
    is in no passage its index and why.
    """

    passages: tuple[Passage, ...]
    left_out: tuple[tuple[int, str], ...]


def make_passages(article: Article, sentences: Sequence[Sentence]) -> Passages:
    """All passages of an article, given its sentences in order, and the sentences left out.

    A sentence that stands alone is a passage; one that points back or is part of a quotation is
    joined with the sentences before (at most `MOST_SENTENCES` and `MOST_WORDS`); one that needs
    nothing but to lose a leading connective is trimmed. Linear in the length of the article.

    In a language whose grammar is not known (`summarize.languages`) no sentence points back, none
    speaks in the first person, and nothing is trimmed. As nobody can be told to be the speaker
    there, a sentence with a quotation is a passage only with words of its own beside it.
    """
    if not sentences:
        return Passages((), ())
    pages = _Pages(Discourse(article, sentences))
    made: dict[tuple[int, int], Passage] = {}
    reasons: dict[int, str] = {}
    for at in range(len(sentences)):
        found = pages.passage(at)
        if isinstance(found, str):
            reasons[at] = found
        else:
            made.setdefault((found.span.start, found.span.end), found)
    inside = {index for passage in made.values() for index in passage.sentences}
    passages = tuple(made[key] for key in sorted(made))
    left = tuple(
        (sentences[at].index, reason)
        for at, reason in sorted(reasons.items())
        if sentences[at].index not in inside
    )
    return Passages(passages, left)


class _Refusal(Exception):  # noqa: N818 - not an error: the sentence is left out for this reason
    """Why no passage can be made."""


@dataclass(frozen=True, eq=False)
class _Pages:
    """The sentences of an article as passages."""

    discourse: Discourse

    @cached_property
    def sentences(self) -> Sequence[Sentence]:
        return self.discourse.sentences

    @cached_property
    def fitness(self) -> Fitness:
        """Which sentences can be in a passage."""
        return Fitness(self.discourse)

    @cached_property
    def _lengths(self) -> list[int]:
        """How many words each sentence has."""
        if self.fitness.rules is None:
            return [count_words(sentence.text) for sentence in self.sentences]
        return [len(sentence.text.split()) for sentence in self.sentences]

    def passage(self, at: int) -> Passage | str:
        """The shortest passage that holds this sentence, or why there is none."""
        if self.fitness.blocked[at]:
            return self.fitness.blocked[at]
        try:
            first, last = self._closed(at, at)
            for _ in range(MOST_SENTENCES):
                wider = self._wider(first, last)
                if wider == (first, last):
                    return self._printed(first, last)
                first, last = self._closed(*wider)
        except _Refusal as refusal:
            return self._alone(at) or str(refusal)
        return self._alone(at) or "needs too many of the sentences before"

    def _alone(self, at: int) -> Passage | None:
        """The passage of a sentence whose "the firm" the lead tells of, as those before cannot.

        They may be speech, which no point can hold.
        """
        need, context = self.discourse.need(at), self.discourse.context
        if need is None or not need.kind or context is None or self.discourse.touching[at]:
            return None
        if self.fitness.introduction(at) is not None or not context.is_about(self._lead, need.kind):
            return None
        try:
            return self._printed(at, at)
        except _Refusal:
            return None

    def _closed(self, first: int, last: int) -> tuple[int, int]:
        """The range widened until every quotation it touches is whole, and checked."""
        position, touching = self.discourse.position, self.discourse.touching
        introduced = self.fitness.introduction(first) is not None
        introduces = self.sentences[first].text[-1] == ":"
        if first == last and not (touching[first] or introduced or introduces):
            self._check(first, last)
            return first, last
        while True:
            self._check(first, last)
            start, end = first, last
            for at in range(first, last + 1):
                introduction = self.fitness.introduction(at)
                start = start if introduction is None else min(start, introduction)
                for quotation in touching[at]:
                    start = min(start, position(quotation.span.start))
                    end = max(end, position(quotation.span.end - 1))
            if self.sentences[end].text[-1] == ":":
                end += 1
            if (start, end) == (first, last):
                return first, last
            first, last = start, end

    def _check(self, first: int, last: int) -> None:
        if first < 0:
            raise _Refusal("needs words before the first sentence")
        if last >= len(self.sentences):
            raise _Refusal("introduces what does not follow")
        blocked = next(filter(None, self.fitness.blocked[first : last + 1]), "")
        if blocked:
            raise _Refusal(f"hangs together with a sentence: {blocked}")
        length = self.sentences[last].span.end - self.sentences[first].span.start
        words = sum(self._lengths[first : last + 1])
        if last - first >= MOST_SENTENCES or words > MOST_WORDS or length > 12 * MOST_WORDS:
            raise _Refusal("too long for a point with what it needs")

    def _wider(self, first: int, last: int) -> tuple[int, int]:
        """The range with what it still needs: reporting clauses, then the sentence before."""
        if self.discourse.rules.speakers is None:
            self._check_voice(first, last)
            return first, last
        start = self.sentences[first].span.start
        for at in range(first, last + 1):
            for quotation in self.discourse.touching[at]:
                spoken = self._needs_speaker(quotation, at)
                if quotation.attribution is None:
                    if spoken:
                        raise _Refusal("a quotation whose speaker is not told")
                    continue
                clause = self.discourse.position(quotation.attribution.start)
                if spoken and not first <= clause <= last:
                    return min(first, clause), max(last, clause)
                if first <= clause <= last and not self._is_named(quotation, start):
                    return first - 1, last
        return (first - 1, last) if self._points_back(first) else (first, last)

    def _check_voice(self, first: int, last: int) -> None:
        """Where nobody is told to be the speaker, words beside the quotation must tell of one."""
        places = range(first, last + 1)
        quoted = any(self.discourse.touching[at] for at in places)
        if quoted and not any(self._has_words(self.discourse.outside[at], 1) for at in places):
            raise _Refusal("a quotation whose speaker is not told")

    def _points_back(self, at: int) -> bool:
        """Whether a sentence must not stand without the one before, which then must tell of it."""
        need = self._need(at)
        if need is None or need.remedy != "join":
            return self._opens_with_pronoun(at)
        if at and not self._introduces(self.sentences[at - 1].text, need.kind):
            raise _Refusal(need.reason)
        return True

    def _need(self, at: int) -> ContextNeed | None:
        """What a sentence needs, but for the thing that the whole article is about."""
        need = self.discourse.need(at)
        if need is None or not self._is_about(need.kind):
            return need
        return need._replace(remedy="trim", kind="") if need.cut else None

    def _is_about(self, kind: str) -> bool:
        """Whether the whole article is about a thing of this kind."""
        rules = self.discourse.context
        subject = rules is not None and kind in rules.subjects
        return subject and self._introduces(self._lead, kind)

    def _introduces(self, text: str, kind: str) -> bool:
        """Whether a text tells of a thing of this kind."""
        rules = self.discourse.context
        return rules is not None and rules.introduces(text, kind)

    @cached_property
    def _lead(self) -> str:
        """Title and first two sentences, which tell what the article is about."""
        first = self.discourse.first_body
        opening = self.sentences[first : first + 2]
        return ". ".join([self.discourse.article.title, *(each.text for each in opening)])

    def _opens_with_pronoun(self, at: int) -> bool:
        """Whether "he" or "she" is the subject, also after a quotation or an introduction."""
        rules = self.fitness.rules
        if rules is not None and rules.opens_with_pronoun(self.discourse.outside[at]):
            return True
        context = self.discourse.context
        introduction = context.late_pronoun(self.sentences[at].text) if context else None
        return introduction is not None and not self.discourse.names_somebody(introduction)

    def _needs_speaker(self, quotation: Quotation, at: int) -> bool:
        """Whether the quotation may not stand without the words that tell who speaks."""
        outside = self.discourse.outside[at]
        if not self._has_words(outside, 1):
            return True
        quoted = quotation.span.of(self.discourse.article.text)
        if not self.discourse.rules.is_speech(quoted):
            return False
        term = quoted.lstrip("\"“„«‘'`")[:1].islower() and self._has_words(outside, _CLAUSE_WORDS)
        return not (term and quotation.span.start > self.sentences[at].span.start)

    def _is_named(self, quotation: Quotation, start: int) -> bool:
        """Whether a reader of the text from `start` on knows who the speaker is."""
        clause = quotation.attribution
        if clause is None or self.fitness.rules is None:
            return True
        masked = self.discourse.masked
        pronoun = self.fitness.rules.speaking_pronoun(clause.of(masked))
        if not pronoun:
            return True
        before = masked[start : clause.start]
        if pronoun in self.fitness.rules.impersonal:
            return self._has_words(before, 1)
        return self.discourse.names_somebody(before)

    def _printed(self, first: int, last: int) -> Passage:
        article = self.discourse.article
        span = Span(self.sentences[first].span.start, self.sentences[last].span.end)
        text = span.of(article.text)
        indexes = tuple([each.index for each in self.sentences[first : last + 1]])
        bullet = self.fitness.bullet(first)
        need = None if bullet else self._need(first)
        if self._is_stub(text[bullet:], need):
            raise _Refusal("too short to be a point")
        if any(self.fitness.bullet(at) for at in range(first + 1, last + 1)):
            raise _Refusal(ITEM)
        cut = bullet or (need.cut if need is not None else 0)
        if not cut:
            return Passage(article.id, indexes, span, text)
        rest = text[cut:]
        return Passage(article.id, indexes, span, rest[:1].upper() + rest[1:], "trimmed")

    def _is_stub(self, text: str, need: ContextNeed | None) -> bool:
        """Whether a text is too short to tell who did what to whom."""
        if self._has_words(text, _FEWEST_WORDS + (1 if need else 0)):
            return False
        rules = self.fitness.rules
        return need is not None or rules is None or not rules.tells_shortly(text)

    def _has_words(self, text: str, number: int) -> bool:
        """Whether a text, masked or not, has so many words."""
        if self.fitness.rules is None:
            return count_words(text) >= number
        return _at_least(number).match(text) is not None


@cache
def _at_least(number: int) -> re.Pattern[str]:
    """A pattern that so many words match."""
    return re.compile(rf"(?:\W*+\w[\w’'.-]*+){{{number}}}")
