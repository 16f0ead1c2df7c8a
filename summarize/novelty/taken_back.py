"""Which earlier claims their own sources no longer make: withdrawn, or corrected.

The newer version of an article is known by its address, or by its id, outlet and headline. What it
says otherwise was corrected, unless that is news: a value that is told as changed, or what another
"today" brings. What it no longer says was withdrawn, if the words were its own and
nobody else is known to stand by them: articles are shortened every day. What a notice takes back
was withdrawn in whatever outlet's copy, but for what another article tells in words of its own.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from difflib import SequenceMatcher

from summarize.agreement import Report, Reporting, is_same_article, later_states, takes_back
from summarize.chronology import named_days
from summarize.data import (
    Article,
    Citation,
    EarlierArticle,
    EarlierClaim,
    EarlierStory,
    Sentence,
    Span,
    Withdrawal,
)
from summarize.duplicates import compare_claims
from summarize.language import tokens
from summarize.novelty.notices import read_notices, without_notices
from summarize.outlets import Outlets, outlets_of
from summarize.readings import Readings

# A sentence that says a claim shares so many content words with it. Chosen, not tuned.
_SHARED = 2
# What denies a claim that its article no longer makes shares so many content words with it, or so
# much of its own. Chosen, not tuned.
_DENIED, _DENIED_SHARE = 3, 0.6
# A sentence with so much of the words of another is its copy, cut or not. Chosen, not tuned.
_COPIED = 0.8
# So many characters of a notice are quoted. Chosen: notices are shorter, nearly all.
_QUOTED = 600
# No article of today has an id that begins so.
_MARK = "\0"


@dataclass(frozen=True, slots=True)
class Changed:
    """The ids of claims with a value that is another now, and the sentences that tell one."""

    claims: frozenset[str] = frozenset()
    sentences: frozenset[Sentence] = frozenset()


@dataclass(frozen=True, eq=False)
class _Later:
    """What became of an earlier article today: its newest version, and what takes it back."""

    version: Article | None
    notice: Article | None


def find_withdrawals(
    given: Sequence[Article],
    sentences: Sequence[Sentence],
    earlier: EarlierStory,
    *,
    changed: Changed | None = None,
    table: Outlets | None = None,
    language: str = "en",
) -> tuple[Withdrawal, ...]:
    """The earlier claims that newer versions of their sources do not make, in their order.

    Args:
        given: the articles of today, with those that were taken back.
        sentences: those of the articles that stand.
        earlier: what was told of the story.
        changed: what is told as changed; versions correct and withdraw nothing of that.
        table: what is known of outlets and their owners.
        language: that of the story.
    """
    later = _later(given, earlier, table)
    notices = read_notices(given, sentences, earlier, table=table, language=language)
    days = {each.id: each.published.date() for each in given if each.published}
    before = {each.id: each.published.date() for each in earlier.articles if each.published}
    today = _Today(tuple(sentences), language, changed or Changed(), days, before)
    found = (
        notices.on(claim)
        or (
            _withdrawal(claim, later, today)
            if any(each.article_id in later for each in claim.citations)
            else None
        )
        for claim in (earlier.claims if later or notices.sentences or notices.removed else ())
    )
    return tuple(each for each in found if each is not None)


def notices_of(
    withdrawals: Sequence[Withdrawal], given: Sequence[Article], standing: Collection[str]
) -> tuple[EarlierArticle, ...]:
    """The notices that take claims back, as far as they are quoted; `standing` is no notice."""
    taking = {each.article_id for each in withdrawals}.difference(standing)
    return tuple(
        EarlierArticle(
            each.id,
            each.source,
            each.title,
            each.sha256,
            each.url,
            each.published,
            each.language,
            _beginning(each.text),
        )
        for each in given
        if each.id in taking
    )


def _beginning(text: str) -> str:
    whole = text.strip()
    if len(whole) <= _QUOTED:
        return whole
    return whole[:_QUOTED].rpartition(" ")[0] or whole[:_QUOTED]


def _later(
    given: Sequence[Article], earlier: EarlierStory, table: Outlets | None
) -> Mapping[str, _Later]:
    """What became of the earlier articles that something became of, by their ids."""
    cited: dict[str, set[tuple[int, str]]] = {}
    for claim in earlier.claims:
        for each in claim.citations:
            cited.setdefault(each.article_id, set()).add((each.span.start, each.quote))
    before = [_remembered(each, cited.get(each.id, set())) for each in earlier.articles]
    outlets = outlets_of((*given, *before), table)
    seen = {each.sha256 for each in earlier.articles}
    # What a text that is cut does not say, its article may still say.
    changed = [
        each for each in given if takes_back(each) or (each.sha256 not in seen and not each.cut)
    ]
    states = later_states(changed, before, outlets)
    same_id = {each.id: each for each in changed}
    found = {}
    for article, known in zip(earlier.articles, before, strict=True):
        versions, notices = states.get(known.id, ((), ()))
        own = same_id.get(article.id)
        if own is not None and not is_same_article(own, known, outlets):
            own = None
        if own is not None and takes_back(own):
            notices = (own, *notices)
        elif own is not None:
            versions = (own, *versions)
        if versions or notices:
            newest = max(versions, key=_recency, default=None)
            found[article.id] = _Later(newest, notices[0] if notices else None)
    return found


def _recency(article: Article) -> tuple[float, int, str]:
    published = article.published.timestamp() if article.published else 0.0
    return (published, len(article.text), article.id)


def _remembered(article: EarlierArticle, cited: Collection[tuple[int, str]]) -> Article:
    """An earlier article with what is remembered of its text: its opening, and what was cited."""
    quotes = [(start, quote) for start, quote in sorted(cited) if quote not in article.opening]
    text = "\n\n".join(filter(None, (article.opening, *(quote for _, quote in quotes))))
    return Article(
        id=_MARK + article.id,
        source=article.source,
        title=article.title,
        text=text,
        url=article.url,
        published=article.published,
        language=article.language,
    )


@dataclass(frozen=True, eq=False)
class _Today:
    """The sentences of today's articles that stand.

    Attributes:
        sentences: these.
        language: that of the story.
        changed: what is told as changed.
        days: on which its articles were published, by their ids; `before` of the earlier ones.
    """

    sentences: tuple[Sentence, ...]
    language: str
    changed: Changed
    days: Mapping[str, date]
    before: Mapping[str, date]

    def saying(
        self, claim: EarlierClaim, cited: str, article_id: str
    ) -> tuple[str, Citation | None]:
        """What an article says of a claim: "yes", "no", or "otherwise" with where it does.

        Args:
            claim: what was told.
            cited: the article that was cited for it.
            article_id: the newer version of this.
        """
        told = [each for each in self.sentences if each.article_id == article_id]
        own = without_notices(told, self.language)
        words = _folded(_quote(claim, cited))
        if words in _folded(" ".join(each.text for each in own)):
            return "yes", None
        for report in self._reports(claim, own):
            if report.level != "against":
                return "yes", None
            return self._otherwise(claim, own[report.positions[0]])
        denied = self._denial(claim, own)
        return self._otherwise(claim, denied) if denied is not None else ("no", None)

    def _otherwise(self, claim: EarlierClaim, sentence: Sentence) -> tuple[str, Citation | None]:
        """What a sentence against a claim says of it: nothing where it tells news."""
        if sentence in self.changed.sentences or self._is_of_another_day(claim, sentence):
            return "yes", None
        return "otherwise", Citation(sentence.article_id, sentence.span, "against")

    def _is_of_another_day(self, claim: EarlierClaim, sentence: Sentence) -> bool:
        """Whether "today" or the like names another day in a sentence than in a claim."""
        told = self.before.get(claim.citations[0].article_id, date.fromisoformat(claim.day))
        day = self.days.get(sentence.article_id, told)
        before = named_days(claim.citations[0].quote, told, language=self.language)
        now = named_days(sentence.text, day, language=self.language)
        return bool(before) and bool(now) and before.isdisjoint(now)

    def _denial(self, claim: EarlierClaim, own: Sequence[Sentence]) -> Sentence | None:
        """The sentence that says no to what a claim says, or the other way round."""
        asked = Sentence(_MARK, "", 0, Span(0, len(claim.text)), claim.text)
        *readings, before = Readings.of([*own, asked], language=self.language)
        wanted = before.concepts
        for reading in readings:
            shared = len(wanted & reading.concepts)
            is_of_it = shared >= _DENIED or shared >= max(_SHARED, _DENIED_SHARE * len(wanted))
            if is_of_it and reading.claims.negative != before.claims.negative:
                return reading.sentence
        return None

    def others_say(self, claim: EarlierClaim, but: str) -> bool:
        """Whether an article of today but one says it; those that share words with it are asked."""
        wanted = {*tokens.content_stems(claim.text, self.language)}
        near = [
            each
            for each in self.sentences
            if each.article_id != but
            and len(wanted.intersection(tokens.content_stems(each.text, self.language))) >= _SHARED
        ]
        return any(report.level != "against" for report in self._reports(claim, near))

    def _reports(self, claim: EarlierClaim, sentences: Sequence[Sentence]) -> tuple[Report, ...]:
        """What the articles of these sentences report of a claim."""
        asked = Sentence(_MARK, "", 0, Span(0, len(claim.text)), claim.text)
        readings = Readings.of([*sentences, asked], language=self.language)
        compared = compare_claims(readings)
        reporting = Reporting(readings, compared.likeness, shared=compared.wordings)
        return reporting.reports(len(sentences))


def _withdrawal(
    claim: EarlierClaim, later: Mapping[str, _Later], today: _Today
) -> Withdrawal | None:
    """What became of a claim of whose sources there is something newer; None where it stands."""
    own, *others = dict.fromkeys(each.article_id for each in claim.citations)
    notices = {name: found.notice for name, found in later.items() if found.notice is not None}
    if any(name in notices for name in (own, *others)):
        return _noticed(claim, notices)
    if claim.id in today.changed.claims:
        return None
    silent, is_kept = None, False
    for name in (own, *others):
        version = later[name].version if name in later else None
        if version is None:
            continue
        says, citation = today.saying(claim, name, version.id)
        if says == "otherwise":
            return Withdrawal(claim.id, version.id, citation)
        is_kept = is_kept or says == "yes"
        silent = silent or (version if name == own else None)
    is_alone = all(name in later for name in others)
    if silent is not None and is_alone and not is_kept and not today.others_say(claim, silent.id):
        return Withdrawal(claim.id, silent.id)
    return None


def _quote(claim: EarlierClaim, article_id: str) -> str:
    """What was quoted for a claim of one of its articles."""
    return next(each.quote for each in claim.citations if each.article_id == article_id)


def _noticed(claim: EarlierClaim, notices: Mapping[str, Article]) -> Withdrawal | None:
    """The withdrawal of a claim of whose sources some are taken back.

    None where another article tells it in words of its own: it was not of that story.
    """
    gone = [each for each in claim.citations if each.article_id in notices]
    words = [_Words.of(each.quote) for each in gone]
    for each in claim.citations:
        if each.article_id not in notices:
            own = _Words.of(each.quote)
            if not any(own.is_copy_of(other) for other in words):
                return None
    return Withdrawal(claim.id, notices[gone[0].article_id].id)


@dataclass(frozen=True, slots=True)
class _Words:
    """The words of a quotation, in order, to be compared with those of another."""

    each: tuple[str, ...]

    @classmethod
    def of(cls, text: str) -> "_Words":
        """Those of a text."""
        return cls(tuple(_folded(text).split()))

    def is_copy_of(self, other: "_Words") -> bool:
        """Whether nearly all words of the one that has fewer stand in the other, side by side.

        Who tells it in another order, or with words in between, tells it himself.
        """
        matching = SequenceMatcher(None, self.each, other.each, autojunk=False)
        fewer = min(len(self.each), len(other.each))
        return matching.find_longest_match().size >= _COPIED * fewer


def _folded(text: str) -> str:
    return " ".join(text.split()).casefold()
