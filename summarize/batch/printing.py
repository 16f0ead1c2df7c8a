"""What a task would write, for standard output: nothing is recorded."""

import logging
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial
from itertools import islice
from time import perf_counter

from summarize.batch.inputs import (
    Inputs,
    counted,
    day_of,
    log_warnings,
    read_inputs,
    standing_inputs,
    without_places,
)
from summarize.batch.plan import Task
from summarize.data import Article, Briefing
from summarize.errors import InputError
from summarize.pipeline import brief_stories, summarize
from summarize.renderers import PRINTERS, render_day

_log = logging.getLogger(__name__)


def texts(task: Task) -> Iterator[str]:
    """What a task would write in its first format, for standard output.

    The briefings of a day come as they are finished, or as one JSON document.
    """
    inputs = read_inputs(task)
    if task.kind == "daily":
        inputs = standing_inputs(
            task, replace(inputs, articles=articles_of_day(task, inputs.articles))
        )
    log_warnings(task, inputs.warnings)
    form = task.formats[0][0]
    told, seal = briefings(task, inputs), partial(_sealed, task)
    if task.kind == "daily":
        day = task.day.date or day_of(inputs.articles)
        yield from render_day(day, told, inputs.warnings, form, seal=seal)
        return
    for each in told:
        text = PRINTERS[form](each)
        yield seal(text) if form.startswith("json") else text


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


def briefings(task: Task, inputs: Inputs) -> Iterator[Briefing]:
    """The briefing of a "brief"; one for each story of a "daily", the most reported first."""
    started = perf_counter()
    _log.info("briefing %s", counted(len(inputs.articles), "article"))
    count = 0
    for count, briefing in enumerate(_made(task, inputs), start=1):
        _log.info(
            "story %d: %s, %s, %s: %s",
            count,
            counted(len(briefing.articles), "article"),
            counted(len(briefing.ledger), "sentence"),
            counted(len(briefing.points), "point"),
            briefing.title,
        )
        yield briefing
    _log.info("%s briefed in %.1f s", counted(count, "story", "stories"), perf_counter() - started)


def _made(task: Task, inputs: Inputs) -> Iterator[Briefing]:
    if task.kind == "daily":
        briefed = brief_stories(inputs.articles, task.method)
        yield from islice(briefed, task.day.stories or None)
        return
    briefing = summarize(inputs.articles, task.method)
    log_warnings(task, briefing.warnings)
    told = without_places(task, briefing.warnings)
    yield replace(briefing, warnings=inputs.warnings + told)
