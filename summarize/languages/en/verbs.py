"""English verbs: base forms and pasts of the irregular ones, from verbs.txt."""

from collections.abc import Sequence

from summarize.resources import read_groups

# Shorter words in -ed are none: bed, red.
_SHORTEST_PAST = 4
_FORMS = read_groups("languages/en/verbs.txt")
_UNCHANGED = _FORMS.pop("unchanged")
_BASE_FORMS = {form: base for base, forms in _FORMS.items() for form in sorted(forms)}
IRREGULAR_PASTS = _UNCHANGED.union(form for form in _BASE_FORMS if not form.endswith(("s", "ing")))


def base_form(word: str) -> str:
    """The base of an irregular verb form in small letters, or the word itself.

    >>> [base_form(word) for word in ("shot", "shoot", "withdrawn", "refused")]
    ['shoot', 'shoot', 'withdraw', 'refused']
    """
    return _BASE_FORMS.get(word, word)


def is_irregular(word: str) -> bool:
    """Whether a small word is the base of an irregular verb."""
    return word in _FORMS or word in _UNCHANGED


def is_past(word: str) -> bool:
    """Whether a small word is the past or the participle of a verb.

    >>> [is_past(word) for word in ("shot", "accused", "accuse", "indeed")]
    [True, True, False, False]
    """
    if word.endswith("ed") and not word.endswith("eed") and len(word) >= _SHORTEST_PAST:
        return True
    return word in IRREGULAR_PASTS


def has_past(words: Sequence[str]) -> bool:
    """Whether one of some small words is the past or the participle of a verb."""
    if not IRREGULAR_PASTS.isdisjoint(words):
        return True
    return any(map(is_past, [word for word in words if word[-2:] == "ed"]))


def is_gerund(word: str) -> bool:
    """Whether a small word has the form of a gerund: "dropping", and nouns such as "building"."""
    return word.endswith("ing") and len(word) > _SHORTEST_PAST
