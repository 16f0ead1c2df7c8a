"""Citation marks of other writers: `[1]`, `[2, 3]`, `[1-3]`, `[^1]`, `(1)` after a stop, small `¹`.

A mark is taken out of the text, and its place and numbers are kept.
"""

import re
from collections.abc import Iterator
from html import unescape
from typing import NamedTuple

_SMALL = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_NUMBERS = r"\d{1,3}(?:\s*[,;–-]\s*\d{1,3})*"
# In square brackets a number that no source can have is a finding; alone, four digits are a year.
_IN_SQUARE = r"(?:-?[\d⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}|\d{5,18})(?:\s*[,;–-]\s*[\d⁰¹²³⁴⁵⁶⁷⁸⁹]{1,18})*"
_MARK = re.compile(
    rf"\s*(?:\[(?:\^|(?:source|ref)s?\b[.:\s]*)?(?P<bracket>{_IN_SQUARE})\]"
    r"|【(?P<lens>\d{1,3})[^】]{0,60}】"
    # After a stop, or directly before the last one; nowhere else: "(1) ..., (2) ..." counts.
    rf"|(?:(?<=[.!?”\"’])|(?<=[.!?”\"’]\s))\((?P<after>{_NUMBERS})\)(?=\s|$)"
    rf"|(?<=\w)\s\((?P<before>{_NUMBERS})\)(?=[.!?]\s*$|[.!?]\s+[A-Z“\"]))"
    r"|(?P<small>[⁰¹²³⁴⁵⁶⁷⁸⁹]+(?:[,˒‚]\s?[⁰¹²³⁴⁵⁶⁷⁸⁹]+)*)",
    re.IGNORECASE,
)
# Behind a word, a footnote that is no source; our briefings mark so what one outlet alone reports.
_DAGGERS = re.compile(r"(?<=\S)[†‡]+")
_UNIT = re.compile(r"(?:\d\s?|/)[a-z]{1,2}$|\d$")
_RANGE = re.compile(r"(\d+)\s*[–-]\s*(\d+)")
_STOPS = '.!?”"’'
# Of the number of a source.
_MOST_DIGITS = 3
# A longer range is no list of sources. Chosen, not tuned.
_LONGEST_RANGE = 30

# How formats write what is a mark: a link on a number, a raised number.
_LINKED = re.compile(r"\[\\?\[?(\^?\d{1,3})\\?\]?\]\(<?([^)\s>]*)>?(?:\s+[^)]*)?\)")
_ANCHORED = re.compile(
    r"<a\b(?P<attributes>[^>]*)>\s*(?:<sup\b[^>]*>\s*)?"
    r"(?P<open>\[\s*)?\^?(?P<number>\d{1,3})(?(open)\s*\])\s*(?:</sup>\s*)?</a>",
    re.IGNORECASE,
)
_HREF = re.compile(
    r"""\bhref\s*=\s*(?:"(?P<double>[^"]*)"|'(?P<single>[^']*)'|(?P<bare>[^\s"'>]+))""",
    re.IGNORECASE,
)
# What a linked number without brackets stands behind where it is a mark, with nothing in between:
# in "at least <a>31</a> people" it counts.
_BEFORE_MARK = re.compile(r"(?:[\w.!?,;:”\"’)\]]|</a>|</sup>|<sup\b[^>]*>)\Z", re.IGNORECASE)
# Characters; no tag before a mark is longer. Chosen, not tuned.
_LONGEST_TAG = 200
_RAISED = re.compile(
    r"<sup\b[^>]*>\s*(?:<a\b[^>]*>\s*)?\[?\s*([\d,;\s–-]+?)\s*\]?\s*(?:</a>\s*)?</sup>",
    re.IGNORECASE,
)
_DEFINITION = re.compile(r"^( {0,3})\[(\^?\d{1,3})\]:[ \t]*", re.MULTILINE)


class Mark(NamedTuple):
    """The numbers of a citation mark, and where it stood in the text without marks."""

    place: int
    numbers: tuple[int, ...]


class Linked(NamedTuple):
    """A number that a link gives an address to."""

    number: int
    address: str


def plain_marks(markup: str) -> tuple[str, tuple[Linked, ...]]:
    r"""Markdown or HTML whose citation marks all stand in brackets as text, and their addresses.

    >>> plain_marks("It fell.[1](http://a.example) It rose.<sup>2</sup>")
    ('It fell.[1] It rose.[2]', (Linked(number=1, address='http://a.example'),))
    """
    linked = tuple(
        Linked(int(each[1].lstrip("^")), each[2]) for each in _LINKED.finditer(markup) if each[2]
    )
    markup = _LINKED.sub(r"[\1]", markup)
    anchors = tuple(filter(_is_mark, _ANCHORED.finditer(markup)))
    linked += tuple(
        Linked(int(each["number"]), address) for each in anchors if (address := _address(each))
    )
    markup = _ANCHORED.sub(
        lambda each: f"[{each['number']}]" if _is_mark(each) else each[0], markup
    )
    markup = _RAISED.sub(r"[\1]", markup)
    # A definition of CommonMark would make a link of each mark, and show neither.
    return _DEFINITION.sub(r"\1\\[\2] ", markup), linked


def _is_mark(anchor: re.Match[str]) -> bool:
    """Whether a link on a number is a citation mark."""
    start = anchor.start()
    before = anchor.string[max(0, start - _LONGEST_TAG) : start]
    return anchor["open"] is not None or _BEFORE_MARK.search(before) is not None


def _address(anchor: re.Match[str]) -> str:
    """The address of the web that a link has; "" where it leads elsewhere in its page."""
    found = _HREF.search(anchor["attributes"])
    address = unescape(found["double"] or found["single"] or found["bare"] or "") if found else ""
    return address if address.startswith(("http://", "https://")) else ""


def without_marks(text: str, known: int) -> tuple[str, tuple[Mark, ...]]:
    """The text without its citation marks, and the marks; `known` is the highest number there is.

    >>> without_marks("It opened in 1978 [1][2]. Nine died.³", 3)
    ('It opened in 1978. Nine died.', (Mark(place=17, numbers=(1,)), ...
    """
    text = _DAGGERS.sub("", text)
    kept, marks, at = "", [], 0
    for match in _MARK.finditer(text):
        numbers = tuple(_numbers(match, text, known))
        if not numbers:
            continue
        kept += text[at : match.start()]
        at = match.end()
        marks.append(Mark(len(kept), numbers))
        if kept[-1:] in _STOPS and text[at : at + 1].isalnum():
            kept += " "
    return kept + text[at:], tuple(marks)


def _numbers(match: re.Match[str], text: str, known: int) -> Iterator[int]:
    if match["small"]:
        if _UNIT.search(text, max(0, match.start() - 4), match.start()):
            return
        for each in re.split(r"\D+", match["small"].translate(_SMALL)):
            is_one = len(each) <= _MOST_DIGITS and int(each) <= known
            yield from [int(each)] if is_one else map(int, each)
        return
    written = match["bracket"] or match["lens"] or match["after"] or match["before"]
    written = written.translate(_SMALL)
    if written.startswith("-"):
        yield -int(re.findall(r"\d+", written)[0])
        return
    spelled = _RANGE.sub(_spelled, written)
    numbers = list(map(int, re.findall(r"\d+", spelled)))
    # Round brackets hold much else; in square ones a number that names no source is a finding.
    if match["bracket"] or match["lens"] or max(numbers) <= known:
        yield from numbers


def _spelled(match: re.Match[str]) -> str:
    first, last = int(match[1]), int(match[2])
    if not first < last <= first + _LONGEST_RANGE:
        return match[0]
    return ",".join(map(str, range(first, last + 1)))
