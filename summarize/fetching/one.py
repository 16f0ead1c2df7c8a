"""One address: is it asked for, what came, what it is, and what it leads to."""

import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from datetime import time as time_of_day

from summarize.fetching.addresses import host_of, is_site, shown, shown_origin
from summarize.fetching.asking import Answer, Asker, AskError
from summarize.fetching.inbox import Inbox
from summarize.fetching.memory import Failure, Kept
from summarize.fetching.options import Options
from summarize.fetching.outcomes import Outcome
from summarize.fetching.robots import Robots
from summarize.fetching.sources import (
    Source,
    chosen_entries,
    sources_of_entries,
    sources_of_list,
)
from summarize.readers import alternate_feeds, feed_entries, feed_kind, no_article

# What fails is asked again after so many seconds, after twice as many the next time, and so on up
# to a day. Chosen, not tuned.
_FIRST_WAIT, _LONGEST_WAIT = 300.0, 24 * 3600.0
_OK, _GONE = 200, 410  # by RFC 9110
# A list may name a front page that names a feed; nothing leads further. Chosen.
_DEEPEST = 3
# So many of a host in turn without a connection or an answer in time, and the others are left for
# another run. Chosen, not tuned.
_MOST_IN_TURN = 3
_NO_PAGES = ("image/", "audio/", "video/", "font/")


@dataclass(frozen=True, slots=True)
class Done:
    """What became of a source, where it stands, what it leads to, and what else is to be told.

    `is_covered` says of a feed that all it has stands in the pages that it leads to.
    """

    source: Source
    outcome: Outcome
    kept: Kept | None = None
    leads_to: tuple[Source, ...] = ()
    notes: tuple[str, ...] = ()
    is_covered: bool = False


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
        """What becomes of a source.

        Raises:
            InboxError: it cannot be written down.
            Stopped: the run was interrupted.
        """
        kept = self._had(source)
        if kept is not None:
            return self._told(source, kept, "had", self._body(source, kept), "")
        reason, outcome = self._why_not(source)
        if outcome:
            return _nothing(source, outcome, reason)
        try:
            return self._asked(source)
        except AskError as error:
            self._note_failure(source, error)
            return _nothing(source, error.kind, error.reason, error.status)

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
        kept = self._stored(source, answer)
        if kept is None and answer.is_cached:
            # The cache still has what is gone from the inbox.
            self._asker.forget(answer.address)
            answer = self._asker.ask(source.address, self._robots.demand)
            kept = self._stored(source, answer)
        self._in_turn.pop(host_of(answer.address), None)
        if answer.status != _OK:
            return self._refused_by_server(source, answer, kept)
        outcome = "fetched"
        if answer.is_cached:
            outcome = "unchanged" if answer.is_revalidated else "fresh"
        assert kept is not None  # noqa: S101 - what is no longer in the cache was received
        return self._told(source, kept, outcome, answer.body, answer.content_type)

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
        done = _nothing(source, "gone" if is_gone else "failed", reason, answer.status)
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

    def _told(
        self, source: Source, kept: Kept, outcome: str, body: bytes, content_type: str
    ) -> Done:
        """What was fetched or had, and what it leads to."""
        kind = (feed_kind(body) if body else "") or (kept.kind if not body else "page")
        told = Outcome(
            shown(source.address),
            kind,
            outcome,
            kept.status,
            title=source.title,
            origin=shown_origin(source.origin),
            final=shown(kept.final) if kept.final != source.address else "",
            file=kept.file,
            offset=kept.start,
            size=len(body),
            content_type=content_type,
        )
        done = Done(source, told, replace(kept, kind=kind))
        if kind == "page":
            done = self._of_page(done, body, content_type)
        elif source.role != "entry" and source.depth < _DEEPEST:
            done = self._of_feed(done, body) if kind == "feed" else self._of_list(done, body)
        if done.kept is not None and outcome != "had":
            for address in {source.address, kept.final}:
                self._inbox.memory.keep(replace(done.kept, address=address))
        return done

    def _of_page(self, done: Done, body: bytes, content_type: str) -> Done:
        """What a page is, and the feed that it leads to, where it is none itself."""
        source, kept = done.source, done.kept
        assert kept is not None  # noqa: S101 - it was fetched
        if not body:
            return replace(done, outcome=replace(done.outcome, note=kept.note))
        note, feeds = self._looked_at(body, kept.final, content_type)
        if source.role != "entry" and note and feeds and source.depth < _DEEPEST:
            leads_to = (Source(feeds[0], "feed", origin=source.address, depth=source.depth + 1),)
            return replace(
                done,
                outcome=replace(done.outcome, note=f"{note}; its feed is fetched"),
                kept=replace(kept, note=note),
                leads_to=leads_to,
            )
        told = replace(done.outcome, note=note)
        if source.role == "feed":
            what = f" ({note})" if note else ""
            told = replace(told, outcome="failed", note=f"no feed, but a page{what}")
        return replace(done, outcome=told, kept=replace(kept, note=note))

    def _looked_at(self, body: bytes, url: str, content_type: str) -> tuple[str, tuple[str, ...]]:
        """What a page is, where it is no article, and the feeds that it names."""
        kind = content_type.lower().partition(";")[0].strip()
        if kind.startswith(_NO_PAGES):
            return f"{kind}, no page", ()
        if kind and "html" not in kind and b"<html" not in body[:4096].lower():
            return "", ()  # a reader knows what it is
        charset = Answer("", 0, content_type, b"", ()).charset
        with self._reading:
            note = no_article(body, url, charset)
            is_front = is_site(url)
            named = alternate_feeds(body, url, charset) if note or is_front else ()
        feeds = tuple(_fetchable(named))
        return note or ("a front page" if is_front and feeds else ""), feeds

    def _of_feed(self, done: Done, body: bytes) -> Done:
        """The pages that a feed leads to."""
        source, kept = done.source, done.kept
        base = kept.final if kept else source.address
        since = self._options.since
        start = datetime.combine(since, time_of_day(), UTC) if since else None
        entries = feed_entries(body, base)
        chosen = chosen_entries(entries, self._options.pages, self._options.limit, start)
        found = [*sources_of_entries(chosen, source.address, base, source.depth + 1)]
        pages = tuple(each for each in found if isinstance(each, Source))
        outcome = replace(done.outcome, entries=len(entries), pages=len(pages))
        left = len(chosen_entries(entries, self._options.pages, 0, start)) - len(chosen)
        if left:
            outcome = replace(outcome, note=f"{left:,} older entries left for --limit")
        return replace(
            done,
            outcome=outcome,
            leads_to=pages,
            notes=tuple(each for each in found if isinstance(each, str)),
            is_covered=bool(entries) and len(pages) == len(entries),
        )

    def _of_list(self, done: Done, body: bytes) -> Done:
        """The feeds that a list of feeds on the web leads to."""
        found = [*sources_of_list(body, done.source.address, done.source.depth + 1)]
        return replace(
            done,
            leads_to=tuple(each for each in found if isinstance(each, Source)),
            notes=tuple(each for each in found if isinstance(each, str)),
        )


def _fetchable(addresses: tuple[str, ...]) -> Iterator[str]:
    from summarize.errors import InputError
    from summarize.fetching.addresses import address_of

    for each in addresses:
        try:
            yield address_of(each)
        except InputError:
            continue


def _nothing(source: Source, outcome: str, reason: str, status: int = 0) -> Done:
    return Done(
        source,
        Outcome(
            shown(source.address),
            "page" if source.role == "entry" else "feed" if source.role == "feed" else "",
            outcome,
            status,
            note=reason,
            title=source.title,
            origin=shown_origin(source.origin),
        ),
    )
