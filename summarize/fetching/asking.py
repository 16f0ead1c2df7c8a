"""One address -> its answer: by the cache or by the server, through redirects, within bounds."""

import logging
import threading
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from summarize.errors import InputError
from summarize.fetching.addresses import address_of, host_of
from summarize.fetching.answers import Answer, AskError, asked_wait, busy, first_line, size, slow
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
# The cache is no archive: what is over this, in bytes, goes from it, the longest unused first.
_MOST_CACHED = 500 * 1024 * 1024
_ACCEPT = "text/html,application/xhtml+xml,application/xml,application/feed+json;q=0.9,*/*;q=0.5"


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
            wait = asked_wait(headers)
            if is_last or wait > self._options.longest_wait:
                raise AskError(busy(answer.status, wait), status=answer.status, wait=wait)
            pause(wait, self._stop)
        raise AssertionError  # the last try returns or raises

    def _once(self, address: str) -> tuple[Answer, "httpx2.Headers"]:
        import httpcore2
        import httpx2

        from summarize.fetching.connecting import TooLongError
        from summarize.fetching.network import TooSlowError

        try:
            return self._received(address)
        except NotPublicError as error:
            hint = "" if self._options.allows_private else " (--allow-private-hosts)"
            raise AskError(f"{error}, so it is not asked{hint}", "refused") from error
        except TooLongError as error:
            raise AskError(f"longer than {size(self._options.most_bytes)}") from error
        except (TooSlowError, httpcore2.TimeoutException) as error:
            raise AskError(slow(error, self._options)) from error
        except (httpcore2.ReadError, httpcore2.RemoteProtocolError) as error:
            raise _BrokenOff(f"the server broke off ({first_line(error)})") from error
        except httpcore2.ConnectError as error:
            raise AskError(f"no connection ({first_line(error)})") from error
        except (httpcore2.NetworkError, httpcore2.ProtocolError, httpx2.HTTPError) as error:
            raise AskError(f"not HTTP as it should be ({first_line(error)})") from error
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
                most = size(self._options.most_unpacked)
                raise AskError(f"unpacks to more than {most}", status=response.status_code)
        return bytes(body)


class _BrokenOff(Exception):  # noqa: N818 - told as an AskError once it is certain
    """A connection that ended too early; the server may have closed one that rested."""


def _next(location: str, address: str) -> str:
    try:
        return address_of(location, address)
    except InputError as error:
        raise AskError(f"redirects to {error}", "refused") from error
