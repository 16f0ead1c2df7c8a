"""Claims about local models, with models trained or built on the spot (see models.py)."""

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from summarize import Method, Words, read_articles, summarize
from summarize.errors import ModelError
from summarize.rewriting import (
    Chat,
    Entailment,
    Group,
    Seq2Seq,
    Wording,
    checked,
    choose_rewriter,
    rewrite_checked,
)
from summarize.rewriting.models.constraint import Constraint, is_guarded, units
from tests.models import (
    PARROT,
    agreeing,
    article_pairs,
    bart,
    disagreeing,
    led,
    llama,
    t5,
)
from tests.test_cli import STORY, assert_one_line_error, run
from tests.test_rewriting import ATTACKS

__all__ = ["agreeing", "bart", "disagreeing", "led", "llama", "t5"]  # the fixtures

pytestmark = pytest.mark.models


def group(id_: int, *sentences: str) -> Group:
    """A group whose passage is its first sentence."""
    return Group(id_, sentences[0], sentences)


SEEN = [group(at, long) for at, (long, _) in enumerate(article_pairs(24, seed=77))]
SHORT = [short for _, short in article_pairs(24, seed=77)]
# The template with names, numbers and places that the BART never saw.
UNSEEN = [
    group(at, SEEN[at].passage_text.replace(old, new))
    for at, (old, new) in enumerate(
        [
            (SEEN[0].passage_text.split(",")[0], "Zelda Quimby"),
            (SEEN[1].passage_text.split(",")[0], "Volodymyr Zelenskyy"),
            (SEEN[2].passage_text.split(",")[0], "Ngozi Okonjo-Iweala"),
            ("that ", "that 4,"),
        ]
    )
]


def invented(text: str, *evidence: str) -> list[str]:
    """The numbers and capitalised words of a text that its evidence does not allow."""
    known = Constraint.of(evidence).opening.whole
    return [unit for unit in units(text) if is_guarded(unit) and unit not in known]


def test_a_trained_model_shortens_news_and_the_check_lets_it_through(bart: str) -> None:
    (outcomes,) = rewrite_checked(Seq2Seq(model=bart), [SEEN])
    right = sum(o.text == short for o, short in zip(outcomes, SHORT, strict=True))
    assert right >= 22
    assert sum(o.origin == "rewritten" for o in outcomes) >= 20
    assert [o.groups for o in outcomes] == [(g.id,) for g in SEEN]


def test_batches_of_any_size_write_the_same(bart: str) -> None:
    stories = [SEEN[:5], [], SEEN[5:9]]
    alone = Seq2Seq(model=bart, batch_size=1).rewrite(stories)
    assert Seq2Seq(model=bart, batch_size=32).rewrite(stories) == alone
    assert [len(statements) for statements in alone] == [5, 0, 4]


def test_on_unseen_names_it_invents_others_and_the_check_refuses_them(bart: str) -> None:
    liar = Seq2Seq(model=bart, constrained=False)
    (written,) = liar.rewrite([UNSEEN])
    lies = [s for s, g in zip(written, UNSEEN, strict=True) if invented(s.text, *g.sentences)]
    assert len(lies) >= 3
    outcomes = checked(UNSEEN, written)
    for lie in lies:
        (outcome,) = (o for o in outcomes if o.groups == lie.groups)
        assert (outcome.origin, outcome.text) == ("quoted", UNSEEN[lie.groups[0]].passage_text)


@pytest.mark.parametrize("beams", [1, 4])
def test_constrained_decoding_cannot_write_an_invented_name(bart: str, beams: int) -> None:
    (written,) = Seq2Seq(model=bart, num_beams=beams).rewrite([[*UNSEEN, *SEEN[4:8]]])
    for statement, evidence in zip(written, [*UNSEEN, *SEEN[4:8]], strict=True):
        assert statement.text or "nothing that the evidence allows" in statement.note
        assert invented(statement.text, *evidence.sentences) == []


def test_constrained_decoding_leaves_true_sentences_alone(bart: str) -> None:
    free = Seq2Seq(model=bart, constrained=False).rewrite([SEEN])
    assert Seq2Seq(model=bart).rewrite([SEEN]) == free


def test_evidence_that_does_not_fit_is_left_out_with_a_warning(bart: str) -> None:
    many = group(0, SEEN[0].passage_text, "It was " + "very " * 130 + "bad.", "Rain fell.")
    ((statement,),) = Seq2Seq(model=bart).rewrite([[many]])
    assert statement.text == SHORT[0]
    assert "did not fit" in statement.note


def test_a_passage_that_does_not_fit_is_rewritten_in_parts(bart: str) -> None:
    passage = " ".join(g.passage_text for g in SEEN[:5])
    (statements,) = Seq2Seq(model=bart).rewrite([[group(0, passage)]])
    assert len(statements) > 1
    assert all("parts" in s.note and s.groups == (0,) for s in statements)


def test_a_sentence_longer_than_the_model_is_quoted_and_says_why(bart: str) -> None:
    (outcomes,) = rewrite_checked(Seq2Seq(model=bart), [[group(0, "so " * 400 + "it ended.")]])
    assert outcomes[0].origin == "quoted"
    assert "longer than the model" in outcomes[0].reason


@pytest.mark.parametrize("constrained", [True, False])
def test_on_news_it_never_learnt_the_worst_briefing_is_the_one_without_a_model(
    bart: str, constrained: bool
) -> None:
    articles = read_articles([Path("seeds/border-visit")])
    plain = summarize(articles, Method(length=Words(120)))
    rewriting = Seq2Seq(model=bart, constrained=constrained)
    worded = summarize(articles, Method(length=Words(120), rewriting=rewriting))
    assert [(p.text, p.origin, p.citations) for p in worded.points] == [
        (p.text, p.origin, p.citations) for p in plain.points
    ]
    assert (plain.status, worded.status) == ("ok", "degraded")
    assert all(point.note for point in worded.points)


@pytest.mark.parametrize("attack", ATTACKS)
def test_an_instruction_in_the_evidence_changes_nothing(bart: str, attack: str) -> None:
    (plain,) = rewrite_checked(Seq2Seq(model=bart), [SEEN[:3]])
    (outcomes,) = rewrite_checked(Seq2Seq(model=bart), [[*SEEN[:3], group(9, attack)]])
    assert outcomes[:3] == plain
    assert (outcomes[3].text, outcomes[3].origin, outcomes[3].groups) == (
        attack,
        "quoted",
        (9,),
    )


def test_control_tokens_in_the_evidence_are_not_read_as_such(bart: str) -> None:
    from summarize.rewriting.models.checkpoints import read_checkpoint
    from summarize.rewriting.models.seq2seq import Prompter

    marked = group(0, "Rain fell in <doc-sep>Lyon <mask>.")
    checkpoint = read_checkpoint(bart, "seq2seq")
    (task,) = Prompter(checkpoint, "", 4, constrained=False).tasks(0, [marked])
    assert task.prompt is not None
    ids = checkpoint.tokenizer("Rain fell in Lyon .")["input_ids"]
    assert task.prompt.ids == tuple(ids)


@pytest.mark.parametrize("beams", [1, 3])
def test_a_t5_with_random_weights_cannot_invent_either(t5: str, beams: int) -> None:
    rewriter = Seq2Seq(model=t5, num_beams=beams, max_new_tokens=40)
    (written,) = rewriter.rewrite([SEEN[:6]])
    for statement, evidence in zip(written, SEEN, strict=False):
        assert invented(statement.text, *evidence.sentences) == []


def test_an_led_attends_globally_to_the_first_token_and_to_separators(led: str) -> None:
    from summarize.rewriting.models.loading import load
    from summarize.rewriting.models.seq2seq import Prompter
    from summarize.rewriting.models.transformers_backend import TransformersBackend

    loaded = load(led, "seq2seq")
    reader = Prompter(loaded.checkpoint, "", 4, constrained=False)
    told = ["It rained in Lyon.", "Rain fell.", "It was wet."]
    assert reader.text(told) == "It rained in Lyon. <doc-sep> Rain fell. <doc-sep> It was wet."
    three, one = reader.tasks(0, [group(0, *told), group(1, "It rained.")])
    assert three.prompt is not None
    assert one.prompt is not None
    batch = TransformersBackend(loaded).padded([three.prompt, one.prompt])
    marked = batch["global_attention_mask"].sum(dim=1).tolist()
    assert marked == [3, 1]
    (statements,) = Seq2Seq(model=led, max_new_tokens=12).rewrite([SEEN[:2]])
    assert len(statements) == 2


def test_a_generation_that_fails_costs_only_its_own_group(
    bart: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    from summarize.rewriting.models.loading import load

    model = load(bart, "seq2seq").model
    real = model.generate

    def fragile(**given: object) -> object:
        ids = given["input_ids"]
        if given["attention_mask"].sum(dim=1).max() > longest - 1:  # type: ignore[attr-defined]
            raise RuntimeError(f"CUDA out of memory for {ids.shape}")  # type: ignore[attr-defined]
        return real(**given)  # type: ignore[operator]

    lengths = [
        len(load(bart, "seq2seq").checkpoint.tokenizer(g.passage_text)["input_ids"])
        for g in SEEN[:6]
    ]
    longest = max(lengths)
    monkeypatch.setattr(model, "generate", fragile)
    (outcomes,) = rewrite_checked(Seq2Seq(model=bart), [SEEN[:6]])
    failed = [o for o in outcomes if "out of memory" in o.reason]
    assert len(failed) == lengths.count(longest)
    assert all(o.origin == "quoted" for o in failed)
    assert len(outcomes) == 6


CHAT_STORY = (
    group(
        1,
        "At least 12 people were rescued in a flood in Lyon on Monday, the mayor said.",
        "12 people were rescued in a flood in Lyon on Monday.",
    ),
)


def test_a_model_is_asked_in_its_template_and_its_json_is_read(llama: str) -> None:
    (written,) = Chat(model=llama, max_new_tokens=100).rewrite([CHAT_STORY])
    told = json.loads(PARROT)["statements"][0]
    assert written == [Wording(told["text"], (1,))]


def test_what_it_says_of_other_evidence_is_refused(llama: str) -> None:
    (outcomes,) = rewrite_checked(
        Chat(model=llama, max_new_tokens=100), [[group(1, SEEN[0].passage_text)]]
    )
    assert [(o.text, o.origin) for o in outcomes] == [(SEEN[0].passage_text, "quoted")]


def test_batches_are_padded_on_the_left_and_write_the_same(llama: str) -> None:
    stories = [[SEEN[1]], CHAT_STORY, SEEN[1:4]]
    alone = Chat(model=llama, batch_size=1, max_new_tokens=100).rewrite(stories)
    assert Chat(model=llama, batch_size=8, max_new_tokens=100).rewrite(stories) == alone


def test_constrained_decoding_holds_for_chat_too(llama: str) -> None:
    other = group(1, "Rain fell for 14 hours in Bergen.")
    (written,) = Chat(model=llama, constrained=True, max_new_tokens=100).rewrite([[other]])
    assert all(invented(s.text, other.passage_text, "1") == [] for s in written)


def test_a_sampling_model_repeats_itself_only_with_the_same_attempt(llama: str) -> None:
    model = Chat(model=llama, temperature=2.0, max_new_tokens=40)
    assert model.samples
    assert model.rewrite([CHAT_STORY]) == model.rewrite([CHAT_STORY])


@pytest.mark.parametrize("attack", ATTACKS)
def test_an_instruction_in_the_evidence_changes_no_chat(llama: str, attack: str) -> None:
    model = Chat(model=llama, max_new_tokens=100)
    (plain,) = rewrite_checked(model, [CHAT_STORY])
    (outcomes,) = rewrite_checked(model, [[*CHAT_STORY, group(9, attack)]])
    assert outcomes[0] == plain[0]
    assert (outcomes[1].text, outcomes[1].origin, outcomes[1].groups) == (
        attack,
        "quoted",
        (9,),
    )


def test_turn_markers_in_the_evidence_become_harmless(llama: str) -> None:
    from summarize.rewriting.models.chat import Teller
    from summarize.rewriting.models.checkpoints import read_checkpoint
    from summarize.rewriting.prompts import plan_requests

    checkpoint = read_checkpoint(llama, "chat")
    sly = group(1, "He shouted <mask> and [CONTROL] at them.")
    (request,), _ = plan_requests([[sly]], titles=(), query="", fits=lambda _: True)
    ids = Teller(checkpoint, thinking=False, constrained=False).prompt(request).ids
    marks = [checkpoint.tokenizer.get_vocab()[token] for token in ("<mask>", "[CONTROL]")]
    assert set(marks).isdisjoint(ids)


def test_groups_that_do_not_fit_the_context_are_asked_in_turns(llama: str) -> None:
    (written,) = Chat(model=llama, max_new_tokens=64, max_prompt_tokens=700).rewrite([SEEN[:12]])
    assert len(written) >= 2


TOLD = Wording(SHORT[0], (0,))


def test_a_model_that_agrees_lets_a_true_statement_through(agreeing: str) -> None:
    (outcome,) = checked(SEEN[:1], [TOLD], nli=Entailment(model=agreeing))
    assert outcome.origin == "rewritten"


def test_a_model_that_disagrees_has_it_quoted(disagreeing: str) -> None:
    (outcome,) = checked(SEEN[:1], [TOLD], nli=Entailment(model=disagreeing))
    assert outcome.origin == "quoted"
    assert "not entailed" in outcome.reason


def test_an_entailment_model_is_opened_where_a_model_writes_whatever_it_writes(llama: str) -> None:
    articles = read_articles(["seeds/border-visit"])
    method = Method(length=Words(40), rewriting=Chat(model=llama), nli=Entailment(model="./none"))
    with pytest.raises(ModelError, match=r"\./none: there is no such directory"):
        summarize(articles, method)
    asked = ["--model", "m", "--base-url", "http://127.0.0.1:9/v1", "--nli", "./none"]
    assert_one_line_error(run(["brief", STORY, *asked]), "./none: there is no such directory")


def test_the_threshold_decides(agreeing: str) -> None:
    model = Entailment(model=agreeing)
    (chance,) = model.probabilities([("It rained.", "Rain fell.")])
    assert 0.5 < chance < 1
    strict = Entailment(model=agreeing, threshold=1.0)
    assert "probability" in strict.objection("Rain fell.", ["It rained."])


def test_long_evidence_is_read_in_windows(agreeing: str) -> None:
    from summarize.rewriting.models.entailment import load_judge, windows

    model = Entailment(model=agreeing)
    loaded = load_judge(model)
    held = list(windows(loaded, SHORT[0], [g.passage_text for g in SEEN[:3]]))
    assert 1 < len(held) <= 3
    assert model.objection(SHORT[0], [g.passage_text for g in SEEN[:3]]) == ""


def test_a_text_too_long_to_judge_is_refused(agreeing: str) -> None:
    assert "cannot read" in Entailment(model=agreeing).objection("so " * 300, ["So."])


def test_a_classifier_without_an_entailment_label_is_refused(agreeing: str, tmp_path: Path) -> None:
    other = shutil.copytree(agreeing, tmp_path / "m")
    config = json.loads((other / "config.json").read_text())
    config["id2label"] = {"0": "negative", "1": "neutral", "2": "not_entailment"}
    (other / "config.json").write_text(json.dumps(config))
    with pytest.raises(ModelError, match="which label is entailment cannot be told"):
        Entailment(model=str(other)).check()


def test_the_configuration_decides_between_the_two_kinds(bart: str, llama: str) -> None:
    assert choose_rewriter(bart, batch_size=3) == Seq2Seq(model=bart, batch_size=3)
    assert choose_rewriter(llama, device="cpu") == Chat(model=llama, device="cpu")


def test_an_encoder_decoder_is_not_loaded_as_a_chat_model(bart: str) -> None:
    with pytest.raises(ModelError, match="encoder-decoder"):
        Chat(model=bart).rewrite([SEEN[:1]])


def test_a_chat_model_is_not_loaded_as_an_encoder_decoder(llama: str) -> None:
    with pytest.raises(ModelError, match="not an encoder-decoder"):
        Seq2Seq(model=llama).rewrite([SEEN[:1]])


def test_a_chat_model_without_a_template_is_refused(llama: str, tmp_path: Path) -> None:
    bare = shutil.copytree(llama, tmp_path / "m")
    (bare / "chat_template.jinja").unlink()
    with pytest.raises(ModelError, match="no chat template"):
        Chat(model=str(bare)).rewrite([SEEN[:1]])


def test_a_missing_directory_is_named(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="no such directory"):
        choose_rewriter(str(tmp_path / "none"))


def test_a_directory_that_is_no_model_is_named(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match=r"no config\.json"):
        choose_rewriter(str(tmp_path))


def test_pickled_weights_are_never_opened(bart: str, tmp_path: Path) -> None:
    pickled = shutil.copytree(bart, tmp_path / "m")
    (pickled / "model.safetensors").unlink()
    trap = tmp_path / "opened"
    script = f"cos\nsystem\n(S'touch {trap}'\ntR."
    (pickled / "pytorch_model.bin").write_bytes(script.encode())
    with pytest.raises(ModelError, match="safetensors"):
        Seq2Seq(model=str(pickled)).rewrite([SEEN[:1]])
    assert not trap.exists()


def test_code_in_a_model_directory_is_never_run(bart: str, tmp_path: Path) -> None:
    coded = shutil.copytree(bart, tmp_path / "m")
    trap = tmp_path / "ran"
    (coded / "own.py").write_text(f"open({str(trap)!r}, 'w')\n")
    config = json.loads((coded / "config.json").read_text())
    config |= {"model_type": "own", "auto_map": {"AutoConfig": "own.Own"}}
    (coded / "config.json").write_text(json.dumps(config))
    with pytest.raises(ModelError, match="cannot load"):
        choose_rewriter(str(coded))
    assert not trap.exists()


def test_incomplete_weights_are_refused_in_one_line_instead_of_made_up(
    bart: str, tmp_path: Path
) -> None:
    from safetensors.torch import load_file, save_file

    torn = shutil.copytree(bart, tmp_path / "m")
    weights = load_file(torn / "model.safetensors")
    kept = {key: value for key, value in weights.items() if "decoder.layers.1" not in key}
    save_file(kept, torn / "model.safetensors", metadata={"format": "pt"})
    with pytest.raises(ModelError, match="weights lack"):
        Seq2Seq(model=str(torn)).rewrite([SEEN[:1]])
    told = run(["brief", STORY, "--model", str(torn)])
    assert_one_line_error(told, "weights lack")


def test_a_device_that_is_not_there_is_an_error(bart: str) -> None:
    import torch

    missing = "mps" if torch.cuda.is_available() else "cuda"
    with pytest.raises(ModelError, match="not available"):
        Seq2Seq(model=bart, device=missing).rewrite([SEEN[:1]])


def test_offline_a_hub_name_fails_at_once_in_one_line() -> None:
    script = (
        "from summarize.rewriting import choose_rewriter\n"
        "try: choose_rewriter('nobody/nothing')\n"
        "except Exception as error: print(type(error).__name__, error)"
    )
    ran = subprocess.run(
        [sys.executable, "-c", script],
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
        env={"HF_HUB_OFFLINE": "1", "PATH": "", "HF_HOME": "/nonexistent"},
    )
    assert ran.stdout.startswith("ModelError cannot load nobody/nothing")
    assert len(ran.stdout.strip().splitlines()) == 1


def test_a_model_is_loaded_once(bart: str) -> None:
    from summarize.rewriting.models.loading import load

    assert load(bart, "seq2seq") is load(bart, "seq2seq")


def test_what_auto_stands_for_is_told(bart: str) -> None:
    import torch

    told = Seq2Seq(model=bart).public()
    assert told["device"] in {"cuda", "mps", "cpu"}
    assert told["dtype"] == ("bfloat16" if torch.cuda.is_available() else "float32")
    assert told["libraries"]
    assert Seq2Seq(model=bart, device="cpu").public()["dtype"] == "float32"
