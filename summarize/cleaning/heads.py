"""Labels of a page that run into the first sentence: "Friday4 hours agoShareSaveThe reservoir ...".

The labels are read one after the other from the head of a line, whatever their order; they go where
enough of them stand there, and a sentence is left.
"""

import re

from summarize.cleaning.manuscript import Manuscript
from summarize.data import Removal, count_words
from summarize.languages.cleaning import CleaningRules

# How far into the text labels of its head may stand.
_WITHIN = 3
# Chosen, not tuned: the labels of a page, a headline before them.
_LONGEST, _LONGEST_HEADLINE = 400, 160
# A strong label counts as two; with less a word may be one of the sentence ("Share prices").
_ENOUGH = 2
# A shorter rest is no sentence that labels run into.
_FEWEST_WORDS = 5
# So many words of a title do not open a sentence by chance.
_TITLE_WORDS = 4
_JOINT = re.compile(r"(?:[\s|•·—–/»>:-]|[^\w\s\"“”‘’'(\[\])$€£¥.,;!?…&#@%«„¿¡])*")
_NAMED = re.compile(r"@|[A-Z][\w.’'-]* (?:[A-Z]|[a-z]{2,3} [A-Z])")
_PARTED = re.compile(r"[|•·@]|[a-z][A-Z]|\d min")
# Chosen, not tuned: a name and a role, or a name and what parts it from the text.
_LONGEST_BYLINE = 60
_AFTER_BYLINE = re.compile(r"[\s,|•·—–-]*")
_OPENS = re.compile(r"[\"“‘(\[«„¿¡]*(?:[^\W\d_]|\d|[$€£¥])")


def take_heads(manuscript: Manuscript) -> Manuscript:
    """The manuscript without the labels that run into a line at its head."""
    lines: dict[int, tuple[str, ...]] = {}
    removed: list[Removal] = []
    for at, line in enumerate(manuscript.paragraphs[:_WITHIN]):
        if end := head_end(line, manuscript.title, manuscript.rules):
            lines[at] = (line[end:],)
            removed.append(Removal(line[:end].strip(), "page label"))
    return manuscript.changed(lines, removed)


def head_end(line: str, title: str, rules: CleaningRules) -> int:
    """Where the labels at the head of a line end; 0 where there are none, or nothing below them."""
    start, weight = _headline_end(line, title, rules)
    end, more = _labels_end(line, start, rules)
    if weight + more < _ENOUGH or not _is_sentence(line[end:]):
        return 0
    return end


def _headline_end(line: str, title: str, rules: CleaningRules) -> tuple[int, int]:
    """Where a headline ends that labels or the text run into, and what speaks for it."""
    if title and line.startswith(title) and count_words(title) >= _TITLE_WORDS:
        following = line[len(title) : len(title) + 1]
        if following.isdigit() or following.isupper():
            return len(title), _ENOUGH
        if following:
            return len(title), 0
    found = rules.after_headline.search(line[:_LONGEST_HEADLINE])
    return (found.start(), 1) if found else (0, 0)


def _labels_end(line: str, start: int, rules: CleaningRules) -> tuple[int, int]:
    """Where the labels that begin at a place end, and what they weigh."""
    at, weight = start, 0
    while at < _LONGEST:
        found = None
        if weight or line[at : at + 1].isdigit() or line[at : at + 2] in rules.head_openings:
            found = rules.head_label.compiled.match(line, at)
        if found:
            weight += _ENOUGH if found["strong"] else 1
            joint = _JOINT.match(line, found.end())
        elif _may_be_byline(line, at, weight) and (
            found := rules.head_byline.compiled.match(line, at)
        ):
            joint = _AFTER_BYLINE.match(line, found.end())
        else:
            break
        at = joint.end() if joint else found.end()
    return at, weight


def _may_be_byline(line: str, at: int, weight: int) -> bool:
    """Whether labels stand before a byline, or something parts it from a sentence behind it."""
    if weight > 0:
        return True
    named = _NAMED.match(line, at) is not None
    return named and _PARTED.search(line, at, at + _LONGEST_BYLINE) is not None


def _is_sentence(rest: str) -> bool:
    """Whether what is left can be a sentence: a capital, and words enough."""
    match = _OPENS.match(rest)
    return match is not None and not match[0][-1].islower() and count_words(rest) >= _FEWEST_WORDS
