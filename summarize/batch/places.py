"""The folders a run writes into: each is locked once, however many jobs write there."""

import json
import logging
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Self

from summarize.archive import is_day
from summarize.batch.journal import Journal, Row
from summarize.batch.plan import SINCE, UNDATED
from summarize.batch.record import own_files, printable, read_record, write_record
from summarize.errors import InputError
from summarize.files import HOME, digest_of, digests, write_whole

if TYPE_CHECKING:
    from summarize.batch.plan import Task
    from summarize.storage import Place

_log = logging.getLogger(__name__)

Disk = dict[str, str | None]
"""The digest of each of some files, as it is; None where it is missing."""

FAILURES = "failures.jsonl"
# What the run itself writes stands in the journal as the unit of a job that has no name.
_NOBODY = ("", "")


class Places:
    """The journals of the folders of a run, opened when they are first needed.

    A dry run looks into those that are there, and neither locks nor writes anything.
    """

    def __init__(self, tasks: "Sequence[Task]" = (), *, is_dry: bool = False) -> None:
        counts = Counter(task.folder for task in tasks)
        self._shared = frozenset(folder for folder, count in counts.items() if count > 1)
        self._journals: dict[Place, Journal] = {}
        self._is_dry = is_dry
        self._writers: dict[Place, tuple[str, str]] = {}

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        for journal in self._journals.values():
            journal.close()

    def journal(self, task: "Task") -> Journal:
        """The journal of a task's folder, locked for this run.

        Raises:
            InputError: another run writes there, it cannot be written, or its run.json is not ours.
        """
        folder = task.folder
        if folder not in self._journals:
            jobs = read_record(folder)
            journal = Journal.open(folder, task.journals)
            self._journals[folder] = journal
            if not journal.jobs():  # the record of an older version
                for job in jobs:
                    journal.put_job(job)
        return self._journals[folder]

    def known(self, task: "Task") -> Journal | None:
        """The journal of a task's folder as a plan needs it: in a dry run only if there is one.

        Raises:
            InputError: as `journal`.
        """
        folder = task.folder
        if not self._is_dry:
            return self.journal(task)
        if folder not in self._journals:
            if folder.exists() and not folder.is_dir():
                raise InputError(f"{folder}: cannot be written: not a folder")
            read_record(folder)
            found = Journal.look_into(folder, task.journals)
            if found is None:
                return None
            self._journals[folder] = found
        return self._journals[folder]

    def claim(self, path: "Place", job: tuple[str, str]) -> None:
        """Say that a job of this run writes a file; in a folder of one job alone nothing is kept.

        Raises:
            InputError: another job of this run does.
        """
        if path.parent not in self._shared:
            return
        other = self._writers.setdefault(path, job)
        if other != job:
            raise InputError(f"{path}: the jobs {other[1]!r} and {job[1]!r} both write it")

    def opened(self, folder: "Place") -> Journal | None:
        """The journal of a folder, if some job has opened it."""
        return self._journals.get(folder)

    def send(self) -> None:
        """Put copies of the journals beside outputs on other storage while the run goes on."""
        for journal in self._journals.values():
            try:
                journal.send()
            except InputError as error:
                _log.warning("%s; the journal is copied later", error)

    def settle(self) -> "dict[Place, InputError]":
        """Write `run.json` and `failures.jsonl` of each folder from its journal.

        Returns:
            What prevented it, by folder.
        """
        faults: dict[Place, InputError] = {}
        for folder, journal in self._journals.items():
            try:
                write_record(folder, journal.jobs())
                _write_failures(folder, journal)
                journal.send()
            except InputError as error:
                faults[folder] = error
        return faults


def on_disk(folder: "Place", row: Row | None) -> Disk:
    """The digest of each file that a row names, as it is; None where it is missing."""
    return on_disk_of_all(folder, [row])[0]


def on_disk_of_all(folder: "Place", rows: Sequence[Row | None]) -> list[Disk]:
    """The same of several rows."""
    named = [tuple(row.outputs) if row and row.status == "done" else () for row in rows]
    found = digests(folder, tuple(dict.fromkeys(chain.from_iterable(named))))
    return [{name: found[name] for name in names} for names in named]


def remove_own(folder: "Place", written: Mapping[str, str]) -> tuple[str, ...]:
    """Remove files that are still what a run wrote; their names."""
    gone = own_files(folder, written)
    for name in gone:
        with suppress(FileNotFoundError):
            (folder / name).unlink()
    return gone


def _write_failures(folder: "Place", journal: Journal) -> None:
    before = journal.row(_NOBODY, FAILURES)
    lines = list(_failures(journal))
    if not lines:
        if before is not None:
            remove_own(folder, dict(before.outputs))
            journal.drop(_NOBODY, FAILURES)
        return
    text = "".join(f"{line}\n" for line in lines)
    if before is None and (folder / FAILURES).exists():
        raise InputError(f"{folder / FAILURES}: is none of ours; move it away")
    journal.put(_NOBODY, Row(FAILURES, "done", "", "", {FAILURES: digest_of(text)}))
    write_whole(folder / FAILURES, text, by_way_of=folder / HOME, follow=False)


def _failures(journal: Journal) -> Iterator[str]:
    for origin, job, key, facts in journal.failures():
        told = {"origin": origin, "job": job, "input": key, **facts}
        yield printable(json.dumps(told, ensure_ascii=False))


def day_folders(folder: "Place") -> list[str]:
    """The folders of days, of articles without a date, and of readers who were away."""
    if isinstance(folder, Path):
        names = [each.name for each in folder.iterdir() if each.is_dir()]
    else:
        names = [name for name, is_folder in folder.children() if is_folder]
    return sorted(name for name in names if is_day(name.removeprefix(SINCE)) or name == UNDATED)
