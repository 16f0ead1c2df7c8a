"""Briefings, and articles that have none -> what a day tells of them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime, time

from summarize.characters import visible
from summarize.data import Article, Briefing
from summarize.outlets import count_outlets
from summarize.renderers.entries import (
    Entry,
    EntryClaim,
    EntryDispute,
    EntrySource,
    Mention,
    MentionSource,
)
from summarize.renderers.marking import daggered, days_beside, headline, recalled
from summarize.renderers.news import PointNews, Recalled, TakenBack
from summarize.renderers.words import (
    frame_words,
    language_of,
    made_of,
    outlet_name,
    source_numbers,
    source_parts,
    support_phrase,
    web_address,
    worded_note,
    year_of,
)

# So many words of a text stand for its title. Chosen, not tuned.
_TITLE_WORDS = 14


def entry_of(briefing: Briefing, formats: Sequence[str] = ()) -> Entry:
    """The entry of a briefing that is written in these formats."""
    words = frame_words(briefing.articles)
    facts = made_of(words, briefing)
    disputed = sum(not each.is_history for each in briefing.disagreements)
    if disputed:
        facts = f"{facts}; {words.count(disputed, 'disagreement')}"
    memory, told = briefing.memory, recalled(briefing)
    earlier = memory.earlier if memory is not None else None
    claims = (*_points(briefing, told), *_taken_back(briefing, told))
    return Entry(
        title=headline(briefing, told),
        articles=tuple(article.id for article in briefing.articles),
        outlets=count_outlets(briefing.articles),
        status=briefing.status,
        words=briefing.words,
        facts=facts,
        lead=claims[0].text if briefing.points else told.lead if told is not None else "",
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
        disputes=tuple(_disputes(briefing)),
        sources=tuple(_sources(briefing, told)),
        worded=visible(worded_note(words, briefing)),
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


def _beginning(article: Article) -> str:
    words = visible(article.text).split(maxsplit=_TITLE_WORDS)
    more = " …" if len(words) > _TITLE_WORDS else ""
    return " ".join(words[:_TITLE_WORDS]) + more or article.source or article.id


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
    if told is None:
        return
    for at, each in enumerate(told.taken_back, start=1):
        yield EntryClaim(
            key=f"w{at}",
            text=each.text,
            kind=each.kind,
            facts=each.told,
            sources=_now(told, each, numbers),
            earlier=tuple(told.numbers(each.earlier)),
            day=each.day,
            then=each.then,
            now=each.said,
        )


def _now(told: Recalled, taken: TakenBack, numbers: Mapping[str, int]) -> tuple[int, ...]:
    """The number of the newer version that says otherwise, or of the notice."""
    if taken.now is not None:
        return (numbers[taken.now.article_id],)
    return tuple(told.numbers(taken.notice))


def _disputes(briefing: Briefing) -> Iterator[EntryDispute]:
    numbers = source_numbers(briefing)
    for each in briefing.disagreements:
        if each.is_history:
            continue
        sides = (
            (side.value, tuple(sorted({numbers[cited.article_id] for cited in side.citations})))
            for side in each.sides
        )
        yield EntryDispute(each.about, tuple(sides), each.note)


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
