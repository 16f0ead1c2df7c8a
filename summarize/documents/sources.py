"""The sources in JSON: in short in a briefing, whole in a report (docs/sources.schema.json)."""

import json
from collections.abc import Iterable
from typing import Any, Literal

from pydantic import Field

from summarize.characters import safe_json
from summarize.data import SourceFate, SourceRecord, Sources
from summarize.documents.parts import Part


class SourceRecordPart(Part):
    """One record of a file, or a file of which no record is told, and what became of it.

    `file` is its name below what was named, empty for an article that is of no file; `within` the
    name of the file within that file; `place` its line or position, 0 for the whole file. `of` is
    the id of the article that stands for it: the text that it repeats, its newer version, or the
    notice that took it back. Keys that say nothing are left out of a report.
    """

    file: str
    within: str = ""
    place: int = 0
    article_id: str = ""
    title: str = ""
    outlet: str = ""
    fate: SourceFate = "read"
    why: str = ""
    of: str = ""
    count: int = Field(default=1, description="How many files of a folder it stands for.")


class SourcesPart(Part):
    """What became of the records that were found.

    `fates` counts them; the sum is `records`, less what is "no article". `listed` are the first 100
    that were not simply read, `more` counts the others: `--report` has them all.
    """

    files: int
    records: int
    fates: dict[SourceFate, int]
    listed: tuple[SourceRecordPart, ...] = ()
    more: int = 0


class JobSourcesPart(Part):
    """All records that a job found, and what prevented it from making a briefing, if it did."""

    name: str
    files: int
    records: int
    fates: dict[SourceFate, int]
    error: str = ""
    sources: tuple[SourceRecordPart, ...] = ()


class SourceReport(Part):
    """What became of every file that was found and of every record in it (`--report FILE`)."""

    schema_version: Literal[1] = 1
    jobs: tuple[JobSourcesPart, ...]


def sources_part(sources: Sources) -> SourcesPart:
    """What a briefing tells of its sources."""
    return SourcesPart(
        files=sources.files,
        records=sources.records,
        fates=dict(sources.counts),
        listed=tuple(SourceRecordPart(**_told(each)) for each in sources.listed),
        more=sources.more,
    )


def told_sources(part: SourcesPart) -> Sources:
    """The sources that a document tells."""
    return Sources(
        files=part.files,
        counts=tuple(part.fates.items()),
        listed=tuple(SourceRecord(**each.model_dump()) for each in part.listed),
        more=part.more,
    )


def report_json(jobs: Iterable[tuple[str, tuple[SourceRecord, ...], str]]) -> str:
    """A report as JSON, with a line for each record; of each job its name, records and error."""
    told = ",\n".join(_job(*each) for each in jobs)
    text = safe_json(f'{{"schema_version": 1, "jobs": [\n{told}\n]}}\n')
    return text.encode("utf-8", "backslashreplace").decode()  # half a character, as JSON escapes it


def _job(name: str, records: tuple[SourceRecord, ...], error: str) -> str:
    found = Sources.of(records, most=0)
    head = {
        "name": name,
        "files": found.files,
        "records": found.records,
        "fates": dict(found.counts),
        "error": error,
    }
    lines = ",\n".join(json.dumps(_told(each), ensure_ascii=False) for each in sorted(records))
    return f'{json.dumps(head, ensure_ascii=False)[:-1]}, "sources": [\n{lines}\n]}}'


def _told(record: SourceRecord) -> dict[str, Any]:
    """A record without what says nothing."""
    values: dict[str, Any] = {name: getattr(record, name) for name in record.__slots__}
    return {
        name: value
        for name, value in values.items()
        if name in ("file", "fate") or (value and (name, value) != ("count", 1))
    }
