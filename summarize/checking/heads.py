"""What a verb is done to: "dismissed the chief" for "dismissed complaints against the chief".

And by whom: "the party" for "the party's youth wing".
"""

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, NamedTuple

from summarize.language import content_stems, word_forms
from summarize.languages.checking import CheckingRules

if TYPE_CHECKING:
    from summarize.checking.content import Content

# So many words stand before a body that opens its sentence. Chosen, not tuned: an article, a name.
_BEFORE = 2
# And so many behind its possessive up to a verb. Chosen, not tuned.
_REACH = 4


class _Object(NamedTuple):
    """The stem of the first word that a verb takes, and of what that governs; "" if nothing."""

    head: str
    governed: str


def wrong_heads(claim: "Content", evidence: "Content") -> Iterator[str]:
    """Verbs that take in a text what their object only governs in its evidence, or governs.

    Only verbs of deciding are asked: "rejected the budget", "rejected changes to the budget".
    """
    rules, language = claim.rules, claim.language
    if rules is None or not (said := _objects(claim.text, rules, language)):
        return
    known = _objects(evidence.text, rules, language)
    for verb, ours in said.items():
        theirs = known.get(verb, [])
        if theirs and all(
            _governs(one, other, claim) or _governs(other, one, evidence)
            for one in ours
            for other in theirs
        ):
            yield f'object: "{verb}"'


def wrong_wholes(claim: "Content", evidence: "Content") -> Iterator[str]:
    """Wholes of which a text tells what its evidence tells of a part only.

    "The party rejected the treaty" for "the party's youth wing rejected the treaty". Whoever speaks
    for a body is no part of it.
    """
    rules, forms = claim.rules, word_forms(claim.language)
    if rules is None:
        return
    opening = [word.lower() for word in claim.words[: _BEFORE + 2]]
    told = [word.lower() for word in evidence.words]
    for at, word in enumerate(told):
        whole = forms.without_possessive(word)
        doing = opening[opening.index(whole) + 1 :][:1] if whole in opening else []
        part = told[at + 1 : at + 2 + _REACH]
        if whole == word or not doing or doing[0] not in part[1:] or forms.is_stop_word(doing[0]):
            continue
        head = part[part.index(doing[0]) - 1]
        if not forms.is_stop_word(head) and head not in rules.offices | rules.standing_for:
            yield f'whole: "{whole}"'


def _governs(one: _Object, other: _Object, content: "Content") -> bool:
    """Whether the object of one is what that of the other governs, which its text has nowhere.

    "A gas transit agreement" is "an agreement on gas transit".
    """
    is_governed = one.head != other.head and one.head == other.governed
    return is_governed and other.head not in content_stems(content.text, content.language)


def _objects(text: str, rules: CheckingRules, language: str) -> Mapping[str, list[_Object]]:
    """The objects of the verbs of deciding in a text, by the stems of these."""
    forms = word_forms(language)
    found: dict[str, list[_Object]] = {}
    for match in rules.objects.finditer(text):
        words = match.group("verb", "head", "governed")
        verb, head, governed = (forms.stem(word.lower()) if word else "" for word in words)
        found.setdefault(verb, []).append(_Object(head, governed))
    return found
