"""`summarize daily`: a pile of articles in, one briefing per story and an index out."""

from typing import Annotated

import typer

from summarize.cli.options import (
    FORMATS,
    ConsoleOptions,
    FieldOption,
    MethodOptions,
    ModelOptions,
    OpenOption,
    Paths,
    SignOption,
    grouped,
)

FolderOption = Annotated[
    str | None,
    typer.Option(
        "--output",
        "-o",
        metavar="DIR",
        help="Write a file per story and an index here instead of to stdout (-).",
    ),
]
FormatsOption = Annotated[
    list[str] | None,
    typer.Option(
        "--format",
        "-f",
        metavar="NAME",
        help="A format; give several for several files per story (default markdown).",
        autocompletion=lambda: list(FORMATS),
    ),
]


@grouped
def daily(
    paths: Paths,
    output: FolderOption = None,
    forms: FormatsOption = None,
    sign: SignOption = None,
    field: FieldOption = None,
    is_opened: OpenOption = False,
    *,
    how: MethodOptions,
    models: ModelOptions,
    console: ConsoleOptions,
) -> None:
    """Group a pile of articles into stories and brief each, the most widely reported first."""
    from pathlib import Path

    from summarize.cli.console import print_out, start_console, stop_console, tell
    from summarize.cli.output import demand_pages, folder_of, formats_of, key_of, open_page

    start_console(console)
    folder = folder_of(output, is_dry=models.dry_run)
    forms = demand_pages(forms, folder) if is_opened else forms
    formats = formats_of(forms, to_stdout=folder is None)
    from summarize.batch import Task, counted, texts
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
    )
    if models.dry_run and models.base_url is None:
        from summarize.cli.dry import list_inputs

        list_inputs(task)
        return
    if folder is None:
        for text in texts(task):
            print_out(text)
        return
    from summarize.batch import run_task

    record = run_task(task)
    stop_console()
    if not console.quiet:
        tell(f"wrote {counted(record.stories, 'story', 'stories')} to {folder}")
    if is_opened:
        open_page(folder / "index.html")
