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
        for pattern in (
            mail_words().prefix,
            _LIST,
            _EXTERNAL,
            _ORNAMENT,
            own,
            mail_words().release,
        ):
            found = pattern.match(title)
            rest = title[found.end() :] if found else ""
            # "Tolmen Weekly - Issue 12" says more than "Issue 12".
            is_less = pattern is own and outlet and is_standing(rest)
            title = rest if rest.strip() and not is_less else title
    return title.strip()


def is_forward(subject: str) -> bool:
    """Whether a subject tells of a forwarded mail."""
    bare = _LIST.sub("", subject, count=1) if _LIST.match(subject) else subject
    return mail_words().forward_prefix.match(bare) is not None


def is_slug(title: str) -> bool:
    """Whether a subject is a word for a wire, in capitals with dashes, and no headline.

    >>> is_slug("TOLMEN-WATER (URGENT)"), is_slug("TOLMEN FLOODED")
    (True, False)
    """
    return title.isupper() and _SLUG.match(title) is not None


_SLUG = re.compile(r"[\w&]+(?:[-/][\w&]+)+(?:\W*\(.{1,30}\)|,? \d.*)?\W*$")


def is_standing(title: str) -> bool:
    """Whether a title is that of every number of a newsletter, or none.

    >>> is_standing("Your daily briefing"), is_standing("Briefing room flooded")
    (True, False)
    """
    bare = title.strip(" !.:-–—|")
    return not bare or mail_words().standing.match(bare) is not None
