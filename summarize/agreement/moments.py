"""Whether two statements are of one time."""

import re
from collections.abc import Mapping
from datetime import datetime, timedelta

from summarize.agreement.statements import Statement
from summarize.language.quantities import dates_conflicting

# What is counted again every few hours.
GROWING = frozenset(("died", "hurt", "missing", "saved", "arrested", "displaced"))
_YEAR = re.compile(r"\b(?:1[89]|20)\d\d\b")


def published_within(
    published: Mapping[str, datetime | None], a: Statement, b: Statement, within: timedelta
) -> bool:
    """Whether both articles appeared within this time; unknown dates go with unknown ones."""
    ours, theirs = published[a.article_id], published[b.article_id]
    if ours is None or theirs is None:
        return ours is theirs
    return abs(ours.timestamp() - theirs.timestamp()) <= within.total_seconds()


def at_same_moment(a: Statement, b: Statement) -> bool:
    """Whether nothing says that one amount is of another time, or of no real one."""
    if len({bool(each.rules.elsewhen.search(each.clause_text)) for each in (a, b)}) > 1:
        return False
    if set(_YEAR.findall(a.sentence.text)) != set(_YEAR.findall(b.sentence.text)):
        return False
    # As written: an amount of "Monday" is not that of "Tuesday", whatever days these were.
    clashes = [
        dates_conflicting(one, other)
        for one in a.reading.written_dates
        for other in b.reading.written_dates
    ]
    return not (clashes and all(clashes))


def is_of_another_time(statement: Statement) -> bool:
    """Whether casualties are a forecast, or those of another event, or of a time."""
    text, known = statement.sentence.text, statement.rules
    return bool(_YEAR.search(text) or known.elsewhen.search(text) or known.other_event.search(text))
