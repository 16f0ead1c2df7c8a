"""The word lists of this package, read from the text files beside it."""

from pathlib import Path


def read_groups(name: str) -> dict[str, frozenset[str]]:
    """The groups of a list file: "group: words", continued on lines without a colon."""
    text = Path(__file__).with_name(name).read_text(encoding="utf-8")
    groups: dict[str, frozenset[str]] = {}
    group = ""
    for line in text.splitlines():
        if line.startswith("#"):
            continue
        head, colon, words = line.partition(":")
        group, words = (head, words) if colon else (group, head)
        groups[group] = groups.get(group, frozenset()) | frozenset(words.split())
    return groups


WORDS = read_groups("words.txt")
ABBREVIATIONS = {
    word: group for group, words in read_groups("abbreviations.txt").items() for word in words
}
