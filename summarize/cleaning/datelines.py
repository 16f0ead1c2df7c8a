"""Datelines, "MINSK, Dec 19 (Reuters) - ": one grammar of parts, not a list of forms.

A dateline is made of places, a day, and who reports, in any order, up to a mark that parts it from
the text. It is one only where something speaks for it: a wire service that is known, a place in
capitals before a dash, or a place and a day. What a line may say of itself stays ("Turnout (38
percent) - lower than").
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from itertools import takewhile
from typing import NamedTuple

from summarize.cleaning.dateline_parts import (
    LONGEST_PLACE,
    PARTICLE,
    STATION,
    Kind,
    Part,
    parts_of,
    services_in,
)
from summarize.cleaning.dates import parse_date
from summarize.cleaning.manuscript import Manuscript
from summarize.cleaning.places import is_known, is_narrated, is_sent_from, is_thing
from summarize.cleaning.services import services
from summarize.cleaning.titles import reads_like_outlet
from summarize.data import Dateline, Removal
from summarize.languages.cleaning import CleaningRules, cleaning_rules
from summarize.patterns import regex

# How far into the text a dateline may stand: below a headline, a byline and a caption.
_WITHIN = 3
# Chosen, not tuned: two places, a date and a service, with room.
_LONGEST = 120
# Chosen, not tuned: a headline, what the editor added, a summary of five lines, a byline.
_LONGEST_HEAD = 10
_STOPS = (".", "!", "?", "”", '"', ":")
_MARKS = ("-", "–", "—", ")")
# A shorter rest is no paragraph that a dateline opens.
_SHORTEST_REST, _FEWEST_WORDS = 30, 4
# Chosen, not tuned: a place, its state and its country.
_MOST_PLACES = 3
# Letters in capitals that may be a company as well as a place.
_LONGEST_LETTERS = 4
# A mark between a dateline and the text. A short dash stands apart from a word ("EU-Russia talks"),
# but not from what closes the dateline ("(EFE).- ").
_MARK = regex(
    r"(?:\s*(?:--+|[—―»|•:]+|>>+)|(?<=[)\]/])\s?[-–_:]+|\s+[-–_]+|[-–_]+(?=\s)|"
    r"(?<=[A-Z]{6})-(?=[A-Z][a-z]))\s*"
)
# What closes one that has no mark behind it: "(CNN)The", "/TASS/. The".
_CLOSED = regex(r"[)\]/][.:]?\s*")
_SIGNS = re.compile(r"[—―–_»|•:>)\]/-]")
# Chosen, not tuned: "Port of Spain, Trinidad and Tobago, Tuesday, Feb 10".
_MOST_WORDS_BEFORE = 12
# A headline of two lines, or a caption, before the dateline.
_LONGEST_HEADLINE = 300
_CREDITED = re.compile(r"[)\]/] ?[-–—_]")
_CAPITALS = regex(r"(?<=[^\W_] |[.!?”\"’)] )[A-Z]{2}[A-Z.'’ ,/-]*(?=[ ,(/])")
_LONG_MARKS = (")—", ")–", ")--", "—", "–", "--")
_WEAK = ":|•"
# The year in the address of an article, and the last one of a notice of copyright.
_YEAR_OF_ADDRESS = regex(r"/((?:19|20)\d\d)(?=[/-])")
_NOTICES = ("copyright", "credit")
_YEAR_OF_NOTICE = regex(r".*\b((?:19|20)\d\d)\b")
_OPENS_TEXT = regex(r"[\"“‘'(\[$€£¥¿¡\d]|[^\W\d_]")


class Found(NamedTuple):
    """Where a dateline ends, whom it credits, and what it tells of place and day."""

    end: int = 0
    credit: tuple[str, ...] = ()
    place: str = ""
    day: str = ""


NONE = Found()


def take_dateline(manuscript: Manuscript) -> Manuscript:
    """The manuscript without the dateline before its first paragraph, which becomes a field.

    Its service is credited; where it has a whole date, that dates an article without one.
    """
    for at, line in enumerate(manuscript.paragraphs[: _within(manuscript.paragraphs)]):
        below = manuscript.paragraphs[1:] if at == 0 else None
        if found := _on_its_own(manuscript.paragraphs[at : at + 2], manuscript.rules):
            removed = [Removal(line, "dateline")]
            return _told(manuscript.changed({at: ()}, removed), found)
        found = find_dateline(line, manuscript.rules, opens=at == 0, below=below)
        start = 0
        if not found.end:
            start, found = _behind_headline(line, manuscript.rules)
        if found.end:
            head, dateline = line[:start].strip(), line[start : start + found.end].strip()
            removed = [Removal(head, "page label")] if head else []
            removed.append(Removal(dateline, "dateline"))
            return _told(manuscript.changed({at: (line[start + found.end :],)}, removed), found)
    return manuscript


def _within(paragraphs: Sequence[str]) -> int:
    """How many of the paragraphs may have the dateline: lines of a head are none of the text."""
    head = takewhile(lambda line: not line.endswith(_STOPS), paragraphs[:_LONGEST_HEAD])
    return max(_WITHIN, sum(1 for _ in head) + 1)


def _on_its_own(lines: Sequence[str], rules: CleaningRules) -> Found | None:
    """The dateline that the first of two lines is, the second being the text."""
    if len(lines) < 2 or len(lines[0]) > _LONGEST or not lines[0].endswith(_MARKS):
        return None
    found = find_dateline(" ".join(lines), rules)
    return found if found.credit and found.end == len(lines[0]) + 1 else None


def _behind_headline(line: str, rules: CleaningRules) -> tuple[int, Found]:
    """Where a dateline begins that a headline or a caption runs into, and the dateline.

    It has a place in capitals and a service that is known, so nothing else can be meant.
    """
    if not (_CREDITED.search(line, 0, _LONGEST_HEADLINE)):
        return 0, NONE
    for match in _CAPITALS.finditer(line, 0, _LONGEST_HEADLINE):
        found = find_dateline(line[match.start() :], rules, opens=False)
        if found.end and found.credit and services(found.credit[0], rules):
            return match.start(), found
    return 0, NONE


def _told(manuscript: Manuscript, found: Found) -> Manuscript:
    """The manuscript with what a dateline tells."""
    moment = _moment(manuscript, found.day) if found.day else None
    named = Dateline(found.place, found.day) if found.place or found.day else None
    return replace(
        manuscript,
        credit=tuple(dict.fromkeys((*manuscript.credit, *found.credit))),
        published=manuscript.published or moment,
        dateline=manuscript.dateline or named,
    )


def told_dateline(manuscript: Manuscript) -> Manuscript:
    """The manuscript with the dateline that its format gives, where the text has none of its own.

    It is not text, so it is not removed from it.
    """
    written = manuscript.raw.dateline.strip(" -–—_:")
    if not written or (manuscript.dateline and manuscript.dateline.day):
        return manuscript
    parts = parts_of(written, manuscript.rules)
    credit, place, day = told_by(parts, manuscript.rules)
    is_place = not parts and len(written) <= LONGEST_PLACE and not any(map(str.isdigit, written))
    place = place or (written if is_place else "")
    own = manuscript.dateline.place if manuscript.dateline else ""
    found = Found(0, credit, own or place, day)
    return _told(replace(manuscript, dateline=None), found)


def _moment(manuscript: Manuscript, day: str) -> datetime | None:
    """The day of a dateline; of one without a year in the only year that the page is of."""
    moment = parse_date(day, language=manuscript.language)
    if moment is not None:
        return moment
    notices = (each.text for each in manuscript.removed if each.reason in _NOTICES)
    told = [*map(_YEAR_OF_NOTICE.search, notices), _YEAR_OF_ADDRESS.search(manuscript.raw.url)]
    years = {found[1] for found in told if found}
    if len(years) != 1:
        return None
    return parse_date(f"{day}, {years.pop()}", language=manuscript.language)


def find_dateline(
    line: str,
    rules: CleaningRules | None = None,
    *,
    opens: bool = True,
    below: Sequence[str] | None = None,
) -> Found:
    """The dateline of a line; `NONE` where there is none.

    `opens` says whether the line is the first of the article, `below` has the others.

    >>> find_dateline("MINSK, Dec 19 (Reuters) - The war will go on, the minister said on Monday.")
    Found(end=26, credit=('Reuters',), place='MINSK', day='Dec 19')
    >>> find_dateline("Turnout (38 percent) - lower than ever - decided it.") is NONE
    True
    """
    rules = rules or cleaning_rules("en")
    head = line[:_LONGEST]
    if not _may_open(head) or rules.no_place.match(head):
        return NONE
    for start, end in _ends(head):
        if not _opens_text(line[end:]):
            continue
        parts = parts_of(head[:start], rules)
        mark = head[start:end].strip()
        if not parts or (parts[-1].kind == "day" and line[end].isdigit()):
            continue
        if _is_dateline(parts, mark, line, rules, opens=opens) or (
            opens
            and head[start - 1] != "/"
            and _is_plain(parts, mark, (line[end:], *(below or ())), rules)
        ):
            return Found(end, *told_by(parts, rules))
    return NONE


def _may_open(head: str) -> bool:
    """Whether the words before the first mark may be of a dateline; quick."""
    for word in head.split(maxsplit=_MOST_WORDS_BEFORE)[:_MOST_WORDS_BEFORE]:
        if word.islower() and len(word) > PARTICLE and word.isalpha():
            return False
        if _SIGNS.search(word) or word[0].isdigit():
            return True
    return False


def _ends(head: str) -> Iterator[tuple[int, int]]:
    """Where a dateline may end: its mark begins and ends there, the last one first."""
    marked = [(match.start(), match.end()) for match in _MARK.finditer(head) if match.start()]
    parted = {end for _, end in marked}
    closed = [
        (match.start() + 1, match.end())
        for match in _CLOSED.finditer(head)
        if match.end() not in parted and not _MARK.match(head, match.start() + 1)
    ]
    yield from sorted(marked + closed, reverse=True)


def _opens_text(rest: str) -> bool:
    """Whether the rest of a line is a paragraph that a dateline may open."""
    return (
        len(rest) >= _SHORTEST_REST
        and _OPENS_TEXT.match(rest) is not None
        and not rest[0].islower()
        and len(rest.split(maxsplit=_FEWEST_WORDS)) > _FEWEST_WORDS - 1
    )


def _is_dateline(
    parts: list[Part], mark: str, line: str, rules: CleaningRules, *, opens: bool
) -> bool:
    """Whether parts that could be a dateline are one."""
    kinds = [part.kind for part in parts]
    if not _is_in_order(kinds):
        return False
    if "service" in kinds:
        return bool(mark.strip(" )]/.")) or kinds[-1] in ("service", "outlet")
    if not mark.strip(_WEAK + " .)]/"):
        return mark == "|" and kinds[-2:] == ["|", "paper"] and kinds[0] == "place"
    place = next((part.text for part in parts if part.kind == "place"), "")
    if place.isupper() and place.lower() not in rules.no_places:
        return len(kinds) > 1 or len(place) > _LONGEST_LETTERS or not _is_aside(mark, line)
    return rules.titled_places and _is_titled(parts, mark, line, rules, opens=opens)


def _is_plain(parts: list[Part], mark: str, below: Sequence[str], rules: CleaningRules) -> bool:
    """Whether parts that a colon, a bar or a short dash parts from the text are a dateline.

    `below` is the text behind them.
    """
    kinds = [part.kind for part in parts]
    # "(Ostby) – ", "[Ostby] ": what stands alone in brackets may be a place, too.
    alone = "outlet" if kinds == ["outlet"] else "place"
    places = [part.text.strip(" .") for part in parts if part.kind == alone]
    if not places or not _is_in_order(kinds) or not rules.titled_places:
        return False
    if below[0][0].isdigit():
        return False
    dash = mark.strip(_WEAK + " .")
    if not is_narrated(below[0], rules) or (dash and _is_aside(dash, mark + below[0])):
        return False
    return len(set(kinds) - {"place", "|"}) > 0 or is_sent_from(places, "\n".join(below), rules)


def _is_titled(
    parts: list[Part], mark: str, line: str, rules: CleaningRules, *, opens: bool
) -> bool:
    """Whether parts are a dateline whose place is not in capitals, without a service."""
    kinds = [part.kind for part in parts]
    outlet = next((part.text for part in parts if part.kind == "outlet"), "")
    if kinds == ["outlet"]:
        # "(Washington, DC) – ", as of organisations that report on their work.
        return opens and mark in _LONG_MARKS and "," in outlet
    place = next((part.text for part in parts if part.kind == "place"), "")
    if outlet and place:
        return STATION.match(outlet) is not None or reads_like_outlet(outlet, rules)
    if not place or "day" in kinds:
        return bool(place)
    return opens and mark not in ("-", "_") and _is_place(parts, line, rules)


def _is_aside(mark: str, line: str) -> bool:
    """Whether a dash opens an aside that another one closes: "BP — the oil giant — said"."""
    return line.partition(". ")[0].count(mark) % 2 == 0


def _is_in_order(kinds: list[Kind]) -> bool:
    """Whether there are few enough places, and all of them beside each other."""
    places = [at for at, kind in enumerate(kinds) if kind == "place"]
    if len(places) > _MOST_PLACES or kinds.count("service") > 2 or kinds.count("day") > 1:
        return False
    return not places or "|" not in kinds[places[0] : places[-1]]


def _is_place(parts: list[Part], line: str, rules: CleaningRules) -> bool:
    """Whether names alone are of places: two, or one that the line tells of again as a place."""
    places = [part.text.strip(" .") for part in parts if part.kind == "place"]
    if len(places) > 1 and (is_known(places[-1], rules) or not is_thing(places[-1], rules)):
        return True
    pattern = rf"(?<=[a-z] ){re.escape(places[0])}\b"
    return re.search(pattern, line[LONGEST_PLACE // 2 :]) is not None


def told_by(parts: list[Part], rules: CleaningRules) -> tuple[tuple[str, ...], str, str]:
    """Whom the parts credit, the place and the day."""
    credit = [
        name for part in parts if part.kind == "service" for name in services_in(part.text, rules)
    ]
    places = [part.text for part in parts if part.kind == "place"]
    if not credit and places:
        credit = [part.text for part in parts if part.kind == "outlet"][:1]
    day = next((part.text for part in parts if part.kind == "day"), "")
    return tuple(dict.fromkeys(credit)), ", ".join(places), day
