"""Whether English words sound like somebody who speaks, or like an outlet that reports."""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cache

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
    return sum([WEIGHTS[name] * value for name, value in traits(text).items()])


def traits(text: str) -> dict[str, float]:
    """What the score of a text is made of."""
    words = _WORD.findall(text.replace("’", "'"))
    low = [word.lower() for word in words]
    root = max(len(words), _FEWEST_WORDS) ** 0.5
    figures = len(_FIGURE.findall(text))
    counts = dict.fromkeys(groups(), 0)
    for found in filter(None, map(_groups_of().get, low)):
        for name in found:
            counts[name] += 1
    others = (
        1.0,
        len([word for word in low if word.endswith("ed")]) / root,
        len([word for word in words[1:] if word[0].isupper()]) / root,
        min(figures, _ENOUGH_FIGURES) / root,
        float(figures > 0),
        float("?" in text),
        root / _LENGTH,
    )
    shares = {name: min(count, _ENOUGH) / root for name, count in counts.items()}
    return shares | dict(zip(_OTHERS, others, strict=True))


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
