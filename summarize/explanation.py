"""Why a briefing says what it says: every sentence with its score, its cluster and its fate."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from summarize.attribution import Room
from summarize.data import Article, Briefing, Ended, Fate, Unit
from summarize.pipeline import Draft
from summarize.renderers import table, wrap

_ENDED: dict[Ended, str] = {
    "full": "no further sentence that is worth its place fits in",
    "little": "what is left adds too little to be worth its place",
    "nothing": "what is left repeats a point or may not be printed",
}


@dataclass(frozen=True, slots=True)
class ExplainedSentence:
    """One input sentence.

    `score` is what the best passage with this sentence is worth to the scorer (no unit; compare
    within a story), `cluster` the number of its duplicate cluster, shared by `copies` sentences.
    """

    article_id: str
    index: int
    start: int
    end: int
    text: str
    kind: str
    score: float
    cluster: int
    copies: int
    fate: Fate
    point: int | None
    reason: str


@dataclass(frozen=True, slots=True)
class ExplainedOrigin:
    """Articles that carry the same text and so count as one independent origin."""

    articles: tuple[str, ...]
    outlets: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Explanation:
    """What `summarize explain` shows.

    `value` is what the selection is worth to the scorer, less the price of its words; `gap` the
    share by which a better one could exceed it: 0 for a proven optimum, None for methods that rank
    and maximise nothing. `used` of at most `limit` words or sentences (`unit`) are told, and no
    more, as `ended` says (`data.Extent`).
    """

    sentences: tuple[ExplainedSentence, ...]
    origins: tuple[ExplainedOrigin, ...]
    value: float
    gap: float | None
    unit: Unit
    limit: int
    used: int
    ended: Ended


def explain(drafted: Draft, briefing: Briefing) -> Explanation:
    """The decisions behind `briefing`, which was made from `drafted`."""
    clusters = {
        member.key: (number, len(cluster.members))
        for number, cluster in enumerate(drafted.material.clusters)
        for member in cluster.members
    }
    scores = _scores(drafted)
    rows = []
    for sentence, entry in zip(drafted.material.sentences, briefing.ledger, strict=True):
        number, copies = clusters[sentence.key]
        rows.append(
            ExplainedSentence(
                article_id=sentence.article_id,
                index=sentence.index,
                start=sentence.span.start,
                end=sentence.span.end,
                text=sentence.text,
                kind=sentence.kind,
                score=round(scores.get(sentence.key, 0.0), 4),
                cluster=number,
                copies=copies,
                fate=entry.fate,
                point=entry.point,
                reason=entry.reason,
            )
        )
    optimum = drafted.selection.optimum
    room = Room.of(drafted.material, drafted.method.length, drafted.selection.picks)
    return Explanation(
        sentences=tuple(rows),
        origins=_origins(drafted),
        value=optimum.value,
        gap=optimum.gap,
        unit=room.unit,
        limit=room.limit,
        used=sum(room.costs),
        ended=drafted.selection.ended,
    )


def removals(articles: tuple[Article, ...]) -> tuple[tuple[str, str, str], ...]:
    """Everything cleaning took out: article id, reason, text."""
    return tuple(
        (article.id, removal.reason, removal.text)
        for article in articles
        for removal in article.removed
    )


def explanation_table(explanation: Explanation) -> str:
    """The explanation for people: a table for each article, then the origins and the value."""
    blocks = [
        f"{wrap(article_id)}\n{_sentence_table(own)}"
        for article_id, own in groupby(explanation.sentences, key=lambda each: each.article_id)
    ]
    gap = "none stated: this method ranks" if explanation.gap is None else f"{explanation.gap:.2%}"
    used = f"{explanation.used} of {explanation.limit} {explanation.unit}"
    notes = [
        *(
            wrap(f"One origin: {', '.join(each.articles)} (outlets: {', '.join(each.outlets)})")
            for each in explanation.origins
        ),
        f"Value of the selection: {explanation.value:.3f}; optimality gap: {gap}",
        f"Length: {used}; {_ENDED[explanation.ended]}",
    ]
    return "\n".join([*blocks, "\n".join(notes) + "\n"])


def removal_table(removed: Iterable[tuple[str, str, str]]) -> str:
    """Everything cleaning took out, for people: a table for each article."""
    return "\n".join(
        f"{wrap(article_id)}\n{table(('reason', 'removed'), [row[1:] for row in own])}"
        for article_id, own in groupby(removed, key=lambda each: each[0])
    )


def _sentence_table(sentences: Iterable[ExplainedSentence]) -> str:
    return table(
        ("no.", "score", "cluster", "fate", "text"),
        [
            (
                str(each.index),
                f"{each.score:.2f}",
                f"{each.cluster} (x{each.copies})" if each.copies > 1 else str(each.cluster),
                f"point {each.point + 1}"
                if each.fate == "used" and each.point is not None
                else each.reason,
                each.text,
            )
            for each in sentences
        ],
    )


def _scores(drafted: Draft) -> dict[tuple[str, int], float]:
    best: dict[tuple[str, int], float] = {}
    for position, passage in enumerate(drafted.material.passages):
        value = drafted.worth.value((position,))
        for index in passage.sentences:
            key = (passage.article_id, index)
            best[key] = max(best.get(key, float("-inf")), value)
    return best


def _origins(drafted: Draft) -> tuple[ExplainedOrigin, ...]:
    members: dict[str, list[Article]] = {}
    for article in drafted.material.articles:
        members.setdefault(drafted.material.origins[article.id], []).append(article)
    return tuple(
        ExplainedOrigin(
            articles=tuple(article.id for article in own),
            outlets=tuple(dict.fromkeys(article.source for article in own)),
        )
        for _, own in sorted(members.items())
        if len(own) > 1
    )
