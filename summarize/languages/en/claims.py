"""English claims: negation, modality, denial, speakers, casualties, and parts of amounts."""

import re

from summarize.languages.claims import ClaimRules
from summarize.languages.en.quantities_nouns import singular
from summarize.patterns import regex
from summarize.resources import read_groups

_WORDS = read_groups("languages/en/claims.txt")
_SAID = (
    "said|says|told|added|adds|noted|notes|insisted|insists|stated|states|claimed|claims|"
    "announced|argued|warned|tweeted|wrote|explained|acknowledged|conceded"
)
_SAYING = f"(?:{_SAID})"
# "Initial claims in May" are no words of anybody's.
_SAYS = rf"(?!claims (?!that|the|he|she|it|they)){_SAYING}"
_NAME = r"[A-Z][\w’'-]+(?:\s(?:[A-Z]\.\s)?[A-Z][\w’'-]+)*"
_DYING = r"kill\w*|die[sd]?|dying|dead|deaths?|fatal\w*|toll|perish\w*|slain|murder\w*"
_TO_LOSE = r"(?:los(?:t|e|es|ing)|cost|claim(?:ed|s|ing)?|took|takes?|taking)"
# What happens to people is told by a verb, not by the noun: "nine people", "nine dead", "killing
# nine" and "a toll of nine" are one amount, and "nine injured" is another.
_CASUALTIES = (
    ("died", rf"{_DYING}|{_TO_LOSE} (?:the|their) lives"),
    ("hurt", r"injur\w*|wound\w*|hurt|hospitali[sz]ed"),
    ("missing", r"missing|unaccounted|disappear\w*"),
    ("saved", r"rescue[sd]?|rescuing|saved?|saving|pulled|survivors?|survived"),
    ("arrested", r"arrest\w*|detain\w*|custody"),
    ("displaced", r"evacuat\w*|displaced|homeless|fled"),
)

# Behind a name of somebody who does not say it: "he announced Canada was leaving".
_DOING = r"[\w’'-]|\s(?:[A-Z]|(?:is|was|are|were|has|have|had|will|would|could|may|might|must)\b)"
_BETWEEN = r"(?:[^,;:.]|(?<=\d)[.,](?=\d)){0,80}?"
_BOUND = (
    r"(?:(?:at least|more than|nearly|almost|about|around|some|over|as many as|up to|an estimated|"
    r"just|well over)\s)?"
)
# What is said, and may be denied, some words behind a verb of denial.
_CLAIMED = "|".join(sorted(_WORDS["claimed"]))
_TO_SOMETHING = r"\s+(?:[\w’'-]+\s+){0,5}?"
# Who or what is dismissed without being denied.
_ENDED = "|".join(sorted(_WORDS["ended"]))

RULES = ClaimRules(
    titles=_WORDS["titles"],
    offices=_WORDS["offices"],
    of="of",
    negations=_WORDS["negations"],
    negative_ending="n't",
    refusals=_WORDS["refusals"],
    possible=_WORDS["possible"],
    conditional=regex(
        r"\b(?:(?!IF\b)(?i:if|unless|in case|in the event|provided|as long as|"
        r"should (?:the|they|s?he|it)))\b[^,;:.]*"
    ),
    denying=_WORDS["denying"],
    doubting=_WORDS["doubting"],
    modals=_WORDS["modals"],
    unreal=_WORDS["modals"] | _WORDS["unreal"],
    infinitive="to",
    denials=regex(
        r"\b(?:den(?:y|ies|ied|ying)|refut(?:e|es|ed|ing)|reject(?:s|ed|ing)?|"
        rf"dismiss(?:es|ed|ing)?(?!{_TO_SOMETHING}(?:{_ENDED})\b)|"
        r"rul(?:e|es|ed|ing) out|rebuff(?:s|ed)?)\b",
        re.IGNORECASE,
    ),
    denied_claims=regex(
        rf"\b(?:(?:den(?:y|ies|ied|ying)|refut(?:e|es|ed|ing)|reject(?:s|ed|ing)?|"
        rf"dismiss(?:es|ed|ing)?|rebuff(?:s|ed)?){_TO_SOMETHING}(?:{_CLAIMED})|"
        r"den(?:y|ies|ied|ying) (?:that|any|being|having|wrongdoing|involvement|responsibility))\b",
        re.IGNORECASE,
    ),
    denial_parts=("deny", "deni", "refut", "reject", "dismiss", "rul", "rebuff"),
    # Most words begin with no letter of these.
    negative=re.compile(
        r"\b(?=[abcfglnrsuw])(?:no|not|never|none|nobody|nothing|neither|nor|cannot|without|false|"
        r"untrue|baseless|unfounded|groundless|stupid|absurd|nonsense|lies?|fabricat\w+|refus\w+|resist\w*|"
        r"rumou?rs?|unable|unwilling|fail\w*)\b|n[’']t\b",
        re.IGNORECASE,
    ),
    negative_parts=(
        *("no", "never", "neither", "without", "false", "untrue", "baseless", "unfounded"),
        *("groundless", "stupid", "absurd", "lie", "fabricat", "refus", "resist", "rumo", "unable"),
        *("unwilling", "fail", "n't"),
    ),
    speaker=regex(
        rf"(?P<before>{_NAME})\s{_SAYS}\b|,\s(?P<between>{_NAME}),\s{_SAYING}\b"
        rf"|\b{_SAYING}\s(?P<after>{_NAME})(?!{_DOING})"
    ),
    saying=tuple(_SAID.split("|")),
    bodies=_WORDS["bodies"],
    # Half of the words of a sentence begin with no two letters of these.
    casualties=re.compile(
        r"\b(?=[acdefhiklmprstuw][aeilnoruvy])(?:"
        + "|".join(f"(?P<{kind}>{told})" for kind, told in _CASUALTIES)
        + r")\b",
        re.IGNORECASE,
    ),
    people=_WORDS["people"],
    counted_before=regex(
        r"\b(?:(?P<toll>toll)|"
        r"(?:number|total|count|tally) of (?:[\w’'-]+ ){0,3}?(?P<what>[a-z]+s|people|children))\b"
        rf"{_BETWEEN}\b(?:to|at|is|was|of|reached|reaches|hit|passed|topped|exceeded|exceeds|now)\s"
        rf"{_BOUND}$",
        re.IGNORECASE,
    ),
    singular=singular,
    clause=regex(r"[;:,.()“”\"]|\band\b|\bwhile\b|\bbut\b|\d"),
    part_before=re.compile(
        r"\b(?:(?:one|two|three|\d+) in(?: every)?|every|another|additional|further|extra|by|of|"
        r"of the|of those|of its|of their|among|first|last|next|other|rose|rises?|fell|falls?|"
        r"drop(?:s|ped)?|climb(?:s|ed)|grew|gain(?:s|ed)|los[te]s?|jump(?:s|ed)|declin(?:es|ed)|"
        r"slip(?:s|ped)|up|down|add(?:s|ed))"
        r"\s+(?:(?:some|about|around|nearly|almost|more than|at least|just|only)\s+){0,2}$",
        re.IGNORECASE,
    ),
    part_after=re.compile(
        r"\s?(?:(?:out )?of (?:the|them|those|these|whom|its|his|her|their|every|\d)\b|"
        r"in (?:\d|every\b)|(?:\w+ )?(?:more|others?|additional|new|further|extra|increase|"
        r"decrease|rise|drop|decline|jump|fall)\b)",
        re.IGNORECASE,
    ),
    known_before=regex(r"(?<!of )\b(?:the|these|those) $", re.IGNORECASE),
)
