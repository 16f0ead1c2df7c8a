"""Which format a file is in: by what it begins with first, by its name second.

A format is a row of `FORMATS`. Its module is imported when the first such file is read.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from importlib import import_module
from typing import TYPE_CHECKING, cast

from summarize.errors import InputError
from summarize.readers.decoding import decode
from summarize.readers.records import Opener, Reader
from summarize.readers.streams import is_gzip

if TYPE_CHECKING:
    from types import ModuleType

# Characters that tell a format. Chosen, not tuned: two comments at their longest before the tag.
_HEAD = 4000


@dataclass(frozen=True)
class Head:
    """What a file begins with, and its name in small letters, without the ".gz" of a gzip."""

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
        is_often_unnamed: its files often have no suffix, and are looked for in folders all the
            same.
    """

    name: str
    suffixes: tuple[str, ...]
    function: str
    is_it: Callable[[Head], bool] | None = None
    holds_files: bool = False
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


_PAGE = re.compile(r"(?:html|head|body|article)\b", re.IGNORECASE)
# A record starts with a key, an array with a record; "[Moscow] ..." and "{sic}" are text.
_JSON = re.compile(r'(?:\{\s*["}]|\[\s*[\[\]{"])')
# What hardly any text begins with, whatever the file is called.
_SURE_JSON = re.compile(r'(?:\[\s*)?\{\s*"[^"\n]{1,80}"\s*:')
_TEXTS = (".txt", ".text", ".md", ".markdown")


def _is_gzip(head: Head) -> bool:
    return is_gzip(head.data)


# Mails, mailboxes and saved pages begin with a header, a postmark, or a length and a header.
_HEADER = re.compile(
    rb"[\xef\xbb\xbf\s]*(?:>?From [^:]|[!-9;-~]+:[ \t\r\n]|\d{1,10}[ \t]*\r?\n[!-9;-~]+:)"
)


def _is_mhtml(head: Head) -> bool:
    return _has_header(head) and _beginnings().is_mhtml(head)


def _is_mbox(head: Head) -> bool:
    return _has_header(head) and _beginnings().is_mbox(head)


def _is_mail(head: Head) -> bool:
    return _has_header(head) and _beginnings().is_mail(head)


def _has_header(head: Head) -> bool:
    return _HEADER.match(head.data) is not None


def _beginnings() -> "ModuleType":
    from summarize.readers.mail import beginnings

    return beginnings


def _is_webarchive(head: Head) -> bool:
    return (head.data.startswith(b"bplist") or head.root == "plist") and (
        b"WebMainResource" in head.data or head.name.endswith(".webarchive")
    )


def _is_packed(head: Head) -> bool:
    return head.root == "html" and "data-sfz" in head.element


def _is_link(head: Head) -> bool:
    is_list = head.data.startswith(b"bplist") or head.root == "plist"
    is_told = head.text[:40].lower().startswith(("[internetshortcut]", "[default]\nbaseurl="))
    return is_told or (is_list and (head.name.endswith(".webloc") or len(head.data) < _LINK))


# Bytes. A list of properties that is no longer may hold an address, and hardly a page. Chosen.
_LINK = 1000


def _is_link_list(head: Head) -> bool:
    start = head.text[:600].lower()
    titles = ("<title>pocket export", "<title>instapaper: export")
    is_list = start.startswith("<!doctype netscape-bookmark-file")
    return is_list or any(title in start for title in titles)


def _is_msg(head: Head) -> bool:
    is_outlooks = head.name.endswith((".msg", ".oft")) or _OUTLOOK in head.data
    return is_outlooks and head.data.startswith(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")


_OUTLOOK = "__substg1.0_".encode("utf-16-le")


def _is_store(head: Head) -> bool:
    return head.data.startswith(b"!BDN")


def _is_mail_index(head: Head) -> bool:
    return head.data.startswith(b"// <!-- <mdb:mork:z")


def _is_page(head: Head) -> bool:
    return bool(_PAGE.match(head.element)) and not head.name.endswith((".md", ".markdown"))


def _is_lines(head: Head) -> bool:
    from summarize.readers.jsons import opens_lines

    is_sure = head.name.endswith((".json", ".jsonl", ".ndjson"))
    return not is_sure and _is_json(head) and opens_lines(head.data.decode("utf-8", "replace"))


def _is_json(head: Head) -> bool:
    if head.name.endswith((".jsonl", ".ndjson")):
        return False
    return bool((_SURE_JSON if head.name.endswith(_TEXTS) else _JSON).match(head.text))


FORMATS: tuple[Format, ...] = (
    Format("a gzip", (".gz",), "streams:open_gzip", _is_gzip, holds_files=True),
    # Mails, mailboxes, and pages as programs save them; what holds none of them is told.
    Format("a saved page", (".mhtml", ".mht"), "saved.mhtml:read_mhtml", _is_mhtml),
    Format(
        "a mailbox",
        (".mbox", ".mbx"),
        "mail.mailboxes:open_mbox",
        _is_mbox,
        holds_files=True,
        is_often_unnamed=True,
    ),
    Format(
        "a mail",
        (".eml", ".emlx"),
        "mail.messages:open_mail",
        _is_mail,
        holds_files=True,
        is_often_unnamed=True,
    ),
    Format(
        "a page of Safari", (".webarchive",), "saved.webarchive:read_webarchive", _is_webarchive
    ),
    Format("a packed page", (), "saved.packed:open_packed", _is_packed, holds_files=True),
    Format("a link", (), "saved.links:refuse_link", _is_link),
    Format("a list of links", (), "saved.links:refuse_list", _is_link_list),
    Format("a mail of Outlook", (), "saved.links:refuse_msg", _is_msg),
    Format("a store of Outlook", (), "saved.links:refuse_store", _is_store),
    Format("an index of mails", (), "saved.links:refuse_index", _is_mail_index),
    # Pages and JSON, whose objects may have forms of their own (`jsons`).
    Format("a web page", (".html", ".htm", ".xhtml"), "pages:read_html", _is_page),
    Format("JSON lines", (".jsonl", ".ndjson"), "jsons:read_jsonl", _is_lines),
    Format("JSON", (".json",), "jsons:read_json", _is_json),
    # What no content tells.
    Format("Markdown", (".md", ".markdown"), "plain:read_markdown"),
    Format("a text", (".txt", ".text"), "plain:read_text"),
)
"""Every format, in the order in which they are tried."""

_UNPACKED = tuple(suffix for each in FORMATS for suffix in each.suffixes if suffix != ".gz")
SUFFIXES: tuple[str, ...] = _UNPACKED + tuple(f"{suffix}.gz" for suffix in _UNPACKED)
"""The ends of the names of files that are read where they are found in a folder."""


def format_of(name: str, data: bytes) -> Format:
    """The format of a file.

    Args:
        name: that of the file; it may be empty.
        data: what the file begins with, some thousand bytes.

    Raises:
        InputError: it is XML of no kind that is read, or no text.
    """
    head = Head(name.lower().removesuffix(".gz"), data)
    told = (each for each in FORMATS if each.is_it is not None and each.is_it(head))
    found = next(told, None) or _by_name(head.name)
    if found is not None:
        return found
    if head.text.startswith("<?xml"):
        raise InputError(f"is XML that begins with <{head.root}>, which is not read")
    decode(data)
    return FORMATS[-1]


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
