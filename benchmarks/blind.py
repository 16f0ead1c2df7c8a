"""A blind reading: two briefings of each story side by side, and nobody is told whose is which.

    python benchmarks/blind.py brief ours.json
    python benchmarks/blind.py brief lead.json --method lead
    PYTHONPATH=OTHER_BUILD python benchmarks/blind.py brief former.json
    python benchmarks/blind.py sheets ours.json lead.json former.json -o SHEETS
    python benchmarks/blind.py score SHEETS/key.json READER.tsv [OTHER_READER.tsv]

`sheets` writes one text with all pairs in a seeded order and on seeded sides, and a key. A reader
writes a line for each: the number of the pair, a tab, and `A`, `B` or `=`. `score` says in how many
pairs the first file's briefing was better, as good, or worse, and how far two readers agree.
"""

import argparse
import json
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np

from summarize.data import Article
from summarize.evaluation.clusters import Cluster, read_clusters
from summarize.pipeline import Method, summarize
from summarize.scoring import SCORERS, Words

# So many stories of each set, and the words of their briefings.
SETS = {
    "multinews_a": (16, 250),
    "multinews_attributed_dev": (8, 250),
    "allsides_roundups_2021_first": (14, 120),
    "multiling2011_en_2topics": (2, 250),
}
_SEED = 18
# Of each article a reader sees so many words beside the briefings.
_SHOWN = 120


def main() -> None:
    """Do what the first argument says."""
    options = _options()
    if options.command == "brief":
        options.output.write_text(json.dumps(_briefed(options.data, options.method), indent=1))
    elif options.command == "sheets":
        _write_sheets(options.files, options.output)
    else:
        _score(json.loads(options.key.read_text()), [_read(path) for path in options.readers])


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    commands = parser.add_subparsers(dest="command", required=True)
    brief = commands.add_parser("brief", help="brief 40 development stories")
    brief.add_argument("output", type=Path)
    brief.add_argument("--data", type=Path, default=Path("../shared/data/mds"))
    brief.add_argument("--method", choices=SCORERS, default="concepts")
    sheets = commands.add_parser("sheets", help="pair the first file with each other")
    sheets.add_argument("files", type=Path, nargs="+")
    sheets.add_argument("-o", "--output", type=Path, required=True)
    score = commands.add_parser("score", help="say how often the first file was better")
    score.add_argument("key", type=Path)
    score.add_argument("readers", type=Path, nargs="+")
    return parser.parse_args()


def _briefed(data: Path, method: str) -> dict[str, dict[str, str]]:
    """Story -> its articles as a reader sees them, and its briefing."""
    found, chance = {}, np.random.default_rng(_SEED)
    for name, (count, words) in SETS.items():
        clusters = list(read_clusters(data / f"{name}.jsonl"))
        for place in sorted(chance.choice(len(clusters), count, replace=False).tolist()):
            made = Method(length=Words(words), scoring=SCORERS[method]())
            found[f"{name} {place}"] = _entry(clusters[place], made)
    return found


def _entry(cluster: Cluster, method: Method) -> dict[str, str]:
    briefing = summarize(cluster.articles, method)
    points = [f"- {' '.join(point.text.split())}" for point in briefing.points]
    return {
        "articles": "\n".join(map(_opening, cluster.articles)),
        "briefing": "\n".join([f"# {briefing.title}", *points]),
    }


def _opening(article: Article) -> str:
    words = article.text.split()
    more = " …" if len(words) > _SHOWN else ""
    return f"[{article.title}] {' '.join(words[:_SHOWN])}{more}"


def _write_sheets(files: Sequence[Path], folder: Path) -> None:
    ours, *others = (json.loads(path.read_text()) for path in files)
    chance = np.random.default_rng(_SEED)
    pairs = [(story, at) for story in ours for at in range(len(others))]
    key, sheets = {}, []
    for number, place in enumerate(chance.permutation(len(pairs)).tolist(), 1):
        story, at = pairs[place]
        sides = [ours[story]["briefing"], others[at][story]["briefing"]]
        is_ours_first = chance.random() < 0.5
        first, second = sides if is_ours_first else reversed(sides)
        same = sides[0] == sides[1]
        key[str(number)] = {
            "other": files[at + 1].stem,
            "ours": "=" if same else "A" if is_ours_first else "B",
        }
        if not same:
            sheets.append(
                f"==== pair {number}\n-- The articles begin:\n{ours[story]['articles']}\n"
                f"\n-- A\n{first}\n\n-- B\n{second}\n"
            )
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "key.json").write_text(json.dumps(key, indent=1))
    (folder / "sheets.txt").write_text("\n".join(sheets))


def _read(path: Path) -> dict[str, str]:
    rows = (line.split("\t") for line in path.read_text().splitlines() if line.strip())
    return {number.strip(): verdict.strip()[:1] for number, verdict, *_ in rows}


def _score(key: Mapping[str, Mapping[str, str]], readers: Sequence[Mapping[str, str]]) -> None:
    for other in sorted({each["other"] for each in key.values()}):
        for place, verdicts in enumerate(readers, 1):
            counts = Counter(
                _standing(entry["ours"], verdicts.get(number, ""))
                for number, entry in key.items()
                if entry["other"] == other
            )
            read = counts["better"] + counts["equal"] + counts["worse"]
            share = (counts["better"] + counts["equal"]) / max(read, 1)
            print(
                f"beside {other:12} reader {place}: better {counts['better']:3}, equal"
                f" {counts['equal']:3}, worse {counts['worse']:3}; better or equal {share:.2f}"
            )
    if len(readers) > 1:
        both = [number for number in key if all(number in each for each in readers)]
        agreed = sum(len({each[number] for each in readers}) == 1 for number in both)
        print(f"the readers agree on {agreed} of {len(both)} pairs")


def _standing(ours: str, verdict: str) -> str:
    if "=" in (ours, verdict):
        return "equal"
    return {"": "not read", ours: "better"}.get(verdict, "worse")


if __name__ == "__main__":
    main()
