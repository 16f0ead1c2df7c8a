"""A wire service is credited in whatever dress it comes, and never for being mentioned."""

import json
from pathlib import Path

import pytest

from summarize.agreement import count_support
from summarize.cleaning import clean
from summarize.data import Article, RawArticle
from summarize.pipeline import Method, draft
from summarize.readers import read_articles

FIRST = (
    "The reservoir above Tolmen dropped to a third of its capacity on Tuesday after two dry months."
)
REST = (
    "Engineers will cut the evening supply to 14,000 homes from Friday, the water board said.\n\n"
    "Farmers were asked to stop irrigating at night."
)
TEXT = f"{FIRST}\n\n{REST}"


def cleaned(text: str, *authors: str, language: str = "en") -> Article:
    title = "Tolmen to cut evening water"
    return clean(
        RawArticle("a", "Valley News", title, text, language=language, authors=tuple(authors))
    )


@pytest.mark.parametrize(
    ("dateline", "service"),
    [
        ("Feb 10 (Reuters) - ", "Reuters"),
        ("TOLMEN/VELM, Feb 10 (Reuters) - ", "Reuters"),
        ("LONDON, Reuters — ", "Reuters"),
        ("Tolmen (dpa) - ", "dpa"),
        ("MOSCOW, February 10. /TASS/. ", "TASS"),
        ("MADRID (EFE).- ", "EFE"),
        ("MADRID, Feb 10 (EFE).- ", "EFE"),
        ("TAIPEI, Feb. 10 (CNA) ", "CNA"),
        ("NEW YORK, Feb. 10, 2026 /PRNewswire/ -- ", "PR Newswire"),
        ("Tolmen, Velmia, Feb. 10, 2026 /PRNewswire/ -- ", "PR Newswire"),
        ("NEW YORK--(BUSINESS WIRE)--", "Business Wire"),
        ("NEW YORK, Feb. 10, 2026 (GLOBE NEWSWIRE) -- ", "GlobeNewswire"),
        ("BEIJING, Feb. 10 (Xinhua) -- ", "Xinhua"),
        ("TOKYO (Kyodo) -- ", "Kyodo"),
        ("(ANSA) - ROME, FEB 10 - ", "ANSA"),
        ("ROME, FEB 10 - (ANSA) - ", "ANSA"),
        ("New Delhi, Feb 10 (PTI) ", "PTI"),
        ("NEW DELHI: (PTI) ", "PTI"),
        ("Tolmen [Velmia], February 10 (ANI): ", "ANI"),
        ("SYDNEY, Feb 10 AAP - ", "AAP"),
        ("PARIS (Agence France-Presse) — ", "AFP"),
        ("[AFP] ", "AFP"),
        ("Reuters - ", "Reuters"),
        ("AFP | ", "AFP"),
        ("OTTAWA (The Canadian Press) — ", "The Canadian Press"),
        ("ANKARA (AA) - ", "Anadolu"),
        ("TOLMEN — ", ""),
    ],
)
def test_a_dateline_credits_its_service_and_goes(dateline: str, service: str) -> None:
    article = cleaned(f"{dateline}{TEXT}")
    assert (article.text, article.credit) == (TEXT, (service,) if service else ())


@pytest.mark.parametrize(
    ("dateline", "service"),
    [("Tolmen (dpa) - ", "dpa"), ("ROMA, 10 febbraio (ANSA) - ", "ANSA"),
     ("Madrid, 10 feb (EFE).- ", "EFE"), ("МОСКВА, 10 февраля. /ТАСС/. ", "TASS")],
)  # fmt: skip
def test_so_does_one_in_other_languages(dateline: str, service: str) -> None:
    text = "Der Stausee über Tolmen hat nur noch ein Drittel seines Wassers, teilte die Stadt mit."
    article = cleaned(f"{dateline}{text}\n\nDie Bauern sollen nachts sparen.", language="de")
    assert (article.text.partition("\n\n")[0], article.credit) == (text, (service,))


@pytest.mark.parametrize(
    "line",
    ["Smith (left) - who won - The dam is dry.", "Norvik (NVK) shares fell. The dam is dry.",
     "Tolmen, he said - The reservoir is dry and will stay so until the spring rains come.",
     "Reuters, told by the board - The reservoir is dry and will stay so until the spring.",
     "EU-Russia talks on the reservoir ended on Tuesday.", "AP-NORC polling shows dry fields.",
     "U.S.–China trade will feel it too, the water board said on Tuesday."],
)  # fmt: skip
def test_what_only_looks_like_a_dateline_stays(line: str) -> None:
    article = cleaned(f"{line}\n\n{TEXT}")
    assert article.text.startswith(line)
    assert article.credit == ()


@pytest.mark.parametrize(
    ("authors", "credit"),
    [
        (["Associated Press"], ("AP",)),
        (["By The Associated Press"], ("AP",)),
        (["JO LARK Associated Press"], ("AP",)),
        (["Jo Lark, Associated Press"], ("AP",)),
        (["Jo Lark", "Associated Press"], ("AP",)),
        (["Jo Lark (AFP)"], ("AFP",)),
        (["Jo Lark | Reuters"], ("Reuters",)),
        (["Jo Lark for the Associated Press"], ("AP",)),
        (["AP Business Writer"], ("AP",)),
        (["Reuters Staff"], ("Reuters",)),
        (["AFP, MANILA"], ("AFP",)),
        (["Agence France-Presse"], ("AFP",)),
        (["Australian Associated Press"], ("AAP",)),
        (["Deutsche Presse-Agentur"], ("dpa",)),
        (["PA Media"], ("PA",)),
        (["Reuters and Associated Press"], ("Reuters", "AP")),
        (["Staff and agencies"], ()),
        (["Post staff and agencies"], ()),
        (["Associated Press", "Post staff reporter"], ()),
        (["Jo Lark and agencies"], ()),
        (["Jo Lark and Reuters"], ()),
        (["Jo Lark with AFP"], ()),
        (["Jo Lark, Valley News"], ()),
        (["Michael Bloomberg"], ()),
        (["Maria Ansa"], ()),
        (["Efe"], ()),
        (["EFE"], ("EFE",)),
        (["Dpa"], ("dpa",)),
    ],
)
def test_the_authors_credit_a_service_unless_own_staff_is_with_it(
    authors: list[str], credit: tuple[str, ...]
) -> None:
    assert cleaned(TEXT, *authors).credit == credit


@pytest.mark.parametrize(
    ("byline", "credit"),
    [
        ("By LENA VOIGT, Associated Press", ("AP",)),
        ("By LENA VOIGT Associated Press", ("AP",)),
        ("By LENA VOIGT\n\nAssociated Press", ("AP",)),
        ("By Lena Voigt (AP)", ("AP",)),
        ("By Lena Voigt of The Associated Press", ("AP",)),
        ("By Lena Voigt, AP Business Writer", ("AP",)),
        ("LENA VOIGT | Associated Press", ("AP",)),
        ("By Reuters", ("Reuters",)),
        ("Source: AFP", ("AFP",)),
        ("(dpa)", ("dpa",)),
        ("Agence France-Presse", ("AFP",)),
        ("By Lena Voigt and The Associated Press", ()),
        ("By Staff and Agencies", ()),
    ],
)
def test_a_byline_credits_its_service_and_goes(byline: str, credit: tuple[str, ...]) -> None:
    article = cleaned(f"{byline}\n\n{TEXT}")
    assert (article.text, article.credit) == (TEXT, credit)


@pytest.mark.parametrize(
    ("end", "credit"),
    [
        ("\n\n(Reuters)", ("Reuters",)),
        ("\n\n— Reuters", ("Reuters",)),
        ("\n\n/TASS/", ("TASS",)),
        (" (AP)", ("AP",)),
        (" (dpa)", ("dpa",)),
        (" —AFP", ("AFP",)),
        ("\n\ndpa/tmn", ("dpa",)),
        ("\n\n© 2026 The Associated Press. All rights reserved.", ("AP",)),
        ("\n\n© AFP", ("AFP",)),
        ("\n\nThis story was provided by AFP.", ("AFP",)),
        ("\n\nThis article was originally published by Reuters.", ("Reuters",)),
        ("\n\nThis article originally appeared on Reuters.", ("Reuters",)),
        ("\n\nContent provided by AFP", ("AFP",)),
        ("\n\n(Reporting by Jo Lark; Reuters)", ("Reuters",)),
        ("\n\n(Reporting by Jo Lark; editing by Reuters staff)", ()),
        ("\n\nAssociated Press writer Jo Lark in Velm contributed to this report.", ("AP",)),
        ("\n\n© 2026 Valley News", ()),
        ("\n\nThe Associated Press contributed to this report.", ()),
        ("\n\nAP contributed to this report.", ()),
        ("\n\nWith reporting by Reuters", ()),
        ("\n\n(With inputs from PTI)", ()),
        ("\n\nAdditional reporting by AFP.", ()),
    ],
)
def test_an_end_credits_whose_report_it_is_and_not_who_helped(
    end: str, credit: tuple[str, ...]
) -> None:
    article = cleaned(f"{TEXT}{end}")
    assert (article.text, article.credit) == (TEXT, credit)


@pytest.mark.parametrize(
    "mention",
    [
        "“We hoped for rain,” Marta Quill of the water board told Reuters on Tuesday.",
        "Reuters reported on Tuesday that the reservoir had dropped to a third.",
        "The Associated Press, citing the board, said that the reservoir was nearly dry.",
    ],
)
def test_who_is_mentioned_is_not_credited(mention: str) -> None:
    article = cleaned(f"{mention}\n\n{TEXT}")
    assert article.credit == ()
    assert article.text.startswith(mention)


def origins(*told: tuple[str, str]) -> tuple[int, int]:
    """Outlets and independent ones of articles of these outlets and credits, in other words."""
    texts = (
        "The reservoir above Tolmen dropped to a third on Tuesday, the water board said.",
        "Farmers near Velm must stop irrigating at night because no rain fell for two months.",
        "Schools will get their water from tankers while engineers mend the valley's old pipe.",
    )
    made = [
        Article(
            f"a{at}", outlet, "", texts[at], language="en", credit=tuple(filter(None, [credit]))
        )
        for at, (outlet, credit) in enumerate(told)
    ]
    material = draft(made, Method()).material
    support = count_support([each.id for each in made], material.articles, material.origins)
    return support.outlets, support.independent


def test_a_service_and_who_prints_it_are_one_voice() -> None:
    assert origins(("Reuters", ""), ("Valley News", "Reuters")) == (2, 1)
    assert origins(("apnews.com", ""), ("Valley News", "AP"), ("Echo", "AFP")) == (3, 2)
    assert origins(("Allied Newswire", ""), ("Valley News", "Allied Newswire")) == (2, 1)
    assert origins(("Valley Press", ""), ("Valley News", "AP")) == (2, 2)


def test_several_services_at_once_are_no_one_report() -> None:
    assert origins(("Echo", "wire reports"), ("Valley News", "wire reports")) == (2, 2)


@pytest.mark.parametrize(
    ("byline", "authors"),
    [("Jo Lark and Reuters", ("Jo Lark and Reuters",)),
     ("Jo Lark, Reuters", ("Jo Lark", "Reuters")),
     ("Jo Lark and Ed Poe", ("Jo Lark", "Ed Poe")),
     ("Reuters and AP", ("Reuters", "AP"))],
)  # fmt: skip
def test_a_person_and_a_service_are_read_as_one_author(
    tmp_path: Path, byline: str, authors: tuple[str, ...]
) -> None:
    path = tmp_path / "a.json"
    path.write_text(json.dumps([{"text": TEXT, "byline": byline}]))
    (article,) = read_articles([path])
    assert article.authors == authors


CASES = {
    "outlet-article.json": (2, 1, 1),
    "outlet-host.json": (2, 1, 1),
    "wire-author.json": (2, 2, 1),
    "wire-itself.json": (2, 2, 1),
    "version-url.json": (1, 1, 1),
    "dateline-day.txt": (1, 1, 1),
    "dateline-dpa.txt": (1, 1, 1),
}


@pytest.mark.parametrize("name", CASES)
def test_cases_from_public_reports_are_counted_right(name: str) -> None:
    material = draft(read_articles([Path("tests/cases") / name]), Method()).material
    told = material.articles
    support = count_support([each.id for each in told], told, material.origins)
    assert (len(told), support.outlets, support.independent) == CASES[name]
