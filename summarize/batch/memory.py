"""The archive of a folder of days as a run uses it: read first, and written last.

SQLite needs a local disk. For days on other storage the archive is brought to where the journal of
their folder is kept, and put back beside them when a day was written.
"""

import hashlib
import logging
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from summarize.archive import (
    ARCHIVE,
    Archive,
    DamagedError,
    ReadBefore,
    bring_up_to_date,
    later_name,
    put_aside,
    standing_days,
)
from summarize.batch.copies import home_of
from summarize.batch.record import InputFile
from summarize.characters import without_surrogates
from summarize.data import Article
from summarize.files import HOME, TEMPORARY
from summarize.storage import as_remote

if TYPE_CHECKING:
    from summarize.storage import Place

_log = logging.getLogger(__name__)

# So many days are named before they are only counted.
_LISTED = 3


@dataclass(frozen=True, slots=True)
class Today:
    """The articles of an inbox that a day reads, and what it leaves.

    Attributes:
        articles: those that no earlier day read and that were there by then.
        later: how many were published after the day, and are left for theirs.
    """

    articles: tuple[Article, ...]
    later: int

    @property
    def notes(self) -> tuple[str, ...]:
        """One line on what is left for another day."""
        if not self.later:
            return ()
        told = "1 article was" if self.later == 1 else f"{self.later:,} articles were"
        return (f"{told} published after this day and left for another",)


def todays(articles: Iterable[Article], archive: Archive, day: str, before: str) -> Today:
    """What of an inbox a day reads; without a date of the day, all of it.

    `before` is the day before which all was read that the reader knows.
    """
    kept: list[Article] = []
    later = 0
    met_later = archive.met_after(day)
    for each in articles:
        if day and each.published and each.published.date().isoformat() > day:
            later += 1
        elif not (day and (each.sha256 in met_later or archive.was_read(each, before))):
            kept.append(each)
    return Today(tuple(kept), later)


def missing(told: Iterable[ReadBefore], articles: Iterable[Article], day: str) -> int:
    """How many of the articles that a day read are gone; a newer text of one stands for it."""
    here = [*articles]
    texts = {each.sha256 for each in here}
    names = {(own, each.title, each.url) for each in here for own in _names(each, day)}
    return sum(
        each.sha256 not in texts and (each.id, each.title, each.url) not in names for each in told
    )


def _names(article: Article, day: str) -> tuple[str, str]:
    """The ids that the archive may know an article by."""
    own = without_surrogates(article.id)
    return own, later_name(own, day)


def file_key(file: InputFile) -> str:
    """What an input is known by in the archive; empty where it cannot be known again."""
    told = f"{file.path}\0{file.sha256}"
    return hashlib.sha256(told.encode()).hexdigest()[:32] if file.sha256 else ""


@contextmanager
def memory_of(
    folder: "Place", journals: Path | None = None, *, is_dry: bool = False
) -> Iterator[Archive]:
    """The archive of a folder of days, up to date with the days that stand there.

    What was wrong with it is logged. In a dry run, and where there is nothing yet, it is made in
    memory.

    Args:
        folder: that of all days.
        journals: where those of outputs on other storage are kept.
        is_dry: whether nothing may be written.

    Raises:
        InputError: it cannot be used.
    """
    with closing(_up_to_date(folder, journals, is_dry=is_dry)) as archive:
        yield archive


def take_in(folder: "Place", journals: Path | None, written: str) -> None:
    """Put the day that was just written into the archive, and that beside days on other storage.

    Raises:
        InputError: it cannot be used.
        StorageError: the storage cannot be reached.
    """
    _up_to_date(folder, journals, written=written).close()
    _send(folder, journals)


def _up_to_date(
    folder: "Place", journals: Path | None, *, written: str = "", is_dry: bool = False
) -> Archive:
    """The archive with all that the written days told; of one day nothing is said."""
    path = _here(folder, journals)
    is_new = not path.is_file() and not standing_days(folder)
    archive = _opened(path, is_dry=is_dry or is_new)
    try:
        was_empty = not archive.days()
        taken = [each for each in bring_up_to_date(archive, folder) if each != (written, "")]
        _tell(folder, taken, was_empty=was_empty)
    except BaseException:
        archive.close()
        raise
    return archive


def _send(folder: "Place", journals: Path | None = None) -> None:
    """Put the archive beside days on other storage."""
    remote = as_remote(folder)
    if remote is not None:
        path = home_of(folder, journals) / ARCHIVE
        (remote / ARCHIVE).copy_from(path, by_way_of=remote / HOME)


def _here(folder: "Place", journals: Path | None) -> Path:
    """Where the archive is on this machine; that of days on other storage is brought there."""
    if isinstance(folder, Path):
        return folder / ARCHIVE
    remote, home = as_remote(folder), home_of(folder, journals)
    path = home / ARCHIVE
    if remote is not None and (remote / ARCHIVE).is_file():
        home.mkdir(parents=True, exist_ok=True)
        beside = home / f"{TEMPORARY}archive"
        (remote / ARCHIVE).copy_to(beside)
        beside.replace(path)
    else:
        path.unlink(missing_ok=True)
    return path


def _opened(path: Path, *, is_dry: bool) -> Archive:
    if is_dry and not path.is_file():
        return Archive.open(None)
    try:
        archive = Archive.open(path)
    except DamagedError as error:
        if is_dry:
            _log.warning("%s; a run would put it aside", error)
            return Archive.open(None)
        aside = put_aside(path)
        _log.warning("%s; it is kept as %s", error, aside.name)
        return Archive.open(path)
    if not is_dry:
        return archive
    copy = archive.copy_in_memory()
    archive.close()
    return copy


def _tell(folder: "Place", taken: Sequence[tuple[str, str]], *, was_empty: bool) -> None:
    """Say what was taken in of written days, and what was not."""
    done = [day for day, why in taken if not why]
    if done and was_empty:
        _log.warning("%s: made again from what %s wrote", folder / ARCHIVE, _named(done))
    elif done:
        _log.warning("%s: what %s wrote was taken in", folder / ARCHIVE, _named(done))
    lost = [(day, why) for day, why in taken if why]
    for day, why in lost[:_LISTED]:
        _log.warning("%s: nothing is remembered of %s: %s", folder / ARCHIVE, day, why)
    if len(lost) > _LISTED:
        _log.warning("%s: nor of %d more days", folder / ARCHIVE, len(lost) - _LISTED)


def _named(days: Sequence[str]) -> str:
    if len(days) <= _LISTED:
        return ", ".join(days)
    return f"{days[0]} to {days[-1]} ({len(days)} days)"
