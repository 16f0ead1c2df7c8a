"""Who an article credits: wire services, contributors, and the dateline's agency."""

import re
from dataclasses import replace

from summarize.cleaning.draft import Draft
from summarize.cleaning.services import known_services, services
from summarize.data import Removal

_LONGEST = 450

# Whole lines. "With reporting by AP"; "(Additional reporting by Jane Roe; Editing by John Doe)".
_REPORTING = re.compile(
    r"[(\[*—–-]*\s?(?:with|additional|includes?|contains|contributing|contributed by|"
    r"this (?:story|article|report) (?:includes|contains|was (?:compiled|written) with)|compiled)\b"
    r"[^.!?()]{0,40}?\b(?:reporting|reports|report|information|material|files|contributions?|"
    r"inputs?|research)\b\s?(?:by|from|of):?\s?([^!?()]{2,250}?)\.?[)\]]?$|"
    r"contributing\s?: ?([^!?()]{2,200})$",
    re.IGNORECASE,
)
_CONTRIBUTED = re.compile(
    r"[(\[*—–-]*\s?(?!(?:He|She|They|It|I|We|Who|This|That)\b)"
    r"([^!?“”\"]{3,300}?)\s(?:also )?contributed (?:reporting |material |research )?"
    r"(?:to|from|for) this (?:report|story|article|post|piece)\b[^!?“”\"]{0,140}$|"
    r"[(\[*—–-]*\s?([^!?“”\"]{3,200}?)\scontributed reporting\.?[)\]]?$"
)
_EDITING = re.compile(
    r"(?:additional )?(?:reporting|writing) by [^!?“”\"]{3,250}; ?(?:additional )?"
    r"(?:reporting|writing|editing) by [^!?“”\"]{3,250}$|"
    r"\((?:additional )?(?:reporting|editing|writing|compiled|edited|written|graphics?)\b"
    r"[^()]{3,350}\)$",
    re.IGNORECASE,
)
_PROVIDED = re.compile(
    r"[(*]?This (?:story|article|report|content|post) (?:was|is|has been) (?:provided|produced|"
    r"supplied|distributed|generated|written) by ((?:the )?[A-Z][^.!?“”\"]{2,60}?)"
    r"(?:[.)]|,? and (?:has|was|is) not\b[^!?“”\"]{3,160}|,? without\b[^!?“”\"]{3,120})$",
    re.IGNORECASE,
)
_NAME = r"[A-Z][\w.'’-]+(?: (?:[A-Z][\w.'’-]+|de|van|von|al|bin)){0,4}"
_REPORTED = re.compile(
    rf"(?:(?:AP|Associated Press|Reuters) (?:[a-z]+ ){{0,2}}(?:writers?|journalists?|reporters?) )?"
    rf"(?:{_NAME}(?:, | and |, and )?){{1,3}} reported (?:this (?:story|report) )?from "
    r"[A-Z][^!?“”\"]{2,120}\.$"
)
# Such lines stand below the story; "Smith reported from Kyiv." higher up may be its content.
_REPORTED_WITHIN = 3


def take_credits(draft: Draft) -> Draft:
    """The draft without lines that only credit: "With reporting by AP", "(Reuters)"."""
    reasons: dict[int, str] = {}
    credit = list(draft.credit)
    last = len(draft.paragraphs) - _REPORTED_WITHIN
    for at, line in enumerate(draft.paragraphs):
        found = _credit(line) if len(line) <= _LONGEST else None
        if found is None and at >= max(last, 1) and len(line) <= _LONGEST:
            found = known_services(line[:20]) if _REPORTED.match(line) else None
        if found is not None:
            reasons[at] = "credit"
            credit.extend(name for name in found if name not in credit)
    return replace(draft.without(reasons), credit=tuple(credit)) if reasons else draft


def _credit(line: str) -> tuple[str, ...] | None:
    """The services that a line credits; None where it is no credit line."""
    if match := _REPORTING.match(line):
        return known_services(match[1] or match[2])
    if "contribut" in line and (match := _CONTRIBUTED.match(line)):
        return _contributors(match[1] or match[2])
    if match := _PROVIDED.match(line):
        return known_services(match[1])
    if line[:1] in "(RWAr" and _EDITING.match(line):
        return ()
    bare = line.strip("()[]—–- .")
    if len(bare) <= 80 and (line[:1] in "([—–-" or line == bare):
        return services(bare) or None
    return None


def _contributors(named: str) -> tuple[str, ...]:
    """The services in "Associated Press writers Jane Roe and John Doe" or "The AP"."""
    if re.match(r"(?:The )?(?:Associated Press|AP)\b", named):
        return ("AP",)
    return ("Reuters",) if named.startswith("Reuters") else known_services(named)


# A credit after the last sentence of a paragraph: "... he said. (Reuters)".
_TRAILING = re.compile(r"(?<=[.!?”\"’]) ?[(\[]([A-Z][\w .,&/'’-]{1,60})[)\]]\.?$")


def take_trailing_credit(draft: Draft) -> Draft:
    """The draft without a wire's name in brackets after the last full stop of a paragraph."""
    for at, line in enumerate(draft.paragraphs):
        match = _TRAILING.search(line, max(0, len(line) - 70)) if line[-1:] in ")]." else None
        if match and (found := services(match[1])):
            paragraphs = (
                *draft.paragraphs[:at],
                line[: match.start()],
                *draft.paragraphs[at + 1 :],
            )
            draft = replace(
                draft,
                paragraphs=paragraphs,
                removed=(*draft.removed, Removal(match[0].strip(), "credit")),
                credit=draft.credit + tuple(n for n in found if n not in draft.credit),
            )
    return draft


# CITY or CITY, Country or City/CITY, a date, (AGENCY), a dash.
_PLACE = r"[A-Z](?:[A-Z.'’ -]{0,30}[A-Z.])"
_WHERE = r"[A-Z][A-Za-z.'’ -]{1,30}"
_MONTH = (
    r"(?:Jan|Feb|March|Mar|April|Apr|May|June|Jun|July|Jul|Aug|Sept|Sep|Oct|Nov|Dec)"
    r"(?:uary|ruary|ust|tember|ember|ober)?"
)
_DAY = rf"(?:{_MONTH}\.? \d{{1,2}}(?:, \d{{4}})?|\d{{1,2}} {_MONTH}(?: \d{{4}})?)"
_AGENCY = r"[A-Z][\w .&'’/-]{1,40}"
_DASH = r"\s*(?:--|[-–—|:])\s*"
_DATELINE = re.compile(
    rf"(?:(?:{_PLACE})(?: ?/ ?{_PLACE}){{0,2}}(?:, {_WHERE}){{0,2}}(?:, {_DAY},?| {_DAY},?)?"
    rf"(?: ?[(\[]({_AGENCY})[)\]])?{_DASH}"
    rf"|{_WHERE}(?:, {_WHERE}){{0,2}}(?:, {_DAY},?)? ?\(({_AGENCY})\)(?:{_DASH}|:? )"
    rf"|\(({_AGENCY})\)(?:{_DASH}| ))(?=[\"“‘'A-Z\d])"
)
_NO_PLACE = re.compile(
    r"(?:UPDATE|UPDATED|EXCLUSIVE|WATCH|BREAKING|CORRECTION|CORRECTED|NOTE|ANALYSIS|OPINION|"
    r"EDITORIAL|NASA|NATO|FEMA|OPEC|UNICEF|UNESCO|ISIS|IS|AIDS|COVID|TRUMP|BIDEN|OBAMA|Q|"
    r"A|Q&A|PHOTOS?|VIDEO|FILE|FACT CHECK|ALERT|DEVELOPING|JUST IN|POLL)\b"
)
# How far into the text a dateline may stand: below a headline, a byline and a caption.
_DATELINE_WITHIN = 3
_LONGEST_DATELINE = 120


def take_dateline(draft: Draft) -> Draft:
    """The draft without "MINSK, Dec 19 (Reuters) - " before its first paragraph.

    A place in small letters needs the agency's name after it; without a place, the agency must be
    known. A colon counts for a dash only after an agency.
    """
    for at, line in enumerate(draft.paragraphs[:_DATELINE_WITHIN]):
        start, credit = 0, list(draft.credit)
        while (found := find_dateline(line[start:]))[0]:
            start += found[0]
            names = services(found[1]) or ((found[1],) if found[1] else ())
            credit.extend(name for name in names if name not in credit)
        if start:
            paragraphs = (*draft.paragraphs[:at], line[start:], *draft.paragraphs[at + 1 :])
            removed = (*draft.removed, Removal(line[:start].strip(), "dateline"))
            return replace(draft, paragraphs=paragraphs, removed=removed, credit=tuple(credit))
    return draft


def find_dateline(line: str) -> tuple[int, str]:
    """Where a dateline ends, and its agency; (0, "") where there is none."""
    match = _DATELINE.match(line[:_LONGEST_DATELINE])
    if not match or len(line) - match.end() < 30 or _NO_PLACE.match(line):
        return 0, ""
    agency = match[1] or match[2] or match[3] or ""
    marked = match[0].rstrip()[-1:]
    if (match[3] or (match[2] and marked == ")")) and not services(agency):
        return 0, ""
    if not agency and marked in ":|":
        return 0, ""
    return match.end(), agency
