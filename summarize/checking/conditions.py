"""Conditions that a text leaves out: "the airport will open" for "it will, if the ash clears".

Only where the text tells the clause that the condition belongs to, and nothing of the condition.
"""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from summarize.checking.overlap import WordIndex
from summarize.language import content_stems, word_forms
from summarize.languages.checking import ConditionRules
from summarize.patterns import CLAUSE, regex

if TYPE_CHECKING:
    from summarize.checking.content import Content

# Of the words of a clause, those that a text has to have to tell it, and the fewest. Not tuned.
_TOLD, _FEWEST = 0.7, 2
_ENDS = regex(r"[,;:—–“”\"](?=\s|$)\s*")


class _Condition(NamedTuple):
    """A condition as it is written, its stems, and those of the clause that holds under it."""

    written: str
    stems: frozenset[str]
    clause: Sequence[str]


def left_out_conditions(claim: "Content", evidence: "Content") -> Iterator[str]:
    """The conditions of what a text tells without them."""
    own = claim.rules.conditions if claim.rules else None
    if own is None or own.words.isdisjoint(evidence.word_set) or own.told.search(claim.text):
        return
    for sentence in evidence.nearest(claim):
        for each in _conditions(sentence.text, own, claim.language):
            if any(map(claim.word_index.has, each.stems)) or not _tells(
                claim.word_index, each.clause, claim.language
            ):
                continue
            others = (other.bag for other in evidence.sentences if other is not sentence)
            if not any(_tells(WordIndex(bag), each.clause, claim.language) for bag in others):
                yield f'left out: "{each.written}"'


def _tells(words: WordIndex, clause: Sequence[str], language: str) -> bool:
    concept = word_forms(language).concept
    known = {concept(stem) for stem in words.stems}
    shared = sum(words.has(stem) or concept(stem) in known for stem in clause)
    return shared >= _TOLD * len(clause)


def _conditions(text: str, own: ConditionRules, language: str) -> Iterator[_Condition]:
    """The conditions of a sentence, each with the clause beside it, where both have words."""
    for found in own.begins.finditer(text):
        clause = CLAUSE.match(text, found.start())
        if clause is None or own.asked.search(text[: found.start()]):
            continue
        written = clause[0].strip()
        before = _ENDS.sub(",", text[: found.start()].strip()).rstrip(",").strip()
        behind = CLAUSE.match(text, clause.end() + 1)
        nearest = own.parting.split(before)[-1]
        if behind is not None and len(nearest.split()) <= _FEWEST:
            nearest = behind[0]
        stems = frozenset(content_stems(written, language))
        held = content_stems(nearest, language)
        if len(held) >= _FEWEST and len(stems) >= (_FEWEST if found["loose"] else 1):
            yield _Condition(written, stems, held)
