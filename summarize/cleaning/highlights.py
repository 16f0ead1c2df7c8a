"""The box of highlights that pages print before the dateline: it only repeats the story."""

import re

from summarize.cleaning.datelines import find_dateline
from summarize.cleaning.dates import read_date
from summarize.cleaning.manuscript import Manuscript
from summarize.languages.cleaning import CleaningRules
from summarize.patterns import regex

_STOPPED = re.compile(r"[.!?:][”’\"')\]]*$")
_ITEM = regex(r"[-–•*▪·]\s?\S")
# Between the items of a box in one line.
_ITEMS = regex(r"(?<=[.!?”\"]) (?=[-–•] [A-Z“\"])")
# A dateline behind the end of a sentence: "... Sept. 14. PORT ELLERY, N.J. - Former Mayor ...".
_DATELINE = regex(
    r"(?<=[a-z\d)”\"][.!?”\"]) (?=[A-Z]{3,}[A-Z .’'-]{0,24}(?:, [A-Z][\w.]+(?: [A-Z][\w.]+)?"
    r"|(?:, [A-Z][\w.]+)? \([\w ]{2,20}\)) ?(?:--|[-–—]) [A-Z“\"])"
)
_DASHES = (" - ", " – ", " — ", "--")
# It stands in one of the first paragraphs. Chosen, not tuned.
_FIRST = 3
# Boxes have three to five highlights of at most a line each.
_MOST, _LONGEST_WORDS = 8, 25


def take_highlights(manuscript: Manuscript) -> Manuscript:
    """The manuscript without the label "Story Highlights" and the highlights below it.

    All short lines up to a dateline are highlights, and without a dateline those that end in no
    stop. The article keeps at least one paragraph.
    """
    manuscript = _without_summary(_parted(manuscript))
    for at, line in enumerate(manuscript.paragraphs):
        label = manuscript.rules.highlights.match(line)
        if label is None or (_STOPPED.search(line) and label["first"]):
            continue
        count = _count(manuscript.paragraphs[at + 1 :], manuscript.rules)
        if at + 1 + count < len(manuscript.paragraphs):
            return manuscript.without(dict.fromkeys(range(at, at + 1 + count), "story highlights"))
    return manuscript


def _without_summary(manuscript: Manuscript) -> Manuscript:
    """The manuscript without the short lines between its headline and the dateline of a service.

    The first of them is the headline where none is known, unless it is an item like the others.
    """
    rules, above = manuscript.rules, []
    for line in manuscript.paragraphs[: _MOST + 2]:
        if not _STOPPED.search(line):
            above.append(line)
        elif above and find_dateline(line, rules, opens=False).credit:
            break
        else:
            return manuscript
    else:
        return manuscript
    first = 0 if manuscript.title or not above or _ITEM.match(above[0]) else 1
    lines = {
        at: "story highlights"
        for at, line in enumerate(above)
        if at >= first and not (rules.byline.match(line) or _is_date(line))
    }
    if any(len(line.split()) > _LONGEST_WORDS for line in above):
        return manuscript
    is_box = len(lines) > 1 or any(map(_ITEM.match, above))
    return manuscript.without(lines) if is_box else manuscript


def _parted(manuscript: Manuscript) -> Manuscript:
    """The manuscript with labels, highlights and a dateline behind them on lines of their own."""
    rules, lines = manuscript.rules, dict[int, tuple[str, ...]]()
    for at, line in manuscript.unsettled:
        if match := rules.highlights_after_credit.search(line):
            lines[at] = (line[: match.start()], line[match.end() :])
        elif match := rules.highlights_in_line.search(line):
            lines[at] = (line[: match.start()].strip(), *_boxed(line, match))
    for at, line in enumerate(manuscript.paragraphs[:_FIRST]):
        may_be = at not in lines and any(dash in line for dash in _DASHES)
        if may_be and (match := _DATELINE.search(line)):
            lines[at] = (line[: match.start()], line[match.end() :])
    return manuscript.changed({at: tuple(filter(None, own)) for at, own in lines.items()})


def _boxed(line: str, match: re.Match[str]) -> tuple[str, ...]:
    """A label and its highlights, which stand in one line, the text behind a dateline last."""
    label, items = line[match.start() : match.start("items")].strip(), match["items"]
    dateline = _DATELINE.search(items)
    end = dateline.start() if dateline else len(items)
    return (label, *_ITEMS.split(items[:end]), items[end:].strip())


def _is_date(line: str) -> bool:
    return any(map(str.isdigit, line)) and read_date(line, whole=True).is_date


def _count(following: tuple[str, ...], rules: CleaningRules) -> int:
    """How many of the lines after the label are highlights."""
    short = 0
    while short < min(_MOST, len(following)) and _is_short(following[short], rules):
        short += 1
    dated = (at for at, line in enumerate(following[: short + 1]) if _has_dateline(line, rules))
    if (first := next(dated, -1)) >= 0:
        return first
    return next((at for at in range(short) if _STOPPED.search(following[at])), short)


def _is_short(line: str, rules: CleaningRules) -> bool:
    return len(line.split()) <= _LONGEST_WORDS and not _has_dateline(line, rules)


def _has_dateline(line: str, rules: CleaningRules) -> bool:
    return find_dateline(line, rules, opens=False).end > 0
