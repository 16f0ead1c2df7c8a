"""A bar on a terminal that shows how much of a run is done."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from summarize.fetching import Outcome, Watcher


@contextmanager
def bar() -> "Iterator[Watcher]":
    """A bar, and above it a line for each address that failed or holds no article."""
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn
    from rich.text import Text

    console = Console(stderr=True)
    columns = (TextColumn("{task.description}", markup=False), BarColumn(), MofNCompleteColumn())
    with Progress(*columns, console=console, transient=True) as progress:
        task = progress.add_task("fetching", total=None)

        def watch(outcome: "Outcome", done: int, known: int) -> None:
            if outcome.is_bad or outcome.note:
                progress.print(Text(_printable(outcome.line)))
            progress.update(task, completed=done, total=known)

        yield watch


def _printable(line: str) -> str:
    return "".join(each if each.isprintable() else ascii(each)[1:-1] for each in line)
