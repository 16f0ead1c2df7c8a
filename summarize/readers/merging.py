"""What every file gave -> articles with one id each, every text once."""

import hashlib
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from typing import NamedTuple, TypeVar

from summarize.agreement import takes_back
from summarize.data import Article, SourceFate, SourceRecord, bounded, is_expected
from summarize.errors import InputError
from summarize.outlets import outlets_of, page_of
from summarize.patterns import regex
from summarize.readers.cleaned import (
    Cleaned,
    Gone,
    Located,
    Order,
    PlaceInFile,
    cleaned_of,
    place_id,
    record_of,
)
from summarize.readers.fates import bounded_by_file
from summarize.readers.records import Fetched


class Merged(NamedTuple):
    """The articles of all files, warnings about those left out, and what became of each record."""

    articles: tuple[Article, ...]
    warnings: tuple[str, ...]
    records: tuple[SourceRecord, ...]


def merge(located: Iterable[Located]) -> Merged:
    """The cleaned articles in the order given, and what became of the others.

    Records are cleaned as they come, so that of a long stream only its articles are held. An
    article without an id gets its path (below what was named; with more folders where two would be
    the same). One without an outlet gets the file's name for one. A text that two articles of one
    outlet share, or one without a named outlet, counts once. A record of a file of records that
    was only boilerplate is left out: archives hold many, and the others are worth reading. So is a
    list of short lines that was found in a folder.

    Raises:
        InputError: two different articles of explicitly named files have one id, or nothing is left
            of an explicitly named file that is one article. What was read before is `found` in it.
    """
    cleaned: list[Cleaned] = []
    gone: list[Gone] = []
    try:
        cleaned.extend(_with_text(map(cleaned_of, located), gone))
        cleaned[:] = _without_summaries(_latest(cleaned, gone), gone)
        dates = _date_problems(cleaned)
        cleaned[:] = _identified_all(_told_apart(cleaned))
        kept = [*_once(_unique_texts(cleaned, gone), gone)]
    except InputError as error:
        lost = {each.each.order for each in gone}
        read = (record_of(each) for each in cleaned if each.order not in lost)
        error.found = (*(each.record for each in gone), *read)
        raise
    told = (each for each in gone if not is_expected(each.fate))
    warnings = bounded((each.fate, each.warning) for each in told)
    records = (*(each.record for each in gone), *map(record_of, kept))
    return Merged(tuple(each.article for each in kept), (*dates, *warnings), records)


def _date_problems(articles: Iterable[Cleaned]) -> tuple[str, ...]:
    """A line for each of the first dates that are not fully known, with file and headline."""
    told = (
        (each.found.shown, f"{each.shown}{_quoted(each.article.title)}: {each.problem}")
        for each in articles
        if each.problem
    )
    return bounded_by_file(told, "dates that are not fully known")


def _quoted(title: str) -> str:
    return f" ({title!r})" if title else ""


def _with_text(articles: Iterable[Cleaned], gone: list[Gone]) -> Iterator[Cleaned]:
    for each in articles:
        if not each.found.explicit and _is_list(each):
            gone.append(Gone(each, "skipped", "a list of short lines without a sentence"))
        elif each.article.text.strip():
            yield each
        elif each.article.title and takes_back(each.article):
            yield each._replace(article=replace(each.article, text=each.article.title))
        else:
            gone.append(Gone(each, "boilerplate", "nothing is left of the text after cleaning"))
            if each.found.explicit and not each.place:
                raise InputError(f"{each.shown}: {gone[-1].why}")


# So many lines, none longer, are a list where nothing says that they are an article and none ends
# as a sentence does: notes of the one whose folder it is. Chosen, not tuned.
_FEWEST_LINES, _LONGEST_LINE = 3, 60
_STOPPED = regex(r"[.!?…。！？।॥۔؟][”’»」』\"')\]]*$")


def _is_list(each: Cleaned) -> bool:
    """Whether a text that names neither outlet, headline, address nor date has no sentence."""
    article = each.article
    if each.is_named or article.title or article.url or article.published:
        return False
    lines = article.text.split("\n\n")
    return len(lines) >= _FEWEST_LINES and not any(
        len(line) > _LONGEST_LINE or _STOPPED.search(line) for line in lines
    )


def _latest(articles: Sequence[Cleaned], gone: list[Gone]) -> list[Cleaned]:
    """The articles without those that were fetched again later.

    A feed has other entries each time, so an article is told by its own address, too.
    """
    latest: dict[tuple[str, str], tuple[Fetched, Cleaned]] = {}
    keys = [_key(each) if each.fetched else None for each in articles]
    for key, each in zip(keys, articles, strict=True):
        if key is None or each.fetched is None:
            continue
        known = latest.setdefault(key, (each.fetched, each))
        if known[0].moment <= each.fetched.moment:
            latest[key] = (each.fetched, each)
    kept = []
    for key, each in zip(keys, articles, strict=True):
        if key is None or latest[key][0] == each.fetched:
            kept.append(each)
        else:
            gone.append(Gone(each, "fetched again", "was fetched again later:", latest[key][1]))
    return kept


def _without_summaries(articles: Sequence[Cleaned], gone: list[Gone]) -> list[Cleaned]:
    """The articles without summaries of pages that were fetched after these were written.

    Such a page has what its summary tells, whenever it says that it was published first.
    """
    pages: dict[str, tuple[datetime, Cleaned]] = {}
    for each in articles:
        moment = _fetched_at(each)
        page = page_of(each.article.url) if moment and not each.article.cut else ""
        if moment and page and (page not in pages or pages[page][0] <= moment):
            pages[page] = (moment, each)
    kept = []
    for each in articles:
        moment, whole = pages.get(page_of(each.article.url), (None, each))
        published = each.article.published
        if each.article.cut and moment and published and published <= moment:
            gone.append(Gone(each, "summary", "not the whole text of", whole))
        else:
            kept.append(each)
    return kept


def _fetched_at(each: Cleaned) -> datetime | None:
    """When a record was fetched; None where that is not known."""
    try:
        moment = datetime.fromisoformat(each.fetched.moment) if each.fetched else None
    except ValueError:
        return None
    return moment if moment and moment.tzinfo else None


def _key(each: Cleaned) -> tuple[str, str]:
    """What is one article as often as it is fetched: an answer, and what of it."""
    return (each.fetched.url if each.fetched else "", each.article.url or each.article.title)


def _told_apart(articles: Sequence[Cleaned]) -> Sequence[Cleaned]:
    """The articles, those without an id whose file gives it to several different ones."""
    ids = [each.id for each in articles if each.id]
    if len(set(ids)) == len(ids):
        return articles
    from summarize.readers.apart import told_apart

    return told_apart(articles)


def _identified_all(articles: Sequence[Cleaned]) -> list[Cleaned]:
    """The articles, each with an id: its own, or one that tells where it stands."""
    derived = _derived_ids([each for each in articles if not each.id], {e.id for e in articles})
    return [
        each if each.id else each._replace(article=replace(each.article, id=derived[each.order]))
        for each in articles
    ]


def _derived_ids(articles: Iterable[Cleaned], given: set[str]) -> dict[Order, str]:
    """An id for each article: its place, with as many folders before it as tell all apart."""
    ids: dict[Order, str] = {}
    taken = set(given)
    pending = _by_place(articles)
    folders = 0
    while pending:
        by_id: dict[str, list[PlaceInFile]] = defaultdict(list)
        for place in pending:
            by_id[place_id(place, folders)].append(place)
        for identity in sorted(by_id):
            places = sorted(by_id[identity], key=lambda place: pending[place][0])
            is_longest = all(place_id(place, folders + 1) == identity for place in places)
            if (len(places) > 1 or identity in taken) and not is_longest:
                continue
            for order in (order for place in places for order in pending.pop(place)):
                ids[order] = _free(identity, taken)
                taken.add(ids[order])
        folders += 1
    return ids


def _by_place(articles: Iterable[Cleaned]) -> dict[PlaceInFile, list[Order]]:
    """The articles of each line of a file, or of each file that is one; a line may have several."""
    places: dict[PlaceInFile, list[Order]] = defaultdict(list)
    for each in articles:
        places[each.found, each.within, each.place].append(each.order)
    return places


def _free(identity: str, taken: set[str]) -> str:
    number = 2
    free = identity
    while free in taken:
        free = f"{identity}~{number}"
        number += 1
    return free


def _unique_texts(articles: Sequence[Cleaned], gone: list[Gone]) -> list[Cleaned]:
    """The articles without those that only repeat a text; copies by named outlets stay."""
    dropped: dict[Order, Gone] = {}
    # What takes a text back may repeat it.
    for alike in _grouped((each for each in articles if not takes_back(each.article)), _head):
        for group in _grouped(alike, _digest):
            dropped.update((each.each.order, each) for each in _copies(group))
    gone.extend(dropped[each.order] for each in articles if each.order in dropped)
    return [each for each in articles if each.order not in dropped]


Key = TypeVar("Key", str, bytes)


def _grouped(articles: Iterable[Cleaned], key: Callable[[str], Key]) -> Iterator[Sequence[Cleaned]]:
    """The articles that have the key of their text in common, two or more."""
    groups: dict[Key, list[Cleaned]] = defaultdict(list)
    for each in articles:
        groups[key(each.article.text)].append(each)
    return (group for group in groups.values() if len(group) > 1)


def _head(text: str) -> str:
    """What copies of a text have in common, quick to tell: its first letters, spaces apart."""
    return "".join(text[:_HEAD_LENGTH].split())[: _HEAD_LENGTH // 2]


# Twice what is compared, as some of it may be spaces.
_HEAD_LENGTH = 400


def _digest(text: str) -> bytes:
    words = " ".join(text.split()).encode("utf-8", "surrogatepass")
    return hashlib.sha256(words).digest()


def _copies(group: Sequence[Cleaned]) -> Iterator[Gone]:
    """Those articles with one text that are left out, and why."""
    kept: dict[str, Cleaned] = {}
    ordered = sorted(
        group, key=lambda one: (not one.is_named, one.article.id, _newest_first(one), one.order)
    )
    # Ids may not be unique yet.
    told = [replace(each.article, id=str(at)) for at, each in enumerate(ordered)]
    outlets = outlets_of(told)
    for at, each in enumerate(ordered):
        outlet = outlets[str(at)]
        if kept and (outlet in kept or not each.is_named):
            first = kept.get(outlet) or next(iter(kept.values()))
            yield Gone(each, "duplicate", "the same text as", first)
        else:
            kept[outlet] = each


_OLDER = "an older version of"


def _standing_version(group: Sequence[Cleaned]) -> tuple[Cleaned | None, str]:
    """Which of several articles of one id stands for all, and what the others are.

    The newest where their format counts versions. Of one outlet one that is whole, where others are
    cut; else the newest, where all tell their moment.
    """
    if len(group) > 1 and all(each.version for each in group):
        return max(group, key=_recency), _OLDER
    outlets = outlets_of(replace(each.article, id=str(at)) for at, each in enumerate(group))
    if len(group) < 2 or len(set(outlets.values())) > 1:
        return None, ""
    whole = [each for each in group if not each.article.cut]
    if 0 < len(whole) < len(group):
        newest, _ = _standing_version(whole)
        return newest or (whole[0] if len(whole) == 1 else None), "not the whole text of"
    moments = {each.article.published: each for each in group if each.article.published}
    if len(moments) < len(group):
        return None, ""
    return moments[max(moments)], _OLDER


def _newest_first(each: Cleaned) -> tuple[float, int]:
    """A key by which the newest of several versions comes first, where versions are counted."""
    seconds, version, *_ = _recency(each)
    return (-seconds, -version) if each.version else (0.0, 0)


def _recency(each: Cleaned) -> tuple[float, int, bool, Order]:
    """What a later version has more of; of two alike the one that takes back stands."""
    published = each.article.published
    seconds = published.timestamp() if published else float("-inf")
    return (seconds, each.version, each.article.withdrawn, each.order)


def _once(articles: Sequence[Cleaned], gone: list[Gone]) -> Iterator[Cleaned]:
    """The articles whose id no article before them (by place) has."""
    by_id: dict[str, list[Cleaned]] = defaultdict(list)
    for each in articles:
        by_id[each.article.id].append(each)
    versions = {own: _standing_version(group) for own, group in by_id.items() if len(group) > 1}
    for each in articles:
        newest, why = versions.get(each.article.id, (each, ""))
        if newest is each:
            yield each
            continue
        if newest is not None:
            is_part = bool(each.article.cut) and why != _OLDER
            fate: SourceFate = "summary" if is_part else "version"
            gone.append(Gone(each, fate, why if is_part else _OLDER, newest))
            continue
        group = by_id[each.article.id]
        first = min(group, key=lambda one: one.order)
        if first.order == each.order:
            yield each
            continue
        twice = Gone(each, "skipped", f"the id {each.article.id!r} is already that of", first)
        gone.append(twice)
        if any(one.found.explicit for one in group):
            raise InputError(f"{each.shown}: {twice.why} {first.shown}")
