"""Articles that a file gives one id, though they are different ones."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import islice

from summarize.agreement import is_later_summary, takes_back
from summarize.outlets import page_of
from summarize.readers.cleaned import Cleaned, Order

# Versions of an article share most of their text, different articles hardly any of it: of the
# pieces of so many letters that the shorter one begins with, so large a share. Chosen, not tuned.
_PIECE, _BEGINNING, _SHARED = 12, 4000, 0.2


def told_apart(articles: Sequence[Cleaned]) -> list[Cleaned]:
    """The articles, those without an id whose id is that of another article of their file.

    They have another address and another text than each before them; the first keeps the id. Some
    services give all records one. What counts versions, or takes an article back, is left as it is.
    A summary that tells later news than the whole text of its id is another one, too.
    """
    groups: dict[tuple[str, str, str], list[Cleaned]] = defaultdict(list)
    for each in articles:
        if each.id:
            groups[str(each.found.path), each.within, each.id].append(each)
    others = {order for group in groups.values() if len(group) > 1 for order in _others(group)}
    others.update(_later_summaries(articles))
    return [each._replace(id="") if each.order in others else each for each in articles]


def _later_summaries(articles: Sequence[Cleaned]) -> Iterator[Order]:
    whole = {each.id: each for each in articles if not each.article.cut}
    for each in articles:
        if each.id in whole and is_later_summary(each.article, whole[each.id].article):
            yield each.order


def _others(group: Sequence[Cleaned]) -> Iterator[Order]:
    """Those of the articles of one id that are surely other ones than all before them."""
    kept: list[tuple[str, frozenset[str]]] = []
    for each in sorted(group, key=lambda one: one.order):
        page, pieces = page_of(each.article.url), _pieces(each.article.text)
        may_be = page and not each.version and not takes_back(each.article)
        is_other = may_be and all(
            first not in ("", page) and not _is_like(pieces, others) for first, others in kept
        )
        if kept and is_other:
            yield each.order
        kept.append((page, pieces))


def _pieces(text: str) -> frozenset[str]:
    plain = "".join(islice(filter(str.isalnum, text), _BEGINNING)).lower()
    return frozenset(plain[at : at + _PIECE] for at in range(max(1, len(plain) - _PIECE + 1)))


def _is_like(one: frozenset[str], other: frozenset[str]) -> bool:
    return len(one & other) > _SHARED * min(len(one), len(other))
