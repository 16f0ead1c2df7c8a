"""A configuration says what to do, and its errors say file, table and key."""

import json
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import get_args

import jsonschema
import pytest
from pydantic import ValidationError

from summarize.batch import run_tasks, tasks_of
from summarize.config import RunTable, as_schema, as_toml, read_config, set_keys
from summarize.engines import Processes
from summarize.errors import ConfigError, InputError, UsageError
from summarize.outlets import Outlets
from summarize.pipeline import Method
from summarize.readers import FieldNames
from summarize.rewriting import Endpoint
from summarize.scoring import LexRank
from summarize.selection import Sentences, Words
from summarize.settings import Settings, public

JOB = '[[jobs]]\nname = "one"\nkind = "brief"\ninputs = ["a"]\noutput = "out/one"\n'
OTHER = JOB.replace('name = "one"', 'name = "two"')
DAY = OTHER.replace("brief", "daily")


def _config(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "jobs.toml"
    path.write_text(text)
    return path


def _error(tmp_path: Path, text: str) -> str:
    """What is wrong with a configuration, after the name of the file."""
    path = _config(tmp_path, text)
    with pytest.raises(ConfigError) as error:
        read_config(path)
    message = str(error.value)
    assert message.startswith((f"{path}: ", f"{path}, line "))
    assert "\n" not in message
    return message.removeprefix(str(path)).partition(": ")[2]


def test_a_job_is_read_with_its_length_and_method(tmp_path: Path) -> None:
    text = JOB + 'length = { sentences = 4 }\n[jobs.method]\nscoring = { name = "lexrank" }\n'
    (job,) = read_config(_config(tmp_path, text)).jobs
    assert job.full_method().length == Sentences(4)
    assert job.full_method().scoring.name == "lexrank"
    assert job.formats == ("markdown",)


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        ("query = 'x'\n", "[[jobs]] 1 'one': unknown key 'query'; did you mean 'method.query'?"),
        ("words = 5\n", "[[jobs]] 1 'one': unknown key 'words'; did you mean 'length.words'?"),
        (
            "[jobs.length]\nword = 5\n",
            "[[jobs]] 1 'one', table length: unknown key 'word'; did you mean 'words'?",
        ),
        (
            "[jobs.length]\nwords = 5\nsentences = 2\n",
            "[[jobs]] 1 'one': key 'length': give exactly one of words, sentences, percent",
        ),
        (
            "length = { words = 0 }\n",
            "[[jobs]] 1 'one', table length: key 'words' must be more than 0, not 0",
        ),
        (
            "length = { words = 99999999999 }\n",
            (
                "[[jobs]] 1 'one', table length: key 'words' must be at most 1,000,000,000, "
                "not 99999999999"
            ),
        ),
        (
            "length = { words = 'ten' }\n",
            "[[jobs]] 1 'one', table length: key 'words' must be a whole number, not 'ten'",
        ),
        ("length = 3\n", "[[jobs]] 1 'one': key 'length' must be a table, not 3"),
        (
            'formats = ["pdf"]\n',
            (
                "[[jobs]] 1 'one': key 'formats': unknown format 'pdf'; known: markdown, text, "
                "json, json-digests, html, annotations"
            ),
        ),
        ("formats = []\n", "[[jobs]] 1 'one': key 'formats' must not be empty"),
        ('formats = "json"\n', "[[jobs]] 1 'one': key 'formats' must be a list, not 'json'"),
        (
            '[jobs.method]\nscoring = { name = "magic" }\n',
            (
                "[[jobs]] 1 'one', table method.scoring: unknown name 'magic'; known: concepts, "
                "coverage, lead, centroid, lexrank, textrank, mmr, submodular"
            ),
        ),
        (
            "[jobs.method]\nscoring = { power = 2 }\n",
            (
                "[[jobs]] 1 'one', table method.scoring: missing key 'name'; known: concepts, "
                "coverage, lead, centroid, lexrank, textrank, mmr, submodular"
            ),
        ),
        (
            '[jobs.method]\nscoring = { name = "lexrank", damping = 2 }\n',
            "[[jobs]] 1 'one', table method.scoring: key 'damping' must be less than 1, not 2",
        ),
        (
            '[jobs.method]\nscoring = { name = "concepts", damping = 0.5 }\n',
            "[[jobs]] 1 'one', table method.scoring: unknown key 'damping'; known: name, power",
        ),
        (
            "[jobs.method]\nlength = { words = 3 }\n",
            "[[jobs]] 1 'one': set the length in the job's own table `length`, not in `method`",
        ),
    ],
)
def test_an_error_names_the_job_the_table_and_the_key(
    tmp_path: Path, more: str, expected: str
) -> None:
    assert _error(tmp_path, JOB + more) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (JOB.replace("brief", "weekly"), "[[jobs]] 1 'one': unknown kind 'weekly'; known: brief, "),
        (JOB.replace('kind = "brief"\n', ""), "[[jobs]] 1 'one': missing key 'kind'; known: brief"),
        (JOB.replace('output = "out/one"\n', ""), "[[jobs]] 1 'one': missing key 'output'"),
        (JOB.replace('["a"]', '"a"'), "[[jobs]] 1 'one': key 'inputs' must be a list, not 'a'"),
        (JOB.replace('["a"]', "[1]"), "[[jobs]] 1 'one': key 'inputs', entry 1 must be text, not"),
        (JOB + JOB, "key 'jobs': two jobs are named 'one'"),
        ("jobs = [3]\n", "[[jobs]] 1: must be a table, not 3"),
        ("jobs = 3\n", "key 'jobs' must be a list, not 3"),
        ("", "missing key 'jobs'"),
        ("jobz = 1\n" + JOB, "unknown key 'jobz'; did you mean 'jobs'?"),
        ("folder = 1\n" + JOB, "unknown key 'folder'; known: jobs"),
        ("[[jobs\n", "not TOML: "),
    ],
)
def test_an_error_of_the_file_says_what_would_be_right(
    tmp_path: Path, text: str, expected: str
) -> None:
    assert _error(tmp_path, text).startswith(expected)


@pytest.mark.parametrize(
    ("text", "path"),
    [
        (JOB + OTHER, "out/one"),
        (JOB + OTHER.replace("out/one", "out/./one"), "out/one"),
        (JOB.replace("out/one", "out/one.md") + OTHER, "out/one"),
        (JOB + DAY, "out/one"),
        (JOB.replace("out/one", "out/index") + DAY.replace("out/one", "out"), "out/index.md"),
    ],
)
def test_two_jobs_never_write_one_file(tmp_path: Path, text: str, path: str) -> None:
    expected = f"key 'jobs': jobs 'one' and 'two' have one output: {path}"
    assert _error(tmp_path, text) == expected


@pytest.mark.parametrize(
    "output", ["link/one", "local://{here}/out/one", "local://{here}/link/one"]
)
def test_two_jobs_never_write_one_file_by_another_name(tmp_path: Path, output: str) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "link").symlink_to("out")
    text = JOB + OTHER.replace("out/one", output.format(here=tmp_path))
    config = read_config(_config(tmp_path, text))
    with pytest.raises(InputError, match="jobs 'one' and 'two' have one output"):
        tasks_of(config)
    assert len(tasks_of(config, ["two"])) == 1


def test_no_job_writes_over_the_record_of_the_run(tmp_path: Path) -> None:
    text = JOB.replace("out/one", "out/run") + 'formats = ["json"]\n'
    assert "run.json is the name of the record" in _error(tmp_path, text)


@pytest.mark.parametrize(
    ("output", "formats", "stem", "expected"),
    [
        ("o/x.md", None, "o/x", ("markdown",)),
        ("o/x.html", None, "o/x", ("html",)),
        ("o/x.digests.json", None, "o/x", ("json-digests",)),
        ("o/x.md", ["json", "markdown"], "o/x", ("json", "markdown")),
        ("o/2026.11.28", None, "o/2026.11.28", ("markdown",)),
    ],
)
def test_the_suffix_of_an_output_is_not_added_again(
    tmp_path: Path, output: str, formats: list[str] | None, stem: str, expected: tuple[str, ...]
) -> None:
    text = JOB.replace("out/one", output) + (f"formats = {formats}\n" if formats else "")
    (job,) = read_config(_config(tmp_path, text)).jobs
    assert (job.output, job.formats) == (stem, expected)


def test_a_suffix_that_no_format_of_the_job_has_is_an_error(tmp_path: Path) -> None:
    text = JOB.replace("out/one", "o/x.md") + 'formats = ["json"]\n'
    assert _error(tmp_path, text).endswith(
        "output ends in .md, but 'markdown' is none of its formats"
    )


def test_a_day_is_not_written_into_a_file(tmp_path: Path) -> None:
    text = DAY.replace("out/one", "out/day.md")
    assert "'out/day.md' names a file" in _error(tmp_path, text)


def test_a_missing_file_is_an_error_in_one_line(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="No such file"):
        read_config(tmp_path / "none.toml")


def test_outlets_are_told_for_all_jobs_of_a_file(tmp_path: Path) -> None:
    told = (
        '[outlets.aliases]\n"Tolmen Times" = ["TT"]\n[outlets.families]\nOwner = ["TT", "Echo"]\n'
    )
    own = '[jobs.method.outlets.aliases]\nTolmen = ["TT"]\n'
    other = OTHER.replace("out/one", "out/two")
    one, two = read_config(_config(tmp_path, JOB + other + own + told)).jobs
    assert one.full_method().outlets == Outlets(
        aliases={"Tolmen Times": ("TT",)}, families={"Owner": ("TT", "Echo")}
    )
    assert two.full_method().outlets == Outlets(aliases={"Tolmen": ("TT",)})


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        ("[outlets]\nalias = {}\n", "unknown key 'alias'; did you mean 'aliases'?"),
        ("[outlets.aliases]\nA = 'TT'\n", "key 'A' must be a list, not 'TT'"),
        ("[outlets.aliases]\nA = ['TT']\nB = ['tt']\n", "'tt' stands under 'A' and 'B'"),
    ],
)
def test_a_wrong_table_of_outlets_is_an_error(tmp_path: Path, more: str, expected: str) -> None:
    message = _error(tmp_path, JOB + more)
    assert "outlets" in message
    assert expected in message


def test_keys_are_set_by_path() -> None:
    method = set_keys(Method(), ("scoring.name=lexrank", "query=grain exports"))
    assert (method.scoring.name, method.query) == ("lexrank", "grain exports")
    assert method.length == Words(250)


def test_keys_of_one_way_do_not_stay_when_another_is_named() -> None:
    method = set_keys(Method(), ("scoring.name=lexrank", "scoring.damping=0.9"))
    assert isinstance(method.scoring, LexRank)
    assert method.scoring.damping == 0.9
    assert set_keys(Method(), ("length.sentences=3",)).length == Sentences(3)


def test_a_stage_that_is_off_is_set_up_by_its_keys() -> None:
    encoder = set_keys(Method(), ("encoder.model=some/model",)).encoder
    assert encoder is not None
    assert encoder.model == "some/model"


@pytest.mark.parametrize(
    ("assignment", "expected"),
    [
        ("x", "--set x: expected key=value"),
        ("=3", "--set =3: expected key=value"),
        ("query.x=1", "--set query.x=1: query is not a table"),
        ("words=10", "--set: unknown key 'words'; did you mean 'length.words'?"),
        ("damping=.9", "--set: unknown key 'damping'; did you mean 'scoring.damping'?"),
        ("scoring.nosuch=1", "--set: table scoring: unknown key 'nosuch'; known: name, power"),
        ("scoring=3", "--set: key 'scoring' must be a table, not 3"),
        ("length.words=ten", "--set: table length: key 'words' must be a whole number, not 'ten'"),
        (
            "length.sentences=9999999999",
            "--set: table length: key 'sentences' must be at most 1,000,000,000, not 9999999999",
        ),
        ("rewriting.name=endpoint", "--set: table rewriting: missing key 'model'"),
    ],
)
def test_a_key_that_cannot_be_set_is_an_error(assignment: str, expected: str) -> None:
    with pytest.raises(ConfigError) as error:
        set_keys(Method(), (assignment,))
    assert str(error.value) == expected


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ({"lenght": 3}, "Method: unknown key 'lenght'; did you mean 'length'?"),
        ({"query": 3}, "Method: key 'query' must be text, not 3"),
        ({"scoring": 3}, "Method: key 'scoring' must be a table, not 3"),
    ],
)
def test_wrong_settings_in_python_are_an_error_of_ours(
    values: dict[str, object], expected: str
) -> None:
    with pytest.raises(UsageError) as error:
        Method(**values)
    assert str(error.value) == expected


def _kinds(kind: type[Settings]) -> Iterator[type[Settings]]:
    for each in kind.__subclasses__():
        yield each
        yield from _kinds(each)


def test_no_number_of_any_settings_is_true_or_text() -> None:
    """`workers = true` was one worker."""
    checked = 0
    for kind in {each for each in _kinds(Settings) if each.__module__.startswith("summarize.")}:
        for name, field in kind.model_fields.items():
            if {int, float}.isdisjoint({field.annotation, *get_args(field.annotation)}):
                continue
            for wrong in (True, "4"):
                with pytest.raises(ValidationError) as error:
                    kind.model_validate({name: wrong})
                assert (name,) in {each["loc"] for each in error.value.errors()}, kind
            checked += 1
    assert checked > 30
    for length in ({"words": True}, {"sentences": "4"}, {"percent": True}):
        with pytest.raises(UsageError):
            Method(length=length)


def test_a_title_is_of_one_briefing(tmp_path: Path) -> None:
    """And outlets and disagreements are keys of a method like others."""
    more = '[jobs.method]\ntitle = "Today"\nonly_outlets = ["BBC"]\ndisagreements = false\n'
    path = tmp_path / "c.toml"
    path.write_text(f"{JOB}\n{more}", "utf-8")
    method = read_config(path).jobs[0].method
    assert (method.title, method.only_outlets, method.disagreements) == ("Today", ("BBC",), False)
    several = JOB.replace('kind = "brief"', 'kind = "daily"')
    assert "a title is of one briefing" in _error(tmp_path, f"{several}\n{more}")


def test_what_is_private_stands_in_no_result() -> None:
    key = Path("/home/editor/key")
    endpoint = Endpoint(model="/models/qwen", base_url="http://10.0.0.7/v1", api_key_file=key)
    written = str(public(Method(rewriting=endpoint)))
    assert "'model': 'qwen'" in written
    for private in ("10.0.0.7", "/home", "/models", "api_key_file", "base_url"):
        assert private not in written


@pytest.mark.parametrize("path", sorted(Path("configs").glob("*.toml")), ids=lambda path: path.name)
def test_every_example_configuration_loads(path: Path) -> None:
    assert read_config(path).jobs


def test_an_error_names_the_line(tmp_path: Path) -> None:
    path = _config(tmp_path, JOB + "\n# more\n[jobs.method]\nqurey = 'gas'\n")
    at = path.read_text().splitlines().index("qurey = 'gas'") + 1
    with pytest.raises(ConfigError, match=f", line {at}: .*did you mean 'query'"):
        read_config(path)


def test_flags_come_before_the_file_and_a_job_goes_by_its_name(tmp_path: Path) -> None:
    path = _config(tmp_path, JOB + 'length = { sentences = 4 }\n[run]\nengine = "processes"\n')
    found = read_config(path, ("jobs.one.words=200", "run.workers=3", "jobs.one.method.query=gas"))
    (job,) = found.jobs
    assert job.full_method().length == Words(200)
    assert job.method.query == "gas"
    assert found.run.as_engine() == Processes(workers=3)
    with pytest.raises(ConfigError, match="no job is named 'two'; known: one"):
        read_config(path, ("jobs.two.words=200",))


@pytest.mark.parametrize(
    ("table", "expected"),
    [
        ("workers = 2", "workers needs engine = 'processes' or 'ray'"),
        ('engine = "processes"\nray_address = "auto"', "ray_address needs engine = 'ray'"),
        ('engine = "threads"', "key 'engine' must be 'serial', 'processes' or 'ray'"),
        ('engine = "processes"\nmemory_limit_mb = 1', "must be at least 64"),
        ('engin = "ray"', "unknown key 'engin'; did you mean 'engine'?"),
        ('engine = "processes"\nworkers = true', "'workers' must be a whole number, not true"),
        ('engine = "processes"\nworkers = "2"', "'workers' must be a whole number, not '2'"),
        ('engine = "processes"\nworkers = 2.0', "'workers' must be a whole number, not 2.0"),
    ],
)
def test_a_wrong_table_of_the_run_is_an_error(tmp_path: Path, table: str, expected: str) -> None:
    assert expected in _error(tmp_path, f"{JOB}\n[run]\n{table}\n")


def test_a_variable_of_the_environment_stands_in_paths_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NEWS_HOME", "/data/news")
    text = JOB.replace('inputs = ["a"]', 'inputs = ["${NEWS_HOME}/in"]')
    (job,) = read_config(_config(tmp_path, text + "[jobs.method]\nquery = '${NEWS_HOME}'\n")).jobs
    assert job.inputs == ("/data/news/in",)
    assert job.method.query == "${NEWS_HOME}"
    monkeypatch.delenv("NEWS_HOME")
    assert "${NEWS_HOME}: no such variable in the environment" in _error(tmp_path, text)


def test_what_is_printed_of_a_configuration_is_the_configuration(tmp_path: Path) -> None:
    path = _config(tmp_path, JOB + "[jobs.method]\nquery = 'gas'\n")
    again = tmp_path / "again.toml"
    again.write_text(as_toml(read_config(path)))
    assert read_config(again).jobs == read_config(path).jobs


def test_names_of_fields_are_of_all_jobs_that_have_none_of_their_own(tmp_path: Path) -> None:
    own = '[jobs.fields]\ntitle = ["kop", "rubriek"]\n'
    other = OTHER.replace("out/one", "out/two")
    text = JOB + own + other + '[fields]\ntext = "inhoud"\n'
    first, second = tasks_of(read_config(_config(tmp_path, text)))
    assert first.fields == FieldNames(title=("kop", "rubriek"))
    assert second.fields == FieldNames(text=("inhoud",))
    plain = tasks_of(read_config(_config(tmp_path, JOB + other)))
    assert second.fingerprint != plain[1].fingerprint
    again = _config(tmp_path, as_toml(read_config(_config(tmp_path, text))))
    assert [each.fields for each in tasks_of(read_config(again))] == [first.fields, second.fields]
    wrong = JOB + '[fields]\ntitles = "kop"\n'
    told = "table fields: unknown key 'titles'; did you mean 'title'?"
    assert _error(tmp_path, wrong) == told
    assert "must not be empty" in _error(tmp_path, JOB + '[fields]\ntitle = [""]\n')


def test_flags_beat_the_file_and_the_file_beats_the_environment(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = _config(tmp_path, JOB)
    monkeypatch.setenv("SUMMARIZE_WORKERS", "5")
    assert read_config(path).run == RunTable()  # the engine "serial" has none
    monkeypatch.setenv("SUMMARIZE_ENGINE", "processes")
    monkeypatch.setenv("SUMMARIZE_RAY_ADDRESS", "auto")
    assert read_config(path).run == RunTable(engine="processes", workers=5)
    other = _config(tmp_path, JOB + '[run]\nworkers = 3\nengine = "processes"\n')
    assert read_config(other).run.workers == 3
    assert read_config(other, ("run.workers=2",)).run.workers == 2
    assert read_config(other, ("run.engine=serial",)).run == RunTable()
    monkeypatch.setenv("SUMMARIZE_WORKERS", "many")
    told = "^SUMMARIZE_WORKERS in the environment: table run: key 'workers' must be a whole number"
    with pytest.raises(ConfigError, match=told):
        read_config(_config(tmp_path, JOB))


def test_the_starter_and_the_samples_hold_to_the_schema() -> None:
    schema = json.loads(as_schema())
    for path in (Path("summarize/resources/starter.toml"), *Path("configs").glob("*.toml")):
        assert len(read_config(path).jobs) >= 1
        jsonschema.validate(tomllib.loads(path.read_text()), schema)
    assert Path("docs/configuration.schema.json").read_text() == as_schema()


MODELS = """[jobs.method]
rewriting = {{ name = "seq2seq", model = "{0}" }}
nli = {{ model = "{0}" }}
encoder = {{ model = "{0}" }}
"""


@pytest.mark.parametrize(
    ("named", "meant"),
    [
        ("../models/t5", "models/t5"),
        ("./t5", "jobs/t5"),
        ("sub/t5", "jobs/sub/t5"),
        ("/models/t5", "/models/t5"),
        ("~/t5", None),
        ("facebook/bart-large-cnn", None),
        ("t5", None),
    ],
)
def test_paths_of_models_are_relative_to_the_file_and_names_of_the_hub_stay(
    tmp_path: Path, named: str, meant: str | None
) -> None:
    (tmp_path / "jobs/sub/t5").mkdir(parents=True)
    (tmp_path / "jobs/t5").mkdir()
    (job,) = read_config(_config(tmp_path / "jobs", JOB + MODELS.format(named))).jobs
    parts = (job.method.rewriting, job.method.nli, job.method.encoder)
    expected = named if meant is None else str(tmp_path / meant)
    assert [getattr(part, "model", "") for part in parts] == [expected] * 3


def test_where_a_file_and_its_model_lie_is_not_in_the_signature(tmp_path: Path) -> None:
    told = []
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
        (job,) = read_config(_config(tmp_path / name, JOB + MODELS.format("../models/t5"))).jobs
        told.append(json.dumps(public(job.full_method())))
    assert told[0] == told[1]
    assert str(tmp_path) not in told[0]


def test_the_key_of_a_server_is_relative_to_the_file_and_its_model_is_no_path(
    tmp_path: Path,
) -> None:
    table = (
        '[jobs.method]\nrewriting = { name = "endpoint", model = "./m.gguf", '
        'base_url = "http://x/v1", api_key_file = "key" }\n'
    )
    (job,) = read_config(_config(tmp_path, JOB + table)).jobs
    assert job.method.rewriting == Endpoint(
        model="./m.gguf", base_url="http://x/v1", api_key_file=tmp_path / "key"
    )


@pytest.mark.models
def test_a_model_that_is_not_there_is_told_by_the_path_that_was_looked_at(tmp_path: Path) -> None:
    (tmp_path / "a").write_text("The bridge fell into the river on Monday, the mayor said.\n" * 3)
    table = '[jobs.method]\nrewriting = { name = "seq2seq", model = "../models/t5" }\n'
    text = JOB.replace('"a"', '"../a"') + table
    (tmp_path / "jobs").mkdir()
    (ended,) = run_tasks(tasks_of(read_config(_config(tmp_path / "jobs", text))))
    assert ended.record.error == f"{tmp_path}/models/t5: there is no such directory"
