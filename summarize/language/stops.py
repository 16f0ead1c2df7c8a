"""The stops of a line: where a sentence may end, with what stands before and behind each."""

import re
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from summarize.languages.sentences import BoundaryRules
from summarize.patterns import regex

# The first mark stands before the look-behinds, so that nothing but marks is looked at. These let a
# match begin only where a run of stops begins, and the quantifiers never give back: a megabyte of
# dots is read once.
_STOP = (
    r"(?P<stop>[.!?…](?<![.!?…][.!?…])(?<![.!?…][ \xa0].)[.!?…]*+(?:[ \xa0][.!?…]++)*+)"
    r"(?P<close>{closers}"
    # The notes of encyclopaedias and journals: ".[12]", ". [2][3]", ".[7]:45", "end.1,2", "end.¹".
    r"(?:[ \xa0]?\[(?:\d{{1,3}}(?:[,–-]\s?\d{{1,3}})*+|[a-z]|citation needed)\](?::\d{{1,4}})?)*+"
    r"(?:(?<=[a-z]{{3}}\.)\d{{1,3}}(?:[ ,–-]\d{{1,3}})*+(?=\s[A-Z])|[¹²³⁰⁴-⁹]++)?+)"
    r"(?=\s|$|[\"“‘'(\[]|(?:(?<=[a-z]{{2}}[.!?])|(?<=\d\d[.!?])|(?<=[a-z][.!?]{{2}})|(?<=[.!?]{{3}})"
    r"|(?<=[\"'”’»])|(?<=[.!?]\))|(?<=[A-Z]{{2}}[.!?]))[A-Z]|(?<=[a-z]{{3}}\?)[a-z]{{2}})"
)
_LATIN_CLOSERS = r"[)\]}\"'”’»]*+"
# Marks that close in one language and open in another («, “) close where no letter follows.
_ALL_CLOSERS = r"(?:[)\]}\"'”’»」』）】》〉］｣]|[“‘«‹›](?=[\s.,;:!?)\]]|$))*+"
# A terminal needs no space after it; nor do "!" and "?" before a letter of a script without spaces.
_TERMINAL = (
    r"|(?P<sure>[{terminals}][{terminals}.!?…]*+|[!?]++(?=[\u3040-\u30ff\u3400-\u9fff]))"
    r"(?P<shut>{closers})"
)
_SPACED_CLOSE = regex(r"(?:\s([)\]}”’\"]|'')(?=\s|$))+")
_ANY_SPACED_CLOSE = r"(?:\s([)\]}”’\"»]|'')(?=[\s,.;:]|$))+"
_NEXT = regex(r"\s*+([\"'“‘«(\[{]*+\s?)([#@$£€¥]?[\w'’&-]{0,32})")
# ",," stands for „ where a typewriter had none.
_ANY_NEXT = (
    r"\s*+((?:,,(?=\s?\w)|[”’](?=\w)|[\"'“‘«„‚»‹›(\[{¿¡「『（《〈])*+\s?)([#@$£€¥]?[\w'’&-]{0,32})"
)
_DOT_AND_ELLIPSIS = regex(r"\.(?:\s\.){3}")
_CLOSERS = frozenset(")]}”’\"'")
_OPENERS = "\"'“‘«„‚¿¡([{"
_PAIRS = ("()", "[]", "{}", "（）")
BRACKETS = frozenset("([{（")
_BRACKET = 200  # characters a bracket may hold
_NOTE = 100  # the same of one that opens its sentence; longer ones are a paragraph of their own
_QUOTED = 300  # characters a quotation within a sentence may hold
OPENING = re.compile(r"[(\[{（\"“‘]")  # what a sentence may leave open at its stop
# How speech in single marks opens, and how it closes.
_SINGLE = {
    " '": regex(r"[.,!?…]'(?=[\s).,;:\"]|$)|\w'(?=[.,;:!?])"),
    " ‘": regex(r"[.,!?…]’(?=[\s).,;:\"”]|$)|\w’(?=[.,;:!?]|\s\()"),
}
_OPENS_QUOTE = regex(r"[\s(—–]\"\w")
_SMALL = regex(r"\s[a-z]")
_GOES_ON = regex(r"[.;]|\s[a-z]")  # after a quotation: the sentence around it
LOOK_BACK = 40  # characters; longer runs without a space are addresses, not abbreviations


class StopPatterns(NamedTuple):
    """How stops, the marks that close after them, and the next word are found in a language."""

    stop: re.Pattern[str]
    spaced_close: re.Pattern[str]
    next: re.Pattern[str]
    closers: frozenset[str]


@cache
def stop_patterns(terminals: str) -> StopPatterns:
    """The patterns for a language; without terminals of other scripts those of English print."""
    if not terminals:
        stop = re.compile(_STOP.format(closers=_LATIN_CLOSERS))
        return StopPatterns(stop, _SPACED_CLOSE, _NEXT, _CLOSERS)
    sure = _TERMINAL.format(terminals=re.escape(terminals), closers=_ALL_CLOSERS)
    stop = re.compile(_STOP.format(closers=_ALL_CLOSERS) + sure)
    spaced, following = re.compile(_ANY_SPACED_CLOSE), re.compile(_ANY_NEXT)
    return StopPatterns(stop, spaced, following, _CLOSERS | {"»"})


@dataclass(slots=True)
class Stop:
    """A candidate: a stop and its two neighbours."""

    rules: BoundaryRules
    text: str
    begin: int  # where the sentence it may end begins
    at: int
    end: int  # after the closing marks
    mark: str
    close: str
    before: str  # the word it stands after; empty where a space is between
    opener: str  # opening marks before the next word
    after: str  # the next word; empty before punctuation
    next: str  # the first character after the opening marks; empty at the end of the line
    joined: bool  # no space after it


class Marks:
    """How many brackets and straight quotation marks are open, read once from left to right."""

    def __init__(self, text: str, start: int, end: int) -> None:
        self.end = end
        self._text = text
        self._read = start
        self._depths = {pair: 0 for pair in _PAIRS if text.find(pair[0], start, end) >= 0}
        self._quotes = 0

    def read(self, place: int) -> None:
        """Go on to `place`."""
        new = self._text[self._read : place]
        for pair, depth in self._depths.items():
            self._depths[pair] = max(0, depth + new.count(pair[0]) - new.count(pair[1]))
        self._quotes += new.count('"')
        self._read = max(place, self._read)

    def close(self) -> None:
        """A sentence ended: brackets it left open are forgotten."""
        for pair in self._depths:
            self._depths[pair] = 0

    @property
    def in_quotation(self) -> bool:
        """Whether a straight quotation mark is open."""
        return self._quotes % 2 == 1

    def bracketed(self, stop: Stop) -> bool:
        """Whether the stop stands in brackets that opened within its sentence and close soon.

        Brackets that open a sentence are one only where they hold a note: (See p. 4. It is short.)
        """
        for pair, depth in self._depths.items():
            if depth and pair[1] not in stop.close:
                first = stop.text[stop.begin : stop.begin + 4].lstrip()[:1]
                room = stop.begin + _NOTE - stop.end if first in BRACKETS else _BRACKET
                if _closes(stop.text, stop.end, pair, room):
                    return True
        return False

    def quoted_within(self, stop: Stop) -> bool:
        """Whether the stop stands in a quotation that its sentence opens and goes on after.

        He called it “a farce. A sad one” and left: the cut would leave two halves. Words of their
        own (“We go. We win,” he said) begin the sentence or end in a comma.
        """
        start = max(stop.begin, stop.at - _QUOTED)
        if _in_single_quotes(stop.text, start, stop, self.end):
            return True
        opened, mark = _opened_quote(stop.text, start, stop)
        return opened >= 0 and _goes_on(stop, opened, mark, self.end)


def _opened_quote(text: str, start: int, stop: Stop) -> tuple[int, str]:
    """Where a quotation that is open at the stop began within its sentence, else -1; its end."""
    opened, mark = text.rfind("“", start, stop.at), "”"
    if opened < 0:
        opened, mark = text.rfind('"', start, stop.at), '"'
        if opened <= start or not _OPENS_QUOTE.match(text, opened - 1):
            return -1, mark
    if text.find(mark, opened + 1, stop.end) >= 0 or not text[stop.begin : opened].strip(' "('):
        return -1, mark
    return opened, mark


def _goes_on(stop: Stop, opened: int, mark: str, end: int) -> bool:
    """Whether the quotation from `opened` on ends soon, and its sentence only behind it."""
    text = stop.text
    closed = text.find(mark, stop.end, min(stop.at + _QUOTED, end))
    if closed < 0 or text[closed - 1].isspace():
        return False
    if text.endswith(": ", stop.begin, opened):
        return _SMALL.match(text, closed + 1, end) is not None
    last = text[opened:closed].rstrip("'’ )")[-1:]
    if last in ".!?…":
        return _GOES_ON.match(text, closed + 1, end) is not None
    return last != ","


def _in_single_quotes(text: str, start: int, stop: Stop, end: int) -> bool:
    """Whether the stop stands in speech in single quotation marks that its sentence opens.

    Their end looks like an apostrophe, so what is cut off there would read as nobody's words:
    She cried, 'Run! They are here!'
    """
    for mark, closes in _SINGLE.items():
        opened = text.rfind(mark, start, stop.at)
        if opened < 0 or not text[opened + 2 : opened + 3].isalpha() or {"'", "’"} & {*stop.close}:
            continue
        if not text[stop.begin : opened].strip() or closes.search(text, opened + 2, stop.at):
            continue
        closed = closes.search(text, stop.end, min(stop.at + _QUOTED, end))
        if closed is not None and text.find(mark, stop.end, closed.start()) < 0:
            return True
    return False


def _closes(text: str, place: int, pair: str, room: int) -> bool:
    """Whether a bracket closes within so many characters of `place` that did not open behind it."""
    ahead, closed = text[place : place + max(0, room)], 0
    while (closed := ahead.find(pair[1], closed) + 1) > 0:
        if ahead.count(pair[0], 0, closed) < ahead.count(pair[1], 0, closed):
            return True
    return False


def read_stop(
    rules: BoundaryRules, text: str, begin: int, match: re.Match[str], marks: Marks
) -> Stop:
    """The candidate that `match` found in the sentence from `begin` on."""
    patterns = stop_patterns(rules.terminals)
    at, end = match.span()
    mark, close = match["stop"], match["close"]
    marks.read(end)
    if close or text[end : end + 1].isspace():
        close, end = _closing(patterns, text, match, marks)
    following = patterns.next.match(text, end, marks.end)
    opener, after = following.groups() if following else ("", "")
    place = following.start(2) if following else marks.end
    if _DOT_AND_ELLIPSIS.fullmatch(mark) and not text[at - 1 : at].isspace():
        mark, end = ".", at + 1  # "compounds. . . . The practice": the ellipsis opens what follows
    return Stop(
        rules,
        text,
        begin,
        at,
        end,
        mark,
        close,
        word_before(text, begin if at - begin < LOOK_BACK else at - LOOK_BACK, at),
        opener.strip(),
        after,
        text[place : place + 1] if place < marks.end else "",
        end < marks.end and not text[end].isspace(),
    )


def _closing(
    patterns: StopPatterns, text: str, match: re.Match[str], marks: Marks
) -> tuple[str, int]:
    """The closing marks after a stop and where they end, those after a space included."""
    close, end = match["close"], match.end()
    if '"' in close and marks.in_quotation and end < marks.end and not text[end].isspace():
        close = close[: close.index('"')]  # no closing mark: it opens what follows
        return close, match.end("stop") + len(close)
    if text[end + 1 : end + 2] not in patterns.closers:
        return close, end
    spaced = patterns.spaced_close.match(text, end, marks.end)
    if spaced and ('"' not in spaced.group() or marks.in_quotation):
        return close + spaced.group().replace(" ", ""), spaced.end()
    return close, end


def word_before(text: str, start: int, at: int) -> str:
    """The word that ends at `at`, without what opens it or is joined to it by a dash."""
    word = text[start:at].rpartition(" ")[2]
    return word if word.isalnum() or not word else _bare(word)


def _bare(run: str) -> str:
    if run[-1].isspace():
        return ""
    word = run.rsplit(maxsplit=1)[-1].lstrip(_OPENERS)
    for dash in "-/–—":
        word = word.rpartition(dash)[2]
    return word
