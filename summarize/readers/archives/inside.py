"""What is read in an archive: what would be read in a folder that held the same files."""

import io
from collections.abc import Container, Iterable
from pathlib import PurePosixPath
from typing import IO, TYPE_CHECKING

from summarize.errors import InputError
from summarize.readers.formats import SUFFIXES
from summarize.readers.found import (
    is_article_name,
    is_called_parts,
    listed,
    parts_above,
    printable,
)

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

# What macOS puts beside the files of an archive.
_FORKS = "__MACOSX"


def place_of(name: str) -> str:
    r"""The name of a file in an archive as a path below it, whatever it says.

    >>> place_of("/../etc/./news.txt"), place_of("C:\\mail\\a.txt")
    ('etc/news.txt', 'C:/mail/a.txt')
    """
    steps = name.replace("\\", "/").split("/")
    return "/".join(step for step in steps if step not in ("", ".", ".."))


def is_hidden(place: str) -> bool:
    """Whether a file is passed over without a word: hidden, or of a hidden folder."""
    return any(step.startswith(".") or step == _FORKS for step in place.split("/"))


def is_of_page(place: str, there: Container[str]) -> bool:
    """Whether a file is a part of a page that was saved beside it; `there` are all files."""
    return bool(parts_above(place.split("/")[:-1], there))


def may_be_of_page(place: str) -> bool:
    """Whether a file stands in a folder that is called as those of parts of pages are."""
    return any(map(is_called_parts, place.split("/")[:-1]))


def is_article(place: str) -> bool:
    """Whether a file may hold an article, by its name."""
    return is_article_name(PurePosixPath(place).name, SUFFIXES)


def told_left_out(names: Iterable[str], what: str = "what is no article file") -> str:
    """A line for the files that are not read."""
    return f"left out {what}: {listed([printable(name) for name in names])}"


def checked(stream: IO[bytes], errors: tuple[type[Exception], ...]) -> io.BufferedReader:
    """A file in an archive; what the library raises where it is broken becomes an InputError."""
    return io.BufferedReader(_Checked(stream, errors))


class _Checked(io.RawIOBase):
    def __init__(self, stream: IO[bytes], errors: tuple[type[Exception], ...]) -> None:
        super().__init__()
        self._stream = stream
        self._errors = errors

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: "WriteableBuffer") -> int:
        into = memoryview(buffer).cast("B")
        try:
            data = self._stream.read(len(into))
        except self._errors as error:
            raise InputError(f"is broken: {error}" if str(error) else "ends too early") from error
        into[: len(data)] = data
        return len(data)
