"""The one flow from inputs to files: written whole, recorded, owned; one failure ends no other."""

import hashlib
import json
import os
import pickle
import shutil
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from summarize import errors
from summarize.batch import (
    HOME,
    RECORD,
    How,
    Task,
    read_record,
    run_task,
    run_tasks,
    tasks_of,
    texts,
)
from summarize.config import Config, read_config
from summarize.errors import InputError, MissingExtraError, SummarizeError, UsageError
from summarize.files import write_whole
from summarize.pipeline import Method

pytestmark = pytest.mark.slow

# Where a day is written of articles without a date.
_OUT = "out/undated"
_BOTH = (("markdown", ".md"), ("json", ".json"))
ARTICLE = "A ferry with 40 people aboard sank off Port Elm on Monday, the coast guard said.\n"
OTHER = "The council of Northfield voted on Tuesday to close the old swimming pool for repairs.\n"


def _jobs(folder: Path, *names: str) -> Config:
    """A configuration with those of three jobs; "bad" names a folder that does not exist."""
    known = {
        "good": 'kind = "brief"\ninputs = ["a.txt"]\noutput = "out/good"\n'
        'formats = ["markdown", "json"]\n',
        "bad": 'kind = "brief"\ninputs = ["nowhere"]\noutput = "out/bad"\n',
        "day": 'kind = "daily"\ninputs = ["a.txt", "b.txt"]\noutput = "out/day"\n',
        "morning": 'kind = "brief"\ninputs = ["b.txt"]\noutput = "out/morning"\n',
    }
    (folder / "a.txt").write_text(ARTICLE)
    (folder / "b.txt").write_text(OTHER)
    path = folder / "jobs.toml"
    path.write_text("".join(f'[[jobs]]\nname = "{name}"\n{known[name]}' for name in names))
    return read_config(path)


def _day(folder: Path, *inputs: str, formats: tuple[tuple[str, str], ...] = ()) -> Task:
    """A day in `folder`/out, as `summarize daily` makes it."""
    return Task(
        "daily",
        "daily",
        inputs or (str(folder / "in"),),
        Method(),
        folder=folder / "out",
        formats=formats or (("markdown", ".md"),),
    )


@pytest.fixture
def pile(tmp_path: Path) -> Path:
    """A folder with articles about two stories."""
    (tmp_path / "in").mkdir()
    (tmp_path / "in/a.txt").write_text(ARTICLE)
    (tmp_path / "in/b.txt").write_text(OTHER)
    return tmp_path


def _files(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}


def _record(folder: Path) -> dict[str, Any]:
    document = json.loads((folder / RECORD).read_text())
    return {job["name"]: job for job in document["jobs"]}


def test_a_plan_says_what_will_be_read_and_written_and_touches_nothing(tmp_path: Path) -> None:
    good, bad = tasks_of(_jobs(tmp_path, "good", "bad"))
    assert good.paths == (str(tmp_path / "a.txt"),)
    assert (good.folder, good.outputs) == (tmp_path / "out", ("good.md", "good.json"))
    assert good.origin == bad.origin == "jobs.toml"
    assert not (tmp_path / "out").exists()
    with pytest.raises(InputError, match="no job is named 'x'; known: good, bad"):
        tasks_of(_jobs(tmp_path, "good", "bad"), ["x"])


def test_the_others_finish_when_one_job_fails(tmp_path: Path) -> None:
    ended = run_tasks(tasks_of(_jobs(tmp_path, "good", "bad", "day")))
    records = [each.record for each in ended]
    assert [(record.name, record.status) for record in records] == [
        ("good", "done"),
        ("bad", "failed"),
        ("day", "done"),
    ]
    assert records[1].error == "nowhere: no such file or folder"
    assert "ferry" in (tmp_path / "out/good.md").read_text()
    assert (tmp_path / "out/day/undated/index.md").exists()


def test_the_record_knows_inputs_method_and_outputs(tmp_path: Path) -> None:
    run_tasks(tasks_of(_jobs(tmp_path, "good")))
    good = _record(tmp_path / "out")["good"]
    digest = hashlib.sha256(ARTICLE.encode()).hexdigest()
    assert good["inputs"] == [{"path": "../a.txt", "sha256": digest}]
    assert good["method"]["length"] == {"words": 250}
    assert (good["origin"], good["stories"]) == ("jobs.toml", 1)
    assert sorted(good["outputs"]) == ["good.json", "good.md"]
    for name, sha256 in good["outputs"].items():
        assert hashlib.sha256((tmp_path / "out" / name).read_bytes()).hexdigest() == sha256


def test_a_job_that_is_not_run_keeps_its_record(tmp_path: Path) -> None:
    config = _jobs(tmp_path, "good", "morning")
    run_tasks(tasks_of(config))
    before = _record(tmp_path / "out")["good"]
    run_tasks(tasks_of(config, ["morning"]))
    assert _record(tmp_path / "out")["good"] == before


def test_a_job_that_fails_keeps_the_files_of_its_last_run(tmp_path: Path) -> None:
    config = _jobs(tmp_path, "good")
    run_tasks(tasks_of(config))
    written = _record(tmp_path / "out")["good"]["outputs"]
    (tmp_path / "a.txt").unlink()
    run_tasks(tasks_of(config))
    record = _record(tmp_path / "out")["good"]
    assert (record["status"], record["outputs"]) == ("failed", written)
    assert (tmp_path / "out/good.md").exists()


def test_a_job_that_left_the_configuration_takes_its_files_along_if_that_is_wished(
    tmp_path: Path,
) -> None:
    run_tasks(tasks_of(_jobs(tmp_path, "good", "morning")), How(is_whole=True))
    run_tasks(tasks_of(_jobs(tmp_path, "morning")), How(is_whole=True))
    assert sorted(_record(tmp_path / "out")) == ["good", "morning"]
    run_tasks(tasks_of(_jobs(tmp_path, "morning")), How(is_whole=True, prune=True))
    assert sorted(_files(tmp_path / "out")) == ["morning.md", RECORD]
    assert list(_record(tmp_path / "out")) == ["morning"]


def test_two_runs_give_the_same_bytes(tmp_path: Path) -> None:
    config = _jobs(tmp_path, "good", "bad", "day")
    run_tasks(tasks_of(config))
    first = {
        path: path.read_bytes()
        for path in tmp_path.rglob("out/**/*")
        if path.is_file() and HOME not in path.parts
    }
    run_tasks(tasks_of(config), How(force=True))
    assert first == {path: path.read_bytes() for path in first}
    assert len(first) >= 8


def test_files_that_a_run_no_longer_writes_are_removed(pile: Path) -> None:
    run_task(_day(pile))
    assert len(_files(pile / _OUT)) == 5
    (pile / "in/b.txt").unlink()
    run_task(_day(pile))
    names = sorted(_files(pile / _OUT))
    assert len(names) == 4
    assert not any("council" in name for name in names)


def test_files_of_others_and_changed_files_are_never_removed(pile: Path) -> None:
    run_task(_day(pile))
    out = pile / _OUT
    (story,) = out.glob("*council*.md")
    story.write_text("Corrected by hand.")
    (out / "03-notes.md").write_text("Mine.")
    (pile / "in/b.txt").unlink()
    run_task(_day(pile))
    assert story.read_text() == "Corrected by hand."
    assert (out / "03-notes.md").read_text() == "Mine."


def test_a_record_that_names_files_elsewhere_removes_none_of_them(pile: Path) -> None:
    run_task(_day(pile))
    victim = pile / "in/a.txt"
    digest = hashlib.sha256(victim.read_bytes()).hexdigest()
    document = json.loads((pile / "out" / RECORD).read_text())
    document["jobs"][0]["outputs"]["../in/a.txt"] = digest
    (pile / "out" / RECORD).write_text(json.dumps(document))
    run_task(_day(pile))
    assert victim.read_text() == ARTICLE


def test_a_run_json_of_somebody_else_is_not_overwritten(pile: Path) -> None:
    (pile / "out").mkdir()
    (pile / "out" / RECORD).write_text('{"speed": 12}')
    with pytest.raises(InputError, match="not the record of a run"):
        run_task(_day(pile))
    (ended,) = run_tasks([_day(pile)], How(is_whole=True))
    assert "not the record of a run" in ended.record.error
    assert _files(pile / "out") == {RECORD: b'{"speed": 12}'}


def test_a_mistyped_input_makes_no_folder(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no such file"):
        run_task(_day(tmp_path))
    assert not (tmp_path / "out").exists()


def test_the_record_of_version_0_1_0_still_tells_what_is_owned(pile: Path) -> None:
    run_task(_day(pile))
    path = pile / _OUT / RECORD
    job = json.loads(path.read_text())["jobs"][0]
    kept = ("name", "kind", "status", "outputs", "warnings", "error")
    old = {"schema_version": 1, "version": "0.1.0", "jobs": [{key: job[key] for key in kept}]}
    path.write_text(json.dumps(old))
    (pile / "in/b.txt").unlink()
    run_task(_day(pile))
    assert len(_files(pile / _OUT)) == 4
    assert len(read_record(pile / _OUT)) == 1


def test_a_broken_run_leaves_a_record_of_what_it_wrote(pile: Path) -> None:
    """The second story cannot be written: its name is that of a folder."""
    run_task(_day(pile))
    (second,) = (pile / _OUT).glob("02-*.md")
    shutil.rmtree(pile / "out")
    second.mkdir(parents=True)
    with pytest.raises(InputError, match="Is a directory"):
        run_task(_day(pile))
    (job,) = read_record(pile / _OUT)
    assert job.status == "failed"
    assert sorted(name[:3] for name in job.outputs) == ["01-", "ind", "ind"]
    index = (pile / _OUT / "index.md").read_text()
    assert "1 story" in index
    assert "Is a directory" in index


def test_places_on_the_machine_stand_in_no_result(tmp_path: Path) -> None:
    config = _jobs(tmp_path, "good", "bad")
    (tmp_path / "more").mkdir()
    (tmp_path / "more/empty.txt").write_text("")
    (tmp_path / "more/c.txt").write_text(OTHER)
    text = (tmp_path / "jobs.toml").read_text().replace('"a.txt"', f'"{tmp_path}/more"')
    (tmp_path / "jobs.toml").write_text(text.replace('"nowhere"', f'"{tmp_path}/gone.txt"'))
    config = read_config(tmp_path / "jobs.toml")
    good, bad = (each.record for each in run_tasks(tasks_of(config)))
    assert good.warnings[0].startswith("more/empty.txt: ")
    assert bad.error == "gone.txt: no such file or folder"
    for data in _files(tmp_path / "out").values():
        assert str(tmp_path).encode() not in data


def test_a_file_name_that_is_no_text_is_recorded(tmp_path: Path) -> None:
    path = os.fsdecode(os.fsencode(tmp_path) + b"/bad\xff.json")
    Path(path).write_text(json.dumps({"id": "a", "source": "Harbour Post", "text": ARTICLE}))
    assert run_task(_day(tmp_path, path)).inputs[0].path == "../../bad\\udcff.json"


def test_a_day_on_stdout_is_one_json_document(pile: Path) -> None:
    (text,) = texts(_day(pile, formats=(("json", ".json"),)))
    document = json.loads(text)
    assert sorted(document) == ["briefings", "day", "digest", "schema_version", "warnings"]
    assert sorted(each["articles"][0]["id"] for each in document["briefings"]) == ["a.txt", "b.txt"]
    assert not (pile / "out").exists()


def test_a_day_written_below_its_inputs_is_the_same_the_second_time(
    pile: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """The files of the first run are known from their record, run.json among them."""
    task = replace(_day(pile), folder=pile / "in/out", formats=_BOTH)
    first = run_task(task)
    before = _files(pile / "in/out/undated")
    assert run_task(task) == first
    assert _files(pile / "in/out/undated") == before
    assert run_task(task, How(force=True)) == first
    assert _files(pile / "in/out/undated") == before
    assert "8 outputs left out of the inputs: " in caplog.text


def test_what_another_run_wrote_is_no_article(pile: Path) -> None:
    run_task(replace(_day(pile), folder=pile / "in/yesterday", formats=_BOTH))
    assert run_task(_day(pile)).stories == 2


def test_a_briefing_written_below_its_inputs_is_the_same_the_second_time(pile: Path) -> None:
    task = Task(
        "brief",
        "brief",
        (str(pile / "in"),),
        Method(),
        pile / "in",
        (("text", ""),),
        "brief.txt",
        is_recorded=False,
    )
    run_task(task)
    before = (pile / "in/brief.txt").read_text()
    run_task(task)
    assert (pile / "in/brief.txt").read_text() == before


def test_an_input_is_never_the_output(tmp_path: Path) -> None:
    path = tmp_path / "in.txt"
    path.write_text(ARTICLE)
    task = Task("brief", "brief", (str(path),), Method(), tmp_path, (("text", ""),), "in.txt")
    with pytest.raises(UsageError, match="both an input and the output"):
        run_task(task)
    assert path.read_text() == ARTICLE


def test_the_command_exits_with_3_when_some_job_failed(tmp_path: Path) -> None:
    _jobs(tmp_path, "good", "bad")
    config = str(tmp_path / "jobs.toml")

    def code(*more: str) -> int:
        command = [sys.executable, "-m", "summarize", "run", config, *more]
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


def test_what_is_open_already_is_written_to(tmp_path: Path) -> None:
    read_end, write_end = os.pipe()
    write_whole(Path(f"/dev/fd/{write_end}"), "text")
    assert os.read(read_end, 10) == b"text"
    with (tmp_path / "log").open("w") as log:
        inode = os.fstat(log.fileno()).st_ino
        write_whole(Path(f"/dev/fd/{log.fileno()}"), "text")
    assert (tmp_path / "log").stat().st_ino == inode
    assert (tmp_path / "log").read_text() == "text"


@pytest.mark.parametrize(
    "error",
    [
        *(
            kind("x: what is wrong")
            for kind in vars(errors).values()
            if isinstance(kind, type)
            and issubclass(kind, SummarizeError)
            and kind is not MissingExtraError
        ),
        MissingExtraError("--model", "abstractive"),
    ],
    ids=lambda error: type(error).__name__,
)
def test_an_error_comes_back_from_another_process(error: SummarizeError) -> None:
    back = pickle.loads(pickle.dumps(error))  # noqa: S301 - our own bytes
    assert (type(back), str(back)) == (type(error), str(error))
