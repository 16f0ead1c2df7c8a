"""Records that keep a whole page, as it was fetched, where others keep a text."""

from dataclasses import replace

from summarize.errors import InputError
from summarize.readers.bodies import is_page
from summarize.readers.fields import Reading, article_of, read_fields, without_surrogates
from summarize.readers.names import FieldNames
from summarize.readers.record_fields import Fields, values_of
from summarize.readers.records import Problem


def read_record(fields: Fields, names: FieldNames) -> Reading:
    """The article of a record; that of the page in it where it has no other text.

    Raises:
        InputError: there is no text, nor a description that stands for it.
    """
    texts = (value for value in values_of(fields, "text") if isinstance(value, str))
    page = next((text for text in texts if is_page(text)), "")
    if not page:
        return read_fields(fields, names)
    try:
        reading = read_fields(fields, names)
    except InputError:
        return _of_page(page, fields)
    if not reading.cut:
        return reading
    try:
        return _of_page(page, fields)
    except InputError:
        return reading


def _of_page(page: str, fields: Fields) -> Reading:
    """The article of a page, of which the fields of the record know better what they tell."""
    from summarize.readers.page_articles import read_page
    from summarize.readers.page_source import repaired_head

    told = article_of(fields)
    record = read_page(without_surrogates(repaired_head(page)), told.url)
    if isinstance(record, Problem):
        raise InputError(record.message)
    own = record.article
    article = replace(
        own,
        id=told.id,
        title=told.title or own.title,
        source=told.source if told.named else own.source,
        named=told.named or own.named,
        url=told.url or own.url,
        language=told.language or own.language,
        authors=told.authors or own.authors,
        published=None if told.dates else own.published,
        dates=told.dates or own.dates,
        withdrawn=told.withdrawn or own.withdrawn,
    )
    return Reading(article, record.cut)
