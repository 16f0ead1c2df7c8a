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
"""

import difflib
import tomllib
from pathlib import Path
from typing import Annotated, Any, Literal, Self

from pydantic import Field, TypeAdapter, ValidationError, field_validator, model_validator
from pydantic_core import ErrorDetails

from summarize.errors import ConfigError
from summarize.pipeline import Method
from summarize.renderers import RENDERERS
from summarize.selection import Length, Percent, Sentences, Words
from summarize.settings import Settings


class LengthTable(Settings):
    """How long a briefing may be: exactly one of the three keys."""

    words: int | None = Field(default=None, gt=0)
    sentences: int | None = Field(default=None, gt=0)
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
    output: str
    formats: tuple[str, ...] = ("markdown",)
    length: LengthTable = LengthTable(words=250)
    method: Method = Method()

    @field_validator("formats")
    @classmethod
    def _known_formats(cls, formats: tuple[str, ...]) -> tuple[str, ...]:
        for each in formats:
            if each not in RENDERERS:
                raise ValueError(f"unknown format {each!r}; known: {', '.join(RENDERERS)}")
        return formats

    @model_validator(mode="after")
    def _length_once(self) -> Self:
        if "length" in self.method.model_fields_set:
            raise ValueError("set the length in the job's own table `length`, not in `method`")
        return self

    def full_method(self) -> Method:
        """The method with the job's length in it."""
        return self.method.model_copy(update={"length": self.length.length()})


class BriefJob(_Job):
    """All inputs are one story; `output` is a path without suffix: each format adds its own."""

    kind: Literal["brief"]


class DailyJob(_Job):
    """The inputs are grouped into stories; `output` is a folder."""

    kind: Literal["daily"]


Job = Annotated[BriefJob | DailyJob, Field(discriminator="kind")]


class Config(Settings):
    """A file of jobs; `folder` is where it lies, and what its relative paths start from."""

    folder: Path
    jobs: tuple[Job, ...] = Field(min_length=1)

    @field_validator("jobs")
    @classmethod
    def _names_once(cls, jobs: tuple[Job, ...]) -> tuple[Job, ...]:
        names = [job.name for job in jobs]
        for name in names:
            if names.count(name) > 1:
                raise ValueError(f"two jobs are named {name!r}")
        return jobs


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
    if "folder" in table:
        raise ConfigError(f"{path}: unknown key 'folder'")
    try:
        return Config.model_validate({"folder": path.parent, **table})
    except ValidationError as error:
        raise ConfigError(f"{path}: {_explain(error.errors()[0], table)}") from error


def set_keys(method: Method, assignments: tuple[str, ...]) -> Method:
    """`method` with `key=value` assignments, dots going down: `scoring.damping=0.9`.

    Raises:
        ConfigError: an assignment has no `=`, or names a key or value the method does not know.
    """
    table: dict[str, Any] = method.model_dump()
    for assignment in assignments:
        path, equals, value = assignment.partition("=")
        if not equals or not path.strip():
            raise ConfigError(f"--set {assignment}: expected key=value")
        *tables, key = (part.strip() for part in path.split("."))
        place = table
        for name in tables:
            place = place.setdefault(name, {})
            if not isinstance(place, dict):
                raise ConfigError(f"--set {assignment}: {name} is not a table")
        if key == "name" or tables == ["length"]:
            place.clear()  # another way of this stage, with keys of its own
        place[key] = _value(value.strip())
    try:
        return TypeAdapter(Method).validate_python(table)
    except ValidationError as error:
        raise ConfigError(f"--set: {_explain(error.errors()[0], table)}") from error


def _value(text: str) -> object:
    try:
        return tomllib.loads(f"value = {text}")["value"]
    except tomllib.TOMLDecodeError:
        return text


def _explain(error: ErrorDetails, table: dict[str, Any]) -> str:
    """One line for one pydantic error, in the words of the file."""
    location = [part for part in error["loc"] if part not in ("brief", "daily")]
    names = [str(part) for part in location]
    place = _place(location, table)
    if error["type"] == "extra_forbidden":
        return f"{place}unknown key {names[-1]!r}{_suggestion(names)}"
    if error["type"] in ("union_tag_not_found", "union_tag_invalid"):
        key = str(error["ctx"]["discriminator"]).strip("'")
        known = error["ctx"].get("expected_tags", "'brief', 'daily'")
        inside = _place([*location, key], table)
        problem = "missing" if error["type"] == "union_tag_not_found" else "unknown"
        return f"{inside}{problem} {key!r}; known: {known}"
    if error["type"] == "missing":
        return f"{place}missing key {names[-1]!r}"
    key = f"key {names[-1]!r}: " if names else ""
    return f"{place}{key}{error['msg'].removeprefix('Value error, ')}"


def _place(location: list[int | str], table: dict[str, Any]) -> str:
    """Where in the file, e.g. `[[jobs]] 2 'world', table method: `."""
    parts: list[str] = []
    rest = list(location)
    if len(rest) > 1 and rest[0] == "jobs" and isinstance(rest[1], int):
        job = table["jobs"][rest[1]]
        name = job.get("name") if isinstance(job, dict) else None
        parts.append(f"[[jobs]] {rest[1] + 1}" + (f" {name!r}" if name else ""))
        rest = rest[2:]
    if len(rest) > 1:
        parts.append("table " + ".".join(map(str, rest[:-1])))
    return ", ".join(parts) + ": " if parts else ""


def _suggestion(names: list[str]) -> str:
    known = sorted({*BriefJob.model_fields, *Method.model_fields, *LengthTable.model_fields})
    close = difflib.get_close_matches(names[-1], known, n=1)
    return f"; did you mean {close[0]!r}?" if close else ""
