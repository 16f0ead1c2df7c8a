"""What is set beside the words of a point: who alone has a detail, which day "yesterday" is."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from summarize.data import Briefing, Point, Span
from summarize.languages.briefing import BriefingWords
from summarize.outlets import outlets_of
from summarize.patterns import regex
from summarize.renderers.words import outlet_name, point_facts, short_day

if TYPE_CHECKING:
    from summarize.renderers.news import Recalled

# Behind a detail that one outlet alone reports: no markup of any format, no sign of a unit (as the
# degree is) and no number, and in every font and encoding of news.
ONLY_MARK = "‡"
_REST_OF_WORD = regex(r"(?:[^\W_]|[-'’](?=[^\W_]))*")


def lone_details(briefing: Briefing) -> list[list[tuple[Span, str]]]:
    """For each point the details that one outlet alone reports, in order, and which outlet.

    A point of one outlet has none: its support says so. Of a quotation nothing inside is told.
    """
    outlet = outlets_of(briefing.articles)
    name = {outlet[article.id]: outlet_name(article) for article in reversed(briefing.articles)}
    found: list[list[tuple[Span, str]]] = []
    for point in briefing.points:
        own: list[tuple[Span, str]] = []
        for detail in point.details if point.support.outlets > 1 else ():
            there = {outlet[article_id] for article_id in detail.article_ids}
            if len(there) == 1 and not (own and own[-1][0].overlaps(detail.span)):
                own.append((detail.span, name[there.pop()]))
        found.append(own)
    return found


def daggered(
    text: str, details: Iterable[tuple[Span, str]], days: Sequence[tuple[int, str]] = ()
) -> str:
    """The text of a point with a mark behind the words of each of these details.

    `days` are set in brackets where they are told, as `days_beside` has them.

    >>> daggered("Ms. Crane’s ship sank.", [(Span(4, 9), "Herald")])
    'Ms. Crane’s‡ ship sank.'
    >>> daggered("It sank yesterday.", [], [(17, "18 Dec")])
    'It sank yesterday [18 Dec].'
    """
    places: dict[int, str] = {}
    for span, _ in details:
        places[_end_of_word(text, span)] = ONLY_MARK
    for at, day in days:
        places[at] = f"{places.get(at, '')} [{day}]"
    marked, at = "", 0
    for end in sorted(places):
        marked += text[at:end] + places[end]
        at = end
    return marked + text[at:]


def days_beside(words: BriefingWords, point: Point, year: str) -> list[tuple[int, str]]:
    """Where in the text of a point a day is told beside a word ("yesterday"), and that day."""
    found: dict[int, str] = {}
    for each in point.resolved:
        found.setdefault(_end_of_word(point.text, each.span), short_day(words, each.date, year))
    return sorted(found.items())


def date_before(words: BriefingWords, point: Point, year: str) -> str:
    """The day of what a point tells, to stand before it; "" where it is not told."""
    return f"{short_day(words, point.date, year)}: " if point.date else ""


def marked_text(
    words: BriefingWords, point: Point, own: Iterable[tuple[Span, str]], year: str
) -> str:
    """The text of a point with its marks, and the day of what it tells before it."""
    return date_before(words, point, year) + daggered(
        point.text, own, days_beside(words, point, year)
    )


def news_and_facts(
    words: BriefingWords, briefing: Briefing, told: "Recalled | None", place: int
) -> str:
    """What a point is to a reader of the earlier briefings, and how many say it."""
    facts = point_facts(words, briefing, briefing.points[place])
    news = told.told(place) if told is not None else ""
    return f"{news}; {facts}" if news else facts


def recalled(briefing: Briefing) -> "Recalled | None":
    """The memory of a briefing in words; None where it has none."""
    if briefing.memory is None:
        return None
    from summarize.renderers.news import Recalled

    return Recalled(briefing, briefing.memory)


def headline(briefing: Briefing, told: "Recalled | None") -> str:
    """The title of a briefing as readers see it."""
    return briefing.title if told is None else told.headline


def only_note(words: BriefingWords, details: Iterable[Iterable[object]]) -> str:
    """What the mark says, where some detail has it; else ""."""
    return words.only[0].format(mark=ONLY_MARK) if any(map(any, details)) else ""


def _end_of_word(text: str, span: Span) -> int:
    rest = _REST_OF_WORD.match(text, span.end)
    return rest.end() if rest else span.end
