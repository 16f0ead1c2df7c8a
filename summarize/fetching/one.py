"""One address: is it asked for, what came, what it is, and what it leads to."""

import logging
import sqlite3
import threading
import time
from dataclasses import replace
from datetime import UTC, datetime

from summarize.fetching.addresses import host_of
from summarize.fetching.answers import Answer, AskError, first_line
from summarize.fetching.asking import Asker
from summarize.fetching.inbox import Inbox
from summarize.fetching.leading import Content, Done, nothing, what_it_is
from summarize.fetching.memory import Failure, InboxError, Kept
from summarize.fetching.options import Options
from summarize.fetching.pacing import Stopped
from summarize.fetching.robots import Robots
from summarize.fetching.sources import Source

# What fails is asked again after so many seconds, after twice as many the next time, and so on up
# to a day. Chosen, not tuned.
_FIRST_WAIT, _LONGEST_WAIT = 300.0, 24 * 3600.0
_log = logging.getLogger(__name__)
_OK, _GONE = 200, 410  # by RFC 9110
# So many of a host in turn without a connection or an answer in time, and the others are left for
# another run. Chosen, not tuned.
_MOST_IN_TURN = 3


class Fetcher:
    """Fetches one source after another into an inbox; several threads may use it."""

    def __init__(
        self, options: Options, inbox: Inbox, asker: Asker, *, since: float, is_read: bool
    ) -> None:
        """What was fetched `since` then is not asked for; `is_read`: what is had must be there."""
        self._options, self._inbox, self._asker = options, inbox, asker
        self._robots = Robots(asker, inbox.memory)
        self._since, self._is_read = since, is_read
        self._closed: dict[str, str] = {}
        self._in_turn: dict[str, int] = {}
        self._reading = threading.Lock()

    def fetch(self, source: Source) -> Done:
        """What becomes of a source; whatever its server sends, the others are fetched.

        Raises:
            InboxError: it cannot be written down.
            Stopped: the run was interrupted.
        """
        try:
            return self._became(source)
        except (InboxError, Stopped):
            raise
        except sqlite3.Error as error:
            folder = self._inbox.hidden
            raise InboxError(f"{folder}: the cache cannot be written: {error}") from error
        except AskError as error:
            known = error
        except Exception as error:  # noqa: BLE001 - no answer and no page may end a run
            _log.debug("%s", source.address, exc_info=error)
            known = AskError(f"what came cannot be used ({first_line(error)})", status=_OK)
        self._note_failure(source, known)
        return nothing(source, known.kind, known.reason, known.status)

    def _became(self, source: Source) -> Done:
        kept = self._had(source)
        if kept is not None:
            return self._told(source, kept, "had", Content(self._body(source, kept)))
        reason, outcome = self._why_not(source)
        if outcome:
            return nothing(source, outcome, reason)
        return self._asked(source)

    def _had(self, source: Source) -> Kept | None:
        """What the inbox has of a source that need not be asked for again."""
        kept = self._inbox.memory.kept(source.address)
        if kept is None or self._options.again:
            return None
        is_known = source.role == "entry" and kept.asked >= source.moment
        if not is_known and kept.asked < self._since:
            return None
        is_needed = self._is_read or source.role != "entry" or not kept.kind
        return None if is_needed and self._inbox.packed(kept) is None else kept

    def _body(self, source: Source, kept: Kept) -> bytes:
        """The body of what was fetched before, where it may lead somewhere."""
        if source.role == "entry" and kept.kind:
            return b""
        return self._inbox.body(kept, self._options.most_unpacked) or b""

    def _why_not(self, source: Source) -> tuple[str, str]:
        """Why a source is not asked for now, and what that is called; both empty where it is."""
        closed = self._closed.get(host_of(source.address))
        if closed:
            return closed, "waiting"
        failure = self._inbox.memory.failure(source.address)
        if failure is None or self._options.again:
            return "", ""
        if failure.is_gone:
            return "HTTP 410 in an earlier run", "dropped"
        if failure.not_before <= time.time():
            return "", ""
        until = datetime.fromtimestamp(failure.not_before, UTC)
        times = "once" if failure.count == 1 else f"{failure.count} times in turn"
        told = f"failed {times}, {failure.reason}; not asked before {until:%Y-%m-%d %H:%M} UTC"
        return told, "waiting"

    def _asked(self, source: Source) -> Done:
        answer = self._asker.ask(source.address, self._robots.demand)
        same = self._same(source, answer)
        kept = same or self._stored(source, answer)
        if kept is None and answer.is_cached:
            # The cache still has what is gone from the inbox.
            self._asker.forget(answer.address)
            answer = self._asker.ask(source.address, self._robots.demand)
            kept = self._stored(source, answer)
        self._in_turn.pop(host_of(answer.address), None)
        if answer.status != _OK:
            return self._refused_by_server(source, answer, kept)
        outcome = "unchanged" if same else "fetched"
        if answer.is_cached:
            outcome = "unchanged" if answer.is_revalidated else "fresh"
        assert kept is not None  # noqa: S101 - what is no longer in the cache was received
        content = Content(answer.body, answer.content_type, answer.charset)
        return self._told(source, kept, outcome, content)

    def _same(self, source: Source, answer: Answer) -> Kept | None:
        """What the inbox has, where a server that knows no conditions sent the same again."""
        known = self._inbox.memory.kept(source.address)
        if answer.is_cached or known is None or answer.status != _OK:
            return None
        if known.final != answer.address:
            return None
        is_same = self._inbox.body(known, self._options.most_unpacked) == answer.body
        return replace(known, asked=time.time()) if is_same else None

    def _stored(self, source: Source, answer: Answer) -> Kept | None:
        """Where an answer stands in the inbox, once it does; None where it does not any more."""
        now, stood = datetime.now(UTC), None
        for each in answer.exchanges:
            file, start, size, end = self._inbox.add(each, now)
            stood = Kept(
                source.address, "", now.timestamp(), each.status, each.url, file, start, size
            )
            self._inbox.memory.set_size(file, end)
        if not answer.is_cached:
            return stood
        for address in (source.address, answer.address):
            known = self._inbox.memory.kept(address)
            if known and known.final == answer.address and self._inbox.packed(known):
                return replace(known, address=source.address, asked=now.timestamp())
        return None

    def _refused_by_server(self, source: Source, answer: Answer, kept: Kept | None) -> Done:
        is_gone = answer.status == _GONE
        reason = f"HTTP {answer.status}"
        self._note_failure(source, AskError(reason, status=answer.status), is_gone=is_gone)
        done = nothing(source, "gone" if is_gone else "failed", reason, answer.status)
        told = replace(
            done.outcome,
            size=len(answer.body),
            file=kept.file if kept else "",
            offset=kept.start if kept else 0,
        )
        return replace(done, outcome=told)

    def _note_failure(self, source: Source, error: AskError, *, is_gone: bool = False) -> None:
        """Remember a failure; what is refused or forbidden was not asked for, and did not fail."""
        host = host_of(source.address)
        if error.wait:
            self._closed[host] = error.reason
        if error.kind != "failed":
            return
        if not error.status:
            self._in_turn[host] = self._in_turn.get(host, 0) + 1
            if self._in_turn[host] >= _MOST_IN_TURN:
                self._closed[host] = f"its host failed {_MOST_IN_TURN} times in turn"
        before = self._inbox.memory.failure(source.address)
        count = before.count + 1 if before else 1
        wait = min(_FIRST_WAIT * 2 ** min(count - 1, 20), _LONGEST_WAIT)
        wait = max(wait, min(error.wait, _LONGEST_WAIT))
        failure = Failure(count, time.time() + wait, error.reason, is_gone)
        self._inbox.memory.fail(source.address, failure)

    def _told(self, source: Source, kept: Kept, outcome: str, content: Content) -> Done:
        """What was fetched or had, and what it leads to; remembered where it is news."""
        with self._reading:
            done = what_it_is(source, kept, outcome, content, self._options)
        if done.kept is not None and outcome != "had":
            for address in {source.address, kept.final}:
                self._inbox.memory.keep(replace(done.kept, address=address))
        return done
