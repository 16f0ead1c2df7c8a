"""What is new, changed or known beside what the briefings of earlier days told."""

from dataclasses import replace
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
from summarize.renderers import render
from summarize.selection import Words
from summarize.verification import read_document, verify

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


FERRY = "https://herald.example/ferry"
SINKING = article(
    "Herald",
    3,
    "A ferry carrying 212 passengers sank off Port Elm on Monday.\n\n"
    "At least nine people were killed in the sinking, the coast guard said.\n\n"
    "The captain was drunk when the ship struck the reef, a crew member said.",
    title="Ferry sinks off Port Elm",
    url=FERRY,
)


def after_sinking(text: str, *, withdrawn: bool = False, title: str = "") -> Briefing:
    """The briefing of Tuesday on a newer version of Monday's only article."""
    first = brief(SINKING, day=3)
    assert len(first.points) == 3
    newer = replace(
        article("Herald", 4, text, title=title or SINKING.title, url=FERRY), withdrawn=withdrawn
    )
    other = article("Gazette", 4, "Divers found the recorder of the ferry on Tuesday.")
    return brief(newer, other, day=4, earlier=told(first, 3))


def test_what_the_newer_version_of_its_source_no_longer_says_was_withdrawn() -> None:
    second = after_sinking(SINKING.text.rpartition("\n\n")[0])
    assert second.memory is not None
    (withdrawal,) = second.memory.withdrawals
    assert "drunk" in second.memory.claim(withdrawal.claim).text
    assert withdrawal.article_id == "Herald-4"
    assert withdrawal.citation is None


def test_what_the_newer_version_says_otherwise_was_corrected() -> None:
    second = after_sinking(SINKING.text.replace("212", "187"))
    assert second.memory is not None
    (withdrawal,) = second.memory.withdrawals
    assert "212 passengers" in second.memory.claim(withdrawal.claim).text
    assert withdrawal.citation is not None
    cited = withdrawal.citation.span.of(second.article("Herald-4").text)
    assert cited == "A ferry carrying 187 passengers sank off Port Elm on Monday."


def test_a_version_that_only_tells_more_takes_nothing_back() -> None:
    second = after_sinking(SINKING.text + "\n\nThe wreck lies at a depth of 40 metres.")
    assert second.memory is not None
    assert second.memory.withdrawals == ()


def test_an_article_taken_back_takes_all_its_claims_with_it() -> None:
    second = after_sinking(SINKING.text, withdrawn=True)
    assert second.memory is not None
    assert len(second.memory.withdrawals) == 3
    assert {each.article_id for each in second.memory.withdrawals} == {"Herald-4"}


def test_what_another_outlet_stands_by_is_not_withdrawn_by_silence() -> None:
    copy = replace(SINKING, id="Gazette-3", source="Gazette", url="")
    first = brief(SINKING, copy, day=3)
    newer = article("Herald", 4, SINKING.text.rpartition("\n\n")[0], title=SINKING.title, url=FERRY)
    second = brief(newer, day=4, earlier=told(first, 3))
    assert second.memory is not None
    assert second.memory.withdrawals == ()


def test_a_briefing_with_a_memory_is_made_again_from_what_it_tells() -> None:
    for text in (SINKING.text.replace("212", "187"), SINKING.text.rpartition("\n\n")[0]):
        document = render(after_sinking(text), "json")
        report = verify(read_document(document, "test.json"))
        assert report.failures == ()
        assert report.made_again == "identical"
        assert "what earlier briefings told: 3 claims, and of which articles" in report.covered


def test_what_a_notice_took_back_is_taken_as_told() -> None:
    document = render(after_sinking(SINKING.text, withdrawn=True), "json")
    report = verify(read_document(document, "test.json"))
    assert report.failures == ()
    assert "that notices took earlier claims back: 3" in report.covered
