"""Patterns that are tried only where one of their words occurs never miss what they would match."""

import re
from importlib import import_module
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarize.languages.cues import Cue, cue, runs
from summarize.sentences import split_spans

MODULES = ("context_patterns", "context_definite", "passages_unfit")
# The cues that are looked for anywhere in a sentence; the others match how it opens.
SEARCHED = {"SINGULAR", "_TELLS", "_FIRM", "_OTHER", "_POINTED_OUT", "_ADDRESS"} | {
    "_FIRST_PERSON",
    "_SECOND_PERSON",
}


def _texts() -> tuple[tuple[str, frozenset[str]], ...]:
    """Sentences of the seeds, from their start and from places inside, with their runs.

    Places inside give openings that news has seldom.
    """
    found = []
    seeds = (Path(__file__).parents[1] / "seeds").rglob("*")
    for path in sorted(each for each in seeds if each.suffix in {".txt", ".md", ".jsonl"}):
        text = path.read_text(encoding="utf-8")
        for span in split_spans(text):
            words = span.of(text).split(" ")
            for start in range(0, len(words), 4):
                part = " ".join(words[start:])
                found.append(part[:1].upper() + part[1:])
    return tuple((part, runs(part)) for part in found)


TEXTS = _texts()


def _cues() -> list[tuple[str, Cue]]:
    found: list[tuple[str, Cue]] = []
    for module in (import_module(f"summarize.languages.en.{name}") for name in MODULES):
        found += [(name, value) for name, value in vars(module).items() if isinstance(value, Cue)]
        found += [("POINTING", row[1]) for row in getattr(module, "POINTING", ())]
    return found


@pytest.mark.parametrize(("name", "each"), _cues())
def test_a_cue_hides_no_match_in_the_seeds(name: str, each: Cue) -> None:
    assert len(TEXTS) > 1000
    for text, words in TEXTS:
        look = each.regex.search if name in SEARCHED else each.regex.match
        assert look(text) is None or not each.words.isdisjoint(words), text


@given(st.text(alphabet="aZ9_’'“\ufffc -.é大", max_size=40))
def test_runs_are_those_of_the_pattern(text: str) -> None:
    assert runs(text) == frozenset((*re.findall(r"\w+", text), text[:1]))


def test_a_pattern_whose_words_are_absent_is_not_tried() -> None:
    each = cue("left", r"(?:right|left)")
    assert each.search("to the left", runs("to the left")) is not None
    assert each.search("to the right", runs("to the right")) is None
