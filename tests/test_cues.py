"""Patterns that are tried only where one of their words occurs never miss what they would match."""

import re
from importlib import import_module
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarize.languages.cues import Cue, cue, runs
from summarize.languages.en.cleaning_captions import AGENCIES, OPEN_CREDIT, WITH_OWNER
from summarize.languages.en.passages import RULES
from summarize.languages.en.quotations_signed import signature
from summarize.languages.en.scoring import _TURNS
from summarize.languages.en.scoring_page import page_signs
from summarize.languages.en.sentences_kinds import _ELIDED, _is_cut_off
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
        is_tried = each.may_match(text, words) and (
            not each.openings or text.partition(" ")[0] in each.openings
        )
        assert look(text) is None or is_tried, text


@pytest.mark.parametrize(
    "text",
    ["The truth is that it fell.", "It's time to go.", "So much for peace.",
     "They have every right to vote.", "Nobody could have known.", "No one seriously hopes.",
     "And one can only hope.", "But one should ask.", "Now one wonders.", "He deserves better.",
     "He won, if only just.", "It is hard to imagine.", "It was tempting to think.",
     "There is too little of the rest.", "It should worry us.",
     "It ought to embarrass everybody.", "It ought to be law.", "It would be wise.",
     "They would do well.", "It would have been better.", "To be sure, it fell.",
     "Ironically, it fell.", "Granted, it fell."],
)  # fmt: skip
def test_each_turn_of_phrase_is_tried(text: str) -> None:
    assert _TURNS.search(text, runs(text)) is not None


@pytest.mark.parametrize(
    "text",
    ["An earlier version of this article gave another day.", "Our report wrongly named him.",
     "Due to an error, this story named another man.", "On Monday we reported that it fell.",
     "The article has been corrected to say so.", "This column misspelled his name.",
     "The headline of this page was wrong.", "Corrects the spelling.", "We have corrected it.",
     "An article on Monday about the dam said it fell."],
)  # fmt: skip
def test_each_notice_is_tried(text: str) -> None:
    assert RULES.notice.match(text, runs(text)) is not None


def _owners() -> list[str]:
    """What the pattern of owners of pictures knows, without what may be left out."""
    plain = re.sub(r"\(\?:[^()]*\)\?|\\.\?| ?\?", "", AGENCIES.replace("(?:Wa", "(Wa"))
    papers = re.findall(r"\((.*)\)", plain)[0].split("|")
    own = re.sub(r"\|The \(.*\)", "", plain).split("|")
    return [*own, *[f"The {paper}" for paper in papers]]


@pytest.mark.parametrize("owner", _owners())
def test_the_credit_of_each_owner_is_tried(owner: str) -> None:
    assert OPEN_CREDIT.search(f"A ship leaves. Jane Roe/{owner}") is not None
    assert WITH_OWNER.match(f"Jane Roe/{owner}") is not None


@given(st.text(alphabet="aZ9_’'“\ufffc -.é大", max_size=40))
def test_runs_are_those_of_the_pattern(text: str) -> None:
    assert runs(text) == frozenset((*re.findall(r"\w+", text), text[:1]))


def test_a_pattern_is_tried_at_its_openings_alone() -> None:
    each = cue("left", r"(?:Turn|Go) left", openings="Turn")
    assert each.match("Turn left here.", runs("Turn left here.")) is not None
    assert each.match("Go left here.", runs("Go left here.")) is None


@pytest.mark.parametrize(
    ("text", "signs"),
    [
        ("Ana Lim/Reuters Workers leave the yard on Monday", {"page"}),
        ("Photo provided by the Kesh Valley Museum shows a lamp", {"page"}),
        ("Image credits: the museum", {"page"}),
        ("The museum provides a photo of a lamp", set()),
    ],
)
def test_a_credit_is_tried_where_a_slash_or_a_word_of_it_stands(text: str, signs: set[str]) -> None:
    assert page_signs(text, runs(text), {"quoted"}) == signs


@pytest.mark.parametrize(
    "end",
    [" and then ...", " and then . . .", " and then…", " and then [+2134 chars]", " and (more)",
     " and Continue reading", " and Read on »", " and Read more", " and View full", " and See more",
     " and Full story", " and Click here", " and Learn more", " and Show more",
     " and Story continues", " and Article continues", " and To read more"],
)  # fmt: skip
def test_each_end_of_a_text_that_was_cut_is_tried(end: str) -> None:
    told = "The mayor opened the bridge at noon on Monday, said the council of the town,"
    paragraph = f"{told}{end}"
    assert _ELIDED.search(paragraph) is not None
    assert _is_cut_off(paragraph, paragraph.split())


@pytest.mark.parametrize(
    "text",
    [
        "“We won.” — Petra Voss",
        "“We won.”,  – Petra Voss",
        "“We won.” (Petra Voss, councillor)",
        "Petra Voss, councillor: “We won.”",
    ],
)
def test_a_signature_beside_a_quotation_is_tried(text: str) -> None:
    start, end = text.index("“"), text.index("”") + 1
    found = signature(text, start, end)
    assert found is not None
    assert found.speaker == "Petra Voss"


def test_a_pattern_whose_words_are_absent_is_not_tried() -> None:
    each = cue("left", r"(?:right|left)")
    assert each.search("to the left", runs("to the left")) is not None
    assert each.search("to the right", runs("to the right")) is None
