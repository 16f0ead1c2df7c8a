"""What the readers promise: every usual file is read, and what is wrong is said in one line."""

import contextlib
import gzip
import io
import json
import os
import time
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from summarize.errors import InputError
from summarize.readers import READERS, read, read_articles

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
RECORD = {"id": "a", "source": "Harbour Post", "title": "Ferry runs aground", "text": STORY}
SAMPLES = {
    "text": STORY,
    "markdown": f"# Ferry runs aground\n\n{STORY}",
    "page": PAGE,
    "json": json.dumps([RECORD]),
    "jsonl": json.dumps(RECORD),
}
KINDS = {
    ".txt": "text", ".text": "text", ".md": "markdown", ".markdown": "markdown", ".html": "page",
    ".htm": "page", ".xhtml": "page", ".json": "json", ".jsonl": "jsonl", ".ndjson": "jsonl",
}  # fmt: skip


@pytest.mark.parametrize("suffix", sorted(READERS))
def test_every_format_gives_the_same_text(suffix: str, tmp_path: Path) -> None:
    data = SAMPLES[KINDS[suffix.removesuffix(".gz")]].encode()
    path = tmp_path / f"story{suffix}"
    path.write_bytes(gzip.compress(data) if suffix.endswith(".gz") else data)
    assert [article.text for article in read_articles([path])] == [STORY]


def test_a_missing_path_is_named() -> None:
    with pytest.raises(InputError, match=r"nowhere\.txt: no such file"):
        read(["nowhere.txt"])


def test_a_path_that_is_no_path_is_an_error() -> None:
    for path in ("", "a\0b"):
        with pytest.raises(InputError, match="path"):
            read([path])


def test_a_broken_line_of_a_named_file_is_named(tmp_path: Path) -> None:
    path = tmp_path / "news.jsonl"
    path.write_text(json.dumps(RECORD) + "\n{broken\n", "utf-8")
    with pytest.raises(InputError, match=r"news.jsonl: line 2: broken JSON"):
        read([path])


def test_a_broken_line_found_in_a_folder_leaves_the_others(tmp_path: Path) -> None:
    (tmp_path / "news.jsonl").write_text(json.dumps(RECORD) + "\n{broken\n", "utf-8")
    reading = read([tmp_path])
    assert [article.id for article in reading.articles] == ["a"]
    assert ["line 2: broken JSON" in warning for warning in reading.warnings] == [True]


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
    "no gzip": ("a.txt.gz", b"plain text", "not a gzip"),
    "page without text": ("a.html", b"<html><body></body></html>", "no text of an article"),
    "front matter only": ("a.md", b"---\ntitle: x\n---\n", "no text below"),
    "broken toml": ("a.md", b"+++\ntitle = \n+++\ntext", "TOML"),
    "only furniture": ("a.txt", b"Source link\n\nShare this article", "nothing is left"),
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
    reading = read([tmp_path])
    assert [article.text for article in reading.articles] == [STORY]
    assert reading.warnings
    assert all(words in warning and file in warning for warning in reading.warnings)


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
    reading = read([tmp_path])
    assert [article.id for article in reading.articles] == ["a.txt"]
    assert len(reading.warnings) == 1
    assert all(name in reading.warnings[0] for name in ("README.md", "b.png", "pipe.txt"))


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
    reading = read([f"{tmp_path}/*.txt"])
    assert ([article.id for article in reading.articles], len(reading.warnings)) == (["a.txt"], 1)
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
    reading = read([tmp_path])
    assert [article.text for article in reading.articles] == [STORY]
    assert "the id '1'" in reading.warnings[0]


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
        {"content": STORY, "title": "T", "source": {"id": None, "name": "Post"},
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
    assert [article.source for article in articles] == ["post.example", "Post"]


def test_html_inside_a_text_field_is_read_as_its_text(tmp_path: Path) -> None:
    first, second = STORY.split("\n\n")
    text = f'<p class="lead">{first}</p><script>let a;</script><p>{second}<br/>5 &lt; 6 &amp; 7</p>'
    (article,) = read([write(tmp_path / "a.json", json.dumps({"text": text}))]).articles
    assert article.text == f"{STORY}\n\n5 < 6 & 7"


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
    reading = read([write(tmp_path / "a.txt", data)])
    assert reading.articles[0].text == f"{ACCENTS}\n\n{STORY}"
    assert reading.warnings == ()


def test_broken_bytes_and_characters_are_left_out_with_a_warning(tmp_path: Path) -> None:
    path = write(tmp_path / "a.txt", (ACCENTS + STORY).encode() + b" \xe2\x80")
    reading = read([path])
    assert reading.articles[0].text.startswith("Café")
    assert "2 bytes that are not UTF-8" in reading.warnings[0]
    path = write(tmp_path / "b.jsonl", '{"text": "Half \\ud800 a pair. ' + STORY[:80] + '"}')
    reading = read([path])
    assert reading.articles[0].text.startswith("Half a pair.")
    assert "surrogates" in reading.warnings[0]
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
    assert article.id == ("a" if kind.startswith("json") else "stdin")


def test_text_that_opens_with_a_bracket_is_text(tmp_path: Path) -> None:
    path = write(tmp_path / "note", f"[Moscow] {STORY}")
    assert read([path]).articles[0].text.startswith("[Moscow] The ferry")


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
@given(data=st.binary(max_size=300), suffix=st.sampled_from(sorted(READERS)))
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


def test_a_record_that_is_only_furniture_leaves_the_other_records_alone(tmp_path: Path) -> None:
    lines = [{"text": "Source link\n\nShare this article"}, {"text": STORY}]
    path = write(tmp_path / "a.jsonl", "\n".join(json.dumps(line) for line in lines))
    reading = read([path])
    assert [article.text for article in reading.articles] == [STORY]
    assert reading.warnings == (
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
