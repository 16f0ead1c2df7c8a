#!/usr/bin/env bash
# A logits processor that leaves no token makes generating neither stop nor fail.
#
# Believed: when every token of the next step has the score minus infinity, `generate` raises, or
# the text ends there.
#
# True: greedy search fills the text up with token 0. Beam search goes on to its last step and then
# answers with a text that had ended earlier, under its ordinary score.
#
# Versions: transformers 5.24.0, torch 2.13.0.
#
# Matters to us: `ConstrainedDecoding` in `summarize/rewriting/models/transformers_backend.py` leaves
# the end of a text open where it leaves nothing else.

. "$(dirname "$0")/trial.sh"

try_out 'transformers==5.24.0 torch==2.13.0' <<'CODE'
import torch, transformers
from transformers import BartConfig, BartForConditionalGeneration, GenerationConfig
transformers.logging.set_verbosity_error()
torch.manual_seed(0)
size = dict(d_model=16, encoder_layers=1, decoder_layers=1, encoder_attention_heads=2,
            decoder_attention_heads=2, encoder_ffn_dim=16, decoder_ffn_dim=16)
model = BartForConditionalGeneration(BartConfig(vocab_size=50, forced_eos_token_id=None, **size)).eval()
model.generation_config = GenerationConfig()
wanted = [20, 21, 22]
def processor(written, scores):
    """Wants 20 21 22, or else the end, and then nothing at all."""
    scores = torch.full_like(scores, float("-inf"))
    step = written.shape[1] - 1
    if step < 3:
        scores[:, wanted[step]] = -0.1
        scores[:, 2] = -3.0
    return scores
for beams in (1, 4):
    told = GenerationConfig(max_new_tokens=8, num_beams=beams, decoder_start_token_id=2,
                            pad_token_id=1, eos_token_id=2, return_dict_in_generate=True,
                            output_scores=True)
    found = model.generate(torch.tensor([[0, 7, 8, 2]]), generation_config=told,
                           logits_processor=[processor])
    score = [f"score {found.sequences_scores[0]:.2f}"] if beams > 1 else []
    print(f"{beams} beams:", found.sequences[0].tolist()[1:], *score)
CODE
expect <<'SEEN'
1 beams: [20, 21, 22, 0, 0, 0, 0, 0]
4 beams: [20, 21, 2] score -1.07
SEEN
