"""Which lines are boilerplate: the rules of the language, each a reason and the lines it knows.

Every rule knows a whole line, and only lines up to `LONGEST` characters are asked: what the article
says is never to be lost, so a doubtful line stays.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from typing import NamedTuple

from summarize import resources
from summarize.cleaning.manuscript import SENTENCE_STARTS, Manuscript
from summarize.data import Removal
from summarize.languages.cleaning import CleaningRules
from summarize.patterns import regex

# The longest real boilerplate lines seen are copyright notices of about 300 characters.
LONGEST = 400
_HEADER = re.compile(r"\[([a-z ]+)\]")
_MARKS = " \t•*|>»-–—_=[]"
NEWS = "news"
"""Above the rules that know what is no boilerplate, whatever others say."""
ORNAMENT = "ornament"
"""Why a line without a letter or a digit goes."""
# What is boilerplate only as a line of its own: links stand in sentences, too.
_WHOLE_LINES = (ORNAMENT, "related link")
_OPENING = regex(r"[a-z]+|.", re.DOTALL)


def take_boilerplate(manuscript: Manuscript) -> Manuscript:
    """The manuscript without the lines that are boilerplate."""
    rules = manuscript.rules.boilerplate
    reasons = {at: boilerplate_reason(line, rules) for at, line in manuscript.unsettled}
    return manuscript.without({at: why for at, why in reasons.items() if why})


def take_boilerplate_at_ends(manuscript: Manuscript) -> Manuscript:
    """The manuscript without the last sentences of lines that are boilerplate."""
    lines: dict[int, tuple[str, ...]] = {}
    removed: list[Removal] = []
    for at, line in manuscript.unsettled:
        start, why = boilerplate_at_end(line, manuscript.rules)
        if why:
            lines[at] = (line[:start].rstrip(),)
            removed.append(Removal(line[start:].strip(), why))
    return manuscript.changed(lines, removed)


def boilerplate_at_end(line: str, rules: CleaningRules) -> tuple[int, str]:
    """Where the sentences at the end of a line begin that are boilerplate, and why the first is.

    One that was cut off may stand before them, without a stop.
    """
    near, end, why = max(0, len(line) - LONGEST), len(line), ""
    starts = {0, *(match.end() for match in SENTENCE_STARTS.finditer(line, near))}
    if rules.breaks_in.may_match(line):
        starts.update(match.end() for match in rules.breaks_in.compiled.finditer(line, near))
    for start in sorted(starts, reverse=True):
        found = boilerplate_reason(line[start:end].strip(), rules.boilerplate)
        if not found or found in _WHOLE_LINES:
            break
        end, why = start, found
    return end, why


def boilerplate_reason(line: str, rules: str = "languages/en/cleaning_boilerplate.txt") -> str:
    """Why `line` is boilerplate, or nothing where it may be what the article says.

    `rules` names the data file; without one only ornaments (lines without a letter or a digit, in
    any script) are known.

    >>> boilerplate_reason("SEE ALSO: Ten things to know")
    'related link'
    >>> boilerplate_reason("He said the talks would go on.")
    ''
    """
    if len(line) > LONGEST:
        return ""
    bare = line.strip(_MARKS)
    if not bare or not (bare[0].isalnum() or any(map(str.isalnum, bare))):
        return ORNAMENT
    if not rules:
        return ""
    lowered = bare.lower()
    book = _rule_book(rules)
    found = (rule.reason for rule in book.asked(lowered) if rule.compiled.fullmatch(bare))
    reason = next(found, "")
    if reason and any(
        phrase in lowered and rule.compiled.fullmatch(bare) for phrase, rule in book.news
    ):
        return ""
    return reason


def openings_and_phrases(rules: str) -> tuple[frozenset[str], tuple[str, ...]]:
    """The words that a line must open with, or the phrases it must hold, for any rule to know it.

    A line that opens with one of the marks that stand around boilerplate may be some all the same.
    """
    if not rules:
        return frozenset(), ()
    book = _rule_book(rules)
    return frozenset(book.by_opening), tuple(dict.fromkeys(phrase for phrase, _ in book.by_phrase))


@dataclass(frozen=True, eq=False)
class _Rule:
    reason: str
    source: str

    @cached_property
    def compiled(self) -> re.Pattern[str]:
        return re.compile(self.source.replace("~", ".*"), re.IGNORECASE)


class _RuleBook(NamedTuple):
    """Rules by the word that a line opens with, and by a phrase that it holds.

    What a rule of `news` knows, which are by a phrase, is no boilerplate, whatever it looks like.
    """

    by_opening: dict[str, list[_Rule]]
    by_phrase: list[tuple[str, _Rule]]
    news: list[tuple[str, _Rule]]

    def asked(self, lowered: str) -> Iterator[_Rule]:
        """The rules that may know a line, given in small letters."""
        yield from self.by_opening.get(_opening(lowered), ())
        for phrase, rule in self.by_phrase:
            if phrase in lowered:
                yield rule


def _opening(lowered: str) -> str:
    if lowered[0].isdigit():
        return "0"
    match = _OPENING.match(lowered)
    return match[0] if match else ""


@cache
def _rule_book(name: str) -> _RuleBook:
    by_opening: dict[str, list[_Rule]] = {}
    by_phrase: list[tuple[str, _Rule]] = []
    news: list[tuple[str, _Rule]] = []
    reason = ""
    for line in resources.read_lines(name):
        if header := _HEADER.fullmatch(line):
            reason = header[1]
            continue
        words, _, source = line.partition(" => ")
        rule = _Rule(reason, source)
        if words.startswith("^"):
            for word in words[1:].split():
                by_opening.setdefault(word, []).append(rule)
        else:
            known = news if reason == NEWS else by_phrase
            known.extend((phrase, rule) for phrase in words.split(" | "))
    return _RuleBook(by_opening, by_phrase, news)
