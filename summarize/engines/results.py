"""What an engine gives back: a value, or why there is none."""

import os
import sys
import traceback
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from summarize.errors import SummarizeError

# Why a task gave nothing where no exception of its own says it.
TIMED_OUT = "timed out"
WORKER_DIED = "worker died"


@dataclass(frozen=True, slots=True)
class Fault:
    """Why a task gave nothing.

    Attributes:
        kind: the name of an exception's class, `TIMED_OUT` or `WORKER_DIED`.
        message: one line for people.
        traceback: where it happened; empty for a mistake that the user can mend.
        cause: the exception itself, in the process where it was raised.
        found: what it says of the records that were found before it.
    """

    kind: str
    message: str
    traceback: str = ""
    cause: BaseException | None = field(default=None, compare=False, repr=False)

    found: tuple[Any, ...] = field(default=(), compare=False, repr=False)

    def __reduce__(self) -> tuple[type["Fault"], tuple[Any, ...]]:
        return Fault, (self.kind, self.message, self.traceback, None, self.found)

    @property
    def error(self) -> BaseException:
        """The exception to raise for it here."""
        return self.cause or SummarizeError(self.message)

    @classmethod
    def of(cls, error: BaseException) -> "Fault":
        """An exception as a value that another process can read, whatever its class."""
        name = type(error).__name__
        if isinstance(error, SummarizeError):
            return cls(name, str(error), cause=error, found=getattr(error, "found", ()))
        message = f"{name}: {error}".rstrip(": ")
        if isinstance(error, MemoryError):
            message = "needs more memory than it may have"
        return cls(name, message, _where(error), error)


def _where(error: BaseException) -> str:
    """The traceback, with each file named from the folder that Python imports it from."""
    told = traceback.TracebackException.from_exception(error)
    roots = sorted((f"{each}{os.sep}" for each in sys.path if each), key=len, reverse=True)
    for frame in told.stack:
        root = next((each for each in roots if frame.filename.startswith(each)), "")
        frame.filename = frame.filename[len(root) :]
    return "".join(told.format(chain=False))


@dataclass(frozen=True, slots=True)
class Result:
    """What became of one item: exactly one of `value` and `fault` counts."""

    key: Any
    value: Any = None
    fault: Fault | None = None


def attempt(function: Callable[[Any], Any], key: Any, item: Any) -> Result:
    """Call a function; an exception becomes a fault, an interruption goes on."""
    try:
        return Result(key, function(item))
    except Exception as error:  # noqa: BLE001 - a fault of one item must not end the others
        return Result(key, fault=Fault.of(error))
