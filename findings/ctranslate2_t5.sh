#!/usr/bin/env bash
# ctranslate2 converts FLAN-T5 and T5 1.1 with transformers 5 into models that are wrong, without a word.
#
# Believed: a conversion without an error computes what the checkpoint computes, to rounding.
#
# True: a T5 whose configuration says `tie_word_embeddings: false` (T5 1.1, FLAN-T5) must not have its
# outputs scaled by 1/sqrt(d_model). transformers 5 keeps that in `scale_decoder_outputs` and says
# `tie_word_embeddings` is true for every T5; the converter asks the old name and scales. The best
# token stays the best, so greedy texts look right, while all probabilities are nearly flat: beam
# search, scores and sampling are wrong.
#
# Versions: ctranslate2 4.8.5, transformers 5.24.0, torch 2.13.0, numpy 2.4.6.
#
# Matters to us: `summarize/rewriting/models/converting.py` gives the converter the name it asks for,
# and keeps no conversion whose log-probabilities differ from those of transformers.

. "$(dirname "$0")/trial.sh"

try_out 'ctranslate2==4.8.5 transformers==5.24.0 torch==2.13.0 numpy==2.4.6' <<'CODE'
import tempfile
import ctranslate2, torch, transformers
from ctranslate2.converters import TransformersConverter
from tokenizers import Tokenizer, models

words = {"<pad>": 0, "</s>": 1, "<unk>": 2, **{f"w{i}": i for i in range(3, 64)}}
tokenizer = transformers.PreTrainedTokenizerFast(
    tokenizer_object=Tokenizer(models.WordLevel(words, "<unk>")),
    pad_token="<pad>", eos_token="</s>", unk_token="<unk>")
source, target = [f"w{i}" for i in range(5, 25)], [f"w{i}" for i in range(30, 40)]

for is_tied in (True, False):
    torch.manual_seed(1)
    model = transformers.T5ForConditionalGeneration(transformers.T5Config(
        vocab_size=64, d_model=64, d_kv=16, d_ff=128, num_layers=1, num_heads=4, pad_token_id=0,
        eos_token_id=1, decoder_start_token_id=0, tie_word_embeddings=is_tied)).eval()
    folder = tempfile.mkdtemp()
    model.save_pretrained(folder)
    tokenizer.save_pretrained(folder)
    converted = TransformersConverter(folder).convert(folder + "/converted")
    told = ctranslate2.Translator(converted).score_batch([source], [target])[0].log_probs
    before = [0, *(words[word] for word in target[:-1])]
    with torch.no_grad():
        logits = model(input_ids=torch.tensor([[words[word] for word in source]]),
                       decoder_input_ids=torch.tensor([before])).logits[0]
    true = [logits.log_softmax(-1)[at, words[word]].item() for at, word in enumerate(target)]
    apart = max(abs(one - other) for one, other in zip(told, true))
    print("tied:" if is_tied else "not tied:", "apart by", "more than 20" if apart > 20 else
          "less than .0001" if apart < 1e-4 else apart)
CODE
expect <<'SEEN'
tied: apart by less than .0001
not tied: apart by more than 20
SEEN
