"""Whether two statements are of one time."""

import re
from collections.abc import Mapping
from datetime import datetime, timedelta

from summarize.agreement.statements import Statement
from summarize.language.quantities import dates_conflicting, find_dates

_YEAR = re.compile(r"\b(?:1[89]|20)\d\d\b")
# Words that make an amount one that is only thought of, or of another time.
_ELSEWHERE = re.compile(
    r"\b(?:forecasts?|predict\w*|project(?:ed|ions?)|expect\w*|estimat\w*|could|would|might|may|will|"
    r"earlier|previous(?:ly)?|last (?:year|month|week)|a year ago|record|initially|originally|"
    r"up from|down from|compared with|compared to)\b",
    re.IGNORECASE,
)
# Signs of other events: the toll of another day, of many years, or of a series.
_OTHER_EVENT = re.compile(
    r"\b(?:since|ago|every|each|annual\w*|a (?:year|month|week|day)|per (?:year|day)|similar|"
    r"another|previous|last|past|recent|history|decades?|years?|months?|weeks?|separate\w*|elsewhere|"
    r"anniversary|when an?|in an?other|if)\b",
    re.IGNORECASE,
)


def published_within(
    published: Mapping[str, datetime | None], a: Statement, b: Statement, within: timedelta
) -> bool:
    """Whether both articles appeared within this time; unknown dates go with unknown ones."""
    ours, theirs = (published[s.sentence.article_id] for s in (a, b))
    if ours is None or theirs is None:
        return ours is theirs
    return abs(ours.timestamp() - theirs.timestamp()) <= within.total_seconds()


def at_same_moment(a: Statement, b: Statement) -> bool:
    """Whether nothing says that one amount is of another time, or of no real one."""
    texts = [s.clause.of(s.sentence.text) for s in (a, b)]
    if len({bool(_ELSEWHERE.search(text)) for text in texts}) > 1:
        return False
    dates = [find_dates(s.sentence.text) for s in (a, b)]
    years = [set(_YEAR.findall(s.sentence.text)) for s in (a, b)]
    if years[0] != years[1]:
        return False
    clashes = [dates_conflicting(one, other) for one in dates[0] for other in dates[1]]
    return not (clashes and all(clashes))


def is_of_another_time(statement: Statement) -> bool:
    """Whether a toll is a forecast, or one of another event, or of a time."""
    text = statement.sentence.text
    return bool(_YEAR.search(text) or _ELSEWHERE.search(text) or _OTHER_EVENT.search(text))
