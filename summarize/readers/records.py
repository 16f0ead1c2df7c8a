"""What readers hand on: an article with its place in the file, or a problem."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import BinaryIO

from summarize.data import RawArticle
from summarize.readers.names import FieldNames


@dataclass(frozen=True, slots=True)
class Record:
    """An article as it was found; `place` counts its line or position from 1, 0 is a whole file."""

    article: RawArticle
    place: int = 0


@dataclass(frozen=True, slots=True)
class Problem:
    """Something wrong in a file; `lost` says that an article could not be read because of it."""

    message: str
    lost: bool = True


Reader = Callable[[BinaryIO, FieldNames], Iterator[Record | Problem]]
"""The records of a file that is open for reading bytes; never more of it is held than needed."""
