"""`summarize show` makes of a saved briefing what `brief` and `daily` would have printed."""

import gzip
import json
from functools import cache
from pathlib import Path

import pytest

from summarize.documents import read_document, told_briefing
from summarize.errors import InputError
from summarize.renderers import RENDERERS, render, render_day
from tests.examples import example_briefing
from tests.test_cli import STORIES, STORY, assert_one_line_error, run

pytestmark = pytest.mark.slow

# What cannot be printed of a day, as it is several pages.
OF_A_DAY = sorted(RENDERERS.keys() - {"html"})
SHORT = ("--words", "60")


@cache
def _brief(form: str) -> str:
    """A story with an empty article, which its briefing warns of."""
    return run(["brief", STORY, Path("tests/stories/ru"), *SHORT, "--format", form]).stdout


@pytest.fixture
def saved(tmp_path: Path) -> Path:
    """A briefing in JSON."""
    path = tmp_path / "saved.json"
    path.write_text(_brief("json"))
    return path


@pytest.fixture
def day(tmp_path: Path) -> Path:
    """The folder of a day in JSON."""
    run(["daily", *STORIES, *SHORT, "-o", tmp_path / "day", "--format", "json"])
    (index,) = (tmp_path / "day").glob("2*/index.json")
    return index.parent


@pytest.mark.parametrize("form", sorted(RENDERERS))
def test_a_saved_briefing_is_shown_as_it_would_have_been_printed(form: str, saved: Path) -> None:
    assert json.loads(_brief("json"))["warnings"]
    result = run(["show", saved, "--format", form])
    assert (result.returncode, result.stderr) == (0, "")
    assert result.stdout == _brief(form)


def test_what_a_document_tells_is_the_briefing_it_was_made_of() -> None:
    """But for what no format shows: who wrote an article, and what was taken out of it."""
    briefing = example_briefing()
    text = render(briefing, "json")
    assert told_briefing(read_document(text, "x.json").document, "x.json") == briefing


@pytest.mark.parametrize("form", OF_A_DAY)
def test_the_index_of_a_day_is_shown_as_the_day_would_have_been_printed(
    form: str, day: Path
) -> None:
    """With what each briefing knows of other days, which a day that is only printed does not."""
    index = json.loads((day / "index.json").read_text())
    texts = [(day / f"{each['file']}.json").read_text() for each in index["stories"]]
    told = [told_briefing(read_document(text, "x").document, "x") for text in texts]
    shown = run(["show", day / "index.json", "--format", form])
    assert (shown.returncode, shown.stderr) == (0, "")
    assert shown.stdout == "".join(render_day(index["day"], told, index["warnings"], form))


def test_a_day_in_one_document_is_shown_too(tmp_path: Path) -> None:
    path = tmp_path / "day.json"
    path.write_text(run(["daily", *STORIES, *SHORT, "--format", "json"]).stdout)
    shown = run(["show", path, "--format", "json"])
    assert shown.stdout == path.read_text()
    assert run(["show", path, "--format", "text"]).stdout.count("======\n") == len(STORIES)


def test_the_pages_of_a_day_need_a_folder(day: Path) -> None:
    assert_one_line_error(
        run(["show", day / "index.json", "-f", "html"]), "-o DIR", "several files"
    )


def test_the_suffix_says_the_format_and_a_folder_names_the_file_after_the_briefing(
    saved: Path, tmp_path: Path
) -> None:
    page = tmp_path / "page.annotations.json"
    assert run(["show", saved, "-o", page]).returncode == 0
    assert page.read_text() == _brief("annotations")
    told = run(["show", saved, "-o", f"{tmp_path}/", "-f", "text"]).stderr
    assert (tmp_path / "saved.txt").read_text() == _brief("text")
    assert told == f"summarize: wrote {tmp_path / 'saved.txt'}\n"


def test_standard_input_and_gzip_are_read(tmp_path: Path) -> None:
    assert run(["show", "-", "-f", "text"], given=_brief("json")).stdout == _brief("text")
    path = tmp_path / "saved.json.gz"
    path.write_bytes(gzip.compress(_brief("json").encode()))
    assert run(["show", path, "-f", "text"]).stdout == _brief("text")


def test_a_document_of_the_first_minor_version_is_shown() -> None:
    """It tells no levels: what is cited then says all of it."""
    document = json.loads(render(example_briefing(), "json"))
    for part in document["points"] + document["disagreements"][0]["sides"]:
        for cited in part["citations"]:
            del cited["level"]
    del document["schema_minor"]
    told = told_briefing(read_document(json.dumps(document), "x.json").document, "x.json")
    assert render(told, "markdown") == render(example_briefing(), "markdown")


def test_digests_alone_cannot_be_shown(tmp_path: Path) -> None:
    path = tmp_path / "x.digests.json"
    path.write_text(_brief("json-digests"))
    assert_one_line_error(run(["show", path]), "x.digests.json", "only digests", "--format json")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("{}", ["neither a briefing nor a day"]),
        ("[]", ["neither a briefing nor a day"]),
        ("no JSON", ["not a briefing"]),
        ('{"points": []}', ["not a briefing", "missing"]),
        ('{"briefings": 1, "day": ""}', ["not a day", "briefings"]),
        ('{"stories": [{"file": "../x"}], "day": ""}', ["'../x' is no file beside it"]),
        ('{"stories": [{"file": "x"}], "day": ""}', ["shown from their JSON", "x.json"]),
    ],
)
def test_what_is_no_briefing_is_one_line(tmp_path: Path, text: str, words: list[str]) -> None:
    path = tmp_path / "it.json"
    path.write_text(text)
    assert_one_line_error(run(["show", path]), "it.json", *words)


@pytest.mark.parametrize(
    ("key", "value"), [("start", 9), ("quote", "It never sank."), ("article_id", "gone.txt")]
)
def test_a_citation_that_its_article_does_not_have_is_not_shown(key: str, value: object) -> None:
    document = json.loads(render(example_briefing(), "json"))
    document["points"][0]["citations"][0][key] = value
    with pytest.raises(InputError, match="contradicts itself"):
        told_briefing(read_document(json.dumps(document), "x.json").document, "x.json")


def test_an_altered_briefing_is_shown_with_a_warning(saved: Path) -> None:
    saved.write_text(saved.read_text().replace('"title": "', '"title": "Not ', 1))
    result = run(["show", saved, "-f", "json"])
    assert result.returncode == 0
    assert result.stderr.count("saved.json: was altered after it was written") == 1
    assert run(["show", saved, "--quiet"]).stderr == ""


def test_a_day_is_shown_as_pages_in_a_folder(day: Path, tmp_path: Path) -> None:
    """The pages of its stories are those of `daily`; the index leads to no other day."""
    pages, made = tmp_path / "pages", tmp_path / "made"
    run(["daily", *STORIES, *SHORT, "-o", made, "--format", "html"])
    result = run(["show", day / "index.json", "--format", "html", "-o", f"{pages}/"])
    assert result.stderr == f"summarize: wrote {pages}\n"
    (own,) = {path.parent for path in made.rglob("01-*.html")}
    names = sorted(path.name for path in own.glob("*.html"))
    assert sorted(path.name for path in pages.iterdir()) == names
    for name in names[:-1]:
        assert (pages / name).read_text("utf-8") == (own / name).read_text("utf-8")
    index = (pages / "index.html").read_text("utf-8")
    assert all(f'href="{name}"' in index for name in names[:-1])
    assert 'href="..' not in index


def test_a_day_in_one_document_is_shown_as_pages(tmp_path: Path) -> None:
    saved = tmp_path / "day.json"
    saved.write_text(run(["daily", *STORIES, *SHORT, "--format", "json"]).stdout, "utf-8")
    run(["show", saved, "--format", "html", "-o", tmp_path / "pages"])
    assert len(list((tmp_path / "pages").glob("0?-*.html"))) == len(STORIES)
    index = (tmp_path / "pages" / "index.html").read_text("utf-8")
    assert 'href="01-' in index


@pytest.mark.parametrize("form", ["json", "json-digests", "markdown"])
def test_nothing_is_written_over_what_is_shown(form: str, saved: Path, day: Path) -> None:
    (story, *_) = sorted(each for each in day.glob("0*.json"))
    for shown, output in ((saved, saved), (day / "index.json", story), (story, story)):
        before = output.read_bytes()
        result = run(["show", shown, "--format", form, "-o", output])
        assert_one_line_error(result, output.name, "is both an input and the output")
        assert output.read_bytes() == before


@pytest.mark.parametrize("name", ["index.json", "memory.json", "run.json"])
def test_nothing_is_written_over_the_files_of_a_run(name: str, saved: Path, day: Path) -> None:
    before = (day / name).read_bytes()
    commands: list[list[str | Path]] = [["show", saved], ["brief", STORY, *SHORT]]
    for command in commands:
        result = run([*command, "--format", "json", "-o", day / name])
        assert_one_line_error(result, name, "a run wrote it")
    (day / "link.json").symlink_to(name)
    result = run(["show", saved, "-o", day / "link.json"])
    assert_one_line_error(result, "link.json", "a run wrote it")
    assert (day / name).read_bytes() == before


def test_pages_are_not_written_over_those_of_a_run(tmp_path: Path) -> None:
    formats = ("--format", "json", "--format", "html")
    run(["daily", STORY, *SHORT, "-o", tmp_path / "day", *formats])
    (index,) = (tmp_path / "day").glob("2*/index.json")
    before = index.with_suffix(".html").read_bytes()
    result = run(["show", index, "--format", "html", "-o", f"{index.parent}/"])
    assert_one_line_error(result, "html", "a run wrote it")
    assert index.with_suffix(".html").read_bytes() == before


def test_a_folder_is_not_shown_and_what_to_name_is_told(day: Path, tmp_path: Path) -> None:
    for folder in (day, day.parent):
        result = run(["show", folder])
        assert_one_line_error(result, f"is a folder; name {day / 'index.json'}")
    assert_one_line_error(run(["show", day.parent / "index.json"]), "is the index of all days")
    (tmp_path / "empty").mkdir()
    assert_one_line_error(run(["show", tmp_path / "empty"]), "is a folder; name a briefing in it")
