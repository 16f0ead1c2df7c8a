"""What a reader who knew only the README objected to, each kind with inputs of our own."""

import json
from pathlib import Path

import pytest

from summarize.cleaning import clean
from summarize.cleaning.boilerplate import boilerplate_reason
from summarize.data import RawArticle
from summarize.passages import make_passages
from summarize.readers import read
from summarize.sentences import split_sentences

LEAD = "A tram came off the rails in Oster on Tuesday, injuring 23 people, police said."
MORE = "The line will stay closed until a crane has lifted the cars."


def printable(text: str) -> list[str]:
    article = clean(RawArticle("a", "Oster Star", "Tram off the rails", text))
    return [each.text for each in make_passages(article, split_sentences(article)).passages]


def one(path: Path, content: str) -> object:
    path.write_text(content)
    (article,) = read([path]).articles
    return article


@pytest.mark.parametrize(
    "heading", ["Comments (2)", "14 comments", "Readers' comments", "COMMENTS:"]
)
def test_comments_of_readers_are_no_news_and_date_nothing(heading: str) -> None:
    comments = "BigDave says:\n\nMay 5, 2026 at 9:14 pm\n\nThe driver was drunk, everyone knows it."
    text = f"{LEAD}\n\n{MORE}\n\n{heading}\n\n{comments}"
    assert printable(text) == [LEAD, MORE]
    article = clean(RawArticle("a", "Oster Star", "Tram off the rails", text))
    assert article.published is None
    assert {each.reason for each in article.removed} == {"comments of readers"}


def test_what_is_news_about_comments_stays() -> None:
    news = "Comments on the plan may be sent to the council until Friday, the mayor said."
    assert news in printable(f"{LEAD}\n\n{news}\n\n{MORE}")


@pytest.mark.parametrize("label", ["Claim: ", "CLAIM: ", "Myth 2: "])
def test_what_a_fact_check_looks_into_is_not_what_it_says(label: str) -> None:
    claim = f"{label}Norvald has banned wood stoves from 2027."
    assert printable(f"{LEAD}\n\n{claim}\n\n{MORE}") == [LEAD, MORE]


def test_a_pointer_to_a_picture_costs_no_fact() -> None:
    news = "Mayor Lena Falk (pictured) said that the city was in shock after the crash."
    assert news.replace(" (pictured)", "") in printable(f"{LEAD}\n\n{news}")


def test_breaks_that_were_left_in_a_text_part_its_lines() -> None:
    assert printable(f"{LEAD}<br><br>{MORE}") == [LEAD, MORE]


def test_footnotes_of_markdown_are_no_part_of_a_sentence(tmp_path: Path) -> None:
    article = one(
        tmp_path / "a.md", f"# Tram off the rails\n\n{LEAD}[^1]\n\n{MORE}\n\n[^1]: By phone.\n"
    )
    assert getattr(article, "text", "") == f"{LEAD}\n\n{MORE}"


def test_a_line_of_another_name_does_not_spoil_a_head(tmp_path: Path) -> None:
    head = "Title: Tram off the rails\nSource: Oster Star\nTags: trams, Oster\n\n"
    article = one(tmp_path / "a.txt", head + LEAD)
    assert getattr(article, "source", "") == "Oster Star"
    assert getattr(article, "title", "") == "Tram off the rails"


def test_an_article_that_a_service_removed_is_none(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    removed = {"title": "[Removed]", "content": "[Removed]", "source": "[Removed]"}
    path.write_text(json.dumps([removed, {"title": "Tram", "content": LEAD, "source": "Star"}]))
    pile = read([path])
    assert [each.title for each in pile.articles] == ["Tram"]
    assert "removed by who offered it" in pile.warnings[0]


def test_the_host_in_the_name_of_an_outlet_tells_its_country(tmp_path: Path) -> None:
    record = {"text": LEAD, "title": "Tram", "site": "www.osterstar.co.uk", "date": "05/01/2026"}
    article = one(tmp_path / "a.json", json.dumps([record]))
    assert str(getattr(article, "published", ""))[:10] == "2026-01-05"


@pytest.mark.parametrize(
    "line",
    [
        "この記事は会員限定です。",
        "残り512文字",
        "La suite est réservée aux abonnés.",
        "Il vous reste 62 % de cet article à lire.",
        "Temps de lecture : 2 min.",
        "Mehr Nachrichten aus Altenried lesen Sie in unserem Newsletter.",
        "Síguenos en Facebook, X e Instagram.",
        "De tekst gaat verder onder de foto.",
        "Dies ist eine maschinelle Übersetzung eines Artikels unserer Kollegen.",
    ],
)
def test_notices_of_other_languages_are_known(line: str) -> None:
    assert boilerplate_reason(line, "languages/und/cleaning_boilerplate.txt")


@pytest.mark.parametrize(
    "line",
    [
        "市は会員登録を義務付けると発表した。",
        "Die Ministerin warnte vor maschineller Übersetzung im Gericht.",
        "Le journal a perdu 200 abonnés en mai, a dit la directrice.",
        "El partido ganó seguidores en Facebook, según un estudio.",
    ],
)
def test_news_of_other_languages_stays(line: str) -> None:
    assert not boilerplate_reason(line, "languages/und/cleaning_boilerplate.txt")
