"""The sealed fixture is what it says it is, and its rates are counted right.

Failures name statements by their ids: no test shows a text of the locked part.
"""

import json
import re
import shutil
from collections import Counter, defaultdict
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from benchmarks.gate import __main__ as command
from benchmarks.gate.fixture import (
    FILES,
    HOME,
    PARTS,
    Article,
    ChangedFileError,
    Fixture,
    Statement,
)
from benchmarks.gate.judges import best_threshold, gate, judge_all, judges, overlap
from benchmarks.gate.rates import error_rate, table
from summarize.checking import supported
from summarize.rewriting import Entailment
from tests.models import agreeing, disagreeing

pytestmark = pytest.mark.slow

__all__ = ["agreeing", "disagreeing"]  # the fixtures of pytest

QUOTES = ("Nils Orre opened the bridge on Friday.", "Nine people came, the mayor said.")
TEXT = f"{QUOTES[0]} {QUOTES[1]} Mr. Orre was late."


@pytest.fixture(scope="module")
def fixture() -> Fixture:
    return Fixture.read(HOME)


def _statement(text: str, *, supported: bool, quote: int = 0, kind: str = "made") -> Statement:
    return Statement(text, "bridge", text, (("b-1", QUOTES[quote]),), supported, kind)


@pytest.fixture
def small() -> Fixture:
    """Two supported and two unsupported statements, one of each right by the rules."""
    statements = (
        _statement("The bridge was opened on Friday by Nils Orre.", supported=True, kind="voice"),
        _statement("A crowd of 9 attended.", supported=True, quote=1, kind="paraphrase"),
        _statement("Ten people came, the mayor said.", supported=False, quote=1, kind="number"),
        _statement("Nils Orre opened the bridge.", supported=False, kind="missing-qualifier"),
    )
    article = Article("b-1", "bridge", "A bridge opens", TEXT, datetime(2025, 3, 7, tzinfo=UTC))
    return Fixture({"b-1": article}, {"open": statements, "locked": statements[:3]})


def test_the_fixture_is_large_and_half_of_it_is_supported(fixture: Fixture) -> None:
    for part in PARTS:
        statements = fixture.parts[part]
        assert len(statements) >= 600
        assert 0.45 <= sum(s.is_supported for s in statements) / len(statements) <= 0.55
    counts = Counter(s.type for part in PARTS for s in fixture.parts[part])
    assert min(counts.values()) >= 15


def test_a_type_is_supported_or_not_and_the_readme_tells_of_it(fixture: Fixture) -> None:
    labels: dict[str, set[bool]] = defaultdict(set)
    for part in PARTS:
        for statement in fixture.parts[part]:
            labels[statement.type].add(statement.is_supported)
    assert {type_ for type_, found in labels.items() if len(found) != 1} == set()
    told = re.findall(r"^\| `([a-z-]+)` \|", (HOME / "README.md").read_text("utf-8"), re.MULTILINE)
    assert sorted(told) == sorted(labels)


def test_both_parts_have_the_same_types_and_no_story_in_common(fixture: Fixture) -> None:
    one, other = (fixture.parts[part] for part in PARTS)
    assert {s.type for s in one} == {s.type for s in other}
    assert {s.story for s in one} & {s.story for s in other} == set()
    assert {s.story for s in (*one, *other)} == {a.story for a in fixture.articles.values()}


def test_every_quotation_is_in_its_article_and_of_its_story(fixture: Fixture) -> None:
    wrong = [
        statement.id
        for part in PARTS
        for statement in fixture.parts[part]
        for id_, quote in statement.quotes
        if quote not in fixture.articles[id_].text or fixture.articles[id_].story != statement.story
    ]
    assert wrong == []
    assert [s.id for part in PARTS for s in fixture.parts[part] if not s.quotes] == []


def test_no_statement_is_a_quotation_or_stands_twice(fixture: Fixture) -> None:
    statements = [s for part in PARTS for s in fixture.parts[part]]
    copied = [
        s.id for s in statements if s.is_supported and s.text in {quote for _, quote in s.quotes}
    ]
    assert copied == []
    assert len({s.text for s in statements}) == len({s.id for s in statements}) == len(statements)


def test_the_locked_part_has_no_notes_and_the_open_part_has(fixture: Fixture) -> None:
    assert [s.id for s in fixture.parts["locked"] if s.note] == []
    assert [s.id for s in fixture.parts["open"] if not s.note] == []


def test_the_locked_part_is_packed_without_time_or_name() -> None:
    """Bytes 3 to 7 of a gzip file are flags and time (RFC 1952)."""
    assert (HOME / FILES["locked"]).read_bytes()[3:8] == bytes(5)


@pytest.fixture
def copied(tmp_path: Path) -> Path:
    for name in ("README.md", "articles.jsonl", *FILES.values(), "floors.json"):
        shutil.copy(HOME / name, tmp_path / name)
    return tmp_path


@pytest.mark.parametrize("name", ["README.md", "articles.jsonl", *FILES.values(), "floors.json"])
@pytest.mark.parametrize("content", [None, b"\xff\x00 nothing of the kind"])
def test_a_missing_or_broken_file_is_one_line_and_exit_code_2(
    copied: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    name: str,
    content: bytes | None,
) -> None:
    if content is None:
        (copied / name).unlink()
    else:
        (copied / name).write_bytes(content)
    monkeypatch.setattr(command, "HOME", copied)
    monkeypatch.setattr(command, "FLOORS", copied / "floors.json")
    assert command.main(["--part", "open"]) == 2
    told = capsys.readouterr().err
    assert name in told
    assert told.count("\n") == 1


@pytest.mark.parametrize("name", ["articles.jsonl", *FILES.values()])
def test_a_changed_file_is_refused(copied: Path, name: str) -> None:
    Fixture.read(copied)
    content = bytearray((copied / name).read_bytes())
    content[len(content) // 2] ^= 1
    (copied / name).write_bytes(content)
    with pytest.raises(ChangedFileError, match=re.escape(name)):
        Fixture.read(copied)


def test_a_file_without_a_digest_is_refused(copied: Path) -> None:
    readme = (copied / "README.md").read_text("utf-8")
    (copied / "README.md").write_text(readme.replace("  open.jsonl", "  other.jsonl"), "utf-8")
    with pytest.raises(ChangedFileError, match=r"open\.jsonl"):
        Fixture.read(copied)


def test_the_command_fails_on_a_changed_file(
    copied: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (copied / "articles.jsonl").write_bytes(b"")
    monkeypatch.setattr(command, "HOME", copied)
    assert command.main(["--part", "open"]) == 2
    assert "articles.jsonl" in capsys.readouterr().err


def test_evidence_is_the_quotations_or_the_articles_with_their_headlines(small: Fixture) -> None:
    statement = small.parts["open"][0]
    assert small.evidence(statement, "sentences") == (QUOTES[0],)
    assert small.evidence(statement, "article") == ("A bridge opens", TEXT)
    twice = replace(statement, quotes=(("b-1", QUOTES[0]), ("b-1", QUOTES[1])))
    assert small.evidence(twice, "sentences") == QUOTES
    assert small.evidence(twice, "article") == ("A bridge opens", TEXT)


@pytest.mark.parametrize(
    ("quote", "text"),
    [
        ("Mr. Orre was late.", "Nils Orre was late."),
        (QUOTES[0], "On March 7, 2025, the bridge was opened."),
    ],
)
def test_the_gate_knows_the_names_of_the_story_and_the_day_of_the_article(
    small: Fixture, quote: str, text: str
) -> None:
    statement = Statement("s", "bridge", text, (("b-1", quote),), is_supported=True, type="made")
    assert gate(statement, small, "sentences").ok
    assert not supported(text, [quote]).ok


def test_overlap_is_the_share_of_stems_that_the_evidence_has(small: Fixture) -> None:
    """Of people, came, mayor, said and ten, the evidence lacks ten; "said" may be a stop word."""
    ten, whole = small.parts["open"][2:]
    assert 0.5 < overlap(ten, small, "sentences") < 1
    assert overlap(whole, small, "sentences") == 1


def test_the_threshold_of_overlap_is_the_best_of_the_open_part(small: Fixture) -> None:
    """Passing from .6 keeps both true ones and stops one of two false: .75; from .7 it is .50."""
    assert best_threshold([(0.6, True), (0.7, True), (0.5, False), (0.65, False)]) == 0.6
    name = next(name for name in judges(small, "sentences") if name.startswith("word overlap"))
    scored = [(overlap(s, small, "sentences"), s.is_supported) for s in small.parts["open"]]
    assert name == f"word overlap >= {best_threshold(scored):.2f}"


def test_rates_are_of_each_label_and_type(small: Fixture) -> None:
    """By the rules: the number is caught, the missing word is not, and a crowd is no "people"."""
    statements = small.parts["open"]
    passed = [True, False, False, True]
    assert str(error_rate(statements, passed, supported=True)) == "0.500 (0.095 to 0.905)"
    assert error_rate(statements, passed, supported=True, type_="voice").wrong == 0
    assert error_rate(statements, passed, supported=False, type_="missing-qualifier").share == 1.0
    rows = {line[:20].strip(): line for line in table(statements, {"gate": passed})}
    assert rows["number"].split()[1:3] == ["1", "0.000"]
    assert rows["paraphrase"].split()[1:3] == ["1", "1.000"]
    assert rows["balanced accuracy"].split()[-2:] == ["4", "0.500"]


def test_the_gate_and_always_yes_are_asked(small: Fixture) -> None:
    statements = small.parts["open"]
    judged = judge_all(statements, judges(small, "sentences"))
    assert judged["always yes"] == [True] * 4
    assert (judged["gate"][0], judged["gate"][2], judged["gate"][3]) == (True, False, True)


def test_no_text_of_the_locked_part_is_printed(
    fixture: Fixture, capsys: pytest.CaptureFixture[str]
) -> None:
    command.main(["--part", "all"])
    command.main(["--errors"])
    printed = capsys.readouterr().out
    shown = {part: [s.id for s in fixture.parts[part] if s.text in printed] for part in PARTS}
    assert shown["locked"] == []
    assert shown["open"] != []


def test_errors_of_the_locked_part_cannot_be_asked_for(capsys: pytest.CaptureFixture[str]) -> None:
    for part in ("locked", "all"):
        with pytest.raises(SystemExit):
            command.main(["--errors", "--part", part])
    assert "not shown" in capsys.readouterr().err


def test_a_rate_above_its_floor_fails_a_run(capsys: pytest.CaptureFixture[str]) -> None:
    assert command.verdict({"open/false_pass": 0.2, "new": 0.9}, {"open/false_pass": 0.2}) == 0
    assert command.verdict({"open/false_pass": 0.21}, {"open/false_pass": 0.2}) == 1
    assert capsys.readouterr().out.startswith("WORSE THAN ITS FLOOR: open/false_pass 0.2100")


def test_floors_are_raised_by_better_rates_only_and_lowered_by_a_flag(tmp_path: Path) -> None:
    floors = tmp_path / "floors.json"
    floors.write_text('{"a": 0.2, "b": 0.2}')
    command.write_floors(floors, {"a": 1 / 3, "b": 1 / 9, "c": 1 / 7}, lower=False)
    assert json.loads(floors.read_text()) == {"a": 0.2, "b": 0.1112, "c": 0.1429}
    command.write_floors(floors, {"a": 1 / 3}, lower=True)
    assert json.loads(floors.read_text())["a"] == 0.3334


def test_there_is_a_floor_for_both_rates_of_both_parts() -> None:
    floors = json.loads(command.FLOORS.read_text())
    for part in PARTS:
        assert {f"{part}/sentences/false_pass", f"{part}/sentences/false_refusal"} <= set(floors)


@pytest.mark.models
@pytest.mark.parametrize("agrees", [True, False])
def test_a_model_is_asked_alone_and_after_the_gate(
    small: Fixture, agreeing: str, disagreeing: str, agrees: bool
) -> None:
    """One that agrees with everything leaves what the gate says; the other refuses everything."""
    nli = Entailment(model=agreeing if agrees else disagreeing)
    judged = judge_all(small.parts["open"], judges(small, "sentences", nli))
    assert judged["model"] == [agrees] * 4
    assert judged["gate, then model"] == (judged["gate"] if agrees else [False] * 4)


@pytest.mark.models
def test_a_folder_that_is_no_model_is_refused_before_the_work(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert command.main(["--part", "open", "--nli", str(tmp_path)]) == 2
    printed = capsys.readouterr()
    assert printed.out == ""
    assert str(tmp_path) in printed.err


@pytest.mark.models
def test_the_command_shows_the_model_beside_the_gate(
    agreeing: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert command.main(["--part", "locked", "--nli", agreeing]) == 0
    heading = capsys.readouterr().out.splitlines()[1]
    assert re.search(
        r"gate +gate, all words +gate for models +word overlap >= \S+ +always yes"
        r" +model +gate, then model$",
        heading,
    )
