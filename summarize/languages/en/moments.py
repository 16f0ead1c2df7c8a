"""English words that count from the day of an article: "yesterday", "two days ago", "on Monday".

A bare weekday is the last one where the verb beside it is in the past, and the next one where it is
to come; where the verb leaves it open ("had until Monday", "would meet on Monday"), so do we.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from summarize.languages.en.dates import RULES as DATES
from summarize.languages.en.tenses import (
    WORDS,
    awaits,
    deeds,
    is_past_form,
    tense,
    tense_behind,
    words_of,
    words_with,
)
from summarize.languages.en.verbs import IRREGULAR_PASTS, base_form
from summarize.languages.moments import Happening, Heading, MomentRules
from summarize.patterns import regex

# Chosen, not tuned: the words of a clause between its first one and a weekday.
_CLAUSE = 12
_COUNTED = (("two", 2), ("three", 3), ("four", 4), ("five", 5), ("six", 6))
_RELATIVE = {
    **DATES.relative,
    **{f"{word} days ago": ("day", -number) for word, number in _COUNTED},
    **{f"{number} days ago": ("day", -number) for _, number in _COUNTED},
    "the day before yesterday": ("day", -2),
    "the day after tomorrow": ("day", 2),
    "last week": ("week", -1),
    "this week": ("week", 0),
    "next week": ("week", 1),
}
# Today's youth, the world of tomorrow, and the last year are no days and no years of the calendar.
_GENITIVE = re.compile(r"[’'](?:s\b)?")
_PROGRAM = regex(r" (?:program|programme|show)\b")
_NOWADAYS = regex(r"\b(?:still|even|of|than|until|and|or|to) $|\bif\b", re.IGNORECASE)
_ALL_TIMES = regex(r"\b(?:of|until|than|for|to|’s|'s) (?:the )?$", re.IGNORECASE)
_LAPSE = regex(
    r"\b(?:the|its|his|her|their|our|my|your|each|every|that|a|an|same|of|time|on|by) $",
    re.IGNORECASE,
)
# A range, a day of the month, or a day elsewhere: "Monday-Friday", "Monday to Friday",
# "Friday, 26", "early Wednesday AEST)".
_RANGE = re.compile(r"\s?[-–—/]\s?$")
_BEHIND = re.compile(
    r"\s?[-–—/]\s?\w|,? (?:the )?\d\d?(?:st|nd|rd|th)?(?= of\b|[,.;)]|$)"
    r"| (?:or|to|thru|through) \w+day\b| [a-z]{2,4}t\)",
    re.IGNORECASE,
)
# "Wednesday's walkout was called off" is told before that Wednesday, or after it.
_OFF = re.compile(
    r"(?:[’']s (?:[\w-]+ ){1,6}?|(?: (?:was|were|is|are|has|have|had|been))+ )(?:called off|"
    r"cancel(?:l?ed)|postponed|delayed|put (?:off|back)|averted|brought forward|moved|scrapped|"
    r"suspended|banned|rescheduled|shelved)\b"
)
_OF_DOCUMENT = regex(
    rf"\bdated (?:on )?(?:\w+day,? )?$|\b(?:{'|'.join(sorted(WORDS['documents']))})s?,? "
    r"(?:which (?:was|were|is) |that (?:was|were) )?(?:\w+ly )?"
    rf"(?:{'|'.join(sorted(WORDS['documented']))})(?: \w+){{0,3}}? (?:(?:on|in|from) )?$",
    re.IGNORECASE,
)
_ASIDE = regex(r", (?:which|who|whose|where)\b[^,]*,")
_IN = regex(r"\bin (?:(?:early|late|mid)[ -])?$", re.IGNORECASE)


def _counts(before: str, phrase: str, after: str) -> bool:
    """Whether a phrase is of the calendar: a day, a week, a month or a year of this text.

    >>> _counts("killed ", "yesterday", " in"), _counts("", "Today", "’s youth")
    (True, False)
    >>> _counts("over the ", "last year", "")
    False
    """
    small = phrase.lower()
    if phrase[0].isupper() and before[-2:-1].isalnum():
        return False  # "the Today program"
    if small == "today":
        is_other = _GENITIVE.match(after) or _PROGRAM.match(after) or _NOWADAYS.search(before)
        return not is_other and tense(before, after) != ""
    if small == "tomorrow":
        return not _GENITIVE.match(after) and not _ALL_TIMES.search(before)
    if small.startswith(("last ", "next ", "this ")):
        return not _LAPSE.search(before) and not re.match(r" (?:of|or|and)\b", after)
    return True


def _heading(before: str, name: str, after: str) -> Heading:
    """Which way a weekday is.

    >>> _heading("The ferry sank on ", "Monday", ", police said.")
    'past'
    >>> _heading("The court will rule on ", "Friday", ".")
    'coming'
    >>> _heading("The crew had until ", "Friday", " to leave.")
    ''
    """
    if _is_no_day(before, name, after):
        return ""
    words = [word.lower() for word in words_of(before)]
    found = _way(before, words, after)
    return "" if found in ("past", "known") and _OFF.match(after) else found


def _way(before: str, words: Sequence[str], after: str) -> Heading:
    """Which way a weekday is that is one."""
    if words and words[-1] in WORDS["named"]:
        return _named(words, after)
    if _GENITIVE.match(after):
        return _of_thing(before, words, after)
    return _of_time(before, words, after)


def _is_no_day(before: str, name: str, after: str) -> bool:
    behind = [word.lower() for word in re.findall(r"\w+", after[:24])]
    ahead = [word.lower() for word in re.findall(r"[\w’']+", before[-24:])]
    return (
        name.endswith("s")
        or bool(_RANGE.search(before) or _BEHIND.match(after))
        or not WORDS["no_day_before"].isdisjoint(ahead[-1:])
        or (after[:1] == " " and not WORDS["no_day_behind"].isdisjoint(behind[:1]))
        or "_".join(behind[:2]) in WORDS["no_day_behind"]
    )


def _named(words: Sequence[str], after: str) -> Heading:
    """Which way is "last Monday", "next Monday", "this Monday", "the coming Monday"."""
    if words[-1] in ("last", "past"):
        return "known" if words[-2:-1] == ["this"] else "before"
    if words[-1] == "this":
        return tense(" ".join(words[:-1]), after)
    return "after" if words[-1] == "next" else "coming"


def _of_thing(before: str, words: Sequence[str], after: str) -> Heading:
    """Which way the day of a thing is: "after Monday's attack", "Friday's vote will"."""
    behind = tense_behind(words_of(after[2:]))
    if words and words[-1] in WORDS["after"]:
        return "known" if tense(before, "") in ("past", "") and behind != "coming" else ""
    return behind if not words or words[-1] in (",", "the") else ""


def _of_time(before: str, words: Sequence[str], after: str) -> Heading:
    """Which way a day is on which something happens."""
    words = list(words)
    while words and words[-1] in WORDS["about"]:
        words.pop()
    last = words[-1] if words else ""
    if last in WORDS["since"]:
        return "known"
    found = tense(before, after)
    if last in WORDS["towards"] or "_".join(words[-2:]) in WORDS["towards"]:
        return "coming" if found == "coming" else ""
    if last == "after":
        return "known" if found == "past" else ""
    # "When it hit on": the clause is one of what the reader knows.
    is_known = found == "past" and not WORDS["known"].isdisjoint(_clause(words))
    return "known" if is_known else found


def _clause(words: Sequence[str]) -> Sequence[str]:
    """The words behind the last mark, as far as a clause may reach."""
    near = words[-_CLAUSE:]
    marks = (at for at, word in enumerate(near) if not any(map(str.isalpha, word)))
    return near[max(marks, default=-1) + 1 :]


def _known(before: str) -> bool:
    """Whether the clause in which a date stands is one of what the reader knows.

    So it is where the date is that of a letter, a law or the like.

    >>> _known("A man who was hurt on "), _known("Two men died on ")
    (True, False)
    >>> _known("In a letter dated "), _known("The letter was sent on ")
    (True, False)
    """
    words = [word.lower() for word in words_of(before)]
    is_of = bool(words) and words[-1] in _WHOSE
    return is_of or not _KNOWN.isdisjoint(_clause(words)) or bool(_OF_DOCUMENT.search(before))


def _dates(before: str) -> bool:
    """Whether a year or month is that of what the sentence tells: it opens it, or ends its verb.

    >>> _dates("In "), _dates("He died in late "), _dates("He spoke of the fire in ")
    (True, True, False)
    """
    if not (opening := _IN.search(before)):
        return False
    words = words_of(before[: opening.start()])
    return not words or any(is_past_form(word) for word in words[-2:])


def _happens(sentence: str) -> Happening:
    """What a sentence tells, by its first verb.

    >>> _happens("Two men died."), _happens("Two men have died."), _happens("It is a colony.")
    ('past', 'news', 'so')
    >>> _happens("They will meet."), _happens("It is closed until May."), _happens("He had left.")
    ('open', 'open', 'before')
    >>> _happens("Taking a conch is illegal."), _happens("Two families are suing.")
    ('so', '')
    """
    words = [word.lower() for word in words_of(sentence)]
    for at, word in enumerate(words):
        if not (word in _AUXILIARY or is_past_form(word)):
            continue
        if word in _MAY_BE_OPEN and _is_open(words, at):
            return "open"
        if word == "had" and any(map(is_past_form, words[at + 1 : at + 3])):
            return "before"
        if word in _NO_EVENT:
            return "so" if _is_so(words, at) else ""
        if word in WORDS["has"] or word in WORDS["was"]:
            return _of_auxiliary(word, words[at + 1 : at + 4])
        if is_past_form(word) and word not in WORDS["states"]:
            return "news" if word in WORDS["saying"] else "past"
    return ""


def _may_be(sentence: str) -> bool:
    """Whether a sentence tells first of what may be.

    >>> _may_be("Experts said ash, which fell here, could reach Elm."), _may_be("Ash may not fall.")
    (True, False)
    """
    words = words_with(_ASIDE.sub("", sentence), _ONLY_MAY)
    for word, behind in pairwise(words):
        if word in _ONLY_MAY:
            return behind not in WORDS["never"]
        if word in _TELLING or (is_past_form(word) and word not in _BEFORE_PLAN):
            return False
    return False


def _is_open(words: Sequence[str], at: int) -> bool:
    """Whether the verb of `_MAY_BE_OPEN` at a place tells what is planned, or still so."""
    word, behind = words[at], words[at + 1 : at + 4]
    if word in _ALWAYS_OPEN:
        return True
    if word in WORDS["plans"]:
        return behind[:1] == ["to"]
    if word in ("was", "were"):
        return not WORDS["for_now"].isdisjoint(behind[:1])
    if word != "'s":
        is_planned = behind[:1] == ["to"] or not WORDS["planned"].isdisjoint(behind[:2])
        is_for_now = not WORDS["for_now"].isdisjoint(words[at + 1 :])
        return is_for_now or (is_planned and word in WORDS["is"])
    return False


def _is_so(words: Sequence[str], at: int) -> bool:
    """Whether the verb at a place tells what is so: "is illegal", and not "is suing"."""
    behind = words[at + 1 : at + 4]
    moves = any(word.endswith("ing") or is_past_form(word) for word in behind)
    return words[at] in WORDS["is"] and not moves and WORDS["moves"].isdisjoint(behind)


def _begins(sentence: str) -> bool:
    """Whether all that happened is that something begins: "They arrived for talks"."""
    found = deeds(sentence) if any(map(sentence.__contains__, _BEGINNING)) else frozenset()
    return bool(found) and found <= _SETTING


def _of_auxiliary(word: str, behind: Sequence[str]) -> Happening:
    verbs = {each for each in behind if is_past_form(each)}
    if not verbs or verbs & WORDS["states"] or not WORDS["never"].isdisjoint(behind):
        return ""
    return "news" if word in WORDS["has"] else "past"


_SETTING = WORDS["setting"]
_BEGINNING = [word for word in IRREGULAR_PASTS | _SETTING if base_form(word) in _SETTING]
_WHOSE = WORDS["whose"] | WORDS["until"]
_KNOWN = WORDS["known"] | WORDS["after"]
_ONLY_MAY = frozenset(("may", "might", "could", "would", "should"))
_TELLING = WORDS["has"] | WORDS["was"] | WORDS["is"] | WORDS["will"] - _ONLY_MAY
_ALWAYS_OPEN = WORDS["will"] | WORDS["stays"] | WORDS["allowed"]
_MAY_BE_OPEN = _ALWAYS_OPEN | WORDS["plans"] | WORDS["is"] | WORDS["has"] | {"was", "were"}
_BEFORE_PLAN = WORDS["saying"] | WORDS["planned"] | WORDS["states"] | WORDS["plans"]
_NO_EVENT = WORDS["relative"] | WORDS["will"] | WORDS["perhaps"] | WORDS["states"] | WORDS["is"]
_NO_EVENT -= {"'s", "'re"}
_AUXILIARY = _MAY_BE_OPEN | _NO_EVENT | WORDS["has"] | WORDS["was"] | {"had"}
RULES = MomentRules(
    relative=_RELATIVE,
    counts=_counts,
    heading=_heading,
    known=_known,
    dates=_dates,
    happens=_happens,
    awaits=awaits,
    deeds=deeds,
    another=WORDS["another"],
    light=WORDS["light"],
    begins=_begins,
    may_be=_may_be,
)
