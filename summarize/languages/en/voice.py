"""Whether English words sound like somebody who speaks, or like an outlet that reports."""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cache
from operator import mul

from summarize.patterns import words_in
from summarize.resources import read_groups

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_FIGURE = re.compile(r"\d[\d,.]*")
_OTHERS = ("constant", "past forms", "names", "figures", "has a figure", "question", "length")
# More words of a group, or more figures, tell nothing more. Chosen, not tuned.
_ENOUGH, _ENOUGH_FIGURES = 4, 3
# One word tells less of a text than its share in fewer would say. Chosen, not tuned.
_FEWEST_WORDS = 9
# By `benchmarks/train_voice.py DATA`: of 6,939 texts of articles that it had not seen, speech has
# the higher score in .839 of all pairs (seen: .839).
WEIGHTS = {
    "absolute": 2.18,
    "duty": 2.14,
    "coming": 0.77,
    "being": 1.54,
    "been": -0.66,
    "here": 2.87,
    "verdicts": 2.32,
    "thinking": 3.22,
    "joining": 1.15,
    "pointing": 0.61,
    "denying": 1.29,
    "telling": -4.42,
    "days": -5.96,
    "months": -0.33,
    "relating": -0.2,
    "authorities": -1.23,
    "constant": 1.19,
    "past forms": -1.52,
    "names": -0.72,
    "figures": -3.03,
    "has a figure": -0.04,
    "question": 1.21,
    "length": -1.39,
}
_LENGTH = 5.0  # scales the root of a number of words to about one


def voice(text: str) -> float:
    """How much a text sounds like speech: below zero more like an outlet's own report."""
    score: float = sum(map(mul, _weights(), traits(text).values()))
    return score


@cache
def _weights() -> tuple[float, ...]:
    """The weights in the order of the traits."""
    return tuple(WEIGHTS[name] for name in traits(""))


def traits(text: str) -> dict[str, float]:
    """What the score of a text is made of."""
    words = words_in(text.replace("’", "'"), _WORD, str.isalpha)
    root = max(len(words), _FEWEST_WORDS) ** 0.5
    figures = len(_FIGURE.findall(text))
    small = f"{' '.join(words).lower()} "
    counts, groups_of = dict.fromkeys(groups(), 0), _groups_of()
    for word in filter(groups_of.__contains__, small.split()):
        for name in groups_of[word]:
            counts[name] += 1
    others = (
        1.0,
        small.count("ed ") / root,
        len([word for word in words[1:] if word[0].isupper()]) / root,
        min(figures, _ENOUGH_FIGURES) / root,
        float(figures > 0),
        float("?" in text),
        root / _LENGTH,
    )
    found = {name: min(count, _ENOUGH) / root if count else 0.0 for name, count in counts.items()}
    found.update(zip(_OTHERS, others, strict=True))
    return found


@cache
def groups() -> dict[str, frozenset[str]]:
    """The groups of words that are counted."""
    return read_groups("languages/en/voice.txt")


@cache
def _groups_of() -> Mapping[str, Sequence[str]]:
    """The groups of each word."""
    found: dict[str, list[str]] = defaultdict(list)
    for name, group in groups().items():
        for word in group:
            found[word].append(name)
    return dict(found)
