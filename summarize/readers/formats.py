"""Which format a file is in: by what it begins with first, by its name second.

A format is a row of `FORMATS`. Its module is imported when the first such file is read.
"""

import re
from codecs import getincrementaldecoder
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from importlib import import_module
from typing import NamedTuple, cast

from summarize.errors import InputError
from summarize.patterns import regex
from summarize.readers import signs
from summarize.readers.decoding import decode
from summarize.readers.records import Opener, Reader
from summarize.readers.streams import PACKED, PACKED_TARS, unpacked_name

# Characters that tell a format. Chosen, not tuned: two comments at their longest before the tag.
_HEAD = 4000


@dataclass(frozen=True, eq=False)
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


class Format(NamedTuple):
    """A format: what messages call it, the ends of its files' names, and how it is told and read.

    Attributes:
        name: with its article, as in "a feed".
        suffixes: such files are found in folders; for a file that no format is told of by its
            content, the longest end of the name decides.
        function: module and name of its `Reader`, or of its `Opener` where it `holds_files`.
        is_it: whether a file is of the format, by how it begins; none where that cannot be told.
        holds_files: whether there are files in it.
        is_packing: whether it is one file, packed.
        is_letter: whether it is one text as a rule, beside which there may be files.
        is_often_unnamed: its files often have no suffix, and are looked for in folders all the
            same.
    """

    name: str
    suffixes: tuple[str, ...]
    function: str
    is_it: Callable[[Head], bool] | None = None
    holds_files: bool = False
    is_packing: bool = False
    is_letter: bool = False
    is_often_unnamed: bool = False

    def reader(self) -> Reader:
        """The function that reads its articles."""
        return cast("Reader", self._loaded())

    def opener(self) -> Opener:
        """The function that gives the files in it."""
        return cast("Opener", self._loaded())

    def _loaded(self) -> object:
        module, _, name = self.function.partition(":")
        return getattr(import_module(f"summarize.readers.{module}"), name)


def _packing(name: str, end: str, function: str, is_it: Callable[[Head], bool]) -> Format:
    return Format(name, (end,), function, is_it, holds_files=True, is_packing=True)


FORMATS: tuple[Format, ...] = (
    # What this program wrote, before anything else.
    Format("an output of summarize", (), "own:refuse", signs.is_own),
    # Archives and packed files.
    Format("a crawl", (".warc",), "archives.warc:open_warc", signs.is_warc, holds_files=True),
    _packing("a gzip", ".gz", "streams:open_gzip", signs.is_gzip),
    _packing("a bzip2", ".bz2", "archives.packed:open_bzip2", signs.is_bzip2),
    _packing("an xz", ".xz", "archives.packed:open_xz", signs.begins(b"\xfd7zXZ\0")),
    Format("a document of Word", (".docx",), "documents.docx:read", signs.is_docx),
    Format("a document of LibreOffice", (".odt",), "documents.odt:read", signs.is_odt),
    Format(
        "a zip",
        (".zip", ".wacz"),
        "archives.zips:open_zip",
        signs.begins(b"PK\3\4", b"PK\5\6"),
        holds_files=True,
    ),
    Format("a tar", (".tar",), "archives.tars:open_tar", signs.is_tar, holds_files=True),
    Format("another archive", (), "archives.unread:refuse", signs.begins(*signs.UNREAD)),
    Format("no prose", (), "other_files:refuse", signs.is_other),
    # What agencies and newsrooms exchange.
    Format("NITF", (".nitf",), "newsroom.nitf:read_nitf", signs.has_root("nitf")),
    Format("NewsML-G2", (), "newsroom.g2:read_g2", signs.is_g2),
    Format("NewsML", (".newsml",), "newsroom.newsml1:read_newsml", signs.has_root("newsml")),
    Format("text for a wire", (".tst",), "newsroom.wires:read_wire", signs.is_wire),
    # Feeds, and lists of them.
    Format("a list of feeds", (".opml",), "feeds.opml:read_opml", signs.has_root("opml")),
    Format(
        "a feed", (".rss", ".atom", ".rdf", ".xml"), "feeds.syndicated:read_feed", signs.is_feed
    ),
    # Exports of news databases, and documents, which may be such exports.
    Format("an export of a news database", (), "databases.reading:read", signs.is_export),
    Format("a page that a news database exports", (), "databases.pages:read", signs.is_export_page),
    Format(
        "a rich text",
        (".rtf",),
        "documents.rtf:read",
        signs.begins(b"{\\rtf", b"\xef\xbb\xbf{\\rtf"),
    ),
    Format("a PDF", (".pdf",), "documents.pdf:read", signs.is_pdf),
    Format("a mail of Outlook", (), "saved.links:refuse_msg", signs.is_msg),
    Format("an old document of Word", (".doc",), "documents.doc:read", signs.is_doc),
    # Mails, mailboxes, and pages as programs save them; what holds none of them is told.
    Format("a saved page", (".mhtml", ".mht"), "saved.mhtml:read_mhtml", signs.is_mhtml),
    Format(
        "a mailbox",
        (".mbox", ".mbx"),
        "mail.mailboxes:open_mbox",
        signs.is_mbox,
        holds_files=True,
        is_often_unnamed=True,
    ),
    Format(
        "a mail",
        (".eml", ".emlx"),
        "mail.messages:open_mail",
        signs.is_mail,
        holds_files=True,
        is_letter=True,
        is_often_unnamed=True,
    ),
    Format(
        "a page of Safari",
        (".webarchive",),
        "saved.webarchive:read_webarchive",
        signs.is_webarchive,
    ),
    Format("a packed page", (), "saved.packed:open_packed", signs.is_packed, holds_files=True),
    Format("a link", (), "saved.links:refuse_link", signs.is_link),
    Format("a list of links", (), "saved.links:refuse_list", signs.is_link_list),
    Format("a store of Outlook", (), "saved.links:refuse_store", signs.begins(b"!BDN")),
    Format(
        "an index of mails", (), "saved.links:refuse_index", signs.begins(b"// <!-- <mdb:mork:z")
    ),
    # Pages and JSON, whose objects may have forms of their own (`jsons`).
    Format("a web page", (".html", ".htm", ".xhtml"), "pages:read_html", signs.is_page),
    Format("JSON lines", (".jsonl", ".ndjson"), "jsons:read_jsonl", signs.is_lines),
    Format("JSON", (".json",), "jsons:read_json", signs.is_json),
    # Tables of data sets and spreadsheets.
    Format("Parquet", (".parquet", ".pq"), "services.parquet:read_parquet", signs.begins(b"PAR1")),
    Format("a table", (".csv", ".tsv", ".tab"), "services.tables:read_table", signs.is_table),
    # What no content tells.
    Format("Markdown", (".md", ".markdown"), "plain:read_markdown"),
    Format("a text", (".txt", ".text"), "plain:read_text"),
)
"""Every format, in the order in which they are tried."""

# What would be read as a text.
_CODE = Format("code", (), "other_files:refuse_code")

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
    if found in (None, FORMATS[-1]) and _is_code(head):
        return _CODE
    if found is not None:
        return found
    decode(data)
    return FORMATS[-1]


# Ends of lines, or signs in them, without which a text is neither code nor settings.
_MAY_BE_CODE = regex(
    r"[{};):,\]][ \t\r]*\n|[\w\"'\]] ?[=:] ?\S|<-|\}|^\s*- |\bFROM\b", re.MULTILINE
)


def _is_code(head: Head) -> bool:
    """Whether what would be read as a text is code or settings."""
    if not _MAY_BE_CODE.search(head.text):
        return False
    from summarize.readers.other_files import what_code

    return what_code(head.start) != ""


def _is_other_xml(head: Head) -> bool:
    return bool(head.element) and head.name.endswith((".xml", ".newsml", ".nitf"))


def is_unnamed_file(data: bytes) -> bool:
    """Whether a file without a suffix, which begins so, is one that is often without."""
    head = Head("", data)
    told = (each.is_it for each in FORMATS if each.is_often_unnamed and each.is_it is not None)
    return any(is_it(head) for is_it in told)


def _by_name(name: str) -> Format | None:
    known = [
        (len(suffix), at)
        for at, each in enumerate(FORMATS)
        for suffix in each.suffixes
        if name.endswith(suffix)
    ]
    return FORMATS[max(known)[1]] if known else None
