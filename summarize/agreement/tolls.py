"""Tolls: how many each article says were killed, hurt or are missing in what the story is about.

Tolls differ between outlets because they are counted again every few hours; readers want to know
both figures, and that the later one may only be newer. Sentences that give a toll need not be alike
("killing at least nine"; "the toll stood at 11"), so the story's toll is known by its place.
"""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from itertools import combinations

from summarize.agreement.moments import is_of_another_time, published_within
from summarize.agreement.statements import Reading, Statement
from summarize.agreement.wording import citation_of, words_of
from summarize.data import Disagreement, Side
from summarize.language.quantities import compatible

_ABOUT = {"died": "people killed", "hurt": "people injured", "missing": "people missing"}
# The toll of the story's event stands early; further down come those of other events.
_FIRST_SENTENCES = 20
_GENERIC = frozenset(("", "person", "victim", "death", "injury", "body"))
# Beyond it two tolls are hardly of one event, or of the same part of it.
_MOST_TIMES = 2
# One or two dead are often some of the dead: "killed her and her two children".
_LEAST = 3
_SAME_STORY = timedelta(hours=36)
# "At least nine" is as exact as nine; "at least 50" is not.
_ROUND = 5


def find_tolls(
    reading: Reading,
    source: Mapping[str, str],
    published: Mapping[str, datetime | None],
) -> list[Disagreement]:
    """Disagreements on the toll of one event between articles of different outlets."""
    statements, found = reading.statements, []
    place = {id(each): at for at, each in enumerate(statements)}
    for fate, about in _ABOUT.items():
        tolls = _tolls(statements, fate)
        known: dict[str, set[float]] = {}
        for each in statements:
            if each.value is not None and each.value.measure.split(" ")[0] == fate:
                known.setdefault(source[each.sentence.article_id], set()).add(_number(each))
        differing = [
            (a, b)
            for a, b in combinations(tolls, 2)
            if source[a.sentence.article_id] != source[b.sentence.article_id]
            and published_within(published, a, b, _SAME_STORY)
            and _differ(a, b)
            and not reading.names_others(place[id(a)], place[id(b)])
            and _number(a) not in known[source[b.sentence.article_id]]
            and _number(b) not in known[source[a.sentence.article_id]]
        ]
        if differing:
            found.append(_disagreement(about, tolls, differing, published))
    return found


def _tolls(statements: Sequence[Statement], fate: str) -> list[Statement]:
    """The first count of each article, unless it is one of another time or of some only."""
    first: dict[str, Statement] = {}
    for each in statements:
        if each.value is None or each.value.measure.split(" ")[0] != fate:
            continue
        if each.sentence.index < _FIRST_SENTENCES and each.value.quantity.dimension == "count":
            first.setdefault(each.sentence.article_id, each)
    return [
        each
        for each in first.values()
        if each.value is not None
        and each.value.measure == fate
        and each.value.quantity.noun in _GENERIC
        and _number(each) >= _LEAST
        and not is_of_another_time(each)
    ]


def _differ(a: Statement, b: Statement) -> bool:
    if a.value is None or b.value is None:
        return False
    low, high = sorted((_number(a), _number(b)))
    is_exact = all(_is_exact(each) for each in (a, b))
    same = low == high if is_exact else compatible(a.value.quantity, b.value.quantity)
    return not same and high <= _MOST_TIMES * low


def _is_exact(statement: Statement) -> bool:
    value = statement.value
    return value is not None and (
        value.quantity.bound == ""
        or (value.quantity.bound == "more" and value.quantity.value % _ROUND != 0)
    )


def _number(statement: Statement) -> float:
    return statement.value.quantity.value if statement.value is not None else 0.0


def _disagreement(
    about: str,
    tolls: Sequence[Statement],
    differing: Sequence[tuple[Statement, Statement]],
    published: Mapping[str, datetime | None],
) -> Disagreement:
    numbers = {_number(each) for pair in differing for each in pair}
    sides: dict[float, list[Statement]] = {}
    for each in tolls:
        if _number(each) in numbers:
            sides.setdefault(_number(each), []).append(each)
    return Disagreement(
        about,
        tuple(
            Side(words_of(side[0]), tuple(sorted({citation_of(each) for each in side})))
            for side in sides.values()
        ),
        _note(sides, published),
    )


def _note(
    sides: Mapping[float, Sequence[Statement]], published: Mapping[str, datetime | None]
) -> str:
    """Which figure is the later one, where the articles' dates say so."""
    times: dict[float, list[float]] = {}
    for number, side in sides.items():
        for each in side:
            moment = published[each.sentence.article_id]
            if moment is None:
                return "counts may have changed between the reports"
            times.setdefault(number, []).append(moment.timestamp())
    latest = max(times, key=lambda number: max(times[number]))
    others = [moment for number, moments in times.items() if number != latest for moment in moments]
    if min(times[latest]) > max(others):
        return f"later reports say {words_of(sides[latest][0])}"
    return "counts may have changed between the reports"
