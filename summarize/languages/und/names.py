"""Names of any script with capitals: runs of capitalised words, without days and months."""

import re
from dataclasses import replace

from summarize.languages import cldr
from summarize.languages.names import NameRules

# Languages that write every noun with a capital, which tells no name then.
_NOUNS_IN_CAPITALS = frozenset({"de", "gsw", "lb", "nds"})


def _adapted(code: str) -> NameRules | None:
    if code in _NOUNS_IN_CAPITALS:
        return None
    calendar = cldr.calendar(code)
    days = frozenset({*calendar.months, *calendar.weekdays}) if calendar else frozenset()
    return replace(RULES, calendar=days, adapted=None)


RULES = NameRules(joins=re.compile(r"[ \u00a0]|\s?&\s?"), adapted=_adapted)
