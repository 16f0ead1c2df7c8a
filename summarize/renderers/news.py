"""What a briefing says to a reader of the earlier ones, for every format: its memory, put in words.

Earlier articles have numbers after those of today's sources. Their texts are not there: what is
cited of them is shown as the briefing of that day quoted it.
"""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from summarize.data import (
    NOTICE,
    Article,
    Briefing,
    Citation,
    EarlierArticle,
    EarlierCitation,
    EarlierClaim,
    Memory,
    News,
    Point,
    Span,
    Withdrawal,
)
from summarize.languages.briefing import BriefingWords
from summarize.languages.day import ClaimKind, DayWords, day_words
from summarize.renderers.words import (
    language_of,
    outlet_name,
    short_day,
    source_numbers,
    words_of,
    year_of,
)

# So many sources of an earlier claim are cited. Chosen: enough to check it.
_MOST_CITED = 3


class PointNews(NamedTuple):
    """What a point is to a reader of the earlier briefings.

    Attributes:
        kind: new, changed or known.
        badge: the same in a word, or when it was told.
        before: of a changed one the earlier value, and `after` the one that stands now.
        earlier: of a changed one, where it was told otherwise.
        day: on which (ISO 8601).
    """

    kind: ClaimKind
    badge: str
    before: str = ""
    after: str = ""
    earlier: tuple[EarlierCitation, ...] = ()
    day: str = ""


class TakenBack(NamedTuple):
    """An earlier claim that its source no longer makes.

    Attributes:
        kind: corrected or withdrawn.
        text: what was told.
        day: on which (ISO 8601).
        told: on which day and by whom, in words.
        earlier: where it was told.
        article: the newer version of the source; None where a notice took it back.
        then: what became of it, in words.
        said: what the newer version says now; "" where it no longer says it.
        now: where it says that.
        notice: the words of the notice that took it back, where they are known.
    """

    kind: ClaimKind
    text: str
    day: str
    told: str
    earlier: tuple[EarlierCitation, ...]
    article: Article | None
    then: str
    said: str
    now: Citation | None
    notice: tuple[EarlierCitation, ...] = ()


class EarlierSource(NamedTuple):
    """An earlier article, or a notice, by its number, with what is cited of it for which key.

    `key` is its id as citations have it, and `day` that on which it was cited.
    """

    key: str
    number: int
    article: EarlierArticle
    day: str
    quotes: dict[str, list[str]]

    @property
    def words(self) -> list[str]:
        """All that is cited of it, once."""
        return list(dict.fromkeys(quote for own in self.quotes.values() for quote in own))


class Recalled:
    """The memory of a briefing in words.

    Attributes:
        words: those of days, and `frame` those of a briefing; `memory` that of the briefing.
        points: what each point is; None where that is not told, as in a new story.
        taken_back: claims that were corrected or withdrawn.
        sources: the earlier articles that are cited.
    """

    def __init__(self, briefing: Briefing, memory: Memory) -> None:
        language = language_of(briefing.articles)
        self.words: DayWords = day_words(language)
        self.memory = memory
        self.frame: BriefingWords = words_of(language)
        self._briefing = briefing
        self._year = year_of(briefing)
        self.points = tuple(self._points())
        self.taken_back = tuple(map(self._taken_back, memory.withdrawals))
        self.sources = tuple(self._sources())
        self._numbers = {each.key: each.number for each in self.sources}

    def day(self, day: str) -> str:
        """A day for people."""
        return short_day(self.frame, day, self._year)

    def numbers(self, citations: Iterable[EarlierCitation]) -> list[int]:
        """The numbers of the earlier articles that are cited."""
        return sorted({self._numbers[each.article_id] for each in citations})

    def marks(self, citations: Iterable[EarlierCitation]) -> str:
        """The same in brackets: "[7][8]"."""
        return "".join(f"[{number}]" for number in self.numbers(citations))

    def told(self, place: int) -> str:
        """What the point at a place is, with the change where it is one: for plain text."""
        news = self.points[place]
        if news is None or news.kind != "changed":
            return news.badge if news is not None else ""
        mark = self.marks(news.earlier)
        if not (news.before and news.after):
            return f"{news.badge} {mark}"
        change = self.words.change.format(before=f"{news.before} {mark}", after=news.after)
        return f"{news.badge}: {change}"

    @property
    def headline(self) -> str:
        """The title; of a day that only takes something back, which and what: never as if true.

        What a notice took back goes by its own title, as that of the story may still be right.
        """
        title = self._briefing.title
        if self._briefing.points or not self.taken_back:
            return title
        gone = next((each for each in self.taken_back if each.article is None), None)
        if gone is None:
            return self.words.headlines["corrected"].format(title=title)
        article = self.memory.article(gone.earlier[0].article_id)
        return self.words.headlines["withdrawn"].format(title=article.title or title)

    @property
    def lead(self) -> str:
        """Who took what back, of the first such claim; "" where there is none."""
        for each in self.taken_back:
            told = f"{each.then.rstrip(':')}: {each.said or each.text}"
            return f"{told[:1].upper()}{told[1:]}"
        return ""

    @property
    def facts(self) -> str:
        """What the day is to the story, and how much of it is new: one line."""
        return "; ".join(
            filter(
                None,
                [state_line(self.frame, self.words, self.memory), *self._counts(), *self._moved()],
            )
        )

    def counts(self) -> dict[ClaimKind, int]:
        """How many claims are what to the reader; of a new story nothing is counted."""
        kinds = [each.kind for each in self.points if each is not None]
        return tally([*kinds, *(each.kind for each in self.taken_back)])

    def _counts(self) -> Iterator[str]:
        counted = kinds_line(self.words, self.counts())
        if counted:
            yield counted

    def _moved(self) -> Iterator[str]:
        merged = len(self.memory.merged)
        if merged:
            yield self.words.joined[self.words.form(merged)].format(count=merged)
        if self.memory.split_from:
            yield self.words.split

    def _points(self) -> Iterator[PointNews | None]:
        news = self.memory.news if self.memory.earlier is not None else ()
        for at, point in enumerate(self._briefing.points):
            yield self._told(point, news[at]) if at < len(news) else None

    def _told(self, point: Point, news: News) -> PointNews:
        claim = self.memory.claim(news.earlier) if news.earlier else None
        day = claim.day if claim is not None else ""
        badge = self.words.badges[news.novelty].format(day=self.day(day))
        if claim is None or news.novelty != "changed":
            return PointNews(news.novelty, badge, day=day)
        after = news.after.of(point.text) if news.after is not None else ""
        return PointNews("changed", badge, news.before, after, _saying(claim, news.before), day)

    def _taken_back(self, withdrawal: Withdrawal) -> TakenBack:
        claim, earlier = self.memory.claim(withdrawal.claim), self.memory.earlier
        by_id = {each.id: each for each in self._briefing.articles}
        article, now = by_id.get(withdrawal.article_id), withdrawal.citation
        told = [earlier.article(each.article_id) for each in claim.citations] if earlier else []
        names = list(dict.fromkeys(map(outlet_name, told)))
        words = self.words.says_no_more if now is None else self.words.says_now
        notice = next(
            (each for each in self.memory.notices if each.id == withdrawal.article_id), None
        )
        source = article or notice
        newer = outlet_name(source) if source is not None else next(iter(names), "")
        return TakenBack(
            "withdrawn" if now is None else "corrected",
            claim.text,
            claim.day,
            self.words.told.format(day=self.day(claim.day), outlets=", ".join(names)),
            _saying(claim),
            article,
            (words if article is not None else self.words.took_back).format(outlet=newer),
            now.span.of(article.text) if now is not None and article is not None else "",
            now,
            self._notice(withdrawal) if article is None else (),
        )

    def _notice(self, withdrawal: Withdrawal) -> tuple[EarlierCitation, ...]:
        """The words with which a notice took a claim back."""
        return tuple(
            EarlierCitation(f"{NOTICE}{each.id}", Span(0, len(each.opening)), each.opening)
            for each in self.memory.notices
            if each.id == withdrawal.article_id and each.opening
        )

    def _cited(self) -> Iterator[tuple[str, str, EarlierCitation]]:
        """What is cited of earlier articles: for which key, told on which day."""
        for number, point in enumerate(self.points, start=1):
            for each in point.earlier if point is not None else ():
                yield f"p{number}", point.day if point is not None else "", each
        for number, taken in enumerate(self.taken_back, start=1):
            for each in taken.earlier:
                yield f"w{number}", taken.day, each
            for each in taken.notice:
                yield f"w{number}", self.memory.day, each

    def _sources(self) -> Iterator[EarlierSource]:
        found: dict[str, EarlierSource] = {}
        number = len(source_numbers(self._briefing))
        for key, day, each in self._cited():
            if each.article_id not in found:
                number += 1
                article = self.memory.article(each.article_id)
                found[each.article_id] = EarlierSource(each.article_id, number, article, day, {})
            quotes = found[each.article_id].quotes.setdefault(key, [])
            if each.quote not in quotes:
                quotes.append(each.quote)
        yield from found.values()


def state_line(frame: BriefingWords, words: DayWords, memory: Memory) -> str:
    """What a day is to a story: "developing since 25 Nov"."""
    earlier, year = memory.earlier, memory.day[:4]
    first, last = (earlier.first_day, earlier.last_day) if earlier else (memory.day, memory.day)
    return words.states[memory.state].format(
        first=short_day(frame, first, year), last=short_day(frame, last, year)
    )


def tally(kinds: Iterable[ClaimKind]) -> dict[ClaimKind, int]:
    """How many of each kind, in the order in which they are told."""
    told = list(kinds)
    order: tuple[ClaimKind, ...] = ("new", "changed", "corrected", "withdrawn", "known")
    return {kind: told.count(kind) for kind in order if kind in told}


def kinds_line(words: DayWords, counts: dict[ClaimKind, int]) -> str:
    """How many claims are news, and of which kind: "2 new, 1 changed"; "" where none is."""
    news = [(kind, count) for kind, count in counts.items() if kind != "known"]
    return ", ".join(words.kinds[kind].format(count=count) for kind, count in news)


def _saying(claim: EarlierClaim, value: str = "") -> tuple[EarlierCitation, ...]:
    """The sources of an earlier claim: those that give this value, if any does."""
    saying = [each for each in claim.citations if value in each.quote]
    return tuple((saying or claim.citations)[:_MOST_CITED])
