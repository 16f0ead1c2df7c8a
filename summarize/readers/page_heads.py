"""What stands about a page: where it was saved from, and a head that was encoded twice."""

import re

from summarize.cleaning import undo_mojibake

# "<!-- saved from url=(0032)https://... -->" (Internet Explorer, Chrome, Edge), the comment of
# SingleFile, of several lines, and that of HTTrack, which leaves the scheme out.
_SAVED = re.compile(
    r"<!--\s*(?:saved from url=\(\d{4}\)|Page saved with SingleFile\s+url:\s*"
    r"|Mirrored from (?=[\w.-]+/))(?P<address>[^\s<>]+)",
    re.IGNORECASE,
)
# Where such a comment stands: about the start of the page. Chosen, not tuned.
_HEAD = 4096


def saved_address(page: str) -> str:
    """The address that a page says it was saved from; "" where it says none, or none of the web.

    >>> saved_address("<!-- saved from url=(0026)https://post.example/dam-4 --><html>")
    'https://post.example/dam-4'
    """
    found = _SAVED.search(page, 0, _HEAD)
    if not found:
        return ""
    address = found["address"]
    if "mirrored" in found[0].lower():
        address = f"http://{address}"
    return address if address.lower().startswith(("http://", "https://")) else ""


# UTF-8 read as windows-1252: a letter that begins two or three bytes, and what goes on from it.
_GARBLED = re.compile(
    "[\u00c2-\u00f4][\u0080-\u00bf\u0152-\u0178\u02c6\u02dc\u2013-\u203a\u20ac\u2122]"
)
_ABOUT = re.compile(
    r"<meta\b[^>]*>|<title\b[^>]*>.*?</title>|<script\b[^>]*ld\+json[^>]*>.*?</script>",
    re.IGNORECASE | re.DOTALL,
)


def repaired_head(page: str) -> str:
    """The page with its title, its metadata and its JSON-LD put right where they are garbled.

    Extraction takes parts of names for stray marks, so they are put right before it. The text is
    repaired by cleaning.
    """
    return _ABOUT.sub(_repaired, page) if _GARBLED.search(page) else page


def _repaired(hit: re.Match[str]) -> str:
    return undo_mojibake(hit[0]) if _GARBLED.search(hit[0]) else hit[0]
