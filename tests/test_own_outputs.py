"""What the program wrote is never an article, wherever it lies; what is said of it is."""

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from summarize.errors import InputError
from summarize.readers import read
from tests.archives import HARBOURS, paragraphs, written, zipped

pytestmark = pytest.mark.slow

SEEDS = Path(__file__).parents[1] / "seeds"


def summarize(*arguments: object) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "summarize", *map(str, arguments)],
        capture_output=True,
        text=True,
        check=False,
    )


HARBOUR = SEEDS / "harbour-bridge"
# What is printed of other commands, by the name of the file that it is saved in.
PRINTED = {
    "explained.txt": ("explain", HARBOUR),
    "explained.json": ("explain", HARBOUR, "-f", "json"),
    "inputs.txt": ("brief", HARBOUR, "--dry-run"),
    "verified.txt": ("verify", "BRIEFING"),
    "verified-with-sources.txt": ("verify", "BRIEFING", "--sources", SEEDS / "border-visit"),
}


@pytest.fixture(scope="module")
def outputs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with an output of every kind."""
    folder = tmp_path_factory.mktemp("outputs")
    source = SEEDS / "harbour-bridge"
    forms = ("markdown", "text", "html", "json", "annotations")
    chosen = [part for form in forms for part in ("-f", form)]
    summarize("daily", SEEDS / "border-visit", source, *chosen, "-o", folder / "day", "-q")
    draft = written(folder / "draft.md", b"Nine people were killed in Sarvik.\n")
    for form in ("text", "json", "html"):
        summarize("audit", draft, "--sources", source, "-f", form, "-o", folder / f"audit.{form}")
    draft.unlink()
    briefing = next((folder / "day").rglob("01-*[!s].json"))
    for name, command in PRINTED.items():
        done = summarize(*(briefing if each == "BRIEFING" else each for each in command))
        written(folder / name, done.stdout.encode())
    return folder


def files(folder: Path) -> list[Path]:
    return [each for each in folder.rglob("*") if each.is_file() and each.name != "lock"]


def test_every_output_is_refused_by_what_it_is_under_any_name(
    outputs: Path, tmp_path: Path
) -> None:
    found = files(outputs)
    assert len(found) >= 25
    kinds = set()
    for at, each in enumerate(found):
        for name in (f"{at}{each.suffix}", f"{at}.txt", f"{at}"):
            copy = tmp_path / name
            shutil.copy(each, copy)
            with pytest.raises(InputError, match="that summarize wrote, no article") as error:
                read([copy])
            kinds.add(str(error.value).partition(": is ")[2].partition(" that summarize")[0])
    assert kinds == {
        "a briefing", "a page", "annotations", "the index of a day", "an index of days", "a memory",
        "the record of a run", "the journal of a run", "an archive", "a feed", "a mail", "an audit",
        "an explanation", "a list of inputs", "a verification",
    }  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        "2 of 6 checkable sentences supported (33.3%); 0 sentences are not checkable\n",
        "nothing in the draft can be checked; 1 sentence is not checkable\n",
        "FAILED a.json: point 1: is not in it\n1 failed\n",
        "FAILED point 1: is not in it\nFAILED point 2: nor is this\n",
        "checked in part: 1 point, 2 citations; not made again: another version\n",
        "a.txt\nreason       removed\n──────────────────\nboilerplate  Read more\n",
        "- a.txt: Sulmer Post; 43 words\n- b.txt: Post, “A\n  b”;\n  1 word\nsummarize: would\n",
    ],
)
def test_what_a_command_printed_is_refused(text: str, tmp_path: Path) -> None:
    with pytest.raises(InputError, match="that summarize wrote, no article"):
        read([written(tmp_path / "a.txt", text.encode())])


def test_outputs_among_articles_are_told_and_left_out(outputs: Path, tmp_path: Path) -> None:
    for at, place in enumerate(HARBOURS):
        written(tmp_path / f"in/{at}.txt", "\n\n".join(paragraphs(place, at)).encode())
    shutil.copytree(outputs, tmp_path / "in/old")
    pile = read([tmp_path / "in"])
    assert [each.id for each in pile.articles] == [f"{at}.txt" for at in range(len(HARBOURS))]
    assert sum("that summarize wrote" in each for each in pile.warnings) > 15
    packed = zipped(
        {each.relative_to(outputs).as_posix(): each.read_bytes() for each in files(outputs)}
    )
    (tmp_path / "in/old.zip").write_bytes(packed)
    again = read([tmp_path / "in"])
    assert again.articles == pile.articles


def test_a_named_output_is_one_line_and_exit_2(outputs: Path) -> None:
    for end in (".md", ".json", ".html"):
        done = summarize("brief", next(outputs.rglob(f"01-*{end}")))
        assert (done.returncode, len(done.stderr.splitlines())) == (2, 1)
        assert "is a" in done.stderr


@pytest.mark.parametrize("command", [("brief", "brief.md"), ("daily", "out")])
def test_a_second_run_over_its_own_output_gives_the_same(
    command: tuple[str, str], tmp_path: Path
) -> None:
    for each in (SEEDS / "harbour-bridge").iterdir():
        shutil.copy(each, written(tmp_path / each.name, b""))
    name, output = command
    shown = []
    for _ in range(2):
        done = summarize(
            name, tmp_path, "-o", tmp_path / output, "--force" if name == "daily" else "-q"
        )
        assert done.returncode == 0, done.stderr
        written_files = sorted(
            each
            for each in tmp_path.rglob("*.md")
            if each.parent != tmp_path or each.name == "brief.md"
        )
        shown.append([each.read_text() for each in written_files])
    assert shown[0] == shown[1]


TALK = "\n\n".join(paragraphs("Sulmer"))
ARTICLES = {
    "talk.txt": f"How a program called summarize reads 12 articles from 4 outlets; a\n\n{TALK}",
    "counts.txt": f"Ferry aground\n\n12 ships from 4 harbours; 3 points were discussed.\n\n{TALK}",
    "failed.txt": f"FAILED harbour: what went wrong\n\n{TALK}",
    "verified.txt": f"verified: 5 points on the ferry\n\n{TALK}",
    "listed.md": f"- Ferry: closed; 43 words\n\n{TALK}\n\n- Boats: sold; 43 words",
    "page.html": "<html><head><meta name='generator' content='summarize-cms 4'><title>Ferry</title>"
    f"</head><body><article><h1>Ferry</h1><p>{TALK}</p></article></body></html>",
    "record.json": json.dumps({"schema_version": 2, "title": "Ferry", "text": TALK}),
    "day.json": json.dumps([{"day": "2025-02-06", "title": "Ferry", "text": TALK}]),
}


@pytest.mark.parametrize("name", ARTICLES)
def test_what_only_looks_like_an_output_is_read(name: str, tmp_path: Path) -> None:
    (article,) = read([written(tmp_path / name, ARTICLES[name].encode())]).articles
    assert "Sulmer" in article.text
