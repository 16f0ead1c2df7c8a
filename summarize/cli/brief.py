"""`summarize brief`: articles about one story in, one briefing out."""

from typing import TYPE_CHECKING

from summarize.cli.options import (
    ConsoleOptions,
    FetchOptions,
    FieldOption,
    FormatOption,
    MethodOptions,
    ModelOptions,
    OpenOption,
    OutputOption,
    Paths,
    ReportOption,
    SignOption,
    TitleOption,
    grouped,
)

if TYPE_CHECKING:
    from pathlib import Path

    from summarize.storage import Place


@grouped
def brief(
    paths: Paths,
    output: OutputOption = None,
    form: FormatOption = None,
    sign: SignOption = None,
    field: FieldOption = None,
    is_opened: OpenOption = False,
    title: TitleOption = "",
    report: ReportOption = None,
    *,
    how: MethodOptions,
    models: ModelOptions,
    fetch: FetchOptions,
    console: ConsoleOptions,
) -> None:
    """Brief articles about one story: cited points, disagreements, sources."""
    from pathlib import Path

    from summarize.cli.console import start_console, stop_console, tell
    from summarize.cli.output import (
        key_of,
        open_page,
        page_target,
        printed_form,
        report_of,
        target_of,
    )
    from summarize.cli.printed import is_printed

    start_console(console)
    chosen = page_target if is_opened else target_of
    target = chosen(output, form, paths, is_dry=models.dry_run)
    path = target.path or Path()
    if target.path is not None:
        _demand_free(path, paths, sign, fetch.fetch)
    paths = fetch.fetched(paths)
    told = report_of(report, paths, [path] if target.path is not None else [])
    from summarize.batch import Task
    from summarize.cli.method import method_of
    from summarize.readers import FieldNames

    task = Task(
        name="brief",
        kind="brief",
        inputs=tuple(paths),
        method=method_of(how, models, title),
        folder=path.parent,
        formats=((target.form if target.path else printed_form(target.form), ""),),
        stem=path.name,
        is_recorded=False,
        fields=FieldNames.of(field or ()),
        key=key_of(sign, [target.form]),
    )
    if is_printed(task, models, told, to_stdout=target.path is None):
        return
    from summarize.batch import How, run_task

    run_task(task, How(report=told))
    stop_console()
    if target.is_named_here and not console.quiet:
        tell(f"wrote {path}")
    if is_opened:
        open_page(path)


def _demand_free(path: "Place", named: list[str], key: "Path | None", inbox: str | None) -> None:
    """Refuse to write over what is named, also where it only tells what is fetched, and over a key.

    Raises:
        UsageError: it would be.
    """
    from pathlib import Path

    from summarize.cli.output import STDOUT, demand_free, demand_outside
    from summarize.storage import place

    files = [place(each) for each in named if "://" not in each and each not in STDOUT]
    demand_free([path], [*files, *([key] if key else [])])
    if inbox:
        demand_outside(path, Path(inbox))
