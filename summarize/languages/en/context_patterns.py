"""The patterns by which English sentences point back to what stands before them."""

from summarize.languages.cues import Cue, cue
from summarize.languages.en.context_definite import WORDS as DEFINITE
from summarize.languages.en.context_expletive import EXPLETIVE
from summarize.languages.en.quotations_lists import any_of
from summarize.patterns import regex

_ALWAYS_TRIMMED = (
    "However|Nevertheless|Nonetheless|Meanwhile|Moreover|Furthermore|In addition|Additionally"
    "|Also|Besides|Indeed|In fact|As such|Of course|Therefore|Thus|Hence|As a result|Consequently"
    "|Accordingly|So|For example|For instance|By contrast|In contrast|On the other hand|Finally"
    "|Even so|That said|Still|Plus|Again|Once again|After all|At the same time|For (?:his|her|its"
    "|their) part|Similarly|Likewise|Separately|Elsewhere|Overall|In short|Lastly|Regardless"
    "|Ironically|Not surprisingly|Unsurprisingly|But|And|Yet"
)
TRIMMED = cue(
    "However Nevertheless Nonetheless Meanwhile Moreover Furthermore In Additionally Also Besides"
    " Indeed Of Therefore Thus Hence As Consequently Accordingly So For By On Finally Even That"
    " Still Plus Again Once After At Similarly Likewise Separately Elsewhere Overall Lastly"
    " Regardless Ironically Not Unsurprisingly But And Yet — – -",
    rf"(?:{_ALWAYS_TRIMMED}),\s*"
    r"|(?:But|And|Yet) (?:still|once again|again|so|now),\s*"
    r"|(?:But|And|Yet|Plus)\s+"
    r"(?!another\b|so\b|did\b|does\b|is\b|are\b|was\b|were\b|the latter|not\b|then\b)"
    r"|(?:Meanwhile|Nevertheless|Nonetheless|Moreover|Furthermore)\s+"
    r"|[—–-]\s+",
)
"""What can be left off the start. Without a comma after it "Still" or "So" means something else."""
SECTION_LABEL = cue(
    "By The the Why What Driving Bottom Background Context Details Key Breaking BREAKING UPDATE"
    " JUST Updated UPDATED Update Zoom State Between Of Worth Flashback Reality",
    r"(?:(?:By )?[Tt]he (?:numbers|big picture|backdrop|latest|details|news|context|facts"
    r"|background|bottom line)|Why it matters|What happened|What(?:['’]s| is) (?:next|new)"
    r"|Driving the news|Bottom line|Background|Context|Details|Key (?:points?|details?|takeaways?)"
    r"|Breaking(?: news)?|BREAKING(?: NEWS)?|UPDATED?|Updated?|JUST IN|Zoom (?:in|out)"
    r"|State of play|Between the lines|Of note|Worth noting|Flashback|Reality check"
    r"|What (?:we know|they['’]re saying)): (?=[A-Z\d$“\"])",
)
"""The label of a section of a news service ("The numbers: ")."""
TIMES = (
    "(?:morning|afternoon|evening|night|day|week|weekend|month|year|summer|winter|spring|fall"
    "|autumn|season|century|decade|quarter|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday"
    "|January|February|March|April|May|June|July|August|September|October|November|December)"
)
PREPOSITION = (
    "(?:[Aa]ccording to|[Aa]fter|[Bb]efore|[Ss]ince|[Uu]ntil|[Bb]y|[Ii]n|[Oo]n|[Aa]t|[Ff]or|[Ff]rom"
    "|[Tt]o|[Aa]mong|[Uu]nder|[Ll]ike|[Uu]nlike|[Ww]ith|[Ww]ithout|[Bb]ecause of|[Dd]espite"
    "|[Dd]uring|[Bb]esides|[Aa]bove|[Bb]eyond|[Oo]f|[Aa]part from|[Aa]side from|[Ii]nstead of"
    "|[Ii]n addition to)"
)
_NO_TIME = rf"\b(?! (?:last |past |coming )?{TIMES}\b| who\b| whose\b)"
_TOLD_TIME = (
    r"(?:year|month|week|weekend|day|night|evening|morning|afternoon|summer|autumn|winter|season"
    r"|decade|time|moment|point|period)\b(?! (?:in|of|when|that|after|before)\b)"
)
# Of "the five" none is told what they are: no noun stands behind ("the five stolen paintings").
_BARE = (
    r"(?! (?!(?:had|have|has|did|do|was|were|is|are|will|would|can|could|may|might|must|should|said"
    r"|says|died|live|work|play|face|need|want|remain|come|go|now|also|later|[a-z]+ed|[a-z]+ly)\b)"
    r"(?:[a-z-]+ )?[a-z-]{3,}s\b)"
)
_THEM = (
    rf"(?:them|these|those|which|whom|his|her|their|its|the (?:two|three|four|five|six)\b{_BARE})"
)
_SPAN = "(?:[Mm]inutes?|[Hh]ours?|[Dd]ays?|[Ww]eeks?|[Mm]onths?|[Yy]ears?|[Mm]oments?)"
_SPAN_LATER = (
    r"(?:\w+ )?(?:[Mm]inutes|[Hh]ours|[Dd]ays|[Ww]eeks|[Mm]onths|[Yy]ears|[Mm]oments)"
    r" (?:later|earlier|before|afterwards?|after)\b(?:,| [a-z]+ed\b)"
)
_LATER = (
    r"(?:[Aa]n?|[Oo]ne) (?:minute|hour|day|week|month|year|decade) (?:later|earlier|before),"
    r"|(?:Later|Earlier|Before|After|Since|Thereafter|Previously|Beforehand)(?:,| he\b| she\b)"
    r"|(?:Soon |Shortly |Immediately )?(?:[Aa]fterwards?|[Tt]hereafter)\b"
    r"|(?:Soon|Shortly|Not long) after(?:,|ward)"
    r"|Then\b|Soon,|Eventually,|Instead\b|Otherwise\b|Rather,|Hence\b|Thereby\b|Therein\b|Here\b"
    r"|(?:Since|By|Until|At|From|Before|After|Around|Even) (?:then|that|this)\b"
    r"|At the time\b(?! of\b)|Earlier in the (?:day|week),|Later (?:in the|that)\b"
    r"|The (?:next|following|same|previous|other) "
    r"(?:morning|afternoon|evening|night|day|week|month|year)\b"
)
_FINITE = (
    r"(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|should|did|said"
    r"|says|say|told|\w+ed)\b"
)
_NOBODY_NEW = "he|she|it|they|him|them|this|that|these|those|one|side|of"
_PIECE = rf"(?!(?:{_NOBODY_NEW})\b)(?!{_FINITE})[\w’'.-]+"
_TELLS_OF_WHOM = (
    # "Neither the mayor nor the union", "Both Sander and Ostby", "Both men and women".
    rf"Neither (?:{_PIECE} ){{1,8}}?nor\b|Either (?:{_PIECE} ){{1,8}}?or\b"
    rf"|Both (?=the |[A-Z])(?:{_PIECE} ){{1,6}}?and (?:the |an? |its |[A-Z\d])"
    r"|Both [a-z]+(?:s|en) and [a-z]+(?:s|en)\b"
    # "Each year", "Each family that lost its home", "Both houses of the Sander parliament".
    r"|Each (?:year|day|week|month|morning|evening|night|spring|summer|autumn|fall|winter|season"
    rf"|weekend)\b|Each time (?=the |an? |[A-Z])|Each (?:{_PIECE} ){{1,3}}?(?:who|that|whose)\b"
    r"|Each of (?:the )?(?:\d|[A-Z])"
    rf"|(?:Both|Each|Neither|Either) (?:{_PIECE} ){{1,2}}?(?:of|in|to|at)"
    rf" (?:{_PIECE} ){{0,4}}?(?!{TIMES}\b)[A-Z]"
)
OF_SEVERAL = regex(rf"(?:Both|Neither|Either|Each|Another) (?!of\b|{_FINITE})\w")
"""How a sentence may open an article: "Both men", of whom its headline tells."""
POINTING: tuple[tuple[str, Cue], ...] = (
    (
        "a pronoun",
        cue(
            "He She They Him Her Them It Its His Their Hers Theirs",
            r"(?:He|She|They|Him|Her|Them|It|Its|His|Their|Hers|Theirs)\b",
        ),
    ),
    (
        "a demonstrative",
        cue("This That These Those", rf"(?:This|That|These|Those)(?:['’]s)?{_NO_TIME}"),
    ),
    (
        "a phrase that points back",
        cue(
            "Another Such Other Others Both Neither Either Each Same",
            rf"(?!{_TELLS_OF_WHOM})(?:Another|Such|Others?|Both|Neither|Either|Each|Same)\b",
        ),
    ),
    (
        "a phrase that points back",
        cue("Some One Many", r"(?:Some of (?:them|these|those)|One such|Many such)\b"),
    ),
    (
        "a phrase that points back",
        cue(
            "Many Most All None One Two Three Four Several Few Half Any",
            rf"(?:Many|Most|All|None|One|Two|Three|Four|Several|Few|Half|Any) of {_THEM}\b",
            beside="_of_",
        ),
    ),
    (
        "a phrase that points back",
        cue("All Any Most The", r"(?:(?:All|Any|Most) (?:this|that|these|those)|The others?)\b"),
    ),
    (
        "a phrase that points back",
        cue(
            "The Both All These Those Other",
            r"(?:The|Both|All|These|Those|Other) (?:two|three|four|pair|duo|trio)(?: \w+)?\b"
            r"(?! of\b)",
        ),
    ),
    (
        "a phrase that points back",
        cue(
            "The",
            rf"The (?:{any_of('anaphoric')})\b(?! (?:of|by|from|to|in|on|at|for|that|party|parties"
            r"|coalition|front|class|body|council|family|alliance|bloc|camp|junta|elite)\b)",
        ),
    ),
    (
        "a time that counts from the words before",
        cue(
            "Minutes minutes Hours hours Days days Weeks weeks Months months Years years Moments"
            " moments",
            _SPAN_LATER,
        ),
    ),
    (
        "a time that counts from the words before",
        cue(
            "A An One Later Earlier Before After Since Thereafter Previously Beforehand Soon"
            " Shortly Immediately Afterward Afterwards Not Then Eventually Instead Otherwise"
            " Rather Hence Thereby Therein Here By Until At From Around Even The",
            rf"(?:{_LATER})",
        ),
    ),
    (
        "a phrase that points back",
        cue(
            "According After Before Since Until By In On At For From To Among Under Like"
            " Unlike With Without Because Despite During Besides Above Beyond Of Apart Aside"
            " Instead",
            rf"{PREPOSITION} (?:him|them|it|this|that|these|those|such|her){_NO_TIME}",
        ),
    ),
    (
        "a time told before",
        cue(
            "In On At By Since Until During Before After From For That",
            rf"(?:{PREPOSITION} that|That) (?:same )?{_TOLD_TIME}",
        ),
    ),
    (
        "a phrase that points back",
        cue(
            "The A An",
            r"(?:The|An?) (?:[a-z-]+ ){1,2}(?:behind|beneath|below|above|around|beside|under|inside"
            r"|near|outside|opposite|beyond|along|across|about|against|between) (?:it|them)\b",
            beside="_it _them",
        ),
    ),
    ("a relative clause", cue("Which Whose Whom Where Who", r"(?:Which|Whose|Whom|Where|Who)\b")),
    (
        "the report of speech before it",
        cue(
            "said says recalls recalled adds added asks asked wrote",
            r"(?:[A-Z][\w.’'-]*\s){1,4}(?:said|says|recall(?:s|ed)|add(?:s|ed)|ask(?:s|ed)|wrote)\.$",
            beside="said. says. recalls. recalled. adds. added. asks. asked. wrote.",
        ),
    ),
    (
        "an answer to what was told",
        cue(
            "denied denies deny disputed disputes rejected rejects dismissed dismisses contradicted"
            " contradicts confirmed confirms",
            r"[^“”\"\ufffc,;:]{1,60} (?:den(?:ied|ies|y)|disput(?:ed|es)|reject(?:ed|s)"
            r"|dismiss(?:ed|es)|contradict(?:ed|s)|confirm(?:ed|s))"
            r" (?:that|this|it|them|all (?:that|this|of (?:that|it|this))"
            r"|(?:that|this|the|those|these|any such) (?:claims?|reports?|allegations?|accusations?"
            r"|charges?|account))(?=[.,;]|$| (?:and|but|saying|in a|on|through|as)\b)",
        ),
    ),
    (
        "a connective",
        cue(
            "But And Yet Or Nor So Similarly Likewise Thus Too",
            r"(?:But|And|Yet) then\b|(?:Or|Nor|So|Similarly|Likewise|Thus|Too)\b(?! far\b)",
        ),
    ),
    ("a place told before", cue("There", r"There (?:stands?|stood|lies|lay|sits?|sat)\b")),
    (
        "a bare answer",
        cue(
            "Yes No Right Exactly Sure Well Oh Not Same Really",
            r"(?:Yes|No|Right|Exactly|Sure|Well|Oh|Not so|Same here|Really)\b[,.!?]",
        ),
    ),
)
"""Why a sentence points back, by how it opens."""
_SECOND = frozenset({"minutes", "said", "denied"})
"""A word of each pattern that the first word of a sentence does not tell."""
POINTING_ANY = tuple(row for row in POINTING if not _SECOND.isdisjoint(row[1].words))
"""The patterns to try on a sentence whatever its first word is."""
POINTING_BY_WORD = {
    word: tuple(row for row in POINTING if row in POINTING_ANY or word in row[1].words)
    for word in sorted({word for _, pattern in POINTING for word in pattern.words})
}
"""The patterns to try on a sentence that opens with a word."""
ANSWER = cue(
    "deny denies denied reject rejects rejected dismiss dismisses dismissed dispute disputes"
    " disputed refute refutes refuted contradict contradicts contradicted",
    r"(?:(?!\b(?:not|never|[Nn]o(?:body|ne| one)|Neither|[Ii]f|[Ww]hen|[Aa]fter)\b)[^“”\"]){1,90}?"
    r"\b(?:den(?:y|ies|ied)|reject(?:s|ed)?|dismiss(?:es|ed)?|disput(?:es|ed?)|refut(?:es|ed?)"
    r"|contradict(?:s|ed)?)\b(?: (?:that|this|it|them|any|all|wrongdoing|he|she|they|having|being"
    r"|doing|[a-z]{2,}ing|(?:the|his|her|its|their|those|these|such|both|all|any)(?: [\w-]+)??"
    r" (?:claims?|charges?|allegations?|accusations?|reports?|suggestions?|account|story|wrongdoing"
    r"|involvement))\b|[.,])",
)
"""How a sentence begins that denies what was told before it: "Mr. Hale denied that he was paid"."""
QUANTIFIED = cue(
    "Some Many Most Several Few A All None Half More One Two Three Four Five Six Seven Eight Nine"
    " Ten",
    r"(?:Some|Many|Most|Several|Few|A few|All|None|Half|More|One|Two|Three|Four|Five|Six|Seven"
    r"|Eight|Nine|Ten)(?: (?:also|still|now|even|just|simply|never|already))?"
    r" (?:is|are|was|were|has|have"
    r"|had|do|does|did|\w+n['’]t|will|would|could|can|may|might|must|should|say|says|said|want"
    r"|wanted|think|thought|fear|feared|believe|believed|remain|remained|came|went|took|found|died|wore"
    r"|held"
    r"|told|argue|argued|call|called|hope|hoped|saw|see|seem|seemed|survived|escaped|left|fled)\b",
)
"""A number or a quantity without what is counted: "Some don't want to pay more"."""
THEN = cue(
    "then",
    r"(?![^;]{0,45}\b(?:and|but|if|when|who|that|which) then\b)[^,;:]{1,45}? then"
    r" (?:[a-z]+ed|went|took|made|said|told|got|gave|came|left|ran|began|sent|shot|drove|fell|put"
    r"|set|led|met|wrote|brought|found|held)\b",
)
SPEECH_BACK = cue(
    "“ \" „ « ‘ ' `",
    r"[“\"„«‘'`]{1,2}(?:(?:He|She|They|Him|Her|His|Their|Them|These|Those)\b(?! who\b| of us\b)"
    r"|(?:So|Then|Yes|No|Yeah|Well|Exactly|Instead|Otherwise|Also|Because|And then|But then)\b[,.!]"
    r"|(?:So,? )?[Ll]et['’]s do (?:that|this|it)\b)",
)
"""Speech that answers or goes on: its first word stands for somebody outside the quotation."""
LATE_PRONOUN = cue(
    "he she they it",
    r"(?P<opening>[^,;:]{1,90}), (?P<pronoun>he|she|they|it)\b(?! (?:is|was) (?:un)?clear)",
)
SUBORDINATE = cue(
    "When While As After Before Since If Although Though Because Once Until Asked Born Speaking"
    " Like Unlike",
    r"(?:When|While|As|After|Before|Since|If|Although|Though|Because|Once|Until|Asked|Born|Speaking"
    r"|Like|Unlike)\b",
)
FORWARD = regex(
    rf"{PREPOSITION} |(?:[\w-]+ )?{_SPAN} (?:after|before|since) "
    r"|(?!(?:During|Following|Including|King|Spring|Evening|Morning)\b)[A-Z][a-z]{2,}ing (?!by\b)"
)
"""How a sentence opens that may name its subject later: "A day after he left, Mr. Hale said"."""
SINGULAR = cue("he she him his her himself herself", r"\b(?:he|she|him|his|her|himself|herself)\b")
PROPER = regex(rf"(?<=[\w,;:.’'] )(?!{TIMES}\b)[A-Z]\w*[a-z]\w*")
"""A capitalised word after the first that is no date and no acronym."""
OPENINGS = frozenset().union(
    *(pattern.words for _, pattern in POINTING),
    *(each.words for each in (TRIMMED, SECTION_LABEL, EXPLETIVE, QUANTIFIED, SPEECH_BACK)),
)
"""Words and marks by one of which a sentence opens if its opening tells anything."""
ANYWHERE = frozenset().union(
    *(pattern.words for _, pattern in POINTING_ANY),
    *(each.words for each in (THEN, LATE_PRONOUN, SINGULAR)),
    DEFINITE,
    ("it", "its", "them", "others", "there", "not"),
)
"""Words of which one stands somewhere in a sentence that needs others but does not open so."""
