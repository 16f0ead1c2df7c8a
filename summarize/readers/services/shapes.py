"""Where the articles stand in a JSON value: found by looking at it, whatever service it is of."""

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from summarize.readers.names import FieldNames, at_path, plain_name
from summarize.readers.record_fields import Fields, fields_of, one_line, title_of
from summarize.readers.record_texts import has_text, is_article, level_of
from summarize.readers.services.columns import rows_of

# What is named so holds other things than the articles that were asked for.
_BESIDE = frozenset(
    ("comments", "replies", "reactions", "related", "relatedarticles", "relatedcontent",
     "recommendations", "recommended", "alsoread", "authors", "author", "media", "multimedia",
     "images", "image", "videos", "attachments", "links", "tags", "entities", "people",
     "organizations", "keywords", "sources", "facets", "aggregations", "includes", "included")
)  # fmt: skip
# Where exports keep the articles of a group that may have a headline and a description of its own.
_LISTS = frozenset(
    ("articles", "documents", "docs", "items", "entries", "results", "data", "stories", "posts",
     "news", "records", "hits", "rows", "edges", "nodes", "children", "value", "features",
     "content", "body", "article", "document", "list")
)  # fmt: skip
# Objects in objects; services have four, GraphQL six. Chosen, not tuned.
_DEEPEST = 8


class Item(NamedTuple):
    """A record, or what stands in a list of records.

    `fields` is None where it is no object; `group` is the id of the object whose list it stands in,
    `own` its number there, `level` how much of an article it holds, `path` where its list stands.
    """

    fields: Fields | None
    level: int = 0
    group: str = ""
    own: int = 1
    path: str = ""


class Shape(NamedTuple):
    """The records of a value in its order, and the paths of lists that hold less than those."""

    items: list[Item]
    left_out: list[str]


def shape_of(value: object, names: FieldNames) -> Shape:
    """The records in a value; none where nothing in it looks like an article.

    Of several lists those count whose records hold most: not the outlets beside the articles.
    """
    if isinstance(value, Mapping) and (fields := fields_of(value, names)) and has_text(fields):
        return Shape([Item(fields, 3)], [])
    if names.paths() and not isinstance(value, list):
        value, names = _at_names(value, names)
    items = list(_items(value, "", "", names, _DEEPEST))
    levels: dict[str, int] = {}
    for item in items:
        levels[item.path] = max(item.level, levels.get(item.path, 0))
    most = max(levels.values(), default=0)
    kept = [item for item in items if levels[item.path] == most]
    return Shape(kept, [path for path, level in levels.items() if level < most])


def _items(value: object, path: str, group: str, names: FieldNames, deepest: int) -> Iterator[Item]:
    rows = rows_of(value)
    if rows or isinstance(value, list):
        yield from _of_list(rows or value, path, group, names, deepest)  # type: ignore[arg-type]  # a list
    elif isinstance(value, Mapping):
        fields = fields_of(value, names)
        if _is_record(fields, names):
            yield Item(fields, level_of(fields), group, 1, path)
        elif deepest:
            yield from _of_object(value, path, names, deepest - 1)


def _of_list(
    values: Iterable[object], path: str, group: str, names: FieldNames, deepest: int
) -> Iterator[Item]:
    """The records of a list; what holds some itself gives those in its place."""
    found: list[Item] = []
    for own, each in enumerate(values, 1):
        if not isinstance(each, Mapping):
            inner = list(_items(each, path, "", names, deepest - 1)) if deepest else []
            found.extend(inner or [Item(None, 0, group, own, path)])
            continue
        fields = fields_of(each, names)
        is_record = _is_record(fields, names)
        inner = [] if is_record or not deepest else list(_of_object(each, path, names, deepest - 1))
        found.extend(inner or [Item(fields, level_of(fields), group, own, path)])
    if any(item.level or (item.fields and is_article(item.fields)) for item in found):
        yield from found


def _of_object(
    value: Mapping[str, object], path: str, names: FieldNames, deepest: int
) -> Iterator[Item]:
    """The records below an object that is none; an object of nothing but objects is a list."""
    group = one_line(value.get("id"))
    is_list = _is_list(value)
    for key, each in value.items():
        if plain_name(key) in _BESIDE or not isinstance(each, list | Mapping):
            continue
        below = path if is_list else f"{path}.{key}" if path else key
        yield from _items(each, below, group if isinstance(each, list) else "", names, deepest)


def _is_list(value: Mapping[str, object]) -> bool:
    """Whether an object has records under keys of their own: objects with much the same names."""
    objects = [each for each in value.values() if isinstance(each, Mapping)]
    if len(objects) < 2 or len(objects) < len(value):
        return False
    first = objects[0].keys()
    return all(len(first & each.keys()) * 2 >= len(first) for each in objects)


def _is_record(fields: Fields, names: FieldNames) -> bool:
    """Whether fields are those of an article, and not of a list of articles with a headline."""
    return is_article(fields) and (level_of(fields) == 3 or not _holds_records(fields, names))


def _holds_records(fields: Fields, names: FieldNames) -> bool:
    lists = (value for name, value in fields.items() if name in _LISTS and isinstance(value, list))
    return any(
        isinstance(each, Mapping) and is_article(fields_of(each, names))
        for value in lists
        for each in value[:3]
    )


def _at_names(value: object, names: FieldNames) -> tuple[object, FieldNames]:
    """The list that the names lead to from the top of a value, and the names from there."""
    starts = [(start, at_path(value, start)) for path in names.paths() for start in _starts(path)]
    lists = [(start, _flat(found)) for start, found in starts if isinstance(found, list)]
    sure = [(start, found) for start, found in lists if _is_of_records(found, start, names)]
    # A list that only the text lies in may be its paragraphs, where the object itself has a title.
    is_headed = isinstance(value, Mapping) and bool(title_of(fields_of(value)))
    others = [] if is_headed else [each for each in lists if _objects(each[1])]
    for start, found in (*sure[:1], *others[-1:]):
        return found, names.below(start)
    return value, names


def _starts(path: str) -> Iterator[str]:
    """What a path begins with, the longest first."""
    steps = path.split(".")
    return (".".join(steps[:at]) for at in range(len(steps) - 1, 0, -1))


def _is_of_records(found: list[object], start: str, names: FieldNames) -> bool:
    """Whether a list holds records: they have headlines, or two of the names lead into them."""
    below = names.below(start).paths()
    return any(
        title_of(fields_of(each)) or sum(bool(at_path(each, path)) for path in below) > 1
        for each in _objects(found)
    )


def _objects(found: list[object]) -> list[Mapping[str, object]]:
    return [each for each in found[:20] if isinstance(each, Mapping)]


def _flat(value: object) -> list[object]:
    if not isinstance(value, list):
        return []
    return [each for part in value for each in (part if isinstance(part, list) else [part])]
