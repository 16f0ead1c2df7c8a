"""Whether two numbers of two days are the same to a reader, or one is news beside the other."""

from summarize.claims import Value, values_differ
from summarize.language.quantities import Quantity
from summarize.languages import rules
from summarize.languages.novelty import NoveltyRules
from summarize.readings import Reading

# Below it whole numbers are counted, not rounded (as in `language.quantities`).
_COUNTED = 1000
# A number written with fewer digits may be off by half its last place; by definition.
_HALF = 0.5


def are_one(now: Value, before: Value) -> bool:
    """Whether a number of today tells what an earlier one told, in whatever rounding.

    "At least 60" may be true of 81, but who has read it learns something by 81.
    """
    if now.unit != before.unit:
        return False
    a, b = now.quantity, before.quantity
    if "range" in (a.bound, b.bound) or a.unit != b.unit:
        return not values_differ(now, before)
    coarser = max((a, b), key=lambda each: each.step)
    room = _HALF * coarser.step if a.step != b.step and _is_rounded(coarser) else 0.0
    return abs(a.value - b.value) <= max(room, 1e-9)


def is_no_count(value: Value, reading: Reading) -> bool:
    """Whether a number of a sentence is an age, a time of day, or what a count was before."""
    known, text, span = novelty_rules(reading.language), reading.text, value.quantity.span
    return known is not None and bool(
        known.ages.search(value.words)
        or known.no_count_before.search(text[: span.start])
        or known.no_count_after.match(text[span.end :])
    )


def novelty_rules(language: str) -> NoveltyRules | None:
    """What is known of counts from day to day in a language; None where nothing is."""
    found = rules(language, "novelty")
    return found if isinstance(found, NoveltyRules) else None


def _is_rounded(quantity: Quantity) -> bool:
    return bool(quantity.bound) or quantity.value >= _COUNTED
