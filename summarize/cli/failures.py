"""What went wrong, in one line on stderr, and the exit code it has."""

import os
import re
import sys
from typing import Any

import typer

from summarize.cli.console import NobodyReads, tell
from summarize.errors import SummarizeError

# Exit codes: our failure; wrong usage, as Typer has it; the convention of shells, 128 + SIGINT.
_FAILED, _WRONG_USE, _INTERRUPTED = 1, 2, 130
# The class of what Typer raises for a wrong command line; it has no public name of its own.
_UsageError = typer.BadParameter.__mro__[1]


def exit_code(error: BaseException) -> int:
    """Tell an error that is not our fault, and the exit code for it; raise any other."""
    if isinstance(error, KeyboardInterrupt | typer.Abort):
        tell("interrupted")
        return _INTERRUPTED
    if isinstance(error, _UsageError):
        return _usage(error)
    if isinstance(error, SummarizeError):
        tell(str(error))
        return _WRONG_USE
    if isinstance(error, NobodyReads | BrokenPipeError):
        _give_up_stdout()  # the reader of our output has gone: `| head`
        return 0
    if isinstance(error, OSError) and error.filename is None:
        tell(f"the result cannot be written: {error.strerror}")
        _give_up_stdout()
        return _FAILED
    raise error


def _usage(error: Any) -> int:
    """Tell what is wrong with the command line."""
    command = error.ctx.command_path if error.ctx else "summarize"
    tell(f"{_plain(error.format_message())}; see {command} --help")
    return _WRONG_USE


def _plain(message: str) -> str:
    """Typer's message in a sentence of ours.

    >>> _plain("Invalid value for '--words' / '-w': must be a whole number, not 'x'")
    "--words must be a whole number, not 'x'"
    >>> _plain("No such option: --wrods")
    'no such option: --wrods'
    """
    wrong = re.fullmatch(r"Invalid value for '([^']+)'.*?: (?:Value error, )?(.*?)\.?", message)
    if wrong is not None:
        return f"{wrong[1]}{'' if wrong[2].startswith('must') else ':'} {wrong[2]}"
    return message[:1].lower() + message[1:].rstrip(".")


def _give_up_stdout() -> None:
    """Keep Python from trying again, and complaining, when it flushes its streams at exit."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
