"""Saved pages: the article and its own address, whatever program kept the page."""

import io
import plistlib
import quopri
import zipfile
from pathlib import Path

import pytest

from summarize.data import Article
from summarize.errors import InputError
from summarize.readers import read
from summarize.readers.page_addresses import original, saved_address
from tests.test_mail import HTML, PARAGRAPHS, TEXT, TITLE

URL = "https://www.tolmenpost.example/a"
PAGE = (
    f'<!DOCTYPE html><html lang="en"><head><title>{TITLE}</title></head><body><nav><a href="/">Home'
    f'</a></nav><article><h1>{TITLE}</h1><time datetime="2026-02-10T17:05:00Z">10 Feb</time>{HTML}'
    "</article></body></html>"
)
ADVERTISEMENT = "<html><body><p>Buy our shoes now, for a very low price.</p></body></html>"


def one(data: bytes | str, folder: Path, name: str) -> Article:
    """The one article of a file."""
    path = folder / name
    path.write_bytes(data if isinstance(data, bytes) else data.encode())
    (article,) = read([path]).articles
    return article


def assert_is_read(article: Article, *, url: str = URL, dated: bool = True) -> None:
    """That an article is the one of the page, with its own address."""
    assert (article.title, article.text, article.url) == (TITLE, TEXT, url)
    assert article.source == "tolmenpost.example"
    assert (str(article.published) == "2026-02-10 17:05:00+00:00") is dated


def part(markup: str, url: str, *, charset: str = "", codec: str = "utf-8") -> bytes:
    """A page as a part of MHTML."""
    label = f';\r\n\tcharset="{charset}"' if charset else ""
    head = (
        f"Content-Type: text/html{label}\r\nContent-Transfer-Encoding: quoted-printable\r\n"
        f"Content-Location: {url}\r\n\r\n"
    )
    return head.encode() + quopri.encodestring(markup.encode(codec)) + b"\r\n"


CHROMIUM = (
    f"From: <Saved by Blink>\r\nSnapshot-Content-Location: {URL}\r\nSubject: Tolmen\r\n"
    "Date: Wed, 11 Mar 2026 08:00:00 +0100\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;"
    '\r\n\ttype="text/html";\r\n\tboundary="--b"\r\n\r\n\r\n'
).encode()
EXPLORER = (
    b'From: "Saved by Windows Internet Explorer 8"\r\nSubject: Tolmen\r\nDate: Wed, 11 Mar 2026 '
    b"08:00:00 +0100\r\nMIME-Version: 1.0\r\n"
)
MANY = b'Content-Type: multipart/related;\r\n\tboundary="--b"\r\n\r\nOf several parts.\r\n\r\n'


def test_a_page_of_chromium_is_read_without_its_frames(tmp_path: Path) -> None:
    frame = part(ADVERTISEMENT, "https://ads.example/1")
    data = CHROMIUM + b"----b\r\n" + frame + b"----b\r\n" + part(PAGE, URL) + b"----b--\r\n"
    for name in ("a.mhtml", "a.mht", "a.txt"):
        assert_is_read(one(data, tmp_path, name))


def test_a_page_of_internet_explorer_is_read_with_its_letters(tmp_path: Path) -> None:
    page = part(PAGE, URL, charset="Windows-1252", codec="cp1252")
    assert_is_read(one(EXPLORER + MANY + b"----b\r\n" + page + b"----b--\r\n", tmp_path, "a.mht"))
    assert_is_read(one(EXPLORER + page, tmp_path, "b.mht"))


def test_a_page_in_the_middle_of_parts_is_found_by_its_name(tmp_path: Path) -> None:
    """As Opera writes: the page is the part that the head calls the start."""
    opera = (
        f"Content-Type: multipart/related; start=<main@opera>; boundary=b\r\nContent-Location: "
        f"{URL}"
        "\r\nMIME-Version: 1.0\r\n\r\n--b\r\n"
    ).encode()
    frame = part(ADVERTISEMENT, "https://ads.example/1")
    main = b"Content-ID: <main@opera>\r\n" + part(PAGE, URL)
    assert_is_read(one(opera + frame + b"--b\r\n" + main + b"--b--\r\n", tmp_path, "a.mht"))


@pytest.mark.parametrize("form", [plistlib.FMT_BINARY, plistlib.FMT_XML])
def test_a_page_of_safari_is_read(form: plistlib.PlistFormat, tmp_path: Path) -> None:
    main = {
        "WebResourceData": PAGE.encode("cp1252"),
        "WebResourceURL": URL,
        "WebResourceMIMEType": "text/html",
        "WebResourceTextEncodingName": "windows-1252",
    }
    data = plistlib.dumps({"WebMainResource": main, "WebSubresources": []}, fmt=form)
    assert_is_read(one(data, tmp_path, "a.webarchive"))
    assert_is_read(one(data, tmp_path, "b"))


def test_a_broken_page_of_safari_is_refused(tmp_path: Path) -> None:
    for data in (b"bplist00WebMainResource", plistlib.dumps({"WebMainResource": {}})):
        with pytest.raises(InputError, match=r"list of properties|without a page"):
            one(data, tmp_path, "a.webarchive")


SINGLE = (
    f"<!--\n Page saved with SingleFile \n url: {URL} \n saved date: Wed Mar 11 2026 10:00:00\n-->"
)


def test_pages_of_singlefile_are_read_packed_and_not(tmp_path: Path) -> None:
    page = PAGE.replace('<html lang="en">', f'<html lang="en">{SINGLE}')
    assert_is_read(one(page, tmp_path, "a.html"))
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("index.html", page)
    shell = b"<!doctype html><html data-sfz><meta charset=utf-8><script>1</script><!--"
    assert_is_read(one(shell + packed.getvalue(), tmp_path, "b.html"))
    with pytest.raises(InputError, match="a page of SingleFile that unpacks itself"):
        one(shell + packed.getvalue()[:60], tmp_path, "c.html")


@pytest.mark.parametrize(
    ("comment", "address"),
    [
        (f"<!-- saved from url=(0032){URL} -->", URL),
        (f"<!-- saved from url=(0079)https://web.archive.org/web/20260210/{URL} -->", URL),
        (f"<!--\n Archive processed by SingleFile \n url: {URL} \n-->", URL),
        (
            "<!-- Mirrored from www.tolmenpost.example/a by HTTrack -->",
            URL.replace("https", "http"),
        ),
        (f'<meta name="savepage-url" content="{URL}">', URL),
        (f'<html data-scrapbook-source="{URL}">', URL),
        (f'<a class="domain reader-domain" href="{URL}">tolmenpost.example</a>', URL),
        (f'<script>__wm.wombat("{URL}?a=1&amp;b=2","20260210","");</script>', f"{URL}?a=1&b=2"),
        ("<!-- saved from url=(0014)about:internet -->", ""),
    ],
)
def test_the_address_that_a_program_writes_is_found(comment: str, address: str) -> None:
    assert saved_address(f"<!DOCTYPE html>\n{comment}\n<body>") == address


def test_a_copy_of_an_archive_is_of_the_page_that_it_copies() -> None:
    for archive in (
        "https://web.archive.org/web/20260210180000/",
        "http://web.archive.org/web/20260210180000if_/",
        "https://archive.ph/2026.02.10-180000/",
        "http://archive.today/20260210180000/",
    ):
        assert original(f"{archive}{URL}") == URL
    assert original(URL) == URL


WAYBACK = "https://web.archive.org/web/20260210180000/"
TOOLBAR = (
    '<!-- BEGIN WAYBACK TOOLBAR INSERT --><div id="wm-ipp-base"><div id="wm-ipp"><p>The Wayback '
    "Machine</p><p>Success. 12 captures between 10 Feb 2026 and 20 Feb 2026. About this capture, "
    "collected by a team of volunteers.</p></div></div><!-- END WAYBACK TOOLBAR INSERT -->"
)


def test_a_page_of_the_wayback_machine_is_the_page(tmp_path: Path) -> None:
    head = f'<head><link rel="canonical" href="{WAYBACK}{URL}">'
    page = PAGE.replace("<head>", head).replace("<body>", f"<body>{TOOLBAR}")
    assert_is_read(one(page, tmp_path, "a.html"))


def test_a_page_of_archive_today_is_the_page(tmp_path: Path) -> None:
    body = HTML.replace("<p>", "<div>").replace("</p>", "</div>")
    page = (
        f'<!DOCTYPE html><html><head><title>{TITLE}</title><link rel="canonical" '
        f'href="https://archive.ph/2026.02.10-180000/{URL}"></head><body><center><div id="HEADER">'
        f"archive.today webpage capture, saved from {URL}, no other snapshots from this url</div>"
        f'<div id="CONTENT"><h1>{TITLE}</h1>{body}</div></center></body></html>'
    )
    assert_is_read(one(page, tmp_path, "a.html"), dated=False)


def test_the_reading_view_of_firefox_tells_address_and_author(tmp_path: Path) -> None:
    page = (
        f"<html><head><title>{TITLE}</title></head><body><div class='container'><div class='header "
        f'reader-header\'><a class="domain reader-domain" href="{URL}">tolmenpost.example</a>'
        f"<h1 class='reader-title'>{TITLE}</h1><div class='credits reader-credits'>Marta "
        f"Quill</div>"
        "<div class='meta-data'><div class='reader-estimated-time'>1-2 "
        "minutes</div></div></div><hr>"
        f"<div class='moz-reader-content'><div class='page'>{HTML}</div></div></div></body></html>"
    )
    article = one(page, tmp_path, "a.html")
    assert_is_read(article, dated=False)
    assert article.authors == ("Marta Quill",)


CLIPPINGS = {
    "Obsidian": (
        f'---\ntitle: "{TITLE}"\nsource: "{URL}"\nauthor:\n  - "[[Marta Quill]]"\n'
        f'published: 2026-02-10\ncreated: 2026-03-11\ntags:\n  - "clippings"\n---\n{TEXT}\n'
    ),
    "MarkDownload": (
        f"---\ncreated: 2026-03-11T10:00:00 (UTC +01:00)\nsource: {URL}\nauthor: Marta "
        f"Quill\n---\n\n"
        f"# {TITLE}\n\n> ## Excerpt\n> {PARAGRAPHS[0][:40]}\n\n---\n{TEXT}\n"
    ),
    "Omnivore": (
        f"---\nid: 12-ab\ntitle: {TITLE}\nauthor: Marta Quill\ndate_saved: 2026-03-11 "
        f"10:00:00\n---\n\n"
        f"# {TITLE}\n#Omnivore\n\n[Read on Omnivore](https://omnivore.app/me/a)\n"
        f"[Read Original]({URL})\n\n{TEXT}\n\n## Highlights\n\n> {PARAGRAPHS[3]}\n"
    ),
}


@pytest.mark.parametrize("program", CLIPPINGS)
def test_what_people_clip_has_its_page_and_no_date_of_clipping(
    program: str, tmp_path: Path
) -> None:
    article = one(CLIPPINGS[program], tmp_path, "a.md")
    assert (article.title, article.text, article.url) == (TITLE, TEXT, URL)
    assert article.authors == ("Marta Quill",)
    assert article.published is None or article.published.date().isoformat() == "2026-02-10"


def test_what_a_reader_marked_is_read_as_that(tmp_path: Path) -> None:
    text = (
        f"# {TITLE}\n\n![rw-book-cover](https://a.example/c.png)\n\n## Metadata\n- Author: [[Marta "
        f"Quill]]\n- Full Title: {TITLE}\n- Category: #articles\n- URL: {URL}\n\n## Highlights\n"
        f"- {PARAGRAPHS[0]} ([View Highlight](https://read.readwise.io/read/1))\n- "
        f"{PARAGRAPHS[3]}\n"
    )
    article = one(text, tmp_path, "a.md")
    assert (article.title, article.url) == (TITLE, URL)
    assert article.text == f"{PARAGRAPHS[0]}\n\n{PARAGRAPHS[3]}"


def test_a_reader_service_may_warn_and_repeat_the_title(tmp_path: Path) -> None:
    text = (
        f"Title: {TITLE}\n\nURL Source: {URL}\n\nPublished Time: Tue, 10 Feb 2026 17:05:00 GMT\n\n"
        f"Warning: This page maybe not yet fully loaded.\n\nMarkdown Content:\n# "
        f"{TITLE}\n\n{TEXT}\n"
    )
    assert_is_read(one(text, tmp_path, "a.txt"))


REFUSED = {
    "a.url": (f"[InternetShortcut]\r\nURL={URL}\r\n".encode(), f"a link to {URL}"),
    "a.webloc": (plistlib.dumps({"URL": URL}), f"a link to {URL}"),
    "b.webloc": (plistlib.dumps({"URL": URL}, fmt=plistlib.FMT_BINARY), f"a link to {URL}"),
    "bookmarks.html": (
        b"<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<TITLE>Bookmarks</TITLE><DL><p></DL>",
        "a list of saved links",
    ),
    "ril_export.html": (
        b"<!DOCTYPE html><html><head><title>Pocket Export</title></head></html>",
        "a list of saved links",
    ),
    "a.msg": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), r"a mail of Outlook \(.msg\)"),
    "a.pst": (b"!BDN" + bytes(600), "a store of Outlook"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_holds_no_text_is_refused_by_what_it_is(name: str, tmp_path: Path) -> None:
    data, message = REFUSED[name]
    with pytest.raises(InputError, match=message):
        one(data, tmp_path, name)
