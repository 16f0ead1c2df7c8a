"""Whether two amounts are of one kind, and neither a sum nor a part of the other."""

import math
from collections.abc import Iterator
from itertools import combinations
from typing import TYPE_CHECKING

from summarize.agreement.statements import Statement
from summarize.agreement.wording import measure_of
from summarize.claims import Value, same_measure, values_differ
from summarize.data import Span
from summarize.language.quantities import dates_compatible, in_base_unit
from summarize.languages.agreement import AgreementRules
from summarize.readings import Reading

if TYPE_CHECKING:
    from summarize.checking import Lexis

_SHARES = frozenset(("percent", "fraction"))
# Of these no two are compared unless what they measure is named by one noun.
NEEDS_NOUN = frozenset(("count", "percent", "currency", "duration", "times", "fraction"))
# Sums are exact but for the rounding of floating point.
_ROUNDING = 1e-6
# A distance is one between the same two places.
_ENDS = 2
# One of two amounts of one thing is so many times the other at most (five), as a logarithm: outlets
# tell 1,200 and 2,000 marchers, not 2 and 65 cases of a flu. Chosen by reading alarms.
MOST_RATIO = 1.6
# Years that are further apart count no more. Chosen, not tuned.
_MOST_YEARS = 10
# Numbers up to here stand in many sentences. Chosen, not tuned.
_SMALL = 10


def of_one_kind(a: Statement, b: Statement) -> bool:
    """Whether both measure one noun; a share, if each sentence gives no other one, needs none."""
    if a.value is None or b.value is None:
        return False
    dimension = a.value.quantity.dimension
    if dimension in _SHARES:
        return gives_one(a, b)
    return measure_of(a) == measure_of(b) and bool(measure_of(a) or dimension not in NEEDS_NOUN)


def gives_one(*statements: Statement) -> bool:
    """Whether each sentence gives one amount of its kind: with more, which is which is unsure."""
    return all(
        sum(
            in_base_unit(value.quantity)[2] == in_base_unit(each.value.quantity)[2]
            for value in each.reading.values
        )
        == 1
        for each in statements
        if each.value is not None
    )


def is_sum(a: Statement, b: Statement) -> bool:
    """Whether one amount is the sum of two of the other sentence."""
    return any(
        one.value is not None and other.value is not None and adds_up(one.value, other.reading)
        for one, other in ((a, b), (b, a))
    )


def adds_up(total: Value, reading: Reading) -> bool:
    """Whether an amount is the sum of two of a sentence: "900 jobs here, 600 there"."""
    parts = [
        value.quantity.value
        for value in reading.values
        if value.quantity.dimension == total.quantity.dimension
        and value.measure in (total.measure, "")
    ]
    whole = total.quantity.value
    return any(abs(x + y - whole) <= _ROUNDING * whole for x, y in combinations(parts, 2))


def same_people(a: Statement, b: Statement) -> bool:
    """Whether those counted are called the same: children among the dead are not all the dead."""
    nouns = [s.value.quantity.noun for s in (a, b) if s.value is not None]
    return all(noun in a.rules.generic_victims for noun in nouns) or len(set(nouns)) == 1


def tells_both(a: Statement, b: Statement) -> bool:
    """Whether one of two sentences tells the other's value too: "stolen in 1988, back Sunday"."""
    for one, other in ((a, b), (b, a)):
        value, date = other.value, other.date
        if value is not None and any(
            each is not one.value and same_measure(each, value) and not values_differ(each, value)
            for each in one.reading.values
        ):
            return True
        if date is not None and any(
            each is not one.date and dates_compatible(each, date) for each in one.reading.dates
        ):
            return True
    return False


def are_of_others(
    pair: tuple[Reading, Reading], spans: tuple[Span, Span], known: AgreementRules
) -> bool:
    """Whether two amounts belong to two things, by what stands before or behind them.

    "Orbex rose 3 percent after the deal with Tallin", "Tallin rose 11 after the deal with Orbex";
    "18 crowns", "30 crowns for children".

    Args:
        pair: the sentences.
        spans: where the amounts stand in them.
        known: the rules of their language.
    """
    from summarize.agreement.apart import are_measured_apart, are_of_two, are_of_two_kinds

    if are_measured_apart(*pair, known) or are_of_two(*pair, known):
        return True
    if are_of_two_kinds(*pair, known) or _have_two_subjects(*pair):
        return True
    ours, theirs = (set(_names(each, known)) for each in pair)
    both = ours & theirs
    before = [
        both.intersection(_names(each, known, span.start))
        for each, span in zip(pair, spans, strict=True)
    ]
    if all(before) and before[0].isdisjoint(before[1]):
        return True
    if len({bool(known.wanted.search(each.text)) for each in pair}) > 1:
        return True
    return any(_is_restricted(pair[at], spans[at], pair[1 - at], known) for at in (0, 1))


def _have_two_subjects(one: Reading, other: Reading) -> bool:
    """Whether two main clauses begin with two names, of which neither sentence has both."""
    ours, theirs = (_subject(each) for each in (one, other))
    return (
        bool(ours and theirs)
        and ours not in map(str.casefold, other.words)
        and theirs not in map(str.casefold, one.words)
    )


def _subject(reading: Reading) -> str:
    """The last word of the name that the main clause begins with; "" where it is none."""
    if not reading.main_clause:
        return ""
    start, stops, found = reading.main_clause[0].start, reading.lexicon.stops, ""
    for word, number, place in zip(reading.words, reading.row, reading.places, strict=True):
        if place < start or (not found and stops[number]):
            continue
        if not word[0].isupper() or (place == start and _is_common(reading, word)):
            break
        found = word.casefold()
    return found


def _is_common(reading: Reading, word: str) -> bool:
    """Whether a word at the beginning of a sentence is no name."""
    from summarize.languages.names import name_rules

    names = name_rules(reading.language)
    return names is None or names.is_common is None or bool(names.is_common(word))


def _names(reading: Reading, known: AgreementRules, end: int | None = None) -> Iterator[str]:
    """The words with a capital up to a place, without small words and names of where it is."""
    from summarize.languages.names import name_rules

    stops, names = reading.lexicon.stops, name_rules(reading.language)
    is_common = names.is_common if names is not None else None
    for word, number, place in zip(reading.words, reading.row, reading.places, strict=True):
        is_name = word[0].isupper() and not stops[number] and word.casefold() not in known.calendar
        is_name = is_name and not (not place and is_common is not None and is_common(word))
        is_before = end is None or place < end
        if is_name and is_before and not known.place_before.search(reading.text[:place]):
            yield word.casefold()


def _is_restricted(reading: Reading, span: Span, other: Reading, known: AgreementRules) -> bool:
    """Whether an amount is only that of some, of whom the other sentence says nothing."""
    found = known.restricted.match(reading.text, span.end)
    if found is None:
        return False
    start, end = found.span("whom")
    places = zip(reading.row, reading.places, strict=True)
    whom = reading.lexicon.concepts_of(word for word, at in places if start <= at < end)
    return bool(whom) and whom.isdisjoint(other.concepts)


def exclude_one_another(lexis: "Lexis | None", a: Statement, b: Statement) -> bool:
    """Whether a verb of one clause excludes one of the other: demanded, offered; rose, fell.

    Args:
        lexis: what words may stand for what; None in a language without such rules.
        a: an amount in its clause.
        b: another one.
    """
    if lexis is None:
        return False
    ours, theirs = (
        {
            word
            for word in each.clause_text.split()
            if word.isalpha() and word.islower() and "v" in lexis.parts(word)
        }
        for each in (a, b)
    )
    return any(
        lexis.relation(one, other) == "different"
        for one in ours - theirs
        for other in theirs - ours
    )


def are_first_of_one(a: Statement, b: Statement) -> bool:
    """Whether both count the first of one thing, on a day that both name."""
    days = [(one, other) for one in a.reading.dates for other in b.reading.dates]
    return (
        a.is_first
        and b.is_first
        and measure_of(a) == measure_of(b) != ""
        and any(dates_compatible(one, other) for one, other in days)
    )


def are_of_two_names(a: Statement, b: Statement) -> bool:
    """Whether two ages, sums of money or amounts in brackets stand beside two names.

    "The 32-year-old Keller"; "$60bn of American goods"; "Keller (45-1, 33 wins)".
    """
    beside = [_name_beside(each) for each in (a, b)]
    return all(beside) and beside[0] != beside[1]


def _name_beside(told: Statement) -> str:
    """The name right behind an age or sum, or before a bracket with an amount; "" for none."""
    text, span = told.sentence.text, told.span
    if told.value is not None and told.value.quantity.dimension == "currency":
        owner = told.rules.of_whom.match(text, span.end)
        return owner["whom"] if owner is not None else ""
    opens = text.rfind("(", 0, span.start)
    if opens > text.rfind(")", 0, span.start):
        before = text[:opens].split()[-1:]
        return before[0] if before and before[0][:1].isupper() else ""
    if told.value is None or told.value.quantity.dimension != "duration":
        return ""
    behind = text[span.end :].split()[:1]
    return behind[0].rstrip(",.’'s") if behind and behind[0][:1].isupper() else ""


def lie_between_two(a: Statement, b: Statement) -> bool:
    """Whether two distances are those between the same two places, whatever else is told of them.

    "40 km south of Brask" and "of Minster" are not.
    """
    if not (measure_of(a) == measure_of(b) == a.rules.distance):
        return False
    found = [each.rules.lies_off.match(each.sentence.text, each.span.end) for each in (a, b)]
    places = {each["place"] for each in found if each is not None}
    shared = a.near.roots & b.near.roots
    names = shared & a.near.names & b.near.names
    return len(places) < _ENDS and len(names) >= _ENDS < len(shared)


def ratio_of(a: Statement, b: Statement) -> float:
    """The logarithm of how many times one of two amounts is of the other, up to a limit."""
    if a.value is None or b.value is None:
        return 0.0
    low, high = sorted(sum(each.quantity.in_base_unit[:2]) for each in (a.value, b.value))
    return min(MOST_RATIO, math.log(high / low)) if low > 0 and high < math.inf else MOST_RATIO


def years_between(a: Statement, b: Statement) -> float:
    """How many years two dates are apart, up to a limit."""
    years = [each.date.year for each in (a, b) if each.date is not None]
    if len(years) < len((a, b)) or None in years:
        return 0.0
    first, last = (int(year or 0) for year in years)
    return float(min(_MOST_YEARS, abs(first - last)))


def tell_other_amounts(a: Statement, b: Statement) -> bool:
    """Whether the sentences give amounts that differ: they tell of two months, not of one."""
    return any(
        same_measure(one, other) and values_differ(one, other)
        for one in a.reading.values
        for other in b.reading.values
    )
