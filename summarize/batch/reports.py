"""The source report (`--report FILE`): what became of every file that was found, and every record.

It is written whole, also where an error ended all: then it says why there is no briefing.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from summarize.batch.inputs import without_places
from summarize.batch.plan import Task
from summarize.data import SourceRecord
from summarize.documents import report_json
from summarize.errors import SummarizeError
from summarize.files import write_whole

if TYPE_CHECKING:
    from summarize.storage import Place


@dataclass(frozen=True, slots=True)
class JobSources:
    """The records that a job found, and what prevented it, if something did."""

    name: str
    records: tuple[SourceRecord, ...]
    error: str = ""


def write_report(path: "Place", jobs: Sequence[JobSources]) -> None:
    """Write what the jobs of a run found.

    Raises:
        InputError: the file cannot be written.
    """
    write_whole(path, report_json((each.name, each.records, each.error) for each in jobs))


@contextmanager
def reporting(path: "Place", task: Task) -> Iterator[list[SourceRecord]]:
    """A list for the records that a task finds, which are then written, whatever happens."""
    found: list[SourceRecord] = []
    try:
        yield found
    except SummarizeError as error:
        (message,) = without_places(task, [str(error)])
        records = tuple(found) or getattr(error, "found", ())
        write_report(path, [JobSources(task.name, records, message)])
        raise
    write_report(path, [JobSources(task.name, tuple(found))])
