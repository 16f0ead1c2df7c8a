"""How a run fetches: what it asks for, how patiently, and how much it takes."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Literal

from summarize import __version__
from summarize.fetching.guarding import (
    Address,
    Resolver,
    is_private_or_public,
    is_public,
    resolved,
)

Pages = Literal["summaries", "all", "none"]
PAGES: tuple[Pages, ...] = ("summaries", "all", "none")
# What robots.txt knows us by.
ROBOT = "summarize"
# In bytes. The longest page of two evaluation sets has 3 MB; feeds of 2,000 entries have up to 10.
_MOST_BYTES = 20 * 1024 * 1024
_MOST_UNPACKED = 64 * 1024 * 1024  # bytes; as long a document as readers take


@dataclass(frozen=True, slots=True)
class Options:
    """How a run fetches.

    Attributes:
        pages: of which entries of a feed the pages are fetched.
        limit: at most so many of each feed, the newest; 0 for all.
        since: no page of an entry that is older; those without a date are taken.
        delay: seconds between two requests to a host.
        timeout: seconds that one answer may take from its first to its last byte.
        connect_timeout: seconds that a connection may take.
        read_timeout: seconds in which the next bytes must come.
        most_bytes: the longest answer, as it is sent.
        most_unpacked: the longest answer, unpacked.
        hosts: so many are asked at once.
        contact: an address that a server's owner may write to.
        allows_private: whether hosts of an intranet are asked.
        again: whether what is in the inbox, and what fails, is asked for again.
        longest_wait: seconds that a server may have us wait, when it says how long.
        resolve: names of hosts -> their addresses.
    """

    pages: Pages = "summaries"
    limit: int = 100
    since: date | None = None
    delay: float = 1.0
    timeout: float = 60.0
    connect_timeout: float = 10.0
    read_timeout: float = 20.0
    most_bytes: int = _MOST_BYTES
    most_unpacked: int = _MOST_UNPACKED
    hosts: int = 8
    contact: str = ""
    allows_private: bool = False
    again: bool = False
    longest_wait: float = 60.0
    resolve: Resolver = resolved

    @property
    def user_agent(self) -> str:
        """What servers are told that we are."""
        contact = f" (+{self.contact})" if self.contact else ""
        return f"{ROBOT}/{__version__}{contact}"

    @property
    def allows(self) -> Callable[[Address], bool]:
        """Which addresses of the net may be connected to."""
        return is_private_or_public if self.allows_private else is_public
