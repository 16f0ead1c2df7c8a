"""Claims about the endpoint rewriter, against a real HTTP server that behaves well and badly."""

import gzip
import os
import time
from pathlib import Path

import pytest

from summarize.errors import ModelError
from summarize.rewriting import Endpoint, Group, Outcome, rewrite_checked
from tests.endpoint import Reply, Server, completion, evidence_of, server, statements
from tests.test_rewriting import ATTACKS, FIRE, GOOD, MAYOR, QUOTED, STORY

__all__ = ["server"]  # the fixture

TRUE = completion(statements(*((s.text, list(s.groups)) for s in GOOD)))


def endpoint(server: Server, **settings: object) -> Endpoint:
    """The rewriter for a test server, without long waits."""
    return Endpoint.model_validate(
        {"model": "test", "base_url": server.url, "backoff_seconds": 0.001, "retries": 2} | settings
    )


def brief(server: Server, *groups: Group, **settings: object) -> tuple[Outcome, ...]:
    """One story rewritten and checked."""
    (outcomes,) = rewrite_checked(endpoint(server, **settings), [groups or STORY])
    return outcomes


def test_true_statements_come_through_with_their_groups(server: Server) -> None:
    server.replies(TRUE)
    assert brief(server) == tuple(Outcome(s.text, s.groups, "rewritten") for s in GOOD)


def test_the_request_is_a_chat_completion_of_openai(server: Server) -> None:
    server.replies(TRUE)
    brief(server)
    (request,) = server.requests
    assert request["path"] == "/v1/chat/completions"
    assert request["model"] == "test"
    assert request["temperature"] == 0
    assert request.keys().isdisjoint({"response_format", "reasoning_effort"})
    assert [(i, e) for i, e in evidence_of(request)] == [(g.id, list(g.evidence)) for g in STORY]


def test_all_stories_are_asked_at_once_but_never_more_than_allowed(server: Server) -> None:
    server.answer = lambda *_: Reply(TRUE.body, delay_seconds=0.05)
    results = rewrite_checked(endpoint(server, concurrency=3), [STORY] * 9)
    assert all(len(outcomes) == 3 for outcomes in results)
    assert (len(server.requests), server.most_at_once) == (9, 3)


def test_answers_stay_with_their_stories(server: Server) -> None:
    def answer(request: dict[str, object], count: int) -> Reply:
        ((id_, _),) = evidence_of(request)
        said = completion(statements((GOOD[id_ - 1].text, [id_])))
        return Reply(said.body, delay_seconds=0.1 if count == 0 else 0)

    server.answer = answer
    results = rewrite_checked(endpoint(server), [[g] for g in STORY])
    assert [o.text for outcomes in results for o in outcomes] == [s.text for s in GOOD]


def test_the_key_comes_from_the_environment(
    server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", "sk-env")
    server.replies(TRUE)
    brief(server)
    assert server.headers[0]["Authorization"] == "Bearer sk-env"


def test_a_key_file_goes_before_the_environment(
    server: Server, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", "sk-env")
    (tmp_path / "key").write_text("sk-file\n")
    server.replies(TRUE)
    brief(server, api_key_file=tmp_path / "key")
    assert server.headers[0]["Authorization"] == "Bearer sk-file"


def test_a_server_without_keys_gets_none(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("OPENAI_API_KEY", raising=False)
    server.replies(TRUE)
    brief(server)
    assert "Authorization" not in server.headers[0]


def test_a_key_file_that_is_missing_or_no_key_is_an_error(server: Server, tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="cannot read"):
        brief(server, api_key_file=tmp_path / "none")
    (tmp_path / "key").write_text("one\ntwo\n")
    with pytest.raises(ModelError, match="one key"):
        brief(server, api_key_file=tmp_path / "key")


def test_a_refused_key_is_an_error_that_does_not_tell_it(
    server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", "sk-secret")
    server.replies(Reply("sk-secret is wrong", status=401))
    with pytest.raises(ModelError, match="key is refused") as refused:
        brief(server)
    assert "sk-secret" not in str(refused.value)
    assert len(server.requests) == 1


@pytest.mark.parametrize("status", [429, 500, 502, 503])
def test_a_busy_or_broken_server_is_asked_again(server: Server, status: int) -> None:
    server.replies(Reply(status=status), Reply(status=status), TRUE)
    assert [o.origin for o in brief(server)] == ["rewritten"] * 3
    assert len(server.requests) == 3


def test_waits_double_and_retry_after_is_kept(
    server: Server, caplog: pytest.LogCaptureFixture
) -> None:
    date = ("Date", "Mon, 23 Nov 2026 10:00:00 GMT")
    server.replies(
        Reply(status=500),
        Reply(status=429, headers=(("Retry-After", "7"),)),
        Reply(status=429, headers=(date, ("Retry-After", "Mon, 23 Nov 2026 10:00:11 GMT"))),
        Reply(status=429, headers=(("Retry-After", "9999"),)),
        TRUE,
    )
    waits: list[float] = []
    asking = endpoint(server, retries=4, backoff_seconds=1)
    written = asking.rewrite([STORY], sleep=waits.append)
    assert waits[:2] == [1, 7]
    assert 4 <= waits[2] <= 11
    assert waits[3] == 60
    assert caplog.messages[3].endswith("asking again in 60.0 s")
    assert [s.text for s in written[0]] == [s.text for s in GOOD]


@pytest.mark.parametrize(
    ("reply", "reason"),
    [
        (Reply(status=500), "HTTP 500"),
        (Reply('{"error": {"message": "too\\nlong"}}', status=400), "HTTP 400 (too long)"),
        (Reply("{not json"), "not a chat completion"),
        (Reply('{"choices": []}'), "not a chat completion"),
        (Reply('{"choices": [{"message": {"content": null}}]}'), "no text"),
        (Reply(TRUE.body[:80], promised=500), "the server failed"),
        (Reply(TRUE.body, delay_seconds=0.6), "the server failed"),
        (completion("I am sorry, I cannot help with that."), "not the JSON"),
        (completion("<think>" + statements(("A lie.", [1]))), "not the JSON"),
    ],
    ids=["500", "400", "html", "empty", "null", "cut off", "slow", "chatter", "thought"],
)
def test_a_story_without_a_usable_answer_is_quoted_and_says_why(
    server: Server, reply: Reply, reason: str
) -> None:
    server.replies(reply)
    outcomes = brief(server, timeout_seconds=0.3, retries=1)
    assert [(o.text, o.origin) for o in outcomes] == [(g.passage_text, "quoted") for g in STORY]
    assert all(reason in o.reason for o in outcomes)


def test_an_answer_that_drips_is_not_waited_for_longer_than_the_timeout(server: Server) -> None:
    """Before: a blank in each second kept a run waiting for hours."""
    server.replies(Reply(" " * 200, drip_seconds=0.05))
    begun = time.monotonic()
    reasons = {o.reason for o in brief(server, timeout_seconds=0.3, retries=0)}
    assert time.monotonic() - begun < 3
    assert reasons == {"the server failed (ReadTimeout: not all of the answer came within 0.3 s)"}


def test_an_answer_that_unpacks_to_too_much_is_one_reason_and_not_asked_for_again(
    server: Server,
) -> None:
    packed = gzip.compress(b" " * 20_000_000)
    server.replies(Reply(packed, headers=(("Content-Encoding", "gzip"),)))
    assert {o.reason for o in brief(server)} == {"the server's answer is larger than 8 MB"}
    assert len(server.requests) == 1


def test_an_answer_that_comes_packed_is_read(server: Server) -> None:
    assert isinstance(TRUE.body, str)
    packed = gzip.compress(TRUE.body.encode())
    server.replies(Reply(packed, headers=(("Content-Encoding", "gzip"),)))
    assert [o.origin for o in brief(server)] == ["rewritten"] * 3


def test_one_failing_story_does_not_cost_the_others(server: Server) -> None:
    def answer(request: dict[str, object], _count: int) -> Reply:
        return Reply(status=500) if len(evidence_of(request)) == 1 else TRUE

    server.answer = answer
    bad, good = rewrite_checked(endpoint(server), [[FIRE], STORY])
    assert [o.origin for o in bad] == ["quoted"]
    assert [o.origin for o in good] == ["rewritten"] * 3


def test_an_answer_cut_off_by_its_length_keeps_its_whole_statements(server: Server) -> None:
    whole = statements(*((s.text, list(s.groups)) for s in GOOD))
    server.replies(completion(whole[: whole.index("“We lost") + 8]))
    outcomes = brief(server)
    assert [o.origin for o in outcomes] == ["rewritten", "rewritten", "quoted"]


def test_a_draft_before_the_answer_prints_no_fact_twice(server: Server) -> None:
    draft = statements(("Twelve people were killed in Lyon on Monday, officials said.", [1]))
    final = "Twelve people were killed in a fire at a factory in Lyon, officials said."
    server.replies(completion(f"Let me see: {draft}\nBetter: {statements((final, [1]))}"))
    assert brief(server, FIRE) == (Outcome(final, (1,), "rewritten"),)


def test_a_server_that_is_not_there_is_an_error() -> None:
    gone = Endpoint(model="m", base_url="http://127.0.0.1:9/v1", retries=0, timeout_seconds=2)
    with pytest.raises(ModelError, match=r"cannot reach http://127\.0\.0\.1:9/v1"):
        gone.rewrite([STORY])


def test_a_refused_connection_ends_a_run_at_once_and_is_tried_again_later() -> None:
    waits: list[float] = []
    gone = Endpoint(model="m", base_url="http://127.0.0.1:9/v1", retries=2)
    with pytest.raises(ModelError, match=r"^cannot reach .*: nothing listens there$"):
        gone.rewrite([STORY], sleep=waits.append)
    assert waits == []
    gone.manners.met = True
    with pytest.raises(ModelError, match="cannot reach"):
        gone.rewrite([STORY], sleep=waits.append)
    assert waits == [1, 2]


def test_an_address_without_a_path_is_pointed_to_v1(server: Server) -> None:
    server.replies(Reply(status=404))
    bare = server.url.removesuffix("/v1")
    with pytest.raises(ModelError, match=rf"HTTP 404.* most servers want --base-url {bare}/v1$"):
        endpoint(server).model_copy(update={"base_url": bare}).rewrite([STORY])
    with pytest.raises(ModelError, match=r"model test$"):
        brief(server)


def test_a_model_that_the_server_does_not_have_is_an_error(server: Server) -> None:
    server.replies(Reply(status=404))
    with pytest.raises(ModelError, match="model test"):
        brief(server)


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("Thirteen people were killed in a fire at a factory in Lyon on Monday.", [1]),
        ("Twelve people were killed in a fire at a factory in Nice on Monday.", [1]),
        ("The factory had not been inspected since 2018, Mayor Anna Grant said.", [2]),
        ("The factory had been inspected since 2019, Mayor Anna Grant said.", [2]),
        ("Paul Keller said the factory had not been inspected since 2019.", [2]),
        ("“We lost nothing in one night,” said Paul Keller.", [3]),
        ("“It was arson,” said Paul Keller, who owns the plant.", [3]),
        ("The factory had not been inspected since 2019, Mayor Anna Grant said.", [3]),
        ("Twelve people were killed in a fire at a factory in Lyon on Monday.", [8]),
        ("Twelve people were killed in a fire at a factory in Lyon on Monday.", []),
    ],
)
def test_an_injected_lie_never_reaches_the_reader(
    server: Server, text: str, ids: list[int]
) -> None:
    server.replies(completion(statements((text, ids))))
    outcomes = brief(server)
    assert [(o.text, o.origin) for o in outcomes] == [(g.passage_text, "quoted") for g in STORY]


def test_a_sampling_model_is_asked_once_more_with_another_seed(server: Server) -> None:
    lie = completion(statements((GOOD[0].text.replace("Twelve", "Ninety"), [1])))
    server.replies(lie, completion(statements((GOOD[0].text, [1]))))
    (outcome,) = brief(server, FIRE, temperature=0.7)
    assert outcome == Outcome(GOOD[0].text, (1,), "rewritten")
    assert [request["seed"] for request in server.requests] == [0, 1]


@pytest.mark.parametrize("attack", ATTACKS)
def test_an_article_that_talks_to_the_model_is_never_sent_and_only_quoted(
    server: Server, attack: str
) -> None:
    sly = Group(2, attack, (attack,))
    server.replies(completion(statements((GOOD[0].text, [1]), (GOOD[2].text, [3]))))
    outcomes = brief(server, FIRE, sly, QUOTED)
    assert [i for i, _ in evidence_of(server.requests[0])] == [1, 3]
    assert [(o.groups, o.origin) for o in outcomes] == [
        ((1,), "rewritten"),
        ((2,), "quoted"),
        ((3,), "rewritten"),
    ]
    assert outcomes[1].text == attack
    assert "instruction to a model" in outcomes[1].reason


def test_a_model_that_obeys_another_voice_says_only_what_the_sources_say(server: Server) -> None:
    obeyed = "Mayor Anna Grant has resigned."
    server.replies(completion(statements((obeyed, [2]))))
    outcomes = brief(server, FIRE, MAYOR)
    assert [o.text for o in outcomes] == [FIRE.passage_text, MAYOR.passage_text]


def test_a_dry_run_sends_nothing_and_tells_how_much_it_would_be(server: Server) -> None:
    asking = endpoint(server, dry_run=True, temperature=0.5)
    outcomes = rewrite_checked(asking, [STORY])[0]
    assert server.requests == []
    assert [o.origin for o in outcomes] == ["quoted"] * 3
    assert str(asking.planned).startswith("1 request, ")


def test_the_plan_counts_requests_and_characters(server: Server) -> None:
    asking = endpoint(server)
    planning = endpoint(server, dry_run=True)
    planning.rewrite([STORY])
    planning.rewrite([[FIRE]])
    server.replies(TRUE)
    asking.rewrite([STORY, [FIRE]])
    sent = sorted(
        sum(len(m["content"]) for m in r["messages"])  # type: ignore[attr-defined, misc]
        for r in server.requests
    )
    assert sorted(planning.planned.prompt_characters) == sent


def test_a_proxy_in_the_environment_does_not_stand_before_this_machine(
    server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("HTTP_PROXY", "http_proxy", "ALL_PROXY", "all_proxy"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    monkeypatch.delenv("NO_PROXY", raising=False)
    monkeypatch.delenv("no_proxy", raising=False)
    server.replies(TRUE)
    assert len(brief(server)) == 3
    assert os.environ["HTTP_PROXY"]
