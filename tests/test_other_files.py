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
        "".join(f"10:00:0{n}.123 [main] INFO  Server - Request {n} done\n" for n in range(9)),
        "".join(f"[Mon Mar 04 10:00:0{n} 2031] [error] [pid 1] no file\n" for n in range(9)),
        "".join(f"I0304 10:00:0{n}.000123    7 server.go:12] Request {n}\n" for n in range(9)),
        "".join(f"[    {n}.000123] eth0: link is up\n" for n in range(9)),
        "".join(f'time=2031-03-04T10:00:0{n}Z level=info msg="Request {n}"\n' for n in range(9)),
        "".join(
            f'10.0.0.{n} - - [04/Mar/2031:10:00:0{n} +0000] "GET / HTTP/1.1" 200 5\n'
            for n in range(9)
        ),
    ),
    "source code": (
        (
            '"""The ferries of Sulmer, and how many people each of them takes."""\n\nimport os\n'
            "from pathlib import Path\n\n\ndef sail(ferry: str) -> int:\n    # Better late.\n"
            "    if not ferry:\n        return 0\n    return len(ferry)\n"
        ),
        (
            "// Opens the ferry page.\nfunction open(page) {\n  const link = page.link;\n"
            "  window.location.href = link;\n  return false;\n}\n\nopen({link: '/ferry'});\n"
        ),
        (
            "!function(e){var t={};function n(r){if(t[r])return t[r].exports;var o=t[r]={i:r,l:!1,"
            "exports:{}};return e[r].call(o.exports,o,o.exports,n),o.l=!0,o.exports}n.m=e}([]);\n"
        ),
        (
            "#include <stdio.h>\n\n/* The ferry\n * sails at noon.\n */\nint main(void)\n{\n"
            '    printf("The ferry to Sulmer has closed for the winter.\\n");\n    return 0;\n}\n'
        ),
        (
            "package port;\n\nimport java.List;\n\npublic class Ferry {\n    private int seats;\n"
            "    public int seats() {\n        return seats;\n    }\n}\n"
        ),
        'cd /srv\nexport PORT=80\nif [ -f ferry ]; then\n  echo "open $PORT"\nfi\n',
    ),
    "SQL": (
        (
            "-- Ferries\nCREATE TABLE ferry (\n  id INT PRIMARY KEY,\n  name VARCHAR(40)\n);\n"
            "INSERT INTO ferry VALUES (1, 'The ferry to Sulmer, which sails at noon.');\n"
            "INSERT INTO ferry VALUES (2, 'The ferry to Dunmere, which sails at two.');\n"
        ),
        "select name, count(*)\nfrom ferry\nwhere seats > 20\ngroup by name\norder by name;\n",
    ),
    "a style sheet (CSS)": (
        (
            "/* The page of the ferries. */\nbody {\n  color: #222;\n  margin: 0 auto;\n}\n\n"
            "h1, .ferry > a:hover {\n  font-size: 2em;\n}\n"
        ),
    ),
    "settings (YAML, INI or the like)": (
        (
            "# Where ferries are read.\nname: ferries\non:\n  push:\n    branches: [main]\njobs:\n"
            "  - run: make check\n    description: |\n"
            "      Reads where all ferries are, and tells the harbour of each that is late.\n"
        ),
        "[ferry]\nname = Sulmer\nseats=84\n\n[harbour]\nopen = yes\n",
        "PORT=80\nHOST=ferry.example\nexport TOKEN=none\nDEBUG=1\n",
        "{\n  name: 'ferry',\n  seats: 84,\n  ports: ['Sulmer', 'Dunmere'],\n}\n",
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
    "listing.txt": f"{STORY}\n\n" + "x = 1;\nif (x) {\n  y = f(x);\n}\n" * 9,
    "listing": "    import os\n    print(os.getcwd())\n" * 12 + f"\n{STORY}",
    "fenced.txt": "# Ferry\n\nHow Sulmer counts:\n\n```\nx = 1;\ny = 2;\nz = 3;\nf(x);\n```\n",
    "table.txt": f"{STORY}\n\n" + "".join(f"| Sulmer | {n} | {n}% |\n" for n in range(20)),
    "fields.txt": f"title: Ferry\nsource: Post\ndate: 2031-03-04\nlanguage: en\n\n{STORY}",
    "facts.txt": f"{STORY}\n\n" + "".join(f"ferry {n}: closed\n" for n in range(20)),
    "poem.txt": "The ferry goes to Sulmer;\nThe wind is in her sails;\nand home (at last) she is,\n"
    "and nobody there hails her:\n" * 3,
    "goals.txt": "Sulmer - Dunmere 2:1\nOldport - Kestwick 0:0\nNorhaven - Sulmer 1:3 (1:1)\n"
    "All three were played on Sunday, said the league of the harbours.\n",
    "talk.txt": "Orr: Is the ferry open?\nMoen: No, not to Sulmer.\nOrr: When?\nMoen: In May.\n"
    * 3,
    "short.txt": "---\ntitle: Ferry\nsource: Post\npublished: 2031-03-04\nlanguage: en\n---\n"
    "The ferry stayed in Sulmer on Tuesday; nobody of the crew was hurt. The pier is closed.",
    "price.txt": "---\ntitle: Ferry\nsource: Post\npublished: 2031-03-04\nlanguage: en\n---\n"
    "The ferry of Sulmer was sold on Monday to a firm from Dunmere for $5 a share, it said.",
    "paragraphs.txt": "---\ntitle: Ferry\nsource: Post\ndate: 2031-03-04\nlanguage: en\n"
    "url: a.example\nauthor: Ann Orr\n---\n"
    "The ferry stayed in Sulmer on Tuesday; nobody of the crew was hurt.\n\n"
    "The pier is closed.\n\nPeople went home.\n\nThe mayor thanked them.\n",
    "words.txt": "---\ntitle: Ferry\nsource: Post\ndate: 2031-03-04\nlanguage: en\n"
    "url: a.example\nauthor: Ann Orr\n---\n"
    + "Sulmer is closed to boats.\n\n" * 5
    + "The ferry held; all are safe.\n",
    "page.html": f"<svg><path d='M0 0'/></svg><article><h1>Ferry</h1><p>{STORY}</p></article>",
}


@pytest.mark.parametrize("name", NEWS)
def test_what_only_begins_like_it_is_read(name: str, tmp_path: Path) -> None:
    (found,) = read([written(tmp_path / name, NEWS[name].encode())]).articles
    assert "Sulmer" in found.text
