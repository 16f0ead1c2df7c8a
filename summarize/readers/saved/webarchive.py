"""Pages saved by Safari: a list of properties with the page, its address and its encoding."""

import plistlib
from collections.abc import Iterator, Mapping
from typing import BinaryIO
from xml.parsers.expat import ExpatError

from summarize.errors import InputError
from summarize.readers.decoding import decode
from summarize.readers.fields import without_surrogates
from summarize.readers.records import UNTOLD, Context, Problem, Record
from summarize.readers.streams import read_all


def read_webarchive(stream: BinaryIO, context: Context = UNTOLD) -> Iterator[Record | Problem]:
    """The article of a page that Safari saved.

    Raises:
        InputError: it is broken, or holds no page, or no text of an article is in the page.
    """
    from summarize.readers.page_articles import read_page
    from summarize.readers.page_source import repaired_head

    main = properties(read_all(stream)).get("WebMainResource")
    data = main.get("WebResourceData") if isinstance(main, Mapping) else None
    if not isinstance(main, Mapping) or not isinstance(data, bytes) or not data.strip():
        raise InputError("a web archive of Safari without a page")
    kind = str(main.get("WebResourceMIMEType") or "text/html")
    if kind not in ("text/html", "application/xhtml+xml"):
        raise InputError(f"a web archive of Safari of a file of type {kind}, no page")
    decoded = decode(data, str(main.get("WebResourceTextEncodingName") or ""))
    if decoded.loss:
        yield Problem(decoded.loss, lost=False)
    told = str(main.get("WebResourceURL") or "")
    url = told if told.startswith(("http://", "https://")) else context.url
    yield read_page(without_surrogates(repaired_head(decoded.text)), url)


def properties(data: bytes) -> Mapping[str, object]:
    """A list of properties, of either form; () where it is something else than a mapping.

    Raises:
        InputError: it is broken.
    """
    try:
        value = plistlib.loads(data)
    except (plistlib.InvalidFileException, ExpatError, ValueError, RecursionError) as error:
        raise InputError("a broken list of properties") from error
    except (LookupError, OverflowError, MemoryError, TypeError, AttributeError) as error:
        raise InputError("a broken list of properties") from error
    return value if isinstance(value, dict) else {}
