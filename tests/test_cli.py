"""The command line keeps its promises: results on stdout, one line per mistake, exit codes."""

import io
import json
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Sequence
from contextlib import redirect_stdout
from dataclasses import dataclass
from pathlib import Path

import pytest

from summarize import __version__
from summarize.cli import COMMANDS, main, make_app, make_listing, options
from summarize.renderers import RENDERERS, SUFFIXES
from summarize.scoring import SCORERS
from tests.terminal import terminal

pytestmark = pytest.mark.slow

STORIES = sorted(path for path in Path("seeds").iterdir() if path.is_dir())
STORY = STORIES[0]
SHORT = ("--words", "60")


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
    stdout, stderr = (_text(stream) for stream in streams)
    return Result(code if isinstance(code, int) else 1, stdout, stderr)


def _text(stream: io.TextIOWrapper) -> str:
    stream.flush()
    stream.seek(0)
    return stream.read()


def test_records_may_call_their_fields_otherwise(tmp_path: Path) -> None:
    record = {"k1": "Ferry sinks", "k2": "A ferry with 40 people sank.", "k3": "It was old."}
    path = tmp_path / "a.jsonl"
    path.write_text(json.dumps(record))
    flags = ("--field", "title=k1", "--field", "text=k2", "--field", "text=k3")
    for command in ("brief", "daily", "explain"):
        told = run([command, path, *flags])
        assert told.returncode == 0, told.stderr
    assert "“Ferry sinks”" in run(["brief", path, *flags]).stdout
    written = tmp_path / "b.json"
    assert run(["brief", path, *flags, "-o", written]).returncode == 0
    assert run(["verify", written, "--sources", path, *flags]).returncode == 0
    assert run(["verify", written, "--sources", path]).returncode == 2
    draft = tmp_path / "draft.txt"
    draft.write_text("A ferry with 40 people sank.")
    assert run(["audit", draft, "--sources", path, *flags]).returncode == 0
    wrong = run(["brief", path, "--field", "kop=title"])
    assert wrong.returncode == 2
    assert wrong.stderr.startswith(
        "summarize: kop=title: an article has no field 'kop'; known: text, "
    )


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
        (["--words", "ten"], ["--words", "whole number", "'ten'"]),
        (["--percent", "10%"], ["--percent", "number", "'10%'"]),
        (["--batch-size", "0"], ["--batch-size", "at least 1", "0"]),
        (["--device", "gpu"], ["--device", "'gpu'", "'cuda'"]),
        (["--wrods", "3"], ["--wrods", "summarize brief --help"]),
        (["--words"], ["--words", "requires an argument"]),
        (["--set", "words=10"], ["did you mean 'length.words'?"]),
        (["--dry-run", "--model", "m", "--base-url", "http://x/v1", "-o", "x.md"], ["--dry-run"]),
        (["--nli", "some-model"], ["--nli", "--model"]),
        (["--dry-run", "-o", "x.md"], ["--dry-run", "leave out -o"]),
        (["-o", "briefing.pdf"], [".pdf", ".md, .txt, .json, .digests.json, .html"]),
        (["-o", ""], ["-o is empty"]),
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


@pytest.mark.parametrize("command", ["daily", "brief"])
def test_json_on_the_terminal_holds_nothing_that_a_terminal_obeys(
    command: str, articles: Path
) -> None:
    """U+202E turns the direction of all that follows; what is asked for may hold it."""
    printed = run([command, articles, "--query", "ferry\u202e", "--format", "json"]).stdout
    assert "\u202e" not in printed
    assert r"\u202e" in printed


def test_explain_shows_what_cleaning_removed(articles: Path) -> None:
    with (articles / "a.txt").open("a") as file:
        file.write("\nSEE ALSO: Ten ferries that floated\n")
    rows = json.loads(run(["explain", articles, "--cleaning", "--format", "json"]).stdout)
    assert [row["text"] for row in rows] == ["SEE ALSO: Ten ferries that floated"]


def test_a_command_line_that_names_nothing_is_one_line() -> None:
    assert_one_line_error(run(["brief"]), "PATH", "summarize brief --help")
    assert_one_line_error(run(["nosuch"]), "nosuch", "summarize --help")
    alone = run([])
    assert alone.returncode == 2
    assert "Usage:" in alone.stderr


@pytest.mark.parametrize("output", ["-", "/dev/stdout"])
def test_a_briefing_is_sent_to_stdout_by_name(
    articles: Path, output: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert run(["brief", articles, "-o", output]).stdout == run(["brief", articles]).stdout != ""
    assert [path.name for path in tmp_path.iterdir()] == ["articles"]


@pytest.mark.parametrize(
    ("inputs", "name"),
    [
        (["articles"], "articles.md"),
        (["articles/a.txt"], "a.md"),
        (["articles/a.txt", "articles/b.txt"], "articles.md"),
        (["articles/*.txt"], "briefing.md"),
    ],
)
def test_a_folder_gets_a_file_named_after_the_input(
    articles: Path, inputs: list[str], name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(articles.parent)
    result = run(["brief", *inputs, "-o", "new/"])
    assert result.stderr == f"summarize: wrote new/{name}\n"
    assert [path.name for path in Path("new").iterdir()] == [name]


def test_a_briefing_never_replaces_its_input(articles: Path) -> None:
    before = (articles / "a.txt").read_text()
    result = run(["brief", articles / "a.txt", "-o", articles / "a.txt"])
    assert_one_line_error(result, "a.txt", "both an input and the output")
    assert (articles / "a.txt").read_text() == before


@pytest.mark.parametrize("inputs", ["", "/*.txt"])
def test_a_briefing_never_replaces_an_article_of_a_folder_that_it_reads(
    articles: Path, inputs: str
) -> None:
    before = (articles / "a.txt").read_text()
    result = run(["brief", f"{articles}{inputs}", "-o", articles / "a.txt"])
    assert_one_line_error(result, "a.txt", "is an article of the inputs")
    assert (articles / "a.txt").read_text() == before


@pytest.mark.parametrize("form", [each for each in RENDERERS if each != "json-digests"])
def test_a_briefing_in_a_folder_that_it_reads_is_made_again(articles: Path, form: str) -> None:
    """Nothing is lost with an empty file, or with the briefing of before."""
    output = articles / f"brief{SUFFIXES[form]}"
    output.write_text("\n")
    for title in ("A long first title that goes on and on over more than one line of it", "Two"):
        result = run(["brief", articles, "-o", output, "--title", title, "-q"])
        assert (result.returncode, result.stderr) == (0, "")
        assert title[-8:].split()[-1] in output.read_text("utf-8")


def test_daily_writes_a_file_per_story_and_an_index(tmp_path: Path) -> None:
    out = tmp_path / "out"
    result = run(["daily", *STORIES, "-o", out, "-f", "markdown", "-f", "json"])
    assert result.returncode == 0, result.stderr
    (day,) = out.glob("2*")
    assert result.stderr == f"summarize: wrote 3 stories to {day}\n"
    out = day
    index = json.loads((out / "index.json").read_text())
    assert len(index["stories"]) == 3
    for story in index["stories"]:
        assert (out / f"{story['file']}.md").exists()
        assert run(["verify", out / f"{story['file']}.json"]).returncode == 0
        assert f"{story['file']}.md" in (out / "index.md").read_text()


def test_a_day_on_stdout_is_one_document(articles: Path) -> None:
    document = json.loads(run(["daily", articles, "-f", "json"]).stdout)
    assert len(document["briefings"]) == 1
    assert_one_line_error(run(["daily", articles, "-f", "html"]), "html", "-o")
    assert_one_line_error(run(["daily", articles, "-f", "json", "-f", "text"]), "-o")


def test_a_day_is_not_written_into_a_file(articles: Path, tmp_path: Path) -> None:
    assert_one_line_error(run(["daily", articles, "-o", tmp_path / "x.md"]), "x.md", "folder")
    assert_one_line_error(run(["daily", articles, "-o", articles / "a.txt"]), "a.txt", "folder")


def test_a_failed_job_is_reported_once(tmp_path: Path) -> None:
    config = tmp_path / "jobs.toml"
    config.write_text(
        '[[jobs]]\nname = "bad"\nkind = "brief"\ninputs = ["nowhere"]\noutput = "out/bad"\n'
    )
    result = run(["run", config])
    assert (result.returncode, result.stdout) == (3, "")
    assert result.stderr == ("summarize: job 'bad' failed: nowhere: no such file or folder\n")


@pytest.mark.parametrize(
    ("command", "told"),
    [
        ("brief", "5 articles read from 5 files in "),
        ("daily", "1 story briefed in "),
        ("explain", "5 articles read from 5 files in "),
        ("verify", "checked in "),
    ],
)
def test_verbose_tells_what_was_done_and_quiet_nothing(
    tmp_path: Path, command: str, told: str
) -> None:
    path = STORY
    if command == "verify":
        path = tmp_path / "briefing.json"
        run(["brief", STORY, "-o", path])
    plain, verbose, quiet = (run([command, path, *more]) for more in ([], ["-v"], ["-q"]))
    assert told in verbose.stderr
    assert plain.stderr == quiet.stderr == ""
    assert plain.stdout == verbose.stdout != ""


def test_a_warning_cannot_command_the_terminal(tmp_path: Path) -> None:
    (tmp_path / "good.txt").write_text("A ferry sank off Port Elm on Monday, the police said.\n")
    (tmp_path / "bad\x1b[2J\n.txt").write_text("")
    result = run(["brief", tmp_path])
    assert "\x1b" not in result.stderr
    assert "bad\\x1b[2J" in result.stderr
    assert len(result.stderr.splitlines()) == 2


def test_the_names_that_help_and_completion_give_are_all_there_are() -> None:
    assert set(options.METHODS) == set(SCORERS)
    assert tuple(RENDERERS) == options.FORMATS


@pytest.mark.parametrize(
    ("words", "expected"), [("brief --method le", "lexrank lead"), ("daily --format j", "json")]
)
def test_completion_gives_the_values_of_an_option(words: str, expected: str) -> None:
    result = subprocess.run(
        [sys.executable, "-m", "summarize"],
        env={
            **os.environ,
            "_SUMMARIZE_COMPLETE": "complete_bash",
            "COMP_WORDS": f"summarize {words}",
            "COMP_CWORD": str(len(words.split())),
        },
        capture_output=True,
        text=True,
        check=False,
    )
    assert set(expected.split()) <= set(result.stdout.split())
    assert "concepts" not in result.stdout


def test_help_lists_the_commands_without_importing_them() -> None:
    """As it would say with all of them; in a process of its own, as here they are imported."""
    told = []
    for app in (make_listing(), make_app()):
        with redirect_stdout(io.StringIO()) as printed:
            app(["--help"], prog_name="summarize", standalone_mode=False)
        told.append(printed.getvalue())
    assert told[0] == told[1]
    assert all(f"\n  {name}  " in f"{told[0]} " for name in COMMANDS)
    code = (
        "import sys; sys.argv = ['summarize', '--help']\nfrom summarize.cli import main\n"
        "try:\n    main()\nfinally:\n    print(*sys.modules)"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout.startswith(told[0])
    assert {f"summarize.cli.{name}" for name in COMMANDS}.isdisjoint(ran.stdout.split())


def test_version_and_help_answer() -> None:
    assert run(["--version"]).stdout == f"summarize {__version__}\n"
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


@pytest.mark.parametrize("command", ["explain", "brief", "daily", "--help"])
def test_a_closed_pipe_is_no_error(command: str) -> None:
    """Nobody ever reads: the pipe is closed before the command starts to write."""
    inputs = [] if command == "--help" else [STORY]
    with subprocess.Popen(
        [sys.executable, "-m", "summarize", command, *inputs],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait() == 0


@pytest.mark.slow
def test_a_long_run_shows_one_moving_line_on_a_terminal_and_takes_it_away() -> None:
    """The command waits for its standard input until the line is there."""
    with terminal() as (theirs, shown):
        process = subprocess.Popen(
            [sys.executable, "-m", "summarize", "brief", "-"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=theirs,
            text=True,
        )
        while b"reading 1 file" not in shown:
            time.sleep(0.05)
        printed, _ = process.communicate("A ferry sank off Port Elm on Monday, the police said.\n")
    assert printed.startswith("# ")
    assert "\x1b" not in printed
    erased = b"\r\n\x1b[?25h\r\x1b[1A\x1b[2K"
    assert shown.endswith(erased)
    assert shown.count(b"\n") == shown.count(erased)


@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGTERM])
def test_an_interrupted_command_exits_with_130(how: signal.Signals) -> None:
    """It waits for an article on its standard input when the user gives up.

    A shell that starts the tests in the background has them, and what they start, ignore SIGINT.
    """
    signal.signal(signal.SIGINT, signal.default_int_handler)
    with subprocess.Popen(
        [sys.executable, "-m", "summarize", "brief", "-v", "-"],
        stdin=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stderr is not None
        assert process.stderr.readline() == "summarize: reading 1 file\n"
        time.sleep(0.1)
        process.send_signal(how)
        assert process.stderr.read() == "summarize: interrupted\n"
        assert process.wait() == 130


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


def test_an_empty_path_is_no_folder() -> None:
    """What a script gives whose variable is not set."""
    asked = run(["brief", ""])
    assert asked.returncode == 2
    assert "an empty path names no file" in asked.stderr


@pytest.mark.parametrize("command", ["brief", "daily"])
def test_a_dry_run_lists_what_would_be_read(command: str, articles: Path) -> None:
    (articles / "empty.txt").write_text("")
    result = run([command, articles, "seeds/border-visit", "--dry-run", "--outlet", "NewsMirror"])
    assert result.returncode == 0
    assert result.stdout.replace("\n  ", " ") == (
        "- newsmirror.txt: NewsMirror, “Tavorin arrives in Velmia for talks on gas and border”; "
        "296 words\n"
    )
    assert "empty.txt" in result.stderr
    assert result.stderr.endswith("summarize: would read 1 article; nothing was briefed\n")
    assert max(map(len, result.stdout.splitlines())) <= 79


def test_a_dry_run_lists_what_its_day_would_read(articles: Path) -> None:
    for name, day in (("early", "2031-03-04"), ("late", "2031-03-06")):
        told = {"title": f"The {name} one", "published": day, "text": "A bridge was closed today."}
        (articles / f"{name}.json").write_text(json.dumps(told))
    result = run(["daily", articles, "--dry-run", "--date", "2031-03-05"])
    assert "early.json" in result.stdout
    assert "late.json" not in result.stdout


def _json(*arguments: str | Path) -> dict[str, object]:
    result = run(["brief", *arguments, "--format", "json"])
    assert result.returncode == 0, result.stderr
    told: dict[str, object] = json.loads(result.stdout)
    return told


@pytest.mark.parametrize(
    "asked", ["The Daily Lantern", "daily lantern", "DailyLantern", "www.dailylantern.example"]
)
def test_outlet_reads_the_articles_of_one_outlet(asked: str, tmp_path: Path) -> None:
    saved = tmp_path / "saved.json"
    run(["brief", "seeds/border-visit", "--outlet", asked, *SHORT, "-o", saved])
    document = json.loads(saved.read_text("utf-8"))
    assert [each["source"] for each in document["articles"]] == ["The Daily Lantern"]
    for more in ([], ["--sources", "seeds/border-visit"]):
        checked = run(["verify", saved, *more])
        assert (checked.returncode, "made again: identical" in checked.stdout) == (0, True)


def test_several_outlets_are_read_and_one_of_which_nothing_is_there_is_told() -> None:
    asked = ["--outlet", "NewsMirror", "--outlet", "Capital Dispatch", "--outlet", "Velm Echo"]
    result = run(["brief", "seeds/border-visit", *asked, *SHORT, "--format", "json"])
    outlets = {each["source"] for each in json.loads(result.stdout)["articles"]}
    assert outlets == {"NewsMirror", "Capital Dispatch"}
    assert result.stderr == "summarize: no article is of 'Velm Echo'\n"
    day = run(["daily", *STORIES, "--outlet", "NewsMirror", *SHORT, "--format", "text"])
    assert day.stdout.count("=====") > 0
    assert "1 article from 1 outlet" in day.stdout


def test_an_outlet_of_which_there_is_no_article_is_an_error() -> None:
    for more in (["-q"], []):
        result = run(["brief", "seeds/border-visit", "--outlet", "Velm Echo", *more])
        assert_one_line_error(result, "no article is of 'Velm Echo'", "The Tarkan Tribune")


def test_a_title_is_printed_and_verified_as_it_was_given(tmp_path: Path) -> None:
    saved = tmp_path / "saved.json"
    run(["brief", STORY, "--title", " What  *we* know\n", *SHORT, "-o", saved])
    assert json.loads(saved.read_text("utf-8"))["title"] == "What *we* know"
    checked = run(["verify", saved])
    assert checked.returncode == 0
    assert "the title, which was given" in checked.stdout
    saved.write_text(saved.read_text("utf-8").replace('"What *we*', '"All *they*', 1))
    assert run(["verify", saved]).returncode == 1


def test_no_disagreements_leaves_them_out_and_nothing_else() -> None:
    told, silent = _json(STORY, *SHORT), _json(STORY, *SHORT, "--no-disagreements")
    assert told["disagreements"]
    assert silent["disagreements"] == []
    assert silent["points"] == told["points"]


def test_a_query_that_changes_nothing_says_so(tmp_path: Path) -> None:
    article = tmp_path / "a.txt"
    article.write_text("A ferry sank off Port Elm on Monday.\n")
    result = run(["brief", article, "--query", "ferry"])
    assert result.stderr == (
        "summarize: 'ferry' changes nothing: the points are the same without it\n"
    )
    assert "changes nothing" not in run(["brief", STORY, "--query", "pilot", *SHORT]).stderr


@pytest.mark.parametrize("is_link", [False, True])
@pytest.mark.parametrize("command", ["explain", "explain --cleaning", "evaluate", "audit", "brief"])
def test_no_result_is_written_over_what_is_read(
    command: str, is_link: bool, tmp_path: Path
) -> None:
    name, *flags = command.split()
    source = tmp_path / "a.txt"
    source.write_bytes(next(STORY.glob("*")).read_bytes())
    before = source.read_bytes()
    target = tmp_path / "link.txt" if is_link else source
    if is_link:
        target.symlink_to(source)
    given: list[str | Path] = [name, source, *flags, "-o", target]
    if name == "audit":
        draft = tmp_path / "draft.txt"
        draft.write_text("The ferry sank.")
        given = [name, draft, "--sources", source, "-o", target]
    told = run(given)
    assert (told.returncode, told.stderr.count("\n")) == (2, 1)
    assert "is both an input and the output" in told.stderr
    assert source.read_bytes() == before


def test_no_explanation_is_written_over_an_article_of_its_folder(tmp_path: Path) -> None:
    shutil.copytree(STORY, tmp_path / "in")
    article = next((tmp_path / "in").glob("*"))
    before = article.read_bytes()
    told = run(["explain", tmp_path / "in", "-o", article])
    assert (told.returncode, article.read_bytes()) == (2, before)


def test_a_briefing_is_not_written_over_its_key(tmp_path: Path) -> None:
    key = tmp_path / "key.json"
    key.write_text("a key\n")
    told = run(["brief", STORY, "--sign", key, "-o", key])
    assert (told.returncode, key.read_text()) == (2, "a key\n")


@pytest.mark.parametrize("command", ["brief", "daily"])
def test_neither_paths_nor_their_order_change_what_is_told(
    command: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Files with a warning each, more of them than are told of one by one."""
    names = [f"{at:02}.jsonl" for at in range(30)]
    for at, name in enumerate(names):
        article = {"title": "The dam holds", "text": f"The dam at Tolmen {at} holds, she said."}
        lines = [json.dumps(article | {"date": "Mon, 99 Nov 2026"}), "{broken"]
        (tmp_path / "in").mkdir(exist_ok=True)
        (tmp_path / "in" / name).write_text("\n".join(lines))
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path / "here")
    ways = {
        "whole": [f"{tmp_path}/in/{name}" for name in names],
        "from here": [f"../in/{name}" for name in names],
        "backwards": [f"../in/{name}" for name in reversed(names)],
    }
    found = {}
    for way, paths in ways.items():
        report = tmp_path / f"{way}.json"
        told = run([command, *paths, "-f", "json", "--report", report])
        assert told.returncode == 0, told.stderr
        found[way] = (told.stdout, told.stderr, report.read_text())
        if command == "brief":
            (tmp_path / "told.json").write_text(told.stdout)
            sources = [part for path in paths for part in ("--sources", path)]
            checked = run(["verify", tmp_path / "told.json", *sources])
            assert (checked.returncode, "made again: identical" in checked.stdout) == (0, True)
    assert found["whole"] == found["from here"] == found["backwards"]
    texts = found["whole"]
    assert "00.jsonl: " in texts[0]
    for text in texts:
        assert "../in" not in text
        assert str(tmp_path) not in text


@pytest.mark.parametrize("named", ["in", "in/", "./in", "in/*.txt", "../here/in", "in/b.txt"])
def test_a_file_is_told_by_its_name_below_what_was_named(
    named: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "here/in").mkdir(parents=True)
    monkeypatch.chdir(tmp_path / "here")
    Path("in/a.txt").write_text("The dam at Tolmen holds, the harbour master said on Monday.")
    Path("in/b.txt").write_text("Date: 99 November 2026\nTitle: Dam\n\nThe dam is old, he said.")
    told = json.loads(run(["brief", named, "-f", "json"]).stdout)
    below = "b.txt" if named.endswith(".txt") else "in/b.txt"
    assert told["warnings"][0].split(" ")[0].rstrip(",:") == below
