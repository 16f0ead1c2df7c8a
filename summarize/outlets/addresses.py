"""Web addresses: the site that a page is of, and what stays the same of a page's address."""

import re
from functools import cache
from hashlib import sha256
from typing import NamedTuple
from urllib.parse import parse_qsl, unquote, urlsplit

from summarize import resources
from summarize.languages.cleaning import Pattern
from summarize.patterns import regex

# Addresses that hold another one: archives of the web, and caches of pages for telephones.
_WRAPPED = Pattern(
    r"https?://(?:web\.archive\.org/web/[^/]*/|(?:www\.)?google\.[a-z.]+/amp/(?=s/|[\w-]+\.)|"
    r"[\w.-]+\.cdn\.ampproject\.org/(?:[a-z]/)+)(?P<inner>.+)$",
    hints=("web.archive.org", "google.", "ampproject.org"),
    ignore_case=True,
)
_AMP_PATH = Pattern(
    r"(?:^/amp(?=/)|/amp/?$|\.amp(?=\.html?$|$))", hints=("/amp", ".amp"), ignore_case=True
)
_INDEX = Pattern(
    r"/(?:index|default)\.(?:html?|php|aspx?)$", hints=("/index.", "/default."), ignore_case=True
)

# Who asks, before a host: a name, or a name and a password; also in an address within an address.
_WHO = regex(
    r"((?:(?<=:)|^)//)[^/\\?#\s]*@|(%3a%2f%2f)(?:(?!%2f|%3f|%23|%5c)[^/?#&\s])*%40", re.IGNORECASE
)
_PARAMETER = regex(r"([?&;#])([^=&;#?/\s]+)=((?:(?!;[\w.-]+=)[^&#?\s])+)")
# Names of parameters, of their letters alone, that hold what lets a reader in and tell no page.
_KEYS = regex(
    r".*(?:tokens?|secret|passw(?:or)?d|passphrase|signature|credentials?|sess(?:ion)?id|jwt)"
    r"|.*(?:api|access|auth|app|client|private|subscription|user|account|session|consumer"
    r"|developer|security|license)key(?:id)?|keypairid|pwd|authorization|authcode|oauth.*"
)
# Others that may be such, or tell the page: a number is told, of anything else what tells it apart.
_MAYBE_KEYS = frozenset(("key", "sig", "auth", "session"))
_NO_KEY = regex(r"\d{1,14}|~[0-9a-f]{8}")


class Site(NamedTuple):
    """The site of a host: its domain as registered, and the part of it that is a name.

    A platform is a site of many outlets; there the whole host stands for the domain.

    >>> site_of("edition.tolmentimes.co.uk")
    Site(domain='tolmentimes.co.uk', label='tolmentimes', is_platform=False)
    """

    domain: str
    label: str
    is_platform: bool = False


@cache
def words_of(group: str) -> frozenset[str]:
    """A group of the data file about addresses and names of outlets."""
    return _groups()[group]


@cache
def _groups() -> dict[str, frozenset[str]]:
    return resources.read_groups("languages/und/outlets.txt")


def host_of(address: str) -> str:
    """The host of a web address, or of what is nothing but a host; "" where there is none.

    >>> host_of("https://web.archive.org/web/2026/http://www.tolmentimes.example/a")
    'www.tolmentimes.example'
    >>> host_of("Tolmen Times"), host_of("TolmenTimes.example")
    ('', 'tolmentimes.example')
    """
    address = _unwrapped(address.strip())
    if "://" in address:
        try:
            return (urlsplit(address).hostname or "").rstrip(".").lower()
        except ValueError:
            return ""
    return address.lower() if _is_host(address) else ""


def _is_host(name: str) -> bool:
    """Whether a name is nothing but a host: words with dots between, the last of letters."""
    *labels, last = name.split(".")
    return (
        bool(labels)
        and len(last) > 1
        and last.isalpha()
        and all(label.replace("-", "").replace("_", "").isalnum() for label in labels)
    )


def _unwrapped(address: str) -> str:
    match = _WRAPPED.match(address)
    if not match:
        return address
    inner = match["inner"].removeprefix("s/")
    return inner if "://" in inner else f"https://{inner}"


def site_of(host: str) -> Site:
    """The site that a host is of."""
    labels = [label for label in host.split(".") if label]
    while len(labels) > 2 and labels[0] in words_of("mobile"):
        labels.pop(0)
    for start in range(len(labels) - 1):
        if ".".join(labels[start:]) in words_of("platforms"):
            return Site(".".join(labels), labels[0], is_platform=True)
    is_third = len(labels) > 2 and len(labels[-1]) == 2 and labels[-2] in words_of("second_levels")
    own = labels[-3:] if is_third else labels[-2:]
    return Site(".".join(own), own[0] if own else "")


def without_user(address: str) -> str:
    """An address, or a text with some, without names and passwords before hosts.

    >>> without_user("https://me:secret@news.example/to?page=http://you@post.example/@desk")
    'https://news.example/to?page=http://post.example/@desk'
    """
    return _WHO.sub(r"\1\2", address) if "@" in address or "%40" in address else address


def public_address(address: str) -> str:
    """An address as it may stand in what is written: without names, passwords and keys.

    >>> public_address("https://me:pw@news.example/a?id=7&api_key=abc&page=2#top")
    'https://news.example/a?id=7&page=2#top'
    >>> public_address("https://news.example/a?key=Ab12"), public_address("tag:me@news.example")
    ('https://news.example/a?key=~6fade0bc', 'tag:me@news.example')
    """
    if "//" not in address:
        return address
    told = without_user(address)
    public = _PARAMETER.sub(_without_key, told)
    if public == told:
        return told
    return re.sub(r"[?#](?=#|$)", "", re.sub(r"([?#])[&;]+", r"\1", public))


def _without_key(found: re.Match[str]) -> str:
    lead, name, value = found.groups()
    letters = re.sub(r"[^a-z\d]", "", unquote(name).lower())
    if _KEYS.fullmatch(letters):
        return lead if lead in "?#" else ""
    if letters not in _MAYBE_KEYS or _NO_KEY.fullmatch(value):
        return found[0]
    return f"{lead}{name}=~{sha256(value.encode('utf-8', 'replace')).hexdigest()[:8]}"


def country_of(address: str) -> str:
    """The code of the country that the host of an address is registered in; "" where none is told.

    >>> country_of("https://www.tolmentimes.co.uk/dam"), country_of("https://tolmentimes.tv/")
    ('GB', '')
    """
    ending = host_of(address).rpartition(".")[2]
    if ending in words_of("american"):
        return "US"
    if len(ending) != 2 or ending in words_of("no_countries"):
        return ""
    return "GB" if ending == "uk" else ending.upper()


def page_of(address: str) -> str:
    """What tells a page from others: host, path and query, less what is the same page all the same.

    Scheme, "www.", a port, AMP, a slash at the end, the fragment and words that only tell where a
    reader came from go. "" where the address names no page of its own, as the front page of a site.

    >>> page_of("https://www.tolmentimes.example/dam/?utm_source=rss#top")
    'tolmentimes.example/dam'
    >>> page_of("http://amp.tolmentimes.example/dam/amp"), page_of("https://tolmentimes.example/")
    ('tolmentimes.example/dam', '')
    """
    address = _unwrapped(address.strip())
    host = host_of(address)
    if not host or "://" not in address:
        return ""
    labels = host.split(".")
    while len(labels) > 2 and labels[0] in words_of("mobile"):
        labels.pop(0)
    parts = urlsplit(address)
    path = _INDEX.sub("", _AMP_PATH.sub("", parts.path.rstrip("/"))).rstrip("/")
    query = sorted((key, value) for key, value in parse_qsl(parts.query) if not _is_tracking(key))
    if not path and not query:
        return ""
    told = "&".join(f"{key}={value}" for key, value in query)
    return f"{'.'.join(labels)}{path}{'?' if told else ''}{told}"


def _is_tracking(key: str) -> bool:
    lowered = key.lower()
    return lowered.startswith("utm_") or lowered in words_of("tracking")
