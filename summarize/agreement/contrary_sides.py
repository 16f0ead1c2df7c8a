"""The disagreements of outlets that tell contrary ends of one event, each with both sides."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cached_property

from summarize.agreement.contraries import Contraries
from summarize.agreement.wording import uncapitalised
from summarize.data import Citation, Disagreement, Side
from summarize.readings import Reading, Readings

# Chosen, not tuned: reports of the day of an event and of the next one.
_SAME_DAY = timedelta(hours=36)


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
    return [_disagreement(contraries.readings, *sides) for sides in story.groups()]


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

    @cached_property
    def _against(self) -> dict[int, list[int]]:
        """The sentences that contradict each one, in canonical order."""
        each = self.contraries.readings.each
        telling = self.contraries.telling
        telling = sorted(telling, key=lambda at: (each[at].sentence.key, each[at].text))
        found: dict[int, list[int]] = {}
        for place, i in enumerate(telling):
            others = self.contraries.contradicting(i)
            for j in telling[place + 1 :] if others else ():
                if (
                    j in others
                    and self._may_disagree(i, j)
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
        return abs(one.timestamp() - other.timestamp()) <= _SAME_DAY.total_seconds()


def _disagreement(readings: Readings, ours: Sequence[int], theirs: Sequence[int]) -> Disagreement:
    one, other = ([readings.each[at] for at in each] for each in (ours, theirs))
    claim = one[0].text.strip(" .")
    return Disagreement(f"whether {uncapitalised(claim)}", (_side(one), _side(other)))


def _side(told: Sequence[Reading]) -> Side:
    cited = tuple(sorted(Citation(each.sentence.article_id, each.sentence.span) for each in told))
    return Side(told[0].text.strip(" ."), cited)
