"""What a run wrote into a folder: no article of another run, and nobody else's."""

from pathlib import Path
from typing import TYPE_CHECKING

from summarize.batch.record import RECORD, own_files, read_record
from summarize.errors import InputError, StorageError
from summarize.files import HOME

if TYPE_CHECKING:
    from summarize.storage import Place


def owned_files(folder: "Place", journals: Path | None = None) -> "frozenset[Place]":
    """What a run wrote into a folder and nobody changed since, and its record.

    `journals` is where those of outputs on other storage are kept.
    """
    try:
        jobs = read_record(folder)
        written = {name: sha256 for job in jobs for name, sha256 in job.outputs.items()}
        written |= _of_units(folder, journals)
    except StorageError:
        raise
    except InputError:
        return frozenset()
    if not written and not jobs:
        return frozenset()
    own = (folder / name for name in own_files(folder, written))
    return frozenset((folder / RECORD, *own))


def _of_units(folder: "Place", journals: Path | None) -> dict[str, str]:
    """The files of all units of the folder's journal; none where it has no journal."""
    if isinstance(folder, Path) and not (folder / HOME).is_dir():
        return {}
    from summarize.batch.journal import Journal

    journal = Journal.look_into(folder, journals)
    if journal is None:
        return {}
    found = dict(journal.owned())
    journal.close()
    return found


def names_of_run(folder: "Place") -> frozenset[str]:
    """The names of what a run wrote into a folder, changed since or not; none where none did."""
    try:
        jobs = read_record(folder)
    except StorageError:
        raise
    except InputError:
        return frozenset()
    written = {name for job in jobs for name in job.outputs}
    return frozenset({RECORD, *written}) if jobs else frozenset()
