"""The program on a terminal of its own: a pseudo-terminal of so many columns."""

import fcntl
import os
import pty
import re
import struct
import sys
import termios
from collections.abc import Mapping, Sequence
from pathlib import Path

# What a terminal obeys: links (OSC 8), and the rest of the codes.
_CODES = re.compile(r"\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)|\x1b\[[0-9;?]*[A-Za-z]")


def on_terminal(
    arguments: Sequence[str | Path], *, columns: int = 80, env: Mapping[str, str] | None = None
) -> str:
    """What the program shows on its standard output, which is a terminal; stderr is not."""
    own = {key: value for key, value in os.environ.items() if key not in ("NO_COLOR", "COLUMNS")}
    child, terminal = pty.fork()
    if child == 0:
        # The first line waits until the terminal has its size.
        os.read(0, 1)
        os.dup2(os.open(os.devnull, os.O_WRONLY), 2)
        command = [sys.executable, "-m", "summarize", *map(str, arguments)]
        os.execve(sys.executable, command, own | {"TERM": "xterm-256color"} | dict(env or {}))
    fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 40, columns, 0, 0))
    attributes = termios.tcgetattr(terminal)
    attributes[3] &= ~termios.ECHO
    termios.tcsetattr(terminal, termios.TCSANOW, attributes)
    os.write(terminal, b"\n")
    shown = b""
    while part := _read(terminal):
        shown += part
    os.waitpid(child, 0)
    os.close(terminal)
    return shown.decode().replace("\r\n", "\n")


def without_codes(shown: str) -> str:
    """What a reader sees."""
    return _CODES.sub("", shown)


def _read(terminal: int) -> bytes:
    try:
        return os.read(terminal, 65536)
    except OSError:  # the program has ended
        return b""
