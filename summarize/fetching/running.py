"""A run: the addresses of each host one after another, several hosts at once, into an inbox."""

import threading
import time
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from dataclasses import dataclass, field
from datetime import UTC, datetime
from hashlib import sha256
from importlib import import_module
from pathlib import Path
from urllib.request import getproxies_environment

from summarize import __version__
from summarize.errors import InputError, MissingExtraError
from summarize.fetching.addresses import host_of
from summarize.fetching.asking import Asker
from summarize.fetching.inbox import Inbox
from summarize.fetching.leading import Done, worth_reading
from summarize.fetching.memory import written_down
from summarize.fetching.one import Fetcher
from summarize.fetching.options import ROBOT, Options
from summarize.fetching.outcomes import Outcome, Report, not_fetched
from summarize.fetching.pacing import Stopped
from summarize.fetching.sources import (
    Named,
    Source,
    chosen_entries,
    named,
    sources_of_entries,
)

Watcher = Callable[[Outcome, int, int], None]
"""Is told of each outcome, how many addresses are done, and how many are known."""


@dataclass(frozen=True, slots=True)
class Fetched:
    """The report of a run, and a file of all that it fetched or had, where one was asked for."""

    report: Report
    gathered: Path | None = None


def fetch(
    arguments: Sequence[str],
    folder: Path,
    options: Options | None = None,
    *,
    watch: Watcher = lambda *_: None,
    is_gathered: bool = False,
) -> Fetched:
    """Fetch what the arguments name into an inbox.

    Args:
        arguments: addresses of pages, feeds and lists of feeds, and files with such.
        folder: the inbox.
        options: how; by default as the command does.
        watch: is told of each outcome.
        is_gathered: whether all that was fetched or had is put together in one file.

    Raises:
        InputError: an argument is of no use, or the inbox cannot be written (an InboxError).
        MissingExtraError: a library is not installed.
    """
    options = options or Options()
    _demand_libraries()
    found = named(arguments)
    inbox = Inbox(folder, _about(options))
    try:
        return _Run(found, inbox, options, watch, is_gathered=is_gathered).run()
    finally:
        inbox.close()


def _demand_libraries() -> None:
    """Miss what is not installed before anything is asked for."""
    try:
        for name in ("feedparser", "hishel.httpx2", "protego", "warcio"):
            import_module(name)
    except ImportError as error:
        raise MissingExtraError("Fetching", "fetch") from error


def _about(options: Options) -> dict[str, str]:
    return {
        "software": f"{ROBOT}/{__version__}",
        "format": "WARC File Format 1.1",
        "robots": "obey",
        "http-header-user-agent": options.user_agent,
    }


@dataclass(slots=True)
class _Tally:
    """What is known of a run so far."""

    done: list[Done] = field(default_factory=list)
    outcomes: list[Outcome] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)


class _Run:
    """One run; its own thread alone changes what it knows."""

    def __init__(
        self, found: Named, inbox: Inbox, options: Options, watch: Watcher, *, is_gathered: bool
    ) -> None:
        self._found, self._inbox, self._options, self._watch = found, inbox, options, watch
        self._is_gathered = is_gathered
        self._stop = threading.Event()
        self._seen: set[str] = set()
        self._waiting: dict[str, deque[Source]] = {}
        self._busy: dict[Future[Done], Source] = {}
        self._tally = _Tally(notes=[*inbox.notes])

    def run(self) -> Fetched:
        """Fetch everything, or what there was time for."""
        started = datetime.now(UTC)
        key = _key_of(self._found, self._options)
        since = self._inbox.memory.begin(key, time.time())
        with written_down(self._inbox.hidden):
            asker = Asker(self._options, self._inbox.hidden, self._stop)
        fetcher = Fetcher(self._options, self._inbox, asker, since=since, is_read=self._is_gathered)
        self._take_in()
        try:
            is_interrupted = self._all_fetched(fetcher)
        finally:
            with written_down(self._inbox.hidden):
                asker.close()
        if not is_interrupted:
            self._inbox.memory.end(key)
        outcomes = tuple(self._tally.outcomes)
        report = Report(
            str(self._inbox.folder),
            _written(started),
            _written(datetime.now(UTC)),
            outcomes,
            (*self._tally.notes, *_unused_proxies(outcomes)),
            is_interrupted=is_interrupted,
        )
        return Fetched(report, self._gathered(key) if self._is_gathered else None)

    def _take_in(self) -> None:
        """Put what was named in line."""
        for problem in self._found.problems:
            self._tell(not_fetched("", "refused", problem))
        self._add(self._found.sources)
        for name, entries in self._found.feeds:
            since = self._options.since
            start = datetime(since.year, since.month, since.day, tzinfo=UTC) if since else None
            chosen = chosen_entries(entries, self._options.pages, self._options.limit, start)
            found = [*sources_of_entries(chosen, name, "", 1)]
            pages = tuple(each for each in found if isinstance(each, Source))
            self._tally.notes.extend(each for each in found if isinstance(each, str))
            self._tell(Outcome(name, "feed", "read", entries=len(entries), pages=len(pages)))
            self._add(pages)

    def _add(self, sources: Sequence[Source]) -> None:
        for each in sources:
            if each.address not in self._seen:
                self._seen.add(each.address)
                self._waiting.setdefault(host_of(each.address), deque()).append(each)

    def _all_fetched(self, fetcher: Fetcher) -> bool:
        """Fetch until nothing waits; whether the run was interrupted before."""
        with ThreadPoolExecutor(self._options.hosts, "fetch") as pool:
            try:
                while self._start_more(pool, fetcher):
                    finished, _ = wait(self._busy, return_when=FIRST_COMPLETED)
                    self._take(finished)
            except KeyboardInterrupt:
                self._stop.set()
                wait(self._busy)
                self._take([*self._busy])
                self._tell_unasked()
                return True
            except BaseException:
                self._stop.set()
                raise
        return False

    def _start_more(self, pool: ThreadPoolExecutor, fetcher: Fetcher) -> bool:
        """Give each host that rests its next address; whether anything is going on."""
        asked = {host_of(each.address) for each in self._busy.values()}
        for host in [each for each in self._waiting if each not in asked]:
            if len(self._busy) >= self._options.hosts:
                break
            source = self._waiting[host].popleft()
            if not self._waiting[host]:
                del self._waiting[host]
            self._busy[pool.submit(fetcher.fetch, source)] = source
        return bool(self._busy)

    def _take(self, finished: Sequence[Future[Done]] | set[Future[Done]]) -> None:
        for each in finished:
            source = self._busy.pop(each)
            error = each.exception()
            if isinstance(error, Stopped):
                self._add_unasked(source)
                continue
            if error is not None:
                raise error
            done = each.result()
            self._tally.done.append(done)
            self._tally.notes.extend(done.notes)
            self._add(done.leads_to)
            self._tell(done.outcome)

    def _tell(self, outcome: Outcome) -> None:
        self._tally.outcomes.append(outcome)
        known = len(self._tally.outcomes) + len(self._busy)
        known += sum(map(len, self._waiting.values()))
        self._watch(outcome, len(self._tally.outcomes), known)

    def _tell_unasked(self) -> None:
        for sources in self._waiting.values():
            for each in sources:
                self._add_unasked(each)
        self._waiting.clear()

    def _add_unasked(self, source: Source) -> None:
        outcome = not_fetched(source.address, "unasked", "interrupted", source.origin)
        self._tally.outcomes.append(outcome)

    def _gathered(self, key: str) -> Path | None:
        """A file of all that was fetched or had and holds articles."""
        return self._inbox.gather(f"read-{key[:12]}", worth_reading(self._tally.done))


def _unused_proxies(outcomes: Sequence[Outcome]) -> Iterator[str]:
    """A line for who relies on a proxy, where something failed: none is used, see `network`."""
    is_set = not {"http", "https", "all"}.isdisjoint(getproxies_environment())
    if is_set and any(each.outcome == "failed" for each in outcomes):
        yield (
            "the proxy of the environment is not used: it would choose the address that is asked,"
            " and only public ones that were checked here are"
        )


def _key_of(found: Named, options: Options) -> str:
    """What tells one run from another: what it was asked to fetch."""
    told = [each.address for each in found.sources]
    told += [entry.url for _, entries in found.feeds for entry in entries]
    settings = (options.pages, options.limit, options.since)
    return sha256(repr((sorted(told), settings)).encode()).hexdigest()


def _written(moment: datetime) -> str:
    return moment.isoformat(timespec="seconds").replace("+00:00", "Z")


def demand_local(folder: str) -> Path:
    """The folder of an inbox, which lies on this machine.

    Raises:
        InputError: it is on other storage, or names a file.
    """
    path = Path(folder)
    if not folder or "://" in folder or path.is_file():
        raise InputError(f"{folder!r}: an inbox is a folder on this machine")
    return path
