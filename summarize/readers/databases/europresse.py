"""The page that Europresse exports: an element for each article, its parts named by their classes.

The classes have changed over the years; each part is looked for under all its names.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from functools import cache

from summarize.readers.blocks import Element
from summarize.readers.databases.bylines import authors_in
from summarize.readers.databases.entries import Entry
from summarize.readers.databases.lines import alternatives, length_in

_HAS = "contains(concat(' ', normalize-space(@class), ' '), ' {} ')"
# The number of an article has its day: news·20260304·TOL·1000001.
_NUMBER = re.compile(r"\bnews[·.]((?:19|20)\d\d)(\d\d)(\d\d)[·.]")
_DATE = re.compile(r"(?:\d{1,2}(?:er)? [^\W\d_]+|[^\W\d_]+ \d{1,2},) (?:19|20)\d\d")
# "Tolmen Post, no. 4312", "Tolmen Post | 4312".
_ISSUE = re.compile(r"(?:,? no\.? ?\d.*|\s{2,}.*|\s*[|;].*)$")


def articles_of(tree: Element) -> Sequence[Element]:
    """The articles of a page; none where it is of no such export."""
    outlet = _HAS.format("DocPublicationName")
    found: list[Element] = tree.xpath(f"//article[.//*[{outlet}]]")
    return found


def entries(articles: Sequence[Element], lines_of: Callable[[Element], str]) -> Iterator[Entry]:
    """The articles as entries; `lines_of` gives the lines of an element."""
    for article in articles:
        header = _text(_first(article, "DocHeader"))
        date = _DATE.search(header)
        number = _NUMBER.search(article.text_content())
        body = _first(article, "docOcurrContainer", "DocText")
        lines = lines_of(_without_pictures(body)).split("\n") if body is not None else []
        yield Entry(
            title=_text(
                _first(article, "rdp__articletitle", "titreArticleVisu", "TitreArticleVisu")
            )
            or _text(_first(article, "titreArticle")),
            outlet=_outlet(_first(article, "DocPublicationName")),
            date="-".join(number.groups()) if number else date[0] if date else "",
            authors=authors_in(_text(_author(article))),
            text="\n\n".join(line.strip() for line in lines if line.strip()),
            words=length_in(header[date.end() :]) if date else 0,
        )


def _first(article: Element, *names: str) -> Element | None:
    """The first element with a class, of the first of the classes that there is."""
    found = (each for name in names for each in article.xpath(f".//*[{_HAS.format(name)}]"))
    return next(found, None)


def _author(article: Element) -> Element | None:
    """The element of the authors: of its own class, or what follows the headline."""
    title, follows = _HAS.format("titreArticle"), _HAS.format("sm-margin-bottomNews")
    below = article.xpath(f".//*[{title}]/following-sibling::p[{follows}]")
    return _first(article, "docAuthors") if not below else below[0]


def _text(element: Element | None) -> str:
    return "" if element is None else " ".join(element.text_content().split())


def _without_pictures(body: Element) -> Element:
    for each in body.xpath(".//figure | .//aside"):
        each.drop_tree()
    return body


def _outlet(element: Element | None) -> str:
    """The outlet; its section may stand on a line below it."""
    lines = element.text_content().strip().split("\n") if element is not None else [""]
    return _site().sub("", _ISSUE.sub("", lines[0])).strip()


@cache
def _site() -> re.Pattern[str]:
    return re.compile(rf"\s*\((?:{alternatives('site')})\b[^)]*\)", re.IGNORECASE)
