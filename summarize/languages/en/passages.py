"""English sentences that no briefing prints as they are: pronouns, denials, address."""

import re

from summarize.languages.cues import cue
from summarize.languages.en.cleaning_notices import NOTICE, OF_NOTICE
from summarize.languages.en.passages_glued import ENDS_NOTHING
from summarize.languages.en.passages_unfit import unfit
from summarize.languages.passages import PassageRules
from summarize.languages.quotations import MASK
from summarize.patterns import regex

_NEGATION = regex(r"(?:not|no|never|none|nor|neither|without|hardly|\w+n['’]t)\W*", re.IGNORECASE)
_PRONOUN = regex(
    r"\W*(?:(?:\w+ )?(?P<who>he|she|they|it)\b|according to (?P<whom>him|her|them|it)\b)",
    re.IGNORECASE,
)
"""A reporting clause whose speaker is a pronoun: "he said", "added she", "according to him"."""
_OPENS_WITH_PRONOUN = re.compile(rf"[{MASK}\W]*(?:he|she|they|his|her|their)\b", re.IGNORECASE)
_SHORT = re.compile(
    r"(?!There\b|It\b|This\b|That\b|An error\b)[A-Z][\w-]+(?<!ing)(?<!ly)(?: [\w-]+){3}\."
    r"|(?:Nobody|No one|(?!The\b|His\b|Her\b|Its\b)[A-Z][\w-]+ [a-z]+) (?:died|survived|escaped)\."
    r"|Nobody (?:was|were) (?:hurt|harmed|injured|killed|wounded|missing|arrested)\."
)
"""Four words and a full stop, with a subject: "Several people were wounded."; fewer of lives."""


def _speaking_pronoun(clause: str) -> str:
    found = _PRONOUN.match(clause)
    return (found["who"] or found["whom"]).lower() if found is not None else ""


RULES = PassageRules(
    unfit=unfit,
    opens_with_pronoun=lambda outside: _OPENS_WITH_PRONOUN.match(outside) is not None,
    speaking_pronoun=_speaking_pronoun,
    impersonal=frozenset({"they", "it", "them"}),
    denies=lambda word: _NEGATION.fullmatch(word) is not None,
    tells_shortly=lambda text: _SHORT.fullmatch(text) is not None,
    ends_no_headline=ENDS_NOTHING,
    notice=cue(
        "version versions Version article story report post piece item dispatch column headline"
        " page text Article Story Report we We Corrects corrects",
        NOTICE,
        re.IGNORECASE,
        beside=OF_NOTICE,
    ),
)
