#!/usr/bin/env bash
# transformers loads some tokenizers without the normalizer that their own file has.
#
# Believed: the tokens of AutoTokenizer are those of the tokenizer.json in the folder, or of the
# SentencePiece model where there is no such file.
#
# True: since version 5 a class with an __init__ of its own takes only the vocabulary from the file
# and builds the rest itself. For mBART and DeBERTa (v2 and v3) that rest has no table of letters
# (NFKC), whether it stands in the SentencePiece model or in tokenizer.json; XLM-R takes the
# former and drops a normalizer of tokenizer.json that is of another kind. No warning is given.
# Full-width
# digits, ligatures and "..." in one character become unknown tokens that the model was never shown.
#
# Versions: transformers 5.24.0, tokenizers 0.23.3, sentencepiece 0.2.3 (November 2026).
#
# Matters to us: entailment models are mostly DeBERTa, and a number that it cannot see it cannot
# judge. `summarize/rewriting/models/checkpoints.py` puts the table back.

. "$(dirname "$0")/trial.sh"

try_out 'transformers==5.24.0 tokenizers==0.23.3 sentencepiece==0.2.3 protobuf==7.36.2 numpy==2.4.6' <<'CODE'
import json, os, pathlib
os.environ["TRANSFORMERS_VERBOSITY"] = "error"
import sentencepiece
from tokenizers import Tokenizer, decoders, models, normalizers, pre_tokenizers
from transformers import AutoTokenizer
news = ["The fire cost 12 million, the mayor said, 3... in all."] * 50
said = "The ﬁre cost １２ million…"
for kind, name in [("mbart", "sentencepiece.bpe.model"), ("deberta-v2", "spm.model"), ("xlm-roberta", "sentencepiece.bpe.model")]:
    folder = pathlib.Path(kind)
    folder.mkdir()
    sentencepiece.SentencePieceTrainer.train(
        sentence_iterator=iter(news), model_prefix="pieces", vocab_size=40, hard_vocab_limit=False,
        pad_id=-1, unk_id=0, bos_id=1, eos_id=2, minloglevel=3, unk_piece="[UNK]" if kind == "deberta-v2" else "<unk>",
    )
    pathlib.Path("pieces.model").rename(folder / name)
    (folder / "config.json").write_text(json.dumps({"model_type": kind}))
    reader = sentencepiece.SentencePieceProcessor(model_file=str(folder / name))
    loaded = AutoTokenizer.from_pretrained(folder)
    print(kind)
    print("  sentencepiece:", "".join(reader.id_to_piece(reader.encode(said))))
    print("  transformers: ", "".join(loaded.convert_ids_to_tokens(loaded(said, add_special_tokens=False)["input_ids"])))
    # The same with a tokenizer.json that says how letters are unified.
    beside = json.loads(loaded.backend_tokenizer.to_str())
    beside["normalizer"] = {"type": "NFKC"}
    (folder / name).unlink()
    (folder / "tokenizer.json").write_text(json.dumps(beside))
    file = Tokenizer.from_file(str(folder / "tokenizer.json"))
    again = AutoTokenizer.from_pretrained(folder)
    print("  tokenizer.json:", "".join(file.encode(said, add_special_tokens=False).tokens))
    print("  transformers:  ", "".join(again.convert_ids_to_tokens(again(said, add_special_tokens=False)["input_ids"])))
CODE
expect <<'SEEN'
mbart
  sentencepiece: ▁The▁fire▁cost▁12▁million...
  transformers:  ▁The▁<unk>re▁cost▁<unk>▁million<unk>
  tokenizer.json: ▁The▁fire▁cost▁12▁million...
  transformers:   ▁The▁<unk>re▁cost▁<unk>▁million<unk>
deberta-v2
  sentencepiece: ▁The▁fire▁cost▁12▁million...
  transformers:  ▁The▁[UNK]re▁cost▁[UNK]▁million[UNK]
  tokenizer.json: ▁The▁fire▁cost▁12▁million...
  transformers:   ▁The▁[UNK]re▁cost▁[UNK]▁million[UNK]
xlm-roberta
  sentencepiece: ▁The▁fire▁cost▁12▁million...
  transformers:  ▁The▁fire▁cost▁12▁million...
  tokenizer.json: ▁The▁fire▁cost▁12▁million...
  transformers:   ▁The▁<unk>re▁cost▁<unk>▁million<unk>
SEEN
