"""Speech without quotation marks is printed only with who says it; look-alikes stay."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from benchmarks.reading.judging import speech as fault
from summarize.cleaning import clean
from summarize.data import Article, Block, BlockKind, RawArticle, Sentence
from summarize.languages.en.voice import voice
from summarize.passages import Passages, make_passages
from summarize.quotations import find_quotations
from summarize.readers.markup import html_blocks
from summarize.sentences import split_sentences

CASES: list[dict[str, Any]] = tomllib.loads(Path("tests/cases/speech.toml").read_text())["case"]
FORMATS = {"html": "html", "md": "markdown", "txt": "text"}
BEFORE = "The council of Tolmen closed the bridge on Monday after a crack was found in it."
AFTER = "The bridge was built in 1931 and carries 12,000 cars a day."


def read(*paragraphs: str) -> tuple[Article, tuple[Sentence, ...], Passages]:
    article = Article("a", "Tolmen Post", "", "\n\n".join(paragraphs), language="en")
    sentences = split_sentences(article)
    return article, sentences, make_passages(article, sentences)


def printable(*paragraphs: str) -> list[str]:
    return [" ".join(passage.text.split()) for passage in read(*paragraphs)[2].passages]


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_speech_stands_only_with_who_says_it_and_the_outlets_own_stays(
    case: dict[str, Any],
) -> None:
    said = case.get("speech", [])
    record = {
        "format": FORMATS[case["format"]],
        "content": case["text"],
        "own": case["own"],
        "speech": [words for words, _ in said],
        "speakers": [speaker for _, speaker in said],
        "speaker": "",
    }
    assert fault(record).partition(":")[0] == case.get("fault", "")


def test_a_statement_is_printed_with_its_introduction() -> None:
    found = printable(BEFORE, "The union said in a statement:", "The duty is a gift to the rich.")
    assert found == [BEFORE, "The union said in a statement: The duty is a gift to the rich."]


def test_the_second_paragraph_of_a_statement_is_left_out_with_the_reason() -> None:
    said = "The union said in a statement:"
    found = read(said, "The duty is a gift to the rich.", "Nobody asked for it.", AFTER)[2]
    assert [passage.sentences for passage in found.passages] == [(0, 1), (3,)]
    assert found.left_out == ((2, "speech without its speaker"),)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“She knows every pipe in this town.” — Petra Voss, councillor", "Petra Voss"),
        ("“She knows every pipe in this town.” – Petra Voss", "Petra Voss"),
        ('"She knows every pipe in this town."\n\n- Petra van Voss, a clerk', "Petra van Voss"),
        ("“She knows every pipe in this town.” (Petra Voss, councillor)", "Petra Voss"),
        ("Petra Voss, councillor: “She knows every pipe in this town.”", "Petra Voss"),
        ("“She knows every pipe in this town.” — Reuters", ""),
        ("For Petra Voss, there is a lesson in it: “She knows every pipe in this town.”", ""),
        ("“The pipes” — Petra Voss, a councillor, knows them — are old.", ""),
    ],
)
def test_the_speaker_behind_a_dash_or_before_a_colon_is_found(text: str, speaker: str) -> None:
    article, sentences, _ = read(BEFORE, text)
    assert find_quotations(article, sentences)[0].speaker == speaker


def test_a_quotation_is_printed_with_the_speaker_behind_a_dash() -> None:
    quoted = "“The town has lost its last clerk who could count.” — Petra Voss, councillor"
    assert printable(BEFORE, quoted) == [BEFORE, quoted]


def test_an_entry_with_a_time_can_be_a_point() -> None:
    entry = "9:15 a.m.: Police closed the bridge."
    assert printable(entry) == [entry]


def test_an_item_of_an_outlets_own_list_is_printed_without_its_bullet() -> None:
    items = ("The bridge is closed to lorries.", "A ferry runs every hour.", "No one was hurt.")
    assert printable("What we know:", *(f"- {item}" for item in items)) == list(items)


def test_a_report_of_four_words_can_be_a_point() -> None:
    assert printable("No one was hurt.", "Divers declined.") == ["No one was hurt."]


def test_a_paragraph_with_a_figure_and_a_day_sounds_less_like_speech() -> None:
    assert voice("Police held 41 people on Tuesday.") < -1 < 1 < voice("Nobody must forget this.")


@pytest.mark.parametrize(
    "markup",
    [
        '<div class="pull-quote"><p>A bridge is a promise.</p></div>',
        '<p class="article__pullquote">A bridge is a promise.</p>',
        '<section class="text-quote"><h3>A bridge is a promise.</h3></section>',
        '<figure class="quote"><p>A bridge is a promise.</p></figure>',
        '<div class="tweet">A bridge is a promise.</div>',
    ],
)
def test_what_a_page_calls_a_quote_or_a_post_is_a_block_quote(markup: str) -> None:
    assert html_blocks(markup) == (Block("block quote", "A bridge is a promise."),)


def test_what_a_page_calls_a_post_of_a_network_is_a_post() -> None:
    post = html_blocks('<div class="fb-post">A bridge is a promise.</div>')
    assert post == (Block("post", "A bridge is a promise."),)


@pytest.mark.parametrize(
    "markup", ['<p class="quotes-of-shares">Up.</p>', '<div class="stock-quote-list">Up.</div>']
)
def test_a_quote_of_shares_is_none(markup: str) -> None:
    assert html_blocks(markup) == (Block("paragraph", "Up."),)


@pytest.mark.parametrize(
    "introduction",
    ["In a statement, the mayor said:", "The minister wrote on X:", "Asked why, Ida Lund said:"],
)
def test_a_quotation_of_one_line_is_printed_with_the_line_above_it(introduction: str) -> None:
    quotation = "“We will rebuild the bridge.”"
    assert f"{introduction} {quotation}" in printable(BEFORE, introduction, quotation, AFTER)


def test_a_line_with_a_colon_above_words_of_nobody_is_no_introduction() -> None:
    assert printable(BEFORE, "More on the bridge:", "“The last crossing”", AFTER) == [BEFORE, AFTER]


@pytest.mark.parametrize(
    "speech",
    [
        ("The union said in a statement:", "The owners bled us. They never once asked us."),
        ("The yard will close, Ulla Brandt, the chair, said. “We have tried,” she said.",),
        ("The yard will close, said Ulla Brandt. “We have tried everything.” “We will go on.”",),
    ],
)
def test_what_the_outlet_tells_behind_speech_stays(speech: tuple[str, ...]) -> None:
    """The sentence needs words before it, and these are speech: the lead tells of the firm too."""
    lead = "The shipyard at Korv will close in June."
    fact = "The firm lost 3 million euros last year."
    assert any(text.endswith(fact) for text in printable(lead, *speech, fact, AFTER))


def test_the_firm_stands_alone_behind_a_block_quote_only_where_the_lead_tells_of_one() -> None:
    fact = "The firm lost 3 million euros last year."

    def printed(lead: str) -> bool:
        lines = (lead, "There is no buyer for it.", fact)
        blocks = [Block(kind, line) for kind, line in zip(KINDS, lines, strict=True)]
        article = clean(RawArticle("a", "Tolmen Post", "", blocks=tuple(blocks)))
        made = make_passages(article, split_sentences(article)).passages
        return fact in [passage.text for passage in made]

    assert printed("The shipyard at Korv will close in June.")
    assert not printed("Rain fell on the hills of Korv in June.")


KINDS: tuple[BlockKind, ...] = ("paragraph", "block quote", "paragraph")


@pytest.mark.parametrize(
    "introduction",
    [
        "Eva Moe, the head of the firm, said:",
        "The army said in a statement:",
        "The archbishop wrote in a telegram:",
    ],
)
def test_whoever_reports_before_a_colon_says_the_line_below(introduction: str) -> None:
    quotation = "“Two boats are ready for the island.”"
    assert f"{introduction} {quotation}" in printable(BEFORE, introduction, quotation, AFTER)


def test_a_sentence_that_counts_the_items_below_it_makes_them_its_own() -> None:
    items = (
        "- The fee will rise to 14 dollars a month.\n- A discount for members will end in May.\n"
        "- The pool will open an hour later."
    )
    for above, printed in (
        ("The council approved three changes on Monday night.", True),
        ("The council approved two changes on Monday night.", False),
        ("The union made three demands on Monday night.", False),
    ):
        text = f"{above}\n\n{items}\n\nThe mayor of Pennock cast the only vote against the plan."
        article = clean(RawArticle("a", "Post", "Fees rise", text))
        made = make_passages(article, split_sentences(article)).passages
        assert any("discount" in passage.text for passage in made) is printed
