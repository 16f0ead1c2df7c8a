"""Labels of a page that run into the first sentence: "Friday4 hours agoShareSaveThe reservoir ...".

The labels are read one after the other from the head of a line, whatever their order; they go where
enough of them stand there, and a sentence is left.
"""

import re

from summarize.cleaning.labels import byline_end, crumbs_end, is_sentence, labels_of_words
from summarize.cleaning.manuscript import Manuscript
from summarize.cleaning.places import is_known
from summarize.data import Removal, count_words
from summarize.languages.cleaning import CleaningRules
from summarize.patterns import regex

# How far into the text labels of its head may stand.
_WITHIN = 3
# Chosen, not tuned: the labels of a page, a headline before them.
_LONGEST, _LONGEST_HEADLINE = 400, 160
# A strong label counts as two; with less a word may be one of the sentence ("Share prices").
_ENOUGH = 2
# So many words of a title do not open a sentence by chance.
_TITLE_WORDS = 4
_JOINT = regex(r"(?:[\s|•·—–/»>:-]|[^\w\s\"“”‘’'(\[\])$€£¥.,;!?…&#@%«„¿¡])*")
_NAMED = re.compile(r"@|[A-Z][\w.’'-]* (?:[A-Z]|[a-z]{2,3} [A-Z])")
_PARTED = regex(r"[|•·@]|[a-z][A-Z]|\d min")
# Chosen, not tuned: a name and a role, or a name and what parts it from the text.
_LONGEST_BYLINE = 60
_AFTER_BYLINE = regex(r"[\s,|•·—–-]*")
# How far into a line a headline may end, with a standfirst; how much of a word tells it again.
_FURTHEST_ANCHOR, _STEM = 240, 5
_GLUED = regex(r"[a-z][A-Z]")
_CAPITALS = regex(r"(?P<name>[A-Z]{3,}(?: [A-Z]{2,}){0,2}) (?=[A-Z][a-z]|A [a-z])")
_BRACKETS = ("(", "[")
_CLOCK = re.compile(r"\d[:.]\d\d")
_STOP = regex(r"[.!?…][\"”’)]* ")


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
    if more and " " in line[start:end] and _GLUED.match(line, max(0, end - 1)):
        more += 1
    if weight + more >= _ENOUGH and is_sentence(line[end:]):
        return end
    return _behind_headline(line, title, rules)


def _headline_end(line: str, title: str, rules: CleaningRules) -> tuple[int, int]:
    """Where a headline ends that labels or the text run into, and what speaks for it."""
    if title and line.startswith(title) and count_words(title) >= _TITLE_WORDS:
        following = line[len(title) : len(title) + 1]
        if following.isdigit() or following.isupper():
            return len(title), _ENOUGH
        if following:
            opened = _opening_word(line[len(title) :]) in rules.sentence_openings
            return len(title) + opened, _ENOUGH if opened else 0
    found = rules.after_headline.search(line[:_LONGEST_HEADLINE])
    return (found.start(), 1) if found else (0, 0)


def _opening_word(text: str) -> str:
    return next(iter(text.split(maxsplit=1)), "")


def _behind_headline(line: str, title: str, rules: CleaningRules) -> int:
    """Where labels end that stand between a headline and a sentence that tells the same again."""
    head = line[:_FURTHEST_ANCHOR]
    if not rules.head_anchor.may_match(head[1:]) and not _CLOCK.search(head):
        return 0
    for match in rules.head_anchor.compiled.finditer(line, 1, _FURTHEST_ANCHOR):
        before = line[: match.start()]
        if _STOP.search(before):
            return 0
        end, weight = _labels_end(line, match.start(), rules)
        if weight < _ENOUGH or not is_sentence(line[end:]):
            continue
        told = _long_words(f"{title} {line[end:]}")
        if weight >= 2 * _ENOUGH or len(_long_words(before) & told) > 1:
            return end
    return 0


def _long_words(text: str) -> frozenset[str]:
    """The beginnings of the long words of a text."""
    return frozenset(word[:_STEM].lower() for word in re.findall(rf"[^\W\d_]{{{_STEM},}}", text))


def _labels_end(line: str, start: int, rules: CleaningRules) -> tuple[int, int]:
    """Where the labels that begin at a place end, and what they weigh."""
    at, weight = start, 0
    while at < _LONGEST:
        end, more = _next_label(line, at, weight, rules)
        if end == at:
            break
        at, weight = end, weight + more
    return at, weight


def _next_label(line: str, at: int, weight: int, rules: CleaningRules) -> tuple[int, int]:
    """Where the text begins again behind the label at a place, and what the label weighs."""
    if crumbs := crumbs_end(line, at, rules):
        return crumbs, _ENOUGH
    first = line[at : at + 1]
    if weight or first.isdigit() or first in _BRACKETS or line.startswith(rules.head_openings, at):
        found = rules.head_label.compiled.match(line, at)
        if found and _goes_on(line, found.end()):
            end = _joined(_JOINT, line, found.end())
            return end, _ENOUGH if found["strong"] else 1
    if _may_be_byline(line, at, weight):
        found = rules.head_byline.compiled.match(line, at)
        if found:
            end = _joined(_AFTER_BYLINE, line, found.end())
            sure = _GLUED.search(found[0]) and _GLUED.match(line, end - 1)
            return end, _ENOUGH if sure else 0
    if weight and (place := _place_end(line, at, rules)):
        return place, 0
    end, more = labels_of_words(line, at, rules)
    if end == at and weight == 0:
        end, more = byline_end(line, at, rules)
    return end, more


def _place_end(line: str, at: int, rules: CleaningRules) -> int:
    """Where a known place in capitals ends that labels and the text stand beside."""
    match = _CAPITALS.match(line, at)
    return match.end() if match and is_known(match["name"], rules) else 0


def _goes_on(line: str, at: int) -> bool:
    """Whether no word in small letters follows, of which a label would be the subject."""
    return line[at : at + 1] != " " or not line[at + 1 : at + 2].islower()


def _joined(joint: re.Pattern[str], line: str, at: int) -> int:
    match = joint.match(line, at)
    return match.end() if match else at


def _may_be_byline(line: str, at: int, weight: int) -> bool:
    """Whether labels stand before a byline, or something parts it from a sentence behind it."""
    if weight > 0:
        return True
    named = _NAMED.match(line, at) is not None
    return named and _PARTED.search(line, at, at + _LONGEST_BYLINE) is not None
