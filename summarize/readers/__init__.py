"""Files, folders, globs and standard input -> articles.

A format is one row of `FORMATS`, with a function from an open file to its records, or to the files
in it. Records are read and cleaned one by one: what is held of a file of many is its articles. A
record that cannot be read is a warning, and the others are read. A file named explicitly of which
nothing can be read is an error; one found in a folder or by a glob is a warning.
"""

import io
import logging
from collections.abc import Callable, Container, Iterator, Sequence
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

from summarize.data import Article
from summarize.errors import InputError
from summarize.readers.decoding import decode
from summarize.readers.fields import raw_article
from summarize.readers.finding import STDIN, Found, find_files, printable
from summarize.readers.formats import FORMATS, SUFFIXES, Format, format_of
from summarize.readers.front_matter import split_front_matter
from summarize.readers.markup import html_blocks, is_html, placed_blocks
from summarize.readers.merging import Located, merge
from summarize.readers.names import USUAL, FieldNames
from summarize.readers.opening import opened, read_bytes, read_head, read_lines, records_of
from summarize.readers.records import Context, Member, Opener, Problem, Reader, Record
from summarize.readers.streams import TOO_LONG
from summarize.storage import label, place

if TYPE_CHECKING:
    from summarize.readers.feeds.leads import FeedEntry, feed_entries, feed_kind
    from summarize.readers.feeds.opml import FeedAddress, feed_addresses
    from summarize.readers.page_feeds import alternate_feeds, no_article
    from summarize.storage import Place

__all__ = [
    "FORMATS", "STDIN", "SUFFIXES", "TOO_LONG", "USUAL", "Context", "FeedAddress", "FeedEntry",
    "FieldNames", "Format", "Found", "Member", "Opener", "Pile", "Problem", "Reader", "Record",
    "alternate_feeds", "decode", "feed_addresses", "feed_entries", "feed_kind", "find_files",
    "format_of", "html_blocks", "is_html", "no_article", "placed_blocks", "printable",
    "raw_article", "read", "read_articles", "read_bytes", "read_document", "read_head",
    "read_lines", "records_of", "split_front_matter", "stream",
]  # fmt: skip

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Pile:
    """What the paths held: the articles, and in one line each what had to be left out."""

    articles: tuple[Article, ...]
    warnings: tuple[str, ...]


def read_articles(paths: Sequence[str | Path]) -> list[Article]:
    """The cleaned articles of files, folders (with those inside), globs, and "-" for stdin.

    What has `://` in its name lies on other storage (extra `storage`).

    What had to be left out is logged as a warning; `read` returns it.

    Raises:
        InputError: a named file cannot be read or holds no article; the message names the line.
    """
    pile = read(paths)
    for warning in pile.warnings:
        _log.warning("%s", warning)
    return list(pile.articles)


def read(
    paths: "Sequence[str | Place]", *, without: "Container[Place]" = (), names: FieldNames = USUAL
) -> Pile:
    """The cleaned articles of `paths`, in the order given, and the warnings.

    Files found at the paths in `without` are passed over without a word. `names` are what the
    fields of records are called, beside the usual names.

    Raises:
        InputError: a named file cannot be read or holds no article; the message names the line.
    """
    if isinstance(paths, str | Path):
        paths = [paths]
    files, warnings = find_files(paths, SUFFIXES)
    problems: list[str] = list(warnings)
    kept = (found for found in files if found.path not in without)
    located = (record for found in kept for record in _locate(found, problems, names))
    articles, left_out = merge(located)
    problems.extend(left_out)
    if not articles:
        raise InputError(_nothing(paths, problems))
    return Pile(articles, tuple(problems))


def _log_it(warning: str) -> None:
    _log.warning("%s", warning)


def stream(
    paths: "Sequence[str | Place]",
    *,
    names: FieldNames = USUAL,
    tell: Callable[[str], None] = _log_it,
) -> Iterator[Article]:
    """The cleaned articles of `paths` one at a time, as they stand there; hardly any is held.

    A text of an outlet comes once, and no id twice: a second one gets "~2". Unlike `read` it does
    not wait for the last file, so that spellings of one outlet and older versions are not told.

    Args:
        paths: files, folders, globs, "-" for standard input.
        names: what the fields of records are called, beside the usual names.
        tell: what is done with each warning.

    Raises:
        InputError: a named file cannot be read or holds no article; the message names the line.
    """
    from summarize.readers.passing import pass_on

    files, warnings = find_files([paths] if isinstance(paths, str | Path) else paths, SUFFIXES)
    for warning in warnings:
        tell(warning)
    yield from pass_on((each for found in files for each in _told(found, names, tell)), tell)


def _told(found: Found, names: FieldNames, tell: Callable[[str], None]) -> Iterator[Located]:
    """The records of one file; its problems are told behind them."""
    problems: list[str] = []
    yield from _locate(found, problems, names)
    for problem in problems:
        tell(problem)


def read_document(document: bytes, name: str, names: FieldNames = USUAL) -> Pile:
    """The cleaned articles of a JSON document that stands in no file of its own.

    Args:
        document: a record, a list of records, or records in a list inside an object.
        name: what messages call it; also what articles without an id are named after.
        names: what the fields of records are called, beside the usual names.

    Raises:
        InputError: it is no JSON, or holds no article.
    """
    from summarize.readers.jsons import read_json

    found = Found(Path(name), name, explicit=False)
    problems: list[str] = []
    located: list[Located] = []
    try:
        for at, each in enumerate(read_json(io.BytesIO(document), Context(names))):
            if isinstance(each, Record):
                located.append(Located(each, found, at))
            else:
                problems.append(f"{found.shown}: {each.message}")
    except InputError as error:
        raise InputError(f"{found.shown}: {error}") from error
    articles, left_out = merge(located)
    problems.extend(left_out)
    if not articles:
        raise InputError(problems[0] if problems else f"{found.shown}: no article could be read")
    return Pile(articles, tuple(problems))


def _nothing(paths: "Sequence[str | Place]", problems: Sequence[str]) -> str:
    first = f" ({problems[0]})" if problems else ""
    if len(paths) == len(problems) == 1 and place(paths[0]).is_file():
        return problems[0]
    named = ", ".join(printable(label(str(path))) for path in paths) or "no path given"
    return f"{named}: no article could be read{first}"


def _locate(found: Found, warnings: list[str], names: FieldNames) -> Iterator[Located]:
    """The records of one file; its problems become errors or warnings."""
    problems: list[str] = []
    count = 0
    is_read, is_lost = False, False
    try:
        for at, each in enumerate(_read_file(found, names)):
            if isinstance(each, Record):
                is_read = True
                yield Located(each, found, at)
            else:
                is_lost |= each.lost
                count += 1
                if count <= _LISTED_PROBLEMS:
                    problems.append(f"{found.shown}: {each.message}")
    except InputError as error:
        if found.explicit and not is_read:
            raise InputError(f"{found.shown}: {error}") from error
        problems.append(f"{found.shown}: {'the rest ' if is_read else ''}left out, {error}")
    if found.explicit and is_lost and not is_read:
        raise InputError(problems[0])
    warnings.extend(problems)
    if count > _LISTED_PROBLEMS:
        warnings.append(f"{found.shown}: {count - _LISTED_PROBLEMS} more such problems")


# How many problems of one file are written out; a file of ten thousand lines may have as many.
_LISTED_PROBLEMS = 10


def _read_file(found: Found, names: FieldNames) -> Iterator[Record | Problem]:
    try:
        with opened(found) as stream:
            yield from records_of(stream, Context(names, found.path.name))
    except OSError as error:
        raise InputError(f"cannot be read: {error.strerror or error}") from error


# What fetching alone needs, and the modules that have it.
_OF_FETCHING = {
    "FeedAddress": "feeds.opml",
    "FeedEntry": "feeds.leads",
    "alternate_feeds": "page_feeds",
    "feed_addresses": "feeds.opml",
    "feed_entries": "feeds.leads",
    "feed_kind": "feeds.leads",
    "no_article": "page_feeds",
}


def __getattr__(name: str) -> Any:
    if name not in _OF_FETCHING:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_OF_FETCHING[name]}"), name)
