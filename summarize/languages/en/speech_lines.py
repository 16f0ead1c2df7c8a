"""What English lines say of those around them: letters, posts, signed words, names of speakers."""

import re

from summarize.languages.en.speech_lists import LISTS, any_of
from summarize.languages.speech import Line
from summarize.patterns import regex

_NAME = r"[A-Z][\w.’'-]*(?: (?:[A-Z][\w.’'-]*|de|van|von|der|al|bin|of|the|and|&)){0,6}"
_ROLE = r"[a-z][\w’'-]*|(?:[A-Z][\w.’'-]*|[a-z][\w’'-]*)(?: [\w.&’'-]+){0,8}"
_LINES: tuple[tuple[Line, re.Pattern[str]], ...] = (
    ("mail header", regex(r"(?:From|To|Cc|Sent|Date|Subject|Re): \S.{0,120}")),
    (
        "salutation",
        regex(
            r"(?:(?:My )?[Dd]ear [A-Z\w][^.:]{0,60}|To whom it may concern|To the [Ee]ditor)[,:]?"
        ),
    ),
    (
        "sign-off",
        regex(
            rf"(?:(?:[Ww]ith |[Kk]ind |[Bb]est |[Ww]arm |[Yy]ours |[Vv]ery ){{0,3}}"
            rf"(?i:{any_of('closings')})(?: wishes| regards)?,?|[Ss]igned,? .{{2,60}})"
        ),
    ),
    (
        "post's end",
        regex(
            r"\d{1,2}:\d\d ?(?:[ap]\.?m\.?)? ?[·•|,-] ?"
            r"(?:\w+\.? \d{1,2},? \d{4}|\d{1,2} \w+\.? \d{4}).*"
            r"|(?:[·•|,]? {0,2}[\d.,]+ ?[KkMm]? (?:Reposts?|Retweets?|Quotes?|Quote Tweets|Likes?"
            r"|Views?|Comments?|Replies|Reply|Shares?|Bookmarks?|Favou?rites|Boosts?|Reactions)\b)+"
            r"|(?:A post shared by|Posted? by) .{2,80}@\S+.*"
            r"|[—–-]* ?[^.!?:]{2,60} \(@[\w.@]{2,40}\).{0,40}",
            re.IGNORECASE,
        ),
    ),
    (
        "post's head",
        regex(
            r"(?:View|See) this (?:post|photo|profile) on \w+"
            r"|(?:[^.!?:]{2,40} )?[·•]? ?@[\w.@]{2,40}(?: ?[·•].{1,20})?"
        ),
    ),
    ("signature", regex(rf"[—–~-]{{1,2}} ?(?:by )?{_NAME}(?:, (?:{_ROLE}))*\.?")),
)
_UNSIGNED = _LINES[:-1]
"""Those that a line may be which opens with no dash."""
_DASHES = "—–~-"
_UNMARKED = tuple(each for each in _UNSIGNED if each[0] != "post's end")
"""Those that a line may be which opens with a letter and has no @."""


def line(text: str) -> Line:
    """What a line is to a letter, a mail or a post.

    >>> line("Yours sincerely,"), line("412 Reposts  96 Quotes"), line("— Petra Voss, councillor")
    ('sign-off', "post's end", 'signature')
    """
    is_marked = "@" in text or not text[:1].isalpha()
    lines = _UNSIGNED if is_marked else _UNMARKED
    lines = _LINES if text[:1] in _DASHES else lines
    return next((kind for kind, pattern in lines if pattern.fullmatch(text)), "")


def wrote(signature: str) -> bool:
    """Whether a line that names somebody names who wrote the text, not who said it."""
    return not LISTS["writers"].isdisjoint(re.findall(r"\w+", signature.lower()))


# -- who speaks beside a line ----------------------------------------------------------------------
_PERSON = (
    r"(?:(?:Dr|Mr|Mrs|Ms|Prof|Rev|Sir|Cdr|Col|Gen|Capt)\.? )?[A-Z][\w.’'-]+"
    r"(?: (?:[A-Z][\w.’'-]*|de|da|van|von|der|al|bin)){1,3}"
)
_AGE = r"(?:aged )?\d{1,2}(?: years old)?"
_ABOUT = r"(?:[a-z][\w’'-]+|[A-Z][\w.’'-]+)(?: [\w.&’'-]+){0,6}"
_LINE = regex(
    rf"[—–~-]{{0,2}} ?(?P<name>{_PERSON})(?: \([\w ]{{1,12}}\))?"
    rf"(?:, (?:{_AGE}|{_ABOUT})){{1,3}}[.,:]?"
)
"""A line that names somebody and tells the age, an office or a place: "Bev Anstey, 70, Irymple"."""
_SIDE = regex(
    r"(?:[^.:?]{0,40}\b)?(?:says|argues|writes|asks) (?:[a-z]+ ){0,3}"
    rf"(?P<name>{_PERSON})\b.{{0,60}}"
)
"""A heading that gives what is below it to somebody: "Yes, says Priya Raman of Walk Leeds"."""
_LABEL = regex(
    rf"(?P<name>{_PERSON})(?=,| \()(?:, (?:{_AGE}|{_ABOUT})){{0,3}}(?: \([^()]{{2,60}}\))?"
    r"(?::| [—–]) (?=\S)"
)
"""Somebody with an office before the words of a paragraph: "Leela Thomas, economist: ..."."""
_PERSONAL = regex(r"(?:He|She|His|Her)\b|\b(?:he|she) (?:was|is|has|had|will|\w+ed)\b")
# A reporter's own "we" and "us": what was asked, read and received.
_REPORTERS = regex(
    rf"\b(?:[Ww]e|I) (?:have |had |also |then )*(?:{any_of('reporting')})\b"
    rf"|\b(?:{any_of('told')}) (?:to )?(?:us|me)\b"
)
_FIRST = regex(
    r"\b(?:[Ww]e|[Oo]ur|us|[Mm]y|myself|me)\b(?!-)|(?<![\w.])I(?:['’](?:m|ve|d|ll)\b|(?= [a-z]))"
)
_DATED = regex(
    r"\b(?:on|until|since|by|from) (?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
    r"|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? \d{1,2}\b"
    r"|\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November"
    r"|December)\b)"
)
_OPENS_LETTER = regex(r"(?:SIRS?|Sirs?|Madam|Sir or Madam)(?:, ?| ?[–—-] ?)(?=[A-Z])")
_BY_PRONOUN = regex(r"It\b|.*\b(?:he|she|they|it) (?:\w+ ){0,2}\w+$")
_ADDRESS = regex(r"\b[Yy]ou(?:r|['’]\w+)?\b")


def speaker_line(text: str) -> str:
    """Whom a line of its own names as the speaker of what stands beside it, or "".

    >>> speaker_line("Bev Anstey, 70, Irymple"), speaker_line("No, says trader Colin Batty")
    ('Bev Anstey', 'Colin Batty')
    >>> speaker_line("What happens next"), speaker_line("Cost: 15 dollars")
    ('', '')
    """
    if not text[:1].isupper() and text[:1] not in _DASHES:
        return ""
    found = "," in text and _LINE.fullmatch(text)
    if not found and any(each in text for each in ("says ", "argues ", "writes ", "asks ")):
        found = _SIDE.fullmatch(text)
    return found["name"] if found else ""


def speaker_label(text: str) -> str:
    """Whom a paragraph names before its words, by name and office, or "".

    >>> speaker_label("Leela Thomas, economist: The target is credible."), speaker_label("Cost: 9")
    ('Leela Thomas', '')
    """
    if ":" not in text and "–" not in text and "—" not in text:
        return ""
    found = _LABEL.match(text)
    return found["name"] if found is not None else ""


def describes(paragraph: str, name: str) -> bool:
    """Whether a paragraph tells of somebody from outside.

    >>> describes("Lim led the team.", "Ana Lim"), describes("Water never comes back.", "Ana Lim")
    (True, False)
    """
    surname = name.rsplit(maxsplit=1)[-1]
    named = re.search(rf"\b{re.escape(surname)}\b", paragraph) is not None
    return named or _PERSONAL.search(paragraph) is not None


def confides(paragraph: str) -> bool:
    """Whether a paragraph is in the first person, but for a reporter's own.

    >>> confides("Our young leave."), confides("We asked the ministry."), confides("He left.")
    (True, False, False)
    """
    first = _FIRST.search(paragraph)
    return first is not None and _FIRST.search(_REPORTERS.sub("", paragraph)) is not None


def dated(paragraph: str) -> bool:
    """Whether a paragraph tells of a day, and addresses nobody.

    >>> dated("The bank next decides on June 12."), dated("You heard it on Monday.")
    (True, False)
    """
    return _DATED.search(paragraph) is not None and _ADDRESS.search(paragraph) is None


def by_pronoun(introduction: str) -> bool:
    """Whether an introduction calls the one who speaks "he" within, or opens with "It".

    >>> by_pronoun("Elsewhere in the book he writes"), by_pronoun("The mayor wrote")
    (True, False)
    """
    return _BY_PRONOUN.match(introduction.rstrip(": ")) is not None


def opens_letter(paragraph: str) -> bool:
    """Whether a paragraph opens a letter to the editor: "SIR – The closure is wrong."."""
    return paragraph[:1] in "SM" and _OPENS_LETTER.match(paragraph) is not None
