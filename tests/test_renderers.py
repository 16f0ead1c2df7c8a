"""Every format says all there is to say, and nothing in an article becomes markup."""

import json
from dataclasses import replace
from datetime import UTC, datetime
from html.parser import HTMLParser
from pathlib import Path

import jsonschema
import pytest

from summarize.data import Article, Briefing, Citation, Point, Span, Support
from summarize.errors import UsageError
from summarize.renderers import RENDERERS, SUFFIXES, format_of, render
from summarize.renderers.document import BriefingDocument
from tests.examples import GAZETTE, HERALD, example_briefing

PEOPLE_FORMATS = ["markdown", "text", "html"]


def _visible(text: str) -> str:
    class Page(HTMLParser):
        words = ""

        def handle_data(self, data: str) -> None:
            self.words += data

    page = Page()
    page.feed(text)
    return " ".join(page.words.replace("\\", "").split())


@pytest.mark.parametrize("form", sorted(RENDERERS))
def test_a_format_gives_the_same_bytes_twice_and_ends_with_a_line_end(form: str) -> None:
    briefing = example_briefing()
    assert render(briefing, form) == render(briefing, form)
    assert render(briefing, form).endswith("\n")


@pytest.mark.parametrize("form", PEOPLE_FORMATS)
def test_people_see_points_support_sources_disagreements_and_warnings(form: str) -> None:
    text = _visible(render(example_briefing(), form))
    for expected in (
        "A ferry with 40 people aboard sank off Port Elm on Monday.",
        "2 outlets, 1 independent",
        "40 people",
        "42 people",
        "The Herald",
        "Elm Gazette",
        "2031-03-04",
        "empty.txt: empty file",
    ):
        assert expected in text


@pytest.mark.parametrize("form", PEOPLE_FORMATS)
def test_source_numbers_follow_the_order_of_citation(form: str) -> None:
    """The Herald is cited first though the Gazette stands first among the articles."""
    text = _visible(render(example_briefing(), form))
    assert "Monday. [1][2]" in text
    sources = text[text.rindex("Sources") :]
    assert sources.index("The Herald") < sources.index("Elm Gazette")


def _hostile(text: str) -> Briefing:
    article = Article(id="x", source=text, title=text, text=text, url="javascript:alert(1)")
    point = Point(text, (Citation("x", Span(0, len(text))),), "quoted", Support(1, 1))
    return Briefing(text, (point,), (), (article,), (), ())


def test_markup_in_articles_stays_text() -> None:
    attack = '<script>alert("x")</script> [click](javascript:x) # not a heading *bold*'
    page = render(_hostile(attack), "html")
    assert "<script>" not in page
    assert "javascript:alert(1)" not in page
    markdown = render(_hostile(attack), "markdown")
    assert "[click](" not in markdown
    assert "<script>" not in markdown.replace("\\<", "")


def test_json_quotes_are_the_characters_their_spans_name() -> None:
    document = json.loads(render(example_briefing(), "json"))
    texts = {article["id"]: article["text"] for article in document["articles"]}
    citations = [each for point in document["points"] for each in point["citations"]]
    assert len(citations) == 3
    for each in citations:
        assert texts[each["article_id"]][each["start"] : each["end"]] == each["quote"]


def test_json_follows_the_documented_schema() -> None:
    schema = json.loads(Path("docs/briefing.schema.json").read_text())
    assert schema == BriefingDocument.model_json_schema(mode="serialization")
    for form in ("json", "json-digests"):
        jsonschema.validate(json.loads(render(example_briefing(), form)), schema)


def test_json_digests_leave_the_texts_out() -> None:
    document = json.loads(render(example_briefing(), "json-digests"))
    assert [article["text"] for article in document["articles"]] == [None, None]
    assert [article["sha256"] for article in document["articles"]] == [
        GAZETTE.sha256,
        HERALD.sha256,
    ]


def test_an_article_nobody_cites_is_named_as_read() -> None:
    extra = Article(id="extra", source="Silent Times", title="", text="Nothing of use.")
    briefing = replace(example_briefing(), articles=(GAZETTE, HERALD, extra))
    for form in ("markdown", "text"):
        assert "Silent Times" in render(briefing, form)


def test_the_suffix_of_a_file_names_its_format() -> None:
    for form, suffix in SUFFIXES.items():
        if form != "json-digests":
            assert format_of(None, Path(f"out{suffix}")) == form
    assert format_of("text", Path("out.json")) == "text"
    with pytest.raises(UsageError, match=r"unknown format 'pdf'; known: markdown"):
        format_of("pdf", None)


@pytest.mark.parametrize("form", PEOPLE_FORMATS)
def test_why_points_are_not_worded_as_asked_is_said_once(form: str) -> None:
    points = tuple(
        replace(point, note="the model was silent") for point in example_briefing().points
    )
    text = _visible(render(replace(example_briefing(), points=points), form))
    assert text.count("the model was silent") == 1
    assert "Points 1, 2, rewriting refused: the model was silent" in text


@pytest.mark.parametrize("form", PEOPLE_FORMATS)
def test_points_tell_their_day_only_where_the_articles_are_of_several(form: str) -> None:
    later = replace(GAZETTE, published=datetime(2031, 3, 9, tzinfo=UTC))
    spread = replace(example_briefing(), articles=(later, HERALD))
    assert "(1 outlet; 2031-03-04)" in _visible(render(spread, form))
    assert "(1 outlet)" in _visible(render(example_briefing(), form))
