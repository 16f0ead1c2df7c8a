"""Files written whole: beside their place, then renamed."""

import os
import tempfile
from pathlib import Path

from summarize.errors import InputError

# What a new file may be used for by others, as `open` would make it.
_MODE = 0o644


def write_whole(path: Path, text: str) -> None:
    """Write `text` (UTF-8) beside `path` and rename it: readers see the old file or the new one.

    A link is followed to the file it names; a device or a pipe is written to as it is.

    Raises:
        InputError: the folder or the file cannot be written.
    """
    try:
        path = path.resolve()
        if path.exists() and not path.is_file():
            # A device or a pipe is written to, never replaced.
            path.write_text(text, encoding="utf-8", newline="\n")
            return
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
        try:
            with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
                file.write(text)
            Path(temporary).chmod(_MODE)
            Path(temporary).replace(path)
        except BaseException:
            Path(temporary).unlink(missing_ok=True)
            raise
    except OSError as error:
        raise InputError(f"{path}: cannot be written: {error.strerror or error}") from error
