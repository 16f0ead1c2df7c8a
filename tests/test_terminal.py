"""`--format text` on a terminal: its width, colours and links; plain where none are wanted."""

import re
from pathlib import Path

import pytest

from summarize.renderers.terminal import render_terminal
from summarize.renderers.text import render_text
from tests.remembered import developing_briefing, unchanged_briefing
from tests.terminal import on_terminal, without_codes
from tests.test_cli import STORIES, STORY, run

pytestmark = pytest.mark.slow

SHORT = ("--words", "60")
# Words that lead to an address on a terminal.
LINKS = re.compile(r"\x1b\]8;[^;]*;([^\x1b]+)\x1b\\(?:\x1b\[[0-9;]*m)*([^\x1b]*)")


def _words(text: str) -> list[str]:
    return [each for each in text.split() if set(each) != {"="}]


@pytest.mark.parametrize("columns", [40, 80, 200])
def test_a_terminal_gets_the_same_words_in_its_width(columns: int) -> None:
    shown = without_codes(on_terminal(["brief", STORY, *SHORT], columns=columns))
    assert _words(shown) == _words(run(["brief", STORY, *SHORT, "--format", "text"]).stdout)
    lines = [each for each in shown.splitlines() if "://" not in each]
    assert max(map(len, lines)) < columns
    assert max(map(len, lines)) > min(columns, 100) - 12
    assert all(each == each.rstrip() for each in lines)


def test_a_number_of_a_source_leads_to_the_words_that_are_cited() -> None:
    shown = on_terminal(["brief", STORY, *SHORT])
    assert "\x1b[1m" in shown
    found = LINKS.findall(shown)
    assert any(re.fullmatch(r"\[\d\]", text) and "#:~:text=" in address for address, text in found)
    assert all(address.startswith("https://") and " " not in address for address, _ in found)


@pytest.mark.parametrize("env", [{"NO_COLOR": "1"}, {"TERM": "dumb"}])
def test_no_codes_where_none_are_wanted(env: dict[str, str]) -> None:
    shown = on_terminal(["brief", STORY, *SHORT], columns=80, env=env)
    assert shown == run(["brief", STORY, *SHORT, "--format", "text"]).stdout


def test_a_saved_briefing_and_a_day_are_shown_alike(tmp_path: Path) -> None:
    saved = tmp_path / "saved.json"
    run(["brief", STORY, *SHORT, "-o", saved])
    fresh = without_codes(on_terminal(["brief", STORY, *SHORT]))
    assert without_codes(on_terminal(["show", saved])) == fresh
    day = on_terminal(["daily", *STORIES, *SHORT])
    assert day.count("\x1b[1m") > 6


def test_other_formats_and_files_have_no_codes(tmp_path: Path) -> None:
    path = tmp_path / "saved.txt"
    assert on_terminal(["brief", STORY, *SHORT, "-o", path]) == ""
    assert path.read_text("utf-8") == run(["brief", STORY, *SHORT, "--format", "text"]).stdout
    shown = on_terminal(["brief", STORY, *SHORT, "--format", "markdown"])
    assert shown == run(["brief", STORY, *SHORT, "--format", "markdown"]).stdout


def test_what_is_remembered_is_shown_in_the_same_words(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.delenv("NO_COLOR", raising=False)
    for briefing in (developing_briefing(), unchanged_briefing()):
        shown = render_terminal(briefing)
        assert "\x1b[1m" in shown
        assert _words(without_codes(shown)) == _words(render_text(briefing))


def test_articles_command_no_terminal(tmp_path: Path) -> None:
    article = tmp_path / "a.txt"
    article.write_text("A ferry [bold]sank[/bold] off \x1b]8;;x\x1b\\Port Elm\x1b[31m on Monday.\n")
    shown = on_terminal(["brief", article])
    assert "\x1b[31m" not in shown
    assert "[bold]sank[/bold]" in without_codes(shown)
