"""Whatever is changed in a written briefing is found, or said to be covered by a digest alone."""

import json
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from tempfile import mkdtemp
from typing import Any, get_args

import pytest

from summarize.data import Article, Memory
from summarize.documents import content, digest_of, read_private_key, read_public_key, sealed
from summarize.errors import InputError
from summarize.pipeline import Draft, Method, draft
from summarize.verification import Report, read_document, remaking, verify
from tests.briefed import TOLD, Document, Name, briefed, sources_of
from tests.keys import make_key
from tests.tampering import WAYS, Way

NAMES: tuple[Name, ...] = get_args(Name)
# As many as issue 10 asks for; each is tried naively and carefully.
FEWEST = 80

pytestmark = pytest.mark.slow


@pytest.fixture(autouse=True)
def _drafted_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nearly all ways leave the articles alone: what these give is drafted once.

    That the same articles give the same draft is what other tests are about.
    """

    def drafted(
        articles: tuple[Article, ...],
        method: Method,
        *,
        repeated: Mapping[str, frozenset[str]],
        memory: Memory | None,
    ) -> Draft:
        key = (tuple(articles), method, frozenset(repeated.items()), memory)
        if key not in _DRAFTS:
            _DRAFTS[key] = draft(articles, method, repeated=repeated, memory=memory)
        return _DRAFTS[key]

    monkeypatch.setattr(remaking, "draft", drafted)


_DRAFTS: dict[object, Draft] = {}


def _report(
    document: Document, *, with_sources: bool, trusted: frozenset[str] = frozenset()
) -> Report:
    told = TOLD if document["warnings"] and with_sources else ()
    return verify(
        read_document(json.dumps(document), "test.json"),
        sources_of(document) if with_sources else (),
        told=told,
        trusted=trusted,
    )


def _tampered(way: Way) -> Document:
    document = briefed(way.briefing)
    way.tamper(document)
    assert document != briefed(way.briefing), "nothing was changed"
    return document


def _redigested(document: Document) -> Document:
    return document | {"digest": digest_of(content(document))}


@pytest.mark.parametrize("name", NAMES)
def test_each_briefing_verifies_and_is_made_again(name: Name) -> None:
    report = _report(briefed(name), with_sources=True)
    assert report.failures == ()
    assert report.made_again.startswith("identical")
    if name != "digests":
        assert _report(briefed(name), with_sources=False).failures == ()


def test_there_are_more_ways_than_asked_for() -> None:
    assert len({way.tamper.__name__ for way in WAYS}) >= FEWEST


# Two ways make the digest anew, or take it away.
NAIVE = [w for w in WAYS if not w.tamper.__name__.endswith(("briefed_again", "without_digest"))]


@pytest.mark.parametrize("way", NAIVE, ids=lambda way: way.id)
def test_naive_tampering_is_found_by_the_digest(way: Way) -> None:
    document = _tampered(way)
    report = _report(document, with_sources=way.briefing == "digests")
    assert any(line.startswith("digest: ") for line in report.failures)


@pytest.mark.parametrize("way", WAYS, ids=lambda way: way.id)
def test_careful_tampering_is_found_by_what_the_articles_say(way: Way) -> None:
    """Where they cannot tell, nothing fails, and the report says what else covers it."""
    document = _tampered(way)
    if document["digest"]:
        document = _redigested(document)
    alone = _report(document, with_sources=way.briefing == "digests")
    assert not any(line.startswith("digest: ") for line in alone.failures)
    if way.finder == "content":
        assert alone.failures
        return
    assert alone.failures == ()
    assert alone.covered
    compared = _report(document, with_sources=True)
    assert bool(compared.failures) == (way.finder == "sources")


@pytest.mark.parametrize(
    "way", [way for way in WAYS if way.briefing == "story"], ids=lambda way: way.id
)
def test_another_version_hides_nothing(way: Way) -> None:
    """What another version may have made otherwise is no failure, but it is named."""
    document = briefed(way.briefing)
    document["signature"]["version"] = "0.0.1"
    way.tamper(document)
    document["signature"]["version"] = "0.0.1"
    report = _report(_redigested(document), with_sources=True)
    if way.finder != "seal":
        assert report.failures or any("makes otherwise" in each for each in report.covered)


@cache
def _keys() -> tuple[Path, Path]:
    """Two private keys, each with its public key beside it."""
    folder = Path(mkdtemp())
    return make_key(folder / "ours"), make_key(folder / "theirs")


def _sealed(document: Document, key: Path) -> Document:
    sealing = sealed(json.dumps(document), read_private_key(key))
    again: Document = json.loads(sealing)
    return again


@pytest.mark.parametrize(
    "way", [way for way in WAYS if way.finder != "content"], ids=lambda w: w.id
)
def test_a_trusted_seal_finds_what_the_articles_cannot_tell(way: Way) -> None:
    """The attacker keeps the seal of the honest document, or seals with a key of his own."""
    ours, theirs = _keys()
    trusted = frozenset((read_public_key(ours.with_suffix(".pub")),))
    honest = _sealed(briefed(way.briefing), ours)
    assert _report(honest, with_sources=False, trusted=trusted).cover == "the seal"
    document = briefed(way.briefing)
    way.tamper(document)
    kept = _redigested(document) | {"seal": honest["seal"]}
    own = _sealed(_redigested(document), theirs)
    for forged in (kept, own, _redigested(document)):
        report = _report(forged, with_sources=False, trusted=trusted)
        assert any(line.startswith("seal: ") for line in report.failures)


def _leaves(value: object, place: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    """The places of all values in a document that hold no others."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from _leaves(inner, (*place, key))
    elif isinstance(value, list):
        for at, inner in enumerate(value):
            yield from _leaves(inner, (*place, at))
    else:
        yield place


def _kind(place: tuple[str | int, ...]) -> str:
    return ".".join("*" if isinstance(each, int) else each for each in place)


def _change(document: Document, place: tuple[str | int, ...]) -> None:
    inside: Any = document
    for key in place[:-1]:
        inside = inside[key]
    old = inside[place[-1]]
    inside[place[-1]] = old + 1 if isinstance(old, int) else f"{old or ''} indeed"


# What only the digest, the seal or the sources cover, by its place in the document.
COVERED = {
    "articles.*.source",
    "articles.*.title",
    "articles.*.url",
    "articles.*.credit.*",
    "articles.*.language",
    "articles.*.dateline_day",
    "articles.*.removed.*.reason",
    "articles.*.removed.*.text",
    "sources.files",
    "signature.version",
    "signature.libraries",
    "signature.learned",
}


def test_every_value_of_a_document_is_compared_but_those_named() -> None:
    """One of each kind is changed, carefully; the last of its kind, which is told least about."""
    last = {_kind(place): place for place in _leaves(briefed("story"))}
    missed = set()
    for kind, place in last.items():
        if kind in ("digest", "seal", "schema_version"):
            continue
        document = briefed("story")
        _change(document, place)
        try:
            found = _report(_redigested(document), with_sources=False).failures
        except InputError:
            continue
        if not found:
            missed.add(kind)
    assert missed <= COVERED
    assert len(last) >= 30


def _without_levels(document: Document) -> Document:
    """The document as minor version 0 had it."""
    del document["schema_minor"]
    for point in document["points"]:
        del point["details"]
        for cited in point["citations"]:
            del cited["level"]
    for side in (side for each in document["disagreements"] for side in each["sides"]):
        for cited in side["citations"]:
            del cited["level"]
    return document


@pytest.mark.parametrize("name", ["story", "warned", "rewritten"])
def test_a_document_of_another_version_verifies_in_part_with_levels_and_without(name: Name) -> None:
    for document in (briefed(name), _without_levels(briefed(name))):
        document["signature"]["version"] = "0.0.1"
        report = _report(_redigested(document), with_sources=False)
        assert report.failures == ()


@pytest.mark.parametrize(
    "way",
    [
        way
        for way in WAYS
        if way.tamper.__name__
        in (
            "level_raised",
            "level_missing",
            "contradiction_counted_as_support",
            "contradiction_cited_and_not_counted",
            "citation_moved_to_the_next_sentence",
            "citation_added_beside_a_true_one",
            "detail_outside_its_point",
            "detail_of_an_article_that_there_is_not",
        )
    ],
    ids=lambda way: way.id,
)
def test_in_another_version_a_citation_must_say_what_it_is_cited_for(way: Way) -> None:
    document = _tampered(way)
    document["signature"]["version"] = "0.0.1"
    report = _report(_redigested(document), with_sources=False)
    assert any(line.startswith("point ") for line in report.failures)
