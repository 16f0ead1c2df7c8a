"""What goes wrong on other storage as one kind of error, whatever library it comes from."""

import errno
import io
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from summarize.errors import MissingExtraError, NotThereError, StorageError
from summarize.storage.names import label, parts_of, without_keys

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

# What drivers raise where there is nothing of a name, or something else than was asked for.
ABSENT = (FileNotFoundError, NotADirectoryError, IsADirectoryError)


@contextmanager
def telling(url: str) -> Iterator[None]:
    """What a driver raises while it does something at a URL is raised as a StorageError."""
    try:
        yield
    except (StorageError, MissingExtraError):
        raise
    except FileNotFoundError as error:
        raise NotThereError(errno.ENOENT, "no such file or folder", label(url)) from error
    except Exception as error:
        number = error.errno if isinstance(error, OSError) else None
        raise StorageError(number or errno.EIO, _reason(error, url), label(url)) from error


class ToldFile(io.RawIOBase):
    """A file of fsspec that is read; what goes wrong then is a StorageError."""

    def __init__(self, url: str, file: Any) -> None:
        super().__init__()
        self._url, self._file = url, file

    def readable(self) -> bool:
        """Yes."""
        return True

    def readinto(self, buffer: "WriteableBuffer") -> int:
        """Read as many bytes as there is room for; how many they are, 0 at the end."""
        into = memoryview(buffer).cast("B")
        with telling(self._url):
            data = self._file.read(len(into))
        into[: len(data)] = data
        return len(data)


# What these mean where a driver says only of which name. The first that fits counts.
_BARE = {IsADirectoryError: "is a folder", NotADirectoryError: "is in no folder",
         FileExistsError: "is there already", PermissionError: "permission denied",
         TimeoutError: "no answer in time"}  # fmt: skip
# A message is one line of at most so many characters: some have a page of XML. Chosen, not tuned.
_LONGEST = 300


def _reason(error: Exception, url: str) -> str:
    """One line on what is wrong, without keys."""
    told = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
    bare = next((text for kind, text in _BARE.items() if isinstance(error, kind)), "")
    if bare and (not told or parts_of(url).path.endswith(told.strip("/"))):
        told = bare
    line = " ".join(without_keys(told or type(error).__name__, url).split())
    return line if len(line) <= _LONGEST else line[:_LONGEST] + "..."
