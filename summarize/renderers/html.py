"""A briefing as one self-contained HTML page: from each point to the lit words of every source.

All that a reader needs stands in the markup, so that it can be read, mailed and printed without the
script, which only brings the cited paragraphs beside the point. See docs/page.md.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from summarize.characters import visible
from summarize.data import Article, Briefing, Disagreement
from summarize.languages.briefing import BriefingWords
from summarize.languages.page import PageWords, page_words
from summarize.renderers.cited import Citing, Mark, runs
from summarize.renderers.left_out import cleaned, left_out
from summarize.renderers.linked import linked_data
from summarize.renderers.lit import Block
from summarize.renderers.marking import headline, lone_details
from summarize.renderers.matrix import matrix_rows
from summarize.renderers.pages import exact, own_page, script_data
from summarize.renderers.pieces import EVERYONE, Piece, pieces_of
from summarize.renderers.voices import Voices
from summarize.renderers.ways import Ways
from summarize.renderers.words import (
    cited_articles,
    frame_words,
    headline_facts,
    language_of,
    minutes_of,
    outlet_name,
    point_facts,
    quoted_title,
    remarks,
    short_day,
    side_value,
    source_line,
    uncited_articles,
    web_address,
    year_of,
)

if TYPE_CHECKING:
    from summarize.renderers.news import PointNews
    from summarize.renderers.page_news import PageNews


class _Point(NamedTuple):
    text: str
    pieces: list[Piece]
    marks: list[Mark]
    facts: str
    date: str
    shown_date: str
    news: "PointNews | None"


class _Side(NamedTuple):
    value: str
    marks: list[Mark]
    times: list[str]


class _Disagreement(NamedTuple):
    number: int
    about: str
    sides: list[_Side]
    note: str
    is_history: bool

    @property
    def times(self) -> list[str]:
        """When each value was published: where that may explain it, and all moments are known.

        A note says of values that grew which ones are later.
        """
        known = bool(self.note) and all(side.times for side in self.sides)
        return [" – ".join(side.times) for side in self.sides] if known else []


class _Source(NamedTuple):
    number: int
    article: Article
    outlet: str
    title: str
    date: str
    address: str
    blocks: list[Block]


def render_html(briefing: Briefing, *, home: str = "") -> str:
    """The briefing as a page; everything from articles is escaped.

    Args:
        briefing: what is shown.
        home: the address of the page that lists it among other stories, where there is one.
    """
    words, language = frame_words(briefing.articles), language_of(briefing.articles)
    frame = page_words(language)
    voices = Voices(briefing)
    citing = Citing(briefing, voices)
    rows = matrix_rows(briefing, voices)
    rows = rows if sum(map(len, rows)) > 1 else []
    disagreements = [
        _disagreement(briefing, citing, number, each)
        for number, each in enumerate(briefing.disagreements, start=1)
    ]
    lone, year, told = lone_details(briefing), year_of(briefing), _page_news(briefing)
    title = headline(briefing, told)
    data = _data(words, frame, briefing, voices) | {"rows": rows, "passages": citing.passages()}
    ways = Ways(title, language or words.language)
    return own_page("briefing.html", *(["news"] if told is not None else [])).render(
        language=ways.language,
        direction=ways.page(),
        way=ways.of,
        ours=ways.ours(words.language, words.sources),
        framed=ways.ours(frame.language, frame.points),
        told_ours=ways.ours(told.words.language, told.words.taken_back) if told is not None else "",
        words=words,
        frame=frame,
        home=home,
        title=title,
        facts=headline_facts(words, briefing),
        minutes=frame.minutes.format(count=minutes_of(briefing.words)),
        points=[
            _Point(
                point.text,
                list(pieces_of(words, voices, point, dict(own), year)),
                citing.marks(point.citations),
                _facts(words, briefing, told, place),
                point.date,
                short_day(words, point.date, year) if point.date else "",
                told.points[place] if told is not None else None,
            )
            for place, (point, own) in enumerate(zip(briefing.points, lone, strict=True))
        ],
        only=words.only[0].format(mark="") if any(lone) else "",
        disagreements=disagreements,
        rows=rows,
        joined=any(len(group) > 1 for group in rows),
        ledger=left_out(briefing, voices),
        cleaned=cleaned(briefing, voices),
        sentences=len(briefing.ledger),
        sources=list(_sources(words, briefing, citing)),
        uncited=_uncited(words, briefing),
        remarks=remarks(words, briefing),
        linked=script_data(linked_data(briefing, title, language)),
        partly=any(each.level == "main" for point in briefing.points for each in point.citations),
        data=script_data(told.script(data) if told is not None else data),
        everyone=EVERYONE,
        runs=runs,
        exact=exact,
        told=told,
        key_names=partial(
            _key_names,
            {
                "p": frame.point,
                "d": frame.disputed,
                "h": frame.counted,
                "w": told.words.back[1] if told is not None else "",
            },
            {str(each.number) for each in disagreements if each.is_history},
        ),
    )


def _page_news(briefing: Briefing) -> "PageNews | None":
    if briefing.memory is None:
        return None
    from summarize.renderers.page_news import PageNews

    return PageNews(briefing)


def _facts(words: BriefingWords, briefing: Briefing, told: "PageNews | None", place: int) -> str:
    """How many say a point, behind when it was told before if it was."""
    facts = point_facts(words, briefing, briefing.points[place])
    news = told.points[place] if told is not None else None
    return f"{news.badge}; {facts}" if news is not None and news.kind == "known" else facts


def _disagreement(
    briefing: Briefing, citing: Citing, number: int, found: Disagreement
) -> _Disagreement:
    words, year = frame_words(briefing.articles), year_of(briefing)
    articles = {article.id: article for article in briefing.articles}
    return _Disagreement(
        number,
        found.about,
        [
            _Side(
                side_value(words, side, year),
                citing.marks(side.citations),
                _first_and_last(articles[each.article_id] for each in side.citations),
            )
            for side in found.sides
        ],
        found.note,
        found.is_history,
    )


def _key_names(
    templates: Mapping[str, str], history: Collection[str], keys: Iterable[str]
) -> dict[str, str]:
    """Points and disagreements in words, and the key of each; two values of one are named once.

    `history` are the numbers of those of which nobody disagrees.
    """
    names: dict[str, str] = {}
    for key in keys:
        number = re.split("[a-z]", key)[1]
        kind = "h" if key[0] == "d" and number in history else key[0]
        names.setdefault(templates[kind].format(number=number), key)
    return names


def _first_and_last(articles: Iterable[Article]) -> list[str]:
    """The earliest and the latest moment at which some articles were published, once if the same.

    A moment at midnight is a day: that is how one without a time is read. Of a day with a moment
    the day alone is not told.
    """
    published = sorted({each.published for each in articles if each.published})
    moments = [f"{each:%Y-%m-%d %H:%M}".removesuffix(" 00:00") for each in published]
    told = [each for each in moments if not any(other.startswith(f"{each} ") for other in moments)]
    return list(dict.fromkeys([*told[:1], *told[-1:]]))


def _sources(words: BriefingWords, briefing: Briefing, citing: Citing) -> Iterator[_Source]:
    for number, article in cited_articles(briefing):
        yield _Source(
            number,
            article,
            outlet_name(article),
            quoted_title(words, visible(article.title)),
            f"{article.published:%Y-%m-%d}" if article.published else "",
            web_address(article),
            citing.blocks(article),
        )


def _uncited(words: BriefingWords, briefing: Briefing) -> str:
    sources = "; ".join(source_line(words, each) for each in uncited_articles(briefing))
    return words.uncited[0].format(sources=sources) if sources else ""


def _data(
    words: BriefingWords, frame: PageWords, briefing: Briefing, voices: Voices
) -> dict[str, object]:
    """What the script says, which outlet each source is of, and what the others are called."""
    of = [voices.of[article.id] for _, article in cited_articles(briefing)]
    return {
        "words": {
            "only": words.only[1],
            "sourcesOf": frame.sources_of,
            "place": frame.place,
            "full": frame.full,
            "inPart": frame.in_part,
            "passages": frame.passages,
            "publisher": frame.publisher,
            "allOutlets": frame.all_outlets,
            "shown": frame.shown,
            "copied": frame.copied,
            "allHave": frame.all_have,
            "someHave": frame.some_have,
        },
        "of": of,
        "others": {at: visible(name) for at, name in enumerate(voices.names) if at not in set(of)},
    }
