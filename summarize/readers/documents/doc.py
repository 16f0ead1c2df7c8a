"""Old documents of Word (.doc), which are told and not read."""

from collections.abc import Iterator
from typing import BinaryIO

from summarize.errors import InputError
from summarize.readers.records import UNTOLD, Context, Problem, Record


def read(stream: BinaryIO, context: Context = UNTOLD) -> Iterator[Record | Problem]:  # noqa: ARG001
    """Nothing.

    Raises:
        InputError: always; it says what would be right.
    """
    raise InputError("is an old document of Word (.doc); save it as .docx, .rtf or .txt")
