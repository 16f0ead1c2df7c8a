"""Kill whole runs again and again: `python -m benchmarks.chaos --engine processes --kills 30`.

The run is a job of made-up clusters, to which more are added whenever all are done, so that every
kill meets one at work. After each `kill -9` of all its processes the same command is started again.
At the end the files must be those of a run that nobody disturbed, byte for byte, and
no file of a cluster that was done may have been written a second time. Exit code 1 if not. With
`--through-fsspec` the files are written as those on other storage are, and the journal lies apart.
"""

import argparse
import json
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from benchmarks.made_news import story
from summarize.batch import HOME
from summarize.batch.journal import Journal
from summarize.storage import place

_JOBS = """[[jobs]]
name = "all"
kind = "clusters"
inputs = ["clusters.jsonl"]
output = "{output}"
formats = ["json", "markdown"]
length = {{ words = 80 }}
[run]
journals = "journals"
"""


def main(arguments: Sequence[str] | None = None) -> int:
    """Make the clusters, disturb a run of them, and say what is wrong with the result."""
    parser = argparse.ArgumentParser("python -m benchmarks.chaos")
    parser.add_argument("--engine", default="processes", choices=("serial", "processes", "ray"))
    parser.add_argument("--kills", type=int, default=30)
    parser.add_argument("--clusters", type=int, default=60, help="how many are added at once")
    parser.add_argument("--seconds", type=float, default=3.0, help="the longest life of a run")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--through-fsspec", action="store_true")
    options = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        wrong = _disturbed(folder, options)
    print(wrong or "the files are those of an undisturbed run, and none was written twice")
    return 1 if wrong else 0


def _disturbed(folder: Path, options: argparse.Namespace) -> str:
    out = f"local://{folder}/out" if options.through_fsspec else str(folder / "out")
    for name, output in (("calm", "calm"), ("out", out)):
        (folder / f"{name}.toml").write_text(_JOBS.format(output=output))
    chance = random.Random(options.seed)  # noqa: S311 - nothing secret
    written: dict[str, tuple[int, int]] = {}
    count = at_work = 0
    for number in range(options.kills):
        if len(written) // 2 == count:
            count = _add_clusters(folder, count, options.clusters)
        seconds = chance.uniform(0.2, options.seconds)
        killed(_command(folder, "out", options.engine), seconds)
        now = _written(folder, out)
        twice = [name for name, state in written.items() if now.get(name) != state]
        if twice:
            return f"written twice after kill {number + 1}: {', '.join(twice[:5])}"
        at_work += len(now) // 2 < count
        written = now
        told = f"{len(written) // 2} of {count} clusters done"
        print(f"kill {number + 1} after {seconds:.1f} s: {told}", flush=True)
    print(f"{at_work} of {options.kills} kills met a run with work left")
    subprocess.run(_command(folder, "calm", "serial"), check=True, stdout=subprocess.DEVNULL)
    subprocess.run(_command(folder, "out", options.engine), check=True, stdout=subprocess.DEVNULL)
    now = _written(folder, out)
    if any(now.get(name) != state for name, state in written.items()):
        return "written twice by the last run"
    calm, found = _files(folder / "calm"), _files(folder / "out")
    return "" if calm == found else f"other files: {sorted(calm.items() ^ found.items())[:3]}"


def _add_clusters(folder: Path, first: int, more: int) -> int:
    """Add so many clusters to the inputs; how many there are then."""
    with (folder / "clusters.jsonl").open("a", encoding="utf-8") as file:
        for number in range(first, first + more):
            documents = list(story(f"chaos {number}", articles=3))
            file.write(json.dumps({"id": f"c{number}", "documents": documents}) + "\n")
    return first + more


def _command(folder: Path, output: str, engine: str) -> list[str]:
    config = str(folder / f"{output}.toml")
    more = ["--workers", "2"] if engine != "serial" else []
    return [sys.executable, "-m", "summarize", "run", config, "--engine", engine, *more]


def killed(command: Sequence[str], seconds: float) -> None:
    """Start a command, and kill all its processes after so many seconds."""
    run = subprocess.Popen(
        command, start_new_session=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    with suppress(subprocess.TimeoutExpired):
        run.wait(seconds)
    with suppress(ProcessLookupError):
        os.killpg(run.pid, signal.SIGKILL)
    run.wait()
    time.sleep(0.1)


def _written(folder: Path, out: str) -> dict[str, tuple[int, int]]:
    """The files of clusters that the journal calls done, with what changes when one is written."""
    journal = Journal.look_into(place(out), folder / "journals")
    if journal is None:
        return {}
    try:
        names = [
            n for r in journal.rows(("out.toml", "all")) if r.status == "done" for n in r.outputs
        ]
    finally:
        journal.close()
    states = ((name, (folder / "out" / name).stat()) for name in names)
    return {name: (state.st_ino, state.st_mtime_ns) for name, state in states}


def _files(folder: Path) -> dict[str, bytes]:
    """What a run wrote, but for the journal and the name of the configuration in the record."""
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and HOME not in path.parts and path.name != "run.json"
    }


if __name__ == "__main__":
    sys.exit(main())
