"""From inputs to files: tasks are planned as units, made by an engine, and the run is recorded.

A module is imported when one of its names is first asked for: what only prints needs no engine.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from summarize.batch.inputs import Inputs, counted, log_warnings, read_inputs
    from summarize.batch.plan import Task, tasks_of, why
    from summarize.batch.printing import texts
    from summarize.batch.record import HOME, RECORD, JobRecord, read_record
    from summarize.batch.run import Ended, How, run_task, run_tasks

_HOMES = {
    "HOME": "record",
    "RECORD": "record",
    "Ended": "run",
    "How": "run",
    "Inputs": "inputs",
    "JobRecord": "record",
    "Task": "plan",
    "counted": "inputs",
    "log_warnings": "inputs",
    "read_inputs": "inputs",
    "read_record": "record",
    "run_task": "run",
    "run_tasks": "run",
    "tasks_of": "plan",
    "texts": "printing",
    "why": "plan",
}

__all__ = [
    "HOME",
    "RECORD",
    "Ended",
    "How",
    "Inputs",
    "JobRecord",
    "Task",
    "counted",
    "log_warnings",
    "read_inputs",
    "read_record",
    "run_task",
    "run_tasks",
    "tasks_of",
    "texts",
    "why",
]


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"summarize.batch.{_HOMES[name]}"), name)
