"""The stories of earlier days, put together from what each of them told."""

import json
from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime

from summarize.archive.store import Archive, days_before
from summarize.data import (
    EarlierArticle,
    EarlierCitation,
    EarlierClaim,
    EarlierStory,
    Span,
)
from summarize.stories import WINDOW_DAYS


@dataclass(frozen=True, slots=True)
class Ended:
    """A story of which no article has come for as many days as a story may rest.

    `file` is the name of the files of its last briefing on `file_day`; it may have none.
    """

    id: str
    title: str
    first_day: str
    last_day: str
    file_day: str = ""
    file: str = ""


@dataclass(frozen=True, slots=True)
class _Part:
    """Days of one id that belong to a story: those before `end`; `is_own` where it is the story's.

    Of a story that another was split from only the claims are known, and what they cite.
    """

    id: str
    end: str
    is_own: bool = True


def earlier_stories(archive: Archive, before: str) -> tuple[EarlierStory, ...]:
    """The stories that today's may go on with, as the days before one told them.

    They are those that were told in the days that a story may rest, the oldest first, without what
    was taken back.
    """
    since = days_before(before, WINDOW_DAYS)
    query = "SELECT id, merged FROM stories WHERE day >= ? AND day < ? ORDER BY id"
    rows = [*archive.rows(query, since, before)]
    gone = {name for _, merged in rows for name in json.loads(merged)}
    alive = dict.fromkeys(name for name, _ in rows if name not in gone)
    stories = [_story(archive, name, before, since) for name in alive]
    return tuple(sorted(stories, key=lambda each: (each.first_day, each.id)))


def ended_stories(archive: Archive, day: str) -> tuple[Ended, ...]:
    """The stories that a day is the first to know as ended, of those that several days told."""
    (last_run,) = next(archive.rows("SELECT max(day) FROM days WHERE day < ?", day))
    if last_run is None:
        return ()
    first, end = days_before(last_run, WINDOW_DAYS), days_before(day, WINDOW_DAYS)
    query = (
        "SELECT id, merged FROM stories AS s WHERE day >= ? AND day < ? AND NOT EXISTS"
        " (SELECT 1 FROM stories AS t WHERE t.id = s.id AND t.day > s.day AND t.day < ?)"
        " ORDER BY day, place"
    )
    rows = [*archive.rows(query, first, end, day)]
    later = archive.rows("SELECT merged FROM stories WHERE day >= ? AND day < ?", first, day)
    gone = {name for (merged,) in later for name in json.loads(merged)}
    found = (_ended(archive, name, day) for name, _ in rows if name not in gone)
    return tuple(each for each in found if each.first_day != each.last_day)


def _ended(archive: Archive, name: str, before: str) -> Ended:
    query = "SELECT day, title, file FROM stories WHERE id = ? AND day < ? ORDER BY day"
    rows = [*archive.rows(query, name, before)]
    filed = [(day, file) for day, _, file in rows if file]
    return Ended(name, rows[-1][1], rows[0][0], rows[-1][0], *(filed[-1] if filed else ()))


def _story(archive: Archive, name: str, before: str, since: str) -> EarlierStory:
    parts = tuple(_parts(archive, name, before))
    own = [part for part in parts if part.is_own]
    days = [row for part in own for row in _days(archive, part)]
    latest = max(_days(archive, own[0]))
    claims = _in_time(each for part in parts for each in _claims(archive, part, before))
    superseded = _in_time(
        each for part in parts for each in _claims(archive, part, before, changed=True)
    )
    cited = {each.article_id for claim in (*claims, *superseded) for each in claim.citations}
    found = [each for part in parts for each in _articles(archive, part, since, cited)]
    articles = {each.id: each for _, each in sorted(found, key=_telling)}
    return EarlierStory(
        id=name,
        title=latest[1],
        first_day=min(days)[0],
        last_day=max(days)[0],
        articles=tuple(articles.values()),
        claims=claims,
        superseded=superseded,
    )


def _in_time(claims: Iterable[EarlierClaim]) -> tuple[EarlierClaim, ...]:
    """Claims in the order of their days, each once."""
    in_time = sorted(claims, key=lambda each: each.day)
    return tuple({each.id: each for each in in_time}.values())


def _parts(archive: Archive, name: str, end: str) -> Iterator[_Part]:
    """A story, and all that became part of it or that it was a part of, each as long as that."""
    yield _Part(name, end)
    query = "SELECT day, merged, split_from FROM stories WHERE id = ? AND day < ? ORDER BY day"
    for day, merged, split_from in [*archive.rows(query, name, end)]:
        for other in json.loads(merged):
            yield from _parts(archive, other, day)
        if split_from:
            yield _Part(split_from, day, is_own=False)


def _days(archive: Archive, part: _Part) -> Iterator[tuple[str, str]]:
    query = "SELECT day, title FROM stories WHERE id = ? AND day < ?"
    return archive.rows(query, part.id, part.end)


def _claims(
    archive: Archive, part: _Part, before: str, *, changed: bool = False
) -> Iterator[EarlierClaim]:
    """The claims that still stand, or those that were changed alone, in the order of telling."""
    query = (
        "SELECT day, text, id FROM claims AS c WHERE story = ? AND day < ? AND NOT EXISTS"
        " (SELECT 1 FROM fates WHERE claim = c.id AND day < ? AND fate <> 'changed')"
        " AND EXISTS (SELECT 1 FROM fates WHERE claim = c.id AND day < ?) = ?"
        " ORDER BY day, place"
    )
    values = (part.id, part.end, before, before)
    for day, text, claim in [*archive.rows(query, *values, changed)]:
        cited = archive.rows(
            "SELECT article, start, stop, quote FROM citations WHERE claim = ? ORDER BY place",
            claim,
        )
        yield EarlierClaim(
            day,
            text,
            tuple(
                EarlierCitation(article, Span(start, stop), text if quote is None else quote)
                for article, start, stop, quote in cited
            ),
        )


def _articles(
    archive: Archive, part: _Part, since: str, cited: Container[str]
) -> Iterator[tuple[str, EarlierArticle]]:
    """The articles by which the story is known again, and those that its claims cite, by day."""
    query = (
        "SELECT id, source, title, sha256, url, published, language, coalesce(opening, ''), a.day"
        " FROM articles AS a LEFT JOIN openings AS o ON o.day = a.day AND o.article = a.id"
        " WHERE story = ? AND a.day < ? ORDER BY a.day, id"
    )
    found = archive.rows(query, part.id, part.end)
    for own, source, title, sha256, url, published, language, opening, day in found:
        is_told = part.is_own and day >= since
        if is_told or own in cited:
            yield (
                day,
                EarlierArticle(
                    id=own,
                    source=source,
                    title=title,
                    sha256=sha256,
                    url=url,
                    published=datetime.fromisoformat(published) if published else None,
                    language=language,
                    opening=opening if is_told else "",
                ),
            )


def _telling(told: tuple[str, EarlierArticle]) -> tuple[bool, str, str]:
    """The order of the articles of a story: those that tell most of what it is now come last."""
    day, article = told
    return bool(article.opening), day, article.id
