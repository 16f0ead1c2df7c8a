"""JSON and JSON lines: a record, a list of records, or records in a list inside an object."""

import io
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import chain
from typing import BinaryIO

from summarize.data import Block, RawArticle
from summarize.errors import InputError
from summarize.readers.decoding import decode, has_wide_mark
from summarize.readers.fields import raw_article, without_surrogates
from summarize.readers.names import FieldNames, has_text
from summarize.readers.records import UNTOLD, Context, Problem, Record
from summarize.readers.streams import LONGEST_DOCUMENT, LONGEST_JSON, MEGABYTE, read_all

# Where exports keep their list of articles.
_LISTS = ("articles", "documents", "docs", "items", "entries", "results", "data", "stories")
# What NewsAPI gives in place of an article that was taken back.
_REMOVED = "[Removed]"
_UTF8_MARK = b"\xef\xbb\xbf"

Line = tuple[int, str]


def read_json(stream: BinaryIO, context: Context = UNTOLD) -> Iterator[Record | Problem]:
    """The articles of a JSON file; one record that cannot be used leaves the others alone."""
    decoded = decode(read_all(stream, LONGEST_JSON))
    if decoded.loss:
        yield Problem(decoded.loss, lost=False)
    try:
        value = _load(decoded.text)
    except json.JSONDecodeError as error:
        if not opens_lines(decoded.text):
            raise InputError(f"line {error.lineno}: broken JSON: {error.msg}") from error
    else:
        yield from _records(value, context.names)
        return
    yield from _records_by_line(enumerate(decoded.text.split("\n"), 1), context.names)


def read_jsonl(stream: BinaryIO, context: Context = UNTOLD) -> Iterator[Record | Problem]:
    """The articles of a file with one JSON record a line; a bad line leaves the others alone."""
    head = _line(stream)
    if has_wide_mark(head) or head.strip().removeprefix(_UTF8_MARK) in (b"[", b"{", b""):
        # UTF-16, or JSON over several lines: no line can be read alone.
        rest = head + read_all(stream, LONGEST_JSON)
        lines = decode(rest).text.split("\n")
        first = next((line.strip() for line in lines if line.strip()), "")
        if first in ("[", "{"):
            yield from read_json(io.BytesIO(rest), context)
            return
        yield from _records_by_line(enumerate(lines, 1), context.names)
        return
    opening = head if head is TOO_LONG else head.removeprefix(_UTF8_MARK)
    lines_left = chain((opening,), lines_of(stream))
    yield from _records_by_stream(lines_left, context.names)


def opens_lines(text: str) -> bool:
    """Whether the first of several lines of a text is a whole JSON object."""
    first, end, _ = text.lstrip().partition("\n")
    try:
        return bool(end) and isinstance(_load(first), dict)
    except (json.JSONDecodeError, InputError):
        return False


def lines_of(stream: BinaryIO) -> Iterator[bytes]:
    """The lines of a stream, one at a time; `TOO_LONG` for one longer than a document may be."""
    while line := _line(stream):
        yield line


# What stands for a line that nobody reads, and what is said of it.
TOO_LONG = f"more than {LONGEST_DOCUMENT // MEGABYTE} MB in one piece".encode()


def _line(stream: BinaryIO) -> bytes:
    """The next line; of one that is too long nothing is held."""
    line = stream.readline(LONGEST_DOCUMENT)
    if len(line) < LONGEST_DOCUMENT or line.endswith(b"\n"):
        return line
    while line and not line.endswith(b"\n"):
        line = stream.readline(LONGEST_DOCUMENT)
    return TOO_LONG


def _records_by_stream(lines: Iterable[bytes], names: FieldNames) -> Iterator[Record | Problem]:
    losses: set[str] = set()
    is_empty = True
    for at, line in enumerate(lines, 1):
        if not line.strip():
            continue
        is_empty = False
        if line is TOO_LONG:
            yield Problem(f"line {at}: {TOO_LONG.decode()}")
            continue
        try:
            decoded = decode(line)
        except InputError as error:
            yield Problem(f"line {at}: {error}")
            continue
        losses.add(decoded.loss)
        yield from _records_by_line(((at, decoded.text),), names)
    if is_empty:
        raise InputError("the file is empty")
    yield from (Problem(loss, lost=False) for loss in sorted(losses - {""}))


def _records_by_line(lines: Iterable[Line], names: FieldNames) -> Iterator[Record | Problem]:
    for at, line in lines:
        if not line.strip():
            continue
        try:
            value = _load(line)
        except json.JSONDecodeError as error:
            yield Problem(f"line {at}: broken JSON: {error.msg}")
        except InputError as error:
            yield Problem(f"line {at}: {error}")
        else:
            try:
                yield from _line_records(at, value, names)
            except InputError as error:
                yield Problem(f"line {at}: {error}")


def _line_records(at: int, value: object, names: FieldNames) -> Iterator[Record | Problem]:
    for each in _records(value, names):
        if isinstance(each, Problem):
            yield replace(each, message=f"line {at}: {each.message.removeprefix('item 1: ')}")
        else:
            yield replace(each, place=at)


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


def _records(value: object, names: FieldNames) -> Iterator[Record | Problem]:
    """The articles in a JSON value, counted from 1."""
    items = value if isinstance(value, list) else [value]
    if not items:
        raise InputError("an empty list, no articles")
    for at, item in enumerate(items, 1):
        if not isinstance(item, dict):
            yield Problem(f"item {at}: not an object with a text field")
            continue
        nested = _nested(names.put_first(item))
        if nested is None:
            yield from _record(item, at, names)
        else:
            yield from _group(item, nested, at, names)


def _nested(item: Mapping[str, object]) -> list[object] | None:
    if has_text(item):
        return None
    lists = (item[key] for key in _LISTS if isinstance(item.get(key), list))
    found = next(lists, None)
    return found if isinstance(found, list) else None


def _group(
    item: Mapping[str, object], nested: list[object], at: int, names: FieldNames
) -> Iterator[Record | Problem]:
    """The articles of a group, such as a cluster; its id goes before theirs."""
    group = item.get("id")
    if not nested:
        yield Problem(f"item {at}: an empty list of articles")
        return
    for each in _records(nested, names):
        if isinstance(each, Record) and group not in (None, ""):
            own = each.article.id or str(each.place)
            identity = without_surrogates(f"{group}/{own}")
            yield replace(each, article=replace(each.article, id=identity), place=at)
        else:
            yield each


def _record(item: Mapping[str, object], at: int, names: FieldNames) -> Iterator[Record | Problem]:
    try:
        article = raw_article(item, names)
    except InputError as error:
        yield Problem(f"item {at}: {error}")
        return
    whole = _without_surrogates(article)
    if whole != article:
        yield Problem(f"item {at}: left out broken characters (lone surrogates)", lost=False)
    if whole.text.strip() == _REMOVED:
        why = "the article was removed by who offered it"
        yield Problem(f"item {at}: {why}", lost=False, title=whole.title, fate="withdrawn")
        return
    if not whole.text.strip() and not whole.blocks:
        yield Problem(f"item {at}: the text is empty", title=whole.title)
        return
    yield Record(whole, at)


def _without_surrogates(article: RawArticle) -> RawArticle:
    blocks = tuple(Block(each.kind, without_surrogates(each.text)) for each in article.blocks)
    return replace(article, text=without_surrogates(article.text), blocks=blocks)
