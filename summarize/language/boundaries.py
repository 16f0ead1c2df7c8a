"""Sentence boundaries by rules: every stop is a candidate, its two neighbours decide.

A regular expression finds the stops (full stops, question and exclamation marks, ellipses, with the
quotation marks and brackets that close after them). A stop ends a sentence unless the word before
it is an abbreviation or an initial, or the word after it goes on with the sentence. Line ends are
hard breaks. The rules follow the usual division of the problem (Palmer and Hearst 1997; Kiss and
Strunk 2006): abbreviations by class, orthography of the next word, words that often open sentences.
Which words those are, the language says (`BoundaryRules`).
"""

import re
from collections import deque
from collections.abc import Callable, Iterator
from functools import cache

from summarize.language.abbreviations import (
    after_abbreviation,
    after_initial,
    is_clipped,
    is_plain,
    opens,
)
from summarize.language.layout import Layout
from summarize.language.list_items import ALONE
from summarize.language.stops import LOOK_BACK, OPENING, Marks, Stop, read_stop, stop_patterns
from summarize.languages.sentences import BoundaryRules
from summarize.patterns import regex

_SINGLE = (".", "?", "!")
_QUOTES = frozenset("\"'”’»“")
_ADDRESS = regex(r"://|www\.|@|/|=")
_DOMAINS = frozenset({"Com", "Net", "Org", "Gov", "Edu", "Info", "Co", "Uk", "Us", "Js", "Io"})
_CAMEL = regex(r"[a-z]{1,2}[A-Z]")  # iPhone, eBay
_CITED = regex(r"\s*\([^()]{1,40}\)[.,;:]")  # ... [...]" (Smith 55).
_DASHED = regex(r"\s-{1,2}\s[A-Z]")  # "It rained. - AP"
_FALTERS = regex(r"\s[A-Z](?:\.\.\.|…)\s")
_SHORTEST = 2  # letters; of what is no longer and lost its space ("no.They") more is asked
_MARKED = 12  # characters; the marker of a list item is no longer
_LEADERS = 5  # dots before a number lead to the page of a heading ("Index ....... 19")
_COUNTED = 2  # digits; longer numbers with a full stop are years and amounts, not ordinals


class Boundaries:
    """Where the sentences of one text end, by the rules of its language."""

    def __init__(self, rules: BoundaryRules, text: str) -> None:
        self._rules = rules
        self._text = text
        self._layout = Layout(rules, text)
        self._find = stop_patterns(rules.terminals).stop.finditer

    def cuts(self, start: int, end: int) -> Iterator[int]:
        """Where sentences end within the line `start` to `end`: by its layout, or at a stop."""
        text = self._text
        layout = deque(self._layout.cuts(start, end))
        begin = start
        marks: Marks | None = None
        for match in self._find(text, start, end):
            at, last = match.span()
            while layout and layout[0] <= at:
                if (cut := layout.popleft()) > begin:
                    begin = cut
                    yield begin
            if last == end:
                break
            if last - at == 1 and text[at] == "." and self._is_plain(begin, at):
                cut = last
            else:
                # What was read so far had no marks, or they are counted.
                marks = marks or Marks(text, begin, end)
                cut = self._cut(begin, match, marks)
            if cut >= 0:
                begin = cut
                if marks:
                    marks.close()
                yield begin
        yield from filter(begin.__lt__, layout)

    def _cut(self, begin: int, match: re.Match[str], marks: Marks) -> int:
        """The end of the sentence from `begin` on if it ends at this stop, else -1."""
        if match["stop"] is None:
            return _terminal_cut(self._text, match, marks)
        stop = read_stop(self._rules, self._text, begin, match, marks)
        if not stop.next or marks.bracketed(stop) or not _ends_sentence(stop):
            return -1
        return -1 if marks.quoted_within(stop) else stop.end

    def _is_plain(self, begin: int, at: int) -> bool:
        """Whether no rule can object to a full stop: a long word, a space, and a capital.

        Nor may a bracket or a quotation have opened since `begin`.
        """
        text = self._text
        if text[at + 1] != " " or at - begin < _MARKED or not text[at + 2 : at + 3].isupper():
            return False
        word = text[max(begin, at - LOOK_BACK) : at].rpartition(" ")[2]
        if len(word) < _SHORTEST or not word.isalpha():
            return False
        known = self._rules.abbreviations
        if word in known or word.lower() in known:
            return False
        return text.find(" '", begin, at) < 0 and not OPENING.search(text, begin, at)


def _terminal_cut(text: str, match: re.Match[str], marks: Marks) -> int:
    """Where a sentence ends at a mark that needs no space after it ("。"), or -1.

    A mark of quotation or a bracket that closes after it, with a letter behind it, stands inside
    the sentence ("「行く。」と言った"), and so does a full stop between digits ("３．５").
    """
    marks.read(match.end())
    close, end = match["shut"], match.end()
    if '"' in close and not marks.in_quotation:
        return end
    after = text[end : end + 1]
    if close and not after.isspace() and not after.isupper():
        return -1
    if (
        match["sure"] == "．"
        and text[match.start() - 1 : match.start()].isdigit()
        and after.isdigit()
    ):
        return -1
    return -1 if after in "、，,;；:：)）" else end


def _ends_sentence(stop: Stop) -> bool:
    """What the first rule that knows the case says; a stop that no rule knows ends a sentence."""
    for rule in _FULL_STOP if stop.mark == "." else _OTHER_STOP:
        verdict = rule(stop)
        if verdict is not None:
            return verdict
    return True


def _glued(stop: Stop) -> bool | None:
    """Without a space after it, only a lost space ("conflict.The", "sovereignty.“None")."""
    if not stop.joined:
        return None
    run = stop.text[max(stop.begin, stop.at - LOOK_BACK) : stop.at].split()[-1:]
    run += stop.text[stop.at : stop.end + LOOK_BACK].split(maxsplit=1)[:1]
    if len(run[0]) >= LOOK_BACK or any(map(_ADDRESS.search, run)):
        return False
    if stop.opener.strip("(['") or stop.close.endswith(("”", "’", "»", '"', ")")):
        return len(stop.before) > 1 and stop.next.isupper()
    if stop.before.replace(",", "").isdigit():
        return stop.next.isupper() and stop.after.lower() in stop.rules.opens_sentence
    if stop.next.islower():  # "a guide?thanks"
        return stop.rules.small_letters and stop.mark == "?" and not stop.close
    return not stop.close and stop.before.isalpha() and _is_next_word(stop)


def _is_next_word(stop: Stop) -> bool:
    """Whether a word of the next sentence is joined; after a short one only a frequent opener."""
    is_long = len(stop.before) > _SHORTEST and stop.before[1:].islower()
    if len(stop.after) == 1:  # "an hour...I"
        return is_long and stop.after.lower() in stop.rules.opens_sentence
    if stop.after in _DOMAINS or not stop.after[1:].islower():
        return False
    return stop.next.isupper() if is_long else opens(stop)


def _punctuation(stop: Stop) -> bool | None:
    """Before a comma, a dash or a bracket that ends in a stop of its own it goes on."""
    if stop.next in ",;:–—-&/%=+)]}”’»…?!." and not stop.opener:
        return is_plain(stop) and _is_signed(stop)
    return (
        False if stop.close and stop.opener == "(" and _CITED.match(stop.text, stop.end) else None
    )


def _is_signed(stop: Stop) -> bool:
    """A source after a single dash is no part of the sentence ("It rained. - AP")."""
    return not stop.close and _DASHED.match(stop.text, stop.end) is not None


def _marker(stop: Stop) -> bool | None:
    """The number of a list item ("1. The first item") does not end a sentence."""
    if stop.end - stop.begin > _MARKED:
        return None
    return False if ALONE.fullmatch(stop.text[stop.begin : stop.end].strip()) else None


def _lower_case(stop: Stop) -> bool | None:
    """Before a small letter only a plain word ends a sentence, and no quotation may just close."""
    if not stop.next.islower() or _CAMEL.match(stop.after):
        return None
    if stop.close or not stop.rules.small_letters:
        return False
    if stop.opener and (stop.opener not in _QUOTES or stop.mark != "."):
        return False
    if "?" in stop.mark:
        return not _is_asked_name(stop)
    if "!" in stop.mark:
        return not stop.before[:1].isupper()
    return stop.mark == "." and is_plain(stop) and not is_clipped(stop)


def _is_asked_name(stop: Stop) -> bool:
    """Whether the mark is one of a name in capitals ("Guess Who? is a game")."""
    if stop.after in stop.rules.opens_sentence and stop.after not in stop.rules.before_pronoun:
        return False
    words = stop.text[max(stop.begin, stop.at - LOOK_BACK) : stop.at].split()[-2:]
    return len(words) > 1 and all(word[0].isupper() for word in words)


def _ordinal(stop: Stop) -> bool | None:
    """A short number with a full stop counts: "am 5. Mai", "der 3. Platz"."""
    if not stop.rules.ordinals or len(stop.before) > _COUNTED or not stop.before.isdigit():
        return None
    return None if stop.close or opens(stop) else False


def _ellipsis(stop: Stop) -> bool | None:
    """An ellipsis ends a sentence where a word follows that opens one."""
    if stop.mark in _SINGLE or not ("." in stop.mark or "…" in stop.mark):
        return None
    if set(stop.mark) & {"?", "!"}:
        return True
    if len(stop.mark) >= _LEADERS and stop.next.isdigit():
        return False
    if not stop.before:
        return stop.after.lower() in stop.rules.opens_sentence and stop.after[0] != "I"
    return not _is_faltering(stop)


def _is_faltering(stop: Stop) -> bool:
    """Whether a speaker begins the same sentence again ("Well... I... I was there")."""
    again = stop.before == stop.after and stop.after.lower() in stop.rules.opens_sentence
    return again or _FALTERS.match(stop.text, stop.end) is not None


def _reported(stop: Stop) -> bool | None:
    """“Who is it?” Mr. Smith asked: the reporting clause belongs to the question.

    A small word before the verb, or behind it, needs no quotation marks: Is it? asked Ana.
    """
    tag = _reporting_tag(stop.rules)
    found = tag.match(stop.text, stop.end) if tag is not None else None
    if not found:
        return None
    is_quoted = stop.close and stop.close[-1] in _QUOTES
    return False if is_quoted or found["alone"] or found["behind"] else None


@cache
def _reporting_tag(rules: BoundaryRules) -> re.Pattern[str] | None:
    """A name and a reporting verb ("Mr. Smith asked"), in a language whose verbs are known."""
    if not rules.reporting:
        return None
    verbs = "|".join(sorted(rules.reporting))
    name = r"(?:[A-Z][\w.'’-]*\s+){0,3}[A-Z][\w'’-]*"
    behind = rf"(?P<behind>(?:{verbs})\s+[A-Z])"
    return re.compile(rf"\s*(?:(?:{name}|(?P<alone>[a-z]{{1,5}}))\s+(?:{verbs})\b|{behind})")


def _exclaimed_name(stop: Stop) -> bool | None:
    """The mark of a name ("Yahoo! News") ends nothing but before a word that opens a sentence."""
    if stop.mark != "!" or stop.before.lower() not in stop.rules.exclaimed_name:
        return None
    return stop.after.lower() in stop.rules.opens_sentence


_Rules = tuple[Callable[[Stop], bool | None], ...]
_FULL_STOP: _Rules = (
    _glued,
    _punctuation,
    _marker,
    _lower_case,
    _ordinal,
    after_abbreviation,
    after_initial,
)
_OTHER_STOP: _Rules = (
    _glued,
    _punctuation,
    _reported,
    _lower_case,
    _ellipsis,
    _exclaimed_name,
)
