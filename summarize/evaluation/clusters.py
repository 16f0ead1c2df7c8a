"""Clusters of articles with reference summaries, as JSON lines."""

import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from summarize.cleaning import clean
from summarize.data import Article, RawArticle
from summarize.errors import InputError
from summarize.readers import raw_article


@dataclass(frozen=True)
class Cluster:
    """A story and what people wrote about it.

    `title` is the reference headline, where there is one.
    """

    id: str
    articles: tuple[Article, ...]
    references: tuple[str, ...]
    title: str = ""


def read_clusters(path: Path) -> Iterator[Cluster]:
    """The clusters of a file with one `{"id", "documents": [...], "references": [...]}` a line.

    A document without an outlet counts as an outlet of its own. Articles are cleaned; empty
    documents are left out.

    Raises:
        InputError: naming file and line, where a line is not such a cluster.
    """
    try:
        lines = path.read_text(encoding="utf-8").split("\n")
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(f"{path}: cannot be read: {error}") from error
    for number, line in enumerate(lines, start=1):
        if line.strip():
            try:
                yield _cluster(json.loads(line), number)
            except (ValueError, KeyError, TypeError, AttributeError, InputError) as error:
                raise InputError(
                    f"{path}, line {number}: not a cluster "
                    f'{{"id", "documents": [...], "references": [...]}}: {error}'
                ) from error


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
