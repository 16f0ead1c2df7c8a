"""Which articles report what a sentence says, how fully, and where.

A link keeps a briefing from saying a thing twice, and may be wrong at little cost; a citation
promises the reader that the article says it, and is held to more. Outlets spread a claim over
several sentences, so the question is asked of whole articles (`coverage`); weights learned from
labels answer it, and what the wording contradicts is refused (`contrary`).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from summarize.agreement import evidence
from summarize.agreement.contrary import tells_otherwise
from summarize.agreement.coverage import Coverage, Vectors
from summarize.agreement.evidence import FEATURES, Cover, cited, cover
from summarize.agreement.predicates import lacks_predicate
from summarize.data import Level, Link, Sentence
from summarize.readings import Readings
from summarize.vectors import Floats, Judge, LinearModel, ScoredPairs

if TYPE_CHECKING:
    from summarize.agreement.contraries import Contraries
    from summarize.agreement.one_amount import OneAmount
    from summarize.agreement.refusals import Refusals
    from summarize.checking import Wordings

# An article with a sentence of this score is cited though the weights say no, or its sentence would
# be a duplicate that nobody is credited for. On the labelled stories 14 of 18 of them report it.
_LINKED = 0.6
# A sentence with so large a share of its terms in quotation marks is a quotation, and an article
# reports it only if three sentences in a row have so much of it; and of any claim so much of what
# is no name; and of a list of names half. On the labelled stories the three refuse 9 right and 2
# wrong ones of 560; chosen, not tuned.
_QUOTATION, _LEAST_QUOTED = 0.6, 0.5
# As said above.
_LEAST_PLAIN, _LIST, _LEAST_NAMED = 0.15, 0.6, 0.5
# The first two refuse no article that is so much surer, as a logit, than one that is just cited: of
# those 8 right ones and no wrong one on the labelled stories. Nor need it have the claim's verb if
# quotes nothing and it is no near-copy: up to .04 more is found, two locked ones more are wrong.
_SURER = 0.5
_SCORE, _QUOTES = FEATURES.index("score"), FEATURES.index("quotes")


class Report(NamedTuple):
    """What an article says of a claim: how fully, and the positions of the sentences there."""

    article_id: str
    level: Level
    positions: tuple[int, ...]


@dataclass(frozen=True, eq=False)
class Reporting:
    """Asks the articles of a story who reports a sentence of it.

    Attributes:
        readings: all sentences of the story.
        likeness: how surely pairs of them make the same claim, from `compare_claims`.
        encoded: vectors of length 1 of the sentences (n x d), if there is an encoder.
        judge: tells which articles report a claim; by default the learned one.
        pairing: tells whether two sentences have one main claim; by default the learned one.
        shared: the sentences as near-copies are compared, if that was done before.
        events: the ends of events that they tell, if these were read before.
        otherwise: for sentences of a disagreement those that say otherwise.
    """

    readings: Readings
    likeness: ScoredPairs = field(default_factory=ScoredPairs.none)
    encoded: Vectors | None = None
    judge: Judge | None = None
    pairing: LinearModel | None = None
    shared: "Wordings | None" = None
    events: "Contraries | None" = None
    otherwise: Mapping[int, frozenset[int]] = field(default_factory=dict)
    _known: dict[int, tuple[Report, ...]] = field(default_factory=dict, init=False)
    _scores: dict[int, Mapping[int, float]] = field(default_factory=dict, init=False)

    @cached_property
    def coverage(self) -> Coverage:
        """What articles have of a sentence."""
        return Coverage(self.readings, self.likeness, self.encoded)

    def together(self, claims: Sequence[int]) -> tuple[Report, ...]:
        """The articles that report each of some sentences of one passage, in order.

        The level is `full` only if it is for each sentence; `claims` are their positions.
        """
        told: dict[str, list[Report]] = {}
        for claim in claims:
            for report in self.reports(claim):
                if report.level != "against":
                    told.setdefault(report.article_id, []).append(report)
        return tuple(
            Report(
                article,
                "full" if all(each.level == "full" for each in reports) else "main",
                tuple(sorted({at for each in reports for at in each.positions})),
            )
            for article, reports in sorted(told.items())
            if len(reports) == len(claims)
        )

    def tell_one_fact(self, ours: Sequence[int], theirs: Sequence[int]) -> bool:
        """Whether two passages have one main claim, by what is learned of pairs of sentences.

        One must be cited for the other, too, in a small story, all of whose sentences are alike,
        and where only one of both tells what may be: of the pairs there that are not, 3 of 11 on
        real stories have one main claim. Or both are of one rare amount, or tell one end.

        Args:
            ours: the positions of the sentences of one.
            theirs: those of the other.
        """
        if self._has_others and any(self.contraries.tells_end_of(one, theirs) for one in ours):
            return True
        if any(not self.same_amount(one).isdisjoint(theirs) for one in ours):
            return True
        seem = [(a, b) for a in ours for b in theirs if self._seem_one(a, b)]
        if not seem or self._cites(ours, theirs) or self._cites(theirs, ours):
            return bool(seem)
        each = self.readings.each
        are_as_real = (bool(each[a].claims.modal) == bool(each[b].claims.modal) for a, b in seem)
        return not self.refusals.is_small and any(are_as_real)

    def _seem_one(self, one: int, other: int) -> bool:
        """Whether weights say that two sentences have one main claim, and no amount says no."""
        model, row = self.pairing or evidence.load_same_fact(), self.alike(one, other)
        if row is None or model.logits(row) < 0:
            return False
        return not self.are_of_two(one, other)

    def are_of_two(self, one: int, other: int) -> bool:
        """Whether two sentences have main claims of their own, whatever both tell beside these."""
        return self._amounts is not None and self._amounts.are_of_two(one, other)

    def same_amount(self, claim: int) -> frozenset[int]:
        """The sentences that tell one fact with that at a position: both are of one rare amount."""
        return self._amounts.same(claim) if self._amounts is not None else frozenset()

    def _cites(self, claims: Sequence[int], others: Sequence[int]) -> bool:
        """Whether some of the other sentences are cited for a passage; none of its own article."""
        each = self.readings.each
        articles = {each[at].sentence.article_id for at in others}
        if articles <= {each[at].sentence.article_id for at in claims}:
            return False
        return any(not set(told.positions).isdisjoint(others) for told in self.together(claims))

    def alike(self, one: int, other: int) -> Floats | None:
        """What tells whether two sentences have one main claim; None where they cannot.

        They share too little, or tell contrary ends of an event. Other values for one thing are no
        reason: a disagreement tells them, and the claim stands once.
        """
        score = self._scores_of(other).get(one, 0.0)
        if score <= 0 or other in self.contraries.contradicting(one):
            return None
        return self.coverage.pair(one, other, score)

    def _scores_of(self, claim: int) -> Mapping[int, float]:
        """How surely a sentence makes the same claim as each of those that are like it."""
        if claim not in self._scores:
            partners, scores, _ = self.likeness.of(claim)
            pairs = zip(partners.tolist(), scores.tolist(), strict=True)
            self._scores[claim] = dict(sorted(pairs, key=lambda pair: pair[1]))
        return self._scores[claim]

    @cached_property
    def _has_others(self) -> bool:
        """Whether the story has more than one article."""
        return len({each.article_id for each in self.readings.sentences}) > 1

    def reports(self, claim: int) -> tuple[Report, ...]:
        """Every other article that reports the sentence at a position, or contradicts it.

        A `full` report has every checkable fact, a `main` one who did what, but lacks a detail;
        `against` contradicts the main claim.
        """
        if claim not in self._known:
            self._known[claim] = self._find(claim)
        return self._known[claim]

    def _find(self, claim: int) -> tuple[Report, ...]:
        if (covered := cover(self.coverage, claim)) is None:
            return ()
        copies = self._copies.get(claim, frozenset())
        name = "support" if self.encoded is None else "support_encoder"
        sure = (self.judge or evidence.load_judge(name)).logits(covered.features)
        full = evidence.load_fullness().logits(covered.features[:, : len(FEATURES)])
        found: list[Report | None] = []
        for place, number in enumerate(covered.articles.tolist()):
            article = self.coverage.article_ids[number]
            start, end = self.coverage.bounds[number : number + 2]
            same = [at for at in self.coverage.body[start:end].tolist() if at in copies]
            if same:
                found.append(Report(article, "full", (same[0],)))
            else:
                sentences = slice(start, end)
                report = None
                if self._may_be_cited(covered.features[place], float(sure[place])):
                    level: Level = "full" if full[place] >= 0 else "main"
                    report = self._report(claim, covered, sentences, level, float(sure[place]))
                if report is None or report.level == "against":
                    report = self._in_other_words(claim, sentences, report)
                found.append(report)
        return tuple(report for report in found if report is not None)

    def _in_other_words(self, claim: int, sentences: slice, report: Report | None) -> Report | None:
        """The report of one rare amount or one end of an event; else the one that was found."""
        body = self.coverage.body[sentences].tolist()
        article = self.readings.each[body[0]].sentence.article_id
        same = self.same_amount(claim).intersection(body)
        if same:
            return Report(article, "main", (min(same),))
        if report is not None:
            return report
        agreeing = self.contraries.agreeing(claim) - self.otherwise.get(claim, frozenset())
        found = (
            Report(article, "main", (at,))
            for at in (body if agreeing else ())
            if at in agreeing and not self.refusals.tell_no_fact(claim, (at,))
        )
        return None if self._is_contrary(claim, body) else next(found, None)

    def _is_contrary(self, claim: int, body: Sequence[int]) -> bool:
        """Whether some sentence of an article tells the contrary end of the claim's event."""
        return not self.contraries.contradicting(claim).isdisjoint(body)

    def _may_be_cited(self, features: Floats, sure: float) -> bool:
        """Whether an article reports a claim by its weights, or by one sentence that links with it.

        It must have half of a list, and the words of a quotation and more than names or be surer.
        Where nothing is known that tells opposites apart, only copies count.
        """
        if sure < 0 and features[_SCORE] < _LINKED:
            return False
        told = dict(zip(FEATURES, features.tolist(), strict=False))
        is_quotation, is_list = told["quotes"] > _QUOTATION, told["named"] > _LIST
        has_words = told["three_plain"] >= _LEAST_PLAIN and not (
            is_quotation and told["three_quoted"] < _LEAST_QUOTED
        )
        return (
            self.wordings.lexis is not None
            and (has_words or sure >= _SURER)
            and not (is_list and told["article_names"] < _LEAST_NAMED)
        )

    def _report(
        self, claim: int, covered: Cover, sentences: slice, level: Level, sure: float
    ) -> Report | None:
        """The report of an article that has a claim's words, if it is one."""
        each, body = self.readings.each, self.coverage.body[sentences].tolist()
        article, places = each[body[0]].sentence.article_id, cited(covered, sentences)
        chosen = tuple(body[place] for place in places)
        otherwise = self.otherwise.get(claim, frozenset())
        if not otherwise.isdisjoint(chosen) or self._is_contrary(claim, body):
            return Report(article, "against", chosen[:1])
        gains = covered.gains[sentences].sum(axis=1)[places].tolist()
        found = list(zip(chosen, gains, strict=True))
        other = self.refusals.say_otherwise(claim, found)
        if other is not None:
            return Report(article, "against", (other,))
        if self.refusals.say_less(claim, chosen):
            return None
        told, whole = [each[at] for at in chosen], [each[at] for at in body]
        if tells_otherwise(each[claim], told, whole):
            return Report(article, "against", chosen)
        lexis, terms, is_full = self.wordings.lexis, len(covered.plain), level == "full"
        is_said = not lacks_predicate(lexis, each[claim], terms, told, is_full=is_full)
        if not (is_said or any(self.wordings.agree(claim, at) for at in chosen)):
            is_sure = sure >= _SURER and not covered.features[0, _QUOTES]
            is_near = self.refusals.are_near_copies(claim, found)
            return Report(article, "main", chosen) if is_sure and not is_near else None
        differs = level == "full" and any(self.wordings.differ(claim, at) for at in chosen)
        return Report(article, "main" if differs else level, chosen)

    @cached_property
    def _amounts(self) -> "OneAmount | None":
        """Which sentences are of one rare amount; None where nothing tells opposites apart."""
        if not self._has_others or self.wordings.lexis is None:
            return None
        from summarize.agreement.one_amount import OneAmount

        return OneAmount(self.coverage, self.refusals, self.otherwise)

    @cached_property
    def refusals(self) -> "Refusals":
        """What refuses a sentence as a report of another one."""
        from summarize.agreement.refusals import Refusals

        return Refusals(self.coverage, self.likeness, self.wordings, self.contraries)

    @cached_property
    def contraries(self) -> "Contraries":
        """The ends of events that the sentences tell."""
        from summarize.agreement.contraries import Contraries

        return self.events or Contraries.of(self.readings, self.wordings)

    @cached_property
    def wordings(self) -> "Wordings":
        """The sentences as near-copies are compared."""
        from summarize.checking import Wordings

        return self.shared or Wordings(self.readings)

    @cached_property
    def _copies(self) -> Mapping[int, frozenset[int]]:
        """The sentences of the same words as each that has such."""
        return {
            at: frozenset(group) for group in self.readings.copies if len(group) > 1 for at in group
        }


def find_supporters(
    sentences: Sequence[Sentence] | Readings,
    links: Sequence[Link],
    likeness: ScoredPairs | None = None,
) -> Mapping[int, tuple[int, ...]]:
    """Position of a sentence -> positions of the sentences that can be cited for what it says.

    Args:
        sentences: the sentences of one story, or their readings.
        links: what `link_claims` found among them.
        likeness: what `compare_claims` found; the scores of the links if not given.
    """
    readings = Readings.of(sentences)
    reporting = Reporting(readings, _linked(links) if likeness is None else likeness)
    found = {
        claim: tuple(
            at
            for report in reporting.reports(claim)
            if report.level != "against"
            for at in report.positions
        )
        for claim in range(len(readings))
    }
    return {claim: positions for claim, positions in found.items() if positions}


def _linked(links: Sequence[Link]) -> ScoredPairs:
    ends = np.array([(link.a, link.b) for link in links], dtype=np.int64).reshape(-1, 2)
    scores = np.array([link.score for link in links], dtype=np.float64)
    return ScoredPairs(ends.min(axis=1), ends.max(axis=1), scores, scores)
