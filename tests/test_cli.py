"""The command line keeps its promises: results on stdout, one line per mistake, exit codes."""

import io
import json
import logging
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest

from summarize.cli import main

STORIES = sorted(path for path in Path("seeds").iterdir() if path.is_dir())
STORY = STORIES[0]


@dataclass(frozen=True)
class Result:
    """What a run of the command line left behind."""

    returncode: int
    stdout: str
    stderr: str


def run(arguments: Sequence[str | Path], given: str = "") -> Result:
    """`summarize` with these arguments in this process: a new one costs a second of imports."""
    streams = [io.TextIOWrapper(io.BytesIO(), encoding="utf-8") for _ in range(2)]
    stdin = io.TextIOWrapper(io.BytesIO(given.encode()), encoding="utf-8")
    before = sys.argv, sys.stdin, sys.stdout, sys.stderr
    sys.argv = ["summarize", *map(str, arguments)]
    sys.stdin, (sys.stdout, sys.stderr) = stdin, streams
    try:
        main()
        code: object = 0
    except SystemExit as stop:
        code = stop.code or 0
    finally:
        sys.argv, sys.stdin, sys.stdout, sys.stderr = before
        logging.getLogger().handlers.clear()
    stdout, stderr = (_text(stream) for stream in streams)
    return Result(code if isinstance(code, int) else 1, stdout, stderr)


def _text(stream: io.TextIOWrapper) -> str:
    stream.flush()
    stream.seek(0)
    return stream.read()


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    """A folder with two good articles."""
    folder = tmp_path / "articles"
    folder.mkdir()
    for name, people in (("a", "40"), ("b", "42")):
        (folder / f"{name}.txt").write_text(
            f"A ferry with {people} people aboard sank off Port Elm on Monday.\n\n"
            f"The coast guard of Port {name.upper()}dam said that everybody had been rescued.\n"
        )
    return folder


def assert_one_line_error(result: Result, *words: str) -> None:
    assert result.returncode == 2, result.stderr
    assert result.stdout == ""
    assert len(result.stderr.strip().splitlines()) == 1, result.stderr
    assert "Traceback" not in result.stderr
    for word in words:
        assert word in result.stderr


def test_a_briefing_goes_to_stdout_and_verifies(tmp_path: Path) -> None:
    out = tmp_path / "out.json"
    assert run(["brief", STORY, "--words", "120", "-o", out]).returncode == 0
    document = json.loads(out.read_text())
    assert document["points"]
    assert sum(len(point["text"].split()) for point in document["points"]) <= 125
    verified = run(["verify", out])
    assert (verified.returncode, verified.stdout[:9]) == (0, "verified:")


def test_a_tampered_briefing_fails_with_exit_code_1(tmp_path: Path) -> None:
    out = tmp_path / "out.json"
    run(["brief", STORY, "-o", out])
    document = json.loads(out.read_text())
    document["points"][0]["text"] += " Everybody agrees."
    out.write_text(json.dumps(document))
    result = run(["verify", out])
    assert result.returncode == 1
    assert "FAILED point 1: marked as" in result.stdout


@pytest.mark.parametrize("form", ["markdown", "text", "json", "html"])
def test_the_order_of_paths_does_not_change_a_byte(form: str) -> None:
    paths = sorted(path for path in STORY.iterdir())
    first = run(["brief", *paths, "--format", form])
    second = run(["brief", *reversed(paths), "--format", form])
    assert first.returncode == second.returncode == 0
    assert first.stdout == second.stdout


def test_standard_input_is_read() -> None:
    text = "A ferry with forty people aboard sank off Port Elm on Monday morning.\n"
    result = run(["brief", "-", "--format", "json"], given=text)
    assert result.returncode == 0, result.stderr
    assert json.loads(result.stdout)["points"][0]["text"] == text.strip()


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--words", "0"], ["words", "0"]),
        (["--words", "-5"], ["words", "-5"]),
        (["--sentences", "0"], ["sentences"]),
        (["--percent", "0"], ["percent"]),
        (["--words", "5", "--sentences", "1"], ["only one"]),
        (["--method", "magic"], ["magic", "lexrank"]),
        (["--format", "pdf"], ["pdf", "markdown"]),
        (["--set", "nosuch=1"], ["nosuch"]),
        (["--words", "9" * 30], ["whole number"]),
        (["--nli", "some-model"], ["--nli", "--model"]),
        (["--dry-run"], ["--dry-run", "--base-url"]),
        (["-o", "briefing.pdf"], [".pdf", ".md"]),
    ],
)
def test_wrong_use_is_one_line_and_exit_code_2(
    articles: Path, arguments: list[str], words: list[str]
) -> None:
    assert_one_line_error(run(["brief", articles, *arguments]), *words)


def test_bad_files_named_explicitly_are_one_line_and_exit_code_2(articles: Path) -> None:
    (articles / "empty.txt").write_text("")
    (articles / "broken.json").write_text('{"text": ')
    (articles / "binary.txt").write_bytes(bytes(range(256)) * 20)
    (articles / "none.json").write_text('{"title": "no text"}')
    for name in ("empty.txt", "broken.json", "binary.txt", "none.json", "missing.txt"):
        assert_one_line_error(run(["brief", articles / name]), name)


def test_bad_files_in_a_folder_are_warnings_and_the_rest_is_briefed(articles: Path) -> None:
    (articles / "empty.txt").write_text("")
    (articles / "broken.json").write_text('{"text": ')
    (articles / "binary.txt").write_bytes(bytes(range(256)) * 20)
    result = run(["brief", articles, "--format", "json"])
    assert result.returncode == 0
    warnings = " ".join(json.loads(result.stdout)["warnings"])
    for name in ("empty.txt", "broken.json", "binary.txt"):
        assert name in warnings
        assert name in result.stderr
    assert len(json.loads(result.stdout)["articles"]) == 2


def test_quiet_keeps_stderr_empty_but_not_the_warnings(articles: Path) -> None:
    (articles / "empty.txt").write_text("")
    result = run(["brief", articles, "--format", "json", "--quiet"])
    assert result.stderr == ""
    assert "empty.txt" in json.loads(result.stdout)["warnings"][0]


def test_a_folder_without_articles_is_an_error(tmp_path: Path) -> None:
    assert_one_line_error(run(["brief", tmp_path]), tmp_path.name)


def test_explain_accounts_for_every_sentence() -> None:
    explained = json.loads(run(["explain", STORY, "--format", "json"]).stdout)
    briefed = json.loads(run(["brief", STORY, "--format", "json"]).stdout)
    assert len(explained["sentences"]) == len(briefed["ledger"])
    used = {row["point"] for row in explained["sentences"] if row["fate"] == "used"}
    assert used == set(range(len(briefed["points"])))
    assert all(row["reason"] for row in explained["sentences"] if row["fate"] != "used")
    table = run(["explain", STORY]).stdout
    assert "point 1" in table
    assert "optimality gap" in table


def test_explain_shows_what_cleaning_removed(articles: Path) -> None:
    with (articles / "a.txt").open("a") as file:
        file.write("\nSEE ALSO: Ten ferries that floated\n")
    rows = json.loads(run(["explain", articles, "--cleaning", "--format", "json"]).stdout)
    assert [row["text"] for row in rows] == ["SEE ALSO: Ten ferries that floated"]


def test_daily_writes_a_file_per_story_and_an_index(tmp_path: Path) -> None:
    out = tmp_path / "out"
    result = run(["daily", *STORIES, "-o", out, "-f", "markdown", "-f", "json"])
    assert result.returncode == 0, result.stderr
    index = json.loads((out / "index.json").read_text())
    assert len(index["stories"]) == 3
    for story in index["stories"]:
        assert (out / f"{story['file']}.md").exists()
        assert run(["verify", out / f"{story['file']}.json"]).returncode == 0
        assert f"{story['file']}.md" in (out / "index.md").read_text()


def test_version_and_help_answer() -> None:
    assert run(["--version"]).stdout.startswith("summarize 0.")
    assert "brief" in run(["--help"]).stdout


def test_help_is_quick() -> None:
    """0.35 s of wall time is promised; the best of five, because the machine may be busy."""
    times = []
    for _ in range(5):
        start = time.perf_counter()
        subprocess.run(
            [sys.executable, "-m", "summarize", "--help"], check=True, capture_output=True
        )
        times.append(time.perf_counter() - start)
    assert min(times) < 0.35


def test_a_closed_pipe_is_no_error() -> None:
    command = f"{sys.executable} -m summarize explain {STORY} | head -1"
    result = subprocess.run(command, shell=True, capture_output=True, text=True, check=False)
    assert result.returncode == 0
    assert "Traceback" not in result.stderr


def test_what_cannot_be_given_is_said(articles: Path) -> None:
    asked = run(["brief", articles, "--query", "zebra", "--format", "json"])
    assert json.loads(asked.stdout)["warnings"] == ["no article mentions 'zebra'"]
    short = run(["brief", articles, "--words", "1", "--format", "json"])
    assert json.loads(short.stdout)["warnings"] == [
        "no point fits into the length that was asked for"
    ]


def test_a_full_disk_is_one_line() -> None:
    command = f"{sys.executable} -m summarize brief {STORY} -w 30 > /dev/full"
    result = subprocess.run(command, shell=True, capture_output=True, text=True, check=False)
    assert result.returncode == 1
    assert result.stderr == "summarize: the result cannot be written: No space left on device\n"
