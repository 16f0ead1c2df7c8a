"""A place on other storage, with the methods of `pathlib.Path` that this program uses.

How a place is reached (keys, endpoints) is said to its driver: in the environment, in the files of
the driver, or in those of fsspec. What a driver listed before is never believed.
"""

import hashlib
import io
import os
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from functools import wraps
from glob import has_magic
from itertools import takewhile
from pathlib import Path
from typing import Any, Concatenate, Literal, ParamSpec, TypeVar

from summarize.storage.names import label, parts_of, protocols_of
from summarize.storage.telling import ABSENT, ToldFile, telling

# What is put there is whole at once: nobody sees half of it, and who is killed leaves no part.
_WHOLE = frozenset(
    ("s3", "s3a", "gs", "gcs", "abfs", "abfss", "az", "adl", "oss", "oci", "hf", "memory")
)
# Shorter files than so many bytes are read at once: a page has a tenth of it. Chosen, not tuned.
_SHORT = 1 << 20
# So many requests are in flight at once, each in a thread that is worth starting for so many.
# Chosen, not tuned.
_AT_ONCE, _FEW = 16, 2
# What tells one state of a file from another, as drivers name it.
_STATE = ("ino", "size", "ETag", "etag", "md5Hash", "mtime", "LastModified", "last_modified",
          "updated", "created")  # fmt: skip

P = ParamSpec("P")
T = TypeVar("T")
_Method = Callable[Concatenate["Remote", P], T]


def _told(method: "_Method[P, T]") -> "_Method[P, T]":
    """The same method; what goes wrong in it is a StorageError."""

    @wraps(method)
    def telling_method(self: "Remote", /, *arguments: P.args, **options: P.kwargs) -> T:
        with telling(self.url):
            return method(self, *arguments, **options)

    return telling_method


@dataclass(frozen=True, slots=True, repr=False)
class Remote:
    """A place on other storage; its URL may hold keys, and its text never does."""

    url: str

    def __str__(self) -> str:
        return label(self.url)

    def __repr__(self) -> str:
        return f"Remote({str(self)!r})"

    def __truediv__(self, name: str) -> "Remote":
        head, _, path, rest = parts_of(self.url)
        slash = "" if path in ("", "/") else "/"
        return Remote(f"{head}{path}{slash}{name}{rest}")

    @property
    def parts(self) -> tuple[str, ...]:
        """The steps of its path, of which the first may be a bucket or a host."""
        return tuple(filter(None, parts_of(str(self)).path.split("/")))

    @property
    def name(self) -> str:
        """The last step of its path; empty for a bucket or a host."""
        _, protocol, path, _ = parts_of(self.url)
        _, slash, name = path.rpartition("/")
        return name if slash or protocol == "memory" else ""

    @property
    def suffix(self) -> str:
        """The last ending of its name."""
        return Path(self.name).suffix

    @property
    def parent(self) -> "Remote":
        """Where it lies; a bucket or a host lies in itself."""
        if not self.name:
            return self
        head, _, path, rest = parts_of(self.url)
        return Remote(f"{head}{path.rpartition('/')[0] or path[: path.startswith('/')]}{rest}")

    @property
    def parents(self) -> Iterator["Remote"]:
        """The folders that it lies in, from the innermost."""
        above = self
        while above.name:
            above = above.parent
            yield above

    @property
    def is_of_process(self) -> bool:
        """Whether it stands in the memory of this process, where no other can see it."""
        return "memory" in protocols_of(self.url)

    def resolve(self) -> "Remote":
        """Itself: it has no links."""
        return self

    def is_symlink(self) -> bool:
        """Never."""
        return False

    # ---- what there is

    @_told
    def kind(self) -> str | None:
        """Whether it is a "file", or a "directory" (names of files begin so); None for neither."""
        system, path = _reached(self)
        info = _info(system, path)
        return None if info is None else str(info.get("type"))

    def exists(self) -> bool:
        """Whether there is a file or a folder."""
        return self.kind() is not None

    def is_file(self) -> bool:
        """Whether it is a file."""
        return self.kind() == "file"

    def is_dir(self) -> bool:
        """Whether it is a folder."""
        return self.kind() == "directory"

    def state(self) -> tuple[str, ...] | None:
        """What changes when the file is written; None where there is none."""
        return of_all([self], _state)[0]

    @_told
    def files(self) -> list[str]:
        """The names, seen from here, of all files below it."""
        system, path = _reached(self)
        found = system.find(path, detail=True)
        # What stands for an empty folder in a store of objects ends in a slash.
        names = [each for each in found if found[each]["type"] == "file" and each[-1:] != "/"]
        return sorted(filter(None, (_below(path, each) for each in names)))

    @_told
    def children(self) -> list[tuple[str, bool]]:
        """The names of what is in it, and whether each is a folder."""
        system, path = _reached(self)
        found = {
            _below(path, each["name"].rstrip("/")): each["type"] == "directory"
            for each in system.ls(path, detail=True)
        }
        return sorted((name, is_folder) for name, is_folder in found.items() if name)

    @_told
    def matches(self) -> list[tuple["Remote", bool]]:
        """What it finds as a glob, without hidden files, and whether each is a file."""
        base = _fixed(self)
        system, path = _reached(base)
        found = system.glob(_path_of(self), detail=True)
        told = [(_below(path, each), found[each]["type"] == "file") for each in sorted(found)]
        return [(base / name, is_file) for name, is_file in told if "/." not in f"/{name}"]

    # ---- what is in it

    @contextmanager
    def open(self, mode: Literal["rb"] = "rb") -> Iterator[io.BufferedReader]:  # noqa: ARG002
        """The file, open for reading bytes, as `Path.open` is asked for them."""
        with telling(self.url):
            file = _opened(*_reached(self))
        try:
            yield io.BufferedReader(ToldFile(self.url, file))
        finally:
            with suppress(Exception):
                file.close()

    @_told
    def read_bytes(self) -> bytes:
        """All bytes of the file."""
        system, path = _reached(self)
        return bytes(system.cat_file(path))

    def read_text(self, encoding: str = "utf-8") -> str:
        """The text of the file."""
        return self.read_bytes().decode(encoding)

    def digests(self, names: Sequence[str]) -> dict[str, str | None]:
        """The SHA-256 of files in it; None where one is missing."""
        found = of_all([self / name for name in names], _digest_if_there)
        return dict(zip(names, found, strict=True))

    @_told
    def copy_to(self, target: Path) -> None:
        """Copy the file to a local one."""
        system, path = _reached(self)
        system.get_file(path, str(target))

    # ---- what is written

    def write_bytes(self, data: bytes, *, by_way_of: "Remote | None" = None) -> None:
        """Write the file whole: readers see the old one or the new one.

        What a store of objects takes is whole by itself. Elsewhere it is written in `by_way_of`, a
        folder of the same storage (by default that of the file), and moved.
        """
        self._replace(lambda system, path: system.pipe_file(path, data), by_way_of)

    def copy_from(self, source: Path, *, by_way_of: "Remote | None" = None) -> None:
        """Copy a local file here, whole, as `write_bytes` does."""
        self._replace(lambda system, path: system.put_file(str(source), path), by_way_of)

    @_told
    def unlink(self, *, missing_ok: bool = False) -> None:
        """Remove the file."""
        system, path = _reached(self)
        try:
            system.rm_file(path)
        except FileNotFoundError:
            if not missing_ok:
                raise

    @_told
    def _replace(self, write: Callable[[Any, str], object], by_way_of: "Remote | None") -> None:
        system, path = _reached(self)
        if parts_of(self.url).protocol in _WHOLE:
            write(system, path)
            return
        folder = by_way_of or self.parent
        for each in (folder, self.parent):
            system.makedirs(_path_of(each), exist_ok=True)
        beside = _path_of(folder / f"part.{os.urandom(8).hex()}")
        try:
            write(system, beside)
            _move(system, beside, path)
        except BaseException:
            with suppress(Exception):
                system.rm_file(beside)
            raise


Place = Path | Remote
"""Where a file or a folder is."""


def of_all(places: Sequence[Remote], ask: Callable[[Any, str], T]) -> list[T]:
    """What is asked of each place, of many at once where their driver can do that.

    Args:
        places: the places.
        ask: gets a file system and a path in it.

    Raises:
        StorageError: one of them cannot be reached.
    """
    reached = [_reached(each) for each in places]

    def told(at: int) -> T:
        with telling(places[at].url):
            return ask(*reached[at])

    if len(places) < _FEW or not all(system.async_impl for system, _ in reached):
        return [told(at) for at in range(len(places))]
    with ThreadPoolExecutor(min(_AT_ONCE, len(places))) as pool:
        return list(pool.map(told, range(len(places))))


def states(places: Sequence[Remote]) -> list[tuple[str, ...] | None]:
    """What changes when each of the files is written; None where there is none."""
    return of_all(places, _state)


def digests(places: Sequence[Remote]) -> list[str]:
    """The SHA-256 of each of the files."""
    return of_all(places, _digest)


def _info(system: Any, path: str) -> dict[str, Any] | None:
    try:
        found: dict[str, Any] = system.info(path)
    except ABSENT:
        return None
    return found


def _state(system: Any, path: str) -> tuple[str, ...] | None:
    info = _info(system, path)
    return None if info is None else tuple(f"{key}: {info.get(key)}" for key in _STATE)


def _digest(system: Any, path: str) -> str:
    digest = hashlib.sha256()
    with _opened(system, path) as file:
        while piece := file.read(_SHORT):
            digest.update(piece)
    return digest.hexdigest()


def _digest_if_there(system: Any, path: str) -> str | None:
    try:
        return _digest(system, path)
    except ABSENT:
        return None


def _opened(system: Any, path: str) -> Any:
    """A file that is open for reading; a short one is asked for once, and is here as a whole."""
    try:
        head = system.cat_file(path, start=0, end=_SHORT)
    except (*ABSENT, PermissionError):
        raise
    except Exception:  # noqa: BLE001 - S3 finds that an empty file has no such range
        return system.open(path, "rb")
    return io.BytesIO(head) if len(head) < _SHORT else system.open(path, "rb")


def _reached(place: Remote) -> tuple[Any, str]:
    """The file system of a place, and its path there; what was listed before is forgotten."""
    from fsspec.core import url_to_fs

    system, path = url_to_fs(place.url)
    system.invalidate_cache()
    return system, path


def _path_of(place: Remote) -> str:
    return _reached(place)[1]


def _fixed(place: Remote) -> Remote:
    """The folder of a glob: its path up to the first step that stands for several."""
    head, _, path, rest = parts_of(place.url)
    steps = list(takewhile(lambda step: not has_magic(step), path.split("/")))
    return Remote(f"{head}{'/'.join(steps) or path[: path.startswith('/')]}{rest}")


def _below(path: str, full: str) -> str:
    """A path of a file system as it is named from a folder in it."""
    return full.removeprefix(path).strip("/") if full.startswith(path) else full.lstrip("/")


def _move(system: Any, source: str, target: str) -> None:
    """Move a file over another one, where the system does not, once that one is away."""
    try:
        system.mv(source, target)
    except Exception:
        if not system.exists(target):
            raise
        system.rm_file(target)
        system.mv(source, target)
