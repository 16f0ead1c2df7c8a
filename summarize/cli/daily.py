"""`summarize daily`: a pile of articles in, one briefing per story and an index out."""

from datetime import date as calendar_date
from typing import TYPE_CHECKING, Annotated, NamedTuple

import typer

from summarize.cli.options import (
    FORMATS,
    ConsoleOptions,
    FetchOptions,
    FieldOption,
    MethodOptions,
    ModelOptions,
    OpenOption,
    Paths,
    ReportOption,
    SignOption,
    grouped,
    number,
)

if TYPE_CHECKING:
    from summarize.batch import Ended, How, Task
    from summarize.storage import Place

FolderOption = Annotated[
    str | None,
    typer.Option(
        "--output",
        "-o",
        metavar="DIR",
        help="Write DIR/DAY/ with a file per story and an index instead of to stdout (-); what "
        "DIR remembers of earlier days is not told again.",
    ),
]
FormatsOption = Annotated[
    list[str] | None,
    typer.Option(
        "--format",
        "-f",
        metavar="NAME",
        help="A format; give several for several files per story (default markdown, and json "
        "with -o).",
        autocompletion=lambda: list(FORMATS),
    ),
]


def _day(text: str) -> str:
    try:
        day = calendar_date.fromisoformat(text).isoformat()
    except ValueError:
        day = ""
    if day != text or not day:
        raise typer.BadParameter(f"must be a day like 2026-11-28, not {text!r}")
    return day


def _count(text: str) -> int:
    count = int(number(int)(text))
    if count < 1:
        raise typer.BadParameter(f"must be at least 1, not {count}")
    return count


ForceOption = Annotated[bool, typer.Option("--force", help="Make again what is done.")]
DateOption = Annotated[
    str | None,
    typer.Option(
        "--date", metavar="DAY", help="The day (default: that of the newest article).", parser=_day
    ),
]
SinceOption = Annotated[
    str | None,
    typer.Option(
        "--since",
        metavar="DAY",
        help="For a reader who was away from this day on: all that was new since, in one briefing "
        "for each story (DIR/since-DAY/).",
        parser=_day,
    ),
]
StoriesOption = Annotated[
    int | None,
    typer.Option(
        "--stories", metavar="N", help="Brief N stories and only list the others.", parser=_count
    ),
]


class DayFlags(NamedTuple):
    """Which day is told, and how much of it."""

    date: DateOption = None
    stories: StoriesOption = None
    since: SinceOption = None


@grouped
def daily(
    paths: Paths,
    output: FolderOption = None,
    forms: FormatsOption = None,
    sign: SignOption = None,
    field: FieldOption = None,
    is_opened: OpenOption = False,
    is_forced: ForceOption = False,
    report: ReportOption = None,
    *,
    day: DayFlags,
    how: MethodOptions,
    models: ModelOptions,
    fetch: FetchOptions,
    console: ConsoleOptions,
) -> None:
    """Group a pile of articles into stories and brief each, the most widely reported first."""
    from pathlib import Path

    from summarize.cli.console import start_console
    from summarize.cli.output import demand_pages, folder_of, formats_of, key_of, report_of
    from summarize.cli.printed import is_printed

    start_console(console)
    folder = folder_of(output, is_dry=models.dry_run)
    forms = demand_pages(forms, folder) if is_opened else forms
    formats = formats_of(forms, to_stdout=folder is None)
    paths = fetch.fetched(paths)
    told = report_of(report, paths)
    from summarize.batch import DayOptions, Task
    from summarize.cli.method import method_of
    from summarize.readers import FieldNames

    task = Task(
        name="daily",
        kind="daily",
        inputs=tuple(paths),
        folder=folder or Path(),
        formats=formats,
        method=method_of(how, models),
        is_recorded=folder is not None,
        fields=FieldNames.of(field or ()),
        key=key_of(sign, [form for form, _ in formats]),
        day=DayOptions(day.date or "", day.stories or 0, day.since or ""),
    )
    if is_printed(task, models, told, to_stdout=folder is None) or folder is None:
        return
    from summarize.batch import How

    where = _write(task, How(force=is_forced, report=told), quiet=console.quiet)
    if is_opened:
        from summarize.cli.output import open_page

        open_page(where / "index.html")


def _write(task: "Task", how: "How", *, quiet: bool) -> "Place":
    """Write the files of a day; its folder."""
    from summarize.batch import run_tasks
    from summarize.cli.console import stop_console

    (ended,) = run_tasks([task], how)
    stop_console()
    if ended.fault is not None:
        raise ended.fault.error
    where = task.folder / ended.day
    if not quiet:
        _tell(ended, where)
    return where


def _tell(ended: "Ended", where: "Place") -> None:
    from summarize.batch import counted
    from summarize.cli.console import tell

    told = counted(ended.record.stories, "story", "stories")
    if not ended.record.stories:
        tell(f"nothing new on {ended.day}; see {where / 'index.md'}")
    elif ended.done:
        tell(f"wrote {told} to {where}")
    else:
        tell(f"{where} has {told} and stands as it was")
