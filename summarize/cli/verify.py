"""`summarize verify`: is every sentence of a JSON briefing in its sources?"""

from pathlib import Path
from typing import Annotated

import typer

from summarize.cli.options import ConsoleOptions, grouped

BriefingArgument = Annotated[
    Path, typer.Argument(metavar="BRIEFING.json", help="Made by --format json; - for stdin.")
]
SourcesOption = Annotated[
    list[str] | None,
    typer.Option("--sources", metavar="PATH", help="Also compare with these articles."),
]


@grouped
def verify(
    briefing: BriefingArgument, sources: SourcesOption = None, *, console: ConsoleOptions
) -> None:
    """Check every span, digest, quotation and rewritten point; name each failure and exit 1."""
    import logging
    from time import perf_counter

    from summarize.cli.console import print_out, start_console

    start_console(console)
    log = logging.getLogger(__name__)
    from summarize.readers import read
    from summarize.verification import failures, read_document

    started = perf_counter()
    document = read_document(_bytes(briefing), str(briefing))
    cited = sum(len(point.citations) for point in document.points)
    counts = f"{len(document.points)} points, {cited} citations"
    log.info("checking %s against %d articles", counts, len(document.articles))
    found = failures(document, read(sources).articles if sources else ())
    log.info("checked in %.1f s: %d failures", perf_counter() - started, len(found))
    for failure in found:
        print_out(f"FAILED {failure}\n")
    if found:
        raise typer.Exit(1)
    if not console.quiet:
        print_out(f"verified: {counts}\n")


def _bytes(path: Path) -> bytes:
    import sys

    from summarize.errors import InputError

    try:
        return sys.stdin.buffer.read() if str(path) == "-" else path.read_bytes()
    except OSError as error:
        raise InputError(f"{path}: {error.strerror or error}") from error
