"""What a model thinks aloud is never part of its answer, in the marks of any family."""

import time

import pytest

from summarize.rewriting import Group, Wording
from summarize.rewriting.answers import read_answer, wordings_of
from summarize.rewriting.prompts import Request
from summarize.rewriting.thoughts import MARKS, without_thoughts
from tests.endpoint import statements

DRAFT = statements(("Ninety people died.", [1]), ("It snowed.", [2]))
FINAL = statements(("Twelve people died.", [1]), ("It rained.", [2]))
TOLD = [Wording("Twelve people died.", (1,)), Wording("It rained.", (2,))]
ANALYSIS = f"<|channel|>analysis<|message|>{DRAFT}"
CALL = (
    "<|end|><|start|>assistant<|channel|>commentary to=functions.say <|constrain|>json"
    f"<|message|>{DRAFT}<|call|>"
)
LAST = f"<|start|>assistant<|channel|>final<|message|>{FINAL}"


@pytest.mark.parametrize(("start", "end"), MARKS)
def test_thoughts_between_marks_are_dropped(start: str, end: str) -> None:
    thought = f"Let me see.\n{DRAFT}\nNo."
    for answer in (
        f"{start}\n{thought}\n{end}\n\n{FINAL}",
        f"{start.upper()}{thought}{end.upper()}{FINAL}",
        f"{thought}{end}{FINAL}",  # the chat template wrote the opening mark
        f"{start}{thought}{end}{start}{thought}{end}```json\n{FINAL}\n```",
        f"{start}{thought}{start}{end}{thought}{end}{FINAL}",
    ):
        assert read_answer(answer) == TOLD, answer


@pytest.mark.parametrize("start", [start for start, _ in MARKS])
def test_thoughts_that_never_end_are_no_answer(start: str) -> None:
    assert read_answer(f"{start}{DRAFT} Hm.") == []
    assert without_thoughts(f"{start}{DRAFT} Hm.") == ""


@pytest.mark.parametrize(
    "answer",
    [
        f"{ANALYSIS}<|end|>{LAST}<|return|>",
        f"{ANALYSIS}{CALL}{LAST.replace('final', 'final <|constrain|>json')}",
        f"{ANALYSIS}{LAST}",
        f"analysisWe need JSON. {DRAFT}assistantfinal{FINAL}",
        f"analysis We need JSON. {DRAFT} assistant final {FINAL}",
        f"Here is my thought process:\n{DRAFT}\nHere is my response:\n{FINAL}",
    ],
    ids=["harmony", "call", "no end", "bare", "bare, spaced", "granite"],
)
def test_only_the_final_channel_is_read(answer: str) -> None:
    assert read_answer(answer) == TOLD


@pytest.mark.parametrize(
    "answer",
    [
        ANALYSIS,
        f"{ANALYSIS}{CALL}",
        f"analysisWe need JSON. {DRAFT}",
        f"Here's my thought process: {DRAFT}",
    ],
)
def test_a_channel_that_is_not_final_is_no_answer(answer: str) -> None:
    assert read_answer(answer) == []


def test_prose_that_only_speaks_of_thinking_stays() -> None:
    for text in ("analysis of the fire", "I think <b>so</b>", "a [THINK tank", "final analysis"):
        assert without_thoughts(text) == text


@pytest.mark.parametrize(
    "answer",
    [
        f"My draft: {DRAFT} Better: {FINAL}",
        f"{DRAFT}\n{DRAFT}\n{FINAL}",
        f'{{"text": "Ninety people died.", "groups": [1]}} Better: {FINAL}',
        f"{DRAFT} Better: {FINAL[:-1]}",
    ],
    ids=["draft", "two drafts", "one statement", "cut off"],
)
def test_a_draft_without_marks_gives_way_to_the_answer_after_it(answer: str) -> None:
    assert read_answer(answer) == TOLD


def test_parts_that_tell_of_other_groups_all_stay() -> None:
    one, two = statements(("One.", [1])), statements(("Two.", [2]))
    assert [each.text for each in read_answer(f"{one}\n{two}")] == ["One.", "Two."]
    lines = '{"text": "One.", "groups": [1]}\n{"text": "More of one.", "groups": [1]}'
    assert [each.text for each in read_answer(lines)] == ["One.", "More of one."]


@pytest.mark.parametrize(
    "answer",
    [
        "{" * 800_000,
        '{"' * 400_000,
        '{"a":' * 160_000,
        '{"a":[' * 160_000,
        '{"text": "a' + " " * 190_000 + '", "groups": [1]}',
        '{"text": "a", "groups": ' + "[" * 800 + "1" + "]" * 800 + "}",
    ],
    ids=["braces", "quotes", "objects", "lists", "blanks", "deep"],
)
def test_an_answer_made_to_be_slow_is_read_in_no_time(answer: str) -> None:
    begun = time.process_time()
    assert len(read_answer(answer)) <= 1
    assert time.process_time() - begun < 5


def test_of_a_very_long_answer_the_beginning_is_read_and_the_rest_is_told() -> None:
    texts = ("It rained.", "It blew.")
    groups = tuple(Group(at, text, (text,)) for at, text in enumerate(texts, start=1))
    request = Request(0, groups, ())
    first, second = statements(("It rained.", [1])), statements(("It blew.", [2]))
    told = wordings_of(request, first + " " * 250_000 + second)
    assert [(each.text, each.groups) for each in told] == [("It rained.", (1,)), ("", (2,))]
    assert "longer than the 200,000 characters" in told[1].note
