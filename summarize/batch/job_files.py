"""The files of one job: written, recorded in the journal of their folder, and removed again."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from pathlib import Path
from typing import Any

from summarize.batch.journal import Journal, Owner, Row
from summarize.batch.places import Disk, Places, on_disk, on_disk_of_all, remove_own
from summarize.batch.plan import Task
from summarize.batch.record import JobRecord, own_files
from summarize.errors import InputError
from summarize.files import HOME, digest_of, digests, write_whole

# On other storage so many units are looked at together, while what they are made of is held.
# Chosen, not tuned.
_LOOKED_AT = 50
# In the facts of a row: files that the unit wrote before and no longer writes.
_STALE = "stale"


class JobFiles:
    """What a job has in its folder. Where nothing is recorded, files are written and that is all.

    `may_overwrite` says whether files of somebody else may be written over.
    `outputs` are the files that stand now, with their SHA-256; those of clusters are too many, and
    only the journal has them.
    """

    def __init__(self, task: Task, places: Places, *, may_overwrite: bool = False) -> None:
        self.may_overwrite = may_overwrite
        self.outputs: dict[str, str] = {}
        self.journal: Journal | None = None
        self._task, self._places = task, places
        self._stale: list[str] = []
        self._is_new = False

    def open(self) -> None:
        """Look for what is known of the job, where there may be something.

        Raises:
            InputError: another run writes into the folder, or it cannot be written.
        """
        task = self._task
        if task.is_recorded and (task.origin or task.folder.exists()):
            self.journal = self._places.known(task)

    def hold(self) -> None:
        """Keep other runs out of the folder; it is made where it is not there.

        Raises:
            InputError: as `open`.
        """
        if self._task.is_recorded and self.journal is None:
            self.journal, self._is_new = self._places.journal(self._task), True

    def row(self, key: str) -> Row | None:
        """What is known of a unit, if anything."""
        row = self.journal.row(self._task.job, key) if self.journal is not None else None
        if row is not None and row.facts.get(_STALE):
            self._stale.append(key)
        return row

    def rows(self) -> Iterator[Row]:
        """All units of the job that are known."""
        if self.journal is not None:
            yield from self.journal.rows(self._task.job)

    def mark(self, key: str) -> bool:
        """Say that a unit is one of this run's; whether it was not said before."""
        return self.journal is None or self.journal.mark(self._task.job, key)

    def on_disk(self, row: Row | None) -> Disk:
        """The digest of each file of a unit, as it is."""
        return on_disk(self._task.folder, row)

    @property
    def look_ahead(self) -> int:
        """How many units are looked at together."""
        return 1 if isinstance(self._task.folder, Path) else _LOOKED_AT

    def on_disk_of_all(self, rows: Sequence[Row | None]) -> "list[Disk | InputError]":
        """The same of several units, or what prevents looking at one of them."""
        try:
            return [*on_disk_of_all(self._task.folder, rows)]
        except InputError as error:
            if len(rows) == 1:
                return [error]
            return [self.on_disk_of_all([row])[0] for row in rows]

    def keep(self, row: Row) -> None:
        """Say that the files of a unit stay as they are."""
        if self._task.kind != "clusters":
            self.outputs |= row.outputs

    def write(
        self, key: str, digest: str, texts: Mapping[str, str], facts: Mapping[str, Any]
    ) -> None:
        """Write the files of a unit by their names; the journal knows of it first.

        Raises:
            InputError: a file or the journal cannot be written.
        """
        task = self._task
        outputs = {name: digest_of(text) for name, text in texts.items()}
        self.hold()
        before = self.row(key)
        old = {} if before is None else {**before.facts.get(_STALE, {}), **before.outputs}
        stale = {name: sha256 for name, sha256 in old.items() if name not in outputs}
        told = {**facts, _STALE: stale} if stale else facts
        self._demand_free(outputs, old)
        row = Row(key, "writing", digest, task.fingerprint, outputs, told)
        self._put(row)
        way = task.folder / HOME if self.journal is not None else None
        for name, text in texts.items():
            # What somebody linked to from here is not ours to write.
            write_whole(task.folder / name, text, by_way_of=way, follow=self.journal is None)
        self._put(row.with_status("done"))
        self.keep(row)
        if stale:
            self._stale.append(key)

    def put_fault(self, key: str, digest: str, facts: Mapping[str, Any]) -> None:
        """Record that a unit could not be made; its files of before stay.

        Raises:
            InputError: the journal cannot be written.
        """
        before = self.row(key)
        outputs = before.outputs if before is not None else {}
        stale = before.facts.get(_STALE) if before is not None else None
        told = {**facts, _STALE: stale} if stale else facts
        self._put(Row(key, "failed", digest, self._task.fingerprint, outputs, told))

    def retire(self, *, prune: bool) -> tuple[str, ...]:
        """Remove the files of units that the job no longer has; those of clusters only if wished.

        Returns:
            The files of clusters that are no more and stay.
        """
        if self.journal is None or self._is_new:
            return ()
        listed: list[str] = []
        for row in list(self.journal.unseen(self._task.job)):
            if row.outputs and self._task.kind == "clusters" and not prune:
                listed.extend(row.outputs)
                continue
            stay = self._remove({**row.facts.get(_STALE, {}), **row.outputs})
            if stay and self._task.kind == "clusters":
                listed.extend(stay)  # still known as ours, should the cluster come back
            else:
                self.journal.drop(self._task.job, row.key)
        return tuple(listed)

    def gone(self) -> tuple[str, ...]:
        """The files of units that the job no longer has, as far as nobody changed them."""
        if self.journal is None or self._is_new:
            return ()
        written = {
            name: sha256
            for row in self.journal.unseen(self._task.job)
            for name, sha256 in row.outputs.items()
        }
        return own_files(self._task.folder, written)

    def clear(self) -> None:
        """Remove the files that units wrote before and no longer write."""
        for key in dict.fromkeys(self._stale):
            row = self.row(key)
            if row is not None and row.facts.get(_STALE):
                self._remove(row.facts[_STALE])
                facts = {name: value for name, value in row.facts.items() if name != _STALE}
                self._put(row.with_facts(facts))

    def record(self) -> JobRecord | None:
        """What `run.json` tells of the job, if it was run before."""
        jobs = self.journal.jobs() if self.journal is not None else ()
        return next((job for job in jobs if job.key == self._task.job), None)

    def put_record(self, record: JobRecord) -> None:
        """Keep what `run.json` is to tell of the job."""
        if self.journal is not None:
            self.journal.put_job(record)

    def counts(self) -> tuple[int, int]:
        """How many units are known as done, and as failed."""
        if self.journal is None:
            return 0, 0
        job = self._task.job
        return self.journal.count(job, "done"), self.journal.count(job, "failed")

    def _put(self, row: Row) -> None:
        if self.journal is not None and self.journal.lock is not None:
            self.journal.put(self._task.job, row)

    def _remove(self, written: Mapping[str, str]) -> tuple[str, ...]:
        """Remove files that are still as they were written and that no unit of any job has now.

        Returns:
            Those that somebody changed, which stay.
        """
        kept = self.outputs.keys() | self._of_others.keys()
        stale = {name: sha256 for name, sha256 in written.items() if name not in kept}
        gone = remove_own(self._task.folder, stale)
        left = (name for name in stale if name not in gone)
        return tuple(name for name in left if (self._task.folder / name).is_file())

    @cached_property
    def _of_others(self) -> dict[str, Owner]:
        """The files of other jobs in the folder."""
        return self.journal.others(self._task.job) if self.journal is not None else {}

    def _demand_free(self, outputs: Mapping[str, str], old: Mapping[str, str]) -> None:
        """No file of somebody else, and none of another job of this run, is written over."""
        if self.journal is None:
            return
        folder = self._task.folder
        unknown: list[str] = []
        for name in outputs:
            self._places.claim(folder / name, self._task.job)
            if name in self._of_others:
                self.journal.let_go(self._of_others[name], name)
            elif not (name in old or name in self._recorded or self.may_overwrite):
                unknown.append(name)
        for name, sha256 in digests(folder, unknown).items():
            if sha256 not in (None, outputs[name]):
                raise InputError(
                    f"{folder / name}: is there already and none of ours; "
                    "move it away, or use --force"
                )

    @cached_property
    def _recorded(self) -> frozenset[str]:
        """The files that the job wrote when it was run last."""
        record = self.record()
        return frozenset(record.outputs if record is not None else ())
