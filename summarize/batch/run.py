"""Jobs of a configuration, one after the other: files written whole, and a record of the run."""

import hashlib
import json
import logging
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, replace
from importlib.metadata import version
from pathlib import Path
from typing import Literal

from summarize.config import BriefJob, Config, DailyJob
from summarize.data import Briefing, DailyBriefing
from summarize.errors import InputError, SummarizeError
from summarize.files import write_whole
from summarize.pipeline import brief_day, summarize
from summarize.readers import read
from summarize.renderers import RENDERERS, SUFFIXES
from summarize.renderers.daily import daily_index, story_file_names

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class JobRecord:
    """What became of one job: its files with their SHA-256, or why it failed."""

    name: str
    kind: str
    status: Literal["done", "failed"]
    outputs: Mapping[str, str]
    warnings: tuple[str, ...] = ()
    error: str = ""


def run_jobs(config: Config, *, names: Iterable[str] = ()) -> tuple[JobRecord, ...]:
    """Run the jobs (all, or those named) in order and write `run.json` beside their outputs.

    A job that fails is recorded and does not end the others.

    Raises:
        InputError: a name is not one of the configuration's jobs.
    """
    wanted = tuple(names)
    known = [job.name for job in config.jobs]
    for name in wanted:
        if name not in known:
            raise InputError(f"no job is named {name!r}; known: {', '.join(known)}")
    records: dict[Path, list[JobRecord]] = {}
    for job in config.jobs:
        if not wanted or job.name in wanted:
            record = _run_job(job, config.folder)
            records.setdefault(_run_folder(job, config.folder), []).append(record)
    for folder, own in sorted(records.items()):
        write_whole(folder / "run.json", _run_record(own))
    return tuple(record for own in records.values() for record in own)


def write_briefing(briefing: Briefing, stem: Path, formats: Iterable[str]) -> tuple[Path, ...]:
    """Write a briefing as `stem` plus the suffix of each format; the files written."""
    paths = []
    for form in formats:
        path = stem.parent / (stem.name + SUFFIXES[form])
        write_whole(path, RENDERERS[form](briefing))
        paths.append(path)
    return tuple(paths)


def write_day(daily: DailyBriefing, folder: Path, formats: Iterable[str]) -> tuple[Path, ...]:
    """Write one file per story and format, and an index, into `folder`; the files written."""
    chosen = tuple(formats)
    names = story_file_names(daily)
    paths: list[Path] = []
    for name, briefing in zip(names, daily.briefings, strict=True):
        paths.extend(write_briefing(briefing, folder / name, chosen))
    for suffix, text in daily_index(daily, names, chosen).items():
        write_whole(folder / f"index{suffix}", text)
        paths.append(folder / f"index{suffix}")
    return tuple(paths)


def _run_job(job: BriefJob | DailyJob, folder: Path) -> JobRecord:
    try:
        paths, warnings = _finish_job(job, folder)
    except SummarizeError as error:
        _log.error("job %s failed: %s", job.name, error)
        return JobRecord(job.name, job.kind, "failed", {}, error=str(error))
    except Exception as error:  # noqa: BLE001 - one job's bug must not end the others
        _log.exception("job %s failed", job.name)
        return JobRecord(job.name, job.kind, "failed", {}, error=f"{type(error).__name__}: {error}")
    base = _run_folder(job, folder)
    outputs = {
        path.relative_to(base).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in paths
    }
    return JobRecord(job.name, job.kind, "done", outputs, warnings)


def _finish_job(job: BriefJob | DailyJob, folder: Path) -> tuple[tuple[Path, ...], tuple[str, ...]]:
    reading = read([str(folder / each) if each != "-" else each for each in job.inputs])
    output = folder / job.output
    if isinstance(job, DailyJob):
        daily = brief_day(reading.articles, job.full_method())
        daily = replace(daily, warnings=reading.warnings + daily.warnings)
        return write_day(daily, output, job.formats), daily.warnings
    briefing = summarize(reading.articles, job.full_method())
    briefing = replace(briefing, warnings=reading.warnings + briefing.warnings)
    return write_briefing(briefing, output, job.formats), briefing.warnings


def _run_folder(job: BriefJob | DailyJob, folder: Path) -> Path:
    output = folder / job.output
    return output if isinstance(job, DailyJob) else output.parent


def _run_record(records: list[JobRecord]) -> str:
    record = {
        "schema_version": 1,
        "version": version("summarize"),
        "jobs": [asdict(each) for each in records],
    }
    return json.dumps(record, indent=2, ensure_ascii=False) + "\n"
