"""English counts from day to day: tolls, what a number before its noun counts, lowered counts."""

import re

from summarize.languages.en.cleaning_notices import NOTICE
from summarize.languages.en.novelty_courses import COURSES, NEGATION, RESCHEDULED, TO_COME, TURNS
from summarize.languages.novelty import NoveltyRules
from summarize.patterns import regex
from summarize.resources import read_groups

_WORDS = read_groups("languages/en/novelty.txt")
_BOUND = (
    r"(?:(?:at least|more than|nearly|almost|about|around|some|over|as many as|up to|an estimated|"
    r"just|well over)\s)?"
)
# Verbs by which a value moves: "the toll rose", "it raised its offer", "the lead is down".
_UP = (
    r"r[io]se[sn]?|risen|increas(?:ed?|es)|climb(?:ed|s)?|gain(?:ed|s)?|gr[eo]w[sn]?|jump(?:ed|s)?|"
    r"soar(?:ed|s)?|surg(?:ed|es)|(?:went|gone|go|goes|edged) up|(?:is|are|was|were) up(?! to)|"
    r"spread|widened|"
    r"rais(?:ed|es|ing)|doubled|upgraded"
)
_DOWN = (
    r"fall(?:s|en)?|fell|drop(?:ped|s)?|declin(?:ed|es)|sank|sunk|slip(?:ped|s)?|shr[aiu]nk|"
    r"dwindled|"
    r"narrowed|slid|tumbled|plunged|eased|(?:went|gone|go|goes|edged|is|are|was|were) down|cut|"
    r"cuts|"
    r"lower(?:ed|s)|reduced|halved?|trimmed|downgraded"
)
_MOVES = rf"(?:{_UP}|{_DOWN}|lifted|revised|adjusted|corrected|brought)"
_RECORD = r"(?:an? )?(?:(?:new|fresh|all-time) )?(?:record )?(?:(?:high|low|peak) )?(?:of )?"

RULES = NoveltyRules(
    times=_WORDS["times"],
    qualifiers=_WORDS["qualifiers"],
    lowered=re.compile(
        r"\b(?:revised|lowered|cut|downgraded|reduced|corrected|adjusted|scaled back|"
        r"fewer than (?:first|earlier|previously))\b",
        re.IGNORECASE,
    ),
    sayer=re.compile(
        r"^(?:[^,;:]{0,80}?\b(?=[aeps])(?:says?|said|puts|"
        r"(?<!is )(?<!are )(?<!was )(?<!were )(?<!now )(?<!been )put|announced|estimates?|"
        r"estimated)\b|"
        r"according to [^,;:]{0,80},)",
        re.IGNORECASE,
    ),
    part=re.compile(
        r"\b(?:per|each|every|(?<!within )a (?:year|month|week|day)|among them|including|"
        r"(?:out )?of (?:them|whom|[\d,]+)|since (?:19|20)\d\d|in (?:19|20)\d\d|"
        r"last (?:year|month)|ago|history|previous|alone|another|further|additional|"
        r"more)\b(?! than)",
        re.IGNORECASE,
    ),
    no_count_before=re.compile(
        r"\b(?:aged|from|compared (?:with|to)|(?:up|down) from|(?:one|two|three|\d+) in|"
        r"(?:children|girls|boys|adults|those) (?:under|over))\s$|[A-Z][\w’'-]+(?<!day),\s$"
    ),
    no_count_after=re.compile(
        r"\s?[-\s](?:years?[-\s]olds?|BST|GMT|EST|EDT)\b|\s\w+ in [\d,]+|,?\s[ap]\.?m\b|"
        r"\s(?:in|out of) (?:\d+|ten|five|four|three|a hundred)\b|"
        r",?\swhen (?:he|she|they|[A-Z][\w’'-]+)\b"
    ),
    ages=re.compile(r"\bolds?$", re.IGNORECASE),
    moved_to=re.compile(
        # Half of the words begin with no two letters of these.
        rf"\b(?=[a-jlnprsuw][acdehilnoprstuw]|t[ru])(?:"
        rf"{_MOVES}\b[^;:,]{{0,80}}?\bto\s{_RECORD}|(?:stands?|stood) (?:now )?at\s|"
        r"(?:is|are|has been|have been) now (?:put|estimated|given|reported|"
        r"thought to be)? ?(?:at )?|"
        rf"now (?:stands?|put|is|are|reach(?:es|ed)|at)\s(?:at\s)?|(?:reach(?:es|ed)?|"
        rf"hit)\s{_RECORD})"
        rf"{_BOUND}$",
        re.IGNORECASE,
    ),
    stands_now=regex(
        r"\b(?:(?:is|are|was|were|has|have|had) now|now (?:has|have|had|is|are|was|were|"
        r"stands?))\b",
        re.IGNORECASE,
    ),
    current=re.compile(r"\b(?:now|still|so far|currently|to date)\b", re.IGNORECASE),
    moved_from=regex(
        r"[^;:.\d]{0,60}?\b(?:(?:up|down) from|instead of|rather than|compared with)\s|"
        r"\s(?:\w+\s)?(?:remain(?:s|ed)?|(?:is|are) left)\b",
        re.IGNORECASE,
    ),
    from_to=regex(r"\s(?:\w+\s){0,3}to\s" + _BOUND, re.IGNORECASE),
    moved_from_before=regex(r"\bfrom\s" + _BOUND + "$", re.IGNORECASE),
    rising=re.compile(rf"\b(?:{_UP})\b", re.IGNORECASE),
    falling=re.compile(rf"\b(?:{_DOWN})\b", re.IGNORECASE),
    revised=re.compile(
        r"\b(?:revis(?:ed|ing)|(?:its|their|the|an?) (?:first|earlier|initial) estimate)\b",
        re.IGNORECASE,
    ),
    motions=re.compile(
        rf"\b(?:{_MOVES}|to|number|total|count|tally|stands?|stood|reach(?:es|ed)?|hit|put|new|"
        r"record|now|said|says|about|some|around|nearly|almost|more than|at least)\b",
        re.IGNORECASE,
    ),
    forecast=re.compile(
        r"\b(?:could|may|might|would|will|expect(?:s|ed)?|forecasts?|predict(?:s|ed)?|likely|"
        r"plans?|planned|if|unless|wants?|demand(?:s|ed)?|asked|until)\b",
        re.IGNORECASE,
    ),
    foreseen=re.compile(
        r"\b(?:could|might|forecasts?|predict(?:s|ed)?|expects?|foresees?|sees? (?:it|the \w+) at|"
        r"reckons?|by (?:next|the end of))\b",
        re.IGNORECASE,
    ),
    clause_ends=re.compile(r"[;:]|,\s(?!\d)|\s(?:while|whereas|but|although|when|after)\s"),
    courses=COURSES,
    negation=NEGATION,
    turns=TURNS,
    rescheduled=RESCHEDULED,
    past_perfect=re.compile(r"\bhad (?:(?!to\b|a\b|an\b|the\b|no\b)\w+ ){0,2}\w+", re.IGNORECASE),
    done=regex(
        r"\b\w{2,}ed\b(?! (?:people|families|persons|men|women|children|residents)\b)|"
        r"\bleft\b(?! (?:homeless|without|dead|injured|behind)\b)|\b(?:won|lost|took|taken|gave|"
        r"given|broke|broken|sold|bought|sent|built|met|"
        r"quit|shot|hit|cut|shut|fell|fallen|rose|risen|held|found|caught|fought|struck|"
        r"sank|sunk|flew|flown|drove|driven|began|begun|went|gone|came|became|made|paid|led|"
        r"kept|drew|drawn|threw|thrown|chosen|chose|withdrew|withdrawn|stolen|stole|torn|tore)\b",
        re.IGNORECASE,
    ),
    giving=_WORDS["giving"],
    given_before=regex(
        r"\b(?:the|its|his|her|their|these|those|all|whose|\w+[’']s?)\s(?:\w+\s)?$", re.IGNORECASE
    ),
    inhabitants=_WORDS["inhabitants"],
    numerals=_WORDS["numerals"],
    notice=regex(NOTICE, re.IGNORECASE),
    correcting=_WORDS["correcting"],
    to_come=TO_COME,
    per=re.compile(
        r"\s(?:an?|per|each|every)\s(?P<of>[a-z]+)\b|,?\s(?P<each>each|apiece)\b", re.IGNORECASE
    ),
    fates=(
        (
            "died",
            re.compile(
                r"\b(?:drown(?:ed)?|perished|lost their li(?:ves|fe)|lost (?:his|her) life|lives|"
                r"burned to death|suffocated|froze to death|were crushed|found dead|is dead|"
                r"are dead|"
                r"toll)\b|\b(?:bodies|deaths?|remains|killing) of\b",
                re.IGNORECASE,
            ),
        ),
        (
            "ill",
            re.compile(
                r"\b(?:infected|infections?|caught|contracted|(?:fallen|fell|falling|"
                r"taken) (?:ill|sick)|"
                r"sickened|tested positive|diagnosed)\b",
                re.IGNORECASE,
            ),
        ),
        (
            "missing",
            re.compile(
                r"\b(?:(?:yet|still|remain) to be (?:found|traced|located|accounted)|never found|"
                r"(?:not|n.t|never) (?:yet )?been (?:found|traced|heard|seen|located)|"
                r"lost without trace)\b",
                re.IGNORECASE,
            ),
        ),
        (
            "held",
            re.compile(
                r"\b(?:hostages?|captives?|held|kidnapped|abducted|in captivity|captured)\b",
                re.IGNORECASE,
            ),
        ),
        (
            "displaced",
            re.compile(
                r"\b(?:(?:moved|sent|driven|ordered|taken) (?:out|away)|(?:left|leave|fled|"
                r"lost) (?:their|his|her) "
                r"(?:homes?|houses?)|told to (?:leave|go)|moved to|shelters?|out of the (?:area|"
                r"villages?|town))\b",
                re.IGNORECASE,
            ),
        ),
        (
            "hurt",
            re.compile(r"\b(?:in hospital|treated for|wounded|burns?|hurt)\b", re.IGNORECASE),
        ),
    ),
    nobody=re.compile(r"\b(?:no ?body|no one|none|no (?=\w+))\b", re.IGNORECASE),
    person=re.compile(
        r"(?:er|or|ist|ee|ian|man|men|woman|women|child|person|people|crew|staff|student|pupil|"
        r"resident|nurse|pilgrim|tourist|migrant|hostage|baby|teenager|youth|girl|boy|victim)s?$",
        re.IGNORECASE,
    ),
    of_whole=re.compile(
        r"\s(?:\w+\s)?(?:out )?of (?:the|its|his|her|their|these|those|\d)\b", re.IGNORECASE
    ),
    since=regex(r"\bsince\s(?:\w+\s){0,2}$", re.IGNORECASE),
    by_now=regex(
        r"By\b|.{0,120}\bby (?:\w+day|dawn|noon|night|midnight|\w+ (?:morning|evening|night|"
        r"afternoon|noon))\b"
    ),
    some=re.compile(r"\b(?:alone|among them|of (?:them|whom|these|those))\b", re.IGNORECASE),
    part_of=re.compile(r"\s(?:out )?of\b", re.IGNORECASE),
    world=re.compile(
        r"\b(?:world[- ]?wide|(?:in|around|across|of|over) the world|global(?:ly)?|the globe|"
        r"countries|nations)\b",
        re.IGNORECASE,
    ),
    things=_WORDS["things"],
    change_before=re.compile(
        rf"\b(?:(?:{_UP}|{_DOWN})(?: by)?|additional|another|further|extra|new|"
        r"(?:rise|increase|fall|drop|decline|jump|gain|loss|cut|growth) of)\s"
        rf"{_BOUND}$",
        re.IGNORECASE,
    ),
    change_after=re.compile(
        r"\s(?:(?:\w+\s)?(?:more|fewer|less)(?! (?:from|in|after|since|now))|"
        r"(?:\w+[\s-]){0,2}(?:new|additional|further|extra|others?)|"
        r"higher|lower|later|earlier|early|late|rise|increase|fall|drop|cut|gain|loss|jump|decline|"
        r"above|below)\b",
        re.IGNORECASE,
    ),
    elsewhere=re.compile(
        r"\b(?:(?:a )?separate|in another|neighbou?ring|unrelated|across the border|elsewhere|"
        r"(?:years?|months?|weeks?|decades?|century) (?:ago|earlier|before)|"
        r"in (?:19|20)\d\d|last (?:year|month|season)|history|previously|in the past|"
        r"(?:the|of) previous|every (?:year|month)|a century)\b",
        re.IGNORECASE,
    ),
    left_before=regex(r"\b(?:leaving|leaves|left|now|so)\s$", re.IGNORECASE),
    left_after=regex(
        r"\s(?:remain(?:s|ed|ing)?|(?:are|is|were) (?:still )?(?:left|remaining)|left)\b",
        re.IGNORECASE,
    ),
    numbering=re.compile(
        r"\b(?=\w+\.?\s$)(?:stage|phase|round|day|week|chapter|game|match|flight|unit|reactor|section|route|"
        r"line|"
        r"number|no\.?|article|class|group|block|level|floor|gate|room|platform|lap|part|episode|"
        r"season|volume|page|highway|road|pier|runway|camp|area|district|zone)\s$",
        re.IGNORECASE,
    ),
    frame=re.compile(
        r"(?:in|on|at|across|near|around|off|outside|for|under|"
        r"among)\s(?P<what>[^,]{3,60}?)(?:,\s|\s(?=people\b|[A-Z]))",
        re.IGNORECASE,
    ),
    happened={kind: _WORDS[kind] for kind in ("died", "ill", "held")},
)
