"""The words of a disagreement: what it is about, each side's value, and the conversion of units."""

import re
from collections.abc import Iterable, Sequence

from summarize import tokens
from summarize.agreement.statements import Statement
from summarize.claims import values
from summarize.data import Citation, Span
from summarize.language.quantities import UNITS, Quantity

_BOUND_WORDS = re.compile(
    r"\b(?:at least|at most|more than|less than|fewer than|up to|as many as|nearly|almost|about|"
    r"around|roughly|approximately|some|over|under|an estimated|only)\s$",
    re.IGNORECASE,
)
_DISTANCE_WORDS = ("from", "away", "north", "south", "east", "west", "off", "outside", "inland")
_METRIC = {"length": "km", "area": "hectare", "mass": "kg", "temperature": "celsius"}
# What a measured noun is of: "border with Norland", "wall around the old town".
_OF = re.compile(
    r"\s(?:with|between|of|in|to|from|around|on|along|across)"
    r"(?:\s(?:the|its|their|neighbou?ring))?\s[\w’'-]+(?:\s(?:and\s)?[A-Z][\w’'-]+)*"
)
_MOST_OF = 2
_LEADING = re.compile(
    r"^(?:(?:and|but|or|so|while|when|as|because|although|though|where|that|also|then)\s)+",
    re.IGNORECASE,
)
_SAYING = (
    r"(?:says?|said|insists?|insisted|maintains?|maintained|claims?|claimed|argues?|argued|"
    r"told|alleges?|alleged|accuses?|accused|reports?|reported|testified)"
)
_CLAIM = re.compile(rf"\b{_SAYING}\b(?:\s(?!that\b)\w+){{0,4}}?\s(?:that\s)?(?P<claim>[^“”\"]+)")
_SAID_AFTER = re.compile(rf",[^,]*\b{_SAYING}(?:\s[\w’'-]+){{0,3}}\.?$")
_LEAST_WORDS = 4
# A day that is set for something is one day: "a day of mourning", "a night of prayer".
_DAY_OF = re.compile(
    r"\b(?:an?|the)\s(?:\w+\s)?(?P<time>day|night|minute|hour)\sof\s(?:(?:national|public|official)\s)?"
    r"(?P<what>[a-z]+)\b",
    re.IGNORECASE,
)
# A clause that begins so has its subject itself; others are read from the clause before.
_SUBJECT = re.compile(
    r"(?:the|a|an|his|her|its|their|our|this|these|those|all|both|each|every|no|some|most|many|"
    r"several|he|she|it|they|we|nobody|people|police|officials)\b|[A-Z\d]",
)
# "Holm, the mayor, is to pay": what stands between the commas is not the clause's subject.
_APPOSITION = re.compile(
    r"[^,]+,\s(?:is|are|was|were|has|have|had|will|would|can|could|may|did|does|says|said)\b"
)
_NO_SUBJECT = re.compile(
    r"(?:about|after|among|as|at|before|by|during|for|from|he|if|in|it|of|on|she|since|that|their|"
    r"they|this|to|under|until|when|which|while|who|with)\b",
    re.IGNORECASE,
)
_PART_OF = re.compile(r"^(?:of (?:the|its|their|his|her)|of|the)\s")


def about(group: Sequence[Statement]) -> str:
    """What the values are of, in words of the articles; it begins with what they belong to."""
    phrases = [phrase for phrase in map(_measured_phrase, group) if phrase]
    if phrases:
        return max(phrases, key=lambda phrase: (" " in phrase, -len(phrase), phrase))
    days = [day for day in map(set_day, group) if day]
    if days:
        return days[0]
    best = min(map(_clause, group), key=lambda text: (_is_poor(text), len(text), text))
    return uncapitalised(best)


def set_day(statement: Statement) -> str:
    """The words "day of mourning" where a date is set for one; empty else."""
    if statement.date is None:
        return ""
    found = _DAY_OF.search(statement.clause.of(statement.sentence.text))
    return f"{found['time']} of {found['what']}".casefold() if found else ""


def _is_poor(text: str) -> bool:
    """Whether a clause begins with something else than a subject: "from the same date ..."."""
    return _SUBJECT.match(text) is None or _NO_SUBJECT.match(text) is not None


def uncapitalised(text: str) -> str:
    """The text with a small letter, where its first word is no name."""
    first = text.split(maxsplit=1)[0] if text.strip() else ""
    return text[:1].lower() + text[1:] if tokens.is_stop_word(first) and first != "I" else text


def claim_of(text: str) -> str | None:
    """What somebody is said to say, verbatim; None where the sentence has no such clause."""
    after = _SAID_AFTER.search(text)
    found = text[: after.start()] if after else None
    if found is None:
        match = _CLAIM.search(text)
        found = match["claim"] if match else None
    found = found.strip(' .,;:“”"') if found else ""
    is_clause = len(found.split()) >= _LEAST_WORDS and not found.startswith("to ")
    return found if is_clause else None


def words_of(statement: Statement) -> str:
    """The value as the article writes it, with the words that make it a bound."""
    return _bounded(statement).of(statement.sentence.text).strip()


def citation_of(statement: Statement) -> Citation:
    """The sentence that gives the value."""
    return Citation(statement.sentence.article_id, statement.sentence.span)


def measure_of(statement: Statement) -> str:
    """The noun, fate or relation that an amount is of; "distance" for a way between places."""
    value = statement.value
    if value is None:
        return ""
    if value.quantity.dimension == "length":
        after = statement.sentence.text[value.quantity.span.end :].split()[:1]
        if after and after[0].casefold().strip(",.") in _DISTANCE_WORDS:
            return "distance"
    return value.measure


def conversions(found: Iterable[values.Value | None]) -> str:
    """The sides' amounts in one unit, where they use several."""
    quantities = [value.quantity for value in found if value is not None]
    units = {quantity.unit for quantity in quantities}
    if len(units) < 2 or not units <= UNITS.keys():
        return ""
    dimension = quantities[0].dimension
    metric = _METRIC.get(dimension, "")
    unit = metric if metric in units else min(units)
    return "; ".join(
        f"{_plural(quantity.value, quantity.unit)} is about {_converted(quantity, unit)}"
        for quantity in quantities
        if quantity.unit != unit
    )


def from_subject(text: str, clause: Span, breaks: Sequence[int]) -> Span:
    """The clause, begun earlier where it has no subject of its own ("and declared Friday ...")."""
    starts = [at for at in sorted({0, *breaks}) if at <= clause.start]
    while len(starts) > 1:
        begin = text[starts[-1] : clause.end].lstrip(' ,;:–—“"')
        begin = _LEADING.sub("", begin)
        if _SUBJECT.match(begin) and not _APPOSITION.match(begin):
            break
        starts.pop()
    return Span(starts[-1] if starts else 0, clause.end)


def _bounded(statement: Statement) -> Span:
    text, span = statement.sentence.text, statement.span
    bound = _BOUND_WORDS.search(text[: span.start])
    return Span(bound.start() if bound else span.start, span.end)


def _measured_phrase(statement: Statement) -> str:
    """What "600-mile" measures: "border with Norland", or "distance from Norland"."""
    value, text = statement.value, statement.sentence.text
    if value is None:
        return ""
    after = Span(statement.span.end, max(statement.span.end, statement.clause.end)).of(text)
    if measure_of(statement) == "distance":
        return "distance " + after.strip(' ,;:.-–—“”"')
    noun = value.quantity.noun
    if value.quantity.dimension not in ("length", "area", "mass", "volume") or not noun:
        return ""
    named = re.match(rf"[\s-](?:\w+\s){{0,2}}?{re.escape(noun)}\w{{0,2}}\b", after, re.IGNORECASE)
    if named is None:
        return ""
    end = named.end()
    for _ in range(_MOST_OF):
        more = _OF.match(after, end)
        end = more.end() if more else end
    return after[:end].strip(" -")


def _clause(statement: Statement) -> str:
    """The clause from its subject, with "…" for the value."""
    text = statement.sentence.text
    is_price = statement.value is not None and statement.value.quantity.dimension == "currency"
    begun = from_subject(text, statement.clause, statement.breaks)
    clause = Span(0, begun.end) if is_price else begun
    span = _bounded(statement)
    before = Span(clause.start, max(clause.start, span.start)).of(text)
    after = Span(min(span.end, clause.end), clause.end).of(text)
    marked = _LEADING.sub("", f"{before}…{after}".strip(' ,;:.-–—“”"'))
    if statement.date is not None:
        return marked
    bare = marked.removeprefix("…").strip(" -")
    return _PART_OF.sub("", bare) if bare and bare != marked else marked


def _converted(quantity: Quantity, unit: str) -> str:
    ours, theirs = UNITS[quantity.unit], UNITS[unit]
    base = quantity.value * ours.factor + ours.offset
    amount = (base - theirs.offset) / theirs.factor
    return _plural(round(amount) if abs(amount) >= 10 else round(amount, 1), unit)


def _plural(amount: float, unit: str) -> str:
    written = f"{amount:,.10g}"
    return f"{written} {unit}{'s' if len(unit) > 3 and amount != 1 and unit != 'celsius' else ''}"
