"""Where files are: on a local disk, or on other storage, which fsspec reaches.

A name with `://` in it is a place on other storage; any other name is a path, and none of this is
imported for it. Both kinds have the methods of `pathlib.Path` that the program uses, so that who
reads and writes need not ask which one a place is.
"""

import os
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from summarize.errors import InputError

if TYPE_CHECKING:
    from summarize.storage.remote import Place, Remote

__all__ = [
    "Place",
    "Remote",
    "State",
    "address",
    "as_remote",
    "digests_of",
    "identity",
    "is_remote",
    "join",
    "label",
    "place",
    "states",
]

State = tuple[int | str, ...] | None
"""What changes when a file is written; None where there is none."""


def place(name: "str | Place") -> "Place":
    """The place that a name means; "file://" names a local one.

    Raises:
        InputError: it is an address of the web, has a protocol that fsspec does not know, or needs
            a library that is not installed.
        MissingExtraError: it needs an extra that is not installed.
    """
    if not isinstance(name, str):
        return name
    if _is_address(name):
        raise InputError(
            f"{label(name)}: articles are read from files, not from addresses, and nothing is "
            "written there; `summarize fetch` gets what lies there"
        )
    if is_remote(name):
        from summarize.storage.drivers import reachable

        return reachable(name)
    return _local(name) if name.lower().startswith("file://") else Path(name)


def is_remote(name: str) -> bool:
    """Whether a name is that of a place on other storage."""
    if "://" not in name:
        return False
    from summarize.storage import names

    return names.is_remote(name)


def label(text: str) -> str:
    """A name, or a text that has names in it, as it can be shown: a URL without keys and query."""
    if "://" not in text:
        return text
    from summarize.storage import names

    return names.label(text)


def _is_address(name: str) -> bool:
    if ":/" not in name:
        return False
    from summarize.storage import names

    return names.is_address(name)


def join(base: "Place", name: str) -> "Place":
    """The place that a name means, seen from another one."""
    return place(name) if "://" in name else base / name


def identity(where: "Place") -> str:
    """What all names of one place have in common."""
    remote = as_remote(where)
    if remote is None:
        return os.path.realpath(str(where))
    from summarize.storage import names

    _, protocol, path, rest = names.parts_of(remote.url)
    return os.path.realpath(path) if (protocol, rest) == ("local", "") else remote.url


def address(where: "Place") -> str:
    """The name of a place from wherever it is asked for; it may hold keys, so it is not shown."""
    return str(where.absolute()) if isinstance(where, Path) else where.url


def as_remote(where: "Place") -> "Remote | None":
    """A place that is on other storage; None for a path."""
    return None if isinstance(where, Path) else where


def states(places: "Sequence[Place]") -> list[State]:
    """Size, time and place of each file.

    Raises:
        StorageError: one is on other storage, which cannot be reached.
    """
    remotes = [each for each in places if not isinstance(each, Path)]
    told: dict[Place, State] = {}
    if remotes:
        from summarize.storage.systems import of_all, state

        asked = of_all([each.url for each in remotes], state)
        told = dict(zip(remotes, asked, strict=True))
    return [_state(each) if isinstance(each, Path) else told[each] for each in places]


def digests_of(remotes: "Sequence[Remote]") -> list[str]:
    """The SHA-256 of each of several files on other storage.

    Raises:
        StorageError: one cannot be read.
    """
    from summarize.storage.systems import digest, of_all

    return of_all([each.url for each in remotes], digest)


def _state(path: Path) -> State:
    try:
        state = path.stat()
    except OSError:  # standard input, or gone
        return None
    return state.st_size, state.st_mtime_ns, state.st_ino


def _local(url: str) -> Path:
    from urllib.request import url2pathname

    host, slash, path = url[len("file://") :].partition("/")
    if host.lower() not in ("", "localhost") or not slash:
        raise InputError(f"{url}: names a host, not a local file; a path has three slashes before")
    return Path(url2pathname(f"/{path}"))


def __getattr__(name: str) -> Any:
    """`Place` and `Remote`, which no local path needs."""
    if name not in ("Place", "Remote"):
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from summarize.storage import remote

    return getattr(remote, name)
