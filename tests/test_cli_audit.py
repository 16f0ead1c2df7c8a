"""`summarize audit` keeps its promises: results on stdout, exit codes, and formats by suffix."""

import json
from pathlib import Path

import pytest

from tests.test_cli import assert_one_line_error, run

TRUE = "The bridge opened in 1978.\n"
FALSE = "The bridge opened in 1987.\n"
SOURCES = "seeds/harbour-bridge"


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    """A draft of one true and one false sentence."""
    path = tmp_path / "draft.md"
    path.write_text(f"# The bridge\n\n{TRUE}{FALSE}")
    return path


def test_a_draft_that_says_more_than_its_sources_fails_with_exit_code_1(draft: Path) -> None:
    result = run(["audit", draft, "--sources", SOURCES])
    assert result.returncode == 1
    assert result.stdout.startswith("1 of 2 checkable sentences supported (50%); 1 sentence is not")
    assert 'date: "1987" (in no source)' in result.stdout
    assert result.stderr == (
        "summarize: 1 of 2 checkable sentences supported (50%); 1 sentence is not checkable; "
        "wanted: 100%\n"
    )


@pytest.mark.parametrize(("percent", "code"), [("50", 0), ("50.1", 1), ("0", 0), ("100", 1)])
def test_fail_under_is_a_share_of_the_checkable_sentences(
    draft: Path, percent: str, code: int
) -> None:
    result = run(["audit", draft, "--sources", SOURCES, "--fail-under", percent])
    assert result.returncode == code


def test_a_true_draft_on_standard_input_passes_without_a_word_on_stderr() -> None:
    result = run(["audit", "-", "--sources", SOURCES], given=TRUE)
    assert (result.returncode, result.stderr) == (0, "")


def test_several_sources_may_follow_one_option(draft: Path) -> None:
    paths = sorted(Path(SOURCES).iterdir())
    one = run(["audit", draft, "--sources", *paths, "-f", "json"])
    each = run(["audit", draft, *(x for path in paths for x in ("--sources", path)), "-f", "json"])
    assert one.stdout == each.stdout
    assert len(json.loads(one.stdout)["articles"]) == len(paths)


def test_a_second_draft_is_a_mistake_and_never_a_source(draft: Path, tmp_path: Path) -> None:
    """A shell's `drafts/*.md --sources ...` gives several words before the option."""
    second = tmp_path / "second.md"
    second.write_text(FALSE)
    for arguments in (
        [draft, second, "--sources", SOURCES],
        [draft, "-f", "json", second, f"--sources={SOURCES}"],
        [draft, second],
    ):
        result = run(["audit", *arguments])
        assert_one_line_error(result, "only one draft is audited per call", "second.md")
        assert (result.returncode, result.stdout) == (2, "")


def test_a_draft_may_follow_the_option_alone_but_not_among_sources(draft: Path) -> None:
    assert run(["audit", "--sources", SOURCES, draft]).returncode == 1
    assert_one_line_error(run(["audit", "--sources", SOURCES, draft, draft]), "draft first")


def test_a_draft_beside_its_sources_is_not_one_of_them(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("The bridge opened in 1978, the city said.\n")
    draft = tmp_path / "draft.txt"
    draft.write_text("A dragon ate the whole bridge of Sarvik yesterday.\n")
    assert run(["audit", draft, "--sources", tmp_path]).returncode == 1


def test_the_result_is_never_written_over_the_draft_or_a_source(tmp_path: Path) -> None:
    source, draft, link = (tmp_path / name for name in ("a.txt", "draft.txt", "link.txt"))
    source.write_text("The bridge opened in 1978, the city said.\n")
    draft.write_text(TRUE)
    link.symlink_to(source)
    for sources in (tmp_path, source):
        for output in (draft, source, link, tmp_path / "x" / ".." / "a.txt"):
            result = run(["audit", draft, "--sources", sources, "-o", output])
            assert_one_line_error(result, "is both an input and the output")
    assert draft.read_text() == TRUE
    assert source.read_text().startswith("The bridge opened")


def test_a_draft_is_no_source_of_its_own(draft: Path) -> None:
    same = draft.parent / ".." / draft.parent.name / draft.name
    for sources in (draft, same):
        result = run(["audit", draft, "--sources", sources])
        assert_one_line_error(result, "draft.md", "is the draft itself")
    result = run(["audit", "-", "--sources", "-"], given=TRUE)
    assert_one_line_error(result, "standard input (-) is named twice")


@pytest.mark.parametrize(
    ("name", "begins"), [("a.html", "<!doctype"), ("a.json", "{"), ("a.txt", "1 of 2")]
)
def test_the_suffix_of_the_output_tells_the_format(
    draft: Path, tmp_path: Path, name: str, begins: str
) -> None:
    out = tmp_path / name
    result = run(["audit", draft, "--sources", SOURCES, "-o", out, "-q"])
    assert (result.returncode, result.stdout, result.stderr) == (1, "", "")
    assert out.read_text().startswith(begins)


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--sources", SOURCES, "--fail-under", "101"], ["--fail-under", "101"]),
        (["--sources", SOURCES, "--fail-under", "100.0000001"], ["to 100, not 100.0000001"]),
        (["--sources", SOURCES, "--fail-under", "most"], ["--fail-under", "a number"]),
        (["--sources", SOURCES, "--format", "pdf"], ["pdf", "json"]),
        (["--sources", SOURCES, "-o", "a.pdf"], ["a.pdf", ".html"]),
        (["--sources", SOURCES, "-o", SOURCES], [SOURCES, "is a folder"]),
        (["--sources", SOURCES, "-o", SOURCES, "-f", "json"], [SOURCES, "is a folder"]),
        (["--sources", "nowhere"], ["nowhere", "no such file"]),
        ([], ["--sources"]),
    ],
)
def test_wrong_use_is_one_line_and_exit_code_2(
    draft: Path, arguments: list[str], words: list[str]
) -> None:
    assert_one_line_error(run(["audit", draft, *arguments]), *words)


@pytest.mark.parametrize(("content", "word"), [(b"", "empty"), (b"---\n", "no text")])
def test_a_draft_that_cannot_be_read_is_exit_code_2(
    tmp_path: Path, content: bytes, word: str
) -> None:
    path = tmp_path / "draft.md"
    path.write_bytes(content)
    assert_one_line_error(run(["audit", path, "--sources", SOURCES]), word)
    assert_one_line_error(run(["audit", tmp_path / "no.md", "--sources", SOURCES]), "no.md")


def test_a_draft_that_cannot_be_read_whole_is_exit_code_2(tmp_path: Path) -> None:
    path = tmp_path / "draft.html"
    path.write_text(f"<p>{TRUE}</p>{'<div>' * 300}{FALSE}{'</div>' * 300}")
    result = run(["audit", path, "--sources", SOURCES])
    assert_one_line_error(result, "a part of the text is nested too deeply to be read")


def test_what_was_withdrawn_or_written_anew_supports_nothing(tmp_path: Path) -> None:
    old = {
        "id": "old",
        "source": "Orre Post",
        "url": "https://orrepost.example/a",
        "title": "Karst",
    }
    new = {**old, "id": "new", "published": "2026-03-02", "text": "Ada Karst stepped down at noon."}
    old |= {"published": "2026-03-01", "text": "Ada Karst was arrested at the airport at noon."}
    sources = tmp_path / "pile.json"
    sources.write_text(json.dumps([old, new]))
    result = run(["audit", "-", "--sources", sources], given="Ada Karst was arrested at noon.\n")
    assert result.returncode == 1
    assert "older version" in result.stderr
    old["title"] = "KILL: Karst"
    sources.write_text(json.dumps([old]))
    result = run(["audit", "-", "--sources", sources], given="Ada Karst left.\n")
    assert (result.returncode, result.stdout) == (2, "")
    assert result.stderr.endswith("summarize: there is no source to compare with\n")


def test_strict_counts_what_is_supported_but_for_some_words_as_unsupported(tmp_path: Path) -> None:
    source, draft = tmp_path / "source.txt", tmp_path / "draft.txt"
    source.write_text("Police detained 41 people at a march in Elm on Monday, a spokesman said.")
    draft.write_text("Police used tear gas and detained 41 people at a march in Elm on Monday.")
    plain = run(["audit", draft, "--sources", source])
    assert (plain.returncode, plain.stderr) == (0, "")
    assert 'in no source: "used tear gas"' in plain.stdout
    strict = run(["audit", draft, "--sources", source, "--strict"])
    assert strict.returncode == 1
    assert strict.stdout == plain.stdout
    assert strict.stderr.endswith("wanted: 100% in all words\n")
