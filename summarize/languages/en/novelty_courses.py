"""English ways to say that something took another course, and how it was told before.

Each pair is two states that exclude one another: what was in the one and is now in the other has
turned.
"""

import re

from summarize.patterns import regex


def _pair(one: str, other: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    return (
        regex(rf"\b(?:{one})\b", re.IGNORECASE),
        regex(rf"\b(?:{other})\b", re.IGNORECASE),
    )


_NOT = r"(?:not|n[’']t|no longer|never)"
_PLANNED = (
    r"plan(?:s|ned|ning)?|will|(?:is|are|was|were) to|due|set (?:to|for)|scheduled|expected|"
    r"threaten(?:s|ed)?|intends?|announced|agreed to|called (?:for|a)|begins?|began|begun|starts?|"
    r"started|launched|continu(?:es?|ed)|go(?:es)? on|under way"
)
_CALLED_OFF = (
    r"called off|cancel(?:l?ed|s)|scrapped|abandoned|suspended|broke off|breaks off|cut short|"
    r"put on hold|shelved|scrubbed|aborted|averted|dropped (?:its|his|her|their|the) plans?|"
    r"stopped|halted|ended|(?:is|are|was|were) over|will not take place|did not (?:start|begin|"
    r"open)"
)
_HELD = (
    r"arrest(?:s|ed)?|detain(?:s|ed)?|jailed|imprisoned|in custody|held|kidnapped|abducted|"
    r"captured|hostages?|seized|bail (?:was )?revoked|revoked (?:his|her|their|the) bail|"
    r"in (?:a |his |her )?"
    r"(?:cell|jail|prison)|behind bars"
)
_FREE = (
    r"releas(?:ed|es?)|freed?|free on bail|let go|set free|acquitted|on bail|escaped|at large|"
    r"cleared"
)
_OPEN = (
    r"(?:re-?)?open(?:s|ed|ing)?|stays? open|operating|in operation|(?:run|runs|work|works|flow|"
    r"fly|"
    r"trade) again|resum(?:es?|ed)|restarted|taken in|back (?:in|on|at)|restored|running|"
    r"get across|"
    r"passable|serves?"
)
_CLOSED = (
    r"clos(?:es?|ed|ure)|shut|locked|(?:not|no) (?:\w+ )?(?:runs?|open|works?|flow|fly)|halted|"
    r"suspended|stopped|blocked|grounded|sealed|turned away|cut off|without (?:power|electricity|"
    r"water)|"
    r"sent to other|no longer (?:\w+ )?cross|out of (?:action|service|order)"
)
_SOUGHT = (
    r"missing|unaccounted|lost contact|disappeared|vanished|not (?:been )?(?:seen|heard|found|"
    r"return)|"
    r"search(?:es|ed|ing)? for|look(?:s|ed|ing) for|slipped out|on the (?:loose|run)|fled|escaped"
)
_FOUND = (
    r"found|located|traced|caught|captured|rescued|picked up|pulled (?:alive|out)|recovered|"
    r"returned|is dead|are dead|turned up|safe and"
)
_FOR = (
    r"support(?:s|ed)?|back(?:s|ed)|in favou?r of|endors(?:es?|ed)|vote(?:s|d)? for|approv(?:es?|"
    r"ed)|"
    r"accept(?:s|ed)?|agree(?:s|d)|recommend(?:s|ed)?|welcom(?:es?|ed)|passed|adopted|"
    r"let [\w ]{2,20} go|"
    r"said yes"
)
_AGAINST = (
    r"(?:votes?|voted|voting|is|are|was|were|came out|decided) against|oppos(?:es?|ed)|"
    r"reject(?:s|ed)?|dismiss(?:es|ed)?|turned down|refus(?:es?|ed)|"
    r"withdr[ae]wn?|withdraws|pull(?:s|ed) out|back(?:s|ed) out|veto(?:es|ed)?|voted down|"
    r"ruled out|"
    r"rules out|not for sale|drops? (?:its|his|her|their) support|would hear none"
)
_DENIED = (
    r"den(?:ies|ied)|dismiss(?:es|ed)|disput(?:es?|ed)|rul(?:es?|ed) out|rejects|rejected|swore|"
    r"insist(?:s|ed)?|declined to comment|nothing (?:is|was) wrong|knows? nothing|(?:had|"
    r"has) no contact|"
    r"keeps? silent|silent"
)
_ADMITTED = (
    r"admit(?:s|ted)?|conced(?:es?|ed)|confirm(?:s|ed)|acknowledg(?:es?|ed)|confess(?:es|ed)|"
    r"comes? clean|apologi[sz](?:es?|ed)|telephoned|statement|got in touch|contacted"
)
_DEMANDED = (
    r"wants?|wanted|demand(?:s|ed|ing)?|insist(?:s|ed)?|ask(?:s|ed)? for|threaten(?:s|ed)?|"
    r"plan(?:s|ned)?|seeks?|sought|claim(?:s|ed)?|accus(?:es?|ed)"
)
_GIVEN_UP = (
    r"g[ai]ve(?:s|n)? up|giving up|backed down|dropped (?:its|his|her|their|the) (?:demand|claim|"
    r"plan|"
    r"threat|call|bid|opposition|objection|charge|case|accusation)s?|withdrew (?:its|his|her|"
    r"their|the) \w+|"
    r"no longer (?:wants?|demands?|insists?|plans?)|took back|takes back|retract(?:s|ed)"
)

COURSES = (
    _pair(_PLANNED, _CALLED_OFF),
    _pair(_DEMANDED, _GIVEN_UP),
    _pair(_HELD, _FREE),
    _pair(_CLOSED, _OPEN),
    _pair(_SOUGHT, _FOUND),
    _pair(_FOR, _AGAINST),
    _pair(_DENIED, _ADMITTED),
    _pair(
        r"(?:a|an|one|two|three|four|five|several) (?:hours?|days?|weeks?|months?) (?:early|late)|"
        r"ahead of schedule|behind schedule",
        _PLANNED,
    ),
    _pair(
        r"overturned|quashed|reversed|struck down|annulled",
        r"upheld|convicted|ruled|sentenced|approved|found guilty|banned|ordered",
    ),
    _pair(
        r"(?:took|takes|taken|seized|snatched|wrested) (?:\w+ ){1,4}from|overtook|lost (?:the|"
        r"his|her) lead",
        r"kept|keeps|held|holds|retained|defended|leads?|led",
    ),
    _pair(
        r"lifted|rescinded|revoked|all clear|allowed (?:home|back|to (?:go|return))|"
        r"return(?:ed)? home|"
        r"went home|go home",
        r"imposed|introduced|declared|ordered|orders?|in force|issued|evacuated|sent|moved out|"
        r"told to leave|"
        r"displaced|warning",
    ),
    _pair(
        r"allow(?:s|ed)?|permit(?:s|ted)?|legal|may (?:still )?\w+|can (?:still )?\w+|free to",
        r"forbid(?:s|den)?|banned|bans?|prohibit(?:s|ed)?|barred|outlawed|illegal|can(?:no|[’'])t|"
        r"no longer|may not|must not",
    ),
    _pair(
        r"safe|harmless|no (?:danger|risk|threat)|unharmed|fine|healthy|works? well",
        r"dangerous|unsafe|recall(?:s|ed|ing)?|called back|faulty|may attack|at risk|poison(?:ed|"
        r"ous)|"
        r"defective|leaks?",
    ),
    _pair(
        r"injur(?:ed|ies)|wounded|ill|sick|in (?:a )?(?:hospital|coma|critical condition)|burned|"
        r"hospitali[sz]ed|"
        r"in intensive care",
        r"died|is dead|has died|recover(?:s|ed)|discharged|went home|out of danger|ordinary ward",
    ),
    _pair(
        r"walk(?:s|ed) (?:out|off)|on strike|strikes?|stop(?:s|ped) work|broke off|boycott(?:s|"
        r"ed)?",
        r"(?:is|are|was) over|return(?:s|ed)? to|back (?:at|to)|resum(?:es?|ed)|went back|"
        r"end(?:s|ed)|"
        r"called off|sit(?:s)? down|agree(?:s|d)?",
    ),
    _pair(
        r"no (?:\w+ ){0,2}(?:talks?|meetings?|negotiations?|contact)|not (?:talk|meet|"
        r"negotiate)\w*",
        r"talks|meet(?:s|ing)?|met|sit(?:s)? down|negotiat\w+|telephoned|spoke",
    ),
    _pair(
        r"complet(?:e|ed)|finished|passed|ready",
        r"repeat(?:s|ed|ing)?|delayed|incomplete|failed|fails|not ready|starting again",
    ),
    _pair(
        r"under investigation|inquiry|investigat\w+|suspected|suspects?|accused|charged",
        r"cleared|no (?:evidence|charges?)|without charge|ended (?:its|the|their) (?:inquiry|"
        r"investigation)|"
        r"closed (?:its|the) (?:case|inquiry)|dropped",
    ),
)
NEGATION = regex(
    rf"\b(?:{_NOT}|no|nobody|no one|none|neither|without|refus(?:es?|ed) to|rul(?:es?|ed) out|"
    r"declin(?:es?|ed) to|fail(?:s|ed) to|cannot|den(?:ies|ied)|dismiss(?:es|ed)|won[’']t)\b"
    r"|n[’']t\b",
    re.IGNORECASE,
)
TURNS = regex(
    r"\b(?:after all|again|no longer|now|since|finally|at last|despite|which (?:it|he|she|"
    r"they) \w+|back|"
    r"instead|changed (?:its|his|her|their) mind|reversed|U-turn|earlier than|later than)\b",
    re.IGNORECASE,
)
RESCHEDULED = regex(
    r"\b(?:postpon(?:ed?|es|ing)|delay(?:ed|s|ing)?|(?:put|pushed?|moved?|set) (?:back|off)|"
    r"(?:brought|bring|moved?) forward|rescheduled|deferred|extended|prolonged|shortened|"
    r"(?:later|earlier|sooner) than (?:announced|planned|scheduled|expected|promised)|"
    r"(?:tried|attempted|held|made) again|a new attempt|now|instead)\b",
    re.IGNORECASE,
)
TO_COME = regex(
    r"\b(?:will|(?:is|are|was|were) (?:due|to|set|scheduled|expected|planned)|wants? to|plans? to|"
    r"hopes? to|postponed|until|rescheduled|deadline|no later than|"
    r"(?:back|forward|off|delayed|extended|deferred) (?:to|until|till|by)|"
    r"(?:may|should) (?:not )?(?:be |re-?)?(?:open|start|begin|end|resume|return|run|finish|out)|"
    r"(?:not|no|n.t) (?:\w+ ){1,6}before|lapses?|expires?)\b(?:[^,;]{0,70})$",
    re.IGNORECASE,
)
