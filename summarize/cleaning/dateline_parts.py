"""The parts of a dateline: places, a day, a service or outlet, a reporter, and what parts them."""

from typing import Literal, NamedTuple

from summarize.cleaning.places import is_known
from summarize.cleaning.services import services
from summarize.cleaning.titles import reads_like_outlet
from summarize.languages.cleaning import CleaningRules
from summarize.patterns import regex

# Chosen, not tuned: "Port of Spain, Trinidad and Tobago" has the longest of names.
_MOST_WORDS, LONGEST_PLACE = 6, 40
# So many letters has a small word within a name of a place ("Rostov-on-Don", "Saint-Denis de la").
PARTICLE = 4

# A headline runs into a place in capitals.
_CAPITALS_BEHIND = regex(r"[a-z] [A-Z]{4}")
_BRACKETED = regex(r"-{0,2}[(\[]([^()\[\]]{2,60})[)\]]|/([^\W\d_][^/]{1,40})/")
_JOINT = regex(r"[\s,;:/|•.—―–_>»-]+")
_NAMED = regex(
    r"[^\W\d_][^,;:/|•()\[\]—―–_>»]*?(?=\s*(?:[,;:/|•()\[\]—―–_>»]|--|\.-|\.?$)|\s-|-\s)"
)

# American stations sign with four letters, alone or before what they call their news.
STATION = regex(
    r"(?:[KW][A-Z]{3}(?:-(?:TV|FM|AM|DT|LD))?|[KW][A-Z]{2}-(?:TV|FM))"
    r"(?: [A-Z][\w&]*){0,3}(?: ?\d{1,2})?"
)
# What parts those who share a report: "(WPTS/Gray News)".
_SHARED = regex(r"\s*[/;,]\s*|\s+(?:via|and|&)\s+")
_CHANNEL = regex(r" \d{1,2}$")
# "(Jo Lark - AP)" is who took a picture.
_PHOTOGRAPHER = regex(r"\w (?:--?|–|—) \w|\w/\w")

Kind = Literal["place", "day", "service", "outlet", "paper", "reporter", "|"]


class Part(NamedTuple):
    """One part, and what it is; "|" is a mark between parts."""

    kind: Kind
    text: str


def parts_of(prefix: str, rules: CleaningRules) -> list[Part]:
    """The parts of a dateline that a text is made of; none where it holds anything else."""
    found: list[Part] = []
    at = 0
    while at < len(prefix):
        if bracketed := _BRACKETED.match(prefix, at):
            part, at = _bracketed(bracketed[1] or bracketed[2], rules), bracketed.end()
        elif joint := _JOINT.match(prefix, at):
            at = joint.end()
            if any(mark in joint[0] for mark in "|:•—―–_>») -") and joint[0].strip(" ,.;/"):
                found.append(Part("|", joint[0].strip()))
            continue
        elif day := rules.dateline_day.match(prefix[at:]):
            part, at = Part("day", day[0]), at + day.end()
        elif named := _NAMED.match(prefix, at):
            text = _before_day(named[0], rules)
            part, at = _named(text, found, rules), at + len(text)
        else:
            return []
        if part is None:
            return []
        found.append(part)
    return found


def _before_day(text: str, rules: CleaningRules) -> str:
    """The text up to a day that follows without a comma: "LONDON Nov 3"."""
    if not any(map(str.isdigit, text)):
        return text
    spaces = (at for at, sign in enumerate(text) if sign == " ")
    return next((text[:at] for at in spaces if rules.dateline_day.match(text[at + 1 :])), text)


def _bracketed(text: str, rules: CleaningRules) -> Part | None:
    """What stands in brackets or between slashes."""
    text = text.strip()
    if services_in(text, rules):
        return Part("service", text)
    if (day := rules.dateline_day.match(text)) and day.end() == len(text):
        return Part("day", text)
    if text.isupper() and is_known(text, rules):
        return Part("place", text)
    if _of_station(text):
        return Part("outlet", text)
    if rules.byline.match(text) or _PHOTOGRAPHER.search(text):
        return None if rules.picture_credit.match(f"({text})") else Part("reporter", text)
    name = _CHANNEL.sub("", text) if text.isupper() else text
    return Part("outlet", text) if _is_name(name) else None


def _named(text: str, before: list[Part], rules: CleaningRules) -> Part | None:
    """What stands without brackets, behind these parts."""
    bare = text.strip(" .")
    if services_in(bare, rules):
        return Part("service", bare)
    if rules.byline.match(bare):
        return Part("reporter", bare)
    if before and before[-1].text == "|" and (bare.isupper() or reads_like_outlet(bare, rules)):
        return Part("paper", bare)
    return Part("place", text.strip()) if _is_name(bare) else None


def services_in(text: str, rules: CleaningRules) -> tuple[str, ...]:
    """The services that a text names; "CNN Business" is of the first of its words."""
    if found := services(text, rules) or _shared(text, rules):
        return found
    first, _, section = text.partition(" ")
    return services(first, rules) if section.istitle() and first.isupper() else ()


def _shared(text: str, rules: CleaningRules) -> tuple[str, ...]:
    """The services that share a report with stations: of "WPTS/AP" the AP."""
    parts = _SHARED.split(text)
    if len(parts) == 1 or not all(services(p, rules) or STATION.fullmatch(p) for p in parts):
        return ()
    return tuple(dict.fromkeys(name for part in parts for name in services(part, rules)))


def _of_station(text: str) -> bool:
    """Whether a station is named, alone or with names of others: "WPTS", "WPTS/TMX"."""
    parts = [*map(STATION.fullmatch, _SHARED.split(text))]
    return any(parts) and all(
        found or _is_name(part) for found, part in zip(parts, _SHARED.split(text), strict=True)
    )


def _is_name(text: str) -> bool:
    """Whether a text is written like the name of a place: every long word with a capital."""
    words = text.replace("-", " ").split()
    return (
        0 < len(words) <= _MOST_WORDS
        and (text.isupper() or not _CAPITALS_BEHIND.search(text))
        and len(text) <= LONGEST_PLACE
        and (words[0][0].isupper() or words[0][0] in "‘’'")
        and all(word[0].isupper() or len(word) <= PARTICLE for word in words)
        and not any(map(str.isdigit, text))
        and any(map(str.isalpha, text))
        and words[-1][-1] not in '!?”"“'
    )
