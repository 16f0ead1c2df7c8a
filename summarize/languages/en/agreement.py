"""English disagreements: clauses, bounds, deals, denials, crowds, and how a claim is worded."""

import re

from summarize.languages.agreement import AgreementRules, Damage
from summarize.patterns import regex
from summarize.resources import read_groups

_WORDS = read_groups("languages/en/agreement.txt")
_SAYING = (
    r"(?:says?|said|insists?|insisted|maintains?|maintained|claims?|claimed|argues?|argued|"
    r"told|alleges?|alleged|accuses?|accused|reports?|reported|testified)"
)
_KIN = "|".join(sorted(_WORDS["kin"]))
_NUMBER = "|".join(sorted(_WORDS["numbers"]))


def _any_case(pattern: str) -> re.Pattern[str]:
    return regex(pattern, re.IGNORECASE)


RULES = AgreementRules(
    hedges=_WORDS["hedges"],
    calendar=_WORDS["calendar"],
    # Each way begins with its mark, so that only marks are looked at: looking behind comes second.
    clause_break=re.compile(r"[,;:](?=\s)|\s[–—-]\s|—|[.!?](?<=\w.)[”\"]?\s"),
    bounds=_WORDS["bounds"],
    beginnings=_any_case(r"\b(?:first|last|began|beg[iu]n|start(?:s|ed)?|end(?:s|ed)?)\b"),
    elsewhen=_any_case(
        r"\b(?:forecasts?|predict\w*|project(?:ed|ions?)|expect\w*|estimat\w*|could|would|might|"
        r"may|will|earlier|previous(?:ly)?|last (?:year|month|week)|"
        r"(?:year|month|week|decade)s? (?:ago|before|earlier)|record|initially|originally|"
        r"up from|down from|compared with|compared to|before the [a-z]+)\b"
    ),
    coming=frozenset(("will", "would")),
    since=_any_case(r"\bsince\b[^,;:]*"),
    other_event=_any_case(
        r"\b(?:since|ago|every|each|annual\w*|a (?:year|month|week|day)|per (?:year|day)|similar|"
        r"another|previous|last|past|recent|history|decades?|years?|months?|weeks?|separate\w*|"
        r"elsewhere|anniversary|in an?other|if|world-?wide|globally|\d+ countries)\b"
    ),
    all_of=_any_case(
        r"\b(?:toll|deaths?|killing|evacuations?|arrests?|rescue|disappearance) of "
        r"(?:(?:at least|more than|about|around|some|nearly|almost|over) )?$"
    ),
    aside=_any_case(r"\bwhen an?\b"),
    corrected=_any_case(
        r"\b(?:revis|lower|correct|reduc)(?:e[sd]?|ed|s|ing)\b|\bcounted twice\b|"
        r"\bfewer than (?:first|initially)\b"
    ),
    generic_victims=_WORDS["generic_victims"] | {""},
    whole_victims=_WORDS["whole_victims"],
    victims=_WORDS["victims"],
    casualties=(
        ("died", "people killed"),
        ("hurt", "people injured"),
        ("missing", "people missing"),
        ("saved", "people rescued"),
        ("arrested", "people arrested"),
        ("displaced", "people evacuated"),
    ),
    damage=(
        Damage(
            "homes and other buildings destroyed",
            _WORDS["buildings"],
            _any_case(
                r"\b(?:destroy\w*|razed|levell?ed|flattened|reduced to (?:rubble|ashes)|"
                r"burn(?:ed|t) (?:down|to the ground))\b"
            ),
            _any_case(
                r"\b(?:damag\w+|threaten\w*|partly|partially|or|sav(?:ed|ing)|evacuat\w*|rebuil\w*)\b"
            ),
        ),
        Damage(
            "homes without power",
            _WORDS["supplied"],
            _any_case(
                r"\b(?:without (?:electric(?:al)? )?(?:power|electricity)|blackout|"
                r"los(?:t|ing) (?:their )?(?:power|electricity)|"
                r"(?:power|electricity)(?: supply)? (?:was |had been )?(?:cut|knocked out))\b"
            ),
            _any_case(
                r"\b(?:restor\w+|reconnect\w*|back on|regain\w*|returned|at (?:its|the) peak)\b"
            ),
        ),
    ),
    denies=regex(
        r"^[^“”\"]*\b(?:"
        r"(?:denie[sd]|disputes?|disputed|contradicts?|contradicted)\s(?:that|this|it|"
        r"(?:the|that|those|these|any such)\s(?:claims?|reports?|allegations?|accusations?|"
        r"charges?))(?=[.,;—]|\s(?:and|but|saying|in a|on|through)\b)"
        r"|(?:says?|said|insists?|insisted|maintains?|maintained)\s(?:that\s)?"
        r"(?:he|she|they|it|there)\s(?:did|had|has|have|was|were|would|could|does|is)"
        r"(?:\snot|n[’']t)\.?$"
        r"|(?:says?|said|told)\b[^.;“”\"]{0,60}\bthe opposite\.?$"
        r")"
    ),
    denial_hints=re.compile(r"denie|disput|contradict|(?:not|n[’']t|opposite)\.?$"),
    no_claim=_any_case(
        r"\?|\b(?:asked|whether|questioned|wondered|den(?:y|ied|ies)|not|never|no|if)\b|n[’']t\b"
    ),
    puts_at=regex(
        r"\b(?:put|puts|estimated|estimates|counted|counts)\s(?:(?:the|its|their)\s)?"
        r"(?:number|figure|crowd|total|toll|turnout|attendance|size|it|them)?\s?(?:of\s\w+\s)?"
        r"(?:at|only|just)\s(?:about|around|some|only|just|roughly|nearly|fewer than|under)?\s?$"
    ),
    crowd=_WORDS["crowd"],
    crowd_words="people counted",
    vote="the numbers of the vote",
    voting=_any_case(
        r"\b(?:vot(?:e[sd]?|ing)|ballots?|majority|rul(?:ed?|es|ing)|decision|decided|justices|"
        r"judges|approv(?:e[sd]?|al|ing)|reject(?:s|ed)|pass(?:es|ed))\b"
    ),
    vote_split=_any_case(r"(?:\s(?:votes?\s)?(?:to\s|against\s))|[-–]"),
    vote_from=_any_case(r"\b(?:from|between|aged)\s$"),
    vote_for=_any_case(
        r"^[^.;:]{0,40}\b(?:for|in favou?r|supported|backed|approved|endorsed)\b[^.;:]{0,40}$"
    ),
    vote_against=_any_case(r"\s(?:[a-z]+\s){0,2}?(?:against|opposed|dissent(?:ed|ing))\b"),
    denied=re.compile(
        r"(?:den(?<!\wden)(?:ied|ies)\s(?:(?:that|this|it),?\ssaying\s(?:that\s)?no\s)?|"
        r"(?:reject|dismiss|disput|refut)(?:e?s|e?d)\s(?:[a-z]+\s)?"
        r"(?P<claim>reports?|claims?|allegations?|accusations?|charges?|rumou?rs?)\s)"
        r"(?P<that>that\s)?"
        r"(?P<denied>[^,;:“”\"]+?)(?=\sand\s(?:sa(?:id|ys)|told|added|insist\w+)\b|[,;:“”\"]|$)"
    ),
    affirmed=_any_case(
        r"\b(?:confirm(?:s|ed)?|admit(?:s|ted)?|acknowledge[sd]?|concede[sd]?|said|says|told)\b"
    ),
    stressed=regex(r"\bdid\s(?!not\b|so\b|nothing\b|this\b|that\b|it\b)(?P<verb>[a-z]+)\b"),
    # Most characters are none of these.
    talk=_any_case(r"(?=[“”\"‟?!iymouw])(?:[“”\"‟?!]|\b(?:I|you|we|my|your|our|me|us)\b)"),
    plain_not=_any_case(r"n(?:(?<!\wn)(?:ot|ever)\b(?! (?:only|just|all|as|so|to|rul))|[’']t\b)"),
    not_until=_any_case(r"(?:\b(?:not|never)\b|n[’']t\b)[^.;]{0,80}\buntil\b"),
    bound_words=_any_case(
        r"\b(?:at least|at most|(?:no |not )?(?:more|less|fewer) than|up to|as many as|nearly|"
        r"almost|about|around|roughly|approximately|some|over|under|an estimated|only)\s$"
    ),
    distance_words=_WORDS["distance_words"],
    measured_of=regex(
        r"\s(?:with|between|of|in|to|from|around|on|along|across)"
        r"(?:\s(?:the|its|their|neighbou?ring))?\s[\w’'-]+(?:\s(?:and\s)?[A-Z][\w’'-]+)*"
    ),
    distance="distance",
    lies_off=regex(
        r"\W{0,2}(?:to the )?(?:(?:north|south|east|west)[\w-]*[ -]?){1,3}(?:of|from)"
        r"(?: the)? (?P<place>[A-Z]\w+)"
    ),
    leading=_any_case(
        r"^(?:(?:and|but|or|so|while|when|as|because|although|though|where|that|also|then)\s)+"
    ),
    claim=re.compile(rf"\b{_SAYING}\b(?:\s(?!that\b)\w+){{0,4}}?\s(?:that\s)?(?P<claim>[^“”\"]+)"),
    said_after=regex(rf",(?:(?!\b{_SAYING}\b)[^,])*\b{_SAYING}(?:\s[\w’'-]+){{0,3}}\.?$"),
    set_day=_any_case(
        r"\b(?:an?|the)\s(?:\w+\s)?(?P<time>day|night|minute|hour)\sof\s"
        r"(?:(?:national|public|official)\s)?(?P<what>[a-z]+)\b"
    ),
    subject=regex(
        r"(?:the|a|an|his|her|its|their|our|this|these|those|all|both|each|every|no|some|most|"
        r"many|several|he|she|it|they|we|nobody|people|police|officials)\b|[A-Z\d]"
    ),
    apposition=regex(
        r"[^,]+,\s(?:is|are|was|were|has|have|had|will|would|can|could|may|did|does|says|said|"
        r"[a-z]{3,}(?:ed|[^s]s))\b"
    ),
    no_subject=_any_case(
        r"(?:about|after|among|as|at|before|by|during|for|from|he|if|in|it|of|on|she|since|that|"
        r"their|they|this|to|under|until|when|which|while|who|with)\b"
    ),
    part_of=regex(r"^(?:of (?:the|its|their|his|her)|of|the)\s"),
    pronoun=_any_case(r"(?:he|she|they|it|we|you|I|this|that|these|those|there)\b"),
    gerund="ing",
    being=frozenset(("be", "been", "being", "is", "are", "was", "were", "got")),
    passed=frozenset({"of"}),
    he_or_she=_WORDS["he_or_she"],
    unnamed=_any_case(r"(?:he|she|they|it|this|that|these|those)\b"),
    first_of=_any_case(r"\bthe first\s(?:(?:about|some|around|nearly)\s)?$"),
    another=_any_case(
        r"^while\b|\b(?:another|unlike|(?:an?|the) (?:other|second|third|separate|different))\b"
    ),
    wanted=_any_case(
        r"\b(?:demand\w*|ask(?:s|ed|ing)?(?: [\w’'-]+){0,5}? for|wants?|wanted|seeks?|seeking|"
        r"sought|request\w*|"
        r"call(?:s|ed|ing)? for|propos\w+|offer\w*|hop(?:es|ed|ing) for)\b"
    ),
    place_before=_any_case(r"\b(?:in|at|near|from|on|off|outside)\s(?:the\s)?$"),
    restricted=_any_case(r"(?:\s[a-z]+)?\s(?:for|among|per|each)\s(?P<whom>[^,;:.]+)"),
    of_whom=re.compile(r"\s(?:worth\s)?(?:of|in)\s(?P<whom>[A-Z][\w.]+)\s[a-z]"),
    changes=_WORDS["changes"],
    moved=_any_case(
        r"\b(?:now|recover(?:s|ed)|rebound(?:s|ed)|slip(?:s|ped)|eased|edged|tumbled|plunged|"
        r"surged|soared|r[io]se|risen|increased|climbed|gr[eo]wn?|jumped|doubled|fell|fallen|dropped|"
        r"declined|shr[au]nk|narrowed|lowered|raised|lifted|cut|halved|revised|up from|down from|"
        r"spread|widened)\b"
    ),
    passing=_any_case(
        r"\b(?:is|are|isn[’']t|aren[’']t|remains?|stays?|ha(?:s|ve) (?:not|yet)|will|won[’']t|"
        r"plan(?:s|ned)?|due|expect(?:s|ed)?|set to|scheduled|intends?|wants?|hopes?|may|could|"
        r"(?:was|were) to)\b"
    ),
    # Where none of its ways begins with a letter, nothing else is tried there; so is `turned`.
    planned=_any_case(
        r"\b(?=[wpiavtusrhl])(?:will|plan(?:s|ned)? (?:to|an?|the|on)|intends? to|vow(?:s|ed) to|"
        r"(?:is|are) (?:to|due|set|scheduled|expected|planned)|threaten(?:s|ed) to|until|still|"
        r"(?:is|are|stands?|looks?|seems?) (?:\w+ly )?(?:due|set|scheduled|expected|planned|ready|"
        r"poised|about|preparing|likely|close) to|(?:is|are) on the (?:verge|brink|cusp|point) of|"
        r"remains?|ha(?:s|ve) not|(?:is|are) (?:closed|shut|missing|trapped|blocked|grounded|"
        r"suspended|held|out of control|in (?:force|place|effect)))\b"
    ),
    perhaps=_any_case(
        r"\b(?:expect(?:s|ed)?|could|may|might|should|would|can|if|unless|whether|likely|hopes?|"
        r"wants?|asked|call(?:s|ed|ing)? for|urg(?:ed|es|ing)|suggest\w*|propos\w*|be|"
        r"demand(?:s|ed)?|never|not|none|"
        r"(?<!agreed )(?<!decided )(?<!voted )(?<!forced )to|nobody|nothing|nor|no)\b[^,;]{0,60}$"
    ),
    turned=_any_case(
        r"\b(?=[cwbiapdsr])(?:call(?:s|ed)? off|(?:was|were|been|is|are|being) cancel(?:l?ed)|"
        r"cancel(?:l?ed|s) (?:its|the|his|her|their|a|an|all)|avert(?:s|ed)|(?:will|would) not "
        r"(?:go ahead|take place|happen|be held|strike|stop|start|begin|open|close|leave|play|run|"
        r"meet)|(?:will|would) no longer|postpone[sd]|put(?:s)? (?:off|on hold)|push(?:es|ed) back|"
        r"(?:was|were|been|is|are) (?:delayed|scrapped|shelved|suspended|halted|abandoned|lifted|"
        r"rescinded|withdrawn|overturned|reversed|annulled|blocked|rejected|"
        r"extinguished|dropped|over|moved (?:to|from|forward|back))|"
        r"scrap(?:s|ped) (?:its|the|his|her|their|a|an|all)|abandon(?:s|"
        r"ed) (?:its|the|his|her|their|a|an|all)|drop(?:s|ped) (?:its|the|his|her|their) (?:plans?|"
        r"bans?|bid|offer|demands?|threats?|strike|calls?)|"
        r"suspend(?:s|ed) (?:its|the|his|her|their|all)|stood down|back(?:s|ed) (?:down|out)|"
        r"pull(?:s|ed) out|withdr[ae]ws? (?:its|the|his|her|their)|resum(?:es|ed)|"
        r"re-?open(?:s|ed)|(?:is|are|was|were) under control|brought under control|"
        r"put out|allowed to (?:go|return|stay))\b"
    ),
    will_not=_any_case(
        r"\b(?=[aiw][iors])(?:will not|won[’']t|(?:is|are) not (?:going )?to) (?P<verb>\w+)"
    ),
    may_turn=_any_case(
        r"\b(?:(?:will|would|is|are|was|were|has|have|did|does|do) (?:not|no longer)|\w+n[’']t|"
        r"no longer|after all|instead|but|now|moved|changed|lifted|withdrew|withdrawn|ended|over|"
        r"off|back|until|again|stay(?:s|ed)?|dropped|found|arrested|released|began|woke|woken|"
        r"reopened|resumed|later|earlier)\b"
    ),
    none_yet=_any_case(
        r"no (?:\w+ ){1,4}?(?:has|have) (?:yet )?(?:been )?(?:\w+ed|\w+[nt]|\w+n)\b"
    ),
    passive=_any_case(r"(?:was|were|been|is|are|being|will|would)\b"),
    sayers=_WORDS["sayers"],
    joined=_any_case(r"\s*(?:and|or|nor|but)\b"),
    capitals=re.compile(r"(?<![\w’'])[A-Z][\w.-]*(?: [A-Z][\w.-]*)*"),
    unsure=_any_case(
        r"(?:(?<!as )(?<!even )(?<!asked )(?<!see )(?<!know )\b(?:if|unless)\b|"
        r"\b(?:provided that|in case|would have)\b|\bnot (?:only|just|merely|simply)\b|"
        r"\b(?:no one|nobody|none|nothing|every(?:one|body)|(?:all|every|no)(?: \w+){1,2}?) "
        r"(?:but|except|save|bar|other than|apart from)\b)[^,;.]*"
    ),
    denied_no=_any_case(
        r"(?:\bden(?:y|ies|ied|ying)|^(?:no|none|nobody|neither))\b[^.;]*?"
        r"\b(?P<no>refus|reject|declin|fail|block|oppos|withho|against|object|dissent)"
    ),
    kin=_any_case(rf"\b(?P<whose>\w+)[’']s(?: \w+)? (?P<kin>{_KIN})\b"),
    parting=tuple(_WORDS[each] for each in ("groups_of_people", "times_of_day", "offences")),
    order=tuple(_WORDS[each] for each in ("compass", "ordinals", "levels", "hands", "ages")),
    numbers=_WORDS["numbers"],
    part=_any_case(
        rf"\b(?P<part>\d+|{_NUMBER}) of (?:the |its |their |his |her )?(?P<whole>\d+|{_NUMBER})\b"
    ),
    measures=(
        (_any_case(r"\b(?:net|after[ -]tax)\b"), _any_case(r"\b(?:gross|before tax|pre-?tax)\b")),
        (
            _any_case(r"\b(?:early|morning|late|afternoon|midday|opening) trad(?:e|ing)\b"),
            _any_case(r"\bclos(?:ed|es?|ing)\b"),
        ),
        (
            _any_case(r"\b(?:demand\w*|ask(?:s|ed|ing)? for|want(?:s|ed)?|s(?:eeks?|ought))\b"),
            _any_case(r"\b(?:offer\w*|propos\w+|g[ai]ve|paid|pays?)\b"),
        ),
    ),
)
