"""What a sentence says of one of its values: that it moved, that it is of some, that it is old."""

from collections.abc import Iterator

from summarize.claims import Value
from summarize.data import Span
from summarize.languages.novelty import NoveltyRules
from summarize.readings import Reading

_COUNTED = frozenset(("count", "percent"))
# What has one of these is no state of anything: it is by how much that changed, of another time or
# place, or of some of all.
NO_STATES = frozenset(("change", "elsewhere", "some"))


def signs_of(reading: Reading, value: Value, clause: Span, rules: NoveltyRules) -> Iterator[str]:
    """The names of all that a sentence says of a value.

    Args:
        reading: the sentence.
        value: the value.
        clause: where its clause stands, without who gives it.
        rules: what is known of the language.
    """
    text, span = reading.text, value.quantity.span
    before, own = text[clause.start : span.start], clause.of(text)
    around = f"{rules.moved_to.sub(' ', before)} {text[span.end : clause.end]}"
    has_moved = rules.moved_to.search(before) is not None
    is_reported = rules.sayer.search(text) is not None  # its past perfect is no other time
    told: dict[str, object] = {
        "moved": has_moved or rules.revised.search(text),
        "change": not has_moved and _is_change(text, value, rules),
        "some": _is_of_some(text, value, rules) or rules.some.search(around),
        "elsewhere": rules.elsewhere.search(text) or _is_of_another_year(reading, rules),
        "now": rules.current.search(own),
        "part": rules.part.search(around) or rules.part_of.match(text, span.end),
        "world": rules.world.search(text),
        "forecast": rules.foreseen.search(around),
        "expected": rules.forecast.search(around),
        "past": not is_reported and rules.past_perfect.search(own) and not rules.by_now.match(text),
        "rising": rules.rising.search(own),
        "falling": rules.falling.search(own),
        "lowered": rules.lowered.search(own),
    }
    return (name for name, found in told.items() if found)


def is_of_now(reading: Reading, value: Value, clause: Span, rules: NoveltyRules) -> bool:
    """Whether a sentence says of a value that it moved, or is that of now; as `signs_of` has it."""
    text, start = reading.text, value.quantity.span.start
    return bool(
        rules.current.search(clause.of(text))
        or rules.revised.search(text)
        or rules.moved_to.search(text[clause.start : start])
    )


def _is_change(text: str, value: Value, rules: NoveltyRules) -> bool:
    """Whether a value is by how much something changed, or how many came to it."""
    span = value.quantity.span
    if rules.change_before.search(text[: span.start]):
        return True
    is_counted = value.quantity.dimension in _COUNTED
    return is_counted and rules.change_after.match(text, span.end) is not None


def _is_of_some(text: str, value: Value, rules: NoveltyRules) -> bool:
    """Whether a number is how many of a whole that is told beside it: "nine of the 16 men"."""
    quantity = value.quantity
    return quantity.dimension == "count" and bool(rules.of_whole.match(text, quantity.span.end))


def _is_of_another_year(reading: Reading, rules: NoveltyRules) -> bool:
    """Whether a sentence names another year than that of its article, but as a beginning."""
    when = reading.published
    return when is not None and any(
        each.year not in (None, when.year)
        and "year" in each.written
        and not rules.since.search(reading.text[: each.span.start])
        for each in reading.dates
    )
