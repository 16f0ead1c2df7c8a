"""Old documents of Word (.doc), which are told and not read; a text may have their name."""

import io
from collections.abc import Iterator
from typing import BinaryIO

from summarize.errors import InputError
from summarize.readers.plain import read_text
from summarize.readers.records import UNTOLD, Context, Problem, Record
from summarize.readers.streams import read_all

MAGIC = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""What every old document of an office begins with."""


def read(stream: BinaryIO, context: Context = UNTOLD) -> Iterator[Record | Problem]:
    """The article of a text that has the name of a document.

    Raises:
        InputError: it is an old document; the message says what would be right.
    """
    data = read_all(stream)
    if data.startswith(MAGIC):
        raise InputError("is an old document of Word (.doc); save it as .docx, .rtf or .txt")
    yield from read_text(io.BytesIO(data), context)
