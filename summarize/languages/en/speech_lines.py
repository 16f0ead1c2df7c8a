"""What short English lines say of the lines around them: letters, mails, posts, signed words."""

import re

from summarize.languages.en.speech_lists import LISTS, any_of
from summarize.languages.speech import Line

_NAME = r"[A-Z][\w.’'-]*(?: (?:[A-Z][\w.’'-]*|de|van|von|der|al|bin|of|the|and|&)){0,6}"
_ROLE = r"[a-z][\w’'-]*|(?:[A-Z][\w.’'-]*|[a-z][\w’'-]*)(?: [\w.&’'-]+){0,8}"
_LINES: tuple[tuple[Line, re.Pattern[str]], ...] = (
    ("mail header", re.compile(r"(?:From|To|Cc|Sent|Date|Subject|Re): \S.{0,120}")),
    (
        "salutation",
        re.compile(
            r"(?:(?:My )?[Dd]ear [A-Z\w][^.:]{0,60}|To whom it may concern|To the [Ee]ditor)[,:]?"
        ),
    ),
    (
        "sign-off",
        re.compile(
            rf"(?:(?:[Ww]ith |[Kk]ind |[Bb]est |[Ww]arm |[Yy]ours |[Vv]ery ){{0,3}}"
            rf"(?i:{any_of('closings')})(?: wishes| regards)?,?|[Ss]igned,? .{{2,60}})"
        ),
    ),
    (
        "post's end",
        re.compile(
            r"\d{1,2}:\d\d ?(?:[ap]\.?m\.?)? ?[·•|,-] ?"
            r"(?:\w+\.? \d{1,2},? \d{4}|\d{1,2} \w+\.? \d{4}).*"
            r"|(?:[·•|,]? ?[\d.,]+ ?[KkMm]? (?:Reposts?|Retweets?|Quotes?|Quote Tweets|Likes?"
            r"|Views?|Comments?|Replies|Reply|Shares?|Bookmarks?|Favou?rites|Boosts?|Reactions)\b)+"
            r"|(?:A post shared by|Posted? by) .{2,80}@\S+.*"
            r"|[—–-]* ?[^.!?:]{2,60} \(@[\w.@]{2,40}\).{0,40}",
            re.IGNORECASE,
        ),
    ),
    (
        "post's head",
        re.compile(
            r"(?:View|See) this (?:post|photo|profile) on \w+"
            r"|(?:[^.!?:]{2,40} )?[·•]? ?@[\w.@]{2,40}(?: ?[·•].{1,20})?"
        ),
    ),
    ("signature", re.compile(rf"[—–~-]{{1,2}} ?(?:by )?{_NAME}(?:, (?:{_ROLE}))*\.?")),
)


def line(text: str) -> Line:
    """What a line is to a letter, a mail or a post.

    >>> line("Yours sincerely,"), line("412 Reposts  96 Quotes"), line("— Petra Voss, councillor")
    ('sign-off', "post's end", 'signature')
    """
    return next((kind for kind, pattern in _LINES if pattern.fullmatch(text)), "")


def wrote(signature: str) -> bool:
    """Whether a line that names somebody names who wrote the text, not who said it."""
    return not LISTS["writers"].isdisjoint(re.findall(r"\w+", signature.lower()))
