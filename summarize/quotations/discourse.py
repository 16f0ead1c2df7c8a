"""An article read once: its quotations, who speaks, and what each sentence needs."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

from summarize.data import Article, Quotation, Sentence, Span
from summarize.language import Marked, find_marked, language_of
from summarize.languages.context import ContextNeed, ContextRules, context_rules
from summarize.languages.cues import runs
from summarize.languages.quotations import (
    MASK,
    Clause,
    Person,
    QuotationRules,
    SpeakerRules,
    inner,
    quotation_rules,
)
from summarize.patterns import regex

_RUN = regex(r"\w+")
_PARAGRAPH = 6
"""Sentences to look back for the name behind a pronoun, while none of them names anybody."""
_STRETCH, _GLANCE = 2000, 40
"""Characters looked at, so that hostile sentences of a megabyte cost no more than others."""
_MOST_QUOTATIONS = 50
"""Quotations in a sentence; nobody is told to speak in one with more. Chosen, not tuned: a megabyte
of one-letter quotations took 13 s without this limit."""


@dataclass(frozen=True, eq=False)
class Discourse:
    """How the sentences of an article hang together; everything is read when first asked for.

    `sentences` are all sentences of `article` in order, as `split_sentences` gives them.
    """

    article: Article
    sentences: Sequence[Sentence]
    _needs: dict[int, ContextNeed | None] = field(default_factory=dict, init=False)

    @cached_property
    def language(self) -> str:
        """The language whose rules the article is read by."""
        return language_of(self.article)

    @cached_property
    def rules(self) -> QuotationRules:
        """What is known of quotations in this language."""
        return quotation_rules(self.language)

    @cached_property
    def marked(self) -> tuple[Marked, ...]:
        """The outermost quotations by their marks alone."""
        return find_marked(self.article.text, language=self.language)

    @cached_property
    def masked(self) -> str:
        """The text with a mask for each character of a quotation."""
        pieces, at = [], 0
        for each in self.marked:
            pieces += [
                self.article.text[at : each.span.start],
                MASK * (each.span.end - each.span.start),
            ]
            at = each.span.end
        return "".join([*pieces, self.article.text[at:]])

    @cached_property
    def quotations(self) -> tuple[Quotation, ...]:
        """Every outermost quotation in order, with its speaker where one is told."""
        speakers = self.rules.speakers
        if speakers is None or not self.sentences:
            return tuple(self.unattributed(each) for each in self.marked)
        reader = _Speakers(self, speakers)
        for each in self.marked:
            reader.found.append(reader.quotation(each))
        return tuple(_shared_within_sentences(self, reader.found))

    @cached_property
    def spoken(self) -> Mapping[int, bool]:
        """Whether a clause is said rather than a term quoted, by where a quotation begins."""
        return {
            each.span.start: self.rules.is_speech(each.span.of(self.article.text))
            for each in self.marked
        }

    def unattributed(self, marked: Marked) -> Quotation:
        """A quotation of which nobody is told to be the speaker."""
        return Quotation(self.article.id, marked.span, complete=marked.complete)

    @cached_property
    def persons(self) -> Mapping[str, Person]:
        """The persons of the article by surname; nobody in a language without such rules."""
        speakers = self.rules.speakers
        return speakers.find_persons(self.masked) if speakers is not None else {}

    @cached_property
    def times_told(self) -> Counter[str]:
        """How often each run of letters and digits stands in the article."""
        return Counter(_RUN.findall(self.article.text))

    def names_somebody(self, stretch: str) -> bool:
        """Whether the stretch names a person of the article or speaks of one."""
        speakers = self.rules.speakers
        return speakers is not None and speakers.names_somebody(self.persons, stretch)

    @cached_property
    def _starts(self) -> list[int]:
        return [sentence.span.start for sentence in self.sentences]

    def position(self, place: int) -> int:
        """Which sentence holds this place of the text (or is the last before it)."""
        return max(0, bisect_right(self._starts, place) - 1)

    @cached_property
    def touching(self) -> tuple[tuple[Quotation, ...], ...]:
        """The quotations that touch each sentence."""
        touching: list[list[Quotation]] = [[] for _ in self.sentences]
        for quotation in self.quotations:
            first = self.position(quotation.span.start)
            for at in range(first, self.position(quotation.span.end - 1) + 1):
                touching[at].append(quotation)
        return tuple(map(tuple, touching))

    @cached_property
    def outside(self) -> tuple[str, ...]:
        """Each sentence with its quotations masked."""
        masked = self.masked
        return tuple(masked[each.span.start : each.span.end] for each in self.sentences)

    @cached_property
    def words(self) -> tuple[frozenset[str], ...]:
        """The `runs` of each sentence outside its quotations."""
        return tuple(map(runs, self.outside))

    @cached_property
    def context(self) -> ContextRules | None:
        """What is known in this language of sentences that need others."""
        return context_rules(self.language)

    def need(self, at: int) -> ContextNeed | None:
        """What a sentence lacks to be understood alone; nothing in a language without rules."""
        if self.context is None or self.sentences[at].kind != "body":
            return None
        if at not in self._needs:
            is_opening = at == self.first_body
            self._needs[at] = self.context.need(
                self.sentences[at].text,
                opening=is_opening,
                words=self._all_words(at),
                persons=self.persons,
            )
        return self._needs[at]

    def _all_words(self, at: int) -> frozenset[str]:
        """The `runs` of a sentence, quotations included."""
        text = self.sentences[at].text
        return self.words[at] if self.outside[at] == text else runs(text)

    @cached_property
    def first_body(self) -> int:
        """Where the first sentence stands that is no heading; it may be definite."""
        return next((at for at, each in enumerate(self.sentences) if each.kind == "body"), 0)


def find_quotations(article: Article, sentences: Sequence[Sentence]) -> tuple[Quotation, ...]:
    """Every outermost quotation of the article in order, with its speaker where one is told.

    Args:
        article: the clean article; spans index its text.
        sentences: all its sentences in order, as `split_sentences` gives them.

    Returns:
        Quotations that do not overlap. A quotation that stands alone after another one goes on
        in the same voice, as news writing has it; so it takes that speaker and reporting clause.
        In a language without rules for reporting clauses no speaker is told.
        Linear in the length of the text.
    """
    return Discourse(article, sentences).quotations


@dataclass(slots=True)
class _Speakers:
    """The quotations of an article while their speakers are read in order."""

    discourse: Discourse
    rules: SpeakerRules
    found: list[Quotation] = field(default_factory=list)
    crowded: frozenset[int] = frozenset()

    def __post_init__(self) -> None:
        position = self.discourse.position
        count = Counter(position(each.span.start) for each in self.discourse.marked)
        self.crowded = frozenset(at for at, number in count.items() if number > _MOST_QUOTATIONS)

    def quotation(self, marked: Marked) -> Quotation:
        """The next quotation, with its speaker."""
        discourse, span = self.discourse, marked.span
        if discourse.position(span.start) in self.crowded:
            return discourse.unattributed(marked)
        clause = (
            self._own_clause(span)
            or self.rules.signature(discourse.masked, span.start, span.end)
            or self._clause_of_previous(span)
        )
        if clause is None:
            return discourse.unattributed(marked)
        speaker = self._resolved(clause) or clause.speaker
        attribution = Span(clause.start, clause.end)
        return Quotation(discourse.article.id, span, speaker, attribution, marked.complete)

    def _own_clause(self, span: Span) -> Clause | None:
        """The reporting clause in the sentences the quotation stands in."""
        discourse = self.discourse
        at, until = discourse.position(span.start), discourse.position(span.end - 1)
        cues = self.rules.cues
        if cues.isdisjoint(discourse.words[at]) and cues.isdisjoint(discourse.words[until]):
            return None
        first, last = discourse.sentences[at].span, discourse.sentences[until].span
        text = discourse.article.text
        quoted = span.of(text)
        whole = discourse.spoken[span.start] and not inner(quoted)[:1].islower()
        comma = quoted[-2:-1] in tuple(",?!")
        start = min(first.start, span.start)
        masked = discourse.masked
        after = self.rules.clause_after(masked, span.end, last.end, speech=whole, comma=comma)
        led = text[max(0, span.start - 2) : span.start].strip() in {",", ":"}
        directly = after is not None and after.start - span.end <= 2 and comma
        if after is not None and (not led if whole else directly):
            return after
        return self.rules.clause_before(masked, start, span.start, speech=whole) or after

    def _clause_of_previous(self, span: Span) -> Clause | None:
        """The voice of the quotation or the reporting sentence directly before."""
        discourse = self.discourse
        at = discourse.position(span.start)
        own = discourse.sentences[at]
        if at == 0 or own.kind == "heading" or own.span.start < span.start - 1:
            return None
        last = discourse.sentences[discourse.position(span.end - 1)].span
        text = discourse.article.text
        if text[span.end : min(last.end, span.end + _GLANCE)].strip(" .,"):
            return None
        before = discourse.sentences[at - 1]
        if self.found and self.found[-1].span.end > before.span.start:
            return self._voice(self.found[-1])
        if before.paragraph != own.paragraph and not before.text.endswith(":"):
            return None
        clause = self.rules.clause_before(
            discourse.masked, before.span.start, before.span.end, speech=True
        )
        # Before a colon whoever reports speaks: "The army said in a statement:".
        said = before.text.endswith(":")
        if clause is None or not (
            said or self.rules.is_somebody(discourse.persons, clause.speaker)
        ):
            return None
        return clause

    def _voice(self, previous: Quotation) -> Clause | None:
        """The clause of a quotation, for one that goes on from it."""
        if not previous.complete or not self.discourse.spoken[previous.span.start]:
            return None
        if not previous.speaker or previous.attribution is None:
            return None
        return Clause(previous.speaker, previous.attribution.start, previous.attribution.end)

    def _resolved(self, clause: Clause) -> str:
        """The name behind "he" or "she" where only one person fits, else nothing."""
        pronoun = clause.speaker.lower()
        if pronoun not in self.rules.resolvable:
            return ""
        discourse = self.discourse
        sentences = discourse.sentences
        at = discourse.position(clause.start)
        paragraph = sentences[at].paragraph
        first = max(0, at - 1)
        while first > max(0, at - _PARAGRAPH) and sentences[first - 1].paragraph == paragraph:
            first -= 1
        while True:
            since = max(sentences[first].span.start, clause.start - _STRETCH)
            stretch = discourse.masked[since : clause.start]
            name = self.rules.fitting(discourse.persons, stretch, pronoun)
            if name is not None or first <= max(0, at - _PARAGRAPH):
                return name or ""
            first -= 1


def _shared_within_sentences(
    discourse: Discourse, found: Sequence[Quotation]
) -> Sequence[Quotation]:
    """A quotation without a clause takes that of the next in its sentence ("“a”, “b,” he said")."""
    shared = list(found)
    for at in range(len(shared) - 2, -1, -1):
        here, following = shared[at], shared[at + 1]
        if here.attribution or not following.attribution:
            continue
        if discourse.position(here.span.end - 1) == discourse.position(following.span.start):
            shared[at] = replace(here, speaker=following.speaker, attribution=following.attribution)
    return shared
