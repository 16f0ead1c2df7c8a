"""The disagreements of outlets that tell contrary ends of one event, each with both sides."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from difflib import SequenceMatcher
from functools import cached_property
from itertools import combinations

from summarize.agreement.accounts import Difference
from summarize.agreement.apart import are_apart
from summarize.agreement.contraries import Contraries
from summarize.agreement.moments import is_of_later_day
from summarize.agreement.statements import agreement_rules
from summarize.agreement.wording import main_clause, uncapitalised, whether
from summarize.connected import smallest_connected
from summarize.data import Citation, Disagreement, Side, Span
from summarize.readings import Reading, Readings

# Chosen, not tuned: reports of the day of an event and of the next one.
_SAME_DAY = timedelta(hours=36)
# One of more is not printed twice in a row. Chosen, not tuned.
_MOST_WORDS = 9
# Marks that part clauses.
_MARKS = frozenset(',;:()–—“”"')


def find_contraries(
    contraries: Contraries,
    source: Mapping[str, str],
    published: Mapping[str, datetime | None],
) -> list[Disagreement]:
    """The sentences of different outlets that tell contrary ends of one event, by events.

    None where the articles appeared far apart, or what happened later has overtaken a state.

    Args:
        contraries: those of the story.
        source: the outlet of each article, by its id.
        published: when each article appeared, by its id.
    """
    story = _Story(contraries, source, published)
    readings = contraries.readings
    days = [_worded(readings, spans) for spans in story.days()]
    return [*days, *(_disagreement(readings, *sides) for sides in story.groups())]


@dataclass(frozen=True, eq=False)
class _Story:
    contraries: Contraries
    source: Mapping[str, str]
    published: Mapping[str, datetime | None]

    def groups(self) -> Iterator[tuple[list[int], list[int]]]:
        """The sentences that tell one end of an event, and those that tell the contrary."""
        taken: set[int] = set()
        for one, others in self._against.items():
            if one in taken:
                continue
            against = [at for at in others if at not in taken]
            if not against:
                continue
            same = [
                at
                for at in self._against
                if at not in taken and set(against) & set(self._against[at])
            ]
            taken.update(same, against)
            yield same, against

    def days(self) -> Iterator[dict[int, Span]]:
        """The sentences that give other days of one thing, each with where it does."""
        spans: dict[int, Span] = {}
        for (i, j), each in self._differing.items():
            spans.setdefault(i, each.ours)
            spans.setdefault(j, each.theirs)
        groups: dict[int, dict[int, Span]] = {}
        connected = smallest_connected(self._differing, spans)
        for at in sorted(spans, key=self._order.__getitem__):
            groups.setdefault(connected[at], {})[at] = spans[at]
        yield from groups.values()

    @cached_property
    def _order(self) -> dict[int, int]:
        """The sentences that may contradict others, in canonical order."""
        each = self.contraries.readings.each
        telling = sorted(
            self.contraries.telling, key=lambda at: (each[at].sentence.key, each[at].text)
        )
        return {at: place for place, at in enumerate(telling)}

    @cached_property
    def _differing(self) -> dict[tuple[int, int], Difference]:
        """What two sentences of two outlets give differently, but for whether anybody is hurt."""
        if not self.contraries.accounts.are_few:
            return {}
        found = {
            (i, j): self.contraries.difference(i, j)
            for i, j in combinations(self._order, 2)
            if self._may_disagree(i, j)
        }
        return {pair: each for pair, each in found.items() if each and each.kind != "harm"}

    @cached_property
    def _against(self) -> dict[int, list[int]]:
        """The sentences that contradict each one, in canonical order."""
        each, telling = self.contraries.readings.each, list(self._order)
        known = agreement_rules(self.contraries.readings.language)
        if known is None:
            return {}
        found: dict[int, list[int]] = {}
        for place, i in enumerate(telling):
            others = self.contraries.contradicting(i)
            for j in telling[place + 1 :] if others else ():
                if (
                    j in others
                    and (i, j) not in self._differing
                    and self._may_disagree(i, j)
                    and not are_apart(each[i], each[j], known)
                    and not (self._says_both(i, j, telling) or self._says_both(j, i, telling))
                ):
                    found.setdefault(i, []).append(j)
                    found.setdefault(j, []).append(i)
        return {at: found[at] for at in telling if at in found}

    def _says_both(self, one: int, other: int, telling: Sequence[int]) -> bool:
        """Whether the outlet of a sentence has another that tells the end of a second one."""
        outlet = self._outlet(one)
        return any(
            at != one and self._outlet(at) == outlet and self.contraries.tell_one_end(at, other)
            for at in telling
        )

    def _outlet(self, at: int) -> str:
        return self.source[self.contraries.readings.each[at].sentence.article_id]

    def _may_disagree(self, i: int, j: int) -> bool:
        """Whether two sentences are of two outlets, and of about one time."""
        ours, theirs = (self.contraries.readings.each[at].sentence.article_id for at in (i, j))
        if self.source[ours] == self.source[theirs]:
            return False
        one, other = self.published[ours], self.published[theirs]
        if one is None or other is None:
            return one is other
        found = self.contraries.difference(i, j)
        if found is not None and found.kind == "harm":
            # Who was hurt may have become known since.
            return not is_of_later_day(max(one, other), min(one, other))
        return abs(one.timestamp() - other.timestamp()) <= _SAME_DAY.total_seconds()


def _disagreement(readings: Readings, ours: Sequence[int], theirs: Sequence[int]) -> Disagreement:
    """Both sides, each once in the words of its first sentence, under what both speak of."""
    one, other = ([readings.each[at] for at in each] for each in (ours, theirs))
    about = whether(one[0], other[0])
    if len(about.split()) > _MOST_WORDS:
        about = _common_words(one[0], other[0]) or about
    return Disagreement(about, (_side(one), _side(other)))


def _side(told: Sequence[Reading]) -> Side:
    return Side(main_clause(told[0]), _cited(told))


def _cited(told: Sequence[Reading]) -> tuple[Citation, ...]:
    return tuple(sorted(Citation(each.sentence.article_id, each.sentence.span) for each in told))


def _common_words(one: Reading, other: Reading) -> str:
    """The most words in a row that two sentences have in common, from a content word to another.

    Empty where no name is among them.
    """
    match = SequenceMatcher(None, one.words, other.words, autojunk=False).find_longest_match()
    stops, row = one.lexicon.stops, one.row
    telling = [at for at in range(match.a, match.a + match.size) if not stops[row[at]]]
    known = agreement_rules(one.language)
    names = {one.small_words[at] for at in telling if one.words[at][0].isupper()}
    if known is None or names <= known.calendar:
        return ""
    first, last = telling[0], telling[-1]
    found = one.text[one.places[first] : one.places[last] + len(one.words[last])]
    return found if _MARKS.isdisjoint(found) else ""


def _worded(readings: Readings, spans: Mapping[int, Span]) -> Disagreement:
    """The disagreement of sentences that give several days, each where its day stands."""
    sides: dict[str, list[int]] = {}
    for at, span in spans.items():
        sides.setdefault(_day(readings.each[at], span), []).append(at)
    about = min((_gap(readings.each[at], span) for at, span in spans.items()), key=len)
    return Disagreement(
        uncapitalised(about),
        tuple(
            Side(
                spans[side[0]].of(readings.each[side[0]].text),
                _cited([readings.each[at] for at in side]),
            )
            for side in sides.values()
        ),
    )


def _day(told: Reading, span: Span) -> str:
    """A day, so that those which are the same are written the same."""
    day = next(each for each in told.dates if each.span == span)
    return f"{day.year}-{day.month}-{day.day} {day.weekday}"


def _gap(told: Reading, span: Span) -> str:
    """The clause in which a value stands, with "…" for it."""
    whole = Span(0, len(told.text))
    clause = next(
        (each for each in told.main_clause if each.start <= span.start and span.end <= each.end),
        whole,
    )
    text = told.text[clause.start : span.start] + "…" + told.text[span.end : clause.end]
    return text.strip(" .,;:")
