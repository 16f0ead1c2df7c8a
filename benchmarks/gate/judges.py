"""Who says whether a statement passes: the gate, the baselines, and an entailment model."""

from collections.abc import Callable, Mapping, Sequence

from benchmarks.gate.fixture import Against, Fixture, Statement
from summarize.checking import Content, Verdict, compare, supported, uncovered_words
from summarize.language import content_stems
from summarize.rewriting import Entailment
from summarize.rewriting.form import malformed, too_new

Judge = Callable[[Statement], bool]


def judges(fixture: Fixture, against: Against, nli: Entailment | None = None) -> dict[str, Judge]:
    """All judges by what they are called in the table; those with `nli` only where it is given."""
    threshold = best_threshold(
        [(overlap(s, fixture, against), s.is_supported) for s in fixture.parts["open"]]
    )
    known: dict[str, Judge] = {
        "gate": lambda statement: gate(statement, fixture, against).ok,
        "gate, all words": lambda statement: gate_all_words(statement, fixture, against),
        "gate for models": lambda statement: gate_for_models(statement, fixture, against),
        f"word overlap >= {threshold:.2f}": lambda statement: (
            overlap(statement, fixture, against) >= threshold
        ),
        "always yes": lambda _: True,
    }
    if nli is not None:
        known["model"] = lambda statement: (
            not nli.objection(statement.text, fixture.evidence(statement, against))
        )
    return known


def judge_all(statements: Sequence[Statement], asked: Mapping[str, Judge]) -> dict[str, list[bool]]:
    """What each judge says of each statement; a model also after the gate, as `--nli` asks it."""
    judged = {name: [judge(each) for each in statements] for name, judge in asked.items()}
    if "model" in judged:
        both = zip(judged["gate"], judged["model"], strict=True)
        judged["gate, then model"] = [all(pair) for pair in both]
    return judged


def gate(statement: Statement, fixture: Fixture, against: Against) -> Verdict:
    """What the rules of `summarize.checking` say."""
    return supported(
        statement.text,
        fixture.evidence(statement, against),
        names=fixture.names[statement.story],
        published=fixture.published(statement),
    )


def gate_all_words(statement: Statement, fixture: Fixture, against: Against) -> bool:
    """Whether they object to nothing and the evidence has each word in some form: `--strict`."""
    names = fixture.names[statement.story]
    known = Content(fixture.evidence(statement, against), names)
    passes = gate(statement, fixture, against).ok
    return passes and not uncovered_words(Content((statement.text,), names), known)


def gate_for_models(statement: Statement, fixture: Fixture, against: Against) -> bool:
    """Whether the statement would be printed had a model written it: `summarize.rewriting.form`."""
    evidence = fixture.evidence(statement, against)
    names, published = fixture.names[statement.story], fixture.published(statement)
    known = Content(evidence, names, published)
    return (
        compare(statement.text, known).ok
        and not malformed(statement.text, evidence)
        and not too_new(statement.text, known)
    )


def overlap(statement: Statement, fixture: Fixture, against: Against) -> float:
    """The share of the different content stems of a statement that its evidence has."""
    said = set(content_stems(statement.text))
    told = set(content_stems("\n".join(fixture.evidence(statement, against))))
    return len(said & told) / len(said) if said else 1.0


def best_threshold(scored: Sequence[tuple[float, bool]]) -> float:
    """The score from which to pass for the best balanced accuracy; the lowest of equals.

    >>> best_threshold([(0.9, True), (0.8, True), (0.8, False), (0.5, False)])
    0.8
    """
    return max(
        sorted({score for score, _ in scored}),
        key=lambda least: balanced_accuracy([(score >= least, true) for score, true in scored]),
    )


def balanced_accuracy(judged: Sequence[tuple[bool, bool]]) -> float:
    """The mean of the shares of supported statements passed and of others refused.

    >>> balanced_accuracy([(True, True), (False, True), (False, False)])
    0.75
    """
    true = [passed for passed, is_true in judged if is_true]
    false = [not passed for passed, is_true in judged if not is_true]
    return (sum(true) / len(true) + sum(false) / len(false)) / 2
