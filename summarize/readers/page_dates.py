"""The moment a page's article was first published, never that of a picture or of another story."""

from collections.abc import Iterator

from summarize.cleaning import parse_date, read_date
from summarize.patterns import regex
from summarize.readers.blocks import Element
from summarize.readers.linked_data import text_of
from summarize.readers.page_head import PageHead
from summarize.readers.page_source import shown_day
from summarize.readers.trees import find

# What the moment of publication is called in the elements of a page's head.
_MOMENTS = (
    "article:published_time", "og:article:published_time", "article:published", "datepublished",
    "parsely-pub-date", "sailthru.date", "dc.date.issued", "dcterms.issued", "publishdate",
    "publish-date", "publish_date", "publication_date", "pubdate", "cxenseparse:recs:publishtime",
    "citation_publication_date", "dc.date", "date",
)  # fmt: skip
# htmldate takes dates after today for mistakes; a fixed end keeps the clock out of the result.
_LAST_DATE = "2100-01-01"
# In what the page shows beside its article other moments stand; a picture, a comment and another
# article have their own.
_ELSEWHERE = (
    "ancestor::nav or ancestor::aside or ancestor::footer or ancestor::a[@href] or ancestor::li"
    " or ancestor::figure or ancestor::*[contains(@class, 'comment')]"
)
_OTHER_OBJECT = "ancestor::*[contains(@itemtype, 'Object') or contains(@itemtype, 'Comment')]"
_IN_ADDRESS = regex(r"/(20\d\d|19\d\d)[/-](0?[1-9]|1[0-2])[/-](0?[1-9]|[12]\d|3[01])(?=[/-]|$)")


def page_dates(tree: Element, head: PageHead, page: str) -> tuple[str, ...]:
    """What the page says of the moment that it was first published, the most telling first.

    What it shows counts where nothing that it declares can be read.
    """
    told = tuple(filter(None, _written(tree, head)))
    if any(map(parse_date, told)):
        return told
    return (*told, *filter(None, _shown(tree, head, page)))


def _written(tree: Element, head: PageHead) -> Iterator[str]:
    """The dates that the page declares for its article: JSON-LD, head, attributes."""
    yield text_of(head.article.get("datePublished") or head.article.get("coverageStartTime"))
    yield from (head.metas[name] for name in _MOMENTS if name in head.metas)
    yield from _page_objects(head)
    if "datePublished" not in find(tree, "//@itemprop"):
        return
    for element in find(tree, f"//*[@itemprop='datePublished'][not({_OTHER_OBJECT})]"):
        yield element.get("datetime") or element.get("content") or ""


def _page_objects(head: PageHead) -> Iterator[str]:
    """The date of what JSON-LD calls the page, and of what it does not say what it is."""
    for each in head.objects:
        if each.is_own and (not each.types or any(kind.endswith("WebPage") for kind in each.types)):
            yield text_of(each.fields.get("datePublished"))


def _shown(tree: Element, head: PageHead, page: str) -> Iterator[str]:
    """The first moment that the page shows, else the day in its address or what htmldate finds."""
    for path in ("//article//time", "//main//time", "//time"):
        times = map(_moment, find(tree, f"{path}[not({_ELSEWHERE})]"))
        if first := next(filter(_is_date, times), None):
            yield first
            if parse_date(first):
                return
    if match := _IN_ADDRESS.search(head.address):
        yield "-".join((match[1], match[2].zfill(2), match[3].zfill(2)))
        return
    from htmldate import find_date

    found = find_date(
        tree,
        url=head.address or None,
        original_date=True,
        extensive_search=False,
        max_date=_LAST_DATE,
    )
    yield shown_day(found or "", page)


def _is_date(written: str) -> bool:
    return read_date(written).is_date


def _moment(element: Element) -> str:
    return str(element.get("datetime") or element.text_content())
