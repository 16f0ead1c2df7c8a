"""What became of the files and records that gave no article; what users are warned of is of it."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from summarize.data import SourceFate, SourceRecord
from summarize.readers.found import STDIN, Found, PassedOver, printable
from summarize.readers.records import Problem

# How many lines there are for one file, and for how many files: a file of ten thousand lines may
# have as many problems, and a folder as many files. Chosen, not tuned.
_LISTED, _FILES = 10, 20


class Unread(NamedTuple):
    """Something wrong in a file: what messages say, and the record that it took, if it did."""

    found: Found
    message: str
    record: SourceRecord | None = None

    @property
    def warning(self) -> str:
        """In one line, with the file."""
        return f"{self.found.shown}: {self.message}"


def file_of(found: Found) -> str:
    """The name of a file in reports: never more of its path than what was named."""
    return "stdin" if found.label == STDIN else printable(found.label)


def of_problem(found: Found, problem: Problem) -> Unread:
    """A problem, and the record that could not be read because of it."""
    if not (problem.fate or problem.lost or problem.title):
        return Unread(found, problem.message)
    record = SourceRecord(
        file_of(found),
        problem.within,
        title=problem.title,
        fate=problem.fate or "skipped",
        why=problem.message.removeprefix(f"{problem.within}: "),
    )
    return Unread(found, problem.message, record)


def of_file(found: Found, why: str, message: str = "", fate: SourceFate = "skipped") -> Unread:
    """A file, or the rest of one, that cannot be read or used."""
    return Unread(found, message, SourceRecord(file_of(found), fate=fate, why=why))


def passed_over(each: PassedOver) -> SourceRecord:
    """What lies beside articles."""
    return SourceRecord(each.label, fate="no article", why=each.why, count=each.files)


def not_reached(files: Iterable[Found]) -> Iterator[SourceRecord]:
    """Files that nobody read because of an error before them."""
    for each in files:
        yield SourceRecord(file_of(each), fate="not reached", why="an error before it ended all")


def warnings_of_files(problems: Sequence[Unread]) -> tuple[str, ...]:
    """A line for each of the first problems of the first files; the others are counted."""
    told = ((each.found.shown, each.warning) for each in problems if each.message)
    return bounded_by_file(told, "such problems")


def bounded_by_file(lines: Iterable[tuple[str, str]], what: str) -> tuple[str, ...]:
    """The first lines of the first files, each with its file, and how many more there are."""
    by_file: dict[str, list[str]] = {}
    for file, line in lines:
        by_file.setdefault(file, []).append(line)
    told: list[str] = []
    for file, own in list(by_file.items())[:_FILES]:
        told.extend(own[:_LISTED])
        if len(own) > _LISTED:
            told.append(f"{file}: {len(own) - _LISTED} more {what}")
    rest = [len(own) for own in list(by_file.values())[_FILES:]]
    if rest:
        told.append(f"{sum(rest):,} more {what} in {len(rest):,} other files")
    return tuple(told)
