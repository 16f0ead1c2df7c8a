"""Connections to checked addresses only, none of which can hold a thread for longer than it may.

A host is resolved once. The connection goes to an address that was checked, and TLS is verified
against the name. Libraries that do so (microsoft-antissrf, httpx-secure) are made for requests, or
take no transport of ours, so they do not go with hishel.
"""

import ssl
import threading
import time
from collections.abc import Iterable
from typing import Any

import httpcore2

from summarize.fetching.guarding import NotPublicError, allowed_addresses
from summarize.fetching.options import Options
from summarize.fetching.pacing import GLANCE_SECONDS, Stopped


class TooSlowError(Exception):
    """An answer took longer than it may."""


class Watch:
    """What a thread has until: the end of its answer, or of the run."""

    def __init__(self, stop: threading.Event) -> None:
        """Every thread ends when `stop` is set."""
        self.stop = stop
        self._own = threading.local()

    def start(self, seconds: float) -> None:
        """Give the thread so many seconds from now."""
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

    def __init__(self, inner: httpcore2.NetworkStream, watch: Watch) -> None:
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


class Network(httpcore2.NetworkBackend):
    """Connects to addresses that may be asked, and to no others."""

    def __init__(self, options: Options, watch: Watch) -> None:
        """Connect as `options` allow it, as long as `watch` gives time."""
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
        """A connection to the first address of a host that takes one.

        Raises:
            NotPublicError: no address of it may be asked.
        """
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
        """No connection: a socket is of this machine.

        Raises:
            NotPublicError: always.
        """
        raise NotPublicError("a socket of this machine is not public")
