"""Which option of transformers' generation is whose: ours, the checkpoint's, or nobody's.

`generate` fills every option that a caller leaves None from the model's own settings, that is from
`generation_config.json` or from a `config.json` of 2020. So a model is loaded without its settings,
and this table says what becomes of each: a test runs over all fields of the installed version.
"""

from collections.abc import Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from transformers import GenerationConfig

# What a rewriter asks for; `asked` of `generation_options`.
ASKED = frozenset(
    [
        "max_new_tokens",
        "num_beams",
        "early_stopping",
        "no_repeat_ngram_size",
        "do_sample",
        "temperature",
    ]
)

# Ours whatever a checkpoint says, with the value that turns the option off; None where the library
# has no other.
OURS: Mapping[str, object] = {
    # Lengths were set for the summary of a whole article, and so was the length penalty (2 for 56
    # to 142 tokens of BART-CNN): a statement of one fact is ranked by its probability per token.
    "max_length": None,
    "min_length": 0,
    "min_new_tokens": None,
    "length_penalty": 1.0,
    "exponential_decay_length_penalty": None,
    "forced_eos_token_id": None,
    "max_time": None,
    "stop_strings": None,
    # What is true stands in the evidence: no penalty for saying it again, no words out of bounds.
    "repetition_penalty": 1.0,
    "encoder_repetition_penalty": 1.0,
    "encoder_no_repeat_ngram_size": 0,
    "bad_words_ids": None,
    "sequence_bias": None,
    "guidance_scale": 1.0,
    "watermarking_config": None,
    "token_healing": False,
    "renormalize_logits": False,
    "remove_invalid_values": False,
    # Other ways of searching, some of which load code from the hub.
    "num_beam_groups": 1,
    "diversity_penalty": 0.0,
    "penalty_alpha": None,
    "dola_layers": None,
    "constraints": None,
    "force_words_ids": None,
    "low_memory": False,
    "use_mtp": False,
    "is_assistant": False,
    "prompt_lookup_num_tokens": None,
    "assistant_early_exit": None,
    "assistant_ensemble_weight": None,
    "max_matching_ngram_size": None,
    "speculation_type": None,
    # How it is computed.
    "use_cache": True,
    "cache_implementation": None,
    "cache_config": None,
    "max_cache_len": None,
    "prefill_chunk_size": None,
    "compile_config": None,
    "disable_compile": None,
    # What comes back: ids of tokens, one row for each prompt.
    "num_return_sequences": 1,
    "return_dict_in_generate": False,
    "output_attentions": False,
    "output_hidden_states": False,
    "output_scores": False,
    "output_logits": False,
}

# The checkpoint's: how a text of it begins and ends, and which tokens are no text.
CHECKPOINTS = frozenset(
    [
        "bos_token_id",
        "eos_token_id",
        "pad_token_id",
        "decoder_start_token_id",
        "forced_bos_token_id",
        "suppress_tokens",
        "begin_suppress_tokens",
    ]
)

# The checkpoint's where it samples, else without effect; with the value that turns it off.
SAMPLING: Mapping[str, object] = {
    "top_k": 0,
    "top_p": 1.0,
    "min_p": None,
    "top_h": None,
    "typical_p": 1.0,
    "epsilon_cutoff": 0.0,
    "eta_cutoff": 0.0,
}

# Without a say in a text: where it comes from, and what only another model beside it would read.
SILENT = frozenset(
    [
        "_from_model_config",
        "transformers_version",
        "continuous_batching_config",
        "num_assistant_tokens",
        "num_assistant_tokens_schedule",
        "assistant_confidence_threshold",
        "assistant_lookbehind",
        "target_lookbehind",
    ]
)


def own_options(told: Mapping[str, object]) -> "GenerationConfig":
    """What a checkpoint has a say in, of what its generation_config.json or configuration tells.

    Other settings are never looked at, so that none can be refused for its value.
    """
    from transformers import GenerationConfig

    names = CHECKPOINTS | SAMPLING.keys()
    # Without `do_sample` it would warn of settings for sampling.
    known = {name: told[name] for name in names & told.keys()}
    return GenerationConfig(do_sample=True, **known)  # type: ignore[no-untyped-call]


def generation_options(
    own: "GenerationConfig", asked: Mapping[str, object], *, pad_id: int, end_ids: tuple[int, ...]
) -> "GenerationConfig":
    """Every option for one batch: `asked` has a value for each of `ASKED`."""
    from transformers import GenerationConfig

    values = {**OURS, **asked, **{name: getattr(own, name) for name in CHECKPOINTS}}
    if asked["do_sample"]:
        chosen = {name: getattr(own, name) for name in SAMPLING}
        values |= {n: SAMPLING[n] if value is None else value for n, value in chosen.items()}
    values |= {"pad_token_id": pad_id, "eos_token_id": list(end_ids) or None}
    return GenerationConfig(**values)  # type: ignore[no-untyped-call]
