"""Print both error rates of the check on its sealed fixture: `python -m benchmarks.gate`.

False pass is the share of unsupported statements that pass, false refusal the share of supported
ones that are refused, each with its 95% interval, beside baselines. The exit code is 1 where a rate
of the gate is worse than its floor in floors.json, 2 where a file of the fixture was changed.
Of the locked part nothing but rates is ever shown.
"""

import argparse
import json
import math
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from benchmarks.gate.fixture import HOME, PARTS, Against, ChangedFileError, Fixture, Statement
from benchmarks.gate.judges import gate, judge_all, judges
from benchmarks.gate.rates import Judged, error_rate, table
from summarize.errors import SummarizeError
from summarize.rewriting import Entailment

FLOORS = HOME / "floors.json"


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the tables, or the errors in the open part; compare with the floors."""
    options = _options(arguments)
    try:
        fixture = Fixture.read(HOME)
        if options.errors:
            print("\n".join(_errors(fixture, options.against)))
            return 0
        return _measure(fixture, options)
    except (ChangedFileError, SummarizeError) as error:
        print(error, file=sys.stderr)
        return 2


def _measure(fixture: Fixture, options: argparse.Namespace) -> int:
    figures: dict[str, float] = {}
    tables: list[str] = []
    nli = Entailment(model=options.nli) if options.nli else None
    if nli:
        nli.check()
    asked = judges(fixture, options.against, nli)
    for part in PARTS if options.part == "all" else (options.part,):
        statements = fixture.parts[part]
        judged = judge_all(statements, asked)
        title = _title(part, statements, options.against)
        tables.append("\n".join((title, *table(statements, judged))))
        figures |= _figures(f"{part}/{options.against}", statements, judged)
    print("\n\n".join(tables))
    if options.raise_floors or options.lower_floors:
        write_floors(FLOORS, figures, lower=options.lower_floors)
        return 0
    return verdict(figures, _read_floors(FLOORS))


def _title(part: str, statements: Sequence[Statement], against: str) -> str:
    stories = len({statement.story for statement in statements})
    evidence = {"sentences": "the cited sentences", "article": "the whole cited articles"}[against]
    return f"{part} part: {len(statements)} statements on {stories} stories, against {evidence}"


def _figures(name: str, statements: Sequence[Statement], judged: Judged) -> dict[str, float]:
    """The rates that floors are kept of: of the gate, of all words, and of models' own words."""
    kept = {
        "": judged["gate"],
        "all_words/": judged["gate, all words"],
        "for_models/": judged["gate for models"],
    }
    return {
        f"{name}/{own}{rate}": error_rate(statements, passed, supported=is_refusal).share
        for own, passed in kept.items()
        for rate, is_refusal in (("false_pass", False), ("false_refusal", True))
    }


def verdict(figures: Mapping[str, float], floors: Mapping[str, float]) -> int:
    """Say which rates are above their floor; 1 if there is any."""
    worse = [name for name, rate in figures.items() if rate > floors.get(name, 1.0)]
    for name in worse:
        print(f"WORSE THAN ITS FLOOR: {name} {figures[name]:.4f}, floor {floors[name]:.4f}")
    return 1 if worse else 0


def write_floors(path: Path, figures: Mapping[str, float], *, lower: bool) -> None:
    """Keep the better of each rate and its floor; with `lower`, the rate as it is.

    There is no slack: the same statements and rules always have the same rates.
    """
    floors = _read_floors(path)
    for name, rate in figures.items():
        floor = math.ceil(rate * 10_000) / 10_000
        floors[name] = floor if lower else min(floor, floors.get(name, 1.0))
    path.write_text(json.dumps(dict(sorted(floors.items())), indent=1) + "\n")


def _read_floors(path: Path) -> dict[str, float]:
    try:
        floors: dict[str, float] = {
            name: float(floor) for name, floor in json.loads(path.read_text()).items()
        }
    except OSError as error:
        raise ChangedFileError(f"{path}: {error.strerror or error}") from error
    except (ValueError, TypeError, AttributeError) as error:
        raise ChangedFileError(f"{path}: holds no floors: {error}") from error
    return floors


def _errors(fixture: Fixture, against: Against) -> Iterator[str]:
    """What the gate is wrong about in the open part, by type, with its reasons and the note."""
    for statement in sorted(fixture.parts["open"], key=lambda s: (s.is_supported, s.type)):
        told = gate(statement, fixture, against)
        if told.ok == statement.is_supported:
            continue
        yield f"{'PASSED ' if told.ok else 'REFUSED'}  {statement.type}  {statement.id}"
        yield f"  statement  {statement.text}"
        yield from (f"  {id_:9}  {quote}" for id_, quote in statement.quotes)
        yield from (f"  reason     {reason}" for reason in told.reasons)
        yield f"  note       {statement.note}\n"


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        "python -m benchmarks.gate", description=__doc__.splitlines()[0] if __doc__ else ""
    )
    parser.add_argument("--part", choices=(*PARTS, "all"), help="default: all")
    parser.add_argument("--against", choices=("sentences", "article"), default="sentences")
    parser.add_argument(
        "--nli", metavar="MODEL", help="an entailment model, alone and after the gate"
    )
    parser.add_argument("--errors", action="store_true", help="those in the open part, with texts")
    parser.add_argument("--raise-floors", action="store_true", help="keep better rates as floors")
    parser.add_argument("--lower-floors", action="store_true", help="keep any; say so in CHANGELOG")
    options = parser.parse_args(arguments)
    if options.errors and options.part not in {None, "open"}:
        parser.error("the texts of the locked part are not shown; --errors is for the open part")
    options.part = options.part or "all"
    return options


if __name__ == "__main__":
    sys.exit(main())
