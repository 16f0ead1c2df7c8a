"""What the sentences of today and of the claims are about: their words and names, without times."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import cached_property

from summarize.agreement import ROOT
from summarize.data import Span
from summarize.language import tokens
from summarize.languages.novelty import NoveltyRules
from summarize.novelty.compared import Claims, Compared
from summarize.novelty.numbers import novelty_rules

# A name is that of the story, and narrows nothing, if so many of the earlier claims have it: see
# `changes`. Of fewer claims than these one is enough, of a story that is rather of one event and
# one place two are. Chosen, not tuned.
_OF_CLAIMS, FEW_CLAIMS, ONE_EVENT = 0.35, 10, 25


@dataclass(frozen=True, eq=False)
class Subjects:
    """Asks what sentences have in common beside their values.

    Attributes:
        compared: sentences and claims, read together.
        told: all earlier claims.
    """

    compared: Compared
    told: Claims

    @cached_property
    def rules(self) -> NoveltyRules | None:
        """What is known of the language."""
        return novelty_rules(self.compared.readings.language)

    @property
    def is_small(self) -> bool:
        """Whether so little was told of the story that it is of one event."""
        return len(self.told.told) < ONE_EVENT

    def words(self, place: int, *, but: Collection[str] = ()) -> frozenset[str]:
        """The content words of a sentence as concepts, without numbers, times and some others."""
        found = self.compared.readings.each[place].concepts - self._times
        return frozenset(word for word in found if not word[0].isdigit()).difference(but)

    def words_of(self, text: str) -> frozenset[str]:
        """The content words of a part of a sentence, likewise."""
        language = self.compared.readings.language
        stems = tokens.content_stems(text, language)
        found = frozenset(tokens.concept(stem, language) for stem in stems) - self._times
        return frozenset(word for word in found if word and not word[0].isdigit())

    def are_of_others(self, now: int, before: int, span: Span) -> bool:
        """Whether names keep a part of a sentence of today apart from a sentence of a claim."""
        ours, theirs = self.names(now), self.names(before)
        text = self.compared.readings.each[now].text
        own = (ours - theirs) & roots(span.of(text))
        if any(not self.was_told(name) for name in own):
            return True
        return bool(own) and self.are_apart(now, before)

    def are_apart(self, now: int, before: int) -> bool:
        """Whether both sentences have names, and none that is in both."""
        ours, theirs = self.names(now), self.names(before)
        return bool(ours and theirs) and not ours & theirs

    def names(self, place: int) -> frozenset[str]:
        """The names of a sentence by their roots."""
        return self._names.get(place, frozenset())

    def was_told(self, name: str) -> bool:
        """Whether a name stands in so many claims that it must be that of the story."""
        words = self._words_of_claims
        told = sum(name in each for each in words)
        if self.is_small:
            least = 1 if len(words) < FEW_CLAIMS else 2
            return told >= least or name in roots(self.told.story.title)
        return told >= _OF_CLAIMS * len(words)

    @cached_property
    def _words_of_claims(self) -> list[frozenset[str]]:
        return [roots(claim.text) for claim in self.told.told]

    @cached_property
    def _names(self) -> Mapping[int, frozenset[str]]:
        terms = self.compared.readings.terms
        found: dict[int, set[str]] = {}
        times = {word[:ROOT] for word in self.rules.times} if self.rules else set()
        rows, forms = terms.row_of[terms.named].tolist(), terms.form_of[terms.named].tolist()
        for row, form in zip(rows, forms, strict=True):
            root = plain(terms.forms[form])[:ROOT]
            if root and root not in times and not any(map(str.isdigit, root)):
                found.setdefault(row, set()).add(root)
        return {row: frozenset(names) for row, names in found.items()}

    @cached_property
    def _times(self) -> frozenset[str]:
        language, times = self.compared.readings.language, self.rules.times if self.rules else ()
        stems = {tokens.concept(tokens.stem(word, language), language) for word in times}
        return frozenset(stems)


def roots(text: str) -> frozenset[str]:
    """The beginnings of the words of a text, as statements have those of names."""
    return frozenset(word[:ROOT] for word in plain(text).split())


def plain(text: str) -> str:
    """A text in small letters, with nothing but letters, digits and spaces: "us" for "U.S."."""
    kept = (each for each in text.casefold().replace("-", " ") if each.isalnum() or each == " ")
    return "".join(kept)
