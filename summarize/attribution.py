"""From picked passages to points with citations, and the ledger of what became of the rest."""

from collections.abc import Mapping, Sequence

from summarize.agreement import count_support, find_supporters
from summarize.data import Citation, LedgerEntry, Passage, Point, Sentence
from summarize.rewriting import Group, Outcome
from summarize.scoring import Material

# Why a sentence is left out that stands in line after line of one outlet's articles.
OUTLET_BOILERPLATE = "boilerplate of this outlet"


class Attribution:
    """Which sentences of the story say what its picked passages say."""

    def __init__(self, material: Material, picks: Sequence[Passage]) -> None:
        self._material = material
        self._picks = tuple(picks)
        self._articles = {article.id: article for article in material.articles}
        self._supporters = find_supporters(material.readings, material.links)

    def groups(self) -> list[Group]:
        """The evidence of each pick, in reading order: what a rewriter may say, and from what."""
        return [self._group(number, passage) for number, passage in enumerate(self._picks)]

    def point(self, outcome: Outcome) -> Point:
        """The point that a rewriter's outcome makes, with the citations of all its groups."""
        passages = [self._picks[group] for group in outcome.groups]
        citations = dict.fromkeys(
            citation for passage in passages for citation in self.citations(passage)
        )
        return Point(
            text=outcome.text,
            citations=tuple(citations),
            origin="rewritten" if outcome.origin == "rewritten" else passages[0].origin,
            support=count_support(
                [each.article_id for each in citations],
                self._material.articles,
                self._material.origins,
                self._material.outlets,
            ),
            note=outcome.reason,
        )

    def _group(self, number: int, passage: Passage) -> Group:
        articles = self._articles
        citations = self.citations(passage)
        return Group(
            id=number,
            passage_text=passage.text,
            sentences=tuple(each.span.of(articles[each.article_id].text) for each in citations),
            outlets=tuple(dict.fromkeys(articles[each.article_id].source for each in citations)),
            language=self._material.language,
        )

    def citations(self, passage: Passage) -> tuple[Citation, ...]:
        """The passage itself first, then one sentence of every other article that says it all.

        An article supports a passage of several sentences only if it supports each of them.
        """
        others: dict[str, list[Sentence]] | None = None
        for index in passage.sentences:
            saying = self._saying((passage.article_id, index))
            if others is None:
                others = {article_id: [each] for article_id, each in saying.items()}
            else:
                shared = others.keys() & saying.keys()
                others = {each: [*others[each], saying[each]] for each in sorted(shared)}
        found = [
            Citation(sentence.article_id, sentence.span)
            for article_id in sorted(others or {})
            for sentence in dict.fromkeys((others or {})[article_id])
        ]
        return (Citation(passage.article_id, passage.span), *found)

    def _saying(self, key: tuple[str, int]) -> dict[str, Sentence]:
        """The first sentence of every other article that says what this sentence says."""
        sentences = self._material.sentences
        saying: dict[str, Sentence] = {}
        for position in self._supporters.get(self._material.position[key], ()):
            sentence = sentences[position]
            if sentence.article_id != key[0]:
                saying.setdefault(sentence.article_id, sentence)
        return saying


def account(
    material: Material,
    picks: Sequence[Passage],
    outcomes: Sequence[Outcome],
    reasons: Mapping[tuple[str, int], str],
) -> tuple[LedgerEntry, ...]:
    """The ledger: what became of each sentence of the story, in their order.

    Args:
        material: the story.
        picks: the passages chosen; outcomes name them by their place here.
        outcomes: what is printed, in reading order.
        reasons: why sentences that are not printed are not, by their key.
    """
    point_of_group = {
        group: place for place, outcome in enumerate(outcomes) for group in outcome.groups
    }
    used = {
        (passage.article_id, index): point_of_group[group]
        for group, passage in enumerate(picks)
        for index in passage.sentences
    }
    repeated = {
        member.key: used[key]
        for cluster in material.clusters
        for key in (each.key for each in cluster.members)
        if key in used
        for member in cluster.members
        if reasons.get(member.key) != OUTLET_BOILERPLATE  # the ledger tells what only a pile shows
    }
    return tuple(_entry(each, used, repeated, reasons) for each in material.sentences)


def _entry(
    sentence: Sentence,
    used: Mapping[tuple[str, int], int],
    repeated: Mapping[tuple[str, int], int],
    reasons: Mapping[tuple[str, int], str],
) -> LedgerEntry:
    key = sentence.key
    if key in used:
        return LedgerEntry(sentence.article_id, sentence.span, "used", used[key])
    if key in repeated:
        reason = f"says what point {repeated[key] + 1} says"
        return LedgerEntry(sentence.article_id, sentence.span, "duplicate", repeated[key], reason)
    reason = reasons.get(key, "not chosen")
    return LedgerEntry(sentence.article_id, sentence.span, "left out", None, reason)
