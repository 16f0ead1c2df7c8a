"""English of checking: word lists from checking*.txt, and the grammar of `checking_cues`."""

import re

from summarize.languages.checking import (
    AssertionRules,
    CauseRules,
    CheckingRules,
    ConditionRules,
    DirectionRules,
    PostRules,
    ScopeRules,
    ShapeRules,
)
from summarize.languages.en.checking_cues import WORDS, is_adverb, read_cues
from summarize.languages.en.verbs import base_form, is_gerund, is_past
from summarize.patterns import regex
from summarize.resources import read_groups, read_lines

_FOLDER = "languages/en"
_PEOPLE_ENDING = re.compile(r"(?:ians?|ans?|ns?|ese|ish|is?|s|a|ia|ics?|e|y|o)$")
# Shorter stems of countries are too many words' beginning.
_SHORTEST_PEOPLE = 4
_NEGATIVE_PREFIX = regex(r"^(?:un|in|im|il|ir|dis|non)-?")
# "inform" is no negative of "form", "until" none of "til": only longer words count.
_SHORTEST_AFFIRMATIVE = 5

_PEOPLES = {
    word: key
    for key, words in read_groups(f"{_FOLDER}/checking_peoples.txt").items()
    for word in words
}
_ARTICLE = r"(?:(?:the|an?|its|his|her|their|all|any|some|this|that|these|those)\s)?"
DIRECTIONS = {"from": "to", "to": "from", "before": "after", "after": "before", "into": "from"}
PRONOUNS = {
    **{word: word for word in ("i", "you", "he", "she", "it", "we", "they")},
    "me": "i",
    "him": "he",
    "us": "we",
    "them": "they",
}


def people_key(word: str) -> str:
    """A key that a country shares with its people.

    >>> [people_key(word) for word in ("russia", "russian", "russians", "french", "france")]
    ['russ', 'russ', 'russ', 'franc', 'franc']
    """
    if word in _PEOPLES:
        return _PEOPLES[word]
    if len(word) <= _SHORTEST_PEOPLE:
        return word
    bare = _PEOPLE_ENDING.sub("", word)
    return bare if len(bare) >= _SHORTEST_PEOPLE else word


def without_negation(word: str) -> str:
    """The word without its negative prefix.

    >>> without_negation("impossible"), without_negation("inform"), without_negation("possible")
    ('possible', 'inform', 'possible')
    """
    bare = _NEGATIVE_PREFIX.sub("", word)
    return bare if len(bare) >= _SHORTEST_AFFIRMATIVE else word


def is_most(word: str) -> bool:
    """Whether a small word tells of the most of a kind.

    >>> [is_most(word) for word in ("largest", "first", "forest", "best-paid", "second-largest")]
    [True, False, False, True, True]
    """
    return not WORDS["most"].isdisjoint(word.split("-"))


def is_present(word: str) -> bool:
    """Whether a small word has the ending of a verb behind "he" ("warns")."""
    return word.endswith("s") and not any(mark in word for mark in "'’")


def _either_case(words: str) -> frozenset[str]:
    return frozenset(words.split()) | frozenset(map(str.capitalize, words.split()))


def _opposites() -> tuple[tuple[frozenset[str], ...], ...]:
    rows = (line.split("|") for line in read_lines(f"{_FOLDER}/checking_opposites.txt"))
    return tuple(tuple(frozenset(side.split()) for side in row) for row in rows)


RULES = CheckingRules(
    read_cues=read_cues,
    shapes=ShapeRules(
        base_form=base_form,
        is_past=is_past,
        is_gerund=is_gerund,
        being=WORDS["being"],
        by=WORDS["by"],
        joins=WORDS["joins"],
        clauses=WORDS["clauses"],
        parting=WORDS["parting"] | WORDS["opening"],
        opening=WORDS["opening"],
        auxiliaries=WORDS["auxiliaries"],
        infinitive=frozenset({"to"}),
        towards=WORDS["towards"],
        directions=DIRECTIONS,
        pronouns=PRONOUNS,
        possessive={"her": "she"},
        either=WORDS["either"],
        speaking=WORDS["speaking"],
        empty=WORDS["shapeless"],
        relative=WORDS["relative"],
        single=frozenset({"he", "she"}),
        owning=("'", "’"),
        is_present=is_present,
        is_adverb=is_adverb,
    ),
    without_negation=without_negation,
    causes=CauseRules(
        words=_either_case(
            "because due owing thanks result consequence account prompted caused "
            "triggered brought sparked blamed protest return exchange response"
        ),
        because=regex(
            r"(?i)\b(?:because(?:\sof)?|due\sto|owing\sto|thanks\sto|as\sa\s(?:result|consequence)\sof|"
            r"on\saccount\sof|(?:prompted|caused|triggered|brought\sabout|sparked)\sby|blamed\son|"
            r"in\s(?:protest\s(?:at|over|against)|return\sfor|exchange\sfor|response\sto))\s"
        ),
        linking=regex(
            r"(?i)\b(?:because|since|as|so|due\sto|owing\sto|thanks\sto|results?|resulted|after|"
            r"following|over|amid|why|therefore|thus|hence|le(?:d|ads?|ading)\sto|caus(?:e[sd]?|ing)|"
            r"forc(?:e[sd]?|ing)|prompt(?:s|ed|ing)?|blam(?:e[sd]?|ing)|attribut\w+|credit\w*|"
            r"reasons?|help(?:s|ed|ing)?|mean(?:s|t)|trigger\w*|spark\w*|drove|driven|cit(?:ed|es|ing)|"
            r"protest\w*|for|if|when|unless|in\s(?:return|exchange|response)|"
            r"to\s(?!the\b|th[aeo]\w+|its?\b|his\b|her\b|their\b|our\b|an?\b)[\"“'‘]?[a-z]\w+)\b"
        ),
        carrying=regex(
            r"(?i)\W*(?:this|that|these|so|therefore|thus|as\sa\sresult|it|the\s\w+\s(?:led|caused|forced))\b"
        ),
    ),
    conditions=ConditionRules(
        words=_either_case(
            "if unless except subject provided providing condition long once assuming"
        ),
        begins=regex(
            r"(?i)\b(?<!\beven )(?<!\bas )(?<!\bwhat )"
            r"(?:only\sif|(?P<loose>if)|unless|except|subject\sto|(?:provided|providing|assuming|on\scondition)\sthat|"
            r"(?<=,\s)(?:provided|assuming)\s(?:the|an?|its|his|her|their)|(?:as|so)\slong\sas|"
            r"once\s(?=(?:[\w’'-]+\s){1,4}(?:has|have|is|are)\s))\b"
        ),
        asked=regex(
            r"(?i)\b(?:ask(?:s|ed|ing)?|know[sn]?|knew|wonder\w*|see|doubt\w*|unclear|sure|say|tell|told)"
            r"(?:\s\w+)?\s$"
        ),
        parting=regex(r",|\b(?:and|but|that|which|who|or|said|says)\b"),
        told=regex(
            r"(?i)\b(?:if|unless|except|excluding|apart|provided|providing|subject|conditions?|conditional|"
            r"as\slong|so\slong|only|when|once|without|with|should|depend\w*|pending|after|until|hinge\w*|"
            r"may|might|could|were)\b"
        ),
    ),
    assertions=AssertionRules(
        begins=regex(
            r"(?i)\b(?:(?<!no matter\s)whether(?!\s(?:or\snot|to)\b)|"
            r"(?:ask(?:s|ed|ing)?|wonder\w*|investigat\w+|unclear|examin\w+)\sif|"
            r"(?:den(?:y|ies|ied|ying)|refut\w+)\s(?:that|having|being|any)|"
            r"(?:reject|dismiss|refut|den)(?:s|es|ed|ing|y|ies|ied|ying)?\s(?:\w+\s){0,2}"
            r"(?:claims?|reports?|rumou?rs?|suggestions?|allegations?|speculation)(?:\s(?:that|of))?|"
            r"(?:no\s(?:evidence|sign|indication|proof)|nothing\s(?:show|prove|suggest|indicate)(?:s|d|ed)?)\sthat|"
            r"call(?:s|ed|ing)?\s(?:false|untrue|baseless|unfounded|a\slie)\s(?:\w+\s){0,2}?"
            r"(?:claims?|reports?|rumou?rs?|suggestions?|allegations?)\s(?:that|of)|"
            r"(?:false|untrue|baseless|unfounded)\sthat)\s"
        ),
        told=regex(
            r"(?i)\b(?:whether|if|den(?:y|ies|ied|ying|ials?)|refut\w+|reject\w*|dismiss\w*|not?|never|"
            r"nobody|none|nothing|neither|nor|without|cannot|ask(?:s|ed|ing)?|investigat\w+|question\w*|"
            r"unclear|alleg\w+|accus\w+|suspect\w*|suspicion\w*|claim\w*|possib\w+|potential\w*|may|might|could|"
            r"doubt\w*|prob(?:e[sd]?|ing)|examin\w+|inquir\w+|enquir\w+|look\w*\sinto|false\w*|"
            r"untrue|rumou?r\w*|reports?\sthat|reportedly|speculat\w+|contest\w*|disput\w+|"
            r"wonder\w*|decid\w+|unsure|uncertain\w*|know|say\swhether|wrong\w*|fake|hoax|baseless|"
            r"unfounded|rul\w+\sout|contradict\w*|rebuff\w*|declin\w*|refus\w*|await\w*|wait\w*|consider\w*|"
            r"weigh\w*|discuss\w*|debat\w*|stud(?:y|ies|ied|ying)|review\w*|yet|open|insist\w*|vote[sd]?|"
            r"voting|rule[sd]?|to\srule|verdict|answer\w*|find\sout|clear|clarif\w+)\b|n['’]t\b|\?"
        ),
    ),
    directions=DirectionRules(
        up=WORDS["going_up"],
        down=WORDS["going_down"],
        dying=regex(
            r"(?i)(?<!be\s)\b(?:(?:was|were|been|are|is)\s(?:\w+ly\s)?killed|(?:has|have|had\s)?died|killing)\b"
        ),
        dead=regex(
            r"(?i)\b(?:kill\w*|d(?:ie[sd]?|ying|ead\w*|eaths?)|fatal\w*|toll|perish\w*|slain|slay\w*|slew|"
            r"murder\w*|lo(?:st|se|ses|sing)\s(?:\w+\s){0,3}li(?:fe|ves)|li(?:fe|ves)\b|pass(?:ed|es|ing)?\saway|"
            r"drown\w*|bod(?:y|ies)|corpses?|suicide\w*|assassinat\w*|execut\w*|shot|gunned|"
            r"strangl\w*|stabb\w*|massacre\w*|mourn\w*|funeral\w*|buried|burial|late|obituar\w*|remains|"
            r"claimed|took|taken|succumb\w*|lifeless|victims?|casualt\w*|homicide\w*|manslaughter|bereave\w*|"
            r"widow\w*|grave\w*|memorial\w*|autops\w*|coroner\w*|hanged|poison\w*|crush\w*|expired|gone|"
            r"wiped\sout|cost\b)\b"
        ),
    ),
    objects=regex(
        rf"\b(?P<verb>(?i:{'|'.join(sorted(WORDS['deciding']))}))\s{_ARTICLE}"
        rf"(?P<head>(?!(?:{'|'.join(sorted(WORDS['measures']))})\b)[^\W\d_][\w’'-]*)"
        rf"(?:\s(?:to|against|of|on|in|about|for|from|over)\s{_ARTICLE}(?P<governed>[^\W\d_][\w’'-]*))?"
    ),
    standing_for=WORDS["standing_for"],
    posts=PostRules(
        nouns=WORDS["posts"],
        fields=WORDS["fields"],
        ranks=WORDS["ranks"],
        of=WORDS["office_of"],
        joins=WORDS["joins"],
    ),
    scopes=ScopeRules(is_most=is_most, opening=WORDS["scope"], spans=WORDS["spans"]),
    offices=WORDS["offices"],
    office_of=WORDS["office_of"],
    former=WORDS["former"],
    opposites=_opposites(),
    people_key=people_key,
    empty_in_names=WORDS["empty_in_names"],
    limiting_after=WORDS["limiting_after"],
    reporting_before=WORDS["reporting_before"],
    pair=WORDS["pair"],
    currencies=WORDS["currencies"],
    lone=WORDS["lone"],
    lone_before=WORDS["lone_before"],
    light=WORDS["light"],
)
