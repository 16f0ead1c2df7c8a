"""What can be printed as one point: sentences alone, joined with those they need, or trimmed.

The promise: no passage opens or closes a quotation that it does not contain whole, no speech
stands without its speaker, nothing inside quotation marks is altered, and no passage starts with a
pronoun that stands for somebody outside it. A sentence for which that cannot be had is left out.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, cached_property

from summarize.data import Article, Passage, Quotation, Sentence, Span, count_words
from summarize.languages.context import ContextNeed
from summarize.languages.passages import PassageRules, passage_rules
from summarize.quotations import Discourse, is_trimmed
from summarize.sentences import block_kinds, run_into

MOST_SENTENCES = 4
"""A point of more sentences is no point: at 100 words it would be the whole briefing."""
MOST_WORDS = 90
"""Chosen, not tuned: about three sentences of news, so that no point fills a short briefing."""
# Chosen, not tuned: who did what to whom, and when; fewer words are a stub ("He declined.").
_FEWEST_WORDS = 5
_CLAUSE_WORDS = 3
"""A fragment of speech inside so many words of the sentence's own is told by the sentence."""
_BULLET = re.compile(r"[-–—•*▪●■►»]\s|[-–—•*▪●■►]\S")
_BULLETS = frozenset("-–—•*▪●■►»")
_DASHES = frozenset("-–—")
_BLOCKED = {
    "block quote": "speech without its speaker",
    "post": "speech without its speaker",
    "list item": "an item of a list",
    "transcript": "a line of a transcript",
    "table": "a row of a table",
    "caption": "the caption of a picture",
}
"""Why a sentence of such a block is in no passage: it is not what the outlet itself asserts."""
_BY_LAST_MARK = dict.fromkeys("?؟？", "asks a question") | dict.fromkeys("!！", "exclaims")
"""What the last mark of a sentence tells where a language has no rules of its own."""
_FEWEST_ITEMS = 3
"""A list, like an interview, has at least three; one dash may open a dispatch or a summary."""
_SPEAKER = re.compile(r"[(\[]?(?:Q|A|[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){0,3}):[)\]]? ?(?=\S)")
__all__ = ["MOST_SENTENCES", "MOST_WORDS", "Passages", "is_trimmed", "make_passages"]


@dataclass(frozen=True)
class Passages:
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
    def _rules(self) -> PassageRules | None:
        return passage_rules(self.discourse.language)

    @cached_property
    def _lengths(self) -> list[int]:
        """How many words each sentence has."""
        if self._rules is None:
            return [count_words(sentence.text) for sentence in self.sentences]
        return [len(sentence.text.split()) for sentence in self.sentences]

    @cached_property
    def blocked(self) -> list[str]:
        """For each sentence why it can be in no passage at all, or ""."""
        return [self._why_blocked(at) for at in range(len(self.sentences))]

    def _why_blocked(self, at: int) -> str:
        sentence = self.sentences[at]
        if sentence.kind != "body":
            return f"a {sentence.kind}"
        if self._blocks[at] in _BLOCKED:
            return _BLOCKED[self._blocks[at]]
        return self._why_quoted(at) or self._why_layout(at) or self._why_unfit(at)

    @cached_property
    def _blocks(self) -> tuple[str, ...]:
        """What the page says of each sentence."""
        spans = [sentence.span for sentence in self.sentences]
        return block_kinds(spans, self.discourse.article.marks)

    def _why_quoted(self, at: int) -> str:
        """Why the quotations of a sentence keep it out of every passage, or ""."""
        touching, text = self.discourse.touching[at], self.discourse.article.text
        if not all(quotation.complete for quotation in touching):
            return "a quotation mark is lost"
        if any("\n" in quotation.span.of(text) for quotation in touching):
            return "a quotation over several paragraphs"
        return ""

    def _why_layout(self, at: int) -> str:
        """Why the form of a sentence keeps it out of every passage, or ""."""
        if self._is_item(at):
            return _BLOCKED["list item"]
        return _BLOCKED["transcript"] if self.sentences[at].paragraph in self._transcript else ""

    def _why_unfit(self, at: int) -> str:
        """What the rules of the language have against a sentence, or ""."""
        outside = self.discourse.outside[at]
        if self._rules is not None:
            glued = "a headline runs into it" if at in self._run_into else ""
            return self._rules.unfit(outside, self.discourse.words[at]) or glued
        return _BY_LAST_MARK.get(outside[-1], "")

    @cached_property
    def _run_into(self) -> frozenset[int]:
        """The sentences that a headline or a caption without a stop runs into."""
        never = self._rules.ends_no_headline if self._rules else frozenset[str]()
        return run_into(self.sentences, self.discourse.outside, never)

    def _is_item(self, at: int) -> bool:
        """Whether a sentence opens with a bullet; a dash is one where others have it too."""
        mark = self.sentences[at].text[:1]
        if mark not in _BULLETS or not _BULLET.match(self.discourse.outside[at]):
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
            if ":" in sentence.text and (label := _SPEAKER.match(sentence.text)) is not None:
                labels.setdefault(label.group().strip("()[]: "), []).append(sentence.paragraph)
        repeated = [at for found in labels.values() if len(found) > 1 for at in found]
        return frozenset(repeated) if len(repeated) >= _FEWEST_ITEMS else frozenset()

    def passage(self, at: int) -> Passage | str:
        """The shortest passage that holds this sentence, or why there is none."""
        if self.blocked[at]:
            return self.blocked[at]
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
        position, touching = self.discourse.position, self.discourse.touching
        if first == last and not touching[first] and self.sentences[first].text[-1] != ":":
            self._check(first, last)
            return first, last
        while True:
            self._check(first, last)
            start, end = first, last
            for at in range(first, last + 1):
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
        blocked = next(filter(None, self.blocked[first : last + 1]), "")
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
        need = self.discourse.needs[at]
        return None if need is not None and self._is_about(need.kind) else need

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
        if self._rules is not None and self._rules.opens_with_pronoun(self.discourse.outside[at]):
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
        if clause is None or self._rules is None:
            return True
        masked = self.discourse.masked
        pronoun = self._rules.speaking_pronoun(clause.of(masked))
        if not pronoun:
            return True
        before = masked[start : clause.start]
        if pronoun in self._rules.impersonal:
            return self._has_words(before, 1)
        return self.discourse.names_somebody(before)

    def _printed(self, first: int, last: int) -> Passage:
        article = self.discourse.article
        span = Span(self.sentences[first].span.start, self.sentences[last].span.end)
        text = span.of(article.text)
        indexes = tuple(self.sentences[at].index for at in range(first, last + 1))
        need = self._need(first)
        if not self._has_words(text, _FEWEST_WORDS + (1 if need else 0)):
            raise _Refusal("too short to be a point")
        if need is None or not need.cut:
            return Passage(article.id, indexes, span, text)
        rest = text[need.cut :]
        return Passage(article.id, indexes, span, rest[:1].upper() + rest[1:], "trimmed")

    def _has_words(self, text: str, number: int) -> bool:
        """Whether a text, masked or not, has so many words."""
        if self._rules is None:
            return count_words(text) >= number
        return _at_least(number).match(text) is not None


@cache
def _at_least(number: int) -> re.Pattern[str]:
    """A pattern that so many words match."""
    return re.compile(rf"(?:\W*+\w[\w’'.-]*+){{{number}}}")
