"""How many real publishers have one name, and which pages credit a wire service.

Run it as `python -m benchmarks.outlets --data ../shared/data`. The pages are those of
`html/fundus`, each with its publisher.
"""

import argparse
import gzip
import io
import json
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from summarize.cleaning import clean
from summarize.data import Article
from summarize.errors import SummarizeError
from summarize.outlets import outlets_of
from summarize.readers.pages import read_html
from summarize.readers.records import Record


def pages(folder: Path) -> Iterator[tuple[str, Article]]:
    """The publisher and the article of each page that has one."""
    with gzip.open(folder / "pages.jsonl.gz", "rt", encoding="utf-8") as lines:
        for line in lines:
            told = json.loads(line)
            content = gzip.decompress((folder / told["html"]).read_bytes())
            try:
                found = [*read_html(io.BytesIO(content))]
            except SummarizeError:
                continue
            for each in found:
                if isinstance(each, Record):
                    yield told["publisher"], clean(replace(each.article, id=told["id"]))


def told_apart(by_publisher: Mapping[str, Sequence[Article]]) -> Iterator[str]:
    """How often one publisher is told as several outlets, and several as one."""
    several = [own for own in by_publisher.values() if len(own) > 1]
    given = [own for own in several if len({each.source for each in own}) > 1]
    apart = [own for own in several if len(set(outlets_of(own).values())) > 1]
    yield (
        f"{len(several)} publishers with two or more pages; {len(given)} give more than one name, "
        f"{len(apart)} are told as more than one outlet"
    )
    names = outlets_of(each for own in by_publisher.values() for each in own)
    publishers: dict[str, set[str]] = defaultdict(set)
    for publisher, own in by_publisher.items():
        for each in own:
            publishers[names[each.id]].add(publisher)
    for name, theirs in sorted(publishers.items()):
        if len(theirs) > 1:
            yield f"one outlet, {name}: {', '.join(sorted(theirs))}"


def credits_of(by_publisher: Mapping[str, Sequence[Article]]) -> Iterator[str]:
    """The pages that credit a service."""
    for each in (each for own in by_publisher.values() for each in own if each.credit):
        yield f"{each.id}: credits {', '.join(each.credit)}; authors {each.authors}"


def main() -> None:
    """Print both."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    by_publisher: dict[str, list[Article]] = defaultdict(list)
    for publisher, article in pages(parser.parse_args().data / "html" / "fundus"):
        by_publisher[publisher].append(article)
    print("\n".join([*told_apart(by_publisher), *credits_of(by_publisher)]))


if __name__ == "__main__":
    main()
