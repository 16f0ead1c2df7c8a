"""Where the journal of a folder is kept, and the copy of it beside outputs on other storage.

SQLite and a lock need a local disk. So the journal of such outputs is kept on one, and put beside
them whenever a run ends: whoever runs next, on this machine or on a new one, goes on from there.
Only what a killed run did since is known on its own machine alone.
"""

import hashlib
import json
import logging
import os
import re
import sqlite3
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from summarize.files import HOME, TEMPORARY
from summarize.storage import as_remote

if TYPE_CHECKING:
    from summarize.storage import Place, Remote

_log = logging.getLogger(__name__)

JOURNAL = "journal.sqlite"
# What the storage said of the copy when it was last put there, or read.
_SEEN = "copy.json"
# Names of folders stay short, and so many characters of a digest tell them apart.
_LONGEST_NAME, _TOLD_APART = 60, 12


def home_of(folder: "Place", journals: Path | None = None) -> Path:
    """The local folder for the journal of a folder of outputs.

    Of outputs on other storage it is one in `journals`, by default in SUMMARIZE_JOURNALS, or where
    programs keep their state.
    """
    if isinstance(folder, Path):
        return folder / HOME
    plain = re.sub(r"[^a-z0-9]+", "-", str(folder).lower()).strip("-")[:_LONGEST_NAME]
    apart = hashlib.sha256(str(folder).encode()).hexdigest()[:_TOLD_APART]
    return (journals or _of_the_user()) / f"{plain}-{apart}"


def _of_the_user() -> Path:
    """Where the environment says, or where the programs of this user keep what they remember."""
    told = os.environ.get("SUMMARIZE_JOURNALS")
    if told:
        return Path(told)
    base = os.environ.get("XDG_STATE_HOME") or os.environ.get("LOCALAPPDATA")
    return (Path(base) if base else Path.home() / ".local" / "state") / "summarize" / "runs"


def fetch(folder: "Place", home: Path) -> None:
    """Bring here the copy of a journal beside outputs, where somebody else put it there.

    Raises:
        StorageError: the storage cannot be reached.
        OSError: the local folder cannot be written.
    """
    remote = as_remote(folder)
    if remote is None:
        return
    _clear(remote / HOME)
    state = _news(remote, home)
    if state is None:
        return
    beside = home / f"{TEMPORARY}journal"
    _copy_of(remote).copy_to(beside)
    for ending in ("", "-wal", "-shm"):
        (home / f"{JOURNAL}{ending}").unlink(missing_ok=True)
    beside.replace(home / JOURNAL)
    _see(home, state)


def send(folder: "Place", home: Path, base: sqlite3.Connection) -> None:
    """Put a copy of a journal beside its outputs, where those are on other storage.

    Raises:
        StorageError: the storage cannot be reached.
        sqlite3.Error: the journal cannot be copied.
    """
    remote = as_remote(folder)
    if remote is None:
        return
    beside = home / f"{TEMPORARY}journal"
    beside.unlink(missing_ok=True)
    base.execute("VACUUM INTO ?", (str(beside),))
    if _news(remote, home) is not None:
        _log.warning("%s: another machine has run here meanwhile; its journal is replaced", folder)
    copy = _copy_of(remote)
    copy.copy_from(beside, by_way_of=remote / HOME)
    _see(home, copy.state() or ())
    beside.unlink()


def newer_copy(folder: "Place", home: Path) -> bytes | None:
    """The copy of a journal beside outputs, if somebody else put it there.

    Raises:
        StorageError: the storage cannot be reached.
    """
    remote = as_remote(folder)
    if remote is None or _news(remote, home) is None:
        return None
    return _copy_of(remote).read_bytes()


def _copy_of(remote: "Remote") -> "Remote":
    return remote / HOME / JOURNAL


def _news(remote: "Remote", home: Path) -> tuple[str, ...] | None:
    """The state of the copy beside outputs; None where there is none but the one seen last."""
    state = _copy_of(remote).state()
    return None if state == _seen(home) else state


def _seen(home: Path) -> tuple[str, ...] | None:
    try:
        return tuple(json.loads((home / _SEEN).read_text()))
    except (OSError, ValueError):
        return None


def _see(home: Path, state: Sequence[str]) -> None:
    (home / _SEEN).write_text(json.dumps(state))


def _clear(folder: "Remote") -> None:
    """Remove what a run that was killed while it wrote left on storage that moves files."""
    if folder.takes_whole or not folder.is_dir():
        return
    for name, is_folder in folder.children():
        if name.startswith(TEMPORARY) and not is_folder:
            (folder / name).unlink(missing_ok=True)
