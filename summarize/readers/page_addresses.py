"""What tells a saved page's own address, and what an archive of the web puts into a page."""

import re
from html import unescape

from summarize.patterns import regex
from summarize.readers.blocks import Element

# "<!-- saved from url=(0032)https://... -->" (Internet Explorer, Chrome, Edge, Firefox), the
# comments of SingleFile and of Save Page WE, of several lines, and that of HTTrack, which
# leaves the scheme out.
_SAVED = regex(
    r"<!--\s*(?:saved from url=\(\d{1,6}\)|"
    r"(?:Page saved with|Archive processed by) SingleFile\w*\s+url:\s*"
    r"|(?:This )?Page (?:was )?saved (?:from|with)[^<>]{0,80}?\burl:?\s*"
    r"|(?:MAFF|ScrapBook|Save Page WE)[^<>]{0,80}?\burl:?\s*"
    r"|Mirrored from (?=[\w.-]+/))(?P<address>[^\s<>]+)",
    re.IGNORECASE,
)
# What programs add to the head of a page that they save.
_ADDED = regex(
    r"<(?:meta|html|base)\b[^>]{0,400}?(?:name=[\"'](?:savepage-url|og:archived-url)[\"'][^>]{0,200}?content"
    r"|data-(?:source-url|scrapbook-source|savepage-url|sfz-url))=[\"'](?P<address>https?://[^\"'\s<>]+)",
    re.IGNORECASE,
)
# One of these stands in all of them; quick to look for.
_KEPT = ("saved", "singlefile", "mirrored", "savepage", "scrapbook", "data-source-url", "sfz-url")
# The reading view of Firefox.
_READER = regex(
    r"<a\b(?=[^>]{0,200}\b(?:class|id)=\"(?:domain )?reader-domain\")"
    r"[^>]{0,400}?\bhref=\"(?P<address>https?://[^\"\s<>]+)",
)
# Where such a comment stands: about the start of the page. Chosen, not tuned.
_HEAD = 8192
# Addresses of pages as archives of the web keep them.
_ARCHIVED = re.compile(
    r"https?://(?:web\.archive\.org/web/|wayback\.archive-it\.org/\d+/|(?:www\.)?webarchive\.org\.uk/wayback/archive/"
    r"|(?:www\.)?archive\.(?:today|ph|is|li|vn|md|fo)/(?:o/\w+/)?)"
    r"(?:\d{4}[\d.-]*(?:[a-z]{2}_)?/)?(?=https?:)",
    re.IGNORECASE,
)
# "https:/post.example": archives and servers before them drop a slash.
_SLASH = regex(r"(https?):/+(?=[^/])", re.IGNORECASE)
_WAYBACK = ("FILE ARCHIVED ON", "BEGIN WAYBACK TOOLBAR", "__wm.wombat", "wombat.js", "wm-ipp")
_WOMBAT = regex(r"__wm\.wombat\(\s*[\"'](https?://[^\"'\s]+)[\"']")
# The frame that archives put around a page.
_FRAMES = (
    "//*[@id='wm-ipp-base' or @id='wm-ipp' or @id='wm-ipp-print' or @id='donato']"
    " | //*[@id='HEADER' and following-sibling::*[@id='CONTENT'] or @id='hashtags']"
)


def saved_address(page: str) -> str:
    """The address that a page says it was saved from; "" where it says none, or none of the web.

    >>> saved_address("<!-- saved from url=(0026)https://post.example/dam-4 --><html>")
    'https://post.example/dam-4'
    """
    head = page[:_HEAD]
    lowered = head.lower()
    may_be = any(mark in lowered for mark in _KEPT)
    found = (_SAVED.search(head) or _ADDED.search(head)) if may_be else None
    if found:
        address = found["address"]
        if "mirrored" in found[0].lower():
            address = f"http://{address}"
        if address.lower().startswith(("http://", "https://")):
            return original(address)
    told = _WOMBAT.search(page) if "__wm.wombat" in page else None
    if told is None and "reader-domain" in page:
        told = _READER.search(page)
    return original(unescape(told[1])) if told else ""


def original(address: str) -> str:
    """The address of a page of which an archive of the web holds this copy.

    >>> original("https://web.archive.org/web/20260210170500/https://post.example/dam")
    'https://post.example/dam'
    """
    bare = _ARCHIVED.sub("", address, count=1)
    return _SLASH.sub(r"\1://", bare, count=1) if bare != address else address


def without_archive(page: str) -> str:
    """A page that an archive of the web gave, with the addresses it had there."""
    if not is_archived(page):
        return page
    return _ARCHIVED.sub("", page)


def is_archived(page: str) -> bool:
    """Whether an archive of the web put something into a page."""
    if "archive." not in page:
        return False
    return any(mark in page for mark in _WAYBACK) or bool(_TODAY.search(page))


_TODAY = regex(
    r"<(?:link|meta|input)\b[^>]{0,200}https?://archive\.(?:today|ph|is|li|vn|md|fo)/",
    re.IGNORECASE,
)


def drop_frames(tree: Element) -> None:
    """Take out of a page, in place, the frame that an archive put around it."""
    for element in tree.xpath(_FRAMES):
        if element.getparent() is not None:
            element.drop_tree()
