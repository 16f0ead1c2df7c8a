"""The phrases that every renderer for people shares: counts, dates, source lines, numbers."""

import json
import math
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable
from datetime import date, datetime, timedelta
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Literal

from summarize.characters import visible
from summarize.data import (
    Article,
    Briefing,
    Citation,
    Disagreement,
    Point,
    Side,
    Support,
)
from summarize.languages import rules
from summarize.languages.briefing import BriefingWords
from summarize.outlets import count_outlets
from summarize.patterns import regex

if TYPE_CHECKING:
    from summarize.data import EarlierArticle

# Its words frame the briefings of all languages that have none of their own.
_FALLBACK = "en"
# What a model invented stands in the reasons of the JSON document, but is not shown to readers.
_INVENTED = regex(r': "[^"]*"')
# Words a minute. Chosen below the 238 at which English prose is read silently, in the mean of 190
# studies (Brysbaert 2019), as news is full of figures and names.
_READ_PER_MINUTE = 220
_WEEK = regex(r"(?P<year>\d{4})-W(?P<week>\d\d)")
_DAY = regex(r"(?P<year>\d{4})-(?P<month>\d\d)(?:-(?P<day>\d\d))?", re.ASCII)
# A digest or a random number in the name of a file: what has letters and figures of hexadecimal.
_DIGEST = regex(
    r"(?<![^\W_])(?=[0-9a-f]*\d)(?=[0-9a-f]*[a-f])[0-9a-f]{8,}(?:-[0-9a-f]{4,})*(?![^\W_])",
    re.IGNORECASE,
)
# So much of it is shown. Chosen: enough to tell the files of a folder apart.
_OF_DIGEST = 4
_ADDRESS = re.compile(r"https?://[^\s<>]+")


def language_of(articles: Iterable[Article]) -> str:
    """The language that most articles are in; "" where none is known."""
    counts = Counter(article.language for article in articles if article.language)
    return max(counts, key=lambda code: (counts[code], code), default="")


def direction_of(text: str) -> Literal["ltr", "rtl"]:
    """Which way a text runs, as its first letter says: HTML's `dir="auto"`, told once for a text.

    >>> direction_of("1. שלום"), direction_of("2031")
    ('rtl', 'ltr')
    """
    for character in text:
        kind = unicodedata.bidirectional(character)
        if kind in ("L", "R", "AL"):
            return "ltr" if kind == "L" else "rtl"
    return "ltr"


def frame_words(articles: Iterable[Article]) -> BriefingWords:
    """The fixed words of a briefing on these articles: of their language, else English ones."""
    return words_of(language_of(articles))


def words_of(language: str) -> BriefingWords:
    """The fixed words of a briefing in a language, else English ones."""
    found = rules(language or _FALLBACK, "briefing") or rules(_FALLBACK, "briefing")
    if not isinstance(found, BriefingWords):
        raise TypeError(f"not the words of a briefing: {found!r}")
    return found


def source_numbers(briefing: Briefing) -> dict[str, int]:
    """The number, from 1, of each cited article, in the order in which citations name them."""
    cited: dict[str, int] = {}
    for citation in _all_citations(briefing):
        cited.setdefault(citation.article_id, len(cited) + 1)
    return cited


def cited_articles(briefing: Briefing) -> list[tuple[int, Article]]:
    """The cited articles with their numbers, by number."""
    numbers = source_numbers(briefing)
    by_id = {article.id: article for article in briefing.articles}
    return [(number, by_id[article_id]) for article_id, number in numbers.items()]


def uncited_articles(briefing: Briefing) -> list[Article]:
    """The articles that were read but that no point cites."""
    numbers = source_numbers(briefing)
    return [article for article in briefing.articles if article.id not in numbers]


def marks(citations: Iterable[Citation], numbers: dict[str, int]) -> str:
    """The distinct source numbers of some citations, in ascending order: "[1][3]"."""
    found = sorted({numbers[citation.article_id] for citation in citations})
    return "".join(f"[{number}]" for number in found)


def support_phrase(words: BriefingWords, support: Support) -> str:
    """How many said it, for print.

    >>> support_phrase(frame_words([]), Support(4, 2))
    '4 outlets, 2 independent'
    >>> support_phrase(frame_words([]), Support(1, 1))
    '1 outlet'
    """
    outlets = words.count(support.outlets, "outlet")
    if support.independent == support.outlets:
        return outlets
    return words.independent.format(outlets=outlets, count=support.independent)


def point_facts(words: BriefingWords, briefing: Briefing, point: Point) -> str:
    """How many said it and, where the articles are of several days, when the one quoted did."""
    days = {article.published.date() for article in briefing.articles if article.published}
    quoted = briefing.article(point.citations[0].article_id).published
    support = support_phrase(words, point.support)
    return support if len(days) < 2 or quoted is None else f"{support}; {_day(quoted)}"


def remarks(words: BriefingWords, briefing: Briefing) -> list[str]:
    """The warnings, what a model worded, and why other points are not worded as was asked."""
    places: dict[str, list[str]] = {}
    for place, point in enumerate(briefing.points, start=1):
        if point.note:
            places.setdefault(_INVENTED.sub("", point.note), []).append(str(place))
    notes = [
        words.refused[words.form(len(own))].format(places=", ".join(own), note=note)
        for note, own in places.items()
    ]
    told = [*briefing.warnings, worded_note(words, briefing), *notes]
    return [visible(each) for each in dict.fromkeys(filter(None, told))]


def worded_note(words: BriefingWords, briefing: Briefing) -> str:
    """Which points a model worded, and which model; "" where none did."""
    own = [str(at) for at, each in enumerate(briefing.points, 1) if each.origin == "rewritten"]
    if not own:
        return ""
    known, unknown = words.model
    name = _model_of(briefing)
    return words.worded[words.form(len(own))].format(
        places=", ".join(own), model=known.format(name=name) if name else unknown
    )


def _model_of(briefing: Briefing) -> str:
    """The name of the model that worded points, as the signature tells it to everybody."""
    try:
        method = json.loads(dict(briefing.signature).get("method", ""))
    except (ValueError, RecursionError):
        return ""
    rewriting = method.get("rewriting") if isinstance(method, dict) else None
    return str(rewriting.get("model", "")) if isinstance(rewriting, dict) else ""


def made_of(words: BriefingWords, briefing: Briefing) -> str:
    """From how many articles of how many outlets a briefing was made; "" of none."""
    if not briefing.articles:
        return ""
    return words.made_of.format(
        articles=words.count(len(briefing.articles), "article"),
        outlets=words.count(count_outlets(briefing.articles), "outlet"),
    )


def headline_facts(words: BriefingWords, briefing: Briefing) -> str:
    """One line that says what the briefing was made of."""
    told = [made_of(words, briefing), *_dates(words, briefing.articles)]
    if briefing.points or briefing.memory is None:
        points = words.count(len(briefing.points), "point")
        told.append(f"{points}, {used_of(words, briefing)}")
    return "; ".join(filter(None, told))


def used_of(words: BriefingWords, briefing: Briefing) -> str:
    """How many words the points have, of how many that were asked for, and why not more.

    >>> from summarize.data import Extent
    >>> made = Briefing("", (), (), (), (), (), extent=Extent("sentences", 5, 0, "nothing"))
    >>> used_of(frame_words(()), made)
    '0 words, 0 of 5 sentences (there is nothing else to tell)'
    """
    extent, counted = briefing.extent, words.count(briefing.words, "word")
    if extent is None:
        return counted
    in_words = extent.unit == "words"
    limit = words.count(extent.limit, "word" if in_words else "sentence")
    told = words.used[extent.ended].format(used=extent.used, limit=limit)
    return told if in_words else f"{counted}, {told}"


def minutes_of(words: int) -> int:
    """How many minutes it takes to read so many words, at least one."""
    return max(1, math.ceil(words / _READ_PER_MINUTE))


def source_line(words: BriefingWords, article: "Article | EarlierArticle") -> str:
    """Outlet, title and date of one source, as far as they are known, and whether it is cut."""
    outlet, title, day = source_parts(article)
    told = (outlet, quoted_title(words, title), day, cut_note(article))
    return ", ".join(part for part in told if part)


def cut_note(article: "Article | EarlierArticle") -> str:
    """Why the text of an article is not whole, as its reader says; "" where it is."""
    return visible(article.cut) if isinstance(article, Article) else ""


def source_parts(article: "Article | EarlierArticle") -> tuple[str, str, str]:
    """Outlet, title and date of an article; the last two may be empty."""
    day = _day(article.published) if article.published else ""
    return outlet_name(article), visible(article.title), day


def outlet_name(article: "Article | EarlierArticle") -> str:
    """What the outlet of an article is called; one that has no name goes by that of its file.

    Of a digest in the name of a file the beginning is shown. A name without any word says that it
    is none, and so does that of a file which tells nothing at all of where its text is from.
    """
    name = visible(article.source or article.id)
    file = name.partition(":")[0]
    own = PurePosixPath(article.id).name
    if not file or not own.startswith(file):
        return name
    unnamed = words_of(article.language).unnamed
    if not (article.title or article.published or article.url):
        return unnamed.format(name=f"({_shortened(visible(own))})")
    short = _shortened(name)
    if any(map(str.isalpha, _DIGEST.sub("", name))):
        return short
    return unnamed.format(name=short)


def _shortened(name: str) -> str:
    """A name with the beginning of each digest in it."""
    return _DIGEST.sub(lambda found: f"{found[0][:_OF_DIGEST]}…", name)


def quoted_title(words: BriefingWords, title: str) -> str:
    """A title in quotation marks, those inside it of the inner kind; "" where there is none."""
    inner = str.maketrans(dict(words.inner))
    headline = title.translate(inner)
    return words.quoted.format(headline=headline) if headline else ""


def web_address(article: "Article | EarlierArticle") -> str:
    """The address of an article where it is one that may be linked; else ""."""
    address = visible(article.url)
    return address if address == article.url and _ADDRESS.fullmatch(address) else ""


def told_apart(words: BriefingWords, briefing: Briefing) -> list[tuple[str, list[Disagreement]]]:
    """The disagreements of a briefing, and the values that followed one another: with headings."""
    found = [
        (heading, [each for each in briefing.disagreements if each.is_history == is_history])
        for heading, is_history in ((words.disagreements, False), (words.history, True))
    ]
    return [(heading, own) for heading, own in found if own]


def side_value(words: BriefingWords, side: Side, year: str = "") -> str:
    """The value of a side, with the day on which it was told, where one tells that."""
    return f"{side.value} ({short_day(words, side.day, year)})" if side.day else side.value


def short_day(words: BriefingWords, day: str, year: str = "") -> str:
    """A day, or a month or a year, for people; without its year where that is `year`.

    >>> short_day(words_of("en"), "2026-11-27", "2026"), short_day(words_of("en"), "2025-11-27")
    ('27 Nov', '27 Nov 2025')
    >>> short_day(words_of("en"), "2004-12"), short_day(words_of("en"), "2004")
    ('Dec 2004', '2004')
    >>> short_day(words_of("en"), "2026-W09", "2026"), short_day(words_of("en"), "2026-W10", "2026")
    ('23 Feb–1 Mar', '2–8 Mar')
    """
    if week := _WEEK.fullmatch(day):
        return _days_of_week(words, int(week["year"]), int(week["week"]), year)
    parts = _DAY.fullmatch(day)
    if parts is None or not 1 <= int(parts["month"]) <= 12:
        return visible(day)
    in_year, bare, month = words.dated
    template = month if not parts["day"] else bare if parts["year"] == year else in_year
    return template.format(
        day=int(parts["day"] or 0),
        month=words.months[int(parts["month"]) - 1],
        year=parts["year"],
    )


def _days_of_week(words: BriefingWords, year: int, week: int, known: str) -> str:
    """The days from Monday to Sunday of a week."""
    try:
        first = date.fromisocalendar(year, week, 1)
    except ValueError:
        return f"{year}-W{week:02}"
    last = first + timedelta(days=6)
    start, end = short_day(words, first.isoformat(), str(last.year)), last.isoformat()
    is_first = first.month == last.month and start.startswith(f"{first.day} ")
    return f"{first.day if is_first else start}–{short_day(words, end, known)}"


def year_of(briefing: Briefing) -> str:
    """The year that goes without saying: of the day of a briefing, or of its newest article."""
    if briefing.memory is not None:
        return briefing.memory.day[:4]
    return max(
        (_day(each.published)[:4] for each in briefing.articles if each.published), default=""
    )


def _day(moment: datetime) -> str:
    return moment.date().isoformat()


def _dates(words: BriefingWords, articles: tuple[Article, ...]) -> list[str]:
    days = sorted(_day(article.published) for article in articles if article.published)
    if not days:
        return []
    first, last = days[0], days[-1]
    return [first if first == last else words.period.format(first=first, last=last)]


def _all_citations(briefing: Briefing) -> Iterable[Citation]:
    for point in briefing.points:
        yield from point.citations
    for disagreement in briefing.disagreements:
        for side in disagreement.sides:
            yield from side.citations
    for each in briefing.memory.withdrawals if briefing.memory else ():
        if each.citation is not None:
            yield each.citation
