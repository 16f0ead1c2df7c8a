"""From inputs to files: the tasks of a plan run one after the other, and the run is recorded."""

from summarize.batch.inputs import Inputs, counted, read_inputs
from summarize.batch.plan import Task, tasks_of
from summarize.batch.record import RECORD, JobRecord, read_record
from summarize.batch.run import run_task, run_tasks, texts

__all__ = [
    "RECORD",
    "Inputs",
    "JobRecord",
    "Task",
    "counted",
    "read_inputs",
    "read_record",
    "run_task",
    "run_tasks",
    "tasks_of",
    "texts",
]
