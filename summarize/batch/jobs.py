"""The passage of one job through a run: what is done already, what is to be, what became of it."""

import logging
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

from summarize import __version__
from summarize.batch.clusters import clusters_of, count_clusters, file_name
from summarize.batch.inputs import (
    counted,
    input_files,
    log_warnings,
    tell_sources,
    unchanged_files,
    without_places,
)
from summarize.batch.job_files import JobFiles
from summarize.batch.journal import Row
from summarize.batch.making import Made, Order
from summarize.batch.places import Disk, Places
from summarize.batch.plan import Task, why
from summarize.batch.record import INTERRUPTED, InputFile, JobRecord
from summarize.batch.units import Files, Unit, files_digest
from summarize.data import SourceRecord
from summarize.engines import Fault
from summarize.errors import InputError, ModelError, SummarizeError, UsageError
from summarize.readers import printable
from summarize.settings import public
from summarize.storage import place

if TYPE_CHECKING:
    from summarize.storage import Place

_log = logging.getLogger(__name__)


class JobRun:
    """One task in a run: `todo` once, `take` once for each unit that it gave, then `finish`."""

    def __init__(
        self,
        task: Task,
        places: Places,
        *,
        force: bool = False,
        only_failed: bool = False,
        has_workers: bool = False,
        is_reported: bool = False,
    ) -> None:
        self.task = task
        self.fault: Fault | None = None
        self.done = self.failed = self.skipped = self.stories = 0
        self.reasons, self.wordings = Counter[str](), Counter[str]()
        self.total: int | None = 1
        self.listed: tuple[str, ...] = ()
        self.lost: tuple[str, ...] = ()
        self.files = JobFiles(task, places, may_overwrite=force)
        self._force, self._only_failed = force, only_failed
        self._has_workers, self.is_reported = has_workers, is_reported
        self.sources: list[SourceRecord] = []
        self._warnings: tuple[str, ...] = ()
        self._inputs: tuple[InputFile, ...] = ()
        self._is_planned = False

    @property
    def folders(self) -> "tuple[Place, ...]":
        """The folders that it writes into."""
        return (self.task.folder,)

    # ---- what is to be done

    def todo(self) -> Iterator[Unit]:
        """The units that have to be made."""
        return (unit for unit, _ in self._guarded())

    def order(self, units: Sequence[Unit]) -> Order:
        """What a worker gets to make some units."""
        task = self.task
        sources = tuple(unit.source for unit in units)
        return Order(task.method, task.formats, sources, task.fields, is_day=task.kind == "daily")

    def plan(self) -> Iterator[tuple[str, str]]:
        """Every unit that would be made, with the reason; nothing is written."""
        for unit, reason in self._guarded():
            yield printable(unit.key) or self.task.name, reason

    def _guarded(self) -> Iterator[tuple[Unit, str]]:
        """The units to be made, and why; what prevents finding them is the fault of the job."""
        try:
            self.files.open()
            yield from self._todo()
            self._is_planned = True
        except Exception as error:  # noqa: BLE001 - one job's fault must not end the others
            self._fail(error)

    def _todo(self) -> Iterator[tuple[Unit, str]]:
        for unit, row, disk in self._looked_at():
            if not self.files.mark(unit.key):
                self._refuse_twin(unit)
                continue
            seen = self._out_of_reach(unit) or disk
            if isinstance(seen, InputError):
                self.reasons["out of reach"] += 1
                self.take(unit, Fault.of(seen))
                continue
            reason = self._reason(unit, row, seen)
            if reason and self._only_failed and not self._has_failed(row):
                reason = ""
            self.reasons[reason] += 1
            if reason:
                yield unit, reason
            else:
                self._skip(unit, row)

    def _looked_at(self) -> "Iterator[tuple[Unit, Row | None, Disk | InputError]]":
        """The units, what is known of each, and the digests of its files, or what prevents those.

        On other storage the files of many are asked for at once.
        """
        units = self.units()
        while told := tuple(islice(units, self.files.look_ahead)):
            rows = [self.files.row(unit.key) for unit in told]
            yield from zip(told, rows, self.files.on_disk_of_all(rows), strict=True)

    def _out_of_reach(self, unit: Unit) -> InputError | None:
        """Workers have a memory of their own, and what a unit is read from must not be in ours."""
        if self._has_workers and isinstance(unit.source, Files):
            for path in map(place, unit.source.task.paths):
                if not isinstance(path, Path) and path.is_of_process:
                    return InputError(
                        f"{path}: is in the memory of this process, where workers cannot read it; "
                        "use engine = 'serial'"
                    )
        return None

    def _refuse_twin(self, unit: Unit) -> None:
        """Of two clusters of one id the first is made; the other is one that failed."""
        name = f"{unit.key} (again)"
        while not self.files.mark(name):
            name += " (again)"
        self.reasons["twin"] += 1
        why_not = Fault("InputError", f"another cluster has the id {unit.key!r}")
        self.take_fault(Unit(name, unit.digest, unit.source), why_not)

    def units(self) -> Iterator[Unit]:
        """All units of the job.

        Raises:
            SummarizeError: the inputs cannot be read.
        """
        task = self.task
        if task.kind == "clusters":
            self.total = count_clusters(task)
            if self.total == 0:
                raise InputError("there is no cluster in the inputs")
            yield from clusters_of(task)
            return
        files = input_files(task)
        yield Unit("", files_digest(files), Files(task))

    def _has_failed(self, row: Row | None) -> bool:
        """Whether a unit failed before; that of a "brief" that was never made, if its job did."""
        if row is not None or self.task.kind != "brief":
            return row is not None and row.status == "failed"
        before = self.files.record()
        return before is not None and before.status == "failed"

    def _reason(self, unit: Unit, row: Row | None, disk: Disk) -> str:
        reason = why(unit.digest, self.task.fingerprint, row, disk)
        return reason or ("forced" if self._force else "")

    def _skip(self, unit: Unit, row: Row | None) -> None:
        del unit
        self.skipped += 1
        self.keep_unchanged()
        if row is not None:
            self.stories += bool(row.outputs)
            self.files.keep(row)

    # ---- what became of it

    def take(self, unit: Unit, found: Made | Fault) -> None:
        """Write what was made of a unit, or record why it was not."""
        try:
            if isinstance(found, Made):
                self._take_made(unit, found)
        except SummarizeError as error:
            found = Fault.of(error)
        if isinstance(found, Fault):
            self.take_fault(unit, found)

    def _take_made(self, unit: Unit, made: Made) -> None:
        task = self.task
        if task.kind == "brief":
            self._inputs, self._warnings = made.files, made.warnings
            log_warnings(task, (*made.warnings, *filter(None, [made.note])))
            tell_sources(task, made.sources, is_reported=self.is_reported)
        self._keep_sources(unit, made.sources)
        digest = unit.digest
        if made.files:
            digest = files_digest(made.files)
        stem = task.stem if task.kind == "brief" else file_name(unit.key)
        self.write(unit.key, digest, stem, self.sealed(made.texts), {})

    def keep_unchanged(self) -> None:
        """Keep the files of a job of which nothing is made again, where they are to be reported."""
        if self.is_reported and self.task.kind != "clusters":
            self.sources[:] = unchanged_files(self.task)

    def _keep_sources(self, unit: Unit, found: Iterable[SourceRecord]) -> None:
        """Keep what became of the sources of a unit, where it is to be reported."""
        if not self.is_reported:
            return
        of_cluster = self.task.kind == "clusters" and isinstance(unit.source, Files)
        folder = f"{printable(unit.key)}/" if of_cluster else ""
        self.sources += (replace(each, file=folder + each.file) for each in found)

    def take_fault(self, unit: Unit, fault: Fault) -> None:
        """Record that a unit could not be made, and tell it."""
        self.failed += 1
        self._keep_sources(unit, fault.found)
        told = self._told(fault)
        key = "" if unit.key in told else f"{printable(unit.key)}: "
        if self.task.kind != "brief":  # of which the job tells it
            _log.warning("job %s: %s%s", self.task.name, key, told)
        if self.task.kind != "clusters":
            self.fault = self.fault or fault
            self.lost += (told,)
        facts = {"type": fault.kind, "message": told, "traceback": fault.traceback}
        self.files.put_fault(unit.key, unit.digest, facts)

    def write(
        self, key: str, digest: str, stem: str, texts: Mapping[str, str], facts: Mapping[str, Any]
    ) -> None:
        """Write the files of a unit, by the ends of their names.

        Raises:
            InputError: a file or the journal cannot be written.
        """
        named = {stem + suffix: text for suffix, text in texts.items()}
        self.files.write(key, digest, named, facts)
        self.done += 1
        self.stories += bool(named)

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

    # ---- the end

    def finish(self, *, prune: bool = False) -> JobRecord:
        """Bring the journal up to date with the job; what is told of it in `run.json`.

        Args:
            prune: remove the files of clusters that are no more, instead of listing them.

        Raises:
            InputError: the journal cannot be written.
        """
        if self._is_planned and not self._only_failed:
            self.listed = self.files.retire(prune=prune)
        self.files.clear()
        record = self._record(self.files.record())
        if not self._is_wrongly_asked:
            self.files.put_record(record)
        return record

    @property
    def _is_wrongly_asked(self) -> bool:
        """Whether a day was asked for that cannot be: no job failed, and none is on record."""
        is_wrong = self.fault is not None and self.fault.kind == UsageError.__name__
        return is_wrong and bool(self.task.day.since)

    def interrupt(self, error: BaseException) -> None:
        """Record that the run was ended while this job was not done."""
        asked = sum(count for reason, count in self.reasons.items() if reason)
        if not self._is_planned or self.done + self.failed < asked:
            text = INTERRUPTED if isinstance(error, KeyboardInterrupt) else str(error)
            self.fault = Fault(type(error).__name__, text)
            self._is_planned = False

    def unrecorded(self) -> JobRecord:
        """What `run.json` would tell of the job if it could be written."""
        return self._record(None)

    def _record(self, before: JobRecord | None) -> JobRecord:
        if self.task.kind == "clusters" and self.files.journal is not None:
            self.stories, self.failed = self.files.counts()  # those of earlier runs too
        is_failed = self.fault is not None or self.failed > 0
        if not is_failed and not self.done and before is not None and before.status == "done":
            return before
        old = dict(before.outputs) if before is not None and is_failed else {}
        return JobRecord(
            name=self.task.name,
            kind=self.task.kind,
            status="failed" if is_failed else "done",
            origin=self.task.origin,
            version=__version__,
            method=public(self.task.method),
            formats=tuple(form for form, _ in self.task.formats),
            inputs=self._all_inputs(before),
            stories=self.stories,
            failed=self.failed,
            outputs={**old, **self.files.outputs},
            warnings=self._warnings,
            error=self._error(),
        )

    def _all_inputs(self, before: JobRecord | None) -> tuple[InputFile, ...]:
        if self._inputs or self.fault is not None:
            return self._inputs
        return before.inputs if before is not None else ()

    def _error(self) -> str:
        if self.fault is not None and (self.task.kind == "brief" or not self.failed):
            return self._told(self.fault)
        if not self.failed:
            return ""
        first = f": {self._told(self.fault)}" if self.fault is not None else ""
        return f"{counted(self.failed, 'story', 'stories')} failed{first}"

    def _told(self, fault: Fault) -> str:
        if fault.kind == ModelError.__name__:
            return fault.message  # what it names is no input
        (message,) = without_places(self.task, [fault.message])
        return message

    def _fail(self, error: Exception) -> None:
        self.fault = Fault.of(error)
        self.sources[:] = self.fault.found or self.sources
        if not isinstance(error, SummarizeError):
            _log.error("job %s: a fault of ours", self.task.name, exc_info=error)
