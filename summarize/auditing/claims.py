"""A statement as it is looked up: its words, and which sentence each name and number comes from."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from summarize.auditing.sources import Sources
from summarize.checking import Content
from summarize.data import Span
from summarize.language import content_stems, stem, word_forms, word_spans, words
from summarize.language.names import Name, plain
from summarize.languages.audit import audit_rules

# Words on each side of a name or number that tell what it is part of. Chosen, not tuned.
_AROUND = 2
# A name says who somebody is by the words around it: so many before it, so many behind a comma.
# Chosen, not tuned.
_BEFORE, _BEHIND = 3, 5

# Words of a claim in one sentence that make it speak of the same thing. Chosen, not tuned.
_SEVERAL = 3

_CLAUSE_END = re.compile(r"[,;:—–](?=\s)|\s[—–-]\s")
_WORD = re.compile(r"\w+(?:['’]\w+)*|[.;:!?,()“”\"]")


@dataclass(frozen=True, eq=False)
class Claim:
    """A statement as it is looked up in the sources.

    `subject` is the person that its pronoun means, `hint` a text that tells where to look.
    """

    text: str
    sources: Sources
    subject: str = ""
    hint: str = ""

    @cached_property
    def content(self) -> Content:
        """Everything that the rules look up in it."""
        return Content((self.text,), self.sources.names, None, self.sources.language)

    @cached_property
    def terms(self) -> set[str]:
        """What it is found by."""
        found = self.sources.terms(f"{self.text} {self.hint}")
        return found | ({self.subject} if self.subject else set())

    @cached_property
    def plain_words(self) -> frozenset[str]:
        """The stems of its content words but those of names, numbers and dates."""
        content = self.content
        spans = [
            *(each.span for each in content.mentions),
            *(each.span for each in content.quantities),
            *(each.span for each in content.dates),
        ]
        return frozenset(content_stems(_without(self.text, spans), self.sources.language))

    @cached_property
    def sequence(self) -> tuple[str, ...]:
        """Its plain words as stems, numbers and names in order, a name as its last word."""
        names = {name.span.end: _key(name, self.sources) for name in self.content.mentions}
        inside = [name.span for name in self.content.mentions]
        language = self.sources.language
        found = [
            (span.start, key)
            for word, span in word_spans(self.text, language)
            if not any(each.overlaps(span) for each in inside)
            for key in content_stems(word, language)
        ]
        return tuple(key for _, key in sorted([*found, *names.items()]))

    def written(self, stems: Sequence[str]) -> list[str]:
        """The words of the claim that have these stems, as written, in order."""
        language = self.sources.language
        found = [
            part
            for word in words(self.text, language)
            for part in word.split("-")
            if part and stem(part, language) in stems
        ]
        return list(dict.fromkeys(found))

    def around(self, span: Span, *, is_name: bool = False) -> frozenset[str]:
        """The stems of the plain words beside a part of it, in its clause.

        Of a name those behind it, where there are any: before it may stand who it is ("Mayor").
        """
        ends, places, found = self._clause_ends, self._plain_places, self._plain_at
        opened, closed = bisect_right(ends, span.start), bisect_left(ends, span.end)
        start = bisect_left(places, ends[opened - 1]) if opened else 0
        end = bisect_left(places, ends[closed]) if closed < len(ends) else len(places)
        at, behind = bisect_left(places, span.start), bisect_left(places, span.end)
        before = found[max(start, at - _AROUND) : at]
        after = found[behind : min(end, behind + _AROUND)]
        return frozenset(after if is_name and after else (*before, *after))

    @cached_property
    def _clause_ends(self) -> tuple[int, ...]:
        language = self.sources.language
        joins = audit_rules(language).joins
        marks = (match.start() for match in _CLAUSE_END.finditer(self.text))
        small = (span.start for word, span in word_spans(self.text, language) if word in joins)
        return tuple(sorted((*marks, *small)))

    @cached_property
    def _plain(self) -> tuple[tuple[int, str], ...]:
        """Where each plain word begins, and its stem, in order."""
        language = self.sources.language
        stems = (
            (span.start, stem(word, language)) for word, span in word_spans(self.text, language)
        )
        return tuple((at, each) for at, each in stems if each in self.plain_words)

    @cached_property
    def _plain_places(self) -> tuple[int, ...]:
        return tuple(at for at, _ in self._plain)

    @cached_property
    def _plain_at(self) -> tuple[str, ...]:
        return tuple(each for _, each in self._plain)


def _without(text: str, spans: Iterable[Span]) -> str:
    letters = list(text)
    for span in spans:
        letters[span.start : span.end] = " " * (span.end - span.start)
    return "".join(letters)


def in_place(claim: Claim, places: Sequence[int]) -> bool:
    """Whether some sentences may stand for a claim together.

    Each must have two neighbouring words of the claim that no other of them has, or several words
    and one of its own. And each name and number must be in the one that has most of the plain words
    beside it in the claim, or in one of several such; or a sentence must say who somebody is. What
    none of them has, the gate finds.
    """
    sources = claim.sources
    if claim.content.quoted and len({sources.sentences[each].article_id for each in places}) > 1:
        return False  # who says a quotation is told where it stands
    if not all(_contributes(claim, each, places) for each in places):
        return False
    for name in claim.content.mentions:
        key = _key(name, sources)
        having = [each for each in places if key in sources.terms_at[each]]
        around = claim.around(name.span, is_name=True)
        if not _among_nearest(around, having, places, sources) and not any(
            _identifies(key, each, places, sources) for each in having
        ):
            return False
    for number in claim.content.quantities:
        having = [each for each in places if _has_value(each, number.value, sources)]
        around = claim.around(number.span)
        if not _among_nearest(around, having, places, sources):
            return False
        if having and not any(_has_most(around, each, sources) for each in having):
            return False
    return True


def _contributes(claim: Claim, place: int, places: Sequence[int]) -> bool:
    """Whether a sentence has something of the claim that no other of them has."""
    own = claim.sources.terms_at[place]
    others = [claim.sources.terms_at[each] for each in places if each != place]
    shared = own.intersection(claim.sequence)
    if len(shared) >= _SEVERAL and shared.difference(*others):
        return True
    return any(
        first in own
        and second in own
        and not any(first in each and second in each for each in others)
        for first, second in pairwise(claim.sequence)
    )


def _key(name: Name, sources: Sources) -> str:
    return sources.names.word(plain(name.parts[-1]))


def _has_value(place: int, value: float, sources: Sources) -> bool:
    return any(each.value == value for each in sources.content((place,)).quantities)


def _among_nearest(
    around: frozenset[str], having: Sequence[int], places: Sequence[int], sources: Sources
) -> bool:
    shared = {place: len(around & sources.terms_at[place]) for place in places}
    return not having or max(shared[each] for each in having) == max(shared.values())


def _has_most(around: frozenset[str], place: int, sources: Sources) -> bool:
    """Whether a sentence has more than half of some words, synonyms included."""
    concept = word_forms(sources.language).concept
    known = set(map(concept, sources.terms_at[place]))
    return 2 * sum(concept(word) in known for word in around) > len(around) or not around


def _identifies(key: str, place: int, places: Sequence[int], sources: Sources) -> bool:
    """Whether a sentence says of a name that it is what another of them speaks of."""
    beside = " ".join(_beside(sources.sentences[place].text, key, sources))
    found = set(content_stems(beside, sources.language))
    spoken = sources.reporting
    return any((found - spoken) & sources.terms_at[each] for each in places if each != place)


def _beside(text: str, key: str, sources: Sources) -> Iterator[str]:
    """The words in apposition to a name: "the transport minister, Ilse Varga", "Varga, the ..."."""
    found = _WORD.findall(text)
    for at, word in enumerate(found):
        if not word[0].isalnum() or sources.names.word(plain(word)) != key:
            continue
        for before in reversed(found[max(0, at - _BEFORE) : at]):
            if not before[0].isalnum() and before != ",":
                break
            yield before
        if found[at + 1 : at + 2] == [","]:
            yield from (each for each in found[at + 2 : at + 2 + _BEHIND] if each[0].isalnum())
