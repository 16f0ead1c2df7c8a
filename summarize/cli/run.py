"""`summarize run`: the jobs of a configuration file, one after the other."""

from pathlib import Path
from typing import Annotated

import typer

from summarize.cli.options import ConsoleOptions, grouped

ConfigArgument = Annotated[
    Path, typer.Argument(metavar="CONFIG.toml", help="A file with [[jobs]].", show_default=False)
]
JobOption = Annotated[
    list[str] | None, typer.Option("--job", metavar="NAME", help="Run only the jobs named.")
]

# An exit code of its own: 1 is our failure and 2 wrong usage, and here files were written.
JOBS_FAILED = 3


@grouped
def run(config: ConfigArgument, job: JobOption = None, *, console: ConsoleOptions) -> None:
    """Run the jobs of a TOML file; exit code 3 when some failed while the others finished."""
    from summarize.cli.console import print_out, start_console, stop_console, tell

    start_console(console)
    from summarize.batch import How, run_tasks, tasks_of
    from summarize.config import read_config

    tasks = tasks_of(read_config(config), job or ())
    records = [ended.record for ended in run_tasks(tasks, How(is_whole=not job))]
    stop_console()
    for record in records:
        if record.status == "done":
            print_out(f"done   {record.name}: {', '.join(record.outputs)}\n")
        else:
            tell(f"job {record.name!r} failed: {record.error}")
    if any(record.status == "failed" for record in records):
        raise typer.Exit(JOBS_FAILED)
