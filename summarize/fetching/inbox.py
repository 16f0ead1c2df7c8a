"""An inbox: a WARC file for each day, to which whole records are added, and a hidden folder.

Records go to the disk before they are remembered, so what a killed run left is found again. What
it left of a record is set aside.
"""

import os
import threading
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from filelock import FileLock, Timeout

from summarize.errors import InputError
from summarize.fetching.memory import InboxError, Kept, Memory, written_down
from summarize.fetching.warc import body_of, packed_exchange, packed_info, whole_records

if TYPE_CHECKING:
    from summarize.fetching.connecting import Exchange

HIDDEN = ".fetch"
"""The folder in an inbox in which its memory is."""
_SUFFIX = ".warc.gz"
_OK = 200  # the status of what was found


class Inbox:
    """An inbox that is open for fetching; one run at a time has it.

    Attributes:
        folder: where it is.
        memory: what it remembers.
        notes: what was found damaged, in a line each.
    """

    def __init__(self, folder: Path, about: dict[str, str]) -> None:
        """Open an inbox, or make one; `about` is what its files tell of who wrote them.

        Raises:
            InputError: it cannot be written, or another run writes to it.
        """
        self.folder, self._about = folder, about
        self.hidden = folder / HIDDEN
        try:
            self.hidden.mkdir(parents=True, exist_ok=True)
            self._own = FileLock(self.hidden / "lock", timeout=0)
            self._own.acquire()
        except Timeout as error:
            raise InputError(f"{folder}: another run is fetching into this inbox") from error
        except OSError as error:
            raise InputError(f"{folder}: cannot be written: {error.strerror or error}") from error
        self._lock = threading.Lock()
        try:
            self.memory = Memory(self.hidden / "memory.db")
            with written_down(folder):
                self.notes = tuple(self._recovered())
        except InboxError:
            self._own.release()
            raise

    def close(self) -> None:
        """Close it, for another run to use."""
        try:
            self.memory.close()
        finally:
            self._own.release()

    def add(self, exchange: "Exchange", moment: datetime) -> tuple[str, int, int, int]:
        """Add an exchange; the file, where the response stands in it, its size, the file's size.

        Raises:
            InboxError: the disk does not take it.
        """
        packed, size = packed_exchange(exchange, moment)
        path = self.folder / f"{moment.astimezone(UTC).date().isoformat()}{_SUFFIX}"
        with self._lock, written_down(path):
            start = self._append(path, packed)
        return path.name, start, size, start + len(packed)

    def _append(self, path: Path, packed: bytes) -> int:
        # Without a buffer: what a full disk did not take would be written again at the end.
        with path.open("ab", buffering=0) as file:
            before = start = file.tell()
            if not start:
                info = packed_info(path.name, self._about)
                start = len(info)
                packed = info + packed
            try:
                left = memoryview(packed)
                while left:
                    left = left[file.write(left) :]
                os.fsync(file.fileno())
            except OSError:
                file.truncate(before)
                raise
        return start

    def packed(self, kept: Kept) -> bytes | None:
        """The bytes of a response that is kept; None where its file is gone or was changed."""
        try:
            with (self.folder / kept.file).open("rb") as file:
                found = next(whole_records(file, kept.start), None)
                if found is None or (found.kind, found.size) != ("response", kept.size):
                    return None
                if found.address != kept.final:
                    return None
                file.seek(kept.start)
                return file.read(kept.size)
        except OSError:
            return None

    def body(self, kept: Kept, most: int) -> bytes | None:
        """The body of a response that is kept, unpacked; None where it is gone."""
        packed = self.packed(kept)
        return None if packed is None else body_of(packed, most)

    def gather(self, name: str, wanted: Iterable[Kept]) -> Path | None:
        """A WARC file of these responses alone, in the hidden folder; None where none is left.

        The same responses make the same bytes.
        """
        pieces = [piece for each in wanted if (piece := self.packed(each)) is not None]
        if not pieces:
            return None
        path = self.hidden / f"{name}{_SUFFIX}"
        temporary = path.with_suffix(".part")
        with written_down(path):
            temporary.write_bytes(b"".join(pieces))
            temporary.replace(path)
        return path

    def _recovered(self) -> Iterator[str]:
        """Take in what a killed run wrote and did not remember, and set aside what is not whole."""
        sizes = self.memory.sizes()
        for name in set(sizes) - {path.name for path in self.folder.glob(f"*{_SUFFIX}")}:
            self.memory.forget_file(name)
        for path in sorted(self.folder.glob(f"*{_SUFFIX}")):
            known, there = sizes.get(path.name, 0), path.stat().st_size
            if known != there:
                yield from self._taken_in(path, known if known < there else 0)

    def _taken_in(self, path: Path, start: int) -> Iterator[str]:
        end = start
        with path.open("rb") as file:
            for each in whole_records(file, start):
                end = each.offset + each.size
                if each.kind == "response" and each.status == _OK:
                    self._remember(each.address, path.name, each.offset, each.size, each.date)
        lost = path.stat().st_size - end
        if lost:
            aside = self.hidden / f"{path.name}.{end}.cut"
            with path.open("r+b") as file:
                file.seek(end)
                aside.write_bytes(file.read())
                file.truncate(end)
            yield (
                f"{path}: {lost:,} bytes at its end, of a record that a killed run left half"
                f" written, were moved to {aside}"
            )
        self.memory.set_size(path.name, end)

    def _remember(self, address: str, file: str, start: int, size: int, date: str) -> None:
        try:
            asked = datetime.fromisoformat(date).timestamp()
        except ValueError:
            return
        known = self.memory.kept(address)
        if known is None or known.asked < asked:
            self.memory.keep(Kept(address, "", asked, _OK, address, file, start, size))
