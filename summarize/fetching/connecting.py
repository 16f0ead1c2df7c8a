"""The way to a server: connections to checked addresses only, and an answer as it was received.

A host is resolved once. The connection goes to an address that was checked, and TLS is verified
against the name. Libraries that do so (microsoft-antissrf, httpx-secure) are made for requests, or
take no transport of ours, so they do not go with hishel.
"""

import ssl
import threading
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

import httpcore2
import httpx2

from summarize.fetching.addresses import host_of
from summarize.fetching.guarding import NotPublicError, allowed_addresses
from summarize.fetching.options import Options
from summarize.fetching.pacing import GLANCE_SECONDS, Gate, Gates, Stopped

# How long a connection that rests is kept, in seconds; servers close it after 5 to 75.
_REST_SECONDS = 30.0


class TooLongError(Exception):
    """An answer is longer than it may be."""


class TooSlowError(Exception):
    """An answer took longer than it may."""


@dataclass(slots=True)
class Exchange:
    """A request and its answer, as they went over the wire; the body without chunks.

    `url` is the address as we write it, `target` what of it was asked for.
    """

    url: str
    target: bytes
    request: tuple[tuple[bytes, bytes], ...]
    status: int
    reason: str
    version: str
    headers: tuple[tuple[bytes, bytes], ...]
    peer: str = ""
    body: bytearray = field(default_factory=bytearray)


class _Watch:
    """What a thread has until: the end of its answer, or of the run."""

    def __init__(self, stop: threading.Event) -> None:
        self.stop = stop
        self._own = threading.local()

    def start(self, seconds: float) -> None:
        self._own.until = time.monotonic() + seconds

    def left(self) -> float:
        """Seconds until the end.

        Raises:
            Stopped: the run was interrupted.
            TooSlowError: nothing is left.
        """
        if self.stop.is_set():
            raise Stopped
        left = float(getattr(self._own, "until", 0.0)) - time.monotonic()
        if left <= 0:
            raise TooSlowError
        return left


class _Stream(httpcore2.NetworkStream):
    """A connection that is read in short glances, so that no server can hold a thread."""

    def __init__(self, inner: httpcore2.NetworkStream, watch: _Watch) -> None:
        self._inner = inner
        self._watch = watch

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        until = time.monotonic() + (timeout or self._watch.left())
        while True:
            glance = min(self._watch.left(), GLANCE_SECONDS)
            try:
                return self._inner.read(max_bytes, glance)
            except httpcore2.ReadTimeout:
                if time.monotonic() >= until:
                    raise

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._inner.write(buffer, min(timeout or 1.0, self._watch.left()))

    def close(self) -> None:
        self._inner.close()

    def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,
    ) -> httpcore2.NetworkStream:
        left = min(timeout or self._watch.left(), self._watch.left())
        return _Stream(self._inner.start_tls(ssl_context, server_hostname, left), self._watch)

    def get_extra_info(self, info: str) -> Any:
        return self._inner.get_extra_info(info)


class _Network(httpcore2.NetworkBackend):
    """Connects to addresses that may be asked, and to no others."""

    def __init__(self, options: Options, watch: _Watch) -> None:
        self._options = options
        self._watch = watch
        self._inner = httpcore2.SyncBackend()

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore2.NetworkStream:
        try:
            found = allowed_addresses(host, port, self._options.allows, self._options.resolve)
        except NotPublicError:
            raise
        except OSError as error:
            raise httpcore2.ConnectError(f"the host {host} is not known") from error
        for at, address in enumerate(found):
            left = min(timeout or self._watch.left(), self._watch.left())
            try:
                inner = self._inner.connect_tcp(address, port, left, local_address, socket_options)
            except (httpcore2.ConnectError, httpcore2.ConnectTimeout):
                if at == len(found) - 1:
                    raise
            else:
                return _Stream(inner, self._watch)
        raise AssertionError  # there is at least one address

    def connect_unix_socket(self, *_: object, **__: object) -> httpcore2.NetworkStream:
        raise NotPublicError("a socket of this machine is not public")


class _Body(httpx2.SyncByteStream):
    """The body of an answer: kept as it comes, up to the most that it may have."""

    def __init__(self, response: httpcore2.Response, exchange: Exchange, most: int) -> None:
        self._response, self._exchange, self._most = response, exchange, most

    def __iter__(self) -> Iterator[bytes]:
        body = self._exchange.body
        for piece in self._response.iter_stream():
            body += piece
            if len(body) > self._most:
                raise TooLongError
            yield piece

    def close(self) -> None:
        self._response.close()


class _Gated(httpx2.SyncByteStream):
    """A body that keeps its host from being asked until it was read."""

    def __init__(self, body: _Body, gate: Gate) -> None:
        self._body, self._gate = body, gate

    def __iter__(self) -> Iterator[bytes]:
        yield from self._body

    def close(self) -> None:
        try:
            self._body.close()
        finally:
            self._gate.leave()


class Transport(httpx2.BaseTransport):
    """What stands under the cache: asks one host at a time, and keeps what was received.

    A request has its address as an extension, a response the exchange.
    """

    def __init__(self, options: Options, gates: Gates, stop: threading.Event) -> None:
        self._options, self._gates = options, gates
        self._watch = _Watch(stop)
        self._pool = httpcore2.ConnectionPool(
            ssl_context=httpx2.create_ssl_context(),
            max_connections=4 * options.hosts,
            keepalive_expiry=_REST_SECONDS,
            network_backend=_Network(options, self._watch),
        )

    def handle_request(self, request: httpx2.Request) -> httpx2.Response:
        """The answer of a server.

        Raises:
            NotPublicError: its address is none that may be asked.
            Stopped: the run was interrupted.
            TooSlowError: the answer took too long.
        """
        gate = self._gates.of(host_of(request.extensions["address"]))
        gate.enter(self._watch.stop)
        try:
            self._watch.start(self._options.timeout)
            return self._asked(request, gate)
        except BaseException:
            gate.leave()
            raise

    def _asked(self, request: httpx2.Request, gate: Gate) -> httpx2.Response:
        url = request.url
        told = self._pool.handle_request(
            httpcore2.Request(
                request.method,
                httpcore2.URL(
                    scheme=url.raw_scheme, host=url.raw_host, port=url.port, target=url.raw_path
                ),
                headers=request.headers.raw,
                extensions={"timeout": self._timeouts()},
            )
        )
        version = told.extensions.get("http_version", b"HTTP/1.1").decode("ascii", "replace")
        reason = told.extensions.get("reason_phrase", b"").decode("latin-1")
        exchange = Exchange(
            request.extensions["address"],
            url.raw_path,
            tuple(request.headers.raw),
            told.status,
            reason,
            version,
            tuple(told.headers),
            _peer(told),
        )
        return httpx2.Response(
            told.status,
            headers=_for_cache(told.headers),
            stream=_Gated(_Body(told, exchange, self._options.most_bytes), gate),
            extensions={"exchange": exchange},
        )

    def _timeouts(self) -> dict[str, float]:
        own = self._options
        read, connect = own.read_timeout, min(own.connect_timeout, own.timeout)
        return {"connect": connect, "read": read, "write": read, "pool": own.timeout}

    def close(self) -> None:
        """Close all connections."""
        self._pool.close()


def _peer(response: httpcore2.Response) -> str:
    """The address that was connected to; "" where the connection does not tell."""
    stream = response.extensions.get("network_stream")
    address = stream.get_extra_info("server_addr") if stream is not None else None
    return str(address[0]) if address else ""


def _for_cache(headers: list[tuple[bytes, bytes]]) -> list[tuple[bytes, bytes]]:
    """The headers as the cache gets them: what says nothing of its age is asked for again.

    A cache may guess how long an answer stays fresh, from how old it was; of news nobody can.
    """
    names = {name.lower() for name, _ in headers}
    control = b",".join(value for name, value in headers if name.lower() == b"cache-control")
    if b"expires" in names or b"max-age" in control or b"no-" in control:
        return headers
    return [*headers, (b"Cache-Control", b"no-cache")]
