"""A TOML file -> its values."""

import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from summarize.config.assigning import assign_to_file
from summarize.config.environment import from_environment, variable
from summarize.config.explaining import explain, keys_of
from summarize.config.lines import line_of
from summarize.config.tables import File, Job, RunTable
from summarize.errors import ConfigError
from summarize.outlets import Outlets
from summarize.rewriting import Endpoint, Quote, whole_path
from summarize.settings import Settings


@dataclass(frozen=True, slots=True)
class Config:
    """A file of jobs.

    Attributes:
        folder: where it lies, and what its relative paths start from.
        name: that of the file.
        jobs: its jobs, each with what the file tells of outlets, and whole paths of its models.
        run: what does the work.
        file: the whole file, as it was read.
    """

    folder: Path
    name: str
    jobs: tuple[Job, ...]
    run: RunTable
    file: File


def _with_outlets(job: Job, outlets: Outlets) -> Job:
    """The job with what its file tells of outlets, where it does not tell it itself."""
    if "outlets" in job.method.model_fields_set:
        return job
    return job.model_copy(update={"method": job.method.model_copy(update={"outlets": outlets})})


def _placed(job: Job, folder: Path) -> Job:
    """The job with the paths of its models and of its key as they can be opened from anywhere."""
    method = job.method
    placed: dict[str, Settings] = {}
    for name in ("nli", "encoder", "rewriting"):
        part = getattr(method, name)
        if isinstance(part, Endpoint):
            if part.api_key_file is not None:
                key = folder / part.api_key_file.expanduser()
                placed[name] = part.model_copy(update={"api_key_file": key})
        elif part is not None and not isinstance(part, Quote):
            model = whole_path(part.model, folder)
            placed[name] = part.model_copy(update={"model": model})
    return job.model_copy(update={"method": method.model_copy(update=placed)}) if placed else job


def read_config(path: Path, assignments: tuple[str, ...] = ()) -> Config:
    """The configuration in a TOML file.

    Args:
        path: the file.
        assignments: `key=value` pairs that come before what the file says; a job goes by its name:
            `jobs.morning.words=200`, `run.workers=2`.

    Raises:
        ConfigError: the file is missing, is not TOML, or has a key or value that cannot be used;
            or a variable of the environment has such a value.
    """
    table, text = _loaded(path)
    for assignment in assignments:
        assign_to_file(table, assignment)
    run = table.get("run", {})
    outside = from_environment(run) if isinstance(run, dict) else {}
    if outside:
        table["run"] = {**run, **outside}
    try:
        found = File.model_validate(table)
    except ValidationError as error:
        # A key that is not known is often the one that is missing, misspelt.
        errors = error.errors()
        first = next((each for each in errors if each["type"] == "extra_forbidden"), errors[0])
        keys = keys_of(first, table)
        if keys[0] == "run" and keys[-1] in outside:
            name = variable(str(keys[-1]))
            raise ConfigError(
                f"{name} in the environment: {explain(first, table, File)}"
            ) from error
        line = line_of(text, keys) if not assignments else None
        place = f"{path}, line {line}" if line else f"{path}"
        raise ConfigError(f"{place}: {explain(first, table, File)}") from error
    jobs = tuple(
        _placed(_with_outlets(job, found.outlets), path.parent.absolute()) for job in found.jobs
    )
    return Config(path.parent, path.name, jobs, found.run, found)


def _loaded(path: Path) -> tuple[dict[str, Any], str]:
    try:
        text = path.read_bytes().decode("utf-8-sig")
        return tomllib.loads(text), text
    except OSError as error:
        raise ConfigError(f"{path}: {error.strerror or error}") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ConfigError(f"{path}: not TOML: {error}") from error
