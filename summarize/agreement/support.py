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

from summarize.agreement.contrary import contradicts, tells_otherwise
from summarize.agreement.coverage import Coverage, Vectors
from summarize.agreement.evidence import FEATURES, Cover, cited, cover, load
from summarize.agreement.predicates import Ends, lacks_predicate, say_contraries
from summarize.data import Level, Link, Sentence
from summarize.readings import Readings
from summarize.vectors import Floats, LinearModel, ScoredPairs

if TYPE_CHECKING:
    from summarize.checking import Wordings

# The threshold is subtracted from the odds, by definition.
_SURE = 0.5
# An article with a sentence of this score is cited though the weights say no, or its sentence would
# be a duplicate that nobody is credited for. On the labelled stories 14 of 18 of them report it.
_LINKED = 0.6
# A sentence with so large a share of its terms in quotation marks is a quotation, and an article
# reports it only if three sentences in a row have so much of it; and of any claim so much of what
# is no name; and of a list of names half. On the labelled stories the three refuse 9 right and 2
# wrong ones of 560; chosen, not tuned.
_QUOTATION, _LEAST_QUOTED = 0.6, 0.5
# As said above.
_LEAST_PLAIN = 0.15
# As said above.
_LIST, _LEAST_NAMED = 0.6, 0.5
# Two passages of which one is cited for the other have one main claim if two of their sentences
# have this score. Of .05 to .35 the best F1 on the labelled stories, by the weights of other
# stories: .62 on the development part, .54 on ours. A score alone (.35 and more) finds a tenth
# more, of which a third is right, and costs .3 of ROUGE-2.
SAME_FACT = 0.15
# In stories of so few sentences rare words cannot be told from common ones: "the road near Dovrin"
# makes all alike that tell of it. There what is cited must share more than so many of its words
# with the claim, or the claim with it. Chosen on the open part of benchmarks/retold, where it
# refuses 12 of the 15 wrong citations, and of the right ones none.
_SMALL = 24
# So many content words the shorter one has at most, see above: of longer ones the weights tell.
_LEAST_SHARED, _SHORT = 0.6, 6


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
        model: tells whether an article reports a claim; by default the learned one.
        shared: the sentences as near-copies are compared, if that was done before.
        otherwise: for sentences of a disagreement the articles that say otherwise.
    """

    readings: Readings
    likeness: ScoredPairs = field(default_factory=ScoredPairs.none)
    encoded: Vectors | None = None
    model: LinearModel | None = None
    shared: "Wordings | None" = None
    otherwise: Mapping[int, frozenset[str]] = field(default_factory=dict)
    _known: dict[int, tuple[Report, ...]] = field(default_factory=dict, init=False)
    _opposed: dict[int, tuple[int, ...]] = field(default_factory=dict, init=False)

    @cached_property
    def _ends(self) -> Ends:
        return Ends(self.readings.each)

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
        """Whether two passages have one main claim: one is cited for the other, and they are alike.

        Or both tell that somebody died or resigned.

        Args:
            ours: the positions of the sentences of one.
            theirs: those of the other.
        """
        if any(self._ends.same(one, theirs) for one in ours):
            return True
        return any(
            not set(partners[scores >= SAME_FACT].tolist()).isdisjoint(theirs)
            for partners, scores, _ in map(self.likeness.of, ours)
        ) and (self._cites(ours, theirs) or self._cites(theirs, ours))

    def _cites(self, claims: Sequence[int], others: Sequence[int]) -> bool:
        """Whether some of the other sentences are cited for a passage.

        In a small story it must be the most like it of all that is cited there.
        """
        told = [report.positions for report in self.together(claims)]
        if not self._is_small:
            return any(not set(positions).isdisjoint(others) for positions in told)
        best = (max(found, key=lambda at: (self._score(claims, at), -at)) for found in told)
        return any(at in others for at in best)

    def _score(self, claims: Sequence[int], at: int) -> float:
        """How surely one of some sentences makes the claim of another one."""
        partners, scores, _ = self.likeness.of(at)
        return max(
            (float(scores[partners == claim].max(initial=0.0)) for claim in claims), default=0.0
        )

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
        model = self.model or load("support" if self.encoded is None else "support_encoder")
        sure = model.score(covered.features)
        full = load("full").score(covered.features[:, : len(FEATURES)])
        found: list[Report | None] = []
        for place, number in enumerate(covered.articles.tolist()):
            article = self.coverage.article_ids[number]
            start, end = self.coverage.bounds[number : number + 2]
            same = [at for at in self.coverage.body[start:end].tolist() if at in copies]
            if same:
                found.append(Report(article, "full", (same[0],)))
            elif self._may_be_cited(covered.features[place], float(sure[place])):
                level: Level = "full" if full[place] >= _SURE else "main"
                found.append(self._report(claim, covered, slice(start, end), level))
            elif (at := self._same_end(claim, slice(start, end))) is not None:
                found.append(Report(article, "main", (at,)))
        return tuple(report for report in found if report is not None)

    def _same_end(self, claim: int, sentences: slice) -> int | None:
        """The first sentence of an article that tells that the same person died or resigned."""
        if not (same := self._ends.same(claim, self.coverage.body[sentences].tolist())):
            return None
        article = self.readings.sentences[same[0]].article_id
        return None if article in self.otherwise.get(claim, ()) else same[0]

    def _may_be_cited(self, features: Floats, sure: float) -> bool:
        """Whether an article reports a claim by its weights, or by one sentence that links with it.

        It must have the words of a quotation, half of a list, and more than names. Where nothing is
        known that tells opposites apart, only copies count.
        """
        told = dict(zip(FEATURES, features.tolist(), strict=False))
        if sure < _SURE and told["score"] < _LINKED:
            return False
        is_quotation, is_list = told["quotes"] > _QUOTATION, told["named"] > _LIST
        return (
            self.wordings.lexis is not None
            and told["three_plain"] >= _LEAST_PLAIN
            and not (is_quotation and told["three_quoted"] < _LEAST_QUOTED)
            and not (is_list and told["article_names"] < _LEAST_NAMED)
        )

    def _report(self, claim: int, covered: Cover, sentences: slice, level: Level) -> Report | None:
        each, coverage = self.readings.each, self.coverage
        body = coverage.body[sentences].tolist()
        article = each[body[0]].sentence.article_id
        if article in self.otherwise.get(claim, ()):
            return Report(article, "against", (body[cited(covered, sentences)[0]],))
        gains = covered.gains[sentences].sum(axis=1)
        places = cited(covered, sentences)
        if any(self._is_of_other_side(claim, body[place]) for place in places):
            return Report(article, "against", (body[places[0]],))
        for place in places:
            if say_contraries(self.wordings.lexis, each[claim], each[body[place]]):
                return Report(article, "against", (body[place],))
            ours, theirs = (gains[place] / coverage.weight_of[at] for at in (claim, body[place]))
            if contradicts(
                self.wordings, claim, body[place], (float(ours), float(theirs))
            ) or self.wordings.clash(claim, body[place], with_amounts=self._is_small):
                return Report(article, "against", (body[place],))
        return self._reported(claim, covered, (body, places), level)

    def _reported(
        self, claim: int, covered: Cover, found: tuple[list[int], list[int]], level: Level
    ) -> Report | None:
        """The report of an article of which nothing contradicts the claim word by word.

        Args:
            claim: the position of the claim.
            covered: what the articles have of it.
            found: the positions of the article's sentences, and the places of those to cite.
            level: how fully it reports the claim, if it does.
        """
        each, (body, places) = self.readings.each, found
        article = each[body[0]].sentence.article_id
        chosen = tuple(body[place] for place in places)
        if not any(self.may_be_one(claim, at) for at in chosen):
            return None
        told, whole = [each[at] for at in chosen], [each[at] for at in body]
        if tells_otherwise(each[claim], told, whole):
            return Report(article, "against", chosen)
        from summarize.agreement.verbs import is_only_possible

        lexis = self.wordings.lexis
        possible = (is_only_possible(lexis, each[claim], one) for one in told)
        if self._is_only_ahead(claim, chosen) or all(possible):
            return None
        terms, is_full = len(covered.plain), level == "full"
        if lacks_predicate(lexis, each[claim], terms, told, is_full=is_full):
            is_near_copy = any(self.wordings.agree(claim, at) for at in chosen)
            return Report(article, level, chosen) if is_near_copy else None
        return Report(article, level, chosen)

    def _is_only_ahead(self, claim: int, chosen: Sequence[int]) -> bool:
        """Whether what happened was only to come, or just began, on the earlier day of others."""
        each = self.readings.each
        ours, theirs = (each[at].published for at in (claim, chosen[0]))
        if not ours or not theirs or theirs.date() >= ours.date():
            return False
        from summarize.languages.moments import moment_rules

        rules, ahead = moment_rules(self.readings.language), ("open", "setting")
        if rules is None or rules.opens_with(each[claim].text) != "past":
            return False
        return all(rules.opens_with(each[at].text) in ahead for at in chosen)

    @cached_property
    def _is_small(self) -> bool:
        return len(self.readings) <= _SMALL

    def may_be_one(self, claim: int, other: int) -> bool:
        """Whether two short sentences of a small story share enough words to tell one thing."""
        return not self._is_small or self.wordings.share(claim, other, _SHORT) > _LEAST_SHARED

    def _is_of_other_side(self, claim: int, other: int) -> bool:
        """Whether a sentence is more like one that contradicts the claim than like the claim."""
        own = self._nearness(other, claim)
        return any(self._nearness(other, at) > own for at in self._opponents(claim))

    def _nearness(self, one: int, other: int) -> tuple[bool, float, float]:
        """Whether both deny or none, the share of terms of both, and how surely they link."""
        ours, theirs = (self.readings.each[at].claims for at in (one, other))
        rows, rarity = self.readings.term_rows, self.coverage.rarity
        mine, yours = (
            set(rows.indices[rows.indptr[at] : rows.indptr[at + 1]].tolist()) for at in (one, other)
        )
        both, either = (rarity[sorted(terms)].sum() for terms in (mine & yours, mine | yours))
        score = self._score((other,), one)
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
