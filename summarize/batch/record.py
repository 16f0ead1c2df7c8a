"""The record of a run, `run.json` beside its outputs: what was read, how, and what was written.

A folder's files belong to the jobs in its record as long as they are the bytes that were written.
Nothing else in the folder is ever removed.
"""

import os
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from pydantic import BaseModel, ConfigDict, ValidationError

from summarize.errors import InputError, StorageError
from summarize.files import HOME, digests, write_whole

if TYPE_CHECKING:
    from summarize.storage import Place

RECORD = "run.json"
# The error of a job whose run was ended by whoever started it.
INTERRUPTED = "interrupted"


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="ignore", defer_build=True)


class InputFile(_Part):
    """A file that was read; `sha256` is empty for standard input."""

    path: str
    sha256: str = ""


class JobRecord(_Part):
    """What became of one job; `outputs` are its files with the SHA-256 of what it wrote.

    `origin` is the configuration it stands in, or empty; `stories` how many briefings it has, and
    `failed` how many it could not make. A job that failed keeps the files of its last run. The
    files of clusters stand in the journal alone.
    """

    name: str
    kind: Literal["brief", "daily", "clusters"]
    status: Literal["done", "failed"]
    origin: str = ""
    version: str = ""
    inputs: tuple[InputFile, ...] = ()
    method: Mapping[str, Any] = {}
    formats: tuple[str, ...] = ()
    stories: int = 0
    failed: int = 0
    outputs: Mapping[str, str] = {}
    warnings: tuple[str, ...] = ()
    error: str = ""

    @property
    def key(self) -> tuple[str, str]:
        """What tells the job from every other in the record."""
        return (self.origin, self.name)


class _Document(_Part):
    schema_version: Literal[1, 2]
    jobs: tuple[JobRecord, ...]


def read_record(folder: "Place") -> tuple[JobRecord, ...]:
    """The jobs recorded in `folder`; none where it has no record.

    Raises:
        InputError: its run.json is none of ours, or cannot be read.
    """
    path = folder / RECORD
    try:
        return _Document.model_validate_json(path.read_bytes()).jobs
    except FileNotFoundError:
        return ()
    except StorageError:
        raise
    except OSError as error:
        raise InputError(f"{path}: {error.strerror or error}") from error
    except ValidationError as error:
        raise InputError(
            f"{path}: not the record of a run; move it away, or choose another output"
        ) from error


def write_record(folder: "Place", jobs: Sequence[JobRecord]) -> None:
    """Write the record of `folder` whole, its jobs in order of configuration and name."""
    document = _Document(schema_version=2, jobs=tuple(sorted(jobs, key=lambda job: job.key)))
    text = printable(document.model_dump_json(indent=2)) + "\n"
    write_whole(folder / RECORD, text, by_way_of=folder / HOME, follow=False)


def input_file(path: "Place", label: str, folder: "Place", sha256: str) -> InputFile:
    """An input with its digest, named from `folder`; by `label` where only the root is shared.

    One on other storage is named by its URL, and a local one by `label` where `folder` is there.
    """
    if not isinstance(path, Path):
        return InputFile(path=printable(str(path)), sha256=sha256)
    if not isinstance(folder, Path):
        return InputFile(path=printable(label), sha256=sha256)
    place, start = os.path.realpath(path), os.path.realpath(folder)
    shared = os.path.commonpath((place, start))
    name = label if shared == os.path.dirname(shared) else os.path.relpath(place, start)  # noqa: PTH120
    return InputFile(path=printable(name), sha256=sha256)


def printable(text: str) -> str:
    """`text` as UTF-8 can hold it: a file name may have bytes that are no characters."""
    return text.encode("utf-8", "backslashreplace").decode()


def own_files(folder: "Place", written: Mapping[str, str]) -> tuple[str, ...]:
    """Those of the names whose files are still what a job wrote.

    A name that leads elsewhere, or is that of a link, is none of ours.
    """
    names = tuple(name for name in written if Path(name).name == name)
    there = digests(folder, names)
    return tuple(
        name for name in names if there[name] == written[name] and not (folder / name).is_symlink()
    )
