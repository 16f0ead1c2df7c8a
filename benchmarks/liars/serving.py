"""A server on 127.0.0.1 that lies: made-up stories through `summarize` with it as the rewriter."""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime

from benchmarks.liars.facts import Fact, draw
from benchmarks.liars.telling import Shown, Told, tell

# Facts of a story, and the outlets that report them: as in a briefing of three articles.
_FACTS = 9
_OUTLETS = ("Gazette", "Herald", "Observer")
_PUBLISHED = datetime(2026, 3, 4, 12, tzinfo=UTC)
# More words than nine sentences have: every fact becomes a point.
_WORDS = 1000


@dataclass(frozen=True, slots=True)
class Heard:
    """What became of a statement: printed, or refused with a reason."""

    source: str
    told: Told
    printed: bool
    reason: str = ""


@dataclass
class _Liar:
    """The server's side of one story: what it knows, and what it has said."""

    story: tuple[Fact, ...]
    chance: random.Random
    said: list[tuple[Told, list[int]]] = field(default_factory=list)

    def answer(self, groups: Sequence[tuple[int, Sequence[str]]]) -> str:
        """The JSON that the prompt asks for, each statement true or false as it comes."""
        from tests.endpoint import statements

        facts = {report: fact for fact in self.story for report in fact.reports()}
        known = [(id_, ev, next((facts[s] for s in ev if s in facts), None)) for id_, ev in groups]
        shown = [(id_, Shown(fact, tuple(ev))) for id_, ev, fact in known if fact]
        told = tell(self.story, [each for _, each in shown], self.chance)
        own: list[tuple[Told, list[int]]] = []
        for (id_, _), each in zip(shown, told, strict=True):
            if own and own[-1][0] is each:
                own[-1][1].append(id_)
            else:
                own.append((each, [id_]))
        self.said += own
        return statements(*((each.text, ids) for each, ids in own))


def served(count: int, *, seed: int) -> Iterator[Heard]:
    """At least `count` statements of a lying server, each as the briefing treated it."""
    from tests.endpoint import Reply, completion, evidence_of, running

    heard, number = 0, 0
    with running() as server:
        while heard < count:
            chance = random.Random(f"{seed} {number}")  # noqa: S311 - a benchmark
            liar = _Liar(draw(chance, _FACTS), chance)

            def answer(request: dict[str, object], _: int, liar: _Liar = liar) -> Reply:
                return completion(liar.answer(evidence_of(request)))

            server.answer = answer
            found = list(_briefed(liar, server.url))
            yield from found
            heard += len(found)
            number += 1


def _briefed(liar: _Liar, url: str) -> Iterator[Heard]:
    from summarize import Article, Method, Words, summarize
    from summarize.rewriting import Endpoint

    articles = [
        Article(name, name, "The news of the day", text, published=_PUBLISHED, language="en")
        for name, text in zip(_OUTLETS, _texts(liar.story, liar.chance), strict=True)
    ]
    rewriting = Endpoint(model="liar", base_url=url)
    briefing = summarize(articles, Method(length=Words(_WORDS), rewriting=rewriting))
    printed = {point.text for point in briefing.points if point.origin == "rewritten"}
    for told, _ in liar.said:
        reasons = [p.note for p in briefing.points if p.text in told.evidence and p.note]
        is_printed = told.text in printed
        yield Heard("server", told, is_printed, "" if is_printed else "; ".join(reasons))


def _texts(story: Sequence[Fact], chance: random.Random) -> Iterator[str]:
    """An article of each outlet: all facts, each in one of its wordings, in an order of its own."""
    for number in range(len(_OUTLETS)):
        reports = [fact.reports() for fact in story]
        sentences = [own[number] if number < len(own) else chance.choice(own) for own in reports]
        chance.shuffle(sentences)
        yield "\n\n".join(sentences)
