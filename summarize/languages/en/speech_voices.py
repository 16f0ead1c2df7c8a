"""English lines that name who speaks beside them, and prose in somebody's own voice."""

import re

from summarize.languages.en.speech_lists import any_of

_NAME = (
    r"(?:(?:Dr|Mr|Mrs|Ms|Prof|Rev|Sir|Cdr|Col|Gen|Capt)\.? )?[A-Z][\w.’'-]+"
    r"(?: (?:[A-Z][\w.’'-]*|de|da|van|von|der|al|bin)){1,3}"
)
_AGE = r"(?:aged )?\d{1,2}(?: years old)?"
_ABOUT = r"(?:[a-z][\w’'-]+|[A-Z][\w.’'-]+)(?: [\w.&’'-]+){0,6}"
_LINE = re.compile(
    rf"[—–~-]{{0,2}} ?(?P<name>{_NAME})(?: \([\w ]{{1,12}}\))?"
    rf"(?:, (?:{_AGE}|{_ABOUT})){{1,3}}[.,:]?"
)
"""A line that names somebody and tells the age, an office or a place: "Bev Anstey, 70, Irymple"."""
_SIDE = re.compile(
    r"(?:[^.:?]{0,40}\b)?(?:says|argues|writes|asks) (?:[a-z]+ ){0,3}"
    rf"(?P<name>{_NAME})\b.{{0,60}}"
)
"""A heading that gives what is below it to somebody: "Yes, says Priya Raman of Walk Leeds"."""
_LABEL = re.compile(
    rf"(?P<name>{_NAME})(?: \([^()]{{2,60}}\)|(?:, (?:{_AGE}|{_ABOUT})){{1,3}})"
    r"(?::| [—–]) (?=\S)"
)
"""Somebody with an office before the words of a paragraph: "Leela Thomas, economist: ..."."""
_PERSONAL = re.compile(r"(?:He|She|His|Her)\b|\b(?:he|she) (?:was|is|has|had|will|\w+ed)\b")
# A reporter's own "we" and "us": what was asked, read and received.
_REPORTERS = re.compile(
    rf"\b(?:[Ww]e|I) (?:have |had |also |then )*(?:{any_of('reporting')})\b"
    rf"|\b(?:{any_of('told')}) (?:to )?(?:us|me)\b"
)
_FIRST = re.compile(
    r"\b(?:[Ww]e|[Oo]ur|us|[Mm]y|myself|me)\b(?!-)|(?<![\w.])I(?:['’](?:m|ve|d|ll)\b|(?= [a-z]))"
)
_DATED = re.compile(
    r"\b(?:on|until|since|by|from) (?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
    r"|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? \d{1,2}\b"
    r"|\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November"
    r"|December)\b)"
)
_OPENS_LETTER = re.compile(r"(?:SIRS?|Sirs?|Madam|Sir or Madam)(?:, ?| ?[–—-] ?)(?=[A-Z])")
_CALLS = re.compile(
    r"(?:Mr|Mrs|Ms|Dr|Professor|Minister|Senator|Governor)\.? (?:[A-Z][\w’'-]+ ?){1,3},"
)
_BY_PRONOUN = re.compile(r"It\b|.*\b(?:he|she|they|it) (?:\w+ ){0,2}\w+$")
_ADDRESS = re.compile(r"\b[Yy]ou(?:r|['’]\w+)?\b")


def speaker_line(text: str) -> str:
    """Whom a line of its own names as the speaker of what stands beside it, or "".

    >>> speaker_line("Bev Anstey, 70, Irymple"), speaker_line("No, says trader Colin Batty")
    ('Bev Anstey', 'Colin Batty')
    >>> speaker_line("What happens next"), speaker_line("Cost: 15 dollars")
    ('', '')
    """
    if not text[:1].isupper() and text[:1] not in "—–~-":
        return ""
    found = ("," in text and _LINE.fullmatch(text)) or _SIDE.fullmatch(text)
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


def calls(paragraph: str) -> bool:
    """Whether a paragraph calls somebody by name: "Mr Imhof, the hut was full."."""
    return _CALLS.match(paragraph) is not None or _ADDRESS.search(paragraph) is not None
