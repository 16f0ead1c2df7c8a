"""Tables in JSON, by columns or by rows of bare values -> objects."""

from collections.abc import Mapping, Sequence

from summarize.readers.names import is_known
from summarize.readers.services.rows import readable_names

Row = dict[str, object]


def rows_of(value: object) -> list[Row]:
    """The rows of a table as objects; none where a value is no table.

    Pandas writes {"title": {"0": ...}} and {"columns": [...], "data": [[...]]}, others {"title":
    [...]}, and spreadsheets lists whose first one names the columns.
    """
    if isinstance(value, Mapping):
        return _split(value) or _by_column(value)
    if isinstance(value, list) and len(value) > 1 and all(isinstance(row, list) for row in value):
        return _under(value[0], value[1:])
    return []


def _split(value: Mapping[str, object]) -> list[Row]:
    """What pandas writes with `orient="split"`, and query services like it."""
    names, rows = value.get("columns"), value.get("data") or value.get("rows")
    if not isinstance(names, list) or not isinstance(rows, list):
        return []
    return _under([each.get("name") if isinstance(each, dict) else each for each in names], rows)


def _under(head: Sequence[object], rows: Sequence[object]) -> list[Row]:
    """The rows under a first one that names the columns; none where it does not."""
    names = [each for each in head if isinstance(each, str)]
    if len(names) < len(head) or sum(map(is_known, readable_names(names))) < 2:
        return []
    return [dict(zip(names, row, strict=False)) for row in rows if isinstance(row, list)]


def _by_column(value: Mapping[str, object]) -> list[Row]:
    """The rows of a table that is kept column by column."""
    if not all(isinstance(column, Mapping | list) for column in value.values()):
        return []
    if sum(map(is_known, readable_names(value))) < 2:
        return []
    columns = [_keyed(column) for column in value.values()]
    first = columns[0]
    if (
        first is None
        or len(first) < 1
        or any(each is None or each.keys() != first.keys() for each in columns)
    ):
        return []
    return [
        {name: column[key] for name, column in zip(value, columns, strict=True) if column}
        for key in first
    ]


def _keyed(column: object) -> dict[object, object] | None:
    """The cells of a column by the numbers of their rows; None where it is no column."""
    if isinstance(column, Mapping):
        return dict(column) if all(str(key).isdecimal() for key in column) else None
    if isinstance(column, list) and len(column) > 1:
        return dict(enumerate(column))
    return None
