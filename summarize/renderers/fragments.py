"""A passage of an article -> a link that shows its words lit where the publisher has them.

A text fragment (https://wicg.github.io/scroll-to-text-fragment/) names the words that a browser
shall light: all of them, or the first and the last, and those before and behind where needed. Only
what the article has once is named, so that the first place found is the right one; the headline
counts as a part of it, as it stands on the page too. Browsers compare letters without case and
accents, and every term has to be whole words of one block.
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import cached_property
from itertools import product
from typing import NamedTuple
from urllib.parse import quote

from summarize.data import Article, Span
from summarize.patterns import regex
from summarize.renderers.words import web_address

_DIRECTIVE = ":~:"
# A passage of more words than this is named by its first and last: what a page has otherwise in
# between (an accent, a mark, an advertisement) does no harm then. Chosen, not tuned.
_WHOLE = 10
# So many words are named at either end, the fewest that will do. Chosen, not tuned: four words
# seldom stand twice in an article.
_ENDS = (4, 6, 9, 14)
# So many are named before and behind, the fewest that will do. Chosen, not tuned.
_AROUND = (0, 2, 4, 8)
_SURROUNDINGS = sorted(product(_AROUND, _AROUND), key=lambda each: (sum(each), each))
# What is shorter is likely to stand elsewhere on a page; the reference implementation has it so.
_FEWEST_CHARACTERS = 20
# Scripts that put no space between words, each character of which tells as much as two others. We
# cut them at marks only: browsers find their words in dictionaries.
_UNSPACED = regex(
    r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\u312f\u3190-\u9fff\uf900-\ufaff"
    r"\U00020000-\U0003ffff]"
)
_FIRST_UNSPACED = "\u0e00"
# What stands behind that character and in texts of any script.
_MARKS = frozenset("‐‑‒–—―‘’‚‛“”„‟†‡•…‹›€™")
_WORD = re.compile(r"\S+")
_LINE = re.compile(r"[^\n]*\S[^\n]*")
_SPACES = re.compile(r"[^\S\n]+")
_OPENING = ("Ps", "Pi")
# Characters that browsers do not tell apart when they look for words, and one that they pass over.
_ALIKE = str.maketrans({"‘": "'", "’": "'", "‛": "'", "“": '"', "”": '"', "„": '"', "\xad": None})


class Terms(NamedTuple):
    """What a text fragment names; what is empty is not named."""

    start: str
    end: str = ""
    prefix: str = ""
    suffix: str = ""

    def directive(self) -> str:
        """The text fragment as it stands in an address.

        >>> Terms("well-known", "A, B & C", prefix="the").directive()
        'text=the-,well%2Dknown,A%2C%20B%20%26%20C'
        """
        parts = (
            f"{_coded(self.prefix)}-" if self.prefix else "",
            _coded(self.start),
            _coded(self.end),
            f"-{_coded(self.suffix)}" if self.suffix else "",
        )
        return "text=" + ",".join(filter(None, parts))


class Passages:
    """The text of one article, in which passages are looked for as a browser looks for them."""

    def __init__(self, article: Article) -> None:
        self._address = web_address(article)
        self._before = len(article.title) + 1
        self._page = f"{article.title}\n{article.text}"

    def link(self, *spans: Span) -> str:
        """The address of the article, at those passages that can be named; "" without one."""
        if not self._address:
            return ""
        named = "&".join(terms.directive() for terms in map(self.terms, spans) if terms)
        if not named:
            return self._address
        page, _, fragment = self._address.partition("#")
        return f"{page}#{fragment.partition(_DIRECTIVE)[0]}{_DIRECTIVE}{named}"

    def terms(self, span: Span) -> Terms | None:
        """What names the passage and nothing else in the article; None where nothing does.

        >>> text = "The ferry sank. No one was hurt. It was old. No one was hurt."
        >>> page = Passages(Article(id="a", source="", title="", text=text))
        >>> page.terms(Span(16, 32))
        Terms(start='No one was hurt.', end='', prefix='', suffix='It was')
        """
        start, end = _trimmed(self._page, span.start + self._before, span.end + self._before)
        if start >= end or not (self._is_cut(start) and self._is_cut(end)):
            return None
        wanted = (self._at(start), self._at(end))
        found = (
            terms for terms in self._candidates(start, end) if list(self._found(terms)) == [wanted]
        )
        short = None
        for terms in found:
            if _size(terms) >= _FEWEST_CHARACTERS:
                return terms
            short = short or terms
        return short

    def _candidates(self, start: int, end: int) -> Iterator[Terms]:
        """What may name a passage: the fewest words first, and last with those of other lines.

        Between two lines of the article a page may have something else.
        """
        cores = list(dict.fromkeys(self._cores(start, end)))
        above, before = self._until(start)
        behind, below = self._from(end)
        for around in dict.fromkeys([(before, behind), (before or above, behind or below)]):
            for prefix, suffix in _SURROUNDINGS:
                named = _last(around[0], prefix), _first(around[1], suffix)
                yield from (core._replace(prefix=named[0], suffix=named[1]) for core in cores)

    def _cores(self, start: int, end: int) -> Iterator[Terms]:
        """The words of a passage, and its first and last."""
        lines = [match[0] for match in _LINE.finditer(self._page, start, end)]
        size = len(_words(lines[0]))
        for each in _ENDS:
            if len(lines) > 1 or (size > _WHOLE and size > 2 * each):
                first, last = _first(lines[0], each), _last(lines[-1], each)
                if first and last:
                    yield Terms(first, last)
            else:
                yield Terms(_spaced(lines[0]))

    def _until(self, at: int) -> tuple[str, str]:
        """The line before that of a place, not the headline, and its own as far as the place."""
        above, _, own = self._page[self._before : at].rpartition("\n")
        return above.strip().rpartition("\n")[2], own.strip()

    def _from(self, at: int) -> tuple[str, str]:
        """The line of a place from there on, and the one behind it."""
        own, _, below = self._page[at:].partition("\n")
        return own.strip(), below.strip().partition("\n")[0]

    def _is_cut(self, at: int) -> bool:
        """Whether no word goes on over this place."""
        return at in (0, len(self._page)) or not _goes_on(self._page[at - 1], self._page[at])

    @cached_property
    def _lines(self) -> list[str]:
        return [_folded(line) for line in self._page.split("\n")]

    @cached_property
    def _folded(self) -> str:
        return "\n".join(self._lines)

    def _at(self, place: int) -> int:
        """Where a place of the page is in its folded text."""
        start = self._page.rfind("\n", 0, place) + 1
        lines = self._page.count("\n", 0, start)
        return sum(map(len, self._lines[:lines])) + lines + len(_folded(self._page[start:place]))

    def _found(self, terms: Terms) -> Iterator[tuple[int, int]]:
        """Where a browser may find these terms, in the folded text."""
        start, end, prefix, suffix = map(_folded, terms)
        for at in self._places(start, 0):
            if prefix and not self._ends_at(prefix, len(self._folded[:at].rstrip())):
                continue
            ends = [at + len(start)]
            if end:
                ends = [each + len(end) for each in self._places(end, ends[0])]
            closed = (each for each in ends if not suffix or self._is_followed(suffix, each))
            last = next(closed, None)
            if last is not None:
                yield at, last

    def _places(self, term: str, start: int) -> Iterator[int]:
        at = self._folded.find(term, start) if term else -1
        while at >= 0:
            if self._is_whole(at, at + len(term)):
                yield at
            at = self._folded.find(term, at + 1)

    def _ends_at(self, term: str, end: int) -> bool:
        start = end - len(term)
        return self._folded.endswith(term, 0, end) and self._is_whole(start, end)

    def _is_followed(self, term: str, at: int) -> bool:
        start = len(self._folded) - len(self._folded[at:].lstrip())
        return self._folded.startswith(term, start) and self._is_whole(start, start + len(term))

    def _is_whole(self, start: int, end: int) -> bool:
        text = self._folded
        opens = start <= 0 or not _goes_on(text[start - 1], text[start])
        return opens and (end >= len(text) or not _goes_on(text[end - 1], text[end]))


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    found = text[start:end]
    return start + len(found) - len(found.lstrip()), end - len(found) + len(found.rstrip())


def _goes_on(before: str, after: str) -> bool:
    """Whether two neighbouring characters may be of one word."""
    if not (before.isalnum() and after.isalnum()):
        return False
    return not (_unspaced(before) or _unspaced(after))


def _unspaced(text: str) -> int:
    """How many characters a text has of scripts that put no space between words."""
    if text.isascii() or max({*text} - _MARKS, default="") < _FIRST_UNSPACED:
        return 0
    return len(_UNSPACED.findall(text))


def _folded(text: str) -> str:
    """`text` without what browsers do not compare: case, accents, kinds of spaces and quotes.

    The folded beginning of a text is the beginning of the folded text, so places can be told.
    """
    plain = unicodedata.normalize("NFKD", text.translate(_ALIKE))
    marks = {ord(each): None for each in set(plain) if unicodedata.combining(each)}
    return _SPACES.sub(" ", plain.translate(marks).casefold())


def _words(line: str) -> list[tuple[int, int]]:
    """Where the words of a line are; of a script without spaces, what stands between marks."""
    found = []
    for match in _WORD.finditer(line):
        start = match.start()
        cuts = range(start + 1, match.end()) if _unspaced(match[0]) else ()
        for at in cuts:
            if _parts(line[at - 1], line[at]):
                found.append((start, at))
                start = at
        found.append((start, match.end()))
    return found


def _parts(before: str, after: str) -> bool:
    """Whether a mark parts two characters of a script without spaces."""
    opens, closes = unicodedata.category(after), unicodedata.category(before)
    if opens in _OPENING:
        return _unspaced(before) > 0
    is_mark = closes.startswith("P") and closes not in _OPENING and not opens.startswith("P")
    return is_mark and (_unspaced(before) or _unspaced(after)) > 0


def _first(line: str, count: int) -> str:
    """The first words of a line, without the marks behind them."""
    words = _words(line)[:count]
    return _spaced(_unmarked(line[: words[-1][1]], -1)) if words else ""


def _last(line: str, count: int) -> str:
    """The last words of a line, without the marks before them."""
    words = _words(line)[-count:] if count else []
    return _spaced(_unmarked(line[words[0][0] :], 0)) if words else ""


def _unmarked(text: str, edge: int) -> str:
    """`text` without the marks and spaces at its first (0) or last (-1) place."""
    while text and (text[edge].isspace() or unicodedata.category(text[edge]).startswith("P")):
        text = text[1:] if edge == 0 else text[:-1]
    return text


def _spaced(text: str) -> str:
    return " ".join(text.split())


def _size(terms: Terms) -> int:
    return sum(len(each) + _unspaced(each) for each in terms)


def _coded(text: str) -> str:
    """`text` in an address; a dash would be read as the end of a prefix."""
    return quote(text, safe="", errors="replace").replace("-", "%2D")
