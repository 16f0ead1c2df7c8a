"""A TOML file of jobs as values; every error names file, table and key.

[[jobs]]
name = "morning"
kind = "daily"                 # or "brief"
inputs = ["../seeds"]          # relative to this file
output = "../outputs/morning"
formats = ["markdown", "json"]
length = { words = 150 }

[jobs.method]
scoring = { name = "lexrank" }

[outlets.aliases]              # of all jobs that have no table method.outlets of their own
"The Tolmen Times" = ["TT", "tolmen.example"]
"""

import os
import tomllib
from dataclasses import dataclass, fields, is_dataclass
from pathlib import Path
from typing import Annotated, Any, Literal, Self, get_args

from pydantic import BaseModel, Field, ValidationError, field_validator, model_validator
from pydantic_core import ErrorDetails

from summarize.errors import ConfigError
from summarize.outlets import Outlets
from summarize.pipeline import Method
from summarize.renderers import RENDERERS, SUFFIXES
from summarize.scoring import MOST
from summarize.selection import Length, Percent, Sentences, Words
from summarize.settings import Settings, complaint, shown


class LengthTable(Settings):
    """How long a briefing may be: exactly one of the three keys."""

    words: int | None = Field(default=None, gt=0, le=MOST)
    sentences: int | None = Field(default=None, gt=0, le=MOST)
    percent: float | None = Field(default=None, gt=0, le=100)

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


class DailyJob(_Job):
    """The inputs are grouped into stories; `output` is a folder."""

    kind: Literal["daily"]

    @field_validator("output")
    @classmethod
    def _is_folder(cls, output: str) -> str:
        _, form = split_suffix(output)
        if form is not None:
            raise ValueError(f"a day is written into a folder, and {output!r} names a file")
        return output


class ClustersJob(_Job):
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


class _File(Settings):
    jobs: tuple[_AnyJob, ...] = Field(min_length=1)
    outlets: Outlets = Outlets()

    @field_validator("jobs")
    @classmethod
    def _apart(cls, jobs: tuple[Job, ...]) -> tuple[Job, ...]:
        names = [job.name for job in jobs]
        for name in names:
            if names.count(name) > 1:
                raise ValueError(f"two jobs are named {name!r}")
        _demand_apart(jobs)
        return jobs


@dataclass(frozen=True, slots=True)
class Config:
    """A file of jobs; `folder` is where it lies, and what its relative paths start from."""

    folder: Path
    name: str
    jobs: tuple[Job, ...]


def _with_outlets(job: Job, outlets: Outlets) -> Job:
    """The job with what its file tells of outlets, where it does not tell it itself."""
    if "outlets" in job.method.model_fields_set:
        return job
    return job.model_copy(update={"method": job.method.model_copy(update={"outlets": outlets})})


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


def read_config(path: Path) -> Config:
    """The configuration in a TOML file.

    Raises:
        ConfigError: the file is missing, is not TOML, or has a key or value that cannot be used.
    """
    try:
        with path.open("rb") as file:
            table = tomllib.load(file)
    except OSError as error:
        raise ConfigError(f"{path}: {error.strerror or error}") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ConfigError(f"{path}: not TOML: {error}") from error
    try:
        found = _File.model_validate(table)
        jobs = tuple(_with_outlets(job, found.outlets) for job in found.jobs)
        return Config(path.parent, path.name, jobs)
    except ValidationError as error:
        raise ConfigError(f"{path}: {_explain(error.errors()[0], table, _File)}") from error


def set_keys(method: Method, assignments: tuple[str, ...]) -> Method:
    """`method` with `key=value` assignments, dots going down: `scoring.damping=0.9`.

    Raises:
        ConfigError: an assignment has no `=`, or names a key or value the method does not know.
    """
    table: dict[str, Any] = method.model_dump(exclude={"length"})
    for assignment in assignments:
        _assign(table, assignment)
    try:
        length = method.length
        if "length" in table:
            length = _Lengthy.model_validate({"length": table["length"]}).length.length()
        return Method.model_validate({**table, "length": length})
    except ValidationError as error:
        raise ConfigError(f"--set: {_explain(error.errors()[0], table, Method)}") from error


def _assign(table: dict[str, Any], assignment: str) -> None:
    path, equals, value = assignment.partition("=")
    if not equals or not path.strip():
        raise ConfigError(f"--set {assignment}: expected key=value")
    *tables, key = (part.strip() for part in path.split("."))
    for name in tables:
        if table.get(name) is None:
            table[name] = {}
        table = table[name]
        if not isinstance(table, dict):
            raise ConfigError(f"--set {assignment}: {name} is not a table")
    if key == "name" or tables == ["length"]:
        table.clear()  # another way of this stage, with keys of its own
    table[key] = _value(value.strip())


class _Lengthy(Settings):
    length: LengthTable


def _value(text: str) -> object:
    try:
        return tomllib.loads(f"value = {text}")["value"]
    except tomllib.TOMLDecodeError:
        return text


def _demand_apart(jobs: tuple[Job, ...]) -> None:
    """No two jobs may write one file, and none the record of the run."""
    owners: dict[str, str] = {}
    for job in jobs:
        for path in _claims(job):
            if Path(path).name == "run.json":
                raise ValueError(f"job {job.name!r}: run.json is the name of the record of a run")
            if path in owners:
                raise ValueError(f"jobs {owners[path]!r} and {job.name!r} have one output: {path}")
        owners.update(dict.fromkeys(_claims(job), job.name))


def _claims(job: Job) -> tuple[str, ...]:
    """What no other job may write: the output as given, and the files whose names are known."""
    output = os.path.normpath(job.output)
    if not isinstance(job, BriefJob):
        return (output, *(f"{output}/index{suffix}" for suffix in SUFFIXES.values()))
    return (output, *(output + SUFFIXES[form] for form in job.formats))


def _explain(error: ErrorDetails, table: dict[str, Any], root: type[Settings]) -> str:
    """One line for one pydantic error, in the words of the file."""
    location = _keys(error, table)
    if error["type"] in ("union_tag_not_found", "union_tag_invalid"):
        key = error["ctx"]["discriminator"].strip("'")
        known = ", ".join(kind for model in _at(error["loc"], root) for kind in _kinds(model))
        given = f"unknown {key} {shown(error['ctx']['tag'])}" if "tag" in error["ctx"] else ""
        return f"{_place([*location, key], table)}{given or f'missing key {key!r}'}; known: {known}"
    known_keys = dict.fromkeys(
        name for each in _at(error["loc"][:-1], root) for name in _names(each)
    )
    of_a_job = len(location) == 2 and location[0] == "jobs"
    inside: tuple[int | str, ...] = () if of_a_job else tuple(location)
    return _place(location, table) + complaint({**error, "loc": inside}, known_keys)


def _keys(error: ErrorDetails, table: dict[str, Any]) -> list[int | str]:
    """The keys of the file in pydantic's location, which also names the chosen kinds of tables."""
    keys: list[int | str] = []
    place: Any = table
    location = error["loc"]
    for at, part in enumerate(location):
        is_key = error["type"] == "extra_forbidden" and at == len(location) - 1
        if not is_key and isinstance(place, dict) and part not in place and part in place.values():
            continue
        keys.append(part)
        inside = isinstance(place, dict | list) and (isinstance(part, int) or part in place)
        place = place[part] if inside else None
    return keys


def _at(location: tuple[int | str, ...], root: type[Settings]) -> list[Any]:
    """The classes that the table at pydantic's location may be."""
    models: list[Any] = [root]
    for part in location:
        if not isinstance(part, int):
            chosen = [each for each in models if part in _kinds(each)]
            models = chosen or [one for each in models for one in _tables(each).get(part, ())]
    return models


def _names(model: Any) -> list[str]:
    tables = _tables(model)
    deeper = [
        f"{key}.{name}" for key, own in tables.items() for one in own for name in _tables(one)
    ]
    return [*tables, *deeper]


def _tables(model: Any) -> dict[str, list[Any]]:
    """The keys of a settings class, each with the classes its table may be."""
    if is_dataclass(model):
        return {field.name: _classes(field.type) for field in fields(model)}
    return {name: _classes(field.annotation) for name, field in model.model_fields.items()}


def _classes(annotation: Any) -> list[Any]:
    if isinstance(annotation, type) and (
        issubclass(annotation, BaseModel) or is_dataclass(annotation)
    ):
        return [annotation]
    return [each for part in get_args(annotation) for each in _classes(part)]


def _kinds(model: Any) -> tuple[Any, ...]:
    """What tells this class from the others that a table may be: the value of `name` or `kind`."""
    if is_dataclass(model):
        return ()
    own = [model.model_fields[key] for key in ("name", "kind") if key in model.model_fields]
    return tuple(kind for field in own for kind in get_args(field.annotation))


def _place(location: list[int | str], table: dict[str, Any]) -> str:
    """Where in the file, e.g. `[[jobs]] 2 'world', table method: `."""
    parts: list[str] = []
    rest = list(location)
    if len(rest) > 1 and rest[0] == "jobs" and isinstance(rest[1], int):
        job = table["jobs"][rest[1]]
        name = job.get("name") if isinstance(job, dict) else None
        parts.append(f"[[jobs]] {rest[1] + 1}" + (f" {name!r}" if name else ""))
        rest = rest[2:]
    keys = [str(key) for key in rest if not isinstance(key, int)]
    if len(keys) > 1:
        parts.append("table " + ".".join(keys[:-1]))
    return ", ".join(parts) + ": " if parts else ""
