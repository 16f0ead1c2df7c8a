"""A run that is started again: what stands is known by its bytes, and everything else is made."""

import gzip
import json
import os
import signal
import subprocess
import sys
import time
from collections import Counter
from dataclasses import replace
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

from benchmarks import chaos
from summarize.batch import (
    HOME,
    Ended,
    How,
    Task,
    plan_tasks,
    run_task,
    run_tasks,
    standings,
    tasks_of,
    why,
)
from summarize.batch.clusters import clusters_of, file_name
from summarize.batch.journal import Journal, Row
from summarize.config import read_config
from summarize.engines import Processes
from summarize.errors import EngineError, InputError
from summarize.files import digest
from summarize.pipeline import Method

pytestmark = pytest.mark.slow

_FERRY = "A ferry with 40 people aboard sank off Port Elm on Monday, the coast guard said."
_POOL = "The council of Northfield voted on Tuesday to close the old swimming pool for repairs."
_MINE = "Eleven miners were brought up alive from a flooded shaft near Garholt on Friday."


def _cluster(name: str, *texts: str) -> dict[str, Any]:
    documents = [
        {"id": f"d{at}", "source": f"Post {at}", "title": "News", "text": text}
        for at, text in enumerate(texts)
    ]
    return {"id": name, "documents": documents}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A configuration with a job of three clusters, and its input."""
    _write(tmp_path, _cluster("ferry", _FERRY), _cluster("pool", _POOL), _cluster("mine", _MINE))
    (tmp_path / "jobs.toml").write_text(
        '[[jobs]]\nname = "all"\nkind = "clusters"\ninputs = ["clusters.jsonl"]\n'
        'output = "out"\nformats = ["text", "json"]\n'
    )
    return tmp_path


def _write(folder: Path, *clusters: object) -> None:
    lines = [each if isinstance(each, str) else json.dumps(each) for each in clusters]
    (folder / "clusters.jsonl").write_text("\n".join(lines) + "\n")


def _tasks(folder: Path) -> tuple[Task, ...]:
    return tasks_of(read_config(folder / "jobs.toml"))


def _run(folder: Path, **how: Any) -> Ended:
    (ended,) = run_tasks(_tasks(folder), How(**how))
    return ended


def test_clusters_are_read_by_the_names_that_the_file_gives(folder: Path) -> None:
    documents = [{"k1": "Ferry", "k2": _FERRY, "k3": "Post"}]
    _write(folder, {"id": "ferry", "documents": documents})
    assert _run(folder).failed == 1
    with (folder / "jobs.toml").open("a") as file:
        file.write('[fields]\ntitle = "k1"\ntext = "k2"\nsource = "k3"\n')
    assert _reasons(folder) == {"ferry": "failed before"}
    assert _run(folder, engine=Processes(workers=1)).done == 1
    assert "Post, “Ferry”" in (folder / "out" / "ferry.txt").read_text()
    assert _reasons(folder) == {}


def _reasons(folder: Path) -> dict[str, str]:
    (planned,) = plan_tasks(_tasks(folder))
    return dict(planned.todo)


def _names(folder: Path) -> list[str]:
    return sorted(path.name for path in (folder / "out").iterdir() if path.name != HOME)


def test_each_cluster_is_a_briefing_of_its_own(folder: Path) -> None:
    ended = _run(folder)
    assert (ended.done, ended.failed, ended.record.stories) == (3, 0, 3)
    assert _names(folder) == [
        "ferry.json", "ferry.txt", "mine.json", "mine.txt", "pool.json", "pool.txt", "run.json",
    ]  # fmt: skip
    assert "ferry" in (folder / "out/ferry.txt").read_text()
    ids = [each["id"] for each in json.loads((folder / "out/pool.json").read_text())["articles"]]
    assert ids == ["pool/d0"]


def test_what_stands_is_not_made_again_and_everything_else_is_with_its_reason(
    folder: Path,
) -> None:
    assert set(_reasons(folder).values()) == {"new"}
    assert not (folder / "out").exists()
    _run(folder)
    assert _reasons(folder) == {}
    again = _run(folder)
    assert (again.done, again.skipped) == (0, 3)
    (folder / "out/ferry.txt").write_text("Corrected by hand.")
    (folder / "out/pool.json").unlink()
    _write(folder, _cluster("ferry", _FERRY), _cluster("pool", _POOL), _cluster("mine", _POOL))
    assert _reasons(folder) == {
        "ferry": "output altered",
        "pool": "output missing",
        "mine": "changed input",
    }
    assert _run(folder).done == 3
    assert "ferry" in (folder / "out/ferry.txt").read_text()
    config = folder / "jobs.toml"
    config.write_text(config.read_text() + "length = { words = 20 }\n")
    assert set(_reasons(folder).values()) == {"changed method"}
    assert _run(folder, force=True).done == 3


@pytest.mark.parametrize(
    ("row", "disk", "reason"),
    [
        (None, {}, "new"),
        (Row("a", "done", "1", "m", {"a": "x"}), {"a": "x"}, ""),
        (Row("a", "writing", "1", "m", {"a": "x"}), {}, "not finished"),
        (Row("a", "failed", "1", "m"), {}, "failed before"),
        (Row("a", "done", "2", "m", {"a": "x"}), {"a": "x"}, "changed input"),
        (Row("a", "done", "1", "n", {"a": "x"}), {"a": "x"}, "changed method"),
        (Row("a", "done", "1", "m", {"a": "x"}), {"a": None}, "output missing"),
        (Row("a", "done", "1", "m", {"a": "x"}), {"a": "y"}, "output altered"),
    ],
)
def test_why_a_unit_is_made(row: Row | None, disk: dict[str, str | None], reason: str) -> None:
    assert why("1", "m", row, disk) == reason


def test_a_cluster_that_fails_is_a_row_and_ends_no_other(folder: Path) -> None:
    _write(folder, _cluster("ferry", _FERRY), "{broken", _cluster("none"), _cluster("pool", _POOL))
    ended = _run(folder)
    assert (ended.done, ended.failed, ended.record.status) == (2, 2, "failed")
    rows = [json.loads(line) for line in (folder / "out/failures.jsonl").read_text().splitlines()]
    told = {row["input"]: row["message"] for row in rows}
    assert sorted(told) == ["clusters.jsonl, line 2", "none"]
    assert told["clusters.jsonl, line 2"].startswith("clusters.jsonl, line 2: broken JSON")
    assert {row["type"] for row in rows} == {"InputError"}
    assert _reasons(folder) == dict.fromkeys(told, "failed before")
    _write(folder, _cluster("ferry", _POOL), _cluster("none", _MINE), _cluster("new", _POOL))
    only = _run(folder, only_failed=True)
    assert (only.done, only.skipped) == (1, 2)
    assert _run(folder).done == 2
    assert not (folder / "out/failures.jsonl").exists()


def test_files_of_clusters_that_are_no_more_are_listed_and_removed_if_wished(folder: Path) -> None:
    _run(folder)
    _write(folder, _cluster("ferry", _FERRY))
    ended = _run(folder)
    assert sorted(ended.listed) == ["mine.json", "mine.txt", "pool.json", "pool.txt"]
    assert "mine.txt" in _names(folder)
    _run(folder, prune=True)
    assert _names(folder) == ["ferry.json", "ferry.txt", "run.json"]


def test_two_clusters_of_one_name_are_a_fault_and_the_first_stands(folder: Path) -> None:
    _write(folder, _cluster("ferry", _FERRY), _cluster("ferry", _POOL))
    ended = _run(folder)
    assert (ended.record.error, ended.done) == ("1 story failed", 1)
    (line,) = (folder / "out/failures.jsonl").read_text().splitlines()
    assert json.loads(line)["message"] == "another cluster has the id 'ferry'"
    (planned,) = plan_tasks(_tasks(folder))
    assert planned.done == 1
    assert "ferry" in (folder / "out/ferry.txt").read_text()


def test_folders_groups_and_packed_lines_are_clusters_too(folder: Path) -> None:
    for name, text in (("a", _FERRY), ("b", _POOL)):
        (folder / "in" / name).mkdir(parents=True)
        (folder / "in" / name / "one.txt").write_text(text)
    config = (folder / "jobs.toml").read_text()
    (folder / "jobs.toml").write_text(config.replace("clusters.jsonl", "in"))
    (task,) = _tasks(folder)
    assert [unit.key for unit in clusters_of(task)] == ["a", "b"]
    assert _run(folder).done == 2
    records = [
        {"story": "x", "source": "Post", "text": _FERRY},
        {"story": "y", "source": "Post", "text": _POOL},
        {"story": "x", "source": "Star", "text": _MINE},
        {"source": "Star", "text": _MINE},
    ]
    text = "".join(f"{json.dumps(each)}\n" for each in records)
    (folder / "stream.jsonl.gz").write_bytes(gzip.compress(text.encode()))
    grouped = replace(task, inputs=("stream.jsonl.gz",), group_by="story")
    assert sorted(unit.key for unit in clusters_of(grouped)) == [
        "stream.jsonl.gz, line 4", "x", "y",
    ]  # fmt: skip


def test_names_of_clusters_are_names_of_files_everywhere() -> None:
    assert file_name("story-7") == "story-7"
    names = ["Flood", "flood", "a/b", "a-b", "../x", "con fusion", "x" * 300, "ä", "ö", "", ".."]
    files = [file_name(name) for name in names]
    assert len(set(files)) == len(names)
    assert all(len(each) < 120 and "/" not in each and not each.startswith(".") for each in files)
    assert len({each.lower() for each in files}) == len(names)


def test_a_day_goes_on_where_it_was_and_moves_what_changed_its_rank(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in/a.txt").write_text(_FERRY)
    (tmp_path / "in/b.txt").write_text(_POOL)
    task = Task(
        "day", "daily", (str(tmp_path / "in"),), Method(), folder=tmp_path / "out",
        formats=(("text", ".txt"),),
    )  # fmt: skip
    run_task(task)
    before = {
        path.name: path.stat().st_mtime_ns for path in (tmp_path / "out/undated").glob("*.txt")
    }
    assert len(before) == 2
    (ended,) = run_tasks([task])
    assert (ended.done, ended.skipped) == (0, 2)
    (ferry,) = [name for name in before if "ferry" in name]
    (tmp_path / "out/undated" / ferry).unlink()
    (planned,) = plan_tasks([task])
    assert [reason for _, reason in planned.todo] == ["output missing", "changed input"]
    (ended,) = run_tasks([task])
    assert (ended.done, ended.skipped) == (2, 1)  # a story and the index
    after = {
        path.name: path.stat().st_mtime_ns for path in (tmp_path / "out/undated").glob("*.txt")
    }
    assert [name for name in before if before[name] != after[name]] == [ferry]
    _moves_down(task, monkeypatch)


def _moves_down(task: Task, monkeypatch: pytest.MonkeyPatch) -> None:
    """A story that two outlets report comes first, and the others move down, as they were made."""
    tmp_path = Path(str(task.folder.parent))
    monkeypatch.setattr(import_module("summarize.batch.ranked"), "make", None)
    for name in ("c", "d"):
        (tmp_path / f"in/{name}.json").write_text(
            json.dumps({"id": name, "source": f"Post {name}", "text": _MINE, "title": "Miners up"})
        )
    (planned,) = plan_tasks([task])
    assert sorted(each for _, each in planned.todo) == [
        "changed input", "new", "other rank", "other rank"
    ]  # fmt: skip
    assert planned.done == 0
    run_task(task)
    names = sorted(path.name for path in (tmp_path / "out/undated").glob("*.txt"))
    assert [name[:2] for name in names] == ["01", "02", "03"]
    assert "miners" in names[0]
    index = (tmp_path / "out/undated/index.md").read_text()
    assert index.index("miners") < index.index("ferry")


def test_a_day_of_which_nothing_failed_is_left_alone_by_only_failed(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in/a.txt").write_text(_FERRY)
    task = Task(
        "day", "daily", (str(tmp_path / "in"),), Method(), folder=tmp_path / "out",
        formats=(("text", ".txt"),),
    )  # fmt: skip
    run_task(task)
    out = tmp_path / "out/undated"
    before = {path.name: path.read_bytes() for path in out.glob("*.*") if path.is_file()}
    (tmp_path / "in/b.txt").write_text(_POOL)
    (ended,) = run_tasks([task], How(only_failed=True))
    assert (ended.done, ended.skipped) == (0, 1)
    assert {name: (out / name).read_bytes() for name in before} == before
    (planned,) = plan_tasks([task])
    assert "new" in dict(planned.todo).values()
    (ended,) = run_tasks([task])
    assert ended.record.stories == 2


def test_a_file_that_somebody_edited_stays_ours_when_its_cluster_goes(folder: Path) -> None:
    _run(folder)
    edited = folder / "out/pool.txt"
    edited.write_text("by hand")
    _write(folder, _cluster("ferry", _FERRY), _cluster("mine", _MINE))
    (planned,) = plan_tasks(_tasks(folder))
    assert planned.gone == ("pool.json",)
    assert _run(folder, prune=True).listed == ("pool.txt",)
    assert edited.read_text() == "by hand"
    _write(folder, _cluster("ferry", _FERRY), _cluster("pool", _POOL), _cluster("mine", _MINE))
    assert _reasons(folder) == {"pool": "output missing"}
    assert _run(folder).done == 1
    assert "by hand" not in edited.read_text()


def test_status_says_that_a_run_was_interrupted(folder: Path) -> None:
    _run(folder)
    journal = Journal.open(folder / "out")
    (record,) = journal.jobs()
    journal.put_job(record.model_copy(update={"status": "failed", "error": "interrupted"}))
    journal.close()
    (standing,) = standings(folder / "out")
    assert standing.reasons == (("interrupted", 1),)
    told = "all: 3 done, and what the run that was interrupted had not come to; their inputs"
    assert standing.line.startswith(told)


def test_inputs_that_change_while_they_are_read_are_read_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    inputs = import_module("summarize.batch.inputs")
    path = tmp_path / "a.txt"
    path.write_text(_FERRY)
    task = Task("a", "brief", (str(path),), Method(), tmp_path / "out", (("text", ".txt"),), "a")
    reads = Counter[str]()
    real = inputs.read

    def changing(*arguments: Any, **options: Any) -> Any:
        reads["read"] += 1
        found = real(*arguments, **options)
        if reads["read"] <= reads["changes"]:
            path.write_text(_POOL + " " * reads["read"])
        return found

    monkeypatch.setattr(inputs, "read", changing)
    reads["changes"] = 1
    record = run_task(task)
    assert reads["read"] == 2
    assert record.inputs[0].sha256 == digest(path)
    assert "pool" in (tmp_path / "out/a.txt").read_text()
    reads.update(changes=9)
    with pytest.raises(InputError, match="goes on changing"):
        run_task(task, How(force=True))


def test_a_second_run_says_who_has_the_folder_and_a_dead_one_has_nothing(folder: Path) -> None:
    journal = Journal.open(folder / "out")
    code = f"""
import sys
from pathlib import Path
from summarize.batch.journal import Journal
from summarize.errors import InputError
try:
    Journal.open(Path({str(folder / "out")!r}))
except InputError as error:
    sys.exit(str(error))
"""
    second = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=False
    )
    assert f"another run writes here (process {os.getpid()} on " in second.stderr
    journal.close()
    hold = subprocess.Popen(
        [sys.executable, "-c", code + "\nprint('has it', flush=True)\nimport time; time.sleep(60)"],
        stdout=subprocess.PIPE,
        text=True,
    )
    assert hold.stdout is not None
    assert hold.stdout.readline() == "has it\n"
    hold.kill()
    hold.wait()
    hold.stdout.close()
    assert _run(folder).done == 3


def test_the_engines_write_the_same_bytes(folder: Path) -> None:
    def written() -> dict[str, bytes]:
        return {name: (folder / "out" / name).read_bytes() for name in _names(folder)}

    _run(folder)
    serial = written()
    assert _run(folder, force=True, engine=Processes(workers=2)).done == 3
    assert written() == serial


def test_status_tells_what_would_be_made_again(folder: Path) -> None:
    with pytest.raises(InputError, match="no run has written here"):
        standings(folder)
    _run(folder)
    (standing,) = standings(folder / "out")
    assert standing.line.startswith("all: 3 done; their inputs are not compared here")
    (folder / "out/mine.txt").write_text("x")
    (standing,) = standings(folder / "out")
    assert standing.line.startswith("all: 2 done, 1 to do (1 output altered)")
    assert standing.units == (("mine", "output altered"),)


def _brief(folder: Path, output: str = "out/b1", kind: str = "brief", name: str = "j") -> None:
    (folder / "a.txt").write_text(_FERRY)
    (folder / "jobs.toml").write_text(
        f'[[jobs]]\nname = "{name}"\nkind = "{kind}"\ninputs = ["a.txt"]\noutput = "{output}"\n'
    )


def test_a_job_that_is_to_write_something_else_is_not_done(tmp_path: Path) -> None:
    _brief(tmp_path)
    _run(tmp_path)
    _brief(tmp_path, "out/b2")
    assert _reasons(tmp_path) == {"j": "changed method"}
    _run(tmp_path)
    assert _names(tmp_path) == ["b2.md", "run.json"]
    _brief(tmp_path, "out", "daily")
    _run(tmp_path)
    assert _names(tmp_path) == ["run.json", "undated"]
    names = sorted(each.name[:3] for each in (tmp_path / "out/undated").glob("[!.]*"))
    assert names == ["01-", "01-", "ind", "ind", "run"]
    _brief(tmp_path)
    _run(tmp_path)
    assert _names(tmp_path) == ["b1.md", "run.json", "undated"]


def test_what_a_job_has_under_another_name_is_not_pruned(folder: Path) -> None:
    _run(folder)
    config = folder / "jobs.toml"
    config.write_text(config.read_text().replace('"all"', '"every"'))
    _run(folder, is_whole=True)
    _run(folder, is_whole=True, prune=True)
    assert "ferry.txt" in _names(folder)
    assert _run(folder).skipped == 3
    assert [each.name for each in standings(folder / "out")] == ["every"]


def test_what_another_configuration_wrote_is_taken_over_and_told_once(folder: Path) -> None:
    _run(folder)
    (folder / "jobs.toml").rename(folder / "other.toml")
    (task,) = tasks_of(read_config(folder / "other.toml"))
    (ended,) = run_tasks([task])
    assert (ended.done, ended.failed) == (3, 0)
    first, second = standings(folder / "out")
    assert first.line.startswith("all (jobs.toml): 3 done")
    assert second.line.startswith("all (other.toml): 3 done")
    journal = Journal.look_into(folder / "out")
    assert journal is not None
    assert journal.files_of(("jobs.toml", "all")) == {}
    journal.close()


def test_files_of_others_are_not_written_over_unless_that_is_wished(folder: Path) -> None:
    (folder / "out").mkdir()
    (folder / "out/ferry.txt").write_text("Mine.")
    ended = _run(folder)
    assert (ended.done, ended.failed) == (2, 1)
    assert (folder / "out/ferry.txt").read_text() == "Mine."
    assert "none of ours" in (folder / "out/failures.jsonl").read_text()
    assert _run(folder, force=True).failed == 0
    assert "ferry" in (folder / "out/ferry.txt").read_text()


def test_two_jobs_that_write_one_file_are_told(folder: Path) -> None:
    config = (folder / "jobs.toml").read_text()
    (folder / "a.txt").write_text(_POOL)
    (folder / "jobs.toml").write_text(
        config
        + '[[jobs]]\nname = "b"\nkind = "brief"\ninputs = ["a.txt"]\noutput = "out/ferry.txt"\n'
    )
    first, second = run_tasks(_tasks(folder))
    assert first.record.status == "done"
    assert "the jobs 'all' and 'b' both write it" in second.record.error
    assert "ferry" in (folder / "out/ferry.txt").read_text()


def test_what_a_run_wrote_below_its_inputs_is_no_cluster(folder: Path) -> None:
    (folder / "in/a").mkdir(parents=True)
    (folder / "in/a/one.txt").write_text(_FERRY)
    config = (folder / "jobs.toml").read_text()
    (folder / "jobs.toml").write_text(
        config.replace("clusters.jsonl", "in").replace('"out"', '"in/out"')
    )
    assert _run(folder).done == 1
    assert _run(folder).skipped == 1


def test_a_dry_run_tells_what_a_run_would_remove_and_what_prevents_it(folder: Path) -> None:
    _run(folder)
    _write(folder, _cluster("ferry", _FERRY))
    (planned,) = plan_tasks(_tasks(folder))
    assert sorted(planned.gone) == ["mine.json", "mine.txt", "pool.json", "pool.txt"]
    (folder / "clusters.jsonl").write_text("")
    (planned,) = plan_tasks(_tasks(folder))
    assert planned.fault is not None
    assert planned.fault.message == "there is no cluster in the inputs"


def test_an_address_where_no_cluster_listens_is_an_error_at_once() -> None:
    pytest.importorskip("ray")
    from summarize.engines import Ray

    with pytest.raises(EngineError, match="cannot be reached"):
        list(Ray(address="ray://127.0.0.1:1").run(len, [(1, "a")]))


def test_a_folder_that_cannot_be_written_fails_its_job_alone(folder: Path) -> None:
    (folder / "out").write_text("a file where the folder should be")
    ended = _run(folder)
    assert ended.record.status == "failed"
    assert "out" in ended.record.error


def test_only_what_failed_is_tried_again(tmp_path: Path) -> None:
    (tmp_path / "jobs.toml").write_text(
        '[[jobs]]\nname = "a"\nkind = "brief"\ninputs = ["a.txt"]\noutput = "out/a"\n'
        '[[jobs]]\nname = "b"\nkind = "brief"\ninputs = ["b.txt"]\noutput = "out/b"\n'
    )
    (tmp_path / "a.txt").write_text(_FERRY)
    first = run_tasks(_tasks(tmp_path))
    assert [each.record.status for each in first] == ["done", "failed"]
    (tmp_path / "a.txt").write_text(_MINE)
    (tmp_path / "b.txt").write_text(_POOL)
    again = run_tasks(_tasks(tmp_path), How(only_failed=True))
    assert [each.done for each in again] == [0, 1]
    assert [each.record.status for each in again] == ["done", "done"]


def test_a_full_disk_ends_the_run_in_one_line_and_the_next_run_goes_on(folder: Path) -> None:
    out = folder / "out"
    out.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=600k", "tmpfs", str(out)]
    if subprocess.run(mount, check=False, capture_output=True).returncode:
        pytest.skip("no file system of a chosen size can be made here")
    try:
        clusters = [_cluster(f"c{n}", _FERRY.replace("40", str(n)), _POOL) for n in range(2, 200)]
        _write(folder, *clusters)
        command = [sys.executable, "-m", "summarize", "run", str(folder / "jobs.toml")]
        full = subprocess.run(command, capture_output=True, text=True, check=False)
        assert full.returncode in (2, 3)
        assert "Traceback" not in full.stderr
        assert "No space left on device" in full.stderr or "disk is full" in full.stderr
        assert not list((out / HOME).glob("part.*"))
        subprocess.run(["mount", "-o", "remount,size=60m", str(out)], check=True)
        ended = _run(folder)
        assert ended.record.stories == len(clusters)
        assert ended.skipped > 0
    finally:
        subprocess.run(["umount", str(out)], check=True)


def test_what_a_job_no_longer_has_is_found_at_once_among_many(tmp_path: Path) -> None:
    journal = Journal.open(tmp_path)
    job, keys = ("jobs.toml", "all"), [f"c{number:05}" for number in range(20_000)]
    journal.base.executemany(
        "INSERT INTO units VALUES ('jobs.toml', 'all', ?, 'done', '', '', '{}', '{}')",
        [(key,) for key in keys],
    )
    for key in keys[1:]:
        journal.mark(job, key)
    started = time.process_time()
    assert [row.key for row in journal.unseen(job)] == keys[:1]
    assert time.process_time() - started < 2  # it was a minute when each was compared with all
    journal.close()


def test_a_disk_that_may_only_be_read_fails_its_job_alone(folder: Path) -> None:
    (folder / "a.txt").write_text(_POOL)
    with (folder / "jobs.toml").open("a") as file:
        file.write('[[jobs]]\nname = "b"\nkind = "brief"\ninputs = ["a.txt"]\noutput = "b/b.txt"\n')
    out = folder / "out"
    out.mkdir()
    mount = ["mount", "-t", "tmpfs", "tmpfs", str(out)]
    if subprocess.run(mount, check=False, capture_output=True).returncode:
        pytest.skip("no file system can be made here")
    try:
        subprocess.run(["mount", "-o", "remount,ro", str(out)], check=True)
        first, other = run_tasks(_tasks(folder))
        assert first.record.error == "out: cannot be written: Read-only file system"
        assert other.record.status == "done"
        subprocess.run(["mount", "-o", "remount,rw", str(out)], check=True)
        first, other = run_tasks(_tasks(folder))
        assert (first.done, other.skipped) == (3, 1)
        subprocess.run(["mount", "-o", "remount,ro", str(out)], check=True)
        assert [each.todo for each in plan_tasks(_tasks(folder))] == [(), ()]
    finally:
        subprocess.run(["umount", str(out)], check=True)


def test_an_interruption_keeps_what_is_finished_and_ends_at_once(folder: Path) -> None:
    clusters = [_cluster(f"c{n}", _FERRY.replace("40", str(n)), _POOL) for n in range(2, 3000)]
    _write(folder, *clusters)
    command = [sys.executable, "-m", "summarize", "run", str(folder / "jobs.toml"), "-j", "1"]
    run = subprocess.Popen(command, stderr=subprocess.PIPE, text=True)
    while len(list((folder / "out").glob("*.txt"))) < 3:  # the first is done before the third
        time.sleep(0.05)
    started = time.monotonic()
    run.send_signal(signal.SIGTERM)  # SIGINT is ignored by what a shell runs behind
    _, stderr = run.communicate()
    assert run.returncode == 130
    assert time.monotonic() - started < 5
    assert "Traceback" not in stderr
    (standing,) = standings(folder / "out")
    assert 0 < standing.done < len(clusters)
    (planned,) = plan_tasks(_tasks(folder))
    assert planned.done == standing.done


@pytest.mark.slow
@pytest.mark.parametrize("how", ["serial", "processes", "serial --through-fsspec"])
def test_a_run_that_is_killed_again_and_again_ends_as_if_it_had_not_been(how: str) -> None:
    sizes = ["--kills", "4", "--clusters", "25", "--seconds", "4"]
    assert chaos.main(["--engine", *how.split(), *sizes]) == 0
