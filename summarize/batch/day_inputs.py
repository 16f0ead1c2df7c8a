"""Which day an inbox tells of, and which of its files and articles are that day's.

An inbox may grow from day to day or be emptied: what an earlier day read is not read again, and
what was published after the day is left for its own.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from summarize.archive import Archive
from summarize.batch.inputs import Inputs, day_of, input_files, read_inputs, standing_inputs
from summarize.batch.memory import Today, file_key, missing, todays
from summarize.batch.plan import SINCE, UNDATED, Task
from summarize.batch.record import InputFile
from summarize.batch.since import articles_since
from summarize.batch.units import digest_of, files_digest
from summarize.data import Article, LeftOut, SourceRecord, with_fates
from summarize.errors import InputError, UsageError
from summarize.storage import place


class DayInputs:
    """The files of an inbox, and, once they are read, the articles of the day.

    Attributes:
        day: ISO 8601; empty where no article has a date and none was given.
        before: the day before which a reader knows all: this one, or the first that he missed.
        files: those that no earlier day read to the end.
        all_files: the digest of all files, these and others.
        articles: what the day tells of: each article once, in its newest version.
        passed_over: what it read beside these.
        notes: what is left for other days, for whoever runs it.
        warnings: what a reader should know.
        keys: what its files are known by, where none has an article of a later day.
        is_kept: whether the day was told of articles that are gone, and nothing is new.
        sources: the records that were found, each with what became of it.
    """

    def __init__(
        self, task: Task, archive: Archive, memo: Mapping[str, Any], *, is_forced: bool = False
    ) -> None:
        """Look for the files, and for the day; they are read only where that needs it."""
        # A file is named from the folder of the day, whichever that is.
        self._task, self._folder = replace(task, folder=task.folder / "day"), task.folder
        self._archive, self._is_forced = archive, is_forced
        self._pile: Inputs | None = None
        self.articles: tuple[Article, ...] = ()
        self.passed_over: tuple[Article, ...] = ()
        self.notes: tuple[str, ...] = ()
        self.warnings: tuple[str, ...] = ()
        self.keys: tuple[str, ...] = ()
        self.is_kept = False
        self.sources: tuple[SourceRecord, ...] = ()
        found = self._find()
        keys = {each: file_key(each) for each in found}
        firsts = archive.first_days(filter(None, keys.values()))
        self._firsts = {each: firsts[key] for each, key in keys.items() if key in firsts}
        self._found_keys = frozenset(keys.values())
        self.all_files = files_digest(found)
        self.files = found
        known = self._known_day(memo)
        self.day = self._read_day() if known is None else known
        if self.day and task.day.since > self.day:
            raise UsageError(
                f"nothing is of {task.day.since} or later: the newest day is {self.day}"
            )
        self.before = task.day.since or self.day
        self._keep_own()

    @property
    def name(self) -> str:
        """The name of the folder of the day."""
        since = self._task.day.since
        return f"{SINCE}{since}" if since else self.day or UNDATED

    @property
    def is_idle(self) -> bool:
        """Whether nothing came, and nobody names a day that would tell so."""
        return not (self.files or self._task.day.date or self._task.day.since)

    @property
    def digest(self) -> str:
        """The SHA-256 over the files of the day; empty where one has none."""
        files = files_digest(self.files)
        if not (files and self._task.day.since):
            return files
        return digest_of([files, *self._archive.days().items()])

    def read(self) -> None:
        """Read the articles of the day.

        Raises:
            InputError: that cannot be done, or the day was told of other articles.
        """
        pile = self._pile or self._read(self.before)
        self.files, self.sources = pile.files, pile.sources
        self._keep_own()
        articles = pile.articles
        if since := self._task.day.since:
            articles = articles_since(self._folder, articles, since, self.day)
        today = todays(articles, self._archive, self.day, self.before)
        self.sources = with_fates(pile.sources, self._of_other_days(pile.articles, today))
        self._demand_same(pile.articles, today)
        if self.is_kept:
            return
        read = Inputs(today.articles, pile.warnings, (), self.sources)
        standing = standing_inputs(self._task, read)
        self.articles, self.warnings = standing.articles, standing.warnings
        self.sources = standing.sources
        kept = {each.id for each in self.articles}
        self.passed_over = tuple(each for each in today.articles if each.id not in kept)
        self.notes = today.notes
        self.keys = tuple(
            sorted({*self._read_to_the_end(is_all=not today.later), *self._kept(today)})
        )

    def _of_other_days(self, articles: Iterable[Article], today: Today) -> Iterator[LeftOut]:
        """The articles that were read and are not the day's: left for later, or read before."""
        told = {each.sha256 for each in today.articles}
        for each in articles:
            if each.sha256 in told:
                continue
            is_later = each.published and each.published.date().isoformat() > self.day
            later, earlier = "was published later, and is left for its day", "was read on another"
            yield LeftOut(each.id, "other day", later if is_later else earlier)

    def _read_to_the_end(self, *, is_all: bool) -> Iterator[str]:
        """The keys of files that have no article of a later day; which has one nobody tells."""
        for each in self.files:
            key = file_key(each)
            if key and (is_all or self._firsts.get(each) == self.day):
                yield key

    def _kept(self, today: Today) -> frozenset[str]:
        """What the day read to the end before, where its articles are those that it told then."""
        told = {each.sha256 for each in self._archive.read_by(self.day)}
        is_same = bool(told) and told == {each.sha256 for each in today.articles}
        return self._archive.files_of(self.day) if is_same else frozenset()

    def _find(self) -> tuple[InputFile, ...]:
        try:
            return input_files(self._task)
        except InputError:
            if self._archive.days() and all(_is_folder(path) for path in self._task.paths):
                return ()  # an inbox to which nothing has come
            raise

    def _known_day(self, memo: Mapping[str, Any]) -> str | None:
        """The day, where it can be told without reading.

        `memo` is what the last run told: its day, and the digest of all files.
        """
        if self._task.day.date:
            return self._task.day.date
        if self._task.day.since and self.files:
            return None
        if not self.files:
            return max(self._archive.days(), default="")
        if len(self._firsts) == len(self.files):
            return max(self._firsts.values())
        if self.all_files and memo.get("files") == self.all_files:
            return str(memo["day"])
        return None

    def _read_day(self) -> str:
        """The day of the newest article, or that which first read the newest file."""
        least = max(self._firsts.values(), default="")
        if self._task.day.since:
            least = max(self._archive.days(), default="")
        self._pile = self._read(self._task.day.since or least)
        return max(least, day_of(self._pile.articles))

    def _read(self, before: str) -> Inputs:
        others = frozenset(each for each in self._firsts if not self._is_own(each, before))
        return read_inputs(self._task, others) if self.files else Inputs((), (), ())

    def _keep_own(self) -> None:
        self.files = tuple(each for each in self.files if self._is_own(each, self.before))

    def _is_own(self, file: InputFile, before: str) -> bool:
        """Whether a file is read: no day before did.

        What a later day read is read again, but not by a day that read all its own files to the
        end, where these are here as they were: it has left nothing for later, and no file that has
        grown since holds its articles.
        """
        first = self._firsts.get(file)
        if first is None or first <= before or self._task.day.since:
            return first is None or first >= before
        own = self._archive.files_of(before)
        return not own or not own <= self._found_keys

    def _demand_same(self, articles: tuple[Article, ...], today: Today) -> None:
        """A day is not made again of other articles by mistake, as on the morning after it.

        Where some that it told are gone and none is new, its files stay as they are.

        Raises:
            InputError: it was told already, some of its articles are gone, and others are here.
        """
        options = self._task.day
        if options.since or self._is_forced or not self.day:
            return
        told = self._archive.read_by(self.day)
        gone = missing(told, articles, self.day)
        if not gone:
            return
        if not {each.sha256 for each in today.articles} - {each.sha256 for each in told}:
            self.is_kept = True
            self.notes = (f"{_gone(gone)}; what it told stays as it is",)
            return
        if gone == len(told) and not options.date:
            raise InputError(
                f"{self.day}, the day of the newest article here, was told already, and of other"
                f" articles: name the day with --date, or make that one again with --force"
            )
        raise InputError(
            f"{self.day}: {_gone(gone)}, and others came: --force makes the day of what there is"
        )


def _gone(count: int) -> str:
    told = "1 article of this day is" if count == 1 else f"{count:,} articles of this day are"
    return f"{told} no longer in the inbox"


def _is_folder(path: str) -> bool:
    where = place(path)
    return where.is_dir() and (not isinstance(where, Path) or "*" not in path)
