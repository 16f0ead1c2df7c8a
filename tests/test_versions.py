"""Of several versions of an article the newest counts, and what was taken back is never briefed."""

import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from summarize.data import Article, warnings_of
from summarize.errors import InputError
from summarize.gathering import unique_articles
from summarize.pipeline import brief_day, brief_stories, summarize
from summarize.readers import read
from summarize.renderers import render
from summarize.verification import failures, read_document
from tests.test_cli import run

FIRST = (
    "A ferry with 212 people on board ran aground off Port Ellery early on Monday, killing at least"
    " four people, the coast guard said.\n\n"
    "The ferry, the Lady Ansel, hit a sandbank in thick fog.\n\n"
    "Divers were searching the hull for 11 missing passengers."
)
LATER = FIRST.replace("at least four", "nine").replace(
    "were searching the hull for 11", "called off the search at dusk for the last three"
)
TITLE = "Ferry runs aground off Port Ellery, at least four dead"
LATER_TITLE = "Ferry runs aground off Port Ellery, nine dead"
PAGE = "https://www.elleryecho.example/ferry"
SEVEN = datetime(2026, 2, 9, 7, tzinfo=UTC)


def article(  # noqa: PLR0913 - what versions are told by
    name: str,
    title: str,
    text: str,
    hours: float = 0,
    *,
    source: str = "Ellery Echo",
    url: str = "",
    credit: tuple[str, ...] = (),
    withdrawn: bool = False,
) -> Article:
    published = SEVEN + timedelta(hours=hours)
    return Article(name, source, title, text, url, published, "en", credit, withdrawn=withdrawn)


OTHER = article(
    "other",
    "Rescuers tell of a night in the fog",
    "Rescuers told the Harbour Post on Monday how they had found people on a sandbank in the fog.",
    2,
    source="Harbour Post",
)


def standing(*made: Article) -> tuple[list[str], tuple[str, ...]]:
    """The ids of the articles that stand, the other ones being OTHER, and the warnings."""
    unique, gone = unique_articles([*made, OTHER])
    ids = sorted(each.id for each in unique)
    assert OTHER.id in ids
    return [each for each in ids if each != OTHER.id], warnings_of(gone)


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        (PAGE, PAGE),
        (PAGE, f"{PAGE}/?utm_source=feed#top"),
        (PAGE, "http://amp.elleryecho.example/ferry/amp"),
        ("", ""),
        (PAGE, ""),
    ],
)
def test_the_newest_version_of_a_page_counts(ours: str, theirs: str) -> None:
    made = (article("a", TITLE, FIRST, url=ours), article("b", LATER_TITLE, LATER, 12, url=theirs))
    ids, (warning,) = standing(*made)
    assert ids == ["b"]
    assert warning == ("a (Ellery Echo, 2026-02-09 07:00+00:00) is an older version of b; left out")
    assert standing(*made[::-1])[0] == ["b"]


def test_an_older_version_is_neither_quoted_nor_counted() -> None:
    made = [article("a", TITLE, FIRST, url=PAGE), article("b", LATER_TITLE, LATER, 12, url=PAGE)]
    briefing = summarize(made)
    assert [each.id for each in briefing.articles] == ["b"]
    assert "at least four" not in render(briefing, "markdown").partition("## Warnings")[0]
    assert "older version of b" in briefing.warnings[0]
    assert failures(read_document(render(briefing, "json"), "b"), made) == ()


def test_of_two_versions_of_one_moment_the_one_that_says_so_is_newer() -> None:
    made = (article("z", TITLE, FIRST + " More."), article("b", f"UPDATE 1-{TITLE}", FIRST))
    assert standing(*made)[0] == ["b"]


def test_a_version_that_gives_no_date_is_taken_for_the_older() -> None:
    undated = Article("z", "Ellery Echo", LATER_TITLE, LATER, url=PAGE, language="en")
    assert standing(undated, article("b", TITLE, FIRST, url=PAGE))[0] == ["b"]


COUNCIL = "The council of Velm voted on Tuesday on nine million crowns for schools and roads."
WEATHER = (
    "Clouds in the morning, sun in the afternoon, and a light wind from the west, the office said."
)


@pytest.mark.parametrize(
    "pair",
    [
        (
            article("a", TITLE, FIRST),
            article("b", LATER_TITLE, LATER, 12, source="Harbour Gazette"),
        ),
        (
            article("a", TITLE, FIRST, url="https://echo.example/feed"),
            article("b", "Council votes", COUNCIL, 1, url="https://echo.example/feed"),
        ),
        (
            article("a", TITLE, FIRST, url="https://echo.example/"),
            article("b", LATER_TITLE, COUNCIL, 1, url="https://echo.example/"),
        ),
        (
            article("a", TITLE, FIRST, url="https://echo.example/page?id=1"),
            article("b", "Council votes", COUNCIL, 1, url="https://echo.example/page?id=2"),
        ),
        (
            article("a", "Weather in Port Ellery on Monday", WEATHER, url=f"{PAGE}1"),
            article(
                "b", "Weather in Port Ellery on Tuesday", WEATHER + " Dry.", 48, url=f"{PAGE}2"
            ),
        ),
        (
            article("a", TITLE, FIRST),
            article("b", "Why ferries run aground off Port Ellery", COUNCIL, 12),
        ),
        (article("a", "Live", FIRST), article("b", "Photos", LATER, 12)),
    ],
    ids=["outlets", "feed", "front page", "query", "weather", "analysis", "titles"],
)
def test_other_articles_are_no_versions(pair: tuple[Article, Article]) -> None:
    assert standing(*pair) == (["a", "b"], ())


@pytest.mark.parametrize(
    "notice",
    [
        article("k", f"KILL: {TITLE}", "There will be no substitute story.", 5),
        article("k", f"MANDATORY KILL - {TITLE}", "Please kill the story.", 5),
        article("k", "BC-KILL: Ferry-Aground", "Editors: kill the story on the ferry.", 5),
        article("k", f"[WITHDRAWN] {TITLE}", "-", 5),
        article("k", "Withdrawn: Ferry", "The article has been withdrawn.", 5, url=PAGE),
        article("k", TITLE, "This article has been withdrawn because of errors.", 5, url=PAGE),
        article("k", "Notice", f"The story headlined “{TITLE}” has been withdrawn.", 5),
        article("k", "Editor's note", f"The Ellery Echo has withdrawn its story “{TITLE}”.", 5),
        article("k", LATER_TITLE, LATER, 5, url=PAGE, withdrawn=True),
        article("k", f"RETRACTED: {TITLE}", FIRST, 5),
        article("k", f"{TITLE} (withdrawn)", FIRST, 5),
        article("k", f"URGENT: {TITLE} - KILL", "Do not use.", 5),
        article("k", f"EDITORS: KILL {TITLE}", "It is wrong.", 5),
        article("k", TITLE, f"Editor's note: This article has been retracted.\n\n{FIRST}", 5),
        article("k", TITLE, "The Ellery Echo is withdrawing this story. A source was wrong.", 5),
    ],
    ids=lambda each: each.title,
)
def test_what_is_taken_back_is_left_out_with_its_notice(notice: Article) -> None:
    ids, warnings = standing(article("a", TITLE, FIRST, url=PAGE), notice)
    assert ids == []
    assert "a (Ellery Echo, 2026-02-09 07:00+00:00) was withdrawn by k; left out" in warnings
    what = (
        f"was taken back ({notice.title!r})" if notice.withdrawn else "takes another article back"
    )
    told = f"{what}; not told itself"
    assert f"k (Ellery Echo, 2026-02-09 12:00+00:00) {told}" in warnings


def test_what_is_told_anew_after_a_notice_stands() -> None:
    notice = article("k", f"KILL: {TITLE}", "-", 5)
    assert standing(article("a", TITLE, FIRST), notice, article("n", TITLE, LATER, 9))[0] == ["n"]


def test_a_service_takes_back_what_papers_printed_of_it() -> None:
    notice = article("k", f"KILL: {TITLE}", "-", 5, source="The Associated Press")
    copy = article("a", TITLE, FIRST, source="Valley News", credit=("AP",))
    own = article("b", TITLE, "Our reporter saw it.", source="Velm Gazette")
    assert standing(copy, own, notice)[0] == ["b"]


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("Kill the bill, crowd in Port Ellery says", FIRST),
        ("Withdrawn drug returns to Port Ellery", FIRST),
        ("Daily says sorry", f"The Daily Herald has retracted its story on the ferry.\n\n{FIRST}"),
        ("Ferry firm sorry", f"The report was withdrawn by the ministry on Monday.\n\n{FIRST}"),
        ("Correction officers strike", FIRST),
    ],
)
def test_news_on_what_others_take_back_is_news(title: str, text: str) -> None:
    assert standing(article("a", title, text)) == (["a"], ())


def test_a_notice_that_only_corrects_is_named_and_not_quoted() -> None:
    text = "In a story Feb. 9 about a ferry, the Echo reported erroneously that four people died."
    ids, (warning,) = standing(
        article("a", TITLE, FIRST), article("c", f"Correction: {TITLE}", text, 9)
    )
    assert ids == ["a"]
    assert warning.endswith("only corrects a; left out")


@pytest.mark.parametrize("mark", ["Correction: ", "CORRECTED-", "Corrected: "])
def test_a_corrected_article_is_a_newer_version(mark: str) -> None:
    made = (article("a", TITLE, FIRST), article("c", f"{mark}{LATER_TITLE}", LATER, 9))
    assert standing(*made)[0] == ["c"]


def test_a_briefing_of_nothing_but_what_was_withdrawn_is_an_error_that_says_so() -> None:
    with pytest.raises(
        InputError,
        match=r"no article to summarize: k .* takes another article back",
    ):
        summarize([article("k", f"KILL: {TITLE}", "-")])


def test_a_day_briefs_nothing_withdrawn_and_says_so() -> None:
    made = [article("a", TITLE, FIRST), article("k", f"KILL: {TITLE}", "-", 5), OTHER]
    assert [each.id for story in brief_stories(made) for each in story.articles] == ["other"]
    warnings = brief_day(made).warnings
    assert any(warning.startswith("a (") and "withdrawn by k" in warning for warning in warnings)


def test_a_file_that_says_canceled_takes_its_page_back(tmp_path: Path) -> None:
    """The notice has a headline and no text, as agencies send it."""
    told = {"source": "Echo", "url": PAGE, "title": TITLE}
    path = tmp_path / "news.json"
    records = [
        {**told, "text": FIRST, "published": "2026-02-09T07:00:00Z"},
        {**told, "pubstatus": "stat:canceled", "published": "2026-02-09T09:00:00Z"},
        {"source": "Post", "text": OTHER.text, "published": "2026-02-09T09:00:00Z"},
    ]
    path.write_text(json.dumps(records))
    found = read([path])
    assert [each.withdrawn for each in found.articles] == [False, True, False]
    unique, gone = unique_articles(found.articles)
    assert [each.source for each in unique] == ["Post"]
    assert [each.fate for each in gone] == ["withdrawn", "withdrawn"]
    out = tmp_path / "b.json"
    assert run(["brief", path, "-f", "json", "-o", out]).returncode == 0
    assert run(["verify", out, "--sources", path]).returncode == 0
    assert "was withdrawn" in out.read_text()


@pytest.mark.parametrize("text", [FIRST, "-", "This story has been withdrawn."])
def test_a_notice_is_read_though_it_says_nothing_of_its_own(tmp_path: Path, text: str) -> None:
    """It may repeat the text, or have none that cleaning leaves."""
    path = tmp_path / "news.json"
    records = [
        {"source": "Echo", "title": title, "text": own, "published": f"2026-02-09T0{at}:00:00Z"}
        for at, (title, own) in enumerate([(TITLE, FIRST), (f"KILL: {TITLE}", text)])
    ]
    path.write_text(json.dumps(records))
    found = read([path])
    assert len(found.articles) == 2
    assert unique_articles(found.articles)[0] == ()


def test_the_newest_of_several_records_of_one_id_is_read(tmp_path: Path) -> None:
    path = tmp_path / "news.json"
    records = [
        {"id": "urn:1", "source": "Echo", "text": text, "published": f"2026-02-09T0{at}:00:00Z"}
        for at, text in ((9, LATER), (7, FIRST))
    ]
    path.write_text(json.dumps(records))
    found = read([path])
    assert [each.text for each in found.articles] == [LATER]
    assert "an older version" in found.warnings[0]


def test_many_articles_of_one_outlet_are_compared_in_time() -> None:
    made = [
        article(f"a{at:04}", f"Story number {at} of the day", f"{at} boats sail. {COUNCIL}", at)
        for at in range(1500)
    ]
    pair = (article("x", TITLE, FIRST), article("y", LATER_TITLE, LATER, 12))
    _, gone = unique_articles([*made, *pair])
    assert [each for each in warnings_of(gone) if each.startswith("x (")] != []


SUMMARY = FIRST.partition("\n\n")[0] + " The ferry, the Lady Ansel, hit a..."


def cut_article(text: str, hours: float = 0, *, source: str = "Ellery Echo") -> Article:
    made = article(
        "cut", "Four die at sea", text, hours, source=source, url="https://feeds.example/r/123"
    )
    return replace(made, cut="the feed has only a summary")


@pytest.mark.parametrize(
    "text", [SUMMARY, SUMMARY.partition(". ")[0] + "...", FIRST.split("\n\n")[2]]
)
def test_a_summary_and_its_page_are_one_article_whatever_their_headlines(text: str) -> None:
    whole = article("whole", "The Lady Ansel: what we know", FIRST, 1, url=PAGE)
    kept, gone = unique_articles([cut_article(text), whole])
    assert [each.id for each in kept] == ["whole"]
    assert [(each.article_id, each.fate, each.of) for each in gone] == [("cut", "summary", "whole")]


@pytest.mark.parametrize(
    "cut",
    [
        cut_article(SUMMARY, source="Harbour Gazette"),
        cut_article(SUMMARY, 72),
        cut_article(SUMMARY.replace("four", "nine").replace("on board", "and 30 cars")),
        cut_article("The ferry hit a ..."),
    ],
    ids=["another outlet", "another day", "other facts", "too few words"],
)
def test_a_summary_of_something_else_stands(cut: Article) -> None:
    whole = article("whole", "The Lady Ansel: what we know", FIRST, 1, url=PAGE)
    assert standing(cut, whole)[0] == ["cut", "whole"]


LATER_SUMMARY = (
    "Nine people have died after the ferry Lady Ansel ran aground off Port Ellery, and divers"
    " called off the search at dusk."
)


def summary(name: str, text: str, hours: float, title: str = LATER_TITLE) -> Article:
    made = article(name, title, text, hours, url=f"{PAGE}?utm_source=rss")
    return replace(made, cut="the feed has only a summary")


@pytest.mark.parametrize(
    "text",
    [
        LATER_SUMMARY,
        FIRST.split("\n\n", maxsplit=1)[0].replace("four", "nine"),
        f"{FIRST} All is over now.",
    ],
    ids=["other words", "one word", "one more sentence"],
)
@pytest.mark.parametrize("title", [LATER_TITLE, "Nine die at sea"])
def test_a_later_summary_that_tells_news_stands_beside_the_older_page(
    text: str, title: str
) -> None:
    whole = article("whole", TITLE, FIRST, url=PAGE)
    assert standing(whole, summary("cut", text, 6, title)) == (["cut", "whole"], ())
    undated = replace(whole, published=None)
    assert standing(undated, summary("cut", text, 6, title)) == (["cut", "whole"], ())
    briefing = summarize([whole, summary("cut", text, 6, title), OTHER])
    assert [each.cut != "" for each in briefing.articles if each.id == "cut"] == [True]


@pytest.mark.parametrize(
    ("text", "hours", "published"),
    [
        (LATER_SUMMARY, 0.1, SEVEN),
        (LATER_SUMMARY, -6, SEVEN),
        (FIRST.partition("\n\n")[0] + " The ferry, the La...", 6, None),
        (LATER_SUMMARY, 6, SEVEN.replace(hour=0)),
        (FIRST.partition("\n\n")[0] + " The ferry, the La...", 6, SEVEN),
    ],
    ids=["at once", "before", "undated", "of that day", "no news"],
)
def test_a_summary_that_may_be_of_the_page_stands_for_nothing(
    text: str, hours: float, published: datetime | None
) -> None:
    whole = replace(article("whole", TITLE, FIRST, url=PAGE), published=published)
    assert standing(whole, summary("cut", text, hours))[0] == ["whole"]


def test_of_several_later_summaries_of_a_page_the_last_counts() -> None:
    whole = article("whole", TITLE, FIRST, url=PAGE)
    middle = summary("middle", LATER_SUMMARY.replace("Nine", "Seven"), 3)
    early = summary("early", FIRST.partition("\n\n")[0], 0)
    last = summary("last", LATER_SUMMARY, 6)
    kept, gone = unique_articles([last, early, whole, middle])
    assert [each.id for each in kept] == ["last", "whole"]
    told = {each.article_id: (each.fate, each.of) for each in gone}
    assert told == {"early": ("summary", "whole"), "middle": ("version", "last")}


def test_of_two_articles_with_the_words_of_a_summary_that_is_its_own_which_opens_with_them() -> (
    None
):
    own = article("own", "The Lady Ansel: what we know", FIRST, url=PAGE)
    later = article("all", "Our day", f"{COUNCIL}\n\n{FIRST} More.", 5, url=f"{PAGE}s")
    kept, gone = unique_articles([cut_article(SUMMARY), own, later])
    assert [each.id for each in kept] == ["all", "own"]
    assert [(each.article_id, each.of) for each in gone] == [("cut", "own")]
