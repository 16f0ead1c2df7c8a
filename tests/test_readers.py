"""What the readers promise: every usual file is read, and what is wrong is said in one line."""

import gzip
import json
from pathlib import Path

import pytest

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
