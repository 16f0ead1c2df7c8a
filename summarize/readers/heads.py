"""What a file begins with, read in as many ways as formats ask for."""

import re
from codecs import getincrementaldecoder
from dataclasses import dataclass
from functools import cached_property

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
