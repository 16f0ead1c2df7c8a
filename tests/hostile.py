"""Settings that a checkpoint may bring along for generating, and that must not decide a text."""

import json
import shutil
from pathlib import Path

# Each changes or breaks a text of transformers 5.24 where it is left to the checkpoint, or did so
# in an older version; ids of tokens are those of common words in the vocabulary of the test models.
HOSTILE: dict[str, object] = {
    "max_length": 5,
    "max_new_tokens": 3,
    "min_length": 56,
    "min_new_tokens": 50,
    "length_penalty": -5.0,
    "exponential_decay_length_penalty": [1, 2.0],
    "forced_eos_token_id": 7,
    "early_stopping": "never",
    "max_time": 0.0001,
    "stop_strings": ["people"],
    "do_sample": True,
    "temperature": 5.0,
    "top_k": 5,
    "top_p": 0.1,
    "min_p": 0.9,
    "top_h": 0.1,
    "typical_p": 0.1,
    "epsilon_cutoff": 0.5,
    "eta_cutoff": 0.5,
    "repetition_penalty": 5.0,
    "encoder_repetition_penalty": 3.0,
    "no_repeat_ngram_size": 1,
    "encoder_no_repeat_ngram_size": 2,
    "bad_words_ids": [[at] for at in range(270, 400)],
    "sequence_bias": [[[at], -10.0] for at in range(270, 400)],
    "guidance_scale": 3.0,
    "watermarking_config": {"bias": 9.0},
    "token_healing": True,
    "renormalize_logits": True,
    "remove_invalid_values": True,
    "num_beams": 7,
    "num_beam_groups": 2,
    "diversity_penalty": 0.5,
    "penalty_alpha": 0.6,
    "dola_layers": "high",
    "constraints": [1],
    "force_words_ids": [[300]],
    "low_memory": True,
    "use_mtp": True,
    "is_assistant": True,
    "prompt_lookup_num_tokens": 3,
    "max_matching_ngram_size": 2,
    "num_assistant_tokens": 3,
    "num_assistant_tokens_schedule": "heuristic",
    "assistant_early_exit": 1,
    "assistant_confidence_threshold": 0.1,
    "assistant_ensemble_weight": 0.5,
    "speculation_type": "dflash",
    "use_cache": False,
    "cache_implementation": "static",
    "cache_config": {"a": 1},
    "max_cache_len": 3,
    "prefill_chunk_size": 4,
    "compile_config": {"mode": "max-autotune"},
    "num_return_sequences": 2,
    "return_dict_in_generate": True,
    "output_attentions": True,
    "output_hidden_states": True,
    "output_scores": True,
    "output_logits": True,
    "streamer": 1,
}


# What may stand in each file: transformers refuses "compile_config" in config.json, by name.
BY_FILE: dict[str, dict[str, object]] = {
    "generation_config.json": HOSTILE,
    "config.json": {name: value for name, value in HOSTILE.items() if name != "compile_config"},
}


def with_settings(model: str, folder: Path, file: str, settings: dict[str, object]) -> str:
    """A copy of a model whose `file` has these settings too; with config.json one of 2020.

    Such a one has no generation_config.json, and all that stood there in config.json.
    """
    copied = shutil.copytree(model, folder)
    generation = copied / "generation_config.json"
    told = json.loads(generation.read_text())
    if file == "config.json":
        generation.unlink()
        told |= json.loads((copied / file).read_text())
    (copied / file).write_text(json.dumps(told | settings))
    return str(copied)
