"""Which format a file is in: by what it begins with first, by its name second.

A format is a row of `FORMATS`. Its module is imported when the first such file is read.
"""

import re
import zlib
from codecs import getincrementaldecoder
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from importlib import import_module
from typing import cast

from summarize.errors import InputError
from summarize.readers.decoding import decode
from summarize.readers.records import Opener, Reader
from summarize.readers.streams import PACKED, PACKED_TARS, is_gzip, unpacked_name

# Characters that tell a format. Chosen, not tuned: two comments at their longest before the tag.
_HEAD = 4000


@dataclass(frozen=True)
class Head:
    """What a file begins with, and its name in small letters, without the end of a packed one."""

    name: str
    data: bytes

    @cached_property
    def text(self) -> str:
        """The first characters, without a byte order mark and white space before them."""
        if self.data[:2] in (b"\xff\xfe", b"\xfe\xff"):
            text = self.data[: 2 * _HEAD].decode("utf-16", "replace")
        elif self.data[:1] == b"<" and self.data[1:2] == b"\0":
            text = self.data[: 2 * _HEAD].decode("utf-16-le", "replace")
        else:
            text = self.data[:_HEAD].decode("utf-8", "replace")
        return text.lstrip("\ufeff \t\r\n")

    @cached_property
    def start(self) -> str:
        """All the text that there is of it, as plain UTF-8 or else as windows-1252 has it."""
        if self.data[:2] in (b"\xff\xfe", b"\xfe\xff"):
            return self.data.decode("utf-16", "replace")
        try:
            return getincrementaldecoder("utf-8-sig")().decode(self.data)
        except UnicodeDecodeError:
            return self.data.decode("cp1252", "replace")

    @cached_property
    def element(self) -> str:
        """The start tag of the first element of XML or HTML, without "<"; "" where it is neither.

        >>> Head("", b'<?xml version="1.0"?><!-- a feed --><rss version="2.0"><channel>').element
        'rss version="2.0"'
        """
        found = _ELEMENT.match(self.text)
        return found["tag"] if found else ""

    @cached_property
    def root(self) -> str:
        """The name of that element in small letters, without its prefix."""
        if not self.element:
            return ""
        return re.split(r"[\s/>]", self.element, maxsplit=1)[0].rpartition(":")[2].lower()


_ELEMENT = re.compile(
    r"(?:<\?.{0,500}?\?>\s*|<!--.{0,2000}?-->\s*|<!doctype\b[^>\[]*(?:\[.{0,2000}?\]\s*)?>\s*)*"
    r"<(?P<tag>[a-z_][\w.:-]*(?=[\s/>]|$)[^>]*)",
    re.IGNORECASE | re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class Format:
    """A format: what messages call it, the ends of its files' names, and how it is told and read.

    Attributes:
        name: with its article, as in "a feed".
        suffixes: such files are found in folders; for a file that no format is told of by its
            content, the longest end of the name decides.
        function: module and name of its `Reader`, or of its `Opener` where it `holds_files`.
        is_it: whether a file is of the format, by how it begins; none where that cannot be told.
        holds_files: whether there are files in it.
        is_packing: whether it is one file, packed.
    """

    name: str
    suffixes: tuple[str, ...]
    function: str
    is_it: Callable[[Head], bool] | None = None
    holds_files: bool = False
    is_packing: bool = False

    def reader(self) -> Reader:
        """The function that reads its articles."""
        return cast("Reader", self._loaded())

    def opener(self) -> Opener:
        """The function that gives the files in it."""
        return cast("Opener", self._loaded())

    def _loaded(self) -> object:
        module, _, name = self.function.partition(":")
        return getattr(import_module(f"summarize.readers.{module}"), name)


_PAGE = re.compile(r"(?:html|head|body|article)\b", re.IGNORECASE)
# A record starts with a key, an array with a record; "[Moscow] ..." and "{sic}" are text.
_JSON = re.compile(r'(?:\{\s*["}]|\[\s*[\[\]{"])')
# What hardly any text begins with, whatever the file is called.
_SURE_JSON = re.compile(r'(?:\[\s*)?\{\s*"[^"\n]{1,80}"\s*:')
# What an export has and hardly an article: a line of little but numbers ("1 of 10 DOCUMENTS",
# "LENGTH: 64 words"), a rule, a code, a mark. What has one is looked at well.
_EXPORT_LINE = re.compile(
    r"[ \t]*(?:(?:\S+ )?\d[\d.,]* \S+ \d[\d.,]*(?: [A-Z]\S+)?|(?:\S+: )?\d[\d.,]*\s\S+|_{20,}"
    r"|(?:HD|WC)(?:[ \t].*)?|Record: \d+)[ \t]*\r?$"
)
# Characters; such a line may be centred. Chosen, not tuned.
_LONGEST_EXPORT_LINE = 80
_EXPORT_MARKS = (
    "GALE|", "ebscohost", "newsbank", "NewsBank", "uropresse", "CEDROM", "Download Request",
    "Job Number", "from ProQuest",
)  # fmt: skip
# The first are in the head of a page, the others anywhere in what is known of it.
_EXPORT_HEADS = ("LXNComment", "DOCFULL", "<title>Factiva", "DOCUMENTS<", "DOKUMENTEN<")
_EXPORT_PAGE_MARKS = (b"articleParagraph", b"Load-Date", b"LOAD-DATE", b"rdp__", b"DocPublication")
_TEXTS = (".txt", ".text", ".md", ".markdown")


# What each of our outputs has near its beginning, and few other files have; quick to look for.
_MAY_BE_OWN = re.compile(
    r'"schema_version"|"Software"|"summarize"|<generator>summarize|Content-Security-Policy'
    r"|^X-Mailer: summarize|^\*?\d[^\n;]{2,80}(?:;|$)",
    re.MULTILINE,
)


def _is_own(head: Head) -> bool:
    if not _MAY_BE_OWN.search(head.text) and not head.data.startswith(b"SQLite format 3"):
        return False
    from summarize.readers.own import what_own

    return what_own(head.text, head.data) != ""


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


def _is_gzip(head: Head) -> bool:
    return is_gzip(head.data)


def _is_warc(head: Head) -> bool:
    if not is_gzip(head.data):
        return head.data.startswith(b"WARC/")
    # It is packed record by record, and opened as it is, so that a broken one is passed over.
    try:
        return zlib.decompressobj(16 + zlib.MAX_WBITS).decompress(head.data, 5) == b"WARC/"
    except zlib.error:
        return False


def _is_zip(head: Head) -> bool:
    return head.data.startswith((b"PK\3\4", b"PK\5\6"))


def _is_tar(head: Head) -> bool:
    return head.data[257:262] == b"ustar"


def _is_bzip2(head: Head) -> bool:
    # The magic number of the first block, or of the end, behind that of the file.
    return head.data[:3] == b"BZh" and head.data[4:10] in (b"1AY&SY", b"\x17rE8P\x90")


def _is_xz(head: Head) -> bool:
    return head.data.startswith(b"\xfd7zXZ\0")


def _is_unread_archive(head: Head) -> bool:
    return head.data.startswith(tuple(UNREAD))


def _is_page(head: Head) -> bool:
    return bool(_PAGE.match(head.element)) and not head.name.endswith((".md", ".markdown"))


def _is_feed_list(head: Head) -> bool:
    return head.root == "opml"


# What makes RDF a feed, and an entry or a feed of that name one of Atom.
_OF_FEEDS = re.compile(r"purl\.org/(?:rss/|atom/ns)|netscape\.com/rdf/|w3\.org/2005/Atom")
# A feed behind what a server wrote before it.
_LATE_FEED = re.compile(r"<\?xml\b[^>]*\?>\s*<(?:rss|rdf:RDF|feed)\b")


def _is_feed(head: Head) -> bool:
    if head.root == "rss":
        return True
    if head.root in ("rdf", "feed", "entry"):
        is_atom = head.root == "feed" and "<entry" in head.text
        return is_atom or bool(_OF_FEEDS.search(head.text))
    is_page = _PAGE.match(head.element) or head.name.endswith(_TEXTS)
    return not is_page and bool(_LATE_FEED.search(head.text))


def _is_lines(head: Head) -> bool:
    if head.name.endswith((".json", ".jsonl", ".ndjson")) or not _is_json(head):
        return False
    from summarize.readers.jsons import opens_lines

    return opens_lines(head.data.decode("utf-8", "replace"))


def _is_json(head: Head) -> bool:
    if head.name.endswith((".jsonl", ".ndjson")):
        return False
    return bool((_SURE_JSON if head.name.endswith(_TEXTS) else _JSON).match(head.text))


def _is_nitf(head: Head) -> bool:
    return head.root == "nitf"


def _is_g2(head: Head) -> bool:
    return head.root in _G2 and "itemid=" not in head.element


# The first elements of NewsML-G2: items of news, and others, which are refused by what they are.
_G2 = (
    "newsitem", "packageitem", "newsmessage", "planningitem", "conceptitem", "knowledgeitem",
    "catalogitem", "contentset", "groupset",
)  # fmt: skip


def _is_newsml(head: Head) -> bool:
    return head.root == "newsml"


def _is_wire(head: Head) -> bool:
    if not _MAY_BE_WIRE.match(head.text):
        return False
    from summarize.readers.newsroom.wires import is_wire

    return is_wire(head.data, head.text)


# The first characters of a message: a control, a code of letters and figures, or "ZCZC".
_MAY_BE_WIRE = re.compile(
    r"[\x01\x16]|\^[AV]|<S[YO]|ZCZC\b|[A-Za-z]{1,3}\s?\d{3,4}[^.!?\n]{0,60}\r*\n"
)


def _is_export(head: Head) -> bool:
    if head.root or not _may_be_export(head.start):
        return False
    from summarize.readers.databases.telling import is_export

    return is_export(head.start)


def _may_be_export(text: str) -> bool:
    return any(mark in text for mark in _EXPORT_MARKS) or any(
        _EXPORT_LINE.match(line) for line in text.split("\n") if len(line) <= _LONGEST_EXPORT_LINE
    )


def _is_export_page(head: Head) -> bool:
    if head.root != "html" or not (
        any(mark in head.text for mark in _EXPORT_HEADS)
        or any(mark in head.data for mark in _EXPORT_PAGE_MARKS)
    ):
        return False
    from summarize.readers.databases.telling import is_export_page

    return is_export_page(head.start)


def _is_docx(head: Head) -> bool:
    return _packs(head, b"[Content_Types].xml") and b"word/" in head.data


def _is_odt(head: Head) -> bool:
    return _packs(head, b"mimetypeapplication/vnd.oasis.opendocument.text")


def _packs(head: Head, name: bytes) -> bool:
    return head.data.startswith(b"PK\x03\x04") and name in head.data


def _is_rtf(head: Head) -> bool:
    return head.text.startswith("{\\rtf")


def _is_pdf(head: Head) -> bool:
    return b"%PDF-" in head.data[:1024]


def _is_doc(head: Head) -> bool:
    return head.data.startswith(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")


def _packing(name: str, end: str, function: str, is_it: Callable[[Head], bool]) -> Format:
    return Format(name, (end,), function, is_it, holds_files=True, is_packing=True)


# The names of columns, of which one is that of the text; no sentence has so many marks between.
_TABLE = re.compile(
    r'"?sep=.|[^.!?\n]*\b(?:\w*(?:text|content|body|description|summary|abstract)|article)\b'
    r"[^.!?\n]*\n",
    re.IGNORECASE,
)
# Characters; no table has so many columns that are of use here.
_LONGEST_HEADER = 2000


def _is_table(head: Head) -> bool:
    start = head.text[:_LONGEST_HEADER]
    line = start.partition("\n")[0]
    if not any(mark in line for mark in ",;\t|") or not _TABLE.match(start):
        return False
    from summarize.readers.services.tables import is_table

    return is_table(head.text)


def _is_parquet(head: Head) -> bool:
    return head.data.startswith(b"PAR1")


FORMATS: tuple[Format, ...] = (
    # What this program wrote, before anything else.
    Format("an output of summarize", (), "own:refuse", _is_own),
    # Archives and packed files.
    Format("a crawl", (".warc",), "archives.warc:open_warc", _is_warc, holds_files=True),
    _packing("a gzip", ".gz", "streams:open_gzip", _is_gzip),
    _packing("a bzip2", ".bz2", "archives.packed:open_bzip2", _is_bzip2),
    _packing("an xz", ".xz", "archives.packed:open_xz", _is_xz),
    Format("a document of Word", (".docx",), "documents.docx:read", _is_docx),
    Format("a document of LibreOffice", (".odt",), "documents.odt:read", _is_odt),
    Format("a zip", (".zip", ".wacz"), "archives.zips:open_zip", _is_zip, holds_files=True),
    Format("a tar", (".tar",), "archives.tars:open_tar", _is_tar, holds_files=True),
    Format("another archive", (), "archives.unread:refuse", _is_unread_archive),
    # What agencies and newsrooms exchange.
    Format("NITF", (".nitf",), "newsroom.nitf:read_nitf", _is_nitf),
    Format("NewsML-G2", (), "newsroom.g2:read_g2", _is_g2),
    Format("NewsML", (".newsml",), "newsroom.newsml1:read_newsml", _is_newsml),
    Format("text for a wire", (".tst",), "newsroom.wires:read_wire", _is_wire),
    # Feeds, and lists of them.
    Format("a list of feeds", (".opml",), "feeds.opml:read_opml", _is_feed_list),
    Format("a feed", (".rss", ".atom", ".rdf", ".xml"), "feeds.syndicated:read_feed", _is_feed),
    # Exports of news databases, and documents, which may be such exports.
    Format("an export of a news database", (), "databases.reading:read", _is_export),
    Format("a page that a news database exports", (), "databases.pages:read", _is_export_page),
    Format("a rich text", (".rtf",), "documents.rtf:read", _is_rtf),
    Format("a PDF", (".pdf",), "documents.pdf:read", _is_pdf),
    Format("an old document of Word", (".doc",), "documents.doc:read", _is_doc),
    # Pages and JSON, whose objects may have forms of their own (`jsons`).
    Format("a web page", (".html", ".htm", ".xhtml"), "pages:read_html", _is_page),
    Format("JSON lines", (".jsonl", ".ndjson"), "jsons:read_jsonl", _is_lines),
    Format("JSON", (".json",), "jsons:read_json", _is_json),
    # Tables of data sets and spreadsheets.
    Format("Parquet", (".parquet", ".pq"), "services.parquet:read_parquet", _is_parquet),
    Format("a table", (".csv", ".tsv", ".tab"), "services.tables:read_table", _is_table),
    # What no content tells.
    Format("Markdown", (".md", ".markdown"), "plain:read_markdown"),
    Format("a text", (".txt", ".text"), "plain:read_text"),
)
"""Every format, in the order in which they are tried."""

_UNPACKED = tuple(suffix for each in FORMATS if not each.is_packing for suffix in each.suffixes)
SUFFIXES: tuple[str, ...] = (
    *_UNPACKED,
    *(f"{suffix}{end}" for end in PACKED for suffix in _UNPACKED),
    *PACKED_TARS,
)
"""The ends of the names of files that are read where they are found in a folder."""


def format_of(name: str, data: bytes) -> Format:
    """The format of a file.

    Args:
        name: that of the file; it may be empty.
        data: what the file begins with, some thousand bytes.

    Raises:
        InputError: it is XML of no kind that is read, or no text.
    """
    head = Head(unpacked_name(name.lower()), data)
    told = (each for each in FORMATS if each.is_it is not None and each.is_it(head))
    found = next(told, None)
    if found is None and (head.text.startswith("<?xml") or _is_other_xml(head)):
        raise InputError(f"is XML that begins with <{head.root}>, which is not read")
    found = found or _by_name(head.name)
    if found is not None:
        return found
    decode(data)
    return FORMATS[-1]


def _is_other_xml(head: Head) -> bool:
    return bool(head.element) and head.name.endswith((".xml", ".newsml", ".nitf"))


def _by_name(name: str) -> Format | None:
    known = [
        (len(suffix), at)
        for at, each in enumerate(FORMATS)
        for suffix in each.suffixes
        if name.endswith(suffix)
    ]
    return FORMATS[max(known)[1]] if known else None
