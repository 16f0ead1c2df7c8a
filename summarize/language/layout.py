"""Where the layout of a line, not a stop, tells one sentence from the next.

Web text loses its line ends: separators, list items, picture credits, mail headers and addresses
run into the sentences around them.
"""

import re
from functools import cache, lru_cache
from typing import NamedTuple

from summarize.language.list_items import list_items, may_hold_lists
from summarize.languages.sentences import BoundaryRules
from summarize.patterns import regex

_LABEL = regex(r"(?:^|\n)[A-Z][\w-]{1,14}:\s?$")  # of an address: "Email:"
_AFTER_STOP = ("", *'\n.!?"”)]')
_BULLETS = "•⁃▪●■‣◦○◆◇☐☑☒✓✔➢➤►▶"
_BULLET = regex(rf"(?<=\s)[{_BULLETS}](?=\s?\w)")


class _Piece(NamedTuple):
    """A kind of layout: its pattern, and strings of which every match holds one."""

    name: str
    signs: tuple[str, ...]
    pattern: str


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
        "broken off",  # “I never--” He stopped.
        ('--"', "--”", '—"', "—”"),
        r"(?:--|—)[\"”](?=\s[\"“]?[A-Z])",
    ),
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
        present = [sign for sign in _kinds(rules).signs if sign in text]
        self._pieces = _kinds_with(rules, tuple(present)) if present else ()
        self._has_lists = may_hold_lists(text)
        self._has_bullets = not text.isascii() and any(map(text.__contains__, _BULLETS))

    def cuts(self, start: int, end: int) -> tuple[int, ...]:
        """Places within the line where its layout begins a new sentence, in order."""
        cuts = {*list_items(self._text, start, end, within=self._has_lists)}
        if self._has_bullets:
            cuts.update(match.start() for match in _BULLET.finditer(self._text, start, end))
        for kind, signs, pattern in self._pieces:
            if _stands_in(signs, self._text, start, end):
                for match in pattern.finditer(self._text, start, end):
                    cuts.update(self._around(kind, match))
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
        opens = kind != "link" or self._opens_after_link(first, last)
        if kind == "broken off":
            word = text[last : last + 16].split(maxsplit=1)[0]
            opens = len(word) > 1 and word.lower() in self._rules.opens_sentence
        return (last,) if opens else ()

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


def _stands_in(signs: tuple[str, ...], text: str, start: int, end: int) -> bool:
    for sign in signs:  # noqa: SIM110 - a generator takes twice as long
        if text.find(sign, start, end) >= 0:
            return True
    return False


_Sought = tuple[str, tuple[str, ...], re.Pattern[str]]


class _Kinds(NamedTuple):
    """Kinds of layout with their patterns, and the signs of all of them."""

    pieces: tuple[tuple[_Piece, re.Pattern[str]], ...]
    signs: tuple[str, ...]


@cache
def _kinds(rules: BoundaryRules) -> _Kinds:
    """The kinds of layout that a language knows: those of any, and two that have its words."""
    found = list(_PIECES)
    if not rules.terminals:  # a sentence of another script among those of this language
        found.append(_Piece("last", ("。", "！", "？"), r"[。！？]++[」』”）]*+"))
    if rules.credit:
        labels = "|".join(sorted(rules.credit))
        pattern = rf"(?<!\S)\(?(?:{labels})(?:\scredit)?:(?=\s[A-Z])"
        found.append(_Piece("credit", rules.credit_signs, pattern))
    if rules.greeting:
        found.append(_Piece("greeting", rules.greeting_signs, rf"(?<!\S){rules.greeting}"))
    signs = tuple(dict.fromkeys(sign for piece in found for sign in piece.signs))
    return _Kinds(tuple((piece, regex(piece.pattern)) for piece in found), signs)


# Texts have few mixtures of signs.
@lru_cache(256)
def _kinds_with(rules: BoundaryRules, present: tuple[str, ...]) -> tuple[_Sought, ...]:
    """The kinds that a text may have in which these signs occur, each with its own."""
    found = (
        (piece.name, tuple(sign for sign in piece.signs if sign in present), pattern)
        for piece, pattern in _kinds(rules).pieces
    )
    return tuple(each for each in found if each[1])
