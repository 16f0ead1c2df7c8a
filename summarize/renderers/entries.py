"""What indexes, feeds and the mail tell of a story: plain values, which can be kept as JSON."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, time

from summarize.characters import visible
from summarize.data import Article, Briefing
from summarize.languages.day import ClaimKind, State
from summarize.outlets import count_outlets
from summarize.renderers.marking import daggered, days_beside, recalled
from summarize.renderers.news import PointNews, Recalled, tally
from summarize.renderers.words import (
    frame_words,
    language_of,
    made_of,
    outlet_name,
    source_numbers,
    source_parts,
    support_phrase,
    web_address,
    year_of,
)


@dataclass(frozen=True, slots=True)
class EntrySource:
    """An article that an entry cites, by its number; `told` is the earlier day that cited it."""

    number: int
    outlet: str
    title: str = ""
    day: str = ""
    address: str = ""
    told: str = ""


@dataclass(frozen=True, slots=True)
class EntryClaim:
    """A point, or a claim that was told earlier and taken back.

    Attributes:
        key: where it stands on the page of its story: "p1", "w1".
        text: the point with its days in brackets; of one taken back, what was told.
        kind: what it is to a reader; "" in a new story, where all is new.
        facts: how many say it; of one taken back, when it was told and by whom.
        sources: the numbers of those that say it.
        before: of a changed one the earlier value, and `after` the one that stands now.
        earlier: the numbers of those that told it before.
        day: on which it was told before.
        date: the day of what it tells, where that is known.
        then: of one taken back, what became of it, in words.
        now: of a corrected one, what the source says now; of a withdrawn one "".
    """

    key: str
    text: str
    kind: ClaimKind | None = None
    facts: str = ""
    sources: tuple[int, ...] = ()
    before: str = ""
    after: str = ""
    earlier: tuple[int, ...] = ()
    day: str = ""
    date: str = ""
    then: str = ""
    now: str = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """What the index of a day tells of one story.

    Attributes:
        title: that of the briefing.
        articles: the ids of its articles.
        outlets: how many outlets they are of.
        status: that of the briefing.
        words: how many its points have.
        facts: what it was made of, and how many disagreements it tells, for people.
        lead: the text of its first point; "" where it has none.
        language: that of most of its articles; may be empty.
        annotations: the names of its Web Annotations, where these are among the formats.
        story: the id of the story, on all its days the same; "" without a memory.
        state: what the day is to it.
        first_day: the first day on which it was told, and `last_day` the last before this one.
        updated: when it last changed (ISO 8601, UTC); "" where nothing is known of it.
        names: those of the outlets.
        disagreements: how many it tells.
        claims: its points, then the earlier claims that were taken back.
        sources: what these cite.
    """

    title: str
    articles: tuple[str, ...]
    outlets: int
    status: str
    words: int
    facts: str
    lead: str
    language: str = ""
    annotations: tuple[str, ...] = ()
    story: str = ""
    state: State = "new"
    first_day: str = ""
    last_day: str = ""
    updated: str = ""
    names: tuple[str, ...] = ()
    disagreements: int = 0
    claims: tuple[EntryClaim, ...] = ()
    sources: tuple[EntrySource, ...] = ()

    @property
    def points(self) -> tuple[EntryClaim, ...]:
        """Its claims without those that were taken back."""
        return tuple(each for each in self.claims if each.key.startswith("p"))

    @property
    def counts(self) -> dict[ClaimKind, int]:
        """How many claims are what to a reader of the earlier briefings."""
        return tally([each.kind for each in self.claims if each.kind is not None])

    @property
    def is_single(self) -> bool:
        """Whether it is of one article."""
        return len(self.articles) == 1


@dataclass(frozen=True, slots=True)
class MentionSource:
    """An article of a story that is only named."""

    outlet: str
    title: str = ""
    day: str = ""
    address: str = ""


@dataclass(frozen=True, slots=True)
class Mention:
    """A story that has no briefing: its articles are named, and linked where they can be."""

    title: str
    articles: tuple[MentionSource, ...]
    story: str = ""
    language: str = ""


@dataclass(frozen=True, slots=True)
class EndedStory:
    """A story that no article has been about for some days.

    `file` is where it was told last, from the folder of the day and without the end of its name:
    "../2026-11-25/01-ferry"; "" where that is not known.
    """

    title: str
    story: str
    first_day: str
    last_day: str
    file: str = ""


def entry_of(briefing: Briefing, formats: Sequence[str] = ()) -> Entry:
    """The entry of a briefing that is written in these formats."""
    words = frame_words(briefing.articles)
    facts = made_of(words, briefing)
    disputed = len(briefing.disagreements)
    if disputed:
        facts += f"; {words.count(disputed, 'disagreement')}"
    memory, told = briefing.memory, recalled(briefing)
    earlier = memory.earlier if memory is not None else None
    claims = (*_points(briefing, told), *_taken_back(briefing, told))
    return Entry(
        title=briefing.title,
        articles=tuple(article.id for article in briefing.articles),
        outlets=count_outlets(briefing.articles),
        status=briefing.status,
        words=briefing.words,
        facts=facts,
        lead=claims[0].text if briefing.points else "",
        language=language_of(briefing.articles),
        annotations=_annotations(briefing) if "annotations" in formats else (),
        story=memory.story if memory is not None else "",
        state=memory.state if memory is not None else "new",
        first_day=earlier.first_day if earlier else memory.day if memory is not None else "",
        last_day=earlier.last_day if earlier else "",
        updated=_updated(briefing),
        names=tuple(dict.fromkeys(map(outlet_name, briefing.articles))),
        disagreements=disputed,
        claims=claims,
        sources=tuple(_sources(briefing, told)),
    )


def mention_of(articles: Sequence[Article], story: str = "") -> Mention:
    """The mention of a story that is not briefed; its title is that of its newest article.

    Where none has one it is how the first article begins.
    """
    dated = [each for each in articles if each.published and each.title]
    newest = max(dated, key=lambda each: (each.published, each.id), default=None)
    titles = [each.title for each in articles if each.title]
    title = newest.title if newest is not None else next(iter(titles), "")
    return Mention(
        title=title or _beginning(articles[0]),
        articles=tuple(
            MentionSource(*source_parts(each), address=web_address(each)) for each in articles
        ),
        story=story,
        language=language_of(articles),
    )


# So many words of a text stand for its title. Chosen, not tuned.
_TITLE_WORDS = 14


def _beginning(article: Article) -> str:
    words = visible(article.text).split(maxsplit=_TITLE_WORDS)
    more = " …" if len(words) > _TITLE_WORDS else ""
    return " ".join(words[:_TITLE_WORDS]) + more or article.source or article.id


def told_entry(value: Mapping[str, object]) -> Entry:
    """An entry of its fields as JSON has them, as `dataclasses.asdict` made them.

    Raises:
        ValueError: they are not those of an entry.
    """
    from pydantic import TypeAdapter

    return TypeAdapter(Entry).validate_python(dict(value))


def _points(briefing: Briefing, told: Recalled | None) -> Iterator[EntryClaim]:
    words, numbers, year = (
        frame_words(briefing.articles),
        source_numbers(briefing),
        year_of(briefing),
    )
    for at, point in enumerate(briefing.points):
        news = told.points[at] if told is not None else None
        claim = EntryClaim(
            key=f"p{at + 1}",
            text=daggered(point.text, [], days_beside(words, point, year)),
            facts=support_phrase(words, point.support),
            sources=tuple(sorted({numbers[each.article_id] for each in point.citations})),
            date=point.date,
        )
        yield claim if told is None or news is None else _with_news(claim, told, news)


def _with_news(claim: EntryClaim, told: Recalled, news: PointNews) -> EntryClaim:
    return replace(
        claim,
        kind=news.kind,
        before=news.before,
        after=news.after,
        earlier=tuple(told.numbers(news.earlier)),
        day=news.day,
    )


def _taken_back(briefing: Briefing, told: Recalled | None) -> Iterator[EntryClaim]:
    numbers = source_numbers(briefing)
    for at, each in enumerate(told.taken_back if told is not None else (), start=1):
        yield EntryClaim(
            key=f"w{at}",
            text=each.text,
            kind=each.kind,
            facts=each.told,
            sources=(numbers[each.now.article_id],) if each.now is not None else (),
            earlier=tuple(told.numbers(each.earlier)) if told is not None else (),
            day=each.day,
            then=each.then,
            now=each.said,
        )


def _sources(briefing: Briefing, told: Recalled | None) -> Iterator[EntrySource]:
    by_id = {each.id: each for each in briefing.articles}
    for article_id, number in source_numbers(briefing).items():
        article = by_id[article_id]
        yield EntrySource(number, *source_parts(article), address=web_address(article))
    for each in told.sources if told is not None else ():
        parts = source_parts(each.article)
        yield EntrySource(each.number, *parts, address=web_address(each.article), told=each.day)


def _updated(briefing: Briefing) -> str:
    """When the newest article appeared; on its day, so that a later day is always a later moment.

    In its own zone an article of a day may be of another in UTC, and a late one of an earlier day.
    """
    published = [each.published for each in briefing.articles if each.published is not None]
    moments = [each if each.tzinfo else each.replace(tzinfo=UTC) for each in published]
    newest = max(moments, default=None)
    if briefing.memory is None:
        return newest.astimezone(UTC).isoformat() if newest is not None else ""
    day = datetime.fromisoformat(briefing.memory.day).date()
    first = datetime.combine(day, time.min, UTC)
    last = first.replace(hour=23, minute=59, second=59)
    return min(max(newest or first, first), last).astimezone(UTC).replace(microsecond=0).isoformat()


def _annotations(briefing: Briefing) -> tuple[str, ...]:
    from summarize.renderers.annotations import annotations_of, names_in

    return names_in(annotations_of(briefing))
