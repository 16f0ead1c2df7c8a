"""The flow from inputs to files; each file is written whole as soon as it is finished."""

import logging
from collections import deque
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import timedelta
from itertools import groupby, islice
from operator import itemgetter
from time import perf_counter
from typing import TYPE_CHECKING

from summarize.batch.days import DayRun
from summarize.batch.inputs import log_warnings, wording_note
from summarize.batch.jobs import JobRun
from summarize.batch.making import Made, Order, make, wording_of
from summarize.batch.places import Places, remove_own
from summarize.batch.plan import Task
from summarize.batch.record import JobRecord
from summarize.batch.units import Unit
from summarize.data import SourceRecord
from summarize.engines import Engine, Fault, Result, Serial
from summarize.errors import InputError, SummarizeError
from summarize.pipeline import worded_together

if TYPE_CHECKING:
    from summarize.storage import Place

_log = logging.getLogger(__name__)

# How often the state of a run is told. Chosen, not tuned.
_TELL_EVERY_SECONDS = 0.5
# How often journals are copied beside outputs on other storage: so much of a run is made again
# where its machine is lost. Chosen, not tuned.
_SEND_EVERY_SECONDS = 300.0

# Units, each with the number of its job.
_Units = tuple[tuple[int, Unit], ...]


@dataclass(frozen=True, slots=True)
class Ended:
    """What a run did for one job.

    Attributes:
        record: what `run.json` tells of it.
        done: units made now.
        skipped: units that stood already.
        failed: units that could not be made now.
        listed: files of clusters that are no more.
        fault: what prevented the job; its cause is the exception, where it was raised here.
        day: of a "daily" the name of the folder that it wrote into, below that of all days.
        sources: the records that it found, each with what became of it, where they are reported.
    """

    record: JobRecord
    done: int
    skipped: int
    failed: int
    listed: tuple[str, ...] = ()
    fault: Fault | None = field(default=None, compare=False)
    day: str = ""
    sources: tuple[SourceRecord, ...] = ()


@dataclass(frozen=True, slots=True)
class How:
    """How tasks are run.

    Attributes:
        engine: what does the work.
        is_whole: whether these are all jobs of their configuration: those that it no longer has are
            listed then.
        force: make also what stands.
        only_failed: make only what failed before.
        prune: remove the files of clusters and jobs that are no more, and forget them.
        report: the file that tells what became of every source; none where it is not asked for.
    """

    engine: Engine = field(default_factory=Serial)
    is_whole: bool = False
    force: bool = False
    only_failed: bool = False
    prune: bool = False
    report: "Place | None" = None


def run_tasks(tasks: Sequence[Task], how: How | None = None) -> tuple[Ended, ...]:
    """Perform tasks; one that fails is recorded and does not end the others.

    Raises:
        EngineError: the engine cannot be used.
        KeyboardInterrupt: the run was interrupted; what was finished is recorded.
    """
    how = how or How()
    with Places(tasks) as places:
        runs = [_run_of(task, places, how) for task in tasks]
        try:
            _work(runs, places, how.engine)
        except BaseException as error:
            for run in runs:
                run.interrupt(error)
            with suppress(SummarizeError):
                _end(runs, places, how)
            raise
        ended = _end(runs, places, how)
    if how.report is not None:
        from summarize.batch.reports import JobSources, write_report

        write_report(
            how.report,
            [JobSources(each.record.name, each.sources, each.record.error) for each in ended],
        )
    return ended


@dataclass(frozen=True, slots=True)
class Planned:
    """What a run would do for a job: the units that it would make, each with the reason.

    `gone` are files of units that are no more, `fault` is what prevents the job.
    """

    name: str
    done: int
    todo: tuple[tuple[str, str], ...]
    gone: tuple[str, ...] = ()
    fault: Fault | None = None


def plan_tasks(tasks: Sequence[Task], how: How | None = None) -> tuple[Planned, ...]:
    """What `run_tasks` would do; nothing is written."""
    how = how or How()
    with Places(tasks, is_dry=True) as places:
        return tuple(_planned(_run_of(task, places, how), how) for task in tasks)


def _planned(run: JobRun, how: How) -> Planned:
    todo = tuple(run.plan())
    gone = () if run.fault is not None or how.only_failed else run.files.gone()
    return Planned(run.task.name, run.skipped, todo, gone, run.fault)


def _run_of(task: Task, places: Places, how: How) -> JobRun:
    kind = DayRun if task.kind == "daily" else JobRun
    return kind(
        task,
        places,
        force=how.force,
        only_failed=how.only_failed,
        has_workers=not isinstance(how.engine, Serial),
        is_reported=how.report is not None,
    )


def run_task(task: Task, how: How | None = None) -> JobRecord:
    """Make the files of one task and record it in their folder; files it no longer makes go.

    Raises:
        SummarizeError: the inputs cannot be read, the files not be written, or no briefing made.
            The failure is recorded, but no folder is made for it alone.
    """
    (ended,) = run_tasks([task], how)
    if ended.fault is not None:
        raise ended.fault.error
    return ended.record


def _work(runs: Sequence[JobRun], places: Places, engine: Engine) -> None:
    feed = _Feed(runs)
    started = told = sent = perf_counter()
    for result in engine.run(make, feed):
        feed.take(result)
        now = perf_counter()
        if now - told >= _TELL_EVERY_SECONDS:
            _log.info("%s", _state(runs, now - started))
            told = now
        if now - sent >= _SEND_EVERY_SECONDS:
            places.send()
            sent = perf_counter()


def _end(runs: Sequence[JobRun], places: Places, how: How) -> tuple[Ended, ...]:
    ended = [_ended(run, how) for run in runs]
    if how.is_whole:
        _retire(runs, places, prune=how.prune)
    faults = places.settle()
    return tuple(
        _unsettled(each, [faults[folder] for folder in run.folders if folder in faults])
        for run, each in zip(runs, ended, strict=True)
    )


def _ended(run: JobRun, how: How) -> Ended:
    try:
        record = run.finish(prune=how.prune)
    except SummarizeError as error:
        run.fault = run.fault or Fault.of(error)
        record = run.unrecorded()
    log_warnings(run.task, filter(None, [wording_note(run.task.method, run.wordings)]))
    below = run.task.folder.name if run.folders[-1] != run.task.folder else ""
    return Ended(
        record,
        run.done,
        run.skipped,
        run.failed,
        run.listed,
        run.fault,
        below,
        tuple(run.sources),
    )


def _unsettled(ended: Ended, errors: Sequence[InputError]) -> Ended:
    """What a run did for a job, some of whose records may not have been written."""
    if not errors:
        return ended
    fault = ended.fault or Fault.of(errors[0])
    told = ended.record.error or fault.message
    record = ended.record.model_copy(update={"status": "failed", "error": told})
    return replace(ended, record=record, fault=fault)


class _Feed:
    """The orders of all jobs, one after the other; and those that are given out once more.

    Units that the same model words are ordered together, also those of several jobs.
    """

    def __init__(self, runs: Sequence[JobRun]) -> None:
        self._runs = runs
        self._planned = self._together()
        self._again: deque[_Units] = deque()
        self._out: dict[int, _Units] = {}
        self._number = 0

    def _together(self) -> Iterator[_Units]:
        todo = ((at, unit) for at, run in enumerate(self._runs) for unit in run.todo())
        for _, alike in groupby(todo, key=lambda each: wording_of(self._runs[each[0]].task.method)):
            for first in alike:
                most = worded_together(self._runs[first[0]].task.method)
                yield (first, *islice(alike, most - 1))  # noqa: B031 - the rest of the same group

    def __iter__(self) -> Iterator[tuple[int, tuple[Order, ...]]]:
        return self

    def __next__(self) -> tuple[int, tuple[Order, ...]]:
        """The next orders; after the last of them there may be more, once a result was taken."""
        units = self._again.popleft() if self._again else next(self._planned)
        self._number += 1
        self._out[self._number] = units
        by_job = groupby(units, key=itemgetter(0))
        return self._number, tuple(
            self._runs[at].order([unit for _, unit in own]) for at, own in by_job
        )

    def take(self, result: Result) -> None:
        """Hand the result of each unit to its job.

        Where units that were worded together failed together, each is tried alone.
        """
        units = self._out.pop(result.key)
        if result.fault is not None and len(units) > 1:
            self._again.extend((each,) for each in units)
            return
        found: Sequence[Made | Fault] = result.value or [result.fault]
        for (at, unit), made in zip(units, found, strict=True):
            self._runs[at].take(unit, made)
            if isinstance(made, Made):
                self._runs[at].wordings += made.wordings


def _state(runs: Sequence[JobRun], seconds: float) -> str:
    """How far a run is: units, their rate, and the time left where their number is known."""
    done, failed, skipped = (
        sum(getattr(run, name) for run in runs) for name in ("done", "failed", "skipped")
    )
    rate = (done + failed) / seconds
    told = f"{done:,} done, {failed:,} failed, {skipped:,} as they were; {rate:.1f} a second"
    totals = [run.total for run in runs if run.total is not None]
    if len(totals) < len(runs) or not rate:
        return told
    left = max(0, sum(totals) - done - failed - skipped) / rate
    return f"{told}, {timedelta(seconds=round(left))} left"


def _retire(runs: Sequence[JobRun], places: Places, *, prune: bool) -> None:
    """Deal with the jobs that the configurations of a run no longer have.

    What they wrote is listed, and removed and forgotten only if that is wished.
    """
    keys = {run.task.job for run in runs}
    origins = {origin for origin, _ in keys}
    for folder in dict.fromkeys(folder for run in runs for folder in run.folders):
        journal = places.opened(folder)
        if journal is None:
            continue
        gone = [job for job in journal.jobs() if job.origin in origins and job.key not in keys]
        for job in gone:
            if not prune:
                _log.warning("%s: job %s is no more; --prune removes its files", folder, job.name)
                continue
            written = journal.files_of(job.key) | dict(job.outputs)
            others = journal.others(job.key)
            try:
                remove_own(folder, {name: written[name] for name in written if name not in others})
            except InputError as error:
                _log.warning("%s; the files of job %s stay", error, job.name)
            else:
                journal.drop_job(job.key)
