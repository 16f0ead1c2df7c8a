"""Claims about threads: models have all cores, arrays have one, and the bytes stay the same."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import numpy as np
import pytest

from summarize.cores import available_cores, quota_of_cores
from summarize.engines import Processes
from summarize.rewriting import Chat, Encoder, Entailment, Group, Seq2Seq
from summarize.rewriting.models.libraries import check_extra
from tests.models import agreeing, article_pairs, bart, llama
from tests.test_rewriting_encoding import bert

pytestmark = pytest.mark.slow

__all__ = ["agreeing", "bart", "bert", "llama"]  # the fixtures

NEWS = [long for long, _ in article_pairs(12, seed=21)]
STORY = [Group(at, text, (text,)) for at, text in enumerate(NEWS)]


@contextmanager
def threads(count: int) -> Iterator[None]:
    """Let torch work on so many threads, however many cores there are."""
    import torch

    before, told = torch.get_num_threads(), os.environ.get("OMP_NUM_THREADS")
    os.environ["OMP_NUM_THREADS"] = str(count)
    torch.set_num_threads(count)
    try:
        yield
    finally:
        torch.set_num_threads(before)
        if told is None:
            del os.environ["OMP_NUM_THREADS"]
        else:
            os.environ["OMP_NUM_THREADS"] = told


def _on_one_and_two(work: Callable[[], object]) -> tuple[object, object]:
    found = []
    for count in (1, 2):
        with threads(count):
            found.append(work())
    return found[0], found[1]


@pytest.mark.models
@pytest.mark.parametrize("beams", [1, 4])
def test_an_encoder_decoder_writes_the_same_on_one_thread_and_two(bart: str, beams: int) -> None:
    model = Seq2Seq(model=bart, num_beams=beams, device="cpu")
    one, two = _on_one_and_two(lambda: model.rewrite([STORY]))
    assert one == two


@pytest.mark.models
def test_a_chat_model_writes_the_same_on_one_thread_and_two(llama: str) -> None:
    model = Chat(model=llama, max_new_tokens=100, device="cpu")
    one, two = _on_one_and_two(lambda: model.rewrite([STORY[:3], STORY[3:7]]))
    assert one == two


@pytest.mark.models
def test_vectors_and_probabilities_are_the_same_but_for_rounding(bert: str, agreeing: str) -> None:
    pairs = [(text, text[:40]) for text in NEWS]
    for work in (
        lambda: np.asarray(Encoder(model=bert, device="cpu").encode(NEWS)),
        lambda: np.asarray(Entailment(model=agreeing, device="cpu").probabilities(pairs)),
    ):
        one, two = _on_one_and_two(work)
        assert np.allclose(one, two, rtol=0, atol=1e-6)  # type: ignore[arg-type] # arrays, both


# Of the command line: threads of a model at work and after it, of a product of arrays, and what
# torch does where threads wait.
_TOLD = (
    "import os\n"
    "from summarize.cli.console import start_console\n"
    "from summarize.cli.options import ConsoleOptions\n"
    "start_console(ConsoleOptions())\n"
    "import numpy as np\n"
    "square = np.ones((600, 600)) @ np.ones((600, 600))\n"
    "arrays = len(os.listdir('/proc/self/task'))\n"
    "import torch\n"
    "from summarize.rewriting.models.libraries import at_work\n"
    "with at_work(): inside = torch.get_num_threads()\n"
    "print(arrays, inside, os.environ['OMP_WAIT_POLICY'])\n"
)


@pytest.mark.models
@pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="threads are counted in /proc")
@pytest.mark.parametrize("users", ["", "1"])
def test_a_model_has_all_cores_or_what_the_user_says_and_arrays_have_one(users: str) -> None:
    kept = {key: value for key, value in os.environ.items() if "THREADS" not in key}
    given = {"OMP_NUM_THREADS": users} if users else {}
    told = subprocess.run(
        [sys.executable, "-c", _TOLD],
        capture_output=True,
        text=True,
        check=True,
        env=kept | given | {"PYTHONPATH": "."},
    ).stdout.split()
    assert told == ["1", users or str(available_cores()), "passive"]


@pytest.mark.models
def test_a_program_that_gave_torch_fewer_threads_keeps_them() -> None:
    import torch

    from summarize.rewriting.models.libraries import at_work

    before = torch.get_num_threads()
    torch.set_num_threads(1)
    try:
        with at_work():
            assert torch.get_num_threads() == 1
            assert torch.is_inference_mode_enabled()
        assert torch.get_num_threads() == 1
    finally:
        torch.set_num_threads(before)


def threads_of_a_worker(_: int) -> int:
    """How many threads a model has here."""
    import torch

    from summarize.rewriting.models.libraries import at_work

    with at_work():
        return torch.get_num_threads()


@pytest.mark.models
def test_in_a_worker_process_a_model_has_one_thread(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("OMP_NUM_THREADS", raising=False)
    (result,) = Processes(workers=1).run(threads_of_a_worker, [(0, 0)])
    assert result.value == 1, result.fault


@pytest.mark.parametrize(
    ("files", "cores"),
    [
        ({"cpu.max": "150000 100000\n"}, 1.5),
        ({"cpu.max": "max 100000\n"}, None),
        ({"cpu/cpu.cfs_quota_us": "400000\n", "cpu/cpu.cfs_period_us": "100000\n"}, 4),
        ({"cpu/cpu.cfs_quota_us": "-1\n", "cpu/cpu.cfs_period_us": "100000\n"}, None),
        ({}, None),
    ],
)
def test_the_quota_of_a_container_counts(
    files: dict[str, str], cores: float | None, tmp_path: Path
) -> None:
    for name, text in files.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text)
    assert quota_of_cores(tmp_path) == cores


@pytest.mark.models
@pytest.mark.parametrize("told", ["abc", "0", "-4", "", "4,x"])
def test_a_number_of_threads_that_is_none_is_told_and_left_out(
    told: str, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setenv("OMP_NUM_THREADS", told)
    check_extra()
    assert caplog.messages == [f"OMP_NUM_THREADS={told} is no number of threads: ignored"]
    assert "OMP_NUM_THREADS" not in os.environ


@pytest.mark.models
@pytest.mark.parametrize("told", ["1", " 8 ", "4,2"])
def test_a_number_of_threads_stays(
    told: str, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setenv("OMP_NUM_THREADS", told)
    check_extra()
    assert caplog.messages == []
    assert os.environ["OMP_NUM_THREADS"] == told
