"""English words that count from the day of an article: "yesterday", "two days ago", "on Monday".

A bare weekday is the last one where the verb beside it is in the past, and the next one where it is
to come; where the verb leaves it open ("had until Monday", "would meet on Monday"), so do we.
"""

import re
from collections.abc import Sequence

from summarize.languages.en.dates import RULES as DATES
from summarize.languages.en.verbs import is_past
from summarize.languages.moments import Happening, Heading, MomentRules
from summarize.resources import read_groups

_WORDS = read_groups("languages/en/moments.txt")
# Chosen, not tuned: a verb farther from a weekday is of another clause.
_REACH = 14
# Chosen, not tuned: the words of a clause between its first one and a weekday.
_CLAUSE = 12
_WORD = re.compile(r"[A-Za-z]+(?:[’'](?:s|ll|re|t|ve|d)\b)?|[’'](?:ll|re|s)\b|[,;:()–—]|--")
_COUNT = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6}
_AGO = {
    f"{word} days ago": ("day", -number)
    for name, number in _COUNT.items()
    for word in (name, str(number))
}
RELATIVE = {
    **DATES.relative,
    **_AGO,
    "the day before yesterday": ("day", -2),
    "the day after tomorrow": ("day", 2),
    "yesterday morning": ("day", -1),
    "yesterday afternoon": ("day", -1),
    "yesterday evening": ("day", -1),
    "tomorrow morning": ("day", 1),
    "tomorrow night": ("day", 1),
    "last week": ("week", -1),
    "this week": ("week", 0),
    "next week": ("week", 1),
}
# Today's youth, the world of tomorrow, and the last year are no days and no years of the calendar.
_ALL_TIMES = re.compile(r"\b(?:of|until|than|for|to|’s|'s) (?:the )?$", re.IGNORECASE)
_LAPSE = re.compile(
    r"\b(?:the|its|his|her|their|our|my|your|each|every|that|a|an|same|of|time|on|by|of) $",
    re.IGNORECASE,
)
_NO_SUBJECT = _WORDS["noun_before"] | _WORDS["no_verb_behind"]
_IN = re.compile(r"\bin (?:(?:early|late|mid)[ -])?$", re.IGNORECASE)
_GENITIVE = re.compile(r"[’'](?:s\b)?")
_PROGRAM = re.compile(r" (?:program|programme|show)\b")
_RANGE = re.compile(r"\s?[-–—/]\s?$")
# A range, or a day of the month: "Monday-Friday", "Friday, 26".
_BEHIND = re.compile(r"\s?[-–—/]\s?\w|,? (?:the )?\d\d?(?!\d|:|[ap]m)\b(?! people| of)")


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
        is_named = _GENITIVE.match(after) or _PROGRAM.match(after)
        return not is_named and _tense(before, after) in ("past", "coming")
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
    words = [word.lower().replace("’", "'") for word in _WORD.findall(before)]
    last = words[-1] if words else ""
    named = _named(last, words, after)
    if named is not None:
        return named
    if after[:2] in ("’s", "'s", "’ ", "' "):
        return _of_noun(before, words, after)
    if last in _WORDS["since"]:
        return "known"
    tense = _tense(before, after)
    if last in _WORDS["towards"] or "_".join(words[-2:]) in _WORDS["towards"]:
        return "coming" if tense == "coming" else ""
    if last == "after":
        return "known" if tense == "past" else ""
    return "known" if tense == "past" and _is_known(words) else tense


def _is_known(words: Sequence[str]) -> bool:
    """Whether the clause up to a weekday is one of what the reader knows: "when it hit on"."""
    return not _WORDS["known"].isdisjoint(_clause(words))


def _clause(words: Sequence[str]) -> Sequence[str]:
    """The words behind the last mark, as far as a clause may reach."""
    last = max(
        (at for at, word in enumerate(words) if not word[0].isalpha() and word != "'s"), default=-1
    )
    return words[last + 1 :][-_CLAUSE:]


def _named(last: str, words: Sequence[str], after: str) -> Heading | None:
    """Of "last", "next", "this" and "coming"; None where none of them stands before it."""
    if last in ("last", "past"):
        return "known" if words[-2:-1] == ["this"] else "before"
    if last == "next":
        return "after"
    if last in ("coming", "upcoming"):
        return "coming"
    if last == "this":
        return _tense(" ".join(words[:-1]), after)
    return None


def _is_no_day(before: str, name: str, after: str) -> bool:
    behind = [word.lower().replace(" ", "_") for word in re.findall(r"\w+", after[:24])]
    ahead = [word.lower() for word in re.findall(r"[\w’']+", before[-24:])]
    return (
        name.endswith("s")
        or bool(_RANGE.search(before) or _BEHIND.match(after))
        or bool(ahead and ahead[-1] in _WORDS["no_day_before"])
        or bool(behind and after[:1] == " " and behind[0] in _WORDS["no_day_behind"])
        or "_".join(behind[:2]) in _WORDS["no_day_behind"]
    )


def _of_noun(before: str, words: Sequence[str], after: str) -> Heading:
    """Which way the day of a thing is: "after Monday's attack", "Friday's vote will"."""
    last = words[-1] if words else ""
    if "_".join(words[-2:]) in _WORDS["towards"] or last in _WORDS["towards"]:
        return ""
    tense = _forward(_tokens(after)[1:])
    if last in _WORDS["after"]:
        return "known" if _tense(before, "") in ("past", "") and tense != "coming" else ""
    return tense if not words or last in (",", "the") else ""


def _tokens(text: str) -> list[str]:
    return [word.replace("’", "'") for word in _WORD.findall(text)]


def _tense(before: str, after: str) -> Heading:
    """Whether the verb beside a time is of the past, or of what is to come; "" where it is open."""
    found = _backward(_tokens(before))
    return _forward(_tokens(after)) if found is None else found


def _backward(words: Sequence[str]) -> Heading | None:
    """What the nearest verb before a time says; None where none stands there."""
    aims = False
    reach = range(len(words) - 1, max(-1, len(words) - 1 - _REACH), -1)
    for at in reach:
        word, ahead = words[at].lower(), [each.lower() for each in words[max(0, at - 4) : at]]
        if word in _WORDS["will"]:
            return "coming"
        if word in _WORDS["perhaps"]:
            return ""
        if word == "to" and at + 1 < len(words) and _may_be_verb(words[at + 1]):
            aims = True
        elif word in _WORDS["planned"] or word in _WORDS["plans"]:
            if (found := _planned(words, at, ahead)) is not None:
                return found
        elif word in _WORDS["was"]:
            return "" if aims else "past"
        elif word in _WORDS["is"] and word != "'s":
            return "coming" if aims else ""
        elif not aims and _is_fixed(words, at):
            return "coming"
        elif is_past(word) and word not in _WORDS["no_past"]:
            return _of_past(ahead, aims=aims)
    return None


def _may_be_verb(word: str) -> bool:
    return word.islower() and word not in _WORDS["noun_before"] and not word.endswith("ing")


def _planned(words: Sequence[str], at: int, ahead: Sequence[str]) -> Heading | None:
    """Of "is expected", "a hearing set for", "plans to meet"; None where it is a noun."""
    word = words[at].lower()
    if word in _WORDS["plans"]:
        to = words[at + 1 : at + 2] == ["to"]
        return "coming" if to and not (ahead and ahead[-1] in _WORDS["noun_before"]) else None
    if any(each in _WORDS["was"] for each in ahead):
        return ""
    if any(each in _WORDS["is"] or each in _WORDS["has"] or each == "be" for each in ahead):
        return "coming"
    return "coming" if len(words) - at <= 3 else ""


def _is_fixed(words: Sequence[str], at: int) -> bool:
    """Whether a word is the present of a verb for what is fixed, and no noun or infinitive."""
    word, before = words[at].lower(), words[at - 1].lower() if at else ""
    if word in _WORDS["fixed_plural"]:
        return before in _WORDS["many"] or (before.endswith("s") and before != "'s")
    return word in _WORDS["fixed"] and before != "" and before not in _NO_SUBJECT


def _of_past(ahead: Sequence[str], *, aims: bool) -> Heading:
    """Of a past or a participle, by what stands before it: "was held", "will be held"."""
    near = ahead[-3:]
    if any(each in _WORDS["will"] for each in near):
        return "coming"
    if any(each in _WORDS["perhaps"] for each in near) or aims:
        return ""
    if "to" in near and "be" in near:
        return ""
    if any(each in _WORDS["is"] for each in near[-2:]) and not near[-1:] == ["who"]:
        return ""
    return "past"


def _forward(words: Sequence[str]) -> Heading:
    """What the first verb behind a time says."""
    for at, word in enumerate(words[:_REACH]):
        small = word.lower()
        following = [each.lower() for each in words[at + 1 : at + 4]]
        if small in _WORDS["will"]:
            return "coming"
        if small in _WORDS["perhaps"]:
            return ""
        if small in _WORDS["was"]:
            return "" if any(each in _WORDS["planned"] for each in following[:2]) else "past"
        if small in _WORDS["has"] or (small in _WORDS["is"] and small != "'s"):
            is_planned = any(each in _WORDS["planned"] for each in following[:2])
            return "coming" if is_planned or following[:1] == ["to"] else ""
        if small in _WORDS["relative"] or (at and _is_fixed(words, at)):
            return ""
        if is_past(small) and small not in _WORDS["no_past"] and word.islower():
            return "past"
    return ""


def _known(before: str) -> bool:
    """Whether the clause in which a date stands is one of what the reader knows.

    >>> _known("A man who was hurt on "), _known("Two men died on ")
    (True, False)
    """
    words = [word.lower() for word in _tokens(before)]
    return not (_WORDS["known"] | _WORDS["after"]).isdisjoint(_clause(words))


def _dates(before: str) -> bool:
    """Whether a year or month is that of what the sentence tells: it opens it, or ends its verb.

    >>> _dates("In "), _dates("He died in late "), _dates("He spoke of the fire in ")
    (True, True, False)
    """
    if not (opening := _IN.search(before)):
        return False
    words = _tokens(before[: opening.start()])
    return not words or any(is_past(word) for word in words[-2:])


def _happens(sentence: str) -> Happening:
    """What a sentence tells, by its first verb.

    >>> _happens("Two men died."), _happens("Two men have died."), _happens("It is a colony.")
    ('past', 'news', '')
    """
    words = [word.lower() for word in _tokens(sentence)]
    for at, word in enumerate(words):
        if word in _WORDS["relative"] or word in _WORDS["will"] or word in _WORDS["perhaps"]:
            return ""
        if word in _WORDS["is"] and word not in ("'s", "'re"):
            return ""
        if word in _WORDS["has"] or word in _WORDS["was"]:
            behind = [each for each in words[at + 1 : at + 4] if is_past(each)]
            if not behind or not _WORDS["states"].isdisjoint(behind):
                return ""
            return "news" if word in _WORDS["has"] else "past"
        if is_past(word) and word not in _WORDS["no_past"]:
            return (
                "news" if word in _WORDS["saying"] else ("" if word in _WORDS["states"] else "past")
            )
    return ""


RULES = MomentRules(
    relative=RELATIVE,
    counts=_counts,
    heading=_heading,
    known=_known,
    dates=_dates,
    happens=_happens,
)
