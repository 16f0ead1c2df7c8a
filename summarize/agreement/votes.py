"""How votes went, as outlets tell it: "by five votes to two", "6-1", "seven for, two against"."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations, pairwise
from typing import NamedTuple

from summarize.agreement.apart import are_of_two_kinds
from summarize.agreement.wording import citation_at
from summarize.data import Citation, Disagreement, Side, Span
from summarize.languages.agreement import AgreementRules
from summarize.readings import Reading, Readings

# Those who voted are as many in two reports of one vote, but for some who abstained or came late.
# Chosen, not tuned.
_ABSTAINED = 0.1


class Vote(NamedTuple):
    """The two numbers of a vote, the larger first, and where a sentence gives them."""

    numbers: tuple[float, float]
    span: Span
    reading: Reading

    @property
    def article_id(self) -> str:
        """The article that tells it."""
        return self.reading.sentence.article_id


def find_votes(
    readings: Readings, source: Mapping[str, str], known: AgreementRules
) -> list[Disagreement]:
    """The vote of which outlets give other numbers, if each article tells of one vote alone.

    Args:
        readings: the sentences of one story.
        source: the outlet of each article, by its id.
        known: the rules of the story's language.
    """
    told: dict[str, list[Vote]] = {}
    for each in readings:
        if each.sentence.kind == "body":
            for vote in votes_in(each, known):
                told.setdefault(vote.article_id, []).append(vote)
    single = [own for own in told.values() if len({each.numbers for each in own}) == 1]
    firsts = [own[0] for own in single]
    differing = {
        each.numbers
        for a, b in combinations(firsts, 2)
        if source[a.article_id] != source[b.article_id] and _are_of_one_vote(a, b, known)
        for each in (a, b)
    }
    if not differing:
        return []
    sides: dict[tuple[float, float], list[Vote]] = {}
    for own in single:
        if own[0].numbers in differing:
            sides.setdefault(own[0].numbers, []).extend(own)
    return [
        Disagreement(
            known.vote,
            tuple(
                Side(side[0].span.of(side[0].reading.text), _cited(side))
                for side in sorted(sides.values(), key=lambda side: min(map(_place, side)))
            ),
        )
    ]


def votes_in(reading: Reading, known: AgreementRules) -> Iterator[Vote]:
    """The votes that a sentence tells, each as two numbers that stand behind one another."""
    text = reading.text
    counts = [each for each in reading.quantities if each.dimension == "count"]
    for ours, theirs in pairwise(counts):
        between = text[ours.span.end : theirs.span.start]
        behind = known.vote_against.match(text, theirs.span.end)
        is_split = (
            known.vote_split.fullmatch(between) is not None
            and known.voting.search(text) is not None
            and known.vote_from.search(text[: ours.span.start]) is None
        )
        is_told = behind is not None and known.vote_for.search(between) is not None
        if (is_split or is_told) and ours.low == ours.high and theirs.low == theirs.high:
            high, low = sorted((ours.value, theirs.value), reverse=True)
            end = behind.end() if behind and not is_split else theirs.span.end
            yield Vote((high, low), Span(ours.span.start, end), reading)


def _are_of_one_vote(a: Vote, b: Vote, known: AgreementRules) -> bool:
    totals = sum(a.numbers), sum(b.numbers)
    is_near = max(totals) - min(totals) <= _ABSTAINED * max(totals)
    return a.numbers != b.numbers and is_near and not are_of_two_kinds(a.reading, b.reading, known)


def _place(vote: Vote) -> Citation:
    return citation_at(vote.reading)


def _cited(votes: Sequence[Vote]) -> tuple[Citation, ...]:
    return tuple(sorted({*map(_place, votes)}))
