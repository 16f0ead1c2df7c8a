"""What is no prose is refused under any name by what it is; what only begins like it is read."""

from pathlib import Path

import pytest

from summarize.errors import InputError
from summarize.readers import read
from tests.archives import paragraphs, written

PEM = "aGFyYm91cg==" * 5 + "\n"
UU = f"M{'0' * 60}\n"
CUE = "00:00:0{0}{1}000 --> 00:00:0{0}{1}900\nThe ferry to Sulmer has closed.\n\n"
PATCH = "--- a/ferry.c\n+++ b/ferry.c\n@@ -1,2 +1,2 @@\n-int a;\n+int b;\n"
OTHERS = {
    "a key, a certificate or an encrypted message": (
        f"-----BEGIN OPENSSH PRIVATE KEY-----\n{PEM}-----END OPENSSH PRIVATE KEY-----\n",
        f"-----BEGIN RSA PRIVATE KEY-----\nProc-Type: 4,ENCRYPTED\n\n{PEM}",
        f"-----BEGIN CERTIFICATE-----\n{PEM}",
        f"-----BEGIN PGP MESSAGE-----\n\n{PEM}",
        f"-----BEGIN PGP PUBLIC KEY BLOCK-----\nVersion: 2\n\n{PEM}",
    ),
    "a card of addresses (vCard)": ("BEGIN:VCARD\nVERSION:4.0\nFN:Ann Orr\nEND:VCARD\n",),
    "a calendar (iCalendar)": ("BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:The board meets\n",),
    "subtitles (SRT)": ("".join(f"{n}\n{CUE.format(n, ',')}" for n in range(1, 9)),),
    "subtitles (WebVTT)": (
        f"WEBVTT\n\n{CUE.format(1, '.')}",
        f"WEBVTT - Sulmer\nKind: captions\n\nNOTE by hand\n\none\n{CUE.format(1, '.')}",
    ),
    "subtitles (SSA)": ("[Script Info]\nTitle: Ferry\n",),
    "a drawing (SVG)": ('<svg xmlns="http://www.w3.org/2000/svg"><text>The ferry.</text></svg>',),
    "PostScript": ("%!PS-Adobe-3.0\n/Times findfont 12 scalefont setfont\n(The ferry.) show\n",),
    "a diff": (
        f"diff --git a/ferry.c b/ferry.c\n{PATCH}",
        PATCH,
        f"Index: ferry.c\n{'=' * 67}\n{PATCH}",
        f"commit {'4f' * 20}\nAuthor: Ann Orr <ann@orr.example>\n\n    Close the ferry\n\n{PATCH}",
        f"From {'4f' * 20} Mon Sep 17 00:00:00 2001\nFrom: Ann Orr <ann@orr.example>\n{PATCH}",
    ),
    "a packed file (uuencode)": (f"begin 644 ferry.bin\n{UU * 5}`\nend\n",),
    "robots.txt, rules for crawlers": (
        "User-agent: *\nDisallow: /\n",
        "# For all.\n# Be kind.\n\nUser-Agent: a\nUser-Agent: b\n# none\nAllow: /\n",
    ),
    "a script": ("#!/bin/sh\necho The ferry has closed.\n", "#! /usr/bin/env python3\nimport os\n"),
    "a log": (
        "".join(f"2031-03-04 10:00:0{n},123 INFO server: Request {n} done\n" for n in range(9)),
        "".join(f"2031-03-04T10:00:0{n}.123456Z request {n} done\n" for n in range(9)),
        "".join(f"[2031-03-04 10:00:0{n}] main.ERROR: No {n}\n  at a\n" * (n > 7) for n in range(9))
        + "".join(f"[2031-03-04 10:01:0{n}] main.INFO: No {n}\n" for n in range(9)),
        "".join(f"Mar  4 10:00:0{n} harbour sshd[12{n}]: session opened\n" for n in range(9)),
        "".join(
            f'10.0.0.{n} - - [04/Mar/2031:10:00:0{n} +0000] "GET / HTTP/1.1" 200 5\n'
            for n in range(9)
        ),
    ),
}
CASES = [(what, text) for what, texts in OTHERS.items() for text in texts]
STORY = "\n\n".join(paragraphs("Sulmer"))


@pytest.mark.parametrize(("what", "text"), CASES)
def test_what_is_no_prose_is_refused_by_what_it_is(what: str, text: str, tmp_path: Path) -> None:
    for name, data in (
        ("a.txt", text.encode()),
        ("a", text.encode()),
        ("b.txt", b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode()),
        ("c.txt", text.encode("utf-16")),
    ):
        with pytest.raises(InputError) as error:
            read([written(tmp_path / name, data)])
        assert f"is {what}, no article" in str(error.value)


def test_it_is_told_among_articles(tmp_path: Path) -> None:
    written(tmp_path / "in/story.txt", STORY.encode())
    written(tmp_path / "in/robots.txt", b"User-agent: *\nDisallow: /\n")
    pile = read([tmp_path / "in"])
    assert [each.id for each in pile.articles] == ["story.txt"]
    assert sum("robots.txt, rules for crawlers" in each for each in pile.warnings) == 1


NEWS = {
    "signed.txt": f"-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA256\n\n{STORY}",
    "forwarded.txt": f"-----BEGIN FORWARDED MESSAGE-----\n\n{STORY}",
    "number.txt": f"1\n\n{STORY}",
    "times.txt": "".join(f"10:0{n} {each}\n" for n, each in enumerate(STORY.split("\n\n"))),
    "moments.txt": "\n".join(
        f"2031-03-04 10:00:0{n} {each}" for n, each in enumerate(STORY.split("\n\n") * 2)
    ),
    "day.txt": f"2031-03-04 10:00:01 INFO from the harbour\n\n{STORY}",
    "format.txt": f"WEBVTT is a form of subtitles\n\n{STORY}",
    "begin.txt": f"begin 644 days of work\n\n{STORY}",
    "head.md": f"# User-agent: who reads us\n\n{STORY}",
    "list.md": f"- Ferry: closed\n- Boats: sold; 43 words\n\n{STORY}",
    "dash.txt": f"--- Sulmer ---\n\n{STORY}",
    "page.html": f"<svg><path d='M0 0'/></svg><article><h1>Ferry</h1><p>{STORY}</p></article>",
}


@pytest.mark.parametrize("name", NEWS)
def test_what_only_begins_like_it_is_read(name: str, tmp_path: Path) -> None:
    (found,) = read([written(tmp_path / name, NEWS[name].encode())]).articles
    assert "Sulmer" in found.text
