"""Labels of a page that are told word by word, bylines before a sentence, and where one begins.

A label ends where a word with a capital follows that is no word of labels: "Gift this article
Remaining gift links: 10 The mayor". Where a name may go on into the sentence, nothing is taken.
"""

import re
from collections.abc import Set as AbstractSet

from summarize.data import count_words
from summarize.languages.cleaning import CleaningRules
from summarize.patterns import regex

# A shorter rest is no sentence that labels run into.
_FEWEST_WORDS = 5
_OPENS = regex(r"[\"“‘(\[«„¿¡]*(?:[^\W\d_]|\d|[$€£¥])")
_TOKEN = re.compile(
    r"[^\W\d_][a-z’'_-]*[a-z_]:?|[A-Z]{2,}(?=[A-Z][a-z])|[A-Z]{2,}:?(?![a-z])|[A-Zx](?![a-z])|"
    r"\d[\d:.,/]*[KkMmsx%]?"
)
_BETWEEN = regex(r"(?:[\s|•·—–/»>›:,()+&-]|[^\w\s\"“”‘’'(\[\])$€£¥.,;!?…&#@%«„¿¡])*")
_STARTS = regex(r"[\"“‘]?[A-Z\d$£€]")
# "Sport > Cricket > Domestic": the way to a page.
_CRUMBS = re.compile(r"(?:[A-Z][\w&’]*(?: (?:&|and|[A-Z][\w&’]*)){0,2}(?: ?[>»›] ?| / )){1,6}")
_CAPITALIZED = regex(r"[A-Z][\w.’'-]* ?")


def is_sentence(rest: str) -> bool:
    """Whether what is left can be a sentence: a capital, and words enough."""
    match = _OPENS.match(rest)
    return match is not None and not match[0][-1].islower() and count_words(rest) >= _FEWEST_WORDS


def crumbs_end(line: str, at: int, rules: CleaningRules) -> int:
    """Where the way to a page ends, "Sport > Cricket > Domestic"; 0 where none is."""
    crumbs = _CRUMBS.match(line, at)
    return _sentence_start(line, crumbs.end(), rules, most=1) if crumbs else 0


def labels_of_words(line: str, at: int, rules: CleaningRules) -> tuple[int, int]:
    """Where labels end that are known by their words, and how many words tell so."""
    best, weight, found = at, 0, 0
    sections, place = 0, at
    while token := _TOKEN.match(line, place):
        word, low = token[0], token[0].lower().rstrip(":")
        if low in rules.label_words:
            found += 1
        elif low in rules.section_words and word[0].isupper():
            sections += 1
        elif not (word[0].isdigit() or (low in rules.between_labels and word.islower())):
            break
        joint = _BETWEEN.match(line, token.end())
        place = joint.end() if joint else token.end()
        if _STARTS.match(line, place) and not _is_bare(word, rules):
            best, weight = place, found + (sections + (found > 0)) // 2
    return (best, weight) if weight else (at, 0)


def _is_bare(word: str, rules: CleaningRules) -> bool:
    """Whether a word leads on to another one: no label ends with it."""
    return word.islower() and word in rules.between_labels


def byline_end(line: str, at: int, rules: CleaningRules) -> tuple[int, int]:
    """Where a byline ends, with its role and the place of its reporter, before a sentence."""
    if not line.startswith(rules.byline_in_line.openings or ("\0",), at):
        return at, 0
    match = rules.byline_in_line.match(line[at:])
    if match is None:
        return at, 0
    names = [word.strip(".,").lower() for word in match["names"].split()]
    if all(map(rules.is_common, names)):
        return at, 0
    end = at + match.end()
    if match["mark"]:
        return end, 2
    if match["role"] and line[at + match.end("role") :].startswith(","):
        end = _sentence_start(line, at + match.end("role") + 2, rules, most=1)
    elif not match["role"]:
        end = _sentence_start(line, at + match.start("names"), rules, most=2)
    return (end, 2) if end else (at, 0)


def _sentence_start(line: str, at: int, rules: CleaningRules, *, most: int) -> int:
    """Where a sentence begins behind so many words of a name; 0 where it cannot be told.

    Behind the name one word with a capital is the first of the sentence, unless a word follows that
    only opens sentences.
    """
    starts, place = [], at
    while word := _CAPITALIZED.match(line, place):
        starts.append((word.start(), word[0].strip()))
        place = word.end()
    if place == len(line) or not line[place].islower():
        return _opening(starts[1 : most + 3], rules.sentence_openings)
    if len(starts) == most + 1:
        return starts[-1][0]
    return _opening(starts[1 : most + 3], rules.sentence_openings)


def _opening(starts: list[tuple[int, str]], openings: AbstractSet[str]) -> int:
    """The place of the first word that only opens sentences."""
    return next((place for place, word in starts if word in openings), 0)
