"""What the opening of an article says: its content words, names, weekdays and months."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations
from typing import NamedTuple

from summarize.language import tokens
from summarize.languages.dates import date_rules
from summarize.patterns import regex

# Chosen, not tuned: the opening of news tells what it is about; further down come other stories.
# Of 130, 200, 270, 450 and 1,000 words, 200 and 270 tell pairs of one story best.
_WORDS = 200
# A script without spaces has no such words: so many characters.
_CHARACTERS = 1_500
# What a report begins with tells the event; of 35 and 60 words neither is better.
_LEAD = 50
# An opening is cut into so many parts to see how it hangs together; a shorter one is not.
_PARTS, _FEWEST_IN_PART = 6, 6
_SENTENCE_END = regex(r"[.!?:][\"”’')\]]*\s+|\n+")


def opening(text: str) -> str:
    """The beginning of a text, by which its story is known; that of an opening is itself."""
    *_, rest = (*text.split(maxsplit=_WORDS), "")[: _WORDS + 1]
    return text.strip().removesuffix(rest).strip()[:_CHARACTERS].strip()


class Opening(NamedTuple):
    """The title and the opening of an article as stems of their content words.

    `lead` are the first of `body`; `names` are those of capitalised words within sentences;
    `weekdays` and `months` are sets as bits, a month only where it stands beside a number.
    `scattered` says how little hangs together: the share of pairs of its parts without a word in
    common. In news it is .2 (median), in digests of several stories .7.
    """

    title: Sequence[str]
    body: Sequence[str]
    lead: Sequence[str]
    names: Sequence[str]
    weekdays: int
    months: int
    scattered: float


class Reader:
    """Reads openings of one language; each word is stemmed once."""

    def __init__(self, language: str) -> None:
        self._language = language
        self._forms = tokens.word_forms(language)
        self._stems: dict[str, tuple[str, ...]] = {}
        rules = date_rules(language)
        self._weekdays: Mapping[str, int] = rules.weekdays if rules else {}
        self._months: Mapping[str, int] = rules.months if rules else {}

    def read(self, title: str, text: str) -> Opening:
        """An article by its title and its text, of which the opening is read."""
        head = tokens.words(title, self._language)
        pieces = _SENTENCE_END.split(opening(text))
        sentences = [tokens.words(piece, self._language) for piece in pieces]
        body = [word for sentence in sentences for word in sentence]
        names = (word for sentence in sentences for word in sentence[1:] if word[0].isupper())
        every = [*head, "", *body]
        content = self._content(body)
        return Opening(
            self._content(head),
            content,
            self._content(body[:_LEAD]),
            self._content(word for word in names if len(word) > 1),
            _bits(self._weekdays[word] for word in self._weekdays.keys() & set(every)),
            _bits(self._dated(every)),
            _scattered(content),
        )

    def _content(self, words: Iterable[str]) -> list[str]:
        found: list[str] = []
        for word in words:
            stems = self._stems.get(word)
            if stems is None:
                stems = self._stems[word] = self._stemmed(word)
            found += stems
        return found

    def _stemmed(self, word: str) -> tuple[str, ...]:
        forms = self._forms
        parts = tokens.parts([word])
        return tuple(forms.stem(part) for part in parts if not forms.is_stop_word(part))

    def _dated(self, words: Sequence[str]) -> Iterator[int]:
        for at, word in enumerate(words):
            if word in self._months:
                beside = (*words[max(at - 1, 0) : at], *words[at + 1 : at + 2])
                if any(each[:1].isdigit() for each in beside):
                    yield self._months[word]


def _scattered(stems: Sequence[str]) -> float:
    size = len(stems) // _PARTS
    if size < _FEWEST_IN_PART:
        return 0.0
    parts = [frozenset(stems[at * size : (at + 1) * size]) for at in range(_PARTS)]
    apart = [one.isdisjoint(other) for one, other in combinations(parts, 2)]
    return sum(apart) / len(apart)


def _bits(numbers: Iterable[int]) -> int:
    result = 0
    for number in numbers:
        result |= 1 << number
    return result
