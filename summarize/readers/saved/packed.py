"""Pages that SingleFile saved as a zip that is a page too."""

import io
import zipfile
import zlib
from collections.abc import Iterator
from typing import BinaryIO

from summarize.errors import InputError
from summarize.readers.records import UNTOLD, Context, Member, Problem
from summarize.readers.streams import LONGEST_DOCUMENT, MEGABYTE, read_all

_PAGE = "index.html"


def open_packed(stream: BinaryIO, context: Context = UNTOLD) -> Iterator[Member | Problem]:
    """The page in it.

    Raises:
        InputError: it cannot be unpacked, or unpacks to more than a page may have.
    """
    data = read_all(stream)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed, packed.open(_PAGE) as page:
            found = page.read(LONGEST_DOCUMENT + 1)
    except (zipfile.BadZipFile, zlib.error, KeyError, EOFError, NotImplementedError) as error:
        raise InputError("a page of SingleFile that unpacks itself, and cannot be read") from error
    except RuntimeError as error:
        raise InputError("a page of SingleFile that is locked by a password") from error
    if len(found) > LONGEST_DOCUMENT:
        raise InputError(f"more than {LONGEST_DOCUMENT // MEGABYTE} MB in one piece")
    yield Member(io.BytesIO(found), Context(context.names, _PAGE, context.url))
