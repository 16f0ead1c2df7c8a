"""Two real servers on 127.0.0.1 with tiny models of our own: `transformers serve` and llama.cpp's.

Both serve the Llama of `tests/models.py`, which answers every request with `PARROT`; for llama.cpp
it is written as GGUF. Each runs in a process of its own, which ends with the context.
"""

import json
import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.models import model_directory

if TYPE_CHECKING:
    from gguf import GGUFWriter
    from numpy import float32
    from numpy.typing import NDArray

# So long a server may take to come up; a busy machine needs half a minute for the imports alone.
_PATIENCE_SECONDS = 240
# What llama.cpp's server calls the model.
ALIAS = "parrot"
# Each server ends with its standard input, so also when the tests are killed.
_TRANSFORMERS = """
import os, sys, threading
threading.Thread(target=lambda: (sys.stdin.read(), os._exit(0)), daemon=True).start()
from transformers.cli.transformers import main
main()
"""
_LLAMA_CPP = """
import sys
import xllamacpp
params = xllamacpp.CommonParams()
params.model.path, params.hostnames, params.port = sys.argv[1], ["127.0.0.1"], int(sys.argv[2])
params.n_ctx, params.n_parallel, params.model_alias = int(sys.argv[3]), 1, [sys.argv[4]]
params.cpuparams.n_threads = params.cpuparams_batch.n_threads = 1
params.n_gpu_layers, params.warmup, params.ctx_shift = 0, False, False
server = xllamacpp.Server(params)
print(server.listening_address, flush=True)
sys.stdin.read()
"""


@dataclass(frozen=True)
class Running:
    """A server that answers: its base URL, and the name of its model."""

    url: str
    model: str


@pytest.fixture(scope="session")
def transformers_serve() -> Iterator[Running]:
    """`transformers serve`, which loads whatever model it is asked for."""
    _needs("fastapi", "uvicorn", "openai", "accelerate", extra="serving")
    port = _free_port()
    options = ["--host", "127.0.0.1", "--port", str(port), "--device", "cpu"]
    command = [sys.executable, "-c", _TRANSFORMERS, "serve", *options]
    with _started(command, f"{_at(port)}/health"):
        yield Running(f"{_at(port)}/v1", model_directory("llama"))


@pytest.fixture(scope="session")
def llama_cpp(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    """llama.cpp's server with room for 1,024 tokens."""
    _needs("xllamacpp", "gguf", extra="serving")
    file = write_gguf(Path(model_directory("llama")), tmp_path_factory.mktemp("gguf") / "m.gguf")
    port = _free_port()
    command = [sys.executable, "-c", _LLAMA_CPP, str(file), str(port), "1024", ALIAS]
    with _started(command, f"{_at(port)}/health"):
        yield Running(f"{_at(port)}/v1", ALIAS)


def asked(server: Running, path: str, body: dict[str, object] | None = None) -> tuple[int, str]:
    """What a server says to one request of our own, without the product between: status, text."""
    data = None if body is None else json.dumps(body).encode()
    request = urllib.request.Request(  # noqa: S310 - an address of this machine
        server.url + path, data, {"Content-Type": "application/json"}
    )
    try:
        with urllib.request.urlopen(request, timeout=120) as answer:  # noqa: S310
            return answer.status, answer.read().decode()
    except urllib.error.HTTPError as refused:
        with refused:
            return refused.code, refused.read().decode()


def write_gguf(checkpoint: Path, file: Path) -> Path:
    """A Llama checkpoint with a byte-level BPE tokenizer as one GGUF file in float32."""
    import gguf
    from safetensors.numpy import load_file

    config = json.loads((checkpoint / "config.json").read_text())
    weights = load_file(checkpoint / "model.safetensors")
    heads, shared = config["num_attention_heads"], config["num_key_value_heads"]
    writer = gguf.GGUFWriter(file, "llama")
    for add, value in (
        (writer.add_context_length, config["max_position_embeddings"]),
        (writer.add_embedding_length, config["hidden_size"]),
        (writer.add_block_count, config["num_hidden_layers"]),
        (writer.add_feed_forward_length, config["intermediate_size"]),
        (writer.add_head_count, heads),
        (writer.add_head_count_kv, shared),
        (writer.add_layer_norm_rms_eps, config["rms_norm_eps"]),
        (writer.add_rope_dimension_count, config["hidden_size"] // heads),
        (writer.add_vocab_size, config["vocab_size"]),
    ):
        add(value)
    _write_vocabulary(writer, checkpoint)
    names = gguf.get_tensor_name_map(gguf.MODEL_ARCH.LLAMA, config["num_hidden_layers"])
    for name, weight in weights.items():
        told = names.get_name(name, try_suffixes=(".weight",))
        assert told is not None, name
        turned = {"q_proj": heads, "k_proj": shared}.get(name.split(".")[-2])
        writer.add_tensor(told, _turned(weight, turned) if turned else weight)
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()
    return file


def _write_vocabulary(writer: "GGUFWriter", checkpoint: Path) -> None:
    tokenizer = json.loads((checkpoint / "tokenizer.json").read_text())
    ids = tokenizer["model"]["vocab"] | {t["content"]: t["id"] for t in tokenizer["added_tokens"]}
    special = {each["content"] for each in tokenizer["added_tokens"] if each["special"]}
    tokens = sorted(ids, key=lambda token: ids[token])
    writer.add_tokenizer_model("gpt2")
    writer.add_tokenizer_pre("gpt-2")
    writer.add_token_list(tokens)
    writer.add_token_types([3 if token in special else 1 for token in tokens])  # 3: control
    merges = tokenizer["model"]["merges"]
    writer.add_token_merges([m if isinstance(m, str) else " ".join(m) for m in merges])
    writer.add_bos_token_id(0)
    writer.add_eos_token_id(2)
    writer.add_pad_token_id(1)
    writer.add_add_bos_token(value=False)
    writer.add_chat_template((checkpoint / "chat_template.jinja").read_text())


def _turned(weight: "NDArray[float32]", heads: int) -> "NDArray[float32]":
    """Rows in the order of llama.cpp's rotary embedding: pairs side by side, not halves."""
    rows, columns = weight.shape
    paired = weight.reshape(heads, 2, rows // heads // 2, columns).swapaxes(1, 2)
    return paired.reshape(rows, columns).copy()


def _needs(*modules: str, extra: str) -> None:
    missing = [name for name in modules if find_spec(name) is None]
    if missing:
        pytest.skip(f"not installed: {', '.join(missing)} (pip install 'summarize[{extra}]')")


def _at(port: int) -> str:
    return f"http://127.0.0.1:{port}"


def _free_port() -> int:
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        port: int = listening.getsockname()[1]
        return port


@contextmanager
def _started(command: Sequence[str], health: str) -> Iterator[None]:
    """A server as long as the context lasts; skips where it does not come up."""
    quiet = os.environ | {"HF_HUB_OFFLINE": "1", "OMP_NUM_THREADS": "1"}
    with subprocess.Popen(
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env=quiet,
    ) as process:
        try:
            if not _comes_up(process, health):
                pytest.skip(f"no server came up at {health} ({process.poll()=})")
            yield
        finally:
            process.kill()


def _comes_up(process: "subprocess.Popen[bytes]", health: str) -> bool:
    deadline = time.monotonic() + _PATIENCE_SECONDS
    while time.monotonic() < deadline and process.poll() is None:
        try:
            with urllib.request.urlopen(health, timeout=5):  # noqa: S310
                return True
        except OSError:
            time.sleep(0.2)
    return False
