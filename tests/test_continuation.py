"""Which stories of today go on with stories that earlier days told."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarize.data import (
    Article,
    EarlierArticle,
    EarlierCitation,
    EarlierClaim,
    EarlierStory,
    Span,
    Story,
)
from summarize.stories import WINDOW_DAYS, Continued, continue_stories, group_stories, opening

DAY = "2031-03-10"
FERRY = "The ferry Aurora sank off Norland in a storm with 84 people on board"
SEARCH = "Divers who search the wreck of the ferry Aurora off Norland found 12 people dead"
KING = "King Olav opened the new opera house in Ostby with a concert for children"
BANK = "The central bank raised interest rates again because inflation stayed high"


def article(name: str, text: str, language: str = "en") -> Article:
    return Article(
        name, f"Outlet {name}", text, f"{text}. This is report {name}.", language=language
    )


def story(*articles: Article) -> Story:
    return Story(f"today-{articles[0].id}", articles)


def earlier(
    name: str, *texts: str, last_day: str = "2031-03-09", language: str = "en"
) -> EarlierStory:
    """An archived story with an article for each text, and one claim."""
    articles = tuple(
        EarlierArticle(f"{name}{at}", "Outlet", text, f"sha-{name}{at}", language=language,
                       opening=f"{text}. It was reported.")
        for at, text in enumerate(texts)
    )  # fmt: skip
    quote = texts[0]
    citation = EarlierCitation(articles[0].id, Span(0, len(quote)), quote)
    claim = EarlierClaim(last_day, quote, (citation,))
    return EarlierStory(name, quote, last_day, last_day, articles, (claim,))


def test_a_story_keeps_the_id_under_which_it_was_told_yesterday() -> None:
    ferry, king = story(article("a", SEARCH), article("b", SEARCH)), story(article("c", KING))
    told = earlier("ferry", FERRY)
    found = continue_stories([ferry, king], [told, earlier("bank", BANK)], DAY)
    assert found == (
        Continued(Story("ferry", ferry.articles), told),
        Continued(king, None),
    )


@pytest.mark.parametrize(
    ("last_day", "goes_on"),
    [("2031-03-09", True), ("2031-02-28", True), ("2031-02-27", False), (DAY, False)],
)
def test_a_story_goes_on_within_the_window(last_day: str, goes_on: bool) -> None:
    """Ten days before 10 March is 28 February; what the day itself told is no memory of it."""
    assert WINDOW_DAYS == 10
    (found,) = continue_stories(
        [story(article("a", FERRY))], [earlier("ferry", FERRY, last_day=last_day)], DAY
    )
    assert (found.earlier is not None) == goes_on


def test_a_story_of_another_language_is_another_story() -> None:
    spanish = earlier("ferry", FERRY, language="es")
    (found,) = continue_stories([story(article("a", FERRY))], [spanish], DAY)
    assert found.earlier is None


def test_of_two_parts_the_more_alike_keeps_the_id_and_the_other_was_split_off() -> None:
    told = earlier("ferry", FERRY, SEARCH)
    near, far = (
        story(article("a", SEARCH)),
        story(
            article(
                "b",
                "The owner of the Aurora, a company in Norland with 200 workers, sold its shares in"
                " banks and found a buyer for its yard, two cranes and a dock in Westmark",
            )
        ),
    )
    assert continue_stories([far, near], [told], DAY) == (
        Continued(far, told, split_from="ferry"),
        Continued(Story("ferry", near.articles), told),
    )


def test_two_parts_that_are_very_like_one_archived_story_are_one() -> None:
    told = earlier("ferry", FERRY, SEARCH)
    one, other = story(article("a", SEARCH)), story(article("b", FERRY))
    assert continue_stories([one, other], [told], DAY) == (
        Continued(Story("ferry", one.articles + other.articles), told),
    )


def test_two_archived_stories_become_one_with_the_id_of_the_older() -> None:
    wreck = earlier("wreck", SEARCH, last_day="2031-03-09")
    ferry = earlier("ferry", FERRY, last_day="2031-03-07")
    today = story(article("a", SEARCH), article("b", FERRY))
    (found,) = continue_stories([today], [wreck, ferry], DAY)
    assert found.story == Story("ferry", today.articles)
    assert found.merged == ("wreck",)
    assert found.earlier == EarlierStory(
        "ferry",
        SEARCH,
        "2031-03-07",
        "2031-03-09",
        ferry.articles + wreck.articles,
        ferry.claims + wreck.claims,
    )


def test_nothing_told_is_nothing_continued() -> None:
    today = story(article("a", FERRY))
    assert continue_stories([today], [], DAY) == (Continued(today, None),)
    assert continue_stories([], [earlier("ferry", FERRY)], DAY) == ()


MADE = [story(article(name, text)) for name, text in zip("abc", (FERRY, KING, BANK), strict=True)]
TOLD = [earlier("ferry", FERRY), earlier("wreck", SEARCH), earlier("king", KING)]


@settings(deadline=None)
@given(st.permutations(MADE), st.permutations(TOLD))
def test_the_order_of_stories_changes_nothing(made: list[Story], told: list[EarlierStory]) -> None:
    found = {each.story.articles: each for each in continue_stories(made, told, DAY)}
    assert found == {each.story.articles: each for each in continue_stories(MADE, TOLD, DAY)}


def test_what_is_remembered_of_an_article_is_enough() -> None:
    """The opening of a text is compared alone, and that of an opening is itself."""
    text = " ".join(f"{FERRY}, part {at}." for at in range(100))
    assert opening(opening(text)) == opening(text)
    assert len(opening(text).split()) == 200
    whole = earlier("ferry", FERRY)
    long = replace(whole, articles=(replace(whole.articles[0], opening=text),))
    short = replace(whole, articles=(replace(whole.articles[0], opening=opening(text)),))
    today = group_stories([article("a", SEARCH)])
    ids = [continue_stories(today, [each], DAY)[0].story.id for each in (long, short)]
    assert ids == ["ferry", "ferry"]
