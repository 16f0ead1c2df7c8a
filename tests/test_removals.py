"""What cleaning took out of an article stands in the saved briefing, and on its page."""

import json
import re
from dataclasses import replace
from pathlib import Path

import pytest

from benchmarks.page_size import measured
from summarize.data import Article, Briefing, Removal
from summarize.documents import read_document, told_briefing
from summarize.explanation import removals
from summarize.pipeline import summarize
from summarize.readers import read_articles
from summarize.removals import LONGEST, MOST_LISTED
from summarize.renderers import RENDERERS, render
from summarize.renderers.left_out import cleaned
from summarize.renderers.voices import Voices
from summarize.verification import verify
from tests.examples import GAZETTE, HERALD, example_briefing
from tests.large import large_briefing

MENU = tuple(Removal(f"Menu {n}: weather, tides and sport", "page label") for n in range(30))
ROW = "The ferry in the harbour of Port Elm, with all that could be seen of its bow on Monday. "


def _with(*removed: Removal, language: str = "") -> Briefing:
    """The example, of whose Herald this was taken out."""
    briefing = example_briefing()
    herald = replace(HERALD, removed=removed, language=language)
    return replace(briefing, articles=(GAZETTE, herald))


def _articles(briefing: Briefing, form: str = "json") -> list[dict[str, object]]:
    articles: list[dict[str, object]] = json.loads(render(briefing, form))["articles"]
    return articles


def _saved(briefing: Briefing) -> Briefing:
    """The briefing as it is read again from its JSON."""
    document = read_document(render(briefing, "json"), "x.json").document
    return told_briefing(document, "x.json")


def test_json_tells_what_explain_tells() -> None:
    articles = read_articles([Path("seeds/harbour-bridge")])
    told = [
        (part["id"], each["reason"], each["text"])
        for part in json.loads(render(summarize(articles), "json"))["articles"]
        for each in part["removed"]
    ]
    assert told == list(removals(tuple(articles)))
    assert ("harbour-post.html", "dateline", "SARVIK —") in told


def test_many_removals_are_counted_and_a_long_one_is_cut() -> None:
    _, part = _articles(_with(Removal(ROW * 3, "caption"), *MENU))
    listed = part["removed"]
    assert isinstance(listed, list)
    assert (len(listed), part["removed_more"]) == (MOST_LISTED, 11)
    first = listed[0]["text"]
    assert len(first) <= LONGEST
    assert first.endswith("…")
    assert (ROW * 3).startswith(first[:-1])


def test_of_an_article_that_was_clean_nothing_is_told() -> None:
    clean, _ = _articles(_with(*MENU))
    assert (clean["removed"], clean["removed_more"]) == ([], 0)


def test_beside_a_digest_only_the_reasons_stand() -> None:
    _, part = _articles(_with(Removal("Subscribe now.", "subscribe prompt")), "json-digests")
    assert part["removed"] == [{"reason": "subscribe prompt", "text": None}]


@pytest.mark.parametrize("form", sorted(RENDERERS.keys() - {"json-digests"}))
def test_a_saved_briefing_is_shown_as_the_new_one(form: str) -> None:
    """Though fewer removals were saved, and shorter ones."""
    briefing = _with(Removal(f"{ROW}{' ' * 80}{ROW}", "caption"), *MENU)
    assert render(_saved(briefing), form) == render(briefing, form)


@pytest.mark.parametrize("form", sorted(RENDERERS.keys() - {"html", "json", "json-digests"}))
def test_formats_without_a_ledger_say_nothing_of_it(form: str) -> None:
    """The name of a collection of annotations is the digest of the JSON, and so is another."""
    with_menu, without = (
        re.sub("ni:///sha-256;[\\w-]+#?", "", render(briefing, form))
        for briefing in (_with(*MENU), _with())
    )
    assert with_menu == without


def test_a_document_of_minor_version_2_is_read_and_compared_with_its_sources() -> None:
    sources = read_articles([Path("seeds/harbour-bridge")])
    document = json.loads(render(summarize(sources), "json"))
    document["schema_minor"] = 2
    document["signature"]["version"] = "0.0.1"
    for part in document["articles"]:
        del part["removed"], part["removed_more"]
    del document["digest"]
    report = verify(read_document(json.dumps(document), "x.json"), sources)
    assert [each for each in report.failures if not each.startswith("digest")] == []


def test_the_page_lists_it_by_article_in_the_order_of_the_numbers() -> None:
    page = render(_with(*MENU[:2], Removal("By A. <b>Quill</b>", "byline")), "html")
    part = page.split("removed from the articles: ")[1].split("</details>")[0]
    assert part.startswith("boilerplate, captions, credits (3)</summary>")
    assert '<dt><a href="#s1">[1]</a> The Herald (3)' in part
    assert "<dd><b>byline</b> By A. &lt;b&gt;Quill&lt;/b&gt;" in part
    assert part.count("<dd>") == 3
    assert "Elm Gazette" not in part


def test_what_has_no_room_on_the_page_is_counted() -> None:
    texts = [Removal(f"{n}. {ROW}", "caption") for n in range(40)]
    (own,) = cleaned(_with(*texts), Voices(_with(*texts)))
    assert own.total == 40
    assert 10 < len(own.lines) <= MOST_LISTED
    page = render(_with(*texts), "html")
    assert f"and {own.more} more" in page.split("removed from the articles: ")[1]


def test_without_removals_the_page_is_as_long_as_it_was() -> None:
    """It has no word of them; with 20 of each article, less than 10 kB more for 60 articles."""
    large = large_briefing()
    assert "removed from the articles" not in render(large, "html")
    full = tuple(replace(each, removed=MENU) for each in large.articles)
    grown = measured(replace(large, articles=full)).whole - measured(large).whole
    assert 2_000 < grown < 10_000


def test_each_source_has_its_own_direction_and_language() -> None:
    text = "غرقت عبارة تقل أربعين شخصا قبالة بورت إلم يوم الاثنين."
    bahr = Article(id="ar", source="Al Bahr", title="غرق عبارة", text=text, language="ar")
    bahr = replace(bahr, removed=(Removal("تصوير: البحر", "caption"),))
    briefing = _with(*MENU[:1], language="en")
    page = render(replace(briefing, articles=(*briefing.articles, bahr)), "html")
    part = page.split("removed from the articles: ")[1].split("</details>")[0]
    assert f"<dd><b>page label</b> {MENU[0].text}" in part
    assert part.index("Al Bahr") > part.index("The Herald"), "what nothing cites comes last"
    (line,) = [each for each in part.splitlines() if "تصوير" in each]
    assert 'dir="rtl"' in line
