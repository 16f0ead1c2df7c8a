"""The README is true: its commands run on a copy of the repository and print what it says."""

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from summarize.cli import app
from summarize.renderers import RENDERERS
from summarize.rewriting import REWRITERS
from summarize.scoring import SCORERS

pytestmark = pytest.mark.slow

README = Path("README.md")
CONSOLE = re.compile(r"^```console\n(.*?)^```$", re.MULTILINE | re.DOTALL)
PYTHON = re.compile(r"^```python\n(.*?)^```$", re.MULTILINE | re.DOTALL)


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What a reader of the README has: the sample articles and the configurations."""
    folder = tmp_path_factory.mktemp("copy")
    for name in ("seeds", "configs"):
        shutil.copytree(name, folder / name)
    (folder / "outputs").mkdir()
    return folder


def _printed(command: str, folder: Path) -> str:
    program = command.replace("summarize ", "python -m summarize ", 1)
    arguments = program.replace("python ", f"{sys.executable} ", 1)
    result = subprocess.run(
        arguments,
        shell=True,
        cwd=folder,
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "PYTHONPATH": str(Path.cwd())},
    )
    return result.stdout


def _rerun(block: str, folder: Path) -> str:
    """The block with the output of each command as it is now."""
    commands = [line for line in block.splitlines() if line.startswith("$ ")]
    return "".join(f"{line}\n{_printed(line[2:], folder)}" for line in commands)


def test_every_command_prints_what_the_readme_says(copy: Path) -> None:
    """After a change: read the difference, then `UPDATE_README=1 pytest tests/test_readme.py`."""
    text = README.read_text()
    now = CONSOLE.sub(lambda match: f"```console\n{_rerun(match[1], copy)}```", text)
    if os.environ.get("UPDATE_README"):
        README.write_text(now)
    assert now == README.read_text()
    assert len(CONSOLE.findall(text)) >= 5


def test_the_python_example_runs(copy: Path) -> None:
    for block in PYTHON.findall(README.read_text()):
        result = subprocess.run(
            [sys.executable, "-c", block],
            cwd=copy,
            capture_output=True,
            text=True,
            check=True,
            env={**os.environ, "PYTHONPATH": str(Path.cwd())},
        )
        assert "# " in result.stdout


def test_the_json_from_python_differs_in_sources_and_digest_alone(copy: Path) -> None:
    (example,) = PYTHON.findall(README.read_text(encoding="utf-8"))
    asked = example.replace(
        'print(render(briefing, "markdown"))', 'print(render(briefing, "json"))'
    )
    asked = asked.replace("    print(point.text, point.support, point.citations)", "    pass")
    (copy / "example.py").write_text(asked, encoding="utf-8")
    ours = json.loads(_printed("python example.py", copy))
    told = json.loads(_printed("summarize brief seeds/harbour-bridge --words 150 -f json", copy))
    assert (ours["sources"]["files"], told["sources"]["files"]) == (0, 5)
    assert {key for key in told if ours[key] != told[key]} == {"sources", "digest"}


def test_every_make_target_named_exists() -> None:
    named = set(re.findall(r"^make (\w+)", README.read_text(), re.MULTILINE))
    assert {"briefing", "test"} <= named
    for target in named:
        assert re.search(rf"^{target}:", Path("Makefile").read_text(), re.MULTILINE)


@pytest.mark.parametrize(
    "name",
    [
        *RENDERERS,
        *REWRITERS,
        *SCORERS,
        *sorted(each.callback.__name__ for each in app.registered_commands if each.callback),
    ],
)
def test_every_format_method_and_command_is_named(name: str) -> None:
    assert re.search(
        rf"`[^`\n]*\b{name}\b", README.read_text() + Path("docs/configuration.md").read_text()
    )


def test_every_link_leads_somewhere() -> None:
    for page in (README, *Path("docs").glob("*.md"), Path("CONTRIBUTING.md")):
        for target in re.findall(r"\]\(([^)#:]+)\)", CONSOLE.sub("", page.read_text())):
            assert (page.parent / target).exists(), f"{page}: {target}"


def test_the_examples_in_configs_run(copy: Path) -> None:
    for path in sorted((copy / "configs").glob("*.toml")):
        assert "done" in _printed(f"summarize run {path.relative_to(copy)}", copy)


def test_make_briefing_prints_what_its_job_writes(copy: Path) -> None:
    _printed("summarize run configs/briefing.toml", copy)
    (printed,) = re.findall(r"@cat (outputs/.*)", Path("Makefile").read_text(encoding="utf-8"))
    assert [pattern for pattern in printed.split() if not list(copy.glob(pattern))] == []
