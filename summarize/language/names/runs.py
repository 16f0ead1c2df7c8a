"""Runs of capitalised words: what names are made of, and whether each run opens a sentence."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from summarize.languages.names import UPPER, NameRules
from summarize.patterns import regex

# A capital and what follows it in the word; where such a word may begin is told by what is before.
_CAPITAL = re.compile(rf"[{UPPER}]\w*+")
# Both are asked where such a word begins.
_INITIALS = regex(
    rf"(?<![\w.])(?:[{UPPER}]\.(?:-(?=[{UPPER}]\.))?){{2,}}(?:[{UPPER}]\b)?"
    rf"|(?<!\w)\w\.(?=\s?[{UPPER}])"
)
# "AT&T", "O’Neil-Smith", "iPhone".
_TAIL = rf"(?:&[{UPPER}]\w*)?(?:[’'‘](?=[{UPPER}])\w++|-(?=[{UPPER}\d])\w++)*+"
_WORD = regex(rf"\w++{_TAIL}")
_SMALL_FIRST = regex(rf"(?<!\w)[a-z]{{1,2}}(?=[{UPPER}][a-z])[{UPPER}]\w*+{_TAIL}")
_JOINTS = frozenset("&’'‘-.")
_HYPHENS = "-’'"
# Letters: as many as the longest prefix of languages/en/names.txt has ("bin").
_LONGEST_PREFIX = 3
_SENTENCE_END = regex(
    r"(?:^|[.!?…:;][\"”’')\]]*\s+|[\n\r]\s*|[—–]\s|[•·*|]\s?|\s--?\s)[\"“‘'(\[]*$"
)
_OPENING_QUOTE = re.compile(r"(?:^|\s|\()[\"“‘'(\[]+$")
# Characters before a word among which a sentence ends; and between two words of a name, of which
# "of the" and "van der" with their spaces are the longest. By definition of the patterns.
_BEFORE = 8
# Nine are needed, see above; the rest is room.
_WIDEST_GAP = 13


class Run(NamedTuple):
    """Capitalised words that stand together; `opens` where the first begins a sentence."""

    spans: list[tuple[int, int]]
    words: list[str]
    opens: bool


def read_runs(text: str, rules: NameRules) -> list[Run]:
    """The runs of a text in reading order. Time is linear."""
    runs: list[Run] = []
    last_end = 0
    for start, end in _words(text, rules):
        word = text[start:end]
        if end - start == 2 and word[1] == ".":
            word = word[0]
        if start - last_end <= _WIDEST_GAP and runs and _joins(text, runs[-1], start, rules):
            runs[-1].spans.append((start, end))
            runs[-1].words.append(word)
        else:
            is_inside = text[start - 1 : start] == " " and text[start - 2 : start - 1].isalnum()
            opens = not is_inside and _opens(text, start, rules)
            runs.append(Run([(start, end)], [word], opens))
        last_end = end
    return runs


def _words(text: str, rules: NameRules) -> Iterator[tuple[int, int]]:
    """Where the capitalised words begin and end."""
    end = 0
    for match in _CAPITAL.finditer(text):
        place = match.start()
        if place < end:
            continue
        before = text[place - 1] if place else " "
        if before.isalnum() or before == "_":
            found = _small_first(text, place, end)
            if found:
                end = found.end()
                yield found.span()
            continue
        start = _with_prefix(text, place, end, rules) if before in _HYPHENS else place
        end = match.end()
        if text[end : end + 1] in _JOINTS:
            end = _whole(text, place, end)
        yield start, end


def _small_first(text: str, place: int, end: int) -> re.Match[str] | None:
    """The word whose first capital is not its first letter ("iPhone")."""
    for start in (place - 2, place - 1):
        match = _SMALL_FIRST.match(text, start) if start >= end else None
        if match and match.end() > place:
            return match
    return None


def _with_prefix(text: str, place: int, end: int, rules: NameRules) -> int:
    """Where a word begins to which "al-" or "d’" belongs."""
    for size in range(1, _LONGEST_PREFIX + 1):
        start = place - 1 - size
        if start < end:
            break
        if text[start : place - 1] in rules.prefixes and not _is_of_word(text, start - 1):
            return start
    return place


def _is_of_word(text: str, place: int) -> bool:
    return place >= 0 and (text[place].isalnum() or text[place] == "_")


def _whole(text: str, place: int, end: int) -> int:
    """Where a word ends that goes on after its first letters: "U.S.", "AT&T", "O’Neil-Smith"."""
    if text[end] == ".":
        match = _INITIALS.match(text, place) if end == place + 1 else None
    else:
        match = _WORD.match(text, place)
    return match.end() if match else end


def _joins(text: str, run: Run, start: int, rules: NameRules) -> bool:
    """Whether the capitalised word at `start` continues the run."""
    between, last = text[run.spans[-1][1] : start], run.words[-1]
    if between == " ":
        return True
    if between in ("", ". "):
        return last in rules.abbreviated_titles if between else len(last) == 1
    match = rules.joins.fullmatch(between)
    if match is not None and match.lastgroup == "of":
        return not rules.organisation_heads.isdisjoint(run.words)
    return match is not None


def _opens(text: str, start: int, rules: NameRules) -> bool:
    """Whether the word at `start` begins a sentence, or a quotation."""
    if not start:
        return True
    before = text[max(0, start - _BEFORE) : start]
    last = before[-1]
    if last.isalnum() or last == ",":
        return False
    if last == " " and before[-2:-1] == ",":
        return False
    if _OPENING_QUOTE.search(before):
        return True
    if not _SENTENCE_END.search(before):
        return False
    return not (rules.abbreviation_end and rules.abbreviation_end.search(before))
