"""Claims about running models with ctranslate2: the same texts, kept conversions, refusals."""

import json
import os
import random
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from summarize import Method, Words, read_articles, summarize
from summarize.errors import ModelError, UsageError
from summarize.rewriting import Chat, Group, Seq2Seq
from summarize.rewriting.models.checkpoints import read_checkpoint
from summarize.rewriting.models.generating import Decoding, Prompt, generate
from tests.models import article_pairs, bart, byte_tokenizer, led, llama, t5
from tests.test_rewriting_models import CHAT_STORY, SEEN, UNSEEN, invented

__all__ = ["bart", "led", "llama", "t5"]  # the fixtures

pytest.importorskip("ctranslate2", reason="ctranslate2 is not installed: pip install '.[fast]'")

pytestmark = pytest.mark.models


@pytest.fixture(autouse=True, scope="module")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Where the conversions of these tests are kept, each made once."""
    folder = tmp_path_factory.mktemp("cache")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SUMMARIZE_CACHE", str(folder))
        yield folder / "ctranslate2"


@pytest.fixture
def own_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty cache of one test, and nothing opened."""
    forget()
    monkeypatch.setenv("SUMMARIZE_CACHE", str(tmp_path / "cache"))
    return tmp_path / "cache" / "ctranslate2"


def forget() -> None:
    """As in a new process, look again at what is kept."""
    from summarize.rewriting.models.backends import _fast

    _fast.cache_clear()


def fast(model: str, **settings: object) -> Seq2Seq:
    """An encoder-decoder that ctranslate2 runs, free of constraints unless they are asked for."""
    chosen = {"constrained": False, "backend": "ctranslate2", **settings}
    return Seq2Seq.model_validate({"model": model, **chosen})


def plain(settings: Seq2Seq) -> Seq2Seq:
    """The same with transformers, on one device and in float32 as ctranslate2 runs it."""
    given = {"backend": "transformers", "quantization": "float32", "device": "cpu"}
    return settings.model_copy(update=given | {"dtype": "float32"})


@pytest.mark.parametrize("beams", [1, 4])
def test_a_bart_writes_what_it_writes_with_transformers(bart: str, beams: int) -> None:
    groups = [Group(at, long, (long,)) for at, (long, _) in enumerate(article_pairs(48, seed=78))]
    rewriter = fast(bart, num_beams=beams)
    assert rewriter.rewrite([groups]) == plain(rewriter).rewrite([groups])


@pytest.mark.parametrize("tokens", [8, 12])
def test_a_text_that_runs_out_of_room_is_cut_at_the_same_token(bart: str, tokens: int) -> None:
    assert _answers(fast(bart, max_new_tokens=tokens)) == _answers(
        plain(fast(bart, max_new_tokens=tokens))
    )


def test_a_model_of_2020_with_a_forced_first_token_writes_the_same(
    bart: str, tmp_path: Path
) -> None:
    old = _changed(
        bart, tmp_path, "config.json", normalize_before=False, add_final_layer_norm=False
    )
    _changed_at(old / "generation_config.json", forced_bos_token_id=0)
    rewriter = fast(str(old))
    assert rewriter.rewrite([SEEN]) == plain(rewriter).rewrite([SEEN])


@pytest.mark.parametrize(("beams", "penalised"), [(1, 0), (4, 0)])
def test_a_t5_with_random_weights_writes_the_same(t5: str, beams: int, penalised: int) -> None:
    settings = {"num_beams": beams, "no_repeat_ngram_size": penalised, "max_new_tokens": 24}
    assert _answers(fast(t5, **settings)) == _answers(plain(fast(t5, **settings)))


@pytest.mark.parametrize("kind", ["flan-t5", "mt5"])
def test_a_t5_with_an_output_layer_of_its_own_is_not_scaled(tmp_path: Path, kind: str) -> None:
    """Else its probabilities are flat, and four beams write something else."""
    import transformers

    shape = {
        "vocab_size": 300,
        "d_model": 64,
        "d_kv": 16,
        "d_ff": 128,
        "num_layers": 2,
        "num_heads": 4,
        "feed_forward_proj": "gated-gelu",
        "tie_word_embeddings": False,
        "pad_token_id": 1,
        "eos_token_id": 2,
        "decoder_start_token_id": 1,
    }
    made = {
        "flan-t5": (transformers.T5ForConditionalGeneration, transformers.T5Config),
        "mt5": (transformers.MT5ForConditionalGeneration, transformers.MT5Config),
    }
    model, config = made[kind]
    folder = _saved(lambda: model(config(**shape)), tmp_path)
    settings = {"no_repeat_ngram_size": 0, "max_new_tokens": 16}
    assert _answers(fast(folder, **settings)) == _answers(plain(fast(folder, **settings)))


def test_a_chat_writes_what_it_writes_with_transformers(llama: str) -> None:
    stories = [[SEEN[1]], CHAT_STORY, SEEN[1:4]]
    written = Chat(model=llama, backend="ctranslate2", max_new_tokens=100).rewrite(stories)
    assert written == Chat(model=llama, device="cpu", max_new_tokens=100).rewrite(stories)
    assert written[1][0].text == "12 people were rescued in a flood in Lyon."


@pytest.mark.parametrize("quantization", ["float32", "int8"])
def test_neither_batches_nor_order_nor_threads_change_a_byte(bart: str, quantization: str) -> None:
    import torch

    groups = [Group(at, long, (long,)) for at, (long, _) in enumerate(article_pairs(32, seed=79))]
    mixed = random.Random(1).sample(groups, len(groups))  # noqa: S311 - an order
    rewriter = fast(bart, quantization=quantization)
    (alone,) = rewriter.model_copy(update={"batch_size": 1}).rewrite([groups])
    assert all(statement.text for statement in alone)
    for size in (8, 16):
        sized = rewriter.model_copy(update={"batch_size": size})
        assert sized.rewrite([groups]) == [alone]
        (other,) = sized.rewrite([mixed])
        assert sorted(other, key=lambda each: each.groups) == alone
    threads = torch.get_num_threads()
    torch.set_num_threads(3 - min(2, threads))
    assert rewriter.rewrite([groups]) == [alone]
    torch.set_num_threads(threads)


def test_int8_is_another_model_file_and_is_told(bart: str, cache: Path) -> None:
    rewriter = fast(bart, quantization="int8")
    rewriter.rewrite([SEEN[:1]])
    (kept,) = cache.glob("*-int8")
    fast(bart).rewrite([SEEN[:1]])
    whole = max(path.stat().st_size for path in cache.glob("*-float32/model.bin"))
    assert (kept / "model.bin").stat().st_size < 0.4 * whole
    told = rewriter.public()
    assert (told["backend"], told["quantization"]) == ("ctranslate2", "int8")
    assert (told["device"], told["dtype"]) == ("cpu", "float32")
    assert isinstance(told["libraries"], dict)
    assert told["libraries"]["ctranslate2"]
    assert "ctranslate2" not in str(plain(rewriter).public()["libraries"])


@pytest.mark.parametrize("quantization", ["float32", "int8"])
def test_what_breaks_its_constraint_is_written_again_under_it(bart: str, quantization: str) -> None:
    groups = [*UNSEEN, *SEEN[4:8]]
    free = fast(bart, quantization=quantization).rewrite([groups])[0]
    lies = [s for s, g in zip(free, groups, strict=True) if invented(s.text, *g.sentences)]
    assert len(lies) >= 3
    held = fast(bart, quantization=quantization, constrained=True)
    (written,) = held.rewrite([groups])
    (under,) = plain(held).rewrite([groups])
    for statement, group, own, slow in zip(written, groups, free, under, strict=True):
        assert invented(statement.text, *group.sentences) == []
        assert statement == (slow if own in lies else own)


def test_unless_it_is_asked_to_it_leaves_constraints_to_the_check(bart: str) -> None:
    free = Seq2Seq(model=bart, backend="ctranslate2")
    assert Seq2Seq(model=bart).constrained
    assert free.rewrite([UNSEEN]) == fast(bart).rewrite([UNSEEN])
    assert free.public()["constrained"] is False


def test_the_briefing_is_the_one_of_transformers_but_for_its_signature(bart: str) -> None:
    articles = read_articles([Path("seeds/border-visit")])
    method = Method(length=Words(120), rewriting=fast(bart, constrained=True))
    told = summarize(articles, method)
    same = summarize(
        articles, Method(length=Words(120), rewriting=plain(fast(bart, constrained=True)))
    )
    assert told.points == same.points


def test_a_kind_that_it_does_not_know_is_refused_by_name(led: str, own_cache: Path) -> None:
    with pytest.raises(ModelError, match=r"\(led\).*does not know.*--backend transformers"):
        fast(led).rewrite([SEEN[:1]])
    assert not own_cache.exists()


def test_what_it_would_compute_otherwise_is_refused_and_not_kept(
    tmp_path: Path, own_cache: Path
) -> None:
    """Its converter does not know the soft cap of attention in Gemma 2."""
    import transformers

    def made() -> transformers.PreTrainedModel:
        config = transformers.Gemma2Config(
            vocab_size=300,
            hidden_size=64,
            intermediate_size=128,
            num_hidden_layers=2,
            num_attention_heads=4,
            num_key_value_heads=2,
            head_dim=16,
            bos_token_id=0,
            pad_token_id=1,
            eos_token_id=2,
        )
        return transformers.Gemma2ForCausalLM(config)

    folder = _saved(made, tmp_path)
    with pytest.raises(ModelError, match=r"\(gemma2\).*otherwise than transformers"):
        Chat(model=folder, backend="ctranslate2").rewrite([SEEN[:1]])
    assert not [path for path in own_cache.iterdir() if path.is_dir()]


def test_pickled_weights_are_never_opened(bart: str, tmp_path: Path) -> None:
    pickled = shutil.copytree(bart, tmp_path / "m")
    (pickled / "model.safetensors").unlink()
    trap = tmp_path / "opened"
    (pickled / "pytorch_model.bin").write_bytes(f"cos\nsystem\n(S'touch {trap}'\ntR.".encode())
    with pytest.raises(ModelError, match="safetensors"):
        fast(str(pickled)).rewrite([SEEN[:1]])
    assert not trap.exists()


def test_a_checkpoint_is_converted_once(bart: str, own_cache: Path) -> None:
    first = fast(bart).rewrite([SEEN[:2]])
    kept = _state(own_cache)
    forget()
    assert fast(bart).rewrite([SEEN[:2]]) == first
    assert _state(own_cache) == kept
    assert len(list(own_cache.glob("*/model.bin"))) == 1


def test_a_single_other_weight_is_another_conversion(
    bart: str, tmp_path: Path, own_cache: Path
) -> None:
    """Also in the middle of the file, where merging an adapter changes it."""
    from safetensors.torch import load_file, save_file

    tuned = shutil.copytree(bart, tmp_path / "m")
    weights = load_file(tuned / "model.safetensors")
    weights["model.encoder.layers.1.fc1.weight"][5, 5] += 1.0
    save_file(weights, tuned / "model.safetensors", metadata={"format": "pt"})
    for model in (bart, str(tuned)):
        fast(model).rewrite([SEEN[:1]])
    assert len(list(own_cache.glob("*/model.bin"))) == 2


@pytest.mark.parametrize("harm", ["turned", "short", "gone", "list"])
def test_a_harmed_conversion_is_made_again(bart: str, own_cache: Path, harm: str) -> None:
    first = fast(bart).rewrite([SEEN[:2]])
    (entry,) = own_cache.glob("*-float32")
    file = entry / "model.bin"
    whole = file.read_bytes()
    if harm == "turned":
        file.write_bytes(whole[:-9] + bytes([whole[-9] ^ 255]) + whole[-8:])
    elif harm == "short":
        file.write_bytes(whole[: len(whole) // 2])
    elif harm == "gone":
        (entry / "config.json").unlink()
    else:
        (entry / "files.json").write_text("[]")
    forget()
    assert fast(bart).rewrite([SEEN[:2]]) == first
    assert file.read_bytes() == whole


def test_a_converter_that_is_killed_leaves_nothing_that_is_used(bart: str, own_cache: Path) -> None:
    converter = _converting(bart)
    deadline = time.monotonic() + 120
    while not list(own_cache.glob("*.part/model.bin")) and time.monotonic() < deadline:
        time.sleep(0.002)
    converter.send_signal(signal.SIGKILL)
    converter.communicate()
    assert fast(bart).rewrite([SEEN[:2]]) == plain(fast(bart)).rewrite([SEEN[:2]])
    assert not list(own_cache.glob("*.part"))


def test_two_processes_at_once_make_one_conversion(bart: str, own_cache: Path) -> None:
    both = [_converting(bart), _converting(bart)]
    told = [process.communicate(timeout=200)[0].strip() for process in both]
    assert [process.returncode for process in both] == [0, 0]
    assert told[0] == told[1]
    assert [path.name for path in own_cache.iterdir() if path.is_dir()] == [Path(told[0]).name]


def test_a_full_disk_is_one_line_and_leaves_nothing(bart: str, own_cache: Path) -> None:
    """A limit on the size of files stands for the disk: writing fails in the middle."""
    limit = "import resource; resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, 100_000))\n"
    out, _ = _converting(bart, limit).communicate(timeout=200)
    assert out.startswith("ModelError")
    assert "SUMMARIZE_CACHE" in out
    assert len(out.strip().splitlines()) == 1
    assert not [path for path in own_cache.iterdir() if path.is_dir()]


def test_a_cache_that_cannot_be_written_is_one_line(
    bart: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("SUMMARIZE_CACHE", str(tmp_path / "file"))
    forget()
    with pytest.raises(ModelError, match="cannot be kept there: Not a directory; SUMMARIZE_CACHE"):
        fast(bart).rewrite([SEEN[:1]])


def test_the_cache_is_where_programs_keep_theirs(monkeypatch: pytest.MonkeyPatch) -> None:
    from summarize.rewriting.models.converting import cache_folder

    monkeypatch.delenv("SUMMARIZE_CACHE")
    monkeypatch.setenv("XDG_CACHE_HOME", "/c")
    assert cache_folder() == Path("/c/summarize/ctranslate2")


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ({"temperature": 0.5}, "cannot sample"),
        ({"device": "cuda"}, "runs on the CPU"),
        ({"dtype": "bfloat16"}, "quantization"),
        ({"backend": "transformers", "quantization": "int8"}, "needs backend ctranslate2"),
    ],
)
def test_what_it_cannot_do_is_refused_as_a_setting(given: dict[str, object], words: str) -> None:
    with pytest.raises(UsageError, match=words):
        Chat(**{"model": "m", "backend": "ctranslate2", **given})


def test_a_seed_does_not_reach_a_model_that_is_loaded_already(llama: str) -> None:
    """Why temperatures are refused; where this fails, they could be allowed."""
    import ctranslate2

    from summarize.rewriting.models.converting import converted, opened

    folder = converted(read_checkpoint(llama, "chat"), "chat")
    engine = opened(folder, "Generator", "float32")

    def drawn() -> list[list[int]]:
        ctranslate2.set_random_seed(1)
        start = [list(map(str, range(3, 40)))] * 4
        results = engine.generate_batch(start, sampling_topk=0, sampling_temperature=2.0)
        return [result.sequences_ids[0] for result in results]

    assert drawn() != drawn()


def _answers(settings: Seq2Seq) -> list[tuple[str, bool]]:
    """What a model writes about each sentence, and whether it came to an end."""
    from summarize.rewriting.models.backends import open_backend

    backend = open_backend(settings)
    tokenizer = backend.checkpoint.tokenizer
    texts = [long[:90] for long, _ in article_pairs(24, seed=80)]
    answers = generate(
        backend,
        [Prompt(tuple(tokenizer(text)["input_ids"])) for text in texts],
        decoding=Decoding(
            settings.max_new_tokens, settings.num_beams, settings.no_repeat_ngram_size
        ),
        batch_size=8,
    )
    assert not [answer.error for answer in answers if answer.error]
    return [(answer.text, answer.finished) for answer in answers]


def _changed(model: str, tmp_path: Path, name: str, **values: object) -> Path:
    """A copy of a model with other values in one of its JSON files."""
    folder = shutil.copytree(model, tmp_path / "changed")
    _changed_at(folder / name, **values)
    return folder


def _changed_at(path: Path, **values: object) -> None:
    path.write_text(json.dumps(json.loads(path.read_text()) | values))


def _saved(make: Callable[[], object], tmp_path: Path) -> str:
    """The folder of a model with random weights, three times as large as usual: it is sure."""
    import torch

    torch.manual_seed(1)
    model = make()
    with torch.no_grad():
        for weights in model.parameters():  # type: ignore[attr-defined]
            if weights.dim() > 1:
                weights.mul_(3.0)
    model.save_pretrained(tmp_path / "m")  # type: ignore[attr-defined]
    tokenizer = byte_tokenizer([long for long, _ in article_pairs(50, seed=3)], 300)
    tokenizer.model_max_length = 128
    tokenizer.chat_template = "{{ messages[-1]['content'] }}"
    tokenizer.save_pretrained(tmp_path / "m")
    return str(tmp_path / "m")


def _state(folder: Path) -> list[tuple[str, int, int]]:
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    return [(str(path), path.stat().st_ino, path.stat().st_mtime_ns) for path in files]


def _converting(model: str, first: str = "") -> "subprocess.Popen[str]":
    """A process that converts a model and prints where it is kept, or the error."""
    code = (
        f"{first}from summarize.errors import SummarizeError\n"
        "from summarize.rewriting.models.checkpoints import read_checkpoint\n"
        "from summarize.rewriting.models.converting import converted\n"
        f"try: print(converted(read_checkpoint({model!r}, 'seq2seq'), 'seq2seq'))\n"
        "except SummarizeError as error: print(type(error).__name__, error)\n"
    )
    return subprocess.Popen(
        [sys.executable, "-c", code],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        env=os.environ | {"OMP_NUM_THREADS": "1"},
    )
