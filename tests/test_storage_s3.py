"""A real client of S3 against a server of that protocol on this machine."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import fsspec
import pytest

from summarize.batch import How, plan_tasks, run_tasks, standings, tasks_of
from summarize.config import read_config
from summarize.engines import Processes
from summarize.errors import StorageError
from summarize.storage import Remote, place

pytestmark = pytest.mark.slow

_FERRY = "A ferry with 40 people aboard sank off Port Elm on Monday, the coast guard said."
_POOL = "The council of Northfield voted on Tuesday to close the old swimming pool for repairs."


@pytest.fixture
def bucket(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Remote]:
    """A bucket of a server that ends with the test, which every process that is started finds."""
    pytest.importorskip("s3fs")
    pytest.importorskip("moto")
    code = (
        "import sys, time\nfrom moto.server import ThreadedMotoServer\n"
        "server = ThreadedMotoServer(ip_address='127.0.0.1', port=0, verbose=False)\n"
        "server.start()\nprint(server.get_host_and_port()[1], flush=True)\ntime.sleep(600)"
    )
    server = subprocess.Popen(
        [sys.executable, "-W", "ignore", "-c", code], stdout=subprocess.PIPE, text=True,
        stderr=subprocess.DEVNULL,
    )  # fmt: skip
    assert server.stdout is not None
    endpoint = f"http://127.0.0.1:{int(server.stdout.readline())}"
    for name, value in {
        "AWS_ACCESS_KEY_ID": "key",
        "AWS_SECRET_ACCESS_KEY": "secret",
        "AWS_DEFAULT_REGION": "us-east-1",
        "AWS_ENDPOINT_URL_S3": endpoint,
        "AWS_EC2_METADATA_DISABLED": "true",
        "SUMMARIZE_JOURNALS": str(tmp_path / "journals"),
    }.items():
        monkeypatch.setenv(name, value)
    fsspec.get_filesystem_class("s3").clear_instance_cache()
    fsspec.filesystem("s3").mkdir("news")
    found = place("s3://news")
    assert isinstance(found, Remote)
    yield found
    fsspec.get_filesystem_class("s3").clear_instance_cache()
    server.kill()
    server.wait()
    server.stdout.close()


def _command(*arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "summarize", *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def test_jobs_read_from_a_bucket_and_write_to_it(bucket: Remote, tmp_path: Path) -> None:
    """Folders of a bucket are read by worker processes; outputs are proved, remade and removed."""
    for name, text in (("a", _FERRY), ("b", _POOL)):
        (bucket / f"in/{name}/one.txt").write_bytes(text.encode())
    (bucket / "in/a/empty.txt").write_bytes(b"")
    (tmp_path / "jobs.toml").write_text(
        '[[jobs]]\nname = "all"\nkind = "clusters"\ninputs = ["s3://news/in"]\n'
        'output = "s3://news/in/out"\nformats = ["text", "json"]\n'
    )
    tasks = tasks_of(read_config(tmp_path / "jobs.toml"))
    (ended,) = run_tasks(tasks, How(engine=Processes(workers=1)))
    assert (ended.done, ended.failed, ended.record.error) == (2, 0, "")
    out = bucket / "in/out"
    assert [name for name, is_folder in out.children() if not is_folder] == [
        "a.json", "a.txt", "b.json", "b.txt", "run.json",
    ]  # fmt: skip
    (planned,) = plan_tasks(tasks)
    assert (planned.done, planned.todo) == (2, ())
    (out / "a.txt").write_bytes(b"Corrected by hand.")
    (out / "b.json").unlink()
    (standing,) = standings(out)
    assert dict(standing.reasons) == {"output altered": 1, "output missing": 1}
    (bucket / "in/b/one.txt").write_bytes(_FERRY.replace("40", "50").encode())
    (planned,) = plan_tasks(tasks)
    assert dict(planned.todo) == {"a": "output altered", "b": "changed input"}
    (ended,) = run_tasks(tasks)
    assert (ended.done, ended.skipped) == (2, 0)
    assert "ferry" in (out / "a.txt").read_text()
    (bucket / "in/b/one.txt").unlink()
    run_tasks(tasks, How(prune=True))
    assert [name for name, is_folder in out.children() if not is_folder] == [
        "a.json", "a.txt", "run.json",
    ]  # fmt: skip


def test_commands_read_and_write_what_lies_in_a_bucket(bucket: Remote, tmp_path: Path) -> None:
    (bucket / "in/a.txt").write_bytes(_FERRY.encode())
    (bucket / "in/b.jsonl").write_bytes(json.dumps({"text": _POOL, "source": "Post"}).encode())
    assert _command("daily", "s3://news/in", "-o", "s3://news/day", "-f", "json").returncode == 0
    again = _command("daily", "s3://news/in", "-o", "s3://news/day", "-f", "json", "-v")
    assert again.returncode == 0
    assert _command("status", "s3://news/day").stdout == "daily: 2 done\n  undated: 2 done\n"
    assert "2 verified" in _command("verify", "s3://news/day").stdout
    assert _command("brief", "s3://news/in/*.txt", "-o", "s3://news/out/").returncode == 0
    assert "ferry" in (bucket / "out/briefing.md").read_text()
    draft = tmp_path / "draft.txt"
    draft.write_text("A ferry with 40 people aboard sank off Port Elm on Monday.")
    assert _command("audit", str(draft), "--sources", "s3://news/in").returncode == 0


def test_what_cannot_be_reached_is_one_line_without_keys(
    bucket: Remote, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("s3://nobucket/in", "s3://news/nowhere", "s3://key:secret@news/in"):
        told = _command("brief", name)
        assert told.returncode == 2
        assert len(told.stderr.splitlines()) == 1
        assert "secret" not in told.stderr
    monkeypatch.setenv("AWS_ENDPOINT_URL_S3", "http://127.0.0.1:9")
    told = _command("brief", "s3://news/in")
    assert told.returncode == 2
    assert "Could not connect" in told.stderr
    monkeypatch.delenv("AWS_ACCESS_KEY_ID")
    monkeypatch.delenv("AWS_SECRET_ACCESS_KEY")
    monkeypatch.setenv("HOME", os.devnull)
    told = _command("brief", "s3://news/in")
    assert told.stderr == "summarize: s3://news/in: Unable to locate credentials\n"
    fsspec.get_filesystem_class("s3").clear_instance_cache()
    with pytest.raises(StorageError):
        (bucket / "a.txt").write_bytes(b"")
