"""What a task would write, for standard output: nothing is recorded."""

import logging
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial
from itertools import islice
from time import perf_counter
from typing import TYPE_CHECKING

from summarize.batch.inputs import (
    Inputs,
    counted,
    day_of,
    found_despite,
    log_warnings,
    note_on,
    read_inputs,
    standing_inputs,
    tell_sources,
    without_places,
    wording_note,
    wordings_of,
)
from summarize.batch.plan import Task
from summarize.data import Article, Briefing, LeftOut, SourceRecord, Sources, with_fates
from summarize.errors import InputError
from summarize.gathering import chosen_articles
from summarize.pipeline import brief_stories, draft, put_together
from summarize.renderers import PRINTERS, render_day

if TYPE_CHECKING:
    from summarize.storage import Place

_log = logging.getLogger(__name__)


def texts(task: Task, report: "Place | None" = None) -> Iterator[str]:
    """What a task would write in its first format, for standard output.

    The briefings of a day come as they are finished, or as one JSON document. What became of the
    sources is written to `report`, where that is named, also where an error ends all.
    """
    if report is None:
        yield from _texts(task, [])
        return
    from summarize.batch.reports import reporting

    with reporting(report, task) as found:
        yield from _texts(task, found, is_reported=True)


def _texts(task: Task, found: list[SourceRecord], *, is_reported: bool = False) -> Iterator[str]:
    """The same; `found` gets the records of the sources."""
    inputs = read_inputs(task)
    found[:] = inputs.sources
    if task.kind == "daily":
        inputs = inputs.without(_of_other_days(task, inputs.articles))
        inputs = standing_inputs(task, inputs)
        found[:] = inputs.sources
        method = task.method
        _, gone = chosen_articles(inputs.articles, method.only_outlets, method.outlets)
        found[:] = with_fates(inputs.sources, gone)
    log_warnings(task, inputs.warnings)
    form = task.formats[0][0]
    told, seal = briefings(task, inputs, found, is_reported=is_reported), partial(_sealed, task)
    if task.kind == "daily":
        tell_sources(task, found, is_reported=is_reported)
        day = task.day.date or day_of(inputs.articles)
        yield from render_day(day, told, inputs.warnings, form, seal=seal)
        return
    for each in told:
        text = PRINTERS[form](each)
        yield seal(text) if form.startswith("json") else text


def _of_other_days(task: Task, articles: Sequence[Article]) -> Iterator[LeftOut]:
    """The articles that are not of the days that are asked for."""
    kept = {each.id for each in articles_of_day(task, articles)}
    for each in articles:
        if each.id not in kept:
            yield LeftOut(each.id, "other day", "is not of the days that were asked for")


def articles_of_day(task: Task, articles: Sequence[Article]) -> tuple[Article, ...]:
    """The articles that were published on the days that are asked for, and those without a date.

    Raises:
        InputError: there are articles, and none of them is of these days.
    """
    first, last = task.day.since, task.day.date or "~"
    dated = (
        (each, each.published.date().isoformat() if each.published else "") for each in articles
    )
    found = tuple(each for each, day in dated if not day or first <= day <= last)
    if articles and not found:
        raise InputError("no article was published on the days that are asked for")
    return found


def _sealed(task: Task, document: str) -> str:
    """A JSON document, sealed where the task has a key."""
    if not task.key:
        return document
    from summarize.documents import sealed

    return sealed(document, task.key)


def briefings(
    task: Task, inputs: Inputs, found: list[SourceRecord], *, is_reported: bool = False
) -> Iterator[Briefing]:
    """The briefing of a "brief"; one for each story of a "daily", the most reported first."""
    started = perf_counter()
    _log.info("briefing %s", counted(len(inputs.articles), "article"))
    count, wordings = 0, Counter[str]()
    for count, briefing in enumerate(_made(task, inputs, found, is_reported), start=1):
        _log.info(
            "story %d: %s, %s, %s: %s",
            count,
            counted(len(briefing.articles), "article"),
            counted(len(briefing.ledger), "sentence"),
            counted(len(briefing.points), "point"),
            briefing.title,
        )
        wordings += wordings_of(briefing)
        yield briefing
    log_warnings(task, filter(None, [wording_note(task.method, wordings)]))
    _log.info("%s briefed in %.1f s", counted(count, "story", "stories"), perf_counter() - started)


def _made(
    task: Task,
    inputs: Inputs,
    found: list[SourceRecord],
    is_reported: bool,  # noqa: FBT001 - one of two ways to say the same line
) -> Iterator[Briefing]:
    if task.kind == "daily":
        briefed = brief_stories(inputs.articles, task.method)
        yield from islice(briefed, task.day.stories or None)
        return
    try:
        drafted = draft(inputs.articles, task.method)
    except InputError:
        found[:] = found_despite(task.method, inputs)
        raise
    found[:] = with_fates(inputs.sources, drafted.gone)
    (briefing,) = put_together([drafted])
    log_warnings(task, (*briefing.warnings, *filter(None, [note_on(briefing)])))
    tell_sources(task, found, is_reported=is_reported)
    told = without_places(task, briefing.warnings)
    yield replace(briefing, warnings=inputs.warnings + told, sources=Sources.of(found))
