#!/usr/bin/env bash
# An option of generating that a caller sets to None is filled in from the checkpoint.
#
# Believed: `generate(generation_config=GenerationConfig(...))` uses that configuration, and what it
# sets to None, the default of nearly every option, is off.
#
# True: since transformers 5 each option that is None is taken from the model's own configuration,
# that is from the checkpoint's generation_config.json (or config.json). Several options have no value
# that turns them off: `stop_strings=[]` and `bad_words_ids=[]` are errors. Only a model that is
# loaded with `generation_config=GenerationConfig()`, empty, leaves None alone.
#
# Versions: transformers 5.24.0, torch 2.13.0.
#
# Matters to us: `summarize/rewriting/models/options.py` says of every option whose it is.

. "$(dirname "$0")/trial.sh"

try_out 'transformers==5.24.0 torch==2.13.0' <<'CODE'
import torch, transformers
from transformers import BartConfig, BartForConditionalGeneration, GenerationConfig
transformers.logging.set_verbosity_error()
torch.manual_seed(0)
size = dict(d_model=16, encoder_layers=1, decoder_layers=1, encoder_attention_heads=2,
            decoder_attention_heads=2, encoder_ffn_dim=16, decoder_ffn_dim=16)
model = BartForConditionalGeneration(BartConfig(vocab_size=50, **size)).eval()
prompt = torch.tensor([[0, 7, 8, 9, 2]])
def length(own, **asked):
    model.generation_config = own
    told = dict(max_new_tokens=20, decoder_start_token_id=2, pad_token_id=1) | asked
    try:
        written = model.generate(prompt, generation_config=GenerationConfig(**told))
    except Exception as error:
        return type(error).__name__
    return f"{written.shape[1]} tokens"
slow = GenerationConfig(max_time=1e-9)
print("max_time of the checkpoint:", length(slow))
print("the caller says None:", length(slow, max_time=None))
print("an empty configuration on the model:", length(GenerationConfig()))
print("stop_strings=[]:", length(GenerationConfig(), stop_strings=[]))
print("bad_words_ids=[]:", length(GenerationConfig(), bad_words_ids=[]))
CODE
expect <<'SEEN'
max_time of the checkpoint: 2 tokens
the caller says None: 2 tokens
an empty configuration on the model: 21 tokens
stop_strings=[]: ValueError
bad_words_ids=[]: ValueError
SEEN
