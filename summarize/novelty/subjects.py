"""What the sentences of today and of the claims are about: their words and names, without times."""

import math
import re
from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from summarize.agreement import ROOT
from summarize.data import Span
from summarize.language import tokens
from summarize.languages.novelty import NoveltyRules
from summarize.novelty.compared import Claims, Compared
from summarize.novelty.kinds import Kinds
from summarize.novelty.numbers import novelty_rules

# A name is that of the story, and narrows nothing, if so many of the earlier claims have it: see
# `changes`. Of fewer claims than these one is enough, of a story that is rather of one event and
# one place two are. Chosen, not tuned.
_OF_CLAIMS, FEW_CLAIMS, ONE_EVENT = 0.35, 10, 25


# So many claims of a story, or sentences of a day that are compared with them, are much. Chosen:
# the days of benchmarks/days_told have 4 to 10 sentences, those of timelines more.
_MUCH, _BUSY = 60, 25
# Words with so many equal letters at the beginning are of one stem. Chosen, not tuned.
STEM = 5
# A name with it is that name.
_POSSESSIVE = re.compile(r"[’']s\b")


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

    @property
    def is_much(self) -> bool:
        """Whether so much is told that many values of one unit are of other things."""
        return len(self.told.told) >= _MUCH or self.compared.first_claim > _BUSY

    def words(self, place: int, *, but: Collection[str] = ()) -> frozenset[str]:
        """The content words of a sentence as concepts, without numbers, times and some others."""
        found = self.compared.readings.each[place].concepts - self._times
        return frozenset(word for word in found if not word[0].isdigit()).difference(but)

    def unnamed(self, place: int) -> frozenset[str]:
        """The content words of a sentence without names; each is read once."""
        if place not in self._unnamed:
            names = self.names(place)
            words = (word for word in self.words(place) if word[:ROOT] not in names)
            self._unnamed[place] = frozenset(words)
        return self._unnamed[place]

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
        told, claims = self._claims_with[name], len(self.told.told)
        if self.is_small:
            least = 1 if claims < FEW_CLAIMS else 2
            return told >= least or name in roots(self.told.story.title)
        return told >= _OF_CLAIMS * claims

    def weigh(self, words: Iterable[str]) -> float:
        """How much words weigh together: those of few claims more (inverse document frequency)."""
        return math.fsum(map(self._rarity, words))

    def _rarity(self, word: str) -> float:
        found = self._rarities.get(word)
        if found is None:
            claims, held = len(self.told.told), self._sentences_with[word]
            found = self._rarities[word] = math.log((1 + claims) / (1 + min(held, claims))) + 1
        return found

    @cached_property
    def _rarities(self) -> dict[str, float]:
        return {}

    @property
    def places_of_claims(self) -> range:
        """The positions of the sentences of claims."""
        return range(self.compared.first_claim, len(self.compared.readings.each))

    @cached_property
    def kinds(self) -> Kinds | None:
        """Tells what numbers count."""
        language = self.compared.readings.language
        return Kinds(self.rules, language) if self.rules is not None else None

    @cached_property
    def _unnamed(self) -> dict[int, frozenset[str]]:
        return {}

    @cached_property
    def _sentences_with(self) -> Counter[str]:
        """How many sentences of claims have a word."""
        return Counter(word for at in self.places_of_claims for word in self.words(at))

    @cached_property
    def _claims_with(self) -> Counter[str]:
        """How many claims have a word, by its root."""
        claims = [set(_words(claim.text)) for claim in self.told.told]
        root_of = {word: _root(word) for word in set().union(*claims)}
        return Counter(root for words in claims for root in {root_of[word] for word in words})

    @cached_property
    def _names(self) -> Mapping[int, frozenset[str]]:
        terms = self.compared.readings.terms
        found: dict[int, set[str]] = {}
        times = {word[:ROOT] for word in self.rules.times} if self.rules else set()
        rows, forms = terms.row_of[terms.named].tolist(), terms.form_of[terms.named].tolist()
        root_of = {form: plain(terms.forms[form])[:ROOT] for form in set(forms)}
        kept = {
            form: root
            for form, root in root_of.items()
            if root and root not in times and not any(map(str.isdigit, root))
        }
        for row, form in zip(rows, forms, strict=True):
            if form in kept:
                found.setdefault(row, set()).add(kept[form])
        return {row: frozenset(names) for row, names in found.items()}

    @cached_property
    def _times(self) -> frozenset[str]:
        language, times = self.compared.readings.language, self.rules.times if self.rules else ()
        stems = {tokens.concept(tokens.stem(word, language), language) for word in times}
        return frozenset(stems)


def roots(text: str) -> frozenset[str]:
    """The beginnings of the words of a text, as statements have those of names."""
    return frozenset([_root(word) for word in _words(text)])


def _words(text: str) -> list[str]:
    return text.replace("-", " ").split()


def _root(word: str) -> str:
    return plain(word if word.isalnum() else _POSSESSIVE.sub("", word))[:ROOT]


def common(ours: frozenset[str], theirs: frozenset[str]) -> frozenset[str]:
    """The words of one that the other has, too, in whatever form: "offer", "offered"."""
    stems = stems_of(theirs)
    return frozenset(w for w in ours if w in theirs or (len(w) >= STEM and w[:STEM] in stems))


def stems_of(words: frozenset[str]) -> frozenset[str]:
    """The stems by which words are the same, of those that are long enough to have one."""
    return frozenset(word[:STEM] for word in words if len(word) >= STEM)


def plain(text: str) -> str:
    """A text in small letters, with nothing but letters, digits and spaces: "us" for "U.S."."""
    folded = text.casefold().replace("-", " ")
    if folded.isalnum():  # most are, and need not be read letter by letter
        return folded
    return "".join([each for each in folded if each.isalnum() or each == " "])
