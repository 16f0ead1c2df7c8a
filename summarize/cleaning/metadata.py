"""Bylines, outlets and dates that stand in the text of an article."""

import re
from dataclasses import replace
from datetime import datetime

from summarize.cleaning.dates import parse_date
from summarize.cleaning.draft import Draft
from summarize.cleaning.services import known_services, services
from summarize.cleaning.titles import reads_like_outlet
from summarize.data import Removal

# How many paragraphs at the head may be a byline, a date, or the outlet's name; how many at the end
# may give a date. The longest of either.
_HEAD, _LAST = 6, 3
_LONGEST_BYLINE, _LONGEST_DATE = 180, 120
_DIGIT = re.compile(r"\d")


def take_bylines(draft: Draft) -> Draft:
    """The draft without "By Jane Roe, Staff Writer" near its head; the names become authors."""
    reasons: dict[int, str] = {}
    for at, line in enumerate(draft.paragraphs):
        if at - len(reasons) >= _HEAD:
            break
        if (found := _without_byline(draft, line)) is not None:
            draft, reasons[at] = found, "byline"
    last = len(draft.paragraphs) - 1
    if last > 0 and last not in reasons:
        match = draft.rules.signed.match(draft.paragraphs[last])
        if match is not None:
            draft, reasons[last] = _with_authors(draft, match[1], ""), "byline"
    return draft.without(reasons)


def _without_byline(draft: Draft, line: str) -> Draft | None:
    """The draft with what a byline says; None where the line is none."""
    if draft.rules.staff_byline.match(line):
        return draft
    if (match := draft.rules.posted.match(line)) and (moment := _moment(draft, match[2])):
        return _with_authors(replace(draft, published=draft.published or moment), match[1], "")
    match = _byline(draft, line)
    return _with_authors(draft, match[1], match[2] or "") if match else None


def _byline(draft: Draft, line: str) -> re.Match[str] | None:
    if len(line) > _LONGEST_BYLINE or line.endswith((".", "!", "?", "”", '"')):
        return None
    return draft.rules.byline.match(line) or draft.rules.name_and_role.match(line)


def _with_authors(draft: Draft, names: str, role: str) -> Draft:
    rules = draft.rules
    people = [part for part in rules.name_joints.compiled.split(names) if part]
    found = services(names, rules) or known_services(re.sub(r"[|/–—-]", ",", role), rules)
    credit = draft.credit + tuple(name for name in found if name not in draft.credit)
    authors = tuple(_capitalized(name) for name in people if not services(name, rules))
    return replace(draft, authors=draft.authors or authors, credit=credit)


def _capitalized(name: str) -> str:
    """JANE ROE as Jane Roe; initials stay."""
    return " ".join(
        word.title() if word.isupper() and len(word) > 2 and "." not in word else word
        for word in name.split()
    )


# "- The Harbour Post - Monday, December 19, 2022".
_OUTLET_DATE = re.compile(
    r"([-–—|•]\s*)?((?:The )?[A-Z][\w.&'’ -]{2,50}?)\s+[-–—|•]\s+"
    r"((?:\w+,? )?[A-Z][a-z]+\.? \d{1,2},? \d{4})$"
)


def take_outlet_and_date(draft: Draft) -> Draft:
    """The draft without lines at its head or end that give only the outlet or the date."""
    reasons: dict[int, str] = {}
    last = len(draft.paragraphs) - _LAST
    for at, line in enumerate(draft.paragraphs):
        is_head = at - len(reasons) < _HEAD
        if (not is_head and at < last) or len(line) > _LONGEST_DATE or not _DIGIT.search(line):
            continue
        if found := _with_outlet(draft, line) or _with_date(draft, line, is_head=is_head):
            draft, reasons[at] = found
    return draft.without(reasons)


def take_glued_date(draft: Draft) -> Draft:
    """The draft without a date that runs into the first word of one of its first paragraphs."""
    for at, line in enumerate(draft.paragraphs[:_HEAD]):
        match = draft.rules.glued_date.match(line)
        if match is not None and (moment := _moment(draft, match[1])) is not None:
            changed = draft.changed({at: (line[match.end() :],)}, (Removal(match[0], "date"),))
            return replace(changed, published=draft.published or moment)
    return draft


def _with_outlet(draft: Draft, line: str) -> tuple[Draft, str] | None:
    match = _OUTLET_DATE.match(line)
    moment = _moment(draft, match[3]) if match else None
    if not match or moment is None:
        return None
    name = match[2].strip()
    outlet = name if match[1] or reads_like_outlet(name, draft.rules) else ""
    found = replace(draft, source=draft.source or outlet, published=draft.published or moment)
    return found, "outlet and date"


def _with_date(draft: Draft, line: str, *, is_head: bool) -> tuple[Draft, str] | None:
    match = draft.rules.dated.match(line)
    moment = _moment(draft, match[2]) if match and (is_head or match[1]) else None
    if not match or moment is None:
        return None
    return replace(draft, published=draft.published or moment), "date"


def _moment(draft: Draft, written: str) -> datetime | None:
    return parse_date(written, language=draft.language)
