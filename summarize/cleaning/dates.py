"""Publication dates as articles give them -> `datetime`, always aware, never guessed.

A date without a zone is taken as UTC, and one without a time as midnight, so that any two can be
compared. With dots the day comes first; with slashes and dashes the language and country of the
article decide, and where they do not, and both are possible, the day is not known.
"""

import re
from collections.abc import Sequence
from datetime import UTC, date, datetime, time, timedelta
from typing import NamedTuple

from summarize.cleaning.clocks import find_clock, find_zone, with_offset
from summarize.cleaning.days import find_day
from summarize.cleaning.marking import (
    AM,
    CLOCK,
    DATE,
    MONTHS,
    NOON,
    PM,
    PUBLISHED,
    UPDATED,
    ZONE,
    marked,
    may_be_either,
    plain,
)
from summarize.languages.published import codes

# Epoch seconds from 1973 to 2099, or the same in milliseconds, microseconds and nanoseconds.
_EPOCH = re.compile(r"([1-4]\d{9}|[1-9]\d{8})(?:\.\d+|\d{3}|\d{6}|\d{9})?$")
_ISO = re.compile(
    r"\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:?\d\d)?)?$"
)
# As archives of the web name a moment; also read of ISO's basic form.
_IN_ONE_PIECE = re.compile(r"(\d{8})(\d{4}(?:\d\d)?)(?!\d)")
# Nothing is a date that has neither a year nor a day in figures; quick.
_MAY_BE_DATE = re.compile(r"\d{4}|\d\D{1,3}\d{1,2}\D{1,3}\d\d|[’']\d\d|\d \D{3,12}\d\d")
# Chosen, not tuned: two moments with their labels, a byline and a note.
_LONGEST = 160
# What software writes for a moment that it does not know: the zero or the last second of its count.
_PLACEHOLDERS = frozenset(
    datetime(*each, tzinfo=UTC)
    for each in ((1899, 12, 30), (1899, 12, 31), (1900, 1, 1), (1970, 1, 1), (2038, 1, 19, 3, 14, 7))
)
_EARLIEST, _LATEST = datetime(1800, 1, 1, tzinfo=UTC), datetime(2100, 1, 1, tzinfo=UTC)
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
    text = plain(written)
    if _ISO.match(text) and (moment := _by_iso(text)):
        return _checked(moment)
    if not 6 <= len(text) <= _LONGEST or not _MAY_BE_DATE.search(text):
        return ReadDate(None, _NOT_READ)
    if epoch := _EPOCH.match(text):
        return _checked(datetime.fromtimestamp(float(epoch[1]), UTC))
    tag = language.replace("_", "-").split("-")
    code, region = tag[0].lower(), next((each for each in tag[1:] if len(each) == 2), "")
    reader = _Reader(_IN_ONE_PIECE.sub(r"\1T\2", text), (country or region).upper(), whole=whole)
    for each in dict.fromkeys((code or "en", "en")):
        found = reader.read(each, code)
        if found is not None:
            return found
    return ReadDate(None, _NOT_READ) if whole else _in_any_language(reader, code)


def _in_any_language(reader: "_Reader", code: str) -> ReadDate:
    """What those languages that can read the text all read alike."""
    found = {read for each in codes() if (read := reader.read(each, code)) is not None}
    return found.pop() if len(found) == 1 else ReadDate(None, _NOT_READ)


def _by_iso(text: str) -> datetime | None:
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return None
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def _checked(moment: datetime, doubt: str = "") -> ReadDate:
    if moment in _PLACEHOLDERS or moment.replace(tzinfo=UTC) in _PLACEHOLDERS:
        return ReadDate(None, "software writes it where no date is known")
    if not _EARLIEST <= moment < _LATEST:
        return ReadDate(None, f"{moment.year} is no year of news")
    return ReadDate(moment, doubt)


class _Reader(NamedTuple):
    """A plain text to be read as a date, and what is known of where it was written."""

    text: str
    country: str
    whole: bool

    def read(self, code: str, language: str) -> ReadDate | None:
        """What the words of one language make of it; None where they make nothing of it."""
        ways = (False, True) if may_be_either(self.text, code) else (False,)
        for way in ways:
            pieces = _pieces(marked(self.text, code, weekdays_first=way))
            found = next((each for each in pieces if re.search(r"\d", each)), "")
            if (read := self._of_piece(found, code, language)) is not None:
                return read
        return None

    def _of_piece(self, text: str, code: str, language: str) -> ReadDate | None:
        day = find_day(text, language, self.country) if text else None
        if day is None:
            return None
        clock = find_clock(day.rest)
        local = datetime.combine(day.day or date.max, time()) + (clock.time or timedelta())
        is_american = day.month_first and clock.has_half and language in ("", "en")
        country = self.country or ("US" if is_american else "")
        zone = find_zone(clock.rest, local, code, country or f"of {language}")
        if not _is_all(zone.rest, whole=self.whole):
            return None
        if impossible := day.doubt or clock.doubt or zone.impossible:
            return ReadDate(None, impossible)
        return _checked(with_offset(local, zone.offset), zone.doubt)


_RANK = {PUBLISHED: 0, "": 1, UPDATED: 2}
_LABEL = re.compile(f"([{PUBLISHED}{UPDATED}])")
_DIGIT = re.compile(r"\d")


def _pieces(text: str) -> Sequence[str]:
    """A marked text in pieces by its labels: what is published, what has no label, what is updated.

    Labels stand before their moments, or, in East Asia, behind them.
    """
    first, *others = _LABEL.split(text)
    pieces = [("", first), *zip(others[::2], others[1::2], strict=True)]
    if _DIGIT.search(first) and not _DIGIT.search(pieces[-1][1]):
        labels = [label for label, _ in pieces[1:]] + [""]
        pieces = [(label, piece) for label, (_, piece) in zip(labels, pieces, strict=True)]
    return [piece for _, piece in sorted(pieces, key=lambda each: _RANK[each[0]])]


_FOUND = f"{DATE}{CLOCK}{ZONE}"
_SPAN = re.compile(rf"[{_FOUND}](?:.*[{_FOUND}])?", re.DOTALL)
# A second time, a second year, or a word that only a date has.
_MORE = re.compile(rf"\d{{4}}|\d[:.]\d\d|[{AM}{PM}{NOON}]|{MONTHS}")
_WORDS = re.compile(r"[^\W_]+")
# What a line may have behind or before a date: "/ CBS News", "| Tolmen". Chosen, not tuned.
_BESIDE = re.compile(r"(?:[^\w]*[|/•·]|\s*\|)\s*(?:[^\W\d_][\w.&’'-]* ?){1,4}$")


def _is_all(rest: str, *, whole: bool) -> bool:
    """Whether a text has nothing of a date but what was found, or nothing else at all (`whole`)."""
    span = _SPAN.search(rest)
    if span is None or _MORE.search(rest):
        return False
    inside, beside = span[0], (rest[: span.start()], rest[span.end() :])
    if not whole:
        return not _DIGIT.search(inside)
    return not _WORDS.search(inside.translate(_NO_MARKS)) and all(
        not _WORDS.search(each) or _BESIDE.match(each) for each in beside
    )


_NO_MARKS = str.maketrans("", "", _FOUND)
