"""The phrases that every format for people shares."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from summarize.auditing.values import Audit, Reason, Reference, Statement, Uncovered
from summarize.data import Article

# How the gate says that it has no rules of a language for a check.
_WANTING = re.compile(r"(?P<check>[^:]+): (?P<why>not checked in .+)")


def summary(audit: Audit) -> str:
    """One line on how many sentences are supported.

    >>> from summarize.data import Article
    >>> summary(Audit("", (), (), (Article("a", "A", "", ""),), ()))
    'nothing in the draft can be checked; 0 sentences are not checkable'
    """
    idle = audit.count("not checkable")
    are = "sentence is" if idle == 1 else "sentences are"
    if not audit.checkable:
        return f"nothing in the draft can be checked; {idle} {are} not checkable"
    supported, covered = audit.count("supported"), audit.covered
    told = f"{supported} of {audit.checkable} checkable sentences supported ({percent(audit)}%)"
    if covered < supported:
        told += f", {covered} of them in all words ({_percent(covered, audit.checkable)}%)"
    return f"{told}; {idle} {are} not checkable"


def percent(audit: Audit) -> str:
    """The share in percent, rounded down, so that only what is whole reads "100".

    >>> from summarize.data import Article
    >>> percent(Audit("", (), (), (Article("a", "A", "", ""),), ()))
    '0'
    """
    return _percent(audit.count("supported"), audit.checkable)


def _percent(count: int, of: int) -> str:
    tenths = 1000 * count // max(of, 1)
    return f"{tenths // 10}" if tenths % 10 == 0 else f"{tenths / 10}"


def reason_line(reason: Reason) -> str:
    """A reason as it is told to people."""
    return f"{reason.text} (in no source)" if reason.nowhere else reason.text


def labels_of(articles: Sequence[Article]) -> dict[str, str]:
    """What each article is called: its outlet, and its id where the outlet has several."""
    counts = Counter(each.source for each in articles)
    return {
        each.id: each.source
        if each.source and counts[each.source] == 1
        else f"{each.source} ({each.id})".strip()
        for each in articles
    }


def mark_line(reference: Reference, labels: Mapping[str, str]) -> str:
    """A mark with the articles that it names: "[2] (The Herald)"."""
    named = ", ".join(labels[each] for each in reference.article_ids)
    return f"[{reference.number}] ({named})" if named else f"[{reference.number}]"


def numbered_sources(audit: Audit) -> tuple[tuple[int, str], ...]:
    """The numbers that the marks of a draft have and which source each names, in order."""
    cited = {number for each in audit.statements for number in each.cited}
    labels = labels_of(audit.articles)
    return tuple(
        (each.number, "; ".join(_titled(audit.article(own), labels) for own in each.article_ids))
        if each.article_ids
        else (each.number, f"{each.text} (none of the sources)")
        for each in audit.references
        if each.number in cited
    )


def _titled(article: Article, labels: Mapping[str, str]) -> str:
    label = labels[article.id]
    return f"{label}, “{article.title}”" if article.title else label


def wanting_lines(audit: Audit) -> tuple[str, ...]:
    """What was not checked for want of rules of the language, and in how many sentences."""
    counts = Counter(line for each in audit.statements for line in each.unchecked)
    checks: dict[tuple[str, int], list[str]] = {}
    for line, count in counts.items():
        if found := _WANTING.fullmatch(line):
            checks.setdefault((found["why"], count), []).append(found["check"])
    return tuple(
        f"{', '.join(own)}: {why} ({count} {'sentence' if count == 1 else 'sentences'})"
        for (why, count), own in checks.items()
    )


def standing_of(statement: Statement) -> str:
    """Its standing as people are told it."""
    if statement.uncovered:
        return f"{statement.standing} but for some words"
    return f"{statement.standing}: {statement.why}" if statement.why else statement.standing


def uncovered_text(statement: Statement, uncovered: Uncovered) -> str:
    """Words of a supported sentence that its evidence lacks."""
    return uncovered.span.moved(-statement.span.start).of(statement.text)


def uncovered_lines(statement: Statement) -> Iterator[str]:
    """Lines that name the words that no source has, and those that only others have."""
    for nowhere, told in ((True, "in no source"), (False, "elsewhere in the sources, not here")):
        words = [
            f'"{uncovered_text(statement, each)}"'
            for each in statement.uncovered
            if each.nowhere == nowhere
        ]
        if words:
            yield f"{told}: {', '.join(words)}"


def notes_of(statement: Statement) -> tuple[str, ...]:
    """What a reader should know of one sentence, without what the language wants."""
    own = (line for line in statement.unchecked if not _WANTING.fullmatch(line))
    return (*own, *statement.remarks)
