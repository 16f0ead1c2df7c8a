"""`summarize verify`: is every sentence of a JSON briefing in its sources?"""

from pathlib import Path
from typing import Annotated

import typer

from summarize.cli import options

BriefingArgument = Annotated[
    Path, typer.Argument(metavar="BRIEFING.json", help="Made by --format json; - for stdin.")
]
SourcesOption = Annotated[
    list[str] | None,
    typer.Option("--sources", metavar="PATH", help="Also compare with these articles."),
]


def verify(
    briefing: BriefingArgument,
    sources: SourcesOption = None,
    quiet: options.QuietOption = False,
) -> None:
    """Check every span, digest, quotation and rewritten point; name each failure and exit 1."""
    options.start_logging(quiet=quiet, verbose=False)
    import sys

    from summarize.errors import InputError
    from summarize.readers import read
    from summarize.verification import failures, read_document

    try:
        text = sys.stdin.buffer.read() if str(briefing) == "-" else briefing.read_bytes()
    except OSError as error:
        raise InputError(f"{briefing}: {error.strerror or error}") from error
    document = read_document(text, str(briefing))
    found = failures(document, read(sources).articles if sources else ())
    for failure in found:
        typer.echo(f"FAILED {failure}")
    if found:
        raise typer.Exit(1)
    if not quiet:
        cited = sum(len(point.citations) for point in document.points)
        typer.echo(f"verified: {len(document.points)} points, {cited} citations")
