"""The tables of a configuration file, and what their keys may hold."""

import os
import re
from datetime import date as calendar_date
from pathlib import Path
from typing import Annotated, Any, Literal, Self

from pydantic import Field, field_validator, model_validator

from summarize.engines import Engine, Processes, Ray, Serial
from summarize.outlets import Outlets
from summarize.pipeline import Method
from summarize.readers import USUAL, FieldNames
from summarize.renderers import RENDERERS, SUFFIXES
from summarize.scoring import MOST
from summarize.selection import Length, Percent, Sentences, Words
from summarize.settings import Number, Settings, Whole
from summarize.storage import is_remote, label


class LengthTable(Settings):
    """How long a briefing may be: exactly one of the three keys."""

    words: Whole | None = Field(default=None, gt=0, le=MOST)
    sentences: Whole | None = Field(default=None, gt=0, le=MOST)
    percent: Number | None = Field(default=None, gt=0, le=100)

    @model_validator(mode="after")
    def _exactly_one(self) -> Self:
        if sum(value is not None for value in (self.words, self.sentences, self.percent)) != 1:
            raise ValueError("give exactly one of words, sentences, percent")
        return self

    def length(self) -> Length:
        """The budget these keys ask for."""
        if self.words is not None:
            return Words(self.words)
        return Percent(self.percent) if self.percent is not None else Sentences(self.sentences or 0)


class _Job(Settings):
    """What both kinds of job have."""

    name: str = Field(pattern=r"^[A-Za-z0-9][A-Za-z0-9._ -]*$")
    inputs: tuple[str, ...] = Field(min_length=1)
    output: str = Field(min_length=1)
    formats: tuple[str, ...] = Field(default=("markdown",), min_length=1)
    length: LengthTable = LengthTable(words=250)
    method: Method = Method()
    fields: FieldNames = USUAL

    @field_validator("inputs", "output", mode="after")
    @classmethod
    def _with_environment(cls, value: tuple[str, ...] | str) -> tuple[str, ...] | str:
        """`${NAME}` in a path stands for a variable of the environment."""
        if isinstance(value, str):
            return _named(_expanded(value))
        return tuple(_named(_expanded(each)) for each in value)

    @field_validator("formats")
    @classmethod
    def _known_formats(cls, formats: tuple[str, ...]) -> tuple[str, ...]:
        for each in formats:
            if each not in RENDERERS:
                raise ValueError(f"unknown format {each!r}; known: {', '.join(RENDERERS)}")
        return tuple(dict.fromkeys(formats))

    @model_validator(mode="after")
    def _length_once(self) -> Self:
        if "length" in self.method.model_fields_set:
            raise ValueError("set the length in the job's own table `length`, not in `method`")
        return self

    def full_method(self) -> Method:
        """The method with the job's length in it."""
        return self.method.model_copy(update={"length": self.length.length()})


class _ManyStories(_Job):
    """What jobs of several stories have in common."""

    @model_validator(mode="after")
    def _title_each(self) -> Self:
        if self.method.title:
            raise ValueError("a title is of one briefing, and this job makes several")
        return self


class BriefJob(_Job):
    """All inputs are one story; `output` is a path to which each format adds its suffix."""

    kind: Literal["brief"]

    @model_validator(mode="before")
    @classmethod
    def _format_by_suffix(cls, table: Any) -> Any:
        """`output = "x.html"` names a file: the suffix says the format and is not added again."""
        if not isinstance(table, dict) or not isinstance(table.get("output"), str):
            return table
        stem, form = split_suffix(table["output"])
        if form is None:
            return table
        formats = table.get("formats", [form])
        if isinstance(formats, list) and formats and form not in formats:
            raise ValueError(
                f"output ends in {SUFFIXES[form]}, but {form!r} is none of its formats"
            )
        return {**table, "output": stem, "formats": formats}


class SectionTable(Settings):
    """A heading of a day; a story is below the first that it fits, and what fits none comes last.

    Keywords are whole words of its title or points ("minist*" for all that begins so); a story fits
    if it has one of them, is of one of the outlets and in one of the languages that are named.
    """

    name: str = Field(min_length=1)
    keywords: tuple[str, ...] = ()
    outlets: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()


class DailyJob(_ManyStories):
    """The inputs are grouped into stories; `output` is a folder with a folder for each day.

    `date` is the day, by default that of the newest article; `stories` is how many are briefed (all
    by default), the others are listed; `since` is the day from which on a reader was away. `site`
    is the address at which `output` will be: feeds and the mail lead there. `masthead` is what they
    and the index of all days are called.
    """

    kind: Literal["daily"]
    formats: tuple[str, ...] = Field(default=("markdown", "json"), min_length=1)
    date: calendar_date | None = None
    since: calendar_date | None = None
    stories: Whole | None = Field(default=None, gt=0, le=MOST)
    sections: tuple[SectionTable, ...] = ()
    site: str = Field(default="", pattern=r"^(https?://[^\s<>\"{}|\\^`?#]+)?$")
    masthead: str = ""

    @field_validator("output")
    @classmethod
    def _is_folder(cls, output: str) -> str:
        _, form = split_suffix(output)
        if form is not None:
            raise ValueError(f"a day is written into a folder, and {output!r} names a file")
        return output


class ClustersJob(_ManyStories):
    """Many stories that are known beforehand, each with a briefing of its own in a folder.

    A line of JSON lines that has its documents is one story, and so is each folder in a folder, or,
    by `group_by`, all records of a stream with one value of that key.
    """

    kind: Literal["clusters"]
    group_by: str = ""

    @field_validator("output")
    @classmethod
    def _is_folder(cls, output: str) -> str:
        _, form = split_suffix(output)
        if form is not None:
            raise ValueError(f"clusters are written into a folder, and {output!r} names a file")
        return output


Job = BriefJob | DailyJob | ClustersJob
_AnyJob = Annotated[Job, Field(discriminator="kind")]


# The keys of `[run]` that only engines with workers have, and those of Ray alone.
# A month, and a million megabytes: what is more is a mistake, and no system takes it for a limit.
_LONGEST, _LARGEST = 2_678_400, 1_000_000
LIMITS = ("workers", "task_timeout_seconds", "memory_limit_mb")
OF_RAY = ("ray_address", "num_gpus")


class RunTable(Settings):
    """What does the work, and how much an item of it may take.

    `journals` is a local folder for the journals of outputs on other storage; `report` is the file
    that tells what became of every source.
    """

    engine: Literal["serial", "processes", "ray"] = "serial"
    workers: Whole | None = Field(default=None, gt=0, le=100_000)
    task_timeout_seconds: Number | None = Field(default=None, gt=0, le=_LONGEST)
    memory_limit_mb: Whole | None = Field(default=None, ge=64, le=_LARGEST)
    ray_address: str | None = None
    journals: str | None = None
    report: str | None = Field(default=None, min_length=1)
    num_gpus: Number = Field(default=0, ge=0)

    @model_validator(mode="after")
    def _only_where_it_counts(self) -> Self:
        given = [key for key in (*LIMITS, *OF_RAY) if getattr(self, key)]
        for key in given:
            if self.engine == "serial":
                raise ValueError(f"{key} needs engine = 'processes' or 'ray'")
            if key in OF_RAY and self.engine != "ray":
                raise ValueError(f"{key} needs engine = 'ray'")
        return self

    def as_engine(self) -> Engine:
        """The engine that these keys ask for."""
        if self.engine == "serial":
            return Serial()
        if self.engine == "processes":
            return Processes(
                workers=self.workers,
                task_timeout_seconds=self.task_timeout_seconds,
                memory_limit_mb=self.memory_limit_mb,
            )
        return Ray(
            workers=self.workers,
            task_timeout_seconds=self.task_timeout_seconds,
            memory_limit_mb=self.memory_limit_mb,
            address=self.ray_address,
            num_gpus=self.num_gpus,
        )


class File(Settings):
    """A whole file."""

    jobs: tuple[_AnyJob, ...] = Field(min_length=1)
    outlets: Outlets = Outlets()
    fields: FieldNames = USUAL
    run: RunTable = RunTable()

    @field_validator("jobs")
    @classmethod
    def _apart(cls, jobs: tuple[Job, ...]) -> tuple[Job, ...]:
        names = [job.name for job in jobs]
        for name in names:
            if names.count(name) > 1:
                raise ValueError(f"two jobs are named {name!r}")
        _demand_apart(jobs)
        return jobs


_VARIABLE = re.compile(r"\$\{([^}]*)\}")


def _named(path: str) -> str:
    """The path, as a path that can be."""
    if not path.strip() or not path.isprintable():
        raise ValueError(f"{path!r} can be no path")
    return path


def _expanded(path: str) -> str:
    def value(found: re.Match[str]) -> str:
        if found[1] not in os.environ:
            raise ValueError(f"{found[0]}: no such variable in the environment")
        return os.environ[found[1]]

    return _VARIABLE.sub(value, path)


def _demand_apart(jobs: tuple[Job, ...]) -> None:
    """No two jobs may write one file, and none the record of the run."""
    owners: dict[str, str] = {}
    for job in jobs:
        for path in _claims(job):
            if Path(path).name == "run.json":
                raise ValueError(f"job {job.name!r}: run.json is the name of the record of a run")
            if path in owners:
                raise ValueError(
                    f"jobs {owners[path]!r} and {job.name!r} have one output: {label(path)}"
                )
        owners.update(dict.fromkeys(_claims(job), job.name))


def _claims(job: Job) -> tuple[str, ...]:
    """What no other job may write: the output as given, and the files whose names are known."""
    output = job.output.rstrip("/") if is_remote(job.output) else os.path.normpath(job.output)
    if not isinstance(job, BriefJob):
        return (output, *(f"{output}/index{suffix}" for suffix in SUFFIXES.values()))
    return (output, *(output + SUFFIXES[form] for form in job.formats))


def split_suffix(output: str) -> tuple[str, str | None]:
    """A path without the suffix of a format, and the format; None where it has no such suffix.

    >>> split_suffix("out/x.digests.json"), split_suffix("out/v1.2")
    (('out/x', 'json-digests'), ('out/v1.2', None))
    """
    for form, suffix in sorted(SUFFIXES.items(), key=lambda each: -len(each[1])):
        stem = output[: -len(suffix)]
        if output.lower().endswith(suffix) and stem and not stem.endswith("/"):
            return stem, form
    return output, None
