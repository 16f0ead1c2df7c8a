"""`--open` opens a page in the reader's browser, which here is `echo`."""

import os
import subprocess
import sys
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest

from tests.test_cli import STORY, assert_one_line_error, run

pytestmark = pytest.mark.slow


def _opened(*arguments: str | Path, browser: str = "echo %s") -> tuple[str, str]:
    """What a browser is asked to open, and what is told beside it."""
    result = subprocess.run(
        [sys.executable, "-m", "summarize", *map(str, arguments), "--open"],
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "BROWSER": browser},
    )
    return result.stdout.strip(), result.stderr


def _path(address: str) -> Path:
    parts = urlsplit(address)
    assert parts.scheme == "file"
    return Path(unquote(parts.path))


def test_open_writes_a_page_and_opens_it(tmp_path: Path) -> None:
    page = tmp_path / "the bridge.html"
    address, told = _opened("brief", STORY, "-o", page)
    assert _path(address) == page
    assert page.read_text("utf-8").startswith("<!doctype html>")
    assert told == ""


def test_open_alone_makes_a_temporary_page_and_says_where(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    address, told = _opened("brief", STORY)
    path = _path(address)
    assert path.name == f"{STORY.name}.html"
    assert path.is_relative_to(tmp_path)
    assert path.exists()
    assert told == f"summarize: wrote {path}\n"


def test_open_in_a_folder_opens_the_index_of_a_day(tmp_path: Path) -> None:
    address, _ = _opened("daily", STORY, "-o", tmp_path / "day")
    index = _path(address)
    assert index.parent.parent == tmp_path / "day"
    story = next(index.parent.glob("01-*.html"))
    assert f'href="{story.name}"' in index.read_text("utf-8")
    assert 'href="index.html"' in story.read_text("utf-8")


def test_without_a_browser_the_place_of_the_page_is_told(tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    _, told = _opened("brief", STORY, "-o", page, browser="false %s")
    assert told == f"summarize: no browser found; the page is {page}\n"


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["brief", STORY, "--open", "--format", "json"], ["--open", "html, not json"]),
        (["brief", STORY, "--open", "-o", "a.md"], ["--open", "html, not markdown"]),
        (["brief", STORY, "--open", "--dry-run"], ["--dry-run", "leave out --open"]),
        (["daily", STORY, "--open"], ["--open", "-o"]),
        (["daily", STORY, "--open", "-o", "day", "-f", "text"], ["--open", "--format html"]),
    ],
)
def test_what_is_no_page_cannot_be_opened(arguments: list[str | Path], words: list[str]) -> None:
    assert_one_line_error(run(arguments), *words)
    assert not Path("day").exists()
