"""`verify` finds whatever a tampered briefing claims that its sources do not say."""

import json
from collections.abc import Callable
from functools import cache
from typing import Any

import pytest

from summarize.data import Article, Briefing
from summarize.documents import digested
from summarize.errors import InputError
from summarize.pipeline import summarize
from summarize.renderers import render
from summarize.verification import failures, read_document
from tests.examples import example_briefing

Document = dict[str, Any]


HERALD = Article(
    id="herald.txt",
    source="The Herald",
    title="Ferry sinks off Port Elm",
    text=(
        "A ferry with 40 people aboard sank off Port Elm on Monday, the coast guard said.\n\n"
        "But the harbour master of Port Elm closed the old pier after the accident.\n\n"
        "Divers will search the wreck for the cause of the leak in the coming weeks.\n\n"
        "The ferry was built in the yards of Halloran in the summer of 1987.\n\n"
        "“Nobody was hurt. We were lucky,” Captain Ann Reed told reporters in Port Elm."
    ),
)
GAZETTE = Article(
    id="gazette.txt",
    source="Elm Gazette",
    title="42 rescued from ferry",
    text="A ferry with 42 people aboard sank off Port Elm on Monday, the coast guard said.",
)
COURIER = Article(
    id="courier.txt",
    source="Elm Courier",
    title="Ferry sinks off Port Elm",
    text=(
        "A ferry with 40 people aboard sank off Port Elm on Monday, the coast guard said.\n\n"
        "But the harbour master of Port Elm closed the old pier after the accident.\n\n"
        "Divers will search the wreck for the cause of the leak in the coming weeks.\n\n"
        "The ferry was built in the yards of Halloran in the summer of 1987."
    ),
)


@cache
def _briefing() -> Briefing:
    return summarize([HERALD, GAZETTE, COURIER])


def _document(form: str = "json") -> Document:
    document: Document = json.loads(render(_briefing(), form))
    return document


def _place(document: Document, words: str) -> int:
    return next(place for place, point in enumerate(document["points"]) if words in point["text"])


def _failures(document: Document) -> str:
    return "\n".join(failures(read_document(json.dumps(document), "test.json")))


def test_an_honest_briefing_verifies() -> None:
    assert _failures(_document()) == ""


def _digested(document: Document) -> Document:
    """The document as whoever changed it would pass it on."""
    return digested(document) | {"seal": None}


def _ferry(document: Document) -> Document:
    point: Document = document["points"][_place(document, "ferry")]
    return point


def _pier(document: Document) -> Document:
    point: Document = document["points"][_place(document, "old pier")]
    return point


def _quotation(document: Document) -> Document:
    point: Document = document["points"][_place(document, "lucky")]
    return point


def _other_quote(document: Document) -> None:
    _ferry(document)["citations"][0]["quote"] = "A ferry with 400 people sank."


def _moved_span(document: Document) -> None:
    _ferry(document)["citations"][0]["start"] += 1


def _outside(document: Document) -> None:
    _ferry(document)["citations"][1]["end"] = 10_000


def _empty(document: Document) -> None:
    _ferry(document)["citations"][1] |= {"start": 5, "end": 5, "quote": ""}


def _no_such_article(document: Document) -> None:
    _pier(document)["citations"][0]["article_id"] = "invented.txt"


def _changed_text(document: Document) -> None:
    document["articles"][0]["text"] += " And a lie."


def _changed_point(document: Document) -> None:
    _ferry(document)["text"] = "A ferry with 41 people aboard sank."


def _untrue_trimming(document: Document) -> None:
    _pier(document).update(origin="trimmed", text="The harbour master opened the old pier.")


def _untrue_rewriting(document: Document) -> None:
    _pier(document).update(origin="rewritten", text="All 97 were rescued.")


def _no_citation(document: Document) -> None:
    _pier(document)["citations"] = []


def _too_many_outlets(document: Document) -> None:
    _quotation(document)["support"] = {"outlets": 5, "independent": 5}


def _copies_as_independent(document: Document) -> None:
    _ferry(document)["support"]["independent"] = _ferry(document)["support"]["outlets"]


def _no_speaker(document: Document) -> None:
    point = _quotation(document)
    citation = point["citations"][0]
    quote = "“Nobody was hurt. We were lucky,”"
    point["text"] = citation["quote"] = quote
    citation["end"] = citation["start"] + len(quote)


def _ledger_elsewhere(document: Document) -> None:
    document["ledger"][0].update(point=17, fate="used")


def _ledger_lost(document: Document) -> None:
    document["ledger"].pop()


def _said_twice(document: Document) -> None:
    document["points"].append(document["points"][0])


def _other_title(document: Document) -> None:
    document["title"] = "Hundreds drown"


def _other_articles(document: Document) -> None:
    document["signature"]["articles"] = "0" * 64


def _another_version(tamper: Callable[[Document], None]) -> Callable[[Document], None]:
    def both(document: Document) -> None:
        tamper(document)
        document["signature"]["version"] = "0.0.1"

    return both


def _ledger_invented(document: Document) -> None:
    document["ledger"].append(document["ledger"][0] | {"start": 3})


def _left_out_but_told(document: Document) -> None:
    entry = next(entry for entry in document["ledger"] if entry["fate"] == "used")
    entry["fate"] = "left out"


def _used_elsewhere(document: Document) -> None:
    entry = next(entry for entry in document["ledger"] if entry["fate"] == "used")
    entry["point"] = (entry["point"] + 1) % len(document["points"])


def _same_article_twice(document: Document) -> None:
    document["articles"].append(document["articles"][0])


def _secret_note(document: Document) -> None:
    _ferry(document)["note"] = "refused"


@pytest.mark.parametrize(
    ("tamper", "named"),
    [
        (_other_quote, "the article does not read"),
        (_moved_span, "the article does not read"),
        (_outside, "lies outside the article"),
        (_empty, "lies outside the article"),
        (_no_such_article, "there is no such article"),
        (_changed_text, "article courier.txt: the SHA-256"),
        (_changed_point, "marked as quoted"),
        (_untrue_trimming, "marked as trimmed"),
        (_untrue_rewriting, "not in its citations: "),
        (_no_citation, "has no citation"),
        (_too_many_outlets, "claims 5 outlets"),
        (_copies_as_independent, "independent; its citations have"),
        (_no_speaker, "cannot stand alone as it is"),
        (_ledger_elsewhere, "names point 18, which does not exist"),
        (_ledger_lost, "is not accounted for"),
        (_said_twice, "says what point 1 says"),
        (_other_title, "title: neither"),
        (_other_articles, "signature: "),
        (_secret_note, "status: "),
        (_another_version(_no_speaker), "cannot stand alone as it is"),
        (_ledger_invented, "is no sentence of the articles"),
        (_left_out_but_told, "is left out, but names point"),
        (_used_elsewhere, "does not list its sentences as used in it"),
        (_same_article_twice, "stands twice in the document"),
    ],
)
def test_each_kind_of_tampering_is_named(tamper: Callable[[Document], None], named: str) -> None:
    document = _document()
    tamper(document)
    assert named in _failures(document)


def test_digests_need_their_sources_and_are_compared_with_them() -> None:
    document = read_document(json.dumps(_document("json-digests")), "test.json")
    assert "no text to check against" in "\n".join(failures(document))
    assert failures(document, (GAZETTE, HERALD, COURIER)) == ()


def test_sources_must_hold_every_article_of_the_briefing() -> None:
    document = read_document(json.dumps(_document()), "test.json")
    assert failures(document, (GAZETTE, HERALD)) == (
        "article courier.txt: is not among the sources given",
    )


def test_a_disputed_value_must_stand_in_a_cited_sentence() -> None:
    document = json.loads(render(example_briefing(), "json"))
    document["disagreements"][0]["sides"][0]["value"] = "70 people"
    document["disagreements"].append(document["disagreements"][0])
    found = _failures(document)
    assert "disagreement 1: no cited sentence gives the value '70 people'" in found
    assert "disagreement 2: stands twice in the document" in found
    document["disagreements"][1]["sides"].pop()
    assert "disagreement 2: has fewer than two sides" in _failures(document)


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"schema_version": 2}', "\x00"])
def test_what_is_no_briefing_is_said_to_be_none(text: str) -> None:
    with pytest.raises(InputError, match=r"^x\.json: not a briefing"):
        read_document(text, "x.json")


def test_what_is_wrong_with_a_document_is_said_as_of_a_configuration() -> None:
    document = json.loads(render(example_briefing(), "json"))
    document["points"][0]["support"]["outlets"] = "two"
    with pytest.raises(InputError, match=r"points\.0\.support: key 'outlets' must be a whole num"):
        read_document(json.dumps(document), "x.json")


def test_what_else_a_signature_says_does_no_harm() -> None:
    document = _document()
    document["signature"] |= {"libraries": "numpy 2.4", "learned": "0" * 64}
    assert _failures(_digested(document)) == ""


def test_a_document_of_another_version_needs_whole_sentences_only() -> None:
    """The point joins two sentences that this version would print apart: no passage of ours."""
    document = _document()
    text = next(part["text"] for part in document["articles"] if part["id"] == "herald.txt")
    point = _pier(document)
    first = next(each for each in point["citations"] if each["article_id"] == "herald.txt")
    first["end"] = text.index("Divers will") + text[text.index("Divers will") :].index(".") + 1
    point["text"] = first["quote"] = text[first["start"] : first["end"]]
    point["citations"] = [first]
    point |= {"origin": "quoted", "support": {"outlets": 1, "independent": 1}}
    assert "cannot stand alone as it is" in _failures(document)
    document["signature"]["version"] = "0.0.1"
    assert "cannot stand alone" not in _failures(document)


def test_sentences_left_out_as_boilerplate_are_accounted_for() -> None:
    """Three articles of one outlet end in the same line, which belongs to none of them."""
    line = "Sign up for the morning letter of the Herald and read it every day."
    news = HERALD.text.split("\n\n")[:3]
    articles = [
        Article(id=f"{at}.txt", source="The Herald", title="Ferry", text=f"{text}\n\n{line}")
        for at, text in enumerate(news)
    ]
    document = json.loads(render(summarize(articles), "json"))
    reasons = [entry["reason"] for entry in document["ledger"]]
    assert reasons.count("boilerplate of this outlet") == 3
    assert _failures(document) == ""


def test_a_story_in_another_language_verifies() -> None:
    text = "В Минск, где шёл дождь, в понедельник прибыл Путин. Переговоры длились 3 часа."
    articles = [
        Article(id=f"{source}.txt", source=source, title="Визит", text=text, language="ru")
        for source in ("Газета", "Вестник")
    ]
    document = json.loads(render(summarize(articles), "json"))
    assert document["points"]
    assert _failures(document) == ""
    point = document["points"][0]
    point |= {"origin": "rewritten", "text": "В Минск в понедельник прибыл Путин."}
    assert "not in its citations" not in _failures(document)
    point["text"] = "В Минск в понедельник прибыл Лукин."
    assert "not in its citations: name" in _failures(document)


def test_the_names_of_sources_given_apart_support_a_rewritten_point() -> None:
    """Only a sentence beside the cited one tells that Captain Reed is Ann Reed."""
    article = Article(
        id="a.txt",
        source="The Herald",
        title="Captain thanks divers",
        text="Captain Ann Reed came ashore on Monday.\n\nReed thanked the divers of Port Elm.",
    )
    document = json.loads(render(summarize([article]), "json-digests"))
    point = _place(document, "thanked")
    document["points"][point] |= {
        "origin": "rewritten",
        "text": "Ann Reed thanked the divers of Port Elm.",
    }
    read = read_document(json.dumps(document), "test.json")
    assert [line for line in failures(read, [article]) if "not in its citations" in line] == []
