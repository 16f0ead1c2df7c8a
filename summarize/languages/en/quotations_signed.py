"""Who said a quotation, where no verb tells: "“...” — Petra Voss, councillor"."""

from summarize.languages.en.quotations_lists import WORDS
from summarize.languages.quotations import Clause
from summarize.patterns import regex

_NAME = (
    r"(?:[A-Z][\w.’'-]*)(?: (?:[A-Z][\w.’'-]*|"
    + "|".join(sorted(word for word in WORDS["particles"] if word.isalpha()))
    + r")){0,5}"
)
_ROLE = r", [^\n“”\"—–:!?]{2,120}?"
_BEHIND = regex(
    rf"[,.]?\s{{0,3}}(?:[—–~]|--?)\s?(?P<signed>{_NAME})(?:{_ROLE})?[.]?(?=\s*(?:\n|\Z|[“\"\ufffc]))"
    rf"|\s?\((?P<bracketed>{_NAME}){_ROLE}\)"
)
_BEFORE = regex(rf"(?P<labelled>{_NAME})(?:{_ROLE}| \([^()\n]{{2,80}}\))?:\s?\Z")
_CLAUSE = regex(r"\b(?:is|are|was|were|has|have|had|will|would|there)\b")
_DASHES = frozenset("—–~-(")
# A name with what somebody is: longer lines are prose.
_LONGEST = 200


def signature(masked: str, start: int, end: int) -> Clause | None:
    """Who stands behind the quotation at `start` to `end` and a dash, or before it and a colon."""
    line = masked.rfind("\n", 0, start) + 1
    # Most quotations have no dash, bracket or colon beside them: quick to tell.
    follows = masked[end : end + 5].lstrip(",.").lstrip()[:1]
    found = _BEHIND.match(masked, end, end + _LONGEST) if follows in _DASHES else None
    if not found and start - line <= _LONGEST and masked[line:start].rstrip().endswith(":"):
        found = _BEFORE.fullmatch(masked, line, start)
    if found is None or found.lastgroup is None:
        return None
    name = found[found.lastgroup].rstrip(".")
    words = name.split()
    if len(words) == 1 and (name.isupper() or name in WORDS["not_persons"]):
        return None
    if words[0] in WORDS["openers"] or _CLAUSE.search(found.group()):
        return None
    return Clause(name, *found.span(found.lastgroup))
