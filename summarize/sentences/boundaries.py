"""Sentence boundaries by rules: every stop is a candidate, its two neighbours decide.

A regular expression finds the stops (full stops, question and exclamation marks, ellipses, with the
quotation marks and brackets that close after them). A stop ends a sentence unless the word before
it is an abbreviation or an initial, or the word after it goes on with the sentence. Line ends are
hard breaks. The rules follow the usual division of the problem (Palmer and Hearst 1997; Kiss and
Strunk 2006): abbreviations by class, orthography of the next word, words that often open sentences.
"""

import re
from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from summarize.data import Span
from summarize.sentences.layout import layout_cuts
from summarize.sentences.lists import ABBREVIATIONS, WORDS

_LINE = re.compile(r"[^\n\r\v\f\x1c-\x1e\x85\u2028\u2029]+")
# Look-behinds let a match begin only where a run of stops begins, and the quantifiers never give
# back: a megabyte of dots is read once.
_STOP = re.compile(
    r"(?<![.!?…])(?<![.!?…][ \xa0])(?P<stop>[.!?…]++(?:[ \xa0][.!?…]++)*+)"
    r"(?P<close>[)\]}\"'”’»]*+"
    r"(?:\[(?:\d{1,3}|[a-z]|citation needed)\])*+)"  # the notes of encyclopaedias: ".[12]"
    r"(?=\s|$|[\"“‘'(\[]|(?:(?<=[a-z]{2}[.!?])|(?<=\d\d[.!?])|(?<=[a-z][.!?]{2})|(?<=[.!?]{3})|(?<=[\"'”’»]))[A-Z])"
)
_SPACED_CLOSE = re.compile(r"(?:\s([)\]}”’\"]|'')(?=\s|$))+")
_NEXT = re.compile(r"\s*+([\"'“‘«(\[{]*+\s?)([#@$£€¥]?[\w'’&-]{0,32})")

_SINGLE = (".", "?", "!")
_ADDRESS = re.compile(r"://|www\.|@|/|=")
_DOMAINS = frozenset({"Com", "Net", "Org", "Gov", "Edu", "Info", "Co", "Uk", "Us", "Js", "Io"})
_CAMEL = re.compile(r"[a-z]{1,2}[A-Z]")  # iPhone, eBay
_LABEL = re.compile(r"\s*[A-Z][a-z]+:\s")  # "Image: United States Navy."
_CITED = re.compile(r"\s*\([^()]{1,40}\)[.,;:]")  # ... [...]" (Smith 55).
_DASHED = re.compile(r"\s-{1,2}\s[A-Z]")  # "It rained. - AP"
_INITIAL = re.compile(r"\s*[\"“‘'(\[]*[A-Z]\.")
_VOWEL = re.compile(r"[aeiouyAEIOUY]")
_ROMAN = re.compile(r"[IVXLC]{2,}|V|X")
_DOTTED = re.compile(r"(?:[A-Za-z]\.)+[A-Za-z]{1,2}")
_BRACKET = 200  # characters a bracket may hold

_DOT_AND_ELLIPSIS = re.compile(r"\.(?:\s\.){3}")
_CLOSERS = frozenset(")]}”’\"'")
_OPENERS = "\"'“‘«([{"
_QUOTES = frozenset("\"'”’»")
_LOOK_BACK = 40  # characters; longer runs without a space are addresses, not abbreviations

_OPENS_SENTENCE = WORDS["opens_sentence"]
_REPORTING = "|".join(sorted(WORDS["reporting"]))
_TAG = re.compile(rf"\s*(?:[A-Z][\w.'’-]*\s+){{0,3}}[A-Z][\w'’-]*\s+(?:{_REPORTING})\b")
_LEAD_IN = re.compile(
    r"\s*[\"“‘']?(?:At|By|On|Around|Before|After|Until|From|About)\s(?:[a-z]{1,12}\s){0,2}"
    r"[\d:.]{1,6}\s?[APap]\.[Mm]"
)
_MARKER = re.compile(r"[•⁃*·▪–-]?\s?\(?(\d{1,3}|[a-z])(\.\)|[.)])")


def split_spans(text: str) -> tuple[Span, ...]:
    """The sentences of `text`, in order, as spans without surrounding white space.

    Spans do not overlap and together hold every visible character. A line end is always a
    boundary. Time is linear in the length of the text.

    >>> text = "Sen. J.D. Vance arrived at 5 p.m. He left at 6."
    >>> [span.of(text) for span in split_spans(text)]
    ['Sen. J.D. Vance arrived at 5 p.m.', 'He left at 6.']
    """
    return tuple(span for spans in split_lines(text) for span in spans)


def split_lines(text: str) -> Iterator[tuple[Span, ...]]:
    """The sentences of `text` line by line, without blank lines."""
    for line in _LINE.finditer(text):
        if spans := tuple(_sentences(text, *line.span())):
            yield spans


def _sentences(text: str, start: int, end: int) -> Iterator[Span]:
    begin = start
    for cut in (*_cuts(text, start, end), end):
        piece = text[begin:cut]
        if bare := piece.strip():
            first = begin + len(piece) - len(piece.lstrip())
            yield Span(first, first + len(bare))
        begin = cut


@dataclass(slots=True)
class _Stop:
    """A candidate: a stop and its two neighbours."""

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


def _cuts(text: str, start: int, end: int) -> Iterator[int]:
    """Where sentences end within the line: by its layout, or at a stop."""
    layout = deque(layout_cuts(text, start, end))
    begin = start
    marks = _Marks(text, start, end)
    for match in _STOP.finditer(text, start, end):
        while layout and layout[0] <= match.start():
            if (cut := layout.popleft()) > begin:
                begin = cut
                yield begin
        stop = _read_stop(text, begin, match, marks)
        if stop.next and not marks.bracketed(stop) and _ends_sentence(stop):
            begin = stop.end
            marks.close()
            yield begin
    yield from (cut for cut in layout if cut > begin)


def _read_stop(text: str, begin: int, match: re.Match[str], marks: "_Marks") -> _Stop:
    at, end = match.span()
    mark, close = match.groups()
    marks.read(end)
    if close or text[end : end + 1].isspace():
        close, end = _closing(text, match, marks)
    following = _NEXT.match(text, end, marks.end)
    opener, after = following.groups() if following else ("", "")
    place = following.start(2) if following else marks.end
    if _DOT_AND_ELLIPSIS.fullmatch(mark) and not text[at - 1 : at].isspace():
        mark, end = ".", at + 1  # "compounds. . . . The practice": the ellipsis opens what follows
    return _Stop(
        text,
        begin,
        at,
        end,
        mark,
        close,
        _word_before(text, begin if at - begin < _LOOK_BACK else at - _LOOK_BACK, at),
        opener.strip(),
        after,
        text[place : place + 1] if place < marks.end else "",
        end < marks.end and not text[end].isspace(),
    )


def _closing(text: str, match: re.Match[str], marks: "_Marks") -> tuple[str, int]:
    """The closing marks after a stop and where they end, those after a space included."""
    close, end = match["close"], match.end()
    if '"' in close and marks.in_quotation and end < marks.end and not text[end].isspace():
        close = close[: close.index('"')]  # no closing mark: it opens what follows
        return close, match.end("stop") + len(close)
    if text[end + 1 : end + 2] not in _CLOSERS:
        return close, end
    spaced = _SPACED_CLOSE.match(text, end, marks.end)
    if spaced and ('"' not in spaced.group() or marks.in_quotation):
        return close + spaced.group().replace(" ", ""), spaced.end()
    return close, end


def _word_before(text: str, start: int, at: int) -> str:
    word = text[start:at].rpartition(" ")[2]
    return word if word.isalnum() or not word else _bare(word)


def _bare(run: str) -> str:
    """The last word of a run of characters, without what opens it or is joined to it by a dash."""
    if run[-1].isspace():
        return ""
    word = run.rsplit(maxsplit=1)[-1].lstrip(_OPENERS)
    for dash in "-/–—":
        word = word.rpartition(dash)[2]
    return word


class _Marks:
    """How many brackets and straight quotation marks are open, read once from left to right."""

    def __init__(self, text: str, start: int, end: int) -> None:
        self.end = end
        self._text = text
        self._read = start
        self._brackets = 0
        self._quotes = 0

    def read(self, place: int) -> None:
        """Go on to `place`."""
        new = self._text[self._read : place]
        self._brackets = max(0, self._brackets + new.count("(") - new.count(")"))
        self._quotes += new.count('"')
        self._read = max(place, self._read)

    def close(self) -> None:
        """A sentence ended: brackets it left open are forgotten."""
        self._brackets = 0

    @property
    def in_quotation(self) -> bool:
        """Whether a straight quotation mark is open."""
        return self._quotes % 2 == 1

    def bracketed(self, stop: _Stop) -> bool:
        """Whether the stop stands in brackets that opened within its sentence and close soon."""
        if not self._brackets or ")" in stop.close:
            return False
        first = stop.text[stop.begin : stop.begin + 4].lstrip()[:1]
        return first != "(" and stop.text.find(")", stop.end, stop.end + _BRACKET) >= 0


def _ends_sentence(stop: _Stop) -> bool:
    """What the first rule that knows the case says; a stop that no rule knows ends a sentence."""
    for rule in _FULL_STOP if stop.mark == "." else _OTHER_STOP:
        verdict = rule(stop)
        if verdict is not None:
            return verdict
    return True


def _glued(stop: _Stop) -> bool | None:
    """Without a space after it, only a lost space ("conflict.The", "sovereignty.“None")."""
    if not stop.joined:
        return None
    run = stop.text[max(stop.begin, stop.at - _LOOK_BACK) : stop.at].split()[-1:]
    run += stop.text[stop.at : stop.end + _LOOK_BACK].split(maxsplit=1)[:1]
    if len(run[0]) >= _LOOK_BACK or any(map(_ADDRESS.search, run)):
        return False
    if stop.opener.strip("(['") or stop.close.endswith(("”", "’", "»", '"')):
        return len(stop.before) > 1 and stop.next.isupper()
    if stop.before.replace(",", "").isdigit():
        return stop.next.isupper() and stop.after.lower() in _OPENS_SENTENCE
    plain = stop.before.isalpha() and stop.before[1:].islower() and len(stop.before) > 2
    opens = stop.next.isupper() and stop.after[1:].islower() and stop.after not in _DOMAINS
    return plain and opens and not stop.close


def _punctuation(stop: _Stop) -> bool | None:
    """Before a comma, a dash or a bracket that ends in a stop of its own it goes on."""
    if stop.next in ",;:–—-&/%=+)]}”’»…?!." and not stop.opener:
        return _is_plain(stop.before) and _is_signed(stop)
    return (
        False if stop.close and stop.opener == "(" and _CITED.match(stop.text, stop.end) else None
    )


def _is_signed(stop: _Stop) -> bool:
    """A source after a single dash is no part of the sentence ("It rained. - AP")."""
    return not stop.close and _DASHED.match(stop.text, stop.end) is not None


def _marker(stop: _Stop) -> bool | None:
    """The number of a list item ("1. The first item") does not end a sentence."""
    if stop.end - stop.begin > 12:
        return None
    return False if _MARKER.fullmatch(stop.text[stop.begin : stop.end].strip()) else None


def _lower_case(stop: _Stop) -> bool | None:
    """Before a small letter only a plain word ends a sentence, and no quotation may just close."""
    if not stop.next.islower() or _CAMEL.match(stop.after):
        return None
    if stop.close or stop.opener:
        return False
    if "?" in stop.mark:
        return True
    if "!" in stop.mark:
        return not stop.before[:1].isupper()
    return stop.mark == "." and _is_plain(stop.before)


def _is_plain(word: str) -> bool:
    """Whether the full stop after this word can hardly be its own."""
    if word == "" or word[-1] == ")" or (word[0].isdigit() and len(word) > 1):
        return True
    if word.lower() == "in":  # "5 ft. 3 in. tall"
        return False
    return len(word) > 1 and "." not in word and bool(_VOWEL.search(word)) and not _group(word)


def _ellipsis(stop: _Stop) -> bool | None:
    """An ellipsis ends a sentence where a word follows that opens one."""
    if stop.mark in _SINGLE or not ("." in stop.mark or "…" in stop.mark):
        return None
    if set(stop.mark) & {"?", "!"}:
        return True
    if not stop.before:
        return stop.after.lower() in _OPENS_SENTENCE and stop.after[0] != "I"
    return True


def _reported(stop: _Stop) -> bool | None:
    """“Who is it?” Mr. Smith asked: the reporting clause belongs to the question."""
    if not stop.close or stop.close[-1] not in _QUOTES:
        return None
    return False if _TAG.match(stop.text, stop.end) else None


def _exclaimed_name(stop: _Stop) -> bool | None:
    """The mark of a name ("Yahoo! News") ends nothing but before a word that opens a sentence."""
    if stop.mark != "!" or stop.before.lower() not in WORDS["exclaimed_name"]:
        return None
    return stop.after.lower() in _OPENS_SENTENCE


def _abbreviation(stop: _Stop) -> bool | None:
    """What follows an abbreviation of each group."""
    if stop.close and stop.close[-1] in _QUOTES and not _is_quoted_name(stop):
        return None
    group = _group(stop.before)
    if group and group != "number" and _alone(stop):
        return False
    return _AFTER[group](stop)


def _is_quoted_name(stop: _Stop) -> bool:
    """Whether only the word before the stop stands in quotation marks ("O.J.")."""
    return stop.text[stop.at - len(stop.before) - 1] in "\"“‘'" and "." in stop.before


def _alone(stop: _Stop) -> bool:
    """Whether the sentence would be this word only ("P.S. I am moving")."""
    return stop.at - stop.begin < _LOOK_BACK and len(stop.text[stop.begin : stop.at].split()) == 1


def _after_number(stop: _Stop) -> bool | None:
    return False if stop.next.isdigit() or _ROMAN.fullmatch(stop.after) else None


def _after_time(stop: _Stop) -> bool:
    if stop.opener == "(" or stop.next.isdigit() or stop.after.lower() in WORDS["after_time"]:
        return False
    return not _LEAD_IN.fullmatch(stop.text, stop.begin, stop.at)  # "At 5 a.m. Mr. Smith went"


def _initial(stop: _Stop) -> bool | None:
    """A single letter before a name is an initial."""
    if len(stop.before) != 1 or stop.close or not stop.before.isalpha():
        return None
    if len(stop.after) == 1 and _INITIAL.match(stop.text, stop.end):
        return False
    words = stop.text[max(stop.begin, stop.at - _LOOK_BACK) : stop.at].split()
    previous = words[-2] if len(words) > 1 else ""
    if previous.lower() in WORDS["lettered"] or (stop.before == "I" and previous.islower()):
        return True
    return bool(previous) and _opens(stop)


def _opens(stop: _Stop) -> bool:
    if not stop.next.isupper() or (len(stop.after) == 1 and _INITIAL.match(stop.text, stop.end)):
        return False
    word = stop.after.lower().replace("’", "'")
    return word in _OPENS_SENTENCE or bool(_LABEL.match(stop.text, stop.end))


def _opens_or_names(stop: _Stop) -> bool:
    return _opens(stop) or stop.after in WORDS["first_name"] or stop.after in {"Mr", "Mrs", "Ms"}


def _group(word: str) -> str:
    """The group of an abbreviation, "" for a plain word; dotted letters count as "either"."""
    if (group := ABBREVIATIONS.get(word) or ABBREVIATIONS.get(word.lower())) is not None:
        return group
    return "either" if _DOTTED.fullmatch(word) else ""


_AFTER: dict[str, Callable[[_Stop], bool | None]] = {
    "": lambda _: None,
    "never": lambda _: False,
    "name": lambda stop: stop.before[0].islower() and _opens(stop),
    "number": _after_number,
    "month": _opens,
    "time": _after_time,
    "any": lambda _: True,
    "either": _opens,
    "end": _opens_or_names,
}

_Rules = tuple[Callable[[_Stop], bool | None], ...]
_FULL_STOP: _Rules = (_glued, _punctuation, _marker, _lower_case, _abbreviation, _initial)
_OTHER_STOP: _Rules = (
    _glued,
    _punctuation,
    _reported,
    _lower_case,
    _ellipsis,
    _exclaimed_name,
)
