"""What a notice takes back: all that came from the story, and nothing that others bear out."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from summarize.data import Article, Briefing, EarlierStory, Memory, Removal
from summarize.pipeline import Method, draft, put_together
from summarize.selection import Words
from tests.briefed import told_before

METHOD = Method(length=Words(150))
TITLE = "Captain of the sunken ferry was drunk, crew says"
WIRE = (
    "The captain of the ferry Halden was drunk when it struck a reef, a crew member said.\n\n"
    "The harbour office of Port Elm had warned the captain twice.\n\n"
    "The owner of the Halden knew of the drinking, two sailors told the agency."
)
OWN = (
    "Divers brought up the log of the ferry Halden on Monday.\n\n"
    "The harbour office of Port Elm twice warned the captain, the mayor told the Gazette."
)


def article(source: str, day: int, text: str, title: str, **more: object) -> Article:
    published = datetime(2031, 3, day, 9, tzinfo=UTC)
    name = f"{source}-{day}"
    return Article(name, source, title, text, published=published, **more)  # type: ignore[arg-type] # fields of any


def brief(*articles: Article, day: int, earlier: EarlierStory | None = None) -> Briefing:
    memory = Memory("ferry", f"2031-03-{day:02}", earlier=earlier)
    return put_together([draft(articles, METHOD, memory=memory)])[0]


def taken_back(first: Briefing, *later: Article, is_turned: bool = False) -> list[str]:
    """The words of the claims that articles of the next day take back.

    `is_turned` has what is cited for each claim in the other order.
    """
    earlier = told_before("ferry", "2031-03-03", first)
    if is_turned:
        turned = (replace(each, citations=each.citations[::-1]) for each in earlier.claims)
        earlier = replace(earlier, claims=tuple(turned))
    second = brief(*later, day=4, earlier=earlier)
    assert second.memory is not None
    return [second.memory.claim(each.claim).text for each in second.memory.withdrawals]


NEWS = article("Ledger", 4, "Divers searched the wreck on Tuesday.", "Divers at the wreck")
KILL = article(
    "The Associated Press",
    4,
    "The Associated Press has withdrawn its story about the captain of the ferry Halden.",
    f"KILL: {TITLE}",
)


@pytest.mark.parametrize("is_credited", [True, False])
@pytest.mark.parametrize("has_original", [True, False])
def test_what_a_service_takes_back_goes_in_every_outlet(
    *, is_credited: bool, has_original: bool
) -> None:
    """Aurora comes before the service, and is cited first."""
    credit = {"credit": ("AP",)} if is_credited else {}
    copies = [article(each, 3, WIRE, TITLE, **credit) for each in ("Aurora News", "Valley News")]
    original = [article("The Associated Press", 3, WIRE, TITLE)] if has_original else []
    first = brief(*copies, *original, day=3)
    assert len(first.points) == 3
    assert sorted(taken_back(first, KILL, NEWS)) == sorted(point.text for point in first.points)


def test_what_another_article_bears_out_in_its_own_words_is_not_taken_back() -> None:
    original = article("The Associated Press", 3, WIRE, TITLE)
    first = brief(original, article("Gazette", 3, OWN, "Log of the ferry found"), day=3)
    gone = taken_back(first, KILL, NEWS)
    assert any("was drunk" in each for each in gone)
    assert not any("log of the ferry" in each for each in gone)
    assert not any("warned twice" in each for each in gone)


def test_a_claim_of_the_story_goes_though_a_copy_is_cited_for_it_first() -> None:
    """Valley printed one sentence of the story in an article of its own."""
    sentence = WIRE.partition("\n\n")[0]
    own = article("A Valley", 3, f"The ferry Halden sank on Monday.\n\n{sentence}", "Ferry lost")
    original = article("The Associated Press", 3, WIRE, TITLE)
    first = brief(own, original, day=3)
    (claim,) = [each for each in first.points if "was drunk" in each.text]
    assert {each.article_id for each in claim.citations} == {own.id, original.id}
    for is_turned in (False, True):
        gone = taken_back(first, KILL, NEWS, is_turned=is_turned)
        assert sentence in gone
        assert "The ferry Halden sank on Monday." not in gone


def test_an_article_of_the_same_subject_is_no_copy() -> None:
    own = article("Gazette", 3, OWN, "Log of the ferry found")
    assert taken_back(brief(own, day=3), KILL, NEWS) == []


def test_on_one_day_a_copy_goes_with_the_story_that_is_taken_back() -> None:
    copy = article("Aurora News", 4, WIRE, "Drunk captain")
    original = article("The Associated Press", 4, WIRE, TITLE)
    later = replace(KILL, id="kill", published=datetime(2031, 3, 4, 15, tzinfo=UTC))
    briefing = brief(copy, original, later, NEWS, day=4)
    assert [point.text for point in briefing.points] == [NEWS.text]


TOLL = "The sinking of the ferry Halden off Port Elm killed 14 people, the coast guard said."
RIGHT = TOLL.replace("14", "11")
PAGE = "https://herald.example/ferry"


def after_toll(second: str, **more: object) -> list[str]:
    """What a later article takes back of one that is cited second for the toll."""
    told = article("Aurora", 3, f"{TOLL}\n\nDivers looked for its log.", "Ferry sinks")
    wrong = article("Herald", 3, f"{TOLL}\n\nThe mayor spoke in tears.", "Ferry lost", url=PAGE)
    first = brief(told, wrong, day=3)
    (claim,) = [each for each in first.points if "14" in each.text]
    assert [each.article_id for each in claim.citations] == ["Aurora-3", "Herald-3"]
    later = article("Herald", 4, second, "Ferry lost", **{"url": PAGE, **more})
    return taken_back(first, later, is_turned=True)


def test_what_was_cited_second_is_corrected_too() -> None:
    assert TOLL in after_toll(f"{RIGHT}\n\nThe mayor spoke in tears.")


NOTICES = [
    "An earlier version of this article said that the sinking of the ferry killed 14 people.",
    "A previous version of this report said 14 people were killed in the sinking of the Halden.",
    "This story has been updated to correct how many people the sinking of the Halden killed.",
    "Due to an editing error, an earlier version of this story gave 14 killed in the sinking.",
    "Editor's note: This article originally said the ferry's sinking off Port Elm killed 14.",
    "Because of an error, this article gave a wrong number of killed in the ferry's sinking.",
]


@pytest.mark.parametrize("notice", NOTICES)
def test_a_notice_takes_back_what_was_cited_second_and_is_no_point(notice: str) -> None:
    later = f"Divers reached the wreck on Tuesday.\n\n{notice} The number is not known."
    assert TOLL in after_toll(later)
    briefing = brief(article("Herald", 4, later, "Divers at the wreck"), day=4)
    assert [point.text for point in briefing.points] == ["Divers reached the wreck on Tuesday."]
    reasons = [each.reason for each in briefing.ledger if each.fate != "used"]
    assert reasons == ["says what an article had wrong"] * 2


@pytest.mark.parametrize("notice", NOTICES)
def test_a_notice_that_cleaning_took_out_takes_back(notice: str) -> None:
    removed = (Removal(notice, "boilerplate"),)
    later = f"{RIGHT}\n\nDivers reached the wreck on Tuesday."
    assert TOLL in after_toll(later, removed=removed, url="https://herald.example/toll")


@pytest.mark.parametrize(
    "news",
    [
        "The government corrected its report on the mine of Tovik on Monday.",
        "An earlier version of the bill banned coal in all of Velmia.",
        "The report was updated to include the mine of Tovik, the ministry said.",
        "The ministry said an earlier version of the report had been wrong.",
        "The article of the law that was amended on Monday had stood since 1921.",
    ],
)
def test_news_of_what_others_corrected_is_a_point(news: str) -> None:
    assert [point.text for point in brief(article("Herald", 4, news, "Report"), day=4).points] == [
        news
    ]
