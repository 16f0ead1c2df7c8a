"""The places where labels of a page may end and the sentence begin, and what speaks for each.

Scraping runs into the first sentence what a page shows before it: sections, bylines, dates,
buttons, credits of pictures. A place to split a line is described by the kinds of tokens before it,
beside it and behind it (`head_tokens`), and by what is told again.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from summarize.cleaning.head_tokens import KINDS, OF_LABELS, Kinds, Token, Words, head_tokens
from summarize.cleaning.told_again import FEWEST_BEHIND, OPENED, Found, Told

# Chosen, not tuned: "The Upper Elm State House".
_LONGEST_NAME = 4
_ARTICLES = ("THE", "AN")
# Tokens of "Article 5."
_NUMBERED = 3
# Words of one letter that open sentences.
_ONE_LETTER = ("A", "I")
# Of words in capitals only the place of a dateline runs into a label: "US10YT" is a name.
_SHORTEST_PLACE = 4
_CLOSED = (")", "]")
_QUOTED = '"“‘'
_MONEY = "$€£"
# Chosen, not tuned: of the words of sentences three in four are in small letters.
_PROSE = 0.5
# So many tokens of one kind say as much as more of them.
_MOST_OF_A_KIND = 6

_SURELY_LABELS = frozenset(
    ("label", "network", "section", "unit", "role", "separator", "time", "owner", "at")
)
_COUNTED_AS_LABELS = (
    "label", "network", "section", "unit", "time", "month", "weekday", "separator",
)  # fmt: skip
# What stands before a number that belongs to a label: "Comments 14", "March 3".
_BEFORE_NUMBERS = frozenset(
    ("month", "weekday", "label", "small_label", "number", "time", "network", "separator", "comma")
)
_LABELS = ("label", "small_label", "network", "section", "role", "owner", "unit")
# Kinds of a word that is a label by itself, and such as are never the first part of a name.
_TELLING = frozenset(
    ("label", "small_label", "network", "section", "role", "owner", "unit", "by", "month",
     "weekday", "time")
)  # fmt: skip
_NO_PARTS_OF_NAMES = frozenset(("role", "unit", "month", "weekday", "network", "zone", "time"))
_OF_PROMPTS = frozenset(("label", "small_label", "network"))
# Chosen, not tuned: a sentence of news has as many words in small letters, prompts have fewer.
_SENTENCE_WORDS = 4
_OF_CRUMBS = frozenset(("section", "label", "separator", "capital", "network"))
# The kinds that are told of the token before a place, of the one before that, of the first behind
# it, and of the second.
_BESIDE = {
    "before": ("separator", "stop", "colon", "comma", "unit", "zone", "network", "role", "owner",
               "function", "small", "capital", "month", "section", "by", "name_by", "number",
               "time", "label", "small_label", "bracket"),
    "two_before": ("label", "small_label", "network", "section", "small", "capital", "function",
                   "number", "time"),
    "first": ("capitals", "label", "role", "number", "time", "month", "weekday", "section", "quote",
              "function", "network", "by", "capital"),
    "second": ("past", "capital", "function", "small", "small_label", "label"),
}  # fmt: skip
_PLACES = {"before": -1, "two_before": -2, "first": 0, "second": 1}
# How many tokens stand before a place: the fewest and the most.
_SIZES = {"1": (1, 2), "3": (3, 5), "6": (6, 12), "13": (13, 30), "31": (31, 999)}
_OF_PLACES = (
    "split", "glued", "glued_stop", "glued_strictly", "elsewhere",
    *(f"{place}_{kind}" for place, kinds in _BESIDE.items() for kind in kinds),
    *(f"before_{size}" for size in _SIZES),
    "opening", "opening_after_name", "opening_glued", "acronym_before", "crumbs_before",
    "label_glued", "label_opening", "small_glued", "number_glued", "opened_before",
    "prose_6", "function_6", "capital_6", "labels_6", "prose_14", "function_14", "labels_14",
    "labels_4", "labels_3_before", "prose_share", "label_share", "capital_share", "no_labels",
    "no_labels_glued", "by_first", "label_first", "title_before", "title_share", "told_again",
    "told_often_again", "ends", "sentence_before", "twice",
)  # fmt: skip
FEATURES = (*KINDS, *_OF_PLACES)
"""What each column of `Splits.features` tells."""
_COLUMNS = {name: at for at, name in enumerate(KINDS)}


class Splits(NamedTuple):
    """The places where a line may be split, the first of them 0 for not at all.

    Attributes:
        places: where in the line its sentence would begin, in characters.
        features: a row for each place, with columns as in `FEATURES`; all 0 for the first.
    """

    places: tuple[int, ...]
    features: list[list[float]]


def find_splits(line: str, title: str, text: str, words: Words) -> Splits:
    """Where a line may be split, of an article with this title and text.

    `words` are the groups of words of the language, as in `languages/en/cleaning_heads.txt`.
    """
    head = _Head(line, head_tokens(line, words), words)
    told = Told(line, title, text)
    places, rows = [0], [[0.0] * len(FEATURES)]
    for at in head.openings():
        place = head.tokens[at].start
        if not told.may_open(place):
            continue
        found = dict(head.of(at)) | dict(told.of(place))
        if _is_name(found, is_glued=head.is_glued(at)) or not head.may_split(at, found):
            continue
        counts = (min(count, _MOST_OF_A_KIND) / 3 for count in head.counts[at])
        places.append(place)
        rows.append([*counts, *(found.get(name, 0.0) for name in _OF_PLACES)])
    return Splits(tuple(places), rows)


def _is_name(found: Mapping[str, float], *, is_glued: bool) -> bool:
    """Whether what runs together is a name behind the words of a sentence: "GlaxoSmithKline".

    It is none where labels are among them, or it opens a sentence, or what follows tells the same.
    """
    if not is_glued or "no_labels" not in found or "opening" in found or found["told_again"]:
        return False
    return found["prose_share"] >= _PROSE / (1 + ("before_capital" in found))


class _Head:
    """The tokens of a line, and how many of each kind stand before each of them."""

    def __init__(self, line: str, tokens: Sequence[Token], words: Words) -> None:
        self.line, self.tokens, self._words = line, tokens, words
        self.counts = [[0] * len(KINDS)]
        for token in tokens:
            row = list(self.counts[-1])
            for kind in token.kinds:
                row[_COLUMNS[kind]] += 1
            self.counts.append(row)

    def openings(self) -> Iterator[int]:
        """The tokens that may open a sentence behind labels, none of them in brackets."""
        depth, is_labelled = 0, False
        for at in range(1, len(self.tokens) - FEWEST_BEHIND + 1):
            before = self.tokens[at - 1]
            depth += (before.text in OPENED) - (before.text in _CLOSED)
            is_labelled = is_labelled or before.text[0].isalpha()
            if depth > 0 or not self._may_open(at, is_labelled=is_labelled):
                continue
            if self.is_glued(at) or self.prose_before(at) < _PROSE:
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
        counts = self.counts[at]
        return (counts[_COLUMNS["function"]] + counts[_COLUMNS["small"]]) / at

    def may_split(self, at: int, found: Mapping[str, float]) -> bool:
        """Whether neither news nor a name is lost before a place that has these features."""
        token = self.tokens[at]
        opens = token.text.lower() in self._words["function"]
        if self._has_sentence_before(at) or self._is_joined(at + 1) or self._is_by_day(at):
            return False
        if self._is_numbered(at):
            return False
        if not self._is_joined(at):
            return at > 1 or opens or "opening" in found
        return opens or bool(found["told_again"]) or self._is_glued_label(at)

    def _is_numbered(self, at: int) -> bool:
        """Whether one word, a number and a stop stand before a place: "Article 5. The parties"."""
        kinds = [token.kinds for token in self.tokens[:at]]
        return len(kinds) == _NUMBERED and "number" in kinds[1] and "stop" in kinds[2]

    def _is_by_day(self, at: int) -> bool:
        """Whether "By" and a day stand before a place, and no label: "By April Quarrel Paper"."""
        first, *others = (token.kinds for token in self.tokens[:at])
        if "by" not in first or not others or others[0].isdisjoint(("month", "weekday", "number")):
            return False
        return all(kinds.isdisjoint(_LABELS) for kinds in others)

    def _has_sentence_before(self, at: int) -> bool:
        """Whether a whole sentence stands before a place that has no word of labels."""
        start = 0
        for end in range(at):
            if "stop" not in self.tokens[end].kinds:
                continue
            kinds = [token.kinds for token in self.tokens[start:end]]
            start = end + 1
            words = sum(not found.isdisjoint(("function", "small")) for found in kinds)
            prompts = sum(not found.isdisjoint(_OF_PROMPTS) for found in kinds)
            if words >= _SENTENCE_WORDS * (1 + prompts):
                return True
        return False

    def _is_glued_label(self, at: int) -> bool:
        """Whether labels run into a token, and no name has it within: "PlayStation", "PhotoBox"."""
        first = self._chunk_start(at)
        parts = [token.kinds for token in self.tokens[first:at]]
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
        while self._is_joined(end):
            end += 1
        labels = sum(not token.kinds.isdisjoint(_TELLING) for token in self.tokens[first:end])
        return end - first == 1 or labels > 1

    def _is_told_day(self, at: int) -> bool:
        """Whether a day stands in a sentence: "on Monday"."""
        before = self.tokens[at - 1].kinds
        of_day = not self.tokens[at].kinds.isdisjoint(("month", "weekday"))
        return of_day and not before.isdisjoint(("function", "small"))

    def _chunk_start(self, at: int) -> int:
        """The first token of what runs together up to a token."""
        while at > 0 and self._is_joined(at):
            at -= 1
        return at

    def _is_joined(self, at: int) -> bool:
        return at < len(self.tokens) and "joined" in self.tokens[at].kinds

    def _is_counted(self, at: int) -> bool:
        """Whether a number that may count something stands right before a token: "After 23 men"."""
        if "number" not in self.tokens[at - 1].kinds:
            return False
        return at < 2 or self.tokens[at - 2].kinds.isdisjoint(_BEFORE_NUMBERS)

    def of(self, at: int) -> Found:
        """What speaks for a place and against it."""
        yield "split", 1.0
        for place, kinds in _BESIDE.items():
            beside = at + _PLACES[place]
            own = self.tokens[beside].kinds if beside >= 0 else frozenset[str]()
            yield from ((f"{place}_{kind}", 1.0) for kind in kinds if kind in own)
        yield from self._opening(at)
        yield from self._window(at)
        yield from self._before(at)

    def _opening(self, at: int) -> Found:
        """How the token behind a place opens a sentence, and whether it runs into one before."""
        token, before = self.tokens[at], self.tokens[at - 1]
        is_glued, opens = "joined" in token.kinds, token.text in self._words["openings"]
        flags = {
            "glued": is_glued,
            "glued_strictly": is_glued and self._is_strictly_glued(at),
            "glued_stop": "stop" in before.kinds and before.end == token.start,
            "opening": opens,
            "opening_after_name": opens and "capital" in before.kinds,
            "opening_glued": opens and is_glued,
            "label_glued": is_glued and not before.kinds.isdisjoint(_LABELS),
            "label_opening": opens and not before.kinds.isdisjoint(_LABELS),
            "small_glued": is_glued and not before.kinds.isdisjoint(("small", "function")),
            "number_glued": is_glued and not before.kinds.isdisjoint(("number", "time", "zone")),
            "opened_before": self._is_opened(at),
            "acronym_before": at > 2 and before.text == ")" and self.tokens[at - 3].text == "(",
        }
        yield from ((name, 1.0) for name, holds in flags.items() if holds)

    def _is_opened(self, at: int) -> bool:
        """Whether names lead up to a token from a word that opens sentences: "The State House"."""
        for before in range(at - 1, max(-1, at - 1 - _LONGEST_NAME), -1):
            token = self.tokens[before]
            if not token.text[0].isupper():
                return False
            if token.text in self._words["openings"] or token.text in _ARTICLES:
                return True
        return False

    def _is_strictly_glued(self, at: int) -> bool:
        """Whether a word in small letters runs into one that has a capital, and goes on small."""
        token, before = self.tokens[at], self.tokens[at - 1].text
        if not before[-1].islower() or len(before) <= len("of"):
            return False
        if len(token.text) == 1:
            return self.tokens[at + 1].text[0].islower()
        return token.text[1:].islower()

    def _window(self, at: int) -> Found:
        """What the tokens around a place are made of."""
        for size in (6, 14):
            yield f"prose_{size}", self._share(at, size, ("function", "small"))
            yield f"function_{size}", self._share(at, size, ("function",))
            yield f"labels_{size}", self._share(at, size, _SURELY_LABELS)
        yield "capital_6", self._share(at, 6, ("capital",))
        yield "labels_4", self._share(at, 4, OF_LABELS)
        yield "labels_3_before", self._share(max(0, at - 3), min(at, 3), OF_LABELS) * min(at, 3) / 3

    def _share(self, start: int, size: int, kinds: Kinds | Sequence[str]) -> float:
        window = self.tokens[start : start + size]
        return sum(not token.kinds.isdisjoint(kinds) for token in window) / size

    def _before(self, at: int) -> Found:
        """What all that stands before a place is made of."""
        counts = self.counts[at]
        labels = sum(counts[_COLUMNS[kind]] for kind in _COUNTED_AS_LABELS)
        yield "prose_share", self.prose_before(at)
        yield "capital_share", counts[_COLUMNS["capital"]] / at
        yield "label_share", labels / at
        first = self.tokens[0].kinds
        flags = {
            "no_labels": not labels,
            "no_labels_glued": not labels and "joined" in self.tokens[at].kinds,
            "by_first": "by" in first,
            "label_first": not first.isdisjoint(OF_LABELS),
            "crumbs_before": "separator" in self.tokens[at - 1].kinds
            and not any(token.kinds.isdisjoint(_OF_CRUMBS) for token in self.tokens[:at]),
        }
        yield from ((name, 1.0) for name, holds in flags.items() if holds)
        for size, (fewest, most) in _SIZES.items():
            if fewest <= at <= most:
                yield f"before_{size}", 1.0
