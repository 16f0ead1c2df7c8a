"""Moments in the two forms that feeds should have; others are read when the language is known.

Which of the two moments of an entry dates its article is told here too.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta, timezone

from summarize.readers.feeds.entries import Entry

_RFC_822 = re.compile(
    r"(?:[A-Z][a-z]{2}, ?)?(?P<day>\d{1,2}) (?P<month>[A-Z][a-z]{2}) (?P<year>\d{4})"
    r" (?P<hour>\d\d):(?P<minute>\d\d)(?::(?P<second>\d\d))?"
    r" (?:GMT|UTC?|Z|(?P<sign>[+-])(?P<hours>\d\d):?(?P<minutes>\d\d))"
)
_ISO = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,6})?)?(?:Z|[+-]\d\d:\d\d)")
# RFC 822 has these, whatever the language of the feed.
_MONTHS = "JanFebMarAprMayJunJulAugSepOctNovDec"
# Feeds are younger; what is older was made up by software, and cleaning tells it.
_EARLIEST_YEAR, _LATEST_YEAR = 1990, 2099
# So soon after it was published news is told anew; later changes are of other kinds (of the blogs
# that were looked at half have them after weeks). A moment that so many entries have is that of
# software that wrote them all again. Chosen, not tuned.
_SOON, _MANY = timedelta(hours=48), 3


def written_moments(entries: Sequence[Entry], older: Mapping[int, int]) -> Mapping[int, str]:
    """What is written of the moment that each entry's text is of, by the entry's number.

    It is the first publication, or the change where the text that stands there is a later one: the
    feed has an earlier one too, or says that it was changed soon after. By the day of an article
    its "Saturday" is read, and a toll of today is not one of yesterday.

    Args:
        entries: all of a feed.
        older: the number of the newer version of each entry that has one.
    """
    common = Counter(each.updated for each in entries)
    changed = _changed(entries, older)
    return {
        each.at: each.updated
        if common[each.updated] < _MANY and _is_later(each, changed=each.at in changed)
        else each.published or each.updated
        for each in entries
    }


def _changed(entries: Sequence[Entry], older: Mapping[int, int]) -> frozenset[int]:
    """The entries of which the feed has an earlier version with another text."""
    by_number = {each.at: each for each in entries}
    versions: dict[int, set[object]] = defaultdict(set)
    for at, newer in older.items():
        for each in (by_number[at], by_number[newer]):
            versions[newer].add((each.bodies, each.summary))
    return frozenset(at for at, texts in versions.items() if len(texts) > 1)


def _is_later(entry: Entry, *, changed: bool) -> bool:
    """Whether an entry was changed after it was published, and soon where nothing else tells it."""
    first, last = exact_moment(entry.published), exact_moment(entry.updated)
    if first is None or last is None:
        return False
    return last > first and (changed or last - first <= _SOON)


def exact_moment(written: str) -> datetime | None:
    """The moment of a date with a zone in the form of RFC 822 or RFC 3339; None for any other.

    >>> exact_moment("Tue, 10 Feb 2026 17:05:00 GMT")
    datetime.datetime(2026, 2, 10, 17, 5, tzinfo=datetime.timezone.utc)
    >>> exact_moment("Tue, 10 Feb 2026 17:05:00 CEST") is None
    True
    """
    try:
        moment = datetime.fromisoformat(written) if _ISO.fullmatch(written) else _by_name(written)
    except ValueError:
        return None
    return moment if moment and _EARLIEST_YEAR <= moment.year <= _LATEST_YEAR else None


def _by_name(written: str) -> datetime | None:
    match = _RFC_822.fullmatch(written)
    month = _MONTHS.find(match["month"]) if match else -1
    if match is None or month % 3:
        return None
    day = int(match["year"]), month // 3 + 1, int(match["day"])
    clock = int(match["hour"]), int(match["minute"]), int(match["second"] or 0)
    return datetime(*day, *clock, tzinfo=_zone(match))


def _zone(match: re.Match[str]) -> timezone:
    if not match["sign"]:
        return UTC
    ahead = timedelta(hours=int(match["hours"]), minutes=int(match["minutes"]))
    return timezone(-ahead if match["sign"] == "-" else ahead)
