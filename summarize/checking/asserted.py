"""What the evidence only asks or denies, and a text tells: "whether the fire was started by"."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from summarize.checking.overlap import WordIndex
from summarize.language import word_forms, words
from summarize.languages.checking import AssertionRules, CheckingRules
from summarize.patterns import CLAUSE

if TYPE_CHECKING:
    from summarize.checking.content import Content, SentenceWords

# Of the words of a text, those that a clause has to have for the text to be told there, and the
# fewest. Chosen, not tuned.
_TOLD, _FEWEST = 0.75, 3


class _Clause(NamedTuple):
    """A clause that a sentence does not assert, and what stands before it."""

    written: str
    before: str


def unasserted(claim: "Content", evidence: "Content") -> Iterator[str]:
    """What a text tells as a fact, and the evidence only as asked, investigated or denied."""
    rules = claim.rules
    own = rules.assertions if rules else None
    if rules is None or own is None:
        return
    near = evidence.nearest(claim)
    for sentence, clause in (
        (each, clause) for each in near for clause in _clauses(each.text, own)
    ):
        if own.told.search(claim.text):
            return
        who = _bases(clause.before, rules, claim.language)
        said = _bases(claim.text, rules, claim.language) - who
        if len(said) < _FEWEST or not _has(said, clause.written, rules, claim.language):
            continue
        if not any(_asserts(said, each, sentence, own, rules) for each in evidence.sentences):
            yield f'not told as a fact: "{clause.written}"'
            return


def _asserts(
    said: frozenset[str],
    sentence: "SentenceWords",
    but: "SentenceWords",
    own: AssertionRules,
    rules: CheckingRules,
) -> bool:
    """Whether another sentence tells it, outside what it does not assert."""
    if sentence is but:
        return False
    text = sentence.text
    for clause in _clauses(text, own):
        text = text.replace(clause.written, " ")
    return _has(said, text, rules, sentence.language)


def _clauses(text: str, own: AssertionRules) -> Iterator[_Clause]:
    for found in own.begins.finditer(text):
        clause = CLAUSE.match(text, found.end())
        if clause is not None:
            yield _Clause(clause[0].strip(), text[: found.start()])


def _has(said: frozenset[str], text: str, rules: CheckingRules, language: str) -> bool:
    there = WordIndex(_bases(text, rules, language))
    return sum(map(there.has, said)) >= _TOLD * len(said)


def _bases(text: str, rules: CheckingRules, language: str) -> frozenset[str]:
    """The content words as stems of their bases: "sold" and "selling" as "sell"."""
    forms, base = word_forms(language), rules.shapes.base_form
    return frozenset(
        forms.concept(forms.stem(base(word.lower())))
        for word in words(text, language)
        if not forms.is_stop_word(word)
    )
