"""Claims about servers that refuse fields, prompts and models, each in the words of a real one."""

import json
import logging
import pickle
from collections.abc import Callable

import pytest

from summarize.errors import ModelError
from summarize.rewriting import Endpoint, Group, rewrite_checked
from summarize.rewriting.complaints import Complaint
from tests.endpoint import Reply, Server, completion, evidence_of, server, statements
from tests.test_rewriting import FIRE, STORY
from tests.test_rewriting_endpoint import TRUE, brief, endpoint

__all__ = ["server"]

Answering = Callable[[dict[str, object], int], Reply]


def refusal(message: str, *, status: int = 400, **more: object) -> Reply:
    """A refusal as OpenAI writes it."""
    error: dict[str, object] = {"message": message, "type": "invalid_request_error"} | more
    return Reply(json.dumps({"error": error}), status=status)


def _quoting(request: dict[str, object]) -> Reply:
    """A server that repeats the evidence."""
    return completion(statements(*((text[0], [id_]) for id_, text in evidence_of(request))))


NEW_BOUND = "Unsupported parameter: 'max_tokens' is not supported with this model. Use \
'max_completion_tokens' instead."
ONLY_ONE = "Unsupported value: 'temperature' does not support 0 with this model. Only the default \
(1) value is supported."


def newer(request: dict[str, object], _count: int) -> Reply:
    """OpenAI's newer models: no max_tokens, no temperature of 0."""
    if "max_tokens" in request:
        return refusal(NEW_BOUND, param="max_tokens", code="unsupported_parameter")
    if "temperature" in request:
        return refusal(ONLY_ONE, param="temperature", code="unsupported_value")
    return TRUE


def test_what_a_newer_endpoint_refuses_is_asked_otherwise_and_only_once_in_a_run(
    server: Server, caplog: pytest.LogCaptureFixture
) -> None:
    server.answer = newer
    asking = endpoint(server, retries=0, max_new_tokens=500)
    with caplog.at_level(logging.WARNING):
        first = rewrite_checked(asking, [STORY] * 4)
        second = rewrite_checked(asking, [STORY] * 2)
    assert {o.origin for outcomes in (*first, *second) for o in outcomes} == {"rewritten"}
    assert len(server.requests) == 2 + 6
    last = server.requests[-1]
    assert last["max_completion_tokens"] == 500
    assert {"model", "messages", "seed"} <= last.keys()
    assert last.keys().isdisjoint({"max_tokens", "temperature"})
    (told,) = caplog.messages
    assert "temperature" in told
    assert "another run may bring another text" in told


@pytest.mark.parametrize(
    ("field", "reply"),
    [
        ("max_completion_tokens", refusal("Unrecognized request argument: max_completion_tokens")),
        (
            "seed",  # Mistral
            Reply(
                json.dumps(
                    {
                        "object": "error",
                        "message": {
                            "detail": [
                                {
                                    "type": "extra_forbidden",
                                    "loc": ["body", "seed"],
                                    "msg": "Extra inputs are not permitted",
                                    "input": 0,
                                }
                            ]
                        },
                        "type": "invalid_request_error",
                        "param": None,
                    }
                ),
                status=422,
            ),
        ),
        (
            "seed",  # Gemini
            Reply(
                '[{"error": {"code": 400, "message": "Invalid JSON payload received. Unknown name'
                ' \\"seed\\": Cannot find field.", "status": "INVALID_ARGUMENT"}}]',
                status=400,
            ),
        ),
        (
            "seed",  # `transformers serve`
            Reply('{"detail": "Unexpected fields in the request: {\'seed\'}"}', status=422),
        ),
        ("temperature", refusal("`temperature` is deprecated for this model.")),
        (
            "temperature",  # a proxy that tells only the parameter
            refusal("Bad request", param="body.temperature"),
        ),
    ],
)
def test_a_refused_field_is_left_out_however_the_server_says_it(
    server: Server, field: str, reply: Reply
) -> None:
    def strict(request: dict[str, object], _count: int) -> Reply:
        old = field == "max_completion_tokens" and "max_tokens" in request
        return refusal(NEW_BOUND) if old else reply if field in request else TRUE

    server.answer = strict
    assert [o.origin for o in brief(server, retries=0)] == ["rewritten"] * 3
    assert field not in server.requests[-1]
    assert len(server.requests) == (3 if field == "max_completion_tokens" else 2)


def test_a_server_that_refuses_everything_is_not_asked_for_ever(server: Server) -> None:
    names = "max_tokens, max_completion_tokens, temperature, seed, model and messages"
    server.replies(refusal(f"I do not like {names}"))
    outcomes = brief(server, retries=3)
    assert {o.origin for o in outcomes} == {"quoted"}
    assert len(server.requests) == 5
    assert {"model", "messages"} <= server.requests[-1].keys()


def test_a_key_that_the_server_repeats_is_not_told(
    server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", "sk-secret")
    server.replies(refusal("quota of sk-secret is used up"))
    reasons = {o.reason for o in brief(server)}
    assert reasons == {"the server said HTTP 400 (quota of [key] is used up)"}


def test_a_redirect_is_not_followed_with_the_key(server: Server) -> None:
    server.replies(Reply(status=307, headers=(("Location", f"{server.url}/elsewhere"),)))
    assert {o.reason for o in brief(server)} == {"the server said HTTP 307"}
    assert len(server.requests) == 1


def test_what_is_known_of_a_server_is_no_part_of_the_settings() -> None:
    one, other = (Endpoint(model="m", base_url="http://localhost:1") for _ in range(2))
    one.manners.learn("seed", "")
    assert one == other
    assert hash(one) == hash(other)
    assert one.public() == other.public()
    again = pickle.loads(pickle.dumps(one))  # noqa: S301 - our own bytes
    assert again == one
    assert again.manners.fields({"seed": 1}) == {"seed": 1}
    assert one.manners.fields({"seed": 1}) == {}


TOO_LONG = {
    "OpenAI": refusal(
        "This model's maximum context length is 8192 tokens. However, your messages resulted in"
        " 9001 tokens. Please reduce the length of the messages.",
        code="context_length_exceeded",
        param="messages",
    ),
    "vLLM, the answer": refusal(
        "'max_tokens' or 'max_completion_tokens' is too large: 2000. This model's maximum context"
        " length is 4096 tokens and your request has 2104 input tokens (2000 > 4096 - 2104)."
    ),
    "vLLM 0.9": Reply(
        '{"object": "error", "message": "The decoder prompt (length 21535) is longer than the'
        ' maximum model length of 16384.", "type": "BadRequestError", "param": null}',
        status=400,
    ),
    "Xinference": Reply(
        '{"detail": "[address=0.0.0.0:43769, pid=1065] The decoder prompt (length 66501) is longer'
        ' than the maximum model length of 65536."}',
        status=500,
    ),
    "llama.cpp 2025": refusal(
        "the request exceeds the available context size. try increasing the context size or enable"
        " context shift",
        status=500,
        type="exceed_context_size_error",
    ),
    "llama.cpp": refusal(
        "request (4476 tokens) exceeds the available context size (4096 tokens), try increasing it",
        type="exceed_context_size_error",
    ),
    "llama.cpp behind a proxy": Reply(
        '{"error": {"code": 400, "message": "the request exceeds the available context size",'
        ' "type": "exceed_context_size_error"}}',
        status=200,
    ),
    "llama-cpp-python": refusal("Requested tokens (2285) exceed context window of 2048"),
    "TGI": Reply(
        '{"error": "Input validation error: `inputs` tokens + `max_new_tokens` must be <= 4096.'
        ' Given: 4000 `inputs` tokens and 2048 `max_new_tokens`", "error_type": "validation"}',
        status=422,
    ),
    "SGLang": refusal("The input (5000 tokens) is longer than the model's context length (4096)."),
    "Anthropic": refusal("prompt is too long: 210000 tokens > 200000 maximum"),
    "Mistral": Reply(
        '{"object": "error", "message": "Prompt contains 40000 tokens and 0 draft tokens, too large'
        ' for model with 32768 maximum context length", "code": "3051"}',
        status=400,
    ),
    "Gemini": Reply(
        '[{"error": {"code": 400, "message": "The input token count (1200000) exceeds the maximum'
        ' number of tokens allowed (1048576).", "status": "INVALID_ARGUMENT"}}]',
        status=400,
    ),
    "LM Studio": Reply(
        '{"error": "The number of tokens to keep from the initial prompt is greater than the'
        ' context length."}',
        status=400,
    ),
    "Bedrock": refusal("Input is too long for requested model."),
    "Cohere": refusal("too many tokens: total number of tokens in the prompt cannot exceed 4081"),
    "xAI": refusal("This model's maximum prompt length is 131072 but the request has 200000."),
    "Moonshot": refusal("Invalid request: Your request exceeded model token limit: 8192"),
    "Groq": refusal("Request too large for model", status=413, code="rate_limit_exceeded"),
}


@pytest.mark.parametrize("reply", TOO_LONG.values(), ids=TOO_LONG)
def test_a_prompt_over_the_context_is_asked_in_halves_and_costs_no_group(
    server: Server, reply: Reply
) -> None:
    def small(request: dict[str, object], _count: int) -> Reply:
        return reply if len(evidence_of(request)) > 1 else _quoting(request)

    server.answer = small
    outcomes = brief(server, max_new_tokens=2048)
    assert [(o.text, o.reason) for o in outcomes] == [(g.passage_text, "") for g in STORY]
    sizes = [len(evidence_of(request)) for request in server.requests]
    assert sizes == [3, 1, 2, 1, 1]
    assert server.requests[1]["max_tokens"] == 1024


def test_a_group_over_the_context_is_quoted_with_the_reason_and_no_other(server: Server) -> None:
    def small(request: dict[str, object], _count: int) -> Reply:
        shown = [id_ for id_, _ in evidence_of(request)]
        return TOO_LONG["llama.cpp"] if 2 in shown else _quoting(request)

    server.answer = small
    outcomes = brief(server)
    assert [bool(o.reason) for o in outcomes] == [False, True, False]
    assert "longer than the context of the server: HTTP 400 (request (4476" in outcomes[1].reason
    alone = [r for r in server.requests if [id_ for id_, _ in evidence_of(r)] == [2]]
    assert [r["max_tokens"] for r in alone] == [1024 // 2, 256]


def test_later_prompts_of_a_size_that_was_too_long_are_halved_unasked(server: Server) -> None:
    def small(request: dict[str, object], _count: int) -> Reply:
        return TOO_LONG["OpenAI"] if len(evidence_of(request)) > 2 else _quoting(request)

    server.answer = small
    rewrite_checked(endpoint(server), [STORY] * 5)
    assert len([r for r in server.requests if len(evidence_of(r)) == 3]) == 1


def test_a_prompt_that_the_server_cut_in_silence_is_asked_in_halves(server: Server) -> None:
    """Ollama drops what does not fit and answers as if nothing was; `usage` gives it away."""

    def cutting(request: dict[str, object], _count: int) -> Reply:
        said = json.loads(_quoting(request).body)
        read = 300 if len(evidence_of(request)) < 2 else 20
        return Reply(json.dumps(said | {"usage": {"prompt_tokens": read}}))

    server.answer = cutting
    assert len(brief(server)) == 3
    assert [len(evidence_of(r)) for r in server.requests] == [3, 1, 2, 1, 1]


NO_MODEL = {
    "OpenAI": refusal("The model `x` does not exist", status=404, code="model_not_found"),
    "Ollama": refusal('model "tset" not found, try pulling it first', status=404),
    "LM Studio": Reply(
        '{"error": {"message": "Invalid model identifier \\"tset\\". Please specify a valid'
        ' downloaded model (e.g., qwen3.8).", "type": "invalid_request_error", "param": "model"}}',
        status=400,
    ),
    "transformers serve": Reply("Internal Server Error", status=500),
    "transformers serve, pinned": Reply(
        "{\"detail\": \"Server is pinned to 'test'; requested 'tset'.\"}", status=400
    ),
    "DeepSeek": refusal("Model Not Exist"),
    "Anthropic": Reply(
        '{"error": {"type": "not_found_error", "message": "model: tset"}}', status=404
    ),
}


@pytest.mark.parametrize("reply", NO_MODEL.values(), ids=NO_MODEL)
def test_a_misspelt_model_is_one_line_after_one_request(server: Server, reply: Reply) -> None:
    server.replies(reply)
    server.models = ("other", "test")
    with pytest.raises(ModelError, match=r"no model tset at http.*; did you mean test\?") as told:
        brief(server, model="tset")
    assert "\n" not in str(told.value)
    assert len(server.requests) == 1


def test_models_are_named_where_none_is_near(server: Server) -> None:
    server.replies(NO_MODEL["transformers serve"])
    server.models = tuple(f"model-{letter}" for letter in "abcdefg")
    with pytest.raises(ModelError, match=r"it has model-a, .*model-e and 2 more"):
        brief(server, model="zzz")


@pytest.mark.parametrize("name", ["qwen3", "qwen3:latest"])
def test_a_server_that_fails_with_a_model_that_it_has_is_asked_again(
    server: Server, name: str
) -> None:
    server.models = ("qwen3:latest",)
    server.replies(Reply("Internal Server Error", status=500), TRUE)
    assert [o.origin for o in brief(server, model=name)] == ["rewritten"] * 3


def test_an_error_of_its_own_is_no_missing_model(server: Server) -> None:
    server.models = ("other",)
    server.replies(refusal("model requires more system memory (5 GiB)", status=500))
    assert "requires more system memory" in brief(server, retries=0)[0].reason


def test_a_server_that_answers_with_another_model_is_told_once(
    server: Server, caplog: pytest.LogCaptureFixture
) -> None:
    said = json.loads(TRUE.body)
    server.replies(Reply(json.dumps(said | {"model": "gemma-3"})))
    brief(server)
    assert caplog.messages == ["asked for test, the server answers as gemma-3"]
    caplog.clear()
    server.replies(Reply(json.dumps(said | {"model": "gem\x1b[31mma\nsummarize: " + "x" * 500})))
    brief(server)
    assert caplog.messages == [f"asked for test, the server answers as gemma summarize: {'x' * 83}"]
    caplog.clear()
    server.replies(Reply(json.dumps(said | {"model": "Test-2026-01-01"})))
    brief(server)
    assert caplog.messages == []


def _json_mode(kind: str) -> Answering:
    """A server whose JSON mode works for one type of `response_format`, and is else ignored."""

    def answer(request: dict[str, object], _count: int) -> Reply:
        wanted = request.get("response_format")
        assert wanted is None or isinstance(wanted, dict)
        if len(request["messages"]) == 2:  # type: ignore[arg-type]
            return _quoting(request)
        if wanted is None or (wanted["type"] != kind and kind != "refused"):
            return completion("Hello, reader!")
        if kind == "refused":
            return Reply("{\"error\": \"'response_format.type' must be 'text'\"}", status=400)
        return completion('{"ready": true}' if kind == "json_schema" else '{"hello": "reader"}')

    return answer


@pytest.mark.parametrize(
    ("kind", "asked"),
    [
        ("json_schema", "json_schema"),
        ("json_object", "json_object"),
        ("none", None),
        ("refused", None),
    ],
)
def test_json_mode_is_asked_for_only_where_it_was_seen_to_work(
    server: Server, kind: str, asked: str | None
) -> None:
    server.answer = _json_mode(kind)
    asking = endpoint(server, json_mode=True)
    rewrite_checked(asking, [STORY, [FIRE]])
    probes = len(server.requests) - 2
    rewrite_checked(asking, [STORY])
    assert len(server.requests) == probes + 3
    assert probes <= 3
    for request in server.requests[probes:]:
        form = request.get("response_format")
        assert (form["type"] if isinstance(form, dict) else form) == asked


def test_a_model_that_always_answers_in_json_does_not_show_that_json_mode_works(
    server: Server,
) -> None:
    server.replies(TRUE)
    brief(server, json_mode=True)
    assert "response_format" not in server.requests[-1]


def test_the_plan_tells_of_the_requests_that_try_json_mode(server: Server) -> None:
    for json_mode in (True, False):
        asking = endpoint(server, json_mode=json_mode, dry_run=True)
        asking.rewrite([STORY])
        assert ("JSON mode" in str(asking.planned)) is json_mode


def test_a_server_is_asked_not_to_think_only_where_that_is_wanted_and_it_may_refuse(
    server: Server,
) -> None:
    def strict(request: dict[str, object], _count: int) -> Reply:
        if "chat_template_kwargs" in request:
            return refusal("Unknown parameter: 'chat_template_kwargs'.", code="unknown_parameter")
        return TRUE

    server.answer = strict
    brief(server, thinking=False)
    assert server.requests[0]["chat_template_kwargs"] == {
        "enable_thinking": False,
        "thinking": False,
    }
    assert server.requests[1]["reasoning_effort"] == "none"
    assert "chat_template_kwargs" not in server.requests[1]


def _message(content: object, finish: str = "stop", **more: object) -> Reply:
    message = {"role": "assistant", "content": content} | more
    return Reply(json.dumps({"choices": [{"message": message, "finish_reason": finish}]}))


@pytest.mark.parametrize(
    ("reply", "reason"),
    [
        (_message(None, refusal="I'm sorry, I can't help."), "refused: I'm sorry, I can't help."),
        (_message([{"type": "refusal", "refusal": "No."}]), "the model refused: No."),
        (_message(None, "tool_calls", tool_calls=[{"id": "1"}]), "called a tool instead"),
        (_message("", "content_filter"), "filter stopped the answer"),
        (_message(None, "length", reasoning_content="Let me see"), "still thinking when its 2,048"),
        (_message("<think>Twelve people", "length"), "still thinking when its 2,048 tokens"),
        (_message("[THINK]Twelve people", "length"), "still thinking when its 2,048 tokens"),
        (_message('{"statements": [{"tex', "length"), "not finished when its 2,048 tokens"),
        (_message("", reasoning=statements((FIRE.passage_text, [1]))), "has no text"),
    ],
)
def test_an_answer_without_text_says_why(server: Server, reply: Reply, reason: str) -> None:
    server.replies(reply)
    assert all(o.origin == "quoted" and reason in o.reason for o in brief(server))


def test_thoughts_in_parts_and_fields_are_never_read(server: Server) -> None:
    thought = statements(("Ninety people were killed in a fire in Lyon.", [1]))
    parts = [
        {"type": "thinking", "thinking": [{"type": "text", "text": thought}]},
        {"type": "text", "text": json.loads(TRUE.body)["choices"][0]["message"]["content"]},
    ]
    server.replies(_message(parts, reasoning_content=thought, reasoning=thought))
    assert [(o.origin, o.reason) for o in brief(server)] == [("rewritten", "")] * 3


def test_a_group_that_a_cut_answer_does_not_reach_says_so(server: Server) -> None:
    said = statements((FIRE.passage_text, [1]))[:-1]
    server.replies(_message(said, "length"))
    outcomes = brief(server)
    assert outcomes[0].reason == ""
    assert ["not finished" in o.reason for o in outcomes] == [False, True, True]


def test_a_page_of_html_or_nothing_is_no_message() -> None:
    assert str(Complaint.of(502, "<html><body>Bad gateway</body></html>")) == ""
    assert str(Complaint.of(500, "")) == ""
    assert str(Complaint.of(500, '"out of memory"')) == " (out of memory)"
    assert Complaint.of(400, "[" * 100_000).message == ""


def test_the_groups_of_a_request_are_shown_in_its_halves_as_in_the_whole(server: Server) -> None:
    tricky = [Group(i, f"<b>Twelve</b> “people” {i} left Łódź.", (f"x {i}",)) for i in (4, 7, 9)]
    (whole,), _ = endpoint(server)._requests([tricky], ["A title"], "who?")
    one, two = whole.halves()
    (alone,), _ = endpoint(server)._requests([tricky[:1]], ["A title"], "who?")
    assert one == alone
    assert [g.id for g in (*one.groups, *two.groups)] == [4, 7, 9]
