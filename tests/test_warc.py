"""What readers promise of crawls: every page of them is read, and what is wrong is counted."""

import gzip
import io
import json
import re
import zlib
from collections.abc import Callable
from pathlib import Path

import brotlicffi
import pytest

from summarize.data import with_fates
from summarize.errors import InputError
from summarize.gathering import unique_articles
from summarize.readers import Record, read, records_of
from tests.archives import HARBOURS, Answered, page, paragraphs, warc, written, zipped

SITE = "https://post.example/2025/ferry-"


def crawl(places: tuple[str, ...] = HARBOURS) -> list[Answered]:
    return [
        Answered(f"{SITE}{each.lower()}", page(each, at).encode()) for at, each in enumerate(places)
    ]


def places_read(path: Path) -> list[str]:
    """The places whose article was read whole, in their order."""
    texts = [each.text for each in read([path]).articles]
    assert all(sum(p in text for p in paragraphs(*which(text))) == 3 for text in texts)
    return [which(text)[0] for text in texts]


def which(text: str) -> tuple[str, int]:
    place = next(each for each in HARBOURS if each in text)
    number = re.search(r"All (\d+)", text)
    assert number
    return place, int(number[1]) - 84


@pytest.mark.parametrize("packed", [True, False])
def test_every_page_of_a_crawl_is_read_with_its_address(tmp_path: Path, *, packed: bool) -> None:
    path = written(tmp_path / "news.warc.gz", warc(crawl(), packed=packed))
    assert places_read(path) == [*HARBOURS]
    pile = read([path])
    assert pile.warnings == ()
    assert [each.url for each in pile.articles] == [each.url for each in crawl()]
    assert all(each.published is None for each in pile.articles), "fetched is not published"


def test_a_crawl_in_one_gzip_or_under_another_name_is_read_too(tmp_path: Path) -> None:
    whole = gzip.compress(warc(crawl(), packed=False))
    assert places_read(written(tmp_path / "news.warc.gz", whole)) == [*HARBOURS]
    assert places_read(written(tmp_path / "news.bin", warc(crawl()))) == [*HARBOURS]
    assert places_read(written(tmp_path / "a.wacz", wacz())) == [*HARBOURS]


def wacz() -> bytes:
    return zipped(
        {
            "datapackage.json": "{}",
            "pages/pages.jsonl": '{"format": "json-pages-1.0"}\n{"url": "a", "text": "A ferry."}',
            "archive/data.warc.gz": warc(crawl()),
            "indexes/index.cdx": "com",
        }
    )


def chunked(body: bytes, size: int = 50) -> bytes:
    pieces = (body[at : at + size] for at in range(0, len(body), size))
    return b"".join(b"%x;a=b\r\n%b\r\n" % (len(piece), piece) for piece in pieces) + b"0\r\n\r\n"


def raw_deflate(body: bytes) -> bytes:
    packer = zlib.compressobj(wbits=-zlib.MAX_WBITS)
    return packer.compress(body) + packer.flush()


PACKED = {
    "gzip": (gzip.compress, {"Content-Encoding": "gzip"}),
    "deflate": (zlib.compress, {"Content-Encoding": "deflate"}),
    "raw deflate": (raw_deflate, {"Content-Encoding": "deflate"}),
    "brotli": (brotlicffi.compress, {"Content-Encoding": "br"}),
    "chunks": (chunked, {"Transfer-Encoding": "chunked"}),
    "chunks of gzip": (
        lambda body: chunked(gzip.compress(body)),
        {"Transfer-Encoding": "chunked", "Content-Encoding": "x-gzip"},
    ),
    "chunks of brotli": (
        lambda body: chunked(brotlicffi.compress(body)),
        {"Transfer-Encoding": "chunked", "Content-Encoding": "br"},
    ),
    "two packings": (
        lambda body: gzip.compress(zlib.compress(body)),
        {"Content-Encoding": "deflate, gzip"},
    ),
    "a packing that nobody told": (gzip.compress, {}),
    "chunks that were joined": (bytes, {"Transfer-Encoding": "chunked"}),
    "gzip that was unpacked": (bytes, {"Content-Encoding": "gzip"}),
    "brotli that was unpacked": (bytes, {"Content-Encoding": "br"}),
    "deflate that was unpacked": (bytes, {"Content-Encoding": "deflate"}),
    "zstd that was unpacked": (bytes, {"Content-Encoding": "zstd"}),
    "an unknown word": (bytes, {"Content-Encoding": "UTF-8"}),
}


@pytest.mark.parametrize("packing", PACKED)
def test_bodies_are_read_however_they_were_sent(packing: str, tmp_path: Path) -> None:
    pack, headers = PACKED[packing]
    answers = [each._replace(body=pack(each.body), headers=(*headers.items(),)) for each in crawl()]
    assert places_read(written(tmp_path / "a.warc.gz", warc(answers))) == [*HARBOURS]


def test_a_packing_that_is_not_read_is_counted(tmp_path: Path) -> None:
    zstd = Answered(
        f"{SITE}z", b"\x28\xb5\x2f\xfd\x04\x00", headers=(("Content-Encoding", "zstd"),)
    )
    pile = read([written(tmp_path / "a.warc", warc([zstd, *crawl(HARBOURS[:1])], packed=False))])
    assert [len(pile.articles), *pile.warnings][1:] == [
        f"{tmp_path}/a.warc: left out 1 record (packed with zstd, which is not read: 1)"
    ]


def test_what_is_no_article_is_passed_over_and_failures_are_counted(tmp_path: Path) -> None:
    silent = [
        Answered("https://post.example/robots.txt", b"User-agent: *", kind="text/plain"),
        Answered("https://post.example/a.css", b"p { color: red }", kind="text/css"),
        Answered("https://post.example/app", b"let a = 1;", kind="application/javascript"),
        Answered("https://post.example/logo", b"\x89PNG\r\n\x1a\n123", kind="text/html"),
        Answered("https://post.example/b.js?v=3", b"let b = 1;", kind="text/plain"),
        Answered("https://post.example/old", b"moved", "301 Moved", headers=(("Location", "/"),)),
        Answered(
            "dns:post.example",
            b"20250206 post.example A 10.0.0.1",
            kind="text/dns",
            type="resource",
        ),
        Answered("https://post.example/", b"a: b", kind="application/warc-fields", type="metadata"),
        Answered(
            "https://post.example/",
            b"GET / HTTP/1.1\r\n\r\n",
            kind="application/http",
            type="request",
        ),
    ]
    counted = [
        *(Answered(f"{SITE}{at}", page("Nowhere").encode(), "404 Not Found") for at in range(12)),
        Answered(f"{SITE}err", b"oops", "503 Service Unavailable"),
        Answered(f"{SITE}same", b"", type="revisit"),
        Answered(f"{SITE}none", b""),
    ]
    path = written(tmp_path / "news.warc.gz", warc([*silent, *counted, *crawl()]))
    assert places_read(path) == [*HARBOURS]
    (warning,) = read([path]).warnings
    assert warning == (
        f"{path}: left out 15 records (answered 404: 12, answered 503: 1, empty: 1,"
        " the same as when it was fetched before: 1)"
    )
    with pytest.raises(InputError, match=r"left out 15 records"):
        read([written(tmp_path / "bad.warc", warc([*silent, *counted]))])


def test_of_a_page_that_was_fetched_twice_the_later_one_counts(tmp_path: Path) -> None:
    moments = ("2025-02-06T10:00:00Z", "2025-02-06T12:00:00Z", "2025-02-06T11:00:00Z")
    answers = [
        Answered(f"{SITE}kestwick", page("Kestwick", at).encode(), record={"WARC-Date": moment})
        for at, moment in enumerate(moments)
    ]
    path = written(tmp_path / "a.warc", warc(answers, packed=False))
    (article,) = read([path]).articles
    assert "All 85 passengers" in article.text
    pile = read([path])
    assert pile.warnings == (), "that is so every day"
    assert sorted(each.fate for each in pile.sources) == ["fetched again", "fetched again", "read"]


@pytest.mark.parametrize(
    ("moment", "fates"),
    [("2025-02-06T10:00:00Z", ["cut", "read"]), ("2025-02-06T12:00:00Z", ["read", "summary"])],
)
def test_a_summary_stands_beside_the_page_only_where_that_was_fetched_before(
    moment: str, fates: list[str], tmp_path: Path
) -> None:
    feed = (
        "<rss version='2.0'><channel><title>Post</title><item><title>Ferry towed to Sulmer</title>"
        f"<link>{SITE}kestwick</link><pubDate>Thu, 06 Feb 2025 11:00:00 GMT</pubDate><description>"
        "The ferry was towed to Sulmer, where 9 of its crew were arrested.</description></item>"
        "</channel></rss>"
    )
    answers = [
        Answered(f"{SITE}kestwick", page("Kestwick").encode(), record={"WARC-Date": moment}),
        Answered("https://post.example/feed", feed.encode(), record={"WARC-Date": moment}),
    ]
    pile = read([written(tmp_path / "a.warc", warc(answers))])
    kept, gone = unique_articles(pile.articles)
    assert sorted(each.fate for each in with_fates(pile.sources, gone)) == fates
    assert any("9 of its crew" in each.text for each in kept) == ("cut" in fates)


def test_a_feed_that_was_fetched_twice_gives_all_entries_of_both(tmp_path: Path) -> None:
    def feed(*entries: tuple[str, str]) -> bytes:
        items = "".join(
            f"<item><title>{name}</title><link>{SITE}{name.lower()}</link><content:encoded>"
            f"&lt;p&gt;{text} Nobody was hurt in {name}.&lt;/p&gt;</content:encoded></item>"
            for name, text in entries
        )
        return (
            '<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>'
            f"<title>Post</title><link>{SITE}</link>{items}</channel></rss>"
        ).encode()

    text = "The ferry to {} ran aground on a sandbank early on Tuesday, the coast guard said."
    first = feed(*((name, text.format(name)) for name in ("Arden", "Borley", "Corva")))
    later = feed(("Borley", text.format("Borley, east of Elm,")), ("Dorn", text.format("Dorn")))
    answers = [
        Answered(f"{SITE}feed", body, kind="application/rss+xml", record={"WARC-Date": moment})
        for body, moment in ((first, "2025-02-06T10:00:00Z"), (later, "2025-02-06T11:00:00Z"))
    ]
    pile = read([written(tmp_path / "a.warc", warc(answers))])
    assert [each.title for each in pile.articles] == ["Arden", "Corva", "Borley", "Dorn"]
    assert "east of Elm" in pile.articles[2].text
    assert pile.warnings == ()


ENCODINGS = {
    "told by the server alone": ("windows-1251", "text/html; charset=windows-1251", ""),
    "told by the page alone": ("windows-1251", "text/html", "<meta charset=windows-1251>"),
    "told by nobody": ("utf-8", "text/html", ""),
    "the server lies": ("utf-8", "text/html; charset=iso-8859-1", ""),
    "the page lies": ("utf-8", "text/html", "<meta charset=iso-8859-1>"),
    "the server says UTF-8": ("windows-1251", "text/html; charset=utf-8", "<meta charset=cp1251>"),
    "the page says UTF-8": ("windows-1251", "text/html; charset=cp1251", "<meta charset=utf-8>"),
}


@pytest.mark.parametrize("case", ENCODINGS)
def test_a_page_is_decoded_whoever_lies(case: str, tmp_path: Path) -> None:
    encoding, kind, meta = ENCODINGS[case]
    line = "Паром до Норхавена сел на мель рано утром во вторник, сообщила береговая охрана порта."
    body = (
        f"<html><head>{meta}<title>Паром</title></head><body><article><h1>Паром</h1>"
        f"<p>{line}</p><p>{line[::-1]}.</p></article></body></html>"
    )
    path = written(
        tmp_path / "a.warc", warc([Answered(f"{SITE}ru", body.encode(encoding), kind=kind)])
    )
    (article,) = read([path]).articles
    assert line in article.text


def test_feeds_of_other_kinds_of_content_are_read_as_what_they_are(tmp_path: Path) -> None:
    text = "\n\n".join(paragraphs("Sulmer"))
    record = {"title": "Ferry", "text": "\n\n".join(paragraphs("Dunmere", 3))}
    answers = [
        Answered(f"{SITE}a", text.encode(), kind="text/plain; charset=utf-8"),
        Answered(f"{SITE}b", json.dumps([record]).encode(), kind="application/json"),
        Answered(f"{SITE}c", page("Oldport").encode(), kind="text/html", type="resource"),
        Answered(
            f"{SITE}d",
            "\n\n".join(paragraphs("Kestwick")).encode(),
            kind="text/plain",
            type="conversion",
        ),
        Answered(
            f"{SITE}c",
            "\n\n".join(paragraphs("Oldport", 9)).encode(),
            kind="text/plain",
            type="conversion",
        ),
    ]
    assert places_read(written(tmp_path / "a.warc", warc(answers))) == [
        "Sulmer",
        "Dunmere",
        "Oldport",
        "Kestwick",
    ]


@pytest.mark.parametrize("packed", [True, False])
def test_a_crawl_that_ends_too_early_is_told_and_its_records_are_kept(
    tmp_path: Path, *, packed: bool
) -> None:
    whole = warc(crawl(), packed=packed)
    path = written(tmp_path / "a.warc.gz", whole[: -len(whole) // 20])
    pile = read([path])
    assert [which(each.text)[0] for each in pile.articles[:4]] == [*HARBOURS[:4]]
    assert (
        pile.warnings[0] == f"{path}: a record is not whole, the file ends within it: {SITE}oldport"
    )
    found = [each for each in records_of(io.BytesIO(path.read_bytes())) if isinstance(each, Record)]
    assert [each.cut for each in found[:4]] == [""] * 4
    assert {each.cut for each in found[4:]} <= {"the file ends within it"}


def test_a_broken_record_costs_no_other(tmp_path: Path) -> None:
    packed = warc(crawl())
    starts = [hit.start() for hit in re.finditer(rb"\x1f\x8b\x08", packed)]
    middle = (starts[3] + starts[4]) // 2
    broken = packed[:middle] + b"\0\xff" * 20 + packed[middle + 40 :]
    path = written(tmp_path / "a.warc.gz", broken)
    others = [each for each in HARBOURS if each != HARBOURS[2]]
    pile = read([path])
    assert [
        which(each.text)[0] for each in pile.articles if "nobody was hurt" in each.text
    ] == others
    assert any("not whole" in each or "no record" in each for each in pile.warnings)


LIES: dict[str, Callable[[int], object]] = {
    "too long": lambda length: length + 3000,
    "far too long": lambda length: length + 10**9,
    "too short": lambda length: length - 60,
    "no number": lambda _: "many",
}


@pytest.mark.parametrize("lie", LIES)
def test_a_length_that_is_told_wrongly_costs_no_other_record(lie: str, tmp_path: Path) -> None:
    whole = warc(crawl(), packed=False)
    at = list(re.finditer(rb"Content-Length: (\d+)", whole))[2]
    told = str(LIES[lie](int(at[1]))).encode()
    path = written(tmp_path / "a.warc", whole[: at.start(1)] + told + whole[at.end(1) :])
    places = [which(each.text)[0] for each in read([path]).articles]
    assert [each for each in places if each != HARBOURS[1]] == [HARBOURS[0], *HARBOURS[2:]]
    assert any("told wrongly" in each or "no record" in each for each in read([path]).warnings)


def test_what_the_crawl_cut_is_marked(tmp_path: Path) -> None:
    answers = [
        each._replace(record={"WARC-Truncated": why})
        for each, why in zip(crawl(), ("length", "time", "disconnect", "unspecified"), strict=False)
    ]
    path = written(tmp_path / "a.warc", warc(answers))
    cut = [
        each.cut for each in records_of(io.BytesIO(path.read_bytes())) if isinstance(each, Record)
    ]
    assert cut == [
        "cut by the crawl, as it was long",
        "cut by the crawl, as it took long",
        "the connection broke off",
        "cut by the crawl",
    ]


def test_bodies_that_unpack_without_measure_are_refused(tmp_path: Path) -> None:
    bombs = [
        Answered(f"{SITE}{name}", pack(bytes(100_000_000)), headers=(("Content-Encoding", name),))
        for name, pack in (("gzip", gzip.compress), ("br", brotlicffi.compress))
    ]
    path = written(tmp_path / "a.warc.gz", warc([*bombs, *crawl()]))
    assert places_read(path) == [*HARBOURS]
    assert read([path]).warnings == (
        f"{path}: left out 2 records (more than 64 MB in one piece: 2)",
    )
