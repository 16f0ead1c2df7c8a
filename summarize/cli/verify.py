"""`summarize verify`: is all that JSON briefings say borne out by their sources?"""

from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from summarize.cli.options import ConsoleOptions, FieldOption, grouped

if TYPE_CHECKING:
    from summarize.verification import Checked, Report

BriefingArgument = Annotated[
    list[str],
    typer.Argument(
        metavar="BRIEFING.json",
        help="Made by --format json (also .gz), or folders of them; - for stdin.",
        show_default=False,
    ),
]
SourcesOption = Annotated[
    list[str] | None,
    typer.Option(
        "--sources",
        metavar="PATH",
        help="Also compare with these articles, named as they were for the briefing.",
    ),
]
TrustOption = Annotated[
    list[Path] | None,
    typer.Option(
        "--trust", metavar="KEY.pub", help="Demand the seal of this public key (or another given)."
    ),
]
StrictOption = Annotated[
    bool,
    typer.Option(
        "--strict", help="Fail what was neither made again nor is sealed by a trusted key."
    ),
]

# Exit codes that architecture.md promises.
_FAILED, _UNREADABLE = 1, 2
# What became of a briefing that holds, but was not made again: no failure without --strict.
_IN_PART = "checked in part"
_STANDINGS = ("verified", _IN_PART, "failed", "not readable")


@grouped
def verify(
    briefings: BriefingArgument,
    sources: SourcesOption = None,
    trust: TrustOption = None,
    field: FieldOption = None,
    *,
    strict: StrictOption = False,
    console: ConsoleOptions,
) -> None:
    """Check briefings against their articles, piece by piece and made again; exit 1 on failure."""
    from functools import partial

    from summarize.cli.console import start_console

    start_console(console)
    from summarize.documents import read_public_key
    from summarize.readers import FieldNames, Pile, read
    from summarize.verification import check_files
    from summarize.verification import verify as check

    # In the order in which `brief` reads them, whatever the order of the arguments.
    told = sorted(sources or ())
    pile = read(told, names=FieldNames.of(field or ())) if told else Pile((), ())
    keys = frozenset(map(read_public_key, trust or ()))
    ask = partial(
        check, sources=pile.articles, told=pile.warnings, found=pile.sources, trusted=keys
    )
    found = _timed(check_files(briefings, ask))
    printed = _Told(briefings, strict=strict, quiet=console.quiet)
    for checked in found:
        printed.tell(checked)
    printed.sum_up()
    printed.leave()


class _Told:
    """What is printed of each file as it is known, and how many briefings came out how."""

    def __init__(self, briefings: list[str], *, strict: bool, quiet: bool) -> None:
        self._only = briefings[0] if len(briefings) == 1 else ""
        self._strict, self._quiet = strict, quiet
        self._counts: Counter[str] = Counter()
        self._others: list[str] = []

    def tell(self, checked: "Checked") -> None:
        """Print what became of one file, or of one briefing in it."""
        from summarize.cli.console import tell

        if checked.kind == "other":
            self._others.append(Path(checked.name).name)
        elif checked.report is None:
            self._counts["not readable"] += 1
            tell(checked.note)
        else:
            self._tell_report(checked, checked.report)

    def _tell_report(self, checked: "Checked", report: "Report") -> None:
        from summarize.cli.console import print_out

        is_alone = checked.name in (self._only, "standard input") and checked.kind == "briefing"
        name = "" if is_alone else f"{checked.name}: "
        failures = _failures(report, strict=self._strict and checked.kind == "briefing")
        for failure in failures:
            print_out(f"FAILED {name}{failure}\n")
        if failures:
            self._counts["failed"] += 1
        elif checked.kind == "briefing":
            standing = "verified" if report.is_whole else _IN_PART
            self._counts[standing] += 1
            if not self._quiet:
                print_out(f"{standing}: {name}{_how(checked, report)}\n")
        elif report.covered and not self._quiet:
            print_out(f"by {report.cover} alone: {name}{'; '.join(report.covered)}\n")

    def sum_up(self) -> None:
        """Print the counts, where there was more than one file to look at."""
        from summarize.cli.console import print_out

        told = [f"{self._counts[each]} {each}" for each in _STANDINGS]
        line = ", ".join(each for each in told if not each.startswith("0 ")) or "nothing verified"
        if not self._counts and not self._others:
            line += ": no briefing as JSON (an index is checked with the folder of its day)"
        if self._others:
            more = ", …" if len(self._others) > _LISTED else ""
            listed = ", ".join(self._others[:_LISTED]) + more
            line += f"; {_counted(len(self._others), 'other file')}: {listed}"
        is_many = self._counts.total() > 1 or self._others or not self._counts
        if is_many and not self._quiet:
            print_out(f"{line}\n")

    def leave(self) -> None:
        """Exit with what came out, unless all is verified or checked in part."""
        if self._counts["failed"]:
            raise typer.Exit(_FAILED)
        if self._counts["not readable"] or not (self._counts["verified"] + self._counts[_IN_PART]):
            raise typer.Exit(_UNREADABLE)


# How many files that are no briefings are named before they are only counted.
_LISTED = 5


def _timed(found: Iterable["Checked"]) -> Iterator["Checked"]:
    """The same, and the log told of each and of the time they took."""
    import logging
    from time import perf_counter

    log = logging.getLogger(__name__)
    started = perf_counter()
    for checked in found:
        log.info("checked %s", checked.name)
        yield checked
    log.info("checked in %.1f s", perf_counter() - started)


def _failures(report: "Report", *, strict: bool) -> tuple[str, ...]:
    if strict and not (report.failures or report.is_whole):
        return (f"not made again: {report.obstacle}",)
    return report.failures


def _how(checked: "Checked", report: "Report") -> str:
    """What was checked of a briefing that verifies, and how."""
    made = f"made again: {report.made_again}" if report.made_again else ""
    made = made or f"not made again: {report.obstacle}"
    covered = f"\n  by {report.cover} alone: {'; '.join(report.covered)}" if report.covered else ""
    hidden = "" if report.is_whole else f"\n  {_HIDDEN}"
    held = f"{_counted(checked.points, 'point')}, {_counted(checked.citations, 'citation')}"
    return f"{held}; {made}{hidden}{covered}"


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun if number == 1 else noun + 's'}"


_HIDDEN = "what was left out of it would not show; in CI, use --strict or a seal (--trust KEY.pub)"
