"""The archive from the written days: what they told and it does not hold is taken in.

So a run that was killed before its last step is completed by the next one, and an archive that was
deleted or damaged is made again.
"""

import re
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from summarize.archive.days import MEMORY, DayTold, is_day, read_day
from summarize.archive.store import Archive, days_before
from summarize.errors import InputError, StorageError
from summarize.stories import WINDOW_DAYS

if TYPE_CHECKING:
    from summarize.storage import Place

# The digest is the last key of a document, so it stands in its last bytes.
_TAIL_BYTES = 200
_DIGEST = re.compile(rb'"digest": "([0-9a-f]{64})"\s*\}\s*\Z')


def standing_days(folder: "Place") -> tuple[str, ...]:
    """The days that have a folder here, in order."""
    if not folder.is_dir():
        return ()
    if isinstance(folder, Path):
        names = [each.name for each in folder.iterdir()]
    else:
        names = [name for name, is_folder in folder.children() if is_folder]
    return tuple(sorted(filter(is_day, names)))


def bring_up_to_date(archive: Archive, folder: "Place") -> Iterator[tuple[str, str]]:
    """Take in what the written days told and the archive does not hold.

    Yields:
        Each day that was taken in with "", or what prevented it.
    """
    held = archive.days()
    for day in standing_days(folder):
        path = folder / day / MEMORY
        if day in held and _digest_of(path) in ("", held[day]):
            continue
        try:
            told = _day(path, day)
        except FileNotFoundError:
            yield day, "it has no memory.json"
        except StorageError:
            raise
        except (InputError, OSError) as error:
            yield day, f"{error}{'; what is known of it stays' if day in held else ''}"
        else:
            archive.write(told)
            yield day, ""


def _day(path: "Place", day: str) -> DayTold:
    """What a day told.

    Raises:
        InputError: its memory is none, or is of another day.
    """
    told = read_day(path.read_bytes(), f"{day}/{MEMORY}")
    if told.day != day:
        raise InputError(f"{day}/{MEMORY}: is that of {told.day}")
    return told


def as_before(archive: Archive, folder: "Place", day: str) -> Archive:
    """The archive as it was on the morning of a day: with openings that it has forgotten since.

    It is in memory; on the morning after its last day it is the archive itself.
    """
    days = archive.days()
    if day > max(days, default=""):
        return archive
    copy = archive.copy_in_memory()
    first = days_before(day, WINDOW_DAYS)
    for each in (name for name in days if first <= name < day):
        with suppress(InputError, OSError):
            copy.write(_day(folder / each / MEMORY, each), is_latest=False)
    return copy


def _digest_of(path: "Place") -> str:
    """The digest that a local file says it has; "" where that cannot be read."""
    if not isinstance(path, Path):
        return ""
    try:
        with path.open("rb") as file:
            size = file.seek(0, 2)
            file.seek(max(0, size - _TAIL_BYTES))
            found = _DIGEST.search(file.read())
    except OSError:
        return ""
    return found[1].decode() if found else ""
