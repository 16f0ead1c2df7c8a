"""Find dates, years, weekdays and days named relative to the publication date."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from functools import lru_cache

from summarize.data import Span

# Duplicates, citations and disagreements read the same sentences of a story one after the other.
_REMEMBERED = 8_192


@dataclass(frozen=True, slots=True)
class DateMention:
    """A date as far as the text (with the publication date) fixes it; unknown parts are None.

    `weekday` counts from Monday as 0 and is set where the text names one. `written` says which of
    "year", "month", "day", "weekday" the text itself states, the rest being worked out from the
    publication date. `last_year` is greater than `year` for a decade or a span of years.
    """

    span: Span
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    written: tuple[str, ...] = ()
    last_year: int | None = None
    relative: str = ""

    @property
    def date(self) -> date | None:
        """The calendar day, where year, month and day are known."""
        if self.year is None or self.month is None or self.day is None:
            return None
        return date(self.year, self.month, self.day)


_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
_MONTH_NUMBER = {name.lower(): number for number, name in enumerate(_MONTHS, 1)}
_MONTH_NUMBER |= {name[:3].lower(): number for number, name in enumerate(_MONTHS, 1)}
_MONTH_NUMBER |= {"sept": 9}
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_DAY_NUMBER = {name.lower(): number for number, name in enumerate(_DAYS)}
_DAY_NUMBER |= {name[:3].lower(): number for number, name in enumerate(_DAYS)}
_DAY_NUMBER |= {"tues": 1, "weds": 2, "thur": 3, "thurs": 3}

_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|"
    r"Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?|"
    r"JAN(?:UARY)?|FEB(?:RUARY)?|MARCH|APRIL|JUNE|JULY|AUG(?:UST)?|SEPT?(?:EMBER)?|OCT(?:OBER)?|"
    r"NOV(?:EMBER)?|DEC(?:EMBER)?)\b\.?"
)
_FULL_MONTH = "|".join(_MONTHS)
_WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_YEAR = r"(?:1[5-9]|20)\d\d"
_DATE = re.compile(
    rf"""
    (?<![\w$£€,.-])(?P<iso>(?P<iy>{_YEAR})-(?P<im>0[1-9]|1[0-2])-(?P<id>[0-3]\d))(?!\d)
    |(?<![\w/$£€.,-])(?P<slash>(?P<s1>[0-3]?\d)/(?P<s2>[0-3]?\d)/(?P<sy>(?:\d\d)?\d\d))(?![\w/])
    |\b(?P<md>(?P<m1>{_MONTH})\s?(?P<d1>[0-3]?\d)(?:st|nd|rd|th)?(?![\d:%]|,\d{{3}}|\.\d)
       (?:\s?(?:-|–|—|to|and|through)\s?(?P<d1b>[0-3]?\d)(?:st|nd|rd|th)?\b(?![\d:%]|\s?[ap]\.?m))?
       (?:,?\s(?:in\s)?(?P<y1>{_YEAR})\b)?)
    |(?<![\w.,$£€-])(?P<dm>(?P<d2>[0-3]?\d)(?:st|nd|rd|th)?(?:\sof)?\s(?P<m2>{_MONTH})
       (?:,?\s(?P<y2>{_YEAR})\b)?)
    |\b(?P<my>(?P<m3>{_MONTH})(?:,|\sof)?\s(?P<y3>{_YEAR})\b)
    |\b(?P<lone>(?P<m4>{_FULL_MONTH}))\b(?![’']?[a-z-])
    |\b(?P<weekday>{_WEEKDAY})s?\b
    |(?<![\w$£€.,/#-])(?P<decade>(?P<dy>(?:1[5-9]|20)\d0)[’']?s)\b
    |(?<!\w)[’'‘](?P<short>[2-9]0)s\b
    |(?<![\w$£€.,/#])(?P<years>(?P<ya>{_YEAR})\s?[-–—/]\s?(?P<yb>{_YEAR}|\d\d))(?![\w/-]|[.,]\d|\s?%)
    |(?<![\w$£€.,/#])(?P<year>{_YEAR})(?![\w%]|[.,]\d|-\d|/\d|\s(?:percent|per\scent|people|troops
       |soldiers|men|women|children|miles|feet|metres|meters|kilomet|km|acres|pounds|tons|dollars
       |euros|jobs|votes|workers|employees|students|homes|points|deaths|cases|million|billion))
    |\b(?P<rel>(?i:yesterday|today|tonight|tomorrow|this\s(?:week|month|year)
       |this\s(?:morning|afternoon|evening)|(?:last|next)\s(?:night|week|month|year)))\b
    """,
    re.VERBOSE,
)
_TRIGGER = re.compile(
    rf"{_WEEKDAY}|{_MONTH}|[12]\d\d\d|\d/|[’'‘]\d0s|(?i:(?:yester|to)day|tonight|tomorrow|(?:this|last|next)\s)"
)
_IN_MONTH = re.compile(
    r"\b(?:in|since|by|until|till|from|to|through|during|late|early|mid|last|next|this|every|of|"
    r"before|after|between|and|or|for|as|each|past|previous|following)[\s-]$",
    re.IGNORECASE,
)
# Names that are months: only after a word that says when.
_AMBIGUOUS = frozenset({"march", "may", "april", "june", "august", "mar", "apr"})
_FUTURE = re.compile(
    r"\b(?:will|would|’ll|'ll|set|scheduled|expected|plans?|planned|due|to be|until|by|next|coming|"
    r"slated|is to|are to|going to|upcoming|starting|begins?)\b[^.;]*$"
)
_LAST = re.compile(r"\blast\s$", re.IGNORECASE)
_NEXT = re.compile(r"\b(?:next|coming|this coming)\s$", re.IGNORECASE)


@lru_cache(maxsize=_REMEMBERED)
def find_dates(text: str, published: datetime | None = None) -> tuple[DateMention, ...]:
    """Every date, year, weekday and "yesterday" of `text` in reading order.

    With `published`, what newspapers leave out is worked out from it: the year of "Dec. 19" is the
    one that puts it nearest, "Monday" is the last Monday up to that day (the next one after "will",
    "scheduled", "next"), "last year" is the year before. Without it those parts stay None.

    >>> find_dates("on Monday", datetime(2022, 12, 20))[0].date
    datetime.date(2022, 12, 19)
    """
    if not _TRIGGER.search(text):
        return ()
    found: list[DateMention] = []
    for match in _DATE.finditer(text):
        found.extend(_READERS[_kind(match)](text, match))
    if published is not None:
        found = [_resolved(text, mention, published.date()) for mention in found]
    return tuple(found)


def _kind(match: re.Match[str]) -> str:
    return next(kind for kind in _READERS if match[kind])


def _mention(
    match: re.Match[str],
    year: str | int | None,
    month: int | None = None,
    day: str | int | None = None,
    *,
    weekday: int | None = None,
) -> DateMention | None:
    """A mention with these parts, or None where no calendar has such a day."""
    parts = {
        "year": None if year is None else int(year),
        "month": month,
        "day": None if day is None else int(day),
    }
    try:
        date(
            parts["year"] or 2000, parts["month"] or 1, 1 if parts["day"] is None else parts["day"]
        )
    except ValueError:
        return None
    written = tuple(name for name, value in parts.items() if value is not None)
    if weekday is not None:
        written = (*written, "weekday")
    span = Span(*match.span())
    return DateMention(span, parts["year"], parts["month"], parts["day"], weekday, written)


def _only(mention: DateMention | None) -> list[DateMention]:
    return [mention] if mention else []


def _month(written: str) -> int:
    return _MONTH_NUMBER[written.lower().rstrip(".")]


def _iso(_: str, match: re.Match[str]) -> list[DateMention]:
    return _only(_mention(match, match["iy"], int(match["im"]), match["id"]))


def _slash(_: str, match: re.Match[str]) -> list[DateMention]:
    first, second, year = int(match["s1"]), int(match["s2"]), int(match["sy"])
    if year < 100:
        year += 2000 if year < 70 else 1900
    month, day = (second, first) if first > 12 else (first, second)
    return _only(_mention(match, year, month, day))


def _month_day(_: str, match: re.Match[str]) -> list[DateMention]:
    month = _month(match["m1"])
    days = [match["d1"], match["d1b"]] if match["d1b"] else [match["d1"]]
    found = [_mention(match, match["y1"], month, day) for day in days]
    return [mention for mention in found if mention]


def _day_month(_: str, match: re.Match[str]) -> list[DateMention]:
    return _only(_mention(match, match["y2"], _month(match["m2"]), match["d2"]))


def _month_year(_: str, match: re.Match[str]) -> list[DateMention]:
    return _only(_mention(match, match["y3"], _month(match["m3"])))


def _lone_month(text: str, match: re.Match[str]) -> list[DateMention]:
    name = match["m4"].lower()
    if name in _AMBIGUOUS and not _IN_MONTH.search(
        text[max(0, match.start() - 12) : match.start()]
    ):
        return []
    return _only(_mention(match, None, _month(name)))


def _weekday(_: str, match: re.Match[str]) -> list[DateMention]:
    return _only(_mention(match, None, weekday=_DAY_NUMBER[match["weekday"].lower()]))


def _decade(_: str, match: re.Match[str]) -> list[DateMention]:
    year = int(match["dy"]) if match["dy"] else 1900 + int(match["short"])
    span = Span(*match.span())
    return [
        DateMention(span, year, written=("year",), last_year=year + (99 if year % 100 == 0 else 9))
    ]


def _year(_: str, match: re.Match[str]) -> list[DateMention]:
    return _only(_mention(match, match["year"]))


def _years(_: str, match: re.Match[str]) -> list[DateMention]:
    first, last = match["ya"], match["yb"]
    last = first[:2] + last if len(last) == 2 else last
    span = Span(*match.span())
    return [DateMention(span, int(first), written=("year",), last_year=int(last))]


def _relative(_: str, match: re.Match[str]) -> list[DateMention]:
    return [DateMention(Span(*match.span()), relative=" ".join(match["rel"].lower().split()))]


_READERS: dict[str, Callable[[str, re.Match[str]], list[DateMention]]] = {
    "weekday": _weekday,
    "md": _month_day,
    "year": _year,
    "rel": _relative,
    "lone": _lone_month,
    "my": _month_year,
    "dm": _day_month,
    "decade": _decade,
    "short": _decade,
    "years": _years,
    "iso": _iso,
    "slash": _slash,
}
_OFFSETS = {"yesterday": -1, "last night": -1, "tomorrow": 1}


def _resolved(text: str, mention: DateMention, published: date) -> DateMention:
    if mention.relative:
        return _resolve_relative(mention, published)
    if mention.weekday is not None and mention.month is None:
        day = _nearest_weekday(text, mention, published)
        return replace(mention, year=day.year, month=day.month, day=day.day)
    if mention.month is not None and mention.year is None:
        return replace(mention, year=_nearest_year(mention, published))
    return mention


def _resolve_relative(mention: DateMention, published: date) -> DateMention:
    words = mention.relative
    if words.endswith("year"):
        return replace(mention, year=published.year + _direction(words))
    if words.endswith("month"):
        months = published.year * 12 + published.month - 1 + _direction(words)
        return replace(mention, year=months // 12, month=months % 12 + 1)
    if words.endswith("week"):
        return mention
    day = published + timedelta(days=_OFFSETS.get(words, 0))
    return replace(mention, year=day.year, month=day.month, day=day.day)


def _direction(words: str) -> int:
    return {"last": -1, "next": 1}.get(words[:4], 0)


def _nearest_weekday(text: str, mention: DateMention, published: date) -> date:
    start = mention.span.start
    before = text[max(0, start - 60) : start]
    back = (published.weekday() - (mention.weekday or 0)) % 7
    if _NEXT.search(before):
        return published + timedelta(days=(7 - back) % 7 or 7)
    if _LAST.search(before):
        return published - timedelta(days=back or 7)
    if _FUTURE.search(before) and back:
        return published + timedelta(days=7 - back)
    return published - timedelta(days=back)


def _nearest_year(mention: DateMention, published: date) -> int:
    """The year that puts a day or month nearest to the publication date, the past on a tie."""

    def distance(year: int) -> tuple[int, int]:
        # The 28th exists in every month; three days do not decide between two years.
        day = date(year, mention.month or 1, min(mention.day or 15, 28))
        return abs((day - published).days), year

    years = (published.year - 1, published.year, published.year + 1)
    return min((year for year in years if year > 0), key=distance)
