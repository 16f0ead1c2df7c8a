"""Engines map a function over independent items, and know nothing of news.

Each has one method, `run(function, items)`, that takes (key, item) pairs as they are needed and
gives a `Result` for each. An item that fails is a `Fault` in its result and ends no other.
"""

from typing import Annotated

from pydantic import Field

from summarize.engines.processes import Processes
from summarize.engines.ray import Ray
from summarize.engines.results import TIMED_OUT, WORKER_DIED, Fault, Result, attempt
from summarize.engines.serial import Serial

Engine = Annotated[Serial | Processes | Ray, Field(discriminator="name")]

__all__ = [
    "TIMED_OUT",
    "WORKER_DIED",
    "Engine",
    "Fault",
    "Processes",
    "Ray",
    "Result",
    "Serial",
    "attempt",
]
