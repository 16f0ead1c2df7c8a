"""A dateline is told by its parts, in any order; what only looks like one stays."""

from datetime import UTC, datetime

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
        ("LOCHMOOR, Ore. (KXYZ First Alert 4) - ", "KXYZ First Alert 4", "LOCHMOOR, Ore.", ""),
        ("LOCHMOOR, Ore. (KXYZ/AP) - ", "AP", "LOCHMOOR, Ore.", ""),
        ("LOCHMOOR, Ore. (KXYZ/Gray News) - ", "Gray News", "LOCHMOOR, Ore.", ""),
        ("(KXYZ/CNN Newsource) - ", "CNN", "", ""),
        ("LOCHMOOR, Ore. (KXYZ, AP) — ", "AP", "LOCHMOOR, Ore.", ""),
        ("LOCHMOOR, Ore. (KXYZ via CNN Newsource) - ", "CNN", "LOCHMOOR, Ore.", ""),
        ("LOCHMOOR, Ore. (KXYZ/TMX) - ", "KXYZ/TMX", "LOCHMOOR, Ore.", ""),
        ("(Gray Media) - ", "Gray News", "", ""),
        ("(KXYZ 9/Gray News) – ", "Gray News", "", ""),
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


def test_a_label_before_a_dash_is_no_dateline() -> None:
    line = "The lighthouse of Skerry Point went dark on Tuesday for the first time."
    article = cleaned(f"Breaking — {line}")
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


HIGHLIGHTS = ("Lamp of Skerry Point fails", "Coast guard sends boat", "Keeper is called back")
DATED = f"LOCHMOOR, Nov 3 (Reuters) - {FIRST}"


@pytest.mark.parametrize(
    "above",
    [
        ("Summary", *HIGHLIGHTS),
        ("- Summary", *(f"- {each}" for each in HIGHLIGHTS)),
        ("Summary", "Companies", *HIGHLIGHTS),
        tuple(f"* {each}" for each in HIGHLIGHTS),
        HIGHLIGHTS,
    ],
)
def test_the_summary_above_the_dateline_of_a_service_goes(above: tuple[str, ...]) -> None:
    article = clean(RawArticle("a", "Post", "Lighthouse dark", "\n\n".join((*above, DATED, REST))))
    assert article.text == f"{FIRST}\n\n{REST}"
    assert (article.title, article.credit) == ("Lighthouse dark", ("Reuters",))


def test_the_first_line_above_a_summary_is_the_headline_where_none_is_known() -> None:
    lines = ("Lighthouse of Skerry Point goes dark", "By Jo Lark", *HIGHLIGHTS, DATED, REST)
    article = clean(RawArticle("a", "Post", "", "\n\n".join(lines)))
    assert article.title == "Lighthouse of Skerry Point goes dark"
    assert (article.authors, article.text) == (("Jo Lark",), f"{FIRST}\n\n{REST}")


def test_sentences_above_a_dateline_stay() -> None:
    news = "Two boats are on their way."
    article = clean(RawArticle("a", "Post", "Lighthouse", f"{news}\n\n{DATED}\n\n{REST}"))
    assert article.text.split("\n\n")[0] == news


def test_a_dateline_may_stand_on_a_line_of_its_own() -> None:
    article = clean(RawArticle("a", "Post", "Dark", f"Nov 3 (Reuters) -\n\n{FIRST}\n\n{REST}"))
    assert (article.text, article.credit) == (f"{FIRST}\n\n{REST}", ("Reuters",))


@pytest.mark.parametrize(
    ("notice", "url"),
    [
        ("© 2025 Thomson Reuters. All rights reserved.", ""),
        ("", "https://post.example/world/2025/11/03/light"),
    ],
)
def test_a_day_without_a_year_is_of_the_year_of_the_page(notice: str, url: str) -> None:
    text = "\n\n".join(filter(None, (DATED, REST, notice)))
    article = clean(RawArticle("a", "Post", "Dark", text, url))
    assert article.published == datetime(2025, 11, 3, tzinfo=UTC)


def test_a_day_without_a_year_is_not_guessed() -> None:
    assert clean(RawArticle("a", "Post", "Dark", f"{DATED}\n\n{REST}")).published is None
