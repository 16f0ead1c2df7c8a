"""Small articles and a briefing made by hand, for tests that need some."""

from dataclasses import replace
from datetime import UTC, datetime

from summarize.data import (
    Article,
    Briefing,
    Citation,
    Disagreement,
    LedgerEntry,
    Point,
    Side,
    Span,
    Support,
)

HERALD = Article(
    id="herald.txt",
    source="The Herald",
    title="Ferry sinks off Port Elm",
    text=(
        "A ferry with 40 people aboard sank off Port Elm on Monday.\n\n"
        "All of them were rescued, the coast guard said."
    ),
    url="https://herald.example/ferry",
    published=datetime(2031, 3, 4, 9, 30, tzinfo=UTC),
)
GAZETTE = Article(
    id="gazette.txt",
    source="Elm Gazette",
    title="42 rescued from <sinking> ferry",
    text="A ferry carrying 42 people sank off Port Elm on Monday, *officials* said.",
)


def example_briefing() -> Briefing:
    """Two points, one disagreement, two articles; every span was counted by hand."""
    first, second = Span(0, 58), Span(60, 107)
    other = Span(0, len(GAZETTE.text))
    return Briefing(
        title="Ferry sinks off Port Elm",
        points=(
            Point(
                text=first.of(HERALD.text),
                citations=(Citation(HERALD.id, first), Citation(GAZETTE.id, other)),
                origin="quoted",
                support=Support(2, 1),
            ),
            Point(
                text="All were rescued, the coast guard said.",
                citations=(Citation(HERALD.id, second),),
                origin="trimmed",
                support=Support(1, 1),
            ),
        ),
        disagreements=(
            Disagreement(
                about="people aboard",
                sides=(
                    Side("40 people", (Citation(HERALD.id, first),)),
                    Side("42 people", (Citation(GAZETTE.id, other),)),
                ),
            ),
        ),
        articles=(GAZETTE, HERALD),
        ledger=(
            LedgerEntry(GAZETTE.id, other, "duplicate", 0, "says what point 1 says"),
            LedgerEntry(HERALD.id, first, "used", 0),
            LedgerEntry(HERALD.id, second, "used", 1),
        ),
        signature=(("version", "0"), ("method", "{}"), ("articles", "0")),
        warnings=("empty.txt: empty file",),
    )


def worded_briefing(*places: int, method: str) -> Briefing:
    """The example with points of these numbers as if a model had worded them, by this method."""
    briefing = example_briefing()
    points = tuple(
        replace(each, origin="rewritten") if at in places else each
        for at, each in enumerate(briefing.points, start=1)
    )
    return replace(briefing, points=points, signature=(("method", method),))
