"""The flow from inputs to files; each file is written whole as soon as it is finished."""

import json
import logging
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from time import perf_counter
from typing import Any, Literal

from summarize import __version__
from summarize.batch.inputs import Inputs, counted, log_warnings, read_inputs, without_places
from summarize.batch.plan import Task
from summarize.batch.record import (
    JobRecord,
    read_record,
    remove_stale,
    write_record,
)
from summarize.data import Article, Briefing, DailyBriefing
from summarize.errors import InputError, SummarizeError
from summarize.files import write_whole
from summarize.pipeline import brief_stories, summarize
from summarize.renderers import RENDERERS, daily_index, safe_json, slug
from summarize.settings import public

_log = logging.getLogger(__name__)

Write = Callable[[str, str], None]
"""Takes the name of a file and its text."""


def run_tasks(tasks: Sequence[Task], *, is_whole: bool = False) -> tuple[JobRecord, ...]:
    """Perform tasks in order; one that fails is recorded and does not end the others.

    `is_whole` says that these are all jobs of their configuration: what is recorded of jobs that it
    no longer has goes, with the files that they wrote.
    """
    records = tuple(_attempt(task) for task in tasks)
    if is_whole:
        for folder in dict.fromkeys(task.folder for task in tasks):
            _retire(folder, {(task.origin, task.name) for task in tasks})
    return records


def run_task(task: Task) -> JobRecord:
    """Make the files of one task and record it in their folder; files it no longer makes go.

    Raises:
        SummarizeError: the inputs cannot be read, the files not be written, or no briefing made.
            The failure is recorded, but no folder is made for it alone.
    """
    before = read_record(task.folder) if task.is_recorded else ()
    written: dict[str, str] = {}

    def write(name: str, text: str) -> None:
        written[name] = write_whole(task.folder / name, text)

    try:
        inputs = read_inputs(task)
        made = _make(task, inputs, write)
    except BaseException as error:
        if before or written or task.origin:
            with suppress(InputError):  # the folder that cannot be written is already the error
                _settle(task, before, _failure(task, error, written))
        raise
    record = _record(
        task,
        "done",
        inputs=inputs.files,
        stories=len(made),
        outputs=written,
        warnings=made[0].warnings if task.kind == "brief" else inputs.warnings,
    )
    _settle(task, before, record)
    return record


def texts(task: Task) -> Iterator[str]:
    """What a task would write in its first format, for standard output.

    The briefings of a day come as they are finished, or as one JSON document.
    """
    inputs = read_inputs(task)
    form = task.formats[0][0]
    if task.kind == "brief":
        yield from (_rendered(task, form, each) for each in briefings(task, inputs))
    elif form.startswith("json"):
        told = [json.loads(_rendered(task, form, each)) for each in briefings(task, inputs)]
        yield _day_document(inputs, told)
    else:
        yield from (RENDERERS[form](each) + "\n" for each in briefings(task, inputs))


def _rendered(task: Task, form: str, briefing: Briefing) -> str:
    """A briefing in one of the formats; as JSON sealed, where the task has a key."""
    text = RENDERERS[form](briefing)
    if not task.key or not form.startswith("json"):
        return text
    from summarize.documents import sealed

    return sealed(text, task.key)


def briefings(task: Task, inputs: Inputs) -> Iterator[Briefing]:
    """The briefing of a "brief"; one for each story of a "daily", the most reported first."""
    started = perf_counter()
    _log.info("briefing %s", counted(len(inputs.articles), "article"))
    count = 0
    for count, briefing in enumerate(_made(task, inputs), start=1):
        _log.info(
            "story %d: %s, %s, %s: %s",
            count,
            counted(len(briefing.articles), "article"),
            counted(len(briefing.ledger), "sentence"),
            counted(len(briefing.points), "point"),
            briefing.title,
        )
        yield briefing
    _log.info("%s briefed in %.1f s", counted(count, "story", "stories"), perf_counter() - started)


def _made(task: Task, inputs: Inputs) -> Iterator[Briefing]:
    if task.kind == "daily":
        yield from brief_stories(inputs.articles, task.method)
        return
    briefing = summarize(inputs.articles, task.method)
    log_warnings(task, briefing.warnings)
    told = without_places(task, briefing.warnings)
    yield replace(briefing, warnings=inputs.warnings + told)


def _make(task: Task, inputs: Inputs, write: Write) -> list[Briefing]:
    """Write the files of a task; the briefings in them."""
    made: list[Briefing] = []
    names: list[str] = []
    # Ranks are as wide as the number of articles is: no day has more stories than that.
    width = max(2, len(str(len(inputs.articles))))
    for rank, briefing in enumerate(briefings(task, inputs), start=1):
        names.append(task.stem or f"{rank:0{width}d}-{slug(briefing.title)}")
        made.append(briefing)
        for form, suffix in task.formats:
            write(names[-1] + suffix, _rendered(task, form, briefing))
    if task.kind == "daily":
        day = DailyBriefing(_day(inputs.articles), tuple(made), inputs.warnings)
        for suffix, text in daily_index(day, names, [form for form, _ in task.formats]).items():
            write(f"index{suffix}", text)
    return made


def _day_document(inputs: Inputs, briefings: Sequence[object]) -> str:
    document = {
        "schema_version": 2,
        "day": _day(inputs.articles),
        "briefings": briefings,
        "warnings": list(inputs.warnings),
    }
    from summarize.documents import digested

    return safe_json(json.dumps(digested(document), indent=2, ensure_ascii=False)) + "\n"


def _day(articles: Sequence[Article]) -> str:
    """The latest date on which an article was published, empty where none has a date."""
    dates = [each.published for each in articles if each.published]
    return max(dates).date().isoformat() if dates else ""


def _attempt(task: Task) -> JobRecord:
    try:
        return run_task(task)
    except SummarizeError as error:
        return _failure(task, error)
    except Exception as error:  # noqa: BLE001 - one job's bug must not end the others
        _log.exception("job %s: a fault of ours", task.name)
        return _failure(task, error)


def _failure(task: Task, error: BaseException, written: dict[str, str] | None = None) -> JobRecord:
    if isinstance(error, KeyboardInterrupt):
        text = "interrupted"
    elif isinstance(error, SummarizeError):
        text = str(error)
    else:
        text = f"{type(error).__name__}: {error}"
    (message,) = without_places(task, [text])
    return _record(task, "failed", outputs=written or {}, error=message)


def _record(task: Task, status: Literal["done", "failed"], **facts: Any) -> JobRecord:
    return JobRecord(
        name=task.name,
        kind=task.kind,
        status=status,
        origin=task.origin,
        version=__version__,
        method=public(task.method),
        formats=tuple(form for form, _ in task.formats),
        **facts,
    )


def _settle(task: Task, before: Sequence[JobRecord], record: JobRecord) -> None:
    """Bring the folder and its record up to date with what became of one of its jobs."""
    if not task.is_recorded:
        return
    own = [each for each in before if _is_same(each, record)]
    others = [_without(each, record) for each in before if each not in own]
    if record.status == "done":
        remove_stale(task.folder, own, [record, *others])
    else:
        kept = {name: sha256 for each in own for name, sha256 in each.outputs.items()}
        record = record.model_copy(update={"outputs": {**kept, **record.outputs}})
    write_record(task.folder, [*others, record])


def _is_same(old: JobRecord, new: JobRecord) -> bool:
    """Whether both are of one job; records of 0.1.0 name no configuration."""
    return old.key == new.key or (not old.version and old.name == new.name)


def _without(job: JobRecord, other: JobRecord) -> JobRecord:
    """`job` without the files that another has written over."""
    outputs = {name: sha for name, sha in job.outputs.items() if name not in other.outputs}
    return job.model_copy(update={"outputs": outputs})


def _retire(folder: Path, keys: set[tuple[str, str]]) -> None:
    """Forget the jobs of the configurations of `keys` that are no longer in them."""
    origins = {origin for origin, _ in keys}
    try:
        jobs = read_record(folder)
    except InputError:  # told by each job that was to write here
        return
    gone = [job for job in jobs if job.origin in origins and job.key not in keys]
    if gone:
        kept = [job for job in jobs if job not in gone]
        remove_stale(folder, gone, kept)
        write_record(folder, kept)
