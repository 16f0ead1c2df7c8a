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
    known = [unit for each in evidence.sentences for unit in _units(each.text, lexis)]
    found: list[Span] = []
    for sentence in claim.sentences:
        worded = _worded(sentence.text, lexis)
        bare = _uncovered(worded, known, evidence, claim.rules.light)
        spans = (worded.span(run).moved(sentence.start) for run in _runs(worded, bare))
        found += (each for each in spans if not _is_name(each, claim))
    return tuple(found)


def _worded(text: str, lexis: Lexis) -> Worded:
    sentence = Sentence("", "", 0, Span(0, len(text)), text)
    return Worded(Readings.of([sentence], language=lexis.language).each[0], lexis)


def _units(text: str, lexis: Lexis) -> Iterator[Unit]:
    return read_units(_worded(text, lexis), set())


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
