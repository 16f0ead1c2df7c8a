"""A configuration says what to do, and its errors say file, table and key."""

from pathlib import Path

import pytest

from summarize.config import read_config, set_keys
from summarize.errors import ConfigError
from summarize.pipeline import Method
from summarize.scoring import LexRank
from summarize.selection import Sentences, Words

JOB = '[[jobs]]\nname = "one"\nkind = "brief"\ninputs = ["a"]\noutput = "out/one"\n'


def _config(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "jobs.toml"
    path.write_text(text)
    return path


def test_a_job_is_read_with_its_length_and_method(tmp_path: Path) -> None:
    text = JOB + 'length = { sentences = 4 }\n[jobs.method]\nscoring = { name = "lexrank" }\n'
    (job,) = read_config(_config(tmp_path, text)).jobs
    assert job.full_method().length == Sentences(4)
    assert job.full_method().scoring.name == "lexrank"
    assert job.formats == ("markdown",)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (JOB + "wrods = 5\n", "[[jobs]] 1 'one': unknown key 'wrods'"),
        (
            JOB + "[jobs.length]\nword = 5\n",
            "table length: unknown key 'word'; did you mean 'words'",
        ),
        (JOB + "[jobs.length]\nwords = 5\nsentences = 2\n", "exactly one of words, sentences"),
        (JOB + "length = { words = 0 }\n", "words"),
        (JOB + 'formats = ["pdf"]\n', "unknown format 'pdf'; known: markdown"),
        (JOB + '[jobs.method]\nscoring = { name = "magic" }\n', "table method"),
        (
            JOB.replace("brief", "weekly"),
            "[[jobs]] 1 'one': unknown 'kind'; known: 'brief', 'daily'",
        ),
        (JOB.replace('kind = "brief"\n', ""), "[[jobs]] 1 'one': missing 'kind'"),
        (JOB.replace('output = "out/one"\n', ""), "missing key 'output'"),
        (JOB + JOB, "two jobs are named 'one'"),
        ("", "missing key 'jobs'"),
        ("jobz = 1\n" + JOB, "unknown key 'jobz'"),
        ("[[jobs\n", "not TOML"),
    ],
)
def test_an_error_names_file_table_and_key(tmp_path: Path, text: str, expected: str) -> None:
    path = _config(tmp_path, text)
    with pytest.raises(ConfigError) as error:
        read_config(path)
    assert str(error.value).startswith(str(path))
    assert expected in str(error.value)
    assert "\n" not in str(error.value)


def test_a_missing_file_is_an_error_in_one_line(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="No such file"):
        read_config(tmp_path / "none.toml")


def test_keys_are_set_by_path() -> None:
    method = set_keys(Method(), ("scoring.name=lexrank", "query=grain exports"))
    assert (method.scoring.name, method.query) == ("lexrank", "grain exports")
    assert method.length == Words(250)


def test_keys_of_one_way_do_not_stay_when_another_is_named() -> None:
    method = set_keys(Method(), ("scoring.name=lexrank", "scoring.damping=0.9"))
    assert isinstance(method.scoring, LexRank)
    assert method.scoring.damping == 0.9
    assert set_keys(Method(), ("length.sentences=3",)).length == Sentences(3)


@pytest.mark.parametrize("assignment", ["x", "=3", "scoring.nosuch=1", "nosuch=1", "query.x=1"])
def test_a_key_that_cannot_be_set_is_an_error(assignment: str) -> None:
    with pytest.raises(ConfigError, match="--set"):
        set_keys(Method(), (assignment,))


@pytest.mark.parametrize("path", sorted(Path("configs").glob("*.toml")), ids=lambda path: path.name)
def test_every_example_configuration_loads(path: Path) -> None:
    assert read_config(path).jobs
