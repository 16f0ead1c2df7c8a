"""Fetching: what is asked for, how, what is kept, and what is told of it."""

import gzip
import ipaddress
import itertools
import json
import socket
import ssl
import sys
import threading
import time
import zlib
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta
from email.utils import format_datetime
from http.server import ThreadingHTTPServer
from pathlib import Path

import pytest
from warcio.archiveiterator import ArchiveIterator

from summarize.errors import InputError, MissingExtraError
from summarize.fetching import Fetched, Options, Outcome, fetch, shown
from summarize.fetching.addresses import address_of
from summarize.fetching.guarding import (
    Address,
    NotPublicError,
    allowed_addresses,
    is_private_or_public,
    is_public,
)
from summarize.readers import Context, Record, feed_entries, records_of
from tests.web import (
    RSS,
    Asked,
    Page,
    Site,
    article,
    of_feed,
    other,
    packed,
    rss,
    serving,
    site,
    speaking,
)

pytestmark = pytest.mark.slow

__all__ = ["other", "site"]

QUICK = Options(delay=0.0, allows_private=True, timeout=5.0, connect_timeout=1.0)


def _run(folder: Path, *arguments: str, **changed: object) -> Fetched:
    values = {name: getattr(QUICK, name) for name in Options.__slots__} | changed
    return fetch(arguments, folder, Options(**values))


def _outcomes(fetched: Fetched) -> dict[str, Outcome]:
    return {each.address: each for each in fetched.report.outcomes}


def _one(fetched: Fetched) -> Outcome:
    (found,) = fetched.report.outcomes
    return found


def _records(folder: Path) -> list[tuple[str, str, str, bytes]]:
    """Kind, address, status and body of each record in the files of an inbox."""
    found = []
    for path in sorted(folder.glob("*.warc.gz")):
        with path.open("rb") as file:
            for each in ArchiveIterator(file, check_digests="raise"):
                if each.rec_type in ("response", "request"):
                    address = each.rec_headers.get_header("WARC-Target-URI")
                    status = each.http_headers.get_statuscode()
                    found.append((each.rec_type, address, status, each.content_stream().read()))
    return found


def _responses(folder: Path) -> dict[str, bytes]:
    return {address: body for kind, address, _, body in _records(folder) if kind == "response"}


# What is kept


def test_a_page_is_kept_as_it_was_received(site: Site, tmp_path: Path) -> None:
    site.pages["/a"] = Page(article(), headers=(("X-Served-By", "tolmen"),))
    told = _one(_run(tmp_path, site["/a"]))
    assert (told.outcome, told.kind, told.status, told.note) == ("fetched", "page", 200, "")
    (path,) = tmp_path.glob("*.warc.gz")
    assert path.name == f"{datetime.now(UTC).date()}.warc.gz" == told.file
    with path.open("rb") as file:
        file.seek(told.offset)
        response, request = itertools.islice(ArchiveIterator(file), 2)
        assert response.http_headers.get_header("X-Served-By") == "tolmen"
    with path.open("rb") as file:
        file.seek(told.offset)
        assert next(iter(ArchiveIterator(file))).content_stream().read() == article()
    assert request.http_headers.get_header("User-Agent").startswith("summarize/")
    concurrent = request.rec_headers.get_header("WARC-Concurrent-To")
    assert concurrent == response.rec_headers.get_header("WARC-Record-ID")


def test_a_packed_page_is_kept_packed_and_a_chunked_one_without_chunks(
    site: Site, tmp_path: Path
) -> None:
    site.pages["/packed"] = packed(article())
    site.pages["/chunked"] = Page(pieces=[article()[:100], article()[100:]], is_chunked=True)
    _run(tmp_path, site["/packed"], site["/chunked"])
    assert _responses(tmp_path) == {
        site["/packed"]: article(),
        site["/chunked"]: article(),
    }


def test_the_bytes_of_a_wrong_charset_are_kept_and_read(site: Site, tmp_path: Path) -> None:
    page = article("Fähre sinkt vor Tolmen").decode().encode("cp1252")
    site.pages["/a"] = Page(page, kind="text/html; charset=utf-8")
    assert _one(_run(tmp_path, site["/a"])).note == ""
    assert _responses(tmp_path)[site["/a"]] == page


def test_headers_that_are_not_ascii_are_kept(site: Site, tmp_path: Path) -> None:
    site.pages["/a"] = Page(article(), headers=(("X-Title", "Fähre: 12 Tote"),))
    _run(tmp_path, site["/a"])
    (path,) = tmp_path.glob("*.warc.gz")
    with path.open("rb") as file:
        response = next(each for each in ArchiveIterator(file) if each.rec_type == "response")
        assert response.http_headers.get_header("X-Title") == "Fähre: 12 Tote"
        assert response.rec_headers.get_header("WARC-IP-Address") == "127.0.0.1"


def test_two_runs_of_a_day_add_to_one_file(site: Site, tmp_path: Path) -> None:
    site.pages |= {"/a": Page(article()), "/b": Page(article("Another"))}
    _run(tmp_path, site["/a"])
    (path,) = tmp_path.glob("*.warc.gz")
    before = path.read_bytes()
    _run(tmp_path, site["/b"])
    assert path.read_bytes().startswith(before)
    assert set(_responses(tmp_path)) == {site["/a"], site["/b"]}


def test_a_wall_and_an_error_page_are_kept_and_told_as_what_they_are(
    site: Site, tmp_path: Path
) -> None:
    wall = (
        "<html><head><title>Before you continue</title></head><body>"
        "<p>We use cookies. Accept all cookies to continue.</p></body></html>"
    )
    site.pages["/wall"] = Page(wall.encode())
    site.pages["/none"] = Page(b"<title>404</title><p>Page not found", 404)
    found = _run(tmp_path, site["/wall"], site["/none"])
    told = _outcomes(found)
    assert told[site["/wall"]].outcome == "fetched"
    assert "no article" in told[site["/wall"]].note
    assert (told[site["/none"]].outcome, told[site["/none"]].note) == ("failed", "HTTP 404")
    assert set(_responses(tmp_path)) == {site["/wall"], site["/none"]}
    assert found.report.exit_code == 3
    assert "1 hold no article" in found.report.summary


# Feeds


def test_the_pages_of_a_feed_of_summaries_are_fetched_newest_first(
    site: Site, tmp_path: Path
) -> None:
    links = [f"/{at}" for at in range(5)]
    site.pages |= {"/feed": Page(rss(links, day=1), kind=RSS)} | dict.fromkeys(
        links, Page(article())
    )
    told = _outcomes(_run(tmp_path, site["/feed"], limit=3))
    assert site.paths == ["/feed", "/4", "/3", "/2"]
    feed = told[site["/feed"]]
    assert (feed.kind, feed.entries, feed.pages) == ("feed", 5, 3)
    assert feed.note == "2 older entries left for --limit"
    assert told[site["/4"]].origin == site["/feed"]
    assert told[site["/4"]].title == "Entry 4"


@pytest.mark.parametrize(("pages", "count"), [("summaries", 0), ("all", 2), ("none", 0)])
def test_a_feed_that_has_the_whole_text_needs_no_pages(
    site: Site, tmp_path: Path, pages: str, count: int
) -> None:
    whole = "The ferry struck a rock on Monday. " * 40
    site.pages |= {"/feed": Page(rss(["/0", "/1"], body=whole), kind=RSS)}
    site.pages |= dict.fromkeys(("/0", "/1"), Page(article()))
    _run(tmp_path, site["/feed"], pages=pages)
    assert len(site.paths) == 1 + count


def test_no_page_older_than_a_day_is_fetched(site: Site, tmp_path: Path) -> None:
    links = [f"/{at}" for at in range(4)]
    site.pages |= {"/feed": Page(rss(links, day=1), kind=RSS)} | dict.fromkeys(
        links, Page(article())
    )
    _run(tmp_path, site["/feed"], since=date(2026, 11, 3))
    assert site.paths == ["/feed", "/3", "/2"]


def test_entries_of_atom_and_of_a_json_feed_are_found() -> None:
    atom = (
        b'<feed xmlns="http://www.w3.org/2005/Atom"><title>P</title><entry><title>A</title>'
        b'<link rel="alternate" href="a.html"/><updated>2026-11-02T10:00:00+01:00</updated>'
        b"<summary>Short.</summary></entry></feed>"
    )
    (one,) = feed_entries(atom, "https://post.example/news/feed")
    assert (one.url, one.title, one.is_whole) == ("https://post.example/news/a.html", "A", False)
    assert one.moment == datetime(2026, 11, 2, 9, tzinfo=UTC)
    whole = "A ferry sank off Tolmen on Monday. " * 30
    told = {
        "version": "https://jsonfeed.org/version/1.1",
        "items": [
            {"id": "1", "url": "/b", "content_text": whole, "date_published": "2026-11-02"},
            {"id": "2", "content_text": "No address."},
        ],
    }
    first, second = feed_entries(json.dumps(told).encode(), "https://post.example/feed.json")
    assert (first.url, first.is_whole) == ("https://post.example/b", True)
    assert (second.url, second.moment) == ("", None)


def test_a_feed_that_is_sent_as_a_gzip_file_is_a_feed(site: Site, tmp_path: Path) -> None:
    site.pages["/feed.gz"] = Page(gzip.compress(rss(["/0"])), kind="application/gzip")
    site.pages["/0"] = Page(article())
    assert _outcomes(_run(tmp_path, site["/feed.gz"]))[site["/0"]].outcome == "fetched"


def test_a_front_page_leads_to_its_feed(site: Site, tmp_path: Path) -> None:
    links = "".join(f'<h3><a href="/{at}">Story {at}</a></h3>' for at in range(20))
    front = (
        '<html><head><title>The Tolmen Post</title><link rel="alternate" type="application/rss+xml"'
        ' href="/comments/feed"><link rel="alternate" type="application/rss+xml" href="/feed">'
        f"</head><body>{links}</body></html>"
    )
    site.pages |= {"/": Page(front.encode()), "/feed": Page(rss(["/0"]), kind=RSS)}
    site.pages["/0"] = Page(article())
    told = _outcomes(_run(tmp_path, site["/"]))
    assert site.paths == ["/", "/feed", "/0"]
    assert told[site["/"]].note.endswith("its feed is fetched")


def test_an_article_that_names_a_feed_is_the_article(site: Site, tmp_path: Path) -> None:
    head = b'<head><link rel="alternate" type="application/rss+xml" href="/feed">'
    site.pages["/a"] = Page(article().replace(b"<head>", head))
    assert _one(_run(tmp_path, site["/a"])).note == ""


def test_a_page_where_a_list_has_a_feed_is_a_failure(site: Site, tmp_path: Path) -> None:
    site.pages["/feed"] = Page(article())
    (tmp_path / "feeds.opml").write_text(
        f'<opml version="2.0"><body><outline text="Post" xmlUrl="{site["/feed"]}"/></body></opml>'
    )
    found = _run(tmp_path / "inbox", str(tmp_path / "feeds.opml"))
    assert (_one(found).outcome, _one(found).note) == ("failed", "no feed, but a page")
    assert _one(found).title == "Post"
    assert found.report.exit_code == 1


def test_a_feed_of_2000_entries_is_bounded_by_the_limit(site: Site, tmp_path: Path) -> None:
    links = [f"/{at}" for at in range(2000)]
    site.pages["/feed"] = Page(rss(links), kind=RSS)
    site.pages |= dict.fromkeys(links[:20], Page(article()))
    started = time.monotonic()
    found = _run(tmp_path, site["/feed"], limit=20)
    assert len(found.report.outcomes) == 21
    assert found.report.outcomes[0].entries == 2000
    assert time.monotonic() - started < 10


def test_lists_of_addresses_and_feeds_on_disk_are_read(site: Site, tmp_path: Path) -> None:
    site.pages |= dict.fromkeys(("/a", "/b"), Page(article()))
    (tmp_path / "list.txt").write_text(f"# mine\n{site['/a']}\n\nnot an address\n")
    (tmp_path / "feed.xml").write_bytes(rss([site["/b"]]))
    found = _run(tmp_path / "inbox", str(tmp_path / "list.txt"), str(tmp_path / "feed.xml"))
    assert sorted(site.paths) == ["/a", "/b"]
    notes = [each.note for each in found.report.outcomes if each.outcome == "refused"]
    assert notes == [f"{tmp_path}/list.txt, line 4: not: only http and https are fetched"]


def test_what_names_nothing_is_refused(tmp_path: Path) -> None:
    (tmp_path / "prose.txt").write_text("A ferry sank on Monday.")
    for argument, said in [
        ("nowhere.txt", "no such file"),
        (str(tmp_path), "not a file"),
        (str(tmp_path / "prose.txt"), "holds no address"),
        ("https://me:secret@post.example/", "name or a password"),
    ]:
        with pytest.raises(InputError, match=said) as error:
            _run(tmp_path / "inbox", argument)
        assert "secret" not in str(error.value)


# What is not asked for again


def test_what_is_unchanged_is_asked_for_by_condition_and_pages_once(
    site: Site, tmp_path: Path
) -> None:
    site.pages |= {"/feed": of_feed(rss(["/0"]), '"7"'), "/0": Page(article())}
    _run(tmp_path, site["/feed"])
    told = _outcomes(_run(tmp_path, site["/feed"]))
    assert site.paths == ["/feed", "/0", "/feed"]
    assert told[site["/feed"]].outcome == "unchanged"
    assert told[site["/0"]].outcome == "had"
    assert sum(each.path == "/robots.txt" for each in site.asked) == 1
    assert len(_records(tmp_path)) == 4


def test_what_a_redirect_leads_to_is_asked_for_by_condition_too(site: Site, tmp_path: Path) -> None:
    for path in ("/a", "/b"):
        site.pages[path] = Page(status=301, headers=(("Location", "/feed"),))
    site.pages["/feed"] = of_feed(rss([]), '"7"')
    assert _one(_run(tmp_path, site["/a"])).outcome == "fetched"
    for path in ("/a", "/b"):
        told = _one(_run(tmp_path, site[path]))
        assert (told.outcome, told.final) == ("unchanged", site["/feed"])
    assert site.paths.count("/feed") == 3


def test_what_stays_fresh_by_its_server_is_not_asked_for(site: Site, tmp_path: Path) -> None:
    site.pages["/a"] = Page(article(), headers=(("Cache-Control", "max-age=600"),))
    _run(tmp_path, site["/a"])
    assert _one(_run(tmp_path, site["/a"])).outcome == "fresh"
    assert _one(_run(tmp_path, site["/a"], again=True)).outcome == "unchanged"
    assert site.paths == ["/a", "/a"]


def test_what_is_sent_again_unchanged_is_kept_once(site: Site, tmp_path: Path) -> None:
    site.pages["/a"] = packed(article())
    assert _one(_run(tmp_path, site["/a"])).outcome == "fetched"
    assert _one(_run(tmp_path, site["/a"])).outcome == "unchanged"
    site.pages["/a"] = packed(article("Ferry raised off Tolmen"))
    assert _one(_run(tmp_path, site["/a"])).outcome == "fetched"
    assert [kind for kind, *_ in _records(tmp_path)].count("response") == 2


def test_no_guess_is_made_of_how_long_an_answer_is_fresh(site: Site, tmp_path: Path) -> None:
    site.pages["/a"] = Page(
        article(), headers=(("Last-Modified", "Mon, 02 Nov 2020 10:00:00 GMT"),)
    )
    _run(tmp_path, site["/a"])
    _run(tmp_path, site["/a"])
    assert site.paths == ["/a", "/a"]
    assert "if-modified-since" in site.asked[-1].headers


def test_an_entry_that_was_changed_since_is_fetched_again(site: Site, tmp_path: Path) -> None:
    later = format_datetime(datetime.now(UTC) + timedelta(hours=1), usegmt=True)
    feed = rss(["/0"]).replace(
        b"<description>", f"<pubDate>{later}</pubDate><description>".encode()
    )
    site.pages |= {"/feed": Page(feed, kind=RSS), "/0": Page(article())}
    _run(tmp_path, site["/feed"])
    _run(tmp_path, site["/feed"])
    assert site.paths.count("/0") == 2


def test_a_feed_whose_file_is_gone_from_the_inbox_is_fetched_whole(
    site: Site, tmp_path: Path
) -> None:
    site.pages["/feed"] = of_feed(rss([]), '"7"')
    _run(tmp_path, site["/feed"])
    (path,) = tmp_path.glob("*.warc.gz")
    path.unlink()
    assert _one(_run(tmp_path, site["/feed"])).outcome == "fetched"
    assert set(_responses(tmp_path)) == {site["/feed"]}


def test_a_feed_that_is_gone_is_dropped(site: Site, tmp_path: Path) -> None:
    site.pages["/feed"] = Page(b"gone", 410)
    first, second = _run(tmp_path, site["/feed"]), _run(tmp_path, site["/feed"])
    assert (_one(first).outcome, first.report.exit_code) == ("gone", 1)
    assert _one(second).outcome == "dropped"
    assert site.paths == ["/feed"]


def test_what_failed_is_left_alone_for_a_while(site: Site, tmp_path: Path) -> None:
    assert _one(_run(tmp_path, site["/feed"])).outcome == "failed"
    told = _one(_run(tmp_path, site["/feed"]))
    assert told.outcome == "waiting"
    assert told.note.startswith("failed once, HTTP 404; not asked before 20")
    assert _one(_run(tmp_path, site["/feed"], again=True)).outcome == "failed"
    assert _one(_run(tmp_path, site["/feed"])).note.startswith("failed 2 times in turn")
    assert site.paths == ["/feed", "/feed"]


# Busy servers, robots, pauses


def test_a_busy_server_is_asked_again_when_it_says(site: Site, tmp_path: Path) -> None:
    def busy(_: Asked) -> Page:
        if site.paths.count("/a") == 1:
            return Page(status=429, headers=(("Retry-After", "1"),))
        return Page(article())

    site.pages["/a"] = busy
    assert _one(_run(tmp_path, site["/a"])).outcome == "fetched"
    first, second = (each.moment for each in site.asked if each.path == "/a")
    assert 1.0 <= second - first < 3.0


def test_a_server_that_wants_a_long_pause_is_left_alone(site: Site, tmp_path: Path) -> None:
    until = format_datetime(datetime.now(UTC) + timedelta(hours=2), usegmt=True)
    site.pages["/a"] = Page(status=503, headers=(("Retry-After", until),))
    site.pages["/b"] = Page(article())
    told = _outcomes(_run(tmp_path, site["/a"], site["/b"]))
    assert told[site["/a"]].note.startswith("HTTP 503, the server wants to be left alone for 7,")
    assert told[site["/b"]].outcome == "waiting"
    assert site.paths == ["/a"]
    assert _outcomes(_run(tmp_path, site["/a"]))[site["/a"]].outcome == "waiting"


def test_a_server_that_stays_busy_is_not_asked_for_the_rest(
    site: Site, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("summarize.fetching.answers._PAUSE_SECONDS", 0.1)
    site.pages |= dict.fromkeys(("/a", "/b"), Page(status=429))
    told = _run(tmp_path, site["/a"], site["/b"]).report.outcomes
    assert [each.outcome for each in told] == ["failed", "waiting"]
    assert site.paths == ["/a"] * 3


@pytest.mark.parametrize(
    ("robots", "outcome"),
    [
        (Page(b"User-agent: *\nDisallow: /a", kind="text/plain"), "forbidden"),
        (Page(b"User-agent: summarize\nDisallow: /\n", kind="text/plain"), "forbidden"),
        (Page(b"User-agent: other\nDisallow: /", kind="text/plain"), "fetched"),
        (Page(status=404), "fetched"),
        (Page(status=403), "fetched"),
        (Page(status=500), "forbidden"),
        (Page(status=301, headers=(("Location", "/robots.txt"),)), "fetched"),
    ],
)
def test_robots_txt_is_obeyed_by_its_status(
    site: Site, tmp_path: Path, robots: Page, outcome: str
) -> None:
    site.pages |= {"/robots.txt": robots, "/a": Page(article())}
    assert _one(_run(tmp_path, site["/a"])).outcome == outcome
    assert site.paths == ["/a"] * (outcome == "fetched")
    assert set(_responses(tmp_path)) <= {site["/a"]}


def test_robots_txt_may_ask_for_a_pause(site: Site, tmp_path: Path) -> None:
    site.pages |= dict.fromkeys(("/a", "/b"), Page(article()))
    site.pages["/robots.txt"] = Page(b"User-agent: *\nCrawl-delay: 1", kind="text/plain")
    _run(tmp_path, site["/a"], site["/b"])
    first, second = (each.moment for each in site.asked if each.path != "/robots.txt")
    assert second - first >= 1.0


def test_a_redirect_into_what_robots_forbid_is_not_followed(site: Site, tmp_path: Path) -> None:
    site.pages["/robots.txt"] = Page(b"User-agent: *\nDisallow: /b", kind="text/plain")
    site.pages["/a"] = Page(status=302, headers=(("Location", "/b"),))
    assert _one(_run(tmp_path, site["/a"])).outcome == "forbidden"
    assert site.paths == ["/a"]


def test_a_host_is_asked_one_at_a_time_and_hosts_side_by_side(
    site: Site, other: Site, tmp_path: Path
) -> None:
    together = threading.Barrier(2, timeout=5)

    def meet(asked: Asked) -> Page:
        if asked.path == "/0":
            together.wait()  # breaks where the other host is not asked meanwhile
        time.sleep(0.02)
        return Page(article())

    for each in (site, other):
        each.pages |= dict.fromkeys([f"/{at}" for at in range(4)], meet)
    addresses = [each[f"/{at}"] for at in range(4) for each in (site, other)]
    found = _run(tmp_path, *addresses)
    assert found.report.exit_code == 0
    assert (site.most_at_once, other.most_at_once) == (1, 1)


def test_the_pause_between_two_requests_is_kept(site: Site, tmp_path: Path) -> None:
    site.pages |= dict.fromkeys(("/a", "/b"), Page(article()))
    _run(tmp_path, site["/a"], site["/b"], delay=0.3)
    moments = [each.moment for each in site.asked]
    assert all(later - one >= 0.3 for one, later in itertools.pairwise(moments))


# Bounds


def test_redirects_are_followed_and_kept(site: Site, tmp_path: Path) -> None:
    site.pages["/a"] = Page(status=301, headers=(("Location", "/b#top"),))
    site.pages["/b"] = Page(article())
    told = _one(_run(tmp_path, site["/a"]))
    assert (told.outcome, told.final) == ("fetched", site["/b"])
    kinds = [(kind, address) for kind, address, _, _ in _records(tmp_path) if kind == "response"]
    assert kinds == [("response", site["/a"]), ("response", site["/b"])]


def test_redirects_have_an_end(site: Site, tmp_path: Path) -> None:
    site.pages["/self"] = Page(status=302, headers=(("Location", "/self"),))
    for at in range(20):
        site.pages[f"/{at}"] = Page(status=302, headers=(("Location", f"/{at + 1}"),))
    told = _outcomes(_run(tmp_path, site["/self"], site["/0"]))
    assert told[site["/self"]].note == "redirects in a circle"
    assert told[site["/0"]].note == "more than 10 redirects"
    assert len(site.paths) == 1 + 11


@pytest.mark.parametrize(
    ("location", "said"),
    [
        ("file:///etc/passwd", "only http and https"),
        ("ftp://post.example/", "only http and https"),
        ("http://me:secret@127.0.0.1/", "name or a password"),
    ],
)
def test_a_redirect_that_leaves_the_web_is_refused(
    site: Site, tmp_path: Path, location: str, said: str
) -> None:
    site.pages["/a"] = Page(status=302, headers=(("Location", location),))
    told = _one(_run(tmp_path, site["/a"]))
    assert told.outcome == "refused"
    assert said in told.note
    assert "secret" not in told.note


def _endless() -> Iterator[bytes]:
    return itertools.repeat(b"<p>The ferry sank.</p>" * 100)


@pytest.mark.parametrize(
    ("page", "said"),
    [
        (Page(pieces=itertools.repeat(b"<p>x"), pause=0.05), "took longer than 1 s"),
        (Page(pieces=[b"<p>x", b"<p>y"], pause=3.0), "took longer than 1 s"),
        (Page(pieces=_endless()), "longer than 200,000 bytes"),
        (Page(b"x" * 300_000), "longer than 200,000 bytes"),
    ],
    ids=["slow", "silent", "endless", "huge"],
)
def test_no_answer_is_longer_or_slower_than_it_may_be(
    site: Site, tmp_path: Path, page: Page, said: str
) -> None:
    site.pages["/a"] = page
    started = time.monotonic()
    told = _one(_run(tmp_path, site["/a"], timeout=1.0, most_bytes=200_000))
    assert time.monotonic() - started < 3
    assert (told.outcome, told.note) == ("failed", said)
    assert not [*tmp_path.glob("*.warc.gz")]


def _dripping(client: socket.socket) -> None:
    client.sendall(b"HTTP/1.1 200 OK\r\nX-Served-By: ")
    while True:
        client.sendall(b"a")
        time.sleep(0.05)


def _endless_headers(client: socket.socket) -> None:
    client.sendall(b"HTTP/1.1 200 OK\r\n")
    while True:
        client.sendall(b"X-Served-By: %b\r\n" % (b"a" * 5000))


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        (_dripping, "took longer than 1 s"),
        (_endless_headers, "the server broke off"),
        (lambda client: client.sendall(b"\0 no HTTP\r\n\r\n"), "the server broke off"),
        (lambda _: None, "the server broke off"),
    ],
    ids=["dripping", "endless headers", "no HTTP", "nothing"],
)
def test_a_server_that_speaks_no_http_holds_nobody(
    tmp_path: Path, answer: Callable[[socket.socket], None], said: str
) -> None:
    with speaking(answer) as address:
        told = _one(_run(tmp_path, address, timeout=1.0))
    assert told.outcome == "failed"
    assert told.note.startswith(said)


def test_what_says_nothing_is_given_up(site: Site, tmp_path: Path) -> None:
    site.pages["/a"] = Page(pieces=[b"<p>x", b"<p>y"], pause=3.0)
    told = _one(_run(tmp_path, site["/a"], read_timeout=0.5))
    assert told.note == "nothing came for 0.5 s"


def test_a_gzip_bomb_is_not_unpacked(site: Site, tmp_path: Path) -> None:
    packer = zlib.compressobj(9, zlib.DEFLATED, zlib.MAX_WBITS | 16)
    bomb = b"".join(packer.compress(b"\0" * 1_000_000) for _ in range(50)) + packer.flush()
    site.pages["/a"] = Page(bomb, headers=(("Content-Encoding", "gzip"),))
    told = _one(_run(tmp_path, site["/a"], most_unpacked=5_000_000))
    assert (told.outcome, told.note) == ("failed", "unpacks to more than 5 MB")
    assert not [*tmp_path.glob("*.warc.gz")]


def test_an_answer_that_breaks_off_is_asked_for_once_more(site: Site, tmp_path: Path) -> None:
    def broken(_: Asked) -> Page:
        short = Page(pieces=[b"<p>x"], headers=(("Content-Length", "100"),))
        return short if len(site.paths) == 1 else Page(article())

    site.pages["/a"] = broken
    assert _one(_run(tmp_path, site["/a"])).outcome == "fetched"
    assert site.paths == ["/a", "/a"]
    assert list(_responses(tmp_path).values()) == [article()]


def test_a_host_that_fails_in_turn_is_not_asked_for_all(site: Site, tmp_path: Path) -> None:
    paths = [f"/{at}" for at in range(6)]
    site.pages |= dict.fromkeys(paths, Page(pieces=[b"x"], pause=0.6))
    told = _run(tmp_path, *(site[path] for path in paths), timeout=0.3).report.outcomes
    assert [each.outcome for each in told] == ["failed"] * 3 + ["waiting"] * 3


# Which addresses are asked


PRIVATE = [
    "127.0.0.1", "127.8.8.8", "10.0.0.1", "172.16.0.1", "192.168.1.1", "169.254.169.254",
    "100.64.0.1", "100.100.100.200", "168.63.129.16", "0.1.2.3", "224.0.0.1", "240.0.0.1",
    "255.255.255.255", "192.0.0.192", "192.0.2.1", "198.18.0.1", "198.51.100.1", "203.0.113.1",
    "::1", "::", "::ffff:8.8.8.8", "::ffff:127.0.0.1", "::8.8.8.8", "64:ff9b::8.8.8.8",
    "64:ff9b:1::1", "2002:808:808::1", "2001:0:1::1", "fc00::1", "fd00:ec2::254", "fe80::1",
    "fec0::1", "ff02::1", "2001:db8::1", "100::1",
]  # fmt: skip


@pytest.mark.parametrize("text", PRIVATE)
def test_no_address_of_a_special_purpose_is_public(text: str) -> None:
    assert not is_public(ipaddress.ip_address(text))


@pytest.mark.parametrize("text", ["8.8.8.8", "151.101.1.1", "2606:4700::1111", "2a00:1450::1"])
def test_addresses_of_the_world_are_public(text: str) -> None:
    assert is_public(ipaddress.ip_address(text))


@pytest.mark.parametrize(
    "text",
    ["169.254.169.254", "fd00:ec2::254", "100.100.100.200", "::ffff:10.0.0.1", "fe80::1"],
)
def test_where_machines_are_told_their_keys_is_never_asked(text: str) -> None:
    assert not is_private_or_public(ipaddress.ip_address(text))


@pytest.mark.parametrize("host", ["127.0.0.1", "127.1", "2130706433", "0x7f000001", "localhost"])
def test_no_spelling_of_this_machine_is_asked(site: Site, tmp_path: Path, host: str) -> None:
    site.pages["/a"] = Page(article())
    address = site["/a"].replace("127.0.0.1", host)
    found = _run(tmp_path, address, allows_private=False)
    assert _one(found).outcome == "refused"
    assert "is not public" in _one(found).note
    assert found.report.exit_code == 1
    assert site.asked == []


class _OnlyOther(Options):
    """Takes 127.0.0.2 for public, and nothing else."""

    @property
    def allows(self) -> Callable[[Address], bool]:
        return lambda address: address == ipaddress.ip_address("127.0.0.2")


@pytest.mark.parametrize("target", ["http://10.0.0.1/", "http://169.254.169.254/latest", "site"])
def test_a_redirect_to_a_private_address_is_refused(
    site: Site, other: Site, tmp_path: Path, target: str
) -> None:
    site.pages["/"] = Page(article())
    other.pages["/a"] = Page(
        status=302, headers=(("Location", site["/"] if target == "site" else target),)
    )
    found = fetch([other["/a"]], tmp_path, _OnlyOther(delay=0.0, timeout=5.0))
    assert _one(found).outcome == "refused"
    assert other.paths == ["/a"]
    assert site.asked == []


def test_the_connection_goes_to_the_address_that_was_checked(
    site: Site, other: Site, tmp_path: Path
) -> None:
    """A name that stands for a public address first and for this machine then reaches neither."""
    asked: list[str] = []

    def rebinding(host: str, _: int) -> list[str]:
        asked.append(host)
        return ["127.0.0.2"] if len(asked) == 1 else ["127.0.0.1"]

    other.pages["/a"] = site.pages["/a"] = Page(article())
    port = other.url.rpartition(":")[2]
    options = _OnlyOther(delay=0.0, timeout=5.0, resolve=rebinding)
    found = fetch([f"http://post.example:{port}/a"], tmp_path, options)
    assert _one(found).outcome == "fetched"
    assert asked == ["post.example"], "one connection, one look-up"
    assert [each.headers["host"] for each in other.asked] == [f"post.example:{port}"] * 2
    assert site.asked == []


def test_private_addresses_of_a_name_are_passed_over() -> None:
    both = allowed_addresses("post.example", 80, is_public, lambda *_: ["10.0.0.1", "9.9.9.9"])
    assert both == ("9.9.9.9",)
    with pytest.raises(NotPublicError):
        allowed_addresses("post.example", 80, is_public, lambda *_: ["10.0.0.1", "::1"])


def test_a_name_that_nobody_knows_is_a_failure(tmp_path: Path) -> None:
    def unknown(*_: object) -> list[str]:
        raise OSError("no such name")

    told = _one(_run(tmp_path, "https://nowhere.example/", resolve=unknown))
    assert (told.outcome, told.note) == (
        "failed",
        "no connection (the host nowhere.example is not known)",
    )


def test_tls_is_verified_against_the_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    certificate = _certificate(tmp_path, "post.example")
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate))

    def wrap(server: ThreadingHTTPServer) -> None:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(certificate)
        server.socket = context.wrap_socket(
            server.socket, server_side=True, do_handshake_on_connect=False
        )

    with serving(wrap=wrap) as site:
        site.pages["/a"] = Page(article())
        port = site.url.rpartition(":")[2]
        addresses = [f"https://{host}.example:{port}/a" for host in ("post", "other")]
        told = _outcomes(_run(tmp_path / "in", *addresses, resolve=lambda *_: ["127.0.0.1"]))
    assert told[addresses[0]].outcome == "fetched"
    assert told[addresses[1]].outcome == "failed"
    assert "ertificate" in told[addresses[1]].note


def _certificate(folder: Path, name: str) -> Path:
    """A certificate of a name, with its key, that signs itself."""
    from cryptography import x509
    from cryptography.hazmat.primitives import hashes, serialization
    from cryptography.hazmat.primitives.asymmetric import ec

    key = ec.generate_private_key(ec.SECP256R1())
    who = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, name)])
    now = datetime.now(UTC)
    made = (
        x509.CertificateBuilder()
        .subject_name(who)
        .issuer_name(who)
        .public_key(key.public_key())
        .serial_number(7)
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName(name)]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )
    path = folder / "certificate.pem"
    path.write_bytes(
        key.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        )
        + made.public_bytes(serialization.Encoding.PEM)
    )
    return path


def test_neither_proxies_nor_passwords_of_the_environment_are_used(
    site: Site, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("http_proxy", "https_proxy", "all_proxy", "HTTP_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:1")
    (tmp_path / "netrc").write_text("machine 127.0.0.1 login me password secret")
    monkeypatch.setenv("NETRC", str(tmp_path / "netrc"))
    site.pages["/a"] = Page(article(), headers=(("Set-Cookie", "seen=1"),))
    assert _one(_run(tmp_path / "in", site["/a"], site["/a"])).outcome == "fetched"
    _run(tmp_path / "in", site["/a"], again=True)
    sent = {name for each in site.asked for name in each.headers}
    assert sent.isdisjoint({"authorization", "proxy-authorization", "cookie"})
    assert _run(tmp_path / "in", site["/a"]).report.notes == ()
    (note,) = _run(tmp_path / "in", site["/none"]).report.notes
    assert note.startswith("the proxy of the environment is not used")
    for name in ("http_proxy", "https_proxy", "all_proxy", "HTTP_PROXY"):
        monkeypatch.delenv(name)
    assert _run(tmp_path / "in", site["/other"]).report.notes == ()


def test_no_key_of_an_address_is_shown() -> None:
    address = "https://me:pw@post.example/f/a1b2c3d4e5f6a7b8c9d0e1f2a3b4?id=7&api_key=k1&s=x#f"
    assert shown(address) == "https://post.example/f/...?id=7&api_key=...&s=x"
    to = "https://post.example/to?http://me:pw@other.example/a"
    assert shown(to) == "https://post.example/to?http://other.example/a"
    assert shown("https://post.example/a?print&q=%20b") == "https://post.example/a?print&q=%20b"
    assert shown(f"https://post.example/a?{'a1' * 16}") == "https://post.example/a?..."


@pytest.mark.parametrize(
    ("path", "told"),
    [
        ("teachers-accept-4-4-percent.html", None),
        ("2031/03/04/ferry-halden-star-sinks-12-dead-c9x3kq2p", None),
        ("Covid19-vaccine-for-the-A320neo-crew-of-G20.aspx", None),
        ("news?author=ada-holm&keywords=ferry", None),
        ("search?q=ferry-sinks-off-port-elm-12-dead", None),
        ("b2f8c0d914e7a6530c9d8e21", "..."),
        ("feeds/dGhpcy1p-cy1hIHNl_Y3JldCB0b2tlbg1/all", "feeds/.../all"),
        ("550e8400-e29b-41d4-a716-446655440000", "..."),
        ("member-550e8400-e29b-41d4-a716-446655440000.xml", "member-....xml"),
        ("sk_live_9aB8cD7eF6gH5iJ4kL3m", "sk_live_..."),
        ("a?access_token=x&X-Amz-Signature=y&authKey=z&id=7",
         "a?access_token=...&X-Amz-Signature=...&authKey=...&id=7"),
    ],
)  # fmt: skip
def test_what_is_hidden_of_an_address_looks_like_a_key(path: str, told: str | None) -> None:
    assert shown(f"https://post.example/{path}") == f"https://post.example/{told or path}"


@pytest.mark.parametrize(
    ("written", "asked"),
    [
        ("HTTP://Post.Example", "http://post.example/"),
        ("https://post.example:443/a?b=c#d", "https://post.example/a?b=c"),
        ("https://post.example/Ferry sinks", "https://post.example/Ferry%20sinks"),
        ("https://post.example/f%C3%A4hre", "https://post.example/f%C3%A4hre"),
        ("https://post.example/fähre", "https://post.example/f%C3%A4hre"),
        ("https://fähre.example/", "https://xn--fhre-loa.example/"),
        ("http://[::1]:8080/a", "http://[::1]:8080/a"),
        ("https://post.example./a", "https://post.example/a"),
    ],
)
def test_an_address_is_written_in_one_way(written: str, asked: str) -> None:
    assert address_of(written) == asked
    assert address_of(asked) == asked


# Runs that end early


def test_a_tail_that_is_not_whole_is_set_aside(site: Site, tmp_path: Path) -> None:
    site.pages |= {"/a": Page(article()), "/b": Page(article("Another"))}
    _run(tmp_path, site["/a"])
    (path,) = tmp_path.glob("*.warc.gz")
    whole = path.read_bytes()
    path.write_bytes(whole + whole[: len(whole) // 2][:700])
    found = _run(tmp_path, site["/b"])
    (note,) = found.report.notes
    assert "of a record that a killed run left half written" in note
    assert set(_responses(tmp_path)) == {site["/a"], site["/b"]}
    assert len([*(tmp_path / ".fetch").glob("*.cut")]) == 1


def test_records_that_were_not_remembered_are_taken_in(site: Site, tmp_path: Path) -> None:
    links = ["/0", "/1"]
    site.pages |= {"/feed": Page(rss(links), kind=RSS)} | dict.fromkeys(links, Page(article()))
    _run(tmp_path, site["/feed"])
    for path in (tmp_path / ".fetch").glob("memory.db*"):
        path.unlink()
    told = _outcomes(_run(tmp_path, site["/feed"]))
    assert [told[site[each]].outcome for each in links] == ["had", "had"]
    assert site.paths.count("/0") == 1


def test_a_memory_that_cannot_be_read_is_made_again(site: Site, tmp_path: Path) -> None:
    site.pages["/feed"] = Page(rss(["/0"]), kind=RSS)
    site.pages["/0"] = Page(article())
    _run(tmp_path, site["/feed"])
    (tmp_path / ".fetch/memory.db").write_bytes(b"no database" * 500)
    told = _outcomes(_run(tmp_path, site["/feed"]))
    assert told[site["/0"]].outcome == "had"


def test_one_run_at_a_time_has_an_inbox(site: Site, tmp_path: Path) -> None:
    from filelock import FileLock

    (tmp_path / ".fetch").mkdir()
    with FileLock(tmp_path / ".fetch/lock"), pytest.raises(InputError, match="another run"):
        _run(tmp_path, site["/a"])


def test_all_that_a_run_has_can_be_gathered(site: Site, tmp_path: Path) -> None:
    """A feed whose pages are all there is not told beside them; nor what was fetched before."""
    links = ["/0", "/1"]
    site.pages |= {"/feed": of_feed(rss(links), '"1"'), "/x": Page(article())}
    site.pages |= dict.fromkeys(links, Page(article()))
    _run(tmp_path, site["/x"])
    made = set()
    for _ in range(2):
        gathered = fetch([site["/feed"]], tmp_path, QUICK, is_gathered=True).gathered
        assert gathered is not None
        with gathered.open("rb") as file:
            kept = [
                each.rec_headers.get_header("WARC-Target-URI")
                for each in ArchiveIterator(file)
                if each.rec_type == "response"
            ]
        assert kept == [site["/0"], site["/1"]]
        made.add(gathered.read_bytes())
    assert len(made) == 1
    del site.pages["/1"]
    (path,) = tmp_path.glob("*.warc.gz")
    path.unlink()
    gathered = fetch([site["/feed"]], tmp_path, QUICK, is_gathered=True).gathered
    assert gathered is not None
    with gathered.open("rb") as file:
        assert sum(each.rec_type == "response" for each in ArchiveIterator(file)) == 2


def test_what_was_gathered_is_read_as_pages_with_their_addresses(
    site: Site, tmp_path: Path
) -> None:
    page = article("Fähre sinkt vor Tolmen").decode().encode("iso-8859-2")
    site.pages["/a"] = Page(page, kind="text/html; charset=iso-8859-2")
    gathered = fetch([site["/a"]], tmp_path, QUICK, is_gathered=True).gathered
    assert gathered is not None
    with gathered.open("rb") as file:
        response = next(iter(ArchiveIterator(file)))
        address = response.rec_headers.get_header("WARC-Target-URI")
        _, _, charset = response.http_headers.get_header("Content-Type").partition("charset=")
        (found,) = records_of(response.content_stream(), Context(url=address, charset=charset))
    assert isinstance(found, Record)
    assert (found.article.title, found.article.url) == ("Fähre sinkt vor Tolmen", site["/a"])


def test_a_library_that_is_not_there_is_told_before_anything_is_asked(
    site: Site, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "protego", None)
    with pytest.raises(MissingExtraError, match=r"\[fetch\]"):
        _run(tmp_path / "in", site["/a"])
    assert not (tmp_path / "in").exists()
    assert site.asked == []


def test_what_only_leads_on_is_not_gathered(site: Site, tmp_path: Path) -> None:
    front = (
        '<html><head><title>Post</title><link rel="alternate" type="application/atom+xml"'
        ' href="/feed"></head><body><p>Welcome.</p></body></html>'
    )
    opml = f'<opml version="2.0"><body><outline text="P" xmlUrl="{site["/"]}"/></body></opml>'
    site.pages |= {"/list": Page(opml.encode(), kind="text/xml"), "/": Page(front.encode())}
    site.pages |= {"/feed": Page(rss(["/0"]), kind=RSS), "/0": Page(article())}
    found = fetch([site["/list"]], tmp_path, QUICK, is_gathered=True)
    assert site.paths == ["/list", "/", "/feed", "/0"]
    assert found.gathered is not None
    with found.gathered.open("rb") as file:
        (only,) = ArchiveIterator(file)
        assert only.rec_headers.get_header("WARC-Target-URI") == site["/0"]


def test_an_address_of_other_letters_is_asked_for_and_kept_under_one_name(
    site: Site, tmp_path: Path
) -> None:
    site.pages["/f%C3%A4hre%20'1'?x=%7E~a&b=[1]"] = of_feed(rss([]), '"1"')
    address = site.url.replace("127.0.0.1", "fähre.example") + "/fähre '1'?x=%7E~a&b=[1]"
    for outcome in ("fetched", "unchanged"):
        told = _one(_run(tmp_path, address, resolve=lambda *_: ["127.0.0.1"]))
        assert told.outcome == outcome
    assert len(_responses(tmp_path)) == 1


@pytest.mark.parametrize("error", [ValueError("bad"), RecursionError(), InputError("is empty")])
def test_a_page_that_cannot_be_looked_into_ends_no_run(
    error: Exception, site: Site, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from summarize.fetching import leading

    def look(body: bytes, *_: object) -> str:
        if b"Bad" in body:
            raise error
        return ""

    monkeypatch.setattr(leading, "no_article", look)
    site.pages |= {"/bad": Page(article("Bad")), "/a": Page(article())}
    told = _outcomes(_run(tmp_path, site["/bad"], site["/a"]))
    assert (told[site["/bad"]].outcome, told[site["/a"]].outcome) == ("failed", "fetched")
    assert told[site["/bad"]].note.startswith("what came cannot be used (")
