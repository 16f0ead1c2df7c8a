"""`summarize show`: a saved briefing in another format."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from summarize.cli.options import ConsoleOptions, FormatOption, OutputOption, grouped

if TYPE_CHECKING:
    from summarize.documents import Saved

SavedArgument = Annotated[
    str,
    typer.Argument(
        metavar="BRIEFING.json",
        help="Made by --format json (also .gz), or the index.json of a day; - for stdin.",
        show_default=False,
    ),
]


@grouped
def show(
    saved: SavedArgument,
    output: OutputOption = None,
    form: FormatOption = None,
    *,
    console: ConsoleOptions,
) -> None:
    """Show a saved briefing or day in any format, as `brief` or `daily` would have printed it."""
    from summarize.cli.console import print_out, start_console, stop_console, tell
    from summarize.cli.output import printed_form, target_of, write_result
    from summarize.errors import InputError

    start_console(console)
    target = target_of(output, form, [saved])
    found = _read(saved)
    if not console.quiet:
        for name in found.altered:
            tell(f"{name}: was altered after it was written; `summarize verify` says more")
    try:
        if target.path is None:
            for part in _parts(found, printed_form(target.form)):
                print_out(part)
            return
        write_result("".join(_parts(found, target.form)), str(target.path))
    except (IndexError, KeyError) as error:
        if not found.altered:
            raise
        raise InputError(f"{saved}: its parts do not fit together; it cannot be shown") from error
    stop_console()
    if target.is_named_here and not console.quiet:
        tell(f"wrote {target.path}")


def _read(saved: str) -> "Saved":
    from summarize.documents import read_saved
    from summarize.readers import STDIN, printable, read_bytes

    folder = Path() if saved == STDIN else Path(saved).parent
    name = "standard input" if saved == STDIN else printable(saved)
    return read_saved(read_bytes(saved), name, lambda file: read_bytes(str(folder / file)))


def _parts(found: "Saved", form: str) -> Iterator[str]:
    from summarize.errors import UsageError
    from summarize.renderers import PRINTERS, render_day

    if found.is_day and form == "html":
        raise UsageError(
            "the pages of a day are several files: show each story by itself, "
            "or make them with daily --format html -o DIR"
        )
    if found.is_day:
        return render_day(found.day, found.briefings, found.warnings, form)
    return (PRINTERS[form](each) for each in found.briefings)
