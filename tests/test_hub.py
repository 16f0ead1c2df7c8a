"""Claims about models of the hub: the cache is asked first, and the network only for the rest."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from summarize.errors import ModelError
from summarize.rewriting.models.hub import folder_of
from tests.hub import COMMIT, NAME, Hub, fill_cache, hub
from tests.models import t5
from tests.test_cli import STORY

__all__ = ["hub", "t5"]  # the fixtures

pytestmark = pytest.mark.models

# A port of this machine at which nobody listens.
NOBODY = "http://127.0.0.1:9"
WORDS = (
    "from summarize.rewriting import Group, Seq2Seq, choose_rewriter\n"
    f"rewriter = choose_rewriter('{NAME}', device='cpu')\n"
    "((wording,),) = rewriter.rewrite([[Group(1, 'It rained.', ('It rained.',))]])\n"
    "print(type(rewriter).__name__, rewriter.public()['commit'], repr(wording.text))\n"
)


def _python(code: str, home: Path, endpoint: str, **more: str) -> subprocess.CompletedProcess[str]:
    return _run(["-c", code], home, endpoint, **more)


def _run(
    arguments: list[str], home: Path, endpoint: str, **more: str
) -> subprocess.CompletedProcess[str]:
    """Python with a cache of its own, that takes an address for the hub."""
    kept = {key: value for key, value in os.environ.items() if not key.startswith(("HF_", "TRANS"))}
    return subprocess.run(
        [sys.executable, *arguments],
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
        env=kept | {"HF_HOME": str(home), "HF_ENDPOINT": endpoint, "PYTHONPATH": "."} | more,
    )


def test_a_cached_model_is_used_without_one_request_or_line(
    t5: str, hub: Hub, tmp_path: Path
) -> None:
    fill_cache(tmp_path, t5)
    ran = _python(WORDS, tmp_path, hub.url)
    assert ran.stdout.startswith(f"Seq2Seq {COMMIT} ")
    assert (ran.stderr, hub.requests) == ("", [])
    assert _python(WORDS, tmp_path, NOBODY).stdout == ran.stdout


@pytest.mark.parametrize(
    ("missing", "more", "why"),
    [
        ("config.json", {}, "the hub fails"),
        ("model.safetensors", {}, "the hub fails"),
        ("model.safetensors", {"HF_HUB_OFFLINE": "1"}, "HF_HUB_OFFLINE is set"),
    ],
)
def test_without_a_network_an_incomplete_cache_is_one_line(
    t5: str, tmp_path: Path, missing: str, more: dict[str, str], why: str
) -> None:
    place = fill_cache(tmp_path, t5)
    (place / "snapshots" / COMMIT / missing).unlink()
    command = ["-m", "summarize", "brief", str(STORY), "--model", NAME]
    ran = _run(command, tmp_path, NOBODY, **more)
    (line,) = ran.stderr.splitlines()
    assert line.startswith(f"summarize: cannot load {NAME}: it is not in the cache, and {why}")


def test_what_the_cache_lacks_is_fetched_once(t5: str, hub: Hub, tmp_path: Path) -> None:
    hub.folder = Path(t5)
    small = [each.name for each in hub.folder.iterdir() if each.suffix != ".safetensors"]
    kind = f"from summarize.rewriting import choose_rewriter as c\nprint(c('{NAME}').model)"
    assert _python(kind, tmp_path, hub.url).stdout == f"{NAME}\n"
    assert hub.fetched == sorted(small)
    first = _python(WORDS, tmp_path, hub.url)
    assert first.stdout.startswith(f"Seq2Seq {COMMIT} ")
    assert hub.fetched == sorted([*small, "model.safetensors"])
    hub.requests.clear()
    assert _python(WORDS, tmp_path, hub.url).stdout == first.stdout
    assert hub.requests == []


def test_pickled_weights_and_copies_for_other_programs_are_not_fetched(
    t5: str, hub: Hub, tmp_path: Path
) -> None:
    hub.folder = Path(shutil.copytree(t5, tmp_path / "m"))
    for name in ("pytorch_model.bin", "consolidated.safetensors", "tf_model.h5", "run.py"):
        (hub.folder / name).write_bytes(b"x")
    assert _python(WORDS, tmp_path / "home", hub.url).returncode == 0
    assert {"pytorch_model.bin", "consolidated.safetensors", "tf_model.h5", "run.py"}.isdisjoint(
        hub.fetched
    )
    (hub.folder / "model.safetensors").unlink()
    ran = _python(WORDS, tmp_path / "other", hub.url)
    assert "weights must be safetensors, because others can run code" in ran.stderr
    assert "pytorch_model.bin" not in hub.fetched


def test_a_model_that_the_hub_does_not_know_is_one_line(hub: Hub, tmp_path: Path) -> None:
    ran = _run(["-m", "summarize", "brief", str(STORY), "--model", NAME], tmp_path, hub.url)
    assert ran.returncode == 2
    (line,) = ran.stderr.splitlines()
    assert line == f"summarize: cannot load {NAME}: the hub knows no such model, or it is private"


def test_warnings_of_transformers_are_lines_of_ours_once_and_none_when_quiet(
    t5: str, tmp_path: Path
) -> None:
    """A checkpoint that samples and does not: transformers warns of it at every batch."""
    model = Path(shutil.copytree(t5, tmp_path / "m"))
    (model / "generation_config.json").write_text(
        '{"decoder_start_token_id": 0, "eos_token_id": 1, "pad_token_id": 0, "cache_config": {}, '
        '"do_sample": false, "temperature": 0.3, "guidance_scale": 0.0, "num_assistant_tokens": 3}'
    )
    command = ["-m", "summarize", "brief", str(STORY), "--words", "60"]
    command += ["--model", str(model)]
    quiet = _run([*command, "--quiet"], tmp_path, NOBODY)
    assert (quiet.returncode, quiet.stderr) == (0, "")
    lines = _run([*command, "--batch-size", "1"], tmp_path, NOBODY).stderr.splitlines()
    assert lines
    assert len(lines) == len(set(lines))
    assert all(line.startswith("summarize: ") for line in lines)


def test_a_name_that_looks_like_a_folder_here_is_told_as_one_that_is_missing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HF_HUB_OFFLINE", "1")
    with pytest.raises(ModelError, match="models/nothere: it is not in the cache"):
        folder_of("models/nothere")
    (tmp_path / "models").mkdir()
    with pytest.raises(ModelError, match="no such directory, and as a name of the hub it is not"):
        folder_of("models/nothere")
