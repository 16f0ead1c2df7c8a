"""English headlines: the clauses that can go, and the words that no title ends with."""

import re

from summarize.languages.titles import TitleRules
from summarize.resources import read_groups

_WORDS = read_groups("languages/en/titles.txt")


def _any_of(group: str) -> str:
    return "|".join(sorted(_WORDS[group]))


RULES = TitleRules(
    no_news=re.compile(
        rf"(?:{_any_of('no_news')}|fact.?check|explain(?:er|ed)|\d+ |"
        r"[^:]{4,80}: (?:what (?:we|you|to)|why|how|who|everything|the latest|live|timeline|"
        r"in pictures))\b",
        re.IGNORECASE,
    ),
    reports=re.compile(
        rf",\s(?:[^,]{{2,60}}\s)?(?:{_any_of('reporting')}|according to)\b[^,]{{0,30}}$"
    ),
    opening=re.compile(
        rf"^(?:(?:{_any_of('prepositions')}|According to)\b[^,]{{1,80}}(?:, \d{{4}})?"
        rf"|[A-Z]\w+ly|{_any_of('adverbs')}), (?=[^\W\d])"
    ),
    tail=re.compile(
        r"(?:(?:(?<!\d),|,(?!\s\d)|;)|\s[—–-])\s" rf"|\s(?:{_any_of('conjunctions')})\s"
    ),
    role=re.compile(rf"\s(?:{_any_of('roles')})\s"),
    conditions=re.compile(rf"(?:{_any_of('conditions')})\b"),
    verb=re.compile(rf"\b(?:{_any_of('verbs')}|\w{{3,}}ed)\b"),
    stub=re.compile(rf"\s(?:{_any_of('stubs')})$", re.IGNORECASE),
)
