"""Rows of tables -> records: cells as the values of JSON, problems with their line."""

from collections.abc import Iterable, Iterator, Mapping

from summarize.errors import InputError
from summarize.languages.columns import english_names
from summarize.readers.names import NOTHING, FieldNames, is_known, plain_name
from summarize.readers.page_fields import read_record
from summarize.readers.record_fields import fields_of, title_of, unpacked_cell
from summarize.readers.records import Problem, Record

# What programs write into a cell that has no value.
_EMPTY = frozenset(
    ("", "nan", "null", "none", "n/a", "na", "#n/a", "nat", "<na>", "\\n", "undefined", "-", "[]",
     "unknown",
     "{}", "#name?", "#value!", "#ref!")
)  # fmt: skip
# Longer cells are none of these, and no names of columns in a message.
_LONGEST_EMPTY = 10
# Characters of a headline in a message.
_TITLE = 60


def record_of_row(
    place: str, row: Mapping[str, object], names: FieldNames, cut: str = ""
) -> Iterator[Record | Problem]:
    """The article of a row; a row that holds nothing gives none. `place` is as in "line 7"."""
    cells = {key: _value(cell) for key, cell in row.items() if not _is_index(key)}
    if not any(cell not in NOTHING for cell in cells.values()):
        return
    fields = fields_of(cells, names)
    try:
        article, own_cut = read_record(fields, names)
    except InputError as error:
        title = title_of(fields)
        shown = f" (“{title[:_TITLE]}{'…' if title[_TITLE:] else ''}”)" if title else ""
        yield Problem(f"{place}{shown}: {error}", title=title)
        return
    yield Record(article, int(place.rpartition(" ")[2]), cut=cut or own_cut)


def _is_index(name: str) -> bool:
    """Whether a column only numbers the rows, as pandas writes it."""
    return not name.strip() or plain_name(name).startswith(("unnamed", "index", "levelzero"))


def _value(cell: object) -> object:
    if not isinstance(cell, str):
        return cell
    if len(cell) < _LONGEST_EMPTY and cell.strip().lower() in _EMPTY:
        return None
    return unpacked_cell(cell) if cell[:1] in ("[", "{", " ") else cell


def names_columns(header: Iterable[str], names: FieldNames) -> int:
    """How many of the cells of a line are names of columns that are known."""
    own = {path.partition(".")[0] for path in names.paths()} | set(names.paths())
    cells = list(header)
    read = readable_names(cells)
    return sum(
        cell.strip() in own or is_known(each) for cell, each in zip(cells, read, strict=True)
    )


def readable_names(header: Iterable[str]) -> list[str]:
    """The plain names of columns, in English where they are known in another language."""
    plain = [plain_name(cell) for cell in header]
    english = english_names(name for name in plain if not is_known(name))
    return [english.get(name, name) for name in plain]
