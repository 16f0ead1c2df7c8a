"""Jobs write files whole and leave a record; one failure ends no other."""

import hashlib
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from summarize.batch import run_jobs
from summarize.config import read_config
from summarize.errors import InputError
from summarize.files import write_whole

ARTICLE = "A ferry with 40 people aboard sank off Port Elm on Monday, the coast guard said.\n"


@pytest.fixture
def config(tmp_path: Path) -> Path:
    """Three jobs; the second names a folder that does not exist."""
    (tmp_path / "a.txt").write_text(ARTICLE)
    path = tmp_path / "jobs.toml"
    path.write_text(
        '[[jobs]]\nname = "good"\nkind = "brief"\ninputs = ["a.txt"]\noutput = "out/good"\n'
        'formats = ["markdown", "json"]\n'
        '[[jobs]]\nname = "bad"\nkind = "brief"\ninputs = ["nowhere"]\noutput = "out/bad"\n'
        '[[jobs]]\nname = "day"\nkind = "daily"\ninputs = ["a.txt"]\noutput = "out/day"\n'
    )
    return path


def test_the_others_finish_when_one_job_fails(config: Path) -> None:
    records = run_jobs(read_config(config))
    assert [(record.name, record.status) for record in records] == [
        ("good", "done"),
        ("bad", "failed"),
        ("day", "done"),
    ]
    assert "nowhere" in records[1].error
    assert "ferry" in (config.parent / "out/good.md").read_text()
    assert (config.parent / "out/day/index.md").exists()


def test_the_record_names_each_file_with_its_digest(config: Path) -> None:
    run_jobs(read_config(config))
    record = json.loads((config.parent / "out/run.json").read_text())
    good = record["jobs"][0]
    assert sorted(good["outputs"]) == ["good.json", "good.md"]
    for name, digest in good["outputs"].items():
        data = (config.parent / "out" / name).read_bytes()
        assert hashlib.sha256(data).hexdigest() == digest


def test_two_runs_give_the_same_bytes(config: Path) -> None:
    run_jobs(read_config(config))
    first = {path: path.read_bytes() for path in config.parent.rglob("out/**/*") if path.is_file()}
    run_jobs(read_config(config))
    assert first == {path: path.read_bytes() for path in first}
    assert len(first) >= 6


def test_the_command_exits_with_3_when_some_job_failed(config: Path) -> None:
    def code(*more: str) -> int:
        command = [sys.executable, "-m", "summarize", "run", str(config), *more]
        return subprocess.run(command, capture_output=True, check=False).returncode

    assert code() == 3
    assert code("--job", "good") == 0
    assert code("--job", "nosuch") == 2


def test_a_file_is_never_half_written(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    write_whole(path, "old")
    with pytest.raises(UnicodeEncodeError):
        write_whole(path, "new \ud800")
    assert path.read_text() == "old"
    assert list(tmp_path.iterdir()) == [path]


def test_a_place_that_cannot_be_written_is_an_error_of_the_user(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(InputError, match="cannot be written"):
        write_whole(tmp_path / "file" / "out.md", "text")


def test_a_link_is_followed_and_a_pipe_is_written_to(tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to("target")
    write_whole(tmp_path / "link", "text")
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "target").read_text() == "text"
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    reader = subprocess.Popen(["cat", str(pipe)], stdout=subprocess.PIPE)
    write_whole(pipe, "text")
    assert reader.communicate(timeout=10)[0] == b"text"
    assert pipe.is_fifo()
