"""What can be printed as one point: sentences alone, joined with those they need, or trimmed.

The promise: no passage opens or closes a quotation that it does not contain whole, no speech
stands without its speaker, nothing inside quotation marks is altered, and no passage starts with a
pronoun that stands for somebody outside it. A sentence for which that cannot be had is left out.
"""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from summarize.data import Article, Passage, Quotation, Sentence, Span
from summarize.quotations import ContextNeed, context_need, find_quotations, is_speech
from summarize.quotations.context import opens_with_late_pronoun
from summarize.quotations.definite import introduces
from summarize.quotations.persons import Person, find_persons, names_somebody
from summarize.sentences.unfit import unfit

MOST_SENTENCES = 4
"""A point of more sentences is no point: at 100 words it would be the whole briefing."""
MOST_WORDS = 90
"""Chosen, not tuned: about three sentences of news, so that no point fills a short briefing."""
_FEWEST_WORDS = 5
_CLAUSE_WORDS = 3
"""A fragment of speech inside so many words of the sentence's own is told by the sentence."""
_MASK = "\ufffc"
_WORD = re.compile(r"\w[\w’'.-]*")
_BULLET = re.compile(r"[-–—•*▪●■►»]\s|[-–—•*▪●■►]\S")
_DASHES = frozenset("-–—")
_FEWEST_ITEMS = 3
"""A list, like an interview, has at least three; one dash may open a dispatch or a summary."""
_SPEAKER = re.compile(r"[(\[]?(?:Q|A|[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){0,3}):[)\]]? ?(?=\S)")
_NEGATION = re.compile(
    r"(?:not|no|never|none|nor|neither|without|hardly|\w+n['’]t)\W*", re.IGNORECASE
)
_PRONOUN = re.compile(
    r"\W*(?:(?:\w+ )?(?P<who>he|she|they|it)\b|according to (?P<whom>him|her|them|it)\b)",
    re.IGNORECASE,
)
"""A reporting clause whose speaker is a pronoun: "he said", "added she", "according to him"."""
_SUBJECTS = frozenset({"case", "deal", "document", "law"})
"""Things a story can be about: a later "the lawsuit" is then that of the first sentence."""
_OPENS_WITH_PRONOUN = re.compile(rf"[{_MASK}\W]*(?:he|she|they|his|her|their)\b", re.IGNORECASE)


@dataclass(frozen=True)
class Passages:
    """Everything of an article that can be a point, and what cannot.

    `passages` are in the order of their spans; a sentence may be in several (alone and joined), so
    a selection takes at most one passage of each sentence. `left_out` tells for each sentence that
    is in no passage its index and why.
    """

    passages: tuple[Passage, ...]
    left_out: tuple[tuple[int, str], ...]


def is_trimmed(text: str, quote: str) -> bool:
    """Whether `text` is `quote` less some words, and denies exactly what `quote` denies.

    Words are compared exactly, but the first letter of the first word may have become a capital.

    >>> is_trimmed("The war goes on.", "But the war goes on.")
    True
    >>> is_trimmed("He will go.", "He will not go.")
    False
    """
    kept, source = text.split(), quote.split()
    if not kept:
        return False
    if Counter(_negations(kept)) != Counter(_negations(source)):
        return False
    remaining = iter(source)
    first = {kept[0], kept[0][:1].lower() + kept[0][1:]}
    return any(word in first for word in remaining) and all(
        any(word == other for other in remaining) for word in kept[1:]
    )


def _negations(words: Sequence[str]) -> Iterator[str]:
    return (word.lower() for word in words if _NEGATION.fullmatch(word))


def make_passages(article: Article, sentences: Sequence[Sentence]) -> Passages:
    """All passages of an article, given its sentences in order, and the sentences left out.

    A sentence that stands alone is a passage; one that points back or is part of a quotation is
    joined with the sentences before (at most `MOST_SENTENCES` and `MOST_WORDS`); one that needs
    nothing but to lose a leading connective is trimmed. Linear in the length of the article.
    """
    if not sentences:
        return Passages((), ())
    pages = _Pages(article, sentences)
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


@dataclass(frozen=True)
class _Pages:
    """An article with its sentences and quotations, and how they hang together."""

    article: Article
    sentences: Sequence[Sentence]

    @cached_property
    def quotations(self) -> tuple[Quotation, ...]:
        return find_quotations(self.article, self.sentences)

    @cached_property
    def persons(self) -> dict[str, Person]:
        return find_persons(self.masked)

    @cached_property
    def masked(self) -> str:
        """The text with a mask for each character of a quotation."""
        pieces, at = [], 0
        for quotation in self.quotations:
            span = quotation.span
            pieces += [self.article.text[at : span.start], _MASK * (span.end - span.start)]
            at = span.end
        return "".join([*pieces, self.article.text[at:]])

    @cached_property
    def _starts(self) -> list[int]:
        return [sentence.span.start for sentence in self.sentences]

    def position(self, place: int) -> int:
        """Which sentence holds this place of the text."""
        return max(0, bisect_right(self._starts, place) - 1)

    @cached_property
    def touching(self) -> list[list[Quotation]]:
        """The quotations that touch each sentence."""
        touching: list[list[Quotation]] = [[] for _ in self.sentences]
        for quotation in self.quotations:
            first = self.position(quotation.span.start)
            for at in range(first, self.position(quotation.span.end - 1) + 1):
                touching[at].append(quotation)
        return touching

    @cached_property
    def blocked(self) -> list[str]:
        """For each sentence why it can be in no passage at all, or ""."""
        return [self._why_blocked(at) for at in range(len(self.sentences))]

    def outside(self, at: int) -> str:
        """The sentence with its quotations masked."""
        return self.sentences[at].span.of(self.masked)

    def _why_blocked(self, at: int) -> str:
        sentence = self.sentences[at]
        if sentence.kind != "body":
            return f"a {sentence.kind}"
        if not all(quotation.complete for quotation in self.touching[at]):
            return "a quotation mark is lost"
        if any("\n" in quotation.span.of(self.article.text) for quotation in self.touching[at]):
            return "a quotation over several paragraphs"
        if self._is_item(at):
            return "an item of a list"
        if sentence.paragraph in self._transcript:
            return "a line of a transcript"
        return unfit(self.outside(at))

    def _is_item(self, at: int) -> bool:
        """Whether a sentence opens with a bullet; a dash is one where others have it too."""
        mark = self.sentences[at].text[:1]
        if not _BULLET.match(self.outside(at)):
            return False
        return mark not in _DASHES or self._opening_marks[mark] >= _FEWEST_ITEMS

    @cached_property
    def _opening_marks(self) -> Counter[str]:
        """How many sentences open with each character."""
        return Counter(sentence.text[:1] for sentence in self.sentences)

    @cached_property
    def _transcript(self) -> frozenset[int]:
        """The paragraphs of an interview that open with a speaker ("JANE ROE: ", "Q: ")."""
        labels: dict[str, list[int]] = {}
        for sentence in self.sentences:
            if (label := _SPEAKER.match(sentence.text)) is not None:
                labels.setdefault(label.group().strip("()[]: "), []).append(sentence.paragraph)
        repeated = [at for found in labels.values() if len(found) > 1 for at in found]
        return frozenset(repeated) if len(repeated) >= _FEWEST_ITEMS else frozenset()

    def passage(self, at: int) -> Passage | str:
        """The shortest passage that holds this sentence, or why there is none."""
        try:
            first, last = self._closed(at, at)
            for _ in range(MOST_SENTENCES):
                wider = self._wider(first, last)
                if wider == (first, last):
                    return self._printed(first, last)
                first, last = self._closed(*wider)
        except _Refusal as refusal:
            return str(refusal)
        return "needs too many of the sentences before"

    def _closed(self, first: int, last: int) -> tuple[int, int]:
        """The range widened until every quotation it touches is whole, and checked."""
        while True:
            self._check(first, last)
            touching = [q for at in range(first, last + 1) for q in self.touching[at]]
            start = min([first, *(self.position(q.span.start) for q in touching)])
            end = max([last, *(self.position(q.span.end - 1) for q in touching)])
            if self.sentences[end].text.rstrip().endswith(":"):
                end += 1
            if (start, end) == (first, last):
                return first, last
            first, last = start, end

    def _check(self, first: int, last: int) -> None:
        if first < 0:
            raise _Refusal("needs words before the first sentence")
        if last >= len(self.sentences):
            raise _Refusal("introduces what does not follow")
        blocked = next((self.blocked[at] for at in range(first, last + 1) if self.blocked[at]), "")
        if blocked:
            raise _Refusal(
                blocked if first == last else f"hangs together with a sentence: {blocked}"
            )
        length = self.sentences[last].span.end - self.sentences[first].span.start
        words = sum(len(self.sentences[at].text.split()) for at in range(first, last + 1))
        if last - first >= MOST_SENTENCES or words > MOST_WORDS or length > 12 * MOST_WORDS:
            raise _Refusal("too long for a point with what it needs")

    def _wider(self, first: int, last: int) -> tuple[int, int]:
        """The range with what it still needs: reporting clauses, then the sentence before."""
        start = self.sentences[first].span.start
        for at in range(first, last + 1):
            for quotation in self.touching[at]:
                spoken = self._needs_speaker(quotation, at)
                if quotation.attribution is None:
                    if spoken:
                        raise _Refusal("a quotation whose speaker is not told")
                    continue
                clause = self.position(quotation.attribution.start)
                if spoken and not first <= clause <= last:
                    return min(first, clause), max(last, clause)
                if first <= clause <= last and not self._is_named(quotation, start):
                    return first - 1, last
        return (first - 1, last) if self._points_back(first) else (first, last)

    def _points_back(self, at: int) -> bool:
        """Whether a sentence must not stand without the one before, which then must tell of it."""
        need = self._need(at)
        if need is None or need.remedy != "join":
            return self._opens_with_pronoun(at)
        if at and not introduces(self.sentences[at - 1].text, need.kind):
            raise _Refusal(need.reason)
        return True

    def _need(self, at: int) -> ContextNeed | None:
        """What a sentence needs, but for the thing that the whole article is about."""
        need = context_need(self.sentences[at].text, opening=at == self._first_body)
        about = need is not None and need.kind in _SUBJECTS and introduces(self._lead, need.kind)
        return None if about else need

    @cached_property
    def _first_body(self) -> int:
        """Where the first sentence stands that is no heading; it may be definite."""
        return next((at for at, each in enumerate(self.sentences) if each.kind == "body"), 0)

    @cached_property
    def _lead(self) -> str:
        """Title and first two sentences, which tell what the article is about."""
        opening = self.sentences[self._first_body : self._first_body + 2]
        return ". ".join([self.article.title, *(each.text for each in opening)])

    def _opens_with_pronoun(self, at: int) -> bool:
        """Whether "he" or "she" is the subject, also after a quotation or an introduction."""
        if _OPENS_WITH_PRONOUN.match(self.outside(at)):
            return True
        introduction = opens_with_late_pronoun(self.sentences[at].text)
        return introduction is not None and not names_somebody(self.persons, introduction)

    def _needs_speaker(self, quotation: Quotation, at: int) -> bool:
        """Whether the quotation may not stand without the words that tell who speaks."""
        words = len(_WORD.findall(self.outside(at).replace(_MASK, " ")))
        if words == 0:
            return True
        quoted = quotation.span.of(self.article.text)
        if not is_speech(quoted):
            return False
        term = quoted.lstrip("\"“„«‘'`")[:1].islower() and words >= _CLAUSE_WORDS
        return not (term and quotation.span.start > self.sentences[at].span.start)

    def _is_named(self, quotation: Quotation, start: int) -> bool:
        """Whether a reader of the text from `start` on knows who the speaker is."""
        clause = quotation.attribution
        if clause is None:
            return True
        pronoun = _PRONOUN.match(clause.of(self.masked))
        if pronoun is None:
            return True
        before = self.masked[start : clause.start]
        if (pronoun["who"] or pronoun["whom"]).lower() in {"they", "it", "them"}:
            return bool(_WORD.search(before.replace(_MASK, " ")))
        return names_somebody(self.persons, before)

    def _printed(self, first: int, last: int) -> Passage:
        span = Span(self.sentences[first].span.start, self.sentences[last].span.end)
        text = span.of(self.article.text)
        indexes = tuple(self.sentences[at].index for at in range(first, last + 1))
        need = self._need(first)
        if len(_WORD.findall(text)) - (1 if need else 0) < _FEWEST_WORDS:
            raise _Refusal("too short to be a point")
        if need is None or not need.cut:
            return Passage(self.article.id, indexes, span, text)
        rest = text[need.cut :]
        return Passage(self.article.id, indexes, span, rest[:1].upper() + rest[1:], "trimmed")
