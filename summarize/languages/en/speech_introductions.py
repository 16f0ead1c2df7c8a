"""How English introduces speech without quotation marks, and lists of an outlet's own facts."""

import re

from summarize.languages.cleaning import Pattern
from summarize.languages.en.speech_lists import LISTS, any_of
from summarize.languages.quotations import MASK
from summarize.languages.speech import Reach

_DOCUMENT = rf"(?:{any_of('documents')})"
_LONGEST_TITLE = 14  # words of an introduction that has no verb, and of a heading
_WHOLE = Pattern(
    r"\b(?:in full|in its entirety|in part|as follows|verbatim"
    r"|full (?:text|statement|letter|e-?mail|speech|remarks|transcript|response|reply|rant|post"
    r"|message|ruling|judge?ment)|text of"
    r"|transcript|excerpts?|extracts?)\b",
    ignore_case=True,
)
_QUOTED = Pattern(
    rf"\b{_DOCUMENT}\b[^.:;]{{0,60}}?\b(?:{any_of('quoting')})\b[^.:;]{{0,40}}$", ignore_case=True
)
"""A text that is said to read: "The full statement reads as follows"."""
_ANSWERED = Pattern(
    rf"\b{_DOCUMENT} (?:is|was|were|are|came) (?:\w+ ){{0,2}}\w+$", ignore_case=True
)
"""What an answer was like: "The union's answer was short"."""
_OUTLETS_OWN = Pattern(
    rf"\b(?:{any_of('facts')}|the following \w+(?: \w+)? (?:are|were|is|was|have|had|will))\b"
    r"|^(?:What|How|Why|Who|Where|When)\b(?!.{0,60}\b(?:said|wrote|told)\b)",
    ignore_case=True,
)
_TELLING = Pattern(rf"\b(?<!-)(?:{any_of('telling')})\b(?![-’'])", ignore_case=True)
_ACCORDING = Pattern(r"^According to [^,]{3,80}$")
_LONGEST_TAIL = 16  # words between such a verb and the colon
_DEMANDING = Pattern(
    rf"\b(?:{any_of('demanding')})"
    r"(?: (?:for|on|that|to|from|in|the following|immediate\w*)\b.{0,60})?$"
)
_DEMANDS = Pattern(
    rf"\b(?:{any_of('demands')})(?: (?:are|were|include|included|read)(?: as follows)?)?$",
    ignore_case=True,
)
_RULES = Pattern(rf"\b(?:{any_of('rules')})\b", ignore_case=True)
_BARE = Pattern(rf"\b{_DOCUMENT}\b", ignore_case=True)
_SHOWN = Pattern(r"(?:Here|This|These|Below|Read|See)\b")
_PERSONAL = Pattern(r"(?:I|We|You|He|She|They|It)\b")
_FINITE = Pattern(
    r"\b(?:is|are|was|were|has|have|had|will|would|can|could|may|must|means?|includes?|shows?"
    r"|found|finds?|came|comes?|led|gave|made)\b"
)
_ANNOUNCED = Pattern(
    r"(?:Here|Below|What follows|The following|This is|These are|Read)\b[^.]{0,80}"
    rf"\b{_DOCUMENT}\b"
    rf"|[^.]{{0,80}}\b{_DOCUMENT}\b[^.]{{0,60}}\b(?:follows?|(?:is|are|appears?|stands?)"
    r"(?: printed| reproduced| published)? below)$"
    r"|[^.]{0,80}\b(?:prints|publishes|reproduces|We (?:print|publish)) [^.]{0,40}\bin full$",
    hints=(*LISTS["documents"], "prints", "publishes", "reproduces", "We print", "We publish"),
)
"""A sentence with a full stop that says that a text stands below."""
_TITLED = Pattern(
    r"\b(?:as delivered|transcript"
    r"|(?:Here|Below) (?:is|are) (?:excerpts|extracts|the text)|full text"
    rf"|full {_DOCUMENT}|(?:text|excerpts?|extracts?) (?:of|from) .*{_DOCUMENT}"
    rf"|{_DOCUMENT}\b.*\b(?:in full|in its entirety|verbatim)|in full\b.*{_DOCUMENT})\b",
    hints=("as delivered", "transcript", "excerpt", "extract", "text", "full", "entirety",
           "verbatim"),
    ignore_case=True,
)  # fmt: skip
_PRESENTED = Pattern(
    r"\b[Aa]s told to\b|\btold (?:his|her|their) story to\b"
    r"|^(?:Here|Below|This|These|What follows|The following) (?:is|are|was|were) [^.]{0,60}"
    r"\b(?:what (?:he|she|they) (?:said|told|wrote|had to say)|as delivered"
    r"|(?:version|selection|transcript|text) of (?:what|his|her|their|the|your) [^.]{1,60}"
    rf"|(?:your|their|his|her|readers['’]) (?:\w+ ){{0,2}}{_DOCUMENT})\b",
    hints=("told ", "what ", "as delivered", "version of", "selection of", *LISTS["documents"]),
)
"""A sentence that says whose words stand below: "This is an edited version of what she said"."""
_SHOWING = ("Here ", "Below ", "This ", "These ", "What follows ", "The following ", "As told ")
"""Every sentence that presents somebody's words opens so, or tells who was told."""
_SIGNS = ("full", "follow", "below", "transcript", "excerpt", "extract", "entirety", "the text")
"""Every sentence that announces a text has one of these."""
_TRANSCRIBED = Pattern(r"\b(?:this is|what follows is|below is) an? [\w, ]{0,30}transcript\b")


def reach(sentence: str) -> Reach:
    """How far what follows a sentence is speech.

    >>> reach("The union said in a statement:"), reach("What we know:")
    ('some', '')
    >>> reach("Here is the letter in full."), reach("The new law requires:")
    ('all', '')
    """
    if sentence[-1:] == ":":
        return _introduced(sentence[:-1].rstrip())
    if sentence[-1:] != ".":
        return ""
    announced = (any(sign in sentence for sign in _SIGNS) and _is_announced(sentence[:-1])) or (
        (_may_tell_whose(sentence) or sentence.startswith(_SHOWING))
        and _PRESENTED.search(sentence) is not None
    )
    return "all" if announced else ""


def _may_tell_whose(sentence: str) -> bool:
    """Whether a sentence may tell to whom somebody told a story; quick."""
    return " told " in sentence and ("s told to" in sentence or " story to" in sentence)


def _is_announced(text: str) -> bool:
    if _TRANSCRIBED.search(text):
        return True
    if not _ANNOUNCED.match(text):
        return False
    return (
        text.endswith(("follow", "follows", "below", "in full")) or _TITLED.search(text) is not None
    )


def _introduced(text: str) -> Reach:
    """How far speech goes after this and a colon."""
    if MASK in text[-2:]:
        return ""
    reach: Reach = "all" if _WHOLE.search(text) else "some"
    if _QUOTED.search(text) and not _ANSWERED.search(text):
        return reach if _says_who(text) else "all"
    if _OUTLETS_OWN.search(text):
        return ""
    if demand := _DEMANDING.search(text):
        return "" if _RULES.search(text[: demand.start()]) else "some"
    said = (_ANSWERED, _DEMANDS, _ACCORDING)
    if _says_who(text) or any(pattern.search(text) for pattern in said):
        return reach
    return _bare(text)


def _says_who(text: str) -> bool:
    """Whether somebody is said to speak, not long before, and not a law."""
    verbs = list(_TELLING.compiled.finditer(text))
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


def titled(heading: str) -> bool:
    """Whether a heading says that somebody's words stand below.

    >>> titled("The statement in full"), titled("What the report found")
    (True, False)
    """
    text = heading.rstrip(" :.")
    if len(text.split()) > _LONGEST_TITLE or not _TITLED.search(text):
        return False
    return _OUTLETS_OWN.search(text) is None


_STATED = Pattern(
    r"(?:Statement|Response|Reply|Message|Letter|View) (?:from|by|of) .{2,60}"
    r"|.{2,50}[’'](?:s )?(?: ?)(?:response|reply|statement|answer|view|account|story)"
    r"|What (?:the )?[\w ’'-]{2,40} (?:says?|said)"
    r"|.{2,50} (?:responds|replies|answers)|In (?:his|her|their) own words"
)


def stated(heading: str) -> bool:
    """Whether a heading names somebody whose own statement may stand below.

    >>> stated("The company's response"), stated("What the union says"), stated("The price")
    (True, True, False)
    """
    return _STATED.compiled.fullmatch(heading.rstrip(" :.")) is not None


_BY_OTHERS = Pattern(rf"\b(?:by|from|{_DOCUMENT})\b", ignore_case=True)
_GOES_ON = Pattern(
    r"\b(?:to|must|should|can|will|would|may|that|for|of|with|and|or|on|in|is|are|be|ways|tips|steps)"
    r" ?:$"
)
"""A line that is no clause without the items below it."""
_STATES_NOTHING = Pattern(r"\W*(?:\w+ing\b(?! (?:on|in|at|of)\b)|To \w)")


def lists_facts(above: str) -> bool:
    """Whether what stands above a list opens one of the outlet's own facts.

    >>> lists_facts("Key points"), lists_facts("Three roads are closed:")
    (True, True)
    >>> lists_facts("Related stories"), lists_facts("The points of her letter:")
    (False, False)
    """
    if above[-1:] == ":":
        return not _GOES_ON.search(above) and not _BY_OTHERS.search(above) and not reach(above)
    return _OUTLETS_OWN.search(above) is not None and not _BY_OTHERS.search(above)


_NUMBERS = (
    "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
)  # fmt: skip
# What somebody else says, so that the items are theirs.
_OF_SOMEBODY = Pattern(
    r"\b(?:demand|request|question|allegation|claim|promise|pledge|accusation|complaint|reason|"
    r"proposal|recommendation|finding|argument|appeal|wish|message|quote|comment|letter|statement|"
    r"condition|concern)s?\b",
    ignore_case=True,
)


def counts_items(above: str, items: int) -> bool:
    """Whether a sentence tells of so many things, of which nobody is told to speak.

    >>> counts_items("The council approved three changes on Monday night.", 3)
    True
    >>> counts_items("The union made three demands.", 3), counts_items("Two roads are shut.", 3)
    (False, False)
    """
    first, last = 2, len(_NUMBERS) + 1
    if not first <= items <= last or _OF_SOMEBODY.search(above) or _BY_OTHERS.search(above):
        return False
    number = rf"\b(?:{_NUMBERS[items - first]}|{items}) (?:[\w-]+ ){{0,2}}?[a-z]+s\b"
    return re.search(number, above, re.IGNORECASE) is not None and not reach(above)


def states(item: str) -> bool:
    """Whether an item of a list can be a statement: "Closing the bridge" is none."""
    return _STATES_NOTHING.match(item) is None
