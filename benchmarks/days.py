"""What days a timeline names: resolved words to be read, and the days and order of its events.

Run it as `python -m benchmarks.days TOPIC... --data ../shared/data`; a topic is a file of
`mds/timelines` ("t17_haiti", "cltls_es_yemen"). Of each topic every second article is one story
(`--every`). Printed are, per topic: how many words of its passages were resolved; and, of the
passages that are most like a sentence of a timeline that people wrote, how often their day is
that of the timeline, and how well their order is that of its days (Kendall's tau): as a story of
several days is told, as any other would be, and by the dates of publication.

`--read N --seed S` prints so many resolved words in their sentences instead, to be judged.
"""

import argparse
import gzip
import json
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from itertools import combinations
from pathlib import Path

from summarize.chronology import own_days, resolve
from summarize.cleaning import clean
from summarize.data import Article, RawArticle
from summarize.gathering import read_material
from summarize.passages import make_passages
from summarize.scoring import Material
from summarize.selection import order
from summarize.sentences import split_sentences

# A passage is aligned with the sentence of a timeline with which it shares most, from this share of
# the stems of both on; chosen by reading 60 pairs, of which few tell another event.
_ALIKE = 0.45
_FEWEST_STEMS = 5
_AROUND = 150


@dataclass(frozen=True)
class Undated(Material):
    """The same story as it would be told if its days were not known."""

    @property
    def is_of_several_days(self) -> bool:
        """No story is."""
        return False


def read_articles(data: Path, topic: str) -> list[Article]:
    """The articles of a topic, cleaned."""
    with gzip.open(data / "mds" / "timelines" / f"{topic}.jsonl.gz", "rt") as lines:
        rows = [json.loads(line) for line in lines]
    return [
        clean(
            RawArticle(
                id=row["id"],
                source=row["source"] or "",
                title=row["title"] or "",
                text=row["text"],
                published=datetime.fromisoformat(row["published"]),
                language=row.get("lang") or "en",
            )
        )
        for row in rows
    ]


def resolutions(articles: Sequence[Article]) -> Iterator[tuple[Article, str]]:
    """Each resolved word of each passage in its sentence, once."""
    seen = set()
    for article in articles:
        for passage in make_passages(article, split_sentences(article)).passages:
            text = passage.text
            for each in resolve(text, own_days(article), language=article.language or "en"):
                start, end = each.span.start, each.span.end
                told = (
                    f"{text[max(0, start - _AROUND) : start]}**{text[start:end]} [{each.date}]**"
                    f"{text[end : end + _AROUND]}"
                )
                if (key := told[-_AROUND:]) not in seen:
                    seen.add(key)
                    yield article, " ".join(told.split())


def aligned(material: Material, data: Path, topic: str) -> dict[int, str]:
    """Passages and the day of the sentence of a timeline that each is most like."""
    best: dict[int, tuple[float, str]] = {}
    for day, stems in _told(material, data, topic):
        likeness = [2 * len(stems & own) / (len(stems) + len(own)) for own in material.stems]
        place = max(range(len(likeness)), key=likeness.__getitem__)
        if likeness[place] >= max(_ALIKE, best.get(place, (0.0, ""))[0]):
            best[place] = (likeness[place], day)
    return {place: day for place, (_, day) in sorted(best.items())}


def _told(material: Material, data: Path, topic: str) -> Iterator[tuple[str, set[str]]]:
    path = data / "mds" / "timelines" / f"{topic}_timelines.jsonl"
    for line in path.read_text("utf-8").splitlines():
        for entry in json.loads(line)["timeline"]:
            for sentence in entry.get("sentences") or [entry["text"]]:
                stems = set(material.content_stems(sentence))
                if len(stems) >= _FEWEST_STEMS:
                    yield entry["date"], stems


def tau(days: Sequence[str]) -> float:
    """How well days are in their order: 1 in order, -1 backwards; pairs of one day do not count."""
    pairs = [(a < b) - (a > b) for a, b in combinations(days, 2)]
    return sum(pairs) / max(sum(map(abs, pairs)), 1)


def report(data: Path, topic: str, every: int) -> None:
    """Print the figures of a topic."""
    articles = read_articles(data, topic)
    print(f"{topic}: {len(articles)} articles, {len(list(resolutions(articles)))} words resolved")
    material, _ = read_material(articles[::every])
    told = aligned(material, data, topic)
    days = {place: material.day_of(material.passages[place]) for place in told}
    known = [(day, told[place]) for place, day in days.items() if len(day) == len("2010-01-12")]
    near = sum(abs((date.fromisoformat(a) - date.fromisoformat(b)).days) <= 1 for a, b in known)
    print(
        f"  {len(told)} passages aligned, {len(known)} with a day: {sum(a == b for a, b in known)}"
        f" the same, {near} within a day"
    )
    for name, places in _orders(material, list(told)).items():
        print(f"  order {name}: tau {tau([told[place] for place in places]):.3f}")


def _orders(material: Material, places: list[int]) -> dict[str, Sequence[int]]:
    def appeared(place: int) -> str:
        article = material.articles[material.article_number[material.passages[place].article_id]]
        return article.published.isoformat() if article.published else ""

    fields = {name: getattr(material, name) for name in Material.__dataclass_fields__}
    return {
        "of events": order(material, places),
        "of a story of one day": order(Undated(**fields), places),
        "of publication": sorted(places, key=appeared),
    }


def main() -> None:
    """Print what was asked for."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("topics", nargs="+")
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    parser.add_argument("--every", type=int, default=2)
    parser.add_argument("--read", type=int, default=0)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    for topic in asked.topics:
        if not asked.read:
            report(asked.data, topic, asked.every)
            continue
        found = list(resolutions(read_articles(asked.data, topic)))
        random.Random(asked.seed).shuffle(found)  # noqa: S311 - a sample to be read
        for article, line in found[: asked.read]:
            print(f"{article.published:%a %Y-%m-%d} {article.id} {line}")


if __name__ == "__main__":
    main()
