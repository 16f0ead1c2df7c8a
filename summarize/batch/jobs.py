"""The passage of one job through a run: what is done already, what is to be, what became of it."""

import logging
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from typing import Any

from summarize import __version__
from summarize.batch.clusters import clusters_of, count_clusters, file_name
from summarize.batch.inputs import counted, input_files, log_warnings, without_places
from summarize.batch.journal import Journal, Row
from summarize.batch.making import Made, Order
from summarize.batch.places import Places, on_disk, remove_own
from summarize.batch.plan import Task, why
from summarize.batch.record import HOME, InputFile, JobRecord
from summarize.batch.units import Files, Unit, files_digest
from summarize.engines import Fault
from summarize.errors import SummarizeError
from summarize.files import digest_of, write_whole
from summarize.pipeline import worded_together
from summarize.settings import public

_log = logging.getLogger(__name__)


class JobRun:
    """One task in a run. `todo` is asked once; `take` once for each unit that it gave; `finish`."""

    def __init__(
        self, task: Task, places: Places, *, force: bool = False, only_failed: bool = False
    ) -> None:
        self.task = task
        self.fault: Fault | None = None
        self.done = self.failed = self.skipped = self.stories = 0
        self.reasons = Counter[str]()
        self.reason_of: dict[str, str] = {}
        self.total: int | None = 1
        self.listed: tuple[str, ...] = ()
        self.lost: tuple[str, ...] = ()
        self._places, self._force, self._only_failed = places, force, only_failed
        self._journal: Journal | None = None
        self._stale: list[str] = []
        self._outputs: dict[str, str] = {}
        self._warnings: tuple[str, ...] = ()
        self._files: tuple[InputFile, ...] = ()
        self._is_planned = self._is_new_place = False

    # ---- what is to be done

    def orders(self) -> Iterator[tuple[tuple[Unit, ...], Order]]:
        """The units that have to be made, those together that a model words at once."""
        todo = self._guarded()
        size = worded_together(self.task.method)
        while units := tuple(islice(todo, size)):
            yield units, self.order(units)

    def order(self, units: Sequence[Unit]) -> Order:
        """What a worker gets to make some units."""
        task = self.task
        sources = tuple(unit.source for unit in units)
        return Order(task.method, task.formats, sources, is_day=task.kind == "daily")

    def plan(self) -> Iterator[tuple[str, str]]:
        """Every unit that would be made, with the reason; nothing is written."""
        for unit in self._guarded():
            yield unit.key or self.task.name, self.reason_of[unit.key]

    def _guarded(self) -> Iterator[Unit]:
        """The units to be made; what prevents finding them is the fault of the job."""
        try:
            self._open()
            yield from self._todo()
            self._is_planned = True
        except Exception as error:  # noqa: BLE001 - one job's fault must not end the others
            self._fail(error)

    def _open(self) -> None:
        task = self.task
        if task.is_recorded and (task.origin or task.folder.exists()):
            self._journal = self._places.known(task.folder)

    def _todo(self) -> Iterator[Unit]:
        for unit in self.units():
            if self._journal is not None and not self._journal.mark(self.task.job, unit.key):
                self.fault = self.fault or Fault("InputError", f"two clusters are named {unit.key}")
                continue
            row = self._row(unit.key)
            reason = self._reason(unit, row)
            if row is not None and row.facts.get("stale"):
                self._stale.append(unit.key)
            if reason and self._only_failed and not self._has_failed(row):
                reason = ""
            self.reasons[reason] += 1
            if reason:
                self.reason_of[unit.key] = reason
                yield unit
                del self.reason_of[unit.key]
            else:
                self._skip(unit, row)

    def units(self) -> Iterator[Unit]:
        """All units of the job.

        Raises:
            SummarizeError: the inputs cannot be read.
        """
        task = self.task
        if task.kind == "clusters":
            self.total = count_clusters(task)
            yield from clusters_of(task)
            return
        files = input_files(task)
        yield Unit("", files_digest(files), Files(task))

    def _has_failed(self, row: Row | None) -> bool:
        """Whether a unit failed before; one that was never made, if its job did."""
        if row is not None:
            return row.status == "failed"
        before = self._before()
        return before is not None and before.status == "failed"

    def _row(self, key: str) -> Row | None:
        return self._journal.row(self.task.job, key) if self._journal is not None else None

    def _reason(self, unit: Unit, row: Row | None) -> str:
        reason = why(unit.digest, self.task.fingerprint, row, on_disk(self.task.folder, row))
        return reason or ("forced" if self._force else "")

    def _skip(self, unit: Unit, row: Row | None) -> None:
        del unit
        self.skipped += 1
        if row is not None:
            self.stories += bool(row.outputs)
            self._outputs |= row.outputs if self.task.kind != "clusters" else {}

    # ---- what became of it

    def take(self, unit: Unit, found: Made | Fault) -> None:
        """Write what was made of a unit, or record why it was not."""
        try:
            if isinstance(found, Made):
                self._take_made(unit, found)
        except SummarizeError as error:
            found = Fault.of(error)
        if isinstance(found, Fault):
            self._take_fault(unit, found)

    def _take_made(self, unit: Unit, made: Made) -> None:
        task = self.task
        if task.kind == "brief":
            self._files, self._warnings = made.files, made.warnings
            log_warnings(task, made.warnings)
        digest = unit.digest
        if made.files:
            digest = files_digest(made.files)
        stem = task.stem if task.kind == "brief" else file_name(unit.key)
        self.write(unit.key, digest, stem, self.sealed(made.texts), {})

    def _take_fault(self, unit: Unit, fault: Fault) -> None:
        self.failed += 1
        told = self._told(fault)
        _log.warning("job %s: %s", self.task.name, ": ".join(filter(None, (unit.key, told))))
        if self.task.kind != "clusters":
            self.fault = self.fault or fault
            self.lost += (told,)
        before = self._row(unit.key)
        if self._journal is not None:
            facts = {"type": fault.kind, "message": told, "traceback": fault.traceback}
            outputs = before.outputs if before is not None else {}
            row = Row(unit.key, "failed", unit.digest, self.task.fingerprint, outputs, facts)
            self._journal.put(self.task.job, row)

    def write(
        self, key: str, digest: str, stem: str, texts: Mapping[str, str], facts: Mapping[str, Any]
    ) -> None:
        """Write the files of a unit, by the ends of their names; the journal knows of it first.

        Raises:
            InputError: a file or the journal cannot be written.
        """
        task = self.task
        texts = {stem + suffix: text for suffix, text in texts.items()}
        outputs = {name: digest_of(text) for name, text in texts.items()}
        if task.is_recorded and self._journal is None:
            self._journal, self._is_new_place = self._places.journal(task.folder), True
        before = self._row(key)
        old = {} if before is None else {**before.facts.get("stale", {}), **before.outputs}
        stale = {name: sha256 for name, sha256 in old.items() if name not in outputs}
        told = {**facts, "stale": stale} if stale else facts
        if self._journal is not None:
            row = Row(key, "writing", digest, task.fingerprint, outputs, told)
            self._journal.put(task.job, row)
        way = task.folder / HOME if self._journal is not None else None
        for name, text in texts.items():
            write_whole(task.folder / name, text, by_way_of=way)
            if task.kind != "clusters":
                self._outputs[name] = outputs[name]
        if self._journal is not None:
            row = Row(key, "done", digest, task.fingerprint, outputs, told)
            self._journal.put(task.job, row)
        if stale:
            self._stale.append(key)
        self.done += 1
        self.stories += bool(outputs)

    def sealed(self, texts: Mapping[str, str]) -> Mapping[str, str]:
        """Briefings as they are written: those in JSON sealed, where the task has a key."""
        if self.task.key is None:
            return texts
        from summarize.documents import sealed

        forms = {suffix: form for form, suffix in self.task.formats}
        key = self.task.key
        return {
            suffix: sealed(text, key) if forms[suffix].startswith("json") else text
            for suffix, text in texts.items()
        }

    def _write_guarded(
        self, unit: Unit, stem: str, texts: Mapping[str, str], facts: Mapping[str, Any]
    ) -> bool:
        """Write the files of a unit; whether they could be, else the unit has failed."""
        try:
            self.write(unit.key, unit.digest, stem, self.sealed(texts), facts)
        except SummarizeError as error:
            self._take_fault(unit, Fault.of(error))
            return False
        return True

    # ---- the end

    def finish(self, *, prune: bool = False) -> JobRecord:
        """Bring the journal up to date with the job; what is told of it in `run.json`.

        Args:
            prune: remove the files of clusters that are no more, instead of listing them.

        Raises:
            InputError: the journal cannot be written.
        """
        if self._is_planned and not self._only_failed:
            self._retire(prune=prune)
        for key in dict.fromkeys(self._stale):
            self._clear(key)
        record = self._record()
        if self._journal is not None:
            self._journal.put_job(record)
        return record

    def interrupt(self, error: BaseException) -> None:
        """Record that the run was ended while this job was not done."""
        if not self._is_planned or self.done + self.failed < sum(self._asked().values()):
            text = "interrupted" if isinstance(error, KeyboardInterrupt) else str(error)
            self.fault = Fault(type(error).__name__, text)
            self._is_planned = False

    def _asked(self) -> dict[str, int]:
        return {reason: count for reason, count in self.reasons.items() if reason}

    def _retire(self, *, prune: bool) -> None:
        """Deal with the units that the job no longer has."""
        if self._journal is None or self._is_new_place:
            return
        for row in list(self._journal.unseen(self.task.job)):
            if row.outputs and self.task.kind == "clusters" and not prune:
                self.listed += tuple(row.outputs)
                continue
            self._remove({**row.facts.get("stale", {}), **row.outputs})
            self._journal.drop(self.task.job, row.key)

    def _clear(self, key: str) -> None:
        """Remove the files that a unit wrote before and no longer writes."""
        row = self._row(key)
        if self._journal is None or row is None or not row.facts.get("stale"):
            return
        self._remove(row.facts["stale"])
        facts = {name: value for name, value in row.facts.items() if name != "stale"}
        self._journal.put(
            self.task.job, Row(key, row.status, row.digest, row.method, row.outputs, facts)
        )

    def _remove(self, written: Mapping[str, str]) -> None:
        """Remove files that are still as they were written and that no unit has now."""
        kept = self._outputs.keys()
        stale = {name: sha256 for name, sha256 in written.items() if name not in kept}
        remove_own(self.task.folder, stale)

    def unrecorded(self) -> JobRecord:
        """What `run.json` would tell of the job if it could be written."""
        self._journal = None
        return self._record()

    def _record(self) -> JobRecord:
        before = self._before()
        if self.task.kind == "clusters":
            self._count()
        is_failed = self.fault is not None or self.failed > 0
        if not is_failed and not self.done and before is not None and before.status == "done":
            return before
        return JobRecord(
            name=self.task.name,
            kind=self.task.kind,
            status="failed" if is_failed else "done",
            origin=self.task.origin,
            version=__version__,
            method=public(self.task.method),
            formats=tuple(form for form, _ in self.task.formats),
            inputs=self._inputs(before),
            stories=self.stories,
            failed=self.failed,
            outputs=self._all_outputs(before, is_failed=is_failed),
            warnings=self._warnings,
            error=self._error(),
        )

    def _before(self) -> JobRecord | None:
        jobs = self._journal.jobs() if self._journal is not None else ()
        return next((job for job in jobs if job.key == self.task.job), None)

    def _count(self) -> None:
        """How many clusters stand done and failed, those of earlier runs too."""
        if self._journal is not None:
            self.stories = self._journal.count(self.task.job, "done")
            self.failed = self._journal.count(self.task.job, "failed")

    def _inputs(self, before: JobRecord | None) -> tuple[InputFile, ...]:
        if self._files or self.fault is not None:
            return self._files
        return before.inputs if before is not None else ()

    def _all_outputs(self, before: JobRecord | None, *, is_failed: bool) -> dict[str, str]:
        old = dict(before.outputs) if before is not None and is_failed else {}
        return {**old, **self._outputs}

    def _error(self) -> str:
        if self.fault is not None and (self.task.kind == "brief" or not self.failed):
            return self._told(self.fault)
        if not self.failed:
            return ""
        first = f": {self._told(self.fault)}" if self.fault is not None else ""
        return f"{counted(self.failed, 'story', 'stories')} failed{first}"

    def _told(self, fault: Fault) -> str:
        (message,) = without_places(self.task, [fault.message])
        return message

    def _fail(self, error: Exception) -> None:
        self.fault = Fault.of(error)
        if not isinstance(error, SummarizeError):
            _log.error("job %s: a fault of ours", self.task.name, exc_info=error)
