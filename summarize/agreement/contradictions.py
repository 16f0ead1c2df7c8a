"""Plain contradictions: one outlet says that something was done, another that it was not."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from summarize import vectors
from summarize.agreement.wording import (
    citation_at,
    claim_of,
    main_clause,
    uncapitalised,
    whether,
)
from summarize.claims import amounts_differ
from summarize.data import Disagreement, Side, Span
from summarize.languages.agreement import AgreementRules
from summarize.readings import Reading, Readings
from summarize.vectors import Rows

# Cosine of TF-IDF rows of words: below it, "did" and "did not" are said of different things. Chosen
# on the development clusters, where .4 gave the first wrong alarm.
_SAME_WORDS = 0.45
# Concepts that both must share. Chosen, not tuned: who, did what, and where or to whom.
_LEAST_SHARED = 4
# Of what is denied ("denied that ..."), the share of words that another outlet says happened; where
# that says so with stress ("they did talk about it"), the verb and two more words are enough.
_MOST_OF_IT = 0.75
# The verb and two more words, see above. Chosen, not tuned.
_LEAST_STRESSED = 3
# Where somebody says that it is so, and the sentence has all words of what is denied, so many are
# enough: "denied that the pool would be shut". Chosen, not tuned.
_LEAST_SAID = 2
# So far behind a claim stands its denial in one article: a quotation may stand between. Chosen, not
# tuned.
_MOST_BETWEEN = 3
# Rows multiplied at once: 512 x 20,000 numbers are 80 MB.
_BLOCK = 512


def find_contradictions(
    readings: Readings, source: Mapping[str, str], known: AgreementRules
) -> tuple[Disagreement, ...]:
    """Pairs of sentences of different outlets in nearly the same words, one of them negated.

    Args:
        readings: the sentences of one story; only bodies count.
        source: the outlet of each article, by its id.
        known: the rules of the story's language.
    """
    story = _Story(readings, source, known)
    pairs = [*story.negated(), *story.denied()]
    groups: dict[int, dict[int, None]] = {}
    for affirming, denying in pairs:
        groups.setdefault(affirming, {})[denying] = None
    answered: dict[tuple[int, ...], list[int]] = {}
    for told, answers in groups.items():
        answered.setdefault(tuple(answers), []).append(told)
    return tuple(
        _contradiction(
            [readings.each[at] for at in tellers], [readings.each[at] for at in deniers], known
        )
        for deniers, tellers in answered.items()
    )


@dataclass(frozen=True, eq=False)
class _Story:
    readings: Readings
    source: Mapping[str, str]
    known: AgreementRules

    @cached_property
    def body(self) -> list[int]:
        """The positions of body sentences in canonical order, each once."""
        found = {r.sentence.key: at for at, r in enumerate(self.readings)}
        return [
            at for _, at in sorted(found.items()) if self.readings.each[at].sentence.kind == "body"
        ]

    def _reading(self, at: int) -> Reading:
        return self.readings.each[at]

    def _is_talk(self, at: int) -> bool:
        reading = self._reading(at)
        may_be = any(mark in reading.text for mark in self._talking_marks)
        if not may_be and self._talking.isdisjoint(reading.row):
            return False
        return self.known.talk.search(reading.text) is not None

    @cached_property
    def _talking(self) -> frozenset[int]:
        """The words that make a sentence talk."""
        return self.readings.lexicon.matching(self.known.talk)

    @cached_property
    def _talking_marks(self) -> list[str]:
        """The marks that do, of those in the story."""
        characters = set().union(*(reading.text for reading in self.readings))
        marks = [each for each in sorted(characters) if not each.isalnum()]
        return [mark for mark in marks if self.known.talk.search(mark)]

    @cached_property
    def _denying(self) -> frozenset[int]:
        """The words without one of which no sentence has a plain negation."""
        return self.readings.lexicon.matching(self.known.plain_not)

    def _says_not(self, reading: Reading) -> bool:
        may_be = not self._denying.isdisjoint(reading.row)
        return (
            may_be
            and self.known.plain_not.search(reading.text) is not None
            and self.known.not_until.search(reading.text) is None
        )

    def _are_of_two(self, one: int, other: int) -> bool:
        """Whether two sentences are of different outlets."""
        ours, theirs = (self._reading(at).sentence.article_id for at in (one, other))
        return self.source[ours] != self.source[theirs]

    def negated(self) -> Iterator[tuple[int, int]]:
        """Sentences that affirm, each with one in nearly the same words that says no to it."""
        told = [at for at in self.body if not self._is_talk(at)]
        nots = [k for k, at in enumerate(told) if self._says_not(self._reading(at))]
        if not nots:
            return
        rows = vectors.weighted(self.readings.content.take(told))
        for a, b in sorted(_alike(rows, nots)):
            one, other = told[a], told[b]
            if self._are_of_two(one, other):
                if self._contradict(one, other):
                    yield other, one
                elif self._contradict(other, one):
                    yield one, other

    def _contradict(self, one: int, other: int) -> bool:
        """Whether what one negates is said in the other without any sign of a no or a maybe."""
        ours, theirs = self._reading(one), self._reading(other)
        if not self._says_not(ours) or self._tell_of_another(ours, theirs):
            return False
        from summarize.agreement.apart import are_apart

        a, b = ours.claims, theirs.claims
        is_plain = not (b.negative or b.denies or b.hedged or a.hedged or amounts_differ(a, b))
        return (
            is_plain
            and bool(a.negated & b.concepts)
            and len(a.concepts & b.concepts) >= _LEAST_SHARED
            and not are_apart(ours, theirs, self.known)
        )

    def _tell_of_another(self, one: Reading, other: Reading) -> bool:
        """Whether one of two sentences says that it tells of another court, or a second one."""
        return len({bool(self.known.another.search(each.text)) for each in (one, other)}) > 1

    def denied(self) -> Iterator[tuple[int, int]]:
        """What one outlet says somebody denies, and another that it happened."""
        for at in self.body:
            match = self.known.denied.search(self._reading(at).text)
            if match is None:
                continue
            wanted = self._concepts_in(at, *match.span("denied"))
            denied = Span(*match.span("denied"))
            telling = self._telling(at, denied) if match["that"] else frozenset()
            shared = Counter(other for concept in wanted for other in self._saying.get(concept, ()))
            for other in sorted({*shared, *telling}, key=self._order.__getitem__):
                enough = not match["claim"] and shared[other] >= min(_LEAST_STRESSED, len(wanted))
                may_be = enough and (self._are_of_two(at, other) or self._answers(at, other))
                if other in telling or (may_be and self._affirms(other, wanted, at)):
                    yield other, at

    def _telling(self, at: int, denied: Span) -> frozenset[int]:
        """The sentences of other outlets that tell the deed which one denies of somebody named."""
        from summarize.agreement.denied import deed_denied, tell_deed
        from summarize.checking import Wordings

        deed = deed_denied(self.readings, at, denied, self.known)
        lexis = Wordings(self.readings).lexis if deed is not None else None
        if deed is None or lexis is None:
            return frozenset()
        others = [
            other for other in self.body if self._are_of_two(at, other) and not self._is_talk(other)
        ]
        return frozenset(tell_deed(self.readings, others, deed, lexis, self.known))

    def _answers(self, denial: int, claim: int) -> bool:
        """Whether a denial stands shortly behind what somebody is said to say in its article."""
        one, other = (self._reading(at).sentence for at in (denial, claim))
        is_behind = 0 < one.index - other.index <= _MOST_BETWEEN
        is_of_one = one.article_id == other.article_id and is_behind
        return is_of_one and claim_of(other.text, self.known) is not None

    def _concepts_in(self, at: int, start: int, end: int) -> frozenset[str]:
        reading = self._reading(at)
        words = zip(reading.row, reading.places, strict=True)
        return reading.lexicon.concepts_of(word for word, place in words if start <= place < end)

    @cached_property
    def _order(self) -> dict[int, int]:
        return {at: place for place, at in enumerate(self.body)}

    @cached_property
    def _saying(self) -> dict[str, list[int]]:
        """The body sentences that have each concept."""
        lexicon = self.readings.lexicon
        saying: dict[str, list[int]] = {}
        for at in self.body:
            parts = {part for word in lexicon.rows[at] for part in lexicon.parts[word]}
            for concept in {lexicon.concepts[part] for part in parts if not lexicon.stops[part]}:
                saying.setdefault(concept, []).append(at)
        return saying

    def _affirms(self, at: int, denied: frozenset[str], denying: int) -> bool:
        """Whether a sentence says what another one says that somebody denies."""
        reading = self._reading(at)
        claims = reading.claims
        shared = claims.concepts & denied
        if claims.denies or claims.negative or self._is_talk(at):
            return False
        stressed = self.known.stressed.search(reading.text)
        if stressed and self._concepts_in(at, *stressed.span("verb")) & shared:
            return True
        enough = len(shared) >= max(_LEAST_SHARED, _MOST_OF_IT * len(denied))
        if enough and not claims.hedged:
            return True
        theirs = self._reading(denying).claims
        more = (claims.concepts & theirs.concepts) - denied
        return (
            shared == denied
            and len(denied) + len(more) >= _LEAST_STRESSED
            and len(denied) >= _LEAST_SAID
            and self.known.affirmed.search(reading.text) is not None
        )


def _alike(rows: Rows, nots: Sequence[int]) -> Iterable[tuple[int, int]]:
    """The pairs (a < b) of nearly the same words of which one is among `nots`."""
    found: set[tuple[int, int]] = set()
    for start in range(0, len(nots), _BLOCK):
        block = nots[start : start + _BLOCK]
        near = np.argwhere(rows.take(block).products(rows) >= _SAME_WORDS)
        found.update(
            (min(block[i], j), max(block[i], j)) for i, j in near.tolist() if block[i] != j
        )
    return found


def _contradiction(
    affirming: Sequence[Reading], denying: Sequence[Reading], known: AgreementRules
) -> Disagreement:
    """What some say is so, in the words of the shortest, and others that it is not."""
    told = min(affirming, key=lambda each: (len(main_clause(each)), each.sentence.key))
    claim = claim_of(told.text, known)
    ours = [told, *(each for each in affirming if each is not told)]
    return Disagreement(
        f"whether {uncapitalised(claim)}" if claim else whether(told),
        (
            Side(claim or told.text.strip(" ."), tuple(map(citation_at, ours))),
            Side(denying[0].text.strip(" ."), tuple(map(citation_at, denying))),
        ),
    )
