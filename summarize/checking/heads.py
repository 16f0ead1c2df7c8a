"""What a verb is done to: "dismissed the chief" for "dismissed complaints against the chief"."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from summarize.language import content_stems, word_forms
from summarize.languages.checking import CheckingRules


class _Object(NamedTuple):
    """The stem of the first word that a verb takes, and of what that governs; "" if nothing."""

    head: str
    governed: str


def other_heads(
    text: str, evidence: str, rules: CheckingRules | None, language: str
) -> Iterator[str]:
    """Verbs that take in a text what their object only governs in its evidence, or governs.

    Only verbs of deciding are asked: "rejected the budget", "rejected changes to the budget".

    Args:
        text: a text.
        evidence: what it is compared with.
        rules: those of their language, if there are any.
        language: a BCP 47 primary subtag.
    """
    if rules is None or not (said := _objects(text, rules, language)):
        return
    known = _objects(evidence, rules, language)
    for verb, ours in said.items():
        theirs = known.get(verb, [])
        if theirs and all(
            _governs(one, other, text, language) or _governs(other, one, evidence, language)
            for one in ours
            for other in theirs
        ):
            yield f'object: "{verb}"'


def _governs(one: _Object, other: _Object, text: str, language: str) -> bool:
    """Whether the object of one is what that of the other governs, which its text has nowhere.

    "A gas transit agreement" is "an agreement on gas transit".
    """
    is_governed = one.head != other.head and one.head == other.governed
    return is_governed and other.head not in content_stems(text, language)


def _objects(text: str, rules: CheckingRules, language: str) -> Mapping[str, list[_Object]]:
    """The objects of the verbs of deciding in a text, by the stems of these."""
    forms = word_forms(language)
    found: dict[str, list[_Object]] = {}
    for match in rules.objects.finditer(text):
        words = match.group("verb", "head", "governed")
        verb, head, governed = (forms.stem(word.lower()) if word else "" for word in words)
        found.setdefault(verb, []).append(_Object(head, governed))
    return found
