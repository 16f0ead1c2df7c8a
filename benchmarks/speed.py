"""How long things take: `python -m benchmarks.speed [--against CHECKOUT]`. It never gates.

With `--against` another checkout (in its own `.venv`) is measured beside this one, by turns in one
run. Every figure is the median of the repeats with the smallest and the largest beside it; compare
figures of one run only. Seconds are of the processor, where not said to be of the clock; the news
is made up (made_news.py) or, for one story, given by `--data`.
"""

import argparse
import itertools
import json
import math
import platform
import random
import statistics
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks import made_news
from benchmarks.builds import HERE, Build, Run, make_build, run

REPEATS = 5
WORKER = Path(__file__).with_name("speed_worker.py")
STORY = HERE / "seeds" / "border-visit"
STORIES = tuple(str(HERE / "seeds" / name) for name in ("border-visit", "harbour-bridge"))
SIZES = (200, 500, 1_000, 2_000, 5_000, 10_000, 20_000)
"""Sentences of one story: up to more than any story has."""
LARGE = 2_000
"""From so many sentences on, one run is a measurement: it takes seconds, and noise does not."""


@dataclass(frozen=True, slots=True)
class Bench:
    """What the sections share."""

    builds: tuple[Build, ...]
    folder: Path
    repeats: int
    timeout: float
    data: str

    def news(self, name: str, records: Iterator[dict[str, str]]) -> str:
        """A file of made-up news, written when first asked for."""
        path = self.folder / f"{name}.jsonl"
        return str(path if path.exists() else made_news.write(records, path))

    def story(self, sentences: int) -> str:
        """A file with one story of so many sentences: of the data given, else made up."""
        if not self.data:
            return self.news(f"story{sentences}", made_news.story("s", sentences=sentences))
        path = self.folder / f"data{sentences}.jsonl"
        if not path.exists():
            self.work(self.builds[0], "cut", self.data, str(sentences), str(path))
        return str(path)

    def warm_up(self) -> str:
        """A small story about something else."""
        return self.news("warm", made_news.story("w", sentences=60))

    def work(self, build: Build, *arguments: str) -> dict[str, float]:
        """What an action of speed_worker.py measured; empty where it did not come to an end."""
        done = run(build, [str(WORKER), *arguments], timeout=self.timeout)
        if done.code:
            print(f"  {build.name}: {_last_line(done)}")
        found: dict[str, float] = json.loads(done.output) if done.code == 0 else {}
        return found


def main() -> None:
    """Print machine and versions, then the sections asked for."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--against", type=Path, help="another checkout, measured beside this one")
    parser.add_argument("--only", action="append", choices=SECTIONS)
    parser.add_argument("--repeats", type=int, default=REPEATS)
    parser.add_argument("--timeout", type=float, default=330, help="seconds one run may take")
    parser.add_argument("--data", default="", help="articles for one story (any file we read)")
    options = parser.parse_args()
    with TemporaryDirectory() as name:
        folder = Path(name)
        builds = [make_build("this", HERE, folder)]
        if options.against:
            builds.append(make_build("other", options.against.resolve(), folder))
        data = str(Path(options.data).resolve()) if options.data else ""
        bench = Bench(tuple(builds), folder, options.repeats, options.timeout, data)
        _print_machine(bench)
        for section in options.only or SECTIONS:
            print(f"\n{section}: {(SECTIONS[section].__doc__ or '').splitlines()[0]}")
            print(f"  {'':44}{'':14}{'this':>22}{'other':>24}{'ratio':>8}  target")
            SECTIONS[section](bench)


def commands(bench: Bench) -> None:
    """Whole commands, from start to last byte, seconds of the clock."""
    five = ["-m", "summarize", "brief", str(STORY)]
    for name, arguments, target in (
        ("--help", ["-m", "summarize", "--help"], "at most 1.0"),
        ("brief, 5 articles, 250 words", five, "at most 0.4"),
        ("daily, 10 articles of 2 stories", ["-m", "summarize", "daily", *STORIES], ""),
    ):
        for compiled in (False, True):
            kind = "byte code" if compiled else "source"

            def timed(build: Build, a: list[str] = arguments, c: bool = compiled) -> Run:  # noqa: FBT001
                return run(build, a, timeout=bench.timeout, compiled=c)

            runs = _by_turns(bench, timed, bench.repeats, warm=True)
            for unit in ("wall", "cpu"):
                values = {b: [getattr(each, unit) for each in runs[b]] for b in runs}
                _print_row(f"{name} ({kind})", f"{unit}, s", values, target)


def story(bench: Bench) -> None:
    """1,500 sentences in one story, in process, beside peers."""
    file = bench.story(1_500)
    found = _measured(bench, "story", file, bench.warm_up(), repeats=bench.repeats)
    ours = _print_row("summarize, 1,500 sentences", "s", _pick(found, "seconds"), "at most 0.167")
    for peer, repeats, target in (
        ("sumy", 1, "at least 15 x this"),
        ("lede", bench.repeats, "this at most 11 x"),
    ):
        runs = [bench.work(bench.builds[0], peer, file, "") for _ in range(repeats)]
        seconds = [each["seconds"] for each in runs if each]
        if seconds and ours:
            theirs = statistics.median(seconds)
            times = max(theirs, ours) / min(theirs, ours)
            print(
                f"  {peer:44}{'s':14}{_spread(seconds):>22}{'':24}{theirs / ours:8.3f}"
                f"  {target}: {times:.1f} x"
            )


def stories(bench: Bench) -> None:
    """Stories of five articles and 100 sentences, a minute and core; reading and splitting."""

    def records() -> Iterator[dict[str, str]]:
        for number in range(30):
            yield from made_news.story(f"n{number}", articles=5)

    file = bench.news("stories", records())
    found = _measured(bench, "stories", file, bench.warm_up(), repeats=bench.repeats)
    _print_row("stories of five articles", "a minute", _pick(found, "per_minute"), "at least 4")
    found = _measured(bench, "reading", file, "", repeats=bench.repeats)
    for part in ("read", "split"):
        _print_row(f"{part} 150 articles, 3,000 sentences", "s", _pick(found, part), "")


def growth(bench: Bench) -> None:
    """Cost against sentences of one story; the fitted exponent; memory at the largest."""
    costs: dict[str, dict[int, float]] = {build.name: {} for build in bench.builds}
    for size in SIZES:
        repeats = 1 if size >= LARGE else bench.repeats
        found = _measured(bench, "story", bench.story(size), bench.warm_up(), repeats=repeats)
        _print_row(f"{size:,} sentences", "s", _pick(found, "seconds"), "")
        for name, each in _pick(found, "seconds").items():
            if each:
                costs[name][size] = statistics.median(each)
        if size == SIZES[-1]:
            _print_row(f"{size:,} sentences", "peak MB", _pick(found, "megabytes"), "at most 1.0")
    _print_row(
        "exponent of the cost, fitted",
        "",
        {name: [exponent(each)] for name, each in costs.items() if len(each) > 1},
        "this at most 1.2",
    )


def templated(bench: Bench) -> None:
    """Items in the same words from 40 outlets, brief as a whole command."""
    cpu: dict[int, float] = {}
    for count in (100, 400, 1_600):
        file = bench.news(f"quake{count}", made_news.templated(count))
        target = "this at most 20 s" if count == 1_600 else ""
        seconds = _command(bench, f"brief, {count:,} items", ["brief", file], target)
        if seconds is not None:
            cpu[count] = seconds
    for small, large in ((100, 400), (400, 1_600)):
        if {small, large} <= cpu.keys():
            grown = cpu[large] / cpu[small]
            print(
                f"  {small} to {large}: {grown:.2f} times the time for 4 times as much; at most 4.8"
            )


def piles(bench: Bench) -> None:
    """Many articles (20 sentences each) of many stories, whole commands."""
    pile = {count: bench.news(f"day{count}", made_news.day(count)) for count in (1_000, 10_000)}
    _command(bench, "brief, 1,000 articles", ["brief", pile[1_000]], "this at most 25 s, 1,000 MB")
    _command(
        bench,
        "brief, 10,000 articles",
        ["brief", pile[10_000]],
        "this at most 300 s, 4,000 MB, or refused in a line that names daily",
    )
    _command(
        bench,
        "daily, 10,000 articles",
        ["daily", pile[10_000], "-o", "day"],
        "this at most 240 s, 2,000 MB",
    )


def verifying(bench: Bench) -> None:
    """A briefing beside its verification, which makes it again; whole commands."""
    for sentences in (100, 1_500, 5_000):
        out = str(bench.folder / f"verified{sentences}.json")
        for name, arguments in (
            (f"brief, {sentences:,} sentences", ["brief", bench.story(sentences), "-o", out]),
            (f"verify, {sentences:,} sentences", ["verify", out]),
        ):
            _command(bench, name, arguments, "")


def worded(bench: Bench) -> None:
    """A day of 50 stories that the trained BART of the tests words, whole commands.

    It can word a part of the first pile; of the second, what it writes is refused. The other build
    runs it with transformers, this one also with ctranslate2.
    """
    code = "from tests.models import model_directory; print(model_directory('bart'))"
    made = subprocess.run(
        [sys.executable, "-c", code], cwd=HERE, capture_output=True, text=True, check=True
    )
    numbers = itertools.count()
    piles = ("known in part", 5), ("unknown", 0)
    for (name, shared), backend in itertools.product(piles, ("transformers", "ctranslate2")):
        file = bench.news(f"worded{shared}", _worded_news(shared))

        def measure(build: Build, file: str = file, backend: str = backend) -> Run:
            out = str(bench.folder / f"day{next(numbers)}")
            command = ["-m", "summarize", "daily", file, "-o", out, "--model", made.stdout.strip()]
            own = ["--backend", backend] if build is bench.builds[0] else []
            return run(build, [*command, *own], timeout=bench.timeout, compiled=True)

        found = _by_turns(bench, measure, bench.repeats, warm=False)
        for unit, key in (("s", "cpu"), ("s, clock", "wall")):
            values = {build: [getattr(one, key) for one in runs] for build, runs in found.items()}
            _print_row(f"{backend}, news {name}", unit, values, "at most 0.5")


def _worded_news(shared: int) -> Iterator[dict[str, str]]:
    """50 stories of four articles; in each so many sentences of the kind that the BART learned."""
    from tests.models import article_pair

    for number in range(50):
        chance = random.Random(f"worded {number}")  # noqa: S311 - nothing secret
        known = [article_pair(chance)[0] for _ in range(8)]
        for record in made_news.story(f"k{number}", articles=4):
            own = record["text"].split("\n\n")[: 3 if shared else None]
            yield record | {"text": "\n\n".join([*chance.sample(known, shared), *own])}


SECTIONS: Mapping[str, Callable[[Bench], None]] = {
    each.__name__: each
    for each in (commands, story, stories, growth, templated, piles, verifying, worded)
}


def exponent(costs: Mapping[int, float]) -> float:
    """The b of cost = a * size ** b, by least squares on the logarithms."""
    xs, ys = [math.log(size) for size in costs], [math.log(cost) for cost in costs.values()]
    x, y = statistics.mean(xs), statistics.mean(ys)
    pairs = list(zip(xs, ys, strict=True))
    return sum((a - x) * (b - y) for a, b in pairs) / sum((a - x) ** 2 for a in xs)


def _command(bench: Bench, name: str, arguments: list[str], target: str) -> float | None:
    """Print time and memory of one run of each build; the processor seconds of this one."""
    seconds = None
    for build in bench.builds:
        done = run(build, ["-m", "summarize", *arguments], timeout=bench.timeout)
        if done.code is None:
            told = f"not done in {bench.timeout:.0f} s, {done.megabytes:,.0f} MB"
        else:
            told = f"{done.wall:.2f} s, {done.cpu:.2f} s of the processor, "
            told += f"{done.megabytes:,.0f} MB"
        if done.code:
            told += f", exit code {done.code}: {_last_line(done)}"
        elif done.code == 0 and build is bench.builds[0]:
            seconds = done.cpu
        print(f"  {name:34}{build.name:8}{told}  {target if build.name == 'this' else ''}")
    return seconds


def _by_turns(
    bench: Bench, measure: Callable[[Build], Run], repeats: int, *, warm: bool
) -> dict[str, list[Run]]:
    """The runs of each build, by turns; one before that fills the caches of the disk."""
    found: dict[str, list[Run]] = {build.name: [] for build in bench.builds}
    for number in range(repeats + warm):
        for build in bench.builds:
            done = measure(build)
            if done.code:
                print(f"  {build.name}: {_last_line(done)}")
            if done.code == 0 and number >= warm:
                found[build.name].append(done)
    return found


def _measured(bench: Bench, *arguments: str, repeats: int) -> dict[str, list[dict[str, float]]]:
    """What an action of the worker measured of each build, by turns."""
    found: dict[str, list[dict[str, float]]] = {build.name: [] for build in bench.builds}
    for _ in range(repeats):
        for build in bench.builds:
            found[build.name].append(bench.work(build, *arguments))
    return found


def _pick(found: Mapping[str, Sequence[Mapping[str, float]]], key: str) -> dict[str, list[float]]:
    return {name: [each[key] for each in runs if each] for name, runs in found.items()}


def _print_row(name: str, unit: str, values: Mapping[str, Sequence[float]], target: str) -> float:
    """Print a figure of both builds; the median of this one, 0 where there is none."""
    medians = [statistics.median(each) if each else 0.0 for each in values.values()]
    told = "".join(f"{_spread(each):>{22 + 2 * at}}" for at, each in enumerate(values.values()))
    ratio = f"{medians[0] / medians[1]:8.3f}" if len(medians) > 1 and medians[1] else " " * 8
    print(f"  {name:44}{unit:14}{told}{ratio}  {target}", flush=True)
    return medians[0] if medians else 0.0


def _spread(values: Sequence[float]) -> str:
    if not values:
        return "not done"
    digits = 0 if min(values) >= 100 else 2 if min(values) >= 1 else 3
    median = f"{statistics.median(values):.{digits}f}"
    if len(values) == 1:
        return median
    return f"{median} ({min(values):.{digits}f} to {max(values):.{digits}f})"


def _last_line(done: Run) -> str:
    lines = done.errors.strip().splitlines() or [f"exit code {done.code}"]
    return lines[-1][:200] if done.code is not None else "not done in time"


def _print_machine(bench: Bench) -> None:
    cpuinfo = Path("/proc/cpuinfo")
    lines = cpuinfo.read_text("utf-8").splitlines() if cpuinfo.exists() else []
    models = [line.partition(":")[2].strip() for line in lines if line.startswith("model name")]
    print(
        f"{models[0] if models else platform.processor()}, {len(models)} cores,"
        f" {platform.system()} {platform.machine()}, Python {platform.python_version()};"
        f" {bench.repeats} repeats, one thread; news: {bench.data or 'made up'}"
    )
    for build in bench.builds:
        libraries = ", ".join(f"{k} {v}" for k, v in bench.work(build, "versions").items())
        print(f"{build.name}: {build.commit}; {libraries}")


if __name__ == "__main__":
    main()
