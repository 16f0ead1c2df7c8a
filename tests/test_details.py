"""Which articles have the numbers, dates, names and quotations of a point."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarize import Method, Words, summarize
from summarize.agreement import Details
from summarize.data import Article, Detail, Passage, Span
from summarize.passages import make_passages
from summarize.readings import Readings
from summarize.sentences import split_sentences

TUESDAY = datetime(2031, 3, 4, 18, tzinfo=UTC)


def told(text: str, *others: str, day: datetime | None = TUESDAY) -> tuple[Details, Passage]:
    """A text of one outlet among others, and the passage that all of it makes."""
    articles = [
        Article(f"a{number}", f"Outlet {number}", "", each, published=day)
        for number, each in enumerate((text, *others))
    ]
    sentences = [each for article in articles for each in split_sentences(article)]
    own = tuple(each.index for each in sentences if each.article_id == "a0")
    published = {each.id: each.published for each in articles if each.published}
    details = Details(Readings.of(sentences, published), articles)
    return details, Passage("a0", own, Span(0, len(text)), text)


def found(text: str, *others: str, day: datetime | None = TUESDAY) -> dict[str, Detail]:
    """The details of a text, by their words."""
    details, passage = told(text, *others, day=day)
    return {each.span.of(text): each for each in details.of_passage(passage)}


def test_each_kind_is_found_with_all_who_have_it() -> None:
    text = "“We heard a long crack,” said Ada Reed of Port Elm, who counted 14 boats on Monday."
    details = found(text, "Ada Reed counted fourteen boats.", "It cracked on 3 March.")
    assert {words: (each.kind, each.article_ids) for words, each in details.items()} == {
        "“We heard a long crack,”": ("quotation", ("a0",)),
        "Ada Reed": ("name", ("a0", "a1")),
        "Port Elm": ("name", ("a0",)),
        "14": ("number", ("a0", "a1")),
        "Monday": ("date", ("a0", "a2")),
    }


NUMBERS = [
    (
        "About 1,500 people marched in Ostby.",
        "1,500",
        "Police put the crowd at 1,470 people.",
        True,
    ),
    ("Some 1,500 people marched in Ostby.", "1,500", "Police put the crowd at 900 people.", False),
    ("The bridge is 150 km from Ostby.", "150 km", "It stands 90 miles from the city.", True),
    ("Half of the hens fell ill.", "Half", "It struck 50 percent of the birds.", True),
    (
        "The firm lost 4.3 million crowns.",
        "4.3 million",
        "It lost about four million crowns.",
        True,
    ),
    ("Thirty-three sailors were saved.", "Thirty-three", "Rescuers saved 33 of the crew.", True),
    ("Rescuers saved 33 sailors.", "33", "Thirty sailors were saved.", False),
    ("An Airbus 320 landed in Ostby.", "320", "The A320-200 came down safely.", True),
    ("The gates opened at 10 p.m. in Ostby.", "10 p.m.", "They opened at 10:20 p.m.", True),
    ("The gates opened at 10 p.m. in Ostby.", "10 p.m.", "They opened at 7 a.m.", False),
    ("The 42-year-old was fined in Ostby.", "42-year-old", "Mr. Lund, 42, was fined.", True),
]

DATES = [
    ("The mill burned on Monday.", "Monday", "The mill burned yesterday.", True),
    ("The mill burned on Monday.", "Monday", "The fire of March 3 took the mill.", True),
    ("The mill burned on Monday.", "Monday", "The mill burned last Friday.", False),
    ("The mill was built in 1912.", "1912", "It was built in 1912 by a baker.", True),
    ("The mill was built in 1912.", "1912", "It is a century old.", False),
    ("The mill opens on May 5.", "May 5", "The mill opens in May.", False),
    ("The mill opens in May.", "May", "The mill opens on 5 May.", True),
]

NAMES = [
    ("Police met Ada Reed at the gate.", "Ada Reed", "Ms. Reed was met at the gate.", True),
    ("Police met John Reed at the gate.", "John Reed", "Police met John Brown there.", False),
    ("Police met Ivan Lukashenko.", "Ivan Lukashenko", "They met Lukashenka at noon.", True),
    ("Norland sent troops to Mali.", "Mali", "It sent troops to the Malian border.", True),
    ("It sent troops to the French coast.", "French", "Troops went to France.", True),
    ("The Ostby Fire Brigade came.", "Ostby Fire Brigade", "The OFB came at noon.", True),
    ("The OFB came at noon.", "OFB", "The Ostby fire brigade came.", True),
    ("Norland fined the GOP for it.", "GOP", "Norland fined the Republicans.", True),
    ("The judge sat in Tulsa, Okla. on Monday.", "Okla", "He sat in Oklahoma on Monday.", True),
    ("The students of UElmby marched.", "UElmby", "Students at Elmby marched.", True),
    ("The clerk met Djo Murjatmodjo.", "Djo Murj", "He met Djo Murdjatmodjo there.", True),
    ("It left out Mohamed Mursi.", "Mohamed Mursi", "Mr. Morsi was left out.", True),
    ("He had 12 RBI on Monday.", "RBI", "He came with twelve RBIs.", True),
    ("An Iranian English class met.", "Iranian", "The Iranian Press TV met.", True),
    ("It asked the Food and Drug Administration.", "Drug", "The FDA was asked.", True),
    ("It fell in North Ostby Township.", "North", "It fell in North Ostby, N.L. on Monday.", True),
    ("Norland asked the Elm Institute.", "Elm Institute", "Norland asked an institute.", False),
]

QUOTATIONS = [
    (
        "“The roof fell in on all of us,” she said.",
        "“The roof fell in on all of us,”",
        "“The roof just fell in on all of us,” Ms. Reed told us.",
        True,
    ),
    (
        "“The roof fell in on all of us,” she said.",
        "“The roof fell in on all of us,”",
        "Ms. Reed said that it was the roof, and that all had been under it.",
        False,
    ),
]


@pytest.mark.parametrize(
    ("text", "detail", "other", "has"), [*NUMBERS, *DATES, *NAMES, *QUOTATIONS]
)
def test_another_article_has_it_in_any_form(text: str, detail: str, other: str, has: bool) -> None:
    details = found(text, other)
    named = next(each for words, each in details.items() if words.startswith(detail))
    assert named.article_ids == (("a0", "a1") if has else ("a0",))


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("One man was hurt in the first of the fires.", "One"),
        ("One man was hurt in the first of the fires.", "first"),
        ("She ran as a third-party candidate.", "a third"),
        ("Police closed Highway 31 near Ostby.", "Highway"),
        ("Mr. Lund (D-N.C.) had a word with us.", "D-N"),
        ("The Re-establishment of order came.", "Re"),
        ("It rained at 10 p.m. ET in Ostby.", "ET"),
        ("The “old mill” burned in Ostby.", "“old mill”"),
        ("Ada Reed told Outlet 0 of the fire.", "Outlet 0"),
        ("[28] Predictably, the mill burned again.", "Predictably"),
    ],
)
def test_ways_of_speaking_are_no_details(text: str, word: str) -> None:
    assert word not in found(text, "It rained.")


def test_a_headline_is_part_of_an_article() -> None:
    articles = [
        Article("a0", "Herald", "", "Ada Reed left."),
        Article("a1", "Gazette", "Ada Reed leaves", "The mayor left at noon."),
    ]
    sentences = [each for article in articles for each in split_sentences(article)]
    (detail,) = Details(Readings.of(sentences), articles).of_text("Ada Reed left.", "a0")
    assert detail.article_ids == ("a0", "a1")


def test_a_trimmed_passage_has_the_details_of_its_sentence_at_their_new_places() -> None:
    text = "The mill burned. However, Ada Reed saved 14 hens on Monday, the mayor said."
    article = Article("a0", "Herald", "", text, published=TUESDAY)
    other = Article("a1", "Gazette", "", "Ms. Reed saved fourteen hens.", published=TUESDAY)
    sentences = [each for one in (article, other) for each in split_sentences(one)]
    own = [each for each in sentences if each.article_id == "a0"]
    trimmed = next(p for p in make_passages(article, own).passages if p.origin == "trimmed")
    details = Details(Readings.of(sentences, {"a0": TUESDAY, "a1": TUESDAY}), (article, other))
    assert [each.span.of(trimmed.text) for each in details.of_passage(trimmed)] == [
        "Ada Reed",
        "14",
        "Monday",
    ]
    assert details.of_passage(trimmed) == details.of_text(trimmed.text, "a0")


def test_what_a_model_wrote_is_looked_up_as_what_an_article_says() -> None:
    details, _ = told("Ada Reed saved 14 hens.", "Fourteen hens were saved by Reed.")
    found = details.of_text("Fourteen hens owe their lives to Reed.", "a0")
    assert [each.article_ids for each in found] == [("a0", "a1"), ("a0", "a1")]
    (invented,) = details.of_text("The hens were worth $900.", "a0")
    assert invented.article_ids == ()


WORDS = st.sampled_from(
    [
        "Reed",
        "Elm",
        "the",
        "14",
        "1,500",
        "on",
        "Monday",
        "May",
        "5",
        "“it",
        "fell”",
        "U.S.",
        "A320",
    ]
)


@given(st.lists(st.lists(WORDS, min_size=3, max_size=12), min_size=1, max_size=4))
def test_details_lie_in_the_text_in_order_and_name_articles_in_order(
    texts: list[list[str]],
) -> None:
    first, *others = (f"Say {' '.join(words)} again." for words in texts)
    details, passage = told(first, *others)
    found = details.of_passage(passage)
    ids = [article.id for article in details.articles]
    assert list(found) == sorted(found, key=lambda each: (each.span, each.kind))
    for each in found:
        assert each.span.of(first).strip()
        assert each.article_ids[0] == "a0"
        assert list(each.article_ids) == [one for one in ids if one in each.article_ids]
    assert [each.article_ids for each in details.of_text(first, "a0")] == [
        each.article_ids for each in found
    ]


def test_a_single_article_has_no_details() -> None:
    assert found("Ada Reed saved 14 hens on Monday.") == {}


def test_the_same_text_elsewhere_leaves_nothing_to_one_outlet() -> None:
    text = "Ada Reed saved 14 hens on Monday in Ostby. “They were all asleep,” she told us."
    details, passage = told(text, text)
    assert {each.article_ids for each in details.of_passage(passage)} == {("a0", "a1")}


def test_a_briefing_has_the_details_of_its_points() -> None:
    articles = [
        Article("a0", "Herald", "", "A ferry with 40 people aboard sank off Port Elm on Monday."),
        Article("a1", "Gazette", "", "It sank on Monday: a ferry with forty people aboard."),
    ]
    (point,) = summarize(articles, Method(length=Words(12))).points
    assert {each.span.of(point.text): each.article_ids for each in point.details} == {
        "40": ("a0", "a1"),
        "Port Elm": ("a0",),
        "Monday": ("a0", "a1"),
    }
