"""Facts as values, sentences that state them, and whether what a sentence states is so."""

import random
import re
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

_FILE = Path(__file__).with_name("news.toml")
_SLOT = re.compile(r"\{(\w+)(?:<(\w+))?(?:\.(last|she))?\}")
OTHER = "other"


@dataclass(frozen=True, slots=True)
class Lie:
    """A way to lie about a kind of fact: the kind of error, the relation stated, the wording."""

    error: str
    relation: str
    wording: str


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of fact: the pool of each slot, and the wordings of outlets, truths and lies.

    `truths` keep to the words of the reports; `reworded` are true in other words.
    """

    name: str
    slots: Mapping[str, str]
    reports: tuple[str, ...]
    truths: tuple[str, ...]
    reworded: tuple[str, ...]
    lies: tuple[Lie, ...]


@dataclass(frozen=True, slots=True)
class Fact:
    """Something that happened: a kind of fact with a value for every slot."""

    kind: Kind
    values: Mapping[str, str]

    def reports(self) -> tuple[str, ...]:
        """Every sentence in which an outlet may report it."""
        return tuple(self.say(wording, random.Random(0)).text for wording in self.kind.reports)  # noqa: S311

    def say(
        self, wording: str, chance: random.Random, relation: str = "", near: Iterable[str] = ()
    ) -> "Claim":
        """What a wording states when it is filled in; another value is one of `near`, if any fits.

        Raises:
            KeyError: If the fact has no such slot.
        """
        stated: dict[str, str] = {}
        for slot, source, _ in _SLOT.findall(wording):
            if source == OTHER and slot not in stated:
                stated[slot] = self._another(slot, chance, tuple(near))
            elif slot not in stated:
                stated[slot] = self.values[source or slot]
        text = _SLOT.sub(lambda match: _form(stated[match[1]], match[3]), wording)
        return Claim(relation or self.kind.name, stated, text[0].upper() + text[1:])

    def _another(self, slot: str, chance: random.Random, near: Sequence[str]) -> str:
        pool = pools()[self.kind.slots[slot]]
        taken = {*self.values.values()}
        return chance.choice(
            [value for value in near if value in pool and value not in taken]
            or [value for value in pool if value not in taken]
        )


@dataclass(frozen=True, slots=True)
class Claim:
    """A statement with what it states: a relation, and the values of the slots that it names."""

    relation: str
    stated: Mapping[str, str]
    text: str

    def is_true_of(self, facts: Iterable[Fact]) -> bool:
        """Whether one of the facts is of this relation and has every value that is stated."""
        return any(
            fact.kind.name == self.relation and self.stated.items() <= fact.values.items()
            for fact in facts
        )


def draw(chance: random.Random, count: int) -> tuple[Fact, ...]:
    """The facts of one story, of different kinds; no value stands in two slots of a pool."""
    chosen = chance.sample(kinds(), count)
    shuffled = {name: chance.sample(values, len(values)) for name, values in pools().items()}
    return tuple(Fact(kind, _values(kind, shuffled)) for kind in chosen)


def _values(kind: Kind, shuffled: Mapping[str, list[str]]) -> dict[str, str]:
    """Values for the slots; a pool that runs dry begins again, never within one fact."""
    found: dict[str, str] = {}
    for slot, pool in kind.slots.items():
        # Days, months and numbers may come again in another fact of the story, as in real news.
        value = next(value for value in shuffled[pool] if value not in found.values())
        shuffled[pool].remove(value)
        shuffled[pool].append(value)
        found[slot] = value
    return found


def _form(value: str, form: str) -> str:
    if form == "last":
        return value.rsplit(maxsplit=1)[-1]
    if form == "she":
        return "she" if value.split(maxsplit=1)[0] in _news()["pools"]["woman"] else "he"
    return value


@cache
def kinds() -> tuple[Kind, ...]:
    """Every kind of fact of news.toml."""
    return tuple(
        Kind(
            each["name"],
            each["slots"],
            tuple(each["reports"]),
            tuple(each["truths"]),
            tuple(each["reworded"]),
            tuple(Lie(*lie) for lie in each["lies"]),
        )
        for each in _news()["facts"]
    )


@cache
def pools() -> Mapping[str, list[str]]:
    """The values of every pool; a person is a first and a last name, no two with the same last."""
    own = _news()["pools"]
    firsts = [name for pair in zip(own["woman"], own["man"], strict=True) for name in pair]
    last = own["last"]
    people = [f"{firsts[at % len(firsts)]} {name}" for at, name in enumerate(last)]
    return {**own, "person": people}


@cache
def _news():  # type: ignore[no-untyped-def] # what a TOML file holds; read once into `Kind`
    return tomllib.loads(_FILE.read_text(encoding="utf-8"))
