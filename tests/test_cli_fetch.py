"""`summarize fetch`, and `--fetch` of `brief` and `daily`, as processes: what is told and left."""

import json
import os
import resource
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from summarize.readers import FORMATS
from tests.web import RSS, Asked, Page, Site, article, of_feed, other, rss, site

pytestmark = pytest.mark.slow

__all__ = ["other", "site"]

QUICK = ("--delay", "0", "--allow-private-hosts")


def _command(*arguments: str | Path) -> list[str]:
    return [sys.executable, "-m", "summarize", *map(str, arguments)]


def _run(*arguments: str | Path, told: str = "") -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        _command(*arguments), capture_output=True, text=True, check=False, input=told
    )


def _started(*arguments: str | Path) -> subprocess.Popen[str]:
    return subprocess.Popen(
        _command(*arguments), stderr=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )


def _wait_for(is_so: Callable[[], bool]) -> None:
    until = time.monotonic() + 20
    while not is_so():
        assert time.monotonic() < until, "it never came to that"
        time.sleep(0.02)


def _feed_of(site: Site, count: int) -> list[str]:
    links = [f"/{at}" for at in range(count)]
    site.pages |= {"/feed": of_feed(rss(links), '"1"')} | dict.fromkeys(links, Page(article()))
    return links


def test_every_address_is_named_in_the_report_with_its_outcome(
    site: Site, other: Site, tmp_path: Path
) -> None:
    _feed_of(site, 2)
    site.pages["/1"] = Page(status=500)
    other.pages["/gone"] = Page(status=410)
    other.pages["/robots.txt"] = Page(b"User-agent: *\nDisallow: /no", kind="text/plain")
    other.pages["/no"] = Page(article())
    addresses = (site["/feed"], other["/gone"], other["/no"] + "?token=secret1", other["/x"])
    report = tmp_path / "report.json"
    done = _run("fetch", *addresses, "-o", tmp_path / "in", "--report", report, *QUICK)
    assert done.returncode == 3
    assert done.stdout == ""
    told = json.loads(report.read_text())
    assert {each["address"]: each["outcome"] for each in told["outcomes"]} == {
        site["/feed"]: "fetched",
        site["/0"]: "fetched",
        site["/1"]: "failed",
        other["/gone"]: "gone",
        other["/no"] + "?token=...": "forbidden",
        other["/x"]: "failed",
    }
    assert told["exit_code"] == 3
    (feed,) = (each for each in told["outcomes"] if each.get("kind") == "feed")
    assert (feed["entries"], feed["pages"], feed["file"]) == (
        2,
        2,
        f"{told['started'][:10]}.warc.gz",
    )
    lines = done.stderr.splitlines()
    assert len(lines) == 7
    assert lines[-1].startswith("summarize: 6 addresses: 2 fetched, 1 forbidden, 2 failed, 1 gone")
    assert "secret1" not in done.stderr + report.read_text()


def test_the_exit_code_says_whether_all_came(site: Site, tmp_path: Path) -> None:
    site.pages["/a"] = Page(article())
    good = _run("fetch", site["/a"], "-o", tmp_path / "1", "--quiet", *QUICK)
    assert (good.returncode, good.stderr) == (0, "")
    bad = _run("fetch", site["/b"], "-o", tmp_path / "2", *QUICK)
    assert bad.returncode == 1
    wrong = _run("fetch", "nowhere.txt", "-o", tmp_path / "3", *QUICK)
    assert (wrong.returncode, len(wrong.stderr.splitlines())) == (2, 1)
    assert not (tmp_path / "3").exists()


def test_a_host_of_this_machine_is_refused_unasked(site: Site, tmp_path: Path) -> None:
    done = _run("fetch", site["/a"], "-o", tmp_path / "in", "--delay", "0")
    assert done.returncode == 1
    assert "is not public" in done.stderr
    assert "--allow-private-hosts" in done.stderr
    assert site.asked == []


def test_addresses_come_from_standard_input(site: Site, tmp_path: Path) -> None:
    site.pages["/a"] = Page(article())
    done = _run("fetch", "-", "-o", tmp_path / "in", *QUICK, told=f"{site['/a']}\n")
    assert (done.returncode, site.paths) == (0, ["/a"])


def test_servers_are_told_who_asks(site: Site, tmp_path: Path) -> None:
    site.pages["/a"] = Page(article())
    contact = ("--contact", "desk@post.example")
    _run("fetch", site["/a"], "-o", tmp_path / "in", *QUICK, *contact)
    from summarize import __version__

    agents = {each.headers["user-agent"] for each in site.asked}
    assert agents == {f"summarize/{__version__} (+desk@post.example)"}
    done = _run("fetch", site["/a"], "-o", tmp_path / "in", *QUICK, "--contact", "a\nb")
    assert done.returncode == 2


def test_a_killed_run_goes_on_without_asking_again_for_what_it_has(
    site: Site, tmp_path: Path
) -> None:
    links = _feed_of(site, 12)

    def slowly(_: Asked) -> Page:
        time.sleep(0.1)
        return Page(article())

    site.pages |= dict.fromkeys(links, slowly)
    command = ("fetch", site["/feed"], "-o", tmp_path / "in", *QUICK)
    running = _started(*command)
    _wait_for(lambda: len(site.paths) > 6)
    running.kill()
    running.communicate()
    assert running.returncode == -signal.SIGKILL
    before = len(site.paths)
    assert before < 12
    done = _run(*command, "--report", tmp_path / "report.json")
    assert done.returncode == 0, done.stderr
    assert site.paths.count("/feed") == 1
    assert sum(each.path == "/robots.txt" for each in site.asked) == 1
    twice = [path for path in links if site.paths.count(path) > 1]
    assert len(twice) <= 1, "only what was on its way when it was killed"
    told = json.loads((tmp_path / "report.json").read_text())["outcomes"]
    assert sorted(each["outcome"] for each in told[1:]).count("had") >= before - 2
    assert len(told) == 13


def test_an_interrupted_run_keeps_what_was_fetched_and_goes_on(site: Site, tmp_path: Path) -> None:
    links = _feed_of(site, 6)
    site.pages["/3"] = Page(pieces=[b"<p>x"] * 100, pause=0.2)
    command = ("fetch", site["/feed"], "-o", tmp_path / "in", *QUICK)
    running = _started(*command, "--report", tmp_path / "report.json")
    _wait_for(lambda: "/3" in site.paths)
    started = time.monotonic()
    running.send_signal(signal.SIGINT)
    _, told = running.communicate(timeout=20)
    assert time.monotonic() - started < 5
    assert running.returncode == 130
    assert told.splitlines()[-1] == "summarize: interrupted"
    assert "Traceback" not in told
    report = json.loads((tmp_path / "report.json").read_text())
    assert report["is_interrupted"]
    unasked = [each["address"] for each in report["outcomes"] if each["outcome"] == "unasked"]
    assert unasked == [site["/3"], site["/4"], site["/5"]]
    site.pages["/3"] = Page(article())
    assert _run(*command).returncode == 0
    assert [site.paths.count(path) for path in ("/feed", *links)] == [1, 1, 1, 1, 2, 1, 1]


def test_an_address_among_inputs_is_one_line_that_names_the_command(tmp_path: Path) -> None:
    for command in ("brief", "daily"):
        (tmp_path / "a.txt").write_text("The ferry ran aground on Tuesday.")
        done = _run(command, "https://post.example/a?token=abc", tmp_path)
        assert done.returncode == 2
        (line,) = done.stderr.splitlines()
        assert "`summarize fetch`" in line
        assert "abc" not in line


def _reads_warc() -> bool:
    return any(".warc" in each.suffixes for each in FORMATS)


@pytest.mark.skipif(not _reads_warc(), reason="no reader of WARC files yet")
@pytest.mark.parametrize("command", ["brief", "daily"])
def test_an_address_is_fetched_and_briefed(site: Site, tmp_path: Path, command: str) -> None:
    site.pages["/a"] = Page(article())
    options = ("--fetch", tmp_path / "in", "--allow-private-hosts")
    done = _run(command, site["/a"], *options)
    assert done.returncode == 0, done.stderr
    assert "The ferry struck a rock on Monday" in done.stdout
    assert site["/a"] in done.stdout
    again = _run(command, site["/a"], *options)
    assert again.stdout == done.stdout


def test_what_names_articles_is_replaced_by_what_was_fetched(site: Site, tmp_path: Path) -> None:
    from summarize.cli.options import FetchOptions

    site.pages |= {"/feed": Page(rss(["/0"]), kind=RSS), "/0": Page(article())}
    (tmp_path / "a.txt").write_text("A ferry sank on Monday.")
    (tmp_path / "feeds.opml").write_text(
        f'<opml version="2.0"><body><outline text="Post" xmlUrl="{site["/feed"]}"/></body></opml>'
    )
    (tmp_path / "feed.xml").write_bytes(rss([site["/0"]]))
    inputs = [str(tmp_path / name) for name in ("a.txt", "feeds.opml", "feed.xml")]
    options = FetchOptions(fetch=str(tmp_path / "in"), allow_private_hosts=True)
    first, feed, gathered = options.fetched(inputs)
    assert [first, feed] == [inputs[0], inputs[2]]
    assert Path(gathered).parent == tmp_path / "in/.fetch"
    assert options.fetched(inputs[:1]) == inputs[:1]
    assert FetchOptions().fetched(["https://post.example/"]) == ["https://post.example/"]


def test_where_nothing_could_be_fetched_brief_says_why(site: Site, tmp_path: Path) -> None:
    done = _run("brief", site["/a"], "--fetch", tmp_path / "in", "--allow-private-hosts")
    assert done.returncode == 2
    assert done.stderr.splitlines()[-1] == (
        f"summarize: nothing was fetched: failed {site['/a']} (HTTP 404)"
    )


def test_a_terminal_shows_a_bar_and_what_failed(site: Site, tmp_path: Path) -> None:
    pty = pytest.importorskip("pty")
    site.pages["/a"] = Page(article())
    ours, theirs = pty.openpty()
    running = subprocess.Popen(
        _command("fetch", site["/a"], site["/b"], "-o", tmp_path / "in", *QUICK), stderr=theirs
    )
    os.close(theirs)
    shown = b""
    try:
        while piece := os.read(ours, 4096):
            shown += piece
    except OSError:  # the other end was closed
        pass
    os.close(ours)
    assert running.wait(20) == 3
    assert b"fetching" in shown
    assert b"HTTP 404" in shown
    assert b"2 addresses: 1 fetched, 1 failed" in shown


def test_the_report_is_written_over_nothing_but_a_report(site: Site, tmp_path: Path) -> None:
    site.pages["/a"] = Page(article())
    inbox, listed, notes = tmp_path / "in", tmp_path / "list.txt", tmp_path / "notes.txt"
    listed.write_text(site["/a"] + "\n")
    notes.write_text("Ask the harbour master.\n")
    report = tmp_path / "report.json"
    command = ("fetch", listed, "-o", inbox, "--quiet", *QUICK)
    assert _run(*command, "--report", report).returncode == 0
    assert _run(*command, "--report", report).returncode == 0
    (kept,) = inbox.glob("*.warc.gz")
    (tmp_path / "link").symlink_to(kept)
    (tmp_path / "other").symlink_to(listed)
    before = {path: path.read_bytes() for path in (kept, listed, notes)}
    asked = len(site.paths)
    refused = {
        kept: "is no source report",
        listed: "is both an input and the output",
        notes: "is no source report",
        tmp_path / "link": "is no source report",
        tmp_path / "other": "is both an input and the output",
        inbox / "new.json": "lies in the inbox",
        inbox / ".fetch/report.json": "lies in the inbox",
    }
    for path, why in refused.items():
        done = _run(*command, "--report", path)
        assert (done.returncode, done.stderr.count("\n")) == (2, 1)
        assert why in done.stderr
    assert {path: path.read_bytes() for path in before} == before
    assert len(site.paths) == asked


def test_a_briefing_is_not_written_over_what_is_fetched(site: Site, tmp_path: Path) -> None:
    site.pages["/a"] = Page(article())
    inbox, listed = tmp_path / "in", tmp_path / "list.txt"
    listed.write_text(site["/a"] + "\n")
    _run("fetch", listed, "-o", inbox, "--quiet", *QUICK)
    (kept,) = inbox.glob("*.warc.gz")
    before = kept.read_bytes()
    command = ("brief", listed, "--fetch", inbox, "--allow-private-hosts", "-f", "json")
    for path in (listed, kept):
        done = _run(*command, "-o", path)
        assert (done.returncode, done.stderr.count("\n")) == (2, 1)
    assert listed.read_text() == site["/a"] + "\n"
    assert kept.read_bytes() == before


def test_an_answer_without_a_body_ends_no_run(site: Site, tmp_path: Path) -> None:
    site.pages |= {"/empty": Page(), "/a": Page(article())}
    report = tmp_path / "report.json"
    done = _run(
        "fetch", site["/empty"], site["/a"], "-o", tmp_path / "in", "--report", report, *QUICK
    )
    assert done.returncode == 0
    told = {each["address"]: each for each in json.loads(report.read_text())["outcomes"]}
    assert told[site["/empty"]]["note"] == "an empty answer"
    assert told[site["/a"]]["outcome"] == "fetched"


def test_a_database_that_another_program_holds_is_one_line(site: Site, tmp_path: Path) -> None:
    site.pages["/a"] = Page(article())
    assert _run("fetch", site["/a"], "-o", tmp_path, "--quiet", *QUICK).returncode == 0
    database = sqlite3.connect(tmp_path / ".fetch/memory.db")
    database.execute("BEGIN EXCLUSIVE")
    done = _run("fetch", site["/a"], "-o", tmp_path, *QUICK)
    database.close()
    assert (done.returncode, done.stderr.count("\n")) == (2, 1)
    assert "cannot be written: database is locked" in done.stderr
    assert not [*(tmp_path / ".fetch").glob("*.damaged")]
    assert _run("fetch", site["/a"], "-o", tmp_path, "--quiet", *QUICK).returncode == 0


@pytest.mark.parametrize("most", [30_000, 120_000, 300_000])
def test_a_full_disk_is_one_line_and_the_inbox_stays_whole(
    most: int, site: Site, tmp_path: Path
) -> None:
    """A limit on the size of files stands for a disk that takes no more."""
    for at in range(6):
        body = article(count=3_000) + os.urandom(60_000).hex().encode()
        site.pages[f"/{at}"] = Page(body)
    addresses = [site[f"/{at}"] for at in range(6)]

    def limit() -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (most, resource.RLIM_INFINITY))

    done = subprocess.run(
        _command("fetch", *addresses, "-o", tmp_path, "--quiet", *QUICK),
        capture_output=True,
        text=True,
        check=False,
        preexec_fn=limit,
    )
    assert (done.returncode, done.stderr.count("\n")) == (2, 1), done.stderr
    assert "cannot be written" in done.stderr
    after = _run("fetch", *addresses, "-o", tmp_path, "--again", *QUICK)
    assert after.returncode == 0
    assert "half" not in after.stderr
    assert not [*(tmp_path / ".fetch").glob("*.cut")]
