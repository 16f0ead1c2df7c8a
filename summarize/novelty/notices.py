"""Notices of corrections in articles that stand: "An earlier version of this article said ...".

They are news about an article, not about its story: what they say was wrong is taken back, with
their words, and they are no points. Cleaning takes many of them out of the texts, and keeps them
with the article; what such a one corrects is told by what the article says now.
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
        removed: those that are no part of the text of their article, each behind its id.
        own: the sentences of these articles.
        outlets: the outlet of each article by its id.
        language: that of the story.
    """

    sentences: tuple[tuple[Sentence, ...], ...]
    removed: tuple[tuple[str, str], ...]
    own: tuple[Sentence, ...]
    outlets: dict[str, str]
    language: str

    def on(self, claim: EarlierClaim) -> Withdrawal | None:
        """The withdrawal of a claim that a notice of an outlet that it cites is on, if one is."""
        outlets = {self.outlets.get(_MARK + each.article_id) for each in claim.citations}
        found = [
            (share, at)
            for at, notice in enumerate(self.sentences)
            if self.outlets.get(notice[0].article_id) in outlets
            for share in [self._share(claim, notice[0].text)]
            if share >= _SHARE
        ]
        if not found:
            return self._by_removed(claim, outlets)
        notice = self.sentences[max(found)[1]]
        words = {*tokens.content_stems(notice[0].text, self.language)}
        told = [each for each in notice[1:] if not words.isdisjoint(_stems(each, self.language))]
        cited = notice[0] if not told else told[0]
        cited = notice[0] if ";" in notice[0].text else cited
        return Withdrawal(
            claim.id, cited.article_id, Citation(cited.article_id, cited.span, "against")
        )

    def _by_removed(self, claim: EarlierClaim, outlets: set[str | None]) -> Withdrawal | None:
        """The same by a notice outside the text, with the sentence that says it as it is."""
        article = next(
            (
                name
                for name, text in self.removed
                if self.outlets.get(name) in outlets and self._share(claim, text) >= _SHARE
            ),
            None,
        )
        if article is None:
            return None
        own = [each for each in self.own if each.article_id == article]
        shares = [self._share(claim, each.text) for each in own]
        if max(shares, default=0.0) < _SHARE:
            return Withdrawal(claim.id, article)
        now = own[shares.index(max(shares))]
        if now.text == claim.text:
            return None
        return Withdrawal(claim.id, article, Citation(article, now.span, "against"))

    def _share(self, claim: EarlierClaim, text: str) -> float:
        """How much of a claim's words a notice has; enough where the claim has all of its own."""
        wanted = {*tokens.content_stems(claim.text, self.language)}
        shared = wanted.intersection(tokens.content_stems(text, self.language))
        if len(shared) < _LEAST:
            return 0.0
        share = len(shared) / len(wanted)
        return max(share, _SHARE) if self._wrong(text) <= shared else share

    def _wrong(self, text: str) -> frozenset[str]:
        """The words for what was wrong: "misstated the number of people killed"."""
        known = novelty_rules(self.language)
        match = known.notice.match(text) if known is not None else None
        stems = frozenset(tokens.content_stems(text[match.end() if match else 0 :], self.language))
        idle = known.correcting if known is not None else ()
        return stems.difference(tokens.stem(word, self.language) for word in idle)


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
    standing, known = {each.article_id for each in sentences}, novelty_rules(language)
    removed = tuple(
        (article.id, each.text)
        for article in given
        for each in article.removed
        if known is not None and article.id in standing and known.notice.match(each.text)
    )
    noticed = {name for name, _ in removed}
    before = [
        Article(id=_MARK + each.id, source=each.source, title=each.title, text="", url=each.url)
        for each in earlier.articles
    ]
    outlets = outlets_of((*given, *before), table) if found or removed else {}
    own = tuple(each for each in sentences if each.article_id in noticed)
    return Notices(found, removed, own, dict(outlets), language)


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
