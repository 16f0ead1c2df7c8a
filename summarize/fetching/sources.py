"""What a user names -> what is fetched: addresses, lists of them, lists of feeds, feeds on disk."""

import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from summarize.errors import InputError
from summarize.fetching.addresses import address_of, is_address, shown_origin
from summarize.readers import (
    STDIN,
    FeedEntry,
    feed_addresses,
    feed_entries,
    feed_kind,
    printable,
)

# In bytes: a list of feeds, or a feed, is never longer. Chosen, not tuned.
_MOST_BYTES = 64 * 1024 * 1024
# How a line of a list of addresses is told to be none.
_COMMENT = "#"


@dataclass(frozen=True, slots=True)
class Source:
    """An address to fetch.

    Attributes:
        address: in the one way in which it is asked for.
        role: "named" by the user, "feed" of a list, or "entry" of a feed.
        title: what it is called where it was found.
        origin: the address of the feed, or the name of the file, that names it; "" for none.
        moment: when its feed says that it was published or changed, in seconds of the epoch; 0
            where it does not.
        depth: how many lists, feeds and front pages led to it.
    """

    address: str
    role: str = "named"
    title: str = ""
    origin: str = ""
    moment: float = 0.0
    depth: int = 0


@dataclass(frozen=True, slots=True)
class Named:
    """What was named: addresses to fetch, feeds that lie on this machine, and lines of no use."""

    sources: tuple[Source, ...]
    feeds: tuple[tuple[str, tuple[FeedEntry, ...]], ...]
    problems: tuple[str, ...]


def named(arguments: Sequence[str]) -> Named:
    """What the arguments of a command name to be fetched.

    Raises:
        InputError: one is no address, no list of such, no list of feeds and no feed.
    """
    sources: list[Source] = []
    feeds: list[tuple[str, tuple[FeedEntry, ...]]] = []
    problems: list[str] = []
    for each in arguments:
        if is_address(each):
            sources.append(Source(address_of(each)))
            continue
        name, data = _read(each)
        if feed_kind(data) == "feed":
            feeds.append((name, feed_entries(data)))
        else:
            sources.extend(_listed(name, data, problems))
    return Named(_each_once(sources), tuple(feeds), tuple(problems))


def is_list(data: bytes) -> bool:
    """Whether a file holds addresses of the web and nothing else, or is a list of feeds."""
    if feed_kind(data) == "opml":
        return True
    lines = [*_lines(data)]
    return bool(lines) and all(is_address(line) and len(line.split()) == 1 for _, line in lines)


def sources_of_list(data: bytes, origin: str, depth: int) -> Iterator[Source | str]:
    """The feeds of an OPML file, and a line for each that has no address of the web."""
    for each in feed_addresses(data):
        try:
            yield Source(address_of(each.url), "feed", each.title, origin, depth=depth)
        except InputError as error:
            yield f"{shown_origin(origin)}: {error}"


def sources_of_entries(
    entries: Iterable[FeedEntry], origin: str, base: str, depth: int
) -> Iterator[Source | str]:
    """The pages of entries, and a line for each that has no address of the web."""
    for each in entries:
        try:
            address = address_of(each.url, base)
        except InputError as error:
            yield f"{shown_origin(origin)}: {error}"
            continue
        yield Source(address, "entry", each.title, origin, _moment(each), depth)


def _read(argument: str) -> tuple[str, bytes]:
    if argument == STDIN:
        return "standard input", sys.stdin.buffer.read(_MOST_BYTES)
    name = printable(argument)
    path = Path(argument)
    if not path.is_file():
        what = "no such file" if not path.exists() else "not a file"
        raise InputError(f"{name}: {what}; an address begins with https:// or http://")
    try:
        with path.open("rb") as file:
            return name, file.read(_MOST_BYTES)
    except OSError as error:
        raise InputError(f"{name}: {error.strerror or error}") from error


def _listed(name: str, data: bytes, problems: list[str]) -> Iterator[Source]:
    if feed_kind(data) == "opml":
        for each in sources_of_list(data, name, 1):
            if isinstance(each, Source):
                yield each
            else:
                problems.append(each)
        return
    if not any(is_address(line) for _, line in _lines(data)):
        raise InputError(f"{name}: holds no address; feeds, OPML and lists of addresses are read")
    for number, line in _lines(data):
        try:
            yield Source(address_of(line.split()[0]), origin=name, depth=1)
        except InputError as error:
            problems.append(f"{name}, line {number}: {error}")


def _lines(data: bytes) -> Iterator[tuple[int, str]]:
    text = data.decode("utf-8-sig", "replace")
    for number, line in enumerate(text.splitlines(), 1):
        if line.strip() and not line.strip().startswith(_COMMENT):
            yield number, line.strip()


def _each_once(sources: Iterable[Source]) -> tuple[Source, ...]:
    return tuple({each.address: each for each in reversed([*sources])}.values())[::-1]


def chosen_entries(
    entries: Sequence[FeedEntry], pages: str, limit: int, since: datetime | None
) -> tuple[FeedEntry, ...]:
    """The entries whose pages are fetched, the newest first; those without a date come last.

    Args:
        entries: those of a feed, in its order.
        pages: "summaries" for those of which the feed has only a summary, "all" or "none".
        limit: so many at the most; 0 for all.
        since: none that is older.
    """
    if pages == "none":
        return ()
    wanted = [each for each in entries if each.url and (pages == "all" or not each.is_whole)]
    dated = [each for each in wanted if each.moment]
    dated.sort(key=_moment, reverse=True)
    kept = [each for each in dated if since is None or _moment(each) >= since.timestamp()]
    ordered = (*kept, *(each for each in wanted if not each.moment))
    return ordered[:limit] if limit else ordered


def _moment(entry: FeedEntry) -> float:
    return entry.moment.timestamp() if entry.moment else 0.0
