"""A small file of each format that docs/inputs.md has an example of, by the name that it has there.

A format is added by a row of the table of that page, a line of its examples, and a row here.
"""

import gzip
import io
import json
import zipfile
from collections.abc import Callable, Mapping
from importlib import import_module
from pathlib import Path
from typing import NamedTuple

from tests.documents_made import docx

TITLE = "Ferry sinks off Port Elm"
PARAGRAPHS = (
    "A ferry with 40 people aboard sank off Port Elm on Monday, the harbor police said.",
    "All passengers were brought ashore by fishing boats, and two were treated for burns.",
    "The ferry had been inspected in October, the owner said, and no fault had been found then.",
)
TEXT = "\n\n".join(PARAGRAPHS)
RECORD = {
    "title": TITLE,
    "text": TEXT,
    "source": "Elm Echo",
    "url": "https://elmecho.example/2026/ferry",
    "published": "2026-11-28T09:00:00Z",
}
_BODY = "".join(f"<p>{each}</p>" for each in PARAGRAPHS)
PAGE = (
    f"<!doctype html><html lang=en><head><title>{TITLE} | Elm Echo</title></head><body><article>"
    f"<h1>{TITLE}</h1>{_BODY}</article></body></html>"
)
_LINES = json.dumps(RECORD) + "\n"
_RSS = (
    '<?xml version="1.0"?><rss version="2.0" '
    'xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Elm Echo</title>'
    f"<item><title>{TITLE}</title><link>https://elmecho.example/2026/ferry</link>"
    "<guid>ferry-1</guid><pubDate>Sat, 28 Nov 2026 09:00:00 GMT</pubDate>"
    f"<content:encoded><![CDATA[{_BODY}]]></content:encoded></item></channel></rss>"
)
_JSON_FEED = {
    "version": "https://jsonfeed.org/version/1.1",
    "title": "Elm Echo",
    "items": [{"id": "1", "title": TITLE, "content_html": _BODY}],
}
_NINJS = {
    "uri": "urn:newsml:elmecho.example:2026:ferry",
    "type": "text",
    "versioncreated": "2026-11-28T09:00:00Z",
    "language": "en",
    "headline": TITLE,
    "provider": "Elm Echo",
    "body_xhtml": _BODY,
}
_NITF = (
    f'<?xml version="1.0"?><nitf><head><title>{TITLE}</title></head><body><body.head><hedline>'
    f"<hl1>{TITLE}</hl1></hedline><distributor>Elm Echo</distributor></body.head>"
    f"<body.content>{_BODY}</body.content></body></nitf>"
)
_G2 = (
    '<?xml version="1.0"?><newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" '
    'guid="urn:newsml:elmecho.example:2026:ferry" version="1" standard="NewsML-G2"><itemMeta>'
    '<itemClass qcode="ninat:text"/><provider literal="Elm Echo"/>'
    "<versionCreated>2026-11-28T09:00:00Z</versionCreated></itemMeta><contentMeta>"
    f"<headline>{TITLE}</headline></contentMeta><contentSet><inlineXML "
    'contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><head>'
    f"<title>{TITLE}</title></head><body>{_BODY}</body></html></inlineXML></contentSet></newsItem>"
)
_CSV = "title,url,published,source,text\n" + ",".join(
    f'"{each}"' for each in (TITLE, RECORD["url"], RECORD["published"], "Elm Echo", TEXT)
)
_MAIL_HEAD = (
    "From: Elm Echo <news@elmecho.example>\nTo: desk@tolmen.example\n"
    f"Subject: {TITLE}\nDate: Sat, 28 Nov 2026 09:00:00 +0000\nMessage-ID: <1@elmecho.example>\n"
    "MIME-Version: 1.0\n"
)
_MAIL = f"{_MAIL_HEAD}Content-Type: text/plain; charset=utf-8\n\n{TEXT}\n"
_FROM = "From news@elmecho.example Sat Nov 28 09:00:00 2026"
_MHTML = (
    f"From: <Saved by Blink>\nSnapshot-Content-Location: {RECORD['url']}\nSubject: {TITLE}\n"
    "Date: Sat, 28 Nov 2026 09:00:00 -0000\nMIME-Version: 1.0\n"
    'Content-Type: multipart/related; type="text/html"; boundary="----Part"\n\n'
    "------Part\nContent-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: 8bit\n"
    f"Content-Location: {RECORD['url']}\n\n{PAGE}\n------Part--\n"
).replace("\n", "\r\n")
_EXPORT = (
    "1 of 1 DOCUMENTS\n\n\n                    Elm Echo\n\n"
    "          November 28, 2026 Saturday\n\n"
    f"{TITLE}\n\nBYLINE: By Ann Orr\n\nSECTION: NEWS; Pg. 1\n\nLENGTH: 45 words\n\n\n"
    f"{TEXT}\n\nLOAD-DATE: November 28, 2026\n\nLANGUAGE: ENGLISH\n\n"
    "PUBLICATION-TYPE: Newspaper\n\n              Copyright 2026 Elm Echo\n"
    "                All Rights Reserved\n"
)
_RTF = "{\\rtf1\\ansi\\deff0 " + "\\par\n".join((TITLE, *PARAGRAPHS)) + "\\par}"


def _docx() -> bytes:
    return docx([TITLE, *PARAGRAPHS], title=TITLE)


def _pdf() -> bytes:
    layout = import_module("reportlab.platypus")
    styles, packed = import_module("reportlab.lib.styles").getSampleStyleSheet(), io.BytesIO()
    texts = [layout.Paragraph(TITLE, styles["Title"])]
    texts += [layout.Paragraph(each, styles["BodyText"]) for each in PARAGRAPHS]
    layout.SimpleDocTemplate(packed).build(texts)
    return packed.getvalue()


def _warc() -> bytes:
    packed = io.BytesIO()
    writer = import_module("warcio.warcwriter").WARCWriter(packed, gzip=True)
    # The library leaves its temporary files open.
    writer._create_temp_file = io.BytesIO
    headers = import_module("warcio.statusandheaders").StatusAndHeaders
    head = headers("200 OK", [("Content-Type", "text/html")], protocol="HTTP/1.1")
    page = io.BytesIO(PAGE.encode())
    record = writer.create_warc_record(
        str(RECORD["url"]), "response", payload=page, http_headers=head
    )
    writer.write_record(record)
    return packed.getvalue()


def _zip() -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("pages/ferry.html", PAGE)
    return packed.getvalue()


class Input(NamedTuple):
    """How a file is made, and which of `FORMATS` reads it where that is not always there."""

    make: Callable[[], bytes]
    form: str = ""


def _of(text: object, form: str = "") -> Input:
    data = (text if isinstance(text, str) else json.dumps(text)).encode()
    return Input(lambda: data, form)


FILES: Mapping[str, Input] = {
    "story.txt": _of(f"Title: {TITLE}\nSource: Elm Echo\n\n{TEXT}\n"),
    "story.md": _of(f"# {TITLE}\n\n{TEXT}\n"),
    "page.html": _of(PAGE),
    "news.json": _of({"articles": [RECORD]}),
    "day.jsonl": _of(_LINES),
    "day.jsonl.gz": Input(lambda: gzip.compress(_LINES.encode(), mtime=0)),
    "records.json": _of([{"kop": TITLE, "broodtekst": TEXT}]),
    "inbox/story.txt": _of(TEXT),
    "inbox/day.jsonl": _of(_LINES),
    "feed.xml": _of(_RSS, "a feed"),
    "feed.json": _of(_JSON_FEED, "a feed"),
    "item.json": _of(_NINJS, "NITF"),
    "nitf.xml": _of(_NITF, "NITF"),
    "g2.xml": _of(_G2, "NewsML-G2"),
    "table.csv": _of(_CSV, "a table"),
    "export.txt": _of(_EXPORT, "an export of a news database"),
    "story.rtf": _of(_RTF, "a rich text"),
    "story.docx": Input(_docx, "a document of Word"),
    "story.pdf": Input(_pdf, "a PDF"),
    "letter.eml": _of(_MAIL, "a mail"),
    "letters.mbox": _of(
        f"From news@elmecho.example Sat Nov 28 09:00:00 2026\n{_MAIL}\n", "a mailbox"
    ),
    "saved.mhtml": _of(_MHTML, "a saved page"),
    "crawl.warc.gz": Input(_warc, "a crawl"),
    "pages.zip": Input(_zip, "a zip"),
}


def make_inputs(folder: Path, command: str) -> None:
    """Write below a folder those of these files that a command names."""
    for name, each in FILES.items():
        if name in command or ("/" in name and f"{name.partition('/')[0]}/" in command):
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(each.make())
