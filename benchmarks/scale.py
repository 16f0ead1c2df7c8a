"""Many clusters by each engine: `python -m benchmarks.scale --clusters 1000`.

The clusters are made up, five articles each (`made_news.py`), or drawn again and again from
`--data DIR/mds` (multinews_a, whose texts are real). For each engine the same command runs twice:
everything, and nothing, as it is done. Before and after each stands the bare function: briefings of
a sample of the same clusters, made in one process without reading, writing or recording. `ideal` is
the share of its mean speed, times the workers, that an engine reaches. Memory is the highest
resident size of one process. `--against CHECKOUT` takes the same sample through the function of
another build, with the environment in its `.venv`, in turn with this one: what this build gains.

`--piles 1000,10000` measures instead what a day is made of, each pile in a process of its own:
processor seconds to read and clean the articles, and to group them into stories; peak memory.
"""

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path

from benchmarks.builds import HERE, make_build, run
from benchmarks.made_news import day, story
from summarize.batch.making import Order, make
from summarize.batch.units import Documents
from summarize.cores import available_cores
from summarize.engines import Fault
from summarize.pipeline import Method
from summarize.selection import Words

_JOBS = """[[jobs]]
name = "all"
kind = "clusters"
inputs = ["clusters.jsonl"]
output = "{engine}"
formats = ["json"]
length = {{ words = 150 }}
"""
# Clusters by which the bare function is timed, spread over all: enough for ten seconds or so.
_SAMPLE = 150
_TURNS = 3
_MEASURED = """
import resource, subprocess, sys
code = subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL).returncode
used = resource.getrusage(resource.RUSAGE_CHILDREN)
print(code, used.ru_maxrss // 1024)
"""


def main(arguments: Sequence[str] | None = None) -> None:
    """Print a line for each engine."""
    parser = argparse.ArgumentParser("python -m benchmarks.scale")
    parser.add_argument("--clusters", type=int, default=1000)
    parser.add_argument("--data", type=Path, help="development data; without it news is made up")
    parser.add_argument("--against", type=Path, help="another checkout, with its .venv")
    parser.add_argument("--engines", default="serial,processes,ray")
    parser.add_argument("--workers", type=int, default=available_cores())
    parser.add_argument("--piles", help="sizes of piles, instead of engines: 1000,10000")
    options = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        if options.piles:
            for size in map(int, options.piles.split(",")):
                _print_pile(folder, size)
            return
        with (folder / "clusters.jsonl").open("w", encoding="utf-8") as file:
            file.writelines(f"{each}\n" for each in _clusters(options.clusters, options.data))
        sample = _sample(folder, options.clusters)
        if options.against is not None:
            _print_gain(folder, sample, options.against)
        for engine in options.engines.split(","):
            _print_engine(folder, engine, options, sample)


def _sample(folder: Path, count: int) -> list[bytes]:
    """Lines spread evenly over all clusters."""
    step = max(1, count // _SAMPLE)
    with (folder / "clusters.jsonl").open("rb") as file:
        return list(islice(file, 0, None, step))


def _print_gain(folder: Path, sample: Sequence[bytes], against: Path) -> None:
    """How many more stories a minute this build makes than another, by processor time."""
    with (folder / "sample.jsonl").open("w", encoding="utf-8") as file:
        for number, line in enumerate(sample):
            for at, each in enumerate(json.loads(line)["documents"]):
                told = {key: value for key, value in each.items() if value}
                record = {**told, "id": f"c{number}-{at}", "source": f"Outlet {at}"}
                file.write(json.dumps(record) + "\n")
    builds = [make_build(name, each, folder) for name, each in (("now", HERE), ("then", against))]
    found: dict[str, list[float]] = {build.name: [] for build in builds}
    worker = str(Path(__file__).with_name("speed_worker.py"))
    warm_up = str(HERE / "seeds" / "harbour-bridge")
    for build in builds * _TURNS:
        done = run(build, [worker, "stories", str(folder / "sample.jsonl"), warm_up], timeout=600)
        if done.code:
            raise RuntimeError(done.errors)
        found[build.name].append(json.loads(done.output)["per_minute"])
    now, then = (statistics.median(found[build.name]) for build in builds)
    print(
        f"stories a minute of processor time: {builds[0].commit} {now:,.0f}, "
        f"{builds[1].commit} {then:,.0f}; {now / then:.2f} times as many",
        flush=True,
    )


def _clusters(count: int, data: Path | None) -> Iterator[str]:
    real = []
    if data is not None:
        text = (data / "mds" / "multinews_a.jsonl").read_text("utf-8")
        real = [json.loads(line)["documents"][:5] for line in text.splitlines()]
    for number in range(count):
        documents = real[number % len(real)] if real else list(story(f"s{number}", articles=5))
        yield json.dumps({"id": f"c{number}", "documents": documents})


def _bare(sample: Sequence[bytes]) -> float:
    """Stories a minute of the function alone."""
    method, formats = Method(length=Words(150)), (("json", ".json"),)
    orders = [Order(method, formats, (Documents("cluster", line),)) for line in sample]
    for order in orders[:5]:
        make([order])
    started = time.perf_counter()
    faults = [made for order in orders for made in make([order]) if isinstance(made, Fault)]
    seconds = time.perf_counter() - started
    if faults:
        raise RuntimeError(faults[0].message)
    return 60 * len(orders) / seconds


def _print_engine(
    folder: Path, engine: str, options: argparse.Namespace, sample: Sequence[bytes]
) -> None:
    config = folder / f"{engine}.toml"
    config.write_text(_JOBS.format(engine=engine))
    workers = 1 if engine == "serial" else options.workers
    more = [] if engine == "serial" else ["--workers", str(workers)]
    command = [sys.executable, "-m", "summarize", "run", str(config), "--engine", engine, *more]
    before = _bare(sample)
    first, memory = _run(command)
    bare = (before + _bare(sample)) / 2
    again, _ = _run(command)
    rate = 60 * options.clusters / first
    print(
        f"{engine:10} {workers} workers: {rate:6,.0f} stories a minute (bare {bare:,.0f}),"
        f" {rate / bare / workers:.2f} of ideal; again {again:.1f} s; {memory} MB",
        flush=True,
    )


_PILE = """
import resource, sys, time
from summarize.readers import read
from summarize.stories import group_stories
started = time.process_time()
articles = read([sys.argv[1]]).articles
read_at = time.process_time()
stories = group_stories(articles)
used = resource.getrusage(resource.RUSAGE_SELF)
print(read_at - started, time.process_time() - read_at, used.ru_maxrss // 1024, len(stories))
"""


def _print_pile(folder: Path, size: int) -> None:
    """What reading and grouping a pile of made-up articles costs."""
    pile = folder / f"pile{size}.jsonl"
    with pile.open("w", encoding="utf-8") as file:
        file.writelines(f"{json.dumps(each)}\n" for each in day(size))
    command = [sys.executable, "-c", _PILE, str(pile)]
    done = subprocess.run(command, env=_one_thread(), capture_output=True, text=True, check=True)
    reading, grouping, memory, stories = map(float, done.stdout.split())
    print(
        f"{size:,} articles, {stories:,.0f} stories: read {reading:.1f} s, grouped {grouping:.1f} s"
        f" of the processor; {memory:,.0f} MB",
        flush=True,
    )


def _one_thread() -> dict[str, str]:
    return {**os.environ, "OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1"}


def _run(command: Sequence[str]) -> tuple[float, int]:
    """Seconds and megabytes of a command."""
    started = time.perf_counter()
    done = subprocess.run(
        [sys.executable, "-c", _MEASURED, *command],
        env=_one_thread(),
        capture_output=True,
        text=True,
        check=True,
    )
    seconds = time.perf_counter() - started
    code, memory = map(int, done.stdout.split())
    if code:
        raise RuntimeError(done.stderr)
    return seconds, memory


if __name__ == "__main__":
    main()
