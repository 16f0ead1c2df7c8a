"""Selection: the best passages within the length, nothing said twice."""

from itertools import combinations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.sparse import csr_matrix

from summarize.data import Article, DuplicateCluster, Passage, Sentence, Span
from summarize.errors import UsageError
from summarize.scoring import Material, Worth
from summarize.selection import Length, Percent, Sentences, Words, select
from summarize.selection.exact import GAP, exactly
from summarize.selection.greedy import greedily
from summarize.selection.problem import Problem


def story(*texts: str, same: tuple[tuple[int, ...], ...] = ()) -> Material:
    """A story whose every line is a sentence and a passage; `same` clusters sentences."""
    articles, sentences, passages = [], [], []
    for number, text in enumerate(texts):
        article = Article(id=f"a{number}", source=f"outlet {number}", title="", text=text)
        articles.append(article)
        start = 0
        for index, line in enumerate(text.split("\n")):
            span = Span(start, start + len(line))
            sentences.append(Sentence(article.id, article.source, index, span, line, index))
            passages.append(Passage(article.id, (index,), span, line))
            start += len(line) + 1
    spread = {place: group for group in same for place in group}
    groups = dict.fromkeys(spread.get(place, (place,)) for place in range(len(sentences)))
    clusters = tuple(
        DuplicateCluster(tuple(sentences[p] for p in group), sentences[group[0]])
        for group in groups
    )
    return Material(
        tuple(articles),
        tuple(sentences),
        tuple(passages),
        clusters,
        {article.id: article.id for article in articles},
    )


@st.composite
def problems(draw: st.DrawFn) -> Problem:
    """Small problems with concepts, costs and a few groups."""
    count, concepts = draw(st.integers(1, 7)), draw(st.integers(1, 6))
    held = draw(
        st.lists(
            st.lists(st.integers(0, 1), min_size=concepts, max_size=concepts),
            min_size=count,
            max_size=count,
        )
    )
    weights = draw(st.lists(st.integers(0, 9), min_size=concepts, max_size=concepts))
    alone = draw(st.lists(st.integers(0, 3), min_size=count, max_size=count))
    costs = draw(st.lists(st.integers(1, 9), min_size=count, max_size=count))
    group = tuple(sorted(draw(st.sets(st.integers(0, count - 1), max_size=3))))
    worth = Worth(
        np.array(alone, float), csr_matrix(np.array(held, float)), np.array(weights, float)
    )
    return Problem(
        worth, np.array(costs), draw(st.integers(1, 20)), (group,), np.ones(count, dtype=bool)
    )


def best_by_trying_all(problem: Problem) -> float:
    places = range(len(problem.costs))
    fitting = (
        picks
        for size in range(len(problem.costs) + 1)
        for picks in combinations(places, size)
        if problem.costs[list(picks)].sum() <= problem.limit
        and all(len(set(group) & set(picks)) <= 1 for group in problem.groups)
    )
    return max(problem.worth.value(picks) for picks in fitting)


@given(problems())
@settings(deadline=None, max_examples=60)
def test_the_exact_answer_is_the_best_of_all(problem: Problem) -> None:
    best = best_by_trying_all(problem)
    solution = exactly(problem)
    assert solution is not None
    assert solution.value >= best * (1 - GAP) - 1e-6
    assert solution.bound >= best - 1e-6


@given(problems())
@settings(deadline=None, max_examples=60)
def test_the_greedy_answer_keeps_the_rules_and_its_bound_is_true(problem: Problem) -> None:
    best = best_by_trying_all(problem)
    solution = greedily(problem)
    assert problem.costs[list(solution.picks)].sum() <= problem.limit
    assert all(len(set(group) & set(solution.picks)) <= 1 for group in problem.groups)
    assert solution.value <= best + 1e-6 <= solution.bound + 2e-6


@pytest.mark.parametrize("value", [0, -3, 2.5, True])
def test_a_length_that_makes_no_sense_is_refused(value: int) -> None:
    with pytest.raises(UsageError):
        Words(value)
    with pytest.raises(UsageError):
        Sentences(value)
    with pytest.raises(UsageError):
        Percent(value - 3)


@pytest.mark.parametrize(
    ("length", "most"), [(Words(9), 2), (Sentences(1), 1), (Percent(60), 2), (Words(3), 0)]
)
def test_the_length_is_a_hard_limit(length: Length, most: int) -> None:
    """Three passages of 4, 5 and 5 words: 60% of 14 words are 8."""
    material = story(
        "One storm hit Spain.\nTwo rivers rose in Valencia.\nThree towns lost all power."
    )
    worth = Worth(np.array([3.0, 2.0, 1.0]), None, np.zeros(0))
    picks = select(material, worth, length).picks
    expected = {Words(9): (0, 1), Sentences(1): (0,), Percent(60): (0,), Words(3): ()}[length]
    assert picks == expected
    assert len(picks) <= most


def test_a_cluster_is_used_once_and_its_others_say_why() -> None:
    material = story("Ten people died.", "Police counted ten deaths.", same=((0, 1),))
    worth = Worth(np.array([1.0, 2.0]), None, np.zeros(0))
    selection = select(material, worth, Words(50))
    assert selection.picks == (1,)
    assert selection.reasons == {("a0", 0): "says what a point says"}


def test_a_passage_that_nearly_repeats_a_pick_is_redundant() -> None:
    material = story("The bridge over the Elbe fell.", "The bridge over the Elbe fell today.")
    worth = Worth(np.array([1.0, 2.0]), None, np.zeros(0))
    selection = select(material, worth, Words(50))
    assert selection.picks == (1,)
    assert selection.reasons == {("a0", 0): "redundant"}


def test_an_excluded_topic_is_never_picked() -> None:
    material = story("Rain flooded Porto.\nThe football match was off.")
    worth = Worth(np.array([1.0, 2.0]), None, np.zeros(0))
    selection = select(material, worth, Words(50), exclude="weather, football")
    assert selection.picks == (0,)
    assert selection.reasons == {("a0", 1): "excluded topic"}


def test_a_query_draws_the_picks_to_its_topic() -> None:
    material = story("Rain flooded Porto.\nGrain exports halved.\nA goat won a prize.")
    worth = Worth(np.array([3.0, 1.0, 2.0]), None, np.zeros(0))
    assert select(material, worth, Words(3)).picks == (0,)
    assert select(material, worth, Words(3), query="export of grain").picks == (1,)
    assert select(material, worth, Words(3), query="opera").picks == (0,)
