"""A place on other storage, with the methods of `pathlib.Path` that this program uses.

How a place is reached (keys, endpoints) is said to its driver: in the environment, in the files of
the driver, or in those of fsspec. What a driver listed before is never believed.
"""

import io
import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from functools import wraps
from glob import has_magic
from itertools import takewhile
from pathlib import Path
from typing import Any, Concatenate, Literal, ParamSpec, TypeVar

from summarize.storage.names import label, parts_of, protocols_of
from summarize.storage.systems import (
    below,
    digest_if_there,
    info,
    move,
    of_all,
    opened,
    path_of,
    reached,
    state,
)
from summarize.storage.telling import ToldFile, telling

# What is put there is whole at once: nobody sees half of it, and who is killed leaves no part.
_WHOLE = frozenset(
    ("s3", "s3a", "gs", "gcs", "abfs", "abfss", "az", "adl", "oss", "oci", "hf", "memory")
)
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

    @property
    def takes_whole(self) -> bool:
        """Whether its storage takes a file whole or not at all, so that none need be moved."""
        return parts_of(self.url).protocol in _WHOLE

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
        system, path = reached(self.url)
        told = info(system, path)
        return None if told is None else str(told.get("type"))

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
        return of_all([self.url], state)[0]

    @_told
    def files(self) -> list[str]:
        """The names, seen from here, of all files below it."""
        system, path = reached(self.url)
        found = system.find(path, detail=True)
        # What stands for an empty folder in a store of objects ends in a slash.
        names = [each for each in found if found[each]["type"] == "file" and each[-1:] != "/"]
        return sorted(filter(None, (below(path, each) for each in names)))

    @_told
    def children(self) -> list[tuple[str, bool]]:
        """The names of what is in it, and whether each is a folder."""
        system, path = reached(self.url)
        found = {
            below(path, each["name"].rstrip("/")): each["type"] == "directory"
            for each in system.ls(path, detail=True)
        }
        return sorted((name, is_folder) for name, is_folder in found.items() if name)

    @_told
    def matches(self) -> list[tuple["Remote", bool]]:
        """What it finds as a glob, without hidden files, and whether each is a file."""
        base = _fixed(self)
        system, path = reached(base.url)
        found = system.glob(path_of(self.url), detail=True)
        told = [(below(path, each), found[each]["type"] == "file") for each in sorted(found)]
        return [(base / name, is_file) for name, is_file in told if "/." not in f"/{name}"]

    # ---- what is in it

    @contextmanager
    def open(self, mode: Literal["rb"] = "rb") -> Iterator[io.BufferedReader]:  # noqa: ARG002
        """The file, open for reading bytes, as `Path.open` is asked for them."""
        with telling(self.url):
            file = opened(*reached(self.url))
        try:
            yield io.BufferedReader(ToldFile(self.url, file))
        finally:
            with suppress(Exception):
                file.close()

    @_told
    def read_bytes(self) -> bytes:
        """All bytes of the file."""
        system, path = reached(self.url)
        return bytes(system.cat_file(path))

    def read_text(self, encoding: str = "utf-8") -> str:
        """The text of the file."""
        return self.read_bytes().decode(encoding)

    def digests(self, names: Sequence[str]) -> dict[str, str | None]:
        """The SHA-256 of files in it; None where one is missing."""
        found = of_all([(self / name).url for name in names], digest_if_there)
        return dict(zip(names, found, strict=True))

    @_told
    def copy_to(self, target: Path) -> None:
        """Copy the file to a local one."""
        system, path = reached(self.url)
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
        system, path = reached(self.url)
        try:
            system.rm_file(path)
        except FileNotFoundError:
            if not missing_ok:
                raise

    @_told
    def _replace(self, write: Callable[[Any, str], object], by_way_of: "Remote | None") -> None:
        system, path = reached(self.url)
        if self.takes_whole:
            write(system, path)
            return
        folder = by_way_of or self.parent
        for each in (folder, self.parent):
            system.makedirs(path_of(each.url), exist_ok=True)
        beside = path_of((folder / f"part.{os.urandom(8).hex()}").url)
        try:
            write(system, beside)
            move(system, beside, path)
        except BaseException:
            with suppress(Exception):
                system.rm_file(beside)
            raise


Place = Path | Remote
"""Where a file or a folder is."""


def _fixed(place: Remote) -> Remote:
    """The folder of a glob: its path up to the first step that stands for several."""
    head, _, path, rest = parts_of(place.url)
    steps = list(takewhile(lambda step: not has_magic(step), path.split("/")))
    return Remote(f"{head}{'/'.join(steps) or path[: path.startswith('/')]}{rest}")
