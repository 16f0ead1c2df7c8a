"""What every file gave -> articles with one id each, every text once."""

import hashlib
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple, TypeVar

from summarize.agreement import takes_back
from summarize.cleaning import clean, date_problem
from summarize.data import Article, SourceFate, SourceRecord, bounded
from summarize.errors import InputError
from summarize.outlets import outlets_of
from summarize.readers.fates import bounded_by_file, file_of
from summarize.readers.finding import Found, printable
from summarize.readers.records import Record

Order = tuple[str, str, int, int]


class Located(NamedTuple):
    """A record and the file it stands in; `number` counts the records of the file."""

    record: Record
    found: Found
    number: int = 0


class _Cleaned(NamedTuple):
    """A clean article and where it comes from; `id` is empty where it has none of its own."""

    article: Article
    found: Found
    within: str
    place: int
    number: int
    id: str
    is_named: bool
    problem: str = ""

    @property
    def shown(self) -> str:
        """File and line, as messages give them."""
        place = f", line {self.place}" if self.place else ""
        within = f", {printable(self.within)}" if self.within else ""
        return f"{self.found.shown}{within}{place}"

    @property
    def order(self) -> Order:
        """A place in an order that does not hang on that of the arguments."""
        return (str(self.found.path), self.within, self.place, self.number)


class _Gone(NamedTuple):
    """An article that is left out, and why; `of` is another that stands for it."""

    each: _Cleaned
    fate: SourceFate
    why: str
    of: _Cleaned | None = None

    @property
    def warning(self) -> str:
        """In one line for people, with the files."""
        of = f" {self.of.shown}" if self.of else ""
        return f"{self.each.shown}: left out, {self.why}{of}"

    @property
    def record(self) -> SourceRecord:
        """For the source report."""
        of = self.of.article.id if self.of else ""
        why = f"{self.why} {of}" if of else self.why
        return replace(_record(self.each), article_id="", fate=self.fate, why=why, of=of)


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
    was only boilerplate is left out: archives hold many, and the others are worth reading.

    Raises:
        InputError: two different articles of explicitly named files have one id, or nothing is left
            of an explicitly named file that is one article. What was read before is `found` in it.
    """
    cleaned: list[_Cleaned] = []
    gone: list[_Gone] = []
    try:
        cleaned.extend(_with_text(map(_cleaned, located), gone))
        dates = _date_problems(cleaned)
        cleaned[:] = _identified_all(cleaned)
        kept = [*_once(_unique_texts(cleaned, gone), gone)]
    except InputError as error:
        lost = {each.each.order for each in gone}
        read = (_record(each) for each in cleaned if each.order not in lost)
        error.found = (*(each.record for each in gone), *read)
        raise
    warnings = bounded((each.fate, each.warning) for each in gone)
    records = (*(each.record for each in gone), *map(_record, kept))
    return Merged(tuple(each.article for each in kept), (*dates, *warnings), records)


def _record(each: _Cleaned) -> SourceRecord:
    """What the source report tells of an article."""
    within = printable(each.within)
    return SourceRecord.of_article(each.article, file_of(each.found), within, each.place)


def _cleaned(each: Located) -> _Cleaned:
    raw = each.record.article
    source = raw.source.strip() or _unnamed(each)
    named = bool(raw.source.strip()) and raw.named
    article = clean(replace(raw, id=raw.id or each.found.label, source=source, named=named))
    is_named = named or article.source != source
    if each.record.cut:
        article = replace(article, cut=each.record.cut)
    problem = date_problem(raw, article)
    place = (each.record.within, each.record.place)
    return _Cleaned(article, each.found, *place, each.number, raw.id, is_named, problem)


def _date_problems(articles: Iterable[_Cleaned]) -> tuple[str, ...]:
    """A line for each of the first dates that are not fully known, with file and headline."""
    told = (
        (each.found.shown, f"{each.shown}{_quoted(each.article.title)}: {each.problem}")
        for each in articles
        if each.problem
    )
    return bounded_by_file(told, "dates that are not fully known")


def _quoted(title: str) -> str:
    return f" ({title!r})" if title else ""


def _unnamed(each: Located) -> str:
    """A stand-in for an outlet nobody names: no two articles share it, as nothing says they do."""
    place, within = each.record.place, each.record.within
    stem = _stem_of(within) if within else _stem(each.found)
    if not place:
        return stem
    return each.record.article.id or f"{stem}:{place}"


def _stem(found: Found) -> str:
    if found.shown == "standard input":
        return "standard input"
    return _stem_of(found.path.name)


def _stem_of(name: str) -> str:
    own = name.rpartition("/")[2] or name
    return printable(own.split(".")[0] or own)


def _with_text(articles: Iterable[_Cleaned], gone: list[_Gone]) -> Iterator[_Cleaned]:
    for each in articles:
        if each.article.text.strip():
            yield each
        elif each.article.title and takes_back(each.article):
            yield each._replace(article=replace(each.article, text=each.article.title))
        else:
            gone.append(_Gone(each, "boilerplate", "nothing is left of the text after cleaning"))
            if each.found.explicit and not each.place:
                raise InputError(f"{each.shown}: {gone[-1].why}")


def _identified_all(articles: Sequence[_Cleaned]) -> list[_Cleaned]:
    """The articles, each with an id: its own, or one that tells where it stands."""
    derived = _derived_ids([each for each in articles if not each.id], {e.id for e in articles})
    return [
        each if each.id else each._replace(article=replace(each.article, id=derived[each.order]))
        for each in articles
    ]


def _derived_ids(articles: Iterable[_Cleaned], given: set[str]) -> dict[Order, str]:
    """An id for each article: its place, with as many folders before it as tell all apart."""
    ids: dict[Order, str] = {}
    taken = set(given)
    pending = _by_place(articles)
    folders = 0
    while pending:
        by_id: dict[str, list[_Place]] = defaultdict(list)
        for place in pending:
            by_id[_label(place, folders)].append(place)
        for identity in sorted(by_id):
            places = sorted(by_id[identity], key=lambda place: pending[place][0])
            is_longest = all(_label(place, folders + 1) == identity for place in places)
            if (len(places) > 1 or identity in taken) and not is_longest:
                continue
            for order in (order for place in places for order in pending.pop(place)):
                ids[order] = _free(identity, taken)
                taken.add(ids[order])
        folders += 1
    return ids


_Place = tuple[Found, str, int]


def _by_place(articles: Iterable[_Cleaned]) -> dict[_Place, list[Order]]:
    """The articles of each line of a file, or of each file that is one; a line may have several."""
    places: dict[_Place, list[Order]] = defaultdict(list)
    for each in articles:
        places[each.found, each.within, each.place].append(each.order)
    return places


def _label(place: _Place, folders: int) -> str:
    found, within, line = place
    label = "stdin" if found.shown == "standard input" else found.label
    own = len(Path(label).parts)
    parts = [part for part in found.path.parts if part not in ("/", "..", ".")]
    start = max(0, len(parts) - own - folders)
    path = label if folders == 0 or label == "stdin" else "/".join(parts[start:])
    inner = f"{path}/{within}" if within else path
    return printable(f"{inner}:{line}" if line else inner)


def _free(identity: str, taken: set[str]) -> str:
    number = 2
    free = identity
    while free in taken:
        free = f"{identity}~{number}"
        number += 1
    return free


def _unique_texts(articles: Sequence[_Cleaned], gone: list[_Gone]) -> list[_Cleaned]:
    """The articles without those that only repeat a text; copies by named outlets stay."""
    dropped: dict[Order, _Gone] = {}
    # What takes a text back may repeat it.
    for alike in _grouped((each for each in articles if not takes_back(each.article)), _head):
        for group in _grouped(alike, _digest):
            dropped.update((each.each.order, each) for each in _copies(group))
    gone.extend(dropped[each.order] for each in articles if each.order in dropped)
    return [each for each in articles if each.order not in dropped]


Key = TypeVar("Key", str, bytes)


def _grouped(
    articles: Iterable[_Cleaned], key: Callable[[str], Key]
) -> Iterator[Sequence[_Cleaned]]:
    """The articles that have the key of their text in common, two or more."""
    groups: dict[Key, list[_Cleaned]] = defaultdict(list)
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


def _copies(group: Sequence[_Cleaned]) -> Iterator[_Gone]:
    """Those articles with one text that are left out, and why."""
    kept: dict[str, _Cleaned] = {}
    ordered = sorted(group, key=lambda one: (not one.is_named, one.article.id, one.order))
    # Ids may not be unique yet.
    told = [replace(each.article, id=str(at)) for at, each in enumerate(ordered)]
    outlets = outlets_of(told)
    for at, each in enumerate(ordered):
        outlet = outlets[str(at)]
        if kept and (outlet in kept or not each.is_named):
            first = kept.get(outlet) or next(iter(kept.values()))
            yield _Gone(each, "duplicate", "the same text as", first)
        else:
            kept[outlet] = each


def _standing_version(group: Sequence[_Cleaned]) -> tuple[_Cleaned | None, str]:
    """Which of several articles of one id and one outlet stands for all, and what the others are.

    One that is whole, where others are cut; else the newest, where all tell their moment.
    """
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
    return moments[max(moments)], "an older version of"


def _once(articles: Sequence[_Cleaned], gone: list[_Gone]) -> Iterator[_Cleaned]:
    """The articles whose id no article before them (by place) has."""
    by_id: dict[str, list[_Cleaned]] = defaultdict(list)
    for each in articles:
        by_id[each.article.id].append(each)
    versions = {own: _standing_version(group) for own, group in by_id.items() if len(group) > 1}
    for each in articles:
        newest, why = versions.get(each.article.id, (each, ""))
        if newest is each:
            yield each
            continue
        if newest is not None:
            why = why if each.article.cut else "an older version of"
            gone.append(_Gone(each, "version", why, newest))
            continue
        group = by_id[each.article.id]
        first = min(group, key=lambda one: one.order)
        if first.order == each.order:
            yield each
            continue
        twice = _Gone(each, "skipped", f"the id {each.article.id!r} is already that of", first)
        gone.append(twice)
        if any(one.found.explicit for one in group):
            raise InputError(f"{each.shown}: {twice.why} {first.shown}")
