"""The makers of lies change what they say they change, and only where that is a lie."""

from functools import cache

import pytest

from benchmarks.lies.intervals import wilson
from benchmarks.lies.making import KINDS, LIES, TRUTHS, sample
from benchmarks.lies.sentences import Corpus, Sentence
from benchmarks.lies.shortening import shortened
from benchmarks.lies.verbs import Verbs

# What the corpus must have shown: names inside sentences, and verbs after "to".
_BACKGROUND = """
The train stopped. They had to sign, to stop, to accuse, to hope, to blame, to open and to warn.
Reporters of Ravenport heard that Nils Orre and Ada Lunde went to Kastrel in May.
"""
_TRUE = {
    "negation/did_not_regular": (
        "The mayor signed the treaty on the bridge on Friday.",
        (
            "The mayor did not sign the treaty on the bridge on Friday.",
            "The mayor didn't sign the treaty on the bridge on Friday.",
        ),
    ),
    "negation/did_not_irregular": (
        "Ravenport shot down 30 drones over the harbour on Friday.",
        (
            "Ravenport did not shoot down 30 drones over the harbour on Friday.",
            "Ravenport didn't shoot down 30 drones over the harbour on Friday.",
        ),
    ),
    "negation/did_not_removed": (
        "The mayor did not stop the train at the bridge.",
        ("The mayor stopped the train at the bridge.",),
    ),
    "negation/refused": (
        "Ada Lunde signed the treaty on the bridge on Friday.",
        tuple(
            f"Ada Lunde {word} to sign the treaty on the bridge on Friday."
            for word in ("refused", "declined", "failed")
        ),
    ),
    "negation/did_not_say": (
        "The mayor said that the bridge would open in May.",
        ("The mayor did not say that the bridge would open in May.",),
    ),
    "negation/denied": (
        "The mayor said the bridge would open in May.",
        ("The mayor denied that the bridge would open in May.",),
    ),
    "negation/no_to_some": (
        "The police found no weapons in the boat on Friday.",
        ("The police found some weapons in the boat on Friday.",),
    ),
    "negation/some_to_no": (
        "The police found several weapons in the boat on Friday.",
        ("The police found no weapons in the boat on Friday.",),
    ),
    "negation/removed": (
        "The mayor said the bridge was not open to the public.",
        ("The mayor said the bridge was open to the public.",),
    ),
    "exchange/names_whole": (
        "On Friday Nils Orre blamed Ada Lunde for the fire.",
        ("On Friday Ada Lunde blamed Nils Orre for the fire.",),
    ),
    "exchange/names_shortened": (
        (
            "Nils Orre blamed Ada Lunde for the fire, which burned for six days in the old harbour "
            "before rain put it out."
        ),
        ("Ada Lunde blamed Nils Orre for the fire.",),
    ),
    "exchange/numbers_whole": (
        "The town shot down 30 of 35 drones on Friday.",
        ("The town shot down 35 of 30 drones on Friday.",),
    ),
    "exchange/accused": (
        "The mayor accused Ada Lunde of theft on Friday.",
        ("Ada Lunde accused the mayor of theft on Friday.",),
    ),
    "exchange/voice": (
        "Nils Orre accused Ada Lunde of theft on Friday.",
        ("Nils Orre was accused by Ada Lunde of theft on Friday.",),
    ),
    "exchange/direction": (
        "The ferry runs from Ravenport to Kastrel every day in May.",
        ("The ferry runs from Kastrel to Ravenport every day in May.",),
    ),
    "exchange/order": (
        "The bridge opened before the vote in the town hall.",
        ("The bridge opened after the vote in the town hall.",),
    ),
    "exchange/bound": (
        "The fire killed more than 30 sheep on the island.",
        ("The fire killed fewer than 30 sheep on the island.",),
    ),
    "true/voice": (
        "Ada Lunde was accused by the mayor of theft on Friday.",
        ("The mayor accused Ada Lunde of theft on Friday.",),
    ),
    "true/contraction": (
        "The mayor did not sign the treaty on the bridge.",
        ("The mayor didn't sign the treaty on the bridge.",),
    ),
    "true/said_first": (
        "The bridge would open in May, Ada Lunde said.",
        ("Ada Lunde said the bridge would open in May.",),
    ),
    "true/numeral": (
        "The fire killed three cows on the island on Friday.",
        ("The fire killed 3 cows on the island on Friday.",),
    ),
}


@cache
def _verbs() -> Verbs:
    lines = [line for line in _BACKGROUND.splitlines() if line]
    texts = [*lines, *(sentence for sentence, _ in _TRUE.values())]
    return Verbs(Corpus(tuple(Sentence(text, seen=True) for text in texts)))


@pytest.mark.parametrize("kind", _TRUE)
def test_a_maker_changes_what_its_name_says(kind: str) -> None:
    sentence, made = _TRUE[kind]
    assert (LIES | TRUTHS)[kind](sentence, _verbs()) in made


@pytest.mark.parametrize(
    ("kind", "sentence"),
    [
        ("exchange/names_whole", "On Friday Nils Orre met Ada Lunde at the harbour."),
        ("exchange/names_whole", "On Friday Nils Orre and Ada Lunde opened the harbour."),
        ("exchange/numbers_whole", "The fee is between 30 and 35 crowns for a boat."),
        ("exchange/numbers_whole", "It took two men and 2 dogs to find the boat."),
        ("negation/did_not_regular", "The mayor was warned and signed no treaty on Friday."),
        ("negation/did_not_regular", "After the mayor signed the treaty the bridge was shut."),
        ("negation/refused", "“The mayor signed the treaty on Friday,” she said."),
        ("true/voice", "Nils Orre accused Ada Lunde of theft and opened the bridge."),
    ],
)
def test_what_would_be_no_lie_is_left_alone(kind: str, sentence: str) -> None:
    assert (LIES | TRUTHS)[kind](sentence, _verbs()) is None


def test_a_shortened_sentence_keeps_what_takes_it_back_and_who_says_it() -> None:
    text = "The bridge opened on Friday, which pleased the town, but it was shut again at noon."
    assert shortened(text, _verbs(), share=0.9) == []
    text = "The bridge opened after the vote, according to the mayor of the whole of Ravenport."
    assert shortened(text, _verbs(), share=0.9) == []


def test_a_lie_depends_on_its_sentence_and_not_on_what_came_before() -> None:
    corpus = _verbs().corpus
    turned = Verbs(Corpus(corpus.sentences[::-1]))
    for kind in ("negation/refused", "negation/did_not_regular", "exchange/names_whole"):
        one, other = (
            {pair.statement for pair in sample(verbs, each=99, kinds=[kind])[kind, "seen"]}
            for verbs in (_verbs(), turned)
        )
        assert one == other
        assert one


def test_every_kind_is_sampled_from_both_halves_and_a_half_holds_only_its_own() -> None:
    sentences = _verbs().corpus.sentences
    halved = Corpus(tuple(Sentence(s.text, i % 2 == 0) for i, s in enumerate(sentences)))
    found = sample(Verbs(halved), each=5)
    assert {kind for kind, _ in found} == set(KINDS)
    seen = {s.text for s in halved.sentences if s.seen}
    for (kind, half), pairs in found.items():
        told = {p.statement if kind == "negation/did_not_reversed" else p.evidence for p in pairs}
        assert told <= seen if half == "seen" else not told & seen


def test_the_interval_of_wilson_is_the_published_one() -> None:
    """81 of 263, as in Newcombe (1998), table 1: .2553 to .3662."""
    assert wilson(81, 263) == pytest.approx((0.2553, 0.3662), abs=1e-4)
