"""What a run wrote into a folder: no article of another run, and nobody else's."""

from pathlib import Path

from summarize.batch.record import HOME, RECORD, is_own, read_record
from summarize.errors import InputError


def owned_files(folder: Path) -> frozenset[Path]:
    """What a run wrote into a folder and nobody changed since, and its record."""
    try:
        jobs = read_record(folder)
        written = {name: sha256 for job in jobs for name, sha256 in job.outputs.items()}
        written |= _of_units(folder)
    except InputError:
        return frozenset()
    if not written and not jobs:
        return frozenset()
    own = (folder / name for name in written if is_own(folder, name, written[name]))
    return frozenset((folder / RECORD, *own))


def _of_units(folder: Path) -> dict[str, str]:
    """The files of all units of the folder's journal; none where it has no journal."""
    if not (folder / HOME).is_dir():
        return {}
    from summarize.batch.journal import Journal

    journal = Journal.look_into(folder)
    if journal is None:
        return {}
    found = dict(journal.owned())
    journal.close()
    return found
