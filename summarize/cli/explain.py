"""`summarize explain`: every sentence with its score, its cluster, and why it was used or not."""

from typing import TYPE_CHECKING, Annotated

import typer

from summarize.cli.options import (
    ConsoleOptions,
    FileOption,
    MethodOptions,
    Paths,
    grouped,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarize.explanation import Explanation

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
    *,
    how: MethodOptions,
    console: ConsoleOptions,
) -> None:
    """Show every sentence with its score, its duplicate cluster, and why it was used or not."""
    from summarize.cli.console import start_console
    from summarize.cli.method import method_of
    from summarize.cli.output import write_result

    start_console(console)
    from summarize.batch import Task, read_inputs
    from summarize.errors import UsageError
    from summarize.explanation import explain as explained
    from summarize.explanation import removals
    from summarize.pipeline import draft, put_together

    if form not in ("table", "json"):
        raise UsageError(f"unknown format {form!r}; known: table, json")
    task = Task("explain", "brief", tuple(paths), method_of(how), is_recorded=False)
    articles = read_inputs(task).articles
    if cleaning:
        rows = removals(articles)
        write_result(
            _json([dict(zip(("article_id", "reason", "text"), row, strict=True)) for row in rows])
            if form == "json"
            else _table(("article", "reason", "removed"), rows),
            output,
        )
        return
    drafted = draft(articles, task.method)
    explanation = explained(drafted, put_together([drafted])[0])
    text = _explanation_json(explanation) if form == "json" else _explanation_table(explanation)
    write_result(text, output)


def _explanation_json(explanation: "Explanation") -> str:
    from dataclasses import asdict

    return _json(asdict(explanation))


def _explanation_table(explanation: "Explanation") -> str:
    rows = []
    for each in explanation.sentences:
        copies = f"{each.cluster} (x{each.copies})" if each.copies > 1 else str(each.cluster)
        fate = f"point {each.point + 1}" if each.fate == "used" and each.point is not None else ""
        rows.append(
            (
                f"{each.article_id}#{each.index}",
                f"{each.score:.2f}",
                copies,
                fate or each.reason,
                each.text,
            )
        )
    text = _table(("sentence", "score", "cluster", "fate", "text"), rows)
    for origin in explanation.origins:
        outlets = ", ".join(origin.outlets)
        text += f"One origin: {', '.join(origin.articles)} (outlets: {outlets})\n"
    gap = "none stated: this method ranks" if explanation.gap is None else f"{explanation.gap:.2%}"
    return f"{text}Value of the selection: {explanation.value:.3f}; optimality gap: {gap}\n"


def _json(value: object) -> str:
    import json

    return json.dumps(value, indent=2, ensure_ascii=False) + "\n"


def _table(head: tuple[str, ...], rows: "Sequence[tuple[str, ...]]") -> str:
    from io import StringIO

    from rich.box import SIMPLE
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table(box=SIMPLE, show_edge=False, pad_edge=False)
    for place, name in enumerate(head):
        last = place == len(head) - 1
        table.add_column(
            name, overflow="fold", ratio=1 if last else None, max_width=60 if last else 30
        )
    for row in rows:
        table.add_row(*(Text(" ".join(cell.split())) for cell in row))
    # A fixed width: the same input gives the same bytes, in a pipe as in a terminal.
    page = StringIO()
    Console(file=page, width=140, color_system=None).print(table)
    return "\n".join(line.rstrip() for line in page.getvalue().splitlines()) + "\n"
