"""What a notice takes back: all that came from the story, and nothing that others bear out."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from summarize.data import Article, Briefing, EarlierStory, Memory
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
    return Article(name, source, title, text, published=published, **more)  # type: ignore[arg-type]


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
