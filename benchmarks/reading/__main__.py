"""Print how inputs are read: `python -m benchmarks.reading`.

Of the parts that nobody may read only rates are printed; `--errors` prints what is wrong in those
that may be read. The exit code is 2 where a file of the fixture was changed.
"""

import argparse
import sys
from collections import Counter
from collections.abc import Iterator, Sequence

from benchmarks.reading.fixture import PARTS, READ, SETS, ChangedFileError, Record, read_records
from benchmarks.reading.judging import JUDGES


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the rates of all parts, or what is wrong in the open one."""
    parser = argparse.ArgumentParser("python -m benchmarks.reading")
    parser.add_argument("--part", choices=(*PARTS, "all"), default="all")
    parser.add_argument("--only", choices=SETS, action="append", help="one set (repeatable)")
    parser.add_argument("--errors", action="store_true", help="those of the parts that may be read")
    options = parser.parse_args(arguments)
    try:
        for part in PARTS if options.part == "all" else (options.part,):
            for name in options.only or SETS:
                judged = [(each, JUDGES[name](each)) for each in read_records(name, part)]
                if judged:
                    print("\n".join(_rates(name, part, judged)))
                if options.errors and part in READ:
                    print("\n".join(f"    {r['id']}: {wrong}" for r, wrong in judged if wrong))
    except ChangedFileError as error:
        print(error, file=sys.stderr)
        return 2
    return 0


def _rates(name: str, part: str, judged: Sequence[tuple[Record, str]]) -> Iterator[str]:
    right = sum(not wrong for _, wrong in judged)
    yield f"{name}, {part}: {right} of {len(judged)} right"
    kinds = Counter(_kind(each) for each, _ in judged)
    bad = Counter(_kind(each) for each, wrong in judged if wrong)
    if len(kinds) > 1 and name in ("lines", "pages"):
        shares = (f"{kind} {kinds[kind] - bad[kind]}/{kinds[kind]}" for kind in kinds)
        yield "    " + ", ".join(shares)


def _kind(record: Record) -> str:
    return str(record.get("kind", "")).split("/")[0]


if __name__ == "__main__":
    sys.exit(main())
