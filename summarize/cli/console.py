"""Standard output, and what is told on stderr: warnings, a report, or a line that moves."""

import logging
import os
import sys
import threading
import warnings
from typing import TYPE_CHECKING

from summarize.cli.options import ConsoleOptions

if TYPE_CHECKING:
    from rich.status import Status

# A run that is done sooner shows no progress: the line would only flicker.
_PATIENCE_SECONDS = 1.0
# The moving dots and a space; and the last column, at which some terminals break the line.
_SPINNER_WIDTH = 3
# Libraries whose remarks are no business of the reader of a briefing.
_LIBRARIES = ("trafilatura", "htmldate", "charset_normalizer", "hishel", "httpx", "httpx2")
# Our matrices are sparse and small: one thread. A model has all cores (OMP_NUM_THREADS is what
# torch obeys), and they wait asleep: awake they take the cores from everything else.
_THREADS = {"OPENBLAS_NUM_THREADS": "1", "OMP_WAIT_POLICY": "passive"}
# How Python shows a warning.
_SHOWN = warnings.showwarning


class NobodyReads(Exception):  # noqa: N818 - no error: `| head` has seen enough
    """The reader of standard output has gone."""


def print_out(text: str) -> None:
    """Print `text` as it is to standard output, at once.

    Raises:
        NobodyReads: standard output is a pipe that was closed.
        OSError: it cannot be written to.
    """
    for handler in logging.getLogger("summarize").handlers:
        handler.close()  # the moving line must not stand in the result
    try:
        sys.stdout.write(text)
        sys.stdout.flush()
    except BrokenPipeError as error:
        raise NobodyReads from error


def tell(text: str) -> None:
    """One line on stderr, whatever characters are in it."""
    print(_line(text), file=sys.stderr)


def start_console(console: ConsoleOptions) -> None:
    """Send the program's log to stderr, and keep linear algebra on one thread."""
    for variable, value in _THREADS.items():
        os.environ.setdefault(variable, value)
    own = logging.getLogger("summarize")
    own.propagate = False
    own.setLevel(logging.INFO)
    if sys.stderr.isatty() and not (console.quiet or console.verbose):
        own.addHandler(_MovingLine())
    else:
        level = logging.CRITICAL if console.quiet else logging.WARNING
        own.addHandler(_Lines(logging.INFO if console.verbose else level))
    for library in _LIBRARIES:
        logging.getLogger(library).setLevel(logging.CRITICAL)
    warnings.showwarning = _log_warning


def stop_console() -> None:
    """Take the moving line away, and leave the log as it was found."""
    own = logging.getLogger("summarize")
    for handler in tuple(own.handlers):
        own.removeHandler(handler)
        handler.close()
    own.propagate = True
    own.setLevel(logging.NOTSET)
    warnings.showwarning = _SHOWN


def _log_warning(message: Warning | str, *_: object, **__: object) -> None:
    """What a library warns of, as a line of ours."""
    logging.getLogger("summarize").warning("%s", message)


def _line(text: str) -> str:
    """`text` on one line without anything that a terminal would obey."""
    line = " ".join(text.split())
    return "summarize: " + "".join(
        each if each.isprintable() else ascii(each)[1:-1] for each in line
    )


class _Lines(logging.Handler):
    """A line for each record, and a traceback where there is one."""

    def emit(self, record: logging.LogRecord) -> None:
        tell(record.getMessage())
        if record.exc_info:
            print(logging.Formatter().formatException(record.exc_info), file=sys.stderr)


class _MovingLine(_Lines):
    """Warnings as lines; what is being done as one line that moves, once it takes a while."""

    def __init__(self) -> None:
        super().__init__(logging.INFO)
        self._latest = ""
        self._is_due = False
        self._status: Status | None = None
        self._timer = threading.Timer(_PATIENCE_SECONDS, self._become_due)
        self._timer.daemon = True
        self._timer.start()

    def emit(self, record: logging.LogRecord) -> None:
        if record.levelno == logging.INFO:
            self._latest = _line(record.getMessage())
        else:
            self._hide()
            super().emit(record)
        self._show()

    def close(self) -> None:
        self._timer.cancel()
        with self.lock or threading.RLock():
            self._is_due = False
            self._hide()
        super().close()

    def _become_due(self) -> None:
        import rich.status  # noqa: F401 - imported before the lock is taken

        with self.lock or threading.RLock():
            self._is_due = True
            self._show()

    def _show(self) -> None:
        if not self._is_due or not self._latest:
            return
        from rich.console import Console
        from rich.status import Status
        from rich.text import Text

        console = Console(stderr=True)
        text = Text(self._latest)
        text.truncate(console.width - _SPINNER_WIDTH, overflow="ellipsis")
        if self._status is None:
            self._status = Status(text, console=console)
            self._status.start()
        else:
            self._status.update(text)

    def _hide(self) -> None:
        if self._status is not None:
            self._status.stop()
            self._status = None
