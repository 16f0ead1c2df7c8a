"""Answers of servers, and in a few words why there is none."""

import time
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING

from summarize.fetching.addresses import shown
from summarize.fetching.options import Options

if TYPE_CHECKING:
    import httpx2

    from summarize.fetching.connecting import Exchange

# Where a server that is busy does not say for how long, in seconds. Chosen, not tuned.
_PAUSE_SECONDS = 5.0


class AskError(Exception):
    """An address that was not fetched.

    Attributes:
        reason: why, in a few words.
        kind: "failed", "refused" or "forbidden".
        status: of the answer, 0 where there was none.
        wait: the seconds that the server wants to be left alone.
    """

    def __init__(self, reason: str, kind: str = "failed", status: int = 0, wait: float = 0) -> None:
        super().__init__(reason)
        self.reason, self.kind, self.status, self.wait = reason, kind, status, wait


@dataclass(frozen=True, slots=True)
class Answer:
    """What came of asking.

    Attributes:
        address: where it came from, after redirects.
        status: the status.
        content_type: as the server tells it.
        body: unpacked.
        exchanges: what went over the wire and belongs into the inbox, the last one last.
        is_cached: whether the body is of the cache.
        is_revalidated: whether the server said that this one still holds.
    """

    address: str
    status: int
    content_type: str
    body: bytes
    exchanges: "tuple[Exchange, ...]"
    is_cached: bool = False
    is_revalidated: bool = False

    @property
    def charset(self) -> str:
        """The encoding that the server told; "" where it told none."""
        _, _, told = self.content_type.lower().partition("charset=")
        return told.split(";")[0].strip(" \"'")


def asked_wait(headers: "httpx2.Headers") -> float:
    """The seconds for which a server wants to be left alone, by Retry-After."""
    told = headers.get("retry-after", "").strip()
    if told.isdigit():
        return float(told[:9])
    try:
        until = parsedate_to_datetime(told)
    except (ValueError, TypeError):
        return _PAUSE_SECONDS
    until = until if until.tzinfo else until.replace(tzinfo=UTC)
    return max(0.0, (until - datetime.fromtimestamp(time.time(), UTC)).total_seconds())


def busy(status: int, wait: float) -> str:
    """That a server has too much to do, in words."""
    return f"HTTP {status}, the server wants to be left alone for {round(wait):,} s"


def slow(error: Exception, options: Options) -> str:
    """What took too long, in words."""
    kind = type(error).__name__
    if kind == "TooSlowError":
        return f"took longer than {options.timeout:g} s"
    if kind == "ConnectTimeout":
        return f"no connection within {min(options.connect_timeout, options.timeout):g} s"
    return f"nothing came for {options.read_timeout:g} s"


def size(count: int) -> str:
    """A number of bytes for people.

    >>> size(20 * 1024 * 1024), size(2000)
    ('20 MB', '2,000 bytes')
    """
    megabytes = count / (1024 * 1024)
    return f"{megabytes:,.0f} MB" if megabytes >= 1 else f"{count:,} bytes"


def first_line(error: Exception) -> str:
    """What an error says, on one line and without keys."""
    text = " ".join(str(error).split())
    return shown(text) if text else type(error).__name__
