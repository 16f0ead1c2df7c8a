"""English of audits: word lists from audit.txt, and how people speak of their own text."""

import re

from summarize.languages.audit import AuditRules
from summarize.languages.en.clauses import has_clause
from summarize.resources import read_groups

_WORDS = read_groups("languages/en/audit.txt")
_TEXT = (
    r"(?:summary|overview|briefing|brief|recap|round-?up|digest|report|article|text|list|breakdown|"
    r"analysis|synthesis|timeline|version|draft|points|takeaways|developments|highlights|facts|details|newsletter|e-?mail|edition)"
)
_WORD = r"[a-z]+"
_MORE = r"(?:[,\s]+[a-z’']+){0,4}"  # "See you tomorrow, same time and place."
_REST = r".{0,80}"
_OF = r"(?:[\w’'-]+\s+){0,4}?"

RULES = AuditRules(
    references=_WORDS["references"],
    qualifiers=_WORDS["qualifiers"],
    conditions=_WORDS["conditions"],
    definite=r"\b[Tt]h(?:e|is|at) {noun}\b",
    about_text=_WORDS["about_text"] | _WORDS["names_text"],
    names_text=_WORDS["names_text"],
    greeting=re.compile(
        r"(?:hi|hello|hey|dear|greetings|welcome|good (?:morning|afternoon|evening|day)|thank you|"
        r"have an? (?:good|great|nice|lovely|safe|happy) (?:day|week|weekend|evening|one)|"
        r"thanks|(?:best|kind|warm) regards|regards|sincerely|cheers|stay tuned|goodbye|sure|"
        r"certainly|of course|absolutely|happy reading|no problem)\b(?=[\s,.!:—-]|$)",
        re.IGNORECASE,
    ),
    presents=re.compile(
        rf"(?:(?:here|below)(?:\s+(?:is|are)|[’']s)\s+{_OF}{_TEXT}\b|"
        rf"the following\s+{_OF}{_TEXT}\b|(?:this|the (?:following|above))\s+{_OF}{_TEXT}\s+"
        r"(?:is based|cover|summari[sz]e|present|combine|draw|provide|outline|describe|"
        r"contain|include|(?:was|is) (?:made|written|compiled|edited|curated|produced|sent))|"
        r"here(?:\s+is|[’']s)\s+what\s+(?:happened|we know|you need|to know|is known)\b|"
        r"let me know\b|(?:i|we) (?:hope|would be happy|can also|have summari[sz]ed)\b|"
        r"(?:if|should) you (?:have|need|want|would)\b|feel free\b|as an ai\b|"
        rf"if you (?:enjoyed|liked) (?:this|our|the) {_TEXT}\b)",
        re.IGNORECASE,
    ),
    furniture=re.compile(
        r"(?:you(?: are|[’']re| have| were)? (?:received|receiving|getting|got|sent) (?:this|our)"
        rf"\s+{_OF}(?:{_TEXT}|message|alert)\b(?:,? (?:because|as|since) you\b{_REST})?|"
        r"(?:©|\(c\)|copyright (?:©|\(c\)|\d{4}\b)).{0,60}|.{0,40}\ball rights reserved|"
        r"see you (?:all )?(?:again |back here |here |right here )?"
        rf"(?:tomorrow|soon|later|then|next {_WORD}|on {_WORD}day|in the next {_WORD}){_MORE}|"
        rf"that(?:[’']s| is| was|[’']ll be| will be) (?:all|it|a wrap)(?: (?:we have|we[’']ve got|"
        rf"from (?:me|us)|folks))? (?:for|from) (?:now|us|me|(?:to|this )(?:day|night|morning|"
        rf"afternoon|evening|week|weekend|month|edition)){_MORE}|"
        rf"until (?:next (?:time|week)){_MORE}|until (?:tomorrow|then)|"
        rf"we(?: wi|[’'])ll (?:be back|see you)(?: (?:again|here))?(?: (?:tomorrow|soon|"
        rf"next {_WORD}|on {_WORD}day)){_MORE}|"
        rf"(?:view|read|open) (?:this|it)(?: {_TEXT}| message)? (?:in (?:your|a)(?: web)? browser|"
        r"online)|follow us (?:on|at)\b.{0,40}|(?:just )?hit reply\b.{0,40}|tl;? ?dr)[\s.!,:…]*",
        re.IGNORECASE,
    ),
    labels=re.compile(r"tl;? ?dr\s*[:,—–-]\s*", re.IGNORECASE),
    opinion=re.compile(
        r"(?:\b[Ii]n (?:my|our) (?:view|opinion|judg(?:e?)ment)\b|\b[Tt]o my mind\b|"
        r"\b[Ii]f you ask me\b|\b[Pp]ersonally, I\b|\b(?:I|we) (?:think|believe|feel|"
        r"find|suspect|guess|would argue|wonder)\b|\bI(?:’m|'m| am) (?:glad|sad|sorry|afraid)\b)"
    ),
    pairs=re.compile(
        r"\b(?:the|both|these|those|his|her|their)\s+(?P<number>two)\s+(?P<noun>[a-z]+)",
        re.IGNORECASE,
    ),
    persons=_WORDS["persons"],
    joins=_WORDS["joins"],
    has_clause=has_clause,
)
