"""An audit as text, JSON or HTML; `FORMATS` is the list of them."""

from collections.abc import Callable, Iterator, Mapping
from typing import Final

from summarize.auditing.document import audit_document, to_json
from summarize.auditing.page import render_page
from summarize.auditing.telling import (
    labels_of,
    notes_of,
    numbered_sources,
    reason_line,
    standing_of,
    summary,
    uncovered_lines,
    wanting_lines,
)
from summarize.auditing.values import Audit, Statement
from summarize.errors import UsageError
from summarize.renderers import wrap

# How a statement's standing is written in front of it.
_STANDINGS: Final = {"unsupported": "UNSUPPORTED"}


def render_audit(audit: Audit, form: str = "text") -> str:
    """The audit in one of the formats of `FORMATS`.

    Raises:
        UsageError: there is no such format.
    """
    if form not in FORMATS:
        raise UsageError(f"unknown format {form!r}; known: {', '.join(FORMATS)}")
    return FORMATS[form](audit)


def _text(audit: Audit) -> str:
    outlets = labels_of(audit.articles)
    blocks = [
        "\n".join(
            [wrap(summary(audit)), *(wrap(line, first="? ") for line in wanting_lines(audit))]
        ),
        *(
            "\n".join(_statement_lines(number, each, audit, outlets))
            for number, each in enumerate(audit.statements, start=1)
        ),
    ]
    numbered = numbered_sources(audit)
    if numbered:
        lines = (wrap(told, first=f"[{number}] ") for number, told in numbered)
        blocks.append("\n".join(["Sources by number", *lines]))
    if audit.warnings:
        blocks.append("\n".join(["Warnings", *(wrap(each, first="- ") for each in audit.warnings)]))
    return "\n\n".join(blocks) + "\n"


def _statement_lines(
    number: int, statement: Statement, audit: Audit, outlets: Mapping[str, str]
) -> Iterator[str]:
    standing = _STANDINGS.get(standing_of(statement), standing_of(statement))
    line = f" (line {statement.line})" if statement.line else ""
    yield f"{number}. {standing}{line}"
    marks = "".join(f"[{each}]" for each in statement.cited)
    yield wrap(f"{statement.text} {marks}".strip(), first="   ")
    for reason in statement.reasons:
        yield wrap(reason_line(reason), first="   - ")
    for uncovered in uncovered_lines(statement):
        yield wrap(uncovered, first="   ~ ")
    label = "nearest: " if statement.standing == "unsupported" else ""
    for each in statement.evidence:
        quote = each.span.of(audit.article(each.article_id).text)
        yield wrap(f"{label}{outlets[each.article_id]}: {quote}", first="   > ")
    for each_line in notes_of(statement):
        yield wrap(each_line, first="   ? ")


def _json(audit: Audit) -> str:
    return to_json(audit_document(audit))


FORMATS: Final[dict[str, Callable[[Audit], str]]] = {
    "text": _text,
    "json": _json,
    "html": render_page,
}
