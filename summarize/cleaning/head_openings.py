"""The tokens at the head of a line behind which labels of a page may end and the sentence begin.

What they need of the words around them is told here; what speaks for each place, in `splits`.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate, chain

from summarize.cleaning.head_tokens import OF_LABELS, PROSE, Kinds, Token, is_sentence
from summarize.cleaning.told_again import FEWEST_BEHIND, OPENED
from summarize.languages.cleaning import HeadWords

SHARE_OF_PROSE = 0.5
"""Chosen, not tuned: of the words of sentences three in four are in small letters."""
SINGLE_LABELS = frozenset(("label", "small_label", "network", "section", "role", "owner", "unit"))
"""The kinds of words that are labels by themselves."""
# Tokens of "Article 5."
_NUMBERED = 3
# Words of one letter that open sentences.
_ONE_LETTER = ("A", "I")
# Of words in capitals only the place of a dateline runs into a label: "US10YT" is a name.
_SHORTEST_PLACE = 4
_CLOSED = (")", "]")
_QUOTED = '"“‘'
_MONEY = "$€£"
# What stands before a number that belongs to a label: "Comments 14", "March 3".
_BEFORE_NUMBERS = frozenset(
    ("month", "weekday", "label", "small_label", "number", "time", "network", "separator", "comma")
)
# Kinds of a word that is a label by itself, and such as are never the first part of a name.
_TELLING = frozenset(
    ("label", "small_label", "network", "section", "role", "owner", "unit", "by", "month",
     "weekday", "time")
)  # fmt: skip
_NO_PARTS_OF_NAMES = frozenset(("role", "unit", "month", "weekday", "network", "zone", "time"))
_DAYS = frozenset(("month", "weekday", "number"))


class Head:
    """The tokens of a line, what kinds they are of, and which of them may open its sentence."""

    def __init__(self, tokens: Sequence[Token], words: HeadWords) -> None:
        self.tokens, self.words = tokens, words
        self.kinds = [token.kinds for token in tokens]
        prose = [not kinds.isdisjoint(PROSE) for kinds in self.kinds]
        self._prose = list(accumulate(prose, initial=0))

    def openings(self) -> Iterator[int]:
        """The tokens that may open a sentence behind labels, none of them in brackets.

        They end with the first whole sentence that has no word of labels.
        """
        depth, is_labelled = 0, False
        furthest = min(len(self.tokens) - FEWEST_BEHIND, self._end_of_sentence())
        for at in range(1, furthest + 1):
            before, text = self.tokens[at - 1].text, self.tokens[at].text
            depth += (before in OPENED) - (before in _CLOSED)
            is_labelled = is_labelled or before[0].isalpha()
            if depth > 0 or text[0].islower():
                continue
            if not (self.prose_before(at) < SHARE_OF_PROSE or self.is_glued(at)):
                continue
            if self._may_open(at, is_labelled=is_labelled):
                yield at

    def _may_open(self, at: int, *, is_labelled: bool) -> bool:
        """Whether a token may open one; where no word stands before, only if it is glued."""
        token, before = self.tokens[at], self.tokens[at - 1].kinds
        first, is_joined = token.text[0], "joined" in token.kinds
        if not (is_labelled or is_joined):
            return False
        if first in _QUOTED or first in OPENED:
            return "label" in before or before.isdisjoint(("small", "function", "past"))
        if len(token.text) == 1 and first.isalpha():
            return token.text in _ONE_LETTER
        if not is_joined and self._is_counted(at):
            return False
        if is_joined and token.text.isupper() and len(token.text) < _SHORTEST_PLACE:
            return False
        return first.isupper() or first.isdigit() or first in _MONEY

    def is_glued(self, at: int) -> bool:
        """Whether a token runs into the word or the stop before it."""
        token, before = self.tokens[at], self.tokens[at - 1]
        return "joined" in token.kinds or ("stop" in before.kinds and before.end == token.start)

    def prose_before(self, at: int) -> float:
        """The share of words of sentences among the tokens before one."""
        return self._prose[at] / at

    def counts(self, at: int) -> Counter[str]:
        """How many tokens of each kind stand before one."""
        return Counter(chain.from_iterable(self.kinds[:at]))

    def may_split(self, at: int) -> bool:
        """Whether no news is lost before a place, nor a word that is the first of its sentence."""
        if self.is_joined(at + 1) or self._is_by_day(at) or self._is_numbered(at):
            return False
        return at > 1 or self.is_joined(at) or self._opens(at) or self.is_opening(at)

    def splits_no_name(self, at: int) -> bool:
        """Whether no name is parted before a token, whatever else the line tells."""
        return not self.is_joined(at) or self._opens(at) or self._is_glued_label(at)

    def _opens(self, at: int) -> bool:
        return self.tokens[at].text.lower() in self.words["function"]

    def is_opening(self, at: int) -> bool:
        """Whether a token opens sentences."""
        return self.tokens[at].text in self.words["openings"]

    def _is_numbered(self, at: int) -> bool:
        """Whether one word, a number and a stop stand before a place: "Article 5. The parties"."""
        return at == _NUMBERED and "number" in self.kinds[1] and "stop" in self.kinds[2]

    def _is_by_day(self, at: int) -> bool:
        """Whether "By" and a day stand before a place, and no label: "By April Quarrel Paper"."""
        if "by" not in self.kinds[0] or at < 2 or self.kinds[1].isdisjoint(_DAYS):
            return False
        return all(kinds.isdisjoint(SINGLE_LABELS) for kinds in self.kinds[1:at])

    def _end_of_sentence(self) -> int:
        """The stop of the first whole sentence that has no word of labels, else the last token."""
        start = 0
        for end, kinds in enumerate(self.kinds):
            if "stop" not in kinds:
                continue
            if is_sentence(self.kinds[start:end]):
                return end
            start = end + 1
        return len(self.kinds)

    def _is_glued_label(self, at: int) -> bool:
        """Whether labels run into a token, and no name has it within: "PlayStation", "PhotoBox"."""
        first = self._chunk_start(at)
        parts = self.kinds[first:at]
        if self.tokens[first].text[0].islower():
            return True
        if len(parts) > 1 and not any(kinds.isdisjoint(OF_LABELS) for kinds in parts):
            return True
        if not parts[-1].isdisjoint(_NO_PARTS_OF_NAMES) and "label" not in parts[-1]:
            return True
        return any(self._is_label_alone(before) for before in range(first))

    def _is_label_alone(self, at: int) -> bool:
        """Whether a token is a label that is no part of a name: alone, or beside another label."""
        kinds = self.tokens[at].kinds
        if kinds.isdisjoint(_TELLING) or (at and self._is_told_day(at)):
            return False
        first = end = self._chunk_start(at)
        end += 1
        while self.is_joined(end):
            end += 1
        return end - first == 1 or count(self.kinds[first:end], _TELLING) > 1

    def _is_told_day(self, at: int) -> bool:
        """Whether a day stands in a sentence: "on Monday"."""
        before = self.tokens[at - 1].kinds
        of_day = not self.tokens[at].kinds.isdisjoint(("month", "weekday"))
        return of_day and not before.isdisjoint(("function", "small"))

    def _chunk_start(self, at: int) -> int:
        """The first token of what runs together up to a token."""
        while at > 0 and self.is_joined(at):
            at -= 1
        return at

    def is_joined(self, at: int) -> bool:
        """Whether a token runs into the word before it."""
        return at < len(self.tokens) and "joined" in self.tokens[at].kinds

    def _is_counted(self, at: int) -> bool:
        """Whether a number that may count something stands right before a token: "After 23 men"."""
        if "number" not in self.tokens[at - 1].kinds:
            return False
        return at < 2 or self.tokens[at - 2].kinds.isdisjoint(_BEFORE_NUMBERS)


def count(found: Iterable[Kinds], kinds: Kinds) -> int:
    """How many tokens are of one of these kinds, given all of each."""
    return len([1 for each in found if not each.isdisjoint(kinds)])
