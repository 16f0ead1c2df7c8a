"""The house keeps to its plan: layers, import budget, public names, and what each command loads."""

import subprocess
import sys
from pathlib import Path

import pytest

import summarize

# What a plain `summarize brief` must never import.
HEAVY = ("torch", "transformers", "ray", "sklearn", "pandas", "httpx", "nltk")


def _modules_after(code: str) -> set[str]:
    printed = subprocess.run(
        [sys.executable, "-c", f"import sys\n{code}\nprint(*sorted(sys.modules))"],
        check=True,
        capture_output=True,
        text=True,
    )
    return {name.split(".")[0] for name in printed.stdout.splitlines()[-1].split()}


def test_a_plain_briefing_imports_nothing_heavy() -> None:
    loaded = _modules_after(
        "from summarize import Article, render, summarize\n"
        "article = Article(id='a', source='A', title='T', text='A ferry sank on Monday.')\n"
        "render(summarize([article]))"
    )
    assert loaded.isdisjoint(HEAVY)
    assert "scipy" in loaded, "the list of modules was not printed"


def test_help_imports_neither_arrays_nor_settings() -> None:
    loaded = _modules_after("from summarize.cli import app")
    assert loaded.isdisjoint({"numpy", "scipy", "pydantic", "trafilatura", *HEAVY})


def test_importing_the_package_loads_only_itself() -> None:
    assert _modules_after("import summarize").isdisjoint({"numpy", "pydantic", "typer", *HEAVY})


@pytest.mark.parametrize("name", summarize.__all__)
def test_every_public_name_is_there(name: str) -> None:
    assert getattr(summarize, name).__module__.startswith("summarize.")


def test_an_unknown_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="no attribute 'nosuch'"):
        _ = summarize.nosuch


@pytest.mark.parametrize(
    ("library", "homes"),
    [
        ("torch", ["rewriting"]),
        ("transformers", ["rewriting"]),
        ("httpx", ["rewriting"]),
        ("ftfy", ["cleaning"]),
        ("trafilatura", ["readers"]),
    ],
)
def test_only_one_place_imports_each_connection(library: str, homes: list[str]) -> None:
    importing = {
        path.relative_to("summarize").parts[0]
        for path in Path("summarize").rglob("*.py")
        for line in path.read_text().splitlines()
        if line.strip().startswith((f"import {library}", f"from {library}"))
    }
    assert sorted(importing) == homes


def test_imports_point_downwards() -> None:
    result = subprocess.run(
        [sys.executable, "-m", "importlinter.cli", "lint"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert result.returncode == 0, result.stdout


# Over the limit and not yet split: they may shrink, not grow.
LONG = {
    "summarize/checking/polarity.py": 358,
    "summarize/sentences/boundaries.py": 390,
}


def test_no_module_outgrows_one_idea() -> None:
    lines = {
        str(path): len(path.read_text().splitlines()) for path in Path("summarize").rglob("*.py")
    }
    assert {path: n for path, n in lines.items() if n > LONG.get(path, 350)} == {}
