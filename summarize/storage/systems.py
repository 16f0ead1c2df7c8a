"""What fsspec is asked, of a file system and a path in it."""

import errno
import hashlib
import io
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import Any, TypeVar

from summarize.storage.telling import ABSENT, telling

# Shorter files than so many bytes are read at once: a page has a tenth of it. Chosen, not tuned.
_SHORT = 1 << 20
# So many requests are in flight at once, each in a thread that is worth starting for so many.
# Chosen, not tuned.
_AT_ONCE, _FEW = 16, 2
# What tells one state of a file from another, as drivers name it.
_STATE = ("ino", "size", "ETag", "etag", "md5Hash", "mtime", "LastModified", "last_modified",
          "updated", "created")  # fmt: skip

T = TypeVar("T")


def reached(url: str) -> tuple[Any, str]:
    """The file system of a place, and its path there; what was listed before is forgotten."""
    from fsspec.core import url_to_fs

    system, path = url_to_fs(url)
    system.invalidate_cache()
    return system, path


def path_of(url: str) -> str:
    """The path of a place in its file system."""
    return reached(url)[1]


def of_all(urls: Sequence[str], ask: Callable[[Any, str], T]) -> list[T]:
    """What is asked of each place, of many at once where their driver can do that.

    Args:
        urls: the places.
        ask: gets a file system and a path in it.

    Raises:
        StorageError: one of them cannot be reached.
    """
    found = [reached(url) for url in urls]

    def told(at: int) -> T:
        with telling(urls[at]):
            return ask(*found[at])

    if len(urls) < _FEW or not all(system.async_impl for system, _ in found):
        return [told(at) for at in range(len(urls))]
    with ThreadPoolExecutor(min(_AT_ONCE, len(urls))) as pool:
        return list(pool.map(told, range(len(urls))))


def info(system: Any, path: str) -> dict[str, Any] | None:
    """What the system knows of a name; None where there is nothing."""
    try:
        told: dict[str, Any] = system.info(path)
    except ABSENT:
        return None
    return told


def state(system: Any, path: str) -> tuple[str, ...] | None:
    """What changes when a file is written; None where there is none."""
    told = info(system, path)
    return None if told is None else tuple(f"{key}: {told.get(key)}" for key in _STATE)


def digest(system: Any, path: str) -> str:
    """The SHA-256 of a file."""
    sha256 = hashlib.sha256()
    with opened(system, path) as file:
        while piece := file.read(_SHORT):
            sha256.update(piece)
    return sha256.hexdigest()


def digest_if_there(system: Any, path: str) -> str | None:
    """The SHA-256 of a file; None where there is none."""
    try:
        return digest(system, path)
    except ABSENT:
        return None


def opened(system: Any, path: str) -> Any:
    """A file that is open for reading; a short one is asked for once, and is here as a whole."""
    try:
        head = system.cat_file(path, start=0, end=_SHORT)
    except (*ABSENT, PermissionError):
        raise
    except Exception:  # noqa: BLE001 - S3 finds that an empty file has no such range
        return system.open(path, "rb")
    return io.BytesIO(head) if len(head) < _SHORT else system.open(path, "rb")


def below(path: str, full: str) -> str:
    """A path of a file system as it is named from a folder in it."""
    return full.removeprefix(path).strip("/") if full.startswith(path) else full.lstrip("/")


def move(system: Any, source: str, target: str) -> None:
    """Move a file over another one; where the system does not, once that one is away."""
    try:
        system.mv(source, target)
    except OSError as error:
        if error.errno != errno.EEXIST:
            raise
        system.rm_file(target)
        system.mv(source, target)
