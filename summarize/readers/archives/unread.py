"""Archives that are not read: refused by what they are."""

from typing import BinaryIO, NoReturn

from summarize.errors import InputError
from summarize.readers.records import Context
from summarize.readers.signs import UNREAD


def refuse(stream: BinaryIO, _: Context) -> NoReturn:
    """Raise InputError with what the file is."""
    start = stream.read(max(map(len, UNREAD)))
    what = next(name for magic, name in UNREAD.items() if start.startswith(magic))
    raise InputError(f"is {what}, which is not read; unpack it, or pack it as a zip or .tar.gz")
