"""What can stand alone as a point, what is joined or trimmed, and what is left out."""

import re

from summarize.data import Article, Sentence, Span
from summarize.passages import Passages, is_trimmed, make_passages


def cut(marked: str) -> tuple[Article, tuple[Sentence, ...]]:
    """An article from text in which "|" stands before each further sentence of a paragraph."""
    text = marked.replace("|", "")
    article = Article("a", "Outlet", "Title", text)
    sentences: list[Sentence] = []
    at = 0
    for paragraph, line in enumerate(marked.split("\n")):
        for piece in line.split("|"):
            bare = piece.strip()
            if bare:
                start = text.index(bare, at)
                at = start + len(bare)
                span = Span(start, at)
                index = len(sentences)
                sentences.append(Sentence("a", "Outlet", index, span, bare, paragraph))
    return article, tuple(sentences)


def made(marked: str) -> Passages:
    return make_passages(*cut(marked))


def texts(marked: str) -> list[str]:
    return [re.sub(r"\s+", " ", passage.text) for passage in made(marked).passages]


def test_a_sentence_that_stands_alone_is_a_passage() -> None:
    found = made("The mayor opened the bridge on Monday.")
    assert [p.text for p in found.passages] == ["The mayor opened the bridge on Monday."]
    assert found.left_out == ()


def test_a_pronoun_is_joined_with_the_sentence_that_names() -> None:
    assert texts("Mr. Hale opened the bridge. |He also thanked the workers.") == [
        "Mr. Hale opened the bridge.",
        "Mr. Hale opened the bridge. He also thanked the workers.",
    ]


def test_a_leading_connective_is_trimmed() -> None:
    passage = made("But the mayor opened the bridge.").passages[0]
    assert (passage.text, passage.origin) == ("The mayor opened the bridge.", "trimmed")


def test_a_quotation_of_two_sentences_is_one_passage() -> None:
    text = "“The bridge is safe. |It will last a century,” Mr. Hale said."
    assert texts(text) == ["“The bridge is safe. It will last a century,” Mr. Hale said."]


def test_speech_that_goes_on_is_joined_with_its_speaker() -> None:
    text = "“The bridge is safe,” Mr. Hale said. |“It will last a century.”"
    assert texts(text) == [
        "“The bridge is safe,” Mr. Hale said.",
        "“The bridge is safe,” Mr. Hale said. “It will last a century.”",
    ]


def test_a_quotation_with_a_lost_mark_is_left_out() -> None:
    found = made("The bridge is safe. |It will last,” Mr. Hale said.\nThe mayor left the city.")
    assert [p.sentences for p in found.passages] == [(2,)]
    assert found.left_out == ((0, "a quotation mark is lost"), (1, "a quotation mark is lost"))


def test_trimming_only_leaves_words_out() -> None:
    assert is_trimmed("The war goes on.", "But the war goes on.")
    assert not is_trimmed("The war will go on.", "But the war goes on.")
    assert not is_trimmed("the War goes on.", "But the war goes on.")
    assert not is_trimmed("", "But the war goes on.")


def test_trimming_never_loses_a_denial() -> None:
    assert not is_trimmed("He will go.", "He will not go.")
    assert not is_trimmed("Troops left.", "No troops left.")
