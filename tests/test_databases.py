"""Exports of news databases: each is cut into its articles, and no article is taken for one."""

import io
from datetime import UTC, datetime
from pathlib import Path

import pytest

from summarize.data import Article
from summarize.errors import InputError
from summarize.readers import Context, Pile, Problem, Record, read, records_of
from tests.exports import (
    EXPORTS,
    FIRST,
    LEXIS_ACADEMIC,
    NEWS,
    NEXIS,
    POST,
    PROQUEST_GERMAN,
    SECOND,
    Told,
)
from tests.exports_more import EXPORTS as MORE
from tests.exports_more import PAGES as MORE_PAGES
from tests.exports_variants import EXPORTS as VARIANTS
from tests.exports_variants import PAGES as OTHER_PAGES
from tests.exports_variants import nexis


def pile_of(text: str, folder: Path, name: str = "export.txt") -> Pile:
    path = folder / name
    path.write_text(text, "utf-8")
    return read([path])


def told(article: Article) -> Told:
    day = article.published.date().isoformat() if article.published else ""
    paragraphs = tuple(article.text.split("\n\n"))
    return Told(article.source, article.title, day, article.authors, paragraphs)


ALL = {**EXPORTS, **MORE, **VARIANTS}
PAGES = {**MORE_PAGES, **OTHER_PAGES}


@pytest.mark.parametrize("name", ALL)
def test_an_export_is_read_as_its_articles(name: str, tmp_path: Path) -> None:
    text, expected = ALL[name]
    assert tuple(told(each) for each in pile_of(text, tmp_path).articles) == expected


@pytest.mark.parametrize("name", ["lexisnexis", "proquest"])
def test_the_exports_of_public_bug_reports_are_two_articles(name: str) -> None:
    articles = read([Path("tests/cases") / f"export-{name}.txt"]).articles
    assert [each.source for each in articles] == ["Tolmen Post", "Valley News"]
    assert [each.title for each in articles] == [POST.title, NEWS.title]
    assert {each.published for each in articles} == {datetime(2026, 2, 10, tzinfo=UTC)}
    assert [each.authors for each in articles] == [("Jo Lark",), ()]
    assert not any(":" in line for each in articles for line in each.text.split("\n\n"))


@pytest.mark.parametrize("name", PAGES)
@pytest.mark.parametrize("suffix", [".html", ".HTM", ".doc", ".txt"])
def test_a_page_of_a_database_is_read_as_its_articles(
    name: str, suffix: str, tmp_path: Path
) -> None:
    text, expected = PAGES[name]
    pile = pile_of(text, tmp_path, f"export{suffix}")
    assert tuple(told(each) for each in pile.articles) == expected


def test_a_page_of_europresse_is_refused_by_name(tmp_path: Path) -> None:
    page = f"<html><body><article><div class='rdp__titre'>Tolmen</div><p>{FIRST[0]}</p></article>"
    with pytest.raises(InputError, match="is an export of Europresse, which is not read"):
        pile_of(page, tmp_path, "a.html")


@pytest.mark.parametrize("name", ["export.TXT", "export", "export.doc", "export.rtf", "export.log"])
def test_an_export_is_told_by_its_content(name: str, tmp_path: Path) -> None:
    assert len(pile_of(NEXIS, tmp_path, name).articles) == 2


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1252"])
def test_an_export_may_be_in_any_encoding(encoding: str, tmp_path: Path) -> None:
    text, expected = EXPORTS["lexis german"]
    path = tmp_path / "export.txt"
    path.write_bytes(text.replace("\n", "\r\n").encode(encoding))
    assert tuple(told(each) for each in read([path]).articles) == expected


@pytest.mark.parametrize("space", [": ", ":  ", ":\xa0", ":\xa0 ", " :\t", ":\u202f", "："])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_labels_of_an_export_are_followed_by_any_space(
    space: str, end: str, tmp_path: Path
) -> None:
    path = tmp_path / "export.txt"
    path.write_bytes(nexis(space).replace("\n", end).encode("utf-8-sig"))
    assert tuple(told(each) for each in read([path]).articles) == (POST, NEWS)


def records(text: str) -> list[Record | Problem]:
    return list(records_of(io.BytesIO(text.encode()), Context(name="export.txt")))


def test_a_body_much_shorter_than_its_length_is_told_as_cut() -> None:
    found = records(LEXIS_ACADEMIC.replace("LENGTH: 58 words", "LENGTH: 1,258 words"))
    cut = [each.cut for each in found if isinstance(each, Record)]
    assert cut == ["56 of the 1258 words that the export tells", ""]


def test_only_an_abstract_is_told_as_cut() -> None:
    cut = [each.cut for each in records(PROQUEST_GERMAN) if isinstance(each, Record)]
    assert cut == ["", "only an abstract"]


def test_an_article_without_text_is_a_problem_and_the_others_are_read(tmp_path: Path) -> None:
    pile = pile_of(
        LEXIS_ACADEMIC.replace(SECOND[1], "").replace(
            "Only a third of the capacity is left in the reservoir above Tolmen, the water\n"
            "board said on Tuesday.",
            "",
        ),
        tmp_path,
    )
    assert [each.title for each in pile.articles] == ["Tolmen to cut evening water"]
    assert pile.warnings == (f"{tmp_path}/export.txt: article 2 of the export has no text",)


PLAIN = "\n\n".join(FIRST)
PLAIN_ARTICLES = {
    "a share of documents": f"{PLAIN}\n\nOnly 1 of 10 documents was ever found, she said.",
    "on a line of its own": f"Archive\n\n1 of 10 documents\n\n{PLAIN}",
    "a heading in capitals": f"{PLAIN}\n\nFOUND: 1 OF 10 DOCUMENTS\n\nThe others are lost.",
    "a length": f"The new pipe\n\nLength: 300 metres\n\nCost: 2 million euros\n\n{PLAIN}",
    "a length in words": f"Length: 300 words\n\n{PLAIN}",
    "a body": f"A find\n\nBody\n\n{PLAIN}\n\nLanguage: a column\n\nSubject: words",
    "a document by number": f"Document 1 of 2\n\n{PLAIN}",
    "an end": f"{PLAIN}\n\nEnd of Document",
    "rules": f"{'_' * 40}\n\n{PLAIN}\n\n{'_' * 40}\n\nAuthor: Jo Lark",
    "words and a date": f"64 words\n10 February 2026\n\n{PLAIN}",
    "a code": f"Document X1\n\n{PLAIN}",
    "a heading below a label": f"A runner\n\nAge: 31\n\nBody\n\n{PLAIN}\n\nMind\n\nHe sleeps.",
    "two letters": f"HD video of the dam\n\nPD says no\n\n{PLAIN}",
    "a database": f"{PLAIN}\n\nThe library pays for EBSCO, NewsBank and Gale OneFile.",
    "rights": f"{PLAIN}\n\nCopyright law will change, and 64 words decide it.",
}


@pytest.mark.parametrize("name", PLAIN_ARTICLES)
def test_a_plain_article_is_never_taken_for_an_export(name: str, tmp_path: Path) -> None:
    pile = pile_of(PLAIN_ARTICLES[name], tmp_path, "article.txt")
    assert len(pile.articles) == 1
    assert set(FIRST) <= set(pile.articles[0].text.split("\n\n"))


OTHERS = {
    "EBSCO": f"Record: 1\n\nTitle:\nTolmen\n\nSource:\nTolmen Post\n\nAccession Number:\n1\n\n"
    f"{PLAIN}"
    "\n\nPersistent link to this record (Permalink):\nhttps://search.ebscohost.com/login.aspx\n\n"
    f"Record: 2\n\n{PLAIN}",
    "Gale": f"Tolmen to cut water\n\n{PLAIN}\n\nSource Citation (MLA 9th Edition)\nLark, Jo. "
    "Gale OneFile: News, link.gale.com/apps/doc/A1/STND. \n\nGale Document Number: GALE|A123456789",
    "NewsBank": f"Tolmen to cut evening water\nTolmen Post\n{PLAIN}\nOpenURL Link\n"
    "Record Number: 123\nCopyright (c) 2026 Tolmen Post\nhttps://infoweb.newsbank.com/apps/news",
    "Europresse": f"Tolmen Post\nmardi 10 février 2026\n{PLAIN}\n© 2026 Tolmen - CEDROM-SNi inc.\n"
    "news·20260210·TOL·001\nwww.europresse.com",
}


@pytest.mark.parametrize("name", OTHERS)
def test_exports_of_other_databases_are_refused_by_name(name: str, tmp_path: Path) -> None:
    with pytest.raises(InputError, match=f"is an export of {name}, which is not read"):
        pile_of(OTHERS[name], tmp_path)


def test_an_export_that_cannot_be_cut_is_refused(tmp_path: Path) -> None:
    separator = " " * 31 + "1 of 10 DOCUMENTS"
    with pytest.raises(InputError, match="article 1 of the export has no text"):
        pile_of(f"Download Request\n\n{separator}\n\n\n", tmp_path)


def test_the_cover_alone_of_an_export_is_no_article(tmp_path: Path) -> None:
    cover = LEXIS_ACADEMIC.split("1 of 2 DOCUMENTS")[0]
    with pytest.raises(InputError, match="of LexisNexis without its articles, which is not read"):
        pile_of(cover, tmp_path)


def test_a_list_longer_than_what_is_known_of_a_file_is_told(tmp_path: Path) -> None:
    """A cover with the search of each article may be longer than the first 64 kB."""
    cover, rest = NEXIS.split("1. Tolmen", 1)
    search = f"Search Terms: {'tolmen or ' * 400}water\n\n"
    long = (
        cover + "".join(f"{at}. Something else\n{search}" for at in range(40)) + f"1. Tolmen{rest}"
    )
    articles = pile_of(long, tmp_path).articles
    assert [each.title for each in articles] == [POST.title, NEWS.title]


def test_an_article_about_a_database_is_none_of_its_exports(tmp_path: Path) -> None:
    text = f"ProQuest to buy a rival\n\nJob Number: 4 million\n\n1. {FIRST[0]}\n\n{FIRST[1]}"
    assert len(pile_of(text, tmp_path).articles) == 1
