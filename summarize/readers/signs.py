"""What the formats are told by: each function looks at what a file begins with.

They are asked of every file, so each looks at something cheap first, and what takes longer lies
with the format.
"""

import re
import zlib
from collections.abc import Callable
from typing import TYPE_CHECKING

from summarize.patterns import regex
from summarize.readers import streams

if TYPE_CHECKING:
    from types import ModuleType

    from summarize.readers.formats import Head

_PAGE = re.compile(r"(?:html|head|body|article)\b", re.IGNORECASE)
# A record starts with a key, an array with a record; "[Moscow] ..." and "{sic}" are text.
_JSON = regex(r'(?:\{\s*["}]|\[\s*[\[\]{"])')
# What hardly any text begins with, whatever the file is called.
_SURE_JSON = regex(r'(?:\[\s*)?\{\s*"[^"\n]{1,80}"\s*:')
# What an export has and hardly an article: a line of little but numbers ("1 of 10 DOCUMENTS",
# "LENGTH: 64 words"), a rule, a code, a mark, or a word alone below a label ("Body"). What has
# one is looked at well. Spaces may be tabs or not to be broken at, and several.
_EXPORT_LINE = re.compile(
    r"\s*(?:(?:\S+\s+)?\d[\d.,]*\s+\S+\s+\d[\d.,]*(?:\s+[A-Z]\S+)?"
    r"|(?:\S+\s?[:：]\s*)?\d[\d.,]*\s+\S+|_{20,}"
    r"|(?:HD|WC)(?:[ \t].*)?|Record:\s*\d+)\s*$"
)
_EXPORT_WORD = re.compile(r"[:：].*\n\s*[^\W\d_]{2,14}[^\S\n]*$", re.MULTILINE)
# Characters of the head of a first article, and of a line, which may be centred. Chosen.
_EXPORT_TOP, _LONGEST_EXPORT_LINE = 3000, 80
_EXPORT_MARKS = (
    "GALE|", "ebscohost", "newsbank", "NewsBank", "uropresse", "CEDROM", "Download Request",
    "Job Number", "from ProQuest",
)  # fmt: skip
# The first are in the head of a page, the others anywhere in what is known of it.
_EXPORT_HEADS = ("LXNComment", "DOCFULL", "<title>Factiva", "DOCUMENTS<", "DOKUMENTEN<")
_EXPORT_PAGE_MARKS = (
    b"articleParagraph", b"Load-Date", b"LOAD-DATE", b"rdp__", b"DocPublication", b"DocID_",
)  # fmt: skip
_TEXTS = (".txt", ".text", ".md", ".markdown")

# What our outputs have near their beginning, and few other files have; quick to look for.
_OWN_NAMES = '"schema_version" "Software" "summarize" <generator>summarize Content-Security-Policy'
_OWN_LINE = re.compile(
    r"\n(?:X-Mailer: summarize|\*?\d[^\n;]{2,80}(?:;|$)|no\. +score|reason +removed$|FAILED "
    r"|nothing in the draft|verified: |checked in part: |(?<=\A\n)(?:- |\{\s*\"sentences\"))",
    re.MULTILINE,
)


def is_own(head: "Head") -> bool:
    """Whether it is one of our own outputs."""
    is_named = any(map(head.text.__contains__, _OWN_NAMES.split()))
    has_sign = is_named or _OWN_LINE.search(f"\n{head.text}")
    if not has_sign and not head.data.startswith(b"SQLite format 3"):
        return False
    from summarize.readers.own import what_own

    return what_own(head.text, head.data) != ""


# What files begin with that are no prose, and few others; quick to look for.
_MAY_BE_OTHER = re.compile(
    r"-----BEGIN |BEGIN:V|WEBVTT|\[Script|<svg|%!PS|diff |Index: |(?:From|commit) [0-9a-f]{40}"
    r"|--- \S|\*\*\* \S|begin[ -]|=ybegin|#!|\[?\d+[-/\r\n\t ]"
    r"|(?:[ \t\r]*(?:#[^\n]*)?\n){0,60}[Uu]ser-[Aa]gent:|\[?[A-Z]{4,8}\]?[: \t]+\[?\d{4}"
    r"|[A-Z][a-z]{2} [ \d]\d \d\d:|\S+ \S+ \S+ \[\d\d/|\[?\d\d:\d\d:\d\d|\[ *\d+\.\d"
    r"|\[[A-Z][a-z]{2} [A-Z]|[IWEF]\d{4} |[a-z]{1,5}=\S+ \w+=|\d{10}\."
)


def is_other(head: "Head") -> bool:
    """Whether it is no prose: a key, a calendar, subtitles, a log and the like."""
    if not _MAY_BE_OTHER.match(head.text) or head.name.endswith((".html", ".htm", ".xhtml")):
        return False
    from summarize.readers.other_files import what_other

    return what_other(head.text) != ""


def has_root(name: str) -> "Callable[[Head], bool]":
    """Tells XML whose first element is called so, in small letters."""
    return lambda head: head.root == name


def begins(*marks: bytes) -> "Callable[[Head], bool]":
    """Tells files that begin with one of these bytes."""
    return lambda head: head.data.startswith(marks)


# What archives begin with that are not read, and what they are.
UNREAD = {
    b"7z\xbc\xaf\x27\x1c": "a 7z archive",
    b"Rar!\x1a\x07": "a RAR archive",
    b"\x28\xb5\x2f\xfd": "packed with zstd",
    b"\x04\x22\x4d\x18": "packed with lz4",
    b"LZIP\x01": "packed with lzip",
    b"\x1f\x9d": "packed with compress",
    b"MSCF\0\0\0\0": "a cabinet archive",
    b"xar!\0": "a xar archive",
    b"!<arch>\n": "an ar archive",
    b"PK\7\x08": "a part of a zip of several files",
    b"filedesc://": "an ARC file, the older form of WARC",
}


def is_gzip(head: "Head") -> bool:
    """Whether it is a gzip."""
    return streams.is_gzip(head.data)


def is_warc(head: "Head") -> bool:
    """Whether it is a crawl."""
    if not streams.is_gzip(head.data):
        return head.data.startswith(b"WARC/")
    # It is packed record by record, and opened as it is, so that a broken one is passed over.
    try:
        return zlib.decompressobj(16 + zlib.MAX_WBITS).decompress(head.data, 5) == b"WARC/"
    except zlib.error:
        return False


def is_tar(head: "Head") -> bool:
    """Whether it is a tar."""
    return head.data[257:262] == b"ustar"


def is_bzip2(head: "Head") -> bool:
    """Whether it is a bzip2."""
    # The magic number of the first block, or of the end, behind that of the file.
    return head.data[:3] == b"BZh" and head.data[4:10] in (b"1AY&SY", b"\x17rE8P\x90")


# Mails, mailboxes and saved pages begin with a header, a postmark, or a length and a header.
_HEADER = re.compile(
    rb"[\xef\xbb\xbf\s]*(?:>?From [^:]|[!-9;-~]+:[ \t\r\n]|\d{1,10}[ \t]*\r?\n[!-9;-~]+:)"
)


def is_mhtml(head: "Head") -> bool:
    """Whether it is a page saved as MHTML."""
    return _has_header(head) and _beginnings().is_mhtml(head)


def is_mbox(head: "Head") -> bool:
    """Whether it is a mailbox."""
    return _has_header(head) and _beginnings().is_mbox(head)


def is_mail(head: "Head") -> bool:
    """Whether it is a mail."""
    return _has_header(head) and _beginnings().is_mail(head)


def _has_header(head: "Head") -> bool:
    return _HEADER.match(head.data) is not None


def _beginnings() -> "ModuleType":
    from summarize.readers.mail import beginnings

    return beginnings


def is_webarchive(head: "Head") -> bool:
    """Whether it is a page that Safari saved."""
    return (head.data.startswith(b"bplist") or head.root == "plist") and (
        b"WebMainResource" in head.data or head.name.endswith(".webarchive")
    )


def is_packed(head: "Head") -> bool:
    """Whether it is a page that SingleFile packed."""
    return head.root == "html" and "data-sfz" in head.element


def is_link(head: "Head") -> bool:
    """Whether it is a link."""
    is_list = head.data.startswith(b"bplist") or head.root == "plist"
    is_told = head.text[:40].lower().startswith(("[internetshortcut]", "[default]\nbaseurl="))
    return is_told or (is_list and (head.name.endswith(".webloc") or len(head.data) < _LINK))


# Bytes. A list of properties that is no longer may hold an address, and hardly a page. Chosen.
_LINK = 1000


def is_link_list(head: "Head") -> bool:
    """Whether it is a list of links."""
    start = head.text[:600].lower()
    titles = ("<title>pocket export", "<title>instapaper: export")
    is_list = start.startswith("<!doctype netscape-bookmark-file")
    return is_list or any(title in start for title in titles)


def is_msg(head: "Head") -> bool:
    """Whether it is a mail of Outlook."""
    is_outlooks = head.name.endswith((".msg", ".oft")) or _OUTLOOK in head.data
    return is_outlooks and head.data.startswith(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")


_OUTLOOK = "__substg1.0_".encode("utf-16-le")


def is_page(head: "Head") -> bool:
    """Whether it is a web page."""
    return bool(_PAGE.match(head.element)) and not head.name.endswith((".md", ".markdown"))


# What makes RDF a feed, and an entry or a feed of that name one of Atom.
_OF_FEEDS = regex(r"purl\.org/(?:rss/|atom/ns)|netscape\.com/rdf/|w3\.org/2005/Atom")
# A feed behind what a server wrote before it.
_LATE_FEED = regex(r"<\?xml\b[^>]*\?>\s*<(?:rss|rdf:RDF|feed)\b")


def is_feed(head: "Head") -> bool:
    """Whether it is a feed."""
    if head.root == "rss":
        return True
    if head.root in ("rdf", "feed", "entry"):
        is_atom = head.root == "feed" and "<entry" in head.text
        return is_atom or bool(_OF_FEEDS.search(head.text))
    is_page = _PAGE.match(head.element) or head.name.endswith(_TEXTS)
    return not is_page and bool(_LATE_FEED.search(head.text))


def is_lines(head: "Head") -> bool:
    """Whether it is JSON lines."""
    if head.name.endswith((".json", ".jsonl", ".ndjson")) or not is_json(head):
        return False
    from summarize.readers.jsons import opens_lines

    return opens_lines(head.data.decode("utf-8", "replace"))


def is_json(head: "Head") -> bool:
    """Whether it is JSON."""
    if head.name.endswith((".jsonl", ".ndjson")):
        return False
    return bool((_SURE_JSON if head.name.endswith(_TEXTS) else _JSON).match(head.text))


def is_g2(head: "Head") -> bool:
    """Whether it is NewsML-G2."""
    return head.root in _G2 and "itemid=" not in head.element


# The first elements of NewsML-G2: items of news, and others, which are refused by what they are.
_G2 = (
    "newsitem", "packageitem", "newsmessage", "planningitem", "conceptitem", "knowledgeitem",
    "catalogitem", "contentset", "groupset",
)  # fmt: skip


def is_wire(head: "Head") -> bool:
    """Whether it is a text for wires."""
    if not _MAY_BE_WIRE.match(head.text):
        return False
    from summarize.readers.newsroom.wires import is_wire

    return is_wire(head.data, head.text)


# The first characters of a message: a control, a code of letters and figures, or "ZCZC".
_MAY_BE_WIRE = re.compile(
    r"[\x01\x16]|\^[AV]|<S[YO]|ZCZC\b|[A-Za-z]{1,3}\s?\d{3,4}[^.!?\n]{0,60}\r*\n"
)


def is_export(head: "Head") -> bool:
    """Whether it is an export of a news database."""
    if head.root or not _may_be_export(head.start):
        return False
    from summarize.readers.databases.telling import is_export

    return is_export(head.start)


def _may_be_export(text: str) -> bool:
    return (
        any(mark in text for mark in _EXPORT_MARKS)
        or any(
            _EXPORT_LINE.match(line)
            for line in text.split("\n")
            if len(line) <= _LONGEST_EXPORT_LINE
        )
        or _EXPORT_WORD.search(text, 0, _EXPORT_TOP) is not None
    )


def is_export_page(head: "Head") -> bool:
    """Whether it is a page that a news database exports."""
    if head.root != "html" or not (
        any(mark in head.text for mark in _EXPORT_HEADS)
        or any(mark in head.data for mark in _EXPORT_PAGE_MARKS)
    ):
        return False
    from summarize.readers.databases.telling import is_export_page

    return is_export_page(head.start)


def is_docx(head: "Head") -> bool:
    """Whether it is a document of Word."""
    return _packs(head, b"[Content_Types].xml") and b"word/" in head.data


def is_odt(head: "Head") -> bool:
    """Whether it is a document of LibreOffice."""
    return _packs(head, b"mimetypeapplication/vnd.oasis.opendocument.text")


def _packs(head: "Head", name: bytes) -> bool:
    return head.data.startswith(b"PK\x03\x04") and name in head.data


def is_pdf(head: "Head") -> bool:
    """Whether it is a PDF."""
    return b"%PDF-" in head.data[:1024]


def is_doc(head: "Head") -> bool:
    """Whether it is an old document of Word."""
    return head.data.startswith(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")


# The names of columns, of which one is that of the text; no sentence has so many marks between.
_TABLE = regex(
    r'"?sep=.|[^.!?\n]*\b(?:\w*(?:text|content|body|description|summary|abstract)|article)\b'
    r'[^.!?\n]*\n|[^.!?\n]*[;\t|,]"?[^\W\d_][^.!?\n]*\n',
    re.IGNORECASE,
)
# Characters; no table has so many columns that are of use here.
_LONGEST_HEADER = 2000


def is_table(head: "Head") -> bool:
    """Whether it is a table."""
    start = head.text[:_LONGEST_HEADER]
    line = start.partition("\n")[0]
    if not any(mark in line for mark in ",;\t|") or not _TABLE.match(start):
        return False
    from summarize.readers.services.tables import is_table

    return is_table(head.text)
