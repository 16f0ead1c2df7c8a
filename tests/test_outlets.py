"""Which outlet each article is of: by name, by host, and by what somebody tells of outlets."""

import json
from pathlib import Path
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarize.agreement import count_support
from summarize.cleaning import outlet_boilerplate
from summarize.data import Article, Story
from summarize.documents import digested
from summarize.outlets import Outlets, count_outlets, named, outlets_of, page_of
from summarize.pipeline import Method, summarize
from summarize.readers import read_articles
from summarize.renderers import render
from summarize.stories import rank
from summarize.verification import failures, read_document


def articles(*told: str | tuple[str, str]) -> list[Article]:
    """Articles of a source, or of a source and an address."""
    pairs = [(each, "") if isinstance(each, str) else each for each in told]
    return [Article(f"a{at}", name, "", "x", url=url) for at, (name, url) in enumerate(pairs)]


ONE = [
    ["The Tolmen Times", "Tolmen Times", "www.tolmentimes.example", "tolmentimes.example",
     "TolmenTimes", "THE TOLMEN TIMES", "Tolmen Times Online", "Tolmen Times - Latest news"],
    [("The Tolmen Times", "https://tolmentimes.example/a"), ("", "http://m.tolmentimes.example/b")],
    [("Daily Mirk", "https://www.mirk.example/a"), ("The Mirk", "https://mirk.example/b")],
    [("Mirk", "https://mirk.example/a"), ("Mirk.example", "https://mirk.example/b")],
    [("Owner of Pages, SL", "https://mirk.example/a"), ("Mirk", "https://mirk.example/b")],
    [("The i Page", "https://ipages.example/a"), ("ipages.example", "https://ipages.example/b")],
    [("https://twitter.com/mirk", "https://mirk.example/a"), ("Mirk", "https://mirk.example/b")],
    ["Associated Press", "The Associated Press", "AP", "AP News", "apnews.com"],
    ["BBC News", "BBC Sport", ("BBC", "https://www.bbc.co.uk/a"), ("", "https://www.bbc.com/b")],
    ["nytimes.com", "The New York Times"],
    ["El País de Velm", "El Pais de Velm"],
    ["Union of Reporters (UOR)", "Union of Reporters"],
    ["Times & Star", "Times and Star"],
    [("mirk.example", "https://web.archive.org/web/2026/https://mirk.example/a"), "Mirk"],
    [("Mirk", "https://www.google.com/amp/s/mirk.example/a"), ("", "https://mirk.example/b")],
]  # fmt: skip
APART = [
    ["Valley News", "Valley Times"],
    ["The Tolmen Post", "The Tolmen Times"],
    ["Times", "Tolmen Times"],
    ["Fax News", "Sky News", "The Sky"],
    ["Daily Mirk", "The Mirk"],
    ["AP News Valley", "AP News"],
    ["Valley Press", "Associated Press"],
    ["Mirk (Velm)", "Mirk (Norland)"],
    ["mirk.ng", "mirk.co.uk"],
    ["", ""],
    [("Valley News", "https://medium.com/valley/a"), ("Tolmen Post", "https://medium.com/post/b")],
    [("Yahoo News", "https://news.yahoo.com/a"), ("Reuters", "https://news.yahoo.com/b")],
    [("Valley News", "https://pages.example/a"), ("Tolmen Post", "https://pages.example/b")],
    [("", "https://valley.substack.com/p/a"), ("", "https://tolmen.substack.com/p/b")],
    [("Mirk", "https://web.archive.org/web/2026/https://mirk.example/a"),
     ("Echo", "https://web.archive.org/web/2026/https://echo.example/a")],
    [("Mirk", "https://mirk.example/a"), ("Reuters", "https://mirk.example/b")],
]  # fmt: skip


@pytest.mark.parametrize("told", ONE)
def test_spellings_and_addresses_of_one_outlet_are_one(told: list[str | tuple[str, str]]) -> None:
    assert count_outlets(articles(*told)) == 1
    assert count_outlets(articles(*told[::-1])) == 1


@pytest.mark.parametrize("told", APART)
def test_outlets_of_like_names_or_on_one_platform_stay_apart(
    told: list[str | tuple[str, str]],
) -> None:
    assert count_outlets(articles(*told)) == len(told)


def test_the_best_written_name_is_shown() -> None:
    told = articles("www.tolmentimes.example", "TOLMEN TIMES", "The Tolmen Times", "Tolmen Times")
    assert set(outlets_of(told).values()) == {"The Tolmen Times"}
    often = articles("Tolmen Times", "Tolmen Times", "The Tolmen Times")
    assert set(outlets_of(often).values()) == {"Tolmen Times"}
    assert outlets_of(articles("tolmen.example", "www.tolmen.example"))["a1"] == "tolmen.example"


NAMES = st.sampled_from(
    ["The Mirk", "Mirk", "Daily Mirk", "mirk.example", "www.mirk.example", "Echo", "", "Pages",
     "Mirk - World", "Reuters", "BBC News", "BBC Sport", "Echo (Velm)"]
)  # fmt: skip
HOSTS = st.sampled_from(
    ["", "https://mirk.example/a", "https://www.echo.example/b", "https://medium.com/c",
     "https://pages.example/d"]
)  # fmt: skip


@given(st.lists(st.tuples(NAMES, HOSTS), max_size=8), st.randoms())
def test_outlets_do_not_hang_on_order_and_what_was_named_stays_so(
    told: list[tuple[str, str]], shuffled: Random
) -> None:
    made = articles(*told)
    other = list(made)
    shuffled.shuffle(other)
    assert outlets_of(made) == outlets_of(other)
    renamed = named(made)
    assert named(renamed) == renamed
    assert count_outlets(renamed) <= count_outlets(made)


def test_two_spellings_of_one_outlet_count_once_everywhere() -> None:
    text = "The reservoir above Tolmen dropped to a third of its capacity on Tuesday."
    pair = [
        Article("a", "The Tolmen Times", "", f"{text} Farmers must stop irrigating at night."),
        Article("b", "www.tolmentimes.example", "", f"{text} Schools get water from tankers."),
    ]
    briefing = summarize(pair)
    assert {point.support.outlets for point in briefing.points} == {1}
    assert {article.source for article in briefing.articles} == {"The Tolmen Times"}
    assert "2 articles from 1 outlet;" in render(briefing, "markdown")
    assert count_support(["a", "b"], pair, {}).outlets == 1
    other = Story("other", (Article("c", "Echo", "", "x"), Article("d", "Post", "", "x")))
    assert rank([Story("pair", tuple(pair)), other])[0].id == "other"


def test_verify_takes_any_spelling_of_an_outlet_for_it_and_no_other_name() -> None:
    text = "The reservoir above Tolmen dropped to a third of its capacity on Tuesday."
    sources = [
        Article("a", "The Tolmen Times", "", f"{text} Farmers must stop irrigating at night."),
        Article("b", "www.tolmentimes.example", "", f"{text} Schools get water from tankers."),
    ]
    written = render(summarize(sources), "json")
    assert failures(read_document(written, "a"), sources) == ()
    document = json.loads(written)
    document["articles"][1]["source"] = "The Velm Times"
    forged = read_document(json.dumps(digested(document)), "a")
    assert "source is 'The Velm Times'" in "\n".join(failures(forged, sources))


def test_one_text_under_two_spellings_of_an_outlet_is_read_once(tmp_path: Path) -> None:
    text = "The reservoir above Tolmen dropped to a third of its capacity on Tuesday."
    records = [
        {"text": text, "source": source, "url": f"https://tolmentimes.example/{at}"}
        for at, source in enumerate(("The Tolmen Times", "tolmentimes.example"))
    ]
    path = tmp_path / "a.json"
    path.write_text(json.dumps(records))
    assert len(read_articles([path])) == 1


def test_boilerplate_of_an_outlet_is_found_under_all_its_names() -> None:
    names = ("The Tolmen Times", "Tolmen Times", "tolmentimes.example")
    made = [
        Article(name, name, "", f"Story number {name}.\n\nSign up for our letter") for name in names
    ]
    assert set(outlet_boilerplate(made)) == set(names)


def test_a_table_brings_names_together_and_gives_the_name_to_show() -> None:
    table = Outlets(aliases={"Nine": ("9News", "nine.example")})
    told = articles("9News", ("Some Name", "https://www.nine.example/a"), "Nine", "Ten")
    assert list(outlets_of(told, table).values()) == ["Nine", "Nine", "Nine", "Ten"]


def test_outlets_of_one_family_are_one_voice_and_several_outlets() -> None:
    told = articles("Tolmen Times", "Velm Echo", "Harbour Post")
    table = Outlets(
        families={"Tolmen Media": ("The Tolmen Times", "velmecho.example", "Velm Echo")}
    )
    ids = [each.id for each in told]
    assert count_support(ids, told, {}).independent == 3
    support = count_support(ids, told, {}, table)
    assert (support.outlets, support.independent) == (3, 2)


def test_a_family_is_told_by_the_method_and_by_the_names_of_its_table() -> None:
    text = "The reservoir above Tolmen dropped to a third of its capacity on Tuesday."
    pair = [Article("a", "TT", "", text), Article("b", "Velm Echo", "", f"{text} Rain is far off.")]
    table = Outlets(
        aliases={"Tolmen Times": ("TT",)}, families={"Owner": ("Tolmen Times", "Velm Echo")}
    )
    briefing = summarize(pair, Method(outlets=table))
    assert [article.source for article in briefing.articles] == ["Tolmen Times", "Velm Echo"]
    supports = {(point.support.outlets, point.support.independent) for point in briefing.points}
    assert max(supports) == (2, 1)
    assert '"Owner":["Tolmen Times","Velm Echo"]' in dict(briefing.signature)["method"]
    assert "outlets" not in dict(summarize(pair).signature)["method"]


def test_a_name_cannot_be_of_two_outlets() -> None:
    with pytest.raises(ValueError, match="'TT' stands under 'A' and 'B'"):
        Outlets(aliases={"A": ("TT",), "B": ("TT",)})
    with pytest.raises(ValueError, match="a name under 'A' is empty"):
        Outlets(families={"A": (" ",)})


@pytest.mark.parametrize(
    "address",
    [
        "https://www.mirk.example/ferry/",
        "http://mirk.example/ferry?utm_source=feed&fbclid=1",
        "https://amp.mirk.example/ferry#top",
        "https://mirk.example/ferry/amp/",
        "https://m.mirk.example/ferry/index.html",
        "https://web.archive.org/web/20260209/https://mirk.example/ferry",
        "https://mirk-example.cdn.ampproject.org/c/s/mirk.example/ferry",
    ],
)
def test_what_only_tells_how_a_page_was_come_by_is_no_part_of_its_address(address: str) -> None:
    assert page_of(address) == "mirk.example/ferry"


def test_addresses_of_other_pages_differ_and_a_front_page_is_none() -> None:
    assert page_of("https://mirk.example/a?id=1") != page_of("https://mirk.example/a?id=2")
    assert page_of("https://mirk.example/") == page_of("mirk.example") == page_of("") == ""
    assert page_of("https://[broken/ferry") == ""
