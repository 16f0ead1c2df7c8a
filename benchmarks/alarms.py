"""Prints every disagreement that is told of real clusters, to be read: nobody labelled them.

`python -m benchmarks.alarms --data ../shared/data [--rest]`: the first 95 clusters of the sets with
reference summaries, the clusters of the sets of stories, and each day of three timelines. `--rest`
takes what is left of the first, and two other timelines.
"""

import argparse
import gzip
import json
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from pathlib import Path

from benchmarks.measures.disagreements import SETS, disagreements_of
from summarize.data import Article, Disagreement
from summarize.evaluation.clusters import read_clusters
from summarize.readers import read_articles

# Of each set of summaries the first so many clusters were read while rules were chosen.
READ = 95
STORIES = ("basil_2010_2014", "ecbplus_topics_1_22", "galaxy_handpicked_small_medium")
TIMELINES = ("haiti", "h1n1", "mj")
OTHER_TIMELINES = ("iraq", "finan")
# Of the timelines that were read, so many days.
DAYS = 40


def main() -> None:
    """Print the alarms and count them."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=_AS_IT_IS)
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    parser.add_argument("--rest", action="store_true", help="the clusters that were not read")
    options = parser.parse_args()
    clusters = alarms = 0
    for name, articles in clusters_of(options.data, rest=options.rest):
        found = disagreements_of(articles)
        clusters, alarms = clusters + 1, alarms + len(found)
        for each in found:
            print("\n".join(_lines(name, each, articles)))
    print(f"{clusters} clusters, {alarms} alarms")


_AS_IT_IS = argparse.RawDescriptionHelpFormatter


def _lines(name: str, found: Disagreement, articles: Sequence[Article]) -> Iterator[str]:
    texts = {article.id: article for article in articles}
    yield f"{name}: {found.about}" + (f" ({found.note})" if found.note else "")
    for side in found.sides:
        for citation in side.citations:
            article = texts[citation.article_id]
            yield f"    {side.value} | {article.source} | {citation.span.of(article.text)}"


def clusters_of(data: Path, *, rest: bool) -> Iterator[tuple[str, Sequence[Article]]]:
    """The clusters, each with its name."""
    for name in SETS:
        clusters = read_clusters(data / "mds" / f"{name}.jsonl")
        for at, cluster in enumerate(islice(clusters, READ if rest else 0, None if rest else READ)):
            yield f"{name} {at + (READ if rest else 0)}", tuple(cluster.articles)
    for name in () if rest else STORIES:
        text = (data / "clustering" / f"{name}.jsonl").read_text(encoding="utf-8")
        yield from _of_one("cluster", text.splitlines(), name)
    for name in OTHER_TIMELINES if rest else TIMELINES:
        path = data / "mds" / "timelines" / f"t17_{name}.jsonl.gz"
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            days = list(_of_one("published", lines, name))
        yield from days if rest else days[:DAYS]


def _of_one(key: str, lines: Iterable[str], name: str) -> Iterator[tuple[str, Sequence[Article]]]:
    """The articles that have one value of a key (of a date its day), by that value."""
    groups: dict[str, list[str]] = {}
    for line in lines:
        record = json.loads(line)
        if record["text"].strip():
            value = str(record[key])
            groups.setdefault(value[:10] if key == "published" else value, []).append(line)
    with tempfile.TemporaryDirectory() as folder:
        for value, records in sorted(groups.items()):
            if len(records) > 1:
                path = Path(folder, "cluster.jsonl")
                path.write_text("\n".join(map(str.rstrip, records)), encoding="utf-8")
                yield f"{name} {value}", read_articles([path])


if __name__ == "__main__":
    main()
