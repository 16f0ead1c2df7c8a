"""What a checkpoint of Hugging Face says of itself: its configuration and tokenizer, no weights.

What cannot work is refused before anything is generated, with one line that says why.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from summarize.characters import visible
from summarize.errors import ModelError
from summarize.rewriting.models.hub import TOKENIZERS, first_line, folder_of
from summarize.rewriting.models.libraries import check_extra, lacking_for_sentencepiece
from summarize.rewriting.models.options import CHECKPOINTS, own_options

if TYPE_CHECKING:
    from transformers import GenerationConfig, PreTrainedConfig, PreTrainedTokenizerBase

    from summarize.rewriting.models.pieces import Pieces

Task = Literal["seq2seq", "chat", "entailment", "encoder"]

# A tokenizer without a limit says 10**30.
_NO_LIMIT = 10**9
# Names under which SentencePiece models are kept, and what tokenizers call their table of letters.
_PIECES = ("spiece.model", "spm.model", "sentencepiece.bpe.model")
_TABLE = "Precompiled"
# Chosen, not tuned: what a line has room for.
_LONGEST_REASON = 300
# PRIMERA (Xiao et al. 2022) was trained with this between documents.
SEPARATOR = "<doc-sep>"


@dataclass(frozen=True, eq=False)
class Checkpoint:
    """A model without its weights; `generation` is what it brings along for generating."""

    name: str
    config: "PreTrainedConfig"
    tokenizer: "PreTrainedTokenizerBase"
    generation: "GenerationConfig"

    @property
    def kind(self) -> str:
        """The architecture as configurations spell it: "bart", "t5", "led"."""
        return str(self.config.model_type)

    @property
    def writes_both_ways(self) -> bool:
        """Whether it is an encoder-decoder, whose answer does not repeat the prompt."""
        return bool(self.config.is_encoder_decoder)

    @property
    def input_limit(self) -> int:
        """How many tokens the model can read (a T5, without positions, what it was trained on)."""
        config = self.config.get_text_config()
        return _smallest(
            getattr(self.tokenizer, "model_max_length", None),
            getattr(config, "max_encoder_position_embeddings", None)
            or getattr(config, "max_position_embeddings", None),
        )

    @property
    def output_limit(self) -> int:
        """How many tokens the model can write."""
        config = self.config.get_text_config()
        return _smallest(
            getattr(config, "max_decoder_position_embeddings", None)
            or getattr(config, "max_position_embeddings", None)
        )

    @property
    def end_ids(self) -> tuple[int, ...]:
        """The tokens that end a text."""
        ids = self.generation.eos_token_id
        ids = self.tokenizer.eos_token_id if ids is None else ids
        return tuple(ids) if isinstance(ids, Sequence) else (ids,) if ids is not None else ()

    @property
    def pad_id(self) -> int:
        """The token that fills a batch; its end token for models that have none."""
        known = self.tokenizer.pad_token_id
        return int(known if known is not None else self.end_ids[0] if self.end_ids else 0)

    @property
    def separator_id(self) -> int | None:
        """The token between documents of models that were trained with one."""
        found = self.tokenizer.get_added_vocab().get(SEPARATOR)
        return None if found is None else int(found)


@lru_cache(maxsize=2)
def read_checkpoint(model: str, task: Task, revision: str | None = None) -> Checkpoint:
    """A checkpoint of a directory or hub name, for what it was trained for.

    Raises:
        MissingExtraError: torch or transformers is not installed.
        ModelError: There is no such model, or it is of another kind.
    """
    config = read_config(model, revision=revision)
    _check_task(model, config, task)
    folder = folder_of(model, revision)
    tokenizer = _tokenizer(model, folder)
    if task == "chat" and not getattr(tokenizer, "chat_template", None):
        raise ModelError(f"{model} has no chat template: choose the instruct or chat version of it")
    checkpoint = Checkpoint(model, config, tokenizer, _generation(model, folder, config))
    _check_tokens(checkpoint, writes=task in {"seq2seq", "chat"})
    return checkpoint


def read_config(model: str, *, revision: str | None = None) -> "PreTrainedConfig":
    """The configuration of a model, before its weights; raises as `load` does."""
    check_extra()
    from transformers import AutoConfig

    folder = folder_of(model, revision)
    try:
        config: PreTrainedConfig = AutoConfig.from_pretrained(
            folder, trust_remote_code=False, local_files_only=True
        )
    except Exception as error:
        raise ModelError(cannot("load", model, error)) from error
    return config


def pieces_of(checkpoint: Checkpoint) -> "Pieces | None":
    """The vocabulary for constrained decoding; None where it is of a kind that cannot be read."""
    size = int(checkpoint.config.get_text_config().vocab_size)
    return _pieces(checkpoint.tokenizer, size, checkpoint.generation.forced_bos_token_id)


@lru_cache(maxsize=2)
def _pieces(
    tokenizer: "PreTrainedTokenizerBase", size: int, forced_id: int | None
) -> "Pieces | None":
    from summarize.rewriting.models.pieces import Pieces, token_bytes

    count = min(size, len(tokenizer))
    written = [str(token) for token in tokenizer.convert_ids_to_tokens(list(range(count)))]
    forced = () if forced_id is None else (forced_id,)
    try:
        # The token of a language writes nothing either; not every tokenizer calls it special.
        known = token_bytes(written, [*tokenizer.all_special_ids, *forced])
    except ValueError:
        return None
    return Pieces([*known, *[b""] * (size - count)])


def _check_task(model: str, config: "PreTrainedConfig", task: Task) -> None:
    """Refuse a model of another kind; transformers would give it random weights."""
    from transformers.models.auto import modeling_auto

    known: dict[Task, Collection[str]] = {
        "seq2seq": modeling_auto.MODEL_FOR_SEQ_TO_SEQ_CAUSAL_LM_MAPPING_NAMES,
        "chat": modeling_auto.MODEL_FOR_CAUSAL_LM_MAPPING_NAMES,
        "entailment": modeling_auto.MODEL_FOR_SEQUENCE_CLASSIFICATION_MAPPING_NAMES,
        "encoder": modeling_auto.MODEL_MAPPING_NAMES,
    }
    kind, both_ways = config.model_type, bool(config.is_encoder_decoder)
    told = ", ".join(config.architectures or ()) or kind
    if task == "chat" and both_ways:
        raise ModelError(f"{model} is an encoder-decoder ({told}), not a chat model: use seq2seq")
    if task == "encoder" and both_ways:
        raise ModelError(f"{model} is an encoder-decoder ({told}), not a sentence encoder")
    if task == "seq2seq" and not both_ways:
        raise ModelError(f"{model} is not an encoder-decoder ({told}): use chat, or a BART or T5")
    if kind not in known[task]:
        raise ModelError(f"{model} is of a kind ({told}) that cannot be used for {task}")


def _check_tokens(checkpoint: Checkpoint, *, writes: bool) -> None:
    """Refuse tokens that the model does not have, before one of them is looked up in it."""
    config, tokenizer, told = checkpoint.config, checkpoint.tokenizer, checkpoint.generation
    size = getattr(config.get_text_config(), "vocab_size", None)
    if size is None:
        return
    # Added tokens do not count: Gemma 3 has one for images that its small model cannot read.
    if tokenizer.vocab_size > size:
        raise ModelError(
            f"{checkpoint.name}: its tokenizer has {tokenizer.vocab_size:,} tokens, the model only"
            f" {size:,}: they do not belong together"
        )
    # What fills a batch is the tokenizer's; LLaMA says -1.
    found = {name: getattr(told, name) for name in sorted(CHECKPOINTS - {"pad_token_id"})}
    found["decoder_start_token_id"] = start_of(told, config)
    for name, value in found.items() if writes else ():
        for token in (
            value if isinstance(value, (list, tuple)) else () if value is None else [value]
        ):
            if type(token) is not int or not 0 <= token < size:
                raise ModelError(
                    f"{checkpoint.name}: its {name} is {visible(repr(token))[:40]}, and the model"
                    f" has tokens from 0 to {size - 1:,}"
                )


def start_of(told: "GenerationConfig", config: "PreTrainedConfig") -> int | None:
    """The token before the first that is written, where a checkpoint names one."""
    start: int | None = told.decoder_start_token_id
    return getattr(config, "decoder_start_token_id", None) if start is None else start


def _generation(model: str, folder: Path, config: "PreTrainedConfig") -> "GenerationConfig":
    """What stands in generation_config.json or, as in 2020, in the configuration."""
    from transformers import PreTrainedConfig

    for name in ("generation_config.json", "config.json"):
        try:
            told, _ = PreTrainedConfig.get_config_dict(
                folder, local_files_only=True, _configuration_file=name
            )
        except OSError:
            continue
        except Exception as error:
            raise ModelError(cannot(f"read {name} of", model, error)) from error
        if not isinstance(told, dict):
            raise ModelError(f"{model}: its {name} holds a {type(told).__name__}, not settings")
        if name == "config.json":
            # A configuration leaves out what its kind has by default, and a part may decode.
            parts = (config.get_text_config(decoder=True).to_dict(), config.to_dict(), told)
            told = {
                key: value for part in parts for key, value in part.items() if value is not None
            }
        return own_options(told)
    return own_options({})


def _tokenizer(model: str, folder: Path) -> "PreTrainedTokenizerBase":
    from transformers import AutoTokenizer

    is_pieces = any(any(folder.glob(name)) for name in ("*.model", "*.spm"))
    lacking = lacking_for_sentencepiece()
    if lacking and is_pieces and not (folder / "tokenizer.json").exists():
        # transformers asks for tiktoken instead, which reads something else.
        told = f"it needs a package that is not installed: pip install {lacking}"
        raise ModelError(f"cannot load the tokenizer of {model}: {told}")
    try:
        tokenizer: PreTrainedTokenizerBase = AutoTokenizer.from_pretrained(
            folder, trust_remote_code=False, local_files_only=True
        )
    except Exception as error:
        raise ModelError(cannot("load the tokenizer of", model, error)) from error
    # A tokenizer of bytes has no files; any other comes without words where they are missing.
    files = tokenizer.vocab_files_names
    if files and not any(any(folder.glob(name)) for name in (*TOKENIZERS, *files.values())):
        raise ModelError(f"{model}: it has no tokenizer, neither tokenizer.json nor another")
    _unify_letters(tokenizer, folder)
    return tokenizer


def _unify_letters(tokenizer: "PreTrainedTokenizerBase", folder: Path) -> None:
    """Give a tokenizer the table by which its file takes one letter for another (１ for 1).

    transformers 5 leaves it out for mBART and DeBERTa (findings/transformers_normalizer.sh), so
    that "…" and digits of full width become unknown to models that know them.
    """
    backend = getattr(tokenizer, "backend_tokenizer", None)
    if backend is None or _TABLE in repr(backend.normalizer):
        return
    from tokenizers import Tokenizer, normalizers

    fast = folder / "tokenizer.json"
    pieces = next((folder / name for name in _PIECES if (folder / name).exists()), None)
    if fast.exists():
        if f'"{_TABLE}"' in fast.read_text(encoding="utf-8"):
            backend.normalizer = Tokenizer.from_file(str(fast)).normalizer
    elif pieces and (table := _table_of(pieces)):
        own = [backend.normalizer] if backend.normalizer else []
        backend.normalizer = normalizers.Sequence([normalizers.Precompiled(table), *own])


def _table_of(pieces: Path) -> bytes:
    """The table in a SentencePiece model; empty where letters stay as they are."""
    from sentencepiece import sentencepiece_model_pb2

    proto = sentencepiece_model_pb2.ModelProto()  # type: ignore[attr-defined] # made on import
    proto.ParseFromString(pieces.read_bytes())
    return bytes(proto.normalizer_spec.precompiled_charsmap)


def cannot(do: str, model: str, error: Exception) -> str:
    """What could not be done, and the first line of why: with the kind of error, if telling."""
    said, kind = first_line(error), type(error).__name__
    if said.endswith(":"):
        said = " ".join(str(error).split())
    is_told = said == kind or isinstance(error, (OSError, ValueError, ImportError))
    return f"cannot {do} {model}: {'' if is_told else f'{kind}: '}{visible(said)[:_LONGEST_REASON]}"


def _smallest(*limits: object) -> int:
    known = [limit for limit in limits if isinstance(limit, int) and 0 < limit < _NO_LIMIT]
    return min(known, default=512)  # T5 was trained on 512 tokens (Raffel et al. 2020)
