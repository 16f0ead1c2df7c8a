"""A briefing made again from its articles, by the method that its signature names.

The same articles and the same method give the same bytes, so whatever differs was changed. Where a
model worded the points, its wording is put into a new draft: everything else must then be the same.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from pydantic import ValidationError

from summarize.attribution import Attribution
from summarize.cleaning import OUTLET_BOILERPLATE, outlet_boilerplate
from summarize.data import Article, Briefing, Citation, Passage
from summarize.documents import BriefingDocument, Written, briefing_document, content
from summarize.errors import SummarizeError
from summarize.gathering import unique_articles
from summarize.outlets import Outlets
from summarize.pipeline import (
    Draft,
    Method,
    compose,
    draft,
    title_of,
)
from summarize.rewriting import REWRITERS, Group, Outcome, Quote, Wording, checked
from summarize.signature import sign
from summarize.verification.memories import memory_differences, memory_of, with_told
from summarize.verification.sources import repeated_lines, told_method

_Place = tuple[str, int, int]
_NO_METHOD = "the method it names is none of this version"
# What must be the same for the same bytes; the rest of a signature follows from these.
_MADE_WITH = ("version", "libraries", "learned")


@dataclass(frozen=True, slots=True)
class Remade:
    """A written briefing and what its articles give.

    Attributes:
        drafted: the draft made of its articles; by the default method where its own is unknown.
        obstacle: why the bytes need not be the same; empty where they must.
        is_worded: whether a model worded it, so that its wording was taken as it is.
        differences: what the document has otherwise, one line each.
        warned: how many of its warnings are about what had to be left out before.
        lines: how many lines only its ledger takes for boilerplate of their outlet.
    """

    drafted: Draft
    obstacle: str
    is_worded: bool
    differences: tuple[str, ...]
    warned: int
    lines: int


def make_again(
    written: Written, articles: Sequence[Article], sources: Mapping[str, Article]
) -> Remade:
    """What the articles of a document give; `sources` are a pile by the ids that it knows them by.

    Raises:
        SummarizeError: the articles cannot be briefed together.
    """
    document = written.document
    method, obstacle = _method(document)
    others = _other_makers(document)
    nameless = (f"signature: {obstacle}",) if obstacle == _NO_METHOD and not others else ()
    obstacle = "" if nameless else others or obstacle
    found: Remade | None = None
    for repeated, claimed in _boilerplates(document, articles, sources, method.outlets):
        drafted = draft(articles, method, repeated=repeated, memory=memory_of(document))
        if nameless:
            return Remade(drafted, "", False, nameless, 0, 0)  # noqa: FBT003 - is_worded
        again = _compared(written, drafted, obstacle, claimed)
        if not again.differences:
            return again
        found = found or again
    assert found is not None  # noqa: S101 - there is always a first way
    return found


def _method(document: BriefingDocument) -> tuple[Method, str]:
    """The method of a signature without its models, and why it cannot be followed."""
    told = told_method(document)
    models = {"nli": None, "encoder": None, "rewriting": {"name": Quote().name}}
    try:
        method = Method.model_validate({**told, **models})
    except (ValidationError, SummarizeError):
        return Method(), _NO_METHOD
    encoder, judge = told.get("encoder"), told.get("nli")
    if not all(each is None or isinstance(each, dict) for each in (encoder, judge)):
        return Method(), _NO_METHOD
    if _rewriter(document) not in REWRITERS:
        return Method(), _NO_METHOD
    return method, "a sentence encoder was used" if encoder else ""


def is_worded_by_model(document: BriefingDocument) -> bool:
    """Whether the method of a document has a model word the points."""
    return _rewriter(document) in REWRITERS.keys() - {Quote().name}


def has_judge(document: BriefingDocument) -> bool:
    """Whether the method of a document names an entailment model, which decides no quotation."""
    return isinstance(told_method(document).get("nli"), dict)


def _rewriter(document: BriefingDocument) -> str:
    rewriting = told_method(document).get("rewriting")
    return str(rewriting.get("name")) if isinstance(rewriting, dict) else ""


def _other_makers(document: BriefingDocument) -> str:
    ours = dict(sign(Method(), ()))
    for key in _MADE_WITH:
        told = document.signature.get(key, "")
        if told != ours[key]:
            what = {"version": "version ", "libraries": "", "learned": "learned files "}[key]
            return f"made with {what}{told[:_SHOWN] or 'none'}, not {ours[key][:_SHOWN]}"
    return ""


# How much of what another maker was is shown: versions of four libraries.
_SHOWN = 80


def _boilerplates(
    document: BriefingDocument,
    articles: Sequence[Article],
    sources: Mapping[str, Article],
    table: Outlets,
) -> Iterator[tuple[Mapping[str, frozenset[str]], int]]:
    """What the outlets may have repeated, most likely first, and how many lines are only claimed.

    The articles of a day are more than those of a story. Where they are not given, the ledger is
    asked which lines they had in common.
    """
    own = outlet_boilerplate(unique_articles(articles, table)[0], table)
    yield own, 0
    if sources:
        ids = {source.id: here for here, source in sources.items()}
        pile = outlet_boilerplate(unique_articles(sources.values(), table)[0], table)
        whole = {ids[there]: lines for there, lines in pile.items()}
        if whole != own:
            yield whole, 0
        return
    claimed = repeated_lines(
        articles,
        (
            (entry.article_id, entry.start)
            for entry in document.ledger
            if entry.reason == OUTLET_BOILERPLATE
        ),
    )
    if claimed != own:
        yield claimed, len({line for lines in claimed.values() for line in lines})


def _compared(written: Written, drafted: Draft, obstacle: str, lines: int) -> Remade:
    document = written.document
    is_worded = is_worded_by_model(document)
    attribution = Attribution(drafted.material, drafted.picks, drafted.memory)
    groups = attribution.groups()
    outcomes = [Outcome(each.passage_text, (each.id,), "quoted") for each in groups]
    faults: list[str] = []
    if is_worded:
        outcomes, faults = _as_worded(document, drafted, attribution, groups)
    if faults:
        return Remade(drafted, obstacle, is_worded, tuple(faults), 0, lines)
    briefing = compose(drafted, attribution, title_of(drafted), outcomes)
    warned = max(0, len(document.warnings) - len(briefing.warnings))
    again = _as_printed(briefing, document, warned, is_worded=is_worded)
    differences = (*_differences(document, again), *written.strangers)
    if not differences and content(again.model_dump(mode="json")) != written.content:
        differences = ("content: its bytes are others",)
    return Remade(drafted, obstacle, is_worded, differences, warned, lines)


def _as_printed(
    briefing: Briefing, document: BriefingDocument, warned: int, *, is_worded: bool
) -> BriefingDocument:
    """The document of a briefing made again, with what cannot be made again taken over."""
    again = with_told(briefing_document(briefing), document)
    texts = {
        part.id: {"text": None, "removed": part.removed}
        for part in document.articles
        if part.text is None
    }
    told = {key: document.signature[key] for key in _MADE_WITH if key in document.signature}
    if (is_worded or has_judge(document)) and "method" in document.signature:
        told["method"] = document.signature["method"]
    return again.model_copy(
        update={
            "schema_version": document.schema_version,  # 1 had the same, but no digest
            "signature": {**again.signature, **told},
            "sources": document.sources,  # `found` asks whether they are those of the articles
            "warnings": (*document.warnings[:warned], *again.warnings),
            "articles": tuple(
                part.model_copy(update=texts.get(part.id, {})) for part in again.articles
            ),
        }
    )


def _as_worded(
    document: BriefingDocument, drafted: Draft, attribution: Attribution, groups: Sequence[Group]
) -> tuple[list[Outcome], list[str]]:
    """The points as outcomes of the picks that they cite, and why these can be none."""
    used = {(e.article_id, e.start): e.point for e in document.ledger if e.fate == "used"}
    outcomes: list[Outcome] = []
    faults = []
    for place, point in enumerate(document.points):
        cited = [(each.article_id, each.start, each.end) for each in point.citations]
        told = _told(place, cited, drafted.picks, attribution, used)
        if not told:
            faults.append(f"point {place + 1}: cites no passage that was chosen as one")
        elif point.origin == "rewritten":
            outcomes.append(Outcome(point.text, told, "rewritten", point.note))
        else:
            outcomes.append(Outcome(groups[told[0]].passage_text, told, "quoted", point.note))
    missing = set(range(len(groups))).difference(*(outcome.groups for outcome in outcomes))
    faults += [
        f"no point tells what was chosen: {groups[each].passage_text!r}" for each in sorted(missing)
    ]
    faults += _refused(outcomes, groups, drafted)
    return sorted(outcomes, key=lambda each: min(each.groups)), faults


def _told(
    place: int,
    cited: Sequence[_Place],
    picks: Sequence[Passage],
    attribution: Attribution,
    used: Mapping[tuple[str, int], int | None],
) -> tuple[int, ...]:
    """The picks that a point tells: those with all their citations in it, as its ledger says."""
    there = set(cited)
    places = [_places(attribution.citations(pick)) for pick in picks]
    within = [
        (cited.index(own[0]), group) for group, own in enumerate(places) if there.issuperset(own)
    ]
    ordered = [group for _, group in sorted(within)]
    listed = [
        group
        for group in ordered
        if used.get((picks[group].article_id, picks[group].span.start)) == place
    ]
    covered = {each for group in listed for each in places[group]}
    return tuple(listed if covered == there else ordered)


def _places(citations: Sequence[Citation]) -> list[_Place]:
    return [(each.article_id, each.span.start, each.span.end) for each in citations]


def _refused(outcomes: Sequence[Outcome], groups: Sequence[Group], drafted: Draft) -> Iterator[str]:
    """The rewritten texts that the gate does not let pass."""
    wordings = [Wording(each.text, each.groups) for each in outcomes if each.origin == "rewritten"]
    if not wordings:
        return
    passed = checked(groups, wordings, names=drafted.material.names)
    printed = {each.text for each in passed if each.origin == "rewritten"}
    for wording in wordings:
        if wording.text not in printed:
            why = next((o.reason for o in passed if set(o.groups) & set(wording.groups)), "")
            yield f"the gate does not let pass {wording.text!r}: {why}"


def _differences(document: BriefingDocument, again: BriefingDocument) -> Iterator[str]:
    """What one document has otherwise than the other, part by part."""
    for name in ("schema_minor", "status", "title", "length"):
        told, made = getattr(document, name), getattr(again, name)
        if told != made:
            yield f"{name}: {told!r}, not {made!r}"
    yield from _of_list("point", document.points, again.points)
    yield from _of_list("disagreement", document.disagreements, again.disagreements)
    yield from _of_list("article", document.articles, again.articles)
    yield from _of_ledger(document, again)
    yield from memory_differences(document, again)
    if document.warnings != again.warnings:
        yield f"warnings: {list(document.warnings)}, not {list(again.warnings)}"
    for key in sorted({*document.signature, *again.signature}):
        if document.signature.get(key) != again.signature.get(key):
            yield f"signature: {key!r} is otherwise"


def _of_list(name: str, told: Sequence[Any], made: Sequence[Any]) -> Iterator[str]:
    """The parts that stand in one list and not at the same place in the other."""
    for place, (one, other) in enumerate(zip(told, made, strict=False), start=1):
        if one != other:
            fields = type(one).model_fields
            keys = [key for key in fields if getattr(one, key) != getattr(other, key)]
            yield f"{name} {place}: otherwise in {', '.join(keys)}"
    if len(told) != len(made):
        yield f"{name}s: {len(told)}, not {len(made)}"


def _of_ledger(document: BriefingDocument, again: BriefingDocument) -> Iterator[str]:
    if document.ledger == again.ledger:
        return
    made = set(again.ledger)
    other = [entry for entry in document.ledger if entry not in made]
    if other:
        first = other[0]
        yield (
            f"ledger: {len(other)} entries are otherwise, as {first.article_id}"
            f"[{first.start}:{first.end}]: {first.reason or first.fate}"
        )
    else:
        yield "ledger: entries are missing, or stand in another order"
