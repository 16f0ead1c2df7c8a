"""The main clause of a sentence: what it reports, without who says it and what hangs on it."""

from collections.abc import Sequence
from itertools import pairwise

from summarize.data import Span
from summarize.languages import rules
from summarize.languages.main_clauses import MainClauseRules

# Words that a main clause has at least, and that must be left behind what is taken off before it.
# Chosen on the development stories' sentences by reading.
_LEAST, _LEFT = 5, 4
# So many short pieces in a row are a list, and so many words are short. Chosen, not tuned: one
# piece alone may be an apposition.
_ROW, _ITEM = 2, 4
# What stands before a claim is taken off so many times: a dateline, who says it, when.
_BEFORE = 3


def main_clause_rules(language: str) -> MainClauseRules | None:
    """What is known of main clauses in a language; None where it is nothing."""
    found = rules(language, "main_clauses")
    return found if isinstance(found, MainClauseRules) else None


def main_clause(text: str, known: MainClauseRules | None) -> tuple[Span, ...]:
    """Where the main clause of a sentence stands, in pieces where something is put between.

    Without rules, and where no verb is found, it is the whole sentence.

    >>> known = main_clause_rules("en")
    >>> text = "OST (AP) - Police said that a man, 34, was found in the dunes, as it rained."
    >>> [span.of(text) for span in main_clause(text, known)]
    ['a man', ', was found in the dunes']
    """
    if known is None:
        return (Span(0, len(text)),)
    start = _start(text, known)
    begins = [start, *(match.start() for match in known.piece.finditer(text, start + 1))]
    pieces = [text[one:other] for one, other in pairwise([*begins, len(text)])]
    kept: list[int] = []
    words, told = 0, False
    for at, piece in enumerate(pieces):
        if told and words >= _LEAST and not _is_listed(pieces, at, known):
            break
        if not told and at:
            is_inserted = piece.startswith(",") and not known.has_verb(piece)
            if (is_inserted and at + 1 < len(pieces)) or known.subordinate.match(piece):
                continue
        kept.append(at)
        words += len(piece.split())
        told = told or known.has_verb(piece)
    if not told:
        return (Span(start, len(text)),)
    return tuple(Span(begins[at], begins[at] + len(pieces[at])) for at in kept)


def _is_listed(pieces: Sequence[str], at: int, known: MainClauseRules) -> bool:
    """Whether a piece is one of several names or things in a row."""
    row = 0
    for step in (1, -1):
        place = at if step > 0 else at - 1
        while row < _ROW and 0 < place < len(pieces) and _is_item(pieces[place], known):
            row += 1
            place += step
    return row >= _ROW and _is_item(pieces[at], known)


def _is_item(piece: str, known: MainClauseRules) -> bool:
    return len(piece.split()) <= _ITEM and not (
        known.has_verb(piece) or known.subordinate.match(piece)
    )


def _start(text: str, known: MainClauseRules) -> int:
    """Where the claim begins, behind datelines, who says it, and clauses of time."""
    start = before = 0
    for _ in range(_BEFORE):
        for pattern in known.before:
            found = pattern.match(text, start)
            if found and len(text[found.end() :].split()) >= _LEFT:
                start = found.end()
        if start == before:
            break
        before = start
    return start
