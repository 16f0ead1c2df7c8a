"""Addresses in what is written: without passwords and keys, from wherever they come."""

import json
from pathlib import Path

import pytest

from summarize.outlets import public_address
from summarize.readers import read

TOLD = "The dam at Tolmen will hold, the harbour master said on Monday after a night of rain."
TOLD_MORE = "About 400 people who had left their houses may go back on Tuesday, she said."


@pytest.mark.parametrize(
    ("address", "public"),
    [
        ("https://post.example/dam?id=7", "https://post.example/dam?id=7"),
        ("https://desk:pw77@post.example:8443/dam", "https://post.example:8443/dam"),
        ("//desk:pw77@post.example/dam", "//post.example/dam"),
        ("https://desk:p@ss@post.example/dam", "https://post.example/dam"),
        (
            "https://archive.example/2026/http://me:pw77@post.example/dam",
            "https://archive.example/2026/http://post.example/dam",
        ),
        ("https://a.example/?to=http%3A%2F%2Fme%3Apw77%40b.example", None),
        ("https://post.example/@desk/dam", "https://post.example/@desk/dam"),
        ("https://post.example/dam?access_token=s3&id=7", "https://post.example/dam?id=7"),
        ("https://post.example/dam?id=7&amp;token=s3#a", "https://post.example/dam?id=7&amp#a"),
        ("https://post.example/dam?X-Amz-Signature=s3", "https://post.example/dam"),
        ("https://post.example/dam;jsessionid=s3?id=7", "https://post.example/dam?id=7"),
        ("https://post.example/dam#access_token=s3&x=1", "https://post.example/dam#x=1"),
        ("https://post.example/?author=desk&keyword=dam", None),
        ("https://post.example/read?key=20261129001", None),
        ("tag:post.example,2026:desk@dam?key=1", None),
    ],
)
def test_an_address_has_neither_passwords_nor_keys(address: str, public: str | None) -> None:
    found = public_address(address)
    assert public_address(found) == found
    if public is not None:
        assert found == public
    elif "pw77" not in address:
        assert found == address
    assert "pw77" not in found


def test_pages_that_are_told_by_a_key_stay_apart() -> None:
    found = {public_address(f"https://post.example/read?key={each}x9") for each in "abc"}
    assert len(found) == 3
    assert not any("x9" in each for each in found)


def _secrets(folder: Path) -> dict[str, Path]:
    """Files whose addresses hold a password and a key, in each format that brings addresses."""
    who, key = "desk:pw77@", "api_key=s3cret"
    address = f"https://{who}post.example/dam?{key}"
    body = f"<article><h1>The dam at Tolmen holds</h1><p>{TOLD}</p><p>{TOLD_MORE}</p></article>"
    page = f"<html><head><link rel='canonical' href='{address}'></head><body>{body}</body></html>"
    record = {"id": address, "title": "The dam holds", "text": TOLD, "url": address}
    feed = (
        f"<rss version='2.0'><channel><title>Post</title><item><guid>{address}</guid><link>"
        f"{address}</link><title>The dam holds</title><description>{TOLD}</description></item>"
        "</channel></rss>"
    )
    http = f"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<html><body>{body}</body></html>"
    warc = (
        f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {address}\r\n"
        "WARC-Date: 2026-11-29T00:00:00Z\r\n"
        "Content-Type: application/http; msgtype=response\r\n"
        f"Content-Length: {len(http.encode())}\r\n\r\n{http}\r\n\r\n"
    )
    saved = (
        f"From: <Saved by Blink>\r\nSnapshot-Content-Location: {address}\r\nMIME-Version: 1.0\r\n"
        'Content-Type: multipart/related; type="text/html"; boundary="b"\r\n\r\n--b\r\n'
        f"Content-Type: text/html\r\nContent-Location: {address}\r\n\r\n"
        f"<html><body>{body}</body></html>\r\n--b--\r\n"
    )
    texts = {
        "page.html": page,
        "record.json": json.dumps([record]),
        "feed.xml": feed.replace("&", "&amp;"),
        "crawl.warc": warc,
        "saved.mhtml": saved,
    }
    for name, text in texts.items():
        (folder / name).write_text(text)
    return {name: folder / name for name in texts}


@pytest.mark.parametrize(
    "name", ["page.html", "record.json", "feed.xml", "crawl.warc", "saved.mhtml"]
)
def test_no_password_and_no_key_of_an_address_is_taken_over(name: str, tmp_path: Path) -> None:
    pile = read([_secrets(tmp_path)[name]])
    (article,) = pile.articles
    assert article.url == "https://post.example/dam"
    assert "pw77" not in repr(pile)
    assert "s3cret" not in repr(pile)
