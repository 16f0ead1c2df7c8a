"""What every file gave -> articles with one id each, every text once."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from summarize.cleaning import clean_articles
from summarize.data import Article, RawArticle
from summarize.errors import InputError
from summarize.readers.finding import Found
from summarize.readers.records import Record


@dataclass(frozen=True, slots=True)
class Located:
    """A record and the file it stands in."""

    record: Record
    found: Found

    @property
    def shown(self) -> str:
        """File and line, as messages give them."""
        place = f", line {self.record.place}" if self.record.place else ""
        return f"{self.found.shown}{place}"

    @property
    def order(self) -> tuple[str, int]:
        """A place in an order that does not hang on that of the arguments."""
        return (str(self.found.path), self.record.place)


def merge(located: Sequence[Located]) -> tuple[tuple[Article, ...], tuple[str, ...]]:
    """The cleaned articles in the order given, and warnings about those left out.

    An article without an id gets its path (below what was named; with more folders where two would
    be the same). One without an outlet gets the file's name for one. A text that two articles of
    one outlet share, or one without a named outlet, counts once. A record of a file of records that
    was only page furniture is left out: archives hold many, and the others are worth reading.

    Raises:
        InputError: two different articles of explicitly named files have one id, or nothing is left
            of an explicitly named file that is one article.
    """
    warnings: list[str] = []
    raws = _with_derived(located)
    cleaned = clean_articles(raws)
    articles = tuple(zip(located, raws, cleaned, strict=True))
    full = []
    for at, raw, article in articles:
        if article.text.strip():
            full.append((at, raw, article))
        elif at.found.explicit and not at.record.place:
            raise InputError(f"{at.shown}: nothing is left of the text after cleaning")
        else:
            warnings.append(f"{at.shown}: left out, nothing is left of the text after cleaning")
    kept = _once(_unique_texts(full, warnings), warnings)
    return tuple(kept), tuple(warnings)


Cleaned = tuple[Located, RawArticle, Article]


def _with_derived(located: Sequence[Located]) -> tuple[RawArticle, ...]:
    """The articles with an id and a source each, made from their places where they lack them."""
    given = {each.record.article.id for each in located}
    derived = _derived_ids([each for each in located if not each.record.article.id], given)
    return tuple(_complete(each, derived.get(each.order, "")) for each in located)


def _complete(each: Located, derived: str) -> RawArticle:
    article = each.record.article
    named = bool(article.source.strip())
    return replace(
        article,
        id=article.id or derived,
        source=article.source.strip() or _unnamed(each),
        named=named and article.named,
    )


def _unnamed(each: Located) -> str:
    """A stand-in for an outlet nobody names: no two articles share it, as nothing says they do."""
    place = each.record.place
    if not place:
        return _stem(each.found)
    return each.record.article.id or f"{_stem(each.found)}:{place}"


def _stem(found: Found) -> str:
    if found.shown == "standard input":
        return "standard input"
    return found.path.name.split(".")[0] or found.path.name


def _derived_ids(located: Iterable[Located], given: set[str]) -> dict[tuple[str, int], str]:
    """An id for each place: the label, with as many folders before it as tell all apart."""
    ids: dict[tuple[str, int], str] = {}
    taken = set(given)
    pending = {each.order: each for each in located}
    folders = 0
    while pending:
        by_id: dict[str, list[Located]] = defaultdict(list)
        for each in pending.values():
            by_id[_label(each, folders)].append(each)
        for identity in sorted(by_id):
            group = sorted(by_id[identity], key=lambda one: one.order)
            is_longest = all(_label(each, folders + 1) == identity for each in group)
            if (len(group) > 1 or identity in taken) and not is_longest:
                continue
            for each in group:
                ids[each.order] = _free(identity, taken)
                taken.add(ids[each.order])
                del pending[each.order]
        folders += 1
    return ids


def _label(each: Located, folders: int) -> str:
    label = "stdin" if each.found.shown == "standard input" else each.found.label
    own = len(Path(label).parts)
    parts = [part for part in each.found.path.parts if part not in ("/", "..", ".")]
    start = max(0, len(parts) - own - folders)
    path = label if folders == 0 or label == "stdin" else "/".join(parts[start:])
    return f"{path}:{each.record.place}" if each.record.place else path


def _free(identity: str, taken: set[str]) -> str:
    number = 2
    free = identity
    while free in taken:
        free = f"{identity}~{number}"
        number += 1
    return free


def _unique_texts(articles: Sequence[Cleaned], warnings: list[str]) -> list[Cleaned]:
    """The articles without those that only repeat a text; copies by named outlets stay."""
    by_text: dict[str, list[Cleaned]] = defaultdict(list)
    for each in articles:
        by_text[" ".join(each[2].text.split())].append(each)
    dropped: dict[tuple[str, int], str] = {}
    for group in by_text.values():
        kept: dict[str, Cleaned] = {}
        for each in sorted(group, key=lambda one: (not _is_named(one), one[2].id, one[0].order)):
            outlet = each[2].source.casefold()
            if kept and (outlet in kept or not _is_named(each)):
                first = kept.get(outlet) or next(iter(kept.values()))
                dropped[each[0].order] = (
                    f"{each[0].shown}: left out, the same text as {first[0].shown}"
                )
            else:
                kept[outlet] = each
    warnings.extend(dropped[each[0].order] for each in articles if each[0].order in dropped)
    return [each for each in articles if each[0].order not in dropped]


def _is_named(each: Cleaned) -> bool:
    _, raw, article = each
    return raw.named or article.source != raw.source


def _once(articles: Sequence[Cleaned], warnings: list[str]) -> Iterator[Article]:
    """The articles whose id no article before them (by place) has."""
    by_id: dict[str, list[Cleaned]] = defaultdict(list)
    for each in articles:
        by_id[each[2].id].append(each)
    for at, _, article in articles:
        group = sorted(by_id[article.id], key=lambda one: one[0].order)
        first = group[0][0]
        if first.order == at.order:
            yield article
            continue
        message = f"{at.shown}: the id {article.id!r} is already that of {first.shown}"
        if any(one[0].found.explicit for one in group):
            raise InputError(message)
        warnings.append(f"{message}; left out")
