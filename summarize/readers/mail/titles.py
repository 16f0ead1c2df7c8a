"""The headline of a mail: its subject, without what programs and lists put before it."""

import re

from summarize.languages.mail import mail_words

# What mailing lists put before a subject, and gateways ("[EXTERNAL]").
_LIST = re.compile(r"\s*\[[^\[\]]{1,60}\]\s*")
_EXTERNAL = re.compile(r"\s*\W*external\W*\s*:?\s+(?=\S)", re.IGNORECASE)

_ORNAMENT = re.compile(r"[\s\u2600-\u27bf\u2b00-\u2bff\ufe0f\U0001f000-\U0001faff]+")


def title_of(subject: str, outlet: str = "") -> str:
    """A subject without "Re:", "Fwd:", the name of a list, ornaments, and that of the outlet.

    >>> title_of("Fwd: AW: [tolmen-news] Tolmen to cut evening water")
    'Tolmen to cut evening water'
    >>> title_of("🔔 Tolmen Post: Water is cut", "Tolmen Post")
    'Water is cut'
    """
    before = ""
    own = re.compile(rf"\s*{re.escape(outlet)}\s*(?:[:|»]|[-–—]\s)\s*") if outlet else _LIST
    title = subject.strip()
    while title != before:
        before = title
        for pattern in (mail_words().prefix, _LIST, _EXTERNAL, _ORNAMENT, own):
            found = pattern.match(title)
            title = title[found.end() :] if found and title[found.end() :].strip() else title
    return title.strip()


def is_forward(subject: str) -> bool:
    """Whether a subject tells of a forwarded mail."""
    bare = _LIST.sub("", subject, count=1) if _LIST.match(subject) else subject
    return mail_words().forward_prefix.match(bare) is not None


def is_standing(title: str) -> bool:
    """Whether a title is that of every number of a newsletter, or none.

    >>> is_standing("Your daily briefing"), is_standing("Briefing room flooded")
    (True, False)
    """
    bare = title.strip(" !.:-–—|")
    return not bare or mail_words().standing.match(bare) is not None
