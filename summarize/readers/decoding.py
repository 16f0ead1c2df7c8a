"""Bytes -> text: nothing is replaced silently, and what is no text is refused."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from summarize.errors import InputError

_MARKS = (
    (b"\xff\xfe\x00\x00", "utf-32"),
    (b"\x00\x00\xfe\xff", "utf-32"),
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
# Control characters no text holds; escape and form feed are left, old wire copy has them.
_CONTROLS = bytes((*range(0x07), *range(0x0E, 0x1B)))
# More broken bytes than this per valid UTF-8 sequence, and the file is in another encoding.
_BROKEN_SHARE = 0.2
# Labels that, by the Encoding Standard of the web (WHATWG), mean Windows-1252.
_LATIN = frozenset(("iso-8859-1", "iso8859-1", "latin-1", "latin1", "ascii", "us-ascii"))


class Decoded(NamedTuple):
    """A text and, where something had to be left out, what (else empty)."""

    text: str
    loss: str = ""


def decode(data: bytes, declared: str = "") -> Decoded:
    """The text in `data`: by byte order mark, UTF-8, `declared`, or else what a library detects.

    `declared` is a label of the web. Every line end becomes a line feed. A few bytes that are not
    UTF-8, in a text that otherwise is, are left out and reported as loss.

    Raises:
        InputError: the bytes are empty, no text, or in no encoding that can be told.
    """
    if not data.strip():
        raise InputError("the file is empty")
    decoded = _by_mark(data) or _plain(data, declared)
    text = decoded.text.replace("\r\n", "\n").replace("\r", "\n")
    if not text.strip():
        raise InputError("the file is empty")
    return Decoded(text, decoded.loss or _lost_before(text))


def has_wide_mark(data: bytes) -> bool:
    """Whether bytes begin with the mark of an encoding whose line ends are not single bytes."""
    return any(data.startswith(mark) for mark, encoding in _MARKS if encoding != "utf-8-sig")


def _lost_before(text: str) -> str:
    count = text.count("\ufffd")
    return f"holds {count} characters that an earlier program lost (U+FFFD)" if count else ""


def _by_mark(data: bytes) -> Decoded | None:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            try:
                return Decoded(data.decode(encoding))
            except UnicodeDecodeError:
                return _nearly(data, encoding)
    return None


def _nearly(data: bytes, encoding: str) -> Decoded:
    text = data.decode(encoding, "ignore")
    if not text.strip() or "\0" in text:
        raise InputError(f"starts like {encoding.removesuffix('-sig').upper()} but is not")
    return Decoded(text, f"left out bytes that are not {encoding.removesuffix('-sig').upper()}")


def _plain(data: bytes, declared: str) -> Decoded:
    if _is_binary(data):
        raise InputError("a binary file, not text")
    if b"\0" in data:
        nulls = data.count(b"\0")
        without = _plain(data.replace(b"\0", b""), declared)
        return Decoded(without.text, without.loss or f"left out {nulls} null bytes")
    for encoding in _encodings(data, declared.lower()):
        try:
            return Decoded(data.decode(encoding))
        except (UnicodeError, LookupError):
            continue
    return _almost_utf8(data) or _detected(data)


def _encodings(data: bytes, declared: str) -> Iterator[str]:
    """What to try: UTF-8 first, as no other text is UTF-8 by chance; but ISO-2022 is 7-bit too."""
    if declared.startswith("iso-2022") and data.isascii():
        yield declared
    yield "utf-8"
    if declared:
        yield "cp1252" if declared in _LATIN else declared


def _is_binary(data: bytes) -> bool:
    """More than one control character in two hundred bytes."""
    return len(data.translate(None, _CONTROLS)) * 200 < len(data) * 199


def _almost_utf8(data: bytes) -> Decoded | None:
    """The text without its broken bytes, when nearly all that is not ASCII is good UTF-8."""
    text = data.decode("utf-8", "surrogateescape")
    broken = len(re.findall(r"[\udc80-\udcff]", text))
    good = len(re.findall(r"[^\x00-\x7f\udc80-\udcff]", text))
    if not good or broken > max(1, _BROKEN_SHARE * good):
        return None
    return Decoded(data.decode("utf-8", "ignore"), f"left out {broken} bytes that are not UTF-8")


def _detected(data: bytes) -> Decoded:
    from charset_normalizer import from_bytes

    western = _western(data)
    if western is not None:
        return Decoded(western)
    best = from_bytes(data).best()
    if best is None:
        raise InputError("neither UTF-8 nor any encoding that can be told; save it as UTF-8")
    return Decoded(str(best))


# The bytes above ASCII that English text in Windows-1252 is made of: curly quotes, dashes,
# ellipsis, bullet, euro, pound, no-break space, section, copyright, degree, and accented letters.
_WESTERN = re.compile(
    rb"[\x00-\x7f\x80\x85\x91-\x97\x99\xa0\xa3\xa7\xa9\xae\xb0\xb7\xbc-\xbe]"
    rb"|(?<=[A-Za-z\x80-\xff])[\xc0-\xff]|[\xc0-\xff](?=[a-z])"
)


def _western(data: bytes) -> str | None:
    """English in Windows-1252, which detectors take for Central European when it is short."""
    high = len(re.findall(rb"[\x80-\xff]", data))
    fits = sum(len(hit) for hit in _WESTERN.findall(data)) == len(data)
    if not fits or high * 10 > len(data):
        return None
    try:
        return data.decode("cp1252")
    except UnicodeDecodeError:
        return None
