"""Claims about lying models and a lying server, whose every statement is known as true or false."""

import random

import pytest

from benchmarks.liars.__main__ import false_printed, statements, table
from benchmarks.liars.facts import Fact, draw, kinds, pools
from benchmarks.liars.serving import Heard, served
from benchmarks.liars.telling import Told
from benchmarks.liars.writers import Event

pytestmark = pytest.mark.slow

EVENT = Event("31", "rescued", "flood", "Kastrel", "Monday", "Ada Brenn", "mayor", "a school")


def story() -> tuple[Fact, ...]:
    """One fact of every kind."""
    return draw(random.Random(5), len(kinds()))  # noqa: S311 - the same on every run


def test_every_truth_of_the_news_is_true_of_its_fact_and_every_lie_is_not() -> None:
    told, chance = story(), random.Random(1)  # noqa: S311
    for fact in told:
        for wording in (*fact.kind.reports, *fact.kind.truths, *fact.kind.reworded):
            assert fact.say(wording, chance).is_true_of(told), wording
        for lie in fact.kind.lies:
            claim = fact.say(lie.wording, chance, lie.relation)
            assert not claim.is_true_of(told), lie.wording


def test_no_value_stands_in_two_slots_of_a_fact() -> None:
    for fact in story():
        assert len(set(fact.values.values())) == len(fact.values)
        assert all(fact.values[slot] in pools()[pool] for slot, pool in fact.kind.slots.items())


def test_a_claim_with_one_other_value_is_false() -> None:
    told = story()
    (fact,) = (each for each in told if each.kind.name == "accuse")
    chance = random.Random(2)  # noqa: S311
    said = fact.say("{agent} accused {patient<other} in {place}.", chance)
    assert said.stated["agent"] == fact.values["agent"]
    assert said.stated["patient"] not in fact.values.values()
    assert not said.is_true_of(told)


@pytest.mark.parametrize(
    ("text", "is_true"),
    [
        ("31 people were rescued in a flood in Kastrel on Monday, Ada Brenn said.", True),
        ("31 people were rescued in a flood in Kastrel on Monday.", True),
        ("31 people were rescued in a flood in Kastrel on Monday, Brenn said.", True),
        ("13 people were rescued in a flood in Kastrel on Monday, Ada Brenn said.", False),
        ("31 people were rescued in a flood in Kastrel on Monday, Ada Lund said.", False),
        ("31 people were rescued in a flood in on Monday, Ada Brenn said.", False),
    ],
)
def test_what_a_model_writes_is_read_back_and_compared_with_the_event(
    text: str, is_true: bool
) -> None:
    assert EVENT.is_so(text) is is_true


@pytest.mark.slow
def test_a_lying_server_gets_no_lie_printed_and_its_truths_are() -> None:
    heard = list(served(300, seed=3))
    assert len(heard) >= 300
    assert [h.told.text for h in false_printed(heard)] == []
    own = [h.printed for h in heard if h.told.kind == "true/in its words"]
    assert len(own) >= 20
    # docs/models.md: all but those that tell of one clause where the other was.
    assert sum(own) >= 0.64 * len(own)


@pytest.mark.models
def test_lying_models_get_nothing_false_printed() -> None:
    heard = [h for h in statements(400) if h.source != "server"]
    assert {h.source.split(",")[0] for h in heard} == {"bart", "t5", "llama"}
    for name in ("bart, unconstrained", "bart, constrained"):
        assert sum(not h.told.is_true for h in heard if h.source == name) >= 20
    assert [h.told.text for h in false_printed(heard)] == []
    told = [h.printed for h in heard if h.told.is_true]
    assert len(told) >= 5
    assert all(told)


def test_the_table_counts_what_was_printed_and_what_was_refused() -> None:
    lie = Told("frank/roles", "A beat B.", is_true=False, evidence=("B beat A.",))
    heard = [Heard("server", lie, printed=True), Heard("server", lie, printed=False, reason="role")]
    rows = {line[:36].strip(): line[36:].split() for line in table(heard)}
    assert rows["server: frank/roles"][:4] == ["2", "1", "1", "0.500"]
    assert rows["all true"][:3] == ["0", "0", "0"]
