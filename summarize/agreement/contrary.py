"""What keeps a sentence that tells of the same thing from being cited: it says something else."""

import math
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain
from typing import TYPE_CHECKING

from summarize.claims import Value, differ, same_measure, speakers_differ
from summarize.data import Disagreement
from summarize.language.quantities import DateMention, base_value, compatible, dates_conflicting
from summarize.readings import Reading, Readings

if TYPE_CHECKING:
    from summarize.checking import Wordings

# Near-copies share at least so much of the weight of either's terms; others are not compared.
# Chosen, not tuned.
_LOOSE = 0.4
# From this share on amounts, dates, denials and speakers may not differ either: that refused one
# right report of the labelled stories, at .4 twelve.
CLOSE = 0.5
# Where two sentences share so much, a word of denial in one of them alone is what they differ in:
# "holds", "no longer holds".
_NEARLY_ALL = 0.6
# Two numbers agree to the precision in which news rounds: 94 of 100. Chosen, not tuned.
_PRECISION = 0.06
# So large a number is the same in two sentences for one thing only. Chosen, not tuned.
_RARE = 1_000
# Numbers of so many are seldom of two things if they are so close. Chosen, not tuned.
_MANY, _CLOSE_SIZE = 100, 0.1


def contradicts(wordings: "Wordings", claim: int, other: int, shares: tuple[float, float]) -> bool:
    """Whether two sentences are near-copies that differ in what they say, or the other only asks.

    Args:
        wordings: those of the story.
        claim: the position of the one sentence.
        other: that of a sentence of another article.
        shares: the shares of the terms of each, by weight, that both have.
    """
    each = wordings.readings.each
    ours, theirs = each[claim].claims, each[other].claims
    if shares[1] >= _LOOSE and theirs.denies and not (ours.denies or ours.negative):
        return True
    shared = min(shares)
    if shared < _LOOSE:
        return False
    if _asks(each[other]) and not _asks(each[claim]):
        return True
    if speakers_differ(ours, theirs) or (shared >= CLOSE and differ(ours, theirs)):
        return True
    if shared >= _NEARLY_ALL and ours.negative != theirs.negative:
        return True
    return wordings.contradict(claim, other)


def _asks(reading: Reading) -> bool:
    """Whether a sentence is a question, which asserts nothing."""
    return reading.text.rstrip(" \"”’'").endswith("?")


def tells_otherwise(claim: Reading, cited: Sequence[Reading], article: Sequence[Reading]) -> bool:
    """Whether an amount or a date of the main clause is another one in an article.

    And nowhere in it the same. On the labelled stories this refuses 3% of the right reports: those
    that give another number of dead, 35 minutes for 30, or another day, which a reader would not
    call the same report.

    Args:
        claim: the sentence.
        cited: the sentences of the article that may be cited for it.
        article: all its body sentences.
    """
    values, told = list(_main_values(claim)), _values(cited)
    same = [value for value in values if any(agree(value, each) for each in told)]
    return any(
        _is_other(value, told) and _is_other(value, _values(article))
        for value in values
        if not any(same_measure(value, each) for each in same)
    ) or any(
        _is_other_day(date, _dates(cited)) and _is_other_day(date, _dates(article))
        for date in claim.dates
        if _is_main(date.span.start, claim)
    )


def _values(readings: Sequence[Reading]) -> list[Value]:
    return [value for each in readings for value in each.values]


def _dates(readings: Sequence[Reading]) -> list[DateMention]:
    return [date for each in readings for date in each.dates]


def _is_main(place: int, claim: Reading) -> bool:
    """Whether a place of a sentence is in its main clause."""
    return any(span.start <= place < span.end for span in claim.main_clause)


def _is_other_day(date: DateMention, others: Sequence[DateMention]) -> bool:
    """Whether some of the others conflict with a date, and none tells the same part of it."""
    if not any(_are_of_one_kind(date, each) and dates_conflicting(date, each) for each in others):
        return False
    return not any(tell_one_part(date, each) for each in others)


def _are_of_one_kind(one: DateMention, other: DateMention) -> bool:
    """Whether both name days, or write one part: "on Monday" is no other day than "in 2020"."""
    names_day = [each.day is not None or each.weekday is not None for each in (one, other)]
    return all(names_day) or not set(one.written).isdisjoint(other.written)


def tell_one_part(one: DateMention, other: DateMention) -> bool:
    """Whether both give the year, the month, the day or the weekday, and none of them differs."""
    parts = ((one.year, other.year), (one.month, other.month), (one.day, other.day))
    both = (*parts, (one.weekday, other.weekday))
    is_shared = any(a is not None and b is not None for a, b in both)
    return is_shared and not dates_conflicting(one, other)


def said_otherwise(
    disagreements: Sequence[Disagreement], readings: Readings
) -> Mapping[int, frozenset[int]]:
    """For each sentence of a side the sentences of the articles that are on another side.

    Articles that are on its own side, too, are none of them. Where the sentence tells the value
    beside its main clause, it is only those that give another value, and do not do the same:
    "called off their strike after a deal on 7.5 percent" is reported by who called it off after a
    deal on 7 percent.

    Args:
        disagreements: those of the story.
        readings: its sentences.
    """
    place = {(each.article_id, each.span): at for at, each in enumerate(readings.sentences)}
    of_articles: dict[str, list[int]] = {}
    for at, sentence in enumerate(readings.sentences):
        of_articles.setdefault(sentence.article_id, []).append(at)
    found: dict[int, set[int]] = {}
    for disagreement in disagreements:
        sides = [
            [(each.article_id, each.span) for each in side.citations] for side in disagreement.sides
        ]
        for side, told in zip(disagreement.sides, sides, strict=True):
            own = {article for article, _ in told}
            others = [each for each in chain(*sides) if each[0] not in own]
            whole = {at for article, _ in others for at in of_articles.get(article, ())}
            giving = {place[each] for each in others if each in place}
            for at in (place[each] for each in told if each in place):
                reading = readings.each[at]
                is_main = _tells_in_main_clause(reading, side.value)
                apart = (each for each in giving if not _do_the_same(reading, readings.each[each]))
                found.setdefault(at, set()).update(whole if is_main else apart)
    return {at: frozenset(others) for at, others in found.items() if others}


def _do_the_same(one: Reading, other: Reading) -> bool:
    """Whether the main verb of a sentence stands in another one."""
    return not one.verb_concepts.isdisjoint(other.concepts)


def _tells_in_main_clause(reading: Reading, value: str) -> bool:
    """Whether a value that a sentence gives is of its main clause, or written nowhere in it."""
    start = reading.text.find(value)
    return start < 0 or _is_main(start, reading)


def _main_values(claim: Reading) -> Iterator[Value]:
    for value in claim.values:
        if _is_main(value.quantity.span.start, claim):
            yield value


def _is_other(value: Value, others: Sequence[Value]) -> bool:
    """Whether some of the others measure the same, and none of them agrees.

    Where each side has one amount of a kind, two of nearly one size are of one thing, whatever they
    are called: "3,400 posts", "3,500 jobs". The ages of a singer and of a girl are those of two.
    """
    alike = [each for each in others if _measure_alike(value, each) or _is_close(value, each)]
    return bool(alike) and not any(
        agree(value, each)
        or any(_is_whole(*pair) or _is_bare(*pair) for pair in ((value, each), (each, value)))
        for each in others
    )


def _measure_alike(a: Value, b: Value) -> bool:
    """Whether two amounts may be of one thing: the durations of two things are not."""
    are_durations = a.quantity.dimension == b.quantity.dimension == "duration"
    if are_durations and a.measure and b.measure and a.measure != b.measure:
        return False
    return same_measure(a, b)


def _is_bare(a: Value, b: Value) -> bool:
    """Whether an amount is the number of another without its unit, and no common number."""
    number = a.quantity.value
    is_rare = base_value(a.quantity) >= _RARE or number != int(number)
    is_alone = a.unit == "count" and not a.measure
    return is_rare and is_alone and number == b.quantity.value


def _is_close(a: Value, b: Value) -> bool:
    """Whether two numbers of many digits are nearly of one size."""
    one, other = base_value(a.quantity), base_value(b.quantity)
    is_of_one = a.quantity.dimension == b.quantity.dimension == "count" and a.unit == b.unit
    return is_of_one and min(one, other) >= _MANY and math.isclose(one, other, rel_tol=_CLOSE_SIZE)


def agree(a: Value, b: Value) -> bool:
    """Whether two amounts are one, in other precision: "at least nine" is no report of eleven.

    Nor is "nearly 3,500" one of 3,400: what is rounded is off by less than its last digit.
    """
    if a.unit != b.unit:
        return False
    one, other = base_value(a.quantity), base_value(b.quantity)
    is_near = math.isclose(one, other, rel_tol=_PRECISION)
    if not is_near or not compatible(a.quantity, b.quantity):
        return False
    step = max(_step(a), _step(b))
    return a.quantity.unit != b.quantity.unit or one == other or abs(one - other) < step


def _is_whole(a: Value, b: Value) -> bool:
    """Whether an amount is the other without what is behind its point: "more than 6" for 6.4."""
    off = abs(base_value(a.quantity) - base_value(b.quantity))
    is_whole = a.unit == b.unit and a.quantity.step == 1 > b.quantity.step and off < 1
    return is_whole and compatible(a.quantity, b.quantity)


def _step(value: Value) -> float:
    """What the last digit of a number that is no zero stands for, in its base unit."""
    own, base = value.quantity.value, base_value(value.quantity)
    if not own or own != int(own):
        return 1.0 if not own else abs(base / own)
    step = 1
    while int(own) % (10 * step) == 0:
        step *= 10
    return abs(step * base / own)
