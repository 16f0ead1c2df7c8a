"""A dateline is told by its parts, in any order; what only looks like one stays."""

import pytest

from summarize.cleaning import clean, parse_date
from summarize.cleaning.datelines import find_dateline
from summarize.data import Article, Dateline, RawArticle

FIRST = "The lighthouse of Skerry Point went dark on Tuesday for the first time since 1874."
REST = "The coast guard sent a boat with a lamp, and a keeper who retired in 1990."


def cleaned(first: str) -> Article:
    return clean(RawArticle("a", "Valley News", "A light goes out", f"{first}\n\n{REST}"))


@pytest.mark.parametrize(
    ("dateline", "credit", "place", "day"),
    [
        ("LOCHMOOR (AP) _ ", "AP", "LOCHMOOR", ""),
        ("(CNN)", "CNN", "", ""),
        ("Lochmoor (CNN Business)", "CNN", "Lochmoor", ""),
        ("LOCHMOOR SPRINGS >> ", "", "LOCHMOOR SPRINGS", ""),
        ("Lochmoor, Ostland — ", "", "Lochmoor, Ostland", ""),
        ("LOCHMOOR, Nov 3 —", "", "LOCHMOOR", "Nov 3"),
        ("Lochmoor, Nov. 3, 2025 – ", "", "Lochmoor", "Nov. 3, 2025"),
        ("LOCHMOOR.- ", "", "LOCHMOOR", ""),
        ("ST. ODA, Minn.--", "", "ST. ODA, Minn", ""),
        ("Rook-on-Sea, 9 Feb (EFE).- ", "EFE", "Rook-on-Sea", "9 Feb"),
        ("(ANSA) - LOCHMOOR, FEB 10 - ", "ANSA", "LOCHMOOR", "FEB 10"),
        ("DUNFORD/LOCHMOOR, March 3 (Reuters) - ", "Reuters", "DUNFORD, LOCHMOOR", "March 3"),
        ("LOCHMOOR, Ore. (KXYZ) - ", "KXYZ", "LOCHMOOR, Ore.", ""),
        ("Lochmoor, Ostland | THE SENTINEL | ", "", "Lochmoor, Ostland", ""),
        ("(Lochmoor, Ostland) – ", "", "", ""),
        ("Tuesday, Feb. 10 (AP) — ", "AP", "", "Tuesday, Feb. 10"),
        ("LOCHMOOR-", "", "LOCHMOOR", ""),
    ],
)
def test_parts_in_any_order_are_a_dateline(
    dateline: str, credit: str, place: str, day: str
) -> None:
    article = cleaned(dateline + FIRST)
    assert article.text.partition("\n\n")[0] == FIRST
    assert article.credit == ((credit,) if credit else ())
    told = article.dateline or Dateline()
    assert (told.place, told.day) == (place, day)


@pytest.mark.parametrize(
    "line",
    [
        "Turnout (41 percent) - higher than in any ballot since 1990 - surprised the clerks.",
        "Halden (HLDN) - the maker of lamps - lifted its forecast for the year on Tuesday.",
        "Breaking — The lighthouse of Skerry Point went dark on Tuesday for the first time.",
        "BP — the oil company — said on Tuesday that it would leave Skerry Point.",
        "EU-Ostland talks on the lighthouse ended on Tuesday without a result of any kind.",
        "MINISTER: The lighthouse is dark, and it will stay so until the spring.",
        "Lamps, ropes and oil: the three things every keeper needs were missing on Tuesday.",
        "Monday — the day the light went out — will be remembered in Skerry Point.",
        "The Senate — its oldest members above all — voted on Tuesday to keep the light.",
        "Water (and oil) - both of them dear - are shipped to the lighthouse on Tuesdays.",
    ],
)
def test_what_looks_like_a_dateline_stays(line: str) -> None:
    article = cleaned(line)
    assert article.text.startswith(line)
    assert article.dateline is None


def test_one_name_is_a_place_where_the_line_tells_of_it_again() -> None:
    line = "Lochmoor — The lighthouse above Lochmoor went dark on Tuesday, the coast guard said."
    assert find_dateline(line).place == "Lochmoor"
    other = "Progress — The lighthouse above Lochmoor went dark on Tuesday, the coast guard said."
    assert find_dateline(other).end == 0


def test_a_whole_date_in_a_dateline_dates_an_article_without_one() -> None:
    assert cleaned(f"LOCHMOOR, Feb. 10, 2026 (AP) — {FIRST}").published == parse_date("2026-02-10")
    assert cleaned(f"LOCHMOOR, Feb. 10 (AP) — {FIRST}").published is None


def test_a_headline_before_a_dateline_goes_with_it() -> None:
    article = cleaned(f"Lighthouse Goes Dark LOCHMOOR, Ore. (AP) - {FIRST}")
    assert article.text == f"{FIRST}\n\n{REST}"
    assert [(each.reason, each.text) for each in article.removed] == [
        ("page label", "Lighthouse Goes Dark"),
        ("dateline", "LOCHMOOR, Ore. (AP) -"),
    ]


@pytest.mark.parametrize(
    ("dateline", "place", "day"),
    [
        ("KARACHI: ", "KARACHI", ""),
        ("LOCHMOOR: ", "LOCHMOOR", ""),
        ("DUNFORD/LOCHMOOR: ", "DUNFORD, LOCHMOOR", ""),
        ("Nakuru, Tuesday: ", "Nakuru", "Tuesday"),
        ("Johannesburg - ", "Johannesburg", ""),
        ("[LAGOS] ", "LAGOS", ""),
        ("DUBLIN | ", "DUBLIN", ""),
    ],
)
def test_a_weak_mark_follows_what_is_a_place_and_nothing_else(
    dateline: str, place: str, day: str
) -> None:
    article = cleaned(dateline + FIRST)
    assert article.text == f"{FIRST}\n\n{REST}"
    assert article.dateline == Dateline(place, day)


@pytest.mark.parametrize(
    "label",
    [
        "MINISTER: ",
        "MARKETS: ",
        "Markets: ",
        "TURNOUT: ",
        "WEATHER - ",
        "Jo Lark, Mayor — ",
        "Lighthouses - ",
        "JAKARTA/",
    ],
)
def test_a_role_or_a_subject_is_no_place(label: str) -> None:
    assert cleaned(label + FIRST).dateline is None


def test_who_speaks_again_or_to_us_is_no_place() -> None:
    assert cleaned("LOCHMOOR: We sold the light, and our keeper went with it on Tuesday.").text
    spoken = cleaned("LARKIN: We sold the light, and our keeper went with it on Tuesday.")
    assert spoken.dateline is None
    text = f"LARKIN: {FIRST}\n\nVOSS: It was old.\n\nLARKIN: It was not old at all."
    assert clean(RawArticle("a", "Valley News", "", text)).dateline is None
