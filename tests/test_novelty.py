"""What is new, changed or known beside what the briefings of earlier days told."""

from datetime import UTC, datetime

from summarize.data import (
    Article,
    Briefing,
    EarlierArticle,
    EarlierCitation,
    EarlierClaim,
    EarlierStory,
    Memory,
)
from summarize.pipeline import Method, draft, put_together
from summarize.selection import Words

METHOD = Method(length=Words(120))


def article(name: str, day: int, text: str, *, title: str = "", url: str = "") -> Article:
    """An article of an outlet called as it is, of a day of March 2031."""
    return Article(
        id=f"{name}-{day}",
        source=name,
        title=title,
        text=text,
        url=url,
        published=datetime(2031, 3, day, 9, tzinfo=UTC),
    )


def told(briefing: Briefing, day: int) -> EarlierStory:
    """What is remembered of a briefing."""
    return EarlierStory(
        "ferry",
        briefing.title,
        f"2031-03-{day:02}",
        f"2031-03-{day:02}",
        tuple(
            EarlierArticle(a.id, a.source, a.title, a.sha256, a.url, a.published)
            for a in briefing.articles
        ),
        tuple(
            EarlierClaim(
                f"2031-03-{day:02}",
                point.text,
                tuple(
                    EarlierCitation(
                        c.article_id, c.span, c.span.of(briefing.article(c.article_id).text)
                    )
                    for c in point.citations
                ),
            )
            for point in briefing.points
        ),
    )


def brief(*articles: Article, day: int, earlier: EarlierStory | None = None) -> Briefing:
    """The briefing of a day that knows of an earlier one."""
    memory = Memory("ferry", f"2031-03-{day:02}", earlier=earlier)
    return put_together([draft(articles, METHOD, memory=memory)])[0]


MONDAY = (
    article(
        "Herald",
        3,
        "A ferry carrying 212 passengers sank off Port Elm on Monday.\n\n"
        "At least nine people were killed in the sinking, the coast guard said.\n\n"
        "Two fishing boats pulled most of the survivors from the water.",
        title="Ferry sinks off Port Elm",
    ),
    article(
        "Gazette",
        3,
        "The ferry sank within an hour after it struck a reef, the harbour master said.",
        title="Ferry sinks after striking reef",
    ),
)


def after_monday(text: str, *, name: str = "Herald") -> Briefing:
    """The briefing of Tuesday on one article, after that of Monday."""
    first = brief(*MONDAY, day=3)
    return brief(article(name, 4, text), day=4, earlier=told(first, 3))


def test_the_first_day_of_a_story_is_new() -> None:
    first = brief(*MONDAY, day=3)
    assert first.memory is not None
    assert first.memory.state == "new"
    assert [each.novelty for each in first.memory.news] == ["new"] * len(first.points)


def test_what_was_told_is_left_out_with_its_day() -> None:
    second = after_monday(
        "A ferry carrying 212 passengers sank off Port Elm on Monday.\n\n"
        "Divers found the ship's recorder on Tuesday."
    )
    assert [point.text for point in second.points] == [
        "Divers found the ship's recorder on Tuesday."
    ]
    assert [entry.reason for entry in second.ledger] == ["told on 2031-03-03", ""]
    assert second.memory is not None
    assert second.memory.state == "developing"
    assert [each.novelty for each in second.memory.news] == ["new"]


def test_a_toll_that_rose_is_changed_and_says_what_it_was() -> None:
    second = after_monday(
        "The number of people killed in the sinking rose to 14, the coast guard said."
    )
    (point,), memory = second.points, second.memory
    assert memory is not None
    (news,) = memory.news
    assert news.novelty == "changed"
    assert news.before == "At least nine"
    assert news.after is not None
    assert news.after.of(point.text) == "14"
    assert memory.claim(news.earlier).text.startswith("At least nine people")


def test_a_story_told_again_is_unchanged_and_has_no_points() -> None:
    second = after_monday(
        "At least nine people were killed in the sinking, the coast guard said.", name="Courier"
    )
    assert second.points == ()
    assert second.memory is not None
    assert second.memory.state == "unchanged"
    assert second.warnings == ()


def test_only_a_briefing_that_knows_of_a_day_has_a_memory_in_its_signature() -> None:
    plain = put_together([draft(MONDAY, METHOD)])[0]
    first = brief(*MONDAY, day=3)
    assert "memory" not in dict(plain.signature)
    assert plain.memory is None
    assert plain.points == first.points
    assert len(dict(first.signature)["memory"]) == 64
