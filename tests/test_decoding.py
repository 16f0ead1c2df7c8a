"""Claims about how local models are made to write: whose options count, and what a text ends in."""

import random
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pytest

from summarize.rewriting import Chat, Group, Seq2Seq, Wording
from summarize.rewriting.models import options, transformers_backend
from summarize.rewriting.models.checkpoints import pieces_of, read_checkpoint
from summarize.rewriting.models.constraint import Constraint
from summarize.rewriting.models.generating import Answer, Decoding, Prompt, generate
from summarize.rewriting.models.loading import load
from summarize.rewriting.models.pieces import ConstraintMasks, Mask
from summarize.rewriting.models.transformers_backend import TransformersBackend
from tests.hostile import BY_FILE, with_settings
from tests.models import PARROT, bart, llama, mbart, pegasus, thinker
from tests.test_rewriting_models import CHAT_STORY, SEEN, SHORT

__all__ = ["bart", "llama", "mbart", "pegasus", "thinker"]  # the fixtures

pytestmark = pytest.mark.models

BEAMS = Decoding(max_new_tokens=64, num_beams=4, no_repeat_ngram_size=3)
GREEDY = Decoding(max_new_tokens=64, no_repeat_ngram_size=3)


def opened(model: str) -> TransformersBackend:
    """The backend of an encoder-decoder."""
    return TransformersBackend(load(model, "seq2seq"))


def asked(model: str, groups: Sequence[Group], *, constrained: bool = False) -> list[Prompt]:
    """A prompt for the passage of each group."""
    tokenizer = read_checkpoint(model, "seq2seq").tokenizer
    return [
        Prompt(
            tuple(tokenizer(group.passage_text)["input_ids"]),
            Constraint.of(group.evidence) if constrained else None,
        )
        for group in groups
    ]


def test_every_option_of_the_installed_transformers_is_somebodys() -> None:
    from transformers import GenerationConfig

    owners = [
        options.ASKED,
        frozenset(options.OURS),
        options.CHECKPOINTS,
        frozenset(options.SAMPLING),
        options.SILENT,
    ]
    named = [name for owner in owners for name in owner]
    assert sorted(named) == sorted(set(named)), "an option is of two owners"
    fields = set(vars(GenerationConfig()))  # type: ignore[no-untyped-call]
    assert set(named) ^ fields == set(), "new in transformers, or gone: say whose it is"


@pytest.mark.parametrize("file", BY_FILE)
def test_what_a_checkpoint_brings_along_sets_no_option_of_ours(
    bart: str, tmp_path: Path, file: str
) -> None:
    """Of each setting by itself; what is told is what transformers makes of it in the end."""

    def options_of(folder: str, settings: dict[str, object]) -> dict[str, object]:
        backend = opened(with_settings(bart, tmp_path / folder, file, settings))
        told = backend.loaded.model._prepare_generation_config(backend.options(BEAMS))  # type: ignore[operator]
        found: dict[str, object] = told[0].to_dict()
        return found

    plain = options_of("plain", {})
    for name, value in BY_FILE[file].items():
        assert options_of(name, {name: value}) == plain, name
    assert plain["max_length"] == 20, "the library's own, replaced by what max_new_tokens asks for"
    ours = {name: value for name, value in options.OURS.items() if name != "max_length"}
    wanted = {**ours, "max_new_tokens": 64, "num_beams": 4, "no_repeat_ngram_size": 3}
    got = {name: plain.get(name) for name in wanted}
    assert {name: got[name] for name in wanted if got[name] != wanted[name]} == {}


@pytest.mark.parametrize("file", BY_FILE)
@pytest.mark.parametrize("beams", [1, 4])
def test_all_hostile_settings_together_change_no_text(
    bart: str, tmp_path: Path, file: str, beams: int
) -> None:
    hostile = with_settings(bart, tmp_path / "m", file, BY_FILE[file])
    written = [
        Seq2Seq(model=model, num_beams=beams, constrained=constrained).rewrite([SEEN[:2]])
        for constrained in (False, True)
        for model in (bart, hostile)
    ]
    assert written[0] == written[1]
    assert written[2] == written[3]
    assert all(statement.text for statement in written[1][0])


@pytest.mark.parametrize("file", BY_FILE)
def test_nor_one_of_a_chat(llama: str, tmp_path: Path, file: str) -> None:
    hostile = with_settings(llama, tmp_path / "m", file, BY_FILE[file])
    plain, other = (
        Chat(model=model, max_new_tokens=64).rewrite([SEEN[:1]]) for model in (llama, hostile)
    )
    assert other == plain
    assert plain[0][0].text


@pytest.mark.parametrize("constrained", [False, True])
@pytest.mark.parametrize("file", BY_FILE)
def test_the_language_that_a_checkpoint_writes_in_is_its_own(
    mbart: str, tmp_path: Path, file: str, constrained: bool
) -> None:
    """The token of the language comes first; without it the text is another one."""
    same = with_settings(mbart, tmp_path / "same", file, {})
    none = with_settings(mbart, tmp_path / "none", file, {"forced_bos_token_id": None})
    written = [
        opened(model).write(asked(mbart, SEEN[:2], constrained=constrained), BEAMS)
        for model in (mbart, same, none)
    ]
    assert written[0] == written[1]
    assert written[0] != written[2]
    assert all(answer.text for answer in written[0])


def test_a_new_line_of_a_pegasus_may_open_with_a_capital(pegasus: str) -> None:
    checkpoint = read_checkpoint(pegasus, "seq2seq")
    pieces = pieces_of(checkpoint)
    assert pieces is not None
    line = checkpoint.tokenizer.get_vocab()["<n>"]
    masks = ConstraintMasks(Constraint.of(["it rained"]), pieces, checkpoint.end_ids)
    assert masks.written([line]) == b"\n"
    capital = pieces.tokens.index(b"T")
    assert masks.mask(b"it rained." + masks.written([line]))[capital]
    assert not masks.mask(b"it rained" + masks.written([line]))[capital]


@dataclass
class Drying(ConstraintMasks):
    """Allows nothing after `length` bytes of a text that begins with `begins`."""

    begins: bytes = b""
    length: int = 1

    def mask(self, data: bytes) -> Mask:
        """Which tokens may follow."""
        nothing = self.kept.setdefault("dry", np.zeros(len(self.pieces.tokens), dtype=bool))
        return nothing if self._is_dry(data) else super().mask(data)

    def may_end(self, data: bytes) -> bool:
        """Whether the text may end."""
        return not self._is_dry(data) and super().may_end(data)

    def _is_dry(self, data: bytes) -> bool:
        return data.startswith(self.begins) and len(data) >= self.length


def drying(
    monkeypatch: pytest.MonkeyPatch, model: str, begins: Sequence[bytes | None]
) -> TransformersBackend:
    """A backend with a `Drying` rule for each prompt whose `begins` is not None."""
    backend = opened(model)
    pieces = pieces_of(backend.checkpoint)
    assert pieces is not None
    ends, rule = (
        backend.checkpoint.end_ids,
        Constraint.of([group.passage_text for group in SEEN[:2]]),
    )
    rules = [each if each is None else Drying(rule, pieces, ends, begins=each) for each in begins]
    monkeypatch.setattr(transformers_backend, "_rules", lambda *_: rules)
    return backend


@pytest.mark.parametrize("decoding", [GREEDY, BEAMS])
def test_a_text_that_runs_dry_ends_there_and_says_so(
    bart: str, monkeypatch: pytest.MonkeyPatch, decoding: Decoding
) -> None:
    """It is neither filled up nor replaced by an earlier text, and its neighbour is unharmed."""
    prompts = asked(bart, SEEN[:2])
    _, free = opened(bart).write(prompts, decoding)
    dry, beside = drying(monkeypatch, bart, [b"", None]).write(prompts, decoding)
    assert beside == free == Answer(" " + SHORT[1])
    assert (dry.finished, dry.dry) == (False, True)
    assert dry.text
    assert decoding is BEAMS or SHORT[0].startswith(dry.text.strip())


def test_a_text_that_runs_dry_does_not_win_over_one_that_ends(
    bart: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The best beam runs dry; its end once had the best score that there is."""
    prompts = asked(bart, SEEN[:1])
    best = f" {SHORT[0]}".encode()
    (other,) = drying(monkeypatch, bart, [best[:3]]).write(prompts, BEAMS)
    assert other.finished
    assert not other.text.encode().startswith(best[:3])
    assert other.text.endswith("said.")


def test_without_a_token_that_ends_a_text_one_that_runs_dry_is_an_error(
    bart: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    backend = drying(monkeypatch, bart, [b""])
    monkeypatch.setattr(type(backend.checkpoint), "end_ids", ())
    (answer,) = generate(backend, asked(bart, SEEN[:1]), decoding=GREEDY, batch_size=4)
    assert "nor an end" in answer.error


def test_a_statement_that_ran_dry_is_told_as_such(
    bart: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    drying(monkeypatch, bart, [b""])
    ((statement,),) = Seq2Seq(model=bart, num_beams=1).rewrite([SEEN[:1]])
    why = "nothing that the evidence allows could follow before the end of a sentence"
    assert statement == Wording("", (0,), why)


def test_special_tokens_do_not_stand_within_a_name(bart: str) -> None:
    checkpoint = read_checkpoint(bart, "seq2seq")
    pieces = pieces_of(checkpoint)
    assert pieces is not None
    masks = ConstraintMasks(Constraint.of(["in Lyon"]), pieces, checkpoint.end_ids)
    special = checkpoint.tokenizer.all_special_ids
    assert masks.mask(b"in Lyon")[special].all()
    assert not masks.mask(b"in Ly")[special].any()


def test_an_empty_text_is_told_as_such(bart: str, tmp_path: Path) -> None:
    ends: dict[str, object] = {"forced_bos_token_id": 2}
    mute = with_settings(bart, tmp_path / "m", "generation_config.json", ends)
    many = Group(0, SEEN[0].passage_text, (SEEN[0].passage_text, "It was " + "so " * 130 + "bad."))
    (statements,) = Seq2Seq(model=mute).rewrite([[many, SEEN[1]]])
    assert [statement.note for statement in statements] == ["the model wrote nothing"] * 2


def test_a_model_with_next_to_no_room_says_that_it_ran_out_of_it(bart: str, tmp_path: Path) -> None:
    tiny: dict[str, object] = {"max_decoder_position_embeddings": 2}
    small = with_settings(bart, tmp_path / "m", "config.json", tiny)
    ((statement,),) = Seq2Seq(model=small).rewrite([SEEN[:1]])
    assert statement == Wording("", (0,), "the model ran out of room before the end of a sentence")


ORDERS = [(1, 0), (8, 1), (16, 2), (16, 0)]


def _ordered(order: int) -> list[Group]:
    groups = SEEN[:17]
    if order == 1:
        return groups[::-1]
    return random.Random(5).sample(groups, len(groups)) if order else groups  # noqa: S311


@pytest.mark.parametrize("constrained", [False, True])
def test_batches_and_orders_of_prompts_change_no_text(bart: str, constrained: bool) -> None:
    seen = []
    for size, order in ORDERS:
        groups = _ordered(order)
        written = Seq2Seq(model=bart, batch_size=size, constrained=constrained).rewrite([groups])
        seen.append({statement.groups: statement for statement in written[0]})
    assert len(seen[0]) == 17
    assert all(each == seen[0] for each in seen)


@pytest.mark.parametrize("constrained", [False, True])
def test_nor_do_they_of_a_chat(llama: str, constrained: bool) -> None:
    seen = []
    for size, order in ORDERS:
        groups = _ordered(order)
        chat = Chat(model=llama, batch_size=size, constrained=constrained, max_new_tokens=48)
        written = chat.rewrite([[group] for group in groups])
        seen.append({group.id: each for group, each in zip(groups, written, strict=True)})
    assert all(each == seen[0] for each in seen)


def test_what_a_model_thinks_is_not_printed(thinker: str) -> None:
    """It drafts another number; the template opens the thought, so the answer only closes it."""
    told = Wording("12 people were rescued in a flood in Lyon.", (1,))
    for thinking in (True, False):
        chat = Chat(model=thinker, thinking=thinking, max_new_tokens=200)
        assert chat.rewrite([CHAT_STORY]) == [[told]]


def test_a_thought_that_uses_up_the_tokens_is_told_as_such(thinker: str) -> None:
    """At 21 tokens the draft stands there whole."""
    for tokens in (16, 21):
        (written,) = Chat(model=thinker, thinking=True, max_new_tokens=tokens).rewrite([CHAT_STORY])
        why = f"the model was still thinking when its {tokens} tokens were used up"
        assert written == [Wording("", (1,), why)]


def test_thoughts_and_control_tokens_are_no_part_of_an_answer(llama: str) -> None:
    from summarize.rewriting.models.chat import Teller

    teller = Teller(read_checkpoint(llama, "chat"), thinking=True, constrained=False)
    draft = PARROT.replace("12", "13")
    for text in (f"{draft}</think>{PARROT}", f"{draft}</think><doc-sep>{PARROT}</s>"):
        assert teller.said(Prompt((), opened="<think>\n"), Answer(text)) == PARROT
    assert teller.said(Prompt((), opened="<think>\n"), Answer(draft)) == ""
    assert teller.said(Prompt(()), Answer(f"<think>{draft}</think>{PARROT}")) == PARROT
