"""How much of a text its evidence has in words: new words, and length."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from summarize.data import count_words
from summarize.language import word_forms

if TYPE_CHECKING:
    from summarize.checking.content import Content

# Chosen on the paraphrases of msrp_train that keep numbers and names (979): 0 of them fail at 0.7,
# 6 at 0.6; a text that fails has at most three words in ten from its evidence.
_NEW_SHARE = 0.7
# Of fewer words a share says little; not tuned.
_NEW_WORDS = 4
# Of the same paraphrases none is longer than this.
_LONGER = 1.5
# What very short evidence may be exceeded by; likewise.
_LONGER_BY = 10
# Words that share five letters are mostly one family: investigate, investigator.
_FAMILY = 5


@dataclass(frozen=True, eq=False)
class WordIndex:
    """The different content words of a text, as stems."""

    stems: frozenset[str]

    @cached_property
    def families(self) -> frozenset[str]:
        """The beginnings of its longer words."""
        return frozenset(family(word) for word in self.stems if len(word) >= _FAMILY)

    def has(self, word: str) -> bool:
        """Whether the text has a word in any form."""
        return word in self.stems or family(word) in self.families


def too_many_new_words(claim: "Content", evidence: "Content") -> Iterator[str]:
    """A line when too many content words of the text (share and number) are not in the evidence."""
    new = new_words(claim, evidence)
    if len(new) >= _NEW_WORDS and len(new) > _NEW_SHARE * max(len(claim.stems), 1):
        yield f'new words: "{", ".join(new[:6])}"'
    elif new and len(new) == len(claim.stems) and not _is_about(claim, evidence):
        yield "nothing of it is in the evidence"


def _is_about(claim: "Content", evidence: "Content") -> bool:
    """Whether both have a synonym, or the text has a name or number, which other rules look for."""
    if claim.mentions or claim.quantities:
        return True
    forms = word_forms(claim.language)
    known = {forms.concept(stem) for stem in evidence.stems}
    return any(forms.concept(stem) in known for stem in claim.stems)


def too_long(claim: "Content", evidence: "Content") -> Iterator[str]:
    """A line when the text is longer than the evidence it stands on."""
    said, known = count_words(claim.text), count_words(evidence.text)
    if said > max(_LONGER * known, known + _LONGER_BY):
        yield f"longer than its evidence: {said} words for {known}"


def new_words(claim: "Content", evidence: "Content") -> list[str]:
    """The content stems of the claim that the evidence lacks in any form, in order."""
    index = evidence.word_index
    return [word for word in claim.stems if not index.has(word) and not word[0].isdigit()]


def family(stem: str) -> str:
    """What the stems of one family of words share.

    >>> family("investig") == family("investor"), family("fire")
    (True, 'fire')
    """
    return stem[:_FAMILY]
