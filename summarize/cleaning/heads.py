"""Labels of a page that run into the first sentence: "Friday4 hours agoShareSaveThe reservoir ...".

Where the sentence begins is learned from real pages (benchmarks/train_heads.py): each place of the
line has a score, from what stands before, beside and behind it (`splits`), and the softmax of all
tells how likely it is. What stands before a likely place goes.
"""

from collections.abc import Callable, Mapping
from functools import cache
from math import exp
from typing import cast

from summarize.cleaning.captions import is_caption
from summarize.cleaning.characters import repair_characters
from summarize.cleaning.head_signs import (
    labels_within,
    may_have_head,
    opens_with_label,
    runs_together,
)
from summarize.cleaning.manuscript import Manuscript
from summarize.cleaning.services import services
from summarize.data import Removal
from summarize.languages.cleaning import CleaningRules
from summarize.patterns import regex
from summarize.resources import read_json

FILE = "resources/heads.json"
# From this probability on a line is split. Of whole paragraphs of real articles that lose
# something in cross-validation nearly all are none (docs/cleaning.md).
CUT = 0.5
# The same where what stands before may be of a name of so many words. Chosen, not tuned.
SURE, _MOST_OF_NAME = 0.9, 4
# A word in small letters, or a stop, that runs into a word with a capital.
_GLUED = regex(r"(?:[a-z]{2}|[a-z][.!?])(?=[A-Z][a-z ])")
# Where a sentence ends: what stands before is none of labels.
_ENDED = regex(r"[a-z]{2}[.!?][”\"’)]? ")
# The time of an entry of a live page tells when it was written, and stays.
_CLOCK = regex(r"\d{1,2}[:.]\d\d ?(?:[AaPp]\.?[Mm]\b\.?)?(?: ?[A-Z]{2,4}\b)?[:,–—-]?\s*")
# What ends a dateline: "(Reuters) - ".
_DATELINE = regex(r"\((?P<service>[^()]{2,40})\) ?(?P<dash>[-–—_]*) ?$")
# As many words has a place as datelines write it; and what does not stand in one.
_MOST_OF_PLACE = 4
_NO_PLACES = ("zones", "labels", "months", "weekdays", "units", "sections", "roles")
# In a page or a document labels are blocks of their own, but at its head.
_FIRST_BLOCKS = 3


def take_glued_heads(manuscript: Manuscript) -> Manuscript:
    """The manuscript without labels that run into a sentence without a gap.

    That is surely no line of labels alone, whatever else its words look like.
    """
    rules = manuscript.rules
    return _without_heads(
        manuscript, lambda line: runs_together(line) and may_have_head(line, rules), _is_glued
    )


def take_labels_within(manuscript: Manuscript) -> Manuscript:
    """The manuscript without labels between two sentences of a paragraph."""
    lines: dict[int, tuple[str, ...]] = {}
    removed: list[Removal] = []
    text = ""
    for at, line in manuscript.unsettled:
        starts = labels_within(line, manuscript.rules) if at < _within(manuscript) else ()
        kept = line
        for start in reversed(starts):
            rest = kept[start:]
            text = text or "\n".join((manuscript.title, *manuscript.paragraphs))
            place, probability, _ = _split(rest, manuscript.title, text, manuscript.rules)
            if probability < CUT or not _may_end_within(rest, place, manuscript.rules):
                continue
            if not manuscript.rules.of_picture.search(rest, 0, place):
                kept = kept[:start] + rest[place:]
                removed.append(Removal(rest[:place].strip(), "page label"))
        if kept != line:
            lines[at] = (kept,)
    return manuscript.changed(lines, removed)


def take_heads(manuscript: Manuscript) -> Manuscript:
    """The manuscript without the labels that run into a line at its head."""
    rules = manuscript.rules
    return _without_heads(
        manuscript,
        lambda line: may_have_head(line, rules),
        lambda line, _: not is_caption(line, rules),
    )


def _is_glued(line: str, place: int) -> bool:
    return _GLUED.match(line, max(0, place - 2)) is not None


def _without_heads(
    manuscript: Manuscript, asks: Callable[[str], bool], takes: Callable[[str, int], bool]
) -> Manuscript:
    """The manuscript without labels.

    `asks` tells whether a line is asked, `takes` whether it may be split at a place.
    """
    rules = manuscript.rules
    lines: dict[int, tuple[str, ...]] = {}
    removed: list[Removal] = []
    text = ""
    for at, line in manuscript.unsettled:
        if at >= _within(manuscript) or not asks(line):
            continue
        text = text or "\n".join((manuscript.title, *manuscript.paragraphs))
        place, probability, _ = _split(line, manuscript.title, text, rules)
        if place == 0 or probability < CUT or not takes(line, place):
            continue
        if probability < SURE and _may_be_name(line, place, rules):
            continue
        if not (_CLOCK.fullmatch(line[:place]) or rules.of_picture.search(line, 0, place)):
            place = _dateline_start(line[:place], rules)
            # What ran into a label may be one now: "PoeA&E; News".
            lines[at] = (repair_characters(line[place:]) if place else line,)
            removed.extend([Removal(line[:place].strip(), "page label")] if place else [])
    return manuscript.changed(lines, removed)


def has_head(
    sentence: str, title: str, text: str, rules: CleaningRules, *, is_first: bool = True
) -> bool:
    """Whether labels likely run into a sentence, of an article with this title and text.

    They are left where it is not sure enough where they end. `is_first` says that the sentence is
    the first of its paragraph; another one is asked if it opens with a label, or runs together.
    """
    if not rules.head_words:
        return False
    runs = is_first or runs_together(sentence.split(maxsplit=1)[0])
    may_have = runs or opens_with_label(sentence, rules.head_words)
    if not (may_have and may_have_head(sentence, rules)):
        return False
    place, _, nowhere = _split(sentence, title, text, rules)
    return nowhere < CUT and (runs or _may_end_within(sentence, place, rules))


def _may_end_within(line: str, place: int, rules: CleaningRules) -> bool:
    """Whether a line between sentences has labels up to a place, and not a name: "Google News"."""
    is_sentence = _ENDED.search(line, 0, place) is not None
    return place > 0 and not is_sentence and _opens_sentence(line, place, rules)


def _may_be_name(line: str, place: int, rules: CleaningRules) -> bool:
    """Whether what stands before a place, a few capitalised words, may be of a name that goes on.

    "By Easter Velden Shipping wants ...", "Live Music Now plays ...".
    """
    words = line[:place].split()
    is_name = len(words) <= _MOST_OF_NAME and all(
        word.isalpha() and word[0].isupper() for word in words
    )
    return is_name and not _opens_sentence(line, place, rules)


def _opens_sentence(line: str, place: int, rules: CleaningRules) -> bool:
    """Whether the word at a place opens sentences, or what stands before runs into it."""
    following = line[place:].split(maxsplit=1)[0]
    opens = following.lower() in rules.head_words["function"]
    return opens or following in rules.head_words["openings"] or not line[place - 1].isspace()


def _dateline_start(head: str, rules: CleaningRules) -> int:
    """Where the dateline begins that labels end with; else their end."""
    match = _DATELINE.search(head)
    if match is None or not (match["dash"] or services(match["service"], rules)):
        return len(head)
    start, words = match.start(), head[: match.start()].split()
    for word in reversed(words[-_MOST_OF_PLACE:]):
        bare = word.strip(",.").lower()
        if not word[0].isupper() or any(bare in rules.head_words[group] for group in _NO_PLACES):
            break
        start = head.rindex(word, 0, start)
    return start


def _within(manuscript: Manuscript) -> int:
    """How many paragraphs labels may run into: of a page with blocks only the first."""
    return _FIRST_BLOCKS if manuscript.raw.blocks else len(manuscript.paragraphs)


def _split(line: str, title: str, text: str, rules: CleaningRules) -> tuple[int, float, float]:
    """The likeliest place where the sentence of a line begins, how likely it is, and how 0 is."""
    from summarize.cleaning.splits import find_splits  # most articles have no labels

    splits = find_splits(line, title, text, rules.head_words)
    if len(splits.places) == 1:
        return 0, 1.0, 1.0
    weights = _weights()
    scores = [sum(weights[name] * value for name, value in own.items()) for own in splits.features]
    highest = max(scores)
    shares = [exp(score - highest) for score in scores]
    total = sum(shares)
    return splits.places[scores.index(highest)], 1 / total, shares[0] / total


@cache
def _weights() -> Mapping[str, float]:
    learned = cast("Mapping[str, Mapping[str, float]]", read_json(FILE))
    return learned["weights"]
