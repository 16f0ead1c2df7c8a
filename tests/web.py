"""Real web servers on 127.0.0.1 and its neighbours, that answer well or badly as they are told."""

import gzip
import html
import socket
import threading
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from socketserver import BaseRequestHandler, ThreadingTCPServer

import pytest


@dataclass(frozen=True)
class Page:
    """What a server sends: `pieces` with a pause before each, in chunks where `is_chunked`."""

    body: bytes = b""
    status: int = 200
    kind: str = "text/html; charset=utf-8"
    headers: tuple[tuple[str, str], ...] = ()
    pieces: Iterable[bytes] = ()
    pause: float = 0.0
    is_chunked: bool = False


@dataclass(frozen=True)
class Asked:
    """A request that a server got; names of headers are in small letters."""

    path: str
    headers: Mapping[str, str]
    moment: float


Answering = Callable[[Asked], Page]


@dataclass
class Site:
    """A running server; what it has no page for is not found."""

    url: str
    pages: dict[str, Page | Answering] = field(default_factory=dict)
    asked: list[Asked] = field(default_factory=list)
    at_once: int = 0
    most_at_once: int = 0
    lock: threading.Lock = field(default_factory=threading.Lock)

    @property
    def paths(self) -> list[str]:
        """What was asked for, in turn, less robots.txt."""
        return [each.path for each in self.asked if each.path != "/robots.txt"]

    def __getitem__(self, path: str) -> str:
        return f"{self.url}{path}"


def article(title: str = "Ferry sinks off Tolmen", count: int = 6) -> bytes:
    """A page with an article."""
    told = (
        f"<p>The ferry struck a rock on Monday, the harbour master said, and boat {at} of the"
        " coast guard took the people on board to the quay at Tolmen.</p>"
        for at in range(count)
    )
    return (
        f"<html><head><title>{html.escape(title)}</title></head><body><article>"
        f"<h1>{html.escape(title)}</h1>{''.join(told)}</article></body></html>"
    ).encode()


def rss(links: Iterable[str], *, body: str = "", day: int = 0) -> bytes:
    """An RSS feed with an entry for each link, the last one the newest if `day` is given."""
    items = "".join(
        f"<item><title>Entry {at}</title><link>{html.escape(link)}</link>"
        + (f"<pubDate>{at % 28 + day:02} Nov 2026 10:00:00 GMT</pubDate>" if day else "")
        + f"<description>{html.escape(body or 'A ferry sank.')}</description></item>"
        for at, link in enumerate(links)
    )
    feed = f'<rss version="2.0"><channel><title>The Tolmen Post</title>{items}</channel></rss>'
    return f'<?xml version="1.0" encoding="utf-8"?>{feed}'.encode()


RSS = "application/rss+xml"


def of_feed(data: bytes, etag: str = "") -> Answering:
    """A feed, which is not sent again to whom has it."""

    def answer(asked: Asked) -> Page:
        if etag and asked.headers.get("if-none-match") == etag:
            return Page(status=304)
        return Page(data, kind=RSS, headers=(("ETag", etag),) if etag else ())

    return answer


def packed(data: bytes) -> Page:
    """A page as a gzip."""
    return Page(gzip.compress(data), headers=(("Content-Encoding", "gzip"),))


@pytest.fixture
def site() -> Iterator[Site]:
    """A server on 127.0.0.1."""
    with serving() as one:
        yield one


@pytest.fixture
def other() -> Iterator[Site]:
    """A server on 127.0.0.2."""
    with serving("127.0.0.2") as one:
        yield one


@contextmanager
def speaking(answer: Callable[[socket.socket], None]) -> Iterator[str]:
    """The address of a page of a server that says to each request what `answer` sends."""

    class Handler(BaseRequestHandler):
        def handle(self) -> None:
            with suppress(OSError):  # the client has had enough
                asked = self.request.recv(65_536)
                if b"/robots.txt" in asked:
                    self.request.sendall(b"HTTP/1.0 404 None\r\n\r\n")
                else:
                    answer(self.request)

    class Server(ThreadingTCPServer):
        daemon_threads = True
        block_on_close = False

    with Server(("127.0.0.1", 0), Handler) as listening:
        thread = threading.Thread(target=listening.serve_forever, args=(0.02,))
        thread.start()
        try:
            yield f"http://127.0.0.1:{listening.server_address[1]}/a"
        finally:
            listening.shutdown()
            thread.join()


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    block_on_close = False

    def __init__(self, host: str, state: Site) -> None:
        super().__init__((host, 0), _Handler)
        self.state = state

    def handle_error(self, request: object, client_address: object) -> None:
        """Say nothing: clients of these tests break off."""


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    timeout = 5
    disable_nagle_algorithm = True
    server: _Server

    def do_GET(self) -> None:
        state = self.server.state
        named = {name.lower(): value for name, value in self.headers.items()}
        asked = Asked(self.path, named, time.monotonic())
        with state.lock:
            state.asked.append(asked)
            state.at_once += 1
            state.most_at_once = max(state.most_at_once, state.at_once)
        found = state.pages.get(self.path, Page(b"not here", 404, "text/plain"))
        page = found if isinstance(found, Page) else found(asked)
        with state.lock:
            state.at_once -= 1
        with suppress(ConnectionError, TimeoutError):  # the client has had enough
            self._send(page)

    def _send(self, page: Page) -> None:
        self.send_response(page.status)
        self.send_header("Content-Type", page.kind)
        for name, value in page.headers:
            self.send_header(name, value)
        self._say_length(page)
        self.end_headers()
        if page.pieces == ():
            self.wfile.write(page.body)
        for piece in page.pieces:
            time.sleep(page.pause)
            chunk = b"%x\r\n%b\r\n" % (len(piece), piece)
            self.wfile.write(chunk if page.is_chunked else piece)
        if page.is_chunked:
            self.wfile.write(b"0\r\n\r\n")

    def _say_length(self, page: Page) -> None:
        if page.is_chunked:
            self.send_header("Transfer-Encoding", "chunked")
        elif page.pieces != ():
            self.send_header("Connection", "close")
            self.close_connection = True
        elif page.status != 304:
            self.send_header("Content-Length", str(len(page.body)))

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        """Say nothing."""


@contextmanager
def serving(
    host: str = "127.0.0.1", wrap: Callable[[ThreadingHTTPServer], None] | None = None
) -> Iterator[Site]:
    """A server as long as the context lasts; `wrap` may put its socket into TLS."""
    state = Site("")
    with _Server(host, state) as listening:
        if wrap:
            wrap(listening)
        state.url = f"{'https' if wrap else 'http'}://{host}:{listening.server_port}"
        thread = threading.Thread(target=listening.serve_forever, args=(0.02,))
        thread.start()
        try:
            yield state
        finally:
            listening.shutdown()
            thread.join()
