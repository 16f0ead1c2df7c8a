"""The command line: results to stdout (or `-o`), everything else to stderr.

0 done; 1 our failure, a briefing that does not verify, or a draft that its sources do not bear
out, or nothing at all could be fetched; 2 wrong use, input or configuration; 3 finished, but some
jobs or addresses failed; 130 interrupted. Nothing
heavy is imported before a command runs, and of the commands only the one that was asked for.
"""

import gc
import os
import signal
import sys
import threading
from collections.abc import Iterable, Sequence
from contextlib import redirect_stdout
from importlib import import_module
from typing import Any

import typer

from summarize import __version__
from summarize.garbage import collect_seldom

# The convention of shells: 128 and the number of the signal, which for SIGINT is 2.
_INTERRUPTED = 130
# With what help says of each, so that it imports none of them; a test compares them.
COMMANDS = {
    "fetch": "Fetch pages and feeds into an inbox, from which everything else is read.",
    "brief": "Brief articles about one story: cited points, disagreements, sources.",
    "daily": "Group a pile of articles into stories and brief each, the most widely reported"
    " first.",
    "show": "Show a saved briefing or day in any format, as `brief` or `daily` would have printed"
    " it.",
    "run": "Run the jobs of a TOML file; exit code 3 when some failed while the others finished.",
    "status": "Say what is done in a folder of outputs and what would be done again, and why.",
    "verify": "Check briefings against their articles, piece by piece and made again; exit 1 on"
    " failure.",
    "audit": "Compare any text with articles, sentence by sentence; exit 1 where it says more than"
    " they.",
    "explain": "Show every sentence with its score, its duplicate cluster, and why it was used or"
    " not.",
    "evaluate": "Measure methods on clusters of articles with reference summaries.",
    "config": "A configuration: its schema, a check, a starter.",
}


def make_app(commands: Iterable[str] = COMMANDS) -> typer.Typer:
    """The program as Typer knows it, with these commands."""
    app = _make_bare_app()
    for name in commands:
        module = import_module(f"summarize.cli.{name}")
        if hasattr(module, "group"):
            app.add_typer(module.group, name=name)
            continue
        app.command(cls=getattr(module, "Command", None))(getattr(module, name))
    return app


def make_listing() -> typer.Typer:
    """The program as its own help shows it: names, and what each command does."""
    app = _make_bare_app()
    for name, does in COMMANDS.items():
        app.command(name, help=does)(_common)
    return app


def _asked_app(arguments: Sequence[str]) -> typer.Typer:
    """As much of the program as these arguments ask for."""
    if arguments in (["--help"], ["-h"]):
        return make_listing()
    return make_app([each for each in arguments[:1] if each in COMMANDS] or COMMANDS)


def _make_bare_app() -> typer.Typer:
    app = typer.Typer(
        name="summarize",
        help="Many news articles in, a short briefing out, in which every sentence can be checked.",
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
        context_settings={"help_option_names": ["-h", "--help"]},
    )
    app.callback()(_common)
    return app


def main() -> None:
    """Run the command line and exit; users' mistakes are one line on stderr and exit code 2."""
    _prepare_process()
    if not sys.argv[1:] and "_SUMMARIZE_COMPLETE" not in os.environ:
        with redirect_stdout(sys.stderr):
            make_listing()(["--help"], prog_name="summarize", standalone_mode=False)
        sys.exit(2)
    stdout = sys.stdout
    code: object
    try:
        code = _asked_app(sys.argv[1:])(prog_name="summarize", standalone_mode=False)
        if code == _INTERRUPTED:  # as some versions of Typer say it
            code = _failed(KeyboardInterrupt())
    except (Exception, KeyboardInterrupt) as error:  # noqa: BLE001 - raised again if it is ours
        code = _failed(error)
    except SystemExit as stop:
        # Typer's own output met a closed pipe: it exits with 1 after putting stdout away.
        code = stop.code if sys.stdout is stdout else 0
    finally:
        if "summarize.cli.console" in sys.modules:
            sys.modules["summarize.cli.console"].stop_console()
        # At its end Python looks through all that is left for cycles: 100 ms for what a briefing
        # imports. Frozen, it goes with the process unseen.
        gc.freeze()
    sys.exit(code if isinstance(code, int) else 0)


def _failed(error: BaseException) -> int:
    from summarize.cli.failures import exit_code

    return exit_code(error)


def _print_version(wanted: bool) -> None:
    if wanted:
        print(f"summarize {__version__}")
        raise typer.Exit


def _common(
    _version: bool = typer.Option(
        False, "--version", callback=_print_version, is_eager=True, help="Print the version."
    ),
) -> None:
    pass


def _prepare_process() -> None:
    """UTF-8 whatever the locale, an empty standard input where there is none, and no plugins.

    Whoever ends the run with SIGTERM (`timeout`, a service manager) interrupts it, as with Ctrl-C:
    what was written is recorded.
    """
    if threading.current_thread() is threading.main_thread():
        signal.signal(signal.SIGTERM, signal.default_int_handler)
    collect_seldom()
    # Pydantic would look for plugins in every package that is installed: 10 ms or more.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    if sys.stdin is None:
        sys.stdin = open(os.devnull, encoding="utf-8")  # noqa: PTH123, SIM115 - open to the end
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def __getattr__(name: str) -> Any:
    if name == "app":
        return make_app()
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
