"""What stands under the cache: a request -> an answer as it was received, and what was sent."""

import threading
from collections.abc import Iterator
from dataclasses import dataclass, field

import httpcore2
import httpx2

from summarize.fetching.addresses import host_of
from summarize.fetching.network import Network, Watch
from summarize.fetching.options import Options
from summarize.fetching.pacing import Gate, Gates

# How long a connection that rests is kept, in seconds; servers close it after 5 to 75.
_REST_SECONDS = 30.0


class TooLongError(Exception):
    """An answer is longer than it may be."""


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
        self._watch = Watch(stop)
        self._pool = httpcore2.ConnectionPool(
            ssl_context=httpx2.create_ssl_context(),
            max_connections=4 * options.hosts,
            keepalive_expiry=_REST_SECONDS,
            network_backend=Network(options, self._watch),
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
