"""Disagreements: found and missed on the sample stories, and how many alarms on real clusters.

An alarm is right if two of its sides are sides of one disagreement of seeds/gold.json that have
different values, each cited in a sentence with that value. `lookalike_errors` counts alarms about
values of the gold's list that only look different. Nobody labelled the real clusters: there the
alarms per cluster are told, to be read by hand (docs/disagreements.md says what was found).
`retold` are the invented stories of benchmarks/retold: the share of disagreements told, that of
stories with a false alarm, and that of facts in another order that are cited together.
"""

import re
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path

from benchmarks.retold.fixture import PARTS, read_stories
from benchmarks.retold.judging import judge
from summarize.agreement import find_disagreements
from summarize.data import Article, Disagreement
from summarize.duplicates import link_claims
from summarize.evaluation.clusters import read_clusters
from summarize.gathering import unique_articles
from summarize.readers import read_articles
from summarize.sentences import split_sentences
from tests.test_seeds import SEEDS, Story, Values, load_stories

SETS = (
    "multinews_a",
    "multinews_attributed_dev",
    "multiling2011_en_2topics",
    "allsides_roundups_2021_first",
    "neus_val",
)
# Of each set the first so many clusters: enough to read, and a minute of work.
CLUSTERS = 90


def measure(data: Path) -> dict[str, float]:
    """Precision and recall on the sample stories, and alarms per cluster of each real set."""
    stories = load_stories()
    right = alarms = known = told = lookalikes = 0
    for name, story in stories.items():
        articles = read_articles([SEEDS / name])
        found = disagreements_of(articles)
        right += sum(
            any(_matches(each, gold, story, articles) for gold in _true(story)) for each in found
        )
        told += sum(
            any(_matches(each, gold, story, articles) for each in found) for gold in _true(story)
        )
        lookalikes += sum(
            _matches(each, gold, story, articles) for each in found for gold in story["agreements"]
        )
        alarms, known = alarms + len(found), known + len(_true(story))
    return {
        "disagreements/seeds/precision": right / max(1, alarms),
        "disagreements/seeds/recall": told / known,
        "disagreements/seeds/lookalike_errors": float(lookalikes),
        **{f"disagreements/{name}/peer/alarms_per_cluster": _alarms(data, name) for name in SETS},
        **{name: rate for part in PARTS for name, rate in _retold(part)},
    }


def _retold(part: str) -> Iterator[tuple[str, float]]:
    """The rates of a part of benchmarks/retold."""
    judged = [(story, judge(story)) for story in read_stories(part)]
    differing = [outcome for story, outcome in judged if story.disagrees]
    one_fact = [outcome for story, outcome in judged if story.kind == "order"]
    name = f"disagreements/retold/{part}"
    yield f"{name}/told", sum(each.is_told for each in differing) / len(differing)
    yield f"{name}/false_errors", sum(bool(each.alarms) for _, each in judged) / len(judged)
    yield f"{name}/cited_errors", sum(each.is_cited for each in differing) / len(differing)
    if one_fact:
        yield f"{name}/one_fact", sum(each.is_cited for each in one_fact) / len(one_fact)


def disagreements_of(articles: Iterable[Article]) -> tuple[Disagreement, ...]:
    """What `find_disagreements` says of articles as they are read."""
    unique, _ = unique_articles(articles)
    sentences = [s for each in unique for s in split_sentences(each)]
    published = {each.id: each.published for each in unique if each.published}
    return find_disagreements(unique, sentences, link_claims(sentences, published=published))


def alarms_of(data: Path, name: str, clusters: int = CLUSTERS) -> Iterator[list[Disagreement]]:
    """The alarms of the first clusters of a set."""
    path = data / "mds" / f"{name}.jsonl"
    for cluster in islice(read_clusters(path), clusters):
        yield list(disagreements_of(cluster.articles))


def _alarms(data: Path, name: str) -> float:
    counts = [len(found) for found in alarms_of(data, name)]
    return sum(counts) / len(counts)


def _true(story: Story) -> list[Values]:
    return story["disagreements"]


def _matches(found: Disagreement, gold: Values, story: Story, articles: Iterable[Article]) -> bool:
    """Whether two sides of what was found are different values of the gold entry."""
    texts = {article.id: article.text for article in articles}
    values: list[str] = []
    for side in found.sides:
        cited = [_letters(c.span.of(texts[c.article_id])) for c in side.citations]
        ours = _letters(side.value)
        for each in gold["sides"]:
            theirs, sentence = (
                _letters(each["value"]),
                _letters(story["sentences"][each["sentence"]]["text"]),
            )
            if (ours in theirs or theirs in ours) and any(
                sentence in text or text in sentence for text in cited
            ):
                values.append(theirs)
                break
    return len(set(values)) > 1


def _letters(text: str) -> str:
    return re.sub(r"[^a-z0-9]", "", text.casefold())
