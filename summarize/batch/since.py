"""What a reader who was away missed: the articles of several days, also those gone from the inbox.

The briefings of the days have the texts of their articles, where they were written as JSON.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from summarize.archive import is_day, later_name, standing_days
from summarize.data import Article, Briefing
from summarize.documents import as_briefing, kind_of, parse, told_briefing
from summarize.errors import InputError, StorageError

if TYPE_CHECKING:
    from summarize.storage import Place


def articles_since(
    folder: "Place", inbox: Sequence[Article], since: str, until: str
) -> tuple[Article, ...]:
    """The articles of the days from one to another: of the inbox, and of the written briefings.

    Of the inbox are those that were published on these days, and those without a date. Each is
    there once; of two texts under one id the later has another. Of the briefings those are left out
    that a notice took back on one of these days.
    """
    found: dict[tuple[str, str], Article] = {}
    for each in inbox:
        if not each.published or each.published.date().isoformat() >= since:
            found.setdefault((each.id, each.sha256), each)
    days = [day for day in standing_days(folder) if since <= day <= until]
    written = [each for day in days for each in _written(folder / day)]
    gone = {sha256 for each in written for sha256 in _taken_back(each)}
    for each in (article for briefing in written for article in briefing.articles):
        if each.sha256 not in gone:
            found.setdefault((each.id, each.sha256), each)
    return tuple(_apart(found.values()))


def _apart(articles: Iterable[Article]) -> Iterator[Article]:
    """The articles under ids of their own."""
    seen: set[str] = set()
    for each in articles:
        own = each
        while own.id in seen:
            day = each.published.date().isoformat() if each.published else each.sha256[:8]
            own = replace(own, id=later_name(own.id, day))
        seen.add(own.id)
        yield own


def _taken_back(briefing: Briefing) -> Iterator[str]:
    """The digests of the earlier articles that notices took back on the day of a briefing."""
    memory = briefing.memory
    if memory is None or memory.earlier is None:
        return
    notices = {each.id for each in memory.notices}
    for withdrawal in memory.withdrawals:
        if withdrawal.article_id in notices:
            for citation in memory.claim(withdrawal.claim).citations:
                yield memory.earlier.article(citation.article_id).sha256


def _written(folder: "Place") -> Iterator[Briefing]:
    """The briefings in the folder of a day."""
    for path in _documents(folder):
        try:
            value = parse(path.read_bytes(), path.name)
            if not isinstance(value, Mapping) or kind_of(value) != "briefing":
                continue
            yield told_briefing(as_briefing(value, path.name).document, path.name)
        except StorageError:
            raise
        except (InputError, OSError):
            continue  # without its texts, or altered: what the inbox has of it is told


def _documents(folder: "Place") -> "Iterator[Place]":
    if isinstance(folder, Path):
        names = sorted(each.name for each in folder.glob("*.json"))
    else:
        names = [name for name, is_folder in folder.children() if not is_folder]
    own = (name for name in names if name.endswith(".json") and name[:1].isdigit())
    yield from (folder / name for name in own if not is_day(name))
