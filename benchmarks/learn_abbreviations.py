"""Propose English abbreviations from a pile of articles.

    python benchmarks/learn_abbreviations.py ../shared/data/mds/*.jsonl

A person decides what enters languages/en/sentences_abbreviations.txt, and in which group.

A word is proposed when it nearly always has a full stop behind it although the next word goes on
with the sentence (a small letter, a digit, a comma): the orthographic evidence of Kiss and Strunk
(2006), "Unsupervised Multilingual Sentence Boundary Detection".
"""

import json
import re
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from summarize.languages.en.sentences_lists import ABBREVIATIONS

_WORD = re.compile(r"(?<![\w.@/-])([A-Za-z][\w'’.]{0,12}?)(\.?)(?=(\s+\S|[,;:)\s]))")


def texts(paths: list[Path]) -> Iterator[str]:
    """The texts of the documents in JSON Lines files of clusters."""
    for path in paths:
        for line in path.read_text(encoding="utf-8").splitlines():
            for document in json.loads(line).get("documents", []):
                yield document["text"]


def propose(paths: list[Path], *, at_least: int = 3) -> list[tuple[str, int, int, int]]:
    """Words not yet listed with how often a stop follows, how often none, how often it goes on."""
    stopped: Counter[str] = Counter()
    bare: Counter[str] = Counter()
    goes_on: Counter[str] = Counter()
    for text in texts(paths):
        for match in _WORD.finditer(text):
            word, stop, after = match.groups()
            (stopped if stop else bare)[word] += 1
            goes_on[word] += bool(stop and re.search(r"[a-z0-9,;:)]", after))
    return sorted(
        (
            (word, stopped[word], bare[word], count)
            for word, count in goes_on.items()
            if count >= at_least
            and bare[word] < stopped[word]
            and word not in ABBREVIATIONS
            and word.lower() not in ABBREVIATIONS
            and not re.fullmatch(r"[A-Za-z]|(?:[A-Za-z]\.)+[A-Za-z]{1,2}", word)
        ),
        key=lambda row: (-row[3], row[0]),
    )


if __name__ == "__main__":
    for word, with_stop, without, count in propose([Path(name) for name in sys.argv[1:]]):
        print(f"{word:16} with stop {with_stop:5}  without {without:5}  sentence goes on {count:5}")
