#!/usr/bin/env bash
# `transformers serve` accepts a JSON schema and a temperature, and keeps to neither.
#
# Believed: a server that takes `response_format` with a strict schema answers in that schema or
# refuses it, as its source says ("Receiving these raises an error to avoid silent misbehaviour");
# with `"temperature": 2` another seed brings another text; a model that is not there is HTTP 404.
#
# True: the schema is ignored with HTTP 200; every answer is greedy, whatever temperature and seed,
# unless the checkpoint's own generation_config.json has `do_sample`; a missing model is HTTP 500
# with the words "Internal Server Error" alone, and the connection is closed.
#
# Versions: transformers 5.24.0, torch 2.13.0.
#
# Matters to us: `summarize/rewriting/asking.py` asks for JSON mode only where a probe has shown that
# it works, and looks into the list of models after a silent HTTP 500.

. "$(dirname "$0")/trial.sh"

try_out 'transformers[serving]==5.24.0 torch==2.13.0' <<'CODE'
import json, os, socket, subprocess, sys, time, urllib.error, urllib.request

import torch
from tokenizers import Tokenizer, decoders, models, pre_tokenizers
from transformers import LlamaConfig, LlamaForCausalLM, PreTrainedTokenizerFast

letters = sorted(pre_tokenizers.ByteLevel.alphabet())
plain = Tokenizer(models.BPE({letter: at for at, letter in enumerate(letters)}, []))
plain.pre_tokenizer, plain.decoder = pre_tokenizers.ByteLevel(), decoders.ByteLevel()
tokenizer = PreTrainedTokenizerFast(tokenizer_object=plain)
tokenizer.chat_template = "{% for m in messages %}{{ m['content'] }}{% endfor %}"
tokenizer.save_pretrained("tiny")
torch.manual_seed(0)
small = {"hidden_size": 32, "intermediate_size": 32, "num_hidden_layers": 1}
model = LlamaForCausalLM(LlamaConfig(vocab_size=256, num_attention_heads=2, **small)).eval()
model.save_pretrained("tiny")

with socket.socket() as listening:
    listening.bind(("127.0.0.1", 0))
    port = listening.getsockname()[1]
main = "from transformers.cli.transformers import main; main()"
options = ["serve", "--host", "127.0.0.1", "--port", str(port), "--device", "cpu"]
server = subprocess.Popen([sys.executable, "-c", main, *options], env=os.environ | {"HF_HUB_OFFLINE": "1"},
                          stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def ask(path, body=None):
    request = urllib.request.Request(f"http://127.0.0.1:{port}{path}", body and json.dumps(body).encode(),
                                     {"Content-Type": "application/json"})
    try:
        with urllib.request.urlopen(request, timeout=120) as answer:
            return answer.status, answer.read().decode()
    except urllib.error.HTTPError as error:
        return error.code, error.read().decode()


def say(**more):
    body = {"model": os.path.abspath("tiny"), "messages": [{"role": "user", "content": "Hello"}]}
    status, text = ask("/v1/chat/completions", body | {"max_tokens": 12} | more)
    return status, json.loads(text)["choices"][0]["message"]["content"] if status == 200 else text


try:
    for _ in range(600):
        try:
            ask("/health")
            break
        except OSError:
            time.sleep(0.2)
    given = tokenizer("Hello", return_tensors="pt")
    sampled = set()
    for seed in range(5):
        torch.manual_seed(seed)
        tokens = model.generate(**given, do_sample=True, temperature=2.0, max_new_tokens=12)
        sampled.add(tokenizer.decode(tokens[0]))
    print("texts of generate, temperature 2, seeds 0 to 4:", len(sampled))
    print("texts of the server, the same:", len({say(temperature=2.0, seed=s)[1] for s in range(5)}))
    schema = {"type": "object", "properties": {"ok": {"type": "boolean"}}, "required": ["ok"]}
    form = {"type": "json_schema", "json_schema": {"name": "x", "strict": True, "schema": schema}}
    status, text = say(response_format=form)
    print("a strict schema:", status, "JSON" if text.strip().startswith("{") else "no JSON")
    print("a model that is not there:", *say(model="no/such-model"))
finally:
    server.kill()
CODE
expect <<'SEEN'
texts of generate, temperature 2, seeds 0 to 4: 5
texts of the server, the same: 1
a strict schema: 200 no JSON
a model that is not there: 500 Internal Server Error
SEEN
