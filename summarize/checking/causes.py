"""Causes that a text puts in: "because of a strike" where the evidence tells of both, apart.

A text that says why is borne out by evidence that says so too, or that tells both in one sentence.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from summarize.checking.overlap import WordIndex
from summarize.language import content_stems, word_forms

if TYPE_CHECKING:
    from summarize.checking.content import Content

# Of the words of a cause, those that a sentence without a word for causes must have. Not tuned.
_MOST = 0.5
# Of whole articles nobody can say that they do not tell why: it may take several sentences. Chosen,
# not tuned.
_LONGEST = 8
# Of a text so many sentences are asked: each is laid beside all of the evidence.
_SENTENCES = 5


class _Told(NamedTuple):
    """What one sentence tells, or two where the second says why; and whether it links things."""

    words: WordIndex
    concepts: frozenset[str]
    links: bool


def wrong_causes(claim: "Content", evidence: "Content") -> Iterator[str]:
    """What a text says to be the cause of something where its evidence tells of both apart."""
    own = claim.rules.causes if claim.rules else None
    if own is None or own.words.isdisjoint(claim.word_set) or len(evidence.sentences) > _LONGEST:
        return
    told: tuple[_Told, ...] = ()
    for sentence in claim.sentences[:_SENTENCES]:
        found = own.because.search(sentence.text)
        if found is None:
            continue
        behind = sentence.text[found.end() :]
        # "Because it rained, the game was off."
        cause, _, rest = behind.partition("," if found.start() == 0 else ";")
        causes = content_stems(cause, claim.language)
        effects = content_stems(sentence.text[: found.start()] + rest, claim.language)
        if not (causes and effects):
            continue
        told = told or tuple(_told(evidence))
        if not any(_links(each, causes, effects, claim.language) for each in told):
            yield f'cause put in: "{found[0].strip()}"'


def _told(evidence: "Content") -> Iterator[_Told]:
    own = evidence.rules.causes if evidence.rules else None
    if own is None:
        return
    concept = word_forms(evidence.language).concept
    before = frozenset[str]()
    for sentence in evidence.sentences:
        links = own.linking.search(sentence.text) is not None
        stems = sentence.bag | before if own.carrying.match(sentence.text) else sentence.bag
        yield _Told(WordIndex(stems), frozenset(map(concept, stems)), links)
        before = sentence.bag


def _links(told: _Told, causes: list[str], effects: list[str], language: str) -> bool:
    concept = word_forms(language).concept

    def shared(stems: list[str]) -> int:
        return sum(told.words.has(each) or concept(each) in told.concepts for each in stems)

    if not shared(effects):
        return False
    return shared(causes) >= (1 if told.links else _MOST * len(causes))
