"""Crawls in WARC files (ISO 28500; CC-NEWS, wget, browsers): the pages and feeds in them.

What servers sent to make a page look well is passed over without a word, and what was not
answered with a page is counted.
"""

import io
import re
from collections import Counter
from collections.abc import Iterator
from typing import BinaryIO, NamedTuple
from urllib.parse import SplitResult, unquote, urlsplit

from summarize.errors import InputError
from summarize.outlets import public_address
from summarize.readers.archives.answers import Answer, answer, kind_of
from summarize.readers.archives.sources import Source
from summarize.readers.archives.warc_records import Broken, WarcRecord, warc_records
from summarize.readers.records import Context, Fetched, Member, Problem
from summarize.readers.streams import buffered

# What stands beside pages, by the types that servers name and by the ends of addresses.
_BESIDE_TYPES = re.compile(
    r"(?:image|audio|video|font)/|text/(?:css|javascript|ecmascript|event-stream|vtt)|binary/"
    r"|application/(?:x-)?(?:java|ecma)script|application/(?:x-)?font|application/vnd\.(?:ms-font|apple)"
    r"|application/(?:wasm|x-shockwave-flash|manifest\+json|dash\+xml|(?:x-)?protobuf|ocsp|pkix)"
)
_BESIDE_NAMES = re.compile(
    r"/(?:robots|ads|app-ads|humans|security|llms)\.txt$|\.(?:js|mjs|css|map|woff2?|ttf|eot|ico|svg"
    r"|png|jpe?g|gif|webp|avif|mp[34]|m4[asv]|webm|ts|m3u8|wasm|swf|vtt)$",
    re.IGNORECASE,
)
_PICTURES = re.compile(
    rb"\x89PNG|\xff\xd8\xff|GIF8|RIFF....WEBP|<svg|\0\0\0.ftyp|wOF[F2]|OggS|ID3", re.DOTALL
)
# What the types of texts are called as files: there the type tells what content may not.
_ENDS = {
    "text/html": ".html",
    "application/xhtml+xml": ".html",
    "text/plain": ".txt",
    "application/json": ".json",
    "application/pdf": ".pdf",
}
_SCHEMES = ("http", "https", "ftp", "file")
# Records whose text stands in another one, and why they are not read.
_KEPT_ELSEWHERE = {
    "revisit": "the same as when it was fetched before",
    "continuation": "goes on with another record",
}
_TRUNCATED = {
    "length": "cut by the crawl, as it was long",
    "time": "cut by the crawl, as it took long",
    "disconnect": "the connection broke off",
}
# The longest address that a message gives.
_LONGEST_ADDRESS = 200


class _Skipped(NamedTuple):
    """A record of interest that is not read, and why."""

    why: str


def open_warc(stream: BinaryIO, context: Context) -> Iterator[Member | Problem]:
    """The pages, feeds and other texts of a crawl, as they were when they were fetched."""
    source = Source(buffered(stream))
    skipped: Counter[str] = Counter()
    read: set[str] = set()
    damage = ""
    for each in warc_records(source):
        found = None if isinstance(each, Broken) else _found(each, context, read)
        if isinstance(each, Broken):
            skipped["is no record"] += 1
        elif each.damage:
            damage = f"{each.damage}: {_label(_address(each))}"
        if isinstance(found, Member):
            read.add(found.context.url)
            yield found
        elif found is not None:
            skipped[found.why] += 1
        if damage:
            yield Problem(f"a record is not whole, {damage}", lost=False)
            damage = ""
    if skipped:
        yield Problem(f"left out {_counted(skipped)}", lost=bool(skipped["is no record"]))


def _counted(skipped: Counter[str]) -> str:
    """What was skipped, and how often.

    >>> _counted(Counter({"answered 404": 3, "seen before": 1}))
    '4 records (answered 404: 3, seen before: 1)'
    """
    whole = skipped.total()
    reasons = ", ".join(f"{why}: {count:,}" for why, count in sorted(skipped.items()))
    return f"{whole:,} {'record' if whole == 1 else 'records'} ({reasons})"


def _found(record: WarcRecord, context: Context, read: set[str]) -> Member | _Skipped | None:
    """The text of a record, why it is not read, or None where nobody asks for it."""
    kind, url = record.fields.get("warc-type", "").lower(), _address(record)
    if not _is_asked_for(url):
        return None
    if kind in _KEPT_ELSEWHERE:
        return _Skipped(_KEPT_ELSEWHERE[kind])
    if kind not in ("response", "resource", "conversion") or (kind == "conversion" and url in read):
        return None
    try:
        told = _answer(record, kind)
    except InputError as error:
        return _Skipped(str(error))
    return _member(record, told, context, url)


def _is_asked_for(url: str) -> bool:
    parts = _parts(url)
    return parts.scheme in _SCHEMES and not _BESIDE_NAMES.search(parts.path)


def _parts(url: str) -> SplitResult:
    try:
        return urlsplit(url)
    except ValueError:
        return SplitResult("", "", "", "", "")


def _answer(record: WarcRecord, kind: str) -> Answer:
    """What a record holds; raises InputError where that cannot be read."""
    content, charset = kind_of(record.fields.get("content-type", ""))
    is_http = content.startswith("application/http") or record.block.startswith(b"HTTP/")
    if kind != "response" or not is_http:
        return Answer(200, content, charset, record.block)
    if record.is_long and _BESIDE_TYPES.match(_quick_type(record.block)):
        return Answer(200, "image/long", "", b"")
    found = answer(record.block)
    if found is None:
        raise InputError("no answer in it")
    return found


def _quick_type(block: bytes) -> str:
    found = re.search(rb"\ncontent-type:\s*([\w/.+-]+)", block[:100_000], re.IGNORECASE)
    return found[1].decode("latin-1").lower() if found else ""


def _member(
    record: WarcRecord, told: Answer, context: Context, url: str
) -> Member | _Skipped | None:
    if told.status // 100 == 3:
        return None
    if told.status not in (200, 203):
        return _Skipped(f"answered {told.status}")
    if _BESIDE_TYPES.match(told.kind) or _PICTURES.match(told.body):
        return None
    if record.is_long:
        return _Skipped("too long")
    if not told.body.strip():
        return _Skipped("empty")
    moment = record.fields.get("warc-date", "")
    own = Context(context.names, _name(url, told.kind), url, told.charset)
    cut = _cut(record, told)
    return Member(io.BytesIO(told.body), own, _label(url), Fetched(url, moment), cut)


def _cut(record: WarcRecord, told: Answer) -> str:
    """Why a text may not be whole; "" where nothing speaks against it."""
    if record.damage:
        return record.damage
    truncated = record.fields.get("warc-truncated", "").lower()
    if truncated:
        return _TRUNCATED.get(truncated, "cut by the crawl")
    return "" if told.is_whole else "the answer broke off"


def _address(record: WarcRecord) -> str:
    # Some programs write the address in angle brackets, as an early draft had it.
    return record.fields.get("warc-target-uri", "").strip("<> ")


def _label(address: str) -> str:
    """What messages and ids call an address: without passwords and keys."""
    url = public_address(address)
    return url if len(url) <= _LONGEST_ADDRESS else f"{url[:_LONGEST_ADDRESS]}..."


def _name(url: str, kind: str) -> str:
    """What a file of this address and type would be called.

    >>> _name("https://post.example/dam/4?from=feed", "text/html")
    '4.html'
    """
    name = unquote(_parts(url).path).rstrip("/").rpartition("/")[2]
    end = _ENDS.get(kind, "")
    return name if name.lower().endswith(end) else f"{name}{end}"
