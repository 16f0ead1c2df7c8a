"""Of whom it is told: a text that names somebody for what its evidence tells of another.

"Thane said he regretted it" for "Marant said she regretted it"; and for "She regretted it" behind
"Marant spoke to Thane": a pronoun at the beginning means with whom the sentence before begins.
"""

from collections.abc import Hashable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from itertools import takewhile
from typing import TYPE_CHECKING, NamedTuple

from summarize.checking.following import same_fact
from summarize.checking.shapes import Item
from summarize.checking.speakers import name_words, speaks_for
from summarize.languages.checking import ShapeRules

if TYPE_CHECKING:
    from summarize.checking.content import Content, SentenceWords

# Of what a text tells of somebody, the share that a sentence has to have, and the least there has
# to be. On the open half of benchmarks/gate .6 and .7 find the same; at .6 a true claim of wice is
# refused, at .7 none.
_TOLD, _FEWEST = 0.7, 3


class _Told(NamedTuple):
    """With whom a sentence begins, and what it tells of that one."""

    subject: Item
    rest: Sequence[Item]


@dataclass(frozen=True, slots=True)
class Subjects:
    """What sentences of the evidence tell of whom.

    Attributes:
        evidence: what a text is compared with.
        own: what is known of shapes in its language.
        speaking: the stems of verbs behind which the one who says it may stand.
    """

    evidence: "Content"
    own: ShapeRules
    speaking: AbstractSet[Hashable]

    def wrong(
        self, claim: "Content", rows: Sequence[tuple["SentenceWords", Sequence[Item]]]
    ) -> Iterator[str]:
        """Whom a text names for what all sentences that tell it tell of another.

        Args:
            claim: the text.
            rows: the sentences of the evidence that share most words with it, with their items.
        """
        told = self._told(claim, claim.sentences[0]) if claim.sentences else None
        said = self._said(told) if told else set()
        if told is None or len(said) < _FEWEST:
            return
        close = [
            (sentence, row)
            for sentence, row in rows
            if len(said & {item.key for item in row}) >= _TOLD * len(said)
        ]
        others = [self._other(told, sentence, row) for sentence, row in close]
        # Whether it is named is asked last: that reads every sentence of the evidence.
        if not others or not all(others) or not self._is_named(told.subject):
            return
        body = name_words(told.subject.written)
        if not any(speaks_for(name_words(each), body, claim, self.evidence) for each in others):
            yield f'role: "{told.subject.written}" for "{others[0]}"'

    def _told(self, content: "Content", sentence: "SentenceWords") -> _Told | None:
        """Of whom a sentence tells: his name begins it, a verb or an apposition follows."""
        items = content.items_of(sentence)
        nouns = [*takewhile(lambda item: item.kind == "word" and not self._parts(item), items)]
        names = [*takewhile(lambda item: item.kind == "name", items[len(nouns) :])]
        at = len(nouns) + len(names)
        if not names or at == len(items) or self._owns(sentence.text, names[-1]):
            return None
        if items[at].written == ",":
            inserted = [*takewhile(lambda item: item.written != ",", items[at + 1 :])]
            at += len(inserted) + 2
            is_list = any(item.written in self.own.joins for item in inserted)
            return _Told(names[-1], items[at:]) if at < len(items) and not is_list else None
        return _Told(names[-1], items[at:]) if self._may_be_verb(items[at]) else None

    def _parts(self, item: Item) -> bool:
        return item.written in self.own.parting

    def _owns(self, text: str, name: Item) -> bool:
        return text.partition(name.written)[2].startswith(self.own.owning)

    def _may_be_verb(self, item: Item) -> bool:
        if item.kind == "verb" or item.written in self.own.auxiliaries:
            return True
        is_word = item.kind == "word" and not self._parts(item)
        return is_word and self.own.is_present(item.written)

    def _said(self, told: _Told) -> set[Hashable]:
        """The keys of what is told, without the small words."""
        small = self.own.parting | self.own.auxiliaries | self.own.empty
        return {
            item.key
            for item in told.rest
            if item.has_place and item.written not in small and item.key != told.subject.key
        }

    def _is_named(self, subject: Item) -> bool:
        """Whether the evidence names it: what it lacks is no matter of roles."""
        rows = (self.evidence.items_of(each) for each in self.evidence.sentences)
        return any(self._is(subject, row) for row in rows)

    def _is(self, item: Item, row: Sequence[Item]) -> bool:
        return same_fact(item, row, self.evidence.people_key) is not None

    def _other(self, told: _Told, sentence: "SentenceWords", row: Sequence[Item]) -> str:
        """Of whom a sentence tells it; "" where it may be the same, or where that is not sure."""
        places = {item.key: at for at, item in reversed([*enumerate(row)])}
        verb = next(
            (places[item.key] for item in told.rest if item.kind == "verb" and item.key in places),
            None,
        )
        if verb is None or self._is(told.subject, row):
            return ""
        other = self._doer(row, verb) or self._meant(row, verb, sentence)
        if other is None or self._is(told.subject, [other]) or self._is(other, [told.subject]):
            return ""
        return other.written

    def _doer(self, row: Sequence[Item], verb: int) -> Item | None:
        """The name that is surely its subject: right before it, its "who" or its comma."""
        behind = row[verb + 1 : verb + 2]
        if behind and behind[0].kind == "name" and row[verb].key in self.speaking:
            return behind[0]
        at = self._before(row, verb)
        if at >= 0 and row[at].written in self.own.relative:
            at -= 1
        if at > 0 and row[at].written == ",":
            at -= 1
        return row[at] if at >= 0 and row[at].kind == "name" else None

    def _before(self, row: Sequence[Item], verb: int) -> int:
        """The place before a verb with its auxiliaries and adverbs; -1 where there is none."""
        at = verb - 1
        while at >= 0 and (
            row[at].written in self.own.auxiliaries or self.own.is_adverb(row[at].written)
        ):
            at -= 1
        return at

    def _meant(self, row: Sequence[Item], verb: int, sentence: "SentenceWords") -> Item | None:
        """Whom the pronoun before a verb means: with whom the sentence before begins."""
        at = self._before(row, verb)
        place = self.evidence.sentences.index(sentence)
        if not (place and at >= 0 and row[at].kind == "pronoun" and row[at].key in self.own.single):
            return None
        before = self.evidence.sentences[place - 1]
        if "\n" in self.evidence.text[before.start + len(before.text) : sentence.start]:
            return None
        told = self._told(self.evidence, before)
        return told.subject if told else None
