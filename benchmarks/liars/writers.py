"""Models that lie by nature: trained on template news here, they meet names they have never seen.

What the models of the tests write is one form of sentence, so the program reads it back: "N people
were FATE in a WHAT in CITY on DAY, NAME said." is true if all six are those of the fact. Whatever
else is printed counts as false.
"""

import random
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from benchmarks.liars.facts import pools
from benchmarks.liars.serving import Heard
from benchmarks.liars.telling import Told

if TYPE_CHECKING:
    from summarize.rewriting import Chat, Seq2Seq

_READ = re.compile(
    r"(?P<count>[\d,]+) people were (?P<fate>\w+) in an? (?P<what>[a-z ]+?) in (?P<city>[\w ]+) "
    r"on (?P<day>\w+)(?:, (?P<name>[\w' -]+) said)?\."
)
# Of the names and places, those that the model was never shown; of the numbers likewise.
_UNSEEN = 0.5
# A story of so many groups is rewritten at once, as in a run.
_GROUPS = 50


@dataclass(frozen=True, slots=True)
class Event:
    """What happened, and how the template of the tests reports it."""

    count: str
    fate: str
    what: str
    city: str
    day: str
    name: str
    role: str
    where: str

    @property
    def reports(self) -> tuple[str, str]:
        """Two sentences; both are in what the models were trained on."""
        first = (
            f"{self.name}, the {self.role} of {self.city}, told reporters that "
            f"{self.count} people were {self.fate} in a {self.what} near {self.where} in "
            f"{self.city} on {self.day}, and that the cause was not yet known."
        )
        second = (
            f"At least {self.count} people were {self.fate} after a {self.what} in {self.city} on "
            f"{self.day}."
        )
        return first, second

    def is_so(self, text: str) -> bool:
        """Whether a statement says of this event what is true of it."""
        read = _READ.fullmatch(text)
        if read is None:
            return False
        values = {slot: value for slot, value in read.groupdict().items() if value}
        # "Greta said" is said of Greta Kestrup.
        name = values.pop("name", self.name)
        is_named = set(name.split()) <= set(self.name.split())
        return is_named and all(value == getattr(self, slot) for slot, value in values.items())


def written(name: str, count: int, *, seed: int, backend: str = "") -> Iterator[Heard]:
    """`count` statements of a model, each as the gate treated it.

    `name` is one of `NAMES`; a model is trained the first time (minutes) and kept in
    build/test-models. `backend` is the setting of that name of `Seq2Seq`, empty for its default.
    """
    from summarize.rewriting import Group, checked

    rewriter = _rewriter(name, backend)
    events = _events(count, seed)
    for start in range(0, count, _GROUPS):
        some = events[start : start + _GROUPS]
        # One group a story: what a chat model says of one is no statement about another.
        stories = [[Group(1, event.reports[0], event.reports)] for event in some]
        for event, groups, statements in zip(some, stories, rewriter.rewrite(stories), strict=True):
            for statement in statements:
                (outcome,) = checked(groups, [statement])
                is_true = event.is_so(statement.text)
                kind_of = (
                    "true"
                    if is_true
                    else "false"
                    if _READ.fullmatch(statement.text)
                    else "no sentence"
                )
                told = Told(kind_of, statement.text, is_true, event.reports)
                printed = outcome.origin == "rewritten"
                yield Heard(name, told, printed, "" if printed else outcome.reason)


def _rewriter(name: str, backend: str) -> "Chat | Seq2Seq":
    """The model of a name, as a user would set it up."""
    from summarize.rewriting import Chat, Seq2Seq
    from tests.models import model_directory

    kind, _, way = name.partition(", ")
    directory = model_directory(kind)
    if kind == "llama":
        return Chat(model=directory, device="cpu", max_new_tokens=64)
    own = {"model": directory, "device": "cpu", "max_new_tokens": 48}
    chosen = {"backend": backend} if backend else {}
    return Seq2Seq.model_validate(own | {"constrained": way != "unconstrained"} | chosen)


NAMES = ("bart, unconstrained", "bart, constrained", "t5, constrained", "llama")


def _events(count: int, seed: int) -> list[Event]:
    """Events of the template, half of their values unseen by the models."""
    from tests import models

    chance = random.Random(f"events {seed}")  # noqa: S311 - a benchmark

    def pick(seen: Sequence[str], unseen: Sequence[str]) -> str:
        return chance.choice(unseen if chance.random() < _UNSEEN else seen)

    names = [f"{first} {last}" for first in models.FIRST for last in models.LAST]
    return [
        Event(
            count=pick([str(n) for n in range(2, 100)], [f"{n:,}" for n in range(100, 4000)]),
            fate=chance.choice(models.FATE),
            what=chance.choice(models.EVENT),
            city=pick(models.CITY, pools()["town"]),
            day=chance.choice(models.DAY),
            name=pick(names, pools()["person"]),
            role=chance.choice(models.ROLE),
            where=chance.choice(models.PLACE),
        )
        for _ in range(count)
    ]
