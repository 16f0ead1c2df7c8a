"""When an article was published: dates as they are given -> `datetime`, always aware.

A date without a zone is taken as UTC, and one without a time as midnight, so that any two can be
compared. Nothing is guessed: see `written.py`, which is imported where a date is not in the form of
ISO 8601.
"""

from datetime import UTC, datetime, time
from typing import NamedTuple

from summarize.data import Article, RawArticle
from summarize.outlets import country_of
from summarize.patterns import regex

_ISO = regex(r"\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:?\d\d)?)?$")
# Chosen, not tuned: 1795 is what a feed reader makes of epoch seconds, and 9999 stands for never.
_EARLIEST_YEAR, _LATEST_YEAR = 1800, 2099
# What software writes for a moment that it does not know: the zero or the last second of its count.
_PLACEHOLDERS = frozenset(
    (
        datetime(1899, 12, 30, tzinfo=UTC),
        datetime(1899, 12, 31, tzinfo=UTC),
        datetime(1900, 1, 1, tzinfo=UTC),
        datetime(1970, 1, 1, tzinfo=UTC),
        datetime(2038, 1, 19, 3, 14, 7, tzinfo=UTC),
    )
)
_NOT_READ = "it cannot be read as a day"


class ReadDate(NamedTuple):
    """The moment that was read, and what of it is not known: all of it where there is none."""

    moment: datetime | None
    doubt: str = ""

    @property
    def is_date(self) -> bool:
        """Whether it is a date, be it one that nobody can tell or that does not exist."""
        return self.moment is not None or self.doubt not in ("", _NOT_READ)


def parse_date(written: str, *, language: str = "en", country: str = "") -> datetime | None:
    """The moment that `written` names, or None where it names no full date.

    >>> parse_date("Monday, December 19, 2022")
    datetime.datetime(2022, 12, 19, 0, 0, tzinfo=datetime.timezone.utc)
    >>> parse_date("19. Dezember 2022", language="de")
    datetime.datetime(2022, 12, 19, 0, 0, tzinfo=datetime.timezone.utc)
    >>> parse_date("Monday") is None
    True
    """
    return read_date(written, language=language, country=country).moment


def read_date(
    written: str, *, language: str = "en", country: str = "", whole: bool = False
) -> ReadDate:
    """The moment that `written` names, in the words of `language`, of English, or of any other.

    `language` and `country` are codes of BCP 47 ("en-GB" gives both). Other words may stand beside
    the date ("by the newsroom") unless it must be the `whole`; then other languages are not tried.

    >>> read_date("10/02/2026").doubt
    'it may be 2026-02-10 or 2026-10-02'
    """
    text = written.strip()
    if _ISO.match(text) and (moment := _by_iso(text)):
        return _checked(moment)
    if language in ("", "en") and (moment := _by_format(text)):
        return _checked(moment)
    from summarize.cleaning.written import read_written

    found = read_written(text, language, country, whole=whole)
    if found.moment is None:
        return ReadDate(None, found.doubt or _NOT_READ)
    return _checked(found.moment, found.doubt)


# "Wednesday, September 30, 2022" and a little more.
_LONGEST_FORMAT = 32
# Letters of "Sep" and of "May". By definition.
_SHORT = 3


def _by_format(text: str) -> datetime | None:
    """How English newspapers and feeds write a moment; for these the rest need not be imported."""
    if len(text) > _LONGEST_FORMAT:
        return None
    try:
        moment = datetime.strptime(text, _format(text))  # noqa: DTZ007  (a day has no zone)
    except ValueError:
        return None
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def _format(text: str) -> str:
    """The one format that a text may have: Python compiles a pattern for each that is tried."""
    if ":" in text:
        zone = "GMT" if text.upper().endswith("GMT") else "%z"
        return f"%a, %d %b %Y %H:%M:%S {zone}"
    if text.count(",") > 1:
        return "%A, %B %d, %Y"
    words = [*text.split(), "", ""]
    is_british = words[0].isdigit()
    month = "%b" if len(words[is_british]) == _SHORT else "%B"
    return f"%d {month} %Y" if is_british else f"{month} %d, %Y"


def _by_iso(text: str) -> datetime | None:
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return None
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def _checked(moment: datetime, doubt: str = "") -> ReadDate:
    """The moment, unless it is one that no news is of."""
    if not _EARLIEST_YEAR <= moment.year <= _LATEST_YEAR:
        return ReadDate(None, f"{moment.year} is no year of news")
    if moment in _PLACEHOLDERS or moment.replace(tzinfo=UTC) in _PLACEHOLDERS:
        return ReadDate(None, "software writes it where no date is known")
    return ReadDate(moment, doubt)


def article_country(raw: RawArticle) -> str:
    """The country of an article by the language that it declares ("en-GB") and by its address.

    Many pages say "en-US" because their software does: where the two differ, neither holds.
    """
    tag = raw.language.replace("_", "-").split("-")
    declared = next((part.upper() for part in tag[1:] if len(part) == 2), "")
    registered = country_of(raw.url) or country_of(raw.source)
    differ = declared and registered and declared != registered
    return "" if differ else declared or registered


def published(raw: RawArticle, language: str) -> ReadDate:
    """The first of the dates of an article that can be read; one of that day with a time, if any.

    What a format tells exactly comes first, unless no news is of that year. Where none can be
    read, why the first cannot.
    """
    return _published(raw, language)[1]


def date_problem(raw: RawArticle, article: Article) -> str:
    """What is not known of the moment that an article gives for its publication; "" if nothing."""
    if raw.dates or raw.published:
        written, read = _published(raw, article.language)
    else:
        lines = (each.text for each in article.removed if each.reason == "date")
        written = next(lines, "")
        is_known = article.published or not written
        read = ReadDate(None) if is_known else _of_line(written, raw, article)
    if not read.doubt:
        return ""
    if read.moment:
        return f"{read.doubt}; the date {_shown(written)} is taken as UTC"
    return f"the date {_shown(written)} is left out: {read.doubt}"


# Characters of a date that a warning repeats. Chosen, not tuned: two moments with their labels.
_LONGEST_SHOWN = 80


def _shown(written: str) -> str:
    return repr(written if len(written) <= _LONGEST_SHOWN else f"{written[:_LONGEST_SHOWN]}…")


def _of_line(line: str, raw: RawArticle, article: Article) -> ReadDate:
    return read_date(line, language=article.language, country=article_country(raw), whole=True)


def _published(raw: RawArticle, language: str) -> tuple[str, ReadDate]:
    """What is written of the moment, and how it is read."""
    exact = _checked(raw.published) if raw.published else ReadDate(None)
    if exact.moment:
        return "", exact
    country = article_country(raw)
    read = [(str(raw.published), exact)] if raw.published else []
    dates = dict.fromkeys(raw.dates)
    read += [(each, read_date(each, language=language, country=country)) for each in dates]
    found = [(written, each) for written, each in read if each.moment]
    if not found:
        return read[0] if read else ("", ReadDate(None))
    days = [each.moment.date() if each.moment else None for _, each in found]
    same_day = [each for each, day in zip(found, days, strict=True) if day == days[0]]
    return max(same_day, key=lambda each: (_has_time(each[1]), not each[1].doubt))


def _has_time(read: ReadDate) -> bool:
    return read.moment is not None and read.moment.time() != time(0)
