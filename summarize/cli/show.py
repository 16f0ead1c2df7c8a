"""`summarize show`: a saved briefing in another format."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from summarize.cli.options import ConsoleOptions, FormatOption, OutputOption, grouped

if TYPE_CHECKING:
    from summarize.cli.output import Target
    from summarize.documents import Saved
    from summarize.storage import Place

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
    from summarize.cli.console import start_console, stop_console, tell
    from summarize.cli.output import target_of
    from summarize.errors import InputError

    start_console(console)
    target = target_of(output, form, [saved])
    found = _read(saved)
    if not console.quiet:
        for name in found.altered:
            tell(f"{name}: was altered after it was written; `summarize verify` says more")
    try:
        where = _show(found, target, _files_of(found, saved))
    except (IndexError, KeyError) as error:
        if not found.altered:
            raise
        raise InputError(f"{saved}: its parts do not fit together; it cannot be shown") from error
    stop_console()
    if target.is_named_here and not console.quiet:
        tell(f"wrote {where}")


def _files_of(found: "Saved", saved: str) -> "list[Place]":
    """The files that were read: the one named, and those that it names if it is an index."""
    from summarize.readers import STDIN
    from summarize.storage import place

    own = [] if saved == STDIN else [place(saved)]
    folder = own[0].parent if own else Path()
    return [*own, *(folder / f"{each}.json" for each in found.files)]


def _show(found: "Saved", target: "Target", read: "list[Place]") -> "Place | None":
    """Print or write what was saved; where it was written.

    Raises:
        UsageError: what was read would be written over, or what a run wrote.
    """
    from summarize.cli.console import print_out
    from summarize.cli.output import demand_free, printed_form, write_result

    if found.is_day and target.form == "html":
        return _write_pages(found, target, read)
    if target.path is not None:
        demand_free([target.path], read)
    if target.path is None:
        for part in _parts(found, printed_form(target.form)):
            print_out(part)
    else:
        write_result("".join(_parts(found, target.form)), str(target.path))
    return target.path


def _read(saved: str) -> "Saved":
    from summarize.documents import read_saved
    from summarize.readers import STDIN, printable, read_bytes

    if saved != STDIN:
        _demand_file(saved)
    folder = Path() if saved == STDIN else Path(saved).parent
    name = "standard input" if saved == STDIN else printable(saved)
    return read_saved(read_bytes(saved), name, lambda file: read_bytes(str(folder / file)))


def _demand_file(saved: str) -> None:
    """A folder holds several files that can be shown; which of them it is about is told.

    Raises:
        InputError: it is one.
    """
    from summarize.batch import day_folders
    from summarize.errors import InputError
    from summarize.readers import printable
    from summarize.storage import place

    folder = place(saved)
    if not folder.is_dir():
        return
    days = [each for each in day_folders(folder) if (folder / each / "index.json").is_file()]
    newest = max((each for each in days if each[:1].isdigit()), default=next(iter(days), ""))
    index = (folder / newest if newest else folder) / "index.json"
    name = printable(str(index)) if index.is_file() else "a briefing in it"
    raise InputError(f"{printable(saved)}: is a folder; name {name}")


def _write_pages(found: "Saved", target: "Target", read: "list[Place]") -> "Place":
    """Write the pages of a day into a folder; which one.

    Raises:
        UsageError: no folder is named, or a page would be written over a file of a run.
    """
    from summarize.cli.day_pages import day_pages
    from summarize.cli.output import demand_free
    from summarize.errors import UsageError
    from summarize.files import write_whole

    if target.path is None or (target.path.suffix and not target.is_named_here):
        raise UsageError("the pages of a day are several files: name a folder with -o DIR/")
    folder = target.path.parent if target.is_named_here else target.path
    pages = dict(day_pages(found))
    demand_free((folder / name for name in pages), read)
    for name, text in pages.items():
        write_whole(folder / name, text)
    return folder


def _parts(found: "Saved", form: str) -> Iterator[str]:
    from summarize.renderers import PRINTERS, render_day

    if found.is_day:
        return render_day(found.day, found.briefings, found.warnings, form)
    return (PRINTERS[form](each) for each in found.briefings)
