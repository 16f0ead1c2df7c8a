"""What the owner of a server wants robots to leave alone: robots.txt, by RFC 9309."""

import threading
import time
from collections import defaultdict
from typing import TYPE_CHECKING

from summarize.fetching.addresses import authority_of, host_of
from summarize.fetching.answers import AskError
from summarize.fetching.asking import Asker
from summarize.fetching.memory import Memory
from summarize.fetching.options import ROBOT

if TYPE_CHECKING:
    from protego import Protego

_OK, _SERVER_FAILS = 200, 500  # by RFC 9110
# Of RFC 9309: a file is used for a day at the most, 500 kB of it are read, 5 redirects followed.
_KEPT_SECONDS = 24 * 3600.0
_MOST_BYTES = 500 * 1024  # as above
_MOST_HOPS = 5  # as above
# A server that could not give it is asked again so soon, in seconds. Chosen, not tuned.
_UNREACHABLE_SECONDS = 600.0
# No server is left alone for longer between two requests, in seconds. Chosen: at more, a feed of
# 60 entries would take over an hour.
_LONGEST_DELAY = 60.0


class Robots:
    """The rules of all servers, each asked for once a day; for several threads."""

    def __init__(self, asker: Asker, memory: Memory) -> None:
        """Ask by `asker`, and remember in `memory`."""
        self._asker, self._memory = asker, memory
        self._rules: dict[str, Protego | AskError] = {}
        self._locks: dict[str, threading.Lock] = defaultdict(threading.Lock)

    def demand(self, address: str) -> None:
        """Refuse an address that its server does not want to be fetched.

        Raises:
            AskError: it does not, or cannot say so for now.
        """
        authority = authority_of(address)
        with self._locks[authority]:
            if authority not in self._rules:
                self._rules[authority] = self._rules_of(authority)
            rules = self._rules[authority]
            if isinstance(rules, AskError):
                raise AskError(rules.reason, rules.kind, rules.status, rules.wait)
            if not rules.can_fetch(address, ROBOT):
                raise AskError("robots.txt forbids it", "forbidden")

    def _rules_of(self, authority: str) -> "Protego | AskError":
        from protego import Protego

        try:
            status, body = self._file(authority)
        except AskError as error:
            return error  # of the host, not of this file: it would be told of any other
        if status >= _SERVER_FAILS:
            reason = f"robots.txt: HTTP {status}, so nothing is asked for now"
            return AskError(reason, "forbidden", status)
        rules = Protego.parse(body.decode("utf-8", "replace") if status == _OK else "")
        delay = rules.crawl_delay(ROBOT)
        if delay:
            self._asker.gates.slow_down(host_of(authority), min(float(delay), _LONGEST_DELAY))
        return rules

    def _file(self, authority: str) -> tuple[int, bytes]:
        """Status and text; what is there but cannot be used by its status is an empty one."""
        now = time.time()
        known = self._memory.robots(authority, now - _KEPT_SECONDS)
        if known and (
            known[0] < _SERVER_FAILS or self._memory.robots(authority, now - _UNREACHABLE_SECONDS)
        ):
            return known
        try:
            answer = self._asker.ask(f"{authority}/robots.txt", most_hops=_MOST_HOPS)
            status, body = answer.status, answer.body[:_MOST_BYTES]
        except AskError as error:
            if not _is_told_off(error):
                raise
            status, body = error.status, b""
        self._memory.keep_robots(authority, now, status, body)
        return status, body


def _is_told_off(error: AskError) -> bool:
    """Whether there was an answer that is no file of rules: too many redirects, a busy server."""
    return error.kind == "failed" and error.status != 0
