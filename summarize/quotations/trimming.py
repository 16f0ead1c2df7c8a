"""Whether a text is a quote that only lost words, and none that denies."""

from collections import Counter
from collections.abc import Iterator, Sequence

from summarize.languages.passages import PassageRules, passage_rules


def is_trimmed(text: str, quote: str, *, language: str = "en") -> bool:
    """Whether `text` is `quote` less some words, and denies exactly what `quote` denies.

    Words are compared exactly, but the first letter of the first word may have become a capital.
    In a language whose negations are not known nothing counts as trimmed but the quote itself.

    >>> is_trimmed("The war goes on.", "But the war goes on.")
    True
    >>> is_trimmed("He will go.", "He will not go.")
    False
    """
    kept, source = text.split(), quote.split()
    rules = passage_rules(language)
    if not kept or rules is None:
        return bool(kept) and kept == source
    if Counter(_denials(rules, kept)) != Counter(_denials(rules, source)):
        return False
    remaining = iter(source)
    first = {kept[0], kept[0][:1].lower() + kept[0][1:]}
    return any(word in first for word in remaining) and all(
        any(word == other for other in remaining) for word in kept[1:]
    )


def _denials(rules: PassageRules, words: Sequence[str]) -> Iterator[str]:
    return (word.lower() for word in words if rules.denies(word))
