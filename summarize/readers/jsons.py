"""JSON and JSON lines: a record, a list of records, or records in a list inside an object."""

import io
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import chain
from typing import BinaryIO

from summarize.data import Block, RawArticle
from summarize.errors import InputError
from summarize.patterns import regex
from summarize.readers.decoding import decode, has_wide_mark
from summarize.readers.fields import read_fields, without_surrogates
from summarize.readers.forms import form_of
from summarize.readers.names import FieldNames
from summarize.readers.page_fields import read_record
from summarize.readers.record_fields import Fields, fields_of, title_of
from summarize.readers.record_texts import REMOVED
from summarize.readers.records import UNTOLD, Context, Problem, Record
from summarize.readers.services.answers import how_to_map, what_instead
from summarize.readers.services.parts import BEHIND, parts_of, without_trailing_commas
from summarize.readers.services.shapes import Item, shape_of
from summarize.readers.services.telling import with_told
from summarize.readers.streams import LONGEST_JSON, TOO_LONG, line_of, lines_of, read_all

_UTF8_MARK = b"\xef\xbb\xbf"

Line = tuple[int, str]


def read_json(stream: BinaryIO, context: Context = UNTOLD) -> Iterator[Record | Problem]:
    """The articles of a JSON file; one record that cannot be used leaves the others alone."""
    yield from with_told(_read_json(stream, context), "item", context.names)


def _read_json(stream: BinaryIO, context: Context) -> Iterator[Record | Problem]:
    decoded = decode(read_all(stream, LONGEST_JSON))
    if decoded.loss:
        yield Problem(decoded.loss, lost=False)
    text = decoded.text
    try:
        value = _load(text)
    except json.JSONDecodeError as error:
        if opens_lines(text):
            yield from _records_by_line(enumerate(text.split("\n"), 1), context.names)
        else:
            yield from _records_of_parts(text, error, context.names)
    else:
        yield from _records(value, context.names)


def _records_of_parts(
    text: str, error: json.JSONDecodeError, names: FieldNames
) -> Iterator[Record | Problem]:
    """The articles of objects that follow each other, or of a list that is broken somewhere."""
    try:
        value = _load(without_trailing_commas(text)) if _is_comma(error) else None
    except json.JSONDecodeError:
        value = None
    if value is not None:
        yield from _records(value, names)
        yield Problem(_broken(error), lost=False)
        return
    values, errors = parts_of(text)
    if not values:
        raise InputError(_broken(error)) from error
    yield from _records(values, names)
    yield from (Problem(f"{_broken(each)}; what stands there is lost") for each in errors)


def _is_comma(error: json.JSONDecodeError) -> bool:
    """Whether JSON is broken at a comma before a closing bracket."""
    before, at = error.doc[: error.pos].rstrip(), error.doc[error.pos :].lstrip()[:1]
    return before.endswith(",") and at in ("]", "}")


def _broken(error: json.JSONDecodeError) -> str:
    """What is wrong with JSON, and in which line."""
    reason = "a comma before a closing bracket" if _is_comma(error) else error.msg
    return f"line {error.lineno}: broken JSON: {reason}"


def read_jsonl(stream: BinaryIO, context: Context = UNTOLD) -> Iterator[Record | Problem]:
    """The articles of a file with one JSON record a line; a bad line leaves the others alone."""
    yield from with_told(_read_jsonl(stream, context), "line", context.names)


def _read_jsonl(stream: BinaryIO, context: Context) -> Iterator[Record | Problem]:
    head = line_of(stream)
    if has_wide_mark(head) or head.strip().removeprefix(_UTF8_MARK) in (b"[", b"{", b""):
        # UTF-16, or JSON over several lines: no line can be read alone.
        rest = head + read_all(stream, LONGEST_JSON)
        lines = decode(rest).text.split("\n")
        first = next((line.strip() for line in lines if line.strip()), "")
        if first in ("[", "{"):
            yield from _read_json(io.BytesIO(rest), context)
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


def _records_by_stream(lines: Iterable[bytes], names: FieldNames) -> Iterator[Record | Problem]:
    losses: set[str] = set()
    guessed: list[int] = []
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
        guessed += [at] if not decoded.loss and not _is_utf8(line) else []
        yield from _records_by_line(((at, decoded.text),), names)
    if guessed:
        yield Problem(_guessed(guessed), lost=False)
    if is_empty:
        raise InputError("the file is empty")
    yield from (Problem(loss, lost=False) for loss in sorted(losses - {""}))


def _is_utf8(line: bytes) -> bool:
    try:
        line.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _guessed(lines: list[int]) -> str:
    """What is told of lines that are in another encoding than JSON has."""
    if len(lines) == 1:
        return f"line {lines[0]}: is not UTF-8; its encoding was guessed"
    return f"{len(lines)} lines are not UTF-8, the first is line {lines[0]}; it was guessed"


def _records_by_line(lines: Iterable[Line], names: FieldNames) -> Iterator[Record | Problem]:
    for at, line in lines:
        if not line.strip():
            continue
        try:
            value = _load(line)
        except json.JSONDecodeError as error:
            value, errors = parts_of(line)
            if not value or any(each.msg != BEHIND for each in errors):
                yield Problem(_broken(error).replace("line 1:", f"line {at}:", 1))
                continue
            yield from _line_records(at, value, names)
            yield from (Problem(f"line {at}: broken JSON: {each.msg}") for each in errors)
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
            yield replace(each, message=_on_line(each.message, at))
        else:
            yield replace(each, place=at)


def _on_line(message: str, at: int) -> str:
    """A message with the number of the line, which holds one record as a rule."""
    own = re.sub(r"^item 1(?=[: ])", f"line {at}", message)
    return own if own.startswith(f"line {at}") else f"line {at}: {own}"


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
    form = form_of(value)
    if form is not None:
        yield from form(value, names)
        return
    shape = shape_of(value, names)
    if not shape.items:
        yield from _nothing(value, names)
        return
    if all(item.level == 1 for item in shape.items) and len(shape.items) > 1:
        raise InputError(f"a list of {len(shape.items)} headlines without texts")
    for path in shape.left_out:
        yield Problem(f"{path}: left out what has no texts", lost=False)
    for at, item in enumerate(shape.items, 1):
        yield from _record(item, at, names)


def _nothing(value: object, names: FieldNames) -> Iterator[Problem]:
    """Why no record of a value could be read."""
    if value == []:
        raise InputError("an empty list, no articles")
    items = value if isinstance(value, list) else [value]
    instead = what_instead(value)
    for at, item in enumerate(items[:_LISTED], 1):
        if not isinstance(item, Mapping):
            yield Problem(f"item {at}: not an object with a text field")
            continue
        try:
            reason = instead or what_instead(item)
            if not reason:
                read_fields(fields_of(item, names), names)
        except InputError as error:
            reason = str(error)
        how = "" if instead or at > 1 else how_to_map(item)
        where = f"item {at}: " if isinstance(value, list) else ""
        yield Problem(f"{where}{reason}" + (f"; {how}" if how else ""))


# Items of which nothing can be read that are told one by one.
_LISTED = 10


def _record(item: Item, at: int, names: FieldNames) -> Iterator[Record | Problem]:
    if item.fields is None:
        yield Problem(f"item {at}: not an object with a text field")
        return
    try:
        article, cut = read_record(item.fields, names)
    except InputError as error:
        yield _unread(item.fields, at, str(error))
        return
    whole = _without_surrogates(article)
    if whole != article:
        yield Problem(f"item {at}: left out broken characters (lone surrogates)", lost=False)
    if not whole.text.strip() and not whole.blocks:
        yield _unread(item.fields, at, "the text is empty")
        return
    if item.group and not _UNIQUE.search(whole.id):
        own = whole.id or str(item.own)
        whole = replace(whole, id=without_surrogates(f"{item.group}/{own}"))
    yield Record(whole, at, cut=cut)


def _unread(fields: Fields, at: int, reason: str) -> Problem:
    """What is said of a record that cannot be read, with its headline."""
    title = without_surrogates(title_of(fields))
    shown = f"{title[:_TITLE]}…" if len(title) > _TITLE else title
    removed = reason == REMOVED
    named = f" (“{shown}”)" if shown and not removed else ""
    message = f"item {at}{named}: {reason}"
    return Problem(message, not removed, title, fate="withdrawn" if removed else "")


# Ids that no other group has: addresses and long codes.
_UNIQUE = regex(r"[:/]|^[\w-]{16,}$")
# Characters of a headline in a message.
_TITLE = 60


def _without_surrogates(article: RawArticle) -> RawArticle:
    if not article.blocks and article.text.isascii():
        return article
    blocks = tuple(Block(each.kind, without_surrogates(each.text)) for each in article.blocks)
    return replace(article, text=without_surrogates(article.text), blocks=blocks)
