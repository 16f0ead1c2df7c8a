"""English speech without quotation marks: how it is introduced, and how narration returns."""

import re

from summarize.languages.en.speech_lines import line, wrote
from summarize.languages.en.speech_lists import LISTS, any_of
from summarize.languages.en.voice import voice
from summarize.languages.quotations import MASK
from summarize.languages.speech import Reach, SpeechRules

_DOCUMENT = rf"(?:{any_of('documents')})"
_LONGEST_TITLE = 14  # words of an introduction that has no verb, and of a heading

# -- introductions ---------------------------------------------------------------------------------
_WHOLE = re.compile(
    r"\b(?:in full|in its entirety|in part|as follows|verbatim|full (?:text|statement|letter|e-?mail"
    r"|speech|remarks|transcript|response|reply|rant|post|message|ruling|judge?ment)|text of"
    r"|transcript|excerpts?|extracts?)\b",
    re.IGNORECASE,
)
_QUOTED = re.compile(
    rf"\b{_DOCUMENT}\b[^.:;]{{0,60}}?\b(?:{any_of('quoting')})\b[^.:;]{{0,40}}$", re.IGNORECASE
)
"""A text that is said to read: "The full statement reads as follows"."""
_ANSWERED = re.compile(
    rf"\b{_DOCUMENT} (?:is|was|were|are|came) (?:\w+ ){{0,2}}\w+$", re.IGNORECASE
)
"""What an answer was like: "The union's answer was short"."""
_OUTLETS_OWN = re.compile(
    rf"\b(?:{any_of('facts')}|the following \w+(?: \w+)? (?:are|were|is|was|have|had|will))\b"
    r"|^(?:What|How|Why|Who|Where|When)\b(?!.{0,60}\b(?:said|wrote|told)\b)",
    re.IGNORECASE,
)
_TELLING = re.compile(rf"\b(?<!-)(?:{any_of('telling')})\b(?![-’'])", re.IGNORECASE)
_ACCORDING = re.compile(r"According to [^,]{3,80}$")
_LONGEST_TAIL = 16  # words between such a verb and the colon
_DEMANDING = re.compile(
    rf"\b(?:{any_of('demanding')})(?: (?:for|on|that|to|from|in|the following|immediate\w*)\b.{{0,60}})?$"
)
_DEMANDS = re.compile(
    rf"\b(?:{any_of('demands')})(?: (?:are|were|include|included|read)(?: as follows)?)?$",
    re.IGNORECASE,
)
_RULES = re.compile(rf"\b(?:{any_of('rules')})\b", re.IGNORECASE)
_BARE = re.compile(rf"\b{_DOCUMENT}\b", re.IGNORECASE)
_SHOWN = re.compile(r"(?:Here|This|These|Below|Read|See)\b")
_PERSONAL = re.compile(r"(?:I|We|You|He|She|They|It)\b")
_FINITE = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|can|could|may|must|means?|includes?|shows?"
    r"|found|finds?|came|comes?|led|gave|made)\b"
)
_ANNOUNCED = re.compile(
    rf"(?:Here|Below|What follows|The following|This|These|Read)\b[^.]{{0,80}}\b{_DOCUMENT}\b"
    rf"|[^.]{{0,80}}\b{_DOCUMENT}\b[^.]{{0,60}}\b(?:follows?|(?:is|are|appears?|stands?)"
    r"(?: printed| reproduced| published)? below)$"
)
"""A sentence with a full stop that says that a text stands below."""
_TITLED = re.compile(
    rf"\b(?:transcript|(?:Here|Below) (?:is|are) (?:excerpts|extracts|the text)|full text|full {_DOCUMENT}|(?:text|excerpts?|extracts?) (?:of|from) .*{_DOCUMENT}"
    rf"|{_DOCUMENT}\b.*\b(?:in full|in its entirety|verbatim)|in full\b.*{_DOCUMENT})\b",
    re.IGNORECASE,
)
_TRANSCRIBED = re.compile(r"\b(?:this is|what follows is|below is) an? [\w, ]{0,30}transcript\b")


def _reach(sentence: str) -> Reach:
    """How far what follows a sentence is speech.

    >>> _reach("The union said in a statement:"), _reach("What we know:")
    ('some', '')
    >>> _reach("Here is the letter in full."), _reach("The new law requires:")
    ('all', '')
    """
    if sentence[-1:] == ":":
        return _introduced(sentence[:-1].rstrip())
    return "all" if sentence[-1:] == "." and _is_announced(sentence[:-1]) else ""


def _is_announced(text: str) -> bool:
    if _TRANSCRIBED.search(text):
        return True
    if not _ANNOUNCED.match(text):
        return False
    return text.endswith(("follow", "follows", "below")) or _TITLED.search(text) is not None


def _introduced(text: str) -> Reach:
    """How far speech goes after this and a colon."""
    if MASK in text[-2:]:
        return ""
    if _ANSWERED.search(text) and not _OUTLETS_OWN.search(text):
        return "some"
    if _QUOTED.search(text):
        return "all" if _WHOLE.search(text) or not _says_who(text) else "some"
    if _OUTLETS_OWN.search(text):
        return ""
    if _DEMANDS.search(text):
        return "some"
    if demand := _DEMANDING.search(text):
        return "" if _RULES.search(text[: demand.start()]) else "some"
    if _says_who(text) or _ACCORDING.match(text):
        return "all" if _WHOLE.search(text) else "some"
    return _bare(text)


def _says_who(text: str) -> bool:
    """Whether somebody is said to speak, not long before, and not a law."""
    verbs = list(_TELLING.finditer(text))
    if not verbs or len(text[verbs[-1].end() :].split()) > _LONGEST_TAIL:
        return False
    return not _RULES.search(text[: verbs[-1].start()][-30:])


def _bare(text: str) -> Reach:
    """How far speech goes after a title without a verb: "The post, since deleted"."""
    if len(text.split()) > _LONGEST_TITLE or not _BARE.search(text) or _PERSONAL.match(text):
        return ""
    if _SHOWN.match(text):
        return "all"
    if _FINITE.search(text):
        return ""
    return "all" if _WHOLE.search(text) else "some"


def _titled(heading: str) -> bool:
    """Whether a heading says that somebody's words stand below.

    >>> _titled("The statement in full"), _titled("What the report found")
    (True, False)
    """
    text = heading.rstrip(" :.")
    if len(text.split()) > _LONGEST_TITLE or _OUTLETS_OWN.search(text):
        return False
    return _TITLED.search(text) is not None


_BY_OTHERS = re.compile(rf"\b(?:by|from|{_DOCUMENT})\b", re.IGNORECASE)
_GOES_ON = re.compile(
    r"\b(?:to|must|should|can|will|would|may|that|for|of|with|and|or|on|in|is|are|be|ways|tips|steps)"
    r" ?:$"
)
"""A line that is no clause without the items below it."""
_STATES_NOTHING = re.compile(r"\W*(?:\w+ing\b|To \w)")


def _lists_facts(above: str) -> bool:
    """Whether what stands above a list opens one of the outlet's own facts.

    >>> _lists_facts("Key points"), _lists_facts("Three roads are closed:")
    (True, True)
    >>> _lists_facts("Related stories"), _lists_facts("The points of her letter:")
    (False, False)
    """
    if above[-1:] == ":":
        return not _GOES_ON.search(above) and not _BY_OTHERS.search(above) and not _reach(above)
    return _OUTLETS_OWN.search(above) is not None and not _BY_OTHERS.search(above)


# -- the voice of a paragraph ----------------------------------------------------------------------
_SPEAKS = re.compile(
    r"\b(?:[Ww]e|[Oo]ur|[Oo]urs|us|[Mm]y|myself|me)\b(?!-)"
    r"|(?<![\w.])I(?:['’](?:m|ve|d|ll)\b|(?= [a-z]))"
)
def _speaks(paragraph: str) -> bool:
    return _SPEAKS.search(paragraph) is not None


# Of the texts that `benchmarks/train_voice.py` had not seen, 5% of what is said and 43% of what an
# outlet tells have less than the first, 2% and 28% less than the second.
_OUTLETS, _SURELY_OUTLETS = -1.2, -1.9
# Of the same, 78% of what is said and 25% of what an outlet tells have more.
_SPOKEN = 0.0
# A paragraph about the words that were quoted, or about the person who said them, may sound more
# like speech; one about a body of people less, as "the union" also speaks so of itself. Chosen.
_ABOUT_WORDS, _ABOUT_BODY = 1.0, 0.0
_PRONOUN = re.compile(r"(?:He|She|His|Her)\b")
_POINTS_AT = re.compile(
    rf"\b(?:the|his|her|its|their|\w+['’]s?) (?:[\w-]+ )?(?P<paper>{any_of('papers', 'demands')})\b",
    re.IGNORECASE,
)


def _narrates(paragraph: str, *, surely: bool = False) -> bool:
    """Whether a paragraph sounds like an outlet that reports, not like somebody who speaks.

    >>> _narrates("The board declined to comment on Tuesday."), _narrates("Nobody told us so.")
    (True, False)
    """
    return not _speaks(paragraph) and voice(paragraph) < (_SURELY_OUTLETS if surely else _OUTLETS)


def _mentions(paragraph: str, introduction: str, speaker: str, *, person: bool) -> bool:
    """Whether a paragraph tells of the one who spoke before, or of the text, from outside.

    >>> said = "The union of nurses said in a letter:"
    >>> _mentions("The union has 90 members.", said, "The union of nurses", person=False)
    True
    >>> _mentions("The letter was sent to the mayor.", said, "The union of nurses", person=False)
    True
    """
    score = voice(paragraph)
    if _speaks(paragraph) or score >= _ABOUT_WORDS:
        return False
    papers = (found["paper"].lower() for found in _POINTS_AT.finditer(paragraph))
    if any(paper in introduction.lower() for paper in papers):
        return True
    return bool(speaker) and score < (_ABOUT_WORDS if person else _ABOUT_BODY) and (
        _tells_of(paragraph, speaker, person=person)
    )


def _tells_of(paragraph: str, speaker: str, *, person: bool) -> bool:
    head = re.split(r",| (?:of|for|at|in|from)\b", speaker)[0].split()[-1]
    if person:
        named = re.search(rf"\b{re.escape(head)}\b", paragraph) is not None
        return named or _PRONOUN.match(paragraph) is not None
    return re.search(rf"\b[Tt]he {re.escape(head.lower())}\b", paragraph) is not None


# -- interviews ------------------------------------------------------------------------------------
_INTERVIEWS = re.compile(
    rf"\b(?:interview(?:ed)? (?:with|by)|in an interview|interview (?:has been|was|took|is)|(?:a )?(?:talk|conversation) with|Q ?& ?A with"
    r"|(?:\w+ )?questions (?:for|to|with)|answer(?:s|ed) (?:\w+ ){0,2}questions|(?:edited|condensed)"
    r" (?:for|and)|(?:[Hh]e|[Ss]he|[A-Z][\w’'-]+) (?:spoke|speaks|talks|talked) (?:to|with|about)"
    r"|(?:sat|sits) down with|(?:we|[A-Z]\w+) (?:met|meets|asked|spoke (?:to|with)) (?:him|her))\b",
    re.IGNORECASE,
)
_ADDRESSES = re.compile(r"\b(?:you|your)\b", re.IGNORECASE)

RULES = SpeechRules(
    reach=_reach,
    titled=_titled,
    lists=_lists_facts,
    states=lambda item: _STATES_NOTHING.match(item) is None,
    speaks=_speaks,
    narrates=_narrates,
    sounds_spoken=lambda paragraph: _speaks(paragraph) or voice(paragraph) > _SPOKEN,
    mentions=_mentions,
    line=line,
    wrote=wrote,
    answers=LISTS["answers"],
    asides=LISTS["asides"],
    is_interview=lambda title: re.search(r"\binterview\b|\bquestions (?:for|to)\b", title, re.IGNORECASE) is not None,
    interviews=lambda text: _INTERVIEWS.search(text) is not None,
    addresses=lambda text: _ADDRESSES.search(text) is not None,
)
