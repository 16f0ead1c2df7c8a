"""Files, folders, globs and standard input -> articles.

A format is one row of `FORMATS`, with a function from an open file to its records, or to the files
in it. Records are read and cleaned one by one: what is held of a file of many is its articles. A
record that cannot be read is a warning, and the others are read. A file named explicitly of which
nothing can be read is an error; one found in a folder or by a glob is a warning.
"""

import io
import logging
from collections.abc import Callable, Container, Iterator, Sequence
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from summarize.data import Article, SourceRecord
from summarize.errors import InputError
from summarize.readers.cleaned import Located
from summarize.readers.decoding import decode
from summarize.readers.fates import (
    Unread,
    file_of,
    not_reached,
    of_file,
    of_problem,
    passed_over,
    warnings_of_files,
)
from summarize.readers.fields import raw_article
from summarize.readers.finding import find_files
from summarize.readers.formats import FORMATS, SUFFIXES, Format, format_of
from summarize.readers.found import STDIN, Finding, Found, printable
from summarize.readers.front_matter import split_front_matter
from summarize.readers.merging import Merged, merge
from summarize.readers.names import USUAL, FieldNames
from summarize.readers.opening import guarded, opened, read_bytes, read_head, read_lines, records_of
from summarize.readers.records import Context, Member, Opener, Problem, Reader, Record
from summarize.readers.streams import TOO_LONG
from summarize.storage import label, place

if TYPE_CHECKING:
    from summarize.readers.feeds.leads import FeedEntry, feed_entries, feed_kind
    from summarize.readers.feeds.opml import FeedAddress, feed_addresses
    from summarize.readers.markup import html_blocks, is_html, placed_blocks
    from summarize.readers.own import has_facts
    from summarize.readers.page_feeds import alternate_feeds, no_article
    from summarize.storage import Place

__all__ = [
    "FORMATS", "STDIN", "SUFFIXES", "TOO_LONG", "USUAL", "Context", "FeedAddress", "FeedEntry",
    "FieldNames", "Finding", "Format", "Found", "Member", "Opener", "Pile", "Problem", "Reader",
    "Record", "alternate_feeds", "decode", "feed_addresses", "feed_entries", "feed_kind", "file_of",
    "find_files", "format_of", "has_facts", "html_blocks", "is_html", "no_article",
    "placed_blocks", "printable", "raw_article", "read", "read_articles", "read_bytes",
    "read_document", "read_head", "read_lines", "records_of", "split_front_matter", "stream",
]  # fmt: skip

_log = logging.getLogger(__name__)


class Pile(NamedTuple):
    """What the paths held: the articles, in one line each what had to be left out, and `sources`.

    These are all records that were found, each with what became of it.
    """

    articles: tuple[Article, ...]
    warnings: tuple[str, ...]
    sources: tuple[SourceRecord, ...] = ()


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
    finding = find_files(paths, SUFFIXES)
    kept = [found for found in finding.files if found.path not in without]
    unread: list[Unread] = []
    reached: list[Found] = []
    beside = tuple(map(passed_over, finding.passed_over))
    try:
        merged = merge(
            record for found in kept for record in _locate(found, unread, reached, names)
        )
    except InputError as error:
        lost = (each.record for each in unread if each.record is not None)
        later = not_reached(kept[len(reached) :])
        error.found = tuple(sorted((*beside, *lost, *error.found, *later)))
        raise
    pile = _pile(merged, unread, beside, finding.warnings)
    if not pile.articles:
        raise _nothing(paths, pile)
    return pile


def _pile(
    merged: Merged,
    unread: Sequence[Unread],
    beside: Sequence[SourceRecord] = (),
    warnings: Sequence[str] = (),
) -> Pile:
    lost = (each.record for each in unread if each.record is not None)
    return Pile(
        merged.articles,
        (*warnings, *warnings_of_files(unread), *merged.warnings),
        tuple(sorted((*beside, *lost, *merged.records))),
    )


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

    finding = find_files([paths] if isinstance(paths, str | Path) else paths, SUFFIXES)
    for warning in finding.warnings:
        tell(warning)
    told = (each for found in finding.files for each in _told(found, names, tell))
    yield from pass_on(told, tell)


def _told(found: Found, names: FieldNames, tell: Callable[[str], None]) -> Iterator[Located]:
    """The records of one file; its problems are told behind them."""
    unread: list[Unread] = []
    yield from _locate(found, unread, [], names)
    for warning in warnings_of_files(unread):
        tell(warning)


def read_document(document: bytes, name: str, names: FieldNames = USUAL) -> Pile:
    """The cleaned articles of a JSON document that stands in no file of its own.

    Args:
        document: a record, a list of records, or records in a list inside an object.
        name: what messages call it; also what articles without an id are named after.
        names: what the fields of records are called, beside the usual names.

    Raises:
        InputError: it is no JSON, holds no article, or its reader failed.
    """
    from summarize.readers.jsons import read_json

    found = Found(Path(name), name, explicit=False)
    unread: list[Unread] = []
    located: list[Located] = []
    try:
        read_it = guarded("JSON", lambda: read_json(io.BytesIO(document), Context(names)))
        for at, each in enumerate(read_it):
            if isinstance(each, Record):
                located.append(Located(each, found, at))
            else:
                unread.append(of_problem(found, each))
    except InputError as error:
        raise InputError(f"{found.shown}: {error}") from error
    pile = _pile(merge(located), unread)
    if not pile.articles:
        raise _with_found(
            next(iter(pile.warnings), f"{found.shown}: no article could be read"), pile
        )
    return pile


def _nothing(paths: "Sequence[str | Place]", pile: Pile) -> InputError:
    """The error of paths in which no article could be read."""
    warnings = pile.warnings
    if len(paths) == len(warnings) == 1 and place(paths[0]).is_file():
        return _with_found(warnings[0], pile)
    first = f" ({warnings[0]})" if warnings else ""
    named = ", ".join(printable(label(str(path))) for path in paths) or "no path given"
    return _with_found(f"{named}: no article could be read{first}", pile)


def _with_found(message: str, pile: Pile) -> InputError:
    error = InputError(message)
    error.found = pile.sources
    return error


def _locate(
    found: Found, unread: list[Unread], reached: list[Found], names: FieldNames
) -> Iterator[Located]:
    """The records of one file; its problems become errors or warnings."""
    reached.append(found)
    is_read, is_lost, has_record = False, False, False
    first, last = "", "there is no article in it"
    try:
        for at, each in enumerate(_read_file(found, names)):
            if isinstance(each, Record):
                is_read = True
                yield Located(each, found, at)
            else:
                unread.append(of_problem(found, each))
                first, last = first or unread[-1].warning, each.message
                is_lost |= each.lost
                has_record |= unread[-1].record is not None
    except InputError as error:
        has_record = True
        rest = "the rest " if is_read else ""
        unread.append(of_file(found, f"{rest}{error}", f"{rest}left out, {error}"))
        if found.explicit and not is_read:
            raise InputError(f"{found.shown}: {error}") from error
    finally:
        if not is_read and not has_record:
            unread.append(of_file(found, last))
    if found.explicit and is_lost and not is_read:
        raise InputError(first)


def _read_file(found: Found, names: FieldNames) -> Iterator[Record | Problem]:
    try:
        with opened(found) as stream:
            yield from records_of(stream, Context(names, found.path.name))
    except OSError as error:
        raise InputError(f"cannot be read: {error.strerror or error}") from error


# What fetching alone needs, and the modules that have it.
_HOMES = {
    "FeedAddress": "feeds.opml",
    "FeedEntry": "feeds.leads",
    "has_facts": "own",
    "html_blocks": "markup",
    "is_html": "markup",
    "placed_blocks": "markup",
    "alternate_feeds": "page_feeds",
    "feed_addresses": "feeds.opml",
    "feed_entries": "feeds.leads",
    "feed_kind": "feeds.leads",
    "no_article": "page_feeds",
}


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
