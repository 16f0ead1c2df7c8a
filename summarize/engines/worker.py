"""What a worker process does: it calls one function for item after item."""

import logging
import os
import signal
import threading
import warnings
from collections.abc import Callable
from multiprocessing.connection import Connection
from queue import SimpleQueue
from typing import Any

from summarize.engines.results import attempt
from summarize.garbage import collect_seldom

# A unit, in bytes.
_MEGABYTE = 1 << 20


def serve(function: Callable[[Any], Any], pipe: Connection, memory_limit_mb: int | None) -> None:
    """Say None when ready, then answer each (key, item) that comes through a pipe, to its end.

    What comes is taken out of the pipe at once: if this end waited until its answer is read while
    the other waits until its item is, neither would go on.

    An interruption from the keyboard reaches every process of the terminal; whether the workers
    stop is for the one that started them to say.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    prepare(memory_limit_mb)
    taken: SimpleQueue[tuple[Any, Any] | None] = SimpleQueue()
    pipe.send(None)
    threading.Thread(target=_take, args=(pipe, taken), daemon=True).start()
    while (pair := taken.get()) is not None:
        result = attempt(function, *pair)
        try:
            pipe.send(result)
        except (BrokenPipeError, ConnectionResetError):
            return


def _take(pipe: Connection, taken: "SimpleQueue[tuple[Any, Any] | None]") -> None:
    """Put what comes through a pipe into a queue, and None at its end."""
    try:
        while True:
            taken.put(pipe.recv())
    except (EOFError, OSError):
        taken.put(None)


def prepare(memory_limit_mb: int | None) -> None:
    """Settings of a worker: one thread, memory, no log of its own, few looks for garbage."""
    for variable in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS"):
        os.environ.setdefault(variable, "1")
    own = logging.getLogger("summarize")
    own.addHandler(logging.NullHandler())
    own.propagate = False
    warnings.simplefilter("ignore")
    collect_seldom()
    if memory_limit_mb is not None:
        limit_memory(memory_limit_mb)


def limit_memory(megabytes: int) -> None:
    """Let this process have so much memory of its own; beyond it Python raises MemoryError.

    What is mapped from files (libraries, weights) does not count. Where the system has no such
    limit, as on Windows and macOS, nothing is limited.
    """
    try:
        import resource
    except ImportError:
        return
    _, hard = resource.getrlimit(resource.RLIMIT_DATA)
    wanted = megabytes * _MEGABYTE
    soft = wanted if hard == resource.RLIM_INFINITY else min(wanted, hard)
    resource.setrlimit(resource.RLIMIT_DATA, (soft, hard))
