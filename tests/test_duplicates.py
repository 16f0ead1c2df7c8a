"""Which sentences make the same claim."""

from collections.abc import Sequence
from datetime import UTC, datetime
from itertools import combinations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from summarize.data import Link, Sentence, Span
from summarize.duplicates import (
    cluster_duplicates,
    compare_claims,
    likeness,
    link_claims,
    score_pairs,
)
from summarize.readings import Readings

STORY = (
    "The ferry Aurora sank off Norland on Sunday after its engine failed in a storm.",
    "After an engine failure in a storm, the ferry Aurora sank near Norland on Sunday.",
    "The king of Norland will visit the families of the victims in Ostby next week.",
    "King Olav of Norland will visit victims' families in Ostby next week.",
    "Divers found the wreck at a depth of 80 metres, the coast guard said.",
    "The coast guard said that divers had found the wreck 80 metres down.",
    "Ticket prices had risen twice since the spring.",
    "Schools in Ostby stayed closed.",
    "A choir sang at the pier.",
    "Insurers expect a long dispute.",
)
WORDS = "ferry sank storm Norland king Aurora divers wreck not may 40 people said Sunday".split()  # noqa: SIM905


def sentence(i: int, text: str, article: str = "") -> Sentence:
    return Sentence(article or f"a{i:03}", f"Outlet {i}", i, Span(0, len(text)), text)


def story(texts: Sequence[str]) -> list[Sentence]:
    return [sentence(i, text) for i, text in enumerate(texts)]


def linked(texts: Sequence[str]) -> set[tuple[int, int]]:
    return {(min(k.a, k.b), max(k.a, k.b)) for k in link_claims(story(texts))}


def pairs_apart(one: str, other: str) -> bool:
    """Whether two sentences stay apart in a story where their likes are linked."""
    return (0, 1) not in linked((one, other, *STORY[2:]))


def random_story() -> st.SearchStrategy[list[Sentence]]:
    text = st.lists(st.sampled_from(WORDS), min_size=1, max_size=7).map(" ".join)
    place = st.tuples(st.integers(0, 3), text)
    return st.lists(place, max_size=12).map(
        lambda made: [
            Sentence(f"a{article}", f"o{article}", i, Span(0, len(t)), t)
            for i, (article, t) in enumerate(made)
        ]
    )


def test_sentences_that_state_the_same_are_linked_and_others_are_not() -> None:
    assert linked(STORY) == {(0, 1), (2, 3), (4, 5)}


def test_a_longer_sentence_contains_the_shorter_claim() -> None:
    longer = (
        STORY[0][:-1]
        + ", drowning its captain and leaving two hundred tourists stranded \
on the islands, where hotels opened their ballrooms and fishermen brought blankets."
    )
    (link,) = (k for k in link_claims(story((longer, *STORY[1:]))) if {k.a, k.b} == {0, 1})
    assert (link.a, link.b, link.relation) == (0, 1, "contains")


@pytest.mark.parametrize(
    ("what", "other"),
    [
        ("number", "Divers found the wreck at a depth of 300 metres, the coast guard said."),
        (
            "negation",
            "Divers have not found the wreck at a depth of 80 metres, the coast guard said.",
        ),
        ("modality", "Divers may find the wreck at a depth of 80 metres, the coast guard hopes."),
        ("denial", "The coast guard denied that divers found the wreck at a depth of 80 metres."),
        ("date", "Divers found the wreck at a depth of 80 metres on May 3, the coast guard said."),
    ],
)
def test_a_plain_difference_keeps_similar_sentences_apart(what: str, other: str) -> None:
    same = "Divers found the wreck at a depth of 80 metres, the coast guard said."
    if what == "date":
        same = same.replace("metres", "metres on April 3")
    assert pairs_apart(same, other), what
    assert not pairs_apart(same, same.replace("the coast guard said", "said the coast guard"))


def test_what_two_people_say_is_not_one_claim() -> None:
    text = "The ferry was too old for the autumn storms, {} told reporters in Ostby on Monday."
    assert pairs_apart(text.format("Ada Holm"), text.format("Jon Berg"))


def test_spellings_of_a_name_do_not_keep_sentences_apart() -> None:
    one = "Lukashenko told Kyiv that the Aurora ferry would not return to Norland."
    other = "Lukashenka told Kiev that the ferry Aurora would not return to Norland."
    assert (0, 1) in linked((one, other, *STORY[2:]))


@settings(deadline=None, max_examples=60)
@given(random_story())
def test_clusters_are_a_partition(sentences: list[Sentence]) -> None:
    clusters = cluster_duplicates(sentences)
    assert sorted(m.key for c in clusters for m in c.members) == sorted(s.key for s in sentences)


def test_near_copies_are_compared_alike_whichever_comes_first() -> None:
    """Which words are aligned with which hangs on which sentence is the first."""
    texts = (*["ferry"] * 4, "sank Norland ferry sank", "Norland sank ferry ferry")
    given = [sentence(i, text, "a0") for i, text in enumerate(texts)]
    assert cluster_duplicates(given) == cluster_duplicates(given[::-1])


def test_equal_directions_of_the_latent_space_are_all_taken() -> None:
    """The eigenvalues of the words that stand alone are equal, and a third of all are kept."""
    texts = ("ferry", "ferry", "ferry sank 40", "Norland 40 sank people", "storm", "king divers")
    given = [
        sentence(at, text, "a1" if at == 3 else "a0")
        for at, text in enumerate((*texts, "Aurora", "wreck"))
    ]
    turned = [[*given[turn:], *given[:turn]] for turn in range(len(given))]
    scores = {tuple(sorted(round(k.score, 5) for k in link_claims(each))) for each in turned}
    assert len(scores) == 1


@settings(deadline=None, max_examples=60)
@given(random_story(), st.randoms(use_true_random=False))
def test_the_order_of_sentences_does_not_matter(sentences: list[Sentence], random: object) -> None:
    shuffled = list(sentences)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert cluster_duplicates(sentences) == cluster_duplicates(shuffled)

    def by_key(made: list[Sentence]) -> dict[tuple[object, ...], float]:
        return {
            (frozenset((made[k.a].key, made[k.b].key)), k.relation): k.score
            for k in link_claims(made)
        }

    # Single precision: sums in another order differ in the seventh digit.
    assert by_key(sentences) == pytest.approx(by_key(shuffled), abs=1e-5)


@settings(deadline=None, max_examples=60)
@given(random_story())
def test_clusters_never_chain(sentences: list[Sentence]) -> None:
    """Every two members of a cluster are linked as duplicates themselves."""
    found = link_claims(sentences)
    duplicates = {
        frozenset((sentences[k.a].key, sentences[k.b].key))
        for k in found
        if k.relation == "duplicate"
    }
    for cluster in cluster_duplicates(sentences, found):
        for a, b in combinations(cluster.members, 2):
            assert frozenset((a.key, b.key)) in duplicates


def test_a_chain_is_cut_at_its_weakest_link() -> None:
    """A~B (.9) and B~C (.8), but A and C are not alike: B stays with A."""
    abc = story(("A b c d.", "B c d e.", "C d e f."))
    chain = (Link(0, 1, "duplicate", 0.9), Link(1, 2, "duplicate", 0.8))
    groups = [[m.index for m in c.members] for c in cluster_duplicates(abc, chain)]
    assert groups == [[0, 1], [2]]


def test_many_copies_of_a_sentence_are_one_cluster() -> None:
    """More copies than are linked pair by pair, in whatever case and with whatever marks."""
    texts = ["It was over.", "it was over", "“It was over.”"] * 30
    assert len(cluster_duplicates(story(texts))) == 1


@pytest.mark.parametrize(("copies", "between"), [(1, 1), (3, 9), (21, 1)])
def test_copies_are_as_like_as_what_they_copy(copies: int, between: int) -> None:
    texts = (*[STORY[0]] * copies, *[STORY[1]] * copies, *STORY[2:])
    found = compare_claims(Readings.of(story(texts))).likeness
    pairs = zip(found.a.tolist(), found.b.tolist(), strict=True)
    scores = dict(zip(pairs, found.scores.tolist(), strict=True))
    across = [score for (a, b), score in scores.items() if a < copies <= b < 2 * copies]
    assert len(across) == between
    assert len(set(across)) == 1
    assert all(scores[at, at + 1] == 1.0 for at in range(copies - 1))


def test_a_repeat_within_an_article_is_a_duplicate() -> None:
    twice = [sentence(0, STORY[0], "a"), sentence(1, STORY[0], "a"), *story(STORY[6:])[2:]]
    assert len(cluster_duplicates(twice)) == len(twice) - 1


def test_the_most_complete_of_the_earliest_represents_a_cluster() -> None:
    late = sentence(0, "The ferry Aurora sank off Norland.")
    early = sentence(1, "Off Norland the ferry Aurora sank.")
    full = sentence(2, "The old ferry Aurora sank off Norland.")
    days = {f"a{i:03}": datetime(2024, 3, 9 - i, tzinfo=UTC) for i in range(2)}
    both = (Link(0, 1, "duplicate", 1.0),)
    (cluster,) = cluster_duplicates([late, early], both, published=days)
    assert cluster.representative == early
    all_three = tuple(Link(a, b, "duplicate", 1.0) for a, b in combinations(range(3), 2))
    (cluster,) = cluster_duplicates([late, early, full], all_three, published=days)
    assert cluster.representative == full


def test_a_pair_is_likelier_the_more_it_shares() -> None:
    scores = score_pairs([(STORY[0], STORY[0]), (STORY[0], STORY[1]), (STORY[0], STORY[7])])
    assert scores[0] > scores[1] > 0.5 > scores[2]
    assert score_pairs([]).shape == (0,)


def test_an_encoder_moves_the_score() -> None:
    def blind(texts: Sequence[str]) -> NDArray[np.float64]:
        return np.eye(len(texts))

    assert {(k.a, k.b) for k in link_claims(story(STORY), encode=blind)} < linked(STORY)


def test_a_large_story_is_searched_for_paraphrases_too(monkeypatch: pytest.MonkeyPatch) -> None:
    """With 3 sentences as the most that are compared whole, ten are a large story."""
    monkeypatch.setattr(likeness, "WHOLE", 3)
    assert linked(STORY) == {(0, 1), (2, 3), (4, 5)}


def test_each_sentence_keeps_its_nearest_partners(monkeypatch: pytest.MonkeyPatch) -> None:
    """Three sentences tell the sinking; with one partner each, the two nearest stay together."""
    texts = (STORY[0], STORY[0].replace("after", "when"), STORY[1], *STORY[6:])
    assert linked(texts) == {(0, 1), (0, 2), (1, 2)}
    monkeypatch.setattr(likeness, "NEAREST", 1)
    assert (0, 1) in linked(texts)
    assert len(linked(texts)) < 3


def test_sentences_that_differ_in_numbers_alone_tell_two_events() -> None:
    text = "A magnitude 4.{} earthquake struck {} kilometres north of the city of Ostby on Monday."
    assert linked([text.format(i, 20 + i) for i in range(1, 6)]) == set()


def test_negated_near_copies_stay_apart() -> None:
    text = "The old ferry Aurora sank off the coast with 40 people on board."
    assert pairs_apart(text, text.replace("sank", "never sank"))
    assert not pairs_apart(text, "Again the " + text[4:])


@pytest.mark.parametrize("texts", [(), ("One.",), ("…", "…"), ("!!!", "???"), ("1 2 3", "1 2 3 4")])
def test_strange_input_is_clustered_without_error(texts: tuple[str, ...]) -> None:
    assert sum(len(c.members) for c in cluster_duplicates(story(texts))) == len(texts)
