"""How long things take: `python -m benchmarks.speed`. It reports, and never gates.

Machine, versions, sizes and repeats are printed first; every figure is the median of the repeats
with the smallest and the largest beside it. Compare figures of one run only.
"""

import argparse
import platform
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from importlib.metadata import version
from pathlib import Path

from summarize.data import Article
from summarize.pipeline import Method, brief_day, draft, read_material, summarize
from summarize.readers import read_articles
from summarize.sentences import split_spans

REPEATS = 5
SEEDS = Path("seeds")


def main() -> None:
    """Time whole commands, then the stages of one story."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--repeats", type=int, default=REPEATS)
    repeats = parser.parse_args().repeats
    libraries = ", ".join(f"{name} {version(name)}" for name in ("numpy", "scipy", "pydantic"))
    print(
        f"{platform.machine()}, Python {platform.python_version()}, {libraries}; {repeats} repeats"
    )
    for name, timed in (*_commands(), *_stages()):
        _report(name, timed, repeats)


def _commands() -> list[tuple[str, Callable[[], object]]]:
    story = str(SEEDS / "border-visit")
    return [
        ("summarize --help", lambda: _command("--help")),
        ("summarize brief, 5 articles, 250 words", lambda: _command("brief", story)),
        ("summarize daily, 15 articles", lambda: _command("daily", *map(str, _story_folders()))),
    ]


def _stages() -> list[tuple[str, Callable[[], object]]]:
    articles = read_articles(_story_folders())
    ten = _ten_articles(articles)
    text = "\n\n".join(article.text for article in articles) * 20
    sentences = len(split_spans(text))
    return [
        ("read and clean 15 articles", lambda: read_articles(_story_folders())),
        (f"split {sentences} sentences", lambda: split_spans(text)),
        ("split, cluster and join 10 articles", lambda: read_material(ten)),
        ("draft 10 articles, 250 words", lambda: draft(ten, Method())),
        ("summarize 10 articles, 250 words", lambda: summarize(ten)),
        ("brief_day, 15 articles", lambda: brief_day(articles)),
    ]


def _story_folders() -> list[Path]:
    return sorted(path for path in SEEDS.iterdir() if path.is_dir())


def _ten_articles(articles: list[Article]) -> list[Article]:
    return sorted(articles, key=lambda article: article.id)[:10]


def _command(*arguments: str) -> None:
    command = [sys.executable, "-m", "summarize", *arguments]
    subprocess.run(command, check=True, capture_output=True)  # noqa: S603 - our own command


def _report(name: str, timed: Callable[[], object], repeats: int) -> None:
    timed()
    seconds = []
    for _ in range(repeats):
        start = time.perf_counter()
        timed()
        seconds.append(time.perf_counter() - start)
    print(
        f"{name:45} {statistics.median(seconds):8.3f} s"
        f"   ({min(seconds):.3f} to {max(seconds):.3f})",
        flush=True,
    )


if __name__ == "__main__":
    main()
