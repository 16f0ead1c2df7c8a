"""Disputes that articles tell of themselves: a claim and its denial, or one crowd counted twice.

An answer stands right after what it answers: "The crew sent a warning, the owner said. The port
denied that." "About 3,000 people marched, organizers said. The police put the number at 1,200."
"""

import re
from collections.abc import Iterator, Mapping, Sequence

from summarize.agreement.wording import claim_of
from summarize.claims.values import Value, differ, read_values
from summarize.data import Citation, Disagreement, Link, Sentence, Side

# Another outlet tells of the dispute too if one of its sentences is linked so surely with a side.
_SURE = 0.5
_DENIES = re.compile(
    r"^[^“”\"]*\b(?:"
    r"(?:denie[sd]|disputes?|disputed|contradicts?|contradicted)\s(?:that|this|it|"
    r"(?:the|that|those|these|any such)\s(?:claims?|reports?|allegations?|accusations?|charges?))"
    r"(?=[.,;—]|\s(?:and|but|saying|in a|on|through)\b)"
    r"|(?:says?|said|insists?|insisted|maintains?|maintained)\s(?:that\s)?"
    r"(?:he|she|they|it|there)\s(?:did|had|has|have|was|were|would|could|does|is)"
    r"(?:\snot|n[’']t)\.?$"
    r"|(?:says?|said|told)\b[^.;“”\"]{0,60}\bthe opposite\.?$"
    r")",
)
# What is asked, or already denied, is not claimed; nor is what nobody says.
_NO_CLAIM = re.compile(
    r"\?|\b(?:asked|whether|questioned|wondered|den(?:y|ied|ies)|not|never|no|if)\b|n[’']t\b",
    re.IGNORECASE,
)
_PRONOUN = re.compile(r"(?:he|she|they|it|we|you|I|this|that|these|those|there)\b", re.IGNORECASE)
_PUTS_AT = re.compile(
    r"\b(?:put|puts|estimated|estimates|counted|counts)\s(?:(?:the|its|their)\s)?"
    r"(?:number|figure|crowd|total|toll|turnout|attendance|size|it|them)?\s?(?:of\s\w+\s)?"
    r"(?:at|only|just)\s(?:about|around|some|only|just|roughly|nearly|fewer than|under)?\s?$"
)
_CROWD = frozenset(("person", "protester", "demonstrator", "marcher", "supporter", "participant"))


def find_disputes(
    sentences: Sequence[Sentence], links: Sequence[Link], source: Mapping[str, str]
) -> list[Disagreement]:
    """Claims denied in the next sentence, told by two outlets or more; crowds counted twice.

    Args:
        sentences: those of one story.
        links: what `link_claims` found among exactly these sentences.
        source: the outlet of each article, by its id.
    """
    place = {sentence.key: at for at, sentence in enumerate(sentences)}
    same = _linked(links)
    denials: list[tuple[int, int]] = []
    found: list[Disagreement] = []
    for at, sentence in enumerate(sentences):
        before = place.get((sentence.article_id, sentence.index - 1))
        if before is None or {sentence.kind, sentences[before].kind} != {"body"}:
            continue
        if _denies(sentences[before].text, sentence.text):
            denials.append((before, at))
        found += _counted_twice(sentences[before], sentence)
    return found + list(_told_by_two(sentences, denials, same, source))


def _linked(links: Sequence[Link]) -> dict[int, set[int]]:
    same: dict[int, set[int]] = {}
    for link in links:
        if link.score >= _SURE:
            same.setdefault(link.a, set()).add(link.b)
            same.setdefault(link.b, set()).add(link.a)
    return same


def _denies(claim: str, answer: str) -> bool:
    return bool(
        _DENIES.search(answer) and not _NO_CLAIM.search(claim) and claim_of(claim) is not None
    )


def _told_by_two(
    sentences: Sequence[Sentence],
    denials: Sequence[tuple[int, int]],
    same: Mapping[int, set[int]],
    source: Mapping[str, str],
) -> Iterator[Disagreement]:
    """A disagreement for each denied claim that another outlet has too; linked claims are one."""
    seen: set[int] = set()
    for before, _ in denials:
        if before in seen:
            continue
        claims = {before} | same.get(before, set())
        seen |= claims
        answers = {answer for claim, answer in denials if claim in claims}
        answers |= {other for each in answers for other in same.get(each, set())} - claims
        outlets = {source[sentences[each].article_id] for each in claims | answers}
        told, claim = _best_claim(sentences, [before, *sorted(claims)])
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


def _best_claim(sentences: Sequence[Sentence], places: Sequence[int]) -> tuple[int, str]:
    """The first claim that names whom it is about, with its place; else the first."""
    claims = [(place, claim_of(sentences[place].text) or "") for place in places]
    named = [each for each in claims if each[1] and not _PRONOUN.match(each[1])]
    return (named or claims)[0]


def _citations(sentences: Sequence[Sentence], cited: set[int], first: int) -> tuple[Citation, ...]:
    """The sentence with the side's words, then those of other articles."""
    others = sorted(cited - {first}, key=lambda each: sentences[each].key)
    chosen = [first, *others]
    return tuple(Citation(sentences[i].article_id, sentences[i].span) for i in chosen)


def _counted_twice(before: Sentence, after: Sentence) -> Iterator[Disagreement]:
    """Two counts of a crowd in sentences that follow one another: "the police put it at ..."."""
    crowds = [v for v in read_values(before.text) if v.quantity.noun in _CROWD]
    others = [
        v
        for v in read_values(after.text)
        if v.quantity.dimension == "count" and _PUTS_AT.search(after.text[: v.quantity.span.start])
    ]
    if len(crowds) == len(others) == 1 and differ(crowds[0], others[0]):
        yield Disagreement(
            _crowd(before.text, crowds[0]),
            tuple(
                Side(value.words, (Citation(sentence.article_id, sentence.span),))
                for value, sentence in ((crowds[0], before), (others[0], after))
            ),
        )


def _crowd(text: str, value: Value) -> str:
    """What the crowd did: "people marched through the centre against the visit"."""
    rest = re.split(r"[,;:—“”\"]", text[value.quantity.span.end :])[0]
    return " ".join(rest.split()).strip(" .-") or "people counted"
