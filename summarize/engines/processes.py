"""Workers of this machine, each its own process, and each able to die without the others.

`concurrent.futures` gives up every waiting task when one worker is killed, `multiprocessing.Pool`
waits for ever for what a killed worker had, and neither ends a task that hangs (measured on Python
3.11). So each worker has a pipe of its own here, and whoever hangs or dies is replaced.
"""

import multiprocessing
from collections.abc import Callable, Collection, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from typing import Any, Literal

from pydantic import Field

from summarize.cores import available_cores
from summarize.engines.dispatch import Dispatch, Item, WorkerDiedError
from summarize.engines.results import Result
from summarize.engines.worker import serve
from summarize.settings import Number, Settings, Whole

# How long a worker may take to leave when it is told to.
_GRACE_SECONDS = 0.5


class Processes(Settings):
    """Several worker processes; by default as many as this process may use cores.

    Attributes:
        workers: how many.
        task_timeout_seconds: an item that takes longer is given up, and its worker replaced.
        memory_limit_mb: an item that needs more in one worker is given up (Linux).
    """

    name: Literal["processes"] = "processes"
    workers: Whole | None = Field(default=None, gt=0, le=1024)
    task_timeout_seconds: Number | None = Field(default=None, gt=0)
    memory_limit_mb: Whole | None = Field(default=None, ge=64)

    def run(self, function: Callable[[Any], Any], items: Iterable[Item]) -> Iterator[Result]:
        """The result of `function` for each (key, item), as they are finished.

        At most two items a worker are taken from `items` ahead of their results. The function and
        the items must survive pickling.

        Raises:
            EngineError: workers die as they start.
        """
        crew = _Crew(function, self.memory_limit_mb)
        size = self.workers or available_cores()
        return Dispatch(crew, size, items, self.task_timeout_seconds).results()


@dataclass(frozen=True)
class _Crew:
    function: Callable[[Any], Any]
    memory_limit_mb: int | None

    def start(self) -> "_Pipe":
        context = multiprocessing.get_context("spawn")
        ours, theirs = context.Pipe()
        process = context.Process(
            target=serve, args=(self.function, theirs, self.memory_limit_mb), daemon=True
        )
        process.start()
        theirs.close()
        return _Pipe(process, ours)

    def wait(self, posts: "Collection[_Pipe]", seconds: float | None) -> "list[_Pipe]":
        ready = set(map(id, wait([post.pipe for post in posts], seconds)))
        return [post for post in posts if id(post.pipe) in ready]


@dataclass(frozen=True, eq=False)
class _Pipe:
    """A worker process and the pipe to it."""

    process: BaseProcess
    pipe: Connection

    def send(self, item: Item) -> None:
        with suppress(BrokenPipeError, ConnectionResetError):  # its death is seen when it is read
            self.pipe.send(item)

    def receive(self) -> Result | None:
        try:
            result: Result | None = self.pipe.recv()
        except (EOFError, OSError) as error:
            self.process.join(_GRACE_SECONDS)
            raise WorkerDiedError(_how_it_ended(self.process.exitcode)) from error
        return result

    def close(self, *, is_busy: bool) -> None:
        self.pipe.close()
        if is_busy:
            self.process.kill()
        self.process.join(_GRACE_SECONDS)
        if self.process.is_alive():
            self.process.kill()
            self.process.join()


def _how_it_ended(code: int | None) -> str:
    return f"signal {-code}" if code is not None and code < 0 else f"exit code {code}"
