"""Focus on a topic, or keep one out: query terms, widened by what the story says beside them."""

from collections import Counter
from collections.abc import Iterator

import numpy as np

from summarize.data import Disagreement
from summarize.scoring.material import Material
from summarize.scoring.worth import Scores, Worth

# So many terms of the story that go with the query are added, each with the weight of its
# association, halved: a widened term alone never outweighs a term the reader typed.
_WIDENED = 8
# The half that is meant above.
_ASSOCIATION = 0.5
# A term must be beside the query in at least two passages to count as going with it.
_LEAST_TOGETHER = 2
# The share of its worth that a passage keeps when it has nothing to do with the query: enough to
# fill the length after everything relevant is in, too little to displace it.
_UNRELATED = 0.05


def focus(material: Material, worth: Worth, query: str) -> Worth:
    """The same worth, drawn to the passages that are about `query`.

    Passage scores are multiplied by relevance; a concept counts as much as the most relevant
    passage that holds it. A query that the story never mentions changes nothing.
    """
    if not query.strip():
        return worth
    relevance = _relevance(material, query)
    if not relevance.any():
        return worth
    factor = _UNRELATED + (1 - _UNRELATED) * relevance
    # A negative score is a penalty: relevance makes it smaller.
    passages = np.where(worth.passages >= 0, worth.passages * factor, worth.passages)
    if worth.concepts is None:
        return Worth(passages, None, worth.weights)
    best = np.zeros(worth.concepts.width)
    np.maximum.at(best, worth.concepts.indices, factor[worth.concepts.row_of])
    return Worth(passages, worth.concepts, worth.weights * best)


def mentions(material: Material, topic: str) -> frozenset[int]:
    """The passages that mention `topic`: every content word of it, in any form.

    Commas part topics: "football, weather" finds passages that mention either.
    """
    topics = _topics(material, topic)
    if not topics:
        return frozenset()
    return frozenset(
        place
        for place, stems in enumerate(material.stems)
        if any(wanted <= stems for wanted in topics)
    )


def without_topic(material: Material, topic: str) -> tuple[Disagreement, ...]:
    """The disagreements of a story that do not name a topic that no pick may mention."""
    topics = _topics(material, topic)
    if not topics:
        return material.disagreements
    return tuple(each for each in material.disagreements if not _names(material, each, topics))


def _names(material: Material, disagreement: Disagreement, topics: list[set[str]]) -> bool:
    told = (disagreement.about, *(side.value for side in disagreement.sides))
    stems = set(material.content_stems(" ".join(told)))
    return any(wanted <= stems for wanted in topics)


def objections(material: Material, query: str, exclude: str) -> Iterator[str]:
    """What a reader should know of topics that could not be looked for, or were not found."""
    if query and not any(mentions(material, word) for word in query.split()):
        told = {stem for each in material.articles for stem in material.content_stems(each.text)}
        if told.isdisjoint(material.content_stems(query)):
            yield f"no article mentions {query!r}"
        else:
            yield f"nothing that mentions {query!r} can be a point"
    for part in map(str.strip, exclude.split(",")):
        if part and not material.content_stems(part):
            yield f"{part!r} has no word that tells a topic; nothing was excluded for it"


def _topics(material: Material, topic: str) -> list[set[str]]:
    found = (set(material.content_stems(part)) for part in topic.split(","))
    return [stems for stems in found if stems]


def _relevance(material: Material, query: str) -> Scores:
    """How much each passage is about the query, 0 to 1, shape (n_passages,)."""
    weights = widen(material, query)
    scores = np.array(
        [sum(weights.get(stem, 0.0) for stem in sorted(found)) for found in material.stems]
    )
    highest = scores.max(initial=0.0)
    return scores / highest if highest > 0 else scores


def widen(material: Material, query: str) -> dict[str, float]:
    """The query's stems (weight 1) and the story's terms that go with them (at most a half).

    Association is the Dice coefficient of the passages with a query term and those with the other.
    """
    asked = sorted(set(material.content_stems(query)))
    rows = material.stems
    holding = [row for row in rows if row.intersection(asked)]
    frequency = Counter(term for row in rows for term in row)
    together = Counter(term for row in holding for term in row)
    dice = {
        term: 2 * count / (frequency[term] + len(holding))
        for term, count in together.items()
        if count >= _LEAST_TOGETHER and term not in asked
    }
    nearest = sorted(dice, key=lambda term: (-dice[term], term))[:_WIDENED]
    return dict.fromkeys(asked, 1.0) | {term: _ASSOCIATION * dice[term] for term in nearest}
