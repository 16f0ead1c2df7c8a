"""A sentence as a row of items: its facts (names, numbers, days) among its other words.

Two sentences have one *shape* when their items are the same in order, any name counting as any
other name. Passives are read as actives where the verb and its subject are sure, so that "A was
accused by B" and "B accused A" have one shape.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Collection, Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from summarize.data import Span
from summarize.language import stem, word_spans
from summarize.language.names import Name, plain
from summarize.language.quantities import DateMention, Quantity
from summarize.languages.checking import ShapeRules
from summarize.languages.names import name_rules

if TYPE_CHECKING:
    from summarize.checking.content import Content

Kind = Literal["word", "verb", "name", "pronoun", "number", "day", "mark"]
# Words between a form of "to be" and its participle: adverbs and "not". Chosen, not tuned.
_MOST_BETWEEN = 2
# A full stop within a sentence belongs to an abbreviation.
_CLAUSE_MARKS = frozenset('!?;:,—–()"“”')


@dataclass(frozen=True, slots=True)
class Item:
    """A word, a fact, or a mark that parts clauses.

    `key` is what two items must share to be the same: the stem of a word, the folded words of a
    name, the digits or the value of a number.
    """

    kind: Kind
    key: Hashable
    written: str

    @property
    def has_place(self) -> bool:
        """Whether it belongs to the shape of a sentence: pronouns and marks come and go."""
        return self.kind not in ("pronoun", "mark")

    @property
    def is_fact(self) -> bool:
        """Whether it is a name, a number or a day."""
        return self.kind in ("name", "number", "day")


def read_items(text: str, start: int, content: "Content", own: ShapeRules) -> tuple[Item, ...]:
    """The items of a sentence of `content`, in active order; linear in its length.

    Args:
        text: the sentence.
        start: where it begins in `content.text`.
        content: the text that it is part of.
        own: what is known of shapes in its language.
    """
    facts = _facts_within(content, start, start + len(text))
    items: list[Item] = []
    passive: set[int] = set()
    since_being, end = _MOST_BETWEEN + 1, 0
    written = list(word_spans(text, content.language))
    for number, (word, span) in enumerate(written):
        items.extend(Item("mark", m, m) for m in text[end : span.start] if m in _CLAUSE_MARKS)
        end = span.end
        since_being = 0 if word.lower() in own.being else since_being + 1
        if word.lower() in own.possessive and _is_object(text, written, number, own):
            items.append(Item("pronoun", own.possessive[word.lower()], word))
            continue
        if (item := _item(word, start + span.start, facts, content, own)) is not None:
            if item.kind == "verb" and since_being <= _MOST_BETWEEN:
                passive.add(len(items))
            items.append(item)
    return tuple(_active(items, passive, own))


def _is_object(
    text: str, written: Sequence[tuple[str, Span]], number: int, own: ShapeRules
) -> bool:
    """Whether no noun follows that it could belong to: "told her that", "told her."."""
    if number + 1 == len(written):
        return True
    following, span = written[number + 1]
    between = text[written[number][1].end : span.start]
    small = following.lower()
    return bool(between.strip()) or small in own.parting | own.clauses | own.joins | own.empty


def _item(
    word: str, start: int, facts: "_Facts", content: "Content", own: ShapeRules
) -> Item | None:
    """The item of a word that begins at a place of the text; None where it has none."""
    fact = facts.at(start, start + len(word))
    if isinstance(fact, Name):
        begins = facts.is_new(fact)
        return Item("name", content.names.key(fact), fact.text) if begins else None
    return _number(word, start, fact) or _word(word, content, own)


def _word(word: str, content: "Content", own: ShapeRules) -> Item | None:
    """The item of a word that is no number and in no name that was found."""
    small = word.lower()
    if small in own.being or small in own.empty:
        return None
    if small in own.clauses:
        return Item("mark", small, small)
    if small in own.pronouns:
        return Item("pronoun", own.pronouns[small], small)
    if word[0].isupper() and _is_name(word, content):
        return Item("name", content.names.key(word), word)
    key = stem(own.base_form(small), content.language)
    return Item("verb" if own.is_past(small) else "word", key, small)


def _is_name(word: str, content: "Content") -> bool:
    """Whether a capitalised word that was not found to be a name is none that sentences open with.

    It may be the only one of a text, at its beginning: "Norvik sued Daltron."
    """
    if word in content.names.confirmed:
        return True
    known = name_rules(content.language)
    if known is None or known.is_common is None or word.lower() in known.apart:
        return False
    return not known.is_common(word)


@dataclass
class _Facts:
    """The facts of a sentence, asked for in the order in which they stand."""

    rest: list[Name | Quantity | DateMention]
    last: Name | Quantity | DateMention | None = None

    def at(self, start: int, end: int) -> Name | Quantity | DateMention | None:
        """The fact that a word belongs to."""
        while self.rest and self.rest[-1].span.end <= start:
            self.rest.pop()
        return self.rest[-1] if self.rest and self.rest[-1].span.start < end else None

    def is_new(self, fact: Name) -> bool:
        """Whether a name was not asked about right before."""
        before, self.last = self.last, fact
        return before is not fact


def _facts_within(content: "Content", start: int, end: int) -> _Facts:
    """The names, amounts and dates of a stretch of the text, in order; none within another."""
    found: list[Name | Quantity | DateMention] = []
    for every in (content.mentions, content.quantities, content.dates):
        first = bisect_left(every, start, key=_begin)
        for fact in every[first:]:
            if fact.span.start >= end:
                break
            found.append(fact)
    return _Facts(sorted(found, key=_begin, reverse=True))


def _begin(fact: Name | Quantity | DateMention) -> int:
    return fact.span.start


def _number(word: str, start: int, fact: Name | Quantity | DateMention | None) -> Item | None:
    """The item of a word that is a numeral or a day; None for other words, units among them."""
    if any(letter.isdigit() for letter in word):
        return Item("number", plain(word), word)
    if isinstance(fact, DateMention):
        return Item("day", plain(word), word) if word[0].isupper() else None
    if isinstance(fact, Quantity) and fact.span.start == start:
        return Item("number", f"{fact.value:g}", word)
    return None


def _active(items: Sequence[Item], passive: Collection[int], own: ShapeRules) -> Iterator[Item]:
    """The items with passives turned: who did it before the verb, to whom it was done after it."""
    moved: dict[int, list[Item]] = defaultdict(list)
    gone: set[int] = set()
    for at, item in enumerate(items):
        if item.kind != "verb":
            continue
        # "held at the port by": a verb without an object may be a participle.
        is_passive = at in passive or not [*_phrase(items, range(at + 1, len(items)), own)]
        agent = _agent(items, at, own) if is_passive else range(0)
        if agent:
            gone.update(range(agent.start - 1, agent.stop))
            moved[at] += items[agent.start : agent.stop]
        if agent or at in passive:
            subject = _subject(items, at, own)
            gone.update(subject)
            moved[at + 1] = [*(items[place] for place in subject), *moved[at + 1]]
    for at in range(len(items) + 1):
        yield from moved.get(at, ())
        if at < len(items) and at not in gone:
            yield items[at]


def _agent(items: Sequence[Item], verb: int, own: ShapeRules) -> range:
    """Where the phrase behind "by" is, in the clause of a verb, before another verb."""
    for at in range(verb + 1, len(items)):
        if items[at].kind in ("mark", "verb"):
            break
        if items[at].written in own.by:
            phrase = list(_phrase(items, range(at + 1, len(items)), own))
            is_means = any(own.is_gerund(item.written) for item in phrase[:1])
            return range(0) if is_means else range(at + 1, at + 1 + len(phrase))
    return range(0)


def _subject(items: Sequence[Item], verb: int, own: ShapeRules) -> range:
    """Where the phrase right before a passive verb is; nowhere where it may be one of a list."""
    length = sum(1 for _ in _phrase(items, range(verb - 1, -1, -1), own))
    before = verb - length - 1
    if before >= 0 and _takes_noun(items[before], own):
        return range(0)
    return range(before + 1, verb)


@dataclass(frozen=True, slots=True)
class Frame:
    """A verb with the words beside it: who did it, and to whom.

    Each is empty where it is not sure. `direct` is right behind the verb, `reached` behind the
    preposition that follows it or its object ("shouted at a tenant", "gave a letter to the judge").
    `is_base` where "to" or an auxiliary stands before it: then it is a verb, whatever its form.
    """

    verb: Item
    agent: tuple[Item, ...]
    direct: tuple[Item, ...]
    reached: tuple[Item, ...]
    is_base: bool = False

    @property
    def is_whole(self) -> bool:
        """Whether it is surely a verb, with a doer and an object."""
        return self.verb.kind == "verb" and bool(self.agent) and bool(self.direct)

    @property
    def patient(self) -> tuple[Item, ...]:
        """To whom it is done."""
        return self.direct or self.reached


def read_frames(items: Sequence[Item], own: ShapeRules) -> Iterator[Frame]:
    """The frames of all verbs, and of words that may be one: they have a doer, or "to" before."""
    agents: dict[int, tuple[Item, ...]] = {}
    for at, item in enumerate(items):
        if item.kind not in ("verb", "word") or item.written in own.parting:
            continue
        agents[at] = _doer(items, at, agents, own)
        is_base = at > 0 and items[at - 1].written in own.auxiliaries | own.infinitive
        if item.kind == "verb" or agents[at] or is_base:
            yield Frame(item, agents[at], *_objects(items, at, own), is_base)


def _doer(
    items: Sequence[Item], verb: int, before: Mapping[int, tuple[Item, ...]], own: ShapeRules
) -> tuple[Item, ...]:
    """The phrase before a verb and its auxiliaries; of an infinitive that of the verb before it."""
    at = verb
    while at > 0 and items[at - 1].written in own.auxiliaries:
        at -= 1
    if at > 1 and items[at - 1].written in own.infinitive:
        return before.get(at - 2, ())
    phrase = tuple(_phrase(items, range(at - 1, -1, -1), own))
    start = at - len(phrase) - 1
    return phrase if start < 0 or not _takes_noun(items[start], own) else ()


def _objects(
    items: Sequence[Item], verb: int, own: ShapeRules
) -> tuple[tuple[Item, ...], tuple[Item, ...]]:
    """The phrase right behind a verb, and the one behind its preposition."""
    direct = tuple(_phrase(items, range(verb + 1, len(items)), own))
    at = verb + 1 + len(direct)
    if at >= len(items) or items[at].written not in own.towards:
        return direct, ()
    return direct, tuple(_phrase(items, range(at + 1, len(items)), own))


def _phrase(items: Sequence[Item], places: range, own: ShapeRules) -> Iterator[Item]:
    """The names, numbers and nouns from a verb outward, up to what parts phrases; or a pronoun."""
    for at in places:
        item = items[at]
        if item.kind == "pronoun" and at == places[0]:
            yield item
        if item.kind not in ("word", "name", "number") or item.written in own.parting:
            return
        yield item


def _takes_noun(item: Item, own: ShapeRules) -> bool:
    """Whether what follows belongs to a preposition or a verb before it."""
    return item.written in own.parting and item.written not in own.opening
