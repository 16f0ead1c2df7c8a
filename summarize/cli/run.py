"""`summarize run`: the jobs of a configuration file, one after the other."""

from pathlib import Path
from typing import Annotated

import typer

from summarize.cli import options

ConfigArgument = Annotated[
    Path, typer.Argument(metavar="CONFIG.toml", help="A file with [[jobs]].", show_default=False)
]
JobOption = Annotated[
    list[str] | None, typer.Option("--job", metavar="NAME", help="Run only the jobs named.")
]

JOBS_FAILED = 3


def run(
    config: ConfigArgument,
    job: JobOption = None,
    quiet: options.QuietOption = False,
    verbose: options.VerboseOption = False,
) -> None:
    """Run the jobs of a TOML file; exit code 3 when some failed while the others finished."""
    options.start_logging(quiet=quiet, verbose=verbose)
    options.limit_threads()
    from summarize.batch import run_jobs
    from summarize.config import read_config

    records = run_jobs(read_config(config), names=job or ())
    for record in records:
        options.warn(tuple(f"job {record.name}: {each}" for each in record.warnings))
    for record in records:
        typer.echo(f"{record.status:7}{record.name}: {record.error or ', '.join(record.outputs)}")
    if any(record.status == "failed" for record in records):
        raise typer.Exit(JOBS_FAILED)
