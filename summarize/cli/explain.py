"""`summarize explain`: every sentence with its score, its cluster, and why it was used or not."""

from typing import TYPE_CHECKING, Annotated

import typer

from summarize.cli.options import (
    ConsoleOptions,
    FieldOption,
    FileOption,
    MethodOptions,
    Paths,
    grouped,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

CleaningOption = Annotated[
    bool, typer.Option("--cleaning", help="Show what cleaning removed from each article, and why.")
]
TableFormatOption = Annotated[
    str, typer.Option("--format", "-f", metavar="NAME", help="table or json.")
]


@grouped
def explain(
    paths: Paths,
    cleaning: CleaningOption = False,
    form: TableFormatOption = "table",
    output: FileOption = None,
    field: FieldOption = None,
    *,
    how: MethodOptions,
    console: ConsoleOptions,
) -> None:
    """Show every sentence with its score, its duplicate cluster, and why it was used or not."""
    from summarize.cli.console import start_console
    from summarize.cli.method import method_of
    from summarize.cli.output import demand_apart, write_result

    start_console(console)
    from dataclasses import asdict

    from summarize.batch import Task, log_warnings, read_inputs
    from summarize.errors import UsageError
    from summarize.explanation import explain as explained
    from summarize.explanation import explanation_table, removal_table, removals
    from summarize.pipeline import draft, put_together
    from summarize.readers import FieldNames

    if form not in ("table", "json"):
        raise UsageError(f"unknown format {form!r}; known: table, json")
    demand_apart(output, paths)
    task = Task(
        name="explain",
        kind="brief",
        inputs=tuple(paths),
        method=method_of(how),
        is_recorded=False,
        fields=FieldNames.of(field or ()),
    )
    inputs = read_inputs(task)
    log_warnings(task, inputs.warnings)
    articles = inputs.articles
    if cleaning:
        rows = removals(articles)
        write_result(_removals(rows) if form == "json" else removal_table(rows), output)
        return
    drafted = draft(articles, task.method)
    explanation = explained(drafted, put_together([drafted])[0])
    write_result(
        _json(asdict(explanation)) if form == "json" else explanation_table(explanation), output
    )


def _removals(rows: "Sequence[tuple[str, str, str]]") -> str:
    return _json([dict(zip(("article_id", "reason", "text"), row, strict=True)) for row in rows])


def _json(value: object) -> str:
    import json

    from summarize.renderers import safe_json

    return safe_json(json.dumps(value, indent=2, ensure_ascii=False)) + "\n"
