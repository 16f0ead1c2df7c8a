"""Claims about checkpoints as they lie about: SentencePiece models alone, shards, old files."""

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from summarize.errors import ModelError
from summarize.rewriting import Chat, Group, Seq2Seq
from summarize.rewriting.models.checkpoints import pieces_of, read_checkpoint
from summarize.rewriting.models.loading import load
from tests.models import article_pairs, bart, llama, t5

__all__ = ["bart", "llama", "t5"]  # the fixtures

pytestmark = pytest.mark.models

NEWS = [text for pair in article_pairs(300, seed=3) for text in pair]
# What SentencePiece makes other letters of, or has no piece for.
SAID = [*NEWS[:20], "The ﬁre cost ½ of € 3… in “Zürich”.", "日本 said: no ☃!", "ＡＢＣ １２"]
# PEGASUS puts its masks before the pieces of its SentencePiece model (Zhang et al. 2020).
FIRST_PIECE = {"t5": 0, "pegasus": 103}


def _with_spiece(folder: Path, kind: str) -> str:
    """Save a model with random weights, and its tokenizer as `spiece.model` alone."""
    import sentencepiece
    import torch
    from transformers import (
        PegasusConfig,
        PegasusForConditionalGeneration,
        T5Config,
        T5ForConditionalGeneration,
    )

    sentencepiece.SentencePieceTrainer.train(
        sentence_iterator=iter(NEWS),
        model_prefix=str(folder / "spiece"),
        vocab_size=170,
        pad_id=0,
        eos_id=1,
        unk_id=2,
        bos_id=-1,
        minloglevel=2,
    )
    (folder / "spiece.vocab").unlink()
    torch.manual_seed(8)
    if kind == "t5":
        config = T5Config(vocab_size=270, d_model=32, d_kv=8, d_ff=64, num_layers=1, num_heads=4)
        config.decoder_start_token_id = 0
        T5ForConditionalGeneration(config).save_pretrained(folder)
    else:
        PegasusForConditionalGeneration(
            PegasusConfig(
                vocab_size=273,
                d_model=32,
                encoder_layers=1,
                decoder_layers=1,
                encoder_attention_heads=2,
                decoder_attention_heads=2,
                encoder_ffn_dim=64,
                decoder_ffn_dim=64,
                max_position_embeddings=128,
            )
        ).save_pretrained(folder)
    return str(folder)


@pytest.fixture(scope="session", params=["t5", "pegasus"])
def spiece(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> str:
    """The directory of a T5 or PEGASUS whose tokenizer is a SentencePiece model alone."""
    return _with_spiece(tmp_path_factory.mktemp("spiece"), str(request.param))


def test_a_sentencepiece_model_alone_gives_the_tokens_of_sentencepiece(spiece: str) -> None:
    import sentencepiece

    checkpoint = read_checkpoint(spiece, "seq2seq")
    reader = sentencepiece.SentencePieceProcessor(model_file=f"{spiece}/spiece.model")
    first = FIRST_PIECE[checkpoint.kind]
    for text in SAID:
        expected = [*(number + first for number in reader.encode(text)), 1]
        assert checkpoint.tokenizer(text)["input_ids"] == expected, text


def test_with_the_fast_tokenizer_beside_it_the_tokens_and_texts_are_the_same(
    spiece: str, tmp_path: Path
) -> None:
    fast = str(shutil.copytree(spiece, tmp_path / "m"))
    alone = read_checkpoint(spiece, "seq2seq")
    alone.tokenizer.save_pretrained(fast)
    Path(fast, "spiece.model").unlink()
    both = read_checkpoint(fast, "seq2seq")
    for text in SAID:
        assert both.tokenizer(text)["input_ids"] == alone.tokenizer(text)["input_ids"]
    groups = [Group(at, text, (text,)) for at, text in enumerate(NEWS[:3])]
    (written,) = Seq2Seq(model=spiece, max_new_tokens=12, num_beams=2).rewrite([groups])
    assert written == Seq2Seq(model=fast, max_new_tokens=12, num_beams=2).rewrite([groups])[0]


@pytest.mark.parametrize(
    ("kind", "name"), [("mbart", "sentencepiece.bpe.model"), ("deberta-v2", "spm.model")]
)
@pytest.mark.parametrize("is_fast", [False, True])
def test_no_kind_of_model_loses_the_table_of_letters(
    tmp_path: Path, kind: str, name: str, is_fast: bool
) -> None:
    """Transformers leaves it out: "ﬁ", "…" and digits of full width were unknown tokens."""
    import sentencepiece

    from summarize.rewriting.models import checkpoints

    model = tmp_path / name.removesuffix(".model")
    sentencepiece.SentencePieceTrainer.train(
        sentence_iterator=iter([*NEWS, "a fire... 0123456789"]),
        model_prefix=str(model),
        vocab_size=150,
        unk_piece="[UNK]" if kind == "deberta-v2" else "<unk>",
        minloglevel=2,
    )
    (tmp_path / "config.json").write_text(json.dumps({"model_type": kind}))
    reader = sentencepiece.SentencePieceProcessor(model_file=str(tmp_path / name))
    loaded = checkpoints._tokenizer("m", tmp_path)
    if is_fast:
        loaded.save_pretrained(tmp_path)
        file = json.loads((tmp_path / "tokenizer.json").read_text())
        assert "Precompiled" in json.dumps(file["normalizer"])
        (tmp_path / name).unlink()
        loaded = checkpoints._tokenizer("m", tmp_path)
    said = "The ﬁre injured １２ people…"
    ids = loaded(said, add_special_tokens=False)["input_ids"]
    assert loaded.convert_ids_to_tokens(ids) == reader.encode(said, out_type=str)


def test_constrained_decoding_reads_a_sentencepiece_vocabulary(spiece: str) -> None:
    checkpoint = read_checkpoint(spiece, "seq2seq")
    pieces = pieces_of(checkpoint)
    assert pieces is not None
    ids = checkpoint.tokenizer(NEWS[0], add_special_tokens=False)["input_ids"]
    assert b"".join(pieces.tokens[number] for number in ids).decode().strip() == NEWS[0]


@pytest.mark.parametrize("package", ["sentencepiece", "protobuf"])
def test_where_a_package_is_missing_one_line_names_it(spiece: str, package: str) -> None:
    """Python says of the module that it is not installed."""
    module = {"protobuf": "google.protobuf"}.get(package, package)
    code = (
        "import sys, importlib.util as util\n"
        "find = util.find_spec\n"
        f"util.find_spec = lambda name, *more: None if name == {module!r} else find(name, *more)\n"
        "from summarize.cli import main\n"
        f"sys.argv = ['summarize', 'brief', 'seeds/border-visit', '--model', {spiece!r}]\n"
        "main()\n"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    (line,) = ran.stderr.splitlines()
    assert line.endswith(f"it needs a package that is not installed: pip install {package}")


def test_weights_in_shards_write_the_same(bart: str, tmp_path: Path) -> None:
    parts = Path(shutil.copytree(bart, tmp_path / "m"))
    (parts / "model.safetensors").unlink()
    load(bart, "seq2seq").model.save_pretrained(parts, max_shard_size="500KB")
    # A loaded model has no settings for generating of its own.
    shutil.copy(Path(bart) / "generation_config.json", parts)
    assert not (parts / "model.safetensors").exists()
    assert len(list(parts.glob("model-*.safetensors"))) > 2
    story = [Group(at, text, (text,)) for at, text in enumerate(NEWS[:4:2])]
    assert Seq2Seq(model=str(parts)).rewrite([story]) == Seq2Seq(model=bart).rewrite([story])
    torn = Path(shutil.copytree(parts, tmp_path / "torn"))
    next(torn.glob("model-00002-*")).unlink()
    with pytest.raises(ModelError, match="cannot load"):
        Seq2Seq(model=str(torn)).rewrite([story])


@pytest.mark.parametrize("tied", [True, False])
def test_an_output_layer_is_the_embeddings_only_where_the_configuration_ties_them(
    llama: str, tmp_path: Path, tied: bool
) -> None:
    """Weights without an output layer: shared with the embeddings, or missing and refused."""
    from safetensors.torch import load_file, save_file

    folder = Path(shutil.copytree(llama, tmp_path / "m"))
    weights = load_file(folder / "model.safetensors")
    del weights["lm_head.weight"]
    save_file(weights, folder / "model.safetensors", metadata={"format": "pt"})
    config = json.loads((folder / "config.json").read_text())
    (folder / "config.json").write_text(json.dumps(config | {"tie_word_embeddings": tied}))
    if not tied:
        with pytest.raises(ModelError, match=r"weights lack lm_head\.weight"):
            load(str(folder), "chat")
        return
    model = load(str(folder), "chat").model
    weights = model.state_dict(keep_vars=True)
    assert weights["lm_head.weight"] is weights["model.embed_tokens.weight"]


def test_without_a_generation_config_the_settings_of_2020_in_the_configuration_hold(
    bart: str, tmp_path: Path
) -> None:
    old = Path(shutil.copytree(bart, tmp_path / "m"))
    kept = json.loads((old / "generation_config.json").read_text())
    (old / "generation_config.json").unlink()
    config = json.loads((old / "config.json").read_text())
    named = {key: kept[key] for key in ("decoder_start_token_id", "eos_token_id", "pad_token_id")}
    (old / "config.json").write_text(json.dumps(config | named))
    assert read_checkpoint(str(old), "seq2seq").end_ids == (2,)
    story = [Group(0, NEWS[0], (NEWS[0],))]
    assert Seq2Seq(model=str(old)).rewrite([story]) == Seq2Seq(model=bart).rewrite([story])


def _changed(model: str, folder: Path, name: str, **fields: object) -> str:
    """A copy of a model with other values in one of its files of JSON."""
    copy = shutil.copytree(model, folder / "copy")
    told = json.loads((copy / name).read_text()) if (copy / name).exists() else {}
    (copy / name).write_text(json.dumps(told | fields))
    return str(copy)


@pytest.mark.parametrize(
    ("name", "fields", "said"),
    [
        ("config.json", {"vocab_size": "many"}, "Field 'vocab_size' expected int, got str"),
        ("config.json", {"vocab_size": 100}, "tokens, the model only 100: they do not belong"),
        ("generation_config.json", {"decoder_start_token_id": 9999}, "its decoder_start_token_id"),
        ("generation_config.json", {"forced_bos_token_id": -3}, "its forced_bos_token_id is -3"),
        ("generation_config.json", {"eos_token_id": "a\x1bc"}, "its eos_token_id is 'a"),
        ("generation_config.json", {"eos_token_id": [2, None]}, "its eos_token_id is None"),
        ("config.json", {"activation_function": "boom"}, "KeyError: 'boom'"),
    ],
)
def test_what_a_checkpoint_says_and_cannot_be_is_one_line_that_names_it(
    bart: str, tmp_path: Path, name: str, fields: dict[str, object], said: str
) -> None:
    model = _changed(bart, tmp_path, name, **fields)
    with pytest.raises(ModelError) as caught:
        load(model, "seq2seq", device="cpu")
    assert model in str(caught.value)
    assert said in str(caught.value)
    assert str(caught.value).isprintable()


def test_settings_for_generating_that_are_a_list_are_refused(bart: str, tmp_path: Path) -> None:
    model = _changed(bart, tmp_path, "config.json")
    (Path(model) / "generation_config.json").write_text("[1, 2]")
    with pytest.raises(ModelError, match=r"its generation_config\.json holds a list"):
        read_checkpoint(model, "seq2seq")


def test_a_model_without_a_tokenizer_is_refused(bart: str, tmp_path: Path) -> None:
    """A tokenizer without words comes instead, and all that was read became unknown tokens."""
    model = _changed(bart, tmp_path, "config.json")
    for name in ("tokenizer.json", "tokenizer_config.json"):
        (Path(model) / name).unlink()
    with pytest.raises(ModelError, match="it has no tokenizer"):
        read_checkpoint(model, "seq2seq")


def test_a_tokenizer_of_bytes_needs_no_files(t5: str, tmp_path: Path) -> None:
    model = _changed(t5, tmp_path, "config.json", vocab_size=384)
    (Path(model) / "tokenizer.json").unlink()
    told = json.dumps({"tokenizer_class": "ByT5Tokenizer"})
    (Path(model) / "tokenizer_config.json").write_text(told)
    assert read_checkpoint(model, "seq2seq").tokenizer("a")["input_ids"] == [100, 1]


@pytest.mark.parametrize(
    ("template", "said"),
    [
        ("{{ raise_exception('no\x1b system role') }}", "TemplateError: no"),
        ("{% for", "TemplateSyntaxError: "),
        ("{{ messages[7].content.foo }}", "UndefinedError: "),
        ("{% for i in range(100000000) %}x{% endfor %}", "OverflowError: Range too big"),
        ("{{ messages + 1 }}", "TypeError: "),
    ],
    ids=["raises", "syntax", "undefined", "range", "type"],
)
def test_a_chat_template_that_fails_is_one_line(
    llama: str, tmp_path: Path, template: str, said: str
) -> None:
    model = _changed(llama, tmp_path, "config.json")
    (Path(model) / "chat_template.jinja").write_text(template)
    with pytest.raises(ModelError) as caught:
        Chat(model=model, device="cpu").rewrite([[Group(1, "It rained.", ("It rained.",))]])
    assert str(caught.value).startswith(f"cannot use the chat template of {model}: {said}")
    assert str(caught.value).isprintable()
