"""Whether what an article would be cited for is what it says, sentence by sentence.

Weights tell which articles have a claim's words (`support`); what stands here looks at the wording
of the sentences that would be cited, and refuses those that say otherwise or less.
"""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from summarize.agreement.contrary import CLOSE, contradicts
from summarize.agreement.coverage import Coverage
from summarize.agreement.predicates import say_contraries
from summarize.agreement.statements import agreement_rules
from summarize.agreement.verbs import is_only_possible, is_said
from summarize.claims import claim_rules, main_clause_rules
from summarize.languages.moments import moment_rules
from summarize.readings import Reading, Readings
from summarize.vectors import ScoredPairs

if TYPE_CHECKING:
    from summarize.agreement.contraries import Contraries
    from summarize.checking import Lexis, Wordings

# In a small story what is cited must share more than so many of its words with the claim, or the
# claim with it. Chosen on the open part of benchmarks/retold, where it refuses 12 of the 15 wrong
# citations, and of the right ones none.
_LEAST_SHARED = 0.6
# So many content words has the shorter one at most, see above: of longer ones the weights tell.
_SHORT = 6
# What makes a verb one of what is to come stands so many words before it. Chosen, not tuned.
_AHEAD = 3
# Whom a pronoun means is named so many sentences before it. Chosen, not tuned.
_BACK = 3


@dataclass(frozen=True, eq=False)
class Refusals:
    """What refuses a sentence of one article as a report of a sentence of another.

    Attributes:
        coverage: what the articles have of each sentence, with the readings.
        likeness: how surely pairs of sentences make the same claim.
        wordings: the sentences as near-copies are compared.
        contraries: the ends of events that they tell.
    """

    coverage: Coverage
    likeness: ScoredPairs
    wordings: "Wordings"
    contraries: "Contraries"
    _opposed: dict[int, tuple[int, ...]] = field(default_factory=dict, init=False)

    @property
    def readings(self) -> Readings:
        """The sentences of the story."""
        return self.coverage.readings

    @property
    def is_small(self) -> bool:
        """Whether the story has so few sentences that rare words cannot be told from others."""
        return self.contraries.is_small

    def say_otherwise(self, claim: int, cited: Sequence[tuple[int, float]]) -> int | None:
        """The first of some sentences that says other than a claim; None where none does.

        Args:
            claim: the position of the claim.
            cited: the positions of the sentences, each with the weight of the claim's terms there.
        """
        if any(self._is_of_other_side(claim, at) for at, _ in cited):
            return cited[0][0]
        return next((at for at, gain in cited if self._says_otherwise(claim, at, gain)), None)

    def _says_otherwise(self, claim: int, at: int, gain: float) -> bool:
        each, weight_of = self.readings.each, self.coverage.weight_of
        if say_contraries(self.wordings.lexis, each[claim], each[at]):
            return True
        shares = (float(gain / weight_of[claim]), float(gain / weight_of[at]))
        return (
            contradicts(self.wordings, claim, at, shares)
            or self.wordings.clash(claim, at, with_amounts=self.is_small)
            or self.contraries.may_contradict(claim, at)
            or (max(shares) >= CLOSE and self.tell_apart(claim, at, are_alike=min(shares) >= CLOSE))
        )

    def tell_apart(self, claim: int, other: int, *, are_alike: bool = True) -> bool:
        """Whether one of two sentences leaves open, or tells of another, what the other tells."""
        from summarize.checking import tell_apart

        ours, theirs = (self.readings.each[at] for at in (claim, other))
        return tell_apart(ours, theirs, are_alike=are_alike)

    def are_near_copies(self, claim: int, cited: Sequence[tuple[int, float]]) -> bool:
        """Whether some sentences are nearly copies of a claim; in a small story all are.

        The arguments are as in `say_otherwise`.
        """
        weight_of = self.coverage.weight_of
        least = (min(gain / weight_of[claim], gain / weight_of[at]) for at, gain in cited)
        return self.is_small or any(share >= CLOSE for share in least)

    def say_less(self, claim: int, cited: Sequence[int]) -> bool:
        """Whether some sentences share too little with a claim, or tell none of what it does."""
        is_one = any(self.may_be_one(claim, at) for at in cited)
        return not is_one or self.tell_no_fact(claim, cited)

    def tell_no_fact(self, claim: int, cited: Sequence[int]) -> bool:
        """Whether some sentences only expect what a claim tells, or may, or tell it of another."""
        if all(self._is_of_another(claim, at) for at in cited) or self._only_ask(claim, cited):
            return True
        if all(self._are_plan_and_deed(claim, at) for at in cited):
            return True
        if self._only_claim(claim, cited):
            return True
        lexis, each = self.wordings.lexis, self.readings.each
        are_possible = all(is_only_possible(lexis, each[claim], each[at]) for at in cited)
        return are_possible or self._are_only_ahead(claim, cited)

    def _only_claim(self, claim: int, cited: Sequence[int]) -> bool:
        """Whether a claim tells that somebody denies what is said, and others only what is said."""
        each, known = self.readings.each, claim_rules(self.readings.language)
        if known is None or not each[claim].claims.denies:
            return False
        if any(each[at].claims.denies or each[at].claims.negative for at in cited):
            return False
        text, main = each[claim].text, each[claim].main_clause
        # What introduces the clause may be the denial: "The palace rejects claims that ...".
        told = (text[: main[0].start] if main else "", *(span.of(text) for span in main))
        return any(map(known.denied_claims.search, told))

    def _only_ask(self, claim: int, cited: Sequence[int]) -> bool:
        """Whether a claim tells what an event came to, and others only "whether" it does."""
        ends, each = self.contraries.ends, self.readings.each
        if ends.known is None or not ends.of(claim):
            return False
        asking = ends.known.asking
        return asking.isdisjoint(each[claim].small_words) and all(
            not asking.isdisjoint(each[at].small_words)
            and ends.same(claim, at) is None
            and not self._tells_before(claim, at, asking)
            for at in cited
        )

    def _tells_before(self, claim: int, other: int, words: AbstractSet[str]) -> bool:
        """Whether the verb of a claim is the main verb of a sentence, before some words there."""
        small = self.readings.each[other].small_words
        verb = self.readings.each[other].main_verbs[:1]
        first = next(at for at, word in enumerate(small) if word in words)
        return bool(verb) and verb[0] in small[:first] and self._do_the_same(claim, other)

    def _is_of_another(self, claim: int, other: int) -> bool:
        """Whether a sentence begins with "she" or "he", who is not whom the claim tells of.

        It is the one whom the sentences before it in its article name last before their verbs.
        """
        known, each = agreement_rules(self.readings.language), self.readings.each
        is_pronoun = known is not None and each[other].small_words[:1][0] in known.he_or_she
        if not is_pronoun or not self._do_the_same(claim, other):
            return False
        ours = self._subjects(claim)
        if not ours or not ours.isdisjoint(self._names(other)):
            return False
        before = range(other - 1, max(-1, other - 1 - _BACK), -1)
        article = each[other].sentence.article_id
        told = (self._subjects(at) for at in before if each[at].sentence.article_id == article)
        found = next(filter(None, told), None)
        return found is not None and ours.isdisjoint(found)

    def _do_the_same(self, claim: int, other: int) -> bool:
        """Whether the main verbs of two sentences are one, in whatever words."""
        lexis, each = self.wordings.lexis, self.readings.each
        verbs = [each[at].main_verbs[:1] for at in (claim, other)]
        return lexis is not None and all(verbs) and lexis.relation(*sum(verbs, ())) == "same"

    def _names(self, at: int) -> frozenset[str]:
        return frozenset(term.form for term in self.readings.terms.lists[at] if term.named)

    def _subjects(self, at: int) -> frozenset[str]:
        """The names of a sentence that stand before its main verb."""
        reading = self.readings.each[at]
        if not reading.main_verbs:
            return frozenset()
        verb = reading.small_words.index(reading.main_verbs[0])
        terms = self.readings.terms.lists[at]
        return frozenset(term.form for term in terms if term.named and term.place < verb)

    def _are_only_ahead(self, claim: int, cited: Sequence[int]) -> bool:
        """Whether what happened was only to come in others, or on an earlier day just began."""
        each = self.readings.each
        rules = moment_rules(self.readings.language)
        told = "" if rules is None else rules.opens_with(each[claim].text)
        if rules is None or told not in ("past", "setting", "news"):
            return False
        if self._only_expect(claim, cited) or self._are_before(claim, cited[0]):
            return True
        ours, theirs = (each[at].published for at in (claim, cited[0]))
        if told != "past" or not ours or not theirs or theirs.date() >= ours.date():
            return False
        return all(rules.opens_with(each[at].text) in ("open", "setting") for at in cited)

    def _are_before(self, claim: int, other: int) -> bool:
        """Whether the article of a sentence is of a day before that on which a claim says it was.

        The claim's own article is not.
        """
        reading, theirs = self.readings.each[claim], self.readings.each[other].published
        if reading.published is None or theirs is None:
            return False
        days = (
            date.date
            for date in reading.dates
            if any(span.start <= date.span.start < span.end for span in reading.main_clause)
        )
        own = reading.published.date()
        return any(theirs.date() < day <= own for day in days if day is not None)

    def _only_expect(self, claim: int, cited: Sequence[int]) -> bool:
        """Whether what a claim tells as done is told as what will be, and nowhere as done."""
        lexis, each = self.wordings.lexis, self.readings.each
        verbs = each[claim].main_verbs[:1]
        ahead = [self._expects(claim, at) for at in cited]
        return any(ahead) and not any(
            is_said(lexis, verb, each[at])
            for at, is_ahead in zip(cited, ahead, strict=True)
            for verb in verbs
            if lexis is not None and not is_ahead
        )

    def _expects(self, claim: int, other: int) -> bool:
        """Whether a sentence tells only as what will be what the verb of a claim tells as done."""
        rules, lexis = moment_rules(self.readings.language), self.wordings.lexis
        verbs, sentence = self.readings.each[claim].main_verbs[:1], self.readings.each[other]
        if rules is None or lexis is None or rules.opens_with(sentence.text) != "open":
            return False
        return any(
            self._is_to_come(lexis, sentence, verb)
            and not self._is_to_come(lexis, self.readings.each[claim], verb)
            for verb in verbs
        )

    def _are_plan_and_deed(self, one: int, other: int) -> bool:
        """Whether one of two sentences drops a plan, and the other tells what was planned as done.

        "Dropped its plan to close the library", "the library has closed".
        """
        return self._gives_up(one, other) or self._gives_up(other, one)

    def _gives_up(self, one: int, other: int) -> bool:
        """Whether a sentence drops a plan to do what the verb of another tells as done."""
        known, lexis = agreement_rules(self.readings.language), self.wordings.lexis
        ours, theirs = (self.readings.each[at] for at in (one, other))
        if known is None or lexis is None or not known.turned.search(ours.text):
            return False
        return any(
            self._is_to_come(lexis, ours, verb) and not self._is_to_come(lexis, theirs, verb)
            for verb in theirs.main_verbs[:1]
        )

    def _is_to_come(self, lexis: "Lexis", sentence: Reading, verb: str) -> bool:
        """Whether a sentence has a verb in no past form, and once as what will be."""
        small, ahead = sentence.small_words, {*lexis.rules.coming, lexis.rules.infinitive}
        known = main_clause_rules(self.readings.language)
        nouns_behind = known.no_verb_behind if known is not None else frozenset[str]()
        same = [
            at
            for at, word in enumerate(small)
            if lexis.relation(word, verb) == "same" and small[max(0, at - 1)] not in nouns_behind
        ]
        are_past = (lexis.word(small[at], may_be_empty=False).is_past for at in same)
        are_ahead = (not ahead.isdisjoint(small[max(0, at - _AHEAD) : at]) for at in same)
        return any(are_ahead) and not any(are_past)

    def may_be_one(self, claim: int, other: int) -> bool:
        """Whether two short sentences of a small story share enough words to tell one thing."""
        return not self.is_small or self.wordings.share(claim, other, _SHORT) > _LEAST_SHARED

    def _is_of_other_side(self, claim: int, other: int) -> bool:
        """Whether a sentence is more like one that contradicts the claim than like the claim."""
        opponents = self._opponents(claim)
        if not opponents:
            return False
        own = self._nearness(other, claim)
        return any(self._nearness(other, at) > own for at in opponents)

    def _nearness(self, one: int, other: int) -> tuple[bool, float, float]:
        """Whether both deny or none, the share of terms of both, and how surely they link."""
        ours, theirs = (self.readings.each[at].claims for at in (one, other))
        rows, rarity = self.readings.term_rows, self.coverage.rarity
        mine, yours = (
            set(rows.indices[rows.indptr[at] : rows.indptr[at + 1]].tolist()) for at in (one, other)
        )
        both, either = (rarity[sorted(terms)].sum() for terms in (mine & yours, mine | yours))
        partners, scores, _ = self.likeness.of(one)
        score = float(scores[partners == other].max(initial=0.0))
        return ours.negative == theirs.negative, float(both / max(either, 1e-9)), score

    def _opponents(self, claim: int) -> tuple[int, ...]:
        """The near-copies of one in other articles that disagree with it in one plain thing."""
        if claim not in self._opposed:
            each = self.readings.each
            partners, _, _ = self.likeness.of(claim)
            self._opposed[claim] = tuple(
                at
                for at in partners.tolist()
                if each[at].sentence.article_id != each[claim].sentence.article_id
                and self.wordings.oppose(claim, at)
            )
        return self._opposed[claim]
