"""The page of a briefing as it is written: spans, data, policy, matrix, ledger, sizes."""

import base64
import hashlib
import json
import re
from dataclasses import replace
from functools import cache
from html import unescape
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.page_size import measured
from summarize.agreement import count_support, find_origins
from summarize.characters import visible
from summarize.data import Article, Briefing, Citation, LedgerEntry, Point, Span, Support
from summarize.languages.page import page_words
from summarize.pipeline import summarize
from summarize.readers import read_articles
from summarize.renderers import Index, entry_of, render, render_beside_index
from summarize.renderers.left_out import left_out
from summarize.renderers.lit import Cited, cited_blocks
from summarize.renderers.matrix import matrix_rows
from summarize.renderers.voices import Voices
from summarize.sentences import split_sentences
from tests.examples import GAZETTE, HERALD, example_briefing
from tests.large import large_briefing

STORIES = ("harbour-bridge", "border-visit", "sodium-battery")


@cache
def _briefed(name: str) -> Briefing:
    return summarize(read_articles([Path("seeds", name)]))


def _data(page: str, kind: str) -> dict[str, object]:
    (found,) = re.findall(f'<script type="{re.escape(kind)}"[^>]*>(.*?)</script>', page, re.DOTALL)
    value: dict[str, object] = json.loads(found)
    return value


@given(
    text=st.text("ab \n😀", max_size=60),
    spans=st.lists(st.tuples(st.integers(0, 60), st.integers(0, 60)), max_size=5),
)
def test_lit_pieces_are_exactly_the_cited_characters(
    text: str, spans: list[tuple[int, int]]
) -> None:
    """Whatever is cited, overlapping or over several paragraphs: no character more or less."""
    cited = [
        Cited(Span(min(pair), max(pair)), f"p{number}")
        for number, pair in enumerate(spans)
        if max(pair) <= len(text)
    ]
    lit: dict[str, set[int]] = {}
    shown: list[int] = []
    for block in cited_blocks(text, cited):
        at = block.start
        for piece in block.pieces:
            assert text[at : at + len(piece.text)] == piece.text
            places = range(at, at + len(piece.text))
            shown += places
            for key in piece.keys:
                lit.setdefault(key, set()).update(places)
            at += len(piece.text)
    assert lit == {
        each.key: set(range(each.span.start, each.span.end))
        for each in cited
        if each.span.start < each.span.end
    }
    assert shown == sorted(set(shown))


def test_a_citation_through_paragraphs_makes_one_block_of_them() -> None:
    text = "One.\n\n“Two.\n\nThree,” he said. Four.\n\nFive."
    (block,) = cited_blocks(text, [Cited(Span(6, 29), "p1")])
    assert [piece.text for piece in block.pieces] == ["“Two.\n\nThree,” he said.", " Four."]


def test_a_long_paragraph_is_shown_around_what_is_cited() -> None:
    text = "word " * 1000 + "Here it is. " + "word " * 1000
    (block,) = cited_blocks(text, [Cited(Span(5000, 5011), "p1")])
    before, lit, after = (piece.text for piece in block.pieces)
    assert lit == "Here it is."
    assert 280 < len(before) <= 300
    assert 280 < len(after) <= 300
    assert before.startswith("word ")
    assert (block.is_cut_before, block.is_cut_after) == (True, True)


def test_the_policy_names_the_style_and_the_script_that_are_there() -> None:
    page = render(example_briefing(), "html")
    policy = unescape(re.findall('Content-Security-Policy" content="([^"]*)"', page)[0])
    for element in ("style>", 'script id="page">'):
        text = page.split(f"<{element}")[1].split("</")[0]
        digest = base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
        assert f"'sha256-{digest}'" in policy
    assert policy.startswith("default-src 'none'; ")
    assert "unsafe" not in policy
    assert page.index("Content-Security-Policy") < page.index("<title>")


@pytest.mark.parametrize("end", ["</script>", "<!--<script>", "]]>", "\u2028", "&lt;/script&gt;"])
def test_no_text_ends_the_element_of_the_data(end: str) -> None:
    """Names of outlets that nothing cites are in the data, the title in that for search engines."""
    other = replace(GAZETTE, id="other", source=f"The {end} Post", text="Rain.")
    briefing = replace(example_briefing(), articles=(GAZETTE, HERALD, other), title=f"Big {end}")
    page = render(briefing, "html")
    assert _data(page, "application/json")["others"] == {"2": visible(f"The {end} Post")}
    linked = _data(page, "application/ld+json")
    assert linked["headline"] == f"Big {end}"
    assert page.count("<script") == page.count("</script>") == 3


def test_the_data_tell_only_of_fragments_that_name_other_words_than_usual() -> None:
    """All of ten words, or four of either end; by count where a comma ends them, or written out."""
    text = (
        "The ferry sank off Port Elm.\n\n"
        "The ferry had left the town of Lerin at dawn with forty people.\n\n"
        "By noon on Monday, the coast guard of the town had saved all of them.\n\n"
        "It was old.\n\nIt was old."
    )
    quotes = ("The ferry sank off Port Elm.", text.split("\n\n")[1], text.split("\n\n")[2])
    spans = [Span(text.index(each), text.index(each) + len(each)) for each in quotes]
    spans.append(Span(len(text) - 11, len(text)))
    article = Article(id="a", source="Sea", title="", text=text, url="https://sea.example/1")
    points = tuple(
        Point(each.of(text), (Citation("a", each),), "quoted", Support(1, 1)) for each in spans
    )
    page = render(Briefing("Sea", points, (), (article,), (), ()), "html")
    told = _data(page, "application/json")["passages"]
    assert told == {"p3": "17,18", "p4": "#:~:text=It+was+old.-,It+was+old."}


def test_search_engines_are_told_what_is_cited() -> None:
    """https://schema.org/NewsArticle; an article without an address by its title."""
    linked = _data(render(example_briefing(), "html"), "application/ld+json")
    assert linked == {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": "Ferry sinks off Port Elm",
        "wordCount": 19,
        "citation": [
            "https://herald.example/ferry",
            {
                "@type": "NewsArticle",
                "headline": "42 rescued from <sinking> ferry",
                "publisher": {"@type": "Organization", "name": "Elm Gazette"},
            },
        ],
    }


@pytest.mark.parametrize("name", STORIES)
def test_the_rows_of_the_matrix_are_the_voices_that_support_counts(name: str) -> None:
    briefing = _briefed(name)
    voices = Voices(briefing)
    rows = matrix_rows(briefing, voices)
    for point in briefing.points:
        own = {voices.of[each.article_id] for each in point.citations}
        assert len(own) == point.support.outlets
        assert sum(not own.isdisjoint(group) for group in rows) == point.support.independent
    assert sum(len(group) > 1 for group in rows) == 1


def test_the_ledger_is_told_whole() -> None:
    """Repetitions by point, the others by reason, the most first; the same words once."""
    briefing = _briefed("harbour-bridge")
    groups = left_out(briefing, Voices(briefing))
    assert sum(group.total for group in groups) == sum(
        each.fate != "used" for each in briefing.ledger
    )
    numbers = [group.point for group in groups if group.point]
    assert numbers == sorted(numbers)
    others = [group.total for group in groups if not group.point]
    assert others == sorted(others, reverse=True)
    page = render(briefing, "html")
    assert "What was left out: 118 of 130 sentences" in page
    assert "<summary>over budget (53)</summary>" in page


def test_a_long_ledger_lists_what_has_room_and_counts_the_rest() -> None:
    text = "\n\n".join(f"Sentence number {n} tells of the flood and its gauge." for n in range(900))
    spans = [Span(match.start(), match.end()) for match in re.finditer(".+", text)]
    article = Article(id="a", source="Sea", title="", text=text)
    ledger = tuple(
        LedgerEntry("a", span, "left out", None, "rare" if n < 3 else "common")
        for n, span in enumerate(spans)
    )
    briefing = Briefing("Flood", (), (), (article,), ledger, ())
    common, rare = left_out(briefing, Voices(briefing))
    assert (rare.reason, rare.total, rare.more) == ("rare", 3, 0)
    assert common.total == 897
    assert 50 < len(common.lines) < 200
    assert common.more == 897 - len(common.lines)


@pytest.mark.parametrize("name", STORIES)
def test_a_page_has_less_than_60_kb_beside_what_it_cites(name: str) -> None:
    assert measured(_briefed(name)).beside < 55_000


def test_a_large_page_grows_with_its_citations_alone() -> None:
    """40 points of 60 articles, ten articles for each: 401 cited places."""
    sizes = measured(large_briefing())
    assert sizes.places == 401, "one value of the disagreement is of no point"
    assert sizes.beside < 104_000
    assert sizes.own < 93_000


def test_a_page_asks_for_nothing_and_links_only_what_can_be_linked() -> None:
    page = render(_briefed("border-visit"), "html")
    assert set(re.findall(r' (?:href|src|action|data|srcset)="([^"#]*)', page)) == {
        "", *(each.url for each in _briefed("border-visit").articles if each.url)
    }  # fmt: skip
    assert "url(" not in page
    assert "@import" not in page
    for link in re.findall('<a href="http[^>]*>', page):
        assert 'rel="noopener noreferrer"' in link


def test_the_day_of_a_point_is_told_to_people_and_to_programs() -> None:
    first, *others = example_briefing().points
    dated = replace(example_briefing(), points=(replace(first, date="2031-11-28"), *others))
    assert '<time datetime="2031-11-28">28 Nov' in render(dated, "html")


def test_a_story_of_a_day_leads_back_and_a_single_one_does_not() -> None:
    assert '<a href="index.html">All stories</a>' in render_beside_index(example_briefing(), "html")
    assert "index.html" not in render(example_briefing(), "html")
    assert render_beside_index(example_briefing(), "markdown") == render(
        example_briefing(), "markdown"
    )


def test_the_page_of_a_day_links_every_story() -> None:
    day = Index("2031-03-04", (("01-ferry", entry_of(example_briefing())),), ("x.txt: <empty>",))
    assert day.rendered(["markdown"]).keys() == {".md", ".json"}
    page = day.rendered(["html"])[".html"]
    assert '<h2><a href="01-ferry.html">Ferry sinks off Port Elm</a></h2>' in page
    assert "A ferry with 40 people aboard sank off Port Elm on Monday." in page
    assert "x.txt: &lt;empty&gt;" in page
    assert "[Ferry sinks off Port Elm](01-ferry.html)" in day.rendered(["html"])[".md"]


def test_every_language_has_the_words_of_a_page() -> None:
    assert page_words("en") == page_words("ru") == page_words("")
    assert page_words("").language == "en"


def test_voices_are_those_that_support_counts() -> None:
    """The story's wire copies: five outlets, four voices."""
    briefing = _briefed("harbour-bridge")
    articles = briefing.articles
    origins = find_origins(articles, [each for own in articles for each in split_sentences(own)])
    support = count_support([article.id for article in articles], articles, origins)
    assert len(Voices(briefing).names) == support.outlets == 5
    assert len(Voices(briefing).together()) == support.independent == 4


def test_an_outlet_with_two_articles_has_one_row() -> None:
    twin = replace(HERALD, id="herald-2.txt", text="A ferry sank.")
    point = Point(
        "A ferry sank.",
        (Citation("herald-2.txt", Span(0, 13), "main"), Citation(HERALD.id, Span(0, 58))),
        "quoted",
        Support(1, 1),
    )
    briefing = replace(example_briefing(), articles=(GAZETTE, HERALD, twin), points=(point,))
    assert matrix_rows(briefing, Voices(briefing)) == [[Voices(briefing).of[HERALD.id]]]
