"""A day with a memory in a real browser: earlier words are opened as any source is."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from summarize.data import Briefing
from summarize.renderers import (
    DaysIndex,
    EndedStory,
    Index,
    Section,
    day_line,
    entry_of,
    mention_of,
    render_beside_index,
)
from tests.browser import Opened, axe, chromium
from tests.examples import GAZETTE, HERALD
from tests.remembered import STAR, developing_briefing, new_briefing, unchanged_briefing

if TYPE_CHECKING:
    from playwright.sync_api import Browser

pytestmark = pytest.mark.slow

STORIES: dict[str, Briefing] = {
    "01-earthquake": developing_briefing(),
    "02-new": new_briefing(),
    "03-schools": unchanged_briefing(),
}


@pytest.fixture(scope="module")
def browser() -> Iterator["Browser"]:
    with chromium() as found:
        yield found


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """All days, a day, and its stories, as pages."""
    made = tmp_path_factory.mktemp("days")
    inner = made / "2031-11-28"
    inner.mkdir()
    for name, briefing in STORIES.items():
        (inner / f"{name}.html").write_text(render_beside_index(briefing, "html"), "utf-8")
    index = Index(
        "2031-11-28",
        tuple((name, entry_of(briefing)) for name, briefing in STORIES.items()),
        ("empty.txt: left out, empty file",),
        rest=(mention_of([GAZETTE, HERALD]), mention_of([STAR])),
        ended=(EndedStory("Mine closes", "m", "2031-11-20", "2031-11-22"),),
        sections=(Section("Disasters", ("earthquake",)),),
        previous="2031-11-27",
        days="../index",
    )
    (inner / "index.html").write_text(index.rendered(["html"])[".html"], "utf-8")
    days = DaysIndex((day_line(index),)).rendered(["html"])[".html"]
    (made / "index.html").write_text(days, "utf-8")
    return made


PAGES = ("index", *(f"2031-11-28/{name}" for name in ("index", *STORIES)))
STORY = "2031-11-28/01-earthquake"


@pytest.fixture
def opened(browser: "Browser", folder: Path) -> Iterator[Opened]:
    """The developing story; at the end it has said and asked for nothing."""
    context = browser.new_context(viewport={"width": 1360, "height": 900})
    found = Opened(context.new_page(), folder / f"{STORY}.html")
    found.ask("new Promise((done) => setTimeout(done))")  # what waits has its turn
    yield found
    assert found.noise == []
    context.close()


def _cards(page: Opened) -> list[tuple[str, str]]:
    """What is opened: the heading of each card, and its lit words."""
    return list(zip(page.texts(".card h3"), page.texts(".card mark"), strict=True))


def test_a_changed_point_opens_with_the_earlier_words_beside_todays(opened: Opened) -> None:
    opened.page.click("#p1 .was a")
    assert _cards(opened) == [
        (
            "1 · Tolmen Post in full",
            "The earthquake in Solmar has killed 6,438 people, the civil protection agency said.",
        ),
        ("2 · Evening Star in full", "In all 6,438 people were killed, officials said."),
        (
            "3 · Tolmen Post told on 27 Nov",
            "The earthquake has killed 6,301 people, the civil protection agency said.",
        ),
    ]
    assert opened.text("#place") == "3 / 3"
    assert opened.ask("location.hash") == "#p1s3"
    assert opened.ask("document.querySelectorAll('.card a')[2].href") == (
        "https://post.example/quake-3"
    )
    assert "#:~:text=In%20all" in opened.ask("document.querySelectorAll('.card a')[1].href")


def test_what_was_taken_back_opens_with_both_sides(opened: Opened) -> None:
    opened.page.click("#w1 .cites a")
    assert opened.text("#panel-title") == "Taken back 1"
    assert _cards(opened) == [
        (
            "2 · Evening Star as it stands now",
            "The airport of Solmar was not damaged, contrary to what this newspaper reported.",
        ),
        ("4 · Evening Star told on 26 Nov", "The airport of Solmar was destroyed."),
    ]
    assert "#:~:text=The%20airport" in opened.ask("document.querySelectorAll('.card a')[0].href")
    opened.page.click("#w2 .was a")
    assert [lit for _, lit in _cards(opened)] == [
        "A dam above the town of Lerin is about to break."
    ]
    opened.page.keyboard.press("Escape")
    assert opened.texts(".card") == []


@pytest.mark.parametrize("fragment", ["#p1s3", "#w1s4", "#w1"])
def test_a_link_from_the_page_of_the_day_opens_the_claim(
    browser: "Browser", folder: Path, fragment: str
) -> None:
    page = Opened(browser.new_page(), folder / f"{STORY}.html", fragment)
    assert len(page.texts(".card")) >= 2
    assert page.noise == []
    page.page.close()


def test_the_words_of_a_point_stay_what_the_article_says(opened: Opened) -> None:
    """A day beside a word is seen, and neither copied nor part of the text."""
    texts = opened.ask("[...document.querySelectorAll('.points .text')].map(e => e.textContent)")
    assert texts == [point.text for point in developing_briefing().points]
    drawn = opened.ask("getComputedStyle(document.querySelector('.that'), '::after').content")
    assert "27 Nov" in drawn
    opened.page.click("#copy")
    opened.wait("document.getElementById('told').textContent")
    assert opened.text("#told") == "Copied"


def test_the_filter_and_the_picture_are_of_todays_outlets_alone(opened: Opened) -> None:
    """Evening Star reports one of three points; the toll of yesterday is no report of today."""
    opened.page.select_option("#filter", label="Evening Star")
    assert opened.text("#told") == "1 of 3 points"
    dots = opened.ask("document.querySelector('#chart .dot').getAttribute('d')")
    alone = opened.ask("document.querySelector('#chart .lone').getAttribute('d')")
    assert (dots.count("M"), alone.count("M")) == (2, 2)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", PAGES)
def test_axe_finds_nothing_on_any_page_of_a_day(
    browser: "Browser",
    folder: Path,
    name: str,
    scheme: str,
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    source = axe(tmp_path_factory.getbasetemp() / "axe")
    context = browser.new_context(
        viewport={"width": 320, "height": 900},
        color_scheme=scheme,  # type: ignore[arg-type]
        bypass_csp=True,
    )
    page = Opened(context.new_page(), folder / f"{name}.html")
    assert page.noise == []
    assert not page.ask("document.documentElement.scrollWidth > innerWidth"), "it slides sideways"
    page.ask(source)
    found = page.ask("async () => (await axe.run()).violations.map((each) => each.id)")
    assert found == []
    context.close()
