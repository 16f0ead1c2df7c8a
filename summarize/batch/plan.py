"""What is to be done, as values: nothing is read or written here."""

import hashlib
import json
from collections.abc import Collection, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from summarize.errors import InputError
from summarize.pipeline import Method
from summarize.readers import USUAL, FieldNames
from summarize.signature import sign
from summarize.storage import identity, is_remote, join, place

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

    from summarize.batch.journal import Row
    from summarize.config import Config, Job
    from summarize.renderers import Section
    from summarize.storage import Place

Kind = Literal["brief", "daily", "clusters"]

# Folders beside those of days: for articles of which none has a date, and, with the day behind it,
# for readers who were away.
UNDATED, SINCE = "undated", "since-"


@dataclass(frozen=True, slots=True)
class DayOptions:
    """How a day is told.

    Attributes:
        date: the day (ISO 8601); by default that of the newest article.
        stories: so many stories are briefed, the others are listed; 0 briefs all.
        since: the day from which on a reader was away; empty where the day alone is told.
        sections: the headings that stories stand under.
        site: the address at which the folder of all days will be; may be empty.
        masthead: what the feeds, the mail and the index of all days are called; may be empty.
    """

    date: str = ""
    stories: int = 0
    since: str = ""
    sections: "tuple[Section, ...]" = ()
    site: str = ""
    masthead: str = ""


@dataclass(frozen=True, slots=True)
class Task:
    """One briefing, those of one day, or one for each of many clusters, to be made of some inputs.

    Attributes:
        name: what tells the task from others of its configuration.
        inputs: files, folders, globs, or "-" for standard input, below `base`.
        folder: where the files are written, and the record of the run beside them.
        formats: the names of formats, each with the end of its file names.
        stem: the file name of a "brief" without that end; the others name their files themselves.
        group_by: for "clusters", the key whose values tell the groups of a stream of records.
        base: what inputs are relative to; messages and records name files from here.
        origin: the configuration the task stands in; empty for one from the command line.
        is_recorded: whether `folder` gets a record; a single file asked for gets none.
        fields: what the fields of records are called, beside the usual names.
        key: the private key that seals what is written as JSON.
        journals: where the journal of a folder on other storage is kept, if not by the default.
        day: of a "daily": how it is told.
    """

    name: str
    kind: Kind
    inputs: tuple[str, ...]
    method: Method
    folder: "Place" = Path()
    formats: tuple[tuple[str, str], ...] = ()
    stem: str = ""
    base: Path = Path()
    origin: str = ""
    is_recorded: bool = True
    key: "Ed25519PrivateKey | None" = None
    group_by: str = ""
    fields: FieldNames = USUAL
    journals: Path | None = None
    day: DayOptions = DayOptions()

    @property
    def job(self) -> tuple[str, str]:
        """What tells the task from every other that writes into its folder."""
        return (self.origin, self.name)

    @property
    def fingerprint(self) -> str:
        """The SHA-256 of what decides, with the articles, the bytes that are written."""
        where = self.stem if self.kind == "brief" else ""
        told = [self.kind, where, *sign(self.method, ())[:-1], *self.formats, _public(self.key)]
        if self.fields != USUAL:
            told.append(json.dumps(asdict(self.fields)))
        return hashlib.sha256(json.dumps(told).encode()).hexdigest()

    @property
    def paths(self) -> tuple[str, ...]:
        """The inputs as they can be opened, in an order that does not hang on how they are given.

        What is told of them, and how much is only counted, follows it.
        """
        return tuple(sorted(map(self._path, self.inputs)))

    def _path(self, name: str) -> str:
        is_whole = name in ("", "-") or "://" in name
        return name if is_whole else str(self.base / name)

    @property
    def outputs(self) -> tuple[str, ...]:
        """The names of the files of a "brief"; those of a "daily" follow from its stories."""
        return tuple(self.stem + suffix for _, suffix in self.formats) if self.stem else ()


def _public(key: "Ed25519PrivateKey | None") -> str:
    return key.public_key().public_bytes_raw().hex() if key else ""


def why(digest: str, method: str, row: "Row | None", disk: Mapping[str, str | None]) -> str:
    """Why a unit has to be made; empty where it is done.

    It is done where what it is made of, how, and every byte that it wrote are as the journal says.

    Args:
        digest: of what it would be made of now; empty where that cannot be known beforehand.
        method: the fingerprint of how it would be made.
        row: what the journal has of it.
        disk: the digests of the files that the row names, as they are; None where one is missing.
    """
    if row is None:
        return "new"
    reasons = {
        "failed before": row.status == "failed",
        "not finished": row.status == "writing",
        "standard input": not digest,
        "changed input": row.digest != digest,
        "changed method": row.method != method,
        "output missing": None in disk.values(),
        "output altered": dict(disk) != dict(row.outputs),
    }
    return next((reason for reason, holds in reasons.items() if holds), "")


def tasks_of(config: "Config", names: Collection[str] = ()) -> tuple[Task, ...]:
    """The tasks of a configuration in its order: all, or those named.

    Raises:
        InputError: a name is not one of the configuration's jobs, two jobs write one file, or a
            place on other storage has no driver here.
        MissingExtraError: such a place needs an extra that is not installed.
    """
    known = [job.name for job in config.jobs]
    for name in names:
        if name not in known:
            raise InputError(f"no job is named {name!r}; known: {', '.join(known)}")
    tasks = tuple(_task(job, config) for job in config.jobs if not names or job.name in names)
    _demand_apart(tasks)
    return tasks


def _demand_apart(tasks: tuple[Task, ...]) -> None:
    """No two may write one file, also where a link or another name of it leads there."""
    from summarize.renderers import SUFFIXES

    owners: dict[str, str] = {}
    for task in tasks:
        index = (f"index{suffix}" for suffix in SUFFIXES.values())
        places = [task.folder / name for name in task.outputs or index]
        for where in places if task.outputs else [task.folder, *places]:
            owner = owners.setdefault(identity(where), task.name)
            if owner != task.name:
                raise InputError(f"jobs {owner!r} and {task.name!r} have one output: {where}")


def _task(job: "Job", config: "Config") -> Task:
    from summarize.renderers import SUFFIXES

    output = join(config.folder, job.output)
    if not output.name and job.kind == "brief":
        raise InputError(f"job {job.name!r}: the output {output} names no file")
    for name in filter(is_remote, job.inputs):
        place(name)
    return Task(
        name=job.name,
        kind=job.kind,
        inputs=job.inputs,
        folder=output.parent if job.kind == "brief" else output,
        formats=tuple((form, SUFFIXES[form]) for form in job.formats),
        method=job.full_method(),
        stem=output.name if job.kind == "brief" else "",
        base=config.folder,
        origin=config.name,
        group_by=job.group_by if job.kind == "clusters" else "",
        fields=config.file.fields if job.fields == USUAL else job.fields,
        journals=config.folder / config.run.journals if config.run.journals else None,
        day=_day_options(job),
    )


def _day_options(job: "Job") -> DayOptions:
    from summarize.config import DailyJob
    from summarize.renderers import Section

    if not isinstance(job, DailyJob):
        return DayOptions()
    return DayOptions(
        date=job.date.isoformat() if job.date else "",
        stories=job.stories or 0,
        since=job.since.isoformat() if job.since else "",
        sections=tuple(
            Section(each.name, each.keywords, each.outlets, each.languages) for each in job.sections
        ),
        site=job.site,
        masthead=job.masthead,
    )
