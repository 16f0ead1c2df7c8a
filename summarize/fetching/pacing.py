"""One request at a time for each host, with a pause between two."""

import threading
import time
from contextlib import suppress


class Stopped(Exception):  # noqa: N818 - no error: somebody wants an end
    """The run was interrupted."""


# How often a thread that waits looks whether the run was interrupted, in seconds.
GLANCE_SECONDS = 0.2


class Gate:
    """The way to one host: who goes through holds it until the answer was read."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._holder = 0
        self._free_at = 0.0
        self.delay = 0.0

    def enter(self, stop: threading.Event) -> None:
        """Wait until the host may be asked.

        Raises:
            Stopped: the run was interrupted.
        """
        own = threading.get_ident()
        if self._holder != own:
            while not self._lock.acquire(timeout=GLANCE_SECONDS):
                if stop.is_set():
                    raise Stopped
            self._holder = own
        pause(self._free_at - time.monotonic(), stop)

    def leave(self) -> None:
        """Let the next one in, after the pause; nothing where somebody else is in."""
        if self._holder != threading.get_ident():
            return
        self._free_at = time.monotonic() + self.delay
        self._holder = 0
        with suppress(RuntimeError):
            self._lock.release()


class Gates:
    """The gates of all hosts."""

    def __init__(self, delay: float) -> None:
        """`delay` is the least pause between two requests to a host, in seconds."""
        self._delay = delay
        self._gates: dict[str, Gate] = {}
        self._lock = threading.Lock()

    def of(self, host: str) -> Gate:
        """The gate of a host."""
        with self._lock:
            if host not in self._gates:
                self._gates[host] = Gate()
                self._gates[host].delay = self._delay
            return self._gates[host]

    def slow_down(self, host: str, delay: float) -> None:
        """Have a host asked no more often than it wants."""
        gate = self.of(host)
        gate.delay = max(gate.delay, delay)


def pause(seconds: float, stop: threading.Event) -> None:
    """Wait.

    Raises:
        Stopped: the run was interrupted.
    """
    if seconds > 0:
        stop.wait(seconds)
    if stop.is_set():
        raise Stopped
