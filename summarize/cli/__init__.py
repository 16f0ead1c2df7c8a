"""The command line: results to stdout (or `-o`), everything else to stderr.

0 done; 1 our failure, or a briefing that does not verify; 2 wrong use, input or configuration;
3 finished, but some jobs failed; 130 interrupted. Nothing heavy is imported before a command runs.
"""

import os
import sys
from pathlib import Path

import typer

from summarize.cli.brief import brief
from summarize.cli.daily import daily
from summarize.cli.evaluate import evaluate
from summarize.cli.explain import explain
from summarize.cli.run import run
from summarize.cli.verify import verify
from summarize.errors import SummarizeError

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
        from importlib.metadata import version

        print(f"summarize {version('summarize')}")
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
    try:
        app()
    except SummarizeError as error:
        print(f"summarize: {' '.join(str(error).split())}", file=sys.stderr)
        sys.exit(2)
    except BrokenPipeError:
        _give_up_stdout()  # the reader of our output has gone: `| head`
        sys.exit(0)
    except OSError as error:
        if error.filename is not None:
            raise
        print(f"summarize: the result cannot be written: {error.strerror}", file=sys.stderr)
        _give_up_stdout()
        sys.exit(1)
    except KeyboardInterrupt:
        print("summarize: interrupted", file=sys.stderr)
        sys.exit(130)


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
