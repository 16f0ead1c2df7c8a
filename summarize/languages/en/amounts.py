"""English of numbers in relation: shares, differences, offsets, bounds."""

import re

from summarize.languages.amounts import AmountRules
from summarize.resources import read_groups

_WORDS = read_groups("languages/en/amounts.txt")


def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


RULES = AmountRules(
    strict=_compiled(
        r"\b(?<!no )(?<!not )(?:(?:more|fewer|less|greater|better) than|over|above|under|below|"
        r"past|"
        r"exceed(?:s|ed|ing)?|in excess of|surpass(?:es|ed|ing)?|just (?:over|under|below))"
        r"\s(?:an?\s)?\Z"
    ),
    throughout=_compiled(r"\bover\s(?:the\s)?\Z"),
    stress=_compiled(r"\bas (?:many|much|high|long) as\s(?:an?\s)?\Z"),
    capped=_compiled(r"\b(?:as (?:many|much|high|long|low) as|within)\s(?:an?\s)?\Z"),
    beyond_that=_compiled(
        r"\b(?:above|over|more than|exceeding|below|under|less than|fewer than)\s(?:that|this|it)\b"
    ),
    one_or=_compiled(r"\ban?\s(?P<unit>minute|hour|day|week|month|year)\sor\s\Z"),
    denied=_compiled(
        r"(?:\b(?:not|never|no|without|cannot|nor)\b|n[’']t\b)[^.,;:()\n]{0,50}"
        r"\b(?:more|less|fewer) than\s\Z"
    ),
    share=_compiled(
        r"\s(?:in(?:\severy)?|out\sof(?:\s(?:the|its|their|every))?|of\s(?:the|its|their|his|her))\s"
    ),
    of_these=_compiled(r"(?:\s[a-z]+)?\sof\s(?:them|these|those|whom|which|theirs)\b"),
    of_amount=_compiled(r"\sof\s(?:the|its|that|their)\s"),
    of_noun=_compiled(r"\sof\s(?:(?:the|its|their|his|her|all|those|these)\s){1,2}"),
    smaller=_compiled(r"\s(?:less|fewer|lower|cheaper|smaller|below)\b"),
    larger=_compiled(r"\s(?:more|higher|larger|dearer|bigger|above)\b"),
    point=_compiled(r"\bpoints?\b"),
    spread=_compiled(r"\b(?:plus or minus|margin of error of)\s\Z"),
    all_but=_compiled(r"\ball\sbut\s(?:about\s)?\Z"),
    difference=_compiled(
        r"\b(?:majority|margin|lead|gap|difference)\sof\s(?:just\s|only\s|about\s)?\Z"
        r"|\b(?:led|leads|leading|ahead|beat|won)\s(?:[^.,;:\n]{0,40}\s)?by\s(?:just\s|only\s|about\s)?\Z"
    ),
    differs=_compiled(
        r"\s(?:votes?|points?|seats?|goals?|years?)?\s?(?:more|fewer|ahead|older|younger)\b"
    ),
    scores=_compiled(r"(?:\s[a-z]+)?(?:\s(?:to|against|for)\s|[-–])(?:[a-z]+\s){0,2}"),
    later=_compiled(r"\s(?:later|after(?:wards?)?|on)\b"),
    afterwards=_compiled(r"\s(?:later|afterwards?)\b"),
    earlier=_compiled(r"\s(?:before|earlier)\b"),
    next_day=_compiled(
        r"\b(?:the\s)?(?:next|following)\s(?P<unit>day|year)\b|\ba\s(?P<one>day|year)\s(?:later|after)"
    ),
    beside=_compiled(r"\s[a-z]+,?\s(?:and\s|just\s)?"),
    every=_compiled(r"\bevery\s\Z"),
    per=_compiled(
        r"\s(?:times\s)?(?:an?|each|every|per)\s(?P<unit>minute|hour|day|week|month|year)\b"
    ),
    some_of=_compiled(
        r"\b(?:most|some|many|few|several|part|parts|the majority|a majority|a minority|"
        r"nearly all|almost all)"
        r"\sof\s(?:(?:the|its|their|his|her|those|these|them)\s){1,2}"
    ),
    universal=_compiled(
        r"(?<!nearly )(?<!almost )(?<!not )(?<!at )(?<!after )"
        r"\b(?:all|every|(?:the|its|their) (?:whole|entire))\b"
        r"(?!\s(?:but|over|too)\b)"
    ),
    parts=_WORDS["parts"],
    determiners=_WORDS["determiners"],
    helpers=_WORDS["helpers"],
    relative=_WORDS["relative"],
    relations=_WORDS["relations"],
    skipped=_WORDS["skipped"],
    since=_WORDS["since"],
    until=_WORDS["until"],
)
