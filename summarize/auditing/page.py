"""An audit as one self-contained HTML page: each statement beside the evidence, lit in its text."""

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

from summarize.auditing.telling import (
    notes_of,
    numbered_sources,
    reason_line,
    standing_of,
    summary,
    uncovered_lines,
    wanting_lines,
)
from summarize.auditing.values import Audit, Statement
from summarize.data import Article, Citation
from summarize.renderers import frame_words, language_of, page_template, source_line, web_address

# Characters of an article that are shown on each side of the evidence. Chosen to fill two lines.
_AROUND = 160
_NAMED = re.compile(r'"([^"]+)"')


class _Piece(NamedTuple):
    """A stretch of a statement; `kind` is "wrong" where a reason names it, "uncovered", or "".

    `has_space` tells of the space before it, as each value that the page shows is stripped.
    """

    text: str
    kind: Literal["", "wrong", "uncovered"]
    has_space: bool


class _Lit(NamedTuple):
    """Evidence with what stands around it, and where it is from."""

    before: str
    quote: str
    after: str
    source: str
    address: str


class _Mark(NamedTuple):
    """A citation mark; `is_known` where it names a source."""

    number: int
    is_known: bool
    title: str


class _Row(NamedTuple):
    statement: Statement
    number: int
    pieces: list[_Piece]
    evidence: list[_Lit]
    marks: list[_Mark]


def render_page(audit: Audit) -> str:
    """The audit as a page without scripts; everything from draft and articles is escaped."""
    known = {each.number: each for each in audit.references}
    return page_template("auditing/audit.html").render(
        language=language_of(audit.articles) or "und",
        summary=summary(audit),
        rows=[
            _Row(
                each,
                number,
                list(_pieces(each)),
                [_lit(citation, audit) for citation in each.evidence],
                [
                    _Mark(
                        mark,
                        mark in known and bool(known[mark].article_ids),
                        known[mark].text if mark in known else "",
                    )
                    for mark in each.cited
                ],
            )
            for number, each in enumerate(audit.statements, start=1)
        ],
        numbered=numbered_sources(audit),
        sources=[_source(each) for each in audit.articles],
        warnings=audit.warnings,
        reason_line=reason_line,
        notes_of=notes_of,
        standing_of=standing_of,
        uncovered_lines=uncovered_lines,
        wanting=wanting_lines(audit),
    )


def _pieces(statement: Statement) -> Iterator[_Piece]:
    """The statement in pieces, with what its reasons name apart."""
    text = statement.text
    named = {
        each
        for reason in statement.reasons
        for found in _NAMED.findall(reason.text)
        for each in (found.split(", ") if reason.kind == "words" else [found])
    }
    begin = statement.span.start
    spans: list[tuple[int, int, Literal["wrong", "uncovered"]]] = [
        *((*match.span(), "wrong") for each in named for match in _told(each, text)),
        *(
            (each.span.start - begin, each.span.end - begin, "uncovered")
            for each in statement.uncovered
        ),
    ]
    at = 0
    for start, end, kind in sorted(spans):
        if start >= at:
            yield _piece(text, at, start, "")
            yield _piece(text, start, end, kind)
            at = end
    yield _piece(text, at, len(text), "")


def _told(words: str, text: str) -> Iterator[re.Match[str]]:
    return re.finditer(rf"(?<!\w){re.escape(words)}(?!\w)", text)


def _piece(text: str, start: int, end: int, kind: Literal["", "wrong", "uncovered"]) -> _Piece:
    return _Piece(text[start:end], kind, " " in text[max(0, start - 1) : start + 1])


def _lit(citation: Citation, audit: Audit) -> _Lit:
    article = audit.article(citation.article_id)
    text, span = article.text, citation.span
    before = text[max(0, span.start - _AROUND) : span.start]
    after = text[span.end : span.end + _AROUND]
    if len(before) == _AROUND:
        before = "… " + before.partition(" ")[2]
    if len(after) == _AROUND:
        after = after.rpartition(" ")[0] + " …"
    return _Lit(before, span.of(text), after, *_source(article))


def _source(article: Article) -> tuple[str, str]:
    return source_line(frame_words([article]), article), web_address(article)
