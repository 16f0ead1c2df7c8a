"""`summarize run`: the jobs of a configuration file."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from summarize.cli.options import ConsoleOptions, ReportOption, grouped, number
from summarize.errors import UsageError

if TYPE_CHECKING:
    from summarize.batch import Ended, Planned
    from summarize.config import Config
    from summarize.storage import Place

ConfigArgument = Annotated[
    Path, typer.Argument(metavar="CONFIG.toml", help="A file with [[jobs]].", show_default=False)
]
JobOption = Annotated[
    list[str] | None, typer.Option("--job", metavar="NAME", help="Run only the jobs named.")
]
SetOption = Annotated[
    list[str] | None,
    typer.Option(
        "--set", metavar="KEY=VALUE", help="Set a key of the file: jobs.morning.words=200."
    ),
]
EngineOption = Annotated[
    str | None,
    typer.Option("--engine", metavar="NAME", help="serial (default), processes or ray."),
]
WorkersOption = Annotated[
    int | None,
    typer.Option("--workers", "-j", metavar="N", help="So many workers.", parser=number(int)),
]
RayOption = Annotated[
    str | None, typer.Option("--ray-address", metavar="ADDRESS", help="A Ray cluster that runs.")
]
ForceOption = Annotated[bool, typer.Option("--force", help="Make again what is done.")]
FailedOption = Annotated[bool, typer.Option("--only-failed", help="Make only what failed before.")]
PruneOption = Annotated[
    bool, typer.Option("--prune", help="Remove the files of clusters and jobs that are no more.")
]
DryOption = Annotated[bool, typer.Option("--dry-run", help="Say what would be done, and why.")]
PrintOption = Annotated[bool, typer.Option("--print-config", help="Print the keys that count.")]

# An exit code of its own: 1 is our failure and 2 wrong usage, and here files were written.
JOBS_FAILED = 3


@grouped
def run(
    config: ConfigArgument,
    job: JobOption = None,
    assignments: SetOption = None,
    engine: EngineOption = None,
    workers: WorkersOption = None,
    ray_address: RayOption = None,
    force: ForceOption = False,
    only_failed: FailedOption = False,
    prune: PruneOption = False,
    dry_run: DryOption = False,
    print_config: PrintOption = False,
    report: ReportOption = None,
    *,
    console: ConsoleOptions,
) -> None:
    """Run the jobs of a TOML file; exit code 3 when some failed while the others finished.

    What is done already, by inputs, method and every byte written, is not done again.
    """
    from summarize.cli.console import print_out, start_console, stop_console

    start_console(console)
    if engine == "ctranslate2":
        raise UsageError(
            "--engine says how jobs are spread over processes; to run a model with ctranslate2, "
            'write backend = "ctranslate2" below [jobs.method.rewriting]'
        )
    from summarize.batch import How, plan_tasks, run_tasks, tasks_of
    from summarize.config import as_toml, read_config

    found = read_config(config, tuple(assignments or ()))
    flags = {
        "engine": engine or _needed(found, workers, ray_address),
        "workers": workers,
        "ray_address": ray_address,
    }
    given = tuple(f"run.{key}={value}" for key, value in flags.items() if value is not None)
    found = read_config(config, (*(assignments or ()), *given))
    if print_config:
        print_out(as_toml(found))
        return
    how = How(
        engine=found.run.as_engine(),
        is_whole=not job,
        force=force,
        only_failed=only_failed,
        prune=prune,
        report=_report(report, found, config),
    )
    tasks = tasks_of(found, job or ())
    if dry_run:
        plans = plan_tasks(tasks, how)
        for planned in plans:
            print_out(_plan(planned, prune=prune))
        if any(planned.fault for planned in plans):
            raise typer.Exit(JOBS_FAILED)
        return
    ended = run_tasks(tasks, how)
    stop_console()
    for each in ended:
        _tell(each)
    if any(each.record.status == "failed" for each in ended):
        raise typer.Exit(JOBS_FAILED)


def _report(report: str | None, found: "Config", config: Path) -> "Place | None":
    """Where the source report goes: as asked for here, else as the file says."""
    from summarize.cli.output import report_of
    from summarize.storage import join

    if report is None and found.run.report is not None:
        report = str(join(found.folder, found.run.report))
    return report_of(report, [str(config)])


def _needed(found: "Config", workers: int | None, ray_address: str | None) -> str | None:
    """The engine that the other flags need, where neither they nor the file name one."""
    if found.run.engine != "serial":
        return None
    if ray_address is not None:
        return "ray"
    return None if workers is None else "processes"


def _plan(planned: "Planned", *, prune: bool) -> str:
    from summarize.batch import Standing

    reasons = sorted({reason for _, reason in planned.todo})
    counts = tuple((name, sum(own == name for _, own in planned.todo)) for name in reasons)
    line = Standing(planned.name, planned.done, counts, planned.todo).line
    if planned.fault is not None:
        line += f"; {planned.fault.message}"
    gone = "would be removed" if prune else "of no unit any more"
    units = (f"  {reason}: {key}" for key, reason in planned.todo)
    return "\n".join((line, *units, *(f"  {gone}: {name}" for name in planned.gone))) + "\n"


# So many names of files are told of a job, before they are only counted.
_NAMED = 10


def _tell(ended: "Ended") -> None:
    from summarize.cli.console import print_out, tell

    record = ended.record
    if record.status == "failed":
        tell(f"job {record.name!r} failed: {record.error}")
        return
    names = list(record.outputs)
    named = ", ".join(names) if 0 < len(names) <= _NAMED else f"{ended.done:,} made"
    kept = f", {ended.skipped:,} as they were" if ended.skipped else ""
    told = f"done   {record.name}: {named}{kept}" if ended.done else f"as it was   {record.name}"
    print_out(f"{told}\n")
    for name in ended.listed[:_NAMED]:
        tell(f"{record.name}: {name} is of no cluster any more; --prune removes it")
    if len(ended.listed) > _NAMED:
        tell(f"{record.name}: {len(ended.listed) - _NAMED} more such files")
