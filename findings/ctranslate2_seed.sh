#!/usr/bin/env bash
# A seed given to ctranslate2 does not reach a model that is loaded already.
#
# Believed: after `ctranslate2.set_random_seed(1)` the same call samples the same text.
#
# True: each model draws from a generator of its own thread, which takes the seed when the model
# first needs it. Setting it again changes nothing for that model; one loaded afterwards obeys.
#
# Versions: ctranslate2 4.8.5, numpy 2.4.6.
#
# Matters to us: a rewriter that samples must write the same again for the same seed, so
# `summarize/rewriting/seq2seq.py` refuses a temperature above 0 with this backend.

. "$(dirname "$0")/trial.sh"

try_out 'ctranslate2==4.8.5 numpy==2.4.6' <<'CODE'
import tempfile
import ctranslate2, numpy
from ctranslate2 import specs

spec = specs.TransformerDecoderModelSpec.from_config(num_layers=1, num_heads=2)
draw, width, size = numpy.random.default_rng(1), 16, 32


def filled(spec, name, value):
    key = name.rpartition("/")[2]
    if value is not None:
        return
    shape = {"gamma": width, "beta": width, "bias": width, "encodings": (64, width)}.get(key)
    if "linear_0" in name and "ffn" in name:
        shape = 4 * width if key == "bias" else (4 * width, width)
    elif "linear_1" in name and "ffn" in name:
        shape = width if key == "bias" else (width, 4 * width)
    elif "self_attention/linear_0" in name:
        shape = 3 * width if key == "bias" else (3 * width, width)
    elif key == "weight":
        shape = (size, width) if "self_attention" not in name else (width, width)
    elif "projection" in name:
        shape = size
    setattr(spec, key, draw.standard_normal(shape).astype("float32"))

spec._visit(filled)
spec.register_vocabulary([str(at) for at in range(size)])
spec.config.bos_token, spec.config.eos_token, spec.config.unk_token = "0", "1", "2"
spec.validate()
spec.optimize()
folder = tempfile.mkdtemp()
spec.save(folder)

def drawn(model):
    results = model.generate_batch([["0", "5"]] * 4, sampling_topk=0, max_length=30, end_token=[1])
    return [result.sequences_ids[0] for result in results]

def again(model_of):
    texts = []
    for _ in range(2):
        ctranslate2.set_random_seed(1)
        texts.append(drawn(model_of()))
    return "the same" if texts[0] == texts[1] else "another text"

one = ctranslate2.Generator(folder)
print("one model, seeded before each call:", again(lambda: one))
print("a new model after each seed:", again(lambda: ctranslate2.Generator(folder)))
CODE
expect <<'SEEN'
one model, seeded before each call: another text
a new model after each seed: the same
SEEN
