"""Disputes that articles tell of themselves: a claim and its denial, or one crowd counted twice.

An answer stands right after what it answers: "The crew sent a warning, the owner said. The port
denied that." "About 3,000 people marched, organizers said. The police put the number at 1,200."
"""

import re
from collections.abc import Iterator, Mapping, Sequence

from summarize.agreement.wording import claim_of
from summarize.claims import Value, values_differ
from summarize.data import Citation, Disagreement, Link, Sentence, Side
from summarize.languages.agreement import AgreementRules
from summarize.readings import Reading, Readings

# Another outlet tells of the dispute too if one of its sentences is linked so surely with a side.
_SURE = 0.5


def find_disputes(
    readings: Readings, links: Sequence[Link], source: Mapping[str, str], known: AgreementRules
) -> list[Disagreement]:
    """Claims denied in the next sentence, told by two outlets or more; crowds counted twice.

    Args:
        readings: the sentences of one story.
        links: what `link_claims` found among exactly these sentences.
        source: the outlet of each article, by its id.
        known: the rules of the story's language.
    """
    place = {reading.sentence.key: at for at, reading in enumerate(readings)}
    denials: list[tuple[int, int]] = []
    found: list[Disagreement] = []
    for at, reading in enumerate(readings):
        sentence = reading.sentence
        before = place.get((sentence.article_id, sentence.index - 1))
        if before is None or sentence.kind != "body":
            continue
        claim = readings.each[before]
        if claim.sentence.kind == "body":
            if _denies(claim.text, reading.text, known):
                denials.append((before, at))
            found += _counted_twice(claim, reading, known)
    told = _told_by_two(readings.sentences, denials, _linked(links), (source, known))
    return found + list(told)


def _linked(links: Sequence[Link]) -> dict[int, set[int]]:
    same: dict[int, set[int]] = {}
    for link in links:
        if link.score >= _SURE:
            same.setdefault(link.a, set()).add(link.b)
            same.setdefault(link.b, set()).add(link.a)
    return same


def _denies(claim: str, answer: str, known: AgreementRules) -> bool:
    return bool(
        known.denial_hints.search(answer)
        and known.denies.search(answer)
        and not known.no_claim.search(claim)
        and claim_of(claim, known) is not None
    )


def _told_by_two(
    sentences: Sequence[Sentence],
    denials: Sequence[tuple[int, int]],
    same: Mapping[int, set[int]],
    story: tuple[Mapping[str, str], AgreementRules],
) -> Iterator[Disagreement]:
    """A disagreement for each denied claim that another outlet has too; linked claims are one."""
    source, known = story
    seen: set[int] = set()
    for before, _ in denials:
        if before in seen:
            continue
        claims = {before} | same.get(before, set())
        seen |= claims
        answers = {answer for claim, answer in denials if claim in claims}
        answers |= {other for each in answers for other in same.get(each, set())} - claims
        outlets = {source[sentences[each].article_id] for each in claims | answers}
        told, claim = _best_claim(sentences, [before, *sorted(claims)], known)
        answer = next(text for one, text in denials if one == before)
        if len(outlets) > 1 and claim:
            denial = sentences[answer].text.strip(" .")
            yield Disagreement(
                f"whether {claim}",
                (
                    Side(claim, _citations(sentences, claims, told)),
                    Side(denial, _citations(sentences, answers, answer)),
                ),
            )


def _best_claim(
    sentences: Sequence[Sentence], places: Sequence[int], known: AgreementRules
) -> tuple[int, str]:
    """The first claim that names whom it is about, with its place; else the first."""
    claims = [(place, claim_of(sentences[place].text, known) or "") for place in places]
    named = [each for each in claims if each[1] and not known.pronoun.match(each[1])]
    return (named or claims)[0]


def _citations(sentences: Sequence[Sentence], cited: set[int], first: int) -> tuple[Citation, ...]:
    """The sentence with the side's words, then those of other articles."""
    others = sorted(cited - {first}, key=lambda each: sentences[each].key)
    chosen = [first, *others]
    return tuple(Citation(sentences[i].article_id, sentences[i].span) for i in chosen)


def _counted_twice(
    before: Reading, after: Reading, known: AgreementRules
) -> Iterator[Disagreement]:
    """Two counts of a crowd in sentences that follow one another: "the police put it at ..."."""
    crowds = [value for value in before.values if value.quantity.noun in known.crowd]
    if len(crowds) != 1:
        return
    others = [
        value
        for value in after.values
        if value.quantity.dimension == "count"
        and known.puts_at.search(after.text[: value.quantity.span.start])
    ]
    if len(others) == 1 and values_differ(crowds[0], others[0]):
        yield Disagreement(
            _crowd(before.text, crowds[0]) or known.crowd_words,
            tuple(
                Side(value.words, (Citation(each.sentence.article_id, each.sentence.span),))
                for value, each in ((crowds[0], before), (others[0], after))
            ),
        )


def _crowd(text: str, value: Value) -> str:
    """What the crowd did: "people marched through the centre against the visit"."""
    rest = re.split(r"[,;:—“”\"]", text[value.quantity.span.end :])[0]
    return " ".join(rest.split()).strip(" .-")
