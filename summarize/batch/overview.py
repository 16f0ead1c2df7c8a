"""What is made of all days, in the folder above them: their index, and the feeds.

It is made of the indexes of the days, and of nothing else; so it is the same after any run that has
the same days to tell of.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any

from summarize.archive import standing_days
from summarize.batch.places import day_folders
from summarize.batch.plan import SINCE
from summarize.batch.units import digest_of
from summarize.documents import content, parse
from summarize.documents import digest_of as content_digest
from summarize.errors import InputError, StorageError
from summarize.renderers import (
    AwayLine,
    DayLine,
    DaysIndex,
    Index,
    away_line,
    day_line,
    feeds,
    told_days,
    told_index,
)

if TYPE_CHECKING:
    from summarize.batch.job_files import JobFiles
    from summarize.batch.plan import Task
    from summarize.storage import Place

# The unit that stands for all of it in the journal of the folder.
_ALL = ""
# A feed has the newest stories of so many days. Chosen: a reader who was away for a week and more.
_DAYS_OF_FEEDS = 10


def write_overview(files: "JobFiles", task: "Task", changed: str, facts: Mapping[str, Any]) -> None:
    """Write the index of all days and the feeds, where they are not as they should be.

    Args:
        files: those of the folder of all days.
        task: that of the day.
        changed: the day that was made; the lines of others are taken from the index that stands.
        facts: what the journal is to know of the run.

    Raises:
        InputError: they cannot be written.
    """
    folder = task.folder
    days = standing_days(folder)
    if not days:
        texts: dict[str, str] = {}
    else:
        formats = [form for form, _ in task.formats]
        lines = _lines(folder, days, changed)
        newest = [_index(folder / each) for each in days[-_DAYS_OF_FEEDS:]]
        whole = DaysIndex(lines, task.day.masthead, tuple(_away(folder)))
        texts = {f"index{end}": text for end, text in whole.rendered(formats).items()}
        texts |= feeds([each for each in newest if each is not None], formats)
    row = files.row(_ALL)
    digest = digest_of(texts)
    is_same = row is not None and row.status == "done" and row.digest == digest
    if row is not None and is_same and row.facts == facts and files.on_disk(row) == row.outputs:
        files.keep(row)
    else:
        files.write(_ALL, digest, texts, facts)
        files.clear()


def _lines(folder: "Place", days: Iterable[str], changed: str) -> tuple[DayLine, ...]:
    """A line for each day that stands."""
    known = {each.day: each for each in _standing_lines(folder) if each.day != changed}
    found = (known.get(each) or _line(folder / each) for each in days)
    return tuple(each for each in found if each is not None)


def _away(folder: "Place") -> Iterator[AwayLine]:
    """What readers who were away were told, the latest first."""
    names = (each for each in day_folders(folder) if each.startswith(SINCE))
    for name in sorted(names, reverse=True):
        index = _index(folder / name)
        if index is not None:
            yield away_line(index, name)


def _standing_lines(folder: "Place") -> tuple[DayLine, ...]:
    """The lines of the index that stands; none where it was altered, or is none."""
    value = _whole(folder / "index.json")
    try:
        return told_days(value).days if value is not None else ()
    except ValueError:
        return ()


def _line(folder: "Place") -> DayLine | None:
    index = _index(folder)
    return day_line(index) if index is not None else None


def _index(folder: "Place") -> Index | None:
    """The index of a day; None where it is not there, or not as it was written."""
    value = _whole(folder / "index.json")
    try:
        return told_index(value) if value is not None else None
    except ValueError:
        return None


def _whole(path: "Place") -> Mapping[str, object] | None:
    """A JSON document whose digest is that of its content."""
    try:
        value = parse(path.read_bytes(), str(path))
    except FileNotFoundError:
        return None
    except StorageError:
        raise
    except (InputError, OSError):
        return None
    if not isinstance(value, Mapping) or value.get("digest") != content_digest(content(value)):
        return None
    return value
