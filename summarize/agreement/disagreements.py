"""Where outlets give different values for the same thing.

A wrong alarm costs more than a miss, so two statements are compared only if the words around the
value say that they are about one thing, and amounts that grow as time goes on only if they were
published at about the same time.
"""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import combinations

from summarize import tokens, vectors
from summarize.agreement.contradictions import find_contradictions
from summarize.agreement.statements import ROOT, Reading, Statement, read_statements
from summarize.claims import values
from summarize.claims.mentions import concept
from summarize.data import Article, Citation, Disagreement, Link, Sentence, Side, Span
from summarize.quantities import (
    Quantity,
    dates_compatible,
    dates_conflicting,
    find_dates,
    in_base_unit,
)
from summarize.quantities.units import UNITS

# The share of the lighter clause's words (by inverse document frequency) that must be the same.
_SAME_THING = 0.5
# The same where a length, an area or the like is said to be that of one noun ("a 600-mile border").
_SAME_MEASURED = 0.3
# Counts and shares are compared if the clauses have more than so many words in common.
_FEW = 2
# Keeps the matrix of shared words below some 10 MB.
_ROWS_AT_ONCE = 500
_BOUND_WORDS = re.compile(
    r"\b(?:at least|at most|more than|less than|fewer than|up to|as many as|nearly|almost|about|"
    r"around|roughly|approximately|some|over|under|an estimated|only)\s$",
    re.IGNORECASE,
)
_YEAR = re.compile(r"\b(?:1[89]|20)\d\d\b")
_BOUNDS = frozenset(
    ("since", "until", "till", "before", "after", "late", "early", "by", "the", "a")
)
# A distance is one between the same two places.
_ENDS = 2
# For dates, of the words of both clauses together: a sentence tells of much on one day.
_SAME_EVENT = 0.4
# Words that make an amount one that is only thought of, or of another time.
_ELSEWHERE = re.compile(
    r"\b(?:forecasts?|predict\w*|project(?:ed|ions?)|expect\w*|estimat\w*|could|would|might|may|will|"
    r"earlier|previous(?:ly)?|last (?:year|month|week)|a year ago|record|initially|originally|"
    r"up from|down from|compared with|compared to)\b",
    re.IGNORECASE,
)
# Fates are counted again every few hours, and most amounts change in days; two are compared if
# their articles were published within this time. Lengths and the like stay.
_SAME_HOUR = timedelta(hours=12)
_SAME_DAY = timedelta(hours=36)
_LASTING = frozenset(("length", "area", "mass", "volume"))
_GROWING = frozenset(("died", "hurt", "missing", "saved", "arrested", "displaced"))
# Of these no two are compared unless what they measure is named by one noun.
_NEEDS_NOUN = frozenset(("count", "percent", "currency", "duration", "times", "fraction"))
_DISTANCE_WORDS = ("from", "away", "north", "south", "east", "west", "off", "outside", "inland")
_METRIC = {"length": "km", "area": "hectare", "mass": "kg", "temperature": "celsius"}


@dataclass(frozen=True, slots=True)
class _Story:
    reading: Reading
    source: Mapping[str, str]
    published: Mapping[str, datetime | None]


def find_disagreements(
    articles: Sequence[Article], sentences: Sequence[Sentence], links: Sequence[Link] = ()
) -> tuple[Disagreement, ...]:
    """Where articles of different outlets give different values for the same thing.

    Amounts are compared in one unit, with the room that rounding and words like "about" or "more
    than" leave; dates with weekdays and "yesterday" resolved by the articles' dates.

    Args:
        articles: the articles of one story.
        sentences: their sentences.
        links: not needed; taken so that all that is known of a story can be given.

    Returns:
        Disagreements in the order of their first citation, each side with all its citations; the
        note converts units where the sides use several.
    """
    del links
    story = _Story(
        read_statements(articles, sentences),
        {article.id: article.source or article.id for article in articles},
        {article.id: article.published for article in articles},
    )
    found = [
        _disagreement(story, group)
        for is_same, differ in ((_same_amount, _amounts_differ), (_same_date, _dates_differ))
        for group in _groups(story, is_same, differ)
    ]
    found += find_contradictions(sentences, story.source)
    return tuple(sorted(found, key=lambda each: (each.sides[0].citations[0], each.about)))


def _groups(
    story: _Story,
    is_same: Callable[[_Story, int, int], bool],
    differ: Callable[[Statement, Statement], bool],
) -> list[list[int]]:
    """Statements about one thing among which two of different outlets differ."""
    statements = story.reading.statements
    pairs = [(i, j) for i, j in _sharing_words(story.reading) if is_same(story, i, j)]
    groups: dict[int, list[int]] = {}
    for i, j in pairs:
        if differ(statements[i], statements[j]) and not _outlet_has_both(
            story, pairs, i, j, differ
        ):
            merged = sorted({*groups.get(i, [i]), *groups.get(j, [j])})
            groups.update(dict.fromkeys(merged, merged))
    distinct = {tuple(group) for group in groups.values()}
    return [_with_agreeing(group, pairs) for group in sorted(distinct)]


def _sharing_words(reading: Reading) -> list[tuple[int, int]]:
    """The statements with at least two words in common around their values."""
    matrix = vectors.counts([sorted(terms.roots) for terms in reading.near])
    found: list[tuple[int, int]] = []
    for start in range(0, matrix.shape[0], _ROWS_AT_ONCE):
        shared = (matrix[start : start + _ROWS_AT_ONCE] @ matrix.T).tocoo()
        rows = shared.row + start
        kept = (shared.data > 1) & (rows < shared.col)
        found += zip(rows[kept].tolist(), shared.col[kept].tolist(), strict=True)
    return sorted(found)


def _with_agreeing(group: Sequence[int], pairs: Iterable[tuple[int, int]]) -> list[int]:
    """The group and those who say one of its values of the same thing."""
    members = set(group)
    members |= {j for i, j in pairs if i in group} | {i for i, j in pairs if j in group}
    return sorted(members)


def _outlet_has_both(
    story: _Story,
    pairs: Iterable[tuple[int, int]],
    i: int,
    j: int,
    differ: Callable[[Statement, Statement], bool],
) -> bool:
    """Whether one of the two outlets itself also says what the other says."""
    statements, source = story.reading.statements, story.source
    for a, b in pairs:
        for x, y in ((a, b), (b, a)):
            if x in (i, j) and y not in (i, j):
                other = j if x == i else i
                own = source[statements[y].sentence.article_id]
                is_theirs = own == source[statements[other].sentence.article_id]
                if is_theirs and not differ(statements[x], statements[y]):
                    return True
    return False


def _may_be_compared(story: _Story, a: Statement, b: Statement) -> bool:
    return story.source[a.sentence.article_id] != story.source[b.sentence.article_id]


def _same_amount(story: _Story, i: int, j: int) -> bool:
    """Whether two amounts are of one thing."""
    a, b = story.reading.statements[i], story.reading.statements[j]
    if a.value is None or b.value is None or not _may_be_compared(story, a, b):
        return False
    measure, quantity = _measure(a), a.value.quantity
    if (
        in_base_unit(quantity)[2] != in_base_unit(b.value.quantity)[2]
        or measure != _measure(b)
        or not (measure or quantity.dimension not in _NEEDS_NOUN)
        or not _around_same_words(story, i, j, measure)
    ):
        return False
    return quantity.dimension in _LASTING or _of_one_time(story, a, b, measure)


def _of_one_time(story: _Story, a: Statement, b: Statement, measure: str) -> bool:
    """Whether two amounts that change in time were given at one time, and of the same people."""
    if measure.split(" ", maxsplit=1)[0] in _GROWING:
        is_same = _published_within(story, a, b, _SAME_HOUR) and _same_people(a, b)
    else:
        is_same = _published_within(story, a, b, _SAME_DAY)
    return is_same and _at_same_moment(a, b) and not _is_sum(a, b)


def _is_sum(a: Statement, b: Statement) -> bool:
    """Whether one amount is the sum of two of the other sentence."""
    for one, other in ((a, b), (b, a)):
        if one.value is not None and other.value is not None:
            parts = [
                value.quantity.value
                for value in values.read_values(other.sentence.text)
                if value.measure == other.value.measure
            ]
            total = one.value.quantity.value
            if any(abs(x + y - total) <= 1e-6 * total for x, y in combinations(parts, 2)):
                return True
    return False


def _same_people(a: Statement, b: Statement) -> bool:
    """Whether those counted are called the same: children among the dead are not all the dead."""
    nouns = [s.value.quantity.noun for s in (a, b) if s.value is not None]
    generic = ("", "person", "victim", "death", "injury", "body")
    return all(noun in generic for noun in nouns) or len(set(nouns)) == 1


def _at_same_moment(a: Statement, b: Statement) -> bool:
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


def _measure(statement: Statement) -> str:
    """The noun, fate or relation that an amount is of."""
    value = statement.value
    if value is None:
        return ""
    if value.quantity.dimension == "length":
        after = statement.sentence.text[value.quantity.span.end :].split()[:1]
        if after and after[0].casefold().strip(",.") in _DISTANCE_WORDS:
            return "distance"
    return value.measure


def _around_same_words(story: _Story, i: int, j: int, measure: str) -> bool:
    """Whether the words around both amounts say that they are of one thing."""
    reading = story.reading
    ours, theirs = reading.near[i], reading.near[j]
    shared = ours.roots & theirs.roots
    names = shared & ours.names & theirs.names
    if measure == "distance":
        return len(names) >= _ENDS and len(shared) > _ENDS
    lighter = min(reading.weigh(ours.roots), reading.weigh(theirs.roots))
    share = reading.weigh(shared) / max(lighter, 1e-9)
    value = reading.statements[i].value
    if value is not None and value.quantity.dimension not in _NEEDS_NOUN and measure:
        return bool(names) and len(shared) > 1 and share >= _SAME_MEASURED
    return len(shared) > _FEW and share >= _SAME_THING and not _other_names(reading, i, j)


def _other_names(reading: Reading, i: int, j: int) -> bool:
    """Whether each sentence names somebody whom the other does not: two polls, two brothers."""
    ours, theirs = reading.whole[i].names, reading.whole[j].names
    return bool(ours - theirs and theirs - ours)


def _published_within(story: _Story, a: Statement, b: Statement, within: timedelta) -> bool:
    ours, theirs = (story.published[s.sentence.article_id] for s in (a, b))
    if ours is None or theirs is None:
        return ours is theirs
    return abs(ours.timestamp() - theirs.timestamp()) <= within.total_seconds()


def _amounts_differ(a: Statement, b: Statement) -> bool:
    return a.value is not None and b.value is not None and values.differ(a.value, b.value)


def _same_date(story: _Story, i: int, j: int) -> bool:
    """Whether two dates are of one event."""
    a, b = story.reading.statements[i], story.reading.statements[j]
    if a.date is None or b.date is None or not _may_be_compared(story, a, b):
        return False
    if not (dates_conflicting(a.date, b.date) or dates_compatible(a.date, b.date)):
        return False
    if not _published_within(story, a, b, _SAME_DAY) or _tell_other_amounts(a, b):
        return False
    reading = story.reading
    ours, theirs = reading.near[i].roots, reading.near[j].roots
    shared = ours & theirs
    return (
        len(shared) >= _FEW
        and reading.weigh(shared) >= _SAME_EVENT * reading.weigh(ours | theirs)
        and _bound_before(a) == _bound_before(b)
        and _word_before(a) == _word_before(b)
        and not _other_names(reading, i, j)
    )


def _tell_other_amounts(a: Statement, b: Statement) -> bool:
    """Whether the sentences give amounts that differ: they tell of two months, not of one."""
    ours, theirs = (values.read_values(s.sentence.text) for s in (a, b))
    return any(values.same_measure(x, y) and values.differ(x, y) for x in ours for y in theirs)


def _word_before(statement: Statement) -> str:
    """The root of the content word before a date: what happened then, or its object."""
    before = statement.sentence.text[statement.clause.start : statement.span.start]
    content = tokens.content_stems(before)
    return concept(content[-1])[:ROOT] if content else ""


def _bound_before(statement: Statement) -> str:
    """The word before a date that makes it the end of a time rather than a moment."""
    before = statement.sentence.text[: statement.span.start].split()[-1:]
    return before[0].casefold() if before and before[0].casefold() in _BOUNDS else ""


def _dates_differ(a: Statement, b: Statement) -> bool:
    return a.date is not None and b.date is not None and dates_conflicting(a.date, b.date)


def _disagreement(story: _Story, group: Sequence[int]) -> Disagreement:
    statements = [story.reading.statements[i] for i in group]
    sides: dict[str, list[Statement]] = {}
    for statement in statements:
        sides.setdefault(_key(statement), []).append(statement)
    return Disagreement(
        about=_about(story, group),
        sides=tuple(
            Side(_words(side[0]), tuple(sorted({_citation(s) for s in side})))
            for side in sides.values()
        ),
        note=_conversions([side[0] for side in sides.values()]),
    )


def _key(statement: Statement) -> str:
    """Statements with the same key are on one side."""
    if statement.value is not None:
        quantity = statement.value.quantity
        return f"{quantity.value:g} {quantity.unit} {quantity.bound}"
    date = statement.date
    return "" if date is None else f"{date.year}-{date.month}-{date.day} {date.weekday}"


def _words(statement: Statement) -> str:
    """The value as the article writes it, with the words that make it a bound."""
    text, span = statement.sentence.text, statement.span
    bound = _BOUND_WORDS.search(text[: span.start])
    return ((bound.group() if bound else "") + span.of(text)).strip()


def _citation(statement: Statement) -> Citation:
    return Citation(statement.sentence.article_id, statement.sentence.span)


def _about(story: _Story, group: Sequence[int]) -> str:
    """The clause that says it in the fewest words, without the value."""
    shortest = min(
        (story.reading.statements[i] for i in group),
        key=lambda s: (s.clause.end - s.clause.start, s.sentence.key),
    )
    span, clause, text = shortest.span, shortest.clause, shortest.sentence.text
    before = Span(clause.start, max(clause.start, span.start)).of(text)
    after = Span(min(span.end, clause.end), clause.end).of(text)
    return f"{before}…{after}".strip(' ,;:.-–—“”"')


def _conversions(statements: Iterable[Statement]) -> str:
    """The sides' amounts in one unit, where they use several."""
    quantities = [s.value.quantity for s in statements if s.value is not None]
    units = {quantity.unit for quantity in quantities}
    if len(units) < 2 or not units <= UNITS.keys():
        return ""
    dimension = quantities[0].dimension
    metric = _METRIC.get(dimension, "")
    unit = metric if metric in units else min(units)
    return "; ".join(
        f"{_plural(quantity.value, quantity.unit)} is about {_converted(quantity, unit)}"
        for quantity in quantities
        if quantity.unit != unit
    )


def _converted(quantity: Quantity, unit: str) -> str:
    ours, theirs = UNITS[quantity.unit], UNITS[unit]
    base = quantity.value * ours.factor + ours.offset
    amount = (base - theirs.offset) / theirs.factor
    return _plural(round(amount) if abs(amount) >= 10 else round(amount, 1), unit)


def _plural(amount: float, unit: str) -> str:
    written = f"{amount:,.10g}"
    return f"{written} {unit}{'s' if len(unit) > 3 and amount != 1 and unit != 'celsius' else ''}"
