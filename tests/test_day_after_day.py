"""Day after day: what was told is remembered, and nothing that happens to a run changes that."""

import json
import os
import shutil
import sqlite3
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from typer import BadParameter

from summarize import files
from summarize.archive import ARCHIVE, MEMORY, store
from summarize.batch import HOME, DayOptions, Ended, How, Task, plan_tasks, run_tasks, standings
from summarize.batch.journal import Journal
from summarize.cli.daily import _day
from summarize.documents import read_document
from summarize.engines import Processes, Serial
from summarize.errors import InputError
from summarize.pipeline import Method
from summarize.selection import Words
from summarize.storage import place
from summarize.verification import check_files, verify

pytestmark = pytest.mark.slow

_ONE, _TWO, _THREE = "2031-03-04", "2031-03-05", "2031-03-06"
_FERRY = (
    "The ferry Halden Star sank off Port Elm on Tuesday night, the coast guard said.\n\n"
    "At least 12 people were killed, hospitals in the region reported.\n\n"
    "The harbour of Port Elm was closed to all ships after the ferry sank."
)
_FERRY_ON = (
    "At least 17 people were killed when the Halden Star sank, hospitals in the region said.\n\n"
    "The harbour of Port Elm was closed to all ships after the ferry sank.\n\n"
    "Divers found the recorder of the ferry in the wreck on Wednesday, its owner announced."
)
_POOL = (
    "The council of Northfield voted to close the old swimming pool for repairs.\n\n"
    "The swimming pool of Northfield needs a new roof, engineer Ada Holm told the council."
)


def _article(name: str, day: str, text: str, **more: Any) -> dict[str, Any]:
    title = {"F": "Ferry Halden Star sinks off Port Elm", "P": "Northfield closes its pool"}
    return {
        "id": name,
        "source": f"The {name.title()} Post",
        "title": title["F" if "Halden" in text else "P"],
        "published": f"{day}T09:00:00Z",
        "url": f"https://{name}.example/news/{name}",
        "text": text,
    } | more


def _put(folder: Path, *articles: dict[str, Any]) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    for each in articles:
        (folder / f"{each['id']}-{each['published'][:10]}.json").write_text(json.dumps(each))
    return folder


def _task(folder: Path, inbox: str = "in", **day: Any) -> Task:
    return Task(
        "daily", "daily", (str(folder / inbox),), Method(length=Words(100)),
        folder=folder / "out", formats=(("markdown", ".md"), ("json", ".json")),
        day=DayOptions(**day),
    )  # fmt: skip


def _run(task: Task, **how: Any) -> Ended:
    (ended,) = run_tasks([task], How(**how))
    assert ended.fault is None, ended.fault
    return ended


def _dump(folder: Path) -> str:
    base = sqlite3.connect(folder / "out" / ARCHIVE)
    try:
        return "\n".join(base.iterdump())
    finally:
        base.close()


def _files(folder: Path) -> dict[str, bytes]:
    out = folder / "out"
    return {
        str(path.relative_to(out)): path.read_bytes()
        for path in out.rglob("*")
        if path.is_file() and HOME not in path.parts and not path.name.startswith("archive")
    }


def _index(folder: Path, day: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((folder / "out" / day / "index.json").read_text())
    return found


def _points(folder: Path, day: str, word: str) -> list[str]:
    """The points of the story of a day whose files are named so."""
    paths = [*(folder / "out" / day).glob(f"[0-9]*{word}*.json")]
    return [each["text"] for path in paths for each in json.loads(path.read_text())["points"]]


@pytest.fixture
def two_days(tmp_path: Path) -> Path:
    """Two days of an inbox that grows: a ferry sinks, a pool is closed, and the ferry goes on."""
    _put(tmp_path / "in", _article("lantern", _ONE, _FERRY), _article("mirror", _ONE, _POOL))
    _run(_task(tmp_path))
    _put(tmp_path / "in", _article("herald", _TWO, _FERRY_ON))
    _run(_task(tmp_path))
    return tmp_path


def test_a_day_has_a_folder_and_knows_what_the_day_before_told(two_days: Path) -> None:
    first, second = _index(two_days, _ONE), _index(two_days, _TWO)
    assert [each["state"] for each in first["stories"]] == ["new", "new"]
    (story,) = second["stories"]
    ferry = next(each for each in first["stories"] if "Ferry" in each["title"])
    assert (story["state"], story["story"]) == ("developing", ferry["story"])
    told = _points(two_days, _TWO, "ferry")
    assert any("17" in text for text in told)
    assert not any("closed to all ships" in text for text in told), "told twice"


def test_an_inbox_that_is_emptied_each_morning_gives_the_same(two_days: Path) -> None:
    grown = {name: data for name, data in _files(two_days).items() if name.startswith(_TWO)}
    shutil.rmtree(two_days / "out")
    shutil.rmtree(two_days / "in")
    _put(two_days / "in", _article("lantern", _ONE, _FERRY), _article("mirror", _ONE, _POOL))
    _run(_task(two_days))
    shutil.rmtree(two_days / "in")
    _put(two_days / "in", _article("herald", _TWO, _FERRY_ON))
    _run(_task(two_days))
    assert grown == {name: _files(two_days).get(name) for name in grown}


def test_the_same_command_again_changes_nothing(two_days: Path) -> None:
    files, dump = _files(two_days), _dump(two_days)
    assert _run(_task(two_days)).done == 0
    _run(_task(two_days), force=True)
    assert (_files(two_days), _dump(two_days)) == (files, dump)


def test_an_earlier_day_knows_nothing_of_later_ones(two_days: Path) -> None:
    files, dump = _files(two_days), _dump(two_days)
    _run(_task(two_days, date=_ONE), force=True)
    assert {n: d for n, d in _files(two_days).items() if n != "run.json"} == {
        n: d for n, d in files.items() if n != "run.json"
    }
    assert _dump(two_days) == dump


def test_what_was_published_later_is_left_for_its_day(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    _put(tmp_path / "in", _article("lantern", _ONE, _FERRY), _article("herald", _TWO, _FERRY_ON))
    _run(_task(tmp_path, date=_ONE))
    assert "1 article was published after this day" in caplog.text
    assert _index(tmp_path, _ONE)["articles"] == 1
    _run(_task(tmp_path, date=_TWO))
    assert [each["articles"] for each in _index(tmp_path, _TWO)["stories"]] == [["herald"]]


def test_each_briefing_of_a_day_verifies(two_days: Path) -> None:
    paths = [*(two_days / "out").glob("2*/[0-9]*.json")]
    assert len(paths) == 3
    for path in paths:
        report = verify(read_document(path.read_text(), path.name))
        assert (report.failures, report.made_again) == ((), "identical"), path.name


def test_a_story_without_news_is_one_line(two_days: Path) -> None:
    _put(two_days / "in", _article("copy", _THREE, _FERRY_ON))
    _run(_task(two_days))
    index = _index(two_days, _THREE)
    assert index["stories"] == []
    (story,) = index["without_file"]
    assert story["state"] == "unchanged"
    assert [*(two_days / "out" / _THREE).glob("01-*")] == []


def test_a_story_of_which_nothing_can_be_printed_is_not_called_unchanged(two_days: Path) -> None:
    """Each sentence needs words that are not there: nobody knows whether it was told."""
    text = "He said so twice.\n\nIt was the first of the Halden Star.\n\nThey found it there."
    _put(
        two_days / "in",
        _article("copy", _THREE, text, title="Ferry Halden Star sinks off Port Elm"),
    )
    _run(_task(two_days))
    index = _index(two_days, _THREE)
    assert (index["stories"], index["without_file"]) == ([], [])
    (listed,) = index["rest"]
    assert "Halden Star" in listed["title"]
    reports = [each.report for each in check_files([str(two_days / "out")], verify)]
    assert [each.failures for each in reports if each is not None and each.failures] == []


def test_a_day_on_which_nothing_came_is_written_and_remembered(two_days: Path) -> None:
    ended = _run(_task(two_days, date=_THREE))
    assert (ended.record.stories, ended.day) == (0, _THREE)
    assert _index(two_days, _THREE)["articles"] == 0
    assert f"INSERT INTO \"days\" VALUES('{_THREE}'" in _dump(two_days)


def test_an_inbox_to_which_nothing_came_leaves_the_last_day(two_days: Path) -> None:
    for path in (two_days / "in").iterdir():
        path.unlink()
    files = _files(two_days)
    assert _run(_task(two_days)).done == 0
    assert _files(two_days) == files


def test_a_story_that_rests_is_told_once_as_ended(two_days: Path) -> None:
    for day in ("2031-03-20", "2031-03-21"):
        _run(_task(two_days, date=day))
    (ended,) = _index(two_days, "2031-03-20")["ended"]
    assert (ended["first_day"], ended["last_day"]) == (_ONE, _TWO)
    assert ended["file"].startswith(f"../{_TWO}/01-")
    assert _index(two_days, "2031-03-21")["ended"] == []


def test_an_archive_that_was_deleted_is_made_again(
    two_days: Path, caplog: pytest.LogCaptureFixture
) -> None:
    dump, files = _dump(two_days), _files(two_days)
    (two_days / "out" / ARCHIVE).unlink()
    _run(_task(two_days))
    assert f"made again from what {_ONE}, {_TWO} wrote" in caplog.text
    assert (_dump(two_days), _files(two_days)) == (dump, files)


@pytest.mark.parametrize("how", ["cut", "no database", "another", "rows lost"])
def test_a_damaged_archive_is_put_aside_and_made_again(
    how: str, two_days: Path, caplog: pytest.LogCaptureFixture
) -> None:
    dump, path = _dump(two_days), two_days / "out" / ARCHIVE
    whole, damaged = path.read_bytes(), b"no database" * 400
    if how == "cut":
        damaged = path.read_bytes()[: path.stat().st_size // 2]
    if how == "another":
        path.unlink()
        base = sqlite3.connect(path)
        base.execute("CREATE TABLE mine (x)")
        base.close()
        damaged = path.read_bytes()
    path.write_bytes(damaged)
    if how == "rows lost":
        path.write_bytes(whole)
        base = sqlite3.connect(path)
        base.execute("DELETE FROM days WHERE day = ?", (_ONE,))
        base.commit()
        base.close()
        damaged = path.read_bytes()
    _run(_task(two_days))
    assert "it is kept as archive.damaged.sqlite" in caplog.text
    assert _dump(two_days) == dump
    assert (path.parent / "archive.damaged.sqlite").read_bytes() == damaged


def test_a_day_of_which_nothing_can_be_remembered_is_told(
    two_days: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (two_days / "out" / ARCHIVE).unlink()
    memory = two_days / "out" / _ONE / MEMORY
    memory.write_text(memory.read_text().replace("Halden", "Holden"))
    _put(two_days / "in", _article("copy", _THREE, _FERRY))
    _run(_task(two_days))
    assert f"nothing is remembered of {_ONE}: {_ONE}/{MEMORY}: was altered" in caplog.text


def test_a_run_that_was_killed_before_it_remembered_is_completed_by_any_next(
    two_days: Path,
) -> None:
    """The files of the day stood; the archive and the index of all days did not know of it."""
    dump, files = _dump(two_days), _files(two_days)
    out = two_days / "out"
    _without_day(out, _TWO)
    for name in ("feed.atom", "feed.json", "index.json"):
        (out / name).unlink()
    _run(_task(two_days))
    assert (_dump(two_days), _files(two_days)) == (dump, files)


def test_the_first_stories_are_briefed_and_the_others_listed(tmp_path: Path) -> None:
    texts = [_FERRY, _FERRY_ON, _POOL]
    articles = [_article(f"a{at}", _ONE, text) for at, text in enumerate(texts)]
    _put(tmp_path / "in", *articles)
    _run(_task(tmp_path, stories=1))
    index = _index(tmp_path, _ONE)
    assert [len(each["articles"]) for each in index["stories"]] == [2]
    assert [each["title"] for each in index["rest"]] == ["Northfield closes its pool"]
    assert index["articles"] == 3
    _run(_task(tmp_path, stories=5))
    assert [len(_index(tmp_path, _ONE)[key]) for key in ("stories", "rest")] == [2, 0]
    _run(_task(tmp_path, stories=1))
    assert _index(tmp_path, _ONE) == index
    assert len([*(tmp_path / "out" / _ONE).glob("[0-9]*.md")]) == 1


def test_a_reader_cannot_have_been_away_since_a_day_to_come(two_days: Path) -> None:
    for folder in (two_days, two_days / "other"):
        task = replace(_task(two_days, since="2031-12-24"), folder=place(folder / "out"))
        (ended,) = run_tasks([task], How())
        assert ended.fault is not None
        assert ended.fault.message.startswith("nothing is of 2031-12-24 or later: the newest day")
        assert not (folder / "out" / "since-2031-12-24").exists()


def test_a_story_that_was_only_listed_is_not_read_again(tmp_path: Path) -> None:
    articles = [_article(f"a{at}", _ONE, text) for at, text in enumerate([_FERRY, _FERRY_ON])]
    _put(tmp_path / "in", *articles, _article("b", _ONE, _POOL))
    _run(_task(tmp_path, stories=1))
    _run(_task(tmp_path, stories=1, date=_TWO))
    assert _index(tmp_path, _TWO)["articles"] == 0


def test_a_story_that_was_only_listed_is_new_when_it_is_briefed(tmp_path: Path) -> None:
    texts = [_FERRY, _FERRY_ON, _POOL]
    _put(tmp_path / "in", *(_article(f"a{at}", _ONE, text) for at, text in enumerate(texts)))
    _run(_task(tmp_path, stories=1))
    (listed,) = _index(tmp_path, _ONE)["rest"]
    _put(tmp_path / "in", _article("b", _TWO, f"{_POOL} The mayor promised a new one."))
    _run(_task(tmp_path, date=_TWO))
    (story,) = _index(tmp_path, _TWO)["stories"]
    assert (story["story"], story["state"], story["first_day"]) == (listed["story"], "new", _TWO)


def test_a_retraction_is_told_though_its_story_has_no_other_news(two_days: Path) -> None:
    gone = _article("lantern", _THREE, _FERRY, status="withdrawn")
    _put(two_days / "in", gone)
    _run(_task(two_days))
    (story,) = _index(two_days, _THREE)["stories"]
    assert [each["kind"] for each in story["claims"]] == ["withdrawn"] * len(story["claims"])
    assert len(story["claims"]) >= 1
    assert "withdrawn" in _dump(two_days)
    reports = [each.report for each in check_files([str(two_days / "out")], verify)]
    assert [each.failures for each in reports if each is not None and each.failures] == []
    _run(_task(two_days, date="2031-03-07"))
    assert _index(two_days, "2031-03-07")["stories"] == [], "a notice is told once"


def test_what_was_taken_back_is_not_told_again_to_a_reader_who_was_away(tmp_path: Path) -> None:
    _put(tmp_path / "in", _article("lantern", _ONE, _FERRY))
    _run(_task(tmp_path))
    _put(tmp_path / "in", _article("lantern", _TWO, _FERRY, status="withdrawn"))
    _run(_task(tmp_path))
    shutil.rmtree(tmp_path / "in")
    _put(tmp_path / "in", _article("mirror", _TWO, _POOL))
    _run(_task(tmp_path, since=_ONE))
    told = _points(tmp_path, f"since-{_ONE}", "-")
    assert any("pool" in text for text in told)
    assert not any("ferry" in text for text in told)


def test_a_reader_who_was_away_gets_one_briefing_for_each_story(two_days: Path) -> None:
    dump = _dump(two_days)
    shutil.rmtree(two_days / "in")
    _put(two_days / "in", _article("copy", _THREE, _POOL))
    ended = _run(_task(two_days, since=_ONE))
    assert ended.day == f"since-{_ONE}"
    index = _index(two_days, f"since-{_ONE}")
    assert (index["since"], index["day"]) == (_ONE, _THREE)
    assert sorted(len(each["articles"]) for each in index["stories"]) == [2, 2]
    assert _dump(two_days) == dump, "the archive is only read"
    assert _run(_task(two_days, since=_ONE)).done == 0


def test_a_reader_who_missed_one_day_is_not_told_what_came_before(two_days: Path) -> None:
    _run(_task(two_days, since=_TWO))
    (story,) = _index(two_days, f"since-{_TWO}")["stories"]
    assert (story["state"], story["articles"]) == ("developing", ["herald"])


def test_a_day_is_not_made_again_of_other_articles_by_mistake(two_days: Path) -> None:
    shutil.rmtree(two_days / "in")
    _put(two_days / "in", _article("late", _TWO, _POOL))
    (ended,) = run_tasks([_task(two_days)])
    assert isinstance(ended.fault and ended.fault.cause, InputError)
    assert "name the day with --date" in ended.record.error
    assert _index(two_days, _TWO)["articles"] == 1
    _run(_task(two_days, date=_THREE))
    assert _index(two_days, _THREE)["without_file"][0]["articles"] == ["late"]


def test_files_of_earlier_days_are_not_read_again(
    two_days: Path, caplog: pytest.LogCaptureFixture
) -> None:
    _put(two_days / "in", _article("copy", _THREE, _POOL))
    caplog.set_level("INFO")
    _run(_task(two_days, date=_THREE))
    assert "1 article read from 1 file" in caplog.text


def test_two_texts_under_one_id_are_told_apart(tmp_path: Path) -> None:
    """A second report has the name of the first; each claim cites the text that it was in."""
    _put(tmp_path / "in", _article("a", _ONE, _FERRY))
    _run(_task(tmp_path))
    _put(tmp_path / "in", _article("a", _TWO, _FERRY_ON))
    _run(_task(tmp_path))
    assert "'a (2031-03-05)'" in _dump(tmp_path)
    _put(tmp_path / "in", _article("b", _THREE, _FERRY_ON))
    _run(_task(tmp_path))
    assert _index(tmp_path, _THREE)["without_file"][0]["state"] == "unchanged"


def test_a_value_that_was_changed_since_is_no_news_when_it_is_told_again(two_days: Path) -> None:
    """Twelve dead on the first day, seventeen on the second; on the third somebody is late."""
    assert _index(two_days, _TWO)["counts"]["changed"] == 1
    late = _article("late", _THREE, _FERRY.partition("\n\n")[2])
    _put(two_days / "in", late)
    _run(_task(two_days))
    index = _index(two_days, _THREE)
    assert (index["stories"], index["points"]) == ([], 0)


def test_another_article_in_a_file_of_the_same_name_takes_nothing_back(tmp_path: Path) -> None:
    """As where an inbox is filled with 001.txt, 002.txt and so on each morning."""
    path = tmp_path / "in/001.json"
    for name, day, text in (("lantern", _ONE, _FERRY), ("herald", _TWO, _FERRY_ON)):
        path.parent.mkdir(exist_ok=True)
        path.write_text(json.dumps(_article(name, day, text, id="001")))
        _run(_task(tmp_path))
    (story,) = _index(tmp_path, _TWO)["stories"]
    assert story["state"] == "developing"
    assert {each["kind"] for each in story["claims"]} <= {"new", "changed"}


def test_a_plan_of_a_day_touches_nothing(two_days: Path) -> None:
    _put(two_days / "in", _article("copy", _THREE, _POOL))
    dump, files = _dump(two_days), _files(two_days)
    (planned,) = plan_tasks([_task(two_days)])
    assert [reason for _, reason in planned.todo] == ["new", "new"]
    (two_days / "out" / ARCHIVE).unlink()
    plan_tasks([_task(two_days)])
    assert not (two_days / "out" / ARCHIVE).exists()
    _run(_task(two_days, date=_TWO))
    assert _dump(two_days) == dump
    assert {*_files(two_days)} == {*files}


def test_what_an_earlier_version_wrote_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "out/01-old.md").write_text("An old story.")
    _put(tmp_path / "in", _article("a", _ONE, _FERRY))
    _run(_task(tmp_path))
    assert (tmp_path / "out/01-old.md").read_text() == "An old story."


def test_a_file_of_somebody_else_is_not_written_over(tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "out/index.md").write_text("Mine.")
    _put(tmp_path / "in", _article("a", _ONE, _FERRY))
    (ended,) = run_tasks([_task(tmp_path)])
    assert "index.md: is there already and none of ours" in str(ended.fault)
    assert (tmp_path / "out/index.md").read_text() == "Mine."


def test_status_tells_of_all_days(two_days: Path) -> None:
    (standing,) = standings(two_days / "out")
    assert standing.line == "daily: 3 done"
    assert [each.line for each in standing.days] == [f"{_ONE}: 2 done", f"{_TWO}: 1 done"]
    next((two_days / "out" / _ONE).glob("01-*.md")).write_text("x")
    (standing,) = standings(two_days / "out")
    assert standing.days[0].line == f"{_ONE}: 1 done, 1 to do (1 output altered)"
    assert dict(standing.reasons) == {"output altered": 1}
    assert standing.units[0][0].startswith(f"{_ONE}/")


def test_days_on_other_storage_keep_their_archive_there(two_days: Path) -> None:
    dump = _but_inputs(_dump(two_days))
    for name in ("in", "out"):
        shutil.rmtree(two_days / name)
    journals = two_days / "journals"
    first = (_article("lantern", _ONE, _FERRY), _article("mirror", _ONE, _POOL))
    for articles in (first, (_article("herald", _TWO, _FERRY_ON),)):
        _put(two_days / "in", *articles)
        _run(replace(_task(two_days), folder=place(f"local://{two_days}/out"), journals=journals))
        shutil.rmtree(journals)  # the next day is made on another machine
    assert _but_inputs(_dump(two_days)) == dump


def _but_inputs(dump: str) -> list[str]:
    """The contents without the names of inputs, which local folders and others say differently."""
    told = ('INSERT INTO "files"', 'INSERT INTO "days"')
    return [line for line in dump.splitlines() if not line.startswith(told)]


@pytest.mark.slow
def test_a_run_that_is_killed_at_any_step_is_completed_by_the_same_command(two_days: Path) -> None:
    """Before and after each file that it writes, and before the archive knows of the day."""
    dump, told = _dump(two_days), _files(two_days)
    shutil.rmtree(two_days / "out" / _TWO)
    _without_day(two_days / "out", _TWO)
    start = two_days / "start"
    (two_days / "out").rename(start)
    for step in range(1, 200):
        shutil.rmtree(two_days / "out", ignore_errors=True)
        shutil.copytree(start, two_days / "out")
        was_killed = _killed_at(step, _task(two_days))
        _run(_task(two_days))
        assert (_dump(two_days), _files(two_days)) == (dump, told), step
        if not was_killed:
            assert step > 20
            return
    raise AssertionError("it goes on for ever")


def _without_day(out: Path, day: str) -> None:
    base = sqlite3.connect(out / ARCHIVE)
    for (table,) in base.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall():
        base.execute(f"DELETE FROM {table} WHERE day = ?", (day,))  # noqa: S608 - our own names
    base.commit()
    base.close()


def _killed_at(step: int, task: Task) -> bool:
    """Make a day in a process of its own, which ends at once at so many steps; whether it did."""
    child = os.fork()
    if child:
        _, status = os.waitpid(child, 0)
        return os.waitstatus_to_exitcode(status) == _KILLED
    count = 0

    def dying(do: Callable[..., Any]) -> Callable[..., Any]:
        def done(*given: Any, **named: Any) -> Any:
            nonlocal count
            for at in range(2):
                count += 1
                if count == step:
                    os._exit(_KILLED)
                if not at:
                    result = do(*given, **named)
            return result

        return done

    files._replace = dying(files._replace)
    store.Archive.write = dying(store.Archive.write)  # type: ignore[method-assign]
    store.Archive._put = dying(store.Archive._put)  # type: ignore[method-assign]
    try:
        run_tasks([task])
    finally:
        os._exit(0)


_KILLED = 9


def test_of_two_runs_at_once_the_second_says_who_has_the_folder(two_days: Path) -> None:
    journal = Journal.open(two_days / "out")
    try:
        (ended,) = run_tasks([_task(two_days)])
    finally:
        journal.close()
    assert f"another run writes here (process {os.getpid()}" in str(ended.fault)


def test_what_could_not_be_told_is_read_again_by_the_next_day(tmp_path: Path) -> None:
    """The second story cannot be written: its name is that of a folder."""
    _put(tmp_path / "in", _article("lantern", _ONE, _FERRY), _article("mirror", _ONE, _POOL))
    (tmp_path / f"out/{_ONE}/02-northfield-closes-its-pool.md").mkdir(parents=True)
    (ended,) = run_tasks([_task(tmp_path)])
    assert ended.failed == 1
    _run(_task(tmp_path, date=_TWO))
    (story,) = _index(tmp_path, _TWO)["stories"]
    assert (story["state"], story["articles"]) == ("new", ["mirror"])


def test_every_engine_tells_the_same_days(tmp_path: Path) -> None:
    articles = [_article(f"a{at}", _ONE, text) for at, text in enumerate([_FERRY, _FERRY_ON])]
    _put(tmp_path / "in", *articles, _article("b", _ONE, _POOL))
    found = []
    for name, engine in (("serial", Serial()), ("processes", Processes(workers=2))):
        for day in (_ONE, _TWO):
            task = replace(_task(tmp_path, date=day, stories=1), folder=tmp_path / name / "out")
            (ended,) = run_tasks([task], How(engine=engine))
            assert ended.fault is None
        found.append((_files(tmp_path / name), _dump(tmp_path / name)))
    assert found[0] == found[1]


def _fill(folder: Path) -> None:
    """An inbox with the articles of three days at once."""
    _put(folder / "in", _article("lantern", _ONE, _FERRY), _article("herald", _TWO, _FERRY_ON))
    _put(folder / "in", _article("mirror", _THREE, _POOL))


@pytest.mark.parametrize("again", [(_ONE,), (_TWO, _ONE), (_THREE, _ONE, _TWO, _THREE)])
def test_days_of_a_full_inbox_can_be_made_again(again: tuple[str, ...], tmp_path: Path) -> None:
    _fill(tmp_path)
    for day in (_ONE, _TWO, _THREE):
        _run(_task(tmp_path, date=day))
    files, dump = _files(tmp_path), _dump(tmp_path)
    assert _points(tmp_path, _ONE, "ferry")
    for day in again:
        _run(_task(tmp_path, date=day))
        assert _but_record(_files(tmp_path)) == _but_record(files), "as they are"
        _run(_task(tmp_path, date=day), force=True)
        assert _but_record(_files(tmp_path)) == _but_record(files), "by force"
        shutil.rmtree(tmp_path / "out" / day)
        _run(_task(tmp_path, date=day))
        assert _but_record(_files(tmp_path)) == _but_record(files), "removed before"
    assert _dump(tmp_path) == dump


def test_days_of_a_full_inbox_can_be_made_in_any_order(tmp_path: Path) -> None:
    for name, days in (("a", (_ONE, _TWO, _THREE)), ("b", (_THREE, _ONE, _TWO, _THREE))):
        _fill(tmp_path / name)
        for day in days:
            _run(_task(tmp_path / name, date=day))
    assert _files(tmp_path / "a") == _files(tmp_path / "b")
    assert _dump(tmp_path / "a") == _dump(tmp_path / "b")


def _but_record(found: dict[str, bytes]) -> dict[str, bytes]:
    """The files without the record of the folder of all days, which tells of the last run."""
    return {name: data for name, data in found.items() if name != "run.json"}


def test_a_day_whose_articles_left_the_inbox_stays(
    two_days: Path, caplog: pytest.LogCaptureFixture
) -> None:
    for path in (two_days / "in").iterdir():
        path.unlink()
    files, dump = _files(two_days), _dump(two_days)
    for day in (_ONE, _TWO):
        assert _run(_task(two_days, date=day)).done == 0
        assert _but_record(_files(two_days)) == _but_record(files)
    assert "2 articles of this day are no longer in the inbox" in caplog.text
    _put(two_days / "in", _article("lantern", _ONE, _FERRY))
    assert _run(_task(two_days, date=_ONE)).done == 0, "one of two is still there"
    assert _but_record(_files(two_days)) == _but_record(files)
    assert _dump(two_days) == dump


def test_a_day_is_not_made_of_what_came_since_its_articles_left(two_days: Path) -> None:
    for path in (two_days / "in").iterdir():
        path.unlink()
    _put(two_days / "in", _article("late", _TWO, _POOL))
    task = _task(two_days, date=_TWO)
    told, dump = _index(two_days, _TWO), _dump(two_days)
    (ended,) = run_tasks([task])
    assert isinstance(ended.fault and ended.fault.cause, InputError)
    assert "1 article of this day is no longer in the inbox" in ended.record.error
    assert "--force makes the day of what there is" in ended.record.error
    assert (_index(two_days, _TWO), _dump(two_days)) == (told, dump)
    assert _points(two_days, _TWO, "ferry")
    _run(task, force=True)
    assert _index(two_days, _TWO)["without_file"][0]["articles"] == ["late"]


def _append(inbox: Path, *articles: dict[str, Any]) -> None:
    """Add records without an id to one file, in which they are known by their lines."""
    inbox.mkdir(parents=True, exist_ok=True)
    with (inbox / "all.jsonl").open("a") as lines:
        for each in articles:
            told = {name: value for name, value in each.items() if name != "id"}
            lines.write(f"{json.dumps(told)}\n")


def test_a_file_that_grew_has_the_articles_of_the_day_before(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """It is another file by its digest, and is read to the end by the day after."""
    _append(tmp_path / "in", _article("herald", _ONE, _FERRY))
    _run(_task(tmp_path))
    first, dump = _files(tmp_path), _dump(tmp_path)
    _append(tmp_path / "in", _article("late", _TWO, _POOL))
    _run(_task(tmp_path))
    both = _dump(tmp_path)
    assert both != dump
    _run(_task(tmp_path, date=_ONE))
    assert "no longer in the inbox" not in caplog.text
    (standing,) = standings(tmp_path / "out")
    assert standing.reasons == ()
    own = {name: text for name, text in first.items() if name.startswith(_ONE)}
    now = _files(tmp_path)
    assert {name: now[name] for name in own if not name.endswith("run.json")} == {
        name: text for name, text in own.items() if not name.endswith("run.json")
    }
    assert _dump(tmp_path) == both
    assert _run(_task(tmp_path)).done == 0, "the day after knows no other day before it"


def test_a_day_whose_articles_left_the_inbox_has_nothing_to_do(two_days: Path) -> None:
    for path in (two_days / "in").iterdir():
        path.unlink()
    _run(_task(two_days, date=_ONE))
    (standing,) = standings(two_days / "out")
    assert (standing.done, standing.reasons) == (3, ())


def test_a_day_of_all_outlets_is_not_made_one_of_some_by_mistake(two_days: Path) -> None:
    task = _task(two_days)
    some = replace(task, method=task.method.model_copy(update={"only_outlets": ("Herald Post",)}))
    told = _files(two_days)
    (ended,) = run_tasks([some])
    assert f"{_TWO} tells of all outlets: name another folder with -o" in ended.record.error
    assert {name: text for name, text in _files(two_days).items() if "run" not in name} == {
        name: text for name, text in told.items() if "run" not in name
    }
    _run(some, force=True)
    assert _run(replace(some, method=some.method)).done == 0
    assert _run(task).done, "of all outlets it may be made again"


def test_the_index_of_all_days_leads_to_what_was_told_to_who_was_away(two_days: Path) -> None:
    _run(_task(two_days, since=_ONE))
    text = (two_days / "out" / "index.md").read_text()
    assert f"[Briefing of {_ONE} – {_TWO}](since-{_ONE}/index.md)" in text
    index = json.loads((two_days / "out" / "index.json").read_text())
    assert [each["folder"] for each in index["since"]] == [f"since-{_ONE}"]
    assert _run(_task(two_days)).done == 0
    assert (two_days / "out" / "index.md").read_text() == text
    (standing,) = standings(two_days / "out")
    assert standing.reasons == ()


def test_the_index_of_all_days_counts_the_stories_that_it_does_not_name(tmp_path: Path) -> None:
    """Seven stories of a day, of which five are named."""
    texts = (
        "The mayor of Karsk opened a bridge over the Lowe.",
        "Teachers at Velmia accepted a rise of four percent.",
        "A museum bought two paintings by Ottoline Brandt.",
        "Farmers expect a poor harvest of barley after drought.",
        "Rovers beat United on penalties and reached the final.",
        "Doctors warn that flu spreads early among children.",
        "Prices for electricity fell as wind farms ran.",
    )
    for at, text in enumerate(texts):
        _put(tmp_path / "in", _article(f"n{at}", _ONE, text) | {"title": text.rstrip(".")})
    _run(replace(_task(tmp_path), formats=(("markdown", ".md"), ("html", ".html"))))
    text = (tmp_path / "out" / "index.md").read_text()
    assert (text.count("\n- ["), text.count("\n- and 2 more")) == (5, 1)
    assert '<li dir="auto">and 2 more</li>' in (tmp_path / "out" / "index.html").read_text()


def test_an_outlet_of_two_stories_is_counted_once(tmp_path: Path) -> None:
    """One article has the name, the other the address alone; only both tell what that is called."""
    ferry = _article("herald", _ONE, _FERRY) | {"source": "Meridian Herald"}
    pool = _article("late", _ONE, _POOL) | {"source": "heraldsite.example"}
    ferry |= {"url": "https://www.heraldsite.example/ferry"}
    _put(tmp_path / "in", ferry, pool)
    for task in (_task(tmp_path), _task(tmp_path, stories=1)):
        _run(task)
        index = _index(tmp_path, _ONE)
        assert (index["articles"], index["outlets"]) == (2, 1)
    assert "heraldsite.example]" not in (tmp_path / "out" / _ONE / "index.md").read_text()


def test_what_was_told_under_the_better_name_of_its_outlet_was_read(tmp_path: Path) -> None:
    """The same line is the first of its file a day later, and has only the host of its outlet."""
    ferry = _article("herald", _ONE, _FERRY) | {"source": "Meridian Herald"}
    pool = _article("late", _ONE, _POOL) | {"source": "heraldsite.example"}
    pool |= {"url": "https://www.heraldsite.example/pool"}
    ferry |= {"url": "https://www.heraldsite.example/ferry"}
    _append(tmp_path / "in", ferry, pool)
    _run(_task(tmp_path))
    (tmp_path / "in" / "all.jsonl").unlink()
    newer = _article("newer", _TWO, "A bridge of Halden Star was closed on Wednesday, police said.")
    _append(tmp_path / "in", pool, newer)
    _run(_task(tmp_path))
    assert _index(tmp_path, _TWO)["articles"] == 1


def test_an_inbox_that_grows_makes_its_day_again(two_days: Path) -> None:
    _put(two_days / "in", _article("late", _TWO, _POOL))
    _run(_task(two_days, date=_TWO))
    assert _index(two_days, _TWO)["articles"] == 2
    newer = _article("herald", _TWO, _FERRY_ON.replace("17 people", "19 people"))
    _put(two_days / "in", newer)
    _run(_task(two_days, date=_TWO))
    assert any("19" in text for text in _points(two_days, _TWO, "ferry"))


def test_a_day_before_which_there_are_none_is_refused_in_one_line(tmp_path: Path) -> None:
    _put(tmp_path / "in", _article("lantern", "0001-01-05", _FERRY))
    (ended,) = run_tasks([_task(tmp_path, date="0001-01-05")])
    assert isinstance(ended.fault and ended.fault.cause, InputError)
    assert ended.record.error == "0001-01-05: is too early for a day"
    assert not (tmp_path / "out/0001-01-05/index.md").exists()


@pytest.mark.parametrize("date", ["2026-W47-1", "20261122", "2026-11-31", "26-11-22"])
def test_a_day_is_written_in_one_way(date: str) -> None:
    with pytest.raises(BadParameter, match="must be a day like 2026-11-28"):
        _day(date)


@pytest.mark.parametrize("name", ["day.eml", "index.md", "run.json"])
def test_a_file_that_a_link_in_the_folder_leads_to_is_not_written(
    name: str, two_days: Path
) -> None:
    mine, path = two_days / "mine.txt", two_days / "out" / _TWO / name
    data = path.read_bytes()
    mine.write_bytes(data if name == "run.json" else b"Mine.")
    before = mine.read_bytes()
    path.unlink()
    path.symlink_to(mine)
    _put(two_days / "in", _article("late", _TWO, _POOL))
    _run(_task(two_days, date=_TWO))
    assert mine.read_bytes() == before
    assert not path.is_symlink()
    assert path.read_bytes() != before


def test_days_inside_their_inbox_are_left_out_of_it(
    two_days: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (two_days / "in/notes.bin").write_bytes(b"x")
    task = replace(_task(two_days), folder=two_days / "in/days")
    _run(task)
    _put(two_days / "in", _article("copy", _THREE, _POOL))
    caplog.clear()
    _run(task)
    (told,) = [each for each in caplog.messages if "outputs left out" in each]
    assert str(two_days) not in told
    (warning,) = json.loads((task.folder / _THREE / "index.json").read_text())["warnings"]
    assert warning == "in: left out what is no article file: notes.bin"


def test_what_came_late_is_of_the_day_that_met_it(tmp_path: Path) -> None:
    _put(tmp_path / "in", _article("lantern", _ONE, _FERRY), _article("herald", _TWO, _FERRY_ON))
    _run(_task(tmp_path, date=_ONE))
    _put(tmp_path / "in", _article("late", _ONE, _POOL))
    _run(_task(tmp_path, date=_TWO))
    dump, told = _dump(tmp_path), _index(tmp_path, _ONE)
    _run(_task(tmp_path, date=_ONE))
    _run(_task(tmp_path, date=_TWO))
    assert (_index(tmp_path, _ONE), _dump(tmp_path)) == (told, dump)
    _put(tmp_path / "in", _article("later", _ONE, _POOL.replace("swimming", "indoor")))
    _run(_task(tmp_path, date=_ONE))
    assert _index(tmp_path, _ONE)["articles"] == told["articles"] + 1
