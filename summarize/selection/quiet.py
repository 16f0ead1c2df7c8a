"""Keep a C library from printing: HiGHS writes a debugging line to stdout now and then."""

import ctypes
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress


@contextmanager
def quiet_stdout() -> Iterator[None]:
    """Nothing that C code writes to file descriptor 1 inside reaches it.

    Python's own `sys.stdout` is flushed before, C's buffers before and after; a process whose
    descriptor 1 is closed is left as it is.
    """
    with suppress(OSError, ValueError, AttributeError):
        sys.stdout.flush()
    _flush_c()
    try:
        kept = os.dup(1)
    except OSError:
        yield
        return
    nowhere = os.open(os.devnull, os.O_WRONLY)
    try:
        os.dup2(nowhere, 1)
        yield
    finally:
        _flush_c()
        os.dup2(kept, 1)
        os.close(kept)
        os.close(nowhere)


def _flush_c() -> None:
    # Without this the line would wait in C's buffer until descriptor 1 is back.
    with suppress(OSError, TypeError, AttributeError):
        ctypes.CDLL(None).fflush(None)
