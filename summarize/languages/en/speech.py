"""English speech without quotation marks: how it is introduced, and how narration returns."""

import re

from summarize.languages.en.quotations_lists import alternatives
from summarize.languages.quotations import MASK
from summarize.languages.speech import Line, Reach, SpeechRules
from summarize.resources import read_groups

_LISTS = read_groups("languages/en/speech.txt")


def _any(*groups: str) -> str:
    """The words of some groups as alternatives of a regular expression."""
    return alternatives(word for group in groups for word in _LISTS[group])


_DOCUMENT = rf"(?:{_any('documents')})"
_LONGEST_TITLE = 14  # words of an introduction that has no verb, and of a heading
_NAME = r"[A-Z][\w.’'-]*(?: (?:[A-Z][\w.’'-]*|de|van|von|der|al|bin|of|the|and|&)){0,6}"

# -- introductions ---------------------------------------------------------------------------------
_WHOLE = re.compile(
    r"\b(?:in full|in its entirety|in part|as follows|verbatim|full (?:text|statement|letter|e-?mail"
    r"|speech|remarks|transcript|response|reply|rant|post|message|ruling|judge?ment)|text of"
    r"|transcript|excerpts?|extracts?)\b",
    re.IGNORECASE,
)
_QUOTED = re.compile(
    rf"\b{_DOCUMENT}\b[^.:;]{{0,60}}?\b(?:{_any('quoting')})\b[^.:;]{{0,40}}$", re.IGNORECASE
)
"""A text that is said to read: "The full statement reads as follows"."""
_OUTLETS_OWN = re.compile(
    rf"\b(?:{_any('facts')}|the following \w+(?: \w+)? (?:are|were|is|was|have|had|will))\b"
    r"|^(?:What|How|Why|Who|Where|When)\b(?!.{0,60}\b(?:said|wrote|told)\b)",
    re.IGNORECASE,
)
_TELLING = re.compile(rf"\b(?<!-)(?:{_any('telling')})\b(?![-’'])", re.IGNORECASE)
_ACCORDING = re.compile(r"According to [^,]{3,80}$")
_LONGEST_TAIL = 16  # words between such a verb and the colon
_DEMANDING = re.compile(
    rf"\b(?:{_any('demanding')})(?: (?:for|on|that|to|from|in|the following|immediate\w*)\b.{{0,60}})?$"
)
_DEMANDS = re.compile(
    rf"\b(?:{_any('demands')})(?: (?:are|were|include|included|read)(?: as follows)?)?$",
    re.IGNORECASE,
)
_RULES = re.compile(rf"\b(?:{_any('rules')})\b", re.IGNORECASE)
_BARE = re.compile(rf"\b{_DOCUMENT}\b", re.IGNORECASE)
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
    if len(text.split()) > _LONGEST_TITLE or not _BARE.search(text) or _FINITE.search(text):
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
_STATES_NOTHING = re.compile(r"\W*(?:\w+ing\b|To \w)")


def _lists_facts(above: str) -> bool:
    """Whether what stands above a list opens one of the outlet's own facts.

    >>> _lists_facts("Key points"), _lists_facts("Three roads are closed:")
    (True, True)
    >>> _lists_facts("Related stories"), _lists_facts("The points of her letter:")
    (False, False)
    """
    if above[-1:] == ":":
        return not _BY_OTHERS.search(above) and not _reach(above)
    return _OUTLETS_OWN.search(above) is not None and not _BY_OTHERS.search(above)


# -- the voice of a paragraph ----------------------------------------------------------------------
_SPEAKS = re.compile(
    r"\b(?:[Ww]e|[Oo]ur|[Oo]urs|us|[Mm]y|myself|me)\b(?!-)"
    r"|(?<![\w.])I(?:['’](?:m|ve|d|ll)\b|(?= [a-z]))"
)
_REPORTS = re.compile(
    r"\b(?:said|told|added|declined|refused|confirmed|announced|according to|did not (?:immediately )?"
    r"(?:respond|reply|comment|answer)|could not be reached|asked for comment|den(?:y|ies|ied)"
    r"|pleaded|is scheduled|are scheduled)\b"
)
_DAYS = (
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|yesterday|last (?:night|week|month|year)"
    r"|(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|Jan\.|Feb\.|Aug\.|Sept\.|Oct\.|Nov\.|Dec\.) \d{1,2}|\d{1,2} (?:January|February|March|April"
    r"|May|June|July|August|September|October|November|December)"
)
_DATED = re.compile(rf"\b(?:{_DAYS})\b")
_POINTS_AT = re.compile(
    rf"\b(?:[Tt]he|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|\w+['’]s?) (?:[\w-]+ )?(?:{_any('papers')})s?\b"
)


def _speaks(paragraph: str) -> bool:
    return _SPEAKS.search(paragraph) is not None


def _reports(paragraph: str) -> bool:
    """Whether a paragraph tells from outside what was said or written.

    >>> _reports("The board declined to comment on the statement."), _reports("We said so.")
    (True, False)
    """
    if _speaks(paragraph):
        return False
    return _REPORTS.search(paragraph) is not None or _POINTS_AT.search(paragraph) is not None


def _dates(paragraph: str) -> bool:
    """Whether a paragraph says on which day something was, and does not speak."""
    return _DATED.search(paragraph) is not None and not _speaks(paragraph)


_PRONOUN = re.compile(r"(?:He|She|His|Her|They|Their)\b")


def _mentions(paragraph: str, speaker: str, *, person: bool) -> bool:
    """Whether a paragraph tells of the one who spoke before, and does not speak itself.

    >>> _mentions("The union has 90 members.", "The union of nurses", person=False)
    True
    """
    if _speaks(paragraph):
        return False
    head = re.split(r",| (?:of|for|at|in|from)\b", speaker)[0].split()[-1]
    if person:
        named = re.search(rf"\b{re.escape(head)}\b", paragraph) is not None
        return named or _PRONOUN.match(paragraph) is not None
    return re.search(rf"\b[Tt]he {re.escape(head.lower())}\b", paragraph) is not None


# -- lines of letters, mails and posts -------------------------------------------------------------
_ROLE = r"[a-z][\w’'-]*|(?:[A-Z][\w.’'-]*|[a-z][\w’'-]*)(?: [\w.&’'-]+){0,8}"
_LINES: tuple[tuple[Line, re.Pattern[str]], ...] = (
    ("mail header", re.compile(r"(?:From|To|Cc|Sent|Date|Subject|Re): \S.{0,120}$")),
    (
        "salutation",
        re.compile(r"(?:(?:My )?[Dd]ear [A-Z\w][^.:]{0,60}|To whom it may concern|To the [Ee]ditor)[,:]?$"),
    ),
    (
        "sign-off",
        re.compile(
            rf"(?:(?:[Ww]ith |[Kk]ind |[Bb]est |[Ww]arm |[Yy]ours |[Vv]ery ){{0,3}}"
            rf"(?i:{_any('closings')})(?: wishes| regards)?,?|[Ss]igned,? .{{2,60}})$"
        ),
    ),
    (
        "post's end",
        re.compile(
            r"\d{1,2}:\d\d ?(?:[AaPp]\.?[Mm]\.?)? ?[·•|,-] ?(?:\w+\.? \d{1,2},? \d{4}|\d{1,2} \w+\.? \d{4}).*"
            r"|(?:[·•|,]? ?[\d.,]+ ?[KkMm]? (?:Reposts?|Retweets?|Quotes?|Quote Tweets|Likes?|Views?"
            r"|Comments?|Replies|Reply|Shares?|Bookmarks?|Favou?rites|Boosts?|Reactions)\b)+"
            r"|(?:A post shared by|Posted? by|Publiée? par) .{2,80}@\S+.*"
            r"|[—–-]* ?[^.!?:]{2,60} \(@[\w.@]{2,40}\).{0,40}",
            re.IGNORECASE,
        ),
    ),
    ("post's head", re.compile(r"(?:View|See) this (?:post|photo|profile) on \w+|(?:[^.!?:]{2,40} )?[·•]? ?@[\w.@]{2,40}(?: ?[·•].{1,20})?$")),
    ("signature", re.compile(rf"[—–~-]{{1,2}} ?(?:by )?{_NAME}(?:, (?:{_ROLE}))*\.?$")),
)


def _line(text: str) -> Line:
    """What a line is to a letter, a mail or a post.

    >>> _line("Yours sincerely,"), _line("412 Reposts  96 Quotes"), _line("— Petra Voss, councillor")
    ('sign-off', "post's end", 'signature')
    """
    return next((kind for kind, pattern in _LINES if pattern.fullmatch(text)), "")


# -- interviews ------------------------------------------------------------------------------------
_INTERVIEWS = re.compile(
    rf"\b(?:interview(?:ed)? (?:with|by)|in an interview|(?:a )?(?:talk|conversation) with|Q ?& ?A"
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
    reports=_reports,
    dates=_dates,
    mentions=_mentions,
    line=_line,
    wrote=lambda line: not _LISTS["writers"].isdisjoint(re.findall(r"\w+", line.lower())),
    answers=_LISTS["answers"],
    asides=_LISTS["asides"],
    interviews=lambda text: _INTERVIEWS.search(text) is not None,
    addresses=lambda text: _ADDRESSES.search(text) is not None,
)
