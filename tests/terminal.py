"""Terminals for the program: pseudo-terminals of so many columns."""

import fcntl
import os
import pty
import re
import struct
import subprocess
import sys
import termios
import threading
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

# What a terminal obeys: links (OSC 8), and the rest of the codes.
_CODES = re.compile(r"\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)|\x1b\[[0-9;?]*[A-Za-z]")


@contextmanager
def terminal(columns: int = 80) -> Iterator[tuple[int, bytearray]]:
    """A terminal for a command to write on, and what it shows so far, whole at the end."""
    ours, theirs = pty.openpty()
    fcntl.ioctl(ours, termios.TIOCSWINSZ, struct.pack("HHHH", 40, columns, 0, 0))
    shown = bytearray()

    def watch() -> None:
        with suppress(OSError):  # the terminal is closed
            while part := os.read(ours, 65536):
                shown.extend(part)

    watcher = threading.Thread(target=watch)
    watcher.start()
    try:
        yield theirs, shown
    finally:
        os.close(theirs)
        watcher.join()
        os.close(ours)


def on_terminal(
    arguments: Sequence[str | Path], *, columns: int = 80, env: Mapping[str, str] | None = None
) -> str:
    """What the program shows on its standard output, which is a terminal; stderr is not."""
    kept = {key: value for key, value in os.environ.items() if key not in ("NO_COLOR", "COLUMNS")}
    with terminal(columns) as (theirs, shown):
        subprocess.run(
            [sys.executable, "-m", "summarize", *map(str, arguments)],
            stdout=theirs,
            stderr=subprocess.DEVNULL,
            check=True,
            env={**kept, "TERM": "xterm-256color", **(env or {})},
        )
    return shown.decode().replace("\r\n", "\n")


def without_codes(shown: str) -> str:
    """What a reader sees."""
    return _CODES.sub("", shown)
