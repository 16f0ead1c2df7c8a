"""JSON and JSON lines: a record, a list of records, or records in a list inside an object."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import replace

from summarize.errors import InputError
from summarize.readers.decoding import decode
from summarize.readers.fields import has_text, raw_article, without_surrogates
from summarize.readers.records import Problem, Record

# Where exports keep their list of articles.
_LISTS = ("articles", "documents", "docs", "items", "entries", "results", "data", "stories")


def read_json(data: bytes) -> Iterator[Record | Problem]:
    """The articles of a JSON file; one record that cannot be used leaves the others alone."""
    decoded = decode(data)
    if decoded.loss:
        yield Problem(decoded.loss, lost=False)
    try:
        value = _load(decoded.text)
    except json.JSONDecodeError as error:
        lines = _lines(decoded.text)
        if len(lines) > 1 and _opens_record(lines[0][1]):
            yield from _records_by_line(lines)
            return
        raise InputError(f"line {error.lineno}: broken JSON: {error.msg}") from error
    yield from _records(value)


def read_jsonl(data: bytes) -> Iterator[Record | Problem]:
    """The articles of a file with one JSON record a line; a bad line leaves the others alone."""
    decoded = decode(data)
    if decoded.loss:
        yield Problem(decoded.loss, lost=False)
    lines = _lines(decoded.text)
    if len(lines) > 1 and lines[0][1].strip() in ("[", "{"):
        yield from read_json(decoded.text.encode("utf-8", "surrogatepass"))
        return
    yield from _records_by_line(lines)


def _lines(text: str) -> list[tuple[int, str]]:
    """Lines with their numbers, without empty ones; only a line feed ends a line of JSON."""
    return [(at, line) for at, line in enumerate(text.split("\n"), 1) if line.strip()]


def _opens_record(line: str) -> bool:
    try:
        return isinstance(_load(line), dict)
    except (json.JSONDecodeError, InputError):
        return False


def _records_by_line(lines: list[tuple[int, str]]) -> Iterator[Record | Problem]:
    for at, line in lines:
        try:
            value = _load(line)
        except json.JSONDecodeError as error:
            yield Problem(f"line {at}: broken JSON: {error.msg}")
        except InputError as error:
            yield Problem(f"line {at}: {error}")
        else:
            yield from _line_records(at, value)


def _line_records(at: int, value: object) -> Iterator[Record | Problem]:
    for each in _records(value):
        if isinstance(each, Problem):
            yield Problem(f"line {at}: {each.message.removeprefix('item 1: ')}", each.lost)
        else:
            yield Record(each.article, at)


def _load(text: str) -> object:
    try:
        value: object = json.loads(text)
    except RecursionError as error:
        raise InputError("the JSON is nested too deeply") from error
    except json.JSONDecodeError:
        raise
    except ValueError as error:
        raise InputError(f"broken JSON: {error}") from error
    return value


def _records(value: object) -> Iterator[Record | Problem]:
    """The articles in a JSON value, counted from 1."""
    items = value if isinstance(value, list) else [value]
    if not items:
        raise InputError("an empty list, no articles")
    for at, item in enumerate(items, 1):
        if not isinstance(item, dict):
            yield Problem(f"item {at}: not an object with a text field")
            continue
        nested = _nested(item)
        if nested is None:
            yield from _record(item, at)
        else:
            yield from _group(item, nested, at)


def _nested(item: Mapping[str, object]) -> list[object] | None:
    if has_text(item):
        return None
    lists = (item[key] for key in _LISTS if isinstance(item.get(key), list))
    found = next(lists, None)
    return found if isinstance(found, list) else None


def _group(item: Mapping[str, object], nested: list[object], at: int) -> Iterator[Record | Problem]:
    """The articles of a group, such as a cluster; its id goes before theirs."""
    group = item.get("id")
    if not nested:
        yield Problem(f"item {at}: an empty list of articles")
        return
    for each in _records(nested):
        if isinstance(each, Record) and group not in (None, ""):
            own = each.article.id or str(each.place)
            identity = without_surrogates(f"{group}/{own}")
            yield Record(replace(each.article, id=identity), at)
        else:
            yield each


def _record(item: Mapping[str, object], at: int) -> Iterator[Record | Problem]:
    try:
        article = raw_article(item)
    except InputError as error:
        yield Problem(f"item {at}: {error}")
        return
    text = without_surrogates(article.text)
    if text != article.text:
        yield Problem(f"item {at}: left out broken characters (lone surrogates)", lost=False)
    if not text.strip():
        yield Problem(f"item {at}: the text is empty")
        return
    yield Record(replace(article, text=text), at)
