"""The command line: results to stdout (or `-o`), everything else to stderr.

0 done; 1 our failure, or a briefing that does not verify; 2 wrong use, input or configuration;
3 finished, but some jobs failed; 130 interrupted. Nothing heavy is imported before a command runs.
"""

import os
import re
import sys
from pathlib import Path
from typing import Any

import typer

from summarize import __version__
from summarize.cli.brief import brief
from summarize.cli.console import NobodyReads, print_out, stop_console, tell
from summarize.cli.daily import daily
from summarize.cli.evaluate import evaluate
from summarize.cli.explain import explain
from summarize.cli.run import run
from summarize.cli.verify import verify
from summarize.errors import SummarizeError

_FAILED, _WRONG_USE, _INTERRUPTED = 1, 2, 130
# The class of what Typer raises for a wrong command line; it gives it no public name of its own.
_UsageError = typer.BadParameter.__mro__[1]

app = typer.Typer(
    name="summarize",
    help="Many news articles in, a short briefing out, in which every sentence can be checked.",
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _print_version(wanted: bool) -> None:
    if wanted:
        print_out(f"summarize {__version__}\n")
        raise typer.Exit


@app.callback()
def _common(
    _version: bool = typer.Option(
        False, "--version", callback=_print_version, is_eager=True, help="Print the version."
    ),
) -> None:
    pass


for _command in (brief, daily, run, verify, explain, evaluate):
    app.command()(_command)


def main() -> None:
    """Run the command line and exit; users' mistakes are one line on stderr and exit code 2."""
    _prepare_streams()
    # Plugins of pydantic would be looked for in every installed package: 10 ms or more.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    stdout = sys.stdout
    try:
        code = app(prog_name="summarize", standalone_mode=False)
    except Exception as error:  # noqa: BLE001 - what is no user's mistake is raised again
        code = _explained(error)
    except KeyboardInterrupt:
        code = _INTERRUPTED
    except SystemExit as stop:
        # Typer's own output met a closed pipe: it exits with 1 after putting stdout away.
        code = stop.code if sys.stdout is stdout else 0
    finally:
        stop_console()
    if code == _INTERRUPTED:
        tell("interrupted")
    sys.exit(code if isinstance(code, int) else 0)


def _explained(error: Exception) -> int:
    """Tell an error that is not our fault, and the exit code for it; raise any other."""
    if isinstance(error, _UsageError):
        return _usage(error)
    if isinstance(error, SummarizeError):
        tell(str(error))
        return _WRONG_USE
    if isinstance(error, typer.Abort):
        return _INTERRUPTED
    if isinstance(error, NobodyReads | BrokenPipeError):
        _give_up_stdout()  # the reader of our output has gone: `| head`
        return 0
    if isinstance(error, OSError) and error.filename is None:
        tell(f"the result cannot be written: {error.strerror}")
        _give_up_stdout()
        return _FAILED
    raise error


def _usage(error: Any) -> int:
    """Tell what is wrong with the command line; `summarize` alone prints its help."""
    if type(error).__name__ == "NoArgsIsHelpError":
        print(error.format_message(), file=sys.stderr)
        return _WRONG_USE
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


def _prepare_streams() -> None:
    """UTF-8 whatever the locale, and an empty standard input where there is none."""
    if sys.stdin is None:
        sys.stdin = Path(os.devnull).open(encoding="utf-8")  # noqa: SIM115 - open to the end
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
