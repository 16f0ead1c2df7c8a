"""Notices of corrections in articles that stand: "An earlier version of this article said ...".

They are news about an article, not about its story: what they say was wrong is taken back, with
their words, and they are no points.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from summarize.data import Article, Citation, EarlierClaim, EarlierStory, Sentence, Withdrawal
from summarize.language import tokens
from summarize.novelty.numbers import novelty_rules
from summarize.outlets import Outlets, outlets_of

# A notice is on a claim if it has so much of the claim's content words, and so many. Chosen.
_SHARE, _LEAST = 0.5, 2
# No article of today has an id that begins so.
_MARK = "\0"


@dataclass(frozen=True, eq=False)
class Notices:
    """The notices of a day, sentence by sentence, with the outlets of today and of before.

    Attributes:
        sentences: those of each notice, from that which says what was wrong to the end.
        outlets: the outlet of each article by its id.
        language: that of the story.
    """

    sentences: tuple[tuple[Sentence, ...], ...]
    outlets: dict[str, str]
    language: str

    def on(self, claim: EarlierClaim) -> Withdrawal | None:
        """The withdrawal of a claim that a notice of its own outlet is on; None where none is."""
        outlet = self.outlets.get(_MARK + claim.citations[0].article_id)
        found = [
            (share, at)
            for at, notice in enumerate(self.sentences)
            if self.outlets.get(notice[0].article_id) == outlet
            for share in [self._share(claim, notice)]
            if share >= _SHARE
        ]
        if not found:
            return None
        notice = self.sentences[max(found)[1]]
        words = {*tokens.content_stems(notice[0].text, self.language)}
        told = [each for each in notice[1:] if not words.isdisjoint(_stems(each, self.language))]
        cited = notice[0] if not told else told[0]
        cited = notice[0] if ";" in notice[0].text else cited
        return Withdrawal(
            claim.id, cited.article_id, Citation(cited.article_id, cited.span, "against")
        )

    def _share(self, claim: EarlierClaim, notice: Sequence[Sentence]) -> float:
        """How much of a claim's words the first sentence of a notice has."""
        wanted = {*tokens.content_stems(claim.text, self.language)}
        shared = wanted.intersection(_stems(notice[0], self.language))
        return len(shared) / len(wanted) if len(shared) >= _LEAST else 0.0


def read_notices(
    given: Sequence[Article],
    sentences: Sequence[Sentence],
    earlier: EarlierStory,
    *,
    table: Outlets | None,
    language: str,
) -> Notices:
    """The notices in the articles of today, with whose they are."""
    found = tuple(_notices(sentences, language))
    before = [
        Article(id=_MARK + each.id, source=each.source, title=each.title, text="", url=each.url)
        for each in earlier.articles
    ]
    outlets = outlets_of((*given, *before), table) if found else {}
    return Notices(found, dict(outlets), language)


def without_notices(sentences: Sequence[Sentence], language: str) -> list[Sentence]:
    """The sentences of an article that are no part of a notice."""
    own = {each.key for notice in _notices(sentences, language) for each in notice}
    return [each for each in sentences if each.key not in own]


def _notices(sentences: Sequence[Sentence], language: str) -> Iterator[tuple[Sentence, ...]]:
    """Each notice: its first sentence, and those behind it in the paragraph."""
    known = novelty_rules(language)
    at = 0
    while known is not None and at < len(sentences):
        first = sentences[at]
        at += 1
        if not known.notice.match(first.text):
            continue
        start = at - 1
        while (
            at < len(sentences)
            and sentences[at].article_id == first.article_id
            and sentences[at].paragraph == first.paragraph
        ):
            at += 1
        yield tuple(sentences[start:at])


def _stems(sentence: Sentence, language: str) -> list[str]:
    return list(tokens.content_stems(sentence.text, language))
