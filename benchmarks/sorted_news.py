"""Articles that people sorted by event: what stories are learned from and measured on.

A third of the topics of each collection, chosen by a hash of their name, is never learned from.
"""

import hashlib
import json
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from summarize.data import Article

# Collections sorted by event: same week, sources of Wikinews, politics, two events a topic.
CLUSTERED = ("handpicked", "wikinews", "basil", "ecbplus")
# Of each story of these one document and what was told of it elsewhere: no dates, often no title.
_CLUSTERS = ("multinews_a", "multinews_attributed_dev", "neus_val", "allsides_roundups_2021_first")
# What their topics are called where they are hashed.
_PREFIXES = {"basil": "basil", "ecbplus": "ecbt", "handpicked": "g", "wikinews": "g"}
# Made of the openings of so many articles: what a morning briefing has under one title.
_DIGESTED = (5, 9)


@dataclass(frozen=True, slots=True)
class Sorted:
    """An article, the collection it is of, and the story it tells."""

    article: Article
    collection: str
    story: str
    topic: str

    @property
    def is_held_out(self) -> bool:
        """Whether it is of the third of all topics that nothing is learned from."""
        return int(hashlib.sha256(self.topic.encode()).hexdigest(), 16) % 3 == 0


def clustered(data: Path) -> Iterator[Sorted]:
    """The articles of the four collections."""
    for name in ("basil_2010_2014", "ecbplus_topics_1_22", "galaxy_handpicked_small_medium"):
        for line in (data / "clustering" / f"{name}.jsonl").read_text("utf-8").splitlines():
            record = json.loads(line)
            collection = record["id"].split("-")[0].split("_")[0] if "galaxy" in name else name
            collection = next(each for each in CLUSTERED if collection.startswith(each))
            topic = _PREFIXES[collection] + (record.get("topic") or record["cluster"])
            story = f"{collection} {record['cluster']}"
            yield Sorted(_article(record, f"{collection} {record['id']}"), collection, story, topic)


def reported(data: Path) -> Iterator[Sorted]:
    """The documents of the clusters with reference summaries, each cluster one story."""
    for name in _CLUSTERS:
        for line in (data / "mds" / f"{name}.jsonl").read_text("utf-8").splitlines():
            record = json.loads(line)
            if record.get("in_neus"):
                continue
            story = f"{name}{record['id']}"
            for document in record["documents"]:
                dated = {"published": record.get("published"), **_known(document)}
                article = _article(document | dated, f"{story} {document['id']}")
                yield Sorted(article, name, story, story)


def digests(some: Sequence[Sorted], count: int) -> Iterator[Sorted]:
    """Made-up digests: the beginnings of several articles under one title; each stands alone."""
    chance = random.Random("digests")  # noqa: S311 - nothing secret
    for number in range(count):
        told = chance.sample(some, chance.randint(*_DIGESTED))
        words = chance.randint(20, 45)
        text = "\n\n".join(" ".join(each.article.text.split()[:words]) for each in told)
        title = chance.choice(("Morning briefing", "What you need to know", "News in brief", ""))
        name = f"digest {number}"
        day = chance.choice([each.article.published for each in told])
        yield Sorted(Article(name, "", title, text, published=day), "digests", name, name)


def _known(document: dict[str, str | None]) -> dict[str, str]:
    return {key: value for key, value in document.items() if key == "published" and value}


def _article(record: dict[str, str | None], name: str) -> Article:
    day = (record.get("published") or "")[:10]
    published = datetime.fromisoformat(day).replace(tzinfo=UTC) if day else None
    return Article(
        name,
        record.get("source") or "",
        record.get("title") or "",
        record["text"] or "",
        published=published,
        language="en",
    )
