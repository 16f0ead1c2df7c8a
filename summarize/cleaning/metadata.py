"""Bylines, outlets and dates that stand in the text of an article."""

import re
from dataclasses import replace

from summarize.cleaning.dates import parse_date
from summarize.cleaning.draft import Draft
from summarize.cleaning.services import known_services, services
from summarize.cleaning.titles import reads_like_outlet
from summarize.data import Removal

# How many paragraphs at the head may be a byline, a date, or the outlet's name.
_HEAD = 6
_PARTICLE = r"(?:de|van|von|der|den|la|le|al|bin|ben|da|del|di|el)"
_NAME = rf"(?:[A-Z][\w.'’-]*)(?:[ -](?:{_PARTICLE}|[A-Z][\w.'’-]*)){{1,5}}"
_NAMES = rf"{_NAME}(?:(?:, and | and | & |, ){_NAME}){{0,4}}"
_ROLE = (
    r"(?i:staff|special to|for|of|in|at|senior|chief|political|national|foreign|white house|"
    r"correspondent|reporter|writer|editor|columnist|associated press|ap|reuters|afp|cnn|bbc|"
    r"usa today|bloomberg|the|contributor|digital|news|business|sports|updated|published|posted)"
)
_BYLINE = re.compile(
    rf"(?:/ ?)?(?:(?i:updated|posted|published|source: [\w ]{{2,30}}) )?"
    rf"(?i:(?:(?:analysis|opinion|commentary|review|interview|report|words|text|photos|story|written|"
    rf"reported|posted) )?by)\s?:?\s+({_NAMES})"
    rf"((?:\s*[,|/–—-]\s*|\s+(?=(?:for|of|in|at|updated|published|posted)\b)|\s+(?=[A-Z]))"
    rf"[^!?“”\"]{{0,100}})?$"
)
# "Written by the newsroom"; "Posted by Jane Roe on March 12, 2025 at 9:15 a.m. | 112 comments".
_BY_STAFF = re.compile(
    r"(?:Written|Compiled|Reported|Posted|By|From)(?: by)? (?:the )?(?:[A-Z][\w&'’.]* ){1,5}"
    r"(?:newsroom|staff|desk|team|reporters?|correspondents?|writers?|bureau)$"
)
_POSTED = re.compile(
    rf"(?:Posted|Published|Written|Updated|Submitted) by:? ({_NAME}) (?:on|at) "
    r"([A-Z\d][\w.,: ]{7,50}?)(?:\s?\|.{0,60})?$"
)
_NAME_AND_ROLE = re.compile(rf"({_NAME}(?: and {_NAME})?)\s*[,|]\s*({_ROLE}\b[^.!?“”\"]{{0,60}})$")
# Blogs sign at the end: "-- Jane Roe and John Doe at City Hall".
_SIGNED = re.compile(
    rf"(?:--|[—–-]) ?({_NAME}(?: and {_NAME})?)"
    r"(?:,? (?:in|at|for) [A-Z][\w ]{2,40}|, [\w ]{3,40})?$"
)


def take_bylines(draft: Draft) -> Draft:
    """The draft without "By Jane Roe, Staff Writer" near its head; the names become authors."""
    reasons: dict[int, str] = {}
    for at, line in enumerate(draft.paragraphs):
        if at - len(reasons) >= _HEAD:
            break
        if (found := _without_byline(draft, line)) is not None:
            draft, reasons[at] = found, "byline"
    last = len(draft.paragraphs) - 1
    if last > 0 and last not in reasons and (match := _SIGNED.match(draft.paragraphs[last])):
        draft, reasons[last] = _with_authors(draft, match[1], ""), "byline"
    return draft.without(reasons)


def _without_byline(draft: Draft, line: str) -> Draft | None:
    """The draft with what a byline says; None where the line is none."""
    if _BY_STAFF.match(line):
        return draft
    if (match := _POSTED.match(line)) and (moment := parse_date(match[2])):
        return _with_authors(replace(draft, published=draft.published or moment), match[1], "")
    match = _byline(line)
    return _with_authors(draft, match[1], match[2] or "") if match else None


def _byline(line: str) -> re.Match[str] | None:
    if len(line) > 180 or line.endswith((".", "!", "?", "”", '"')):
        return None
    return _BYLINE.match(line) or _NAME_AND_ROLE.match(line)


def _with_authors(draft: Draft, names: str, role: str) -> Draft:
    people = [part for part in re.split(r",? and |, | & ", names) if part]
    found = services(names) or known_services(re.sub(r"[|/–—-]", ",", role))
    credit = draft.credit + tuple(name for name in found if name not in draft.credit)
    authors = tuple(_capitalized(name) for name in people if not services(name))
    return replace(draft, authors=draft.authors or authors, credit=credit)


def _capitalized(name: str) -> str:
    """JANE ROE as Jane Roe; initials stay."""
    return " ".join(
        word.title() if word.isupper() and len(word) > 2 and "." not in word else word
        for word in name.split()
    )


_OUTLET_DATE = re.compile(
    r"([-–—|•]\s*)?((?:The )?[A-Z][\w.&'’ -]{2,50}?)\s+[-–—|•]\s+"
    r"((?:\w+day,? )?[A-Z][a-z]+\.? \d{1,2},? \d{4})$"
)
_DATED = re.compile(
    r"((?:(?:first|last|originally) )?(?:published|posted|updated|modified|created)"
    r"(?: (?:on|at))?:?\s+)?"
    r"([\w.,:/ |()+-]{6,60}?)(?:\s+by\s+([A-Z][\w.'’ -]{2,40}))?\s?\|?$",
    re.IGNORECASE,
)
_LAST = 3


def take_outlet_and_date(draft: Draft) -> Draft:
    """The draft without lines at its head or end that give only the outlet or the date."""
    reasons: dict[int, str] = {}
    last = len(draft.paragraphs) - _LAST
    for at, line in enumerate(draft.paragraphs):
        if (
            (at - len(reasons) >= _HEAD and at < last)
            or len(line) > 120
            or not any(map(str.isdigit, line))
        ):
            continue
        if found := _with_outlet(draft, line) or _with_date(
            draft, line, is_head=at - len(reasons) < _HEAD
        ):
            draft, reasons[at] = found
    return draft.without(reasons)


# "Tuesday, January 18, 2005Through a telethon": the line end between date and text was lost.
_GLUED = re.compile(
    r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? )?"
    r"((?:January|February|March|April|May|June|July|August|September|October|November|December)"
    r" \d{1,2},? \d{4})(?=[A-Z“\"][a-z]|A )"
)


def take_glued_date(draft: Draft) -> Draft:
    """The draft without a date that runs into the first word of one of its first paragraphs."""
    for at, line in enumerate(draft.paragraphs[:_HEAD]):
        match = _GLUED.match(line)
        if match is not None and (moment := parse_date(match[1])) is not None:
            rest = (*draft.paragraphs[:at], line[match.end() :], *draft.paragraphs[at + 1 :])
            removed = (*draft.removed, Removal(match.group(), "date"))
            published = draft.published or moment
            return replace(draft, paragraphs=rest, removed=removed, published=published)
    return draft


def _with_outlet(draft: Draft, line: str) -> tuple[Draft, str] | None:
    match = _OUTLET_DATE.match(line)
    moment = parse_date(match[3]) if match else None
    if not match or moment is None:
        return None
    outlet = match[2].strip() if match[1] or reads_like_outlet(match[2].strip()) else ""
    found = replace(draft, source=draft.source or outlet, published=draft.published or moment)
    return found, "outlet and date"


def _with_date(draft: Draft, line: str, *, is_head: bool) -> tuple[Draft, str] | None:
    match = _DATED.match(line)
    moment = parse_date(match[2]) if match and (is_head or match[1]) else None
    if not match or moment is None:
        return None
    return replace(draft, published=draft.published or moment), "date"
