"""A model behind the command line: what it says truly is printed, what it invents is not."""

import json
import re
from collections import Counter
from pathlib import Path

import pytest

from summarize.batch.inputs import wording_note
from summarize.pipeline import Method
from summarize.rewriting import Seq2Seq
from tests.endpoint import Reply, Server, completion, evidence_of, server, statements
from tests.test_cli import STORY, assert_one_line_error, run

pytestmark = pytest.mark.slow

__all__ = ["server"]


def _told(arguments: list[str], out: Path) -> dict[str, object]:
    result = run(["brief", STORY, "--words", "120", "--model", "m", *arguments, "-o", out])
    assert result.returncode == 0, result.stderr
    document: dict[str, object] = json.loads(out.read_text())
    assert run(["verify", out]).returncode == 0
    return document


def test_true_statements_are_printed_with_the_citations_of_their_groups(
    server: Server, tmp_path: Path
) -> None:
    def honest(request: dict[str, object], _count: int) -> Reply:
        told = [(evidence[0], [group]) for group, evidence in evidence_of(request)]
        return completion(statements(*told))

    server.answer = honest
    document = _told(["--base-url", server.url], tmp_path / "out.json")
    plain = tmp_path / "plain.json"
    run(["brief", STORY, "--words", "120", "-o", plain])
    assert document["status"] == "ok"
    assert json.loads(plain.read_text())["points"] == document["points"]


def test_a_shortened_sentence_is_printed_as_the_guide_to_models_shows(
    server: Server, tmp_path: Path
) -> None:
    guide = Path("docs/models.md").read_text(encoding="utf-8")
    quotes = [
        each.replace("\n> ", " ") for each in re.findall(r"^> ((?:.+\n?)+)", guide, re.MULTILINE)
    ]
    source, shorter = (each.strip() for each in quotes)

    def shortening(request: dict[str, object], _count: int) -> Reply:
        told = [(text[0].replace(source, shorter), [id_]) for id_, text in evidence_of(request)]
        return completion(statements(*told))

    server.answer = shortening
    points = _told(["--base-url", server.url], tmp_path / "out.json")["points"]
    assert isinstance(points, list)
    assert [each["text"] for each in points if each["origin"] == "rewritten"] == [shorter]


def test_invented_statements_are_quoted_instead_and_the_briefing_says_so(
    server: Server, tmp_path: Path
) -> None:
    def lying(request: dict[str, object], _count: int) -> Reply:
        told = [
            (f"President Zorblax said 9,876 people fled: {evidence[0]}", [group])
            for group, evidence in evidence_of(request)
        ]
        return completion(statements(*told))

    server.answer = lying
    document = _told(["--base-url", server.url], tmp_path / "out.json")
    assert document["status"] == "degraded"
    points = document["points"]
    assert isinstance(points, list)
    assert not any("Zorblax" in point["text"] for point in points)
    assert {point["origin"] for point in points} <= {"quoted", "trimmed"}
    assert all("Zorblax" in point["note"] for point in points)
    shown = run(["brief", STORY, "--words", "120", "--model", "m", "--base-url", server.url])
    assert "refused" in shown.stdout
    assert "Zorblax" not in shown.stdout
    verified = run(["verify", tmp_path / "out.json"]).stdout
    assert "made again: identical\n" in verified
    assert "by the digest alone: " in verified
    assert "the notes of refusals" in verified
    assert "worded" not in verified


def _lying_about_the_first(request: dict[str, object], _count: int) -> Reply:
    """The first passage of each story with a lie, the others as they are."""
    told = [
        (f"{'' if place else 'President Zorblax wept. '}{evidence[0]}", [group])
        for place, (group, evidence) in enumerate(evidence_of(request))
    ]
    return completion(statements(*told))


@pytest.mark.parametrize("kind", ["brief", "daily"])
@pytest.mark.parametrize("is_written", [True, False])
def test_how_many_points_the_model_worded_is_one_line_where_some_were_refused(
    server: Server, tmp_path: Path, kind: str, *, is_written: bool
) -> None:
    server.answer = _lying_about_the_first

    def made(name: str, *more: str) -> str:
        file = tmp_path / (f"{name}.md" if kind == "brief" else name)
        out = ["-o", str(file)] if is_written else []
        result = run([kind, STORY, "--model", "m", "--base-url", server.url, *out, *more])
        assert result.returncode == 0
        return result.stderr

    told = [line for line in made("one").splitlines() if " worded by " in line]
    assert len(told) == 1
    line = r"summarize: 0 of [1-9]\d* points worded by m; the rest are quoted"
    assert re.fullmatch(line, told[0])
    assert made("other", "--quiet") == ""


def test_points_that_a_model_worded_are_counted_among_all() -> None:
    method = Method(rewriting=Seq2Seq(model="models/bart"))
    found = Counter(worded=3, refused=1, quoted=3)
    told = "3 of 7 points worded by models/bart; the rest are quoted"
    assert wording_note(method, found) == told
    assert wording_note(method, Counter(worded=6, quoted=1)) == ""
    assert wording_note(Method(), found) == ""


def test_a_model_that_was_never_refused_is_not_told_of(server: Server) -> None:
    server.answer = lambda request, _count: completion(
        statements(*((evidence[0], [group]) for group, evidence in evidence_of(request)))
    )
    assert run(["brief", STORY, "--model", "m", "--base-url", server.url]).stderr == ""


@pytest.mark.parametrize(
    ("command", "paths", "count"),
    [("brief", [STORY], "1 request"), ("daily", ["seeds/harbour-bridge", STORY], "2 requests")],
)
def test_a_dry_run_sends_and_briefs_nothing_and_tells_in_one_line_what_it_would_send(
    server: Server, command: str, paths: list[str], count: str
) -> None:
    asked = ["--model", "m", "--base-url", server.url, "--dry-run"]
    result = run([command, *paths, *asked, "--nli", "/no/such/model"])
    assert result.returncode == 0, result.stderr
    assert server.requests == []
    told = rf"{count}, [\d,]+ characters of prompt .*, at most [\d,]+ tokens of answers"
    assert re.fullmatch(told, result.stdout.removesuffix("\n"))
    assert result.stderr == "summarize: nothing was sent; nothing was briefed\n"


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--model", "/no/such/model"], ["/no/such/model"]),
        (["--encoder", "/no/such/encoder"], ["/no/such/encoder"]),
        (["--base-url", "http://127.0.0.1:1/v1"], ["--model"]),
        (["--model", "m", "--base-url", "ftp://x"], ["ftp://x"]),
        (["--backend", "ctranslate2"], ["--backend", "--model"]),
        (["--backend", "onnx"], ["--backend", "ctranslate2"]),
        (
            ["--quantization", "int8", "--model", "m", "--base-url", "http://127.0.0.1:1/v1"],
            ["run here"],
        ),
        (["--model", "m", "--base-url", "http://127.0.0.1:1/v1", "--api-key-file", "/no"], ["/no"]),
    ],
)
def test_a_model_that_cannot_be_had_is_one_line(arguments: list[str], words: list[str]) -> None:
    assert_one_line_error(run(["brief", STORY, *arguments]), *words)


def test_a_backend_asked_for_as_an_engine_is_pointed_to_its_key(tmp_path: Path) -> None:
    jobs = tmp_path / "jobs.toml"
    jobs.write_text('[[jobs]]\nname = "a"\ninputs = ["x"]\noutput = "y"\n')
    result = run(["run", jobs, "--engine", "ctranslate2"])
    assert_one_line_error(result, 'backend = "ctranslate2"', "[jobs.method.rewriting]")
