"""Whether a file begins as an export of a news database does."""

import re

from summarize.readers.databases.lines import plain
from summarize.readers.databases.others import unread
from summarize.readers.databases.reading import database_of

_TAG = re.compile(r"<!--.*?-->|<(style|script)\b.*?</\1>|<[^>]*>", re.DOTALL | re.IGNORECASE)
# Elements and comments that only their pages have.
_OF_PAGE = re.compile(
    r"<!-- LXNComment|<DOCFULL>|<title>\s*Factiva\s*</title>|[\"' ]articleParagraph[\"' ]"
    r"|rdp__|docOcurrContainer|DocPublicationName|<a name=[\"']DocID_",
    re.IGNORECASE,
)


def is_export(text: str) -> bool:
    """Whether a text begins as an export does, of a database that is read or of another."""
    begun = plain(text)
    return database_of(begun) is not None or bool(unread(begun))


def is_export_page(markup: str) -> bool:
    """The same of a page: by its elements, or by its lines."""
    return bool(_OF_PAGE.search(markup)) or is_export(_TAG.sub("\n", markup))
