"""`summarize verify` on files and folders: nothing is passed over in silence, nothing hides."""

import base64
import gzip
import hashlib
import json
import os
import subprocess
import sys
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from summarize.documents import digested, read_private_key, sealed
from summarize.errors import InputError
from summarize.pipeline import summarize
from summarize.renderers import render
from summarize.verification import failures, read_document, verify
from tests.keys import make_key
from tests.test_cli import Result, assert_one_line_error, run
from tests.test_verification import COURIER, GAZETTE, HERALD

pytestmark = pytest.mark.slow

Document = dict[str, Any]


@cache
def _written() -> str:
    return render(summarize([HERALD, GAZETTE, COURIER]), "json")


def _document() -> Document:
    document: Document = json.loads(_written())
    return document


def _reversed(value: object) -> object:
    if isinstance(value, dict):
        return {key: _reversed(value[key]) for key in reversed(value)}
    return [_reversed(each) for each in value] if isinstance(value, list) else value


LAYOUTS: dict[str, Callable[[Document], str | bytes]] = {
    "keys the other way round": lambda document: json.dumps(_reversed(document)),
    "keys sorted": lambda document: json.dumps(document, sort_keys=True),
    "no spaces": lambda document: json.dumps(document, separators=(",", ":")),
    "tabs": lambda document: json.dumps(document, indent="\t"),
    "escapes": lambda document: json.dumps(document, ensure_ascii=True),
    "windows": lambda document: json.dumps(document, indent=4).replace("\n", "\r\n"),
    "byte order mark": lambda document: b"\xef\xbb\xbf" + json.dumps(document).encode(),
    "utf-16": lambda document: json.dumps(document, ensure_ascii=False).encode("utf-16"),
}


@pytest.mark.parametrize("layout", LAYOUTS)
def test_the_layout_of_a_document_does_not_matter(layout: str) -> None:
    again = LAYOUTS[layout](_document())
    assert again != _written()
    report = verify(read_document(again, "test.json"))
    assert (report.failures, report.made_again) == ((), "identical")


def test_a_gzipped_briefing_verifies_like_the_plain_one(tmp_path: Path) -> None:
    path = tmp_path / "briefing.json.gz"
    path.write_bytes(gzip.compress(_written().encode()))
    assert run(["verify", path]).stdout.startswith("verified: ")
    path.write_bytes(gzip.compress(_written().replace("Monday", "Sunday").encode()))
    assert run(["verify", path]).returncode == 1
    path.write_bytes(gzip.compress(_written().encode())[:-20])
    assert_one_line_error(run(["verify", path]), "briefing.json.gz", "ends too early")


def test_anybody_can_take_the_digest() -> None:
    """As docs/verification.md says, without a line of ours."""
    document = json.loads(_written())
    told = document.pop("digest")
    document.pop("seal")
    content = json.dumps(document, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    assert hashlib.sha256(content.encode()).hexdigest() == told


def test_half_a_character_does_not_change_the_digest() -> None:
    """It is written as U+FFFD, and the digest is of what is written."""
    document = _document() | {"title": "Ferry \ud83d sinks"}
    written = json.dumps(document | {"title": "Ferry \ufffd sinks"})
    assert digested(document)["digest"] == digested(json.loads(written))["digest"]


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ('{"title": "A", "title": "B"}', "key 'title' stands twice in one table"),
        ('{"points": [{"text": "A", "text": "B"}]}', "key 'text' stands twice in one table"),
        ('{"title": NaN}', "NaN is no number of JSON"),
        ("[" * 100_000, "not a briefing"),
        ('{"schema_version": 3}', "key 'schema_version' must be 1 or 2"),
    ],
)
def test_what_can_be_read_in_two_ways_is_not_read(text: str, why: str) -> None:
    with pytest.raises(InputError, match=why):
        read_document(text, "x.json")


def test_a_whole_number_may_be_written_with_a_point() -> None:
    document = _written().replace('"start": 0,', '"start": 0.0,')
    assert document != _written()
    assert failures(read_document(document, "test.json")) == ()


def test_a_document_of_the_first_schema_is_read_and_has_nothing_that_covers_it() -> None:
    document = _document() | {"schema_version": 1}
    del document["digest"], document["seal"]
    report = verify(read_document(json.dumps(document), "test.json"))
    assert (report.failures, report.made_again, report.cover) == ((), "identical", "nothing")


def test_a_document_of_this_schema_needs_its_digest() -> None:
    document = _document() | {"digest": ""}
    (failure,) = failures(read_document(json.dumps(document), "test.json"))
    assert failure.startswith("digest: ")
    assert failure.endswith("in the document it is missing")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Five kinds of file: a good briefing, a tampered one, a broken one, and two others."""
    (tmp_path / "deep").mkdir()
    (tmp_path / "good.json").write_text(_written())
    (tmp_path / "deep" / "bad.json").write_text(_written().replace("Monday", "Sunday"))
    (tmp_path / "broken.json").write_text(_written()[:-100])
    (tmp_path / "notes.txt").write_text("A ferry sank.")
    (tmp_path / "other.json").write_text('{"a": 1}')
    return tmp_path


def test_one_bad_file_of_a_folder_hides_no_other(folder: Path) -> None:
    result = run(["verify", folder])
    assert result.returncode == 1
    assert f"verified: {folder / 'good.json'}: 5 points" in result.stdout
    assert f"FAILED {folder / 'deep/bad.json'}: digest: " in result.stdout
    assert f"{folder / 'broken.json'}: not a briefing: Invalid JSON" in result.stderr
    assert result.stdout.splitlines()[-1] == (
        "1 verified, 1 failed, 1 not readable; 2 other files: notes.txt, other.json"
    )


def test_several_files_are_counted_and_named(folder: Path) -> None:
    result = run(["verify", folder / "good.json", folder / "deep/bad.json", folder / "none.json"])
    assert result.returncode == 1
    assert "none.json: No such file or directory" in result.stderr
    assert result.stdout.splitlines()[-1] == "1 verified, 1 failed, 1 not readable"


def test_what_cannot_be_read_is_exit_code_2_where_nothing_failed(folder: Path) -> None:
    assert run(["verify", folder / "good.json", folder / "broken.json"]).returncode == 2
    assert run(["verify", folder / "good.json", folder / "other.json"]).returncode == 2
    (folder / "deep/bad.json").unlink()
    assert run(["verify", folder]).returncode == 2
    (folder / "broken.json").unlink()
    assert run(["verify", folder]).returncode == 0


@pytest.mark.parametrize(
    "name", ["x.txt", ".hidden.json", "notice.json", "README.json", "x", "x.gz"]
)
def test_a_briefing_of_a_folder_is_found_by_whatever_name(tmp_path: Path, name: str) -> None:
    data = _written().replace("Monday", "Sunday").encode()
    (tmp_path / name).write_bytes(gzip.compress(data) if name == "x.gz" else data)
    assert run(["verify", tmp_path]).returncode == 1


@pytest.mark.parametrize("key", ["jobs", "stories", "briefings"])
def test_a_key_does_not_make_a_briefing_something_else(tmp_path: Path, key: str) -> None:
    (tmp_path / "x.json").write_text(json.dumps(_document() | {key: []}))
    assert "FAILED" in run(["verify", tmp_path]).stdout


def test_a_folder_without_a_briefing_is_not_verified(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("A ferry sank.")
    result = run(["verify", tmp_path])
    assert (result.returncode, result.stdout) == (2, "nothing verified; 1 other file: notes.txt\n")


def test_a_pipe_in_a_folder_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.json")
    (tmp_path / "b.json").write_text(json.dumps(_document()))
    result = run(["verify", tmp_path])
    assert (result.returncode, result.stderr) == (0, "")
    assert result.stdout.startswith(("verified: ", "checked in part: ")), result.stdout


def _day(folder: Path) -> Path:
    for article in (HERALD, GAZETTE, COURIER):
        (folder / article.id).write_text(article.text)
    assert run(["daily", folder, "-f", "json", "-f", "text", "-o", folder / "out"]).returncode == 0
    return folder / "out/undated"


def test_the_folder_of_a_day_verifies_with_its_index(tmp_path: Path) -> None:
    out = _day(tmp_path)
    result = run(["verify", out])
    assert (result.returncode, result.stderr) == (0, "")
    assert "1 verified; 3 other files: " in result.stdout


@pytest.mark.parametrize(
    "changes", [{"title": "All drown"}, {"outlets": 9}, {"status": "degraded"}]
)
def test_an_index_that_tells_otherwise_fails(tmp_path: Path, changes: Document) -> None:
    out = _day(tmp_path)
    index = json.loads((out / "index.json").read_text())
    index["stories"][0] |= changes
    (out / "index.json").write_text(json.dumps(index))
    naive = run(["verify", out])
    assert f"FAILED {out / 'index.json'}: digest: " in naive.stdout
    (out / "index.json").write_text(json.dumps(digested(index)))
    careful = run(["verify", out])
    (line,) = (line for line in careful.stdout.splitlines() if line.startswith("FAILED"))
    assert f"its {next(iter(changes))} is " in line
    assert careful.returncode == 1


def _altered(index: Document, path: str, value: object) -> Document:
    """An index in which the value at a path of keys and places is another."""
    *above, last = (int(each) if each.isdigit() else each for each in path.split("/"))
    at: Any = index
    for each in above:
        at = at[each]
    at[last] = value
    return digested(index)


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("articles", 90),
        ("outlets", 90),
        ("points", 90),
        ("words", 90),
        ("counts", {"new": 90}),
        ("stories/0/lead", "All drown."),
        ("stories/0/facts", "9 articles from 9 outlets"),
        ("stories/0/state", "unchanged"),
        ("stories/0/story", "other"),
        ("stories/0/disagreements", 8),
        ("stories/0/claims/0/text", "All drown."),
        ("stories/0/claims/0/before", "12"),
        ("stories/0/claims/0/after", "14"),
        ("stories/0/claims", []),
        ("stories/0/sources/0/outlet", "Nobody"),
        ("stories/0/sources/0/address", "https://evil.example/"),
        ("stories/0/extra", "none of ours"),
    ],
)
def test_an_index_is_made_again_from_its_stories(tmp_path: Path, path: str, value: object) -> None:
    out = _day(tmp_path)
    index = _altered(json.loads((out / "index.json").read_text()), path, value)
    (out / "index.json").write_text(json.dumps(index))
    for named in (out, out / "index.json"):
        result = run(["verify", named])
        assert result.returncode == 1
        assert f"FAILED {out / 'index.json'}: " in result.stdout


def test_the_order_of_an_index_and_a_story_that_stands_twice_are_asked(tmp_path: Path) -> None:
    out = _day_of_two(tmp_path, "json")
    index = json.loads((out / "index.json").read_text())
    one, two = index["stories"]
    for stories, why in (([two, one], "not in the order"), ([one, one, two], "stands in it 2")):
        altered = digested(index | {"stories": stories})
        (out / "index.json").write_text(json.dumps(altered))
        assert why in run(["verify", out]).stdout


def test_an_index_of_another_day_than_its_stories_fails(tmp_path: Path) -> None:
    news = tmp_path / "news"
    news.mkdir()
    told = {"title": "Ferry sinks", "source": "Herald", "published": "2031-03-04"}
    (news / "a.json").write_text(json.dumps(told | {"text": HERALD.text}))
    assert run(["daily", news, "--date", "2031-03-04", "-o", tmp_path / "out"]).returncode == 0
    index = tmp_path / "out/2031-03-04/index.json"
    assert run(["verify", index]).returncode == 0
    index.write_text(json.dumps(_altered(json.loads(index.read_text()), "day", "2031-03-09")))
    assert "it is of the day '2031-03-04', not '2031-03-09'" in run(["verify", index]).stdout


def test_an_index_named_alone_verifies_with_the_stories_beside_it(tmp_path: Path) -> None:
    out = _day_of_two(tmp_path, "json")
    result = run(["verify", out / "index.json"])
    assert (result.returncode, result.stderr) == (0, "")
    assert "2 verified" in result.stdout


def test_what_only_the_digest_of_an_index_covers_is_named(tmp_path: Path) -> None:
    out = _day_of_two(tmp_path, "json")
    index = json.loads((out / "index.json").read_text())
    altered = digested(index | {"warnings": ["a file was left out"]})
    (out / "index.json").write_text(json.dumps(altered))
    result = run(["verify", out])
    assert f"by the digest alone: {out / 'index.json'}: warnings\n" in result.stdout


def test_a_story_that_the_index_lacks_is_named(tmp_path: Path) -> None:
    out = _day(tmp_path)
    (out / "02-more.json").write_text(_written())
    assert "index.json: the story 02-more is not in it" in run(["verify", out]).stdout


def _day_of_two(folder: Path, *forms: str) -> Path:
    news = folder / "news"
    news.mkdir()
    for article in (HERALD, GAZETTE, COURIER):
        (news / article.id).write_text(article.text)
    budget = (
        "Parliament passed a budget of $4 billion in Velmia. Ilse Varga said taxes would fall.",
        "The budget of $4 billion that parliament passed in Velmia lowers taxes, Ilse Varga said.",
    )
    for at, text in enumerate(budget):
        (news / f"budget{at}.txt").write_text(text)
    options = [each for form in forms for each in ("-f", form)]
    assert run(["daily", news, *options, "-o", folder / "out"]).returncode == 0
    return folder / "out/undated"


@pytest.mark.parametrize("forms", [("json",), ("json", "text"), ("json-digests",)])
def test_a_story_that_was_deleted_is_missed_in_the_index(
    tmp_path: Path, forms: tuple[str, ...]
) -> None:
    out = _day_of_two(tmp_path, *forms)
    sources: list[str | Path] = ["--sources", tmp_path / "news"]
    assert run(["verify", out, *sources]).returncode == 0
    gone = next(out.glob("02-*.json"))
    gone.unlink()
    name = gone.name.partition(".")[0]
    result = run(["verify", out, *sources])
    assert result.returncode == 1
    (line,) = (line for line in result.stdout.splitlines() if line.startswith("FAILED"))
    assert f"index.json: the story {name} is missing" in line
    # The index named by itself is compared with its folder, not with what else was named.
    assert name in run(["verify", *sorted(out.glob("*.json")), *sources]).stdout


def test_all_stories_that_were_deleted_as_json_are_missed(tmp_path: Path) -> None:
    out = _day_of_two(tmp_path, "markdown", "json")
    for path in out.glob("0*.json"):
        path.unlink()
    told = run(["verify", out]).stdout
    assert told.count("is missing: there is no 0") == 2, told


def test_an_index_of_a_version_that_told_no_formats_is_compared(tmp_path: Path) -> None:
    out = _day_of_two(tmp_path, "json")
    index = json.loads((out / "index.json").read_text())
    del index["formats"]
    (out / "index.json").write_text(json.dumps(digested(index)))
    assert run(["verify", out]).returncode == 0
    next(out.glob("02-*.json")).unlink()
    assert "is missing: there is no 02-" in run(["verify", out]).stdout


def test_a_day_that_was_not_written_as_json_has_only_its_files_to_miss(tmp_path: Path) -> None:
    out = _day_of_two(tmp_path, "markdown")
    result = run(["verify", out])
    assert (result.returncode, "FAILED" in result.stdout) == (2, False)
    next(out.glob("02-*.md")).unlink()
    assert "is missing: there is no file of it" in run(["verify", out]).stdout


def test_the_briefings_of_a_day_on_stdout_are_each_verified(tmp_path: Path) -> None:
    _day(tmp_path)
    day = json.loads(run(["daily", *tmp_path.glob("*.txt"), "-f", "json"]).stdout)
    path = tmp_path / "day.json"
    path.write_text(json.dumps(day))
    assert run(["verify", path]).returncode == 0
    day["briefings"][0]["title"] = "All drown"
    path.write_text(json.dumps(digested(day)))
    result = run(["verify", path])
    assert f"FAILED {path}, briefing 1: digest: " in result.stdout
    assert f"FAILED {path}, briefing 1: title: neither" in result.stdout
    path.write_text(json.dumps(day | {"day": "1999-01-01"}))
    assert f"FAILED {path}: digest: " in run(["verify", path]).stdout


def test_strict_fails_what_only_a_digest_covers(tmp_path: Path) -> None:
    document = _document()
    next(each for each in document["ledger"] if each["fate"] != "used")["reason"] = "no news"
    document["signature"]["version"] = "0.0.1"
    path = tmp_path / "x.json"
    path.write_text(json.dumps(digested(document) | {"seal": None}))
    lenient = run(["verify", path])
    assert lenient.returncode == 0
    assert "not made again: made with version 0.0.1, not " in lenient.stdout
    assert "what this version makes otherwise: ledger" in lenient.stdout
    strict = run(["verify", path, "--strict"])
    assert strict.returncode == 1
    assert strict.stdout.startswith("FAILED not made again: made with version 0.0.1")
    path.write_text(_written())
    assert run(["verify", path, "--strict"]).returncode == 0


def _of_another_version(drops: int = 0) -> Document:
    """A briefing as another version would have written it; points dropped as a cheat would."""
    document = _document()
    document["signature"]["version"] = "0.0.1"
    kept = len(document["points"]) - drops
    document["points"] = document["points"][:kept]
    for entry in document["ledger"]:
        if entry["point"] is not None and entry["point"] >= kept:
            entry |= {"point": None, "fate": "left out", "reason": "no room"}
    return digested(document) | {"seal": None}


def test_what_was_not_made_again_is_checked_in_part(tmp_path: Path) -> None:
    path = tmp_path / "x.json"
    path.write_text(json.dumps(_of_another_version(drops=1)))
    result = run(["verify", path])
    assert result.returncode == 0
    assert result.stdout.startswith("checked in part: 4 points, ")
    assert "verified" not in result.stdout
    assert "what was left out of it would not show; in CI, use --strict or a seal" in result.stdout
    assert run(["verify", path, "--strict"]).returncode == 1


def test_what_is_checked_in_part_is_counted_apart(tmp_path: Path) -> None:
    (tmp_path / "x.json").write_text(json.dumps(_of_another_version(drops=1)))
    (tmp_path / "y.json").write_text(_written())
    result = run(["verify", tmp_path])
    assert result.returncode == 0
    assert result.stdout.splitlines()[-1] == "1 verified, 1 checked in part"
    strict = run(["verify", tmp_path, "--strict"])
    assert (strict.returncode, strict.stdout.splitlines()[-1]) == (1, "1 verified, 1 failed")


def test_a_trusted_seal_stands_in_for_making_it_again(tmp_path: Path) -> None:
    key = make_key(tmp_path / "key")
    document = sealed(json.dumps(_of_another_version(drops=1)), read_private_key(key))
    (tmp_path / "x.json").write_text(document)
    trusted = run(["verify", tmp_path / "x.json", "--trust", key.with_suffix(".pub"), "--strict"])
    assert (trusted.returncode, trusted.stdout.startswith("verified: ")) == (0, True)
    assert run(["verify", tmp_path / "x.json"]).stdout.startswith("checked in part: ")


def test_sources_are_found_from_other_folders(tmp_path: Path) -> None:
    """Ids are paths below what was named; the same files below another folder are the same."""
    news = tmp_path / "news"
    news.mkdir()
    for article in (HERALD, GAZETTE, COURIER):
        (news / article.id).write_text(article.text)
    out = tmp_path / "x.json"
    assert run(["brief", news, "-o", out]).returncode == 0
    for named in (news, news / "*.txt"):
        result = run(["verify", out, "--sources", named])
        assert (result.returncode, "alone" in result.stdout) == (0, False)
    (news / "herald.txt").rename(news / "tribune.txt")
    moved = run(["verify", out, "--sources", news])
    assert "article herald.txt: is not among the sources given; tribune.txt has its" in moved.stdout


_ENTRY = (
    "<item><title>{title}</title><link>https://harbourpost.example/{name}</link>"
    "<pubDate>{date} Mar 2031 09:00:00 GMT</pubDate><description>{text}</description></item>"
)
_FERRY_ENTRY = _ENTRY.format(
    title="Ferry aground", name="ferry", date="Tue, 04",
    text="The ferry to Norhaven ran aground early on Tuesday, the coast guard said.",
)  # fmt: skip
_POOL_ENTRY = _ENTRY.format(
    title="Pool closes", name="pool", date="Wed, 05",
    text="The council of Northfield closed the old swimming pool for repairs on Wednesday.",
)  # fmt: skip


def _feed(folder: Path, *entries: str) -> Path:
    folder.mkdir(exist_ok=True)
    head = "<title>Harbour Post</title><link>https://harbourpost.example/</link>"
    feed = f'<rss version="2.0"><channel>{head}{"".join(entries)}</channel></rss>'
    (folder / "feed.xml").write_text(feed)
    return folder


def test_sources_without_ids_are_found_where_they_moved_in_their_file(tmp_path: Path) -> None:
    """A new entry stands first in its feed, and has the name that the older one had."""
    out, news = tmp_path / "out", _feed(tmp_path / "news", _FERRY_ENTRY)
    assert run(["daily", news, "-o", out]).returncode == 0
    _feed(news, _POOL_ENTRY, _FERRY_ENTRY)
    assert run(["daily", news, "-o", out]).returncode == 0
    result = run(["verify", out, "--sources", news])
    assert (result.returncode, result.stdout.count("made again: identical")) == (0, 2)
    _feed(news, _POOL_ENTRY)
    gone = run(["verify", out, "--sources", news])
    (line,) = (each for each in gone.stdout.splitlines() if each.startswith("FAILED"))
    assert line.endswith("article feed.xml:1: is not among the sources given")
    _feed(news, _FERRY_ENTRY.replace("Tuesday", "Monday"))
    changed = run(["verify", *sorted(out.glob("*/*ferry*.json")), "--sources", news])
    assert "article feed.xml:1: the SHA-256 of the source given is" in changed.stdout


def test_a_story_whose_boilerplate_only_the_day_shows_verifies(tmp_path: Path) -> None:
    """Four articles of one outlet end in one line; no story has three of them."""
    line = "Sign up for our letter."
    stories = {
        "ferry": "A ferry with 40 people aboard sank off Port Elm on Monday, the coast guard said."
        " Divers searched the wreck of the ferry for the cause of the leak near Port Elm.",
        "budget": "The parliament of Velmia passed a budget of $4 billion after a long debate."
        " Finance Minister Ilse Varga told parliament that the budget lowers taxes in Velmia.",
    }
    news = tmp_path / "news"
    news.mkdir()
    for name, text in stories.items():
        for at, more in enumerate((f"Another {name} followed.", f"Every {name} costs money.")):
            front = f"---\nsource: The Herald\ntitle: {name.title()} {at}\n---\n"
            (news / f"{name}{at}.md").write_text(f"{front}{text}\n\n{more}\n\n{line}\n")
    out = tmp_path / "out"
    assert run(["daily", news, "-f", "json", "-o", out]).returncode == 0
    out /= "undated"
    ledgers = [json.loads(each.read_text())["ledger"] for each in sorted(out.glob("0*.json"))]
    reasons = [entry["reason"] for ledger in ledgers for entry in ledger]
    assert len(ledgers) == 2
    assert reasons.count("boilerplate of this outlet") == 4
    alone = run(["verify", out])
    assert alone.returncode == 0, alone.stdout
    assert alone.stdout.count("that lines are boilerplate of their outlet: 1 (--sources)") == 2
    compared = run(["verify", out, "--sources", news])
    assert (compared.returncode, "alone" in compared.stdout) == (0, False)
    partly = run(["verify", *sorted(out.glob("0*ferry*")), "--sources", news / "ferry*.md"])
    assert "FAILED made again, ledger: 2 entries are otherwise" in partly.stdout


# Seals.


def _written_sealed(tmp_path: Path) -> tuple[Path, Path]:
    for article in (HERALD, GAZETTE, COURIER):
        (tmp_path / article.id).write_text(article.text)
    key, out = make_key(tmp_path / "key"), tmp_path / "out.json"
    sealed = run(["brief", *tmp_path.glob("*.txt"), "-o", out, "--sign", key])
    assert sealed.returncode == 0, sealed.stderr
    return key, out


def test_a_sealed_briefing_is_known_by_its_key(tmp_path: Path) -> None:
    key, out = _written_sealed(tmp_path)
    other = make_key(tmp_path / "other")
    trusted = run(["verify", out, "--trust", key.with_suffix(".pub")])
    assert (trusted.returncode, "by the seal alone: " in trusted.stdout) == (0, True)
    either: list[str | Path] = [
        "--trust",
        other.with_suffix(".pub"),
        "--trust",
        key.with_suffix(".pub"),
    ]
    assert run(["verify", out, *either]).returncode == 0
    wrong = run(["verify", out, "--trust", other.with_suffix(".pub")])
    assert wrong.returncode == 1
    assert "which is none of those trusted" in wrong.stdout
    assert "whose seal it bears" in run(["verify", out]).stdout


def test_a_seal_is_of_the_content_whatever_its_layout(tmp_path: Path) -> None:
    key, out = _written_sealed(tmp_path)
    document = json.loads(out.read_text())
    out.write_text(json.dumps(_reversed(document)))
    assert run(["verify", out, "--trust", key.with_suffix(".pub")]).returncode == 0
    document["articles"][0]["url"] = "https://fake.example"
    out.write_text(json.dumps(digested(document) | {"seal": document["seal"]}))
    broken = run(["verify", out])
    assert broken.stdout.startswith("FAILED seal: is not of this content by the key ")
    assert broken.returncode == 1


def test_anybody_can_check_a_seal(tmp_path: Path) -> None:
    """As docs/verification.md says: the signature is of the bytes that the digest is of."""
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

    document = json.loads(_written_sealed(tmp_path)[1].read_text())
    seal = document.pop("seal")
    document.pop("digest")
    content = json.dumps(document, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    key = Ed25519PublicKey.from_public_bytes(base64.b64decode(seal["key"]))
    key.verify(base64.b64decode(seal["signature"]), content.encode())
    line = (tmp_path / "key.pub").read_text().split()[1]
    assert base64.b64decode(line)[-32:] == base64.b64decode(seal["key"])


def test_a_briefing_without_a_seal_is_not_trusted(tmp_path: Path) -> None:
    key = make_key(tmp_path / "key")
    (tmp_path / "x.json").write_text(_written())
    result = run(["verify", tmp_path / "x.json", "--trust", key.with_suffix(".pub")])
    assert (result.returncode, result.stdout) == (
        1,
        "FAILED seal: there is none, and a trusted one is asked for\n",
    )


def test_a_seal_that_is_none_is_found() -> None:
    for seal in ({"key": "AAAA", "signature": "AAAA"}, {"key": "?", "signature": ""}):
        (failure,) = failures(read_document(json.dumps(_document() | {"seal": seal}), "x.json"))
        assert failure.startswith("seal: is not of this content")


def test_every_story_of_a_day_is_sealed(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    for article in (HERALD, GAZETTE, COURIER):
        (tmp_path / "in" / article.id).write_text(article.text)
    key = make_key(tmp_path / "key")
    options: list[str | Path] = [
        "-f",
        "json",
        "-f",
        "markdown",
        "-o",
        tmp_path / "out",
        "--sign",
        key,
    ]
    assert run(["daily", tmp_path / "in", *options]).returncode == 0
    assert run(["verify", tmp_path / "out", "--trust", key.with_suffix(".pub")]).returncode == 0


def test_keys_that_cannot_be_used_are_one_line_errors(tmp_path: Path) -> None:
    article = tmp_path / "a.txt"
    article.write_text(HERALD.text)
    key = make_key(tmp_path / "key")
    locked = make_key(tmp_path / "locked", passphrase=b"secret")
    (tmp_path / "text").write_text("no key")

    def brief(path: Path, form: str = "json") -> Result:
        return run(["brief", article, "-f", form, "--sign", path])

    assert_one_line_error(brief(locked), "locked by a passphrase", "ssh-keygen")
    assert_one_line_error(brief(tmp_path / "text"), "text: not a private key")
    assert_one_line_error(brief(tmp_path / "none"), "none: No such file")
    assert_one_line_error(brief(key, "markdown"), "--sign seals JSON")
    assert_one_line_error(run(["verify", article, "--trust", key]), "key: not a public key")


def test_what_is_not_installed_is_named_with_the_command(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    key, out = _written_sealed(tmp_path)
    monkeypatch.setitem(sys.modules, "cryptography", None)
    commands: list[list[str | Path]] = [
        ["brief", tmp_path / "herald.txt", "-f", "json", "--sign", key],
        ["verify", out, "--trust", key.with_suffix(".pub")],
    ]
    for command in commands:
        assert_one_line_error(run(command), "a seal needs an extra", "pip install '.[signing]'")
    assert run(["verify", out]).returncode == 0


def test_verify_loads_no_cryptography_unasked() -> None:
    code = "import sys, summarize.verification; print('cryptography' in sys.modules)"
    loaded = subprocess.run(
        [sys.executable, "-c", code], check=True, capture_output=True, text=True
    )
    assert loaded.stdout == "False\n"
