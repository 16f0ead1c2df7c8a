"""One address -> its answer: by the cache or by the server, through redirects, within bounds."""

import logging
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from summarize.errors import InputError
from summarize.fetching.addresses import address_of, host_of, shown
from summarize.fetching.guarding import NotPublicError
from summarize.fetching.options import Options
from summarize.fetching.pacing import Gates, pause

if TYPE_CHECKING:
    import httpx2

    from summarize.fetching.connecting import Exchange

_MOST_REDIRECTS = 10  # half of what browsers follow; chosen, not tuned
# By RFC 9110.
_REDIRECTS = (301, 302, 303, 307, 308)
# What a server says that has too much to do; it may say for how long.
_BUSY = (429, 503)
# A server that is busy, or breaks a connection off, is asked again so often. Chosen, not tuned.
_MORE_TRIES = 2
# Where a server that is busy does not say for how long, in seconds. Chosen, not tuned.
_PAUSE_SECONDS = 5.0
# The cache is no archive: what is over this, in bytes, goes from it, the longest unused first.
_MOST_CACHED = 500 * 1024 * 1024
_ACCEPT = "text/html,application/xhtml+xml,application/xml,application/feed+json;q=0.9,*/*;q=0.5"


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


class Asker:
    """Asks servers, and remembers their answers by the rules of RFC 9111; for several threads."""

    def __init__(self, options: Options, hidden: Path, stop: threading.Event) -> None:
        """`hidden` is the folder of the cache; asking ends when `stop` is set."""
        from hishel import CacheOptions, SqliteStorage
        from hishel.httpx2 import CacheTransport

        from summarize.fetching.connecting import Transport

        logging.getLogger("hishel").setLevel(logging.CRITICAL)
        self._options, self._stop = options, stop
        self.gates = Gates(options.delay)
        self._storage: SqliteStorage = SqliteStorage(
            database_path=hidden / "cache.db",
            max_size=_MOST_CACHED,
            max_stream_size=options.most_bytes,
        )
        transport = Transport(options, self.gates, stop)
        rules = CacheOptions(shared=False)
        self._transport = CacheTransport(transport, storage=self._storage, rfc=rules)

    def close(self) -> None:
        """Close connections and cache."""
        self._transport.close()

    def forget(self, address: str) -> None:
        """Have the next answer of an address come from the server, whole."""
        for each in self._storage.get_entries(address):
            self._storage.remove_entry(each.id)

    def ask(
        self,
        address: str,
        is_allowed: Callable[[str], None] = lambda _: None,
        *,
        most_hops: int = 0,
    ) -> Answer:
        """The answer that an address leads to.

        Args:
            address: what is asked for.
            is_allowed: raises an AskError where the host does not want an address to be fetched.
            most_hops: so many redirects are followed; 0 for the usual number.

        Raises:
            AskError: there is none; the reason is told.
            Stopped: the run was interrupted.
        """
        passed: list[Exchange] = []
        seen = {address}
        for _ in range((most_hops or _MOST_REDIRECTS) + 1):
            is_allowed(address)
            answer, location = self._patiently(address)
            if not location:
                return replace(answer, exchanges=(*passed, *answer.exchanges))
            passed.extend(answer.exchanges)
            address = _next(location, address)
            if address in seen:
                raise AskError("redirects in a circle", status=answer.status)
            seen.add(address)
        raise AskError(f"more than {most_hops or _MOST_REDIRECTS} redirects", status=answer.status)

    def _patiently(self, address: str) -> tuple[Answer, str]:
        """The answer of a server, also of one that is busy or breaks off; and where it sends us."""
        for tried in range(_MORE_TRIES + 1):
            is_last = tried == _MORE_TRIES
            try:
                answer, headers = self._once(address)
            except _BrokenOff as error:
                if is_last or tried:
                    raise AskError(str(error)) from error
                continue
            if answer.status not in _BUSY:
                location = headers.get("location", "") if answer.status in _REDIRECTS else ""
                return answer, location
            wait = _asked_wait(headers)
            if is_last or wait > self._options.longest_wait:
                raise AskError(_busy(answer.status, wait), status=answer.status, wait=wait)
            pause(wait, self._stop)
        raise AssertionError  # the last try returns or raises

    def _once(self, address: str) -> tuple[Answer, "httpx2.Headers"]:
        import httpcore2
        import httpx2

        from summarize.fetching.connecting import TooLongError, TooSlowError

        try:
            return self._received(address)
        except NotPublicError as error:
            reason = f"{error}, so it is not asked (--allow-private-hosts)"
            raise AskError(reason, "refused") from error
        except TooLongError as error:
            raise AskError(f"longer than {_size(self._options.most_bytes)}") from error
        except (TooSlowError, httpcore2.TimeoutException) as error:
            raise AskError(_slow(error, self._options)) from error
        except (httpcore2.ReadError, httpcore2.RemoteProtocolError) as error:
            raise _BrokenOff(f"the server broke off ({_first_line(error)})") from error
        except httpcore2.ConnectError as error:
            raise AskError(f"no connection ({_first_line(error)})") from error
        except (httpcore2.NetworkError, httpcore2.ProtocolError, httpx2.HTTPError) as error:
            raise AskError(f"not HTTP as it should be ({_first_line(error)})") from error
        except (httpx2.InvalidURL, UnicodeError) as error:
            raise AskError("not an address of the web", "refused") from error
        finally:
            self.gates.of(host_of(address)).leave()

    def _received(self, address: str) -> tuple[Answer, "httpx2.Headers"]:
        import httpx2

        headers = {
            "User-Agent": self._options.user_agent,
            "Accept": _ACCEPT,
            "Accept-Encoding": "gzip, deflate",
            "Connection": "keep-alive",
        }
        if self._options.again:
            headers["Cache-Control"] = "no-cache"
        # The cache knows an answer by its address, as `forget` does.
        extensions: dict[str, Any] = {"caching": {"key": address}, "address": address}
        request = httpx2.Request("GET", address, headers=headers, extensions=extensions)
        response = self._transport.handle_request(request)
        try:
            body = self._unpacked(response)
        finally:
            response.close()
        exchange = response.extensions.get("exchange")
        told = response.extensions["caching"]
        answer = Answer(
            address,
            response.status_code,
            response.headers.get("content-type", ""),
            body,
            (exchange,) if exchange is not None and not told["from_cache"] else (),
            is_cached=told["from_cache"],
            is_revalidated=told["revalidated"] and told["from_cache"],
        )
        return answer, response.headers

    def _unpacked(self, response: "httpx2.Response") -> bytes:
        body = bytearray()
        for piece in response.iter_bytes():
            body += piece
            if len(body) > self._options.most_unpacked:
                most = _size(self._options.most_unpacked)
                raise AskError(f"unpacks to more than {most}", status=response.status_code)
        return bytes(body)


class _BrokenOff(Exception):  # noqa: N818 - told as an AskError once it is certain
    """A connection that ended too early; the server may have closed one that rested."""


def _next(location: str, address: str) -> str:
    try:
        return address_of(location, address)
    except InputError as error:
        raise AskError(f"redirects to {error}", "refused") from error


def _asked_wait(headers: "httpx2.Headers") -> float:
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


def _busy(status: int, wait: float) -> str:
    return f"HTTP {status}, the server wants to be left alone for {round(wait):,} s"


def _slow(error: Exception, options: Options) -> str:
    kind = type(error).__name__
    if kind == "TooSlowError":
        return f"took longer than {options.timeout:g} s"
    if kind == "ConnectTimeout":
        return f"no connection within {min(options.connect_timeout, options.timeout):g} s"
    return f"nothing came for {options.read_timeout:g} s"


def _size(count: int) -> str:
    """A number of bytes for people.

    >>> _size(20 * 1024 * 1024), _size(2000)
    ('20 MB', '2,000 bytes')
    """
    megabytes = count / (1024 * 1024)
    return f"{megabytes:,.0f} MB" if megabytes >= 1 else f"{count:,} bytes"


def _first_line(error: Exception) -> str:
    text = " ".join(str(error).split())
    return shown(text) if text else type(error).__name__
