"""Addresses of the web: how each is written in one way, and what of one may be shown."""

import re
from urllib.parse import unquote_plus, urldefrag, urljoin, urlsplit, urlunsplit

from summarize.errors import InputError
from summarize.outlets import without_user

_PORTS = {"http": 80, "https": 443}
# No server that is asked for news needs longer ones. Chosen, not tuned.
_LONGEST = 4_000
# Names of parameters that hold keys; "author" and "keyword" do not.
_KEYS = re.compile(
    r"key(?!w)|tok|auth(?!ors?\b)|sig|secret|pass|pwd|sess|sid\b|jwt|cred|hash|code", re.IGNORECASE
)
# A value that may be a key is long, of letters and figures. It is none where it has words between
# its marks, as the slug of an article has ("accept-4-4-percent.html"); then only a piece may be one
# that is long and goes to and fro between letters and figures, or a UUID. Chosen, not tuned.
_KEY = re.compile(r"(?=\S*\d)(?=\S*[A-Za-z])[\w.~+/=-]{24,}")
_WORD = re.compile(r"(?<![A-Za-z\d])(?:[A-Z]?[a-z]{3,}|[A-Z]{4,})(?![A-Za-z\d])")
_RANDOM = re.compile(
    r"(?<![A-Za-z\d])(?:[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}"
    r"|(?=[A-Za-z]*\d+[A-Za-z]+\d+[A-Za-z])[A-Za-z\d]{16,})(?![A-Za-z\d])",
    re.IGNORECASE,
)
_HIDDEN = "..."
_WEB = re.compile(r"https?://", re.IGNORECASE)


def is_address(text: str) -> bool:
    """Whether a text begins as an address of the web does."""
    return _WEB.match(text) is not None


def address_of(text: str, base: str = "") -> str:
    """An address in the one way in which it is asked for and remembered.

    Scheme and host in small letters, no fragment, no port that goes without saying.

    >>> address_of("HTTP://News.Example:80#top"), address_of("/a b?x=1", "https://news.example/f")
    ('http://news.example/', 'https://news.example/a%20b?x=1')

    Raises:
        InputError: it is no address of the web, or has a name or a password in it.
    """
    written = "".join(each for each in text.strip() if each not in "\t\r\n")
    try:
        parts = urlsplit(urldefrag(urljoin(base, written)).url)
        port = parts.port
    except ValueError as error:
        raise InputError(f"{shown(written)}: not an address of the web") from error
    scheme, host = parts.scheme.lower(), (parts.hostname or "").rstrip(".")
    if scheme not in _PORTS:
        raise InputError(f"{shown(written)}: only http and https are fetched")
    if not host or len(written) > _LONGEST or not written.isprintable():
        raise InputError(f"{shown(written)}: not an address of the web")
    if "@" in parts.netloc:
        raise InputError(f"{shown(written)}: addresses with a name or a password are not fetched")
    return urlunsplit((scheme, _netloc(host, port, scheme), *_rest(parts.path, parts.query), ""))


def _netloc(host: str, port: int | None, scheme: str) -> str:
    if not host.isascii():
        try:
            host = host.encode("idna").decode("ascii")
        except UnicodeError as error:
            raise InputError(f"{host}: not the name of a host") from error
    own = f"[{host}]" if ":" in host else host
    return own if port in (None, _PORTS[scheme]) else f"{own}:{port}"


def _rest(path: str, query: str) -> tuple[str, str]:
    from urllib.parse import quote

    # What stands for itself in an address, and what is escaped already.
    safe = "!$%&'()*+,-./:;=?@_~[]"
    return quote(path or "/", safe=safe), quote(query, safe=safe + "{}|^`\\")


def host_of(address: str) -> str:
    """The host of an address, by which requests are spaced out.

    >>> host_of("https://news.example:8443/a")
    'news.example'
    """
    return (urlsplit(address).hostname or "").lower()


def is_site(address: str) -> bool:
    """Whether an address is that of a whole site, at which no single article stands.

    >>> is_site("https://news.example/"), is_site("https://news.example/?p=7")
    (True, False)
    """
    parts = urlsplit(address)
    return parts.path in ("", "/") and not parts.query


def authority_of(address: str) -> str:
    """Scheme, host and port of an address: what has one robots.txt.

    >>> authority_of("https://news.example:8443/a?b")
    'https://news.example:8443'
    """
    parts = urlsplit(address)
    return f"{parts.scheme}://{parts.netloc}"


def shown(address: str) -> str:
    """An address as messages and reports give it: no name, no password, no key.

    >>> shown("https://me:secret@news.example/a?id=7&token=abc#top")
    'https://news.example/a?id=7&token=...'
    >>> shown("https://news.example/a?print"), shown("https://news.example/a?0a1b2c3d4e5f60718293a4b5")
    ('https://news.example/a?print', 'https://news.example/a?...')
    """
    address = without_user(address)
    try:
        parts = urlsplit(address)
        netloc = parts.netloc.rpartition("@")[2]
    except ValueError:
        return address.partition("?")[0].rpartition("@")[2]
    query = re.sub(r"[^&;?]+", _piece, parts.query)
    path = "/".join(map(_without_key, parts.path.split("/")))
    return urlunsplit((parts.scheme, netloc, path, query, ""))


def shown_origin(origin: str) -> str:
    """The name of a file, or an address as it may be shown."""
    return shown(origin) if is_address(origin) else origin


def _piece(found: re.Match[str]) -> str:
    """A piece of a query, a name with its value or nothing but a value."""
    name, is_named, value = found[0].partition("=")
    if not is_named:
        return _without_key(unquote_plus(name)) if _KEY.fullmatch(unquote_plus(name)) else name
    if _KEYS.search(unquote_plus(name)):
        return f"{name}={_HIDDEN}"
    return f"{name}={_without_key(value)}"


def _without_key(text: str) -> str:
    """A step of a path, or a value, with nothing that looks like a key.

    >>> _without_key("teachers-accept-4-4-percent.html"), _without_key("b2f8c0d914e7a6530c9d8e21")
    ('teachers-accept-4-4-percent.html', '...')
    """
    if not _KEY.fullmatch(text):
        return text
    return _RANDOM.sub(_HIDDEN, text) if _WORD.search(text) else _HIDDEN
