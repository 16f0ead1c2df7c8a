"""Moments as the formats of the IPTC write them, with and without hyphens, colons and zones."""

import re
from datetime import datetime

_MOMENT = re.compile(
    r"(\d{4})-?(\d\d)-?(\d\d)"
    r"(?:[T ]?(\d\d):?(\d\d)(?::?(\d\d)(?:[.,]\d+)?)?)?"
    r"\s*(Z|UTC|GMT|[+-]\d\d(?::?\d\d)?)?"
)
# Years of news, as cleaning has them.
_EARLIEST, _LATEST = 1800, 2099


def moment(written: str) -> datetime | None:
    """The moment that is written; one without a zone is of UTC. None where it is none.

    >>> moment("20221219T090000-0500").isoformat(), moment("20221219000000Z").isoformat()
    ('2022-12-19T09:00:00-05:00', '2022-12-19T00:00:00+00:00')
    >>> moment("19 December") is None
    True
    """
    found = _MOMENT.fullmatch(written.strip())
    if not found:
        return None
    year, month, day, hour, minute, second, zone = found.groups()
    offset = "+00:00" if not zone or zone[0] not in "+-" else zone.replace(":", "").ljust(5, "0")
    try:
        read = datetime.fromisoformat(
            f"{year}-{month}-{day}T{hour or '00'}:{minute or '00'}:{second or '00'}{offset}"
        )
    except ValueError:
        return None
    return read if _EARLIEST <= read.year <= _LATEST else None
