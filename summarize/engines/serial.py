"""One item after the other in this process: what the other engines must equal."""

from collections.abc import Callable, Iterable, Iterator
from typing import Any, Literal

from summarize.engines.results import Result, attempt
from summarize.settings import Settings


class Serial(Settings):
    """No worker at all. An item that hangs, or takes all memory, takes the run with it."""

    name: Literal["serial"] = "serial"

    def run(
        self, function: Callable[[Any], Any], items: Iterable[tuple[Any, Any]]
    ) -> Iterator[Result]:
        """The result of `function` for each (key, item), in order."""
        return (attempt(function, key, item) for key, item in items)
