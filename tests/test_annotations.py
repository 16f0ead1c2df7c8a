"""Web Annotations: each leads to the very characters that the JSON document cites."""

import base64
import json
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from summarize.data import Article, Briefing, Citation, Disagreement, Point, Side, Span, Support
from summarize.renderers import Index, entry_of, render, render_day
from summarize.renderers.annotations import surroundings
from tests.examples import GAZETTE, HERALD, example_briefing
from tests.npm import npm_folder, run_node

SCHEMA = json.loads(Path("docs/annotations.schema.json").read_text())
NPM = (
    "@apache-annotator/dom@0.2.0",
    "@apache-annotator/selector@0.2.0",  # imported by it, and not named as a dependency
    "dom-anchor-text-quote@4.0.2",
    "jsdom@26.1.0",
    "validate-web-annotation@0.3.0",
)
# One sentence three times, characters beyond 16 bits, combining marks, a joined emoji, Arabic.
TANGLED = (
    "🌊 The sea rose. No one was hurt. Cafe\u0301 Zoe\u0308 closed. 👩‍🚒 came.\n\n"
    "No one was hurt. The pier held.\n\n"
    "غرقت العبارة يوم الاثنين. No one was hurt. 𝐓he end 🌊 came late."
)
QUOTED = (
    "No one was hurt.",
    "Cafe\u0301 Zoe\u0308 closed.",
    "The pier held.",
    "غرقت العبارة يوم الاثنين.",
    "𝐓he end 🌊 came late.",
    "held.\n\nغرقت",
    "👩‍🚒 came.",
)


def _spans(text: str, quoted: str) -> list[Span]:
    return [Span(at, at + len(quoted)) for at in range(len(text)) if text.startswith(quoted, at)]


def _tangled() -> Briefing:
    """Every place of every quotation is a citation of the one point."""
    article = Article(id="sea", source="Sea News", title="", text=TANGLED, language="en")
    citations = [Citation("sea", span) for each in QUOTED for span in _spans(TANGLED, each)]
    point = Point("It was rough.", tuple(citations), "rewritten", Support(1, 1))
    return Briefing("Rough sea", (point,), (), (article,), (), ())


def _collection(briefing: Briefing) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(render(briefing, "annotations"))
    jsonschema.Draft202012Validator(SCHEMA).validate(found)
    return found


def _targets(annotation: dict[str, Any]) -> list[dict[str, Any]]:
    target = annotation["target"]
    return target if isinstance(target, list) else [target]


def _digest(name: str) -> str:
    """The SHA-256, in hexadecimal, in a name of RFC 6920."""
    coded = name.removeprefix("ni:///sha-256;").partition("#")[0]
    return base64.urlsafe_b64decode(f"{coded}=").hex()


def test_the_schema_is_a_schema() -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)


@pytest.mark.parametrize("briefing", [example_briefing(), _tangled()])
def test_both_selectors_of_a_target_select_the_cited_characters(briefing: Briefing) -> None:
    texts = {article.sha256: article.text for article in briefing.articles}
    points = _collection(briefing)["first"]["items"][: len(briefing.points)]
    for annotation, point in zip(points, briefing.points, strict=True):
        assert annotation["body"]["value"] == point.text
        for target, citation in zip(_targets(annotation), point.citations, strict=True):
            quote, position = target["selector"]
            text = texts[_digest(target.get("state", {}).get("cached") or target["source"])]
            exact = citation.span.of(text)
            assert text[position["start"] : position["end"]] == quote["exact"] == exact
            whole = quote["prefix"] + exact + quote["suffix"]
            assert _spans(text, whole) == [
                Span(
                    position["start"] - len(quote["prefix"]),
                    position["end"] + len(quote["suffix"]),
                )
            ]


def test_positions_count_code_points_as_the_standard_says() -> None:
    """A wave is one of them, though two units of UTF-16, as which JavaScript counts."""
    (annotation,) = _collection(_tangled())["first"]["items"]
    _, position = annotation["target"][0]["selector"]
    assert position == {"type": "TextPositionSelector", "start": 16, "end": 32}
    before = TANGLED[: position["start"]]
    assert len(before.encode("utf-16-le")) // 2 == 17


@pytest.mark.slow
@pytest.mark.parametrize("briefing", [example_briefing(), _tangled()])
def test_independent_implementations_find_the_same_passages(briefing: Briefing) -> None:
    """Apache Annotator finds by quotation and by position, dom-anchor-text-quote by quotation."""
    texts = {article.sha256: article.text for article in briefing.articles}
    collection = _collection(briefing)
    asked = [
        {
            "text": texts[_digest(target.get("state", {}).get("cached") or target["source"])],
            "annotation": {"@context": collection["@context"], **annotation},
            "selectors": target["selector"],
        }
        for annotation in collection["first"]["items"]
        for target in _targets(annotation)
    ]
    answered = run_node("anchor.mjs", npm_folder(*NPM), asked)
    assert len(asked) >= 4
    for question, answer in zip(asked, answered, strict=True):
        exact = question["selectors"][0]["exact"]
        (by_quote,), (by_position,) = answer["quote"], answer["position"]
        assert by_quote == by_position
        assert by_position[2] == answer["second"] == exact
        assert answer["valid"]


def test_the_collection_has_the_name_of_the_json_document() -> None:
    """Which is its digest, so that one can tell what the annotations are of."""
    briefing = example_briefing()
    collection = _collection(briefing)
    assert _digest(collection["id"]) == json.loads(render(briefing, "json"))["digest"]
    assert collection["label"] == briefing.title
    assert [each["id"].partition("#")[2] for each in collection["first"]["items"]] == [
        "point-1",
        "point-2",
        "disagreement-1-side-1",
        "disagreement-1-side-2",
    ]


def test_a_source_is_its_address_or_else_its_text() -> None:
    """What is no web address names nothing that could be looked up."""
    herald, gazette = _targets(_collection(example_briefing())["first"]["items"][0])
    assert herald["source"] == HERALD.url
    assert _digest(herald["state"]["cached"]) == HERALD.sha256
    assert herald["label"] == "The Herald, “Ferry sinks off Port Elm”, 2031-03-04"
    assert _digest(gazette["source"]) == GAZETTE.sha256
    assert "state" not in gazette


def test_each_side_of_a_disagreement_is_an_annotation_and_all_have_one_tag() -> None:
    briefing = example_briefing()
    disagreement = replace(briefing.disagreements[0], note="later reports say 42")
    items = _collection(replace(briefing, disagreements=(disagreement,)))["first"]["items"][2:]
    told = [[(body["purpose"], body["value"]) for body in each["body"]] for each in items]
    about = [("tagging", "people aboard"), ("commenting", "later reports say 42")]
    assert told == [
        [("describing", "40 people"), *about],
        [("describing", "42 people"), *about],
    ]


def test_what_reports_a_point_in_part_has_a_class_of_its_own() -> None:
    """And its stylesheet: a class that no stylesheet describes must be ignored (section 4.4)."""
    briefing = example_briefing()
    first = briefing.points[0]
    own, other = first.citations
    in_part = replace(first, citations=(own, replace(other, level="main")))
    items = _collection(replace(briefing, points=(in_part, briefing.points[1])))["first"]["items"]
    assert [each.get("styleClass") for each in _targets(items[0])] == [None, "main"]
    assert items[0]["stylesheet"]["value"].startswith(".main {")
    assert "stylesheet" not in items[1]


def test_a_briefing_without_points_is_a_collection_without_pages() -> None:
    empty = replace(example_briefing(), points=(), disagreements=())
    collection = _collection(empty)
    assert collection["total"] == 0
    assert "first" not in collection


def test_the_annotations_of_a_day_are_one_collection_and_its_index_names_them() -> None:
    briefings = [example_briefing(), _tangled()]
    entries = [entry_of(each, ["annotations"]) for each in briefings]
    stories = tuple((f"0{n}", entry) for n, entry in enumerate(entries, start=1))
    index = json.loads(Index("2031-03-04", stories).rendered(["annotations"])[".annotations.json"])
    whole = json.loads("".join(render_day("2031-03-04", briefings, (), "annotations")))
    for each in (index, whole):
        jsonschema.Draft202012Validator(SCHEMA).validate(each)
        assert each["label"] == "Briefing of 2031-03-04"
        assert each["total"] == 5
    assert index["id"] == whole["id"]
    assert index["first"]["items"] == [each["id"] for each in whole["first"]["items"]]
    own = [each for briefing in briefings for each in _collection(briefing)["first"]["items"]]
    assert whole["first"]["items"] == own
    assert ".annotations.json" not in Index("", stories).rendered(["markdown"])


@given(
    st.lists(st.sampled_from(["a b. ", "c", " ", "\n\n", "é", "🌊"]), min_size=1).map("".join),
    st.integers(0, 200),
    st.integers(1, 60),
)
@example("a b. " * 40, 95, 3)
def test_surroundings_make_a_passage_unique_wherever_it_stands(
    text: str, start: int, size: int
) -> None:
    start %= len(text)
    span = Span(start, min(start + size, len(text)))
    prefix, suffix = surroundings(text, span)
    assert _spans(text, prefix + span.of(text) + suffix) == [
        Span(span.start - len(prefix), span.end + len(suffix))
    ]


def test_surroundings_are_whole_words_of_the_same_paragraph() -> None:
    """The line between two paragraphs is written otherwise on each page of the web."""
    text = "First.\n\nThe ferry that had left late on Monday sank. It was old.\n\nLast."
    (span,) = _spans(text, "It was old.")
    assert surroundings(text, span) == ("late on Monday sank. ", "")


def test_a_side_and_a_point_of_one_text_have_different_names() -> None:
    citation = Citation(HERALD.id, Span(0, 58))
    side = Side("40 people", (citation,))
    twice = Disagreement("people aboard", (side, side))
    items = _collection(replace(example_briefing(), disagreements=(twice, twice)))["first"]["items"]
    assert len({each["id"] for each in items}) == len(items) == 6


def test_a_date_makes_no_difference_to_the_bytes() -> None:
    """There is no clock in it: neither `created` nor `generated`."""
    text = render(example_briefing(), "annotations")
    assert str(datetime.now(UTC).year) not in text
    assert "generated" not in text
