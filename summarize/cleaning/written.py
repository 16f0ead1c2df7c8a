"""A date as people write it -> the moment, in the words of any language, or why there is none.

With dots the day comes first; with slashes and dashes the language and country of the article
decide, and where they do not, and both are possible, the day is not known.
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
from summarize.patterns import regex

# Epoch seconds from 1973 to 2099, or the same in milliseconds, microseconds and nanoseconds.
_EPOCH = re.compile(
    # "202602101705" are a day and a time.
    r"(?!(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?:[01]\d|2[0-3])[0-5]\d$)"
    r"([1-4]\d{9}(?=(?:\d{6}|\d{9})$)|(?:[1-4]\d{9}|[1-9]\d{8})(?=(?:\d{3})?(?:\.\d+)?$))"
)
# "February 10, 20265:05 PM".
_GLUED = re.compile(r"(?<!\d)(20\d\d)(?=\d{1,2}:\d\d(?!\d))")
# As archives of the web name a moment; also read of ISO's basic form.
_IN_ONE_PIECE = re.compile(r"(?<!\d)(\d{8})(?:(\d{4}(?:\d\d)?)|[ _-](\d{6}))(?!\d)")
# As services of Microsoft write epoch milliseconds; the zone is for display.
_OF_MICROSOFT = re.compile(r"/Date\((\d+)(?:[+-]\d{4})?\)/$")
# Nothing is a date that has neither a year nor a day in figures; quick.
_MAY_BE_DATE = re.compile(
    r"\d{4}|\d\D{1,3}\d{1,2}\D{1,3}\d\d|[’']\d\d|\d[ ./-]\D{3,12}\d\d|\d, ?\d\d\b"
)
# Chosen, not tuned: two moments with their labels, a byline and a note.
_LONGEST = 160


class Written(NamedTuple):
    """The moment that was read, and what of it is not known; where neither is, it is no date."""

    moment: datetime | None = None
    doubt: str = ""


def read_written(written: str, language: str, country: str, *, whole: bool) -> Written:
    """What a date says that is not in the form of ISO 8601: see `dates.read_date`."""
    text = plain(written) if len(written) <= 4 * _LONGEST else ""
    if not 6 <= len(text) <= _LONGEST or not _MAY_BE_DATE.search(text):
        return Written()
    if epoch := _EPOCH.match(_OF_MICROSOFT.sub(r"\1", text)):
        return Written(datetime.fromtimestamp(float(epoch[1]), UTC))
    tag = language.replace("_", "-").split("-")
    code, region = tag[0].lower(), next((each for each in tag[1:] if len(each) == 2), "")
    text = _GLUED.sub(r"\1 ", _IN_ONE_PIECE.sub(r"\1T\2\3", text))
    reader = _Reader(text, (country or region).upper(), whole=whole)
    for each in dict.fromkeys((code or "en", "en")):
        found = reader.read(each, code)
        if found is not None:
            return found
    return Written() if whole else _in_any_language(reader, code)


def _in_any_language(reader: "_Reader", code: str) -> Written:
    """What those languages that can read the text all read alike."""
    reader = reader._replace(whole=True)
    found = {read for each in codes() if (read := reader.read(each, code)) is not None}
    return found.pop() if len(found) == 1 else Written()


class _Reader(NamedTuple):
    """A plain text to be read as a date, and what is known of where it was written."""

    text: str
    country: str
    whole: bool

    def read(self, code: str, language: str) -> Written | None:
        """What the words of one language make of it; None where they make nothing of it."""
        ways = (False, True) if may_be_either(self.text, code) else (False,)
        for way in ways:
            pieces = _pieces(marked(self.text, code, weekdays_first=way))
            found = next((each for each in pieces if re.search(r"\d", each)), "")
            if (read := self._of_piece(found, code, language)) is not None:
                return read
        return None

    def _of_piece(self, text: str, code: str, language: str) -> Written | None:
        day = find_day(text, language, self.country) if text else None
        if day is None:
            return None
        clock = find_clock(day.rest)
        local = datetime.combine(day.day or date.min, time()) + (clock.time or timedelta())
        is_american = day.month_first and clock.has_half and language in ("", "en")
        country = self.country or ("US" if is_american else "")
        zone = find_zone(clock.rest, local, code, country or f"of {language}")
        if not _is_all(zone.rest, whole=self.whole):
            return None
        if impossible := day.doubt or clock.doubt or zone.impossible:
            return Written(None, impossible)
        return Written(with_offset(local, zone.offset), zone.doubt)


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
_WORDS = regex(r"[^\W_]+")
# What a line may have behind or before a date: "/ CBS News", "| Tolmen". Chosen, not tuned.
_BESIDE = regex(r"(?:[^\w]*[|/•·]|\s*\|)\s*(?:[^\W\d_][\w.&’'-]* ?){1,4}$")


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
