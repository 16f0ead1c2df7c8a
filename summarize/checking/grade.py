"""How well the evidence carries a text: a score by learned weights, from 0 to 1.

The rules of this package object to single facts. What they cannot see is counted here: new words
and of what kind, clauses that no place of the evidence covers, and words brought together that
stand in different sentences of it. `benchmarks/train_checking.py` learns the weights.
"""

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from itertools import pairwise
from typing import TYPE_CHECKING, cast

from summarize.checking.overlap import family
from summarize.language import content_stems
from summarize.languages import rules
from summarize.languages.grading import GradingRules
from summarize.patterns import regex
from summarize.resources import read_json

if TYPE_CHECKING:
    from summarize.checking.content import Content, SentenceWords, Token

FILE = "resources/checking.json"
FEATURES = (
    "objections",
    "new_words",
    "new_verbs",
    "far_names",
    "far_numbers",
    "words_apart",
    "uncovered_clauses",
    "broken_pairs",
    "patchwork",
)
# Stricter than `ok`: a text below is more likely unsupported than not. The learned bias is shifted
# so that a half has the best mean balanced accuracy on qags, summedits and wice, cross-validated.
DECISION = 0.5
# The cost of grading grows with the words of the text times the sentences of the evidence: a longer
# text is graded by its first words. No claim of the development data has as many.
_LONGEST = 200
# Sentences of the evidence that share most with the text: names and numbers are looked for there
# and in the sentences beside them. Chosen, not tuned.
_NEAREST = 3
# Words of the text as near to each other as this belong together. Of 1, 2 and 3 the best on the
# development part of qags.
_TOGETHER = 3
# In shorter evidence a word says little by being rare there. Chosen, not tuned.
_FEW_SENTENCES = 5
# A text with so many words of its own is no copy: its order is its own. Of 0.05, 0.1 and 0.2 the
# best on the development parts.
_OWN_WORDS = 0.2
# Fewer content words are counted with the clause before. Chosen, not tuned.
_SHORTEST_CLAUSE = 2
_BREAKS = regex(r"[,;:()—–、，；：،؛]")


@dataclass(frozen=True, eq=False)
class Places:
    """Where the words of a text stand, each in the form that its family shares.

    `contents` has the content words of each sentence in order, `words` all its words.
    """

    contents: tuple[tuple[str, ...], ...]
    words: tuple[frozenset[str], ...]

    @cached_property
    def where(self) -> Mapping[str, frozenset[int]]:
        """The numbers of the sentences that have a content word."""
        found: dict[str, set[int]] = {}
        for number, sentence in enumerate(self.contents):
            for word in sentence:
                found.setdefault(word, set()).add(number)
        return {word: frozenset(numbers) for word, numbers in found.items()}

    @cached_property
    def known(self) -> frozenset[str]:
        """All words."""
        return frozenset(self.where).union(*self.words)

    @cached_property
    def pairs(self) -> frozenset[tuple[str, str]]:
        """Which content words follow each other in a sentence."""
        return frozenset(pair for sentence in self.contents for pair in pairwise(sentence))

    def nearest(self, wanted: Iterable[str]) -> frozenset[str]:
        """All words of the sentences that share most with these, and of those beside them."""
        shared: dict[int, float] = {}
        for word in wanted:
            for number in self.where.get(word, ()):
                shared[number] = shared.get(number, 0.0) + self._rarity(word)
        best = sorted(shared, key=lambda number: (-shared[number], number))[:_NEAREST]
        beside = {number + step for number in best for step in (-1, 0, 1)}
        inside = [number for number in beside if 0 <= number < len(self.words)]
        return frozenset().union(*(self.words[number] for number in inside))

    def _rarity(self, word: str) -> float:
        """What finding the word is worth: more where fewer sentences have it."""
        count = len(self.contents)
        if count <= _FEW_SENTENCES:
            return 1.0
        return math.log(1 + count / (1 + len(self.where[word])))

    def covered(self, wanted: frozenset[str]) -> float:
        """The largest share of these words that two sentences in a row have."""
        shared: dict[int, int] = {}
        for word in wanted:
            numbers = self.where.get(word, frozenset())
            for number in numbers | {number - 1 for number in numbers}:
                shared[number] = shared.get(number, 0) + 1
        return max(shared.values(), default=0) / len(wanted)


def read_places(sentences: Iterable["SentenceWords"]) -> Places:
    """The places of all words of these sentences."""
    read = tuple(sentences)
    return Places(
        tuple(tuple(family(stem) for stem in each.stems) for each in read),
        tuple(frozenset(family(token.stem) for token in each.tokens) for each in read),
    )


@dataclass(frozen=True)
class Weights:
    """A logistic regression: a weight for each of `FEATURES`, and what it starts from."""

    weights: tuple[float, ...]
    bias: float

    def score(self, values: tuple[float, ...]) -> float:
        """The probability that a text with these values is supported, to a millionth."""
        logit = self.bias + sum(w * x for w, x in zip(self.weights, values, strict=True))
        return round(1 / (1 + math.exp(-logit)), 6)


@cache
def load() -> Weights:
    """The weights that were learned."""
    model = cast("dict[str, dict[str, float]]", read_json(FILE))
    # A feature that is new has no weight yet.
    weights = tuple(float(model["weights"].get(name, 0.0)) for name in FEATURES)
    return Weights(weights, float(cast("float", model["bias"])))


def grade(claim: "Content", evidence: "Content", objections: int) -> float:
    """How well the evidence carries the claim, from 0 to 1; at most a half with an objection."""
    score = load().score(features(claim, evidence, objections))
    return score / 2 if objections else score


def features(claim: "Content", evidence: "Content", objections: int) -> tuple[float, ...]:
    """What the score is made of, in the order of `FEATURES`; each grows with what it counts."""
    places = evidence.places
    tokens = [token for each in claim.sentences for token in each.tokens][:_LONGEST]
    contents = [family(token.stem) for token in tokens if token.is_content]
    own_words = _share(family(token.stem) not in places.known for token in tokens)
    apart = _apart([word for word in contents if word in places.where], places)
    broken = _share(pair not in places.pairs for pair in pairwise(contents))
    near = places.nearest(dict.fromkeys(contents))
    far = [token.written for token in tokens if family(token.stem) not in near]
    return (
        math.log1p(objections),
        _share(word not in places.where for word in contents),
        math.log1p(_new_verbs(tokens, places, claim.language)),
        math.log1p(sum(word[0].isupper() for word in far if word is not tokens[0].written)),
        math.log1p(sum(word[0].isdigit() for word in far)),
        apart,
        _uncovered_clauses(claim, places),
        broken * max(0.0, 1 - own_words / _OWN_WORDS),
        float(own_words == 0 and apart > 0),
    )


def _share(marks: Iterable[bool]) -> float:
    """The share of true ones; 0 of none."""
    found = tuple(marks)
    return sum(found) / max(len(found), 1)


def _apart(known: list[str], places: Places) -> float:
    """Of the words near each other in the text, the share of pairs that no sentence has."""
    where = places.where
    return _share(
        where[one].isdisjoint(where[other])
        for at, one in enumerate(known)
        for other in known[at + 1 : at + 1 + _TOGETHER]
        if one != other
    )


def _new_verbs(tokens: list["Token"], places: Places, language: str) -> int:
    """How many of the words that the evidence lacks look like verbs: often another word for one."""
    own = rules(language, "grading")
    if not isinstance(own, GradingRules):
        return 0
    before = ("", *(token.written for token in tokens))
    return sum(
        token.is_content
        and family(token.stem) not in places.known
        and _is_verb(token.written, last, own)
        for last, token in zip(before, tokens, strict=False)
    )


def _is_verb(word: str, before: str, own: GradingRules) -> bool:
    """Whether a word looks like a verb, by its ending and the word before it."""
    is_name = word[0].isupper() and before != ""
    plain, before = word.lower(), before.lower()
    if is_name or word[0].isdigit() or plain.endswith(own.other_endings):
        return False
    return before in own.before_verbs or (
        plain.endswith(own.verb_endings) and before not in own.before_nouns
    )


def _uncovered_clauses(claim: "Content", places: Places) -> float:
    """The mean share of a clause's words that no two sentences in a row have."""
    own = rules(claim.language, "grading")
    breaks = own.breaks if isinstance(own, GradingRules) else _BREAKS
    clauses: list[frozenset[str]] = []
    for piece in breaks.split(claim.text):
        if sum(map(len, clauses)) >= _LONGEST:
            break
        said = frozenset(family(word) for word in content_stems(piece, claim.language))
        if len(said) >= _SHORTEST_CLAUSE:
            clauses.append(said)
        elif clauses:
            clauses[-1] |= said
    uncovered = [1 - places.covered(clause) for clause in clauses]
    return sum(uncovered) / max(len(uncovered), 1)
