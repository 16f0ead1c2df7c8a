"""Does a headline fit what a briefing tells: its newest counts, and what its first point says?"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from summarize.data import Article, Passage
from summarize.language.quantities import find_quantities
from summarize.languages.titles import denied_in, title_rules
from summarize.readings import Readings
from summarize.scoring import Material
from summarize.sentences import split_sentences

# What is left of the worth of a headline with a count that is outgrown, of one that asserts what
# the first point denies or says its contrary, and of one whose article does not report that.
# Chosen, not tuned: with the first two none is a title where there is another.
_OLD, _UNTRUE, _ELSEWHERE = 0.4, 0.4, 0.8
# A headline is about the event of the first point if they share so many content words, and so many
# of its own. Chosen, not tuned.
_LEAST_SHARED, _SHARE = 2, 0.6


@dataclass(frozen=True, eq=False)
class Fitting:
    """Asks headlines of a story whether they fit its first point.

    Attributes:
        material: the story.
        opening: the first point.
    """

    material: Material
    opening: Passage

    def of(self, headline: str, article: str) -> float:
        """What is left of the worth of a headline, from 0 to 1; 1 where nothing speaks against it.

        Args:
            headline: its text.
            article: the id of the article that it stands over; "" for a point cut to a title.
        """
        worth = _OLD if self._gives_old_count(headline) else 1.0
        if not article:
            return worth
        worth *= _UNTRUE if self._is_denied(headline) or self._says_contrary(headline) else 1
        return worth * (_ELSEWHERE if article not in self._telling else 1)

    @cached_property
    def _places(self) -> Sequence[int]:
        """The positions of the sentences of the first point."""
        own = self.opening
        return [self.material.position[own.article_id, index] for index in own.sentences]

    @cached_property
    def _telling(self) -> frozenset[str]:
        """The articles that report the first point."""
        found = self.material.reporting.together(self._places)
        return frozenset((self.opening.article_id, *(each.article_id for each in found)))

    @cached_property
    def _denied(self) -> list[set[str]]:
        """The stems of each thing that the first point denies."""
        stems, rules = self.material.content_stems, title_rules(self.material.language)
        denied, rest = denied_in(self.opening.text, rules)
        return [set(stems(each)) - set(stems(rest)) for each in denied]

    def _is_denied(self, headline: str) -> bool:
        """Whether a headline asserts what the first point denies."""
        rules, said = (
            title_rules(self.material.language),
            set(self.material.content_stems(headline)),
        )
        if rules is None or rules.negated.search(headline):
            return False
        return any(each and said >= each for each in self._denied)

    @cached_property
    def _counts(self) -> tuple[frozenset[float], frozenset[float]]:
        """The counts of casualties that are outgrown, and the newest ones.

        None where the first point gives an old one itself, as the newer one found no room.
        """
        pairs = self.material.outgrown
        old, new = (
            frozenset(each.value.quantity.value for each in some if each.value is not None)
            for some in ([pair.before for pair in pairs], [pair.now for pair in pairs])
        )
        each = self.material.readings.each
        told = {amount.value for place in self._places for amount in each[place].quantities}
        is_old = not told.isdisjoint(old) and told.isdisjoint(new - old)
        return (frozenset(), frozenset()) if is_old else (old, new - old)

    def _gives_old_count(self, headline: str) -> bool:
        old, new = self._counts
        if not old:
            return False
        told = {each.value for each in find_quantities(headline, language=self.material.language)}
        return not told.isdisjoint(old) and told.isdisjoint(new)

    @cached_property
    def _stems(self) -> frozenset[str]:
        """The content stems of the first point."""
        readings = self.material.readings
        columns = readings.content.columns(tuple(self._places)).tolist()
        return frozenset(readings.lexicon.stem_names[column] for column in columns)

    def _says_contrary(self, headline: str) -> bool:
        """Whether a headline tells the contrary end of what the first point tells."""
        ends = self.material.reporting.contraries.ends
        ours = ends.of(self._places[0]) if len(self.material.articles) > 1 else ()
        stems = set(self.material.content_stems(headline)) if ours else set()
        if len(stems & self._stems) < max(_LEAST_SHARED, _SHARE * len(stems)):
            return False
        language = self.material.language
        alone = Article("title", "", "", f"{headline}.", language=language)
        read = Readings.of(split_sentences(alone)[:1], {}, language)
        theirs = replace(ends, readings=read).of(0) if len(read) else ()
        pairs = ((one, other) for one in ours for other in theirs)
        return any(ends.are_contrary(*pair) for pair in pairs)
