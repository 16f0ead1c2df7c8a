"""What every briefing promises, on the sample stories and on real ones, at every length.

Real articles may not be in the repository; these tests look for them in ../shared and skip where
they are absent.
"""

import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from summarize.data import Article, Span
from summarize.pipeline import Method, summarize
from summarize.readers import read_articles
from summarize.renderers import render
from summarize.selection import Words
from summarize.verification import failures, read_document
from tests.promises import broken_promises

pytestmark = pytest.mark.slow

SHARED = Path("../shared")
BUDGETS = (30, 60, 100, 250, 500, 1000)
# How many clusters of each real set are briefed: the suite has minutes, not hours.
CLUSTERS = 6


def _clusters() -> Iterator[tuple[str, int]]:
    for name in ("multinews_a", "multinews_attributed_dev", "multiling2011_en_2topics"):
        for number in range(2 if name.startswith("multiling") else CLUSTERS):
            yield name, number


@cache
def _real_articles(name: str, number: int) -> tuple[Article, ...]:
    path = SHARED / "data" / "mds" / f"{name}.jsonl"
    if not path.exists():
        pytest.skip(f"no development data: {path}")
    cluster = json.loads(path.read_text().splitlines()[number])
    lines = "\n".join(json.dumps(document) for document in cluster["documents"])
    return _read_lines(lines)


def _read_lines(lines: str) -> tuple[Article, ...]:
    from tempfile import TemporaryDirectory

    with TemporaryDirectory() as folder:
        path = Path(folder) / "articles.jsonl"
        path.write_text(lines)
        return tuple(read_articles([path]))


@cache
def _folder_articles(folder: Path) -> tuple[Article, ...]:
    if not folder.exists():
        pytest.skip(f"no development data: {folder}")
    return tuple(read_articles([folder]))


FOLDERS = [*sorted(path for path in Path("seeds").iterdir() if path.is_dir()), SHARED / "seeds"]


@pytest.mark.parametrize("words", BUDGETS)
@pytest.mark.parametrize("folder", FOLDERS, ids=lambda path: path.name)
def test_sample_and_real_stories_keep_every_promise(folder: Path, words: int) -> None:
    _keeps_promises(_folder_articles(folder), words)


@pytest.mark.parametrize(("name", "number"), list(_clusters()))
def test_real_clusters_keep_every_promise(name: str, number: int) -> None:
    for words in BUDGETS:
        _keeps_promises(_real_articles(name, number), words)


def _keeps_promises(articles: tuple[Article, ...], words: int) -> None:
    briefing = summarize(articles, Method(length=Words(words)))
    assert briefing.words <= words
    assert failures(read_document(render(briefing, "json"), "test.json")) == ()
    texts = {article.id: article.text for article in articles}
    broken = [
        f"{promise}: {point.text}"
        for point in briefing.points
        for promise in broken_promises(
            texts[point.citations[0].article_id], point.text, point.citations[0].span
        )
    ]
    assert broken == []
    assert len({point.text for point in briefing.points}) == len(briefing.points)
    spans: list[tuple[str, Span]] = [
        (point.citations[0].article_id, point.citations[0].span) for point in briefing.points
    ]
    assert not any(
        a[0] == b[0] and a[1].overlaps(b[1])
        for place, a in enumerate(spans)
        for b in spans[place + 1 :]
    )
