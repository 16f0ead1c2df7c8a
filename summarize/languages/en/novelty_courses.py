"""English ways to say that something took another course, and how it was told before."""

import re


def _pair(now: str, before: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    return (
        re.compile(rf"\b(?:{now})\b", re.IGNORECASE),
        re.compile(rf"\b(?:{before})\b", re.IGNORECASE),
    )


_PLANNED = (
    r"plan(?:s|ned|ning)?|will|(?:is|are|was|were) to|due|set to|scheduled|expected|"
    r"threaten(?:s|ed)?|"
    r"intends?|announced|agreed to|called for"
)
_HELD = (
    r"arrest(?:ed)?|detain(?:ed)?|jailed|imprisoned|in custody|held|charged|kidnapped|abducted|"
    r"seized|"
    r"taken hostage"
)

COURSES = (
    _pair(
        r"called off|cancel(?:l?ed|s)|scrapped|abandoned|suspended|broke off|breaks off|cut short|"
        r"put on hold|shelved|scrubbed|aborted",
        rf"{_PLANNED}|began|begun|started|opened|launched|continu(?:es?|ed)|under way",
    ),
    _pair(
        r"gave up|gives up|given up|giving up|backed down|dropped (?:its|his|her|their) (?:demand|"
        r"claim|plan|threat|call|bid|opposition|objection)s?|withdrew (?:its|his|her|their) \w+|"
        r"no longer (?:wants?|demands?|insists?|plans?)",
        r"wants?|wanted|demand(?:s|ed|ing)?|insist(?:s|ed)?|ask(?:s|ed)? for|threaten(?:s|ed)?|"
        r"plan(?:s|ned)?|seeks?|sought|claim(?:s|ed)?|oppos(?:es?|ed)|refus(?:es?|ed)",
    ),
    _pair(
        r"(?:been|was|were|is|are|be|being) (?:\w+ )?(?:released|freed|let go|set free|acquitted|"
        r"cleared)|(?:released|freed|acquitted) (?:the|him|her|them|a|an|all|two|three)",
        _HELD,
    ),
    _pair(
        r"(?:a|an|one|two|three|four|five|several) (?:hours?|days?|weeks?|months?) (?:early|late)|"
        r"ahead of schedule|behind schedule",
        _PLANNED,
    ),
    _pair(
        r"(?:run|runs|open|opened|work|works|flow|fly) again|re-?opened|reopens?|resumed?|resumes|"
        r"restarted",
        r"(?:not|no) (?:\w+ )?(?:run|runs|open|work|works|flow|fly|be)|closed|shut|halted|"
        r"suspended|"
        r"stopped|blocked|grounded",
    ),
    _pair(
        r"overturned|quashed|reversed|struck down|annulled",
        r"upheld|convicted|ruled|sentenced|approved|found guilty|banned|ordered",
    ),
    _pair(
        r"(?:took|takes|taken|seized|snatched|wrested) (?:\w+ ){1,4}from",
        r"kept|keeps|held|holds|retained|defended",
    ),
    _pair(r"lifted (?:the|its|a|an)|rescinded", r"imposed|introduced|declared|ordered|in force"),
)
RESCHEDULED = re.compile(
    r"\b(?:postponed?|delayed|(?:put|pushed|moved|set) back|(?:brought|moved) forward|rescheduled|"
    r"(?:later|earlier|sooner) than (?:announced|planned|scheduled|expected|promised)|"
    r"(?:tried|attempted|held|made) again|a new attempt|now|instead)\b",
    re.IGNORECASE,
)
TO_COME = re.compile(
    r"\b(?:will|(?:is|are|was|were) (?:due|to|set|scheduled|expected|planned)|wants? to|plans? to|"
    r"hopes? to|postponed|until|rescheduled|back to|forward to)\b",
    re.IGNORECASE,
)
