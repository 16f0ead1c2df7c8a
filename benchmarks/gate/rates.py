"""Both error rates with intervals, overall and for each type, as a table."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from benchmarks.gate.fixture import Statement
from benchmarks.gate.judges import balanced_accuracy
from benchmarks.lies.intervals import wilson

# What each judge said of each statement, in the order of the statements.
Judged = Mapping[str, Sequence[bool]]


@dataclass(frozen=True)
class Rate:
    """How many of some statements a judge is wrong about.

    >>> str(Rate(1, 10))
    '0.100 (0.018 to 0.404)'
    """

    wrong: int
    of: int

    @property
    def share(self) -> float:
        """The share it is wrong about."""
        return self.wrong / self.of

    def __str__(self) -> str:
        """The share and its 95% interval."""
        low, high = wilson(self.wrong, self.of)
        return f"{self.share:.3f} ({low:.3f} to {high:.3f})"


def error_rate(
    statements: Sequence[Statement], passed: Sequence[bool], *, supported: bool, type_: str = ""
) -> Rate:
    """The share refused of the supported statements, or passed of the others (of one type)."""
    wrong = [
        passes != supported
        for statement, passes in zip(statements, passed, strict=True)
        if statement.is_supported == supported and type_ in {"", statement.type}
    ]
    return Rate(sum(wrong), len(wrong))


def table(statements: Sequence[Statement], judged: Judged) -> Iterator[str]:
    """The lines of the table; none holds a word of any statement."""
    for supported, title in ((False, "false pass"), (True, "false refusal")):
        of = {s.type for s in statements if s.is_supported == supported}
        yield _row(title, "n", list(judged))
        for type_ in ("", *sorted(of)):
            rates = [
                error_rate(statements, passed, supported=supported, type_=type_)
                for passed in judged.values()
            ]
            yield _row(f"  {type_ or 'all'}", str(rates[0].of), rates)
    labels = [s.is_supported for s in statements]
    yield _row(
        "balanced accuracy",
        str(len(labels)),
        [
            f"{balanced_accuracy(list(zip(passed, labels, strict=True))):.3f}"
            for passed in judged.values()
        ],
    )


def _row(name: str, count: str, cells: Sequence[object]) -> str:
    return f"{name:20}{count:>4}  {'  '.join(f'{cell!s:22}' for cell in cells)}".rstrip()
