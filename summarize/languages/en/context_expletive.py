"""How English sentences open with an "It" that stands for nothing told before."""

from summarize.languages.cues import cue

_BE = (
    "(?:['’]s| is| was| isn['’]t| wasn['’]t| remains| remained| became| seems| seemed| appears"
    "| appeared|(?: would| will| may| might| can| could| has| had)(?: not| also| still| now| since"
    "| long| already)? (?:be|been))"
)
# Of whom "It was told that" speaks is told before: a firm can be sure; a thing can be proof.
_MINDED = (
    "told|informed|warned|assured|advised|notified|reminded|persuaded|convinced|confident|concerned"
    "|worried|alarmed|aware|sure|hopeful|optimistic|pessimistic|adamant|afraid|sorry|glad|proud"
    "|happy|pleased|disappointed|satisfied|surprised|determined|insistent|angry|frustrated"
    "|careful|proof|evidence|news|something|everything|anything|nothing|one|all|what|those|so|such"
    "|then|there|here|this|an?|the|its|his|her|their|another|only|just"
    "|of|in|by|for|with|to|at|on|than"
)
_HOW = (
    r"(?: (?:not|now|still|also|then|since|so far|long|often|once|first|later|thus|therefore|very"
    r"|more|quite|getting|becoming|growing|\w+ly))*"
)
_CAN_BE = (
    "unclear|clear|(?:un)?known|uncertain|doubtful|questionable|obvious|evident|(?:im)?possible"
    "|(?:un)?important|hard|harder|easy|easier|difficult|(?:un)?usual|common|rare|essential"
    "|vital|crucial|(?:un)?necessary|time"
    "|(?:il)?legal|(?:un)?lawful|forbidden|wrong|right|fair|unfair|too early"
    "|too late|too soon|better|best|customary"
)
_WHEN = (
    r"(?: (?:on|in) (?:[A-Z]\w+|\d{4})(?: \d+)?| (?:last|this|late|early) \w+|"
    r" (?:yesterday|today|earlier|again))"
)
_COUNTED = (
    "(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?|decades?|century|centuries|longer|time"
    "|attempts?|rounds?|ballots?|votes?|euros?|dollars?|pounds?|million|billion)"
)
EXPLETIVE = cue(
    "It",
    rf"It(?:{_BE}(?: (?!(?:{_MINDED})\b)[\w-]+){{1,4}}?{_WHEN}? that\b"
    r"(?! (?:day|night|time|year)\b)"
    rf"|{_BE}{_HOW} (?:"
    # "It was on Tuesday that", "It was Petra Voss who", "It is no secret that".
    r"(?:not until|(?:only )?(?:on|in|at|under|during|after|through|because of|when)) "
    r"[^,.;]{2,60}? that\b|(?:not (?:just|only) [^,.;]{2,40}? |(?:[A-Z][\w.’'-]*(?: |, ))+)who\b"
    r"|(?:an?|no|the|only a|just a) (?:open )?(?:fact|pity|shame|surprise|secret|coincidence|wonder"
    r"|matter of time|question)\b[^,.;]{0,20}? (?:that|before|whether)\b"
    r"|the (?:first|second|third|fourth|fifth|last|only|\w+th) time (?:[^,.;]{2,40}? )??"
    r"(?:that\b|[A-Z]|an?\b)"
    rf"|(?:{_CAN_BE})(?: [^,.;:]{{1,40}}?)?? (?:that|whether|if|how|when|why|who|what|where"
    r"|which|to)\b"
    r"|(?:yet )?to be seen (?:whether|if|how|who|what)\b"
    r"|(?:likely|unlikely|due|going|expected|about) to (?:rain|snow|freeze)\b"
    r"|(?:raining|snowing|sunny|dark|cold|hot|foggy|windy)\b"
    r"|(?:about |around |just |shortly |nearly |almost |well )*(?:after |before |past )?"
    r"(?:\d[\d.:]*|noon|midnight|dawn|dusk)\b[^,;]{0,25}? when\b"
    rf"|(?:about |almost |nearly |over |more than |just )?[\w-]+(?: [\w-]+)? {_COUNTED} since\b)"
    rf"|{_HOW}(?: has| had)?{_HOW} (?:seems?|seemed|appears?|appeared|turns out|turned out|emerged"
    rf"|transpired|follows|came to light){_WHEN}? that\b"
    rf"|(?: would| will| may| might| could)?(?: not)? (?:takes?|took|taken|costs?)"
    rf" (?:(?!to\b)[^,.;\s]+ ){{0,6}}?{_COUNTED} (?:(?!to\b)[^,.;\s]+ ){{0,5}}?"
    r"(?:before\b|to [a-z]+ (?:(?:the|an?|all|every|both|its|his|her|their|whether|that|who|what"
    r"|how|out|off|up|down|back|into)\b|[\dA-Z])))",
)
"""How "It" opens where it stands for nothing: "It is unclear whether", "It was raining"."""
