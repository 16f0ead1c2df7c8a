"""The folders a run writes into: each is locked once, however many jobs write there."""

import json
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Self

from summarize.batch.journal import Journal, Row
from summarize.batch.record import HOME, is_own, printable, read_record, write_record
from summarize.errors import InputError
from summarize.files import digest, digest_of, write_whole

FAILURES = "failures.jsonl"
# What the run itself writes stands in the journal as the unit of a job that has no name.
_NOBODY = ("", "")


class Places:
    """The journals of the folders of a run, opened when they are first needed.

    A dry run looks into those that are there, and neither locks nor writes anything.
    """

    def __init__(self, *, is_dry: bool = False) -> None:
        self._journals: dict[Path, Journal] = {}
        self._is_dry = is_dry
        self._writers: dict[Path, tuple[str, str]] = {}

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        for journal in self._journals.values():
            journal.close()

    def journal(self, folder: Path) -> Journal:
        """The journal of a folder, locked for this run.

        Raises:
            InputError: another run writes there, it cannot be written, or its run.json is not ours.
        """
        if folder not in self._journals:
            jobs = read_record(folder)
            journal = Journal.open(folder)
            self._journals[folder] = journal
            if not journal.jobs():  # the record of an older version
                for job in jobs:
                    journal.put_job(job)
        return self._journals[folder]

    def known(self, folder: Path) -> Journal | None:
        """The journal of a folder as a plan needs it: in a dry run only if there is one.

        Raises:
            InputError: as `journal`.
        """
        if not self._is_dry:
            return self.journal(folder)
        if folder not in self._journals:
            if folder.exists() and not folder.is_dir():
                raise InputError(f"{folder}: cannot be written: not a folder")
            read_record(folder)
            found = Journal.look_into(folder)
            if found is None:
                return None
            self._journals[folder] = found
        return self._journals[folder]

    def claim(self, path: Path, job: tuple[str, str]) -> None:
        """Say that a job of this run writes a file.

        Raises:
            InputError: another job of this run does.
        """
        other = self._writers.setdefault(path, job)
        if other != job:
            raise InputError(f"{path}: the jobs {other[1]!r} and {job[1]!r} both write it")

    def opened(self, folder: Path) -> Journal | None:
        """The journal of a folder, if some job has opened it."""
        return self._journals.get(folder)

    def settle(self) -> None:
        """Write `run.json` and `failures.jsonl` of each folder from its journal."""
        for folder, journal in self._journals.items():
            write_record(folder, journal.jobs())
            _write_failures(folder, journal)


def on_disk(folder: Path, row: Row | None) -> dict[str, str | None]:
    """The digest of each file that a row names, as it is; None where it is missing."""
    if row is None or row.status != "done":
        return {}
    return {name: _digest(folder / name) for name in row.outputs}


def remove_own(folder: Path, written: dict[str, str]) -> tuple[str, ...]:
    """Remove files that are still what a run wrote; their names."""
    gone = tuple(name for name, sha256 in written.items() if is_own(folder, name, sha256))
    for name in gone:
        with suppress(FileNotFoundError):
            (folder / name).unlink()
    return gone


def _digest(path: Path) -> str | None:
    try:
        return digest(path)
    except OSError:
        return None


def _write_failures(folder: Path, journal: Journal) -> None:
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
    write_whole(folder / FAILURES, text, by_way_of=folder / HOME)


def _failures(journal: Journal) -> Iterator[str]:
    for origin, job, key, facts in journal.failures():
        told = {"origin": origin, "job": job, "input": key, **facts}
        yield printable(json.dumps(told, ensure_ascii=False))
