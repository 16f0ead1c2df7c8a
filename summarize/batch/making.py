"""What a worker does: sources in, the text of every file out. Nothing is written or logged here."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from summarize.archive import StoryTold, told_story
from summarize.batch.inputs import (
    Inputs,
    found_despite,
    note_on,
    read_inputs,
    without_places,
    wordings_of,
)
from summarize.batch.record import InputFile
from summarize.batch.units import Documents, Files, Source, Told
from summarize.data import Briefing, SourceRecord, Sources, with_fates
from summarize.engines import Fault
from summarize.errors import InputError
from summarize.pipeline import Draft, Method, draft, put_together
from summarize.readers import USUAL, FieldNames, read_document
from summarize.renderers import Entry, entry_of, render, render_beside_index


@dataclass(frozen=True, slots=True)
class Order:
    """Units of one task.

    Attributes:
        method: how they are made.
        formats: the names of formats, each with the end of its file names.
        sources: what they are made of.
        fields: what the fields of records are called.
        is_day: whether a story of which nothing can be printed is passed over.
    """

    method: Method
    formats: tuple[tuple[str, str], ...]
    sources: tuple[Source, ...]
    fields: FieldNames = USUAL
    is_day: bool = False


@dataclass(frozen=True, slots=True)
class Made:
    """One briefing as text.

    Attributes:
        texts: the text of each format, by the end of its file name.
        entry: what an index tells of it; None where nothing of it can be printed.
        told: what later days remember of it, where it is of a day that has a memory.
        warnings: what a reader should know, as the briefing tells it.
        note: what whoever asked for the briefing should know.
        files: the files that the worker read, as they were then.
        sources: the records that it found, each with what became of it.
        wordings: how many points are worded, refused or quoted, as `wordings_of` tells it.
    """

    texts: dict[str, str]
    entry: Entry | None
    told: StoryTold | None = None
    warnings: tuple[str, ...] = ()
    note: str = ""
    files: tuple[InputFile, ...] = ()
    sources: tuple[SourceRecord, ...] = ()
    wordings: Counter[str] = field(default_factory=Counter)


@dataclass(frozen=True, slots=True)
class _Started:
    """A draft, the warnings of its reading, the files it was read from, and their records."""

    draft: Draft
    warnings: tuple[str, ...]
    files: tuple[InputFile, ...] = ()
    sources: tuple[SourceRecord, ...] = ()


def make(orders: Sequence[Order]) -> tuple[Made | Fault, ...]:
    """The briefing of each source, or why there is none; all are worded at once.

    The methods of the orders are worded alike (`wording_of`).
    """
    told = [(order, source) for order in orders for source in order.sources]
    started = [_attempt(order, source) for order, source in told]
    briefings = iter(put_together([each.draft for each in started if isinstance(each, _Started)]))
    return tuple(
        each if isinstance(each, Fault) else _made(order, each, source, next(briefings))
        for each, (order, source) in zip(started, told, strict=True)
    )


def wording_of(method: Method) -> tuple[object, ...]:
    """What methods must share for their stories to be worded at once."""
    return method.rewriting, method.nli, method.query


def _attempt(order: Order, source: Source) -> _Started | Fault:
    try:
        return _start(order, source)
    except Exception as error:  # noqa: BLE001 - one story's fault must not end the others
        return Fault.of(error)


def _start(order: Order, source: Source) -> _Started:
    if isinstance(source, Files):
        inputs = read_inputs(source.task)
        return _drafted(order.method, inputs)
    if isinstance(source, Documents):
        pile = read_document(source.document, source.name, order.fields)
        return _drafted(order.method, Inputs(pile.articles, pile.warnings, (), pile.sources))
    if isinstance(source, Told):
        drafted = draft(
            source.articles, order.method, repeated=source.repeated, memory=source.memory
        )
        return _Started(drafted, ())
    raise InputError(source.message)


def _drafted(method: Method, inputs: Inputs) -> _Started:
    try:
        drafted = draft(inputs.articles, method)
    except InputError as error:
        error.found = found_despite(method, inputs)
        raise
    sources = with_fates(inputs.sources, drafted.gone)
    return _Started(drafted, inputs.warnings, inputs.files, sources)


def _made(order: Order, started: _Started, source: Source, briefing: Briefing) -> Made:
    told = briefing.warnings
    if isinstance(source, Files):
        told = without_places(source.task, told)
    sources = Sources.of(started.sources) if started.sources else briefing.sources
    briefing = replace(briefing, warnings=started.warnings + told, sources=sources)
    memory = briefing.memory
    has_news = bool(briefing.points) or (memory is not None and bool(memory.withdrawals))
    is_listed = has_news or (memory is not None and memory.state == "unchanged")
    return Made(
        texts=_texts(briefing, order) if has_news or not order.is_day else {},
        entry=entry_of(briefing, [form for form, _ in order.formats]) if is_listed else None,
        told=told_story(briefing) if memory is not None else None,
        warnings=briefing.warnings,
        note=note_on(briefing) if isinstance(source, Files) else "",
        files=started.files,
        sources=started.sources,
        wordings=wordings_of(briefing),
    )


def _texts(briefing: Briefing, order: Order) -> dict[str, str]:
    """A briefing in each format, by the end of its file name."""
    rendered = render_beside_index if order.is_day else render
    return {suffix: rendered(briefing, form) for form, suffix in order.formats}
