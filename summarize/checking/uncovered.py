"""The words of a text that its evidence has in no form: "used tear gas" before "and held ten".

No rule forbids them, and nothing bears them out.
"""

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from typing import TYPE_CHECKING

from summarize.checking.likeness import Lexis, lexis_of
from summarize.checking.phrases import Unit, are_same, read_units
from summarize.checking.worded import Worded
from summarize.data import Sentence, Span
from summarize.language import word_forms
from summarize.readings import Readings

if TYPE_CHECKING:
    from summarize.checking.content import Content

# Words that are left out between two of a stretch: "used tear gas and fired".
_MOST_BETWEEN = 2
# Words that may stand for one, or one for them: "tear gas", "teargas". By definition.
_PAIR = 2


def uncovered_words(claim: "Content", evidence: "Content") -> tuple[Span, ...]:
    """The stretches of a text for whose words the evidence has none that may stand for them.

    Covered is a word of which the evidence has another form, one of its family, a synonym or a
    narrower one ("vehicle" for "car"). Names, numbers and dates are no words here: other rules look
    for these. Nothing is told in a language without a lexicon of substitutions.

    >>> from summarize.checking import Content
    >>> claim = Content(("Police used tear gas and held ten.",))
    >>> [each.of(claim.text) for each in uncovered_words(claim, Content(("Police held ten.",)))]
    ['used tear gas']
    """
    lexis = lexis_of(claim.language)
    if lexis is None or claim.rules is None or evidence.says(claim.text):
        return ()
    told = [_worded(each.text, lexis) for each in evidence.sentences]
    known = [unit for each in told for unit in read_units(each, set())]
    found: list[Span] = []
    for sentence in claim.sentences:
        worded = _worded(sentence.text, lexis)
        bare = _uncovered(worded, known, evidence, claim.rules.light)
        bare = [place for place in bare if not _is_parted(worded, place, told)]
        spans = (worded.span(run).moved(sentence.start) for run in _runs(worded, bare))
        found += (each for each in spans if not _is_name(each, claim))
    return tuple(found)


def _worded(text: str, lexis: Lexis) -> Worded:
    sentence = Sentence("", "", 0, Span(0, len(text)), text)
    return Worded(Readings.of([sentence], language=lexis.language).each[0], lexis)


def _uncovered(
    worded: Worded, known: Sequence[Unit], evidence: "Content", light: AbstractSet[str]
) -> list[int]:
    """The places of the words that nothing of the evidence covers, in order."""
    lexis = worded.lexis
    concept = word_forms(lexis.language).concept
    concepts = set(map(concept, evidence.stems))
    bare, covered = set[int](), set[int]()
    for unit in read_units(worded, set()):
        if _is_covered(unit, known, lexis):
            covered.update(unit.places)
        else:
            bare.update(unit.content)
    return [
        place
        for place in sorted(bare - covered)
        if (token := worded.tokens[place]).kind in ("word", "name")
        and token.small not in light
        and not evidence.word_index.has(str(token.key))
        and concept(str(token.key)) not in concepts
    ]


def _is_covered(unit: Unit, known: Sequence[Unit], lexis: Lexis) -> bool:
    return any(
        are_same(unit, other, lexis)
        or bool(
            unit.small
            and other.small
            and lexis.relation(other.small, unit.small) in ("same", "broader")
        )
        for other in known
    )


def _is_parted(worded: Worded, place: int, told: Sequence[Worded]) -> bool:
    """Whether one text has in one word what the other has in two: "co-operation", "lifeboat"."""
    lexis, token = worded.lexis, worded.tokens[place]
    pairs = [pair for at in (place - 1, place) for pair in _pair(worded, at)]
    joined = {token.key, *(lexis.key(pair) for pair in pairs)}
    return any(
        not joined.isdisjoint(each.keys)
        or any(
            lexis.key(pair) in joined
            for at, first in enumerate(each.tokens)
            if any(word.startswith(first.small) for word in (token.small, *pairs))
            for pair in _pair(each, at)
        )
        for each in told
    )


def _pair(worded: Worded, at: int) -> Iterator[str]:
    """The word at a place and the next one as one word, where nothing but a hyphen parts them."""
    pair = worded.tokens[at : at + 2] if at >= 0 else ()
    if len(pair) == _PAIR and all(each.kind in ("word", "name") for each in pair):
        between = worded.reading.text[pair[0].span.end : pair[1].span.start]
        both = pair[0].small + pair[1].small
        # Of "charge fully" no more than "charge" would be left.
        if between in ("-", " ") and len(worded.lexis.key(both)) > len(pair[0].small):
            yield both


def _runs(worded: Worded, places: Sequence[int]) -> Iterator[list[int]]:
    """Places that stand together, but for a few small words without a mark between them."""
    run: list[int] = []
    for place in places:
        between = range(run[-1] + 1, place) if run else range(0)
        if run and (
            len(between) > _MOST_BETWEEN or any(worded.tokens[at].is_content for at in between)
        ):
            yield run
            run = []
        run.append(place)
    if run:
        yield run


def _is_name(span: Span, claim: "Content") -> bool:
    return any(each.span.overlaps(span) for each in claim.mentions)
