"""From inputs to files: tasks are planned as units, made by an engine, and the run is recorded.

A module is imported when one of its names is first asked for: what only prints needs no engine.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from summarize.batch.inputs import Inputs, counted, log_warnings, read_inputs
    from summarize.batch.owned import names_of_run
    from summarize.batch.places import day_folders
    from summarize.batch.plan import DayOptions, Task, tasks_of, why
    from summarize.batch.printing import articles_of_day, texts
    from summarize.batch.record import RECORD, JobRecord, read_record
    from summarize.batch.run import Ended, How, Planned, plan_tasks, run_task, run_tasks
    from summarize.batch.status import Standing, standings
    from summarize.files import HOME

_HOMES = {
    "HOME": "record",
    "RECORD": "record",
    "DayOptions": "plan",
    "Ended": "run",
    "How": "run",
    "Inputs": "inputs",
    "JobRecord": "record",
    "Planned": "run",
    "Standing": "status",
    "Task": "plan",
    "articles_of_day": "printing",
    "counted": "inputs",
    "log_warnings": "inputs",
    "names_of_run": "owned",
    "plan_tasks": "run",
    "read_inputs": "inputs",
    "read_record": "record",
    "run_task": "run",
    "run_tasks": "run",
    "day_folders": "places",
    "standings": "status",
    "tasks_of": "plan",
    "texts": "printing",
    "why": "plan",
}

__all__ = [
    "HOME",
    "RECORD",
    "DayOptions",
    "Ended",
    "How",
    "Inputs",
    "JobRecord",
    "Planned",
    "Standing",
    "Task",
    "articles_of_day",
    "counted",
    "day_folders",
    "log_warnings",
    "names_of_run",
    "plan_tasks",
    "read_inputs",
    "read_record",
    "run_task",
    "run_tasks",
    "standings",
    "tasks_of",
    "texts",
    "why",
]


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"summarize.batch.{_HOMES[name]}"), name)
