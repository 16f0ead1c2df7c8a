"""The stories of benchmarks/origins: at most two of forty are counted wrong."""

import gzip
import json
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

from summarize.agreement import count_support, find_origins
from summarize.cleaning import clean
from summarize.data import Article, RawArticle
from summarize.sentences import split_sentences

FOLDER = Path("benchmarks/origins")


def cases() -> Iterator[dict[str, Any]]:
    with (FOLDER / "open.jsonl").open(encoding="utf-8") as lines:
        yield from map(json.loads, lines)
    with gzip.open(FOLDER / "locked.jsonl.gz", "rt", encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def read(case: dict[str, Any]) -> list[Article]:
    return [
        clean(
            RawArticle(
                f"a{at}",
                each["source"],
                each["title"],
                each["text"],
                url=each.get("url", ""),
                authors=tuple(each.get("authors", ())),
                published=datetime.fromisoformat(each["published"])
                if each.get("published")
                else None,
            )
        )
        for at, each in enumerate(case["articles"])
    ]


def counted(case: dict[str, Any]) -> tuple[int, int]:
    articles = read(case)
    sentences = [each for article in articles for each in split_sentences(article)]
    origins = find_origins(articles, sentences)
    support = count_support([each.id for each in articles], articles, origins)
    return support.outlets, support.independent


def test_at_most_two_of_forty_stories_are_counted_wrong() -> None:
    every = list(cases())
    wrong = sum(counted(each) != (each["outlets"], each["independent"]) for each in every)
    assert len(every) == 40
    assert wrong <= 2
