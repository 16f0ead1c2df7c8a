"""Citation marks of other writers: `[1]`, `[2, 3]`, `[1-3]`, `[^1]`, `(1)` after a stop, small `¹`.

A mark is taken out of the text, and its place and numbers are kept.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

_SMALL = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_NUMBERS = r"\d{1,3}(?:\s*[,;–-]\s*\d{1,3})*"
_MARK = re.compile(
    rf"\s*(?:\[(?:\^|(?:source|ref)s?\b[.:\s]*)?(?P<bracket>{_NUMBERS})\]"
    r"|【(?P<lens>\d{1,3})[^】]{0,60}】"
    # After a stop, or directly before the last one; nowhere else: "(1) ..., (2) ..." counts.
    rf"|(?:(?<=[.!?”\"’])|(?<=[.!?”\"’]\s))\((?P<after>{_NUMBERS})\)(?=\s|$)"
    rf"|(?<=\w)\s\((?P<before>{_NUMBERS})\)(?=[.!?]\s*$|[.!?]\s+[A-Z“\"]))"
    r"|(?P<small>[⁰¹²³⁴⁵⁶⁷⁸⁹]+(?:[,˒‚]\s?[⁰¹²³⁴⁵⁶⁷⁸⁹]+)*)",
    re.IGNORECASE,
)
_UNIT = re.compile(r"(?:\d\s?|/)[a-z]{1,2}$|\d$")
_RANGE = re.compile(r"(\d+)\s*[–-]\s*(\d+)")
_STOPS = '.!?”"’'
# A longer range is no list of sources. Chosen, not tuned.
_LONGEST_RANGE = 30

# How formats write what is a mark: a link on a number, a raised number.
_LINKED = re.compile(r"\[\\?\[?(\^?\d{1,3})\\?\]?\]\(<?([^)\s>]*)>?(?:\s+[^)]*)?\)")
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
    markup = _RAISED.sub(r"[\1]", markup)
    # A definition of CommonMark would make a link of each mark, and show neither.
    return _DEFINITION.sub(r"\1\\[\2] ", markup), linked


def without_marks(text: str, known: int) -> tuple[str, tuple[Mark, ...]]:
    """The text without its citation marks, and the marks; `known` is the highest number there is.

    >>> without_marks("It opened in 1978 [1][2]. Nine died.³", 3)
    ('It opened in 1978. Nine died.', (Mark(place=17, numbers=(1,)), ...
    """
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
            yield from [int(each)] if int(each) <= known else map(int, each)
        return
    written = match["bracket"] or match["lens"] or match["after"] or match["before"]
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
