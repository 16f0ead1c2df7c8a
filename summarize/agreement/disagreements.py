"""Where outlets give different values for the same thing.

A wrong alarm costs more than a miss, so two statements are compared only if the words around the
value say that they are about one thing, and amounts that grow as time goes on only if they were
published at about the same time.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from summarize import tokens, vectors
from summarize.agreement.amounts import NEEDS_NOUN, gives_one, is_sum, of_one_kind, same_people
from summarize.agreement.contradictions import find_contradictions
from summarize.agreement.disputes import find_disputes
from summarize.agreement.moments import at_same_moment, published_within
from summarize.agreement.statements import ROOT, Reading, Statement, read_statements
from summarize.agreement.tolls import find_tolls
from summarize.agreement.wording import (
    about,
    citation_of,
    conversions,
    measure_of,
    set_day,
    words_of,
)
from summarize.claims import values
from summarize.claims.mentions import concept
from summarize.data import Article, Disagreement, Link, Sentence, Side
from summarize.language.quantities import (
    dates_compatible,
    dates_conflicting,
    in_base_unit,
)

# The share of the lighter clause's words (by inverse document frequency) that must be the same.
_SAME_THING = 0.5
# The same where a length, an area or the like is said to be that of one noun ("a 600-mile border").
_SAME_MEASURED = 0.3
# Counts and shares are compared if the clauses have more than so many words in common.
_FEW = 2
# Keeps the matrix of shared words below some 10 MB.
_ROWS_AT_ONCE = 500
_BOUNDS = frozenset(
    ("since", "until", "till", "before", "after", "late", "early", "by", "the", "a")
)
_BEGINNING = re.compile(
    r"\b(?:first|last|began|beg[iu]n|start(?:s|ed)?|end(?:s|ed)?)\b", re.IGNORECASE
)
# A distance is one between the same two places.
_ENDS = 2
# For dates, of the words of both clauses together: a sentence tells of much on one day.
_SAME_EVENT = 0.4
# A price is that of one deal if its sentence says who buys what.
_DEAL = re.compile(
    r"\b(?:buy|buys|buying|bought|acquir\w+|acquisition|purchas\w+|takeover|take over|tak\w+ over|"
    r"pay|pays|paid|paying|sell|sells|sold|selling|sale|deal|merger)\b",
    re.IGNORECASE,
)
_PARTIES = 2
# Fates are counted again every few hours, and most amounts change in days; two are compared if
# their articles were published within this time. Lengths and the like stay.
_SAME_HOUR = timedelta(hours=12)
_SAME_DAY = timedelta(hours=36)
_LASTING = frozenset(("length", "area", "mass", "volume"))
_GROWING = frozenset(("died", "hurt", "missing", "saved", "arrested", "displaced"))


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
        links: what `link_claims` found among these sentences; without them no denial is told.

    Returns:
        Disagreements in the order of their first citation, each side with all its citations; the
        note converts units where the sides use several.
    """
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
    found += find_tolls(story.reading, story.source, story.published)
    found += find_disputes(sentences, links, story.source)
    found += find_contradictions(sentences, story.source)
    found = _distinct(found)
    return tuple(sorted(found, key=lambda each: (each.sides[0].citations[0], each.about)))


def _distinct(found: Sequence[Disagreement]) -> list[Disagreement]:
    """Without those of whose citations two or more are in one disagreement found before."""
    kept: list[Disagreement] = []
    for each in found:
        cited = {citation for side in each.sides for citation in side.citations}
        if not any(
            len(cited & {c for side in other.sides for c in side.citations}) > 1 for other in kept
        ):
            kept.append(each)
    return kept


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
    """The statements with at least two words around their values, or two names, in common."""
    money = [
        sorted(terms.names) if s.value and s.value.quantity.dimension == "currency" else []
        for s, terms in zip(reading.statements, reading.whole, strict=True)
    ]
    near = _sharing_two([sorted(terms.roots) for terms in reading.near])
    return sorted({*near, *_sharing_two(money)})


def _sharing_two(word_lists: Sequence[Sequence[str]]) -> Iterator[tuple[int, int]]:
    matrix = vectors.counts(word_lists)
    for start in range(0, matrix.shape[0], _ROWS_AT_ONCE):
        shared = (matrix[start : start + _ROWS_AT_ONCE] @ matrix.T).tocoo()
        rows = shared.row + start
        kept = (shared.data > 1) & (rows < shared.col)
        yield from zip(rows[kept].tolist(), shared.col[kept].tolist(), strict=True)


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
    measure, quantity = measure_of(a), a.value.quantity
    if in_base_unit(quantity)[2] != in_base_unit(b.value.quantity)[2]:
        return False
    if quantity.dimension == "currency" and _same_deal(story, i, j):
        return _of_one_time(story, a, b, measure)
    if not of_one_kind(a, b) or not _around_same_words(story, i, j, measure):
        return False
    return quantity.dimension in _LASTING or _of_one_time(story, a, b, measure)


def _same_deal(story: _Story, i: int, j: int) -> bool:
    """Whether both sentences give the one price of a sale between the same two parties."""
    ours, theirs = story.reading.whole[i], story.reading.whole[j]
    a, b = story.reading.statements[i], story.reading.statements[j]
    return (
        len(ours.names & theirs.names) >= _PARTIES
        and all(_DEAL.search(each.sentence.text) for each in (a, b))
        and gives_one(a, b)
    )


def _of_one_time(story: _Story, a: Statement, b: Statement, measure: str) -> bool:
    """Whether two amounts that change in time were given at one time, and of the same people."""
    if measure.split(" ", maxsplit=1)[0] in _GROWING:
        is_same = published_within(story.published, a, b, _SAME_HOUR) and same_people(a, b)
    else:
        is_same = published_within(story.published, a, b, _SAME_DAY)
    return is_same and at_same_moment(a, b) and not is_sum(a, b)


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
    if value is not None and value.quantity.dimension not in NEEDS_NOUN and measure:
        return bool(names) and len(shared) > 1 and share >= _SAME_MEASURED
    return len(shared) > _FEW and share >= _SAME_THING and not reading.names_others(i, j)


def _amounts_differ(a: Statement, b: Statement) -> bool:
    return a.value is not None and b.value is not None and values.differ(a.value, b.value)


def _same_date(story: _Story, i: int, j: int) -> bool:
    """Whether two dates are of one event."""
    a, b = story.reading.statements[i], story.reading.statements[j]
    if a.date is None or b.date is None or not _may_be_compared(story, a, b):
        return False
    if not (dates_conflicting(a.date, b.date) or dates_compatible(a.date, b.date)):
        return False
    if not published_within(story.published, a, b, _SAME_DAY) or _tell_other_amounts(a, b):
        return False
    reading = story.reading
    if set_day(a) and set_day(a) == set_day(b):
        return True
    ours, theirs = reading.near[i].roots, reading.near[j].roots
    shared = ours & theirs
    return (
        len(shared) >= _FEW
        and reading.weigh(shared) >= _SAME_EVENT * reading.weigh(ours | theirs)
        and _bound_before(a) == _bound_before(b)
        and _word_before(a) == _word_before(b)
        and _beginnings(a) == _beginnings(b)
        and not reading.names_others(i, j)
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


def _beginnings(statement: Statement) -> frozenset[str]:
    """The words that make a date that of a beginning or an end, not of the whole."""
    found = _BEGINNING.findall(statement.clause.of(statement.sentence.text))
    return frozenset(word.casefold() for word in found)


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
        about=about(statements),
        sides=tuple(
            Side(words_of(side[0]), tuple(sorted({citation_of(s) for s in side})))
            for side in sides.values()
        ),
        note=conversions(side[0].value for side in sides.values()),
    )


def _key(statement: Statement) -> str:
    """Statements with the same key are on one side."""
    if statement.value is not None:
        quantity = statement.value.quantity
        return f"{quantity.value:g} {quantity.unit} {quantity.bound}"
    date = statement.date
    return "" if date is None else f"{date.year}-{date.month}-{date.day} {date.weekday}"
