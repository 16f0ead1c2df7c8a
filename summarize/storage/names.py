"""The names of places on other storage: their parts, and what of them may be shown."""

import re
from typing import NamedTuple

# Before the path stands the protocol, and before that may stand others that read what it leads to
# ("simplecache::"); behind it, what those are to read, or a query.
_URL = re.compile(
    r"((?:[\w.+-]+::)*([a-z][\w.+-]+)://)(.*?)(::.*|\?[\w.~-]+=.*)?", re.IGNORECASE | re.DOTALL
)
# Who asks, before the host: a name, or a name and a password. A port is no password, and what Azure
# has there is a container.
_WHO = re.compile(r"(?<=://)(?:[^/@:\s]*:(?!:|\d+/)[^@\s]*|(?<!abfs://)(?<!abfss://)[^/@:\s]*)@")
_QUERY = re.compile(r"(\blocal://\S*)|\?[\w.~-]+=.*?(?=::|\s|$)")
# Where a name has no query: what looks like one is a part of the path.
_PLAIN = ("file", "local")
_WEB = re.compile(r"(?:.*::)?https?:/", re.IGNORECASE)
# Before a password there is a colon; shorter ones could be any part of a message.
_LEAST_HIDDEN = 3


class Parts(NamedTuple):
    """A URL: what stands before its path, the protocol in that, the path, what stands behind."""

    head: str
    protocol: str
    path: str
    rest: str


def is_remote(name: str) -> bool:
    """Whether a name is that of a place on other storage.

    >>> is_remote("s3://bucket/in"), is_remote("in/a.txt"), is_remote("file:///in/a.txt")
    (True, False, False)
    """
    found = _URL.fullmatch(name) if "://" in name else None
    return found is not None and found[2].lower() != "file"


def is_address(name: str) -> bool:
    """Whether a name is an address of the web, also with the slash gone that a path does not keep.

    >>> is_address("https://news.example/a"), is_address("s3://bucket/https://x")
    (True, False)
    """
    return _WEB.match(name) is not None


def parts_of(url: str) -> Parts:
    """The parts of a URL.

    >>> parts_of("s3://bucket/a/b.txt?versionId=3")
    Parts(head='s3://', protocol='s3', path='bucket/a/b.txt', rest='?versionId=3')
    >>> parts_of("local:///what?=it").path
    '/what?=it'
    """
    found = _URL.fullmatch(url)
    if found is None:
        raise ValueError(f"{label(url)}: not a URL")
    head, protocol, path, rest = found[1], found[2].lower(), found[3], found[4] or ""
    if protocol in _PLAIN and not rest.startswith("::"):
        path, rest = path + rest, ""
    return Parts(head, protocol, path, rest)


def protocols_of(url: str) -> tuple[str, ...]:
    """Every protocol that a URL names.

    >>> protocols_of("simplecache::zip://a.txt::s3://bucket/x.zip")
    ('simplecache', 'zip', 's3')
    """
    return tuple(each.partition("://")[0] for each in url.split("::"))


def label(text: str) -> str:
    """A name, or a text that has names in it, as it can be shown: a URL without keys and query.

    >>> label("s3://key:secret@bucket/a.txt?versionId=3"), label("in/a.txt")
    ('s3://bucket/a.txt', 'in/a.txt')
    """
    return _unasked(_WHO.sub("", text)) if "://" in text else text


def without_keys(text: str, url: str) -> str:
    """A message about a URL without what of it may not be shown, wherever the message has it."""
    for who in _WHO.findall(url):
        for secret in (who[:-1], who[:-1].partition(":")[2]):
            if len(secret) >= _LEAST_HIDDEN:
                text = text.replace(secret, "...")
    for query in _QUERY.finditer(url):
        text = text if query[1] else text.replace(query[0], "")
    return label(text)


def _unasked(text: str) -> str:
    """A text without the queries of the URLs in it."""
    return _QUERY.sub(lambda found: found[1] or "", text)
