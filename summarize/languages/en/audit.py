"""English of audits: word lists from audit.txt, and how people speak of their own text."""

import re

from summarize.languages.audit import AuditRules
from summarize.resources import read_groups

_WORDS = read_groups("languages/en/audit.txt")
_TEXT = (
    r"(?:summary|overview|briefing|brief|recap|round-?up|digest|report|article|text|list|breakdown|"
    r"analysis|synthesis|timeline|version|draft|points|takeaways|developments|highlights|facts|details)"
)
_OF = r"(?:[\w’'-]+\s+){0,4}?"

RULES = AuditRules(
    references=_WORDS["references"],
    qualifiers=_WORDS["qualifiers"],
    about_text=_WORDS["about_text"] | _WORDS["names_text"],
    names_text=_WORDS["names_text"],
    greeting=re.compile(
        r"(?:hi|hello|hey|dear|greetings|welcome|good (?:morning|afternoon|evening|day)|thank you|"
        r"thanks|(?:best|kind|warm) regards|regards|sincerely|cheers|stay tuned|goodbye|sure|"
        r"certainly|of course|absolutely|happy reading|no problem)\b(?=[\s,.!:—-]|$)",
        re.IGNORECASE,
    ),
    presents=re.compile(
        rf"(?:(?:here|below)(?:\s+(?:is|are)|[’']s)\s+{_OF}{_TEXT}\b|"
        rf"the following\s+{_OF}{_TEXT}\b|(?:this|the (?:following|above))\s+{_OF}{_TEXT}\s+"
        r"(?:is based|cover|summari[sz]e|present|combine|draw|provide|outline|describe|"
        r"contain|include|was (?:made|written|compiled))|"
        r"here(?:\s+is|[’']s)\s+what\s+(?:happened|we know|you need|to know|is known)\b|"
        r"let me know\b|(?:i|we) (?:hope|would be happy|can also|have summari[sz]ed)\b|"
        r"(?:if|should) you (?:have|need|want|would)\b|feel free\b|as an ai\b)",
        re.IGNORECASE,
    ),
    opinion=re.compile(
        r"(?:\bin (?:my|our) (?:view|opinion|judg(?:e?)ment)\b|\b(?:I|we) (?:think|believe|feel|"
        r"find|suspect|guess|would argue|wonder)\b|\bI(?:’m|'m| am) (?:glad|sad|sorry|afraid)\b)"
    ),
    pairs=re.compile(
        r"\b(?:the|both|these|those|his|her|their)\s+(?P<number>two)\s+(?P<noun>[a-z]+)",
        re.IGNORECASE,
    ),
    persons=_WORDS["persons"],
    joins=_WORDS["joins"],
)
