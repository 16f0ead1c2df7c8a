"""docs/inputs.md is true: its commands run, and every format that is read has a row."""

import re
import shlex
from pathlib import Path

import pytest

from summarize.readers import FORMATS
from tests.inputs import FILES, make_inputs
from tests.test_cli import run

PAGE = Path("docs/inputs.md").read_text(encoding="utf-8")
CONSOLE = re.compile(r"^```console\n(.*?)^```$", re.MULTILINE | re.DOTALL)
COMMANDS = [
    line.removeprefix("$ ")
    for block in CONSOLE.findall(PAGE)
    for line in block.splitlines()
    if line.startswith("$ ")
]


@pytest.mark.parametrize("command", COMMANDS)
def test_every_example_briefs_its_input(
    command: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    make_inputs(tmp_path, command)
    monkeypatch.chdir(tmp_path)
    before, _, given = command.partition(" < ")
    program, *arguments = shlex.split(before)
    assert program == "summarize"
    result = run(arguments, Path(given).read_text() if given else "")
    assert result.returncode == 0, result.stderr
    written = "".join(path.read_text() for path in Path("briefings").rglob("*.md"))
    told = " ".join(f"{result.stdout}{written}".split())
    assert "sank off Port Elm" in told, "nothing was briefed"
    assert "<p" not in result.stdout, "markup was read as prose"


def test_every_example_has_its_input_and_every_input_its_example() -> None:
    told = " ".join(COMMANDS)
    for name in FILES:
        assert name in told or f"{name.partition('/')[0]}/" in told, name


def _rows() -> dict[str, str]:
    """The cells of files of the table of formats, by the cell before them."""
    table = PAGE.partition("## Formats")[2].partition("\n## ")[0]
    rows = [line.split("|") for line in table.splitlines() if line.startswith("| ")]
    return {cells[1].strip(): cells[2] for cells in rows}


@pytest.mark.parametrize("suffix", sorted({each for form in FORMATS for each in form.suffixes}))
def test_every_ending_of_a_file_stands_in_the_table(suffix: str) -> None:
    assert any(f"`{suffix}`" in cell for cell in _rows().values())


def test_every_format_has_a_row() -> None:
    """Formats that share one row are named in it, each by the words of its messages."""
    rows = " ".join(_rows()).casefold()
    for form in FORMATS:
        if ":refuse" not in form.function:  # what is only refused is told by its message
            assert form.name.casefold() in rows, f"{form.name} has no row in docs/inputs.md"
