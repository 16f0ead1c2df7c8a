"""Places on other storage are read and written as local ones, and prove what they hold."""

import gzip
import json
import os
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from importlib import import_module
from pathlib import Path
from typing import Any

import fsspec
import pytest

from summarize.batch import (
    HOME,
    RECORD,
    Ended,
    How,
    Task,
    plan_tasks,
    read_record,
    run_task,
    run_tasks,
    standings,
    tasks_of,
    texts,
)
from summarize.batch.clusters import clusters_of
from summarize.batch.copies import home_of
from summarize.batch.journal import Journal
from summarize.config import as_toml, read_config
from summarize.engines import Processes
from summarize.errors import ConfigError, InputError, MissingExtraError, StorageError, UsageError
from summarize.files import digest, write_whole
from summarize.pipeline import Method
from summarize.readers import SUFFIXES, find_files, read, read_articles
from summarize.storage import Place, Remote, identity, is_remote, join, label, place
from summarize.storage.names import without_keys

pytestmark = pytest.mark.slow

_FERRY = "A ferry with 40 people aboard sank off Port Elm on Monday, the coast guard said."
_POOL = "The council of Northfield voted on Tuesday to close the old swimming pool for repairs."
_MINE = "Eleven miners were brought up alive from a flooded shaft near Garholt on Friday."
# A local folder; a store that takes files whole; and one, as that of a server, that moves them.
KINDS = ("local", "memory", "moving")


@pytest.fixture(autouse=True)
def _state(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Journals stay in the folder of the test, and memory is empty."""
    monkeypatch.setenv("SUMMARIZE_JOURNALS", str(tmp_path / "journals"))
    memory = fsspec.filesystem("memory")
    memory.store.clear()
    memory.pseudo_dirs[:] = [""]


@pytest.fixture(params=KINDS)
def root(request: pytest.FixtureRequest, tmp_path: Path) -> Place:
    """A place of each kind that is empty."""
    names = {"memory": "memory://pile", "moving": f"local://{tmp_path}/pile"}
    return place(names.get(request.param, tmp_path / "pile"))


def _name(where: Place) -> str:
    return where.url if isinstance(where, Remote) else str(where)


def _put(where: Place, text: str | bytes) -> None:
    if isinstance(where, Path):
        where.parent.mkdir(parents=True, exist_ok=True)
    where.write_bytes(text.encode() if isinstance(text, str) else text)


def _names(folder: Place) -> list[str]:
    """The names of the files in a folder, but for the journal."""
    if isinstance(folder, Path):
        return sorted(each.name for each in folder.iterdir() if each.is_file())
    return [name for name, is_folder in folder.children() if not is_folder]


def _cluster(name: str, *texts: str) -> str:
    documents = [
        {"id": f"d{at}", "source": f"Post {at}", "title": "News", "text": text}
        for at, text in enumerate(texts)
    ]
    return json.dumps({"id": name, "documents": documents}) + "\n"


def _clusters(root: Place, *lines: str) -> None:
    _put(root / "clusters.jsonl", "".join(lines))


def _config(tmp_path: Path, root: Place, more: str = "", job: str = "all") -> tuple[Task, ...]:
    """The tasks of a configuration with one job of clusters."""
    (tmp_path / "jobs.toml").write_text(
        f'[[jobs]]\nname = "{job}"\nkind = "clusters"\ninputs = ["{_name(root)}/clusters.jsonl"]\n'
        f'output = "{_name(root)}/out"\nformats = ["text", "json"]\n{more}'
    )
    return tasks_of(read_config(tmp_path / "jobs.toml"))


def _run(tasks: tuple[Task, ...], **how: Any) -> Ended:
    (ended,) = run_tasks(tasks, How(**how))
    return ended


def _reasons(tasks: tuple[Task, ...]) -> dict[str, str]:
    (planned,) = plan_tasks(tasks)
    assert planned.fault is None, planned.fault.message
    return dict(planned.todo)


def _day(root: Place, *, formats: tuple[tuple[str, str], ...] = (("text", ".txt"),)) -> Task:
    return Task(
        "day", "daily", (_name(root / "in"),), Method(), folder=root / "out", formats=formats
    )


# ---- names


def test_a_name_is_a_place_on_other_storage_by_its_protocol(tmp_path: Path) -> None:
    assert [is_remote(name) for name in ("s3://b/a", "zip://a::s3://b", "a/b", "C://x")] == [
        True, True, False, False,
    ]  # fmt: skip
    assert place(f"file://{tmp_path}/a%20b.txt") == tmp_path / "a b.txt"
    assert place(f"file://localhost{tmp_path}") == tmp_path
    with pytest.raises(InputError, match="names a host, not a local file"):
        place("file://seeds/a.txt")
    assert join(Path("in"), "a.txt") == Path("in/a.txt")
    assert identity(join(Path("in"), "memory://in/")) == "memory://in"


@pytest.mark.parametrize(
    ("url", "name", "parent"),
    [
        ("memory://in/a.txt", "a.txt", "memory://in"),
        ("memory://a.txt", "a.txt", "memory://"),
        ("local:///in/a.txt", "a.txt", "local:///in"),
        ("local:///in", "in", "local:///"),
        ("memory://bucket/a/b.md", "b.md", "memory://bucket/a"),
        ("zip://a/b.txt::memory://x.zip", "b.txt", "zip://a::memory://x.zip"),
    ],
)
def test_a_url_has_a_name_and_a_folder(url: str, name: str, parent: str) -> None:
    where = place(url)
    assert (where.name, str(where.parent)) == (name, parent)
    assert str(where.parent / name) == url


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("s3://key:secret@bucket/a.txt", "s3://bucket/a.txt"),
        ("s3://key:sec/ret@bucket/a.txt", "s3://bucket/a.txt"),
        ("sftp://anna@host.example/in", "sftp://host.example/in"),
        ("sftp://host.example:22/in/a@b.txt", "sftp://host.example:22/in/a@b.txt"),
        ("abfs://container@account.example/in", "abfs://container@account.example/in"),
        ("s3://bucket/a.txt?versionId=3", "s3://bucket/a.txt"),
        ("s3://bucket/a?.txt", "s3://bucket/a?.txt"),
        ("zip://a.txt::sftp://u:p4ss@h/x.zip", "zip://a.txt::sftp://h/x.zip"),
        ("in/a@b.txt", "in/a@b.txt"),
    ],
)
def test_what_is_shown_of_a_name_has_no_keys(name: str, shown: str) -> None:
    assert label(name) == shown


def test_no_message_has_keys() -> None:
    told = without_keys("Invalid bucket name 'key:secret@bucket', secret", "s3://key:secret@bucket")
    assert "secret" not in told
    assert "secret" not in f"{Remote('s3://key:secret@bucket')!r}"
    with pytest.raises(InputError) as error:
        read_articles(["memory://key:secret@in/a.txt"])
    assert str(error.value) == "memory://in/a.txt: no such file or folder"


def test_an_address_of_the_web_is_no_input_and_no_output() -> None:
    for name in ("https://news.example/a.html", "simplecache::https://news.example/a.html"):
        with pytest.raises(InputError, match="read from files, not from addresses"):
            read_articles([name])
    with pytest.raises(InputError, match="nothing is written there"):
        place("http://news.example/out")


def test_a_protocol_without_a_driver_is_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(InputError, match="there is no protocol 'nosuch'"):
        place("nosuch://in/a.txt")
    monkeypatch.setitem(sys.modules, "s3fs", None)
    monkeypatch.delitem(import_module("fsspec.registry")._registry, "s3", raising=False)
    with pytest.raises(MissingExtraError, match=r"s3://in/a\.txt needs an extra: .*\[s3\]"):
        place("s3://key:secret@in/a.txt")
    monkeypatch.setitem(sys.modules, "paramiko", None)
    with pytest.raises(InputError, match=r"its driver is not installed: .*paramiko"):
        place("sftp://host.example/a.txt")
    monkeypatch.setitem(sys.modules, "fsspec", None)
    with pytest.raises(MissingExtraError, match=r"memory://in needs an extra: .*\[storage\]"):
        place("memory://in")


def test_a_local_path_needs_no_fsspec(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(_FERRY)
    (tmp_path / "jobs.toml").write_text(
        '[[jobs]]\nname = "a"\nkind = "brief"\ninputs = ["a.txt"]\noutput = "out/a"\n'
    )
    code = (
        "import sys\nfrom summarize.cli import main\n"
        f"sys.argv = ['summarize', 'run', {str(tmp_path / 'jobs.toml')!r}]\n"
        "try:\n    main()\nexcept SystemExit as stop:\n    print(stop.code)\n"
        "print(sorted(sys.modules.keys() & {'fsspec', 'summarize.storage.remote'}))"
    )
    printed = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )
    assert printed.stdout.splitlines()[-2:] == ["0", "[]"]


# ---- inputs


def test_files_folders_and_globs_are_found_in_the_same_order(root: Place) -> None:
    for name in ("b.txt", "a/z.txt", "a/y/x.md", "p.html", "p_files/frame.html", ".h/c.txt"):
        _put(root / name, _FERRY)
    _put(root / "README.md", _FERRY)
    _put(root / "picture.png", b"\x89PNG")

    def labels(name: str) -> list[str]:
        found, _ = find_files([name], SUFFIXES)
        return [each.label for each in found]

    assert labels(_name(root)) == ["b.txt", "p.html", "a/z.txt", "a/y/x.md"]
    assert labels(_name(root / "*.txt")) == ["b.txt"]
    assert sorted(labels(_name(root / "**/*.md"))) in (["x.md"], ["README.md", "x.md"])
    assert labels(_name(root / "a/z.txt")) == ["z.txt"]
    assert find_files([_name(root)], SUFFIXES).warnings == (
        f"{root}: left out what is no article file: README.md, picture.png",
    )
    for name, message in (("nowhere", "no such file or folder"), ("*.gif", "no file matches")):
        with pytest.raises(InputError) as error:
            labels(_name(root / name))
        assert str(error.value) == f"{root / name}: {message}"


def test_articles_are_the_same_from_everywhere(root: Place, tmp_path: Path) -> None:
    records = [{"id": "a", "text": _FERRY, "source": "Post"}, {"text": _POOL, "source": "Star"}]
    lines = "".join(f"{json.dumps(each)}\n" for each in records)
    _put(root / "in/lines.jsonl.gz", gzip.compress(lines.encode()))
    _put(root / "in/deep/one.txt", _MINE)
    _put(root / "in/empty.txt", "")
    here = tmp_path / "here"
    for name in ("lines.jsonl.gz", "deep/one.txt", "empty.txt"):
        _put(here / name, (root / "in" / name).read_bytes())
    local, found = read([here]), read([_name(root / "in")])
    assert found.articles == local.articles
    assert found.warnings == tuple(each.replace(str(here), f"{root}/in") for each in local.warnings)


def test_a_long_file_is_read_line_by_line(root: Place) -> None:
    line = json.dumps({"text": f"{_FERRY} " * 40, "source": "Post"}) + "\n"
    _put(root / "in.jsonl", "".join(line for _ in range(3000)))
    (found,), _ = find_files([_name(root / "in.jsonl")], SUFFIXES)
    lines = import_module("summarize.readers").read_lines(found)
    assert next(lines)[0] == 1
    assert sum(1 for _ in lines) == 2999


def test_an_input_that_changes_while_it_is_read_is_read_again(
    root: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    inputs = import_module("summarize.batch.inputs")
    path = root / "in/a.txt"
    _put(path, _FERRY)
    real, reads = inputs.read, []

    def changing(*arguments: Any, **options: Any) -> Any:
        found = real(*arguments, **options)
        reads.append(1)
        if len(reads) == 1:
            _put(path, _POOL)
            raise InputError("it was gone for a moment")
        return found

    monkeypatch.setattr(inputs, "read", changing)
    task = Task("a", "brief", (_name(path),), Method(), root / "out", (("text", ".txt"),), "a")
    record = run_task(task)
    assert len(reads) == 2
    assert record.inputs[0].sha256 == digest(path)
    assert "pool" in (root / "out/a.txt").read_text()


def test_inputs_are_recorded_by_their_url_and_without_keys(tmp_path: Path) -> None:
    _put(place("memory://in/a.txt"), _FERRY)
    task = Task(
        "a", "brief", ("memory://in/a.txt?version=3",), Method(), tmp_path / "out",
        (("text", ".txt"),), "a",
    )  # fmt: skip
    with pytest.raises(InputError, match=r"^memory://in/a\.txt: no such file"):
        run_task(task)
    record = run_task(replace(task, inputs=("memory://in/a.txt",)))
    assert record.inputs[0].path == "memory://in/a.txt"


# ---- outputs


def test_what_stands_is_not_made_again_and_everything_else_is_with_its_reason(
    root: Place, tmp_path: Path
) -> None:
    _clusters(root, _cluster("ferry", _FERRY), _cluster("pool", _POOL), _cluster("mine", _MINE))
    tasks = _config(tmp_path, root)
    assert set(_reasons(tasks).values()) == {"new"}
    assert not (root / "out").exists()
    ended = _run(tasks)
    assert (ended.done, ended.failed, ended.record.stories) == (3, 0, 3)
    assert _names(root / "out") == [
        "ferry.json", "ferry.txt", "mine.json", "mine.txt", "pool.json", "pool.txt", RECORD,
    ]  # fmt: skip
    assert _reasons(tasks) == {}
    assert (_run(tasks).done, _run(tasks).skipped) == (0, 3)
    _put(root / "out/ferry.txt", "Corrected by hand.")
    (root / "out/pool.json").unlink()
    _clusters(root, _cluster("ferry", _FERRY), _cluster("pool", _POOL), _cluster("mine", _POOL))
    assert _reasons(tasks) == {
        "ferry": "output altered",
        "pool": "output missing",
        "mine": "changed input",
    }
    assert _run(tasks).done == 3
    assert "ferry" in (root / "out/ferry.txt").read_text()
    tasks = _config(tmp_path, root, "length = { words = 20 }\n")
    assert set(_reasons(tasks).values()) == {"changed method"}
    assert _run(tasks, force=True).done == 3


def test_the_same_bytes_are_written_everywhere(root: Place, tmp_path: Path) -> None:
    _clusters(root, _cluster("ferry", _FERRY, _POOL), _cluster("mine", _MINE))
    _run(_config(tmp_path, root))
    here = tmp_path / "here"
    _clusters(here, _cluster("ferry", _FERRY, _POOL), _cluster("mine", _MINE))
    _run(_config(tmp_path, here))
    for name in _names(here / "out"):
        assert (here / "out" / name).read_bytes() == (root / "out" / name).read_bytes()


def test_what_fails_is_told_beside_the_outputs_and_tried_again(root: Place, tmp_path: Path) -> None:
    _clusters(root, _cluster("ferry", _FERRY), "{broken\n", _cluster("none"))
    tasks = _config(tmp_path, root)
    ended = _run(tasks)
    assert (ended.done, ended.failed, ended.record.status) == (1, 2, "failed")
    rows = [json.loads(line) for line in (root / "out/failures.jsonl").read_text().splitlines()]
    assert sorted(row["input"] for row in rows) == ["clusters.jsonl, line 2", "none"]
    _clusters(root, _cluster("ferry", _FERRY), _cluster("none", _MINE))
    only = _run(tasks, only_failed=True)
    assert (only.done, only.skipped) == (1, 1)
    _run(tasks)
    assert "failures.jsonl" not in _names(root / "out")


def test_files_of_clusters_that_are_no_more_are_removed_if_wished(
    root: Place, tmp_path: Path
) -> None:
    _clusters(root, _cluster("ferry", _FERRY), _cluster("mine", _MINE))
    tasks = _config(tmp_path, root)
    _run(tasks)
    _clusters(root, _cluster("ferry", _FERRY))
    (planned,) = plan_tasks(tasks)
    assert sorted(planned.gone) == ["mine.json", "mine.txt"]
    assert sorted(_run(tasks).listed) == ["mine.json", "mine.txt"]
    _put(root / "out/mine.txt", "Mine.")
    _run(tasks, prune=True)
    assert _names(root / "out") == ["ferry.json", "ferry.txt", "mine.txt", RECORD]


def test_files_of_jobs_that_are_no_more_are_removed_if_wished(root: Place, tmp_path: Path) -> None:
    _clusters(root, _cluster("ferry", _FERRY))
    _run(_config(tmp_path, root), is_whole=True)
    _clusters(root, _cluster("mine", _MINE))
    _run(_config(tmp_path, root, job="every"), is_whole=True)
    assert "ferry.txt" in _names(root / "out")
    _run(_config(tmp_path, root, job="every"), is_whole=True, prune=True)
    assert _names(root / "out") == ["mine.json", "mine.txt", RECORD]


def test_a_day_removes_stale_stories_and_moves_the_others(root: Place) -> None:
    _put(root / "in/a.txt", _FERRY)
    _put(root / "in/b.txt", _POOL)
    run_task(_day(root))
    before = _names(root / "out/undated")
    assert [name[:3] for name in before] == ["01-", "02-", "ind", "ind", "run"]
    first = "a.txt" if "ferry" in before[0] else "b.txt"
    (root / "in" / first).unlink()
    (planned,) = plan_tasks([_day(root)])
    assert [reason for _, reason in planned.todo] == ["other rank", "changed input"]
    assert _names(root / "out/undated") == before, "a plan has moved a file"
    run_task(_day(root))
    after = _names(root / "out/undated")
    assert [name[:3] for name in after] == ["01-", "ind", "ind", "run"]
    assert after[0][3:] == before[1][3:]


def test_status_tells_what_would_be_made_again(root: Place, tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no run has written here"):
        standings(root / "out")
    _put(root / "in/a.txt", _FERRY)
    _put(root / "in/b.txt", _POOL)
    run_task(_day(root))
    (standing,) = standings(root / "out")
    assert standing.line == "day: 2 done"
    (story, *_) = _names(root / "out/undated")
    _put(root / "out/undated" / story, "x")
    (standing,) = standings(root / "out")
    assert standing.line == "day: 1 done, 1 to do (1 output altered)"
    run_task(_day(root))
    _put(root / "in/b.txt", _MINE)
    (standing,) = standings(root / "out")
    assert dict(standing.reasons) == {"changed input": 3}  # the index is one
    _clusters(root, _cluster("ferry", _FERRY))
    _run(_config(tmp_path, root))
    command = [sys.executable, "-m", "summarize", "status", _name(root / "out")]
    told = subprocess.run(command, capture_output=True, text=True, check=False)
    if "memory" not in command[-1]:
        assert (told.returncode, told.stderr) == (3, "")


def test_files_of_others_are_not_written_over_unless_that_is_wished(
    root: Place, tmp_path: Path
) -> None:
    _clusters(root, _cluster("ferry", _FERRY), _cluster("mine", _MINE))
    _put(root / "out/ferry.txt", "Mine.")
    tasks = _config(tmp_path, root)
    ended = _run(tasks)
    assert (ended.done, ended.failed) == (1, 1)
    assert (root / "out/ferry.txt").read_text() == "Mine."
    assert "none of ours" in (root / "out/failures.jsonl").read_text()
    assert _run(tasks, force=True).failed == 0
    _put(root / "out" / RECORD, '{"speed": 12}')
    assert "not the record of a run" in _run(tasks).record.error
    assert (root / "out" / RECORD).read_text() == '{"speed": 12}'


def test_what_a_run_wrote_is_no_article(root: Place, caplog: pytest.LogCaptureFixture) -> None:
    _put(root / "in/a.txt", _FERRY)
    _put(root / "in/b.txt", _POOL)
    task = replace(_day(root, formats=(("markdown", ".md"), ("json", ".json"))), folder=root / "in")
    first = run_task(task)
    assert run_task(task) == first
    assert run_task(task, How(force=True)) == first
    assert "8 outputs left out of the inputs: " in caplog.text
    with pytest.raises(UsageError, match="both an input and the output"):
        run_task(
            Task("b", "brief", (_name(root / "in/a.txt"),), Method(), root / "in",
                 (("text", ""),), "a.txt")
        )  # fmt: skip
    assert (root / "in/a.txt").read_text() == _FERRY


def test_folders_are_clusters_and_what_a_run_wrote_there_is_none(
    root: Place, tmp_path: Path
) -> None:
    _put(root / "clusters.jsonl/a/one.txt", _FERRY)
    _put(root / "clusters.jsonl/b/two.txt", _POOL)
    (task,) = _config(tmp_path, root)
    task = replace(task, folder=root / "clusters.jsonl/out")
    assert [unit.key for unit in clusters_of(task)] == ["a", "b"]
    assert _run((task,)).done == 2
    assert [unit.key for unit in clusters_of(replace(task, folder=root / "out"))] == ["a", "b"]
    assert _run((task,)).skipped == 2


def test_a_briefing_for_standard_output_is_read_from_everywhere(root: Place) -> None:
    _put(root / "in/a.txt", _FERRY)
    task = Task("brief", "brief", (_name(root / "in"),), Method(), formats=(("text", ""),),
                is_recorded=False)  # fmt: skip
    (text,) = texts(task)
    assert "ferry" in text


# ---- the journal of outputs on other storage


@pytest.fixture(params=[kind for kind in KINDS if kind != "local"])
def remote(request: pytest.FixtureRequest, tmp_path: Path) -> Remote:
    """An empty place on other storage."""
    names = {"memory": "memory://pile", "moving": f"local://{tmp_path}/pile"}
    found = place(names[request.param])
    assert isinstance(found, Remote)
    return found


def _other_machine(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, name: str) -> None:
    monkeypatch.setenv("SUMMARIZE_JOURNALS", str(tmp_path / name))


def test_a_run_on_a_new_machine_goes_on_from_the_copy_beside_the_outputs(
    remote: Remote, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _clusters(remote, _cluster("ferry", _FERRY), _cluster("mine", _MINE))
    tasks = _config(tmp_path, remote)
    assert _run(tasks).done == 2
    _other_machine(monkeypatch, tmp_path, "new")
    assert _reasons(tasks) == {}
    assert standings(remote / "out")[0].done == 2
    assert not (tmp_path / "new").exists(), "what only looks has written"
    _clusters(remote, _cluster("ferry", _POOL), _cluster("mine", _MINE))
    ended = _run(tasks)
    assert (ended.done, ended.skipped, ended.failed) == (1, 1, 0)
    _other_machine(monkeypatch, tmp_path, "journals")
    assert _reasons(tasks) == {}
    assert _run(tasks).skipped == 2


def test_what_a_killed_run_did_is_known_where_it_ran(
    remote: Remote, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Killed before the copy is sent: on a new machine all is made again, with the same bytes."""
    _clusters(remote, _cluster("ferry", _FERRY), _cluster("mine", _MINE))
    tasks = _config(tmp_path, remote)
    monkeypatch.setattr(Journal, "send", lambda _: None)
    assert _run(tasks).done == 2
    monkeypatch.undo()
    monkeypatch.setenv("SUMMARIZE_JOURNALS", str(tmp_path / "journals"))
    assert not (remote / "out" / HOME / "journal.sqlite").exists()
    assert _reasons(tasks) == {}
    _other_machine(monkeypatch, tmp_path, "new")
    assert set(_reasons(tasks).values()) == {"new"}
    _other_machine(monkeypatch, tmp_path, "journals")
    assert _run(tasks).skipped == 2
    assert (remote / "out" / HOME / "journal.sqlite").is_file(), "the copy is behind for good"


def test_the_copy_is_sent_while_a_run_goes_on(
    remote: Remote, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(import_module("summarize.batch.run"), "_SEND_EVERY_SECONDS", 0.0)
    sent: list[int] = []
    real = Journal.send

    def send(journal: Journal) -> None:
        real(journal)
        copy = (remote / "out" / HOME / "journal.sqlite").read_bytes()
        base = sqlite3.connect(":memory:")
        base.deserialize(copy)
        sent.extend(base.execute("SELECT COUNT(*) FROM units WHERE status = 'done'").fetchone())
        base.close()

    monkeypatch.setattr(Journal, "send", send)
    _clusters(remote, _cluster("ferry", _FERRY), _cluster("mine", _MINE))
    _run(_config(tmp_path, remote))
    assert sent == [1, 2, 2]


def test_who_ran_meanwhile_is_told(
    remote: Remote, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    _clusters(remote, _cluster("ferry", _FERRY))
    (task,) = _config(tmp_path, remote)
    run_task(task)
    journal = Journal.open(remote / "out", tmp_path / "journals")
    journal.drop(task.job, "ferry")
    run_tasks([replace(task, journals=tmp_path / "other")], How(force=True))
    journal.send()
    journal.close()
    assert "another machine has run here meanwhile" in caplog.text


def test_an_unchanged_run_sends_no_copy(remote: Remote, tmp_path: Path) -> None:
    _clusters(remote, _cluster("ferry", _FERRY))
    tasks = _config(tmp_path, remote)
    _run(tasks)
    copy = remote / "out" / HOME / "journal.sqlite"
    before = copy.state()
    _run(tasks)
    assert copy.state() == before


def test_two_runs_of_one_machine_are_kept_apart(remote: Remote) -> None:
    journal = Journal.open(remote / "out")
    try:
        with pytest.raises(InputError, match=rf"another run writes here \(process {os.getpid()} "):
            Journal.open(remote / "out")
    finally:
        journal.close()


def test_the_journal_stands_where_the_configuration_says(remote: Remote, tmp_path: Path) -> None:
    _clusters(remote, _cluster("ferry", _FERRY))
    tasks = _config(tmp_path, remote, '[run]\njournals = "mine"\n')
    assert _run(tasks).done == 1
    assert home_of(remote / "out", tmp_path / "mine").is_dir()
    assert not (tmp_path / "journals").exists()
    home = home_of(Remote("s3://key:secret@bucket/Out put"), tmp_path)
    assert home.name.startswith("s3-bucket-out-put-")


def test_a_copy_that_is_no_journal_is_one_line(remote: Remote, tmp_path: Path) -> None:
    _clusters(remote, _cluster("ferry", _FERRY))
    _put(remote / "out" / HOME / "journal.sqlite", "no database" * 100)
    ended = _run(_config(tmp_path, remote))
    assert "the journal of the run cannot be used" in ended.record.error


def test_parts_of_a_killed_run_are_removed(tmp_path: Path) -> None:
    where = place(f"local://{tmp_path}/pile")
    _clusters(where, _cluster("ferry", _FERRY))
    _put(where / "out" / HOME / "part.0123", "half")
    _run(_config(tmp_path, where))
    assert _names(tmp_path / "pile/out/.run") == ["journal.sqlite"]


def test_a_file_is_written_whole(tmp_path: Path) -> None:
    where = place(f"local://{tmp_path}/out/a.txt")
    write_whole(where, "old")
    write_whole(where, "new")
    assert where.read_text() == "new"
    assert _names(tmp_path / "out") == ["a.txt"]
    with pytest.raises(InputError, match=r"out/a\.txt/b: cannot be written: "):
        write_whole(where / "b", "text")
    assert _names(tmp_path / "out") == ["a.txt"]


# ---- what goes wrong


class _Refusing(fsspec.get_filesystem_class("memory")):  # type: ignore[misc]  # no types
    """A store that refuses some names, in words of its own and with somebody's key."""

    refused: tuple[str, ...] = ()

    def _refuse(self, path: str) -> None:
        if any(each in path for each in self.refused):
            raise RuntimeError(f"Access\n denied to {path}")

    def cat_file(self, path: str, *arguments: Any, **options: Any) -> Any:
        self._refuse(path)
        return super().cat_file(path, *arguments, **options)

    def pipe_file(self, path: str, *arguments: Any, **options: Any) -> Any:
        self._refuse(path)
        return super().pipe_file(path, *arguments, **options)

    def open(self, path: str, *arguments: Any, **options: Any) -> Any:
        self._refuse(path)
        return super().open(path, *arguments, **options)


@pytest.fixture
def refusing(monkeypatch: pytest.MonkeyPatch) -> Iterator[type[_Refusing]]:
    """The store of `memory://` refuses what `refused` names."""
    fsspec.register_implementation("memory", _Refusing, clobber=True)
    monkeypatch.setattr(_Refusing, "refused", ())
    yield _Refusing
    fsspec.register_implementation("memory", _Refusing.__mro__[1], clobber=True)


def test_an_input_that_is_refused_is_one_line_and_ends_no_other(
    refusing: type[_Refusing], tmp_path: Path
) -> None:
    pile = place("memory://pile")
    for name in ("in/a.txt", "in/b.txt"):
        _put(pile / name, _FERRY)
    refusing.refused = ("b.txt",)
    with pytest.raises(StorageError) as error:
        digest(pile / "in/b.txt")
    assert str(error.value) == "memory://pile/in/b.txt: Access denied to /pile/in/b.txt"
    with pytest.raises(StorageError) as error:
        digest(Remote("memory://key:secret@pile/b.txt"))
    assert str(error.value) == "memory://pile/b.txt: Access denied to /...@pile/b.txt"
    assert [each.id for each in read(["memory://pile/in"]).articles] == ["a.txt"]
    (tmp_path / "jobs.toml").write_text(
        "".join(
            f'[[jobs]]\nname = "{name}"\nkind = "brief"\ninputs = ["memory://pile/in/{name}.txt"]\n'
            f'output = "memory://pile/out/{name}"\n'
            for name in "ba"
        )
    )
    b, a = run_tasks(tasks_of(read_config(tmp_path / "jobs.toml")))
    assert (a.record.status, b.record.status) == ("done", "failed")
    assert b.record.error.startswith("memory://pile/in/b.txt: Access denied")
    assert b.fault is not None
    assert b.fault.traceback == ""


def test_an_output_that_is_refused_fails_its_story_alone(
    refusing: type[_Refusing], tmp_path: Path
) -> None:
    pile = place("memory://pile")
    _clusters(pile, _cluster("ferry", _FERRY), _cluster("mine", _MINE))
    tasks = _config(tmp_path, pile)
    refusing.refused = ("mine.txt",)
    ended = _run(tasks)
    assert (ended.done, ended.failed) == (1, 1)
    refusing.refused = ("mine.json",)
    assert (_run(tasks).done, _run(tasks).failed) == (0, 1)
    refusing.refused = ()
    assert (_run(tasks).done, _run(tasks).skipped) == (1, 2)
    refusing.refused = (RECORD,)
    ended = _run(tasks, force=True)
    assert ended.record.status == "failed"
    assert f"{RECORD}: Access denied" in ended.record.error


def test_workers_do_not_read_what_is_in_memory_here(tmp_path: Path) -> None:
    pile = place("memory://pile")
    _put(pile / "clusters.jsonl/a/one.txt", _FERRY)
    ended = _run(_config(tmp_path, pile), engine=Processes(workers=1))
    assert ended.failed == 1
    assert "use engine = 'serial'" in (pile / "out/failures.jsonl").read_text()
    (pile / "clusters.jsonl/a/one.txt").unlink()
    _clusters(pile, _cluster("ferry", _FERRY))
    assert _run(_config(tmp_path, pile), engine=Processes(workers=1)).done == 1


def test_a_configuration_shows_no_keys(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WHO", "key:secret@")
    path = tmp_path / "jobs.toml"
    path.write_text(
        '[[jobs]]\nname = "a"\nkind = "daily"\ninputs = ["memory://${WHO}in"]\n'
        'output = "memory://${WHO}out"\n'
    )
    config = read_config(path)
    assert config.jobs[0].inputs == ("memory://key:secret@in",)
    assert "secret" not in as_toml(config)
    (ended,) = run_tasks(tasks_of(config))
    assert "secret" not in ended.record.model_dump_json()


def test_a_briefing_needs_the_name_of_a_file(tmp_path: Path) -> None:
    (tmp_path / "jobs.toml").write_text(
        '[[jobs]]\nname = "a"\nkind = "brief"\ninputs = ["a"]\noutput = "local://host"\n'
    )
    with pytest.raises(InputError, match="the output local://host names no file"):
        tasks_of(read_config(tmp_path / "jobs.toml"))


def test_two_jobs_have_two_places(tmp_path: Path) -> None:
    job = '[[jobs]]\nname = "{}"\nkind = "daily"\ninputs = ["a"]\noutput = "memory://out{}"\n'
    (tmp_path / "jobs.toml").write_text(job.format("a", "") + job.format("b", "/"))
    with pytest.raises(ConfigError, match="one output: memory://out"):
        read_config(tmp_path / "jobs.toml")


def test_a_local_input_of_a_distant_output_is_named_from_nowhere(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(_FERRY)
    task = Task("a", "brief", (str(tmp_path / "a.txt"),), Method(), place("memory://out"),
                (("text", ".txt"),), "a")  # fmt: skip
    assert run_task(task).inputs[0].path == "a.txt"
    (standing,) = standings(place("memory://out"))
    assert standing.line == "a: 1 done; their inputs are not compared here: run --dry-run does"
    assert read_record(place("memory://out"))[0].name == "a"


def test_the_copy_can_be_read_by_sqlite(tmp_path: Path) -> None:
    _clusters(place("memory://pile"), _cluster("ferry", _FERRY))
    _run(_config(tmp_path, place("memory://pile")))
    place("memory://pile/out/.run/journal.sqlite").copy_to(tmp_path / "copy")  # type: ignore[union-attr]
    base = sqlite3.connect(tmp_path / "copy")
    assert base.execute("SELECT key, status FROM units").fetchall() == [("ferry", "done")]
    base.close()


@pytest.mark.parametrize("name", ["a?x=1.md", "day?of=news/a.md", "what?/a.md"])
def test_a_question_mark_is_a_character_of_a_local_name(tmp_path: Path, name: str) -> None:
    """The part before it is no place of its own, and nothing is left there."""
    where = place(f"local://{tmp_path}/in/{name}")
    assert isinstance(where, Remote)
    where.write_bytes(b"news")
    found = [each for each in tmp_path.rglob("*") if each.is_file()]
    assert found == [tmp_path / "in" / name]
    assert str(where).endswith(name)
    assert where.name == Path(name).name
