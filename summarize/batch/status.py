"""What stands of a run, without its configuration: by its journal, and what is on the disk."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from summarize import __version__
from summarize.batch.journal import Journal, Row
from summarize.batch.places import Disk, day_folders, on_disk_of_all
from summarize.batch.plan import UNDATED, why
from summarize.batch.record import INTERRUPTED, InputFile, JobRecord
from summarize.errors import InputError, StorageError
from summarize.files import digest
from summarize.readers import printable
from summarize.storage import join

if TYPE_CHECKING:
    from summarize.storage import Place


@dataclass(frozen=True, slots=True)
class Standing:
    """How a job stands: the units that are done, and those that would be made again, by reason.

    One that writes days has them one by one, too, by the names of their folders.
    """

    name: str
    done: int
    reasons: tuple[tuple[str, int], ...]
    units: tuple[tuple[str, str], ...]
    note: str = ""
    days: "tuple[Standing, ...]" = ()

    @property
    def line(self) -> str:
        """One line for people.

        >>> Standing("morning", 11, (("output altered", 1),), ()).line
        'morning: 11 done, 1 to do (1 output altered)'
        """
        counts = [each for each in self.reasons if each[0] != "interrupted"]
        todo = sum(count for _, count in counts)
        reasons = ", ".join(f"{count} {reason}" for reason, count in counts)
        told = f"{self.name}: {self.done:,} done" + (f", {todo:,} to do ({reasons})" * bool(todo))
        if len(counts) < len(self.reasons):
            told += ", and what the run that was interrupted had not come to"
        return f"{told}; {self.note}" if self.note else told


def standings(folder: "Place", journals: Path | None = None) -> tuple[Standing, ...]:
    """How each job that writes into a folder stands.

    An input counts as changed where a file that the record names has another digest, or is gone
    (but not from the inbox of a day, which may be emptied); a method where another version of the
    program made it.

    Args:
        folder: the folder of the outputs.
        journals: where journals of outputs on other storage are kept.

    Raises:
        InputError: there is no record of a run, or it cannot be read.
    """
    journal = Journal.look_into(folder, journals)
    if journal is None:
        raise InputError(f"{folder}: no run has written here")
    try:
        jobs = journal.jobs()
        are_several = len({job.origin for job in jobs}) > 1
        return tuple(
            replace(
                _of_days(folder, journals, journal, job)
                if job.kind == "daily" and _is_above_days(journal, job)
                else _standing(folder, journal, job),
                name=f"{job.name} ({job.origin})" if job.origin and are_several else job.name,
            )
            for job in jobs
        )
    finally:
        journal.close()


def _is_above_days(journal: Journal, job: JobRecord) -> bool:
    """Whether the folder is that of all days, and not that of one."""
    row = journal.row(job.key, "")
    return row is not None and "day" in row.facts


def _of_days(folder: "Place", journals: Path | None, journal: Journal, job: JobRecord) -> Standing:
    """How the days of a job stand together; inputs are compared for the one that was run last."""
    row = journal.row(job.key, "")
    last = str(row.facts["day"]) if row is not None else ""
    found = [_day(folder, journals, job, name, last or UNDATED) for name in day_folders(folder)]
    days = [each for each in found if each is not None]
    reasons = Counter[str]()
    for each in days:
        reasons.update(dict(each.reasons))
    units = [unit for each in days for unit in each.units]
    overview = row and why(row.digest, row.method, row, on_disk_of_all(folder, [row])[0])
    if overview:
        reasons[overview] += 1
        units.append(("the index of all days", overview))
    if job.status == "failed" and not reasons:
        reasons["failed before"] += 1
    notes = dict.fromkeys(each.note for each in days if each.note)
    return Standing(
        job.name,
        sum(each.done for each in days),
        tuple(sorted(reasons.items())),
        tuple(units),
        "; ".join(notes),
        tuple(days),
    )


def _day(
    folder: "Place", journals: Path | None, job: JobRecord, name: str, last: str
) -> Standing | None:
    """How one day stands, its stories with the name of its folder; None where nobody knows."""
    journal = Journal.look_into(folder / name, journals)
    if journal is None:
        return None
    try:
        own = next((each for each in journal.jobs() if each.key == job.key), None)
        if own is None:
            return None
        told = own if name == last else own.model_copy(update={"inputs": ()})
        found = _standing(folder / name, journal, told)
    finally:
        journal.close()
    return replace(
        found, name=name, units=tuple((f"{name}/{key}", why) for key, why in found.units)
    )


# So many units are looked at together, as on other storage files are asked for at once. Chosen,
# not tuned.
_LOOKED_AT = 50
# What a record of clusters does not tell.
_NOT_COMPARED = "their inputs are not compared here: run --dry-run does"


def _standing(folder: "Place", journal: Journal, job: JobRecord) -> Standing:
    is_daily = job.kind == "daily"
    compared = [_changed(folder, each, may_go=is_daily) for each in job.inputs if each.sha256]
    units = tuple(_units(folder, journal, job, changed=True in compared))
    reasons = Counter(reason for _, reason in units if reason)
    done = sum(not reason for _, reason in units)
    if job.error == INTERRUPTED:
        reasons["interrupted"] += 1
    elif job.status == "failed" and not reasons:
        reasons["failed before"] += 1
    return Standing(
        job.name,
        done,
        tuple(sorted(reasons.items())),
        tuple((key, reason) for key, reason in units if reason),
        _NOT_COMPARED if job.kind == "clusters" or None in compared else "",
    )


def _units(
    folder: "Place", journal: Journal, job: JobRecord, *, changed: bool
) -> Iterator[tuple[str, str]]:
    for row, disk in _looked_at(folder, journal.rows(job.key)):
        method = row.method if job.version in ("", __version__) else ""
        reason = why(row.digest, method, row, disk)
        if not reason and changed and job.kind != "clusters":
            reason = "changed input"
        is_index = job.kind == "daily" and not row.key
        if reason or not is_index:
            yield printable(row.key) or job.name, reason


def _looked_at(folder: "Place", rows: Iterator[Row]) -> Iterator[tuple[Row, Disk]]:
    """The units, each with the digests of its files."""
    while some := tuple(islice(rows, _LOOKED_AT)):
        yield from zip(some, on_disk_of_all(folder, some), strict=True)


def _changed(folder: "Place", each: InputFile, *, may_go: bool) -> bool | None:
    """Whether an input is not what it was; None where it cannot be found by its name.

    A day stays as it is where its articles have left the inbox, so that its files `may_go`.

    Beside outputs on other storage no local file is named from there, and a name on such storage
    may lack the keys that are needed.
    """
    if not isinstance(folder, Path) and "://" not in each.path:
        return None
    try:
        return digest(join(folder, each.path)) != each.sha256
    except FileNotFoundError:
        return not may_go
    except StorageError:
        return None
    except OSError:
        return True
