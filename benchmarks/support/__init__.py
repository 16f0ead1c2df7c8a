"""Labels by reading: does this other article report that sentence, and do two tell one fact?

`labels.jsonl` has our own labels on development stories, in the manner of
`support/support_dev.jsonl` of the data (its README says how), but with places of characters
instead of texts: no text of others is here. `locked.jsonl.gz` has those of other stories, which
nobody looks at: only rates are read off them. See README.md.
"""

import gzip
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from typing import Any

import benchmarks.edited as labelled_claims
from summarize.agreement import Reporting
from summarize.cleaning import clean
from summarize.data import Article, RawArticle, Sentence
from summarize.duplicates import Comparison, compare_claims
from summarize.readings import Readings
from summarize.rewriting import Encoder
from summarize.sentences import split_sentences

HERE = Path(__file__).parent
REPORTED = ("full", "main")
# Flags of sentences of benchmarks/edited that tell no claim as others do.
_NOT_ASKED = ("otherwise", "expected", "garbled", "opinion", "furniture")


@dataclass(frozen=True)
class Labelled:
    """A sentence by its characters in a document, and what the other documents have of it."""

    document: int
    start: int
    end: int
    support: Mapping[int, str]
    evidence: Mapping[int, tuple[int, ...]]


@dataclass(frozen=True)
class LabelledStory:
    """A story whose sentences were labelled; pairs of `same_fact` are places in `sentences`."""

    name: str
    texts: tuple[str, ...]
    sentences: tuple[Labelled, ...]
    same_fact: frozenset[tuple[int, int]]


@dataclass(frozen=True, eq=False)
class ReadStory:
    """A labelled story as we read it; `places` are the positions of the labelled sentences."""

    labelled: LabelledStory
    readings: Readings
    comparison: Comparison
    reporting: Reporting
    places: tuple[int | None, ...]


def development(data: Path) -> list[LabelledStory]:
    """The stories of the data's development part, then our own labels on real ones."""
    given = data / "support" / "support_dev.jsonl"
    lines = [*_lines(given), *_lines(HERE / "labels.jsonl")]
    return [_story(entry, data) for entry in lines]


def invented() -> list[LabelledStory]:
    """Stories written for this project or its tests."""
    return [_story(entry, HERE) for entry in _lines(HERE / "invented.jsonl")]


def edited() -> list[LabelledStory]:
    """The open stories of benchmarks/edited: articles report a sentence that tell all its claims.

    Of a sentence some of whose claims they tell nothing is known; nor of one with another value, or
    of what was only expected.
    """
    return [_of_claims(story) for story in labelled_claims.read(labelled_claims.HERE / "open")]


def _of_claims(story: labelled_claims.EditedStory) -> LabelledStory:
    texts = tuple(article.text for article in story.articles)
    lines = [line for line in story.lines if line.flag not in _NOT_ASKED]
    told = [
        frozenset[str]().union(*(line.claims for line in lines if line.article == article))
        for article in range(len(texts))
    ]
    sentences, of_each = [], []
    for line in lines:
        # A dateline that cleaning took off stands before the rest.
        start = texts[line.article].find(line.text[len(line.text) // 3 :])
        if line.claims and start >= 0:
            support = {
                other: "main" if line.claims <= claims else "none"
                for other, claims in enumerate(told)
                if other != line.article
                and (line.claims <= claims or line.claims.isdisjoint(claims))
            }
            end = start + len(line.text) - len(line.text) // 3
            sentences.append(Labelled(line.article, start, end, support, {}))
            of_each.append(line.claims)
    same = frozenset(
        (a, b)
        for (a, ours), (b, theirs) in combinations(enumerate(of_each), 2)
        if ours <= theirs or theirs <= ours
    )
    return LabelledStory(story.name, texts, tuple(sentences), same)


def locked(data: Path) -> list[LabelledStory]:
    """The real stories that nobody looks at."""
    return _unread(HERE / "locked.jsonl.gz", data)


def locked_invented() -> list[LabelledStory]:
    """The invented stories that nobody looks at."""
    return _unread(HERE / "locked_invented.jsonl.gz", HERE)


def locked_later() -> list[LabelledStory]:
    """Invented stories of a later author, that nobody looks at either."""
    return _unread(HERE / "locked_later.jsonl.gz", HERE)


def _unread(path: Path, data: Path) -> list[LabelledStory]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return [_story(json.loads(line), data) for line in lines]


def _lines(path: Path) -> Iterator[dict[str, Any]]:
    with path.open(encoding="utf-8") as lines:
        yield from (json.loads(line) for line in lines if line.strip())


def _story(entry: Mapping[str, Any], data: Path) -> LabelledStory:
    texts = _texts(entry, data)
    return LabelledStory(
        entry["story"],
        texts,
        tuple(_labelled(each, texts) for each in entry["sentences"]),
        frozenset((a, b) for a, b in entry["same_fact"]),
    )


def _texts(entry: Mapping[str, Any], data: Path) -> tuple[str, ...]:
    if entry["set"] == "invented":
        return tuple(document["text"] for document in entry["documents"])
    if entry["set"] == "seeds":
        files = (data.parent / "seeds" / name for name in entry["document_ids"])
        return tuple(file.read_text(encoding="utf-8") for file in files)
    path = data / "mds" / f"{entry['set']}.jsonl"
    if path.exists():
        documents = next(row["documents"] for row in _lines(path) if row["id"] == entry["story"])
    else:
        path = data / "clustering" / f"{entry['set']}.jsonl"
        documents = [row for row in _lines(path) if row["cluster"] == entry["story"]]
    return tuple(documents[place]["text"] for place in entry["document_ids"])


def _labelled(entry: Mapping[str, Any], texts: tuple[str, ...]) -> Labelled:
    document = int(str(entry["document"]).removeprefix("d"))
    start = entry.get("start", -1)
    if start < 0:
        start = texts[document].index(entry["text"])
    end = entry.get("end", start + len(entry.get("text", "")))
    return Labelled(
        document,
        start,
        end,
        {int(name.removeprefix("d")): label for name, label in entry["support"].items()},
        {
            (other := int(name.removeprefix("d"))): tuple(
                texts[other].index(at) if isinstance(at, str) else at for at in places
            )
            for name, places in entry["evidence"].items()
        },
    )


def read(stories: Iterable[LabelledStory], encoder: Encoder | None = None) -> Iterator[ReadStory]:
    """The stories as a briefing reads them."""
    for story in stories:
        articles = [
            clean(RawArticle(id=f"d{at}", source=f"outlet {at}", title="", text=text))
            for at, text in enumerate(story.texts)
        ]
        sentences = [each for article in articles for each in split_sentences(article)]
        readings = Readings.of(sentences)
        encoded = encoder.encode([each.text for each in sentences]) if encoder else None
        comparison = compare_claims(readings, encoded)
        places = tuple(_place(each, story, articles, sentences) for each in story.sentences)
        reporting = Reporting(readings, comparison.likeness, encoded)
        yield ReadStory(story, readings, comparison, reporting, places)


def _place(
    labelled: Labelled,
    story: LabelledStory,
    articles: list[Article],
    sentences: list[Sentence],
) -> int | None:
    """The sentence that has most of the letters of a labelled one; None where none has half."""
    wanted = story.texts[labelled.document][labelled.start : labelled.end]
    own = articles[labelled.document].id
    best, most = None, 0.5
    for at, sentence in enumerate(sentences):
        if sentence.article_id == own:
            share = _overlap(_letters(wanted), _letters(sentence.text))
            if share > most:
                best, most = at, share
    return best


def place_of(text: str, start: int, sentences: Iterable[tuple[int, str]]) -> int | None:
    """Which of some sentences begins as a text does at a place."""
    wanted = _letters(text[start : start + 60])
    for at, sentence in sentences:
        found = _letters(sentence)
        if found and (wanted.startswith(found[:25]) or found.startswith(wanted[:25])):
            return at
    return None


def _overlap(one: str, other: str) -> float:
    if not one or not other:
        return 0.0
    if one in other or other in one:
        return min(len(one), len(other)) / max(len(one), len(other))
    return 0.0


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text.casefold()))
