"""What the evidence does not say is found; what it says, in these or other words, passes."""

import os
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarize.checking import Verdict, supported
from summarize.language.names import NameTable

DATA = Path(os.environ.get("SUMMARIZE_DATA", "../shared/data"))

PUTIN = (
    "Russian President Vladimir Putin arrived in Minsk on Monday, Dec. 19, with 12 officials, "
    "and said Belarus would not be absorbed."
)
FIRE = (
    "The fire burned nearly 1,200 acres near Salem and killed five people, Fire Chief Ann Brown "
    "said. “We have never seen anything like it,” she told reporters at 5:30 p.m."
)


@pytest.mark.parametrize("sentence", [PUTIN, FIRE, *FIRE.split(". ")])
def test_a_sentence_supports_itself_fully(sentence: str) -> None:
    assert supported(sentence, sentence) == Verdict(ok=True, reasons=(), score=1.0)
    assert supported(sentence, [PUTIN, FIRE]).ok


@pytest.mark.parametrize(
    ("text", "evidence"),
    [
        ("Putin arrived in Minsk on Monday.", PUTIN),
        ("Vladimir Putin arrived in Minsk with twelve officials.", PUTIN),
        ("Putin said Belarus won't be absorbed.", PUTIN),
        ("The fire killed 5 people near Salem.", FIRE),
        ("About 1,200 acres burned near Salem.", FIRE),
        ("About 490 hectares burned near Salem.", FIRE),
        ("Brown said they had “never seen anything like it.”", FIRE),
        ("Talks begin at 5:30.", "Talks begin at 5:30 p.m."),
        ("The U.S. sent 30 drones.", "The United States sent thirty drones."),
        ("It could cost half of it.", "It might cost 50 percent of it."),
        ("A French court ruled.", "A court in France ruled on it."),
        ("It declined to comment.", "The company had no immediate comment."),
        ("Revenue fell by $2 million.", "Revenue declined by 2 million dollars."),
    ],
)
def test_other_words_for_the_same_pass(text: str, evidence: str) -> None:
    assert supported(text, evidence).reasons == ()


@pytest.mark.parametrize(
    ("text", "evidence", "kind"),
    [
        ("Putin arrived with 13 officials.", PUTIN, "number"),
        ("Putin arrived with twenty officials.", PUTIN, "number"),
        ("The fire burned more than 12,000 acres.", FIRE, "number"),
        ("The fire killed five acres.", FIRE, "number"),
        ("About 1,200 hectares burned.", FIRE, "number"),
        ("It was a COVID-20 case.", "It was a COVID-19 case.", "number"),
        ("At 6:30 p.m. she spoke.", FIRE, "number"),
        ("Fewer than 50 died.", "More than 50 died.", "number"),
        ("Putin arrived on Tuesday.", PUTIN, "date"),
        ("Putin arrived on Dec. 18.", PUTIN, "date"),
        ("Putin arrived in January.", PUTIN, "date"),
        ("Putin arrived on Dec. 19, 2021.", PUTIN, "date"),
        ("Xi Jinping arrived in Minsk.", PUTIN, "name"),
        ("Vladimir Lukin arrived in Minsk.", PUTIN, "name"),
        ("Lukashenko said it would not be absorbed.", PUTIN, "name"),
        ("Putin arrived in Kyiv.", PUTIN, "name"),
        ("Brown said they had “seldom seen anything like it.”", FIRE, "quotation"),
        ("Brown called it “a monstrous thing to see.”", FIRE, "quotation"),
        ("Putin said Belarus would be absorbed.", PUTIN, "negation left out"),
        ("Putin never arrived in Minsk.", PUTIN, "negation put in"),
        ("Putin didn’t arrive in Minsk on Monday.", PUTIN, "negation put in"),
        ("He denied that it was true.", "He said that it was true.", "negation put in"),
        ("He stopped the leak.", "He failed to stop the leak.", "negation left out"),
        ("They had evidence.", "They had no evidence.", "negation left out"),
        ("It was possible.", "It was impossible.", "opposite"),
        ("Prices fell on Monday.", "Prices rose on Monday.", "opposite"),
        ("Prices may rise on Monday.", "Prices will rise on Monday.", "only possible"),
        ("Prices will rise on Monday.", "Prices may rise on Monday.", "certain"),
        ("The alien queen praised cheap green cheese loudly.", PUTIN, "new words"),
        ("", PUTIN, "says nothing"),
    ],
)
def test_a_lie_is_caught_with_its_reason(text: str, evidence: str, kind: str) -> None:
    verdict = supported(text, evidence)
    assert not verdict.ok
    assert any(reason.startswith(kind) for reason in verdict.reasons), verdict
    assert verdict.score <= 0.5


@pytest.mark.parametrize(
    "text",
    [
        "Ann met Bob in Oslo and gave him 5 books on Friday.",
        "Bob met Ann in Paris and gave him 5 books on Friday.",
        "Ann met Bob in Paris and gave him 7 books on Friday.",
        "Ann met Bob in Paris and gave him 5 books on Sunday.",
    ],
)
def test_names_and_numbers_of_the_article_in_the_wrong_place_are_caught(text: str) -> None:
    article = (
        "Ann met Bob in Paris and gave him 5 books on Friday. On Sunday the two had gone to Oslo "
        "in a car with 7 others."
    )
    assert not supported(text, article).ok
    assert supported("Ann met Bob in Paris and gave him 5 books on Friday.", article).ok


def test_counted_things_keep_their_numbers() -> None:
    evidence = "Five soldiers and twelve civilians were killed."
    assert supported("Twelve civilians were killed.", evidence).ok
    assert not supported("Twelve soldiers were killed.", evidence).ok


def test_names_of_the_story_count_in_every_form() -> None:
    table = NameTable.build(
        [
            "So the Institute for the Study of War (ISW) spoke of Alexander Lukashenko.",
            "Then Mr. Lukashenka left.",
        ]
    )
    assert supported("Alexander Lukashenko left.", "Then Mr. Lukashenka left.", names=table).ok
    assert not supported("Alexander Lukashenko left.", "Then Mr. Lukashenka left.").ok
    assert supported("The ISW spoke.", "The Institute for the Study of War spoke.", names=table).ok


def test_a_text_much_longer_than_its_evidence_fails() -> None:
    reasons = supported("Putin arrived. " * 30, "Putin arrived in Minsk.").reasons
    assert any(reason.startswith("longer") for reason in reasons)


def test_evidence_in_several_texts_is_taken_together() -> None:
    assert supported("Putin met Brown.", [PUTIN, "Earlier he met Brown."]).ok
    assert not supported("Putin met Brown.", [PUTIN, "Earlier he met Green."]).ok


@given(st.text(alphabet="Ab 1.5%,“”'n’t$\nmay not", min_size=1, max_size=80))
def test_any_text_with_a_word_supports_itself(text: str) -> None:
    assert supported(text, text).ok == any(letter.isalnum() for letter in text)


@given(st.text(max_size=60), st.text(max_size=60))
def test_any_two_texts_get_the_same_verdict_twice(text: str, evidence: str) -> None:
    verdict = supported(text, evidence)
    assert verdict == supported(text, evidence)
    assert 0 <= verdict.score <= 1
    assert verdict.ok == (not verdict.reasons)


@pytest.mark.parametrize("unit", ["A ", "“A ", "'a ", "not ", "1 ", "may ", "a-1 ", "May 5-", "x"])
def test_hostile_text_takes_linear_time(unit: str) -> None:
    def seconds(length: int) -> float:
        text = unit * (length // len(unit))
        start = time.perf_counter()
        supported(text + "b", [text, "c"])
        return time.perf_counter() - start

    small, large = seconds(10_000), seconds(80_000)
    assert large < 24 * small + 0.3


@pytest.mark.skipif(not DATA.exists(), reason=f"no development data at {DATA}")
def test_real_sentences_never_raise_an_alarm_and_most_lies_do() -> None:
    from benchmarks.corruptions import KINDS, corruptions

    made = corruptions(DATA, each=60, seed=7)
    assert all(supported(lie.sentence, lie.sentence).ok for lie in made)
    for kind in KINDS:
        lies = [lie for lie in made if lie.kind == kind]
        caught = sum(not supported(lie.corrupted, lie.sentence).ok for lie in lies)
        assert caught >= 0.9 * len(lies), kind
