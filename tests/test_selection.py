"""Selection: the best passages within the length, nothing said twice."""

import subprocess
import sys
from collections.abc import Sequence
from dataclasses import replace
from itertools import combinations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from summarize.agreement import Reporting
from summarize.data import Article, DuplicateCluster, Passage, Sentence, Span
from summarize.errors import UsageError
from summarize.languages.titles import shorten
from summarize.readings import Readings
from summarize.scoring import Material, Worth
from summarize.selection import (
    Length,
    Percent,
    Sentences,
    Words,
    choose_title,
    order,
    reading,
    select,
)
from summarize.selection.exact import GAP, exactly
from summarize.selection.greedy import exchanged, greedily
from summarize.selection.problem import Problem, Solution
from summarize.selection.rivalry import SAME
from summarize.vectors import Rows


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
    readings = Readings.of(sentences)
    return Material(
        tuple(articles),
        readings,
        tuple(passages),
        clusters,
        {article.id: article.id for article in articles},
        Reporting(readings),
    )


@st.composite
def problems(draw: st.DrawFn) -> Problem:
    """Small problems with concepts, costs, a price and a few groups."""
    count, concepts = draw(st.integers(1, 7)), draw(st.integers(1, 6))
    held = draw(
        st.lists(
            st.lists(st.integers(0, 1), min_size=concepts, max_size=concepts),
            min_size=count,
            max_size=count,
        )
    )
    weights = draw(st.lists(st.integers(0, 9), min_size=concepts, max_size=concepts))
    alone = draw(st.lists(st.integers(-2, 3), min_size=count, max_size=count))
    costs = draw(st.lists(st.integers(1, 9), min_size=count, max_size=count))
    paying = st.lists(st.integers(0, 1), min_size=count, max_size=count).map(np.array)
    group = tuple(sorted(draw(st.sets(st.integers(0, count - 1), max_size=3))))
    worth = Worth(np.array(alone, float), incidence(np.array(held)), np.array(weights, float))

    def rivals(place: int) -> NDArray[np.bool_]:
        return np.isin(np.arange(count), group if place in group else (place,))

    return Problem(
        worth,
        np.array(costs),
        draw(st.integers(1, 20)),
        rivals,
        np.ones(count, dtype=bool),
        draw(st.sampled_from([0.0, 0.25, 1.5])) * np.array(costs) * draw(paying),
    )


def incidence(cells: NDArray[np.generic]) -> Rows:
    """The rows that hold a 1 where a cell is not 0."""
    held = [np.flatnonzero(row) for row in cells]
    indptr = np.cumsum([0, *map(len, held)])
    return Rows(indptr, np.concatenate(held), np.ones(indptr[-1]), cells.shape[1])


def keeps_the_rules(problem: Problem, picks: Sequence[int]) -> bool:
    return problem.costs[list(picks)].sum() <= problem.limit and not any(
        problem.rivals(one)[other] for one, other in combinations(picks, 2)
    )


def best_by_trying_all(problem: Problem) -> float:
    places = range(len(problem.costs))
    fitting = (
        picks
        for size in range(len(problem.costs) + 1)
        for picks in combinations(places, size)
        if keeps_the_rules(problem, picks)
    )
    return max(problem.value(picks) for picks in fitting)


@given(problems())
@settings(deadline=None, max_examples=60)
def test_the_exact_answer_is_within_its_gap_of_the_best_of_all(problem: Problem) -> None:
    best = best_by_trying_all(problem)
    solution = exactly(problem)
    assert solution is not None
    assert keeps_the_rules(problem, solution.picks)
    assert solution.value == pytest.approx(problem.value(solution.picks))
    assert best * (1 - GAP) - 1e-6 <= solution.value <= best + 1e-6 <= solution.bound + 2e-6


@given(problems())
@settings(deadline=None, max_examples=60)
def test_the_greedy_answer_keeps_the_rules_and_its_bound_is_true(problem: Problem) -> None:
    best = best_by_trying_all(problem)
    solution = greedily(problem)
    assert keeps_the_rules(problem, solution.picks)
    assert solution.value <= best + 1e-6 <= solution.bound + 2e-6


@given(problems())
@settings(deadline=None, max_examples=60)
def test_exchanges_only_make_a_selection_better(problem: Problem) -> None:
    rough = greedily(problem)
    better = exchanged(problem, rough)
    assert keeps_the_rules(problem, better.picks)
    assert better.value == pytest.approx(problem.value(better.picks))
    assert rough.value - 1e-9 <= better.value <= best_by_trying_all(problem) + 1e-6


def test_an_exchange_mends_what_greed_got_wrong() -> None:
    """Greed takes the dense passage (3 worth, 2 words) and has no room for 4 words worth 5."""
    worth = Worth(np.array([3.0, 5.0]), incidence(np.zeros((2, 1))), np.zeros(1))
    problem = Problem(
        worth,
        np.array([2, 4]),
        5,
        lambda place: np.arange(2) == place,
        np.ones(2, dtype=bool),
        np.zeros(2),
    )
    start = Solution((0,), 3.0, 9.0)
    assert exchanged(problem, start).picks == (1,)


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


def test_the_opening_is_the_lead_that_most_articles_tell() -> None:
    material = story(
        "A goat in Bern likes cheese.\nA bridge fell in Dresden on Monday.",
        "A bridge in Dresden fell into the Elbe.\nTrains were stopped.",
        "Ten died when a Dresden bridge fell.\nMore rain is expected.",
    )
    assert order(material, range(6))[0] in {2, 4}


def test_of_two_as_good_what_another_outlet_reports_opens(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    material = story(
        "Gold rose in late trade in Velk.\nA bridge in Dresden fell into the Elbe on Monday.",
        "A bridge in Dresden fell into the Elbe on Monday.\nSilver was sold in Osk.",
    )
    nothing = np.zeros(len(material.passages))
    monkeypatch.setattr(reading, "leading", lambda *_, **__: nothing - material.depths)
    monkeypatch.setattr(reading, "_places", lambda _, picks: [0.0] * len(picks))
    assert order(material, [0, 1])[0] == 1
    assert order(material, [0, 3])[0] == 0


def test_reading_order_has_every_pick_once_and_depends_on_no_input_order() -> None:
    material = story("A bridge fell.\nTen died.\nIt was old.", "The bridge was old.\nRain fell.")
    picks = [4, 0, 2, 3]
    assert sorted(order(material, picks)) == sorted(picks)
    assert order(material, picks) == order(material, picks[::-1])
    assert order(material, []) == ()


def test_a_point_follows_the_one_it_follows_in_its_article() -> None:
    material = story(
        "The bridge in Dresden fell at noon.\nA witness heard the steel break."
        "\nParliament in Berlin debated taxes for hours.\nA tax on sugar was the subject.",
    )
    assert order(material, [0, 1, 2, 3]) == (0, 1, 2, 3)


def _titled(*titles: str) -> Material:
    text = "A bridge fell in Dresden on Monday, police said.\nTen people died."
    material = story(*[text] * len(titles))
    articles = tuple(
        replace(article, title=title)
        for article, title in zip(material.articles, titles, strict=True)
    )
    return replace(material, articles=articles)


def test_the_title_is_the_most_central_headline_without_its_site() -> None:
    material = _titled(
        "Goats like grass, study finds",
        "Dresden bridge falls: ten die | The Daily News",
        "Why did the Dresden bridge fall?",
    )
    assert choose_title(material, material.passages[:1]) == "Dresden bridge falls: ten die"


def test_without_headlines_the_lead_point_is_cut_short() -> None:
    material = _titled("", "News")
    assert choose_title(material, material.passages[:1]) == "A bridge fell in Dresden on Monday"
    assert choose_title(material, ()) == ""


def test_a_headline_of_two_words_that_its_article_tells_of_goes_before_a_cut_point() -> None:
    points = _titled("Bridge falls").passages[:1]
    assert choose_title(_titled("Bridge falls"), points) == "Bridge falls"
    assert choose_title(_titled("Latest updates"), points) == "A bridge fell in Dresden on Monday"
    longer = _titled("Bridge falls", "Dresden bridge falls")
    assert choose_title(longer, points) == "Dresden bridge falls"


@pytest.mark.parametrize(
    ("point", "title"),
    [
        (
            "The board may remove Ida Holm as head of the port, officials said on Monday.",
            "The board may remove Ida Holm as head of the port",
        ),
        ("Trains stopped in Tolmen, as snow had covered the lines.", "Trains stopped in Tolmen"),
        (
            "Mr. Rossi, the mayor, resigned after the vote.",
            "Mr. Rossi, the mayor, resigned after the vote",
        ),
        (
            "The U.S. Senate (with one vote missing) passed the bill.",
            "The U.S. Senate passed the bill",
        ),
        (
            "If it rains, the match will be moved indoors.",
            "If it rains, the match will be moved indoors",
        ),
        (
            "State TV said one of its reporters, a Syrian, died in a blast.",
            "State TV said one of its reporters, a Syrian, died in a blast",
        ),
        ("Meanwhile, rain closed four roads near Porto.", "Rain closed four roads near Porto"),
    ],
)
def test_a_sentence_is_cut_to_a_headline_by_deleting(point: str, title: str) -> None:
    assert shorten(point) == title


def test_a_language_without_rules_for_titles_keeps_its_clauses_and_loses_asides() -> None:
    point = "El puente (de 1911) cayó el lunes en Dresde, dijo la policía."
    assert shorten(point, language="es") == "El puente cayó el lunes en Dresde, dijo la policía"


@given(st.text(max_size=200))
@settings(deadline=None)
def test_a_shortened_sentence_says_no_word_that_was_not_there(text: str) -> None:
    kept = shorten(text).removesuffix(" …").casefold().split()
    there = iter(text.casefold().split())
    assert all(any(word in source for source in there) for word in kept)


def test_c_code_cannot_print_inside_quiet_stdout() -> None:
    code = (
        "import ctypes, sys\n"
        "from summarize.selection.exact import quiet_stdout\n"
        "print('before')\n"
        "with quiet_stdout():\n"
        "    ctypes.CDLL(None).puts(b'noise')\n"
        "print('after')\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "before\nafter\n"


def test_a_large_story_is_solved_over_its_best_passages_with_a_true_bound() -> None:
    """600 passages of 5 words, each with 10 of 5,000 concepts: over the exact size."""
    draw = np.random.default_rng(4)
    texts = "\n".join(f"w{i} x{i} y{i} z{i} v{i}" for i in range(600))
    concepts = incidence(draw.random((600, 5000)) < 0.002)
    worth = Worth(np.zeros(600), concepts, draw.random(5000))
    selection = select(story(texts), worth, Words(50))
    assert len(selection.picks) == 10
    assert worth.value(selection.picks) == pytest.approx(selection.optimum.value)
    assert selection.optimum.gap is not None
    assert 0 <= selection.optimum.gap < 0.3


def test_points_in_the_same_stock_words_are_not_both_picked() -> None:
    """Four of seven words are shared; all sentences have these, so that rarity hides it."""
    stock = "Police closed roads, officials"
    texts = [f"{stock} {rest}." for rest in ("gasket poplar tram", "boiler walnut ferry")]
    others = [f"{stock} {rest}." for rest in ("a b c d e", "f g h i j")]
    material = story(*texts, *others)
    worth = Worth(np.array([2.0, 1.0] + [0.0] * len(others)), None, np.zeros(0))
    plain = material.plain_vectors
    assert plain.products(plain)[0, 1] >= SAME > material.similarity[0, 1]
    assert not {0, 1} <= set(select(material, worth, Words(100)).picks)
