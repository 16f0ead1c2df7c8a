"""Lines that no rule about single lines can touch, told quickly: most of an article.

Every pattern of a language says what a line must have to match (`Pattern`). A line that has none of
it for any pattern went through all of them, without asking each.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import accumulate
from typing import NamedTuple

from summarize.cleaning.boilerplate import (
    boilerplate_at_end,
    boilerplate_reason,
    openings_and_phrases,
)
from summarize.cleaning.head_signs import first_letters, labels_within, may_have_head
from summarize.cleaning.manuscript import STOPS
from summarize.languages.cleaning import CleaningRules, Pattern, cleaning_rules
from summarize.patterns import by_shared

# A line in brackets, or with a picture's credit, an address or a shared link.
_ALWAYS_ASKED = ("(", "[", "/", "@")
_OPENING_QUOTES = frozenset("“\"‘'«„「『")
# What ends a sentence within a line, and what stands between it and the next.
_SENTENCE_ENDS = (". ", "! ", "? ", "” ", '" ', "’ ", ") ", "] ", "… ")
_BETWEEN = '.!?”"’)]… ([*'
# Openings are looked up by their first letters before they are compared.
_HEAD = 3


def plain_lines(lines: Sequence[str], language: str) -> frozenset[str]:
    """Those of the lines that no rule about one line alone takes out or changes."""
    gate, rules = _gate(language), cleaning_rules(language)
    if gate is None:
        return frozenset()
    plain = list(filter(gate.is_plain, lines))
    text = "\n".join(plain)
    lowered = text.lower()
    if len(lowered) != len(text):
        return frozenset()
    starts = list(accumulate((len(line) + 1 for line in plain), initial=0))
    hinted = {*_holding(gate.hints, text, starts), *_holding(gate.lowered_hints, lowered, starts)}
    return frozenset(
        line
        for at, line in enumerate(plain)
        if at not in hinted
        and not (may_have_head(line, rules) or labels_within(line, rules))
        and not (gate.may_be_boilerplate(line) and boilerplate_reason(line, rules.boilerplate))
        and not (gate.may_end(line) and boilerplate_at_end(line, rules)[1])
    )


def _holding(hints: Mapping[str, Sequence[str]], text: str, starts: Sequence[int]) -> Iterator[int]:
    """The places of the lines that hold one of the hints, given by what some of them share."""
    for shared, own in hints.items():
        if shared not in text:
            continue
        for hint in own:
            found = text.find(hint)
            while found >= 0:
                line = bisect_right(starts, found) - 1
                yield line
                found = text.find(hint, starts[line + 1])


class _Gate(NamedTuple):
    """What one of the patterns of a language needs: in the line, at its start, as first word."""

    hints: Mapping[str, Sequence[str]]
    lowered_hints: Mapping[str, Sequence[str]]
    openings: tuple[str, ...]
    lowered_openings: tuple[str, ...]
    heads: frozenset[str]
    words: frozenset[str]
    longest_opening: int

    def is_plain(self, line: str) -> bool:
        """Whether no pattern matches a line if it has no hints."""
        lowered = line[: self.longest_opening].lower()
        if not lowered[lowered[0] in _OPENING_QUOTES :][:1].isalpha():
            return False
        if not line.endswith(STOPS):
            return False
        return lowered[:_HEAD] not in self.heads or not (
            line.startswith(self.openings) or lowered.startswith(self.lowered_openings)
        )

    def may_be_boilerplate(self, line: str) -> bool:
        """Whether a line opens like boilerplate."""
        return first_letters(line[: self.longest_opening].lower()) in self.words

    def may_end(self, line: str) -> bool:
        """Whether the last sentence of a line opens like boilerplate."""
        start = max([line.rfind(stop, 0, -1) for stop in _SENTENCE_ENDS])
        return start > 0 and first_letters(line[start:].lstrip(_BETWEEN).lower()) in self.words


def _line_patterns(rules: CleaningRules) -> Iterator[Pattern]:
    """The patterns that steps ask about one line alone."""
    yield from (rules.label_at_head, rules.label_at_end, rules.teaser)
    yield from (rules.highlights_after_credit, rules.highlights_in_line)
    yield from (rules.caption, rules.caption_with_owner, rules.caption_words)
    yield from (rules.open_credit, rules.glued_credit)
    yield from (rules.reporting, rules.contributed, rules.provided, rules.edited)
    yield from (rules.offer, rules.request, rules.signs_off)


@cache
def _gate(language: str) -> _Gate | None:
    """What the patterns of a language need; None where one of them may match anything."""
    rules = cleaning_rules(language)
    patterns = list(_line_patterns(rules))
    if not all(pattern.openings or pattern.hints for pattern in patterns):
        return None
    words, phrases = openings_and_phrases(rules.boilerplate)
    opened = [pattern for pattern in patterns if pattern.openings]
    hinted = [pattern for pattern in patterns if not pattern.openings]
    openings = _all(each.openings for each in opened if not each.ignore_case)
    lowered_openings = _all(each.openings for each in opened if each.ignore_case)
    both = (*(each.lower() for each in openings), *lowered_openings)
    return _Gate(
        hints=by_shared(_all([_ALWAYS_ASKED, *(p.hints for p in hinted if not p.ignore_case)])),
        lowered_hints=by_shared(_all([phrases, *(p.hints for p in hinted if p.ignore_case)])),
        openings=openings,
        lowered_openings=lowered_openings,
        heads=frozenset(each[:_HEAD] for each in both),
        words=words,
        longest_opening=max(map(len, (*both, *words)), default=0) + 1,
    )


def _all(groups: Iterable[Sequence[str]]) -> tuple[str, ...]:
    return tuple(sorted({each for group in groups for each in group}))
