"""Documents that are zips of XML: their parts, none of which may unpack to more than a document."""

import io
import zipfile
from typing import BinaryIO

from summarize.errors import InputError
from summarize.readers.blocks import Element
from summarize.readers.streams import LONGEST_DOCUMENT, MEGABYTE, read_all

# An entry that is packed so tightly is no prose; that of XML itself is a twentieth. Chosen.
_MOST_PACKED = 200
# Bytes; smaller parts may be packed as tightly as they are.
_UNSUSPECTED = MEGABYTE


class Packed:
    """The parts of a document, by their names."""

    def __init__(self, stream: BinaryIO) -> None:
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(read_all(stream)))
        except zipfile.BadZipFile as error:
            raise InputError("is a broken or truncated document") from error

    def has(self, name: str) -> bool:
        """Whether there is a part of a name."""
        return name in self._zip.NameToInfo

    def tree(self, name: str) -> Element:
        """The root of a part.

        Raises:
            InputError: it is not there, encrypted, broken, or unpacks to more than it may.
        """
        from lxml import etree

        data = self._read(name)
        parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
        try:
            tree = etree.fromstring(data, parser)
        except etree.XMLSyntaxError as error:
            raise InputError(f"is a broken document: {name} is no XML") from error
        entity = next(tree.iter(etree.Entity), None)
        if entity is not None:
            # No program writes such a document, and what the entity stands for would be lost.
            raise InputError(f"is a broken document: {name} has an entity, {entity.text}")
        return tree

    def _read(self, name: str) -> bytes:
        try:
            info = self._zip.getinfo(name)
        except KeyError as error:
            raise InputError(f"is a broken document: it has no {name}") from error
        if info.flag_bits & 1:
            raise InputError("is a document that a password protects")
        limit = max(_UNSUSPECTED, _MOST_PACKED * info.compress_size)
        if info.file_size > min(limit, LONGEST_DOCUMENT):
            raise InputError(
                f"unpacks to {info.file_size // MEGABYTE} MB, more than a document may"
            )
        try:
            # No more than its size is read, whatever is packed in it.
            return self._zip.read(name)
        except (zipfile.BadZipFile, OSError, EOFError, NotImplementedError) as error:
            raise InputError("is a broken or truncated document") from error
        except Exception as error:  # zlib's own error has no other base
            raise InputError("is a broken or truncated document") from error
