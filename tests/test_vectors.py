"""Sparse rows and the exact join."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarize import Article, pipeline, vectors
from summarize.vectors import grams, joins
from summarize.vectors import rows as rows_module

TEXTS = st.lists(st.lists(st.sampled_from("abcdefghij"), max_size=8), max_size=25)


def test_tfidf_weights_a_rare_word_above_a_common_one() -> None:
    """Three texts: idf of `a` is ln(4/4)+1 = 1, of `b` ln(4/2)+1 = 1.693; [a, b] is their angle."""
    matrix = vectors.tfidf([["a", "b"], ["a"], ["a"]])
    length = np.hypot(1, 1 + np.log(2))
    np.testing.assert_allclose(matrix.dense()[0], [1 / length, (1 + np.log(2)) / length])
    np.testing.assert_allclose(matrix.dense()[1], [1, 0])


@given(TEXTS)
def test_rows_have_length_one_or_are_empty(texts: list[list[str]]) -> None:
    matrix = vectors.tfidf(texts)
    lengths = np.linalg.norm(matrix.dense(), axis=1)
    assert len(matrix) == len(texts)
    np.testing.assert_allclose(lengths, [1.0 if text else 0.0 for text in texts])


@settings(deadline=None)
@given(texts=TEXTS, threshold=st.floats(0.05, 1.0), is_small=st.booleans())
def test_the_join_finds_exactly_the_pairs_of_the_full_product(
    texts: list[list[str]], threshold: float, *, is_small: bool
) -> None:
    """Also where the rows are too many to be multiplied whole."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(joins, "CELLS", 10**9 if is_small else -1)
        _compare_join(vectors.tfidf(texts), threshold)


def _compare_join(matrix: vectors.Rows, threshold: float) -> None:
    product = np.triu(matrix.dense() @ matrix.dense().T, 1)
    rows, cols, cosines = vectors.join(matrix, threshold)
    found = dict(zip(zip(rows.tolist(), cols.tolist(), strict=True), cosines, strict=True))
    sure = set(zip(*np.nonzero(product >= threshold + 1e-7), strict=True))
    possible = set(zip(*np.nonzero(product >= threshold - 1e-7), strict=True))
    assert sure <= set(found) <= possible
    for (row, col), cosine in found.items():
        assert cosine == pytest.approx(product[row, col])


def test_the_join_gives_the_same_in_small_blocks(monkeypatch: pytest.MonkeyPatch) -> None:
    rng = np.random.default_rng(7)
    matrix = vectors.tfidf(rng.zipf(1.5, size=(200, 12)).tolist())
    whole = vectors.join(matrix, 0.4)
    monkeypatch.setattr(joins, "CELLS", -1)
    monkeypatch.setattr(joins, "_BLOCK", 50)
    for one, other in zip(whole, vectors.join(matrix, 0.4), strict=True):
        np.testing.assert_allclose(one, other)
    assert len(whole[0]) > 10


def test_the_join_leaves_its_matrix_as_it_was() -> None:
    matrix = vectors.tfidf([["b", "a"], ["a", "c"], ["c", "b", "a"]])
    indices, data = matrix.indices.copy(), matrix.data.copy()
    vectors.join(matrix, 0.5)
    np.testing.assert_array_equal(matrix.indices, indices)
    np.testing.assert_array_equal(matrix.data, data)


@pytest.mark.parametrize("threshold", [0.0, -1.0, 1.1])
def test_a_join_needs_a_threshold_it_can_use(threshold: float) -> None:
    with pytest.raises(ValueError, match="threshold"):
        vectors.join(vectors.tfidf([["a"]]), threshold)


@given(st.lists(st.integers(-3, 3)))
def test_distinct_values_are_those_of_numpy(keys: list[int]) -> None:
    array = np.array(keys, dtype=np.int64)
    assert vectors.distinct(array).tolist() == np.unique(array).tolist()
    assert array.tolist() == keys


@given(st.lists(st.integers(0, 9)), st.lists(st.integers(0, 9)))
def test_what_is_among_ordered_values_is_found(values: list[int], known: list[int]) -> None:
    found = vectors.are_among(np.array(values, np.int64), np.array(sorted(known), np.int64))
    assert found.tolist() == [each in known for each in values]


def test_the_pairs_of_a_text_are_found_from_both_sides() -> None:
    pairs = vectors.ScoredPairs(
        np.array([0, 0, 2]), np.array([2, 3, 3]), np.array([0.9, 0.5, 0.7]), np.array([0.1, 0, 0.3])
    )
    found = {text: [each.tolist() for each in pairs.of(text)] for text in range(6)}
    assert found[0] == [[2, 3], [0.9, 0.5], [0.1, 0.0]]
    assert found[3] == [[0, 2], [0.5, 0.7], [0.0, 0.3]]
    assert found[2] == [[3, 0], [0.7, 0.9], [0.3, 0.1]]
    assert found[1] == found[4] == found[5] == [[], [], []]
    assert [len(each) for each in vectors.ScoredPairs.none().of(0)] == [0, 0, 0]


@given(st.lists(st.lists(st.integers(0, 4), max_size=6), max_size=5))
def test_each_column_of_a_row_is_counted(lists: list[list[int]]) -> None:
    rows = np.array([at for at, own in enumerate(lists) for _ in own], dtype=np.int64)
    columns = np.array([each for own in lists for each in own], dtype=np.int64)
    found = vectors.tally(rows, columns, (len(lists), 5))
    assert found.dense().tolist() == [[own.count(each) for each in range(5)] for own in lists]
    assert (np.diff(found.indices) > 0)[np.diff(found.row_of) == 0].all()


def test_char_ngrams_stay_within_words() -> None:
    """Of " ab " these are " ab", "ab " and the whole; " cde " and "bcde" share "cde" in three."""
    found = vectors.char_ngrams(["ab", "cde", "bcde", "é"])
    np.testing.assert_array_equal(found.lengths, [3, 6, 9, 1])
    shared = found.binary.products(found.binary)
    assert shared[1, 2] == len(["cde", "de ", "cde "])
    assert shared[0, 1:].tolist() == [0, 0, 0]


@given(TEXTS)
def test_ngrams_that_one_word_has_weigh_as_if_each_had_its_column(texts: list[list[str]]) -> None:
    words = vectors.counts(texts)
    vocabulary = list(dict.fromkeys(word for text in texts for word in text))
    cut = {
        word: [f" {word} "[i : i + n] for n in (3, 4, 5) for i in range(len(word) + 3 - n)]
        for word in vocabulary
    }
    plain = vectors.tfidf([[gram for word in text for gram in cut[word]] for text in texts])
    found = vectors.char_tfidf(words, vocabulary)
    np.testing.assert_allclose(
        found.dense() @ found.dense().T, plain.dense() @ plain.dense().T, atol=1e-12
    )


@given(TEXTS, st.booleans())
def test_a_gram_has_the_products_of_every_two_rows(texts: list[list[str]], by_pairs: bool) -> None:
    rows = vectors.tfidf(texts)
    with pytest.MonkeyPatch.context() as patch:
        if by_pairs:
            patch.setattr(grams, "_ALL_DENSE", -1)
            patch.setattr(grams, "_RARE", 0)
        found = vectors.gram(rows)
    others = ~np.eye(len(texts), dtype=np.bool_)
    np.testing.assert_allclose(found[others], (rows.dense() @ rows.dense().T)[others], atol=1e-12)


def test_spelling_variants_share_character_ngrams() -> None:
    names = ["lukashenko", "lukashenka", "putin"]
    matrix = vectors.char_tfidf(vectors.counts([[name] for name in names]), names)
    cosines = matrix.products(matrix)
    assert cosines[0, 1] > 0.6
    assert cosines[0, 2] == 0


@pytest.mark.parametrize("at_once", [1, 5, 10**6])
@given(TEXTS)
def test_shared_entries_are_the_columns_that_both_rows_have(
    at_once: int, texts: list[list[str]]
) -> None:
    """However many rows are looked up at once, and in whatever order the pairs stand."""
    rows = vectors.counts(texts)
    b, a = (part.ravel() for part in np.indices((len(texts), len(texts))))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(joins, "_TABLE", at_once)
        patch.setattr(joins, "_AT_ONCE", at_once)
        pair, ours, theirs = vectors.shared_entries(rows, a, b)
        products = vectors.row_products(rows, a, b)
    assert pair.tolist() == sorted(pair.tolist())
    np.testing.assert_allclose(products, (rows.dense() @ rows.dense().T)[a, b])
    found = set(zip(pair.tolist(), rows.indices[ours].tolist(), strict=True))
    held = rows.dense() > 0
    assert found == {
        (k, c) for k in range(len(a)) for c in np.flatnonzero(held[a[k]] & held[b[k]]).tolist()
    }
    np.testing.assert_array_equal(rows.indices[ours], rows.indices[theirs])


@given(TEXTS)
def test_products_are_the_same_dense_and_sparse(texts: list[list[str]]) -> None:
    rows = vectors.tfidf(texts)
    dense = rows.dense() @ rows.dense().T
    for dearer, most in ((-1, 10**9), (10**9, -1)):
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(rows_module, "CELLS", most)
            patch.setattr(rows_module, "_DEARER", dearer)
            np.testing.assert_allclose(rows.products(rows), dense, atol=1e-12)
    np.testing.assert_allclose(rows.products(rows), dense, atol=1e-12)
    np.testing.assert_allclose(rows.dot(np.ones(rows.width)), rows.dense().sum(axis=1))
    np.testing.assert_allclose(rows.take([0] * bool(texts)).dense(), rows.dense()[:1])


def _threads_of_numpy() -> set[int]:
    """How many threads the libraries that numpy multiplies with use."""
    from threadpoolctl import threadpool_info

    return {each["num_threads"] for each in threadpool_info() if each["user_api"] == "blas"}


def test_a_story_is_drafted_on_one_thread_of_numpy(monkeypatch: pytest.MonkeyPatch) -> None:
    from threadpoolctl import threadpool_limits

    monkeypatch.delenv("OPENBLAS_NUM_THREADS", raising=False)
    seen = []

    def spy(*_: object, **__: object) -> None:
        seen.append(_threads_of_numpy())
        raise RuntimeError

    monkeypatch.setattr(pipeline, "read_material", spy)
    with threadpool_limits(limits=2):
        before = _threads_of_numpy()
        with pytest.raises(RuntimeError):
            pipeline.summarize([Article("a", "Post", "Rain", "Rain fell on Tolmen.")])
        assert _threads_of_numpy() == before
    assert seen == [{1}]
