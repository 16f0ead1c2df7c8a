"""A statement that merges facts of several groups is counted by who reports all of them."""

import json

import pytest

from summarize.data import Article, Briefing
from summarize.pipeline import Method, summarize
from summarize.renderers import render
from summarize.rewriting import Endpoint, Group, Wording, checked
from summarize.verification import failures, read_document
from tests.endpoint import Reply, Server, completion, evidence_of, server, statements

__all__ = ["server"]

REEF = "The ferry Aurora hit a reef off Port Elm on Monday."
RESCUE = "All 214 passengers were rescued by the coast guard of Tolmen."
MERGED = f"{REEF.removesuffix('.')}; all 214 passengers were rescued by the coast guard of Tolmen."


def _merging(request: dict[str, object], _count: int) -> Reply:
    """One statement about all groups that the request shows."""
    return completion(statements((MERGED, [group for group, _ in evidence_of(request)])))


def _briefing(server: Server, told: dict[str, str]) -> Briefing:
    server.answer = _merging
    articles = [
        Article(id=f"{outlet}.txt", source=outlet, title="Ferry Aurora", text=text)
        for outlet, text in told.items()
    ]
    return summarize(articles, Method(rewriting=Endpoint(model="m", base_url=server.url)))


def test_outlets_that_report_a_part_of_a_merger_are_cited_and_not_counted(server: Server) -> None:
    """The Post and the Herald report one half each, the Tribune both: one outlet says it all."""
    told = {"Tribune": f"{REEF} {RESCUE}", "Post": REEF, "Herald": RESCUE}
    briefing = _briefing(server, told)
    (point,) = briefing.points
    assert (point.text, point.origin) == (MERGED, "rewritten")
    assert (point.support.outlets, point.support.independent) == (1, 1)
    levels = {each.article_id: each.level for each in point.citations}
    assert levels == {"Tribune.txt": "full", "Post.txt": "main", "Herald.txt": "main"}
    document = json.loads(render(briefing, "json"))
    assert failures(read_document(json.dumps(document), "test.json")) == ()
    document["points"][0]["support"] = {"outlets": 3, "independent": 3}
    named = "\n".join(failures(read_document(json.dumps(document), "test.json")))
    assert "claims 3 outlets, 3 independent; its citations have 1 and 1" in named


@pytest.mark.parametrize("posts", [1, 2])
def test_what_no_outlet_reports_together_is_quoted_apart(server: Server, posts: int) -> None:
    told = {"Herald": RESCUE, "Post": REEF} | ({"Gazette": REEF} if posts == 2 else {})
    briefing = _briefing(server, told)
    assert {point.text for point in briefing.points} == {REEF, RESCUE}
    assert {point.origin for point in briefing.points} == {"quoted"}
    assert {point.note for point in briefing.points} == {
        "merges what no single outlet reports together"
    }
    assert {point.support.outlets for point in briefing.points} == {1, posts}
    assert failures(read_document(render(briefing, "json"), "test.json")) == ()


def test_a_statement_that_names_a_group_and_tells_nothing_of_it_leaves_it_to_be_quoted() -> None:
    fire = Group(0, "The mill burned on Monday.", ("The mill burned on Monday.",))
    flood = Group(1, "The river rose by a metre.", ("The river rose by a metre.",))
    outcomes = checked([fire, flood], [Wording("The mill burned.", (0, 1))])
    told = [(each.groups, each.origin) for each in outcomes]
    assert told == [((0,), "rewritten"), ((1,), "quoted")]
