"""Two real servers behind the command line: `transformers serve` and llama.cpp's, with our models.

`pytest -m models tests/test_rewriting_servers.py`; a server that is not installed is skipped.
"""

import json
from dataclasses import dataclass
from pathlib import Path

import pytest

from summarize.rewriting.prompts import FORMATS, PROBE, is_json
from tests.endpoint import Reply, Server, evidence_of, server
from tests.models import PARROT
from tests.serving import Running, asked, llama_cpp, transformers_serve
from tests.test_cli import assert_one_line_error, run
from tests.test_rewriting_refusals import NEW_BOUND, refusal

__all__ = ["llama_cpp", "server", "transformers_serve"]  # the fixtures

pytestmark = pytest.mark.models

# The model says this of every story, and gives it to group 1, which is the second.
SAID = json.loads(PARROT)["statements"][0]["text"]
STORY = (
    "The Rhône rose by two metres overnight, and the water reached the cellars of the old town.",
    "12 people were rescued in a flood in Lyon on Monday.",
)
AFTER = "Schools in the eastern districts stay closed until Thursday because roads are blocked."


@pytest.fixture(params=["transformers_serve", "llama_cpp"])
def running(request: pytest.FixtureRequest) -> Running:
    """Each of the two servers."""
    found: Running = request.getfixturevalue(request.param)
    return found


@dataclass(frozen=True)
class Told:
    """The points of a briefing, and what was said on the way."""

    points: list[dict[str, str]]
    stderr: str


def _article(folder: Path, *sentences: str) -> Path:
    file = folder / "news.json"
    article = {"title": "Flood in Lyon", "source": "Gazette", "date": "2026-11-23"}
    file.write_text(json.dumps([article | {"text": "\n\n".join(sentences)}]))
    return file


def _briefed(url: str, model: str, tmp_path: Path, *more: str, news: Path | None = None) -> Told:
    out = tmp_path / "out.json"
    news = news or _article(tmp_path, *STORY)
    asking = ["--model", model, "--base-url", url, "--set", "rewriting.max_new_tokens=100"]
    result = run(["brief", news, *asking, *more, "-o", out])
    assert result.returncode == 0, result.stderr
    assert run(["verify", out]).returncode == 0
    document = json.loads(out.read_text())
    return Told(document["points"], result.stderr)


def test_a_briefing_comes_out_that_the_model_worded(running: Running, tmp_path: Path) -> None:
    told = _briefed(running.url, running.model, tmp_path)
    assert [p["text"] for p in told.points] == [STORY[0], SAID]
    assert [p["origin"] for p in told.points] == ["quoted", "rewritten"]
    assert (
        told.stderr == f"summarize: 1 of 2 points worded by {running.model}; the rest are quoted\n"
    )


def test_a_misspelt_model_is_one_line_where_the_server_loads_models(
    transformers_serve: Running, tmp_path: Path
) -> None:
    _briefed(transformers_serve.url, transformers_serve.model, tmp_path)  # loads it
    wrong = transformers_serve.model[:-1]
    result = run(
        ["brief", tmp_path / "news.json", "--model", wrong, "--base-url", transformers_serve.url]
    )
    named = f"did you mean {transformers_serve.model}?"
    assert_one_line_error(result, f"no model {wrong}", "HTTP 500", named)


def test_a_server_that_takes_any_name_says_which_model_answers(
    llama_cpp: Running, tmp_path: Path
) -> None:
    told = _briefed(llama_cpp.url, "qwen3", tmp_path)
    assert told.points[1]["origin"] == "rewritten"
    assert told.stderr.count("asked for qwen3, the server answers as parrot") == 1


def test_json_mode_is_used_where_it_works_and_left_where_it_is_ignored(
    llama_cpp: Running, transformers_serve: Running, tmp_path: Path
) -> None:
    switched = ("--set", "rewriting.json_mode=true")
    for running, works in ((llama_cpp, True), (transformers_serve, False)):
        told = _briefed(running.url, running.model, tmp_path, *switched)
        assert told.points[1]["text"] == SAID
        assert ("JSON mode does nothing" in told.stderr) is not works


def test_what_the_probe_asks_is_kept_to_by_one_server_and_ignored_by_the_other(
    llama_cpp: Running, transformers_serve: Running
) -> None:
    form = FORMATS[0][0]
    kept = {}
    for running in (llama_cpp, transformers_serve):
        body = {"model": running.model, "messages": PROBE, "response_format": form}
        status, said = asked(running, "/chat/completions", body | {"max_tokens": 40})
        assert status == 200
        kept[running.model] = is_json(json.loads(said)["choices"][0]["message"]["content"], form)
    assert list(kept.values()) == [True, False]


def test_a_prompt_over_the_context_costs_no_group_but_that_which_is_too_long_alone(
    llama_cpp: Running, tmp_path: Path
) -> None:
    parcels = ", ".join(f"{i * 7919 + 1000003}{i * 104729 + 9000011}" for i in range(56))
    long = f"The prefect, Claire Dumont, said the parcels that stand under water are {parcels}."
    told = _briefed(
        llama_cpp.url,
        llama_cpp.model,
        tmp_path,
        *("--words", "900", "--set", "rewriting.max_prompt_characters=20000"),
        news=_article(tmp_path, *STORY, long, AFTER),
    )
    by_text = {p["text"]: p for p in told.points}
    assert by_text.keys() == {STORY[0], SAID, long, AFTER}
    assert by_text[SAID]["origin"] == "rewritten"
    (over,) = [p for p in told.points if "longer than the context of the server" in p["note"]]
    assert over["text"] == long
    assert "exceeds the available context size" in over["note"]


def test_a_prompt_over_the_models_limit_is_read_on_by_the_other_server(
    transformers_serve: Running,
) -> None:
    """What docs/models.md says: the model knows 1,024 places."""
    long = [{"role": "user", "content": "12 people were rescued in Lyon. " * 300}]
    body = {"model": transformers_serve.model, "messages": long, "max_tokens": 5}
    status, said = asked(transformers_serve, "/chat/completions", body)
    assert status == 200
    assert json.loads(said)["usage"]["prompt_tokens"] > 1024


def test_what_a_server_refuses_is_left_out_and_the_briefing_comes(
    running: Running, server: Server, tmp_path: Path
) -> None:
    """A strict gateway before a real server, as OpenAI's newer models are strict."""

    def strict(request: dict[str, object], _count: int) -> Reply:
        for field, words in (("max_tokens", NEW_BOUND), ("seed", "Unknown parameter: 'seed'.")):
            if field in request:
                return refusal(words, param=field, code="unsupported_parameter")
        assert evidence_of(request)
        body = {key: value for key, value in request.items() if key != "path"}
        status, said = asked(running, "/chat/completions", body)
        return Reply(said, status=status)

    server.answer = strict
    told = _briefed(server.url, running.model, tmp_path)
    assert [p["text"] for p in told.points] == [STORY[0], SAID]
    assert [p["origin"] for p in told.points] == ["quoted", "rewritten"]
    assert len(server.requests) == 3
    assert server.requests[-1]["max_completion_tokens"] == 100
    assert told.stderr.count("refuses seed") == 1


def test_a_server_may_be_asked_not_to_think(running: Running, tmp_path: Path) -> None:
    told = _briefed(running.url, running.model, tmp_path, "--set", "rewriting.thinking=false")
    assert told.points[1]["text"] == SAID
    assert (
        told.stderr == f"summarize: 1 of 2 points worded by {running.model}; the rest are quoted\n"
    )


def test_a_field_that_nobody_knows_is_refused_by_one_and_ignored_by_the_other(
    llama_cpp: Running, transformers_serve: Running
) -> None:
    """What docs/models.md says of them."""
    for running, expected in ((llama_cpp, 200), (transformers_serve, 422)):
        body = {"model": running.model, "messages": PROBE, "max_tokens": 5, "fancy": 1}
        status, _ = asked(running, "/chat/completions", body)
        assert status == expected
