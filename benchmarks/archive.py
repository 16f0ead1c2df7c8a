"""Day after day: what the memory costs, and what a kill does: `python -m benchmarks.archive`.

Made-up days are put into an inbox that grows, and each is briefed by a process of its own. Told are
its time, how large the archive is for each claim, and how day 30 compares with day 5. With `--kills
20` fewer and smaller days are made, each after its run was killed (`kill -9`) again and again at
random moments; then the files and the contents of the archive must be those of days that nobody
disturbed. Exit code 1 if not.
"""

import argparse
import random
import resource
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import closing
from pathlib import Path
from statistics import median

from benchmarks.chaos import killed
from benchmarks.made_news import days, write
from summarize.archive import ARCHIVE
from summarize.batch import HOME

# The days that are compared; of each the median with its neighbours is told too.
_EARLY, _LATE = 5, 30


def main(arguments: Sequence[str] | None = None) -> int:
    """Brief the days, or kill the runs that do, and say what came out."""
    parser = argparse.ArgumentParser("python -m benchmarks.archive")
    parser.add_argument("--days", type=int, default=30)
    parser.add_argument("--articles", type=int, default=200, help="of each day")
    parser.add_argument("--kills", type=int, default=0)
    parser.add_argument("--stories", type=int, default=0, help="brief so many, list the others")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        if options.kills:
            wrong = _disturbed(folder, options)
            print(wrong or "the files and the archive are those of days that nobody disturbed")
            return 1 if wrong else 0
        _costs(folder, options)
    return 0


def _costs(folder: Path, options: argparse.Namespace) -> None:
    seconds: list[float] = []
    for number, day in enumerate(_put(folder, options.days, options.articles), start=1):
        spent = _briefed(_command(folder, "out", day, options.stories))
        seconds.append(spent)
        claims, size = _archive(folder / "out")
        print(
            f"day {number}: {spent:.1f} s of processor time, {claims:,} claims,"
            f" archive {size / max(1, claims):,.0f} bytes a claim",
            flush=True,
        )
    if len(seconds) >= _LATE:
        one = seconds[_LATE - 1] / seconds[_EARLY - 1]
        around = median(seconds[_LATE - 3 :]) / median(seconds[_EARLY - 2 : _EARLY + 1])
        print(f"day {_LATE} costs {one:.2f} times day {_EARLY}; the median of three: {around:.2f}")


def _put(folder: Path, count: int, articles: int) -> Iterator[str]:
    """Put day after day into the inbox, which keeps them; their names."""
    (folder / "in").mkdir()
    for day, records in days(count, articles):
        write(records, folder / "in" / f"{day}.jsonl")
        yield day


def _command(folder: Path, output: str, day: str, stories: int) -> list[str]:
    more = ["--stories", str(stories)] if stories else []
    start = [sys.executable, "-m", "summarize", "daily", str(folder / "in"), "-q"]
    return [*start, "--date", day, "--words", "120", *more, "-o", str(folder / output)]


def _briefed(command: Sequence[str]) -> float:
    """The processor time of a command."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def _archive(out: Path) -> tuple[int, int]:
    """How many claims the archive has, and its bytes."""
    with closing(sqlite3.connect(out / ARCHIVE)) as base:
        (claims,) = base.execute("SELECT count(*) FROM claims").fetchone()
    return claims, (out / ARCHIVE).stat().st_size


def _disturbed(folder: Path, options: argparse.Namespace) -> str:
    chance = random.Random(options.seed)  # noqa: S311 - nothing secret
    each_day = -(-options.kills // options.days)
    for day in _put(folder, options.days, options.articles):
        started = time.perf_counter()
        _briefed(_command(folder, "calm", day, options.stories))
        seconds = time.perf_counter() - started
        for _ in range(each_day):
            after = chance.uniform(0.1, 1.0) * seconds
            killed(_command(folder, "out", day, options.stories), after)
            print(f"{day}: killed after {after:.1f} of {seconds:.1f} s", flush=True)
        _briefed(_command(folder, "out", day, options.stories))
        calm, found = _files(folder / "calm"), _files(folder / "out")
        if calm != found:
            names = sorted(name for name in calm | found if calm.get(name) != found.get(name))
            return f"{day}: other files: {', '.join(names[:5])}"
        if _dump(folder / "calm") != _dump(folder / "out"):
            return f"{day}: the archive has other contents"
    return ""


def _files(folder: Path) -> dict[str, bytes]:
    """What the runs wrote, but for the journals and the archive, whose bytes may differ."""
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and HOME not in path.parts and not path.name.startswith(ARCHIVE)
    }


def _dump(folder: Path) -> list[str]:
    with closing(sqlite3.connect(folder / ARCHIVE)) as base:
        return [*base.iterdump()]


if __name__ == "__main__":
    sys.exit(main())
