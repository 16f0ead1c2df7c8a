"""A text fragment leads to the cited words and to no others: by rule, and in a browser."""

from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarize.data import Article, Span
from summarize.readers import read_articles
from summarize.renderers.fragments import Passages, Terms
from summarize.sentences import split_sentences
from tests.lit import ASIDE, STYLE, page_of, reader
from tests.passages import cited_passages, own_articles
from tests.strategies import hostile_texts

pytestmark = pytest.mark.slow

STORIES = ("seeds/border-visit", "seeds/harbour-bridge", "seeds/sodium-battery", "tests/stories/ru")
PAGES = ("seeds/border-visit/capital-dispatch.html", "seeds/harbour-bridge/harbour-post.html")
# Of the sample stories one passage in so many is tried. All 880 took seven minutes, and one was
# wrong.
EVERY = 20


def _article(text: str, title: str = "", url: str = "https://a.example/ferry") -> Article:
    return Article("a", "Herald", title, text, url=url)


def _terms(text: str, cited: str, title: str = "", nth: int = 0) -> Terms | None:
    start = -1
    for _ in range(nth + 1):
        start = text.index(cited, start + 1)
    return Passages(_article(text, title)).terms(Span(start, start + len(cited)))


LONG = "The ferry Star ran aground on Monday, and 212 people were taken ashore, it was said."


def test_a_short_passage_is_named_whole_and_a_long_one_by_its_ends() -> None:
    text = f"{LONG} No boat was lost, said the pilot."
    cited = "No boat was lost, said the pilot."
    assert _terms(text, cited) == Terms(cited)
    assert _terms(text, LONG) == Terms("The ferry Star ran", "ashore, it was said.")


def test_over_the_end_of_a_paragraph_both_ends_are_named() -> None:
    """No term may go over it, however short the passage is."""
    text = "It had sailed.\n\nNo one was hurt.\n\nThe end."
    assert _terms(text, text) == Terms("It had sailed", "The end.")


def test_an_end_that_stands_inside_the_passage_too_gets_more_words() -> None:
    text = (
        "It was old, they said, and slow as it was, it was old, they said, and slow as it was now."
    )
    assert _terms(text, text) == Terms("It was old, they said, and", "and slow as it was now.")


def test_words_that_stand_more_than_once_are_told_apart_by_those_around_them() -> None:
    text = "A crane fell. No one was hurt. It was old.\n\nTwo cranes fell. No one was hurt."
    cited = "No one was hurt."
    assert _terms(text, cited) == Terms(cited, suffix="It was")
    assert _terms(text, cited, nth=1) == Terms(cited, prefix="cranes fell.")


def test_words_of_other_paragraphs_are_the_last_resort() -> None:
    """A page may have something in between, and then nothing would be lit."""
    text = "A crane fell.\n\nNo one was hurt.\n\nTwo cranes fell.\n\nNo one was hurt."
    cited = "No one was hurt."
    assert _terms(text, cited) == Terms(cited, suffix="Two cranes")
    assert _terms(text, cited, nth=1) == Terms(cited, prefix="cranes fell.")


def test_the_headline_is_on_the_page_too() -> None:
    """It is found first, so words of it name nothing in the text, and it is near to nothing."""
    text = "Ferry Star runs aground.\n\nNo one was hurt."
    assert _terms(text, "Ferry Star runs aground.") == Terms("Ferry Star runs aground.")
    assert _terms(text, "Ferry Star runs aground.", title="FERRY STÁR RUNS AGROUND. What now?") == (
        Terms("Ferry Star runs aground.", suffix="No one")
    )


def test_letters_are_compared_without_case_and_accents_and_quotation_marks_by_kind() -> None:
    text = 'The “Café Zoë” was shut on Monday. The "cafe zoe" was shut on monday. It rained.'
    cited = "The “Café Zoë” was shut on Monday."
    assert _terms(text, cited) == Terms(cited, suffix='The "cafe')


def test_a_few_letters_get_company() -> None:
    """They may well stand elsewhere on the page, though not in the article."""
    assert _terms("It sank fast. He left. So it is.", "He left.") == Terms(
        "He left.", prefix="sank fast.", suffix="So it"
    )
    assert _terms("He left.", "He left.") == Terms("He left.")


def test_half_a_word_is_not_named() -> None:
    assert _terms("Bookmarks fell in price.", "marks fell in price.") is None
    assert _terms("Bookmarks fell in price.", "Bookmarks fell in pri") is None
    assert _terms("A   crane fell.", "  ") is None


def test_without_spaces_terms_end_at_marks() -> None:
    text = (
        "船長は「舵が利かなくなった」と述べ、一分後にエンジンも止まったと説明した。船は古かった。"
    )
    cited = "船長は「舵が利かなくなった」と述べ、一分後にエンジンも止まったと説明した。"
    assert _terms(text, cited) == Terms(cited)
    many = "、".join(f"第{number}便は欠航した" for number in range(20)) + "。"
    terms = _terms(many, many)
    assert terms is not None
    assert terms.start == "第0便は欠航した、第1便は欠航した、第2便は欠航した、第3便は欠航した"
    assert terms.end.endswith("第19便は欠航した。")


def test_what_has_a_meaning_in_a_fragment_is_written_in_code() -> None:
    coded = Terms("A-B & C, D", "“Ö”", prefix="a-", suffix="1,2").directive()
    assert coded == "text=a%2D-,A%2DB%20%26%20C%2C%20D,%E2%80%9C%C3%96%E2%80%9D,-1%2C2"
    assert Terms("half \udcf6").directive() == "text=half%20%3F"


@pytest.mark.parametrize(
    ("url", "link"),
    [
        (
            "https://a.example/f?x=1",
            "https://a.example/f?x=1#:~:text=No%20one%20was%20hurt%20today.",
        ),
        ("https://a.example/#s", "https://a.example/#s:~:text=No%20one%20was%20hurt%20today."),
        (
            "https://a.example/#s:~:text=x",
            "https://a.example/#s:~:text=No%20one%20was%20hurt%20today.",
        ),
        ("javascript:alert(1)", ""),
        ("", ""),
    ],
)
def test_a_link_keeps_the_address_and_its_own_fragment(url: str, link: str) -> None:
    text = "No one was hurt today."
    assert Passages(_article(text, url=url)).link(Span(0, len(text))) == link


def test_what_cannot_be_named_has_the_plain_address() -> None:
    assert Passages(_article("Bookmarks fell.")).link(Span(4, 15)) == "https://a.example/ferry"


def test_a_mark_without_its_letter_names_nothing() -> None:
    page = Passages(_article("aa\u0301"))
    assert page.terms(Span(2, 3)) is None


@given(hostile_texts(), st.data())
def test_what_is_named_stands_at_both_ends_of_the_passage(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    page = Passages(_article(text))
    terms = page.terms(Span(start, end))
    if terms is None:
        assert page.link(Span(start, end)) == "https://a.example/ferry"
        return
    cited = " ".join(text[start:end].split())
    assert cited.startswith(terms.start)
    assert cited.endswith(terms.end or terms.start)
    assert "\n" not in "".join(terms)


def _bare(text: str) -> str:
    return "".join(text.split())


@pytest.mark.slow
def test_chromium_lights_the_cited_words_and_no_others() -> None:
    """On pages with menus, links in the text, and notes between its paragraphs.

    What of the page itself stands in a passage is lit with it. A passage whose every word stands
    in a paragraph of its own, twice, cannot be told apart beside such a note: nothing is lit.
    """
    tried: Counter[str] = Counter()
    wrong: list[str] = []
    with reader() as browser:
        for article, span in _cited():
            terms = Passages(article).terms(span)
            assert terms is not None
            markup = page_of(article.title, article.text, article.language)
            page = browser.read(markup, f":~:{terms.directive()}")
            tried[article.id] += 1
            cited = span.of(article.text)
            lit = "".join(character for character, is_lit in page if is_lit)
            if lit.replace(_bare(ASIDE), "") != _bare(cited) or not _is_there(page, article, span):
                wrong.append(f"{article.id}: {terms}: lit is {lit!r}")
    assert tried.total() >= 160
    assert len(tried) >= 25
    assert len(wrong) <= tried.total() * 0.01, "\n".join(wrong)


def _cited() -> list[tuple[Article, Span]]:
    own = [(article, span) for article in own_articles() for span in cited_passages(article)]
    seeds = [
        (article, span)
        for story in STORIES
        for article in read_articles([story])
        for span in cited_passages(article)
    ]
    return own + seeds[::EVERY]


def _is_there(page: list[tuple[str, bool]], article: Article, span: Span) -> bool:
    """Whether what is lit stands behind what stands before the passage in its paragraph."""
    first = next(place for place, (_, is_lit) in enumerate(page) if is_lit)
    paragraph = article.text.rfind("\n\n", 0, span.start) + 2 if "\n\n" in article.text else 0
    before = _bare(article.text[max(paragraph, 0) : span.start])
    return "".join(character for character, _ in page[:first]).endswith(before)


@pytest.mark.slow
@pytest.mark.parametrize("name", PAGES)
def test_chromium_lights_them_on_a_page_as_it_was_published(name: str) -> None:
    """Not as we made it: the page of the sample story, from which the article was read."""
    (article,) = read_articles([name])
    markup = Path(name).read_text().replace("</head>", f"{STYLE}</head>")
    sentences = split_sentences(article)[::2]
    assert len(sentences) >= 12
    with reader() as browser:
        for sentence in sentences:
            terms = Passages(article).terms(sentence.span)
            assert terms is not None
            page = browser.read(markup, f":~:{terms.directive()}")
            lit = "".join(character for character, is_lit in page if is_lit)
            assert lit == _bare(sentence.text)
