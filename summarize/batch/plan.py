"""What is to be done, as values: nothing is read or written here."""

from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from summarize.errors import InputError
from summarize.pipeline import Method

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

    from summarize.config import BriefJob, Config, DailyJob

Kind = Literal["brief", "daily"]


@dataclass(frozen=True, slots=True)
class Task:
    """One briefing, or the briefings of one day, to be made from some inputs.

    Attributes:
        name: what tells the task from others of its configuration.
        inputs: files, folders, globs, or "-" for standard input, below `base`.
        folder: where the files are written, and the record of the run beside them.
        formats: the names of formats, each with the end of its file names.
        stem: the file name of a "brief" without that end; a "daily" names its files itself.
        base: what inputs are relative to; messages and records name files from here.
        origin: the configuration the task stands in; empty for one from the command line.
        is_recorded: whether `folder` gets a record; a single file asked for gets none.
        key: the private key that seals what is written as JSON.
    """

    name: str
    kind: Kind
    inputs: tuple[str, ...]
    method: Method
    folder: Path = Path()
    formats: tuple[tuple[str, str], ...] = ()
    stem: str = ""
    base: Path = Path()
    origin: str = ""
    is_recorded: bool = True
    key: "Ed25519PrivateKey | None" = None

    @property
    def paths(self) -> tuple[str, ...]:
        """The inputs as they can be opened."""
        return tuple(each if each in ("", "-") else str(self.base / each) for each in self.inputs)

    @property
    def outputs(self) -> tuple[str, ...]:
        """The names of the files of a "brief"; those of a "daily" follow from its stories."""
        return tuple(self.stem + suffix for _, suffix in self.formats) if self.stem else ()


def tasks_of(config: "Config", names: Collection[str] = ()) -> tuple[Task, ...]:
    """The tasks of a configuration in its order: all, or those named.

    Raises:
        InputError: a name is not one of the configuration's jobs.
    """
    known = [job.name for job in config.jobs]
    for name in names:
        if name not in known:
            raise InputError(f"no job is named {name!r}; known: {', '.join(known)}")
    return tuple(_task(job, config) for job in config.jobs if not names or job.name in names)


def _task(job: "BriefJob | DailyJob", config: "Config") -> Task:
    from summarize.renderers import SUFFIXES

    output = config.folder / job.output
    return Task(
        name=job.name,
        kind=job.kind,
        inputs=job.inputs,
        folder=output if job.kind == "daily" else output.parent,
        formats=tuple((form, SUFFIXES[form]) for form in job.formats),
        method=job.full_method(),
        stem="" if job.kind == "daily" else output.name,
        base=config.folder,
        origin=config.name,
    )
