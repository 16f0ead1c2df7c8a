"""`summarize config`: the schema of a configuration, a check of one, a starter."""

from pathlib import Path
from typing import Annotated

import typer

group = typer.Typer(help="A configuration: its schema, a check, a starter.", no_args_is_help=True)


@group.command()
def schema() -> None:
    """Print the JSON Schema of a configuration file, for editors."""
    from summarize.cli.console import print_out
    from summarize.config import as_schema

    print_out(as_schema())


@group.command()
def check(
    files: Annotated[list[Path], typer.Argument(metavar="CONFIG.toml...", show_default=False)],
) -> None:
    """Check configuration files without running them."""
    from summarize.batch import counted
    from summarize.cli.console import print_out
    from summarize.config import read_config

    for file in files:
        print_out(f"{file}: {counted(len(read_config(file).jobs), 'job')}\n")


@group.command()
def init(
    file: Annotated[Path, typer.Argument(metavar="CONFIG.toml")] = Path("summarize.toml"),
) -> None:
    """Write a commented configuration to begin with; an existing file stays."""
    from summarize.cli.console import tell
    from summarize.errors import UsageError
    from summarize.files import write_whole
    from summarize.resources import read_text

    if file.exists():
        raise UsageError(f"{file}: is there already")
    write_whole(file, read_text("resources/starter.toml"))
    tell(f"wrote {file}")
