"""What the bytes of a page tell: its encoding, where it was saved, what was garbled."""

import re

from summarize.cleaning import undo_mojibake
from summarize.patterns import regex

# Where a page says in which encoding it is: its elements, or the declaration of XML.
_SAYS = regex(
    rb"<meta\s[^>]{0,400}?charset\s*=\s*[\"']?\s*(?P<meta>[\w.:-]+)"
    rb"|^\s*<\?xml[^>]{0,200}?encoding\s*=\s*[\"'](?P<xml>[\w.:-]+)",
    re.IGNORECASE,
)
# Bytes. Browsers look at 1,024, and people put scripts before. Chosen, not tuned.
_LABEL_WITHIN = 1 << 18
_NOT_SAID = regex(
    rb"<!--.*?(?:-->|\Z)|<(script|style|title)\b.*?(?:</\1|\Z)", re.IGNORECASE | re.DOTALL
)


def said_encoding(page: bytes) -> str:
    """The encoding that a page says it is in, wherever it says so; "" where nothing needs it."""
    if b"\x1b" not in page and _is_utf8(page):
        return ""
    found = _SAYS.search(_NOT_SAID.sub(b"", page[:_LABEL_WITHIN]))
    return (found["meta"] or found["xml"]).decode("ascii", "ignore") if found else ""


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode()
    except UnicodeDecodeError:
        return False
    return True


# UTF-8 read as windows-1252: a letter that begins two or three bytes, and what goes on from it.
_GARBLED = regex("[\u00c2-\u00f4][\u0080-\u00bf\u0152-\u0178\u02c6\u02dc\u2013-\u203a\u20ac\u2122]")
# What the first byte of most letters beyond ASCII looks like, or of a mark; quick to look for.
_FIRST_LETTERS = "ÂÃÎÐÑâ"
_ABOUT = regex(
    r"<meta\b[^>]{0,2000}>|<title\b[^>]{0,200}>[^<]{0,1000}</title>"
    r"|<script\b[^>]{0,200}ld\+json[^>]{0,200}>[^<]{0,20000}",
    re.IGNORECASE | re.DOTALL,
)


def repaired_head(page: str) -> str:
    """The page with its title, its metadata and its JSON-LD put right where they are garbled.

    Extraction takes parts of names for stray marks, so they are put right before it. The text is
    repaired by cleaning.
    """
    may_be = any(letter in page for letter in _FIRST_LETTERS) and _GARBLED.search(page)
    return _ABOUT.sub(_repaired, page) if may_be else page


def _repaired(hit: re.Match[str]) -> str:
    return undo_mojibake(hit[0]) if _GARBLED.search(hit[0]) else hit[0]


def shown_day(found: str, page: str) -> str:
    """The day that htmldate found in a page, as the page writes it where that is in doubt.

    htmldate reads 12/10/2022 as October 12 on every page. Where nothing else in the page says so,
    the figures are returned, to be read as in a text.

    >>> shown_day("2022-10-12", "<p>12/10/2022</p>"), shown_day("2022-10-12", "<p>12.10.2022</p>")
    ('12/10/2022', '2022-10-12')
    """
    day = _DAY.match(found)
    if not day or day[2] == day[3]:
        return found
    year, month, number = day.groups()
    # In figures that leave no doubt.
    certain = (
        found,
        f"{year}/{month}/{number}",
        f"{number}.{month}.{year}",
        f"{year}{month}{number}",
    )
    if any(each in page for each in certain):
        return found
    month_of, day_of = day[2].lstrip("0"), day[3].lstrip("0")
    either = rf"(?:0?{month_of}/0?{day_of}|0?{day_of}/0?{month_of})"
    written = re.search(rf"(?<![\d/]){either}/{day[1]}(?![\d/])", page)
    return written[0] if written else found


_DAY = regex(r"(\d{4})-(\d\d)-(\d\d)$")
