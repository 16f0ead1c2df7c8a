"""How English articles take back, correct and renew others."""

from summarize.languages.cleaning import Pattern
from summarize.languages.versions import VersionRules

_STORY = r"(?:story|article|report|item|dispatch)"
_GONE = r"(?:withdrawn|retracted|removed|killed|taken down|unpublished)"
_HAS_BEEN = r"(?:(?:has|have) (?:now |since )?been|was|were|is|are) (?:now |hereby )?"
# Over a headline, with a mark: "Kill the bill" and "Withdrawn drug returns" are headlines.
_KILL = (
    r"(?:KILL|(?i:mandatory kill|bulletin kill|kill (?:notice|advisory|story)|"
    r"(?:story|article) (?:withdrawn|removed|retracted|killed)|withdrawn|retracted|retraction))"
)
_MARK = r"(?:\s*[:–—|]\s*|\s+-+\s+|-(?=[A-Z])|\s*$)"

RULES = VersionRules(
    kills=Pattern(
        r"(?:[A-Z]{2,4}-+)*(?:(?:URGENT|BULLETIN|EDITORS?|ADVISORY|ATTENTION)[ :-]+)*"
        rf"(?:[\[(*]+{_KILL}[\])*]+[\s:–—-]*|{_KILL}{_MARK}|WITHDRAWAL\s*[:–—-]\s*|"
        r"(?:MANDATORY|(?<=EDITORS: )|(?<=EDITORS - ))\s*KILL\b[\s:–—-]*)",
        openings=("BC-", "URGENT", "BULLETIN", "EDITOR", "ADVISORY", "ATTENTION", "[", "(", "*",
                  "MANDATORY", "Mandatory", "Bulletin", "KILL", "Kill", "STORY", "Story",
                  "ARTICLE", "Article", "WITHDRAWN", "Withdrawn", "RETRACT", "Retract"),
    ),
    kills_at_end=Pattern(
        r"(?:\s[-–—]+\s*KILL|\s*[\[(](?i:withdrawn|retracted|killed|kill)[\])])\s*$",
        hints=("KILL", ")", "]"),
    ),
    takes_back=Pattern(
        r"[\[(*]*(?:editor[’']?s?[’']? note:? |attention:? |note:? )?(?:editors?[,:] )?"
        rf"(?:(?:this|our|the above|the following) {_STORY}\b[^.!?]{{0,80}}? {_HAS_BEEN}{_GONE}\b|"
        rf"(?P<other>(?:the|a) {_STORY},? (?:headlined|slugged|titled|entitled|filed|issued|sent|"
        rf"moved)\b[^!?]{{0,250}}? {_HAS_BEEN}{_GONE}\b)|"
        rf"(?P<house>[^.!?]{{2,60}}?) (?:(?:has|have) (?:withdrawn|retracted|killed)|"
        rf"(?:is|are) (?:withdrawing|retracting)|withdraws?|retracts?) "
        rf"(?:its|the|this|a|our) {_STORY}\b|"
        rf"(?:please )?kill (?:the|this|our) {_STORY}\b|"
        rf"(?:please )?(?:withdraw|retract|do not (?:use|publish|print)) (?:the|this|our) "
        rf"{_STORY}\b|"
        r"(?:there will be )?no (?:replacement|substitute) story\b)",
        hints=("withdraw", "retract", "removed", "kill", "taken down", "unpublished",
               "do not use", "do not publish", "do not print", "replacement story",
               "substitute story"),
        ignore_case=True,
    ),
    corrects=Pattern(
        r"[\[(*]*(?:corrections?(?: (?:&|and) clarifications?)?|clarifications?|erratum|errata|"
        r"for the record)[\])*]*(?:\s*[:–—|]\s*|\s+-+\s+|-(?=[A-Z])|\s*$)",
        openings=("[", "(", "*", "correction", "clarification", "errat", "for the record"),
        ignore_case=True,
    ),
    corrected=Pattern(
        r"(?:(?:in )?an? (?:earlier|previous|prior|original|initial) version of|"
        rf"(?:in )?(?:an?|the|our|this|last \w+[’']s|\w+day[’']s) (?:[\w.,’'-]+ ){{0,8}}?{_STORY}\b"
        r"[^!?]{0,300}?\b(?:erroneous|incorrect|wrong|mistaken|misstate|misspell|"
        r"misidentif|misquote|in error|inaccurate)|"
        r"due to (?:an? )?(?:\w+ )?(?:editing |reporting |production )?error)",
        ignore_case=True,
    ),
    renewed=Pattern(
        r"(?:(?:UPDATED?|WRAPUP|WRAP|REFILE|CORRECTED|CORRECTS|LEAD|RECASTS|WRITETHRU|RPT|REPEAT)"
        r"\s?\d{0,2}\s*(?:[:–—-]+\s*)|(?i:updated?|corrected|live updates?|live|latest)\s*:\s*|"
        r"\((?i:\d(?:st|nd|rd|th) )?(?i:lead|ld|update|updated|corrected|urgent)[^()]{0,12}\)\s*|"
        r"\[(?i:update|updated|corrected)[^\[\]]{0,12}\]\s*)+",
        openings=("(", "[", "UPDATE", "Update", "update", "WRAP", "REFILE", "CORRECT", "Correct",
                  "LEAD", "RECASTS", "WRITETHRU", "RPT", "REPEAT", "LIVE", "Live", "LATEST",
                  "Latest"),
    ),
)  # fmt: skip
