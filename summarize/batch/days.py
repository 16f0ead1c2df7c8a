"""The passage of a day through a run: its stories are units, and what is made of all is one more.

The files of a day lie in a folder of its own, with a journal, below the folder of all days. That
has a journal too, whose lock keeps two runs apart, and the archive: a day reads first what the days
before it told, and what it told itself is put there when all its files stand (`batch.memory`).
"""

import logging
from collections.abc import Iterator, Sequence
from dataclasses import asdict, replace
from typing import TYPE_CHECKING, Any

from summarize.archive import MEMORY, Archive, as_before, earlier_stories, ended_stories
from summarize.batch.day_inputs import DayInputs
from summarize.batch.day_texts import Around, day_index, day_texts, told_day
from summarize.batch.inputs import log_warnings, tell_sources
from summarize.batch.job_files import JobFiles
from summarize.batch.journal import Row
from summarize.batch.memory import memory_of, take_in
from summarize.batch.neighbours import link_neighbours
from summarize.batch.notices import with_notices
from summarize.batch.overview import write_overview
from summarize.batch.plan import SINCE, UNDATED, why
from summarize.batch.ranked import RankedRun
from summarize.batch.record import JobRecord
from summarize.batch.units import Unit, digest_of, story_unit
from summarize.data import Memory, with_fates
from summarize.errors import InputError
from summarize.gathering import chosen_articles
from summarize.outlets import name_key
from summarize.pipeline import stories_of
from summarize.stories import Continued, continue_stories

if TYPE_CHECKING:
    from summarize.batch.places import Places
    from summarize.batch.plan import Task
    from summarize.storage import Place

_log = logging.getLogger(__name__)

# The unit that stands for the index, and for all else that is made of a whole day.
INDEX = ""
# In the facts of that unit: the outlets that were asked for, none for all.
_OUTLETS = "outlets"


class DayRun(RankedRun):
    """A "daily": `task` and `files` are those of the folder of all days until the day is known."""

    def __init__(self, task: "Task", places: "Places", **options: Any) -> None:
        super().__init__(task, places, **options)
        self._root, self._top, self._places = task, self.files, places
        self._day: str | None = None
        self._found: DayInputs | None = None
        self._around = Around()
        self._digest = ""

    @property
    def folders(self) -> "tuple[Place, ...]":
        """The folder of the day, and that of all days."""
        return tuple(dict.fromkeys((self.task.folder, self._root.folder)))

    # ---- what is to be done

    def units(self) -> Iterator[Unit]:
        """The stories of the day in rank order; none where all of it is as the journal says.

        The names of files and the index hang on every story, so a day of which something failed is
        brought up to date as a whole, and of one that did not fail nothing is tried again.
        """
        if self._only_failed:
            if not self._failed_before():
                return
            self._only_failed = False
        root = self._root
        with memory_of(root.folder, root.journals, is_dry=self._is_plan) as archive:
            self._order = self._stories(archive)
        self.total = len(self._order)
        for number, unit in enumerate(self._order):
            if self._is_full or (self._is_plan and root.day.stories == number > 0):
                break
            yield unit

    def _failed_before(self) -> bool:
        """Whether something of the last day failed; where nothing did it is kept as it is."""
        last = self._last_day()
        if last is None:
            record = self.files.record()
            return record is not None and record.status == "failed"
        since = self._root.day.since
        self._enter(last, f"{SINCE}{since}" if since else last or UNDATED)
        record, rows = self.files.record(), [*self.files.rows()]
        is_failed = record is not None and record.status == "failed"
        if is_failed or any(each.status == "failed" for each in rows):
            return True
        self._keep_all(rows)
        return False

    def _last_day(self) -> str | None:
        """The day that was made last."""
        row = self._top.row(INDEX)
        found = row.facts.get("day") if row is not None else None
        return found if isinstance(found, str) else None

    def _stories(self, archive: Archive) -> tuple[Unit, ...]:
        """The stories of the day in rank order; none where all of it stands."""
        row = self._top.row(INDEX)
        facts = row.facts if row is not None else {}
        found = DayInputs(self._root, archive, facts, is_forced=self._force)
        day = found.day
        self._enter(day, found.name)
        self._take_inputs(found, archive)
        if found.is_idle:
            self._keep_all([*self.files.rows()])
        if found.is_idle or self._is_whole():
            return ()
        self._read(found)
        if found.is_kept:
            return ()
        self._found = found
        self._take_inputs(found, archive)
        before = as_before(archive, self._root.folder, found.before) if day else archive
        earlier = earlier_stories(before, found.before) if day else ()
        log_warnings(self.task, (*found.warnings, *found.notes))
        stories, repeated = stories_of(found.articles, self.task.method)
        self._tell_sources(found)
        if not day:
            return tuple(story_unit(story, repeated) for story in stories)
        if not self._root.day.since:
            previous = max((each for each in archive.days() if each < day), default="")
            self._around = Around(previous, ended_stories(archive, day))
        going_on = with_notices(
            continue_stories(stories, earlier, found.before),
            earlier,
            found.passed_over,
            self.task.method.outlets,
        )
        in_order = sorted(going_on, key=_is_single)
        return tuple(story_unit(each.story, repeated, _memory(each, day)) for each in in_order)

    def _demand_outlets(self) -> None:
        """A day of more outlets is not made one of fewer by mistake.

        Raises:
            InputError: it was told of others than those that are asked for.
        """
        row, asked = self.files.row(INDEX), self.task.method.only_outlets
        if row is None or self._force or not asked or _OUTLETS not in row.facts:
            return
        told = row.facts[_OUTLETS]
        if not told or not set(map(name_key, told)) <= set(map(name_key, asked)):
            whose = " and ".join(map(repr, told)) if told else "all outlets"
            raise InputError(
                f"{self.task.folder} tells of {whose}: name another folder with -o for"
                f" {' and '.join(map(repr, asked))} alone, or make that one of them with --force"
            )

    def _read(self, found: DayInputs) -> None:
        """Read the articles of the day; what became of the sources is known also where it fails."""
        try:
            found.read()
        except InputError as error:
            error.found = error.found or found.sources
            raise
        self.sources[:] = found.sources
        if found.is_kept:
            log_warnings(self.task, found.notes)
            self._keep_all([*self.files.rows()])

    def _tell_sources(self, found: DayInputs) -> None:
        method = self.task.method
        _, gone = chosen_articles(found.articles, method.only_outlets, method.outlets)
        self.sources[:] = with_fates(found.sources, gone)
        tell_sources(self.task, self.sources, is_reported=self.is_reported)

    def _take_inputs(self, found: DayInputs, archive: Archive) -> None:
        self._inputs, self._warnings = found.files, found.warnings
        options = asdict(replace(self._root.day, date=""))
        told = [found.digest, archive.digest(found.before), options]
        self._digest = digest_of(told) if found.digest or not found.files else ""

    def _enter(self, day: str, name: str) -> None:
        """Go on in the folder of a day."""
        if not self._is_plan:
            self._top.hold()
        self._day = day
        if self.task is self._root:
            self.task = replace(self._root, folder=self._root.folder / name)
            self.files = JobFiles(self.task, self._places, may_overwrite=self._force)
            self.files.open()
            self._demand_outlets()

    def _is_whole(self) -> bool:
        """Whether the index and every story stand as they were written."""
        row = self.files.row(INDEX)
        if row is None or self._force or self._reason_of_index(row):
            return False
        rows = [each for each in self.files.rows() if each.key != INDEX]
        disks = zip(rows, self.files.on_disk_of_all(rows), strict=True)
        if any(each.status != "done" or disk != each.outputs for each, disk in disks):
            return False
        self._keep_all([row, *rows])
        return True

    def _keep_all(self, rows: Sequence[Row]) -> None:
        """Leave the day as it is."""
        self.keep_unchanged()
        for each in rows:
            self.files.mark(each.key)
            self.files.keep(each)
        stories = [each for each in rows if each.key != INDEX]
        self.skipped = self.reasons[""] = len(stories)
        self.stories = sum(bool(each.outputs) for each in stories)

    def _reason_of_index(self, row: Row) -> str:
        return why(self._digest, self.task.fingerprint, row, self.files.on_disk(row))

    def plan(self) -> Iterator[tuple[str, str]]:
        """Every story that would be made, with the reason, and the index where it would be."""
        self._is_plan = True
        yield from super().plan()
        self.files.mark(INDEX)
        if self._found is not None:
            row = self.files.row(INDEX)
            reason = "new" if row is None else self._reason_of_index(row)
            yield from self._moved()
            yield "the index", reason or "changed input"

    # ---- the end

    def finish(self, *, prune: bool = False) -> JobRecord:
        """Write what is made of the whole day, and say to later days what it told."""
        is_done = self._is_planned and self._day is not None
        if is_done and self._found is not None:
            self._write_index(self._found)
        record = super().finish(prune=prune)
        if is_done:
            self._remember(record)
        return record

    def _write_index(self, found: DayInputs) -> None:
        link_neighbours(
            self.files, self.task.folder, self._listed, {each.key for each in self._order}
        )
        index = day_index(
            self._day or "",
            self._listed,
            self._rest,
            (*found.warnings, *self.lost),
            options=self._root.day,
            around=self._around,
        )
        formats = [form for form, _ in self.task.formats]
        texts = day_texts(index, formats)
        if self._day and not self._root.day.since:
            told = told_day(self._day, self._order, self._remembered, self._rest, found)
            if self.failed:  # what could not be told is read again by the next day
                told = told.model_copy(update={"files": ()})
            texts[MEMORY] = told.as_json()
        self.files.mark(INDEX)
        outlets = list(self.task.method.only_outlets)
        self.files.write(INDEX, self._digest, texts, {_OUTLETS: outlets})
        self.done += 1

    def _remember(self, record: JobRecord) -> None:
        """Put the day into the archive, and bring what is made of all days up to date."""
        root, day = self._root, self._day or ""
        before = self._top.row(INDEX)
        facts = dict(before.facts) if before is not None else {}
        if root.day.since:
            self._link_away(facts)
            return
        if day:
            take_in(root.folder, root.journals, day)
        files = self._found.all_files if self._found is not None else None
        facts |= {"day": day} | ({"files": files} if files is not None else {})
        write_overview(self._top, root, day, facts)
        outputs = self._top.outputs
        self._top.put_record(record.model_copy(update={"inputs": (), "outputs": outputs}))

    def _link_away(self, facts: dict[str, Any]) -> None:
        """Lead the index of all days to what a reader who was away was told."""
        record = self._top.record()
        if record is not None:
            write_overview(self._top, self._root, "", facts)
            self._top.put_record(record.model_copy(update={"outputs": self._top.outputs}))


def _is_single(story: Continued) -> bool:
    """Whether it is one article that goes on with nothing: these stand at the end."""
    return story.earlier is None and len(story.story.articles) == 1


def _memory(story: Continued, day: str) -> Memory:
    """What a story of the day knows of the days before; what is new in it is found later.

    One that was only listed, or of which nothing stands, keeps its id and is new to readers.
    """
    earlier = story.earlier if story.earlier is not None and story.earlier.claims else None
    return Memory(
        story.story.id,
        day,
        "new" if earlier is None else "developing",
        earlier,
        merged=story.merged,
        split_from=story.split_from,
    )
