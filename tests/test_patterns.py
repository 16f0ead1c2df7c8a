"""Patterns that are compiled when they are first used."""

import copy
import pickle
import re

import pytest

from summarize.patterns import regex, words_in


def test_a_pattern_is_compiled_when_it_is_first_used(monkeypatch: pytest.MonkeyPatch) -> None:
    compiled = []
    plain = re.compile

    def spy(source: str, flags: int = 0) -> re.Pattern[str]:
        compiled.append(source)
        return plain(source, flags)

    monkeypatch.setattr(re, "compile", spy)
    pattern = regex(r"(?P<digits>\d+) dead", re.IGNORECASE)
    assert compiled == []
    found = pattern.search("At least 12 DEAD")
    assert found is not None
    assert found["digits"] == "12"
    assert set(compiled) == {r"(?P<digits>\d+) dead"}


def test_it_does_all_that_a_compiled_one_does() -> None:
    lazy, plain = regex(r"a(b*)"), re.compile(r"a(b*)")
    assert (lazy.pattern, lazy.flags, lazy.groups) == (plain.pattern, plain.flags, plain.groups)
    assert lazy.sub(r"<\1>", "abba") == plain.sub(r"<\1>", "abba")
    assert lazy.fullmatch("abb")
    assert not lazy.fullmatch("abc")


def test_it_can_be_copied_and_sent_to_another_process() -> None:
    pattern = regex(r"\d+")
    sent = pickle.loads(pickle.dumps(pattern))  # noqa: S301  (what this test wrote itself)
    for other in (copy.copy(pattern), copy.deepcopy(pattern), sent):
        assert other.findall("12 of 30") == ["12", "30"]


def test_words_in_a_text_are_what_the_pattern_finds_in_it() -> None:
    pattern = regex(r"(?:[^\W\d_]\.){2,}|[^\W_]+(?:[-'’][^\W_]+)*")
    for text in (
        "The U.S. didn’t, he said.",
        " “No”: 1,200 no-fly_zones., A. ",
        "Été\u2003½.\n,",
        "",
    ):
        assert words_in(text, pattern, str.isalnum) == pattern.findall(text)
