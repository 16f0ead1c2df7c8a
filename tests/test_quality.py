"""The gate on quality knows which data its floors were measured on."""

import json
from collections.abc import Mapping
from pathlib import Path

import pytest

from benchmarks import quality


def _read_all(folder: Path) -> Mapping[str, float]:
    return {"topic/bytes": float(sum(len(path.read_bytes()) for path in folder.glob("*.txt")))}


def test_the_files_that_a_measure_opens_are_known_unasked(tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt", "unread.json"):
        (tmp_path / name).write_text("same size")
    figures, files = quality.recorded(lambda: _read_all(tmp_path), [tmp_path])
    assert figures == {"topic/bytes": 18.0}
    assert [path.name for path in files] == ["a.txt", "b.txt"]


def test_files_outside_the_data_are_nobodys_data(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("a")
    (tmp_path / "data").mkdir()
    assert quality.recorded(lambda: _read_all(tmp_path), [tmp_path / "data"])[1] == []


def test_contents_decide_the_digest_and_where_they_lie_does_not(tmp_path: Path) -> None:
    """Two letters are exchanged: the same name and size, and another digest."""
    for place in ("one/set", "two/set"):
        (tmp_path / place).mkdir(parents=True)
    file, copy = tmp_path / "one/set/a.txt", tmp_path / "two/set/a.txt"
    for path in (file, copy):
        path.write_text("12 dead")
    before = quality.digest([file])
    assert quality.digest([copy]) == before
    file.write_text("21 dead")
    assert quality.digest([file]) != before


@pytest.mark.parametrize(
    ("value", "elsewhere", "code", "told"),
    [
        (0.5, [], 0, ""),
        (0.44996, [], 0, ""),
        (0.4, [], 1, "WORSE THAN ITS FLOOR: topic/f1 0.4000, floor 0.4500\n"),
        (0.5, ["topic"], 1, "OTHER DATA than the floors': topic;"),
    ],
)
def test_a_worse_figure_and_other_data_fail_a_run(
    capsys: pytest.CaptureFixture[str], value: float, elsewhere: list[str], code: int, told: str
) -> None:
    assert quality.verdict({"topic/f1": value}, {"topic/f1": 0.45}, elsewhere) == code
    assert capsys.readouterr().out.startswith(told)


def test_every_topic_has_its_data_on_record() -> None:
    record = json.loads(quality.FLOORS.read_text())
    assert sorted(record["data"]) == quality.topics()
