"""Which English sentences need the words before them, and what would help."""

import re
from collections.abc import Container, Sequence
from itertools import pairwise
from typing import NamedTuple

from summarize.languages.context import ContextNeed, ContextRules
from summarize.languages.cues import runs
from summarize.languages.en.context_definite import definite, introduces, is_about
from summarize.languages.en.context_expletive import EXPLETIVE
from summarize.languages.en.context_patterns import (
    ANSWER,
    ANYWHERE,
    FORWARD,
    LATE_PRONOUN,
    OF_SEVERAL,
    OPENINGS,
    POINTING_ANY,
    POINTING_BY_WORD,
    PREPOSITION,
    PROPER,
    QUANTIFIED,
    SECTION_LABEL,
    SINGULAR,
    SPEECH_BACK,
    SUBORDINATE,
    THEN,
    TIMES,
    TRIMMED,
)
from summarize.languages.en.quotations_lists import WORDS, any_of, speaks_of_somebody
from summarize.languages.en.sentences_verbs import SIGNS
from summarize.languages.en.verbs import is_past
from summarize.patterns import regex

_QUOTED = regex('["“„«][^"“”„«»]*["”“»]?|(?<![\\w])‘[^’‘]*’')
_RUN = re.compile(r"\w*")
_TELLING = regex(rf" (?:has |have |had )?(?:{any_of('verbs')}|decided|ruled|voted)\b")
# Two capitals ("Skol Foods"), one behind "The" ("The Greens"), or an owner ("Tessant's sales").
_NAMED_FIRST = regex(
    rf"(?!{PREPOSITION} )(?:(?:The )?[A-Z][\w-]* [A-Z]\w|The [A-Z]\w"
    rf"|(?!Today\b|Yesterday\b|Tomorrow\b|{TIMES}\b)[A-Z][\w-]*(?:['’]s|s['’]) )"
)
# "He insists that he did not."
_LEFT_OUT = regex(
    r"\b(?:did|does|do|will|would|has|have|had|could|can|should|was|were|is|are) not\s?\.?$"
)
_THEM_LAST = regex(r"\b(?P<many>them|the others)\.?$")
_MANY = frozenset(("them", "others"))
# A plural, several named together, or who is many: what "them" and "the others" may mean.
_OF_MANY = regex(
    r"\b(?!(?:was|is|has|this|its|his|as|us|does|always|perhaps|across|towards|thus)\b)\w+[^s\W]s\b"
    r"|\b(?:and|both|many|some|most|all|none|those|who|people|men|women|children|police|crew|team"
    r"|group|staff|family|couple|anyone|everyone|each|two|three|four|five|six)\b",
    re.IGNORECASE,
)
# "Some 640 people live there": no name and no phrase before it tells where. "There" that tells that
# something is, or counts, is none such.
_THERE = regex(
    r"\bthere\b(?!['’]| (?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|should"
    r"|be|been|being|seem\w*|appear\w*|remain\w*|exist\w*|came|comes?|to)\b)"
)
_SOMEWHERE = regex(
    r"\b(?:in|at|to|from|near|on|inside|outside|into|onto|under|over|around|across|through|out|for|up"
    r"|down|here|then|of|home|abroad|where) "
)
# "The tyres were made at its works": whose? What opens so is many, and nothing behind it is one.
_MANY_FIRST = regex(
    r"(?:The|These|Those|Some|All|Many|Most|Several|Few) (?:[a-z-]+ )??"
    r"(?!(?:was|has|is|does|says)\b)[a-z-]+[^s\W]s (?:were|are|have|had|will|would|[a-z]+ed)\b"
)
_ONE = regex(r"\b(?:a|an|the|this|that|each|every|another|one)\b (?!\w+s\b)|['’]s\b", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]+")
_SMALL = (
    SIGNS
    | WORDS["boundaries"]
    | WORDS["prepositions"]
    | WORDS["pronouns"]
    | WORDS["determiners"]
    | {word.lower() for word in OPENINGS | ANYWHERE}
    | {word.lower() for word in WORDS["openers"]}
)
_OF_SEVERAL = frozenset(("Both", "Neither", "Either", "Each", "Another"))
_OF_THINGS = frozenset(("it", "they"))
_ARTICLES = frozenset(("the", "a", "an"))
# Chosen, not tuned: an article, up to three words before the noun, and the verb.
_LONGEST_SUBJECT = 6
_IT = frozenset(("It",))
# "Yesterday", and a date beside it.
_RELATIVE = regex(
    r"(?<!USA )\b(?:today|yesterday|tomorrow|tonight|nowadays"
    r"|(?<!the )(?<!its )(?<!his )(?<!her )(?:this|last|next|coming|past)"
    rf" (?:past |coming )?{TIMES}"
    r"|(?:earlier|later) (?:today|this|that day)|overnight|so far this \w+"
    r"|(?:\w+ )?(?:minutes?|hours?|days?|weeks?|months?|years?|decades?) ago"
    r"|the (?:past|last|next|coming) (?:(?:few|couple of|several|[\w-]+) )?"
    r"(?:hours?|days?|weeks?|weekend|months?|years?))\b(?! of\b)",
    re.IGNORECASE,
)
_DATED = regex(
    r"\b(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.? \d{1,2}(?:st|nd|rd|th)?"
    r"\b|\b\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November"
    r"|December)\b|\b\d{4}-\d\d-\d\d\b"
)
_QUOTING = ("“", '"', "„", "«", "‘")


class _View(NamedTuple):
    """A sentence as these rules see it: its quotations blanked, a capital at its start."""

    text: str
    runs: frozenset[str]
    is_opening: bool = False
    persons: Container[str] = ()


def context_need(
    text: str, *, opening: bool, words: frozenset[str], persons: Container[str] = ()
) -> ContextNeed | None:
    """What a sentence lacks to be understood alone; None where it lacks nothing.

    A leading connective whose loss leaves a sentence that stands alone can be trimmed; what points
    back can be joined with the words before. Words inside quotation marks are the speaker's affair,
    but for the first ("“They are ready,” ..."). The sentence that opens an article (`opening`) may
    be definite: "The death toll rose", "Both men were found". `persons` are surnames of persons of
    the article, which a first word may be although it could be a plural ("Evans said he").
    """
    cut, first = 0, ""
    if text.isupper():  # "HIS PARTY WILL CHOOSE A SUCCESSOR": read as it would be written small
        text = _WORD.sub(_lowered, text)
        words = runs(text)
    view = _view(text, words)._replace(is_opening=opening, persons=persons)
    if ANYWHERE.isdisjoint(view.runs) and _first_run(view.text) not in OPENINGS:
        return None
    while (connective := _connective(view)) is not None:
        first = first or connective.group().strip(" ,")
        cut += connective.end()
        view = _view(text[cut:], None)._replace(is_opening=opening, persons=persons)
    pointing = _points_back(view)
    if pointing:
        return ContextNeed(f"after “{first}” {pointing}" if cut else pointing, "join")
    if not opening and (need := _stands_for(text, view)) is not None:
        return need._replace(cut=cut)
    if cut:
        return ContextNeed(f"opens with the connective “{first}”", "trim", cut)
    return None


def _view(text: str, words: frozenset[str] | None) -> _View:
    """The view of a sentence; its `runs` are read where a trim or a quotation changes it."""
    blank = text
    if any(map(text.__contains__, _QUOTING)):
        words = None
        blank = _QUOTED.sub(lambda match: "“" + "\ufffc" * (len(match.group()) - 1), text)
    first = blank[:1].upper()
    # "ß" would shift every place.
    opened = blank if first == blank[:1] or len(first) != 1 else first + blank[1:]
    return _View(opened, words if words is not None and opened is text else runs(opened))


def _lowered(word: re.Match[str]) -> str:
    """A word of a text in capitals: small where it is no name, but for the first."""
    low = word.group().lower()
    return low.capitalize() if not word.start() or low not in _SMALL else low


def _first_run(text: str) -> str:
    """The run of letters a text opens with, or the mark."""
    return _RUN.match(text).group() or text[:1]  # type: ignore[union-attr]  # "\w*" fits anywhere


def _connective(view: _View) -> re.Match[str] | None:
    """What can be left off the start: a connective, a dash, the label of a section."""
    connective = TRIMMED.match(view.text, view.runs)
    if connective is not None or ": " not in view.text:
        return connective
    return SECTION_LABEL.match(view.text, view.runs)


def _stands_for(sentence: str, view: _View) -> ContextNeed | None:
    """The need of a sentence with a phrase that stands for what was told before, or None."""
    for reason, match in (
        ("opens with a quantity of what was told", QUANTIFIED.match(view.text, view.runs)),
        ("goes on", THEN.match(view.text, view.runs)),
        ("opens with speech that goes on", SPEECH_BACK.match(sentence, {sentence[:1]})),
    ):
        if match is not None:
            words = sentence[-len(match.string) :][: match.end()].strip(' “",')
            return ContextNeed(f"{reason} (“{words}”)", "join")
    phrase = definite(view.text, view.runs)
    if phrase is None:
        return None
    return ContextNeed(f"speaks of what was told (“{phrase.phrase}”)", "join", kind=phrase.kind)


def _points_back(view: _View) -> str:
    """Why the sentence points back to what stands before it, or ""."""
    if not _is_expletive(view) and not _is_of_several(view):
        for reason, pattern in POINTING_BY_WORD.get(_first_run(view.text), POINTING_ANY):
            match = pattern.match(view.text, view.runs)
            if match is not None:
                return f"opens with {reason} (“{match.group().strip(' ,')}”)"
    if "not" in view.runs and (left := _LEFT_OUT.search(view.text)) is not None:
        return f"leaves out what was told (“{left.group().strip(' .')}”)"
    late = LATE_PRONOUN.match(view.text, view.runs)
    if late is not None and not _is_told(late):
        return f"has a pronoun for its subject (“{late['pronoun']}”)"
    return _names_nobody(view) or _means_none(view) or _names_nothing(view)


def _names_nothing(view: _View) -> str:
    """Why a sentence leaves open where "there" is, or whose "its" tells, or ""."""
    there = _THERE.search(view.text) if "there" in view.runs else None
    if there is not None:
        before = view.text[: there.start()]
        if not (_SOMEWHERE.search(before) or PROPER.search(before) or _may_be_name(before)):
            return "tells of a place told before (“there”)"
    its = re.search(r"\bits\b", view.text) if "its" in view.runs else None
    many = _MANY_FIRST.match(view.text) if its is not None else None
    if its is None or many is None or many.end() > its.start():
        return ""
    before = view.text[: its.start()]
    if PROPER.search(before) or _ONE.search(before[many.end() :]) or "\ufffc" in before:
        return ""
    return "has a pronoun and names nothing (“its”)"


def _means_none(view: _View) -> str:
    """Why a sentence leaves open whom its last words mean: nothing before "them" is of many."""
    ending = None if _MANY.isdisjoint(view.runs) else _THEM_LAST.search(view.text)
    if ending is None:
        return ""
    before = view.text[: ending.start()]
    if _OF_MANY.search(before) or "\ufffc" in before:
        return ""
    return f"has a pronoun and names nothing (“{ending['many']}”)"


def _names_nobody(view: _View) -> str:
    """Why a sentence with "he" or "her" leaves open who that is, or ""."""
    text = view.text
    pronoun = SINGULAR.search(text, view.runs)
    if pronoun is None:
        return ""
    before = text[: pronoun.start()]
    if _may_be_name(before, view.persons) or PROPER.search(before):
        return ""
    if speaks_of_somebody(before, definite=view.is_opening):
        return ""
    forward = SUBORDINATE.match(text, view.runs) or FORWARD.match(text)
    if forward and re.search(r", (?:the )?(?:\w+ )?[A-Z]\w", text[pronoun.end() :]):
        return ""
    return f"has a pronoun and names nobody (“{pronoun.group()}”)"


def _may_be_name(text: str, persons: Container[str] = ()) -> bool:
    """Whether the first word can be a name: no common opener and no plural noun ("Officials")."""
    word = re.match(r"[A-Z][\w-]*", text)
    if word is None or word.group() in WORDS["openers"]:
        return False
    if word.group() in persons:
        return True
    goes_on = re.match(r"[’']| [A-Z]", text[word.end() :]) is not None
    return goes_on or not word.group().endswith(("s", "ly", "ing", "ed"))


def late_pronoun(text: str) -> str | None:
    """The introduction before a "he" or "she" that is the subject ("In Kyiv, he said"), or None."""
    if ", he" not in text and ", she" not in text:
        return None
    view = _view(text, None)
    late = LATE_PRONOUN.match(view.text, view.runs)
    return late["opening"] if late is not None and late["pronoun"] in {"he", "she"} else None


def _is_told(late: re.Match[str]) -> bool:
    """Whether the sentence itself tells for what its late subject stands, if for anything."""
    opening, pronoun = late["opening"], late["pronoun"]
    if speaks_of_somebody(opening) or _is_told_by_its_subject(late):
        return True
    subordinate = SUBORDINATE.match(opening, runs(opening))
    if subordinate is not None and PROPER.search(opening) is not None:
        return True
    if pronoun == "it" and EXPLETIVE.match("I" + late.string[late.start("pronoun") + 1 :], _IT):
        return True
    is_speaking = _TELLING.match(late.string, late.end()) is not None
    if subordinate is None or pronoun not in _OF_THINGS or is_speaking:
        return False
    subject = _subject(opening[subordinate.end() :].split())
    return bool(subject) and (pronoun == "they") == subject.endswith("s")


def _subject(clause: Sequence[str]) -> str:
    """The noun that a clause opens with, before its verb: "(when) the old dam broke"."""
    if not clause or clause[0] not in _ARTICLES:
        return ""
    for noun, verb in pairwise(clause[1:_LONGEST_SUBJECT]):
        if verb in SIGNS or is_past(verb):
            return noun
    return ""


def _is_told_by_its_subject(late: re.Match[str]) -> bool:
    """Whether the late "it" is who tells what the sentence opens with, and that is named first.

    "Skol Foods will shut its plant, it announced" stands alone; "The plant will close, it said"
    does not.
    """
    is_named = late["pronoun"] in {"it", "they"} and _NAMED_FIRST.match(late["opening"])
    return bool(is_named) and _TELLING.match(late.string, late.end()) is not None


def _is_of_several(view: _View) -> bool:
    """Whether an article opens with "Both men" or the like, of whom its headline tells."""
    if not view.is_opening or _first_run(view.text) not in _OF_SEVERAL:
        return False
    return OF_SEVERAL.match(view.text) is not None


def _is_expletive(view: _View) -> bool:
    """Whether "It" stands for nothing: "It is unclear whether", "It was raining"."""
    return EXPLETIVE.match(view.text, view.runs) is not None


def relative_time(text: str) -> bool:
    """Whether the text tells when by the day it was published on ("yesterday", "last week").

    A text that also gives a date leaves nothing open. Bare weekdays ("on Monday") do not count:
    most sentences of news have one, and it names its day within the week.

    >>> relative_time("The ferry sank yesterday."), relative_time("The ferry sank on Monday.")
    (True, False)
    """
    return _RELATIVE.search(text) is not None and _DATED.search(text) is None


RULES = ContextRules(
    need=context_need,
    introduces=introduces,
    is_about=is_about,
    late_pronoun=late_pronoun,
    relative_time=relative_time,
    answer=ANSWER,
    # Things a story can be about: a later "the lawsuit" is then that of the first sentence.
    subjects=frozenset({"case", "deal", "document", "law"}),
)
