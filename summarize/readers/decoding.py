"""Bytes -> text: nothing is replaced silently, and what is no text is refused."""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from summarize import resources
from summarize.errors import InputError
from summarize.patterns import regex

_MARKS = (
    (b"\xff\xfe\x00\x00", "utf-32"),
    (b"\x00\x00\xfe\xff", "utf-32"),
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
# Control characters no text holds; escape and form feed are left, old wire copy has them. Null
# bytes are counted apart.
_CONTROLS = bytes((*range(1, 0x07), *range(0x0E, 0x1B)))
# More null bytes than this among the others, and it is no text that some program spoilt. Chosen.
_NULL_SHARE = 0.05
# Of Latin text in UTF-16 every second byte is null; of what else has nulls no such half. Chosen.
_WIDE_SHARE = 0.7
# More broken bytes than this per valid UTF-8 sequence, and the file is in another encoding.
_BROKEN_SHARE = 0.2
# What windows-1252 leaves open.
_OPEN = b"\x81\x8d\x8f\x90\x9d"
# More of these than one in so many bytes, and the text is in another encoding. Chosen, not tuned.
_OPEN_BYTES_APART = 1000


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


@cache
def _labels() -> dict[str, str]:
    lines = map(str.split, resources.read_lines("readers/labels.txt"))
    return {label: codec for codec, *labels in lines for label in labels}


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
    if b"\0" in data:
        return _wide(data) or _without_nulls(data, declared)
    if _is_binary(data):
        raise InputError(_BINARY)
    declared = declared.lower()
    for read in _ways(data, _labels().get(declared, declared)):
        if read is not None:
            return read
    return _almost_utf8(data, doubtful=True) or _detected(data)


_BINARY = "a binary file, not text"


def _without_nulls(data: bytes, declared: str) -> Decoded:
    """A text that some program spoilt with null bytes, as at the end of what was cut off."""
    text = data.replace(b"\0", b"")
    nulls = len(data) - len(text)
    if not text.strip() or len(data.strip(b"\0")) - len(text) > _NULL_SHARE * len(text):
        raise InputError(_BINARY)
    without = _plain(text, declared)
    left_out = f"left out {nulls:,} null {'byte' if nulls == 1 else 'bytes'}"
    return Decoded(without.text, f"{left_out}; {without.loss}" if without.loss else left_out)


def _wide(data: bytes) -> Decoded | None:
    """The text of UTF-16 that has no mark, where it is mostly Latin."""
    halves = {"utf-16-be": data[::2], "utf-16-le": data[1::2]}
    encoding, half = max(halves.items(), key=lambda each: each[1].count(0))
    if half.count(0) < _WIDE_SHARE * len(half):
        return None
    text = data[: len(data) // 2 * 2].decode(encoding, "ignore")
    return None if "\0" in text else Decoded(text)


def _ways(data: bytes, declared: str) -> Iterator[Decoded | None]:
    """What to try: UTF-8 first, as no other text is UTF-8 by chance; but ISO-2022 is 7-bit too."""
    if declared.startswith("iso-2022") and data.isascii():
        yield _decoded(data, declared)
    yield _decoded(data, "utf-8")
    yield _almost_utf8(data, doubtful=False)
    if declared:
        yield _decoded(data, declared)
    if declared == "cp1252" and len(data.translate(None, _OPEN)) < len(data):
        yield _windows(data)


def _decoded(data: bytes, encoding: str) -> Decoded | None:
    try:
        return Decoded(data.decode(encoding))
    except (UnicodeError, LookupError):
        return None


def _windows(data: bytes) -> Decoded | None:
    """What is said to be windows-1252, without the few bytes that it has no letter for."""
    text = data.translate(None, _OPEN)
    count = len(data) - len(text)
    if count * _OPEN_BYTES_APART > len(data) and count > 1:
        return None
    return Decoded(text.decode("cp1252"), f"left out {count} bytes that are not windows-1252")


def _is_binary(data: bytes) -> bool:
    """More than one control character in two hundred bytes."""
    return len(data.translate(None, _CONTROLS)) * 200 < len(data) * 199


def _almost_utf8(data: bytes, *, doubtful: bool) -> Decoded | None:
    """The text without its broken bytes, when nearly all that is not ASCII is good UTF-8.

    Single bytes that windows-1252 has a quotation mark, a dash or a letter for are read as that: a
    page is put together of parts. A single broken byte may be `doubtful`: a text with hardly
    another letter beyond ASCII.
    """
    text = data.decode("utf-8", "surrogateescape")
    broken = len(_BROKEN.findall(text))
    good = len(_GOOD.findall(text))
    if not good or broken > max(int(doubtful), _BROKEN_SHARE * good):
        return None
    mended = _STRAY.sub(_as_windows, text)
    left = len(_BROKEN.findall(mended))
    losses = (
        f"read {broken - left} bytes as windows-1252 in a text of UTF-8" if left < broken else "",
        f"left out {left} bytes that are not UTF-8" if left else "",
    )
    return Decoded(_BROKEN.sub("", mended), "; ".join(filter(None, losses)))


_BROKEN = regex(r"[\udc80-\udcff]")
_GOOD = regex(r"[^\x00-\x7f\udc80-\udcff]")
# A broken byte alone. A quotation mark, a dash or an ellipsis of windows-1252, which no letter of
# UTF-8 begins with; or a letter between others, unless such a byte begins a letter of Europe in
# UTF-8, as one that was cut does.
_STRAY = regex(
    r"(?<![\udc80-\udcff])(?:[\udc80\udc85\udc91-\udc97]"
    r"|(?<=[^\W\d_])[\udce0-\udce1\udce3-\udcff](?=[^\W\d_]))(?![\udc80-\udcff])"
)


def _as_windows(hit: re.Match[str]) -> str:
    return bytes([ord(hit[0]) - 0xDC00]).decode("cp1252")


def _detected(data: bytes) -> Decoded:
    from charset_normalizer import from_bytes

    western = _western(data)
    if western is not None:
        return Decoded(western)
    best = from_bytes(data).best()
    if best is None:
        raise InputError("neither UTF-8 nor any encoding that can be told; save it as UTF-8")
    return Decoded(str(best))


# More bytes above ASCII than this, and the script is another. A sentence of Spanish with its
# quotes and dashes has 12 in a hundred, one of Cyrillic 80. Chosen, not tuned.
_WESTERN_SHARE = 0.2
# The bytes above ASCII that English text in Windows-1252 is made of: curly quotes, dashes,
# ellipsis, bullet, euro, pound, no-break space, section, copyright, degree, and accented letters;
# the raised letters of ordinals ("2º"), words of one letter ("à", "è", "é"); the quotes of its
# neighbours too, but not the letters of Iceland: Turkish has its own there.
_WESTERN = regex(
    rb"[\x00-\x7f\x80\x82\x84\x85\x8b\x91-\x97\x99\x9b\xa0\xa1\xa3\xa7\xa9\xab\xae\xb0\xb7\xbb-\xbf]"
    rb"|(?<=[0-9A-Za-z.])[\xaa\xba]|(?<=[ (])[\xc0\xc8\xc9\xe0\xe8\xe9](?= )"
    rb"|(?<=[A-Za-z\x80-\xff])[\xc0-\xcf\xd1-\xdc\xdf-\xef\xf1-\xfc\xff]"
    rb"|[\xc0-\xcf\xd1-\xdc\xdf-\xef\xf1-\xfc](?=[a-z])"
)


def _western(data: bytes) -> str | None:
    """Western text in Windows-1252, which detectors take for Central European when it is short."""
    high = len(re.findall(rb"[\x80-\xff]", data))
    fits = sum(len(hit) for hit in _WESTERN.findall(data)) == len(data)
    if not fits or high > _WESTERN_SHARE * len(data):
        return None
    try:
        return data.decode("cp1252")
    except UnicodeDecodeError:
        return None
