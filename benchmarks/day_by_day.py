"""Day after day over articles of running topics: which stories go on, and which are glued.

    python -m benchmarks.day_by_day --data ../shared/data

The topics are those of Timeline17, mixed; among them stories that people sorted by event, each
moved to a day of the topics. A topic is one long story, so that recall says how much of it keeps
one id, and precision whether different ones were glued.
"""

import argparse
import gzip
import json
import random
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from benchmarks.measures.stories import bcubed
from benchmarks.sorted_news import Sorted, clustered
from summarize.data import Article, EarlierArticle, EarlierStory
from summarize.stories import Continued, continue_stories, group_stories, opening

# The topics that are learned from; finan and iraq are for measuring alone.
TOPICS = ("haiti", "h1n1", "mj")


@dataclass(frozen=True, slots=True)
class Dated:
    """An article of a day, and the topic or story that people say it tells."""

    article: Article
    topic: str


def topics(data: Path, names: Sequence[str] = TOPICS) -> list[Dated]:
    """The articles of some topics that are probably about them."""
    found: list[Dated] = []
    for name in names:
        path = data / "mds" / "timelines" / f"t17_{name}.jsonl.gz"
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            records = [json.loads(line) for line in lines]
        found += [
            Dated(
                Article(
                    each["id"],
                    each["source"] or "",
                    each["title"] or "",
                    each["text"],
                    published=datetime.fromisoformat(each["published"]).replace(tzinfo=UTC),
                    language="en",
                ),
                name,
            )
            for each in records
            if each["topic_mentions"]
        ]
    return found


def others(data: Path, days: Sequence[datetime]) -> list[Dated]:
    """Stories of the sorted collections with dates, each moved to begin on one of these days."""
    stories: defaultdict[str, list[Sorted]] = defaultdict(list)
    for each in clustered(data):
        if each.article.published is not None and not each.is_held_out:
            stories[each.story].append(each)
    chance = random.Random("others")  # noqa: S311 - nothing secret
    moved: list[Dated] = []
    for name, story in stories.items():
        first = min(each.article.published or days[0] for each in story)
        begin = chance.choice(days)
        for each in story:
            late = min((each.article.published or first) - first, timedelta(days=7))
            moved.append(Dated(replace(each.article, published=begin + late), name))
    return moved


def told_by_day(articles: Iterable[Dated]) -> tuple[dict[str, str], Counter[str]]:
    """The id of the story of each article, run day after day, and how often what happened."""
    days: defaultdict[str, list[Article]] = defaultdict(list)
    for each in articles:
        days[f"{each.article.published:%Y-%m-%d}"].append(each.article)
    archive: dict[str, EarlierStory] = {}
    found: dict[str, str] = {}
    happened: Counter[str] = Counter()
    for day in sorted(days):
        for continued in continue_stories(group_stories(days[day]), archive.values(), day):
            story = _remembered(continued, day)
            archive[story.id] = story
            for gone in continued.merged:
                archive.pop(gone, None)
                found = {key: story.id if at == gone else at for key, at in found.items()}
            found |= {each.id: story.id for each in continued.story.articles}
            happened["merged"] += len(continued.merged)
            happened["split off"] += bool(continued.split_from)
            happened["went on"] += continued.earlier is not None and not continued.split_from
            happened["new"] += continued.earlier is None
    return found, happened


def _remembered(continued: Continued, day: str) -> EarlierStory:
    """The story as an archive remembers it after its day."""
    story, earlier = continued.story, continued.earlier
    articles = tuple(
        EarlierArticle(
            each.id,
            each.source,
            each.title,
            each.sha256,
            published=each.published,
            language=each.language,
            opening=opening(each.text),
        )
        for each in story.articles
    )
    if earlier is None or continued.split_from:
        return EarlierStory(story.id, story.articles[0].title, day, day, articles)
    return replace(earlier, id=story.id, last_day=day, articles=(*earlier.articles, *articles))


def figures(articles: Sequence[Dated]) -> dict[str, float]:
    """BCubed of all, and what became of each topic: stories and the share of the largest."""
    found, happened = told_by_day(articles)
    precision, recall, f1 = bcubed({each.article.id: each.topic for each in articles}, found)
    told = {"precision": precision, "recall": recall, "f1": f1, **happened}
    for name in sorted({each.topic for each in articles} & {*TOPICS, "iraq", "finan"}):
        ids = Counter(found[each.article.id] for each in articles if each.topic == name)
        told |= {f"{name}/articles": ids.total(), f"{name}/stories": len(ids)}
        told |= {f"{name}/largest": ids.most_common(1)[0][1] / ids.total()}
        told |= {f"{name}/alone": sum(count == 1 for count in ids.values())}
    return told


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    parser.add_argument("--topics", nargs="+", default=TOPICS)
    options = parser.parse_args()
    running = topics(options.data, options.topics)
    days = sorted({each.article.published for each in running if each.article.published})
    for name, value in figures([*running, *others(options.data, days)]).items():
        print(f"{name:20} {value:.3f}")


if __name__ == "__main__":
    main()
