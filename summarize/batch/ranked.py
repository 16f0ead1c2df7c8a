"""The stories of a day in a run: files are named by rank, so they are written in its order."""

from collections.abc import Iterator, Mapping
from dataclasses import asdict
from typing import Any

from summarize.archive import StoryTold
from summarize.batch.jobs import JobRun
from summarize.batch.journal import Row
from summarize.batch.making import Made, make
from summarize.batch.units import Unit
from summarize.engines import Fault
from summarize.errors import SummarizeError
from summarize.renderers import Entry, slug, told_entry


class RankedRun(JobRun):
    """Stories that are made in any order, and written in that of `_order`."""

    def __init__(self, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **options)
        self.total = None
        self._order: tuple[Unit, ...] = ()
        self._settled: dict[str, Made | Row | None] = {}
        self._next = 0
        self._is_plan = False
        # What stands of the day: each story by the name of its files, which may be empty, and the
        # units of which no more than that there are such articles can be told.
        self._listed: list[tuple[str, Entry]] = []
        self._unlisted: list[Unit] = []
        self._remembered: dict[str, StoryTold] = {}

    @property
    def _is_full(self) -> bool:
        """Whether so many stories are briefed as were asked for."""
        most = self.task.day.stories
        return bool(most) and sum(bool(stem) for stem, _ in self._listed) >= most

    @property
    def _rest(self) -> list[Unit]:
        """The stories that are not briefed, in the order of their rank."""
        return [*self._unlisted, *self._order[self._next :]]

    def _moved(self) -> Iterator[tuple[str, str]]:
        """The stories that stand and get another name, as their rank is another."""
        rank = 0
        for unit in self._order:
            row = self._settled.get(unit.key)
            if isinstance(row, Row) and not row.facts.get("stem"):
                continue  # it has no files
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
        if self._is_full:
            self._pass_over(unit)
        elif isinstance(settled, Row):
            self._place_again(unit, settled)
        elif not settled.texts:
            self._write(unit, "", settled.entry, settled.told, {})
        else:
            assert settled.entry is not None  # noqa: S101 - what has texts has an entry
            stem = self._stem(settled.entry.title)
            texts = self.sealed(settled.texts)
            self._write(unit, stem, settled.entry, settled.told, texts)

    def _pass_over(self, unit: Unit) -> None:
        """A story that was made ahead, when enough of those before it had something to tell."""
        if self.files.row(unit.key) is not None:
            self.write(unit.key, unit.digest, "", {}, {})
        self._unlisted.append(unit)

    def _place_again(self, unit: Unit, row: Row) -> None:
        """A story that is done; under another name where its rank is another."""
        kept, old = row.facts.get("entry"), row.facts.get("stem", "")
        entry = told_entry(kept) if kept else None
        told = StoryTold.model_validate(row.facts["told"]) if row.facts.get("told") else None
        stem = self._stem(entry.title) if entry is not None and old else ""
        if stem == old:
            self.files.keep(row)
            self.stories += bool(old)
            self._list(unit, stem, entry, told)
        elif self.files.on_disk(row) == row.outputs:
            folder, suffixes = self.task.folder, [suffix for _, suffix in self.task.formats]
            texts = {end: (folder / f"{old}{end}").read_text("utf-8") for end in suffixes}
            self._write(unit, stem, entry, told, texts)
        else:  # another story has its old name by now
            (made,) = make([self.order([unit])])
            if isinstance(made, Fault):
                self.take_fault(unit, made)
            else:
                self._place(unit, made)

    def _write(
        self,
        unit: Unit,
        stem: str,
        entry: Entry | None,
        told: StoryTold | None,
        texts: Mapping[str, str],
    ) -> None:
        """Write the files of a story, and list it.

        Raises:
            InputError: they cannot be written.
        """
        facts: dict[str, Any] = {"stem": stem}
        if entry is not None:
            facts["entry"] = asdict(entry)
        if told is not None:
            facts["told"] = told.model_dump(mode="json")
        self.write(unit.key, unit.digest, stem, texts, facts)
        self._list(unit, stem, entry, told)

    def _list(self, unit: Unit, stem: str, entry: Entry | None, told: StoryTold | None) -> None:
        if entry is None:
            self._unlisted.append(unit)
        else:
            self._listed.append((stem, entry))
        if told is not None:
            self._remembered[unit.key] = told.model_copy(update={"file": stem})

    def _stem(self, title: str) -> str:
        # Ranks are as wide as the number of stories is.
        width = max(2, len(str(len(self._order))))
        rank = sum(bool(stem) for stem, _ in self._listed) + 1
        return f"{rank:0{width}d}-{slug(title)}"
