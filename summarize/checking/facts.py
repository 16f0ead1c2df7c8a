"""Numbers, dates, names and quotations of a text that its evidence does not have."""

import re
from collections.abc import Iterator

from summarize.checking.evidence import Evidence, normal_text
from summarize.names import Name, fold
from summarize.names.folding import plain
from summarize.names.table import are_variants
from summarize.names.word_lists import CALENDAR
from summarize.quantities import DateMention, Quantity, dates_compatible, entails
from summarize.quantities.comparing import weekday_of
from summarize.tokens import stem, words

# Shorter names have too many neighbours.
_SHORTEST_VARIANT = 5
# Words of names that carry no fact of their own.
_EMPTY_PARTS = frozenset(
    {"the", "of", "and", "inc", "corp", "co", "ltd", "llc", "jr", "sr", "plc", "st"}
)


def wrong_numbers(claim: Evidence, evidence: Evidence) -> Iterator[str]:
    """Quantities that no quantity of the evidence entails, and designations with other digits."""
    for quantity in claim.quantities:
        if not _has_quantity(quantity, claim, evidence):
            yield f'number: "{quantity.span.of(claim.text)}"'
    yield from _wrong_designations(claim, evidence)


def _has_quantity(quantity: Quantity, claim: Evidence, evidence: Evidence) -> bool:
    same = [other for other in evidence.quantities if _entails(other, quantity)]
    if not same:
        return _is_lone_one(quantity, claim, evidence) or _is_year(quantity, evidence)
    if not quantity.noun or quantity.dimension != "count":
        return True
    # Five dead and twelve hurt are not twelve dead and five hurt.
    counted = [other for other in evidence.quantities if other.noun == quantity.noun]
    others = [other for other in same if other.noun in ("", quantity.noun)]
    return bool(others) or not counted or any(other in counted for other in same)


def _entails(other: Quantity, quantity: Quantity) -> bool:
    if entails(other, quantity):
        return True
    # "a $5 and 10 fine", "20 or 30 percent": a bare number may leave its unit to a neighbour, and
    # the pound is money or mass.
    bare = "count" in (other.dimension, quantity.dimension) and not (other.noun and quantity.noun)
    if not bare and {other.unit, quantity.unit} != {"pound", "gbp"}:
        return False
    if other.dimension in ("clock", "ordinal") or quantity.dimension == "clock":
        return False
    return quantity.value == other.value and quantity.bound in ("", other.bound)


def _is_lone_one(quantity: Quantity, claim: Evidence, evidence: Evidence) -> bool:
    """Whether it is "one man" where the evidence has "a man" or "the first man"."""
    written = quantity.span.of(claim.text).lower()
    if quantity.value != 1 or written not in ("one", "first"):
        return False
    pattern = re.compile(
        rf"\b(?:an?|one|single|another|sole|first|1)\s(?:\S+\s){{0,3}}?{re.escape(quantity.noun)}",
        re.IGNORECASE,
    )
    counted = any(other.noun == quantity.noun for other in evidence.quantities)
    if not quantity.noun or (stem(quantity.noun) in evidence.stems and not counted):
        return True
    return bool(pattern.search(evidence.text))


def _is_year(quantity: Quantity, evidence: Evidence) -> bool:
    return quantity.dimension == "count" and any(
        date.year == quantity.value and "year" in date.written for date in evidence.dates
    )


# F-16, COVID-19, MH17, G7, 737s
_DESIGNATION = re.compile(r"(?<!-)\b[^\W\d_]+-?\d[\w-]*|\b\d+[^\W\d_]+\b")


def _wrong_designations(claim: Evidence, evidence: Evidence) -> Iterator[str]:
    known: set[str] | None = None
    for match in _DESIGNATION.finditer(claim.text):
        if known is None:
            known = {plain(found) for found in _DESIGNATION.findall(evidence.text)}
        taken = (*(q.span for q in claim.quantities), *(d.span for d in claim.dates))
        inside = any(span.start <= match.start() < span.end for span in taken)
        if not inside and plain(match.group()) not in known:
            yield f'number: "{match.group()}"'


def wrong_dates(claim: Evidence, evidence: Evidence) -> Iterator[str]:
    """Dates with a part that no date of the evidence has together with the others."""
    for date in claim.dates:
        written = date.span.of(claim.text)
        given = any(_gives_date(other, date, evidence) for other in evidence.dates)
        if not given and not _is_word(date, written, evidence):
            yield f'date: "{written}"'


def _gives_date(other: DateMention, date: DateMention, evidence: Evidence) -> bool:
    if date.relative:
        return other.relative == date.relative or (
            date.date is not None and other.date == date.date
        )
    if not dates_compatible(other, date):
        return False
    if "weekday" in date.written:
        return weekday_of(other) == date.weekday and (date.date is None or _known(other, date))
    if date.last_year:
        return other.year is not None
    return all(
        getattr(other, part) is not None or (part == "year" and _names_year(date.year, evidence))
        for part in date.written
    )


def _known(other: DateMention, date: DateMention) -> bool:
    return other.date is None or other.date == date.date


def _names_year(year: int | None, evidence: Evidence) -> bool:
    return any(other.year == year and "year" in other.written for other in evidence.dates)


def _is_word(date: DateMention, written: str, evidence: Evidence) -> bool:
    """Whether a bare year or month stands in the evidence as another word ("the March fall")."""
    if date.written == ("month",):
        return written in evidence.words
    return date.written == ("year",) and (
        any(quantity.value == date.year for quantity in evidence.quantities)
        or str(date.year) in evidence.words
    )


def wrong_names(claim: Evidence, evidence: Evidence) -> Iterator[str]:
    """Names of which the evidence lacks a word, in all the spellings the story knows."""
    for name in claim.mentions:
        missing = [part for part in _parts(name) if not _has_part(part, evidence)]
        if missing and not _known_otherwise(name, evidence) and not _is_ordinary(name, evidence):
            yield f'name: "{name.text}"'


def _parts(name: Name) -> list[str]:
    split = [part for word in name.parts for part in re.split(r"[-–/&]", word)]
    return [part for part in split if len(plain(part)) > 1 and plain(part) not in _EMPTY_PARTS]


def _has_part(part: str, evidence: Evidence) -> bool:
    if evidence.names.word(part) in evidence.folds or fold(part) in evidence.folds:
        return True
    if part in CALENDAR or demonym(plain(part)) in _demonyms(evidence):
        return True
    key = fold(part)
    return len(key) >= _SHORTEST_VARIANT and any(
        are_variants(key, other) for other in evidence.folds if other[:1] == key[:1]
    )


def _known_otherwise(name: Name, evidence: Evidence) -> bool:
    """Whether another form of the same name is in the evidence: "ISW", "Mr. Putin", "the U.S."."""
    key = evidence.names.key(name)
    if any(evidence.names.key(other) == key for other in evidence.mentions):
        return True
    if len(name.parts) == 1 and plain(name.text) in _LETTERS_OF:
        return _LETTERS_OF[plain(name.text)] <= evidence.folds
    return _is_acronym(name, evidence)


# Abbreviations whose full form shares no word with them.
_LETTERS_OF = {
    "us": frozenset({"united", "states"}),
    "usa": frozenset({"united", "states"}),
    "uk": frozenset({"united", "kingdom"}),
    "un": frozenset({"united", "nations"}),
    "eu": frozenset({"european", "union"}),
    "gop": frozenset({"republican"}),
}


def _is_acronym(name: Name, evidence: Evidence) -> bool:
    """Whether one of the two spells the other's initials."""
    parts = _parts(name)
    if len(parts) == 1 and parts[0].isupper() and len(plain(parts[0])) > 1:
        short = plain(parts[0])
        return any(_initials(other) == short for other in evidence.mentions)
    initials = _initials(name)
    return len(parts) > 1 and initials in evidence.folds and initials.upper() in evidence.words


def _initials(name: Name) -> str:
    return "".join(plain(part)[:1] for part in _parts(name))


def _is_ordinary(name: Name, evidence: Evidence) -> bool:
    """Whether a lone word that opens the sentence is a form of a word in the evidence."""
    return name.opens_sentence and len(name.parts) == 1 and stem(name.text) in evidence.stems


_IRREGULAR_PEOPLE = {
    "french": "franc",
    "france": "franc",
    "german": "german",
    "germany": "german",
    "germans": "german",
    "spanish": "spain",
    "spaniard": "spain",
    "british": "brit",
    "britain": "brit",
    "briton": "brit",
    "britons": "brit",
    "dutch": "nether",
    "netherlands": "nether",
    "greek": "gre",
    "greeks": "gre",
    "greece": "gre",
    "danish": "den",
    "denmark": "den",
    "polish": "pol",
    "poland": "pol",
    "swiss": "switz",
    "switzerland": "switz",
    "irish": "ir",
    "ireland": "ir",
    "welsh": "wal",
    "wales": "wal",
    "scottish": "scot",
    "scotland": "scot",
    "scots": "scot",
    "turkish": "turk",
    "turkey": "turk",
    "turks": "turk",
    "philippines": "philip",
    "philippine": "philip",
    "filipino": "philip",
    "us": "america",
    "usa": "america",
    "american": "america",
    "americans": "america",
    "america": "america",
    "peru": "peru",
    "peruvian": "peru",
    "english": "engl",
    "england": "engl",
    "finnish": "fin",
    "finland": "fin",
    "kyrgyzstan": "kyrgyz",
    "afghanistan": "afghan",
    "pakistani": "pakistan",
    "democratic": "democrat",
}
_PEOPLE = re.compile(r"(?:ians?|ans?|ns?|ese|ish|is?|s|a|ia|ics?|e|y|o)$")


def demonym(word: str) -> str:
    """A key that a country shares with its people: russia, russian, russians."""
    if word in _IRREGULAR_PEOPLE:
        return _IRREGULAR_PEOPLE[word]
    bare = _PEOPLE.sub("", word)
    return bare if len(bare) >= 4 else word


def _demonyms(evidence: Evidence) -> frozenset[str]:
    return frozenset(
        demonym(plain(part))
        for word in evidence.words
        if word[0].isupper()
        for part in word.split("-")
    )


_MARK = re.compile(r"[“”„«»\"]|``|''")
_SINGLE = re.compile(
    r"(?<!\w)[‘']([^‘’'\n]{2,300}(?:(?<=\w)[’'](?=\w)[^‘’'\n]{1,300}){0,6})[’'](?!\w)"
)
_CUTS = re.compile(r"\.\.\.+|…|\[[^\]]*\]|\(\.+\)")


def wrong_quotations(claim: Evidence, evidence: Evidence) -> Iterator[str]:
    """Quoted words that the evidence does not have in this order, marks and punctuation apart."""
    known = [_letters(part) for part in evidence.normal]
    for quoted in quotations(claim.texts[0]):
        pieces = [_letters(normal_text(piece)) for piece in _CUTS.split(quoted)]
        for piece in pieces:
            if piece.strip() and not any(piece in part for part in known):
                yield f'quotation: "{quoted[:60]}"'
                break
        else:
            if len(words(quoted)) >= _LONG_QUOTATION and _is_only_told(quoted, evidence):
                yield f'quotation nobody makes: "{quoted[:60]}"'


# Three words may be a title or a term in marks; a clause in marks is somebody's words.
_LONG_QUOTATION = 4


def quotations(text: str) -> list[str]:
    """What stands in quotation marks, also where the text ends inside a quotation.

    Where only the closing mark is there, nobody knows where the quotation began: it is left out.
    A straight mark opens at the start of a word and closes elsewhere; single marks count only
    around several words, where they are no apostrophes.
    """
    found, begin = [], 0
    is_open = False
    for match in _MARK.finditer(text):
        if _opens_quotation(text, match):
            begin, is_open = match.end(), True
        elif is_open:
            found.append(text[begin : match.start()])
            is_open = False
    if is_open:
        found.append(text[begin:])
    single = [match[1] for match in _SINGLE.finditer(text) if " " in match[1]]
    return [quoted for quoted in (*found, *single) if quoted.strip()]


def _opens_quotation(text: str, match: re.Match[str]) -> bool:
    mark = match.group()
    if mark in ("“", "„", "«", "``"):
        return True
    if mark in ("”", "»"):
        return False
    before = text[match.start() - 1 : match.start()]
    after = text[match.end() : match.end() + 1]
    return (not before or before in " \n\t([—–-‘'") and bool(after.strip())


def _is_only_told(quoted: str, evidence: Evidence) -> bool:
    """Whether evidence that quotes elsewhere has these words outside its marks."""
    letters = _letters(normal_text(quoted))
    for part in evidence.normal:
        if part.count('"') % 2 or '"' not in part:
            continue
        if letters in _letters(part):
            return not any(
                letters in _letters(other) or _letters(other) in letters
                for other in quotations(part)
            )
    return False


_NOT_LETTERS = re.compile(r"[^\w]+|_")


def _letters(text: str) -> str:
    """The words alone, lower case, between single spaces: for comparing word for word."""
    return f" {_NOT_LETTERS.sub(' ', text.replace(chr(39), '').casefold()).strip()} "
