"""Facts about an article that stand in its text: outlet, date, authors, wire credit, dateline."""

import re
from dataclasses import replace

from summarize.cleaning.dates import parse_date
from summarize.cleaning.draft import Draft
from summarize.data import Removal

# Wire services as articles name them -> the name used here.
_SERVICES = {
    "ap": "AP", "a.p": "AP", "associated press": "AP", "reuters": "Reuters",
    "thomson reuters": "Reuters", "afp": "AFP", "agence france-presse": "AFP",
    "agence france presse": "AFP", "upi": "UPI", "united press international": "UPI",
    "bloomberg": "Bloomberg", "bloomberg news": "Bloomberg", "dpa": "dpa", "pa": "PA",
    "press association": "PA", "pa media": "PA", "pti": "PTI", "press trust of india": "PTI",
    "ani": "ANI", "ians": "IANS", "xinhua": "Xinhua", "tass": "TASS", "itar-tass": "TASS",
    "ria novosti": "RIA Novosti", "interfax": "Interfax", "kyodo": "Kyodo",
    "kyodo news": "Kyodo", "yonhap": "Yonhap", "efe": "EFE", "ansa": "ANSA", "anadolu": "Anadolu",
    "anadolu agency": "Anadolu", "aap": "AAP", "australian associated press": "AAP",
    "canadian press": "The Canadian Press", "dow jones": "Dow Jones",
    "new york times news service": "New York Times News Service",
    "new york times": "New York Times News Service", "nyt": "New York Times News Service",
    "washington post": "The Washington Post", "tribune news service": "Tribune News Service",
    "tns": "Tribune News Service", "mcclatchy": "McClatchy", "cnn": "CNN", "cnn wire": "CNN",
    "wire reports": "wire reports", "wire services": "wire reports", "agencies": "wire reports",
    "news agencies": "wire reports", "wires": "wire reports",
}  # fmt: skip
_SEPARATOR = re.compile(r"\s*(?:,|;|/|&|\band\b)\s*(?:the\b\s*)?", re.IGNORECASE)

_REPORTING = re.compile(
    r"\(?(?:with|additional|includes?|including|contains|this (?:story|article|report) (?:includes|contains|was compiled)|compiled|some)\b"
    r"[^.!?()]{0,60}?\b(?:reporting|reports|information|material|files|contributions?|input|inputs|content|dispatches|agencies|(?:wire|news) services?)\b"
    r"(?: (?:by|from|of))?:?\s?([^!?()]{0,120}?)\.?\)?$",
    re.IGNORECASE,
)
_CONTRIBUTED = re.compile(
    r"\(?[^.!?“”\"]{3,200}\bcontributed (?:reporting |material |research )?(?:to|from|for) (?:this|the) (?:report|story|article|post)\b[^!?“”\"]{0,120}\)?$|"
    r"\(?(?:[^.!?“”\"]{0,200}, )?[^.!?“”\"]{3,200}\bcontributed (?:to (?:this|the) (?:report|story|article)|reporting)\.?\)?$",
    re.IGNORECASE,
)
_EDITING = re.compile(
    r"\((?:additional )?(?:reporting|editing|writing|compiled|edited|written|graphics?)\b[^()]{3,300}\)$",
    re.IGNORECASE,
)
_LEDE_CREDIT = re.compile(r"^\s*\(?([A-Z][\w .'-]{1,40}?)\)?\s*(?:[-–—]{1,2})\s+(?=\S)")
_CLOSING_CREDIT = re.compile(r"[(\[—–-]\s*((?:The )?[A-Z][\w .,&/'-]{1,60}?)\s*[)\]]?$")


def services(named: str) -> tuple[str, ...]:
    """The wire services in a list of names, by the name used here; () where one is no service.

    >>> services("AFP and the Associated Press")
    ('AFP', 'AP')
    """
    parts = [part for part in _SEPARATOR.split(named.strip(" .")) if part]
    known = [_SERVICES.get(re.sub(r"^the ", "", part.strip(" .").lower())) for part in parts]
    found = [service for service in known if service]
    return tuple(dict.fromkeys(found)) if len(found) == len(parts) else ()


def some_services(named: str) -> tuple[str, ...]:
    """Those of a list of names that are wire services."""
    parts = (part for part in _SEPARATOR.split(named.strip(" .")) if part)
    return tuple(dict.fromkeys(name for part in parts for name in services(part)))


def take_credits(draft: Draft) -> Draft:
    """The draft without lines that only credit: "With reporting by AP", "(Reuters)"."""
    reasons: dict[int, str] = {}
    credit = list(draft.credit)
    for at, line in enumerate(draft.paragraphs):
        if len(line) > 400:
            continue
        found = _credit(line)
        if found is not None:
            reasons[at] = "credit"
            credit.extend(name for name in found if name not in credit)
    return replace(draft.without(reasons), credit=tuple(credit))


def _credit(line: str) -> tuple[str, ...] | None:
    """The services that a line credits; None where it is no credit line."""
    if match := _REPORTING.match(line):
        return some_services(match[1])
    if _CONTRIBUTED.match(line) or _EDITING.match(line):
        return some_services(re.sub(r"\bcontributed\b.*", "", line.strip("()")))
    bare = line.strip("()[]—–- .")
    if len(bare) <= 60 and line[:1] in "([—–-" and (found := services(bare)):
        return found
    return (
        services(bare)
        if line in (bare, f"By {bare}") and len(bare) <= 40 and line.isascii() and services(bare)
        else None
    )


# CITY or CITY, Country/State, optional date, optional (AGENCY), a dash.
_PLACE = r"[A-Z][A-Z.'’ -]{1,30}[A-Z.]"
_WHERE = r"[A-Z][A-Za-z.'’ -]{1,30}"
_DAY = r"(?:(?:Jan|Feb|March|Mar|April|Apr|May|June|Jun|July|Jul|Aug|Sept|Sep|Oct|Nov|Dec)[a-z]{0,6}\.? \d{1,2}(?:, \d{4})?|\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December))"
_AGENCY = r"[A-Z][\w .&'’/-]{1,40}"
_DASH = r"\s*(?:--|[-–—])\s*"
_DATELINE = re.compile(
    rf"(?:{_PLACE}(?:/{_PLACE})?(?:, {_WHERE}){{0,2}}(?:, {_DAY},?)?(?: ?\(({_AGENCY})\))?"
    rf"|{_WHERE}(?:, {_WHERE}){{0,2}}(?:, {_DAY},?)? ?\(({_AGENCY})\)"
    rf"|\(({_AGENCY})\)){_DASH}(?=[\"“‘'A-Z\d])"
)
# How far into the text a dateline may stand: below the headline, byline and a caption.
_DATELINE_WITHIN = 3


def take_dateline(draft: Draft) -> Draft:
    """The draft without "MINSK, Dec 19 (Reuters) - " before its first paragraph."""
    for at, line in enumerate(draft.paragraphs[:_DATELINE_WITHIN]):
        match = _DATELINE.match(line[:160])
        if match and len(line) - match.end() >= 30:
            agency = match[1] or match[2] or match[3] or ""
            if match[3] and not services(agency):
                continue
            paragraphs = (*draft.paragraphs[:at], line[match.end() :], *draft.paragraphs[at + 1 :])
            removed = Removal(match[0].strip(), "dateline")
            credit = draft.credit + tuple(n for n in services(agency) if n not in draft.credit)
            return replace(
                draft, paragraphs=paragraphs, removed=(*draft.removed, removed), credit=credit
            )
    return draft


_BYLINE = re.compile(
    r"(?:(?:by|from|story by|written by|reported by|posted by)[:]?\s+)"
    r"((?:[A-Z][\w.'’-]+|[A-Z]\.|[Dd]e|[Vv]an|[Vv]on|[Dd]er|[Aa]l-\w+)(?:\s+(?:[A-Z][\w.'’-]*|de|van|von|der|al-\w+|bin|la)){0,5}"
    r"(?:(?:,| and| &|, and)\s+[A-Z][\w.'’-]+(?:\s+[A-Z][\w.'’-]*){1,4}){0,4})"
    r"((?:\s*[,|/–—-]\s*|\s+(?:for|of|in|at)\s+)[^!?“”\"]{0,100})?$",
    re.IGNORECASE,
)
_CAPITALIZED = re.compile(r"[A-Z]")
_BYLINE_WITHIN = 6


def take_bylines(draft: Draft) -> Draft:
    """The draft without "By Jane Roe, Staff Writer" near its head; the names become authors."""
    for at, line in enumerate(draft.paragraphs[:_BYLINE_WITHIN]):
        match = _BYLINE.match(line) if len(line) <= 160 and not line.endswith(".") else None
        if match and _is_name(match[1]):
            names = tuple(part for part in re.split(r",? and |, | & ", match[1]) if part)
            found = some_services(" and ".join(names) + (match[2] or "").replace("|", ","))
            credit = draft.credit + tuple(n for n in found if n not in draft.credit)
            people = tuple(name for name in names if not services(name))
            return replace(
                draft.without({at: "byline"}), authors=draft.authors or people, credit=credit
            )
    return draft


def _is_name(text: str) -> bool:
    words = [
        word for word in text.split() if word.lower() not in ("and", "de", "van", "von", "der")
    ]
    return 1 < len(words) <= 16 and all(
        word[:1].isupper() or word.startswith("al-") for word in words
    )


_OUTLET_DATE = re.compile(
    r"[-–—|•]?\s*((?:The )?[A-Z][\w.&'’ -]{2,50}?)\s+[-–—|•]\s+((?:\w+day,? )?[A-Z][a-z]+\.? \d{1,2},? \d{4})$"
)
_DATE_LINE = re.compile(
    r"(?:(?:first |last |originally )?(?:published|posted|updated|modified|created)(?: (?:on|at))?:?\s+)?"
    r"([\w.,:/ |()+-]{6,60})$",
    re.IGNORECASE,
)
_HEAD = 6


def take_outlet_and_date(draft: Draft) -> Draft:
    """The draft without lines at its head or end that give only the outlet or the date."""
    reasons: dict[int, str] = {}
    source, published = draft.source, draft.published
    for at, line in enumerate(draft.paragraphs):
        if (at >= _HEAD and at < len(draft.paragraphs) - 3) or len(line) > 120:
            continue
        if match := _OUTLET_DATE.match(line):
            moment = parse_date(match[2])
            if moment:
                source, published = source or match[1].strip(), published or moment
                reasons[at] = "outlet and date"
        elif (match := _DATE_LINE.match(line)) and (moment := parse_date(match[1])):
            if at < _HEAD or match.start(1) > 0:
                published = published or moment
                reasons[at] = "date"
    return replace(draft.without(reasons), source=source, published=published)
