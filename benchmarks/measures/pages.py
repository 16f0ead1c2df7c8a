"""Whole pages: body, title, outlet and day of 126 real pages of 96 outlets, as their parsers tell.

The body is all that the gold has: summary, headings within the text, and paragraphs; not the title,
no captions. Words are compared as bags, letters and digits in lower case; precision, recall and F1
are means over pages. trafilatura alone is measured in the same run. A third of the pages, chosen by
a hash of the publisher's family, was not looked at while the reader was written ("unseen").

A title is right if it has the letters of the gold title, or of a headline that the page gives in
two of `<h1>`, `og:title`, `headline` and the window's title: many pages word it in several ways,
and the gold is one of them. `title_as_gold` counts only the first. An outlet is right if it has the
letters of the publisher's name, of a name in `_NAMES`, of a part of the host, or their initials,
whatever article, ending of an address or general word (`_GENERAL`) stands beside them. A day is
right if it is the gold's in the gold's own time zone.
"""

import gzip
import hashlib
import io
import json
import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from summarize.cleaning import clean
from summarize.data import Article
from summarize.errors import SummarizeError
from summarize.readers.pages import read_html
from summarize.readers.records import Record

# One publisher's family in so many is unseen.
_UNSEEN = 3
# So much of a window's title is its headline; the site's name stands behind it. Chosen, not tuned.
_MOST_OF = 0.6
# What publishers are called besides the name of their parser, where no rule below tells it.
_NAMES: dict[str, tuple[str, ...]] = {
    "Bhaskar": ("Dainik Bhaskar",),
    "ChunichiShimbun": ("中日新聞Web",),
    "DailyMail": ("Mail Online",),
    "IsraelNachrichten": ("Israel Nachrichten – Chadashoth Israel – חדשות ישראל",),
    "LATimes": ("Los Angeles Times",),
    "LBCGroup": ("LBCI Lebanon", "LBCIV7", "LBCI"),
    "MBN": ("매일경제",),
    "Nikkei": ("日本経済新聞",),
    "People": ("人民网",),
    "Pravda": ("Украинская правда",),
    "Publico": ("Diario Público",),
    "SZ": ("Süddeutsche Zeitung", "Süddeutsche.de"),
    "SankeiShimbun": ("産経新聞", "産経ニュース", "産経新聞：産経ニュース"),
    "TokyoShimbun": ("東京新聞デジタル",),
    "ZwanzigMinuten": ("20 Minuten",),
    "iNews": ("The i Paper",),
}
_GENERAL = re.compile(
    r"^(?:the|der|die|das|het|la|le|el)\b\s*|\b(?:online|news|premium|germany|\w{2,3})$"
    r"|\.(?:co\.)?\w{2,4}$",
    re.IGNORECASE,
)
_CODES = re.compile(r"(?<=[a-z])[A-Z]{2}$")


@dataclass(frozen=True, slots=True)
class _Page:
    """A page, what it should give, what we make of it, and trafilatura's text."""

    told: dict[str, Any]
    content: bytes
    article: Article | None
    other: str

    @property
    def gold(self) -> dict[str, Any]:
        expected: dict[str, Any] = self.told["expected"]
        return expected

    @property
    def is_unseen(self) -> bool:
        return is_unseen(self.told["family"])


def measure(data: Path) -> dict[str, float]:
    """The figures of all pages, of the English ones, and of the unseen ones."""
    found = tuple(_pages(data / "html" / "fundus"))
    groups: dict[str, Sequence[_Page]] = {
        "all": found,
        "english": [page for page in found if page.told["lang"] == "en"],
        "unseen": [page for page in found if page.is_unseen],
    }
    figures: dict[str, float] = {}
    for name, group in groups.items():
        figures |= {f"pages/{name}/{key}": value for key, value in _figures(group).items()}
    return figures


def is_unseen(family: str) -> bool:
    """Whether the pages of a family of publishers were kept unseen."""
    return int(hashlib.sha256(family.encode()).hexdigest(), 16) % _UNSEEN == 0


def bag_scores(found: str, gold: str) -> tuple[float, float, float]:
    """Precision, recall and F1 of the words of a text.

    >>> bag_scores("The dam broke", "the dam held on")
    (0.6666666666666666, 0.5, 0.5714285714285714)
    """
    got, wanted = Counter(_words(found)), Counter(_words(gold))
    shared = (got & wanted).total()
    precision = shared / got.total() if got else 0.0
    recall = shared / wanted.total() if wanted else 0.0
    f1 = 2 * precision * recall / (precision + recall) if shared else 0.0
    return precision, recall, f1


def _pages(folder: Path) -> Iterator[_Page]:
    from trafilatura import extract

    alone: Callable[..., str | None] = extract
    with gzip.open(folder / "pages.jsonl.gz", "rt", encoding="utf-8") as lines:
        for line in lines:
            told = json.loads(line)
            content = gzip.decompress((folder / told["html"]).read_bytes())
            other = alone(content, include_comments=False) or ""
            yield _Page(told, content, _article(content), other)


def _article(content: bytes) -> Article | None:
    try:
        records = [each for each in read_html(io.BytesIO(content)) if isinstance(each, Record)]
    except SummarizeError:
        return None
    return clean(replace(records[0].article, id="page")) if records else None


def _figures(pages: Sequence[_Page]) -> dict[str, float]:
    ours = [
        bag_scores(page.article.text if page.article else "", page.gold["text"]) for page in pages
    ]
    others = [bag_scores(page.other, page.gold["text"]) for page in pages]
    figures: dict[str, float] = {}
    for at, key in enumerate(("precision", "recall", "f1")):
        figures[key] = _mean(scores[at] for scores in ours)
        figures[f"peer/trafilatura_{key}"] = _mean(scores[at] for scores in others)
    facts: Mapping[str, Callable[[_Page], bool | None]] = {
        "title": _is_title,
        "title_as_gold": _is_gold_title,
        "outlet": _is_outlet,
        "day": _is_day,
    }
    for key, is_right in facts.items():
        figures[key] = _mean(right for page in pages if (right := is_right(page)) is not None)
    return figures


def _mean(values: Iterable[float]) -> float:
    listed = list(values)
    return sum(listed) / len(listed) if listed else 0.0


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text.lower())


def _letters(text: str) -> str:
    folded = unicodedata.normalize("NFKD", text.casefold())
    return "".join(each for each in folded if each.isalnum())


def _is_gold_title(page: _Page) -> bool:
    return page.article is not None and _letters(page.article.title) == _letters(page.gold["title"])


def _is_title(page: _Page) -> bool:
    if page.article is None:
        return False
    title = _letters(page.article.title)
    told = [_letters(each) for each in _headlines(page.content)]
    times = sum(
        title == each or (len(title) > _MOST_OF * len(each) and each.startswith(title))
        for each in told
    )
    return _is_gold_title(page) or times > 1


def _headlines(content: bytes) -> Iterator[str]:
    """The headlines of a page, one from each place that gives them."""
    from lxml import html

    tree = html.document_fromstring(content)
    scripts = tree.xpath("//script[@type='application/ld+json']/text()")
    places = (
        tree.xpath("//h1//text()[1]/ancestor::h1"),
        tree.xpath("//meta[@property='og:title']/@content"),
        re.findall(r'"headline"\s*:\s*"((?:[^"\\]|\\.)*)"', " ".join(scripts)),
        tree.xpath("//title"),
    )
    for place in places:
        yield from {each if isinstance(each, str) else each.text_content() for each in place}


def _is_outlet(page: _Page) -> bool:
    if page.article is None:
        return False
    publisher = page.told["publisher"]
    spaced = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", _CODES.sub("", publisher))
    host = (urlsplit(page.told["url"]).hostname or "").removeprefix("www.")
    accepted = {_letters(name) for name in (publisher, *_NAMES.get(publisher, ()))}
    accepted |= {_bare(spaced), _initials(spaced)}
    accepted |= {_letters(part) for part in (host, *host.split("."))}
    source = page.article.source
    return bool({_letters(source), _bare(source), _initials(source)} & (accepted - {""}))


def _bare(name: str) -> str:
    return _letters(_GENERAL.sub("", _GENERAL.sub("", name)))


def _initials(name: str) -> str:
    words = re.findall(r"\w+", name)
    return _letters("".join(word[0] for word in words)) if len(words) > 1 else ""


def _is_day(page: _Page) -> bool | None:
    """Whether the day is right; nothing where the gold has no date."""
    written = page.gold["publishing_date"]
    if not written:
        return None
    gold = datetime.fromisoformat(written)
    ours = page.article.published if page.article else None
    if ours is None:
        return False
    if ours.tzinfo and gold.tzinfo:
        ours = ours.astimezone(gold.tzinfo)
    return ours.date() == gold.date()
