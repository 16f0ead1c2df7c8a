"""A developing story made by hand: what is new, changed, known, corrected and withdrawn in it."""

from dataclasses import replace
from datetime import UTC, datetime

from summarize.data import (
    Article,
    Briefing,
    Citation,
    EarlierArticle,
    EarlierCitation,
    EarlierClaim,
    EarlierStory,
    LedgerEntry,
    Memory,
    News,
    Point,
    ResolvedDate,
    Span,
    Support,
    Withdrawal,
)

POST = Article(
    id="post.txt",
    source="Tolmen Post",
    title="Quake toll passes 6,400 as aid reaches the coast",
    text=(
        "The earthquake in Solmar has killed 6,438 people, the civil protection agency said.\n\n"
        "The first ship with drinking water reached Port Elm yesterday.\n\n"
        "Schools in the capital stay closed until the end of the month, the ministry said."
    ),
    url="https://post.example/quake-4",
    published=datetime(2031, 11, 28, 7, 15, tzinfo=UTC),
    language="en",
)
STAR = Article(
    id="star.txt",
    source="Evening Star",
    title="Water ship docks in Port Elm",
    text=(
        "A ship with drinking water docked in Port Elm on Thursday, two days late.\n\n"
        "The airport of Solmar was not damaged, contrary to what this newspaper reported.\n\n"
        "In all 6,438 people were killed, officials said."
    ),
    url="https://star.example/water",
    published=datetime(2031, 11, 28, 6, 0, tzinfo=UTC),
    language="en",
)
_TOLD = (
    "The earthquake has killed 6,301 people, the civil protection agency said.",
    "The airport of Solmar was destroyed.",
    "A dam above the town of Lerin is about to break.",
    "Schools in the capital are closed.",
)
_POST_BEFORE = EarlierArticle(
    id="post.txt",
    source="Tolmen Post",
    title="More than 6,300 dead in Solmar",
    sha256="0" * 64,
    url="https://post.example/quake-3",
    published=datetime(2031, 11, 27, 7, 0, tzinfo=UTC),
    language="en",
)
_STAR_BEFORE = EarlierArticle(
    id="star-1.txt",
    source="Evening Star",
    title="Airport “destroyed”",
    sha256="1" * 64,
    url="https://star.example/airport",
    published=datetime(2031, 11, 26, 18, 0, tzinfo=UTC),
    language="en",
)


def _claim(day: str, article: EarlierArticle, number: int) -> EarlierClaim:
    text, start = _TOLD[number], 100 * number
    return EarlierClaim(
        day, text, (EarlierCitation(article.id, Span(start, start + len(text)), text),)
    )


TOLL = _claim("2031-11-27", _POST_BEFORE, 0)
AIRPORT = _claim("2031-11-26", _STAR_BEFORE, 1)
DAM = _claim("2031-11-26", _STAR_BEFORE, 2)
SCHOOLS = _claim("2031-11-27", _POST_BEFORE, 3)
EARLIER = EarlierStory(
    id="story-quake",
    title="Earthquake in Solmar",
    first_day="2031-11-26",
    last_day="2031-11-27",
    articles=(_POST_BEFORE, _STAR_BEFORE),
    claims=(AIRPORT, DAM, TOLL, SCHOOLS),
)


def _cited(article: Article, words: str) -> Citation:
    start = article.text.index(words)
    end = article.text.index("\n\n", start) if "\n\n" in article.text[start:] else len(article.text)
    return Citation(article.id, Span(start, end))


def _point(*citations: Citation, date: str = "") -> Point:
    article = next(each for each in (POST, STAR) if each.id == citations[0].article_id)
    outlets = len({each.article_id for each in citations})
    text = citations[0].span.of(article.text)
    at = text.find("yesterday")
    resolved = (ResolvedDate(Span(at, at + 9), "2031-11-27"),) if at >= 0 else ()
    return Point(text, citations, "quoted", Support(outlets, outlets), resolved=resolved, date=date)


def developing_briefing() -> Briefing:
    """One point changed, one new, one known; one earlier claim corrected, one withdrawn."""
    toll = _point(_cited(POST, "The earthquake"), _cited(STAR, "In all"), date="2031-11-28")
    ship = _point(_cited(POST, "The first ship"), date="2031-11-27")
    schools = _point(_cited(POST, "Schools"))
    value = toll.text.index("6,438")
    return Briefing(
        title="Earthquake in Solmar",
        points=(toll, ship, schools),
        disagreements=(),
        articles=(POST, STAR),
        ledger=(
            LedgerEntry(POST.id, toll.citations[0].span, "used", 0),
            LedgerEntry(STAR.id, toll.citations[1].span, "duplicate", 0, "says what point 1 says"),
            LedgerEntry(POST.id, ship.citations[0].span, "used", 1),
            LedgerEntry(POST.id, schools.citations[0].span, "used", 2),
            LedgerEntry(
                STAR.id, _cited(STAR, "A ship").span, "left out", None, "told on 2031-11-27"
            ),
        ),
        signature=(("version", "0"), ("method", "{}"), ("articles", "0")),
        memory=Memory(
            story=EARLIER.id,
            day="2031-11-28",
            state="developing",
            earlier=EARLIER,
            news=(
                News("changed", TOLL.id, "6,301", Span(value, value + 5)),
                News("new"),
                News("known", SCHOOLS.id),
            ),
            withdrawals=(
                Withdrawal(AIRPORT.id, STAR.id, _cited(STAR, "The airport")),
                Withdrawal(DAM.id, STAR.id),
            ),
        ),
    )


def new_briefing() -> Briefing:
    """The first briefing of a story on the same day."""
    found = developing_briefing()
    memory = Memory("story-new", "2031-11-28", news=(News("new"),) * len(found.points))
    return replace(found, title="A new quake", memory=memory)


def unchanged_briefing() -> Briefing:
    """A story of which the day tells nothing new."""
    found = developing_briefing()
    memory = Memory("story-still", "2031-11-28", "unchanged", replace(EARLIER, id="story-still"))
    return replace(found, title="Schools stay closed", points=(), ledger=(), memory=memory)
