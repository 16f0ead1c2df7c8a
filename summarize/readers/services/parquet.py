"""Parquet: the columnar files of data sets; read a group of rows at a time (extra `parquet`)."""

import tempfile
from collections.abc import Iterator
from datetime import date, datetime
from typing import TYPE_CHECKING, BinaryIO

from summarize.errors import InputError, MissingExtraError
from summarize.readers.names import FieldNames, is_known
from summarize.readers.records import UNTOLD, Context, Problem, Record
from summarize.readers.services.rows import readable_names, record_of_row
from summarize.readers.services.telling import with_told
from summarize.readers.streams import LONGEST_JSON, MEGABYTE

if TYPE_CHECKING:
    import pyarrow as pa
    from pyarrow.parquet import ParquetFile

# Rows that are held at a time. Chosen: some megabytes of news.
_ROWS = 500
# Shorter files are kept in memory while they are read, as their end must be known first.
_IN_MEMORY = 64 * MEGABYTE


def read_parquet(stream: BinaryIO, context: Context = UNTOLD) -> Iterator[Record | Problem]:
    """The articles of a Parquet file, one a row.

    Raises:
        InputError: it is broken, or has no column of texts.
        MissingExtraError: the extra is not installed.
    """
    try:
        import pyarrow as pa
        from pyarrow.parquet import ParquetFile
    except ImportError as error:
        raise MissingExtraError("Reading Parquet", "parquet") from error
    with tempfile.SpooledTemporaryFile(_IN_MEMORY) as file:
        size = 0
        while piece := stream.read(MEGABYTE):
            size += file.write(piece)
            if size > LONGEST_JSON:
                raise InputError(f"more than {LONGEST_JSON // MEGABYTE} MB in one piece")
        try:
            records = _records(ParquetFile(file), context.names)
            yield from with_told(records, "row", context.names)
        except (pa.ArrowException, OSError) as error:
            raise InputError(f"broken Parquet: {str(error).splitlines()[0]}") from error


def _records(table: "ParquetFile", names: FieldNames) -> Iterator[Record | Problem]:
    schema = table.schema_arrow
    read = readable_names(schema.names)
    columns = [
        field.name
        for field, name in zip(schema, read, strict=True)
        if _is_read(field, names) or is_known(name)
    ]
    if not columns:
        listed = ", ".join(schema.names[:_LISTED])
        raise InputError(
            f"no column that is known ({listed}); say which is the text with --field text=NAME"
        )
    at = 0
    for batch in table.iter_batches(_ROWS, columns=columns):
        told = list(zip(batch.schema.names, batch.columns, strict=True))
        for row in range(batch.num_rows):
            at += 1
            cells = {name: _cell(column[row]) for name, column in told}
            yield from record_of_row(f"row {at}", cells, names)


# Names of columns that a message lists.
_LISTED = 12


def _is_read(field: "pa.Field[pa.DataType]", names: FieldNames) -> bool:
    """Whether a column may tell of an article: pictures and vectors are large and do not."""
    own = {path.partition(".")[0] for path in names.paths()} | set(names.paths())
    return field.name in own or str(field.type).startswith("struct")


def _cell(scalar: "pa.Scalar[pa.DataType]") -> object:
    """A value as JSON has it; a moment that Python has no date for as it is written."""
    try:
        return _plain(scalar.as_py())
    except (ValueError, OverflowError, LookupError):
        return _written(scalar)


def _written(scalar: "pa.Scalar[pa.DataType]") -> object:
    try:
        return str(scalar.cast("string"))
    except (ValueError, OverflowError, NotImplementedError, LookupError):
        return None


def _plain(value: object) -> object:
    """A value as JSON has it."""
    if isinstance(value, datetime | date):
        return value.isoformat()
    if isinstance(value, bytes):
        return value.decode("utf-8", "replace")
    if isinstance(value, dict):
        return {key: _plain(each) for key, each in value.items()}
    return [_plain(each) for each in value] if isinstance(value, list) else value
