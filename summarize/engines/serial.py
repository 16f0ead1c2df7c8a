"""One item after the other in this process: what the other engines must equal."""

import gc
from collections.abc import Callable, Iterable, Iterator
from typing import Any, Literal

from summarize.engines.results import Result, attempt
from summarize.settings import Settings

# Items after which garbage is looked for: the command line lets Python look for it seldom, and
# stories leave 7 kB each in cycles. Chosen, not tuned: it takes some 20 ms.
_COLLECT_AFTER = 500


class Serial(Settings):
    """No worker at all. An item that hangs, or takes all memory, takes the run with it."""

    name: Literal["serial"] = "serial"

    def run(
        self, function: Callable[[Any], Any], items: Iterable[tuple[Any, Any]]
    ) -> Iterator[Result]:
        """The result of `function` for each (key, item), in order."""
        for number, (key, item) in enumerate(items, start=1):
            yield attempt(function, key, item)
            if number % _COLLECT_AFTER == 0:
                gc.collect()
