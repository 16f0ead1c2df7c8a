"""What the readers promise: every usual file is read, and what is wrong is said in one line."""

import bz2
import contextlib
import gzip
import io
import json
import lzma
import os
import plistlib
import subprocess
import sys
import time
import tracemalloc
from collections.abc import Callable
from pathlib import Path

import pyarrow.parquet
import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from summarize.data import Article
from summarize.errors import InputError
from summarize.readers import SUFFIXES, FieldNames, read, read_articles, streams
from summarize.readers.found import printable
from summarize.readers.front_matter import split_front_matter
from tests.documents_made import MAKERS

STORY = (
    "The ferry to Norhaven ran aground on a sandbank early on Tuesday, the coast guard said.\n\n"
    "All 84 passengers were brought ashore by noon. Nobody was hurt, the operator said."
)
PAGE = """<html lang="en"><head><title>Ferry runs aground | Harbour Post</title>
<meta property="og:site_name" content="Harbour Post">
<meta property="article:published_time" content="2025-02-06T13:20:00+01:00"></head><body><article>
<h1>Ferry runs aground</h1><p>{}</p><p>{}</p></article></body></html>""".format(
    *STORY.split("\n\n")
)
FEED = (
    '<?xml version="1.0"?><rss version="2.0"><channel><title>Harbour Post</title><item>'
    "<title>Ferry runs aground</title><description>&lt;p&gt;{}&lt;/p&gt;&lt;p&gt;{}&lt;/p&gt;"
    "</description></item></channel></rss>"
).format(*STORY.split("\n\n"))
RECORD = {"id": "a", "source": "Harbour Post", "title": "Ferry runs aground", "text": STORY}
NITF = """<nitf><body><body.head><hedline><hl1>Ferry runs aground</hl1></hedline></body.head>
<body.content><p>{}</p><p>{}</p></body.content></body></nitf>""".format(*STORY.split("\n\n"))
MAIL = (
    "From: Harbour Post <news@harbourpost.example>\nTo: reader@mail.example\n"
    "Subject: Ferry runs aground\nDate: Thu, 6 Feb 2025 13:20:00 +0100\nMIME-Version: 1.0\n"
    f"Content-Type: text/plain; charset=utf-8\n\n{STORY}\n"
)
SAVED = (
    "From: <Saved by Blink>\nSnapshot-Content-Location: https://harbourpost.example/a\n"
    "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n--b\n"
    f"Content-Type: text/html\nContent-Location: https://harbourpost.example/a\n\n{PAGE}\n--b--\n"
)
SAMPLES = {
    "nitf": NITF,
    "text": STORY,
    "markdown": f"# Ferry runs aground\n\n{STORY}",
    "page": PAGE,
    "feed": FEED,
    "json": json.dumps([RECORD]),
    "jsonl": json.dumps(RECORD),
    "csv": 'title,text\nFerry runs aground,"{}"\n'.format(STORY.replace('"', '""')),
    "tsv": 'title\ttext\nFerry runs aground\t"{}"\n'.format(STORY.replace('"', '""')),
    "mail": MAIL,
    "mailbox": f"From news@harbourpost.example Thu Feb  6 13:20:00 2025\n{MAIL}\n",
    "saved": SAVED,
    "safari": plistlib.dumps(
        {
            "WebMainResource": {
                "WebResourceData": PAGE.encode(),
                "WebResourceURL": "https://a.example",
            }
        }
    ).decode(),
}
PARQUET = io.BytesIO()
pyarrow.parquet.write_table(pyarrow.table({"title": ["Ferry"], "text": [STORY]}), PARQUET)
KINDS = {
    ".txt": "text", ".text": "text", ".md": "markdown", ".markdown": "markdown", ".html": "page",
    ".nitf": "nitf", ".newsml": "nitf", ".tst": "text", ".htm": "page",
    ".xhtml": "page", ".json": "json", ".jsonl": "jsonl", ".ndjson": "jsonl",
    ".rss": "feed", ".atom": "feed", ".rdf": "feed", ".xml": "feed",
    ".csv": "csv", ".tsv": "tsv", ".tab": "tsv",
    ".eml": "mail", ".emlx": "mail", ".mbox": "mailbox", ".mbx": "mailbox", ".mht": "saved",
    ".mhtml": "saved", ".webarchive": "safari",
}  # fmt: skip


PACKERS: dict[str, Callable[[bytes], bytes]] = {
    "": bytes,
    ".gz": gzip.compress,
    ".bz2": bz2.compress,
    ".xz": lzma.compress,
}


@pytest.mark.parametrize("packing", PACKERS)
@pytest.mark.parametrize("suffix", sorted({*KINDS, *MAKERS, ".parquet", ".pq"}))
def test_every_format_gives_the_same_text(suffix: str, packing: str, tmp_path: Path) -> None:
    assert suffix + packing in SUFFIXES
    made = MAKERS[suffix](STORY.split("\n\n")) if suffix in MAKERS else b""
    is_parquet = suffix in (".parquet", ".pq")
    data = made or (PARQUET.getvalue() if is_parquet else SAMPLES[KINDS[suffix]].encode())
    path = tmp_path / f"story{suffix}{packing}"
    path.write_bytes(PACKERS[packing](data))
    assert [article.text for article in read_articles([path])] == [STORY]


def test_a_missing_path_is_named() -> None:
    with pytest.raises(InputError, match=r"nowhere\.txt: no such file"):
        read(["nowhere.txt"])


def test_an_address_is_told_from_a_path() -> None:
    with pytest.raises(InputError, match=r"files, not from addresses.*`summarize fetch` gets"):
        read_articles(["http://tolmentimes.example/a.html"])


@pytest.mark.parametrize("name", ["list.xml", "list.txt", "list"])
def test_other_xml_is_not_read_as_text(name: str, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_text('<?xml version="1.0"?>\n<catalog><book>Ferries</book></catalog>\n')
    with pytest.raises(InputError, match=rf"{name}: is XML that begins with <catalog>"):
        read_articles([path])


def test_a_path_that_is_no_path_is_an_error() -> None:
    for path in ("", "a\0b"):
        with pytest.raises(InputError, match="path"):
            read([path])


@pytest.mark.parametrize("is_named", [True, False])
def test_a_broken_line_leaves_the_others(tmp_path: Path, *, is_named: bool) -> None:
    path = tmp_path / "news.jsonl"
    path.write_text(json.dumps(RECORD) + "\n{broken\n", "utf-8")
    pile = read([path if is_named else tmp_path])
    assert [article.id for article in pile.articles] == ["a"]
    assert ["news.jsonl: line 2: broken JSON" in each for each in pile.warnings] == [True]


def write(path: Path, data: str | bytes) -> Path:
    path.write_bytes(data if isinstance(data, bytes) else data.encode())
    return path


BAD_FILES: dict[str, tuple[str, bytes, str]] = {
    "empty": ("a.txt", b"", "empty"),
    "blank": ("a.txt", b" \n\n\t ", "empty"),
    "mark only": ("a.txt", b"\xef\xbb\xbf", "empty"),
    "binary": ("a.txt", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" * 20, "binary"),
    "broken json": ("a.json", b'{"text": "x",\n "title": }', "line 2: broken JSON"),
    "truncated json": ("a.json", b'[{"text": "abc', "line 1: broken JSON"),
    "deep json": ("a.json", b"[" * 200_000, "nested too deeply"),
    "deep object": ("a.json", b'{"a":' * 100_000, "nested too deeply"),
    "no text": ("a.json", b'{"title": "x"}', "no text field"),
    "text is a number": ("a.json", b'{"text": 5}', "not a string but a number"),
    "text is an object": ("a.json", b'{"text": {"a": 1}}', "not a string but an object"),
    "text is null": ("a.json", b'{"text": null}', "empty"),
    "text is blank": ("a.jsonl", b'{"text": "  "}', "line 1: the text is empty"),
    "strings": ("a.json", b'["one"]', "item 1: not an object"),
    "empty list": ("a.json", b"[]", "empty list"),
    "empty group": ("a.json", b'{"articles": []}', "an empty list"),
    "json number": ("a.json", b"17", "not an object"),
    "huge number": ("a.json", b'{"id": ' + b"9" * 5000 + b', "text": "x"}', "JSON"),
    "truncated gzip": ("a.txt.gz", gzip.compress(b"text " * 1000)[:-20], "ends too early"),
    "page without text": ("a.html", b"<html><body></body></html>", "no text of an article"),
    "front matter only": ("a.md", b"---\ntitle: x\n---\n", "no text below"),
    "broken toml": ("a.md", b"+++\ntitle = \n+++\ntext", "TOML"),
    "only boilerplate": ("a.txt", b"Source link\n\nShare this article", "nothing is left"),
    "half utf-16": ("a.txt", b"\xff\xfe\x00", "UTF-16"),
}


@pytest.mark.parametrize("name", BAD_FILES)
def test_a_bad_file_that_is_named_is_one_line_of_error(name: str, tmp_path: Path) -> None:
    file, data, words = BAD_FILES[name]
    path = write(tmp_path / file, data)
    with pytest.raises(InputError) as caught:
        read([path])
    message = str(caught.value)
    assert words in message
    assert str(path) in message
    assert "\n" not in message


@pytest.mark.parametrize("name", BAD_FILES)
def test_a_bad_file_in_a_folder_is_a_warning_and_the_rest_is_read(
    name: str, tmp_path: Path
) -> None:
    file, data, words = BAD_FILES[name]
    write(tmp_path / file, data)
    write(tmp_path / "good.txt", STORY)
    pile = read([tmp_path])
    assert [article.text for article in pile.articles] == [STORY]
    assert pile.warnings
    assert all(words in warning and file in warning for warning in pile.warnings)


def test_a_folder_without_articles_is_an_error(tmp_path: Path) -> None:
    write(tmp_path / "picture.png", b"x")
    with pytest.raises(InputError, match="no article files"):
        read([tmp_path])
    write(tmp_path / "bad.json", b"{")
    with pytest.raises(InputError, match="no article could be read"):
        read([tmp_path])


def test_other_files_of_a_folder_are_left_out_with_a_warning(tmp_path: Path) -> None:
    write(tmp_path / "a.txt", STORY)
    write(tmp_path / "README.md", "# About\n\nThese are articles.")
    write(tmp_path / "b.png", b"x")
    write(tmp_path / ".hidden.txt", "x")
    os.mkfifo(tmp_path / "pipe.txt")
    pile = read([tmp_path])
    assert [article.id for article in pile.articles] == ["a.txt"]
    assert len(pile.warnings) == 1
    assert all(name in pile.warnings[0] for name in ("README.md", "b.png", "pipe.txt"))


NOTES = "Call Petra\n\nLunch at one\n\nBread and butter\n"


@pytest.mark.parametrize(
    ("more", "is_article"),
    [("", False), ("The ferry ran aground on Monday.", True), ("Title: To do", True)],
)
def test_a_list_of_notes_beside_articles_is_none(
    more: str, tmp_path: Path, *, is_article: bool
) -> None:
    (tmp_path / "a.txt").write_text("The ferry to Norhaven ran aground early on Tuesday.")
    head = f"{more}\nSource: me\n\n" if more.startswith("Title") else f"{more}\n\n"
    (tmp_path / "notes.txt").write_text(head + NOTES)
    pile = read([tmp_path])
    assert len(pile.articles) == 1 + is_article
    told = [each for each in pile.warnings if "a list of short lines without a sentence" in each]
    assert len(told) == 1 - is_article
    assert len(read([tmp_path / "notes.txt"]).articles) == 1, "it was named"


def test_links_that_loop_do_not_hold(tmp_path: Path) -> None:
    write(tmp_path / "a.txt", STORY)
    (tmp_path / "loop").symlink_to(tmp_path)
    (tmp_path / "self.txt").symlink_to(tmp_path / "self.txt")
    (tmp_path / "again.txt").symlink_to(tmp_path / "a.txt")
    assert len(read([tmp_path]).articles) == 1
    with pytest.raises(InputError, match="does not exist"):
        read([tmp_path / "self.txt"])


def test_globs_are_expanded_and_must_match(tmp_path: Path) -> None:
    write(tmp_path / "a.txt", STORY)
    write(tmp_path / "b.txt", "")
    pile = read([f"{tmp_path}/*.txt"])
    assert ([article.id for article in pile.articles], len(pile.warnings)) == (["a.txt"], 1)
    with pytest.raises(InputError, match="no file matches"):
        read([f"{tmp_path}/*.md"])
    assert len(read([write(tmp_path / "[x].txt", STORY)]).articles) == 1


def test_ids_are_paths_below_what_was_named(tmp_path: Path) -> None:
    for folder in ("x", "y"):
        (tmp_path / folder).mkdir()
        write(tmp_path / folder / "a.txt", f"{folder} {STORY}")
    assert [a.id for a in read([tmp_path]).articles] == ["x/a.txt", "y/a.txt"]
    paths = [tmp_path / "x/a.txt", tmp_path / "y/a.txt"]
    assert [a.id for a in read(paths).articles] == ["x/a.txt", "y/a.txt"]
    assert [a.id for a in read(paths[::-1]).articles] == ["y/a.txt", "x/a.txt"]
    assert [a.id for a in read([paths[0], paths[0], tmp_path / "x"]).articles] == ["a.txt"]


def lines(*records: dict[str, object]) -> str:
    return "\n".join(json.dumps(record) for record in records)


def test_two_articles_with_one_id_are_an_error_where_named(tmp_path: Path) -> None:
    path = write(tmp_path / "a.jsonl", lines({"id": 1, "text": STORY}, {"id": "1", "text": "No."}))
    with pytest.raises(InputError, match=r"line 2: the id '1' is already that of .*line 1"):
        read([path])
    pile = read([tmp_path])
    assert [article.text for article in pile.articles] == [STORY]
    assert "the id '1'" in pile.warnings[0]


def test_different_articles_that_a_service_gives_one_id_are_all_read(tmp_path: Path) -> None:
    other = "A court in Ardley ordered the water company to pay 900 households on Tuesday."
    records: list[dict[str, object]] = [
        {"_id": "x", "url": f"https://post.example/{at}", "text": text}
        for at, text in enumerate((STORY, other, "Teachers in Brackwell will strike for two days."))
    ]
    path = write(tmp_path / "a.jsonl", lines(*records))
    found = read([path]).articles
    assert [each.url[-1] for each in found] == ["0", "1", "2"]
    assert [each.id for each in found] == ["x", "a.jsonl:2", "a.jsonl:3"]


def test_versions_of_an_article_with_other_addresses_are_one(tmp_path: Path) -> None:
    records: list[dict[str, object]] = [
        {"id": "x", "source": "Post", "url": f"https://post.example/{at}", "date": f"2026-02-1{at}",
         "text": f"{STORY} It was told {at} times."}
        for at in (1, 2)
    ]  # fmt: skip
    (article,) = read([write(tmp_path / "a.jsonl", lines(*records))]).articles
    assert article.url == "https://post.example/2"


def test_a_text_counts_once_unless_two_named_outlets_print_it(tmp_path: Path) -> None:
    for name in ("a", "b"):
        write(tmp_path / f"{name}.txt", STORY)
    assert len(read([tmp_path]).articles) == 1
    assert "the same text as" in read([tmp_path]).warnings[0]
    wire: list[dict[str, object]] = [
        {"source": name, "text": STORY} for name in ("Post", "Gazette", "Post")
    ]
    path = write(tmp_path / "wire.jsonl", lines(*wire))
    assert [article.source for article in read([path]).articles] == ["Post", "Gazette"]
    assert sorted(a.source for a in read([tmp_path]).articles) == ["Gazette", "Post"]


def test_all_usual_field_names_are_known(tmp_path: Path) -> None:
    records: list[dict[str, object]] = [
        {"maintext": STORY, "headline": "T", "source_domain": "post.example",
         "date_publish": "2025-02-06 10:00:00", "authors": ["Ida Roe"], "language": "en"},
        {"content": STORY, "title": "T", "source": {"id": None, "name": "Echo"},
         "publishedAt": "2025-02-06T10:00:00Z", "author": "By Ida Roe", "lang": "EN"},
        {"Body": STORY.split("\n\n"), "name": "T", "link": "https://www.post.example/1",
         "published": 1738836000, "byline": "Ida Roe"},
    ]  # fmt: skip
    articles = read([write(tmp_path / "a.json", json.dumps({"articles": records}))]).articles
    assert len(articles) == 2  # the first and third are both of post.example
    for article in articles:
        assert (article.title, article.authors) == ("T", ("Ida Roe",))
        assert article.published is not None
        assert article.published.isoformat() == "2025-02-06T10:00:00+00:00"
    assert [article.source for article in articles] == ["post.example", "Echo"]


def test_a_title_that_was_decoded_wrongly_is_repaired_like_its_text(tmp_path: Path) -> None:
    garbled = "Nils\xe2\x80\x99s ferry runs aground"
    path = tmp_path / "a.jsonl"
    path.write_text(json.dumps(RECORD | {"title": garbled}), encoding="utf-8")
    assert [each.title for each in read_articles([path])] == ["Nils’s ferry runs aground"]


def test_fields_go_by_the_names_that_a_user_gives(tmp_path: Path) -> None:
    first, second = STORY.split("\n\n")
    names = FieldNames(
        text=("intro", "inhoud.tekst"),
        title=("kop",),
        source=("krant", "dc.krant"),
        published=("meta.datum",),
        authors=("a", "b"),
    )
    records = [
        {"kop": "T", "title": "slug-7", "intro": first, "inhoud": {"tekst": second},
         "dc.krant": "P", "meta": {"datum": "2025-02-06", "x": 1}, "date": "2020-01-01",
         "a": "Ida Roe", "b": ["Bo"]},
        {"headline": "U", "intro": first, "text": "not this", "krant": "Q", "inhoud": "no object"},
        {"title": "V", "text": second, "source": "R"},
    ]  # fmt: skip
    path = write(tmp_path / "a.json", json.dumps({"results": records}))
    articles = read([path], names=names).articles
    assert [(each.title, each.source) for each in articles] == [("T", "P"), ("U", "Q"), ("V", "R")]
    assert [each.text for each in articles] == [STORY.strip(), first, second.strip()]
    assert articles[0].authors == ("Ida Roe", "Bo")
    assert articles[0].published is not None
    assert articles[0].published.year == 2025
    page = write(tmp_path / "a.txt", f"---\nkop: W\nkrant: S\n---\n{STORY}")
    (article,) = read([page], names=names).articles
    assert (article.title, article.source) == ("W", "S")
    broken = write(tmp_path / "b.jsonl", json.dumps({"kop": "T"}))
    with pytest.raises(InputError, match=r"no text field \(one of intro, inhoud.tekst, text, "):
        read([broken], names=names)


def test_a_line_without_an_article_or_too_long_costs_no_other(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("summarize.readers.streams.LONGEST_DOCUMENT", 2000)
    first, second = STORY.split("\n\n")
    records = [{"text": first}, [], {"text": "x" * 5000}, {"text": second}]
    (tmp_path / "in").mkdir()
    path = write(tmp_path / "in/a.jsonl", "\n".join(map(json.dumps, records)))
    pile = read([path.parent])
    assert [article.text for article in pile.articles] == [first, second.strip()]
    assert [each.partition("a.jsonl: ")[2] for each in pile.warnings] == [
        "line 2: an empty list, no articles",
        "line 3: more than 64 MB in one piece",
    ]


def test_html_inside_a_text_field_is_read_as_its_text(tmp_path: Path) -> None:
    first, second = STORY.split("\n\n")
    text = f'<p class="lead">{first}</p><script>let a;</script><p>{second}<br/>5 &lt; 6 &amp; 7</p>'
    (article,) = read([write(tmp_path / "a.json", json.dumps({"text": text}))]).articles
    assert article.text == f"{STORY}\n\n5 < 6 & 7"


@pytest.mark.slow
def test_many_records_without_ids_are_read_in_linear_time(tmp_path: Path) -> None:
    records: list[dict[str, object]] = [{"text": f"Report {at} is out."} for at in range(5_000)]
    path = write(tmp_path / "a.jsonl", lines(*records))
    start = time.process_time()
    articles = read([path]).articles
    assert (len(articles), articles[-1].id) == (5_000, "a.jsonl:5000")
    assert time.process_time() - start < 10  # measured 1 s; it was minutes in quadratic time


def test_ids_in_groups_carry_that_of_the_group(tmp_path: Path) -> None:
    groups: list[dict[str, object]] = [
        {"id": f"g{at}", "documents": [{"id": "d0", "text": f"{at} {STORY}"}]} for at in range(2)
    ]
    path = write(tmp_path / "a.jsonl", lines(*groups))
    assert [article.id for article in read([path]).articles] == ["g0/d0", "g1/d0"]


_VALUES = st.text("aZ9é \u2019:#\"'\\-,&*[]{}!|>%@`~\t", max_size=12) | st.sampled_from(
    ("no", "~", "1:30", "https://a.example/#b", '"a: b"', '""', '" a "', "a 'b'", "2025-02-06")
)


@given(st.dictionaries(st.sampled_from(("title", "a-b", "Date", "no")), _VALUES, min_size=1))
def test_a_head_of_simple_lines_is_read_as_yaml_reads_it(pairs: dict[str, str]) -> None:
    head = "\n".join(f"{key}: {value}" for key, value in pairs.items())
    try:
        # The loader in C refuses some tags that the other takes.
        loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
        known = yaml.load(head, Loader=loader)  # noqa: S506 - it makes only strings
    except yaml.YAMLError:
        return
    assert split_front_matter(f"---\n{head}\n---\nText")[0] == known


HEADS = {
    "yaml": """---
title: "A: ferry"
source: 'The Post'
url: https://post.example/1
published: 2025-02-06
language: en
authors:
  - Ida Roe
  - Jon Doe
---
""",
    "toml": """+++
title = "A: ferry"
source = "The Post"
url = "https://post.example/1"
date = 2025-02-06
lang = "en"
authors = ["Ida Roe", "Jon Doe"]
+++
""",
    "bare": """Title: A: ferry
Source: The Post
URL: https://post.example/1
Date: 2025-02-06
Language: en
Author: Ida Roe and Jon Doe

""",
}


@pytest.mark.parametrize("head", HEADS.values(), ids=HEADS)
def test_front_matter_gives_the_fields(head: str, tmp_path: Path) -> None:
    (article,) = read([write(tmp_path / "a.txt", head + STORY)]).articles
    assert (article.title, article.source, article.url, article.language, article.authors) == (
        "A: ferry", "The Post", "https://post.example/1", "en", ("Ida Roe", "Jon Doe"),
    )  # fmt: skip
    assert article.published is not None
    assert article.published.isoformat() == "2025-02-06T00:00:00+00:00"
    assert article.text == STORY


def test_a_rule_at_the_head_is_no_front_matter(tmp_path: Path) -> None:
    text = f"---\n{STORY}\n---\n{STORY.replace('84', '85')}"
    (article,) = read([write(tmp_path / "a.txt", text)]).articles
    assert article.text.count("coast guard") == 2


ACCENTS = (
    "Café owner José Núñez said: “We lost £300 – a fortune…”, and the mayor’s naïve plan failed."
)


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le-bom", "utf-32", "cp1252"]
)
def test_encodings_are_told_apart(encoding: str, tmp_path: Path) -> None:
    text = f"{ACCENTS}\r\n\r\n{STORY}"
    data = (
        b"\xff\xfe" + text.encode("utf-16-le")
        if encoding == "utf-16-le-bom"
        else text.encode(encoding)
    )
    pile = read([write(tmp_path / "a.txt", data)])
    assert pile.articles[0].text == f"{ACCENTS}\n\n{STORY}"
    assert pile.warnings == ()


def test_broken_bytes_and_characters_are_left_out_with_a_warning(tmp_path: Path) -> None:
    path = write(tmp_path / "a.txt", (ACCENTS + STORY).encode() + b" \xe2\x80")
    pile = read([path])
    assert pile.articles[0].text.startswith("Café")
    assert "2 bytes that are not UTF-8" in pile.warnings[0]
    path = write(tmp_path / "b.jsonl", '{"text": "Half \\ud800 a pair. ' + STORY[:80] + '"}')
    pile = read([path])
    assert pile.articles[0].text.startswith("Half a pair.")
    assert "surrogates" in pile.warnings[0]
    whole = f"{STORY}\n\n{ACCENTS}"
    pile = read([write(tmp_path / "d.txt", whole.replace("ran", "\0ran", 1))])
    assert pile.articles[0].text == whole
    assert "left out 1 null byte" in pile.warnings[0]
    path = write(tmp_path / "c.txt", f"It\ufffds lost. {STORY}")
    assert "U+FFFD" in read([path]).warnings[0]


def test_a_page_gives_its_metadata(tmp_path: Path) -> None:
    (article,) = read([write(tmp_path / "a.html", PAGE)]).articles
    assert (article.title, article.source, article.language) == (
        "Ferry runs aground", "Harbour Post", "en",
    )  # fmt: skip
    assert article.published is not None
    assert article.published.isoformat() == "2025-02-06T13:20:00+01:00"


@pytest.mark.parametrize("kind", sorted(SAMPLES))
def test_standard_input_is_told_by_its_content(kind: str, monkeypatch: pytest.MonkeyPatch) -> None:
    stdin = io.TextIOWrapper(io.BytesIO(SAMPLES[kind].encode()))
    monkeypatch.setattr("sys.stdin", stdin)
    (article,) = read(["-"]).articles
    assert "84 passengers" in article.text
    ids = {"csv": "stdin:2", "tsv": "stdin:2", "json": "a", "jsonl": "a", "feed": "stdin:1"}
    ids["mailbox"] = "stdin/message-1.eml"
    assert article.id == ids.get(kind, "stdin")


def test_text_that_opens_with_a_bracket_is_text(tmp_path: Path) -> None:
    path = write(tmp_path / "note", f"[Moscow] {STORY}")
    (article,) = read([path]).articles
    assert article.text.startswith("The ferry")
    assert [each.text for each in article.removed] == ["[Moscow]"]


def test_any_two_dates_can_be_compared(tmp_path: Path) -> None:
    records: list[dict[str, object]] = [
        {"id": str(at), "text": f"{at} {STORY}", "date": date}
        for at, date in enumerate(["2025-02-06", "2025-02-06T10:00:00-05:00", 1738836000])
    ]
    dates = [a.published for a in read([write(tmp_path / "a.jsonl", lines(*records))]).articles]
    assert len(sorted(date for date in dates if date)) == 3


@settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(data=st.binary(max_size=300), suffix=st.sampled_from(sorted(SUFFIXES)))
def test_no_bytes_raise_anything_but_an_input_error(
    data: bytes, suffix: str, tmp_path: Path
) -> None:
    path = write(tmp_path / f"a{suffix}", gzip.compress(data) if suffix.endswith("gz") else data)
    with contextlib.suppress(InputError):
        assert read([path]).articles


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(
                [
                    "text",
                    "title",
                    "source",
                    "id",
                    "url",
                    "date",
                    "authors",
                    "documents",
                    "body",
                    "x",
                ]
            ),
            inner,
            max_size=5,
        )
    ),
    max_leaves=12,
)


@settings(
    max_examples=200, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(value=JSON)
def test_no_json_raises_anything_but_an_input_error(value: object, tmp_path: Path) -> None:
    path = write(tmp_path / "a.json", json.dumps(value))
    with contextlib.suppress(InputError):
        for article in read([path]).articles:
            article.text.encode()
            article.title.encode()
            assert article.id
            assert article.source


def test_records_whose_outlet_nobody_names_are_not_one_outlet(tmp_path: Path) -> None:
    path = tmp_path / "day.jsonl"
    texts = ("A ferry sank off Port Elm.", "A train left the rails.", "A bridge was opened.")
    records = [
        {"text": texts[0]},
        {"text": texts[1], "id": "x7"},
        {"text": texts[2], "source": "Post"},
    ]
    path.write_text("\n".join(map(json.dumps, records)))
    assert [article.source for article in read_articles([path])] == ["day:1", "x7", "Post"]


def test_a_record_that_is_only_boilerplate_leaves_the_other_records_alone(tmp_path: Path) -> None:
    lines = [{"text": "Source link\n\nShare this article"}, {"text": STORY}]
    path = write(tmp_path / "a.jsonl", "\n".join(json.dumps(line) for line in lines))
    pile = read([path])
    assert [article.text for article in pile.articles] == [STORY]
    assert pile.warnings == (
        f"{path}, line 1: left out, nothing is left of the text after cleaning",
    )
    write(path, json.dumps(lines[0]))
    with pytest.raises(InputError, match="nothing is left"):
        read([path])


@pytest.mark.parametrize(
    ("text", "read_as"),
    [
        (r"It sank.\n\nThe hunt goes on. \nBP fell.\n", "It sank.|The hunt goes on.|BP fell."),
        ("It sank.\n\nIt burned.\\nThe hunt goes on.", "It sank.|It burned.|The hunt goes on."),
        (r"It is in C:\new and in D:\News.", r"It is in C:\new and in D:\News."),
        ("It is\n\nin \\\\share\\nation\\New files.", r"It is|in \\share\nation\New files."),
    ],
)  # fmt: skip
def test_line_ends_spelled_out_in_json_are_line_ends(
    text: str, read_as: str, tmp_path: Path
) -> None:
    path = write(tmp_path / "a.json", json.dumps({"text": text}))
    assert read([path]).articles[0].text.replace("\n\n", "|") == read_as


def told(article: Article) -> list[tuple[str, str]]:
    """The marked paragraphs of an article."""
    return [(mark.kind, mark.span.of(article.text)) for mark in article.marks]


MARKDOWN = f"""# Ferry runs aground

{STORY}

## What was done

- The coast guard sent *two* [boats](https://post.example/boats).
- Divers looked at the hull.

1. Tow the ferry.

> The crew did nothing wrong. It was the sand.
>
> - Nobody told us.

| Aboard | 84 |
|---|---|
| Hurt | 0 |

![The ferry](ferry.jpg)

The report on the accident is due
on Friday.
"""


def test_markdown_is_read_block_by_block(tmp_path: Path) -> None:
    (article,) = read([write(tmp_path / "a.md", MARKDOWN)]).articles
    assert article.title == "Ferry runs aground"
    assert told(article) == [
        ("heading", "What was done"),
        ("list item", "The coast guard sent two boats."),
        ("list item", "Divers looked at the hull."),
        ("list item", "1. Tow the ferry."),
        ("block quote", "The crew did nothing wrong. It was the sand."),
        ("block quote", "Nobody told us."),
        ("table", "| Aboard | 84 |"),
        ("table", "| Hurt | 0 |"),
    ]
    assert article.text.startswith(STORY)
    assert article.text.endswith("The report on the accident is due on Friday.")


@pytest.mark.parametrize(
    ("markdown", "text"),
    [
        ("19. December was the day, he said.", "19. December was the day, he said."),
        ("It sank.\n---\nIt rose.", "It sank.\n\nIt rose."),
        ("He saw 3 * 4 * 5 and snake_case_names.", "He saw 3 * 4 * 5 and snake_case_names."),
        ("Use `ferry --now` and <b>wait</b>.", "Use ferry --now and wait."),
        ("It cost \\$5 &amp; more.", "It cost $5 & more."),
        ("<!-- draft -->\n\nIt sank.", "It sank."),
        ("<div><p>It sank.</p><p>It rose.</p></div>", "It sank.\n\nIt rose."),
        ("```\nIt sank.\n```", "It sank."),
    ],
)
def test_marks_of_markdown_go_and_words_stay(markdown: str, text: str, tmp_path: Path) -> None:
    (article,) = read([write(tmp_path / "a.md", f"{STORY}\n\n{markdown}")]).articles
    assert article.text == f"{STORY}\n\n{text}"


BLOCKS_OF_PAGE = (
    "<h2>What was done</h2><ul><li>The coast guard sent <b>two</b> boats.</li></ul>"
    "<blockquote>The crew did nothing wrong.</blockquote>"
    '<blockquote class="twitter-tweet"><p>The harbour of Norhaven is open again.</p>&mdash; Harbour'
    ' (@harbour) <a href="https://social.example/1">May 3</a></blockquote>'
    "<table><tr><th>Aboard</th><td>84</td></tr></table>"
    "<figure><figcaption>The ferry at noon.</figcaption></figure>"
)
TOLD_OF_PAGE = [
    ("heading", "What was done"),
    ("list item", "The coast guard sent two boats."),
    ("block quote", "The crew did nothing wrong."),
    ("post", "The harbour of Norhaven is open again."),
    ("post", "— Harbour (@harbour) May 3"),
    ("table", "| Aboard | 84 |"),
]


def test_a_page_is_read_block_by_block(tmp_path: Path) -> None:
    page = PAGE.replace("</article>", f"{BLOCKS_OF_PAGE}</article>")
    (article,) = read([write(tmp_path / "a.html", page)]).articles
    assert told(article) == TOLD_OF_PAGE
    assert article.text.startswith(STORY)
    assert [(each.reason, each.text) for each in article.removed] == [
        ("title", "Ferry runs aground"),
        ("caption", "The ferry at noon."),
    ][::-1]


def test_html_in_a_record_is_read_block_by_block(tmp_path: Path) -> None:
    first, second = STORY.split("\n\n")
    text = f"<!-- x --><p>{first}</p>\n<div>{second}</div>{BLOCKS_OF_PAGE}"
    (article,) = read([write(tmp_path / "a.json", json.dumps({"text": text}))]).articles
    assert article.text.startswith(STORY)
    assert told(article) == TOLD_OF_PAGE
    assert [each.text for each in article.removed] == ["The ferry at noon."]


def test_a_table_that_lays_out_a_page_is_text(tmp_path: Path) -> None:
    first, second = STORY.split("\n\n")
    text = f"<table><tr><td>{first} {second}</td></tr></table><p>x</p>"
    (article,) = read([write(tmp_path / "a.json", json.dumps({"text": text}))]).articles
    assert told(article) == []
    assert "84 passengers" in article.text


def test_an_exact_moment_of_an_article_goes_before_others(tmp_path: Path) -> None:
    linked = {
        "@graph": [
            {"@type": "ItemList", "datePublished": "2019-01-01T00:00:00Z"},
            {"@type": ["NewsArticle"], "datePublished": "2025-02-06"},
            {"@type": "WebPage", "datePublished": "2025-02-06T13:20:00+01:00"},
        ]
    }
    for script in (json.dumps(linked), '{"datePublished": "2025-02-06T13:20:00+01:00",}'):
        page = PAGE.replace("article:published_time", "x").replace(
            "</head>", f'<script type="application/ld+json">{script}</script></head>'
        )
        (article,) = read([write(tmp_path / "a.html", page)]).articles
        assert article.published is not None
        assert article.published.isoformat() == "2025-02-06T13:20:00+01:00"


@pytest.mark.parametrize(
    ("label", "encoding"),
    [("iso-8859-1", "cp1252"), ("iso-8859-1", "utf-8"), ("shift_jis", "shift_jis")],
)
def test_a_page_is_decoded_as_it_is_written_not_only_as_it_says(
    label: str, encoding: str, tmp_path: Path
) -> None:
    words = (
        "彼は「運が良かった」と話した。"
        if encoding == "shift_jis"
        else "“We lost €5 – all,” he said."
    )
    page = PAGE.replace("<head>", f'<head><meta charset="{label}">').replace(
        "</article>", f"<p>{words}</p></article>"
    )
    (article,) = read([write(tmp_path / "a.html", page.encode(encoding))]).articles
    assert article.text.endswith(words)


@pytest.mark.parametrize(
    ("head", "title", "language"),
    [
        ("title: 'It''s: a ferry' # note\nlanguage: no", "It's: a ferry", "no"),
        ("title: Ferry: what we know\nlanguage: en", "Ferry: what we know", "en"),
        ("title: >\n  Ferry\n  aground\nlang: en\ntags: [a, {b: c}]", "Ferry aground", "en"),
        ("title: 2024\nlanguage: en", "2024", "en"),
    ],
)
def test_front_matter_is_yaml_and_its_values_stay_as_written(
    head: str, title: str, language: str, tmp_path: Path
) -> None:
    story = STORY if language == "en" else "Ferja gjekk på grunn tysdag. Ingen vart skadde."
    text = f"---\n{head}\ndate: 2025-02-06\n---\n{story}"
    (article,) = read([write(tmp_path / "a.txt", text)]).articles
    assert (article.title, article.language, article.text) == (title, language, story)
    assert article.published is not None
    assert article.published.isoformat() == "2025-02-06T00:00:00+00:00"


@pytest.mark.slow
def test_of_many_records_only_the_articles_are_held(tmp_path: Path) -> None:
    with gzip.open(tmp_path / "a.jsonl.gz", "wt") as file:
        for at in range(3_000):
            file.write(json.dumps({"id": at, "text": f"{at} {STORY} " * 10}) + "\n")
    read([tmp_path / "a.jsonl.gz"])
    tracemalloc.start()
    articles = read([tmp_path / "a.jsonl.gz"]).articles
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    texts = sum(map(len, (article.text for article in articles)))
    assert texts > 5_000_000
    assert peak < 2 * texts


def test_a_gzip_that_unpacks_to_nothing_like_news_is_refused_early(tmp_path: Path) -> None:
    path = tmp_path / "bomb.json.gz"
    with gzip.open(path, "wb") as file:
        for _ in range(200):
            file.write(b" " * (1 << 20))
    tracemalloc.start()
    with pytest.raises(InputError, match="times its size"):
        read([path])
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 150 << 20  # of 200 MB; the bound is 64 MB, held twice while it grows


def test_input_without_an_end_is_refused() -> None:
    with pytest.raises(InputError, match="/dev/zero: a device, not a file"):
        read(["/dev/zero"])
    with pytest.raises(InputError, match="more than 1 MB in one piece"):
        streams.read_all(io.BytesIO(b"a" * (1 << 21)), 1 << 20)


def test_names_of_files_are_printed_without_harm(tmp_path: Path) -> None:
    folder = tmp_path / "a\x1b[31m"
    folder.mkdir()
    bad = os.fsdecode(b"bad\xff\n.txt")
    write(folder / bad, STORY)
    write(folder / "empty\r.txt", "")
    write(folder / "b\x07.png", "x")
    pile = read([folder])
    for text in (*pile.warnings, *(f"{a.id}{a.source}" for a in pile.articles)):
        assert text.isprintable()
        text.encode()
    assert [article.id for article in pile.articles] == [r"bad\xff\n.txt"]
    assert len(pile.warnings) == 2
    with pytest.raises(InputError, match=r"nowhere\\x1b\[2J"):
        read(["nowhere\x1b[2J"])


@given(st.text(st.characters(exclude_categories=())))
def test_a_printable_name_is_printable(name: str) -> None:
    with contextlib.suppress(UnicodeEncodeError):
        name.encode("utf-8", "surrogateescape")
        assert printable(name).isprintable()


def test_fields_of_records_hold_no_control_characters(tmp_path: Path) -> None:
    record = {
        "id": "a\x1b[1m\n1", "source": "The \x1b]0;x\x07Post", "title": "Ferry\r\naground",
        "url": "https://post.example/\x1b[2J1", "authors": ["Ida\x00 Roe"], "text": STORY,
    }  # fmt: skip
    (article,) = read([write(tmp_path / "a.json", json.dumps(record))]).articles
    for value in (article.id, article.source, article.title, article.url, *article.authors):
        assert value.isprintable()
    assert (article.id, article.title, article.url) == (
        "a 1", "Ferry aground", "https://post.example/1",
    )  # fmt: skip


def test_several_articles_of_one_line_each_get_an_id(tmp_path: Path) -> None:
    line = json.dumps([{"text": f"{at} {STORY}"} for at in range(2)])
    path = write(tmp_path / "a.jsonl", f"{line}\n")
    assert [article.id for article in read([path]).articles] == ["a.jsonl:1", "a.jsonl:1~2"]


LIBRARIES = "trafilatura lxml markdown_it yaml babel py3langid ftfy charset_normalizer"


@pytest.mark.parametrize(
    ("suffix", "text", "needed"),
    [
        (".txt", f"Ferry runs aground\n\n{STORY}", ()),
        (".jsonl", json.dumps({**RECORD, "published": "2025-02-06T10:00:00Z"}), ()),
        (".txt", f"---\ntitle: Ferry\ndate: 2025-02-06\n---\n{STORY}", ()),
        (".txt", f"---\ntitle: 'Ferry'\ndate: 2025-02-06\n---\n{STORY}", ("yaml",)),
        (".md", STORY, ("markdown_it",)),
    ],
)
def test_a_library_is_imported_only_for_files_that_need_it(
    suffix: str, text: str, needed: tuple[str, ...], tmp_path: Path
) -> None:
    path = write(tmp_path / f"a{suffix}", text)
    code = (
        f"import sys\nfrom summarize.readers import read\nread([{str(path)!r}])\n"
        f"print(*(name for name in {LIBRARIES!r}.split() if name in sys.modules))"
    )
    printed = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True)
    assert printed.stdout.decode().split() == list(needed)
