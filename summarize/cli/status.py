"""`summarize status`: what stands of a run."""

from typing import Annotated

import typer

from summarize.cli.options import ConsoleOptions, grouped

FolderArgument = Annotated[
    str, typer.Argument(metavar="OUTPUT", help="A folder that a run wrote into.")
]
# As of a run some of whose jobs failed.
_SOME_TO_DO = 3


@grouped
def status(folder: FolderArgument, *, console: ConsoleOptions) -> None:
    """Say what is done in a folder of outputs and what would be done again, and why.

    Exit code 3 where something is to do.
    """
    from summarize.cli.console import print_out, start_console

    start_console(console)
    from summarize.batch import standings
    from summarize.storage import place

    found = standings(place(folder))
    for each in found:
        days = "".join(f"  {day.line}\n" for day in each.days)
        units = "".join(f"  {reason}: {key}\n" for key, reason in each.units)
        print_out(f"{each.line}\n{days}{units}")
    if any(each.reasons for each in found):
        raise typer.Exit(_SOME_TO_DO)
