"""Quantities that a text does not write and that follow from two that it does.

"18 of the 20" is nine in ten, a third of 60,000 is 20,000, "all but two" of nine are seven.
"""

import math
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice
from typing import TYPE_CHECKING

from summarize.data import Span
from summarize.language.quantities import UNITS, DateMention, Quantity, base_value, entails
from summarize.languages.amounts import AmountRules

if TYPE_CHECKING:
    from summarize.checking.content import Content

# Quantities before a number among which the whole is that it is part of, and after it those that
# it may be set against. Chosen, not tuned: a sentence or two have as many.
_NEAR = 3
# Characters between two quantities that are set against each other; a sentence has about 150.
_APART = 120
# Characters before or after a number that hold what puts it in relation. Chosen, not tuned.
_AROUND = 70
# "A day later" and the like are looked for so often in a text; no news has more.
_MOST = 300
# How exact a share is that is worked out, of a hundred; and how far two rates may be apart.
_EXACT = 0.01
# How exact "twice" is: to a tenth, by the habit of news.
_TENTH = 0.1
# "Every three months" and "four times a year" are equal to the days of a month, see above.
_RATES_ALIKE = 0.03


def derived_from(content: "Content", rules: AmountRules) -> tuple[Quantity, ...]:
    """The quantities that follow from those of a text, in the order of what they follow from."""
    return tuple(_derived(content.text, content.quantities, rules))


def _derived(text: str, every: Sequence[Quantity], rules: AmountRules) -> Iterator[Quantity]:
    for at, quantity in enumerate(every):
        yield from _shares(text, every, at, rules)
        yield from _bounds(text, quantity, rules)
        yield from _parts(text, quantity, every[max(0, at - _NEAR) : at], rules)
        if quantity.dimension == "ordinal":
            yield from _offsets(text, quantity, every[at + 1 : at + 1 + _NEAR], rules)


def _shares(
    text: str, every: Sequence[Quantity], at: int, rules: AmountRules
) -> Iterator[Quantity]:
    """A share of a hundred, exactly; what is left where it is taken away; that of two counts."""
    quantity = every[at]
    if share := share_at(text, every, at, rules):
        yield share
    if is_share(quantity):
        yield replace(quantity, step=_EXACT * quantity.step)
        if rules.smaller.match(text, quantity.span.end):
            yield _percent(quantity.span, 100 - base_value(quantity), quantity)


def _bounds(text: str, quantity: Quantity, rules: AmountRules) -> Iterator[Quantity]:
    """A bound turned around ("not more than"), the ends of a range, and what is no bound."""
    start, end = quantity.span.start, quantity.span.end
    before = text[max(0, start - _AROUND) : start]
    turned = rules.denied.search(before) or rules.beyond_that.search(text, end, end + _APART)
    if quantity.bound in ("more", "less") and turned:
        yield replace(quantity, bound="less" if quantity.bound == "more" else "more")
    if quantity.bound == "less" and rules.stress.search(before):
        yield replace(quantity, bound="", low=quantity.high)
    if quantity.bound == "range" and quantity.low < quantity.value:
        yield replace(quantity, value=quantity.low, high=math.inf, bound="more")
    if one := rules.one_or.search(before):
        unit = UNITS[one["unit"].lower()]
        yield replace(quantity, unit=unit.name, dimension=unit.dimension, bound="range", low=1)


def is_share(quantity: Quantity) -> bool:
    """Whether it is a fraction or a percentage."""
    return quantity.dimension in ("fraction", "percent")


def share_at(text: str, every: Sequence[Quantity], at: int, rules: AmountRules) -> Quantity | None:
    """The share that a count is of the next one ("18 of the 20"); None where it is none."""
    if at + 1 >= len(every):
        return None
    part, whole = every[at], every[at + 1]
    if part.dimension != "count" or whole.dimension != "count" or not 0 < part.value < whole.value:
        return None
    if not rules.share.fullmatch(text, part.span.end, whole.span.start):
        return None
    span = Span(part.span.start, whole.span.end)
    return _percent(span, 100 * part.value / whole.value, part)


def _percent(span: Span, value: float, like: Quantity) -> Quantity:
    factor = value / like.value if like.value else 1.0
    return Quantity(
        *(span, like.low * factor, like.high * factor, "percent", "percent", like.noun),
        *(like.approximate, value, _EXACT, like.bound),
    )


def _parts(
    text: str, part: Quantity, earlier: Sequence[Quantity], rules: AmountRules
) -> Iterator[Quantity]:
    """What a part of those named before comes to, and the share of a count of them."""
    end = part.span.end
    before = text[max(0, part.span.start - _AROUND) : part.span.start]
    counts = [each for each in reversed(earlier) if each.dimension == "count" and each.noun]
    if part.dimension == "count" and rules.all_but.search(before):
        for whole in counts:
            if whole.value > part.value:
                rest = whole.value - part.value
                yield replace(whole, value=rest, low=rest, high=rest, bound=whole.bound)
    if not counts or not rules.of_these.match(text, end):
        return
    whole = counts[0]
    if is_share(part):
        value = whole.value * base_value(part) / 100
        yield replace(whole, value=value, low=value, high=value, bound=part.bound)
    elif part.dimension == "count" and 0 < part.value < whole.value:
        yield _percent(part.span, 100 * part.value / whole.value, part)


def _offsets(
    text: str, place: Quantity, following: Sequence[Quantity], rules: AmountRules
) -> Iterator[Quantity]:
    """The 108th minute, where the 114th has "six minutes after" right beside it, and the like."""
    for offset in following:
        between = text[place.span.end : offset.span.start]
        if offset.unit != place.noun or len(between) > _APART:
            continue
        value = 0.0
        if rules.afterwards.match(text, offset.span.end):
            value = place.value + offset.value
        elif rules.beside.fullmatch(between):
            is_after = rules.later.match(text, offset.span.end)
            is_before = rules.earlier.match(text, offset.span.end)
            value = place.value + offset.value * (bool(is_before) - bool(is_after))
        if value > 0 and value != place.value:
            yield replace(place, value=value, low=value, high=value)


def follows(quantity: Quantity, claim: "Content", evidence: "Content") -> bool:
    """Whether a quantity of the claim follows from two that the evidence gives."""
    rules = claim.amount_rules
    if rules is None or not evidence.quantities:
        return False
    if any(entails(other, quantity) for other in evidence.derived):
        return True
    return (
        _is_part_of_share(quantity, claim, evidence, rules)
        or _is_share_of_amount(quantity, claim, evidence, rules)
        or _is_difference(quantity, claim, evidence, rules)
        or _is_rate(quantity, claim, evidence, rules)
        or _is_ratio(quantity, evidence)
        or _is_later_day(quantity, evidence, rules)
    )


def _is_part_of_share(
    quantity: Quantity, claim: "Content", evidence: "Content", rules: AmountRules
) -> bool:
    """Whether it is the nine or the ten of "nine in ten", and 90 percent are given."""
    every = claim.quantities
    known = (*filter(is_share, evidence.quantities), *filter(is_share, evidence.derived))
    for at in range(len(every)):
        if quantity in every[at : at + 2] and (share := share_at(claim.text, every, at, rules)):
            return any(entails(other, share) for other in known)
    return False


def _is_share_of_amount(
    quantity: Quantity, claim: "Content", evidence: "Content", rules: AmountRules
) -> bool:
    """Whether it is the seventh of "a seventh of the 1.4 million", and 200,000 are given."""
    match = rules.of_amount.match(claim.text, quantity.span.end) if is_share(quantity) else None
    if match is None:
        return False
    wholes = [each for each in claim.quantities if each.span.start == match.end()]
    return any(
        whole.unit == other.unit
        and whole.dimension == other.dimension
        and entails(_percent(other.span, 100 * other.value / whole.value, other), quantity)
        for whole in wholes
        if whole.value
        for other in evidence.quantities
    )


def is_whole_of_share(quantity: Quantity, claim: "Content") -> bool:
    """Whether it is the amount that another number is said to be a share of."""
    rules = claim.amount_rules
    return rules is not None and any(
        match.end() == quantity.span.start
        for each in claim.quantities
        if is_share(each) and (match := rules.of_amount.match(claim.text, each.span.end))
    )


def difference_at(quantity: Quantity, text: str, rules: AmountRules) -> bool:
    """Whether a number is said to be the distance between two others."""
    before = text[max(0, quantity.span.start - _AROUND) : quantity.span.start]
    return bool(rules.difference.search(before) or rules.differs.match(text, quantity.span.end))


def _is_difference(
    quantity: Quantity, claim: "Content", evidence: "Content", rules: AmountRules
) -> bool:
    if not difference_at(quantity, claim.text, rules):
        return False
    every = evidence.quantities
    for at, first in enumerate(every):
        for second in every[at + 1 : at + _NEAR]:
            near = second.span.start - first.span.end <= _APART
            alike = first.dimension == second.dimension and first.unit == second.unit
            if near and alike and _measures(quantity, first):
                apart = abs(first.value - second.value)
                if entails(
                    replace(quantity, value=apart, low=apart, high=apart, bound=""), quantity
                ):
                    return True
    return False


def _is_ratio(quantity: Quantity, evidence: "Content") -> bool:
    """Whether one of two amounts of a kind, near each other, is that share of the other.

    Sums are not tried: outlets repeat each other's numbers, and "five" twice is not ten.
    """
    every = [each for each in evidence.quantities if _is_amount(each)]
    for at, first in enumerate(every):
        for second in every[at + 1 : at + _NEAR]:
            near = second.span.start - first.span.end <= _APART
            alike = (first.dimension, first.unit) == (second.dimension, second.unit)
            if near and alike and any(entails(own, quantity) for own in _together(first, second)):
                return True
    return False


def _is_amount(quantity: Quantity) -> bool:
    """Whether it is a size that can be set against another; a bound is none."""
    is_place = quantity.dimension in ("clock", "ordinal", "times")
    return not is_place and quantity.bound not in ("more", "less")


def _together(first: Quantity, second: Quantity) -> Iterator[Quantity]:
    """The shares and the times that one of two amounts is of the other."""
    bare = replace(first, noun="", bound="")
    part, whole = sorted((first.value, second.value))
    if 0 < part < whole:
        yield _percent(first.span, 100 * part / whole, bare)
        yield _percent(first.span, 100 * (whole - part) / whole, bare)
        times = whole / part
        yield Quantity(first.span, times, times, "", "times", value=times, step=_TENTH)


def _measures(quantity: Quantity, other: Quantity) -> bool:
    bare = quantity.dimension == "count" and not quantity.noun
    return bare or (quantity.dimension, quantity.unit) == (other.dimension, other.unit)


def rate_at(quantity: Quantity, text: str, rules: AmountRules) -> float | None:
    """How often a second something happens, by "four times a year" or "every three months"."""
    start, end = quantity.span.start, quantity.span.end
    if quantity.dimension == "duration" and quantity.value:
        is_period = rules.every.search(text, max(0, start - _AROUND), start)
        return 1 / base_value(quantity) if is_period else None
    period = rules.per.match(text, end) if quantity.dimension in ("times", "count") else None
    if period is None or not quantity.value:
        return None
    return quantity.value / UNITS[period["unit"].lower()].factor


def _is_rate(quantity: Quantity, claim: "Content", evidence: "Content", rules: AmountRules) -> bool:
    rate = rate_at(quantity, claim.text, rules)
    return rate is not None and any(
        are_alike(rate, other)
        for each in evidence.quantities
        if (other := rate_at(each, evidence.text, rules))
    )


def are_alike(rate: float, other: float) -> bool:
    """Whether two rates are one but for the days of months."""
    return abs(rate - other) <= _RATES_ALIKE * max(rate, other)


def _is_later_day(quantity: Quantity, evidence: "Content", rules: AmountRules) -> bool:
    """Whether it is the second of "the second day after", and "two days after" is given."""
    if quantity.dimension != "ordinal" or quantity.noun not in UNITS:
        return False
    return any(
        other.unit == quantity.noun
        and other.value == quantity.value
        and rules.later.match(evidence.text, other.span.end) is not None
        for other in evidence.quantities
    )


def follows_date(date: DateMention, evidence: "Content") -> bool:
    """Whether a weekday or year is that of "a day later", "two years earlier" beside another."""
    rules = evidence.amount_rules
    if rules is None or date.written not in (("weekday",), ("year",)):
        return False
    unit = "day" if date.weekday is not None else "year"
    offsets = list(_steps(evidence, unit, rules))
    return any(
        _steps_to(other, date, steps)
        for other in (evidence.dates if offsets else ())
        for place, steps in offsets
        if date.written[0] in other.written and 0 < place - other.span.start <= _APART
    )


def _steps(evidence: "Content", unit: str, rules: AmountRules) -> Iterator[tuple[int, int]]:
    """Where the text goes on by so many days or years, and by how many."""
    for match in islice(rules.next_day.finditer(evidence.text), _MOST):
        if unit in match.groups():
            yield match.start(), 1
    for offset in evidence.quantities[:_MOST]:
        if offset.unit == unit and offset.value % 1 == 0:
            if rules.afterwards.match(evidence.text, offset.span.end):
                yield offset.span.start, int(offset.value)
            elif rules.earlier.match(evidence.text, offset.span.end):
                yield offset.span.start, -int(offset.value)


def _steps_to(other: DateMention, date: DateMention, steps: int) -> bool:
    if date.weekday is not None and other.weekday is not None:
        return (other.weekday + steps) % 7 == date.weekday
    return other.year is not None and other.year + steps == date.year
