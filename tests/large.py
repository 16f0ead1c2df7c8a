"""A large briefing by formula: every article reports some of the points, each in its own words."""

from datetime import UTC, datetime, timedelta

from summarize.data import (
    Article,
    Briefing,
    Citation,
    Detail,
    Disagreement,
    LedgerEntry,
    Point,
    Side,
    Span,
    Support,
)

_FIRST = datetime(2031, 3, 4, 9, 30, tzinfo=UTC)


def large_briefing(*, points: int = 40, articles: int = 60, every: int = 6) -> Briefing:
    """So many points of so many articles; each article reports one in `every` of the points."""
    pile = tuple(_article(number, points) for number in range(articles))
    told = tuple(_point(number, pile, every) for number in range(points))
    sides = tuple(
        Side(f"{value} people", (Citation(pile[value].id, _span(pile[value], value)),))
        for value in (0, 1)
    )
    return Briefing(
        title="The flood of the Tolmen, as sixty newspapers tell it",
        points=told,
        disagreements=(Disagreement("people aboard", sides),),
        articles=pile,
        ledger=tuple(
            LedgerEntry(article.id, _span(article, number), "left out", None, "over budget")
            for article in pile
            for number in range(points)
        ),
        signature=(("version", "0"), ("method", "{}"), ("articles", "0")),
    )


def _sentence(number: int) -> str:
    return (
        f"The river stood {number + 200} centimetres above its mark at gauge {number} on Monday "
        "night, the water board of Tolmen said in its report to the council."
    )


def _article(number: int, points: int) -> Article:
    return Article(
        id=f"{number:02d}.txt",
        source=f"The {number}th District Herald",
        title=f"Water rises in the {number}th district, and nobody can say when it will fall",
        text="\n\n".join(_sentence(point) for point in range(points)),
        url=f"https://herald{number}.example/2031/03/04/water-rises-in-the-district",
        published=_FIRST + timedelta(minutes=number),
        language="en",
    )


def _span(article: Article, number: int) -> Span:
    text = _sentence(number)
    start = article.text.index(text)
    return Span(start, start + len(text))


def _point(number: int, articles: tuple[Article, ...], every: int) -> Point:
    own = [each for at, each in enumerate(articles) if (at + number) % every == 0]
    text = _sentence(number)
    level = text.index(f"{number + 200} centimetres")
    return Point(
        text,
        tuple(
            Citation(each.id, _span(each, number), "main" if at else "full")
            for at, each in enumerate(own)
        ),
        "quoted",
        Support(len(own), 1),
        details=(
            Detail(Span(level, level + 3), "number", tuple(each.id for each in own)),
            Detail(Span(text.index("Monday"), text.index(" night")), "date", (own[0].id,)),
            Detail(
                Span(text.index("Tolmen"), text.index(" said")),
                "name",
                tuple(each.id for each in articles),
            ),
        ),
    )
