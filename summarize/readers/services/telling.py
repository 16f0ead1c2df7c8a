"""What is told of a whole file of records: which have only a description, which names are wrong."""

from collections.abc import Iterator

from summarize.data import RawArticle
from summarize.readers.names import FieldNames
from summarize.readers.record_texts import ONLY_DESCRIPTION
from summarize.readers.records import Problem, Record

# Places that are listed; the others are counted.
_LISTED = 5


def with_told(
    found: Iterator[Record | Problem], noun: str, names: FieldNames
) -> Iterator[Record | Problem]:
    """What was found, and behind it a line for what is missing in many records.

    Args:
        found: the records of a file.
        noun: what its places count, "item" or "line".
        names: what its fields are called; one that no record has is told.
    """
    places: list[int] = []
    count = 0
    empty = {field for field in _FIELDS if getattr(names, field)}
    is_any = False
    for each in found:
        if isinstance(each, Record):
            is_any = True
            empty -= {field for field in empty if _has(each.article, field)}
            if each.cut == ONLY_DESCRIPTION:
                count += 1
                places.extend([each.place] if count <= _LISTED else ())
        yield each
    if count:
        listed = ", ".join(map(str, places))
        more = f" and {count - _LISTED} more" if count > _LISTED else ""
        nouns = noun if count == 1 else f"{noun}s"
        yield Problem(f"{nouns} {listed}{more}: only a description, no text", lost=False)
    for field in sorted(empty) if is_any else ():
        own = ", ".join(getattr(names, field))
        yield Problem(f"no {noun} has a {field} under the name {own}", lost=False)


# The fields that may stay empty, and what an article keeps them in.
_FIELDS = {
    "title": "title", "url": "url", "published": "dates", "source": "source",
    "language": "language", "authors": "authors",
}  # fmt: skip


def _has(article: RawArticle, field: str) -> bool:
    return bool(getattr(article, _FIELDS[field]))
