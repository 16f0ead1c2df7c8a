"""What a task would write, for standard output: nothing is recorded."""

import json
import logging
from collections.abc import Iterator, Sequence
from dataclasses import replace
from time import perf_counter

from summarize.batch.inputs import (
    Inputs,
    counted,
    day_of,
    log_warnings,
    read_inputs,
    without_places,
)
from summarize.batch.plan import Task
from summarize.data import Briefing
from summarize.pipeline import brief_stories, summarize
from summarize.renderers import RENDERERS, annotated_day, in_a_row, safe_json

_log = logging.getLogger(__name__)


def texts(task: Task) -> Iterator[str]:
    """What a task would write in its first format, for standard output.

    The briefings of a day come as they are finished, or as one JSON document.
    """
    inputs = read_inputs(task)
    log_warnings(task, inputs.warnings)
    form = task.formats[0][0]
    if task.kind == "brief":
        yield from (_rendered(task, form, each) for each in briefings(task, inputs))
    elif form.startswith("json"):
        told = [json.loads(_rendered(task, form, each)) for each in briefings(task, inputs)]
        yield _day_document(inputs, told)
    elif form == "annotations":
        yield annotated_day(day_of(inputs.articles), briefings(task, inputs))
    else:
        yield from in_a_row(briefings(task, inputs), form)


def _rendered(task: Task, form: str, briefing: Briefing) -> str:
    """A briefing in one of the formats; as JSON sealed, where the task has a key."""
    text = RENDERERS[form](briefing)
    if not task.key or not form.startswith("json"):
        return text
    from summarize.documents import sealed

    return sealed(text, task.key)


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
        yield from brief_stories(inputs.articles, task.method)
        return
    briefing = summarize(inputs.articles, task.method)
    log_warnings(task, briefing.warnings)
    told = without_places(task, briefing.warnings)
    yield replace(briefing, warnings=inputs.warnings + told)


def _day_document(inputs: Inputs, briefings: Sequence[object]) -> str:
    document = {
        "schema_version": 2,
        "day": day_of(inputs.articles),
        "briefings": briefings,
        "warnings": list(inputs.warnings),
    }
    from summarize.documents import digested

    return safe_json(json.dumps(digested(document), indent=2, ensure_ascii=False)) + "\n"
