"""The most of what: "the largest in the country" for "the largest at the site"."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from summarize.data import Span
from summarize.language import WordForms, word_forms, word_spans
from summarize.languages.checking import ScopeRules

if TYPE_CHECKING:
    from summarize.checking.content import Content

# Words from "the largest" to the end of what it is the largest of. Chosen, not tuned.
_REACH = 12
_MARKS = frozenset(",;:.!?—–()")


class _Most(NamedTuple):
    """A word for the most of a kind; whether it is told of what, and the stems of that."""

    word: str
    is_told: bool
    scope: frozenset[str]


def wrong_scopes(claim: "Content", evidence: "Content") -> Iterator[str]:
    """What is the most, the first or the only one of something else, or of all, in the text."""
    own = claim.rules.scopes if claim.rules else None
    if own is None or not any(own.is_most(word.lower()) for word in claim.words):
        return
    said = [*_mosts(claim.text, own, claim.language)]
    known = [
        each
        for sentence in evidence.nearest(claim)
        for each in _mosts(sentence.text, own, claim.language)
    ]
    for most in said:
        there = [each for each in known if each.word == most.word]
        if there and all(_is_wider(most, each, claim, evidence) for each in there):
            yield f'of something else: "{most.word}"'


def _mosts(text: str, own: ScopeRules, language: str) -> Iterator[_Most]:
    words = list(word_spans(text, language))
    forms = word_forms(language)
    for at, (word, _) in enumerate(words):
        if own.is_most(word.lower()):
            yield _Most(word.lower(), *_scope(text, words[at : at + 1 + _REACH], own, forms))


def _scope(
    text: str, words: Sequence[tuple[str, Span]], own: ScopeRules, forms: WordForms
) -> tuple[bool, frozenset[str]]:
    """Whether anything is told of what the first word is the most of, and the stems of that."""
    is_told, stems = False, set[str]()
    for (_, before), (word, span) in pairwise(words):
        if not _MARKS.isdisjoint(text[before.end : span.start]):
            break
        small = word.lower()
        is_told = is_told or small in own.opening
        if is_told and small not in own.spans and not forms.is_stop_word(word):
            stems.update(forms.stem(part) for part in word.split("-") if part)
    return is_told, frozenset(stems)


def _is_wider(said: _Most, known: _Most, claim: "Content", evidence: "Content") -> bool:
    """Whether the text has nothing of the scope, and a scope of its own only from elsewhere."""
    if not known.scope or any(map(claim.word_index.has, known.scope)):
        return False
    return not said.is_told or not all(map(evidence.word_index.has, said.scope))
