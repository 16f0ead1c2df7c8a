"""Files written whole: beside their place, then renamed."""

import hashlib
import os
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from summarize.errors import InputError
from summarize.storage import as_remote, digests_of

if TYPE_CHECKING:
    from summarize.storage import Place

# What a new file may be used for by others, as `open` would make it.
_MODE = 0o644
# Names for what a process already holds open: written to, never replaced.
_OPEN = tuple(map(Path, ("/dev/stdout", "/dev/stderr", "/dev/fd", "/proc")))

# The hidden folder beside outputs, with the journal of the run that wrote them.
HOME = ".run"
# What the temporary files of `write_whole` begin with, where a folder is named for them.
TEMPORARY = "part."


def write_whole(
    path: "Place", text: str, *, by_way_of: "Place | None" = None, follow: bool = True
) -> str:
    """Write `text` (UTF-8) beside `path` and rename it: readers see the old file or the new one.

    A link is followed to the file it names; a device or a pipe is written to as it is. On other
    storage it is the storage that says how a file becomes whole (`Remote.write_bytes`).

    Args:
        path: the file.
        text: what it will hold.
        by_way_of: a folder of the same disk for the temporary file, by default that of `path`. What
            a killed program leaves there begins with `TEMPORARY`.
        follow: whether a link is followed; else the file takes its place.

    Returns:
        The SHA-256 of the bytes written, in hexadecimal.

    Raises:
        InputError: the folder or the file cannot be written.
        BrokenPipeError: `path` is a pipe that nobody reads any more.
    """
    data = text.encode("utf-8")
    try:
        if not isinstance(path, Path):
            path.write_bytes(data, by_way_of=as_remote(by_way_of or path.parent))
        else:
            is_link = not follow and path.is_symlink()
            _write_here(path, data, by_way_of, is_link=is_link)
    except BrokenPipeError:
        raise
    except OSError as error:
        raise InputError(f"{path}: cannot be written: {error.strerror or error}") from error
    return hashlib.sha256(data).hexdigest()


def _write_here(path: Path, data: bytes, by_way_of: "Place | None", *, is_link: bool) -> None:
    """Write a local file; `is_link` says that a link is there, whose place it takes."""
    if not is_link and _is_device(path):
        path.write_bytes(data)
        return
    whole = path.parent.resolve() / path.name if is_link else path.resolve()
    _replace(whole, data, by_way_of if isinstance(by_way_of, Path) else None)


def digest(path: "Place") -> str:
    """The SHA-256 of a file's bytes, in hexadecimal."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def all_digests(places: "Sequence[Place]") -> list[str]:
    """The SHA-256 of each file's bytes."""
    remotes = [each for each in places if not isinstance(each, Path)]
    if not remotes:
        return list(map(digest, places))
    found = dict(zip(remotes, digests_of(remotes), strict=True))
    return [digest(each) if isinstance(each, Path) else found[each] for each in places]


def digests(folder: "Place", names: Sequence[str]) -> dict[str, str | None]:
    """The SHA-256 of files in a folder by their names; None where one is missing.

    Raises:
        StorageError: they are on other storage, which cannot be reached.
    """
    remote = as_remote(folder)
    return remote.digests(names) if remote else {each: _known(folder / each) for each in names}


def _known(path: "Place") -> str | None:
    try:
        return digest(path) if path.is_file() else None
    except OSError:
        return None


def _is_device(path: Path) -> bool:
    absolute = Path(os.path.abspath(path))  # noqa: PTH100  (a link must not be resolved)
    return (path.exists() and not path.is_file()) or any(
        absolute.is_relative_to(place) for place in _OPEN
    )


def digest_of(text: str) -> str:
    """The SHA-256 of the bytes that `write_whole` would write, in hexadecimal."""
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


def _keep_name(folder: Path) -> None:
    """Put the names in a folder on the disk, where the system can: after a power cut they stand."""
    try:
        handle = os.open(folder, os.O_RDONLY)
    except OSError:  # Windows opens no folder
        return
    try:
        os.fsync(handle)
    except OSError:  # nor does every file system know how
        pass
    finally:
        os.close(handle)


def _replace(path: Path, data: bytes, by_way_of: Path | None) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    prefix = f".{path.name}." if by_way_of is None else TEMPORARY
    handle, temporary = tempfile.mkstemp(dir=by_way_of or path.parent, prefix=prefix)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        Path(temporary).chmod(_MODE)
        Path(temporary).replace(path)
        _keep_name(path.parent)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise
