"""Where the layout of a line, not a stop, tells one sentence from the next.

Web text loses its line ends: separators, list items, picture credits, mail headers and addresses
run into the sentences around them.
"""

import re
from functools import cache
from typing import NamedTuple

from summarize.language.list_items import list_items, may_hold_lists
from summarize.languages.sentences import BoundaryRules
from summarize.patterns import regex

_LABEL = regex(r"(?:^|\n)[A-Z][\w-]{1,14}:\s?$")  # of an address: "Email:"
_AFTER_STOP = ("", *'\n.!?"”)]')
_BULLETS = "•⁃▪●■"
_BULLET = regex(rf"(?<=\s)[{_BULLETS}](?=\s?\w)")


class _Piece(NamedTuple):
    """A kind of layout: its pattern, and strings of which every match holds one."""

    name: str
    signs: tuple[str, ...]
    pattern: str

    def occurs(self, text: str, start: int, end: int) -> bool:
        for sign in self.signs:  # noqa: SIM110 - a generator takes twice as long
            if text.find(sign, start, end) >= 0:
                return True
        return False


# Each pattern is anchored to the beginning of a word and bounded, so reading a line is linear.
_PIECES = (
    _Piece(
        "row",
        (*(3 * mark for mark in "*=_~•·#"), "-----"),
        r"([*=_~•·#])(?<!\S.)\1{2,}+(?!\S)|-(?<!\S-)-{4,}+(?!\S)",
    ),
    _Piece(
        "stamp",
        ("/",),
        r"(?<!\S)\d{1,2}/\d{1,2}/\d{2,4}\s\d{1,2}:\d{2}(?::\d{2})?(?:\s[AP]M)?(?!\S)",
    ),
    _Piece("address", ("@",), r"(?<!\S)[\"\w]{0,64}<[\w.+-]{1,64}@[\w.-]{1,64}>(?!\S)"),
    _Piece(
        "link",
        ("@", "://", "www."),
        r"(?<!\S)(?:(?:https?://|www\.)\S++"
        r"|[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,4}+)(?!\S)",
    ),
    _Piece(
        "file",  # of a list of attachments: "- Report.doc - Prices.xls"
        (" - ",),
        r"(?<=\w)\.[a-z]{2,4}(?=\s-\s[\w-]{1,64}\.[a-z]{2,4}(?!\S))",
    ),
    _Piece("source", ("(",), r"\((?<!\S\()(?:[A-Z][\w.&]{1,20}\s?){1,4}\)(?=\s+[\"“]?[A-Z])"),
    _Piece(
        "smile",
        (" :", " ;"),
        r"[:;](?<!\S.)-?[)(DPp](?=\s+[A-Z])",
    ),
)


class Layout:
    """The layout of one text: only the kinds that occur in it are looked for in its lines."""

    def __init__(self, rules: BoundaryRules, text: str) -> None:
        self._rules = rules
        self._text = text
        known = _kinds(rules)
        self._pieces: list[tuple[_Piece, re.Pattern[str]]] = []
        if any(map(text.__contains__, known.signs)):  # most short texts have no sign of any kind
            self._pieces = [
                found for found in known.pieces if any(map(text.__contains__, found[0].signs))
            ]
        self._has_lists = may_hold_lists(text)
        self._has_bullets = not text.isascii() and any(map(text.__contains__, _BULLETS))

    def cuts(self, start: int, end: int) -> tuple[int, ...]:
        """Places within the line where its layout begins a new sentence, in order."""
        cuts = {*list_items(self._text, start, end, within=self._has_lists)}
        if self._has_bullets:
            cuts.update(match.start() for match in _BULLET.finditer(self._text, start, end))
        for piece, pattern in self._pieces:
            if piece.occurs(self._text, start, end):
                for match in pattern.finditer(self._text, start, end):
                    cuts.update(self._around(piece.name, match))
        return tuple(sorted(cut for cut in cuts if start < cut < end)) if cuts else ()

    def _around(self, kind: str, match: re.Match[str]) -> tuple[int, ...]:
        """The cuts that one piece of layout makes: before it, after it, or both."""
        text, (first, last) = self._text, match.span()
        if kind == "row":
            return first, last
        if kind == "credit":
            return (first,)
        if kind == "stamp":
            before = text[max(0, first - 4) : first].split()
            goes_on = before and before[-1] in self._rules.before_stamp
            return (last,) if goes_on else (first, last)
        if kind in {"source", "greeting"}:
            opens = text[max(0, first - 2) : first].rstrip(" ")[-1:] in _AFTER_STOP
            return (last,) if opens else ()
        if kind == "link":
            return (last,) if self._opens_after_link(first, last) else ()
        return (last,)

    def _opens_after_link(self, first: int, last: int) -> bool:
        """Whether another address follows, or a word that opens sentences.

        After an address with a label at the beginning of its line ("Email: jo@a.org") and after a
        link in square brackets anything does.
        """
        word = self._text[last : last + 16].split(maxsplit=1)[:1]
        if not word or self._text[last - 1] == ",":
            return False
        if word[0].startswith(("http", "www.")):
            return True
        if not word[0].lstrip("(")[:1].isupper():
            return False
        if self._text[last - 1] == "]" or _LABEL.search(self._text[max(0, first - 20) : first]):
            return True
        return word[0].lower() in self._rules.opens_sentence


class _Kinds(NamedTuple):
    """Kinds of layout with their patterns, and the signs of all of them."""

    pieces: tuple[tuple[_Piece, re.Pattern[str]], ...]
    signs: frozenset[str]


@cache
def _kinds(rules: BoundaryRules) -> _Kinds:
    """The kinds of layout that a language knows: those of any, and two that have its words."""
    found = list(_PIECES)
    if rules.credit:
        labels = "|".join(sorted(rules.credit))
        pattern = rf"(?<!\S)\(?(?:{labels})(?:\scredit)?:(?=\s[A-Z])"
        found.append(_Piece("credit", rules.credit_signs, pattern))
    if rules.greeting:
        found.append(_Piece("greeting", rules.greeting_signs, rf"(?<!\S){rules.greeting}"))
    signs = frozenset(sign for piece in found for sign in piece.signs)
    return _Kinds(tuple((piece, regex(piece.pattern)) for piece in found), signs)
