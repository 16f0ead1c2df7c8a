"""Numbers, dates, names and quotations of a text that its evidence does not have."""

import re
from bisect import bisect_right
from collections.abc import Iterator

from summarize.checking.evidence import Evidence, normal_text
from summarize.checking.indexes import (
    date_key,
    dates_of,
    demonyms_of,
    initials_of,
    names_of,
    parts_of,
    quantities_of,
    variants_of,
    words_of,
)
from summarize.checking.people import demonym
from summarize.language.names import (
    Name,
    are_variants,
    consonants,
    fold,
    is_calendar_word,
    plain,
)
from summarize.language.quantities import (
    DateMention,
    Quantity,
    dates_compatible,
    entails,
    weekday_of,
)
from summarize.tokens import stem, words

# Of so many without a unit, what is counted is mostly money: "a 26 million profit".
_MONEY = 100_000
# Shorter names have too many neighbours.
_SHORTEST_VARIANT = 5


def wrong_numbers(claim: Evidence, evidence: Evidence) -> Iterator[str]:
    """Quantities that no quantity of the evidence entails, and designations with other digits."""
    for quantity in claim.quantities:
        if not _has_quantity(quantity, claim, evidence):
            yield f'number: "{quantity.span.of(claim.text)}"'
    yield from _wrong_designations(claim, evidence)


def _has_quantity(quantity: Quantity, claim: Evidence, evidence: Evidence) -> bool:
    index = quantities_of(evidence)
    same = [other for other in index.near(quantity) if _entails(other, quantity)]
    if not same:
        return _is_lone_one(quantity, claim, evidence) or _is_year(quantity, evidence)
    if not quantity.noun or quantity.dimension != "count":
        return True
    # Five dead and twelve hurt are not twelve dead and five hurt.
    return quantity.noun not in index.nouns or any(
        other.noun in ("", quantity.noun) for other in same
    )


def _entails(other: Quantity, quantity: Quantity) -> bool:
    if entails(other, quantity):
        return True
    # "a $5 and 10 fine", "20 or 30 percent": a bare number may leave its unit to a neighbour, and
    # the pound is money or mass.
    bare = any(
        side.dimension == "count" and (not side.noun or side.value >= _MONEY)
        for side in (other, quantity)
    )
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
    counted = quantity.noun in quantities_of(evidence).nouns
    if not quantity.noun or (stem(quantity.noun) in evidence.stems and not counted):
        return True
    return bool(pattern.search(evidence.text))


def _is_year(quantity: Quantity, evidence: Evidence) -> bool:
    return quantity.dimension == "count" and _names_year(quantity.value, evidence)


# F-16, COVID-19, MH17, G7, 737s
_DESIGNATION = re.compile(r"(?<!-)\b[^\W\d_]+-?\d[\w-]*|\b\d+[^\W\d_]+\b")


def _wrong_designations(claim: Evidence, evidence: Evidence) -> Iterator[str]:
    known: set[str] | None = None
    taken = sorted((*(q.span for q in claim.quantities), *(d.span for d in claim.dates)))
    for match in _DESIGNATION.finditer(claim.text):
        if known is None:
            known = {plain(found) for found in _DESIGNATION.findall(evidence.text)}
        place = bisect_right(taken, match.start(), key=lambda span: span.start)
        inside = place > 0 and match.start() < taken[place - 1].end
        if not inside and plain(match.group()) not in known:
            yield f'number: "{match.group()}"'


def wrong_dates(claim: Evidence, evidence: Evidence) -> Iterator[str]:
    """Dates with a part that no date of the evidence has together with the others."""
    for date in claim.dates:
        written = date.span.of(claim.text)
        near = dates_of(evidence).get(date_key(date), ())
        given = any(_gives_date(other, date, evidence) for other in near)
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


def _names_year(year: float | None, evidence: Evidence) -> bool:
    return any("year" in other.written for other in dates_of(evidence).get(("year", year), ()))


def _is_word(date: DateMention, written: str, evidence: Evidence) -> bool:
    """Whether a bare year or month stands in the evidence as another word ("the March fall")."""
    if date.written == ("month",):
        return written in words_of(evidence)
    return date.written == ("year",) and str(date.year) in words_of(evidence)


def wrong_names(claim: Evidence, evidence: Evidence) -> Iterator[str]:
    """Names of which the evidence lacks a word, in all the spellings the story knows."""
    for name in claim.mentions:
        missing = [part for part in parts_of(name) if not _has_part(part, evidence)]
        if missing and not _known_otherwise(name, evidence) and not _is_ordinary(name, evidence):
            yield f'name: "{name.text}"'


def _has_part(part: str, evidence: Evidence) -> bool:
    if evidence.names.word(part) in evidence.folds or fold(part) in evidence.folds:
        return True
    if is_calendar_word(part) or demonym(plain(part)) in demonyms_of(evidence):
        return True
    key = fold(part)
    return len(key) >= _SHORTEST_VARIANT and any(
        are_variants(key, other) for other in variants_of(evidence).get(consonants(key), ())[:16]
    )


def _known_otherwise(name: Name, evidence: Evidence) -> bool:
    """Whether another form of the same name is in the evidence: "ISW", "Mr. Putin", "the U.S."."""
    key = evidence.names.key(name)
    if key in names_of(evidence).keys_:
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
    parts = parts_of(name)
    if len(parts) == 1 and parts[0].isupper() and len(plain(parts[0])) > 1:
        short = plain(parts[0])
        return short in names_of(evidence).initials
    initials = initials_of(name)
    return len(parts) > 1 and initials in evidence.folds and initials.upper() in words_of(evidence)


def _is_ordinary(name: Name, evidence: Evidence) -> bool:
    """Whether a lone word that opens the sentence is a form of a word in the evidence."""
    return name.opens_sentence and len(name.parts) == 1 and stem(name.text) in evidence.stems


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
