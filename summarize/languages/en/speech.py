"""English speech without quotation marks: how a paragraph sounds, and what an interview is."""

import re

from summarize.languages.en.speech_introductions import (
    counts_items,
    lists_facts,
    reach,
    stated,
    states,
    titled,
)
from summarize.languages.en.speech_lines import (
    by_pronoun,
    confides,
    dated,
    describes,
    line,
    opens_letter,
    speaker_label,
    speaker_line,
    wrote,
)
from summarize.languages.en.speech_lists import LISTS, any_of
from summarize.languages.en.voice import voice
from summarize.languages.speech import SpeechRules
from summarize.patterns import regex

# -- the voice of a paragraph ----------------------------------------------------------------------
_SPEAKS = regex(
    r"\b(?:[Ww]e|[Oo]ur|[Oo]urs|us|[Mm]y|myself|me)\b(?!-)"
    r"|(?<![\w.])I(?:['’](?:m|ve|d|ll)\b|(?= [a-z]))"
)


def _speaks(paragraph: str) -> bool:
    return _SPEAKS.search(paragraph) is not None


# Of the texts that `benchmarks/train_voice.py` had not seen, 5% of what is said and 43% of what an
# outlet tells have less.
_OUTLETS = -1.2
# Of a paragraph that tells of a day less is asked. Chosen, not tuned.
_DATED_OUTLETS = -0.4
_PRONOUN = regex(r"(?:He|She|His|Her)\b")
_POINTS_AT = regex(
    r"\b(?:the|his|her|its|their|\w+['’]s?) (?:[\w-]+ )?"
    rf"(?P<paper>{any_of('papers', 'demands')})\b",
    re.IGNORECASE,
)


def _narrates(paragraph: str) -> bool:
    """Whether a paragraph sounds like an outlet that reports, not like somebody who speaks.

    >>> _narrates("The board declined to comment on Tuesday."), _narrates("Nobody told us so.")
    (True, False)
    """
    if _speaks(paragraph):
        return False
    score = voice(paragraph)
    return score < _OUTLETS or (score < _DATED_OUTLETS and dated(paragraph))


def _mentions(paragraph: str, introduction: str, speaker: str, *, person: bool) -> bool:
    """Whether a paragraph tells of the one who spoke before, or of the text, from outside.

    >>> said = "The union of nurses said in a letter:"
    >>> _mentions("The union has 90 members.", said, "The union of nurses", person=False)
    True
    >>> _mentions("The letter was sent to the mayor.", said, "The union of nurses", person=False)
    True
    """
    papers = (found["paper"].lower() for found in _POINTS_AT.finditer(paragraph))
    if any(paper in introduction.lower() for paper in papers):
        return True
    return bool(speaker) and _tells_of(paragraph, speaker, person=person)


def _tells_of(paragraph: str, speaker: str, *, person: bool) -> bool:
    head = re.split(r",| (?:of|for|at|in|from)\b", speaker)[0].split()[-1]
    if person:
        named = re.search(rf"\b{re.escape(head)}\b", paragraph) is not None
        return named or _PRONOUN.match(paragraph) is not None
    return re.search(rf"\b[Tt]he {re.escape(head.lower())}\b", paragraph) is not None


# -- what is heard in a paragraph ------------------------------------------------------------------
_PASSIVE = regex(
    r"\b(?:was|were|been|is|are|be|being) (?:\w+ly )?(?:\w{2,}ed|held|told|built|made|found|sent"
    r"|given|taken|known|seen|shown|set|cut|paid|sold|kept|won|lost|left|shut|hurt|born|drawn"
    r"|sworn)\b"
)
_COMING = regex(r"(?:will|(?:is|are) (?:to|due|expected)|opens?|closes?|begins?|ends?) ")
_SUBJECT = regex(r"(?:The|A|An|Some|About|More|At|On|In) |[A-Z][\w’'-]+ [A-Z][\w’'-]+")
_PRONOUNS = regex(r"(?:He|She|His|Her|They|Their)\b")


def _heard(paragraph: str) -> dict[str, float]:
    """What of a paragraph's own words tells whether somebody speaks in it.

    >>> sorted(name for name, value in _heard("You were told on Monday.").items() if value is True)
    ['passive', 'past', 'you']
    """
    small = f" {paragraph.lower().replace('’', chr(39))} "
    words = frozenset(small.replace(",", " ").replace(".", " ").split())
    return {
        "voice": voice(paragraph),
        "first": _speaks(paragraph),
        "you": not words.isdisjoint(LISTS["addressing"]),
        "dated": dated(paragraph),
        "figure": any(map(str.isdigit, paragraph)),
        "present": not words.isdisjoint(LISTS["present"]),
        "past": "ed " in small or not words.isdisjoint(LISTS["past"]),
        "passive": _PASSIVE.search(small) is not None,
        "coming": _COMING.search(small) is not None,
        "subject": _SUBJECT.match(paragraph) is not None,
        "pronoun": _PRONOUNS.match(paragraph) is not None,
        "exclaims": "!" in paragraph,
    }


# -- interviews ------------------------------------------------------------------------------------
_INTERVIEWS = regex(
    r"\b(?:(?i:interview(?:ed)? (?:with|by)|in an interview|interview (?:has been|was|took|is)"
    r"|(?:talk|conversation) with|q ?& ?a with|questions (?:for|to|with)"
    r"|answer(?:s|ed) (?:[\w’\']+ ){0,2}questions"
    r"|put (?:[\w’\']+ ){0,2}questions to|\ban? [\w ]{3,30} (?:answers|explains)$"
    r"|(?:edited|condensed|shortened) (?:for|and)"
    r"|(?:sat|sits) down with)"
    r"|(?:He|he|She|she|[A-Z][\w’'-]+) (?:spoke|speaks|talks|talked) (?:to|with) (?:us\b|our\b"
    r"|(?:the )?[A-Z])|(?:We|we|[A-Z]\w+) (?:met|meets|asked|spoke (?:to|with)) (?:him\b|her\b"
    r"|[A-Z]))"
)
_EXPLAINS = regex(
    r"\b(?:explainers?|explained|faqs?|questions?\b[^.!?]{0,60}\banswered|need to know|what to know"
    r"|what we know|at a glance)\b(?! by)|\b(?:answers?|answering) (?:to )?your\b",
    re.IGNORECASE,
)
_OF_LETTERS = regex(
    r"(?:(?:Your |Readers[’'] |More )?[Ll]etters(?: to the [Ee]ditor| page)?|Your views|Postbag)"
    r"(?:\s?[:|–—-].*|$)"
)
_IS_INTERVIEW = regex(r"\binterview\b|\bquestions (?:for|to)\b", re.IGNORECASE)
_ADDRESSES = regex(r"\b(?:you|your)\b", re.IGNORECASE)

RULES = SpeechRules(
    reach=reach,
    titled=titled,
    stated=stated,
    lists=lists_facts,
    counts=counts_items,
    states=states,
    heard=_heard,
    speaks=_speaks,
    narrates=_narrates,
    mentions=_mentions,
    confides=confides,
    line=line,
    wrote=wrote,
    opens_letter=opens_letter,
    speaker_line=speaker_line,
    speaker_label=speaker_label,
    describes=describes,
    by_pronoun=by_pronoun,
    interviews=lambda text: _INTERVIEWS.search(text) is not None,
    is_interview=lambda title: _IS_INTERVIEW.search(title) is not None,
    of_letters=lambda title: _OF_LETTERS.match(title) is not None,
    explains=lambda title: _EXPLAINS.search(title) is not None,
    addresses=lambda text: _ADDRESSES.search(text) is not None,
    asides=LISTS["asides"],
    first_persons=LISTS["first persons"],
)
