"""`verify` finds whatever a tampered briefing claims that its sources do not say."""

import json
from collections.abc import Callable
from typing import Any

import pytest

from summarize.errors import InputError
from summarize.renderers import render
from summarize.verification import failures, read_document
from tests.examples import GAZETTE, HERALD, example_briefing

Document = dict[str, Any]


def _document(form: str = "json") -> Document:
    document: Document = json.loads(render(example_briefing(), form))
    return document


def _failures(document: Document) -> str:
    return "\n".join(failures(read_document(json.dumps(document), "test.json")))


def test_an_honest_briefing_verifies() -> None:
    assert _failures(_document()) == ""


def _other_quote(document: Document) -> None:
    document["points"][0]["citations"][0]["quote"] = "A ferry with 400 people sank."


def _moved_span(document: Document) -> None:
    document["points"][0]["citations"][0]["start"] += 1


def _outside(document: Document) -> None:
    document["points"][0]["citations"][1]["end"] = 10_000


def _no_such_article(document: Document) -> None:
    document["points"][1]["citations"][0]["article_id"] = "invented.txt"


def _changed_text(document: Document) -> None:
    document["articles"][0]["text"] += " And a lie."


def _changed_point(document: Document) -> None:
    document["points"][0]["text"] = document["points"][0]["text"].replace("40", "41")


def _untrue_trimming(document: Document) -> None:
    document["points"][1]["text"] = "None were rescued, the coast guard said."


def _untrue_rewriting(document: Document) -> None:
    document["points"][1].update(origin="rewritten", text="All 97 were rescued.")


def _no_citation(document: Document) -> None:
    document["points"][1]["citations"] = []


def _too_many_outlets(document: Document) -> None:
    document["points"][1]["support"] = {"outlets": 5, "independent": 5}


def _invented_side(document: Document) -> None:
    document["disagreements"][0]["sides"][0]["value"] = "70 people"


def _ledger_outside(document: Document) -> None:
    document["ledger"][0]["point"] = 17


@pytest.mark.parametrize(
    ("tamper", "named"),
    [
        (_other_quote, "point 1: citation herald.txt[0:58]: the article does not read"),
        (_moved_span, "point 1: citation herald.txt[1:58]: the article does not read"),
        (_outside, "lies outside the article"),
        (_no_such_article, "there is no such article"),
        (_changed_text, "article gazette.txt: the SHA-256"),
        (_changed_point, "point 1: marked as quoted"),
        (_untrue_trimming, "point 2: marked as trimmed"),
        (_untrue_rewriting, "point 2: "),
        (_no_citation, "point 2: has no citation"),
        (_too_many_outlets, "point 2: claims 5 outlets, but cites 1"),
        (_invented_side, "no cited sentence gives the value '70 people'"),
        (_ledger_outside, "names point 17, which does not exist"),
    ],
)
def test_each_kind_of_tampering_is_named(tamper: Callable[[Document], None], named: str) -> None:
    document = _document()
    tamper(document)
    assert named in _failures(document)


def test_digests_need_their_sources_and_are_compared_with_them() -> None:
    document = read_document(json.dumps(_document("json-digests")), "test.json")
    assert "no text to check against" in "\n".join(failures(document))
    assert failures(document, (GAZETTE, HERALD)) == ()


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"schema_version": 2}', "\x00"])
def test_what_is_no_briefing_is_said_to_be_none(text: str) -> None:
    with pytest.raises(InputError, match=r"^x\.json: not a briefing"):
        read_document(text, "x.json")
