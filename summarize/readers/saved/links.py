"""Files that hold an address and no text, and others of mail and browsers that cannot be read."""

import re
from collections.abc import Iterator
from typing import BinaryIO

from summarize.errors import InputError
from summarize.readers.records import UNTOLD, Context, Problem, Record
from summarize.readers.saved.webarchive import properties
from summarize.readers.streams import read_all

_ADDRESS = re.compile(r"^\s*(?:BASE)?URL\s*=\s*(\S+)", re.IGNORECASE | re.MULTILINE)
# Bytes. Chosen, not tuned: such a file has one address.
_MOST = 1 << 20


def refuse_link(stream: BinaryIO, _: Context = UNTOLD) -> Iterator[Record | Problem]:
    """Nothing: a link to a page, as desktops keep it.

    Raises:
        InputError: always; it gives the address.
    """
    data = read_all(stream, _MOST)
    if data.startswith(b"bplist") or b"<plist" in data:
        url = str(properties(data).get("URL") or "")
    else:
        found = _ADDRESS.search(data.decode("utf-8", "replace"))
        url = found[1] if found else ""
    told = f" to {url}" if url.isprintable() and url else ""
    raise InputError(f"a link{told}, not the page itself: get it by `summarize fetch`")


def refuse_list(_: BinaryIO, __: Context = UNTOLD) -> Iterator[Record | Problem]:
    """Nothing: a list of addresses that somebody wants to read.

    Raises:
        InputError: always.
    """
    raise InputError("a list of saved links, no articles: get the pages by `summarize fetch`")


def refuse_msg(_: BinaryIO, __: Context = UNTOLD) -> Iterator[Record | Problem]:
    """Nothing: a mail as Outlook keeps it.

    Raises:
        InputError: always.
    """
    raise InputError("a mail of Outlook (.msg), which is not read: save it as .eml, or as HTML")


def refuse_store(_: BinaryIO, __: Context = UNTOLD) -> Iterator[Record | Problem]:
    """Nothing: the mails of Outlook in its own form.

    Raises:
        InputError: always.
    """
    raise InputError("a store of Outlook (.pst, .ost), which is not read: export it as .eml")


def refuse_index(_: BinaryIO, __: Context = UNTOLD) -> Iterator[Record | Problem]:
    """Nothing: what Thunderbird knows of a folder of mails.

    Raises:
        InputError: always.
    """
    raise InputError(
        "an index of a folder of mails (.msf), which holds none: name the file beside it, "
        "whose name is the same without .msf"
    )
