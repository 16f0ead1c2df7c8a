"""Clusters of articles with reference summaries, as JSON lines."""

import gzip
import io
import json
import sys
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, BinaryIO

from summarize.cleaning import clean
from summarize.data import Article, RawArticle
from summarize.errors import InputError
from summarize.readers import raw_article

if TYPE_CHECKING:
    from summarize.storage import Place

_GZIP = b"\x1f\x8b"
# A thousand long articles take some 20 MB; a longer line is no cluster.
_LONGEST_LINE = 1 << 28


@dataclass(frozen=True)
class Cluster:
    """A story and what people wrote about it.

    `title` is the reference headline, where there is one.
    """

    id: str
    articles: tuple[Article, ...]
    references: tuple[str, ...]
    title: str = ""


def read_clusters(path: "Place") -> Iterator[Cluster]:
    """The clusters of a file with one `{"id", "documents": [...], "references": [...]}` a line.

    The file may be gzipped; "-" is standard input. A document without an outlet counts as an outlet
    of its own. Articles are cleaned; empty documents are left out.

    Raises:
        InputError: naming file and line, where a line is not such a cluster.
    """
    name = "standard input" if str(path) == "-" else str(path)
    for number, line in enumerate(_lines(path, name), start=1):
        if line.strip():
            try:
                yield _cluster(json.loads(line), number)
            except (ValueError, KeyError, TypeError, AttributeError, InputError) as error:
                raise InputError(
                    f"{name}, line {number}: not a cluster "
                    f'{{"id", "documents": [...], "references": [...]}}: {error}'
                ) from error


def _lines(path: "Place", name: str) -> Iterator[str]:
    try:
        with _opened(path) as stream:
            while line := stream.readline(_LONGEST_LINE):
                if len(line) == _LONGEST_LINE:
                    raise InputError(f"{name}: a line is longer than {_LONGEST_LINE:,} bytes")
                yield line.decode("utf-8-sig")
    except (OSError, EOFError, zlib.error, UnicodeDecodeError) as error:
        reason = getattr(error, "strerror", None) or error
        raise InputError(f"{name}: cannot be read: {reason}") from error


@contextmanager
def _opened(path: "Place") -> Iterator[BinaryIO]:
    """The bytes of a file or of standard input, unpacked where they are gzipped."""
    if str(path) == "-":
        reader: io.BufferedReader = io.BufferedReader(sys.stdin.buffer)  # type: ignore[arg-type] # it reads
        try:
            yield _unpacked(reader)
        finally:
            reader.detach()
        return
    with path.open("rb") as stream:
        yield _unpacked(stream)


def _unpacked(stream: io.BufferedReader) -> BinaryIO:
    if stream.peek(len(_GZIP))[: len(_GZIP)] == _GZIP:
        return gzip.GzipFile(fileobj=stream)  # type: ignore[return-value] # as good as a BinaryIO
    return stream


def _cluster(record: dict[str, object], number: int) -> Cluster:
    documents, references = record["documents"], record["references"]
    if not isinstance(documents, list) or not isinstance(references, list):
        raise TypeError("documents and references must be lists")
    texts = tuple(text for text in references if isinstance(text, str) and text.strip())
    if len(texts) != len(references) or not texts:
        raise ValueError("references must be texts, at least one")
    raws = [
        _raw(document, place)
        for place, document in enumerate(documents)
        if str(document.get("text") or "").strip()
    ]
    if not raws:
        raise ValueError("no document has text")
    title = record.get("reference_title")
    return Cluster(
        id=str(record.get("id", number)),
        articles=tuple(map(clean, raws)),
        references=texts,
        title=title if isinstance(title, str) else "",
    )


def _raw(document: dict[str, object], place: int) -> RawArticle:
    raw = raw_article({key: value for key, value in document.items() if value is not None})
    identity = raw.id or f"d{place}"
    return replace(raw, id=identity, source=raw.source or identity)
