"""Evaluation: figures that can be believed, and told from chance."""

import gzip
import io
import json
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarize.data import Article, Briefing, Citation, Point, Span, Support
from summarize.errors import InputError
from summarize.evaluation import (
    MEASURES,
    Cluster,
    Estimate,
    Evaluation,
    data_digest,
    estimate,
    evaluate,
    paired_p,
    read_clusters,
    rouge,
    table,
    to_json,
)
from summarize.evaluation.measures import corroborated, coverage, redundancy
from summarize.evaluation.words import Tokenizer, unicode_words
from summarize.language import longest_common
from summarize.pipeline import Method
from summarize.scoring import Lead, Words

MDS = Path(__file__).parent / "../../shared/data/mds"
TOPICS = MDS / "multiling2011_en_2topics.jsonl"
texts = st.lists(
    st.sampled_from(["storm", "hit", "coast", "rain", "rains", "the", "a"]), max_size=25
)


@pytest.mark.skipif(not TOPICS.exists(), reason=f"needs the MultiLing data in {MDS}")
def test_the_published_rouge_of_ten_systems_is_reproduced() -> None:
    """MultiLing 2011, English: recall and precision of 10 systems on 2 topics to 0.0015."""
    references = {
        record["id"]: record["references"]
        for record in map(json.loads, TOPICS.read_text(encoding="utf-8").splitlines())
    }
    systems = TOPICS.with_name(f"{TOPICS.stem}_systems.jsonl").read_text(encoding="utf-8")
    written = {
        (r["cluster"], r["system"]): r["text"] for r in map(json.loads, systems.splitlines())
    }
    official = TOPICS.with_name(f"{TOPICS.stem}_official_rouge.jsonl").read_text(encoding="utf-8")
    records = [json.loads(line) for line in official.splitlines()]
    assert len(records) == 40
    for record in records:
        text = written[record["cluster"], record["system"]]
        found = rouge(text, references[record["cluster"]], stemming=False)
        overlap = found[record["metric"].lower().replace("-", "")]
        assert overlap.recall == pytest.approx(record["recall"], abs=0.0015)
        assert overlap.precision == pytest.approx(record["precision"], abs=0.0015)


@given(texts, texts)
@settings(deadline=None)
def test_rouge_l_is_that_of_the_library(one: list[str], other: list[str]) -> None:
    from rouge_score.rouge_scorer import RougeScorer

    ours = rouge(" ".join(one), [" ".join(other)])["rougeL"]
    theirs = RougeScorer(["rougeL"], use_stemmer=True).score(" ".join(other), " ".join(one))
    assert ours.f == pytest.approx(theirs["rougeL"].fmeasure)
    assert ours.recall == pytest.approx(theirs["rougeL"].recall)
    assert ours.precision == pytest.approx(theirs["rougeL"].precision)


def test_the_longest_common_subsequence_of_long_texts_is_found() -> None:
    """Over 64 words, where one machine word no longer holds a row."""
    words = [str(number) for number in range(200)]
    assert longest_common(words, [*words[100:], *words[:100]]) == 100
    assert longest_common(words, words[::3]) == 67


def test_two_russian_texts_that_share_only_a_number_have_little_in_common() -> None:
    """One word of four is shared; the library, which knows [a-z0-9] only, finds all of one."""
    found = rouge("Погибли 212 человек, сообщили", ["Закрыта трасса номер 212"])
    assert found["rouge1"].f == pytest.approx(1 / 4)
    assert found["rouge2"].f == 0
    assert found["rougeL"].recall == pytest.approx(1 / 4)


@given(st.text(st.characters(max_codepoint=127)), st.booleans())
@settings(deadline=None)
def test_the_words_of_ascii_text_are_those_of_the_library(text: str, stemming: bool) -> None:
    from rouge_score.tokenizers import DefaultTokenizer

    official = DefaultTokenizer(stemming).tokenize(text)
    assert Tokenizer(stemming=stemming).tokenize(text) == official
    if not stemming:
        assert unicode_words(text) == official


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The Cafés’ floods — 4.5%", ["the", "cafés", "flood", "4", "5"]),
        ("Cafe\u0301s", ["cafés"]),
        ("सोमवार को डूबी", ["सोमवार", "को", "डूबी"]),
        ("мост — \u0301утро", ["мост", "утро"]),
        ("桥2026年塌了", ["桥", "2026", "年", "塌", "了"]),
        ("เรือล่ม", ["เ", "รื", "อ", "ล่", "ม"]),
        ("غرقت العبّارة", ["غرقت", "العبّارة"]),
        ("부산 다리", ["부산", "다리"]),
    ],
)
def test_words_of_other_scripts_keep_their_letters_and_marks(text: str, words: list[str]) -> None:
    assert Tokenizer(stemming=True).tokenize(text) == words


def test_references_in_another_script_are_warned_of(caplog: pytest.LogCaptureFixture) -> None:
    """Two of four clusters; one Latin letter in three is not half."""
    russian = replace(CLUSTERS[0], references=("Мост упал.",))
    mixed = replace(CLUSTERS[0], references=("ab мост",))
    evaluate([*CLUSTERS[:2], russian, mixed], {"lead": METHODS["lead"]})
    assert "2 of 4 clusters have references in another script" in caplog.text
    caplog.clear()
    evaluate(
        [replace(CLUSTERS[0], references=("Die Brücke von Genua",))], {"lead": METHODS["lead"]}
    )
    assert caplog.text == ""


def test_several_references_are_averaged() -> None:
    """Both words are found in the first reference, none in the second: (1 + 0) / 2."""
    assert rouge("rain fell", ["rain fell", "goats ate"])["rouge1"].f == pytest.approx(0.5)


def test_stems_count_as_the_same_word_only_with_stemming() -> None:
    assert rouge("floods", ["flooding"])["rouge1"].f == 1
    assert rouge("floods", ["flooding"], stemming=False)["rouge1"].f == 0


def test_an_interval_holds_the_mean_and_shrinks_with_more_clusters() -> None:
    draw = np.random.default_rng(1)
    few = estimate([draw.normal(20, 5) for _ in range(10)])
    many = estimate([draw.normal(20, 5) for _ in range(1000)])
    assert few.low < few.mean < few.high
    assert many.high - many.low < (few.high - few.low) / 3
    assert estimate([3.0]).low == estimate([3.0]).high == 3.0


def test_an_interval_is_of_95_percent() -> None:
    """The mean of 100 coins is .5 with a standard error of .05: .5 -/+ 1.96 x .05."""
    found = estimate([0.0, 1.0] * 50)
    assert found.low == pytest.approx(0.402, abs=0.009)
    assert found.high == pytest.approx(0.598, abs=0.009)


def test_p_is_never_0() -> None:
    """None of the 10,000 permutations of 60 equal differences is as great, but the one observed."""
    assert paired_p([2.0] * 60, [1.0] * 60) == pytest.approx(1 / 10_001)


def test_chance_is_told_from_a_difference() -> None:
    draw = np.random.default_rng(2)
    base = [draw.normal(20, 5) for _ in range(60)]
    assert paired_p([value + 2 + draw.normal(0, 1) for value in base], base) < 0.001
    assert paired_p([value + draw.normal(0, 1) for value in base], base) > 0.05
    assert paired_p(base, base) == 1


def test_with_three_clusters_no_difference_is_significant() -> None:
    """Of the 8 ways to swap 3 pairs, 2 give as great a difference: p is about 0.25."""
    assert paired_p([2.0, 3.0, 4.0], [1.0, 2.0, 3.0]) == pytest.approx(0.25, abs=0.02)


def _briefing(*origins: str, independent: int = 1) -> Briefing:
    articles = tuple(Article(id=x, source=x.upper(), title="", text="Rain.") for x in "ab")
    points = tuple(
        Point("Rain.", (Citation(x, Span(0, 5)),), "quoted", Support(2, independent))
        for x in origins
    )
    return Briefing("", points, (), articles, (), ())


def test_coverage_is_one_when_outlets_are_used_evenly_and_zero_for_one_outlet() -> None:
    assert coverage(_briefing("a", "b")) == pytest.approx(1)
    assert coverage(_briefing("a", "a")) == 0
    assert 0 < coverage(_briefing("a", "a", "b")) < 1


def test_coverage_asks_for_no_more_outlets_than_there_are_points() -> None:
    """Two points of three outlets: both outlets used once is as even as can be."""
    three = _briefing("a", "b")
    articles = (*three.articles, Article(id="c", source="C", title="", text="Rain."))
    assert coverage(replace(three, articles=articles)) == pytest.approx(1)


def test_points_of_two_independent_outlets_are_corroborated() -> None:
    assert corroborated(_briefing("a", "b", independent=2).points) == 1
    assert corroborated(_briefing("a", "b").points) == 0
    assert corroborated(()) == 0


def test_a_repeated_point_is_redundant() -> None:
    assert redundancy(["Rain fell.", "Rain fell."]) == pytest.approx(1)
    assert redundancy(["Rain fell.", "Goats ate."]) == 0
    assert redundancy([]) == 0


def test_every_other_point_can_make_one_redundant() -> None:
    """The second and the third are alike, the first stands alone: (0 + 1 + 1) / 3."""
    texts = ["Goats ate.", "Rain fell.", "Rain fell."]
    assert redundancy(texts) == pytest.approx(2 / 3)


CLUSTERS = [
    Cluster(
        f"c{number}",
        (
            Article(
                id="a", source="A", title="", text=f"A bridge fell in {town} on Monday. Ten died."
            ),
            Article(id="b", source="B", title="", text=f"The {town} bridge was eighty years old."),
        ),
        (f"A bridge fell in {town}.",),
    )
    for number, town in enumerate(["Dresden", "Genoa", "Tacoma"])
]
METHODS = {
    "concepts": Method(length=Words(20)),
    "lead": Method(length=Words(20), scoring=Lead()),
}


def test_an_evaluation_is_the_same_every_time_and_keeps_the_length() -> None:
    first, second = (evaluate(CLUSTERS, METHODS) for _ in range(2))
    assert first == second
    assert max(first.values["lead"]["words"]) <= 20
    assert set(first.significance) == {"lead"}
    assert first.signature["method lead"] == METHODS["lead"].model_dump_json()


def test_the_signature_changes_with_the_data() -> None:
    whole, part = evaluate(CLUSTERS, METHODS), evaluate(CLUSTERS[:2], METHODS)
    assert whole.signature["data"] != part.signature["data"]
    assert (whole.signature["clusters"], part.signature["clusters"]) == ("3", "2")
    other = replace(CLUSTERS[0], references=("Goats ate.",))
    assert data_digest([other]) != data_digest(CLUSTERS[:1])
    renamed = replace(CLUSTERS[0], id="other")
    assert data_digest([renamed]) != data_digest(CLUSTERS[:1])


def test_table_and_json_tell_every_measure_of_every_method() -> None:
    evaluation = evaluate(CLUSTERS, METHODS)
    record = json.loads(to_json(evaluation))
    for method, measures in evaluation.estimates.items():
        for measure, found in measures.items():
            assert record["methods"][method][measure]["mean"] == found.mean
    mean = 100 * evaluation.estimates["lead"]["rouge2"].mean
    assert f"{mean:.2f}" in table(evaluation)
    assert "p 1.0000" in table(evaluation)


def test_a_table_shows_shares_in_percent_and_words_as_they_are() -> None:
    """One method on one measure of two: the others are zero."""
    zero = Estimate(0.0, 0.0, 0.0)
    estimates = dict.fromkeys(MEASURES, zero) | {
        "rouge1": Estimate(0.25, 0.125, 0.5),
        "words": Estimate(99.5, 90.0, 101.0),
    }
    values = {"lead": dict.fromkeys(MEASURES, (0.0,))}
    shown = table(Evaluation(("c",), values, {"lead": estimates}, {}, {"version": "1"}))
    _, means, spans, version = shown.splitlines()
    zeros, empty = ["0.00"] * (len(MEASURES) - 2), ["0.0..0.0"] * (len(MEASURES) - 2)
    assert means.split() == ["lead", "25.00", *zeros, "99.50"]
    assert spans.split() == ["12.5..50.0", *empty, "90.0..101.0"]
    assert version == "version: 1"


def test_nothing_to_evaluate_is_refused() -> None:
    with pytest.raises(InputError, match="no cluster"):
        evaluate([], METHODS)


@pytest.mark.parametrize(
    "line",
    [
        "nonsense",
        "[]",
        '{"id": "x"}',
        '{"id": "x", "documents": [], "references": ["r"]}',
        '{"id": "x", "documents": [{"id": "a", "text": "T."}], "references": []}',
        '{"id": "x", "documents": [{"id": "a", "text": "T."}], "references": [3]}',
    ],
)
def test_a_bad_line_is_named(line: str, tmp_path: Path) -> None:
    good = '{"id": "y", "documents": [{"id": "a", "text": "Rain fell."}], "references": ["r"]}'
    path = tmp_path / "data.jsonl"
    path.write_text(f"{good}\n{line}\n", encoding="utf-8")
    with pytest.raises(InputError, match=r"data\.jsonl, line 2"):
        list(read_clusters(path))


LINE = '{"id": "y", "documents": [{"id": "a", "text": "Rain fell."}], "references": ["r"]}\n'


@pytest.mark.parametrize("packed", [False, True])
@pytest.mark.parametrize("stdin", [False, True])
def test_clusters_come_from_files_and_standard_input_also_gzipped(
    packed: bool, stdin: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = b"\xef\xbb\xbf" + LINE.encode() * 2
    data = gzip.compress(data) if packed else data
    path = Path("-") if stdin else tmp_path / "data.jsonl"
    if stdin:
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(data)))
    else:
        path.write_bytes(data)
    assert [cluster.id for cluster in read_clusters(path)] == ["y", "y"]


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (gzip.compress(LINE.encode() * 500, mtime=0)[:-20], "data.jsonl: cannot be read"),
        (b"\xff\xfe\n", "data.jsonl: cannot be read"),
        (b"x" * 600, "data.jsonl: a line is longer than 500 bytes"),
        (gzip.compress(b"x" * 600, mtime=0), "data.jsonl: a line is longer than 500 bytes"),
    ],
)
def test_a_broken_file_is_one_line_of_error(
    data: bytes, problem: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("summarize.evaluation.clusters._LONGEST_LINE", 500)
    (tmp_path / "data.jsonl").write_bytes(data)
    with pytest.raises(InputError, match=problem):
        list(read_clusters(tmp_path / "data.jsonl"))


def test_a_file_that_is_not_there_is_named_once(tmp_path: Path) -> None:
    path = tmp_path / "data.jsonl"
    with pytest.raises(
        InputError, match=r"data\.jsonl: cannot be read: No such file or directory$"
    ):
        list(read_clusters(path))


def test_a_document_without_an_outlet_is_an_outlet_of_its_own(tmp_path: Path) -> None:
    documents = [{"id": x, "source": None, "text": "Rain fell."} for x in "ab"] + [{"text": " "}]
    path = tmp_path / "data.jsonl"
    path.write_text(json.dumps({"documents": documents, "references": ["r"]}), encoding="utf-8")
    (cluster,) = read_clusters(path)
    assert [article.source for article in cluster.articles] == ["a", "b"]
