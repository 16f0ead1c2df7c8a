"""Every format says all there is to say, and nothing in an article becomes markup."""

import json
import os
import re
import subprocess
import sys
from dataclasses import replace
from datetime import UTC, datetime
from html import unescape
from html.parser import HTMLParser
from pathlib import Path

import jsonschema
import pytest
from markupsafe import escape

from summarize.data import Article, Briefing, Citation, Detail, Point, Span, Support
from summarize.documents import SCHEMA_MINOR, BriefingDocument
from summarize.errors import UsageError
from summarize.renderers import RENDERERS, SUFFIXES, Index, entry_of, render, slug
from summarize.renderers.marking import daggered
from summarize.renderers.words import language_of, marks, outlet_name
from tests.examples import GAZETTE, HERALD, example_briefing, worded_briefing

PEOPLE_FORMATS = ["markdown", "text", "html"]
# In Markdown sources have no numbers: each claim has a note (test_notes.py).
NUMBERED_FORMATS = ["text", "html"]


def _visible(text: str) -> str:
    class Page(HTMLParser):
        words = ""

        def handle_data(self, data: str) -> None:
            if self.cdata_elem is None:  # style and script are not seen
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


@pytest.mark.parametrize("form", NUMBERED_FORMATS)
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


def test_markup_in_articles_stays_text_in_html() -> None:
    """Markdown is held to the same in test_escaping.py."""
    attack = '<script>alert("x")</script> "quoted" & \'single\''
    page = render(_hostile(attack), "html")
    assert page.count("<script") == render(_hostile("calm"), "html").count("<script")
    assert "javascript:alert(1)" not in page
    assert attack not in page
    assert page.count(escape(attack)) >= 5


@pytest.mark.parametrize("form", sorted(RENDERERS))
def test_nothing_that_commands_a_terminal_is_shown(form: str) -> None:
    """Colours, the window's title, a link, the 8-bit forms, a turn of direction, line ends."""
    attack = (
        "\x1b[31mA\x1b]0;title\x07B\x1b]8;;http://x\x1b\\C\x9b31mD\u202eE\u2067\nF\x00G\x7fH\u2028I"
    )
    briefing = replace(_hostile(attack), warnings=(f"{attack}.txt: empty file",))
    shown = render(replace(briefing, articles=(replace(briefing.articles[0], url=attack),)), form)
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]", shown)
    if form in PEOPLE_FORMATS:
        assert "ABC31mDE FGH I.txt: empty file" in _visible(shown)
    else:
        document = json.loads(shown)
        annotations = document.get("first", {}).get("items", [])
        texts = [each["body"]["value"] for each in annotations]
        assert [each["text"] for each in document.get("points", [])] + texts == [attack]


def test_a_web_address_with_other_characters_is_no_link() -> None:
    for address in (
        "https://x.example/a b",
        "https://x.example/\x1b[0m",
        "javascript:x",
        "x\u202e",
    ):
        briefing = _hostile("A ferry sank.")
        briefing = replace(briefing, articles=(replace(briefing.articles[0], url=address),))
        assert set(re.findall('href="(.)', render(briefing, "html"))) == {"#"}
        assert "](" not in render(briefing, "markdown")


@pytest.mark.parametrize("form", sorted(RENDERERS))
def test_a_name_that_is_not_utf_8_can_be_written(form: str) -> None:
    """The name of a file from an old archive, in Latin-1: its last byte is no UTF-8."""
    article = Article(id="K\udcf6ln.txt", source="", title="", text="A ferry sank.")
    point = Point("A ferry sank.", (Citation(article.id, Span(0, 13)),), "quoted", Support(1, 1))
    shown = render(Briefing("A ferry sank", (point,), (), (article,), (), ()), form)
    assert "K\ufffdln.txt" in shown
    assert shown.encode()


def test_json_looks_the_same_whether_a_character_was_lost_or_not() -> None:
    """Two writers: the one of half characters must lay the document out as the other does."""
    lost = replace(example_briefing(), title="K\ufffdln", warnings=("\ufffd\x9b",))
    half = replace(example_briefing(), title="K\udcf6ln", warnings=("\udcf6\x9b",))
    assert render(half, "json") == render(lost, "json")


@pytest.mark.parametrize("form", NUMBERED_FORMATS)
def test_source_numbers_ascend_whatever_is_quoted(form: str) -> None:
    """The second point quotes the Gazette, source 2, and cites the Herald, source 1, beside it."""
    briefing = example_briefing()
    herald, gazette = briefing.points[0].citations
    second = replace(briefing.points[1], citations=(gazette, herald, gazette))
    briefing = replace(briefing, points=(briefing.points[0], second))
    assert re.search(r"coast guard said\. \[1\]\[2\] \*?\(1 out", _visible(render(briefing, form)))
    cited = json.loads(render(briefing, "json"))["points"][1]["citations"]
    assert [each["article_id"] for each in cited] == [GAZETTE.id, HERALD.id, GAZETTE.id]


@pytest.mark.parametrize("form", PEOPLE_FORMATS)
def test_a_headline_with_quotation_marks_stands_in_one_pair(form: str) -> None:
    for title in ("“Café” closes", '"Café" closes'):
        article = replace(HERALD, title=title)
        text = _visible(render(replace(example_briefing(), articles=(GAZETTE, article)), form))
        assert re.search("“[‘']Café[’'] closes”", text)


def test_a_page_names_its_language_and_takes_the_direction_from_the_text() -> None:
    """The frame of an Arabic briefing is English and says so; what runs as the page is silent."""
    articles = tuple(replace(each, language="ar") for each in (GAZETTE, HERALD))
    page = render(replace(example_briefing(), articles=articles, title="غرق عبارة"), "html")
    assert '<html lang="ar">' in page
    assert '<main dir="rtl">' in page
    assert len(re.findall('<li id=p[12] dir="ltr">', page)) == 2
    assert len(re.findall('<li id=s[12] dir="ltr">', page)) == 2, "their texts are English"
    assert '<h2 id="sources" dir="ltr" lang="en">Sources</h2>' in page
    english = render(example_briefing(), "html")
    assert '<html lang="en">' in english
    assert "<main>" in english
    assert '<h2 id="sources">Sources</h2>' in english
    assert len(re.findall("<li id=[ps][12]>", english)) == 4


def test_the_language_of_a_briefing_is_that_of_most_of_its_articles() -> None:
    languages = ("ru", "", "", "", "uk", "ru")
    articles = [replace(HERALD, id=str(n), language=code) for n, code in enumerate(languages)]
    assert language_of(articles) == "ru"
    assert language_of([]) == ""


@pytest.mark.parametrize("form", ["markdown", "text"])
def test_the_plain_formats_load_no_library(form: str) -> None:
    code = (
        "import sys; from tests.examples import example_briefing;"
        f"from summarize.renderers import render; render(example_briefing(), {form!r});"
        "print(*sorted(sys.modules))"
    )
    printed = subprocess.run(
        [sys.executable, "-c", code], check=True, capture_output=True, text=True
    ).stdout.split()
    assert "summarize.renderers" in printed
    assert {"pydantic", "jinja2", "wcwidth", "numpy", "rich"}.isdisjoint(printed)


def test_json_quotes_are_the_characters_their_spans_name() -> None:
    document = json.loads(render(example_briefing(), "json"))
    texts = {article["id"]: article["text"] for article in document["articles"]}
    citations = [each for point in document["points"] for each in point["citations"]]
    assert len(citations) == 3
    for each in citations:
        assert texts[each["article_id"]][each["start"] : each["end"]] == each["quote"]


def test_json_follows_the_documented_schema() -> None:
    """After a change of the document: `UPDATE_GOLDEN=1 pytest tests/test_renderers.py`."""
    path, schema = Path("docs/briefing.schema.json"), BriefingDocument.model_json_schema()
    if os.environ.get("UPDATE_GOLDEN"):
        path.write_text(json.dumps(schema, indent=2) + "\n")
    assert json.loads(path.read_text()) == schema
    for form in ("json", "json-digests"):
        jsonschema.validate(json.loads(render(example_briefing(), form)), schema)


def _detailed(*details: Detail, outlets: int = 2) -> Briefing:
    """The example with these details in its first point."""
    briefing = example_briefing()
    first = replace(
        briefing.points[0], details=details, support=Support(outlets=outlets, independent=1)
    )
    return replace(briefing, points=(first, *briefing.points[1:]))


FORTY = Detail(Span(13, 15), "number", (HERALD.id,))
PORT = Detail(Span(39, 47), "name", (HERALD.id, GAZETTE.id))


@pytest.mark.parametrize("form", ["markdown", "text"])
def test_a_detail_of_one_outlet_has_a_mark_that_is_explained_once(form: str) -> None:
    text = _visible(render(_detailed(FORTY, PORT), form))
    assert "A ferry with 40‡ people aboard sank off Port Elm on Monday." in text
    assert text.count("‡ only one outlet reports this") == 1
    assert text.count("‡") == 2


@pytest.mark.parametrize("form", PEOPLE_FORMATS)
@pytest.mark.parametrize(
    "briefing",
    [_detailed(), _detailed(PORT), _detailed(FORTY, outlets=1)],
)
def test_without_such_a_detail_nothing_is_marked(form: str, briefing: Briefing) -> None:
    """A point of one outlet says so already."""
    text = render(briefing, form)
    assert "‡" not in text
    assert "only one outlet" not in text
    assert not re.search('class="?only', text)


def test_a_page_tells_of_a_detail_which_of_the_cited_outlets_have_it() -> None:
    """An outlet that is not cited may have the same number or name for something else."""
    third = replace(GAZETTE, id="third", source="The Third", url="")
    briefing = _detailed(replace(PORT, article_ids=(HERALD.id, third.id)))
    page = render(replace(briefing, articles=(*briefing.articles, third)), "html")
    found = re.search(r"data-o=(\w+)>Port Elm", page)
    assert found is not None
    assert found[1] == "2", "The Herald's bit alone"


def test_a_page_names_the_outlet_of_a_detail_that_no_other_reports() -> None:
    page = render(_detailed(FORTY, PORT), "html")
    assert '<u class=only title="only The Herald" data-o=2>40</u> people' in page
    assert "A ferry with 40 people aboard sank off Port Elm on Monday." in _visible(page)
    assert _visible(page).count("only one outlet reports this") == 1


def test_the_words_of_a_briefing_are_counted_without_marks() -> None:
    plain, marked = example_briefing(), _detailed(FORTY)
    assert plain.words == marked.words
    assert f"{plain.words} words" in render(marked, "text")


def test_a_detail_of_an_outlet_under_two_names_is_of_one() -> None:
    briefing = _detailed(PORT)
    twins = (replace(GAZETTE, source="Herald"), HERALD)
    assert "Port Elm‡ on" in _visible(render(replace(briefing, articles=twins), "text"))


@pytest.mark.parametrize(
    ("text", "spans", "marked"),
    [
        ("Ms. Crane’s ship sank.", [Span(4, 9)], "Ms. Crane’s‡ ship sank."),
        ("In Nuku’alofa it rained.", [Span(3, 7)], "In Nuku’alofa‡ it rained."),
        ("“It fell,” she said.", [Span(0, 10)], "“It fell,”‡ she said."),
        ("Some 40%.", [Span(5, 8)], "Some 40%‡."),
        ("All of 40-odd men", [Span(7, 9), Span(14, 17)], "All of 40-odd‡ men‡"),
    ],
)
def test_the_mark_stands_behind_the_word(text: str, spans: list[Span], marked: str) -> None:
    assert daggered(text, [(span, "Herald") for span in spans]) == marked


@pytest.mark.parametrize("form", NUMBERED_FORMATS)
def test_several_places_of_an_article_are_one_source(form: str) -> None:
    briefing = example_briefing()
    first = briefing.points[0]
    last = first.citations[-1]
    more = Citation(last.article_id, Span(0, 5), "main")
    again = replace(first, citations=(*first.citations, more))
    text = _visible(render(replace(briefing, points=(again, *briefing.points[1:])), form))
    assert "Monday. [1][2] " in text


def test_a_page_says_of_a_source_that_it_reports_a_point_in_part() -> None:
    briefing = example_briefing()
    first = briefing.points[0]
    own, other = first.citations
    in_part = replace(first, citations=(own, replace(other, level="main")))
    page = render(replace(briefing, points=(in_part, *briefing.points[1:])), "html")
    assert "<a href=#p1s1>[1]</a><i><a href=#p1s2>[2]</a></i></span>" in page
    assert "<i>[…]</i> in part" in page


def test_json_tells_levels_and_who_has_each_detail() -> None:
    document = json.loads(render(_detailed(FORTY), "json"))
    assert document["schema_minor"] == SCHEMA_MINOR == 5
    point = document["points"][0]
    assert point["details"] == [
        {"start": 13, "end": 15, "kind": "number", "article_ids": [HERALD.id]}
    ]
    assert [each["level"] for each in point["citations"]] == ["full", "full"]
    sides = document["disagreements"][0]["sides"]
    assert {each["level"] for side in sides for each in side["citations"]} == {"full"}


def test_a_document_of_the_minor_version_before_is_read() -> None:
    document = json.loads(render(_detailed(FORTY), "json"))
    del document["schema_minor"]
    for point in document["points"]:
        del point["details"]
        for cited in point["citations"]:
            del cited["level"]
    jsonschema.validate(document, json.loads(Path("docs/briefing.schema.json").read_text()))
    read = BriefingDocument.model_validate(document)
    assert read.schema_minor == 0
    assert {each.level for point in read.points for each in point.citations} == {None}


def test_later_versions_may_add_keys_to_the_signature_and_to_every_part() -> None:
    document = json.loads(render(example_briefing(), "json"))
    document["signature"]["numpy"] = "9.9"
    document["articles"][0]["kinds"] = ["body"]
    document["later"] = True
    jsonschema.validate(document, json.loads(Path("docs/briefing.schema.json").read_text()))
    assert BriefingDocument.model_validate(document).signature["numpy"] == "9.9"


def test_json_articles_carry_credit_and_language() -> None:
    article = replace(HERALD, credit=("AP", "Reuters"), language="en")
    document = json.loads(render(replace(example_briefing(), articles=(GAZETTE, article)), "json"))
    assert document["articles"][1]["credit"] == ["AP", "Reuters"]
    assert [each["language"] for each in document["articles"]] == ["", "en"]


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
    for form in PEOPLE_FORMATS:
        assert "Silent Times" in render(briefing, form)


def test_an_unknown_format_is_refused_and_the_known_ones_are_named() -> None:
    with pytest.raises(UsageError, match=r"unknown format 'pdf'; known: markdown"):
        render(example_briefing(), "pdf")


def test_every_format_has_a_suffix_of_its_own() -> None:
    assert SUFFIXES.keys() == RENDERERS.keys()
    assert len(set(SUFFIXES.values())) == len(SUFFIXES)


@pytest.mark.parametrize("form", PEOPLE_FORMATS)
def test_why_points_are_not_worded_as_asked_is_said_once(form: str) -> None:
    points = tuple(
        replace(point, note="the model was silent") for point in example_briefing().points
    )
    text = _visible(render(replace(example_briefing(), points=points), form))
    assert text.count("the model was silent") == 1
    assert "Points 1, 2, rewriting refused: the model was silent" in text


@pytest.mark.parametrize("form", PEOPLE_FORMATS)
@pytest.mark.parametrize(
    ("places", "method", "told"),
    [
        ((1,), '{"rewriting":{"model":"org/m"}}', "Point 1 was worded by the model org/m and"),
        ((1, 2), '{"rewriting":{"model":"org/m"}}', "Points 1, 2 were worded by the model org/m"),
        ((2,), "not JSON", "Point 2 was worded by a model and checked"),
    ],
)
def test_what_a_model_worded_is_told_with_its_name(
    form: str, places: tuple[int, ...], method: str, told: str
) -> None:
    briefing = worded_briefing(*places, method=method)
    assert _visible(render(briefing, form)).count(told) == 1
    assert "worded" not in _visible(render(example_briefing(), form))


@pytest.mark.parametrize("form", PEOPLE_FORMATS)
def test_points_tell_their_day_only_where_the_articles_are_of_several(form: str) -> None:
    later = replace(GAZETTE, published=datetime(2031, 3, 9, tzinfo=UTC))
    spread = replace(example_briefing(), articles=(later, HERALD))
    assert "(1 outlet; 2031-03-04)" in _visible(render(spread, form))
    assert "(1 outlet)" in _visible(render(example_briefing(), form))


def test_source_numbers_ascend_beyond_one_digit_and_stand_once() -> None:
    citations = [Citation(name, Span(0, 1)) for name in ("ten", "eight", "one", "ten")]
    assert marks(citations, {"one": 1, "eight": 8, "ten": 10}) == "[1][8][10]"


@pytest.mark.parametrize("form", PEOPLE_FORMATS)
def test_what_a_refused_model_invented_is_not_shown(form: str) -> None:
    """The JSON document keeps it."""
    point = replace(example_briefing().points[0], note='name: "Lord Invented"; too long')
    briefing = replace(example_briefing(), points=(point,))
    text = _visible(render(briefing, form))
    assert "Point 1, rewriting refused: name; too long" in text
    assert "Invented" not in text
    assert "Lord Invented" in render(briefing, "json")


def test_a_page_shows_all_that_a_point_cites_of_one_source() -> None:
    quotes = (Citation(HERALD.id, Span(60, 107)), Citation(HERALD.id, Span(0, 58)))
    point = replace(example_briefing().points[0], citations=quotes)
    page = render(replace(example_briefing(), points=(point,), disagreements=()), "html")
    assert page.count(" href=#p1s") == 1
    lit = re.findall('<mark (?:id=p1s1|data-c="p1")>(.*?)</mark>', page)
    assert lit == [HERALD.text[:58], HERALD.text[60:107]]


def test_an_index_counts_outlets_and_not_articles() -> None:
    twin = replace(HERALD, id="herald-2.txt")
    briefing = replace(example_briefing(), articles=(GAZETTE, HERALD, twin))
    index = Index("", (("01-ferry", entry_of(briefing)),)).rendered(["markdown"])
    assert json.loads(index[".json"])["stories"][0]["outlets"] == 2
    assert "(3 articles from 2 outlets; 1 disagreement)" in index[".md"]


def test_the_name_of_a_story_file_is_short_and_ends_with_a_whole_word() -> None:
    """The 61st letter of the title follows a space."""
    assert slug("a" * 59 + " " + "b" * 20) == "a" * 59
    assert slug("中文") == "story"


@pytest.mark.parametrize(
    ("file", "name"),
    [
        ("northern-broadcast.txt", "northern-broadcast"),
        ("storm_3f2a9c01b7d4.txt", "storm_3f2a…"),
        ("001_b463487d872e5e29.txt", "unnamed source 001_b463…"),
        ("7f3c2a90-1b2c-4d5e-8f90-a1b2c3d4e5f6.html", "unnamed source 7f3c…"),
        ("20310304.txt", "unnamed source 20310304"),
        ("deadbeef-bay.txt", "deadbeef-bay"),
        ("pile.jsonl:2", "pile:2"),
    ],
)
def test_a_source_without_a_name_goes_by_that_of_its_file(file: str, name: str) -> None:
    article = replace(HERALD, id=file, source=re.sub(r"\.\w+", "", file), title="Ferry sinks")
    assert outlet_name(article) == name
    assert outlet_name(replace(article, source="112")) == "112", "an outlet may be called so"
    told_nothing = replace(article, title="", published=None, url="")
    assert outlet_name(told_nothing).startswith("unnamed source (")
    assert outlet_name(replace(told_nothing, source="Harbour Post")) == "Harbour Post"
    briefing = replace(
        example_briefing(),
        articles=(GAZETTE, article),
        points=tuple(
            replace(
                point,
                citations=tuple(
                    replace(each, article_id=file) if each.article_id == HERALD.id else each
                    for each in point.citations
                ),
            )
            for point in example_briefing().points
        ),
        disagreements=(),
    )
    for form in PEOPLE_FORMATS:
        assert name in unescape(render(briefing, form)).replace("\\", "").replace("\n    ", " ")
