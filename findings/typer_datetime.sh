#!/usr/bin/env bash
# A `datetime` option of Typer takes any number for seconds since 1970.
#
# Believed: Typer stands on Click, whose `DateTime` takes three formats and shows them in the help, so
# that `--day 20261130` is refused; and an `int` option takes whole numbers as Click's does.
#
# True: Typer 0.29 no longer depends on Click but on pydantic, which reads each option in its lax way:
# "20261130" is a day in August 1970, without a word. "250.0" is an `int`. The help says no more than
# "<datetime>".
#
# Versions: typer 0.29.2 with pydantic 2.14.4, the newest in November 2026.
#
# Matters to us: `daily --date 20261130` and `--since` would brief a day of 1970 and find no article.
# `summarize/cli/daily.py` takes both as text, and numbers of words as text too, and reads them itself.

. "$(dirname "$0")/trial.sh"

try_out 'typer==0.29.2 pydantic==2.14.4' <<'CODE'
from datetime import datetime
from importlib.metadata import requires
import typer
from typer.testing import CliRunner
app = typer.Typer()
@app.command()
def brief(day: datetime = datetime(2026, 1, 1), words: int = 250) -> None:
    print(day.date(), words)
names = {each.partition(">")[0].partition(" ")[0].lower() for each in requires("typer")}
print("depends on click, pydantic:", "click" in names, "pydantic" in names)
for arguments in (["--day", "20261130"], ["--day", "2026-11-30"], ["--words", "250.0"], ["--words", "1e3"]):
    found = CliRunner().invoke(app, arguments)
    print(*arguments, "->", found.output.strip() if found.exit_code == 0 else f"refused ({found.exit_code})")
CODE
expect <<'SEEN'
depends on click, pydantic: False True
--day 20261130 -> 1970-08-23 250
--day 2026-11-30 -> 2026-11-30 250
--words 250.0 -> 2026-01-01 250
--words 1e3 -> refused (2)
SEEN
