"""What a stage costs grows with its input, not with the square of it.

Each stage is timed on two inputs of made-up news, the larger four times the smaller: linear growth
takes 4 times as long, quadratic growth 16. Processor time is counted and the best of some tries is
taken, so that a busy machine does not fail a test.
"""

import io
import time
from collections.abc import Callable, Iterable
from functools import partial

import pytest

from benchmarks import made_news
from summarize import summarize
from summarize.agreement import find_disagreements
from summarize.checking import supported
from summarize.cleaning import outlet_boilerplate
from summarize.data import Article, Sentence
from summarize.duplicates import cluster_duplicates, link_claims
from summarize.language.quantities import find_dates, find_quantities
from summarize.passages import make_passages
from summarize.readers import Context, records_of
from summarize.readers.trees import few_attributes
from summarize.sentences import split_sentences
from summarize.stories import group_stories

pytestmark = pytest.mark.slow

FACTOR = 4
# Between linear (4) and quadratic (16), nearer to the first: n log n and a larger share of a
# vocabulary stay below it, and so does a machine that slows down in between.
MOST = 8
TRIES = 3


def articles_of(records: Iterable[dict[str, str]]) -> list[Article]:
    return [Article(each["id"], each["source"], each["title"], each["text"]) for each in records]


def story(size: int) -> list[Article]:
    return articles_of(made_news.story("linear", sentences=size))


def sentences_of(size: int) -> list[Sentence]:
    return [each for article in story(size) for each in split_sentences(article)]


def text_of(size: int) -> str:
    return "\n\n".join(article.text for article in story(size))


def _split(size: int) -> Callable[[], object]:
    return partial(split_sentences, Article("a", "A", "", text_of(size)))


def _passages(size: int) -> Callable[[], object]:
    article = Article("a", "A", "", text_of(size))
    return partial(make_passages, article, split_sentences(article))


def _quantities(size: int) -> Callable[[], object]:
    # The texts of different tries differ: what was read once must not be remembered.
    text = text_of(size)
    return lambda: find_quantities(f"{time.process_time_ns()} {text}")


def _dates(size: int) -> Callable[[], object]:
    text = text_of(size)
    return lambda: find_dates(f"{time.process_time_ns()} {text}")


def _checking(size: int) -> Callable[[], object]:
    texts = [each.text for each in sentences_of(size)]
    return lambda: supported(texts[0], [*texts[1:], str(time.process_time_ns())])


def _duplicates(size: int) -> Callable[[], object]:
    return partial(cluster_duplicates, sentences_of(size))


def _disagreements(size: int) -> Callable[[], object]:
    articles = story(size)
    sentences = [each for article in articles for each in split_sentences(article)]
    return partial(find_disagreements, articles, sentences, link_claims(sentences))


def _stories(size: int) -> Callable[[], object]:
    return partial(group_stories, articles_of(made_news.day(size)))


def _boilerplate(size: int) -> Callable[[], object]:
    texts = [f"A day of news, the {at}th.\n\nThe Post, all day long" for at in range(size)]
    return partial(
        outlet_boilerplate, [Article(f"p{at}", "Post", "t", text) for at, text in enumerate(texts)]
    )


def _templated(size: int) -> Callable[[], object]:
    return partial(summarize, articles_of(made_news.templated(size)))


@pytest.mark.parametrize(
    ("stage", "size"),
    [
        (_split, 300),
        (_passages, 200),
        (_quantities, 200),
        (_dates, 300),
        (_checking, 100),
        (_duplicates, 150),
        (_disagreements, 150),
        (_stories, 100),
        (_boilerplate, 2_000),
        (_templated, 50),
    ],
    ids=lambda value: value.__name__.strip("_") if callable(value) else str(value),
)
def test_a_stage_takes_linear_time(stage: Callable[[int], Callable[[], object]], size: int) -> None:
    assert growth(stage(size), stage(FACTOR * size)) < MOST


def growth(small: Callable[[], object], large: Callable[[], object]) -> float:
    """How many times as long the large input takes, the most favourable of some tries."""
    small()
    return min(_seconds(large) for _ in range(TRIES)) / min(_seconds(small) for _ in range(TRIES))


def _seconds(run: Callable[[], object]) -> float:
    start = time.process_time()
    run()
    return max(time.process_time() - start, 1e-6)


def test_quadratic_time_is_told_from_linear_time() -> None:
    """The bound lies between the two, on work whose growth is known."""

    def turns(count: int) -> Callable[[], object]:
        return lambda: sum(range(count))

    assert growth(turns(500_000), turns(2_000_000)) < MOST
    assert growth(turns(500_000), turns(8_000_000)) > MOST


def _attributes(size: int) -> Callable[[], object]:
    told = " ".join(f'data-{at}="{at}"' for at in range(size))
    text = "The ferry to Sulmer has closed for the winter, the harbour board said on Monday."
    page = f"<html><body><article><h1>Ferry</h1><p {told}>{text}</p></article></body></html>"
    return lambda: [*records_of(io.BytesIO(page.encode()), Context(name="a.html"))]


def test_a_page_with_any_number_of_attributes_is_read_in_linear_time() -> None:
    assert growth(_attributes(10_000), _attributes(FACTOR * 10_000)) < MOST


@pytest.mark.parametrize("quote", ['"', "'", ""])
def test_attributes_beyond_the_five_hundredth_are_left_out(quote: str) -> None:
    def element(size: int) -> str:
        told = " ".join(f"data-{at}={quote}{at}{quote}" for at in range(size))
        return f"<b>1 < 2</b><p {told}>The ferry.</p>"

    assert few_attributes(element(500)) == element(500)
    assert few_attributes(element(501)) == element(500)
    assert few_attributes(element(9_000) * 2) == element(500) * 2
