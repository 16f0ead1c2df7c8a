"""The day of what a sentence tells: from its own words, else the day on which it was told."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from summarize.chronology.own_days import own_days
from summarize.chronology.resolving import may_count, moments, moments_counted, quoted_spans
from summarize.data import Article
from summarize.language.quantities import DateMention, find_dates
from summarize.language.segmentation import split_spans
from summarize.languages.moments import MomentRules, moment_rules

# Chosen by reading: what the first sentences of an article tell without a date is mostly of its
# day, farther down it is mostly of before.
_LEAD = 3
# What is farther down is often of long before. Chosen, not tuned.
_RECENT = 8
_APOSTROPHES = ("'", "’")


class Telling(NamedTuple):
    """A text that tells something, the article that it is from, and at which sentence it begins."""

    text: str
    article: Article
    place: int = 0


def event_day(own: Telling, others: Sequence[Telling] = ()) -> str:
    """The day of what a text tells (ISO 8601), or its month or year; "" where nobody can tell.

    What has no date, or is only expected, is of the day on which it was told.

    Args:
        own: the text; its first sentence is asked.
        others: what tells all of it in other articles.
    """
    language = own.article.language or "en"
    first = split_spans(own.text, language=language)[0].of(own.text)
    rules = moment_rules(language)
    if rules is None:
        return ""
    told = dict.fromkeys(_days_of(own._replace(text=first), rules))
    if told:
        return next(iter(told)) if len(told) == 1 else ""
    elsewhere = {day for other in others for day in _days_of(other, rules)}
    if len(elsewhere) == 1:
        return elsewhere.pop()
    dates = find_dates(first, own.article.published, language=language)
    if any({"month", "year"}.intersection(each.written) for each in dates):
        return ""
    happens = rules.happens(first)
    is_of_its_day = happens == "past" and not own.place and not _is_of_another(dates, own, rules)
    if own.place < _LEAD and (happens == "news" or is_of_its_day):
        return _first_own_day(own)
    return ""


def told_day(telling: Telling) -> str:
    """The day on which a text was told, where it may stand for that of what it tells; or "".

    So it may for what is planned or still so, and for what happened, if it names no other time and
    stands so early in its article that it is hardly of long before.
    """
    language = telling.article.language or "en"
    rules = moment_rules(language)
    if rules is None:
        return ""
    first = split_spans(telling.text, language=language)[0].of(telling.text)
    happens = rules.happens(first)
    dates = find_dates(first, telling.article.published, language=language)
    is_dated = any({"month", "year"}.intersection(each.written) for each in dates)
    is_recent = telling.place < _RECENT and happens in ("news", "past")
    is_own = is_recent and not is_dated and not _is_of_another(dates, telling, rules)
    return _first_own_day(telling) if is_own or happens == "open" else ""


def _is_of_another(dates: Sequence[DateMention], telling: Telling, rules: MomentRules) -> bool:
    """Whether a text names a weekday that is not that of its article, and may be any.

    One in a clause about what the reader knows, or that of a thing ("Wednesday's walkout was called
    off"), is not that of what it tells.
    """
    own = {day.weekday() for day in own_days(telling.article)}
    return any(
        each.weekday not in own
        and not rules.known(telling.text[: each.span.start])
        and telling.text[each.span.end : each.span.end + 1] not in _APOSTROPHES
        for each in dates
        if each.written
    )


def _first_own_day(telling: Telling) -> str:
    return next((day.isoformat() for day in own_days(telling.article)), "")


def awaited_day(telling: Telling) -> str:
    """The one day to come on which a text expects something, where it tells of no other."""
    text, article, _ = telling
    language = article.language or "en"
    if not may_count(text, language):
        return ""
    first = split_spans(text, language=language)[0].of(text)
    if first != text and not may_count(first, language):
        return ""
    found = moments_counted(first, own_days(article), language)
    days = {each.resolved.date for each in found if each.heading == "coming"}
    is_only_awaited = len(days) == 1 and all(each.heading == "coming" for each in found)
    return days.pop() if is_only_awaited else ""


def _days_of(telling: Telling, rules: MomentRules) -> Iterator[str]:
    """The days, months and years in the past that a text gives to what it tells."""
    text, article, _ = telling
    language, own = article.language or "en", own_days(article)
    for moment in moments(text, own, language=language):
        named, before = moment.resolved.date, text[: moment.resolved.span.start]
        is_told = moment.heading == "past" and not rules.known(before)
        if is_told and "W" not in named and not own[0].isoformat().startswith(f"{named}-"):
            yield named
    quoted = quoted_spans(text)
    for mention in find_dates(text, article.published, language=language):
        before = text[: mention.span.start]
        if mention.last_year or any(mention.span.overlaps(each) for each in quoted):
            continue
        named = "" if rules.known(before) else _written(mention, before, rules)
        if named and (not own or named <= max(own).isoformat()):
            yield named


def _written(mention: DateMention, before: str, rules: MomentRules) -> str:
    """A date that a text writes out, as far as it does: a day, or a month or year."""
    if mention.date is not None and "month" in mention.written:
        return mention.date.isoformat()
    if mention.year is None or mention.relative or not rules.dates(before):
        return ""
    return f"{mention.year:04}-{mention.month:02}" if mention.month else f"{mention.year:04}"
