"""Articles that are plain to see: which pages need no search, and that a search finds the same."""

import random
from itertools import islice

import pytest
from lxml.etree import strip_elements

from benchmarks import crawls
from summarize.readers.page_bodies import article_blocks
from summarize.readers.page_head import page_head
from summarize.readers.page_plain import plain_blocks
from summarize.readers.trees import classes, tree_of

TITLE = "Tolmen to cut evening water"
TEXTS = (
    (
        "The reservoir above Tolmen dropped to a third of its capacity on Tuesday, its board "
        "said, and no rain is expected before the end of the month in any of the four valleys "
        "that feed it."
    ),
    (
        "Engineers will cut the evening supply to 14,000 homes from Friday, and schools get "
        "tankers; hospitals and the dairy at Orlen are to be served from a pipe that was laid "
        "in spring."
    ),
    (
        "Farmers were asked to stop irrigating at night, and most of them agreed to it, "
        "though some said that they would lose a fifth of their maize unless the board pays "
        "for the seed."
    ),
    (
        "The board will meet again on Monday to decide on a price for summer water, which its "
        "chair wants to double for whoever uses more than 200 litres a day and fills a pool."
    ),
)
PARAGRAPHS = "".join(f"<p>{text}</p>" for text in TEXTS)
HEADLINE = f"<h1>{TITLE}</h1>"

PLAIN = {
    "an only article": f"<article>{HEADLINE}{PARAGRAPHS}</article>",
    "a body called so": f"{HEADLINE}<div class='post entry-content'>{PARAGRAPHS}</div>",
    "a body by its property": f"{HEADLINE}<div itemprop='articleBody'>{PARAGRAPHS}</div>",
    "each paragraph in a box": "<article>"
    + "".join(f"<div class='css-1a2b'><p>{text}</p></div>" for text in TEXTS)
    + "</article>",
    "pictures and a box beside it": f"<article>{HEADLINE}<figure><img src='a.jpg'></figure>"
    f"<aside><p>More of this</p></aside>{PARAGRAPHS}</article>",
    "breaks in a table": f"<table><tr><td>{HEADLINE}"
    f"<font>{'<br><br>'.join(TEXTS)}</font></td></tr></table>",
}
IN_DOUBT = {
    "two articles": f"<article>{PARAGRAPHS}</article><article>{PARAGRAPHS}</article>",
    "text between paragraphs": f"<article>{PARAGRAPHS}<div>By Vera Lund</div></article>",
    "a list": f"<article>{PARAGRAPHS}<ul><li>Tankers come at eight.</li></ul></article>",
    "a quotation": f"<article>{PARAGRAPHS}<blockquote>No rain.</blockquote></article>",
    "a label": f"<article>{PARAGRAPHS}<p>Advertisement</p></article>",
    "a heading that is a link": f"<article>{PARAGRAPHS}<h3><a href='/b'>Dam</a></h3></article>",
    "a paragraph that is a link": f"<article>{PARAGRAPHS}<p><a href='/b'>A second dam "
    "is to be built above Orlen.</a></p></article>",
    "a paragraph that is hidden": f"<article>{PARAGRAPHS}<p style='display:none'>This line is "
    "for machines alone.</p></article>",
    "a box by its name": f"<article>{PARAGRAPHS}<div class='newsletter'><p>Our letter comes "
    "every morning.</p></div></article>",
    "a caption by its name": f"<article>{PARAGRAPHS}<p class='caption'>The lake on "
    "Tuesday.</p></article>",
    "words above the headline": f"<article><p>Water is short in all valleys.</p>{HEADLINE}"
    f"{PARAGRAPHS}</article>",
    "most of the text elsewhere": f"<article><p>{TEXTS[0]}</p></article>{PARAGRAPHS}",
    "little text": f"<article>{HEADLINE}<p>{TEXTS[0]}</p></article>",
    "the same place elsewhere": f"<div class='post-content'>{PARAGRAPHS}</div>"
    f"<div class='post-content'><p>{TEXTS[0]}</p></div>",
}


def found(body: str) -> list[str]:
    tree = tree_of(f"<html><body>{body}</body></html>")
    assert tree is not None
    return [block.text for block in plain_blocks(tree, classes(tree))]


@pytest.mark.parametrize("name", PLAIN)
def test_a_body_of_nothing_but_paragraphs_is_plain(name: str) -> None:
    assert [text for text in found(PLAIN[name]) if text != TITLE] == [*TEXTS]


@pytest.mark.parametrize("name", IN_DOUBT)
def test_what_must_be_judged_is_searched_for(name: str) -> None:
    assert found(IN_DOUBT[name]) == []


def test_a_paragraph_that_stands_twice_is_read_once() -> None:
    assert found(f"<article><p>{TEXTS[0]}</p>{PARAGRAPHS}</article>") == [*TEXTS]


def test_words_of_a_paragraph_keep_their_spaces_and_a_break_is_a_line() -> None:
    first = f"<p>The board \n of <b>Tolmen</b><i> met</i>.<br>{TEXTS[0]}</p>"
    assert found(f"<article>{first}{PARAGRAPHS}</article>")[0] == (
        f"The board of Tolmen met.\n{TEXTS[0]}"
    )


def test_a_standfirst_above_a_plain_body_is_read() -> None:
    first = "Four valleys wait for rain, and the board for an answer."
    above = f"{HEADLINE}<div class='standfirst'>{first}</div>"
    blocks = _blocks(f"<html><body>{above}<div class='entry-content'>{PARAGRAPHS}</div></body>")
    assert [text for _, text in blocks if text != TITLE] == [first, *TEXTS]


def test_a_teaser_above_a_plain_body_is_not_read() -> None:
    card = (
        "<div class='teaser'><h3><a href='/dairy-at-orlen-to-close'>Dairy at Orlen closes</a></h3>"
        "<p class='teaser-text'>The dairy at Orlen lets 40 people go at the end of May.</p></div>"
    )
    blocks = _blocks(
        f"<html><body>{HEADLINE}{card}<div class='entry-content'>{PARAGRAPHS}</div></body>"
    )
    assert [text for _, text in blocks if text != TITLE] == [*TEXTS]


def test_updates_in_a_plain_body_are_read_with_their_times() -> None:
    updates = "".join(
        f"<div class='update'><time datetime='2026-02-10T1{hour}:00:00Z'>1{hour}:00</time>"
        f"<p>{text}</p></div>"
        for hour, text in enumerate(TEXTS)
    )
    blocks = _blocks(f"<html><body><article>{HEADLINE}{updates}</article></body>")
    assert ("heading", "[2026-02-10 12:00+00:00]") in blocks


def test_a_search_finds_what_is_plain(monkeypatch: pytest.MonkeyPatch) -> None:
    """The pages above and those of the benchmark of crawls, of five makes, read in both ways."""
    made = [page for _, page in islice(crawls.pages(random.Random(7)), 10)]  # noqa: S311
    pages = [*made, *(f"<html><body>{body}</body></html>" for body in PLAIN.values())]
    plain = [_blocks(page) for page in pages]
    monkeypatch.setattr("summarize.readers.page_bodies.plain_blocks", lambda *_: ())
    assert plain == [_blocks(page) for page in pages]


def _blocks(page: str) -> list[tuple[str, str]]:
    tree = tree_of(page)
    assert tree is not None
    head = page_head(tree)
    strip_elements(tree, "script", "style", with_tail=False)
    return [(block.kind, block.text) for block in article_blocks(tree, head, TITLE)]
