"""The source report: every file and record has one fate; what users are told follows from it."""

import json
import subprocess
import sys
from collections import Counter
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from summarize.data import Article, RawArticle, SourceRecord, Sources, bounded
from summarize.documents import SourceReport, read_document
from summarize.errors import InputError
from summarize.gathering import of_outlets, unique_articles
from summarize.outlets import outlets_of
from summarize.pipeline import Method, draft, summarize
from summarize.readers import FORMATS, Format, Pile, Problem, Record, read
from summarize.readers.cleaned import Located
from summarize.readers.found import Found
from summarize.readers.merging import merge
from summarize.renderers import render
from summarize.verification import failures, verify
from tests.test_cli import run

FERRY = "A ferry with 40 people aboard sank off Port Elm on Monday, the harbor police said."
TRAIN = "A train left the rails near Velm on Tuesday and two people were hurt, doctors said."
BRIDGE = "The new bridge over the Orva was opened on Friday, the mayor of Tolmen said."


def _lines(path: Path, *records: object) -> Path:
    told = (each if isinstance(each, str) else json.dumps(each) for each in records)
    path.write_text("\n".join(told) + "\n")
    return path


def _fates(sources: tuple[SourceRecord, ...]) -> list[tuple[str, str, int, str]]:
    return [(each.file, each.fate, each.place, each.of) for each in sources]


def _inbox(folder: Path) -> Path:
    """A folder with a little of everything."""
    inbox = folder / "inbox"
    inbox.mkdir()
    (inbox / "a.txt").write_text(FERRY)
    (inbox / "b.txt").write_text(f" {FERRY} ")
    (inbox / "empty.txt").write_text("")
    (inbox / "photo.png").write_bytes(b"\x89PNG")
    (inbox / "README.md").write_text("What lies here.")
    (inbox / "page_files").mkdir()
    (inbox / "page_files" / "frame.html").write_text("<p>Advertisement</p>")
    (inbox / "page_files" / "more.js").write_text("1")
    (inbox / "page.html").write_text(
        f"<html><head><title>Train</title></head><body><article><h1>Train leaves the rails</h1>"
        f"<p>{TRAIN}</p><p>{TRAIN.replace('two', 'some')}</p></article></body></html>"
    )
    (inbox / "elsewhere").symlink_to(folder)
    _lines(
        inbox / "day.jsonl",
        {"id": "1", "title": "Bridge", "text": BRIDGE, "source": "Echo", "date": "2026-11-28"},
        {"id": "1", "title": "Bridge", "text": f"{BRIDGE} Many came.", "source": "Echo",
         "date": "2026-11-29"},
        '{"broken": ',
        {"id": "4", "title": "Nothing", "text": "[Removed]"},
        {"id": "5", "text": "Share this article", "source": "Echo"},
    )  # fmt: skip
    return inbox


def test_every_file_and_record_has_its_fate(tmp_path: Path) -> None:
    sources = read([_inbox(tmp_path)]).sources
    assert _fates(sources) == [
        ("README.md", "no article", 0, ""),
        ("a.txt", "read", 0, ""),
        ("b.txt", "duplicate", 0, "a.txt"),
        ("day.jsonl", "skipped", 0, ""),
        ("day.jsonl", "withdrawn", 0, ""),
        ("day.jsonl", "version", 1, "1"),
        ("day.jsonl", "read", 2, ""),
        ("day.jsonl", "boilerplate", 5, ""),
        ("elsewhere", "no article", 0, ""),
        ("empty.txt", "skipped", 0, ""),
        ("page.html", "read", 0, ""),
        ("page_files", "no article", 0, ""),
        ("photo.png", "no article", 0, ""),
    ]
    assert next(each for each in sources if each.file == "page_files").count == 2
    found = Sources.of(sources)
    assert (found.files, found.records, found.is_remarkable) == (5, 9, True)
    assert found.line == (
        "read 3 of 9 records in 5 files: 1 duplicate, 1 older version, 1 withdrawn,"
        " 1 only boilerplate, 2 skipped"
    )


@given(
    st.lists(
        st.lists(
            st.one_of(
                st.just('{"broken'),
                st.just("[]"),
                st.builds(
                    lambda **fields: json.dumps({k: v for k, v in fields.items() if v}),
                    id=st.sampled_from(["", "", "1", "2", "3"]),
                    text=st.sampled_from(["", "[Removed]", "Share this article", FERRY, TRAIN]),
                    title=st.sampled_from(["", "Ferry sinks", "KILL: Ferry sinks"]),
                    source=st.sampled_from(["", "Echo", "Post"]),
                    date=st.sampled_from(["", "2026-11-28", "2026-11-29"]),
                    url=st.sampled_from(["", "https://echo.example/ferry"]),
                ),
            ),
            max_size=6,
        ),
        min_size=1,
        max_size=3,
    )
)
@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_every_record_of_every_file_has_exactly_one_fate(
    tmp_path_factory: pytest.TempPathFactory, files: list[list[str]]
) -> None:
    folder = tmp_path_factory.mktemp("pile")
    for number, lines in enumerate(files):
        (folder / f"{number}.jsonl").write_text("\n".join(lines))
    (folder / "notes.doc").write_text("Not an article.")
    pile: Pile | None = None
    try:
        pile = read([folder])
        found = pile.sources
    except InputError as error:
        found = error.found
    # A line is a record; a file of none has a fate itself.
    assert Counter(each.file for each in found) == {
        "notes.doc": 1,
        **{f"{number}.jsonl": max(1, len(lines)) for number, lines in enumerate(files)},
    }
    told = Sources.of(found)
    assert told.records == sum(count for fate, count in told.counts if fate != "no article")
    read_ids = [each.article_id for each in found if each.fate == "read"]
    assert sorted(read_ids) == sorted(each.id for each in pile.articles) if pile else not read_ids
    if pile is None:
        return
    try:
        drafted = draft(pile.articles, Method())
    except InputError:
        return
    gone = {each.article_id for each in drafted.gone}
    kept = {each.id for each in drafted.material.articles}
    assert gone | kept == set(read_ids)
    assert not gone & kept


def test_the_order_of_the_paths_does_not_matter(tmp_path: Path) -> None:
    paths = [tmp_path / f"{name}.txt" for name in "abc"]
    for path in paths:
        path.write_text(FERRY)
    assert read(paths).sources == read(paths[::-1]).sources


def test_no_path_of_the_machine_is_in_the_report_or_the_briefing(tmp_path: Path) -> None:
    inbox, report, out = _inbox(tmp_path), tmp_path / "r.json", tmp_path / "b.json"
    assert run(["brief", inbox, "--report", report, "-o", out]).returncode == 0
    assert str(tmp_path) not in report.read_text()
    assert str(tmp_path) not in out.read_text()
    assert tmp_path.name not in report.read_text() + out.read_text()


def _schema() -> Any:
    return json.loads(Path("docs/sources.schema.json").read_text())


def test_the_report_follows_its_schema(tmp_path: Path) -> None:
    """After a change: `UPDATE_GOLDEN=1 pytest tests/test_sources.py`."""
    import os

    path, schema = Path("docs/sources.schema.json"), SourceReport.model_json_schema()
    if os.environ.get("UPDATE_GOLDEN"):
        path.write_text(json.dumps(schema, indent=2) + "\n")
    assert json.loads(path.read_text()) == schema
    report = tmp_path / "r.json"
    assert run(["brief", _inbox(tmp_path), "--report", report]).returncode == 0
    document = json.loads(report.read_text())
    jsonschema.validate(document, schema)
    (job,) = document["jobs"]
    assert (job["name"], job["files"], job["records"]) == ("brief", 5, 9)
    assert sum(job["fates"].values()) == job["records"] + 5 == len(job["sources"]) + 1


@pytest.mark.parametrize("command", [["brief"], ["daily"], ["brief", "-o", "x.md"]])
def test_a_report_is_written_where_no_article_could_be_read(
    tmp_path: Path, command: list[str]
) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "empty.txt").write_text("")
    (tmp_path / "in" / "z.txt").write_text("")
    more = [str(tmp_path / each) if each == "x.md" else each for each in command[1:]]
    report = tmp_path / "r.json"
    result = run([command[0], tmp_path / "in", "--report", report, *more])
    assert result.returncode == 2
    (job,) = json.loads(report.read_text())["jobs"]
    assert job["fates"] == {"skipped": 2}
    assert "no article could be read" in job["error"]
    assert [each["why"] for each in job["sources"]] == ["the file is empty"] * 2


def test_what_was_not_reached_is_named(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(FERRY)
    (tmp_path / "b.txt").write_text("")
    (tmp_path / "c.txt").write_text(TRAIN)
    with pytest.raises(InputError) as error:
        read([tmp_path / "a.txt", tmp_path / "b.txt", tmp_path / "c.txt"])
    fates = [each.fate for each in error.value.found]
    assert fates == ["read", "skipped", "not reached"]


def test_the_line_on_stderr_is_told_only_where_it_says_something(tmp_path: Path) -> None:
    inbox = _inbox(tmp_path)
    line = "summarize: read 3 of 9 records in 5 files: 1 duplicate"
    assert line in run(["brief", inbox]).stderr
    assert "(--report FILE names each)" in run(["brief", inbox]).stderr
    assert run(["brief", inbox, "-q"]).stderr == ""
    alone = tmp_path / "alone.txt"
    alone.write_text(FERRY)
    assert run(["brief", alone]).stderr == ""
    assert "read 1 of 1 record in 1 file\n" in run(["brief", alone, "-v"]).stderr


def test_a_thousand_copies_are_few_lines(tmp_path: Path) -> None:
    """999 lines on stderr for 1,000 identical files hid everything else."""
    for number in range(40):
        (tmp_path / f"{number:02}.txt").write_text(FERRY)
    warnings = read([tmp_path]).warnings
    assert len(warnings) == 11
    assert warnings[-1] == "29 more: duplicates"
    twins = [Article(f"{number:02}", "Echo", "", FERRY) for number in range(40)]
    assert len(summarize(twins).warnings) == 11


def test_many_files_that_cannot_be_read_are_few_lines(tmp_path: Path) -> None:
    (tmp_path / "z.txt").write_text(FERRY)
    for number in range(40):
        (tmp_path / f"{number:02}.txt").write_text("")
        _lines(tmp_path / f"{number:02}.jsonl", {"text": f"{TRAIN} {number}.", "date": "soon"})
    warnings = read([tmp_path]).warnings
    assert len(warnings) == 42
    assert warnings[20] == "20 more such problems in 20 other files"
    assert warnings[-1] == "20 more dates that are not fully known in 20 other files"


def test_lists_are_bounded_by_fate() -> None:
    lines = [("duplicate", str(at)) for at in range(12)] + [("version", "v")]
    told = bounded(lines)  # type: ignore[arg-type]  # literals
    assert told[-2:] == ("v", "2 more: duplicates")
    assert len(told) == 12


# ---- cut records


def _cut(article: RawArticle, place: int = 1) -> Record:
    return Record(article, place, cut="only a summary")


def _merged(*records: Record) -> tuple[list[str], list[str]]:
    found = Found(Path("feed.xml"), "feed.xml", explicit=False)
    merged = merge(Located(each, found, at) for at, each in enumerate(records))
    return [each.id for each in merged.articles], [each.fate for each in merged.records]


def test_a_cut_record_gives_way_to_a_whole_one_of_its_guid() -> None:
    whole = Record(RawArticle("g1", "Echo", "Ferry sinks", f"{FERRY} {TRAIN}"), 2)
    assert _merged(_cut(RawArticle("g1", "Echo", "Ferry sinks", FERRY)), whole) == (
        ["g1"],
        ["summary", "read"],
    )


def test_a_later_cut_record_of_one_guid_that_tells_news_is_an_article_of_its_own() -> None:
    seven = datetime(2026, 11, 28, 7, tzinfo=UTC)
    whole = Record(RawArticle("g1", "Echo", "Ferry sinks", f"{FERRY} {TRAIN}", published=seven), 2)
    later = RawArticle("g1", "Echo", "Bridge", BRIDGE, published=seven.replace(hour=12))
    assert _merged(_cut(later), whole) == (["feed.xml:1", "g1"], ["cut", "read"])


@pytest.mark.parametrize(("hours", "text"), [(-5, BRIDGE), (5, FERRY)])
def test_a_cut_article_gives_way_to_a_whole_one_of_its_address(hours: int, text: str) -> None:
    url, moment = "https://echo.example/2026/ferry", datetime(2026, 11, 28, 12, tzinfo=UTC)
    whole = Article("page", "Echo", "Ferry sinks", f"{FERRY} {TRAIN}", url=url, published=moment)
    cut = replace(
        whole, id="feed", text=text, cut="only a summary",
        published=moment + timedelta(hours=hours),
    )  # fmt: skip
    kept, gone = unique_articles([whole, cut])
    assert [each.id for each in kept] == ["page"]
    assert [(each.article_id, each.fate, each.of) for each in gone] == [("feed", "summary", "page")]
    other = replace(cut, url="https://echo.example/2026/bridge", text=BRIDGE)
    assert len(unique_articles([whole, other])[0]) == 2


def test_a_cut_article_is_marked_in_every_list_of_sources() -> None:
    briefing = summarize([Article("feed", "Echo", "Ferry sinks", FERRY, cut="only a summary")])
    document = json.loads(render(briefing, "json"))
    assert document["articles"][0]["cut"] == "only a summary"
    assert document["sources"]["fates"] == {"cut": 1}
    for form in ("markdown", "text", "html"):
        assert "only a summary" in render(briefing, form)
    assert failures(read_document(render(briefing, "json"), "b.json")) == ()


# ---- the briefing as JSON


def _written(folder: Path) -> tuple[Path, Path]:
    inbox, out = _inbox(folder), folder / "b.json"
    assert run(["brief", inbox, "-o", out]).returncode == 0
    return inbox, out


def test_a_briefing_tells_its_sources_in_short(tmp_path: Path) -> None:
    _, out = _written(tmp_path)
    found = json.loads(out.read_text())["sources"]
    assert (found["files"], found["records"], found["fates"]["read"]) == (5, 9, 3)
    assert [each["fate"] for each in found["listed"]] == [
        "duplicate", "skipped", "withdrawn", "version", "boilerplate", "skipped",
    ]  # fmt: skip
    many = [SourceRecord(f"{at:04}.txt", fate="skipped", why="empty") for at in range(1000)]
    short = Sources.of(many)
    assert (len(short.listed), short.more, short.records) == (100, 900, 1000)


def test_sources_are_checked_in_themselves_and_beside_the_sources(tmp_path: Path) -> None:
    inbox, out = _written(tmp_path)
    written = read_document(out.read_text(), "b.json")
    pile = read([inbox])
    report = verify(written, pile.articles, told=pile.warnings, found=pile.sources)
    assert report.failures == ()
    assert "what became of the records that were found (--sources)" in verify(written).covered
    assert verify(written).failures == ()


@pytest.mark.parametrize(
    ("key", "value", "alone"),
    [
        ("records", 8, True),
        ("files", 4, False),
        ("files", 0, True),
        ("more", 3, True),
        ("fates", {"read": 9}, True),
        ("listed", [], True),
    ],
)
def test_other_sources_are_found(tmp_path: Path, key: str, value: object, *, alone: bool) -> None:
    inbox, out = _written(tmp_path)
    document = json.loads(out.read_text())
    document["sources"][key] = value
    written = read_document(json.dumps(document), "b.json")
    pile = read([inbox])

    def wrong(**given: Any) -> list[str]:
        found = verify(written, **given).failures
        return [each for each in found if each.startswith("sources: ")]

    assert bool(wrong()) == alone
    assert wrong(sources=pile.articles, told=pile.warnings, found=pile.sources)


def test_a_document_of_minor_version_3_is_read(tmp_path: Path) -> None:
    _, out = _written(tmp_path)
    document = json.loads(out.read_text())
    document["schema_minor"] = 3
    del document["sources"]
    for article in document["articles"]:
        del article["cut"]
    document["signature"]["version"] = "0.0.1"
    written = read_document(json.dumps(document), "b.json")
    assert not [each for each in verify(written).failures if "digest" not in each]


# ---- days


def test_a_day_names_what_is_of_other_days(tmp_path: Path) -> None:
    inbox, out, report = tmp_path / "in", tmp_path / "out", tmp_path / "r.json"
    inbox.mkdir()
    _lines(inbox / "1.jsonl", {"id": "a", "text": FERRY, "source": "Echo", "date": "2026-11-27"})
    assert run(["daily", inbox, "-o", out]).returncode == 0
    _lines(
        inbox / "2.jsonl",
        {"id": "b", "text": TRAIN, "source": "Echo", "date": "2026-11-28"},
        {"id": "c", "text": BRIDGE, "source": "Echo", "date": "2026-11-30"},
    )
    day = ("--date", "2026-11-28")
    assert run(["daily", inbox, "-o", out, *day, "--report", report]).returncode == 0
    (job,) = json.loads(report.read_text())["jobs"]
    told = {each["file"] + each.get("article_id", ""): each["fate"] for each in job["sources"]}
    assert told == {"1.jsonl": "other day", "2.jsonlb": "read", "2.jsonlc": "other day"}


def test_a_wrong_day_to_have_been_away_from_is_no_failed_job(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    _lines(tmp_path / "in" / "1.jsonl", {"text": FERRY, "date": "2026-11-27", "source": "Echo"})
    out = tmp_path / "out"
    assert run(["daily", tmp_path / "in", "-o", out]).returncode == 0
    before = (out / "run.json").read_text()
    result = run(["daily", tmp_path / "in", "-o", out, "--since", "2031-01-01"])
    assert result.returncode == 2
    assert "nothing is of 2031-01-01 or later" in result.stderr
    assert (out / "run.json").read_text() == before
    assert "failed" not in run(["status", out]).stdout


def test_a_run_reports_all_its_jobs(tmp_path: Path) -> None:
    inbox, report = _inbox(tmp_path), tmp_path / "r.json"
    (tmp_path / "jobs.toml").write_text(
        f'[[jobs]]\nname = "a"\nkind = "brief"\ninputs = ["{inbox}"]\noutput = "out/a"\n'
        f'[[jobs]]\nname = "b"\nkind = "brief"\ninputs = ["{inbox}/empty.txt"]\noutput = "out/b"\n'
    )
    assert run(["run", tmp_path / "jobs.toml", "--report", report]).returncode == 3
    one, other = json.loads(report.read_text())["jobs"]
    assert (one["name"], one["records"], other["name"], other["records"]) == ("a", 9, "b", 1)
    assert "empty" in other["error"]
    report.unlink()
    (tmp_path / "jobs.toml").write_text(
        f'[run]\nreport = "r.json"\n{(tmp_path / "jobs.toml").read_text()}'
    )
    assert run(["run", tmp_path / "jobs.toml", "--force"]).returncode == 3
    assert len(json.loads(report.read_text())["jobs"]) == 2


def test_what_is_not_read_again_is_unchanged(tmp_path: Path) -> None:
    inbox, report = tmp_path / "in", tmp_path / "r.json"
    inbox.mkdir()
    _lines(inbox / "1.jsonl", {"text": FERRY, "source": "Echo", "date": "2026-11-27"})
    for fate in ("read", "unchanged"):
        assert run(["daily", inbox, "-o", tmp_path / "out", "--report", report]).returncode == 0
        assert json.loads(report.read_text())["jobs"][0]["fates"] == {fate: 1}


@pytest.mark.parametrize("name", ["in.txt", "out.md", "-", "folder/", "other.txt"])
def test_a_report_is_written_over_nothing(tmp_path: Path, name: str) -> None:
    path = tmp_path / "in.txt"
    path.write_text(FERRY)
    (tmp_path / "other.txt").write_text(TRAIN)
    report = name if name == "-" else f"{tmp_path}/{name}"
    result = run(["brief", path, "-o", tmp_path / "out.md", "--report", report])
    assert result.returncode == 2
    assert path.read_text() == FERRY
    assert (tmp_path / "other.txt").read_text() == TRAIN


# ---- outlets without a name


def test_the_place_of_a_record_is_no_name_of_an_outlet() -> None:
    """The first record of bbc.jsonl, "bbc:1", was taken for one of the outlet "BBC 1"."""
    articles = [
        Article("bbc.jsonl:1", "bbc:1", "", FERRY),
        Article("b", "BBC 1", "", TRAIN),
        Article("7", "7", "", BRIDGE),
        Article("c", "Channel 7", "", BRIDGE),
    ]
    assert len(set(outlets_of(articles).values())) == 4
    assert [each.id for each in of_outlets(articles, ["BBC 1"])] == ["b"]
    assert [each.id for each in of_outlets(articles, ["bbc:1"])] == ["bbc.jsonl:1"]


def test_a_problem_may_say_what_became_of_its_record(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What the readers of newsroom files say of embargoed items reaches the report."""
    from summarize.readers import formats, plain

    def reader(stream: Any, context: Any) -> Any:
        del stream, context
        yield Problem("held until noon", lost=False, title="Ferry", fate="embargoed")

    monkeypatch.setattr(plain, "read_held", reader, raising=False)
    row = Format(
        "a held text", (".held",), "plain:read_held", lambda head: head.name[-5:] == ".held"
    )
    monkeypatch.setattr(formats, "FORMATS", (row, *FORMATS))
    (tmp_path / "a.txt").write_text(FERRY)
    (tmp_path / "b.held").write_text("Ferry")
    sources = read([tmp_path / "a.txt", tmp_path / "b.held"]).sources
    assert [(each.fate, each.title) for each in sources] == [("read", ""), ("embargoed", "Ferry")]


def test_a_large_pile_costs_little() -> None:
    code = (
        "import tracemalloc; from summarize.data import Article, SourceRecord, Sources\n"
        "articles = [Article(f'{at}', 'Echo', 'T', 'x') for at in range(10_000)]\n"
        "tracemalloc.start()\n"
        "found = [SourceRecord.of_article(each, 'day.jsonl') for each in articles]\n"
        "Sources.of(found)\n"
        "print(tracemalloc.get_traced_memory()[1])"
    )
    printed = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, check=True, text=True
    )
    assert int(printed.stdout) < 4_000_000
