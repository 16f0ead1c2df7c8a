"""The passage of a day through a run: its stories are units, and its index is one more."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict
from typing import Any

from summarize.batch.inputs import Inputs, day_of, input_files, log_warnings, read_inputs
from summarize.batch.jobs import JobRun
from summarize.batch.journal import Row
from summarize.batch.making import Made, make
from summarize.batch.plan import why
from summarize.batch.record import JobRecord
from summarize.batch.units import Unit, files_digest, story_unit
from summarize.engines import Fault
from summarize.errors import SummarizeError
from summarize.pipeline import stories_of
from summarize.renderers import Entry, Index, slug, told_entry

# The unit that stands for the index.
INDEX = ""


class DayRun(JobRun):
    """A "daily": files are named by rank, so stories are written in the order of their rank."""

    def __init__(self, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **options)
        self.total = None
        self._read: Inputs | None = None
        self._digest = ""
        self._order: list[Unit] = []
        self._settled: dict[str, Made | Row | None] = {}
        self._next = 0
        self._is_plan = False
        self._listed_stories: list[tuple[str, Entry]] = []

    def units(self) -> Iterator[Unit]:
        """The stories of the day in rank order; none where all of it is as the journal says.

        The names of files and the index hang on every story, so a day of which something failed is
        brought up to date as a whole, and of one that did not fail nothing is tried again.
        """
        if self._only_failed:
            if not self._failed_before():
                self._keep_all([*self.files.rows()])
                return
            self._only_failed = False
        self._inputs = input_files(self.task)
        self._digest = files_digest(self._inputs)
        if self._is_whole():
            return
        inputs = read_inputs(self.task)
        self._read, self._inputs = inputs, inputs.files
        self._digest = files_digest(inputs.files)
        self._warnings = inputs.warnings
        log_warnings(self.task, inputs.warnings)
        stories, repeated = stories_of(inputs.articles, self.task.method)
        self._order = [story_unit(story, repeated) for story in stories]
        self.total = len(self._order)
        yield from self._order

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
        for each in rows:
            self.files.mark(each.key)
            self.files.keep(each)
        stories = [each for each in rows if each.key != INDEX]
        self.skipped = self.reasons[""] = len(stories)
        self.stories = sum(bool(each.outputs) for each in stories)

    def _failed_before(self) -> bool:
        record = self.files.record()
        is_failed = record is not None and record.status == "failed"
        return is_failed or any(each.status == "failed" for each in self.files.rows())

    def _reason_of_index(self, row: Row) -> str:
        return why(self._digest, self.task.fingerprint, row, self.files.on_disk(row))

    def plan(self) -> Iterator[tuple[str, str]]:
        """Every story that would be made, with the reason, and the index where it would be."""
        self._is_plan = True
        yield from super().plan()
        self.files.mark(INDEX)
        if self._read is not None:
            row = self.files.row(INDEX)
            reason = "new" if row is None else self._reason_of_index(row)
            yield from self._moved()
            yield "the index", reason or "changed input"

    def _moved(self) -> Iterator[tuple[str, str]]:
        """The stories that stand and get another name, as their rank is another."""
        rank = 0
        for unit in self._order:
            row = self._settled.get(unit.key)
            if isinstance(row, Row) and not row.facts.get("entry"):
                continue  # nothing of it could be printed
            rank += 1
            if isinstance(row, Row) and int(row.facts["stem"].partition("-")[0]) != rank:
                self.skipped -= 1
                yield unit.key, "other rank"

    def _skip(self, unit: Unit, row: Row | None) -> None:
        self.skipped += 1
        self._settled[unit.key] = row
        self._write_on()

    def take(self, unit: Unit, found: Made | Fault) -> None:
        """Keep what was made of a story until all before it are written."""
        if isinstance(found, Fault):
            self.take_fault(unit, found)
            self._settled[unit.key] = None
        else:
            self._settled[unit.key] = found
        self._write_on()

    def _write_on(self) -> None:
        """Write the stories whose turn it is; in a plan none is moved."""
        while not self._is_plan and self._next < len(self._order):
            unit = self._order[self._next]
            if unit.key not in self._settled:
                return
            self._next += 1
            settled = self._settled.pop(unit.key)
            if settled is None:
                continue
            try:
                self._place(unit, settled)
            except SummarizeError as error:
                self.take_fault(unit, Fault.of(error))

    def _place(self, unit: Unit, settled: Made | Row) -> None:
        """Write a story whose turn it is, or leave it where it stands.

        Raises:
            InputError: it cannot be written, or not be looked at.
        """
        if isinstance(settled, Row):
            self._place_again(unit, settled)
        elif settled.entry is None:
            self._write(unit, "", {}, None)
        else:
            stem = self._stem(settled.entry.title)
            self._write(unit, stem, self.sealed(settled.texts), settled.entry)

    def _place_again(self, unit: Unit, row: Row) -> None:
        """A story that is done; under another name where its rank is another."""
        if not row.facts.get("entry"):
            return  # nothing of it could be printed
        entry = told_entry(row.facts["entry"])
        stem, old = self._stem(entry.title), row.facts["stem"]
        if stem == old:
            self.files.keep(row)
            self.stories += 1
            self._listed_stories.append((stem, entry))
        elif self.files.on_disk(row) == row.outputs:
            folder, suffixes = self.task.folder, [suffix for _, suffix in self.task.formats]
            texts = {end: (folder / f"{old}{end}").read_text("utf-8") for end in suffixes}
            self._write(unit, stem, texts, entry)
        else:  # another story has its old name by now
            (made,) = make(self.order([unit]))
            if isinstance(made, Fault):
                self.take_fault(unit, made)
            else:
                self._place(unit, made)

    def _write(self, unit: Unit, stem: str, texts: Mapping[str, str], entry: Entry | None) -> None:
        """Write the files of a story, and list it.

        Raises:
            InputError: they cannot be written.
        """
        facts = {"entry": asdict(entry), "stem": stem} if entry is not None else {}
        self.write(unit.key, unit.digest, stem, texts, facts)
        if entry is not None:
            self._listed_stories.append((stem, entry))

    def _stem(self, title: str) -> str:
        # Ranks are as wide as the number of articles is: no day has more stories than that.
        articles = self._read.articles if self._read is not None else ()
        width = max(2, len(str(len(articles))))
        return f"{len(self._listed_stories) + 1:0{width}d}-{slug(title)}"

    def finish(self, *, prune: bool = False) -> JobRecord:
        """Write the index, and bring the journal up to date with the day."""
        inputs = self._read
        if inputs is not None and self._is_planned:
            warnings = (*inputs.warnings, *self.lost)
            index = Index(day_of(inputs.articles), tuple(self._listed_stories), warnings)
            texts = index.rendered([form for form, _ in self.task.formats])
            self.files.mark(INDEX)
            stories = self.stories
            self.write(INDEX, self._digest, "index", texts, {})
            self.stories = stories
        return super().finish(prune=prune)
