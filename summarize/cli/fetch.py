"""`summarize fetch`: pages, feeds and lists of feeds of the web into an inbox."""

from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Annotated, Literal, NamedTuple

import typer

from summarize.cli.options import ConsoleOptions, grouped, number

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from summarize.fetching import Options, Outcome, Watcher

AddressesArgument = Annotated[
    list[str],
    typer.Argument(
        metavar="URL",
        help="Addresses of pages, feeds and lists of feeds (OPML); files with such: OPML, feeds, "
        "an address a line (- for stdin).",
        show_default=False,
    ),
]
InboxOption = Annotated[
    str,
    typer.Option(
        "--output", "-o", metavar="DIR", help="The inbox: a WARC file for each day is added to it."
    ),
]
PagesOption = Annotated[
    Literal["summaries", "all", "none"],
    typer.Option(
        "--pages",
        metavar="WHICH",
        help="The pages of which entries of a feed are fetched: summaries (those of which it has "
        "no more than a summary), all, or none.",
    ),
]
AgainOption = Annotated[
    bool, typer.Option("--again", help="Ask also for what the inbox has, and for what fails.")
]
ReportOption = Annotated[
    str | None,
    typer.Option("--report", metavar="FILE", help="Write what became of each address (JSON)."),
]


def _least(kind: type[int] | type[float], least: float) -> "Callable[[str], int | float]":
    def parse(text: str) -> int | float:
        value = number(kind)(text)
        if not least <= value < float("inf"):
            raise typer.BadParameter(f"must be at least {least:g}, not {text}")
        return value

    return parse


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise typer.BadParameter(f"must be a day like 2026-11-28, not {text!r}") from None


def _contact(text: str) -> str:
    if not text.isascii() or not text.isprintable() or set(text) & set("()"):
        raise typer.BadParameter("must be an address of plain letters, of the web or of mail")
    return text.strip()


class Choice(NamedTuple):
    """Which entries of feeds are wanted."""

    limit: Annotated[
        int,
        typer.Option(
            "--limit",
            metavar="N",
            help="At most N pages of each feed, the newest; 0 for all.",
            parser=_least(int, 0),
        ),
    ] = 100
    since: Annotated[
        date | None,
        typer.Option(
            "--since", metavar="DAY", help="No page of an entry that is older.", parser=_day
        ),
    ] = None


class Manners(NamedTuple):
    """How servers are asked, and which."""

    delay: Annotated[
        float,
        typer.Option(
            "--delay",
            metavar="SECONDS",
            help="Between two requests to a host; more where its robots.txt says so.",
            parser=_least(float, 0),
        ),
    ] = 1.0
    timeout: Annotated[
        float,
        typer.Option(
            "--timeout",
            metavar="SECONDS",
            help="The longest that one answer may take.",
            parser=_least(float, 0.1),
        ),
    ] = 60.0
    max_bytes: Annotated[
        int,
        typer.Option("--max-bytes", metavar="N", help="The longest answer.", parser=_least(int, 1)),
    ] = 20_971_520
    hosts: Annotated[
        int,
        typer.Option("--hosts", metavar="N", help="Asked at once.", parser=_least(int, 1)),
    ] = 8
    contact: Annotated[
        str,
        typer.Option(
            "--contact",
            metavar="ADDRESS",
            help="Where the owner of a server can write to; it is told to each.",
            parser=_contact,
        ),
    ] = ""
    allow_private_hosts: Annotated[
        bool,
        typer.Option(
            "--allow-private-hosts", help="Ask hosts of this machine and of an intranet too."
        ),
    ] = False


@grouped
def fetch(
    addresses: AddressesArgument,
    output: InboxOption,
    pages: PagesOption = "summaries",
    again: AgainOption = False,
    report: ReportOption = None,
    *,
    choice: Choice,
    manners: Manners,
    console: ConsoleOptions,
) -> None:
    """Fetch pages and feeds into an inbox, from which everything else is read.

    Exit code 3 when some failed, 1 when all did. The same command goes on where a run was ended.
    """
    from summarize.cli.console import start_console, stop_console, tell

    start_console(console)
    from summarize.cli.output import write_result
    from summarize.fetching import demand_local
    from summarize.fetching import fetch as fetched

    folder = demand_local(output)
    _demand_report(report, addresses, folder)
    options = _options(pages, choice, manners, is_again=again)
    stop_console()  # its moving line would stand in the way of the bar
    with _watched(console) as watch:
        result = fetched(addresses, folder, options, watch=watch).report
    if report is not None:
        write_result(result.as_json(), report)
    if not console.quiet:
        for note in result.notes:
            tell(note)
        tell(f"{result.summary} -> {folder}")
    if result.is_interrupted:
        raise KeyboardInterrupt
    raise typer.Exit(result.exit_code)


def _demand_report(report: str | None, arguments: list[str], inbox: "Path") -> None:
    """Refuse to write the report over what is read or kept, or over any file that is none.

    Raises:
        UsageError: it would be.
    """
    from summarize.cli.output import STDOUT, demand_outside, report_of
    from summarize.fetching import is_address

    if report is None or report in STDOUT:
        return
    path = report_of(report, [each for each in arguments if not is_address(each)], mark=_MARK)
    if path is not None:
        demand_outside(path, inbox)


# What a report of this command has near its beginning.
_MARK = b'"inbox": '


def _options(pages: str, choice: Choice, manners: Manners, *, is_again: bool) -> "Options":
    from summarize.fetching import PAGES, Options

    return Options(
        pages=next(each for each in PAGES if each == pages),
        limit=choice.limit,
        since=choice.since,
        delay=manners.delay,
        timeout=manners.timeout,
        most_bytes=manners.max_bytes,
        hosts=manners.hosts,
        contact=manners.contact,
        allows_private=manners.allow_private_hosts,
        again=is_again,
    )


def _watched(console: ConsoleOptions) -> "AbstractContextManager[Watcher]":
    """What is told while a run goes on: a bar on a terminal, else a line for each address."""
    import sys

    if console.quiet:
        return nullcontext(lambda *_: None)
    if sys.stderr.isatty():
        from summarize.cli.bars import bar

        return bar()
    return nullcontext(_Lines(is_verbose=console.verbose))


@dataclass(frozen=True, slots=True)
class _Lines:
    """A line for each address; what the inbox had is told only on request."""

    is_verbose: bool

    def __call__(self, outcome: "Outcome", _done: int, _known: int) -> None:
        from summarize.cli.console import tell

        if self.is_verbose or outcome.outcome != "had":
            tell(outcome.line)
