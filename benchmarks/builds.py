"""Builds of this project that are measured side by side, and runs of them that are measured."""

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from threading import Timer
from typing import IO

HERE = Path(__file__).parents[1]


@dataclass(frozen=True, slots=True)
class Build:
    """A checkout and its Python; two copies of its package, one without byte code for good."""

    name: str
    python: str
    commit: str
    source: Path
    compiled: Path

    def environment(self, *, compiled: bool) -> dict[str, str]:
        """The variables of a run: this build's package first, one thread, byte code or none."""
        kept = {key: value for key, value in os.environ.items() if not key.startswith("PYTHON")}
        kept |= {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"}
        if not compiled:
            kept["PYTHONDONTWRITEBYTECODE"] = "1"
        return {**kept, "PYTHONPATH": str(self.compiled if compiled else self.source)}


@dataclass(frozen=True, slots=True)
class Run:
    """What one run cost. `code` is None where it was stopped for taking too long."""

    code: int | None
    wall: float
    cpu: float
    megabytes: float
    output: str
    errors: str


def make_build(name: str, checkout: Path, into: Path) -> Build:
    """A build of the files as they are in a checkout, with the environment in its `.venv`."""
    python = checkout / ".venv" / "bin" / "python"
    for kind in ("source", "compiled"):
        shutil.copytree(
            checkout / "summarize",
            into / name / kind / "summarize",
            ignore=shutil.ignore_patterns("__pycache__"),
        )
    return Build(
        name=name,
        python=str(python) if python.exists() and checkout != HERE else sys.executable,
        commit=_commit(checkout),
        source=into / name / "source",
        compiled=into / name / "compiled",
    )


def _commit(checkout: Path) -> str:
    def git(*arguments: str) -> str:
        command = ["git", "-C", str(checkout), *arguments]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        return done.stdout.strip()

    changed = git("status", "--porcelain", "--", "summarize")
    return (git("rev-parse", "--short", "HEAD") or "no commit") + (
        " and changes" if changed else ""
    )


def run(build: Build, arguments: Sequence[str], *, timeout: float, compiled: bool = False) -> Run:
    """Run a build's Python with these arguments, from start to last byte.

    The peak of memory is that of the process alone, as long as the caller is small.
    """
    scratch = build.source.parent
    with (scratch / "out").open("w+b") as out, (scratch / "err").open("w+b") as err:
        started = time.perf_counter()
        process = subprocess.Popen(
            [build.python, *arguments],
            env=build.environment(compiled=compiled),
            cwd=scratch,
            stdin=subprocess.DEVNULL,
            stdout=out,
            stderr=err,
        )
        timer = Timer(timeout, process.kill)
        timer.start()
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - started
        timer.cancel()
        process.returncode = os.waitstatus_to_exitcode(status)
        output, errors = (_content(file) for file in (out, err))
    return Run(
        code=None if process.returncode < 0 and wall >= timeout else process.returncode,
        wall=wall,
        cpu=usage.ru_utime + usage.ru_stime,
        megabytes=usage.ru_maxrss / 1024,
        output=output,
        errors=errors,
    )


def _content(file: IO[bytes]) -> str:
    """The last 100 kB that were written: a briefing on a whole day need not be held."""
    size = os.fstat(file.fileno()).st_size
    return os.pread(file.fileno(), 100_000, max(0, size - 100_000)).decode("utf-8", "replace")
