"""Many clusters by each engine: `python -m benchmarks.scale --clusters 1000`.

The clusters are made up, five articles each (`made_news.py`), or drawn again and again from
`--data DIR/mds` (multinews_a, whose texts are real). For each engine the same command runs twice:
everything, and nothing, as it is done. Beside it stands the bare function: the same briefings made
in one process without reading, writing or recording. `ideal` is the share of that speed, times the
workers, that an engine reaches. Memory is the highest resident size of one process.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

from benchmarks.made_news import story
from summarize.batch.making import Order, make
from summarize.batch.units import Documents
from summarize.engines import Fault, available_cores
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
# Clusters by which the bare function is timed: enough for a second or more.
_BARE = 60
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
    parser.add_argument("--engines", default="serial,processes,ray")
    parser.add_argument("--workers", type=int, default=available_cores())
    options = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        with (folder / "clusters.jsonl").open("w", encoding="utf-8") as file:
            file.writelines(f"{each}\n" for each in _clusters(options.clusters, options.data))
        bare = _bare(folder)
        print(f"bare function: {bare:,.0f} stories a minute in one process")
        for engine in options.engines.split(","):
            _print_engine(folder, engine, options, bare)


def _clusters(count: int, data: Path | None) -> Iterator[str]:
    real = []
    if data is not None:
        text = (data / "mds" / "multinews_a.jsonl").read_text("utf-8")
        real = [json.loads(line)["documents"][:5] for line in text.splitlines()]
    for number in range(count):
        documents = real[number % len(real)] if real else list(story(f"s{number}", articles=5))
        yield json.dumps({"id": f"c{number}", "documents": documents})


def _bare(folder: Path) -> float:
    """Stories a minute of the function alone."""
    with (folder / "clusters.jsonl").open("rb") as file:
        lines = [line for line, _ in zip(file, range(_BARE), strict=False)]
    orders = [
        Order(Method(length=Words(150)), (("json", ".json"),), (Documents("cluster", line),))
        for line in lines
    ]
    for order in orders[:5]:
        make(order)
    started = time.perf_counter()
    faults = [made for order in orders for made in make(order) if isinstance(made, Fault)]
    seconds = time.perf_counter() - started
    if faults:
        raise RuntimeError(faults[0].message)
    return 60 * len(orders) / seconds


def _print_engine(folder: Path, engine: str, options: argparse.Namespace, bare: float) -> None:
    config = folder / f"{engine}.toml"
    config.write_text(_JOBS.format(engine=engine))
    workers = 1 if engine == "serial" else options.workers
    more = [] if engine == "serial" else ["--workers", str(workers)]
    command = [sys.executable, "-m", "summarize", "run", str(config), "--engine", engine, *more]
    first, memory = _run(command)
    again, _ = _run(command)
    rate = 60 * options.clusters / first
    print(
        f"{engine:10} {workers} workers: {rate:6,.0f} stories a minute,"
        f" {rate / bare / workers:.2f} of ideal; again {again:.1f} s; {memory} MB",
        flush=True,
    )


def _run(command: Sequence[str]) -> tuple[float, int]:
    """Seconds and megabytes of a command."""
    environment = {**os.environ, "OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1"}
    started = time.perf_counter()
    done = subprocess.run(
        [sys.executable, "-c", _MEASURED, *command],
        env=environment,
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
