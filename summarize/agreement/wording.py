"""The words of a disagreement: what it is about, each side's value, and the conversion of units."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from summarize.agreement.statements import Statement, agreement_rules
from summarize.claims import Value
from summarize.data import Citation, Disagreement, Side, Span
from summarize.language import tokens
from summarize.language.quantities import UNITS, Quantity
from summarize.languages.agreement import AgreementRules
from summarize.readings import Reading

_METRIC = {"length": "km", "area": "hectare", "mass": "kg", "temperature": "celsius"}
_MEASURED = frozenset(("length", "area", "mass", "volume"))
# "Border with Norland around the lake": more of it is another thing.
_MOST_OF = 2
# Of longer clauses a reader forgets where the value stood. Chosen, not tuned.
_MOST_WORDS = 12
# A claim of fewer words is a piece of one. Chosen, not tuned: "it was wrong".
_LEAST_WORDS = 4


def worded(group: Sequence[Statement]) -> Disagreement:
    """The disagreement of statements about one thing: a side for each value."""
    sides: dict[str, list[Statement]] = {}
    for statement in group:
        sides.setdefault(_key(statement), []).append(statement)
    return Disagreement(
        about=about(group),
        sides=tuple(
            Side(words_of(side[0]), tuple(sorted({citation_of(s) for s in side})))
            for side in sides.values()
        ),
        note=conversions(side[0].value for side in sides.values()),
    )


def _key(statement: Statement) -> str:
    """Statements with the same key are on one side."""
    if statement.value is not None:
        quantity = statement.value.quantity
        return f"{quantity.value:g} {quantity.unit} {quantity.bound}"
    date = statement.date
    return "" if date is None else f"{date.year}-{date.month}-{date.day} {date.weekday}"


def distinct(found: Sequence[Disagreement]) -> list[Disagreement]:
    """Without those of whose citations two or more are in one disagreement found before.

    Those of the same values of which one citation is, are one with it: one outlet tells it in
    another order of words. Two sides of one value are none.
    """
    kept: list[Disagreement] = []
    for each in found:
        values = {side.value.casefold() for side in each.sides}
        cited = _cited(each)
        shared = [len(cited & _cited(other)) for other in kept]
        if max(shared, default=0) > 1 or len(values) < len(each.sides):
            continue
        same = [
            at
            for at, other in enumerate(kept)
            if shared[at] and values == {side.value.casefold() for side in other.sides}
        ]
        if same:
            kept[same[0]] = _joined(kept[same[0]], each)
        else:
            kept.append(each)
    return kept


def _cited(found: Disagreement) -> set[Citation]:
    return {citation for side in found.sides for citation in side.citations}


def _joined(one: Disagreement, other: Disagreement) -> Disagreement:
    """The first with the citations of the other, which has the same values."""
    more = {side.value.casefold(): side.citations for side in other.sides}
    sides = (
        replace(side, citations=tuple(sorted({*side.citations, *more[side.value.casefold()]})))
        for side in one.sides
    )
    return replace(one, sides=tuple(sides))


def about(group: Sequence[Statement]) -> str:
    """What the values are of, in words of the articles; it begins with what they belong to."""
    phrases = [phrase for phrase in map(_measured_phrase, group) if phrase]
    if phrases:
        return max(phrases, key=lambda phrase: (" " in phrase, -len(phrase), phrase))
    days = [day for day in map(set_day, group) if day]
    if days:
        return days[0]
    known = group[0].rules
    clauses = [_clause(each) for each in group]
    best = min(clauses, key=lambda text: (_is_poor(text, known), len(text), text))
    if len(best.split()) > _MOST_WORDS:
        named = [text for text in clauses if not known.pronoun.match(text)]
        best = min(named, default=best, key=lambda text: (len(text), text))
    return uncapitalised(best)


def set_day(statement: Statement) -> str:
    """The words "day of mourning" where a date is set for one; empty else."""
    if statement.date is None:
        return ""
    found = statement.rules.set_day.search(statement.clause_text)
    return f"{found['time']} of {found['what']}".casefold() if found else ""


def _is_poor(text: str, known: AgreementRules) -> bool:
    """Whether a clause begins with something else than a subject: "from the same date ..."."""
    return known.subject.match(text) is None or known.no_subject.match(text) is not None


def whether(*told: Reading) -> str:
    """What sentences that contradict each other are about: "whether the dam held on Tuesday".

    The main clause of the first one that does not begin with what somebody says in quotation marks.
    """
    best = next((each for each in told if each.text[:1].isalnum()), told[0])
    return f"whether {uncapitalised(main_clause(best))}"


def main_clause(reading: Reading) -> str:
    """The main clause of a sentence from its first word to its last; all of it where that is cut.

    It is cut if it has few words, or begins with a pronoun, or what is left out goes on with "and".
    """
    text, spans, known = reading.text, reading.main_clause, agreement_rules(reading.language)
    whole = text.strip(" .")
    if not spans or known is None:
        return whole
    clause = text[spans[0].start : spans[-1].end].strip(" .,;:–—")
    goes_on = known.joined.match(text, spans[-1].end)
    is_cut = len(clause.split()) < _LEAST_WORDS or known.pronoun.match(clause) or goes_on
    return whole if is_cut else clause


def uncapitalised(text: str) -> str:
    """The text with a small letter, where its first word is no name and begins none."""
    from summarize.languages.names import name_rules

    first, *rest = text.split(maxsplit=2)[:2] or [""]
    rules = name_rules("en")
    is_common = rules is not None and rules.is_common is not None and rules.is_common(first)
    is_plain = tokens.is_stop_word(first) or (is_common and not "".join(rest)[:1].isupper())
    return text[:1].lower() + text[1:] if is_plain and first != "I" else text


def claim_of(text: str, known: AgreementRules) -> str | None:
    """What somebody is said to say, verbatim; None where the sentence has no such clause."""
    after = known.said_after.search(text)
    found = text[: after.start()] if after else None
    if found is None:
        match = known.claim.search(text)
        found = match["claim"] if match else None
    found = found.strip(' .,;:“”"') if found else ""
    is_clause = len(found.split()) >= _LEAST_WORDS and not found.startswith("to ")
    return found if is_clause else None


def words_of(statement: Statement) -> str:
    """The value as the article writes it, with the words that make it a bound."""
    return span_of(statement).of(statement.sentence.text).strip()


def citation_at(reading: Reading) -> Citation:
    """A sentence as it is cited."""
    return Citation(reading.sentence.article_id, reading.sentence.span)


def citation_of(statement: Statement) -> Citation:
    """The sentence that gives the value."""
    return citation_at(statement.reading)


def measure_of(statement: Statement) -> str:
    """The noun, fate or relation that an amount is of; "distance" for a way between places."""
    value = statement.value
    if value is None:
        return ""
    if value.quantity.dimension == "length":
        after = statement.sentence.text[value.quantity.span.end :].split()[:1]
        if after and after[0].casefold().strip(",.") in statement.rules.distance_words:
            return statement.rules.distance
    return value.measure


def conversions(found: Iterable[Value | None]) -> str:
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


def _from_subject(statement: Statement) -> Span:
    """The clause, begun earlier where it has no subject of its own ("and declared Friday ...")."""
    text, clause, known = statement.sentence.text, statement.clause, statement.rules
    starts = [at for at in sorted({0, *statement.breaks}) if at <= clause.start]
    while len(starts) > 1:
        begin = text[starts[-1] : clause.end].lstrip(' ,;:–—“"')
        begin = known.leading.sub("", begin)
        if known.subject.match(begin) and not known.apposition.match(begin):
            break
        starts.pop()
    return Span(starts[-1] if starts else 0, clause.end)


def span_of(statement: Statement) -> Span:
    """Where in its sentence the value stands, with the words that make it a bound."""
    return with_bound(statement.sentence.text, statement.span, statement.rules)


def with_bound(text: str, span: Span, known: AgreementRules) -> Span:
    """Where a number stands in a text, with the words before it that make it a bound."""
    bound = known.bound_words.search(text[: span.start])
    return Span(bound.start() if bound else span.start, span.end)


def _measured_phrase(statement: Statement) -> str:
    """What "600-mile" measures: "border with Norland", or "distance from Norland"."""
    value, text = statement.value, statement.sentence.text
    if value is None:
        return ""
    after = Span(statement.span.end, max(statement.span.end, statement.clause.end)).of(text)
    distance = statement.rules.distance
    if measure_of(statement) == distance:
        return f"{distance} " + after.strip(' ,;:.-–—“”"')
    noun = value.quantity.noun
    if value.quantity.dimension not in _MEASURED or not noun:
        return ""
    named = re.match(rf"[\s-](?:\w+\s){{0,2}}?{re.escape(noun)}\w{{0,2}}\b", after, re.IGNORECASE)
    if named is None:
        return ""
    end = named.end()
    for _ in range(_MOST_OF):
        more = statement.rules.measured_of.match(after, end)
        end = more.end() if more else end
    return after[:end].strip(" -")


def _clause(statement: Statement) -> str:
    """The clause from its subject, with "…" for the value."""
    text = statement.sentence.text
    is_price = statement.value is not None and statement.value.quantity.dimension == "currency"
    begun = _from_subject(statement)
    clause = Span(0, begun.end) if is_price else begun
    span = span_of(statement)
    before = Span(clause.start, max(clause.start, span.start)).of(text)
    after = Span(min(span.end, clause.end), clause.end).of(text)
    marked = statement.rules.leading.sub("", f"{before}…{after}".strip(' ,;:.-–—“”"'))
    if statement.date is not None:
        return marked
    bare = marked.removeprefix("…").strip(" -")
    return statement.rules.part_of.sub("", bare) if bare and bare != marked else marked


def _converted(quantity: Quantity, unit: str) -> str:
    ours, theirs = UNITS[quantity.unit], UNITS[unit]
    base = quantity.value * ours.factor + ours.offset
    amount = (base - theirs.offset) / theirs.factor
    return _plural(round(amount) if abs(amount) >= 10 else round(amount, 1), unit)


def _plural(amount: float, unit: str) -> str:
    written = f"{amount:,.10g}"
    return f"{written} {unit}{'s' if len(unit) > 3 and amount != 1 and unit != 'celsius' else ''}"
