"""Quantities and dates of a text, read together: each is found where the other is not."""

from datetime import datetime
from typing import NamedTuple

from summarize.language.quantities.dates import DateMention, read_dates
from summarize.language.quantities.finding import Quantity, read_quantities
from summarize.language.quantities.places import find_places, triggers
from summarize.languages.dates import date_rules
from summarize.languages.quantities import quantity_rules


class Amounts(NamedTuple):
    """What is counted or measured in a text and what it dates, each in reading order."""

    quantities: tuple[Quantity, ...] = ()
    dates: tuple[DateMention, ...] = ()


NOTHING = Amounts()


def read_amounts(text: str, published: datetime | None = None, *, language: str = "en") -> Amounts:
    """Every quantity and date of `text`, read once.

    `language` is a BCP 47 primary subtag. What is not known of it is not found: without number
    words (`quantity_rules(language).words` is None) only numbers in figures, without months
    (`date_rules(language).months` is empty) only years and dates in figures. Time is linear in the
    length of the text.
    """
    places = find_places(text, triggers(language))
    if not places:
        return NOTHING
    dating, counting = date_rules(language), quantity_rules(language)
    dates = read_dates(text, places, dating, published) if dating else ()
    if counting is None:
        return Amounts((), dates)
    spans = [mention.span for mention in dates]
    return Amounts(read_quantities(text, places, spans, language, counting), dates)


def find_quantities(
    text: str, published: datetime | None = None, *, language: str = "en"
) -> tuple[Quantity, ...]:
    """Every quantity of `text` in reading order, dates and years left out (see `read_amounts`).

    >>> [(q.low, q.high, q.unit, q.noun) for q in find_quantities("nearly 10 months, 30 drones")]
    [(8.5, 10.0, 'month', ''), (30.0, 30.0, '', 'drone')]
    """
    return read_amounts(text, published, language=language).quantities


def find_dates(
    text: str, published: datetime | None = None, *, language: str = "en"
) -> tuple[DateMention, ...]:
    """Every date, year, weekday and "yesterday" of `text` in reading order.

    With `published`, what newspapers leave out is worked out from it: the year of "Dec. 19" is the
    one that puts it nearest, "Monday" is the last Monday up to that day (the next one after "will",
    "scheduled", "next"), "last year" is the year before. Without it those parts stay None.

    >>> find_dates("on Monday", datetime(2022, 12, 20))[0].date
    datetime.date(2022, 12, 19)
    """
    places = find_places(text, triggers(language))
    rules = date_rules(language)
    return read_dates(text, places, rules, published) if places and rules else ()
