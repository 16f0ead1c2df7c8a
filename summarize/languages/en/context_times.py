"""English times that count from the day of publication."""

import re
from functools import cache

from summarize.languages.en.context_patterns import TIMES

_RELATIVE = (
    r"(?<!USA )\b(?:today|yesterday|tomorrow|tonight|nowadays"
    r"|(?<!the )(?<!its )(?<!his )(?<!her )(?:this|last|next|coming|past)"
    rf" (?:past |coming )?{TIMES}"
    r"|(?:earlier|later) (?:today|this|that day)|overnight|so far this \w+"
    r"|(?:\w+ )?(?:minutes?|hours?|days?|weeks?|months?|years?|decades?) ago"
    r"|the (?:past|last|next|coming) (?:(?:few|couple of|several|[\w-]+) )?"
    r"(?:hours?|days?|weeks?|weekend|months?|years?))\b(?! of\b)"
)
_DATED = (
    r"\b(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.? \d{1,2}(?:st|nd|rd|th)?"
    r"\b|\b\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November"
    r"|December)\b|\b\d{4}-\d\d-\d\d\b"
)


@cache
def _relative() -> re.Pattern[str]:
    return re.compile(_RELATIVE, re.IGNORECASE)


def relative_time(text: str) -> bool:
    """Whether the text tells when by the day it was published on ("yesterday", "last week").

    A text that also gives a date leaves nothing open. Bare weekdays ("on Monday") do not count:
    most sentences of news have one, and it names its day within the week.

    >>> relative_time("The ferry sank yesterday."), relative_time("The ferry sank on Monday.")
    (True, False)
    """
    return _relative().search(text) is not None and re.search(_DATED, text) is None
