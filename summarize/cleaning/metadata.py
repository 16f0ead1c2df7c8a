"""Bylines, outlets and dates that stand in the text of an article."""

import re
from dataclasses import replace
from datetime import datetime

from summarize.cleaning.dates import ReadDate, read_date
from summarize.cleaning.manuscript import Manuscript
from summarize.cleaning.services import known_services, services, services_of_authors
from summarize.cleaning.titles import is_same_outlet, names_outlet, reads_like_outlet
from summarize.data import Removal
from summarize.languages.cleaning import CleaningRules
from summarize.patterns import regex

# How many paragraphs at the head may be a byline, a date, or the outlet's name; how many at the end
# may give a date. The longest of either.
_HEAD, _LAST = 6, 3
# Chosen, not tuned: several names with their roles; an outlet beside a date and a time.
_LONGEST_BYLINE, _LONGEST_DATE = 180, 120
# Chosen, not tuned: the longest names of outlets in the data have as many words.
_NAME_WORDS = 4
# The name of a section stands above the headline, below that of the outlet.
_SECTION_WITHIN = 2
# Characters. Chosen, not tuned: "First published on Wednesday, September 30 at 10:30 a.m.".
_LONGEST_UNDATED = 60
_DIGIT = re.compile(r"\d")
# What stands around a date behind the name of an author.
_AROUND_DATE = " ,|/()–—-"


def take_bylines(manuscript: Manuscript) -> Manuscript:
    """The manuscript without "By Jane Roe, Staff Writer" near its head; names become authors."""
    reasons: dict[int, str] = {}
    for at, line in enumerate(manuscript.paragraphs):
        if at - len(reasons) >= _HEAD:
            break
        if (found := _without_byline(manuscript, line)) is not None:
            manuscript, reasons[at] = found, "byline"
    last = len(manuscript.paragraphs) - 1
    if last > 0 and last not in reasons:
        match = manuscript.rules.signed.match(manuscript.paragraphs[last])
        if match is not None:
            manuscript, reasons[last] = _with_authors(manuscript, match[1], ""), "byline"
    return manuscript.without(reasons)


def _without_byline(manuscript: Manuscript, line: str) -> Manuscript | None:
    """The manuscript with what a byline says; None where the line is none."""
    if manuscript.rules.staff_byline.match(line):
        return manuscript
    if (match := manuscript.rules.posted.match(line)) and (moment := _moment(manuscript, match[2])):
        return _with_authors(
            replace(manuscript, published=manuscript.published or moment), match[1], ""
        )
    match = _byline(manuscript, line)
    if match is None:
        return None
    role = match[2] or ""
    if _DIGIT.search(role) and (moment := _moment(manuscript, role.strip(_AROUND_DATE))):
        manuscript, role = replace(manuscript, published=manuscript.published or moment), ""
    return _with_authors(manuscript, match[1], role)


def _byline(manuscript: Manuscript, line: str) -> re.Match[str] | None:
    if len(line) > _LONGEST_BYLINE or line.endswith((".", "!", "?", "”", '"', ":")):
        return None
    return manuscript.rules.byline.match(line) or manuscript.rules.name_and_role.match(line)


def _with_authors(manuscript: Manuscript, names: str, role: str) -> Manuscript:
    rules = manuscript.rules
    people = [part for part in rules.name_joints.compiled.split(names) if part]
    found = services_of_authors([names + role], rules) or services(names, rules)
    found = found or known_services(re.sub(r"[|/–—-]", ",", role), rules)
    credit = manuscript.credit + tuple(name for name in found if name not in manuscript.credit)
    authors = tuple(_capitalized(name) for name in people if not services(name, rules))
    return replace(manuscript, authors=manuscript.authors or authors, credit=credit)


def _capitalized(name: str) -> str:
    """JANE ROE as Jane Roe; initials stay."""
    return " ".join(
        word.title() if word.isupper() and len(word) > 2 and "." not in word else word
        for word in name.split()
    )


# "- The Harbour Post - Monday, December 19, 2022".
_OUTLET_DATE = regex(
    r"([-–—|•]\s*)?((?:The )?[A-Z][\w.&'’ -]{2,50}?)\s+[-–—|•]\s+"
    r"((?:\w+,? )?[A-Z][a-z]+\.? \d{1,2},? \d{4})$"
)


def take_outlet_and_date(manuscript: Manuscript) -> Manuscript:
    """The manuscript without lines at its head or end that give only the outlet or the date."""
    reasons: dict[int, str] = {}
    last = len(manuscript.paragraphs) - _LAST
    for at, line in enumerate(manuscript.paragraphs):
        is_head = at - len(reasons) < _HEAD
        if (not is_head and at < last) or len(line) > _LONGEST_DATE:
            continue
        found = _with_outlet(manuscript, line)
        if found is None and is_head:
            found = (
                _with_outlet_beside(manuscript, line)
                or _with_outlet_of_sections(manuscript, at)
                or _with_outlet_alone(manuscript, at)
            )
        found = found or _with_date(manuscript, line, is_head=is_head)
        if found is not None:
            manuscript, reasons[at] = found
        elif is_head and _is_undated(line, manuscript.rules):
            reasons[at] = "date"
        elif is_head and at < _SECTION_WITHIN and _is_section(line, manuscript.rules):
            reasons[at] = "page label"
    return manuscript.without(reasons)


def _with_outlet_alone(manuscript: Manuscript, at: int) -> tuple[Manuscript, str] | None:
    """What the first line gives, where it is the name of an outlet that nothing else names.

    Without a headline it may be one; see `take_title`.
    """
    line = manuscript.paragraphs[at]
    is_first = at == 0 and len(manuscript.paragraphs) > 1
    if not is_first or manuscript.source:
        return None
    below_is_section = _is_section(manuscript.paragraphs[1], manuscript.rules)
    if not (manuscript.title or below_is_section):
        return None
    is_name = below_is_section and len(line.split()) <= _NAME_WORDS and line[:1].isupper()
    if not (is_name or reads_like_outlet(line, manuscript.rules)):
        return None
    return replace(manuscript, source=line), "outlet"


def _with_outlet_of_sections(manuscript: Manuscript, at: int) -> tuple[Manuscript, str] | None:
    """What the first line gives, where names of sections stand behind that of an outlet."""
    line = manuscript.paragraphs[at]
    if at > 0 or not any(mark in line for mark in _PARTING):
        return None
    name, *sections = _SECTIONS.split(line)
    if not sections or not names_outlet(name, manuscript.rules):
        return None
    if not all(_is_section(section, manuscript.rules) for section in sections):
        return None
    return replace(manuscript, source=manuscript.source or name), "outlet"


def _is_section(line: str, rules: CleaningRules) -> bool:
    """Whether a line names parts of a paper and nothing else."""
    known = rules.head_words["sections"]
    return all(word.lower() in known for word in line.split())


def take_glued_date(manuscript: Manuscript) -> Manuscript:
    """The manuscript without a date that runs into the first word of a paragraph at its head."""
    for at, line in enumerate(manuscript.paragraphs[:_HEAD]):
        match = manuscript.rules.glued_date.match(line)
        if match is not None and (moment := _moment(manuscript, match[1])) is not None:
            changed = manuscript.changed({at: (line[match.end() :],)}, (Removal(match[0], "date"),))
            return replace(changed, published=manuscript.published or moment)
    return manuscript


def _is_undated(line: str, rules: CleaningRules) -> bool:
    """Whether a line tells when the page was made, and no day: a date that is in doubt."""
    return len(line) <= _LONGEST_UNDATED and rules.undated.match(line) is not None


# What parts an outlet from sections: "Harbour Gazette | News | Health".
_PARTING = "|>»›/•·"
_SECTIONS = regex(rf"\s+[{_PARTING}]\s+")
# What parts an outlet from a date: "The Harbour Post, 19 December 2022".
_BESIDE = regex(r",\s+|\s*[|•·]\s*|\s+[-–—]\s+")


def _with_outlet_beside(manuscript: Manuscript, line: str) -> tuple[Manuscript, str] | None:
    """What a line gives that is an outlet and a date in either order, as far as both are sure.

    A line that names another outlet than the article's may say where something was told first.
    """
    if not _DIGIT.search(line):
        return None
    known, rules = manuscript.source, manuscript.rules
    for joint in _BESIDE.finditer(line):
        before, behind = line[: joint.start()].strip(), line[joint.end() :].strip()
        for name, written in ((before, behind), (behind, before)):
            if not names_outlet(name, rules) or (known and not is_same_outlet(name, known, rules)):
                continue
            if (moment := _moment(manuscript, written)) is not None:
                published = manuscript.published or moment
                found = replace(manuscript, source=known or name, published=published)
                return found, "outlet and date"
    return None


def _with_outlet(manuscript: Manuscript, line: str) -> tuple[Manuscript, str] | None:
    match = _OUTLET_DATE.match(line) if _DIGIT.search(line) else None
    moment = _moment(manuscript, match[3]) if match else None
    if not match or moment is None:
        return None
    name = match[2].strip()
    outlet = name if match[1] or reads_like_outlet(name, manuscript.rules) else ""
    found = replace(
        manuscript, source=manuscript.source or outlet, published=manuscript.published or moment
    )
    return found, "outlet and date"


def _with_date(
    manuscript: Manuscript, line: str, *, is_head: bool
) -> tuple[Manuscript, str] | None:
    match = manuscript.rules.dated.match(line) if _DIGIT.search(line) else None
    read = _read(manuscript, match[2]) if match and (is_head or match[1]) else None
    if read is None or not read.is_date:
        return None
    return replace(manuscript, published=manuscript.published or read.moment), "date"


def _moment(manuscript: Manuscript, written: str) -> datetime | None:
    return _read(manuscript, written).moment


def _read(manuscript: Manuscript, written: str) -> ReadDate:
    return read_date(written, language=manuscript.language, country=manuscript.country, whole=True)
