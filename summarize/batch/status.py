"""What stands of a run, without its configuration: by its journal, and what is on the disk."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from summarize import __version__
from summarize.batch.journal import Journal, Row
from summarize.batch.places import Disk, on_disk_of_all
from summarize.batch.plan import why
from summarize.batch.record import INTERRUPTED, InputFile, JobRecord
from summarize.errors import InputError, StorageError
from summarize.files import digest
from summarize.readers import printable
from summarize.storage import join

if TYPE_CHECKING:
    from summarize.storage import Place


@dataclass(frozen=True, slots=True)
class Standing:
    """How a job stands: the units that are done, and those that would be made again, by reason."""

    name: str
    done: int
    reasons: tuple[tuple[str, int], ...]
    units: tuple[tuple[str, str], ...]
    note: str = ""

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

    An input counts as changed where a file that the record names has another digest, or is gone; a
    method where another version of the program made it.

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
            _standing(
                folder,
                journal,
                job,
                f"{job.name} ({job.origin})" if job.origin and are_several else job.name,
            )
            for job in jobs
        )
    finally:
        journal.close()


# So many units are looked at together, as on other storage files are asked for at once. Chosen,
# not tuned.
_LOOKED_AT = 50
# What a record of clusters does not tell.
_NOT_COMPARED = "their inputs are not compared here: run --dry-run does"


def _standing(folder: "Place", journal: Journal, job: JobRecord, name: str) -> Standing:
    compared = [_changed(folder, each) for each in job.inputs if each.sha256]
    units = tuple(_units(folder, journal, job, changed=True in compared))
    reasons = Counter(reason for _, reason in units if reason)
    done = sum(not reason for _, reason in units)
    if job.error == INTERRUPTED:
        reasons["interrupted"] += 1
    elif job.status == "failed" and not reasons:
        reasons["failed before"] += 1
    return Standing(
        name,
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


def _changed(folder: "Place", each: InputFile) -> bool | None:
    """Whether an input is not what it was; None where it cannot be found by its name.

    Beside outputs on other storage no local file is named from there, and a name on such storage
    may lack the keys that are needed.
    """
    if not isinstance(folder, Path) and "://" not in each.path:
        return None
    try:
        return digest(join(folder, each.path)) != each.sha256
    except FileNotFoundError:
        return True
    except StorageError:
        return None
    except OSError:
        return True
