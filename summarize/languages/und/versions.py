"""What agencies of every language write over what they take back."""

from summarize.languages.cleaning import Pattern
from summarize.languages.versions import VersionRules

# "KILL: ...", "MANDATORY KILL - ..."; capitals and a mark, as "Kill the bill" is a headline.
KILLS = Pattern(
    r"[\[(*]*(?:(?:MANDATORY|BULLETIN|URGENT|EDITORS?|ADVISORY)[ :-]+)*KILL"
    r"(?:[ -](?:NOTICE|ADVISORY|STORY|MANDATORY))?[\])*]*(?:\s*[:–—]\s*|\s*-+\s*|\s*$)"
    r"|[\[(*]*MANDATORY KILL\b[\])*]*\s*",
    hints=("KILL",),
)

RULES = VersionRules(kills=KILLS)
