"""Whether an article may be told yet: the one place of the readers that looks at a clock."""

from datetime import UTC, datetime


def embargo(until: datetime | None, now: datetime | None = None) -> str:
    """What is said of an article that nobody may tell until a moment; "" where that has passed.

    Args:
        until: the moment; None where it is held with no moment given.
        now: the present moment; by the clock where it is not given.

    >>> embargo(datetime(2026, 3, 1, 11, tzinfo=UTC), now=datetime(2026, 2, 28, tzinfo=UTC))
    'embargoed until 2026-03-01 11:00 UTC'
    >>> embargo(datetime(2026, 3, 1, 11, tzinfo=UTC), now=datetime(2026, 3, 1, 11, tzinfo=UTC))
    ''
    """
    if until is None:
        return "embargoed, with no time given"
    if until <= (now or datetime.now(UTC)):
        return ""
    return f"embargoed until {until.astimezone(UTC):%Y-%m-%d %H:%M} UTC"
