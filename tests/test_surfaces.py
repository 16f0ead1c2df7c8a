"""A day with a memory on all its surfaces: index, page, feeds and mail tell the same."""

import json
import re
from collections.abc import Iterator
from dataclasses import asdict, replace
from datetime import UTC, datetime
from email import policy
from email.message import EmailMessage
from email.parser import BytesParser
from html import unescape
from html.parser import HTMLParser
from xml.etree import ElementTree as ET

import feedparser
import jsonschema
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarize.data import Briefing
from summarize.documents import read_document, told_briefing
from summarize.renderers import (
    DaysIndex,
    EndedStory,
    Index,
    Neighbour,
    Section,
    day_line,
    entry_of,
    feeds,
    mail,
    mention_of,
    render,
    render_beside_index,
    told_days,
    told_entry,
    told_index,
    with_neighbours,
)
from tests.examples import GAZETTE, HERALD, example_briefing, worded_briefing
from tests.feeds import ATOM, complaints
from tests.npm import npm_folder
from tests.remembered import (
    EARLIER,
    POST,
    STAR,
    developing_briefing,
    new_briefing,
    unchanged_briefing,
)

SCHEMA = "jsonfeed-schema@0.5.0"
FORMATS = ("markdown", "html", "json")


def _day() -> Index:
    """Three stories with a briefing, one named, one article, and one that is over."""
    return Index(
        "2031-11-28",
        (
            ("01-earthquake", entry_of(developing_briefing())),
            ("02-new", entry_of(new_briefing())),
            ("03-schools", entry_of(unchanged_briefing())),
        ),
        ("empty.txt: left out, empty file",),
        rest=(mention_of([GAZETTE, HERALD], "story-ferry"), mention_of([STAR], "story-star")),
        ended=(
            EndedStory("Mine closes", "m", "2031-11-20", "2031-11-22", "../2031-11-22/01-mine"),
        ),
        sections=(Section("Disasters", ("earthquake",)),),
        previous="2031-11-27",
        days="../index",
    )


def _html_text(markup: str) -> str:
    """The text of some HTML as a reader sees it, roughly."""
    body = re.sub(r"(?s)<(style|script|title)\b.*?</\1>", "", markup)
    return unescape(re.sub(r"<[^>]*>", "", body))


def _mailed(data: bytes) -> EmailMessage:
    message = BytesParser(policy=policy.default).parsebytes(data)
    assert isinstance(message, EmailMessage)
    return message


def _part(message: EmailMessage, kind: str) -> str:
    part = message.get_body((kind,))
    assert part is not None
    content: str = part.get_content()
    return content.replace("\r\n", "\n")


# ---- one result, equal numbers


KINDS = ("new", "changed", "corrected", "withdrawn")


def _told(text: str) -> dict[str, int]:
    """The numbers that a line of facts tells."""
    found = {}
    for noun in ("stor", "article", "outlet", "point", *KINDS):
        match = re.search(rf"(\d+) {noun}", text)
        found[noun] = int(match[1]) if match else 0
    return found


def _facts(text: str) -> str:
    return next(line for line in text.splitlines() if "min to read" in line and "stor" in line)


def test_every_surface_tells_the_same_numbers() -> None:
    """3 stories of 6 articles, one named of 2, 1 single; 6 points; one claim of each kind."""
    day = _day()
    texts, fed = day.rendered(FORMATS), feeds([day], FORMATS)
    message = _mailed(mail(day))
    lines = {
        "markdown": _facts(texts[".md"]),
        "page": _html_text(re.findall('<p class="facts"[^>]*>.*?</p>', texts[".html"])[0]),
        "text of the mail": " ".join(_part(message, "plain").split("\n\n")[1].split()),
        "page of the mail": _facts(_html_text(_part(message, "html"))),
        "all days": _facts(DaysIndex((day_line(day),)).rendered(FORMATS)[".md"]),
        "page of all days": _html_text(
            re.findall(
                '<p class="facts"[^>]*>.*?</p>',
                DaysIndex((day_line(day),)).rendered(FORMATS)[".html"],
            )[0]
        ),
    }
    expected = {"stor": 3, "article": 9, "outlet": 4, "point": 6} | dict.fromkeys(KINDS, 1)
    assert {name: _told(line) for name, line in lines.items()} == dict.fromkeys(lines, expected)
    document = json.loads(texts[".json"])
    assert (len(document["stories"]), document["articles"]) == (3, 9)
    assert (document["outlets"], document["points"]) == (4, 6)
    assert document["counts"] == dict.fromkeys((*KINDS, "known"), 1)
    assert _in_atom(fed["feed.atom"]) == _in_json_feed(fed["feed.json"]) == {
        "stories": 2, "outlets": 2, "points": 6, "taken back": 2, **dict.fromkeys(KINDS, 1)
    }, "a story of which nothing new is told is in no feed"  # fmt: skip


def _in_atom(document: str) -> dict[str, int]:
    entries = ET.fromstring(document.encode()).findall(f"{ATOM}entry")  # noqa: S314 - our own
    return _in_feed(
        [
            (
                each.findtext(f"{ATOM}content") or "",
                each.findtext(f"{ATOM}summary") or "",
                [str(tag.get("term")) for tag in each.findall(f"{ATOM}category")],
            )
            for each in entries
        ]
    )


def _in_json_feed(document: str) -> dict[str, int]:
    items = json.loads(document)["items"]
    return _in_feed([(each["content_html"], each["summary"], each["tags"]) for each in items])


def _in_feed(items: list[tuple[str, str, list[str]]]) -> dict[str, int]:
    told = [_told(summary) for _, summary, _ in items]
    listed = [re.findall(r"(?s)<(ol|ul)>(.*?)</\1>", html) for html, _, _ in items]
    count = {
        kind: sum(text.count("<li>") for own in listed for name, text in own if name == kind)
        for kind in ("ol", "ul")
    }
    return {
        "stories": len(items),
        "outlets": len({tag for _, _, tags in items for tag in tags}),
        "points": count["ol"],
        "taken back": count["ul"],
    } | {kind: sum(each[kind] for each in told) for kind in KINDS}


def test_every_surface_of_a_story_has_its_change_and_what_was_taken_back() -> None:
    day, briefing = _day(), developing_briefing()
    message = _mailed(mail(day))
    fed = json.loads(feeds([day], FORMATS)["feed.json"])["items"][0]["content_html"]
    said = (
        "6,301", "→ 6,438", "The airport of Solmar was destroyed.", "Evening Star says now:",
        "The airport of Solmar was not damaged", "A dam above the town of Lerin is about to break.",
        "the newer version of Evening Star no longer says it", "told on 26 Nov by Evening Star",
        "told on 27 Nov", "developing since 26 Nov",
    )  # fmt: skip
    for text in (
        render(briefing, "markdown").replace("*", ""),
        render(briefing, "text"),
        _html_text(render(briefing, "html")),
        _part(message, "plain"),
        _html_text(_part(message, "html")),
        _html_text(fed),
    ):
        flat = " ".join(text.split())
        for each in said:
            assert each in flat, f"{each!r} is not in {flat[:200]}"


# ---- indexes


def test_an_index_is_read_back_from_its_json() -> None:
    day = _day()
    assert told_index(json.loads(day.rendered(FORMATS)[".json"])) == day
    days = DaysIndex((day_line(day), day_line(replace(day, day="2031-11-27"))), "The news")
    assert told_days(json.loads(days.rendered(FORMATS)[".json"])) == days
    for _, entry in day.stories:
        assert told_entry(json.loads(json.dumps(asdict(entry)))) == entry
    with pytest.raises(ValueError, match="index"):
        told_index({"schema_version": 1, "day": "2031-11-28", "stories": []})


def test_a_story_stands_in_the_first_section_that_fits_it() -> None:
    """A keyword is a whole word, also of a point; what is given of several kinds must all hold."""
    quake = entry_of(developing_briefing())
    fitting = (
        Section("", ("EARTHQUAKE",)),
        Section("", ("drinking  water",)),
        Section("", ("school*",)),
        Section("", (), ("tolmen post",)),
        Section("", (), (), ("EN",)),
        Section("", ("flood", "quake*"), ("Evening Star",), ("en", "de")),
        Section(""),
    )
    assert [each.fits(quake) for each in fitting] == [True] * 5 + [False, True]
    assert not Section("", ("earth",)).fits(quake)
    assert not Section("", ("earthquake",), ("Gazette",)).fits(quake)
    assert Section("", ("地震",)).fits(replace(quake, title="大地震发生"))
    stories = (("a", quake), ("b", replace(quake, title="Flood", claims=())))
    sections = (Section("Floods", ("flood",)), Section("Water", ("water", "flood")))
    text = Index("2031-11-28", stories, sections=sections).rendered(["markdown"])[".md"]
    assert re.findall("## (.*)|[0-9]\\. \\*\\*\\[(.*?)]", text) == [
        ("Floods", ""), ("", "Flood"), ("Water", ""), ("", "Earthquake in Solmar"),
    ]  # fmt: skip


def test_stories_in_no_section_are_last_and_a_day_without_sections_is_one_list() -> None:
    day = _day()
    text = replace(day, sections=(Section("Sport", ("goal",)), Section("Aid", ("ship",)))).rendered(
        ["markdown"]
    )[".md"]
    assert "## Aid" in text
    assert "## Sport" not in text
    other = replace(day, sections=(Section("Sport", ("goal",)),)).rendered(["html"])[".html"]
    assert "Other stories" not in other


NAMED = (
    "Ferry sinks off Port Elm", "Elm Gazette", "Single articles (1)",
    "Water ship docks in Port Elm", "Mine closes", "Schools stay closed",
)  # fmt: skip


def test_nothing_of_a_day_is_dropped() -> None:
    """What has no briefing is named with its outlets and links, single articles are counted."""
    texts = _day().rendered(FORMATS)
    message = _mailed(mail(_day()))
    for text in (
        texts[".md"],
        _html_text(texts[".html"]),
        _part(message, "plain"),
        _html_text(_part(message, "html")),
    ):
        for said in NAMED:
            assert said in text, said
    assert "[The Herald](https://herald.example/ferry)" in texts[".md"]
    assert "[Mine closes](../2031-11-22/01-mine.md)" in texts[".md"]
    assert '<a href="../2031-11-22/01-mine.html">Mine closes</a>' in texts[".html"]


def test_of_a_corrected_claim_only_what_was_wrong_is_struck() -> None:
    glance = _day().rendered(["html"])[".html"].split('id="glance"')[1].split("</section>")[0]
    assert (
        '<a href="01-earthquake.html#w1"><del>The airport of Solmar was destroyed.</del></a> → '
        "The airport of Solmar was not damaged, contrary to what this newspaper reported." in glance
    )
    assert glance.count("<del>") == 2


def test_the_page_of_a_day_leads_to_each_claim_and_to_other_days() -> None:
    page = replace(_day(), next="2031-11-30").rendered(["html"])[".html"]
    glance = page.split('id="glance"')[1].split("</section>")[0]
    assert re.findall('href="(.*?)"', glance) == [
        "01-earthquake.html#w2", "01-earthquake.html#w1",
        "01-earthquake.html#p1", "01-earthquake.html#p2",
    ]  # fmt: skip
    story = render(developing_briefing(), "html")
    for key in ("w1", "w2", "p1", "p2"):
        assert re.search(f'<li id="?{key}[">]', story)
    assert '<a rel="prev" href="../2031-11-27/index.html"' in page
    assert '<a rel="next" href="../2031-11-30/index.html"' in page
    assert '<a rel="up" href="../index.html">All days</a>' in page


def test_a_story_leads_to_those_beside_it_whatever_it_led_to_before() -> None:
    page = render_beside_index(developing_briefing(), "html")
    both = with_neighbours(page, Neighbour("01-a", "A"), Neighbour("03-c", "<C>"))
    assert 'href="01-a.html" title="A">‹ Previous story</a>' in both
    assert 'href="03-c.html" title="&lt;C&gt;">Next story ›</a>' in both
    last = with_neighbours(both, Neighbour("01-a", "A"), None)
    assert last == with_neighbours(page, Neighbour("01-a", "A"), None)
    assert with_neighbours(both, None, None) == page


def test_all_days_are_told_the_newest_first() -> None:
    days = [day_line(replace(_day(), day=each)) for each in ("2031-11-27", "2031-11-28")]
    texts = DaysIndex(tuple(days)).rendered(FORMATS)
    assert re.findall(r"\[Briefing of (\S+)\]\((\S+)\)", texts[".md"]) == [
        ("2031-11-28", "2031-11-28/index.md"), ("2031-11-27", "2031-11-27/index.md"),
    ]  # fmt: skip
    assert '<a href="2031-11-28/01-earthquake.html">Earthquake in Solmar</a>' in texts[".html"]
    assert "03-schools" not in texts[".html"]


# ---- a story


def test_a_new_story_has_no_badges() -> None:
    for form in ("markdown", "text", "html"):
        text = render(new_briefing(), form)
        assert 'class="badge"' not in text
        assert "new;" not in text.split("Copy as Markdown")[0]


@pytest.mark.parametrize("form", ["markdown", "text", "html"])
def test_a_story_of_which_nothing_is_new_says_so_in_a_line(form: str) -> None:
    text = render(unchanged_briefing(), form)
    assert "nothing new since 27 Nov" in text
    assert "0 points" not in text


def test_a_day_beside_a_word_is_no_part_of_the_words_that_are_copied() -> None:
    """On the page it is drawn by the style: the text of the element is that of the point."""
    page = render(developing_briefing(), "html")
    assert 'reached Port Elm yesterday<i class="that" data-day="27 Nov"></i>.' in page
    for form in ("markdown", "text"):
        assert "yesterday [27" in render(developing_briefing(), form)
    assert "[27 Nov]" not in render(developing_briefing(), "json")
    assert "[27 Nov]" not in render(developing_briefing(), "annotations")


def test_a_changed_value_is_cited_on_both_sides() -> None:
    text = render(developing_briefing(), "markdown")
    assert "said.[^1] *(changed: 6,301[^2] → 6,438; 2 outlets)*" in text
    assert (
        "[^2]: Tolmen Post, [“More than 6,300 dead in Solmar”](https://post.example/quake-3), "
        "2031-11-27: The earthquake has killed 6,301 people, the civil protection agency said."
    ) in text


def test_a_story_that_others_became_part_of_says_so() -> None:
    briefing = developing_briefing()
    assert briefing.memory is not None
    merged = replace(briefing, memory=replace(briefing.memory, merged=("a", "b")))
    split = replace(briefing, memory=replace(briefing.memory, split_from="a"))
    assert "2 other stories told before have become part of it" in " ".join(
        render(merged, "text").split()
    )
    assert "a part of another story before" in render(split, "html")


# ---- feeds


def test_the_atom_feed_is_valid() -> None:
    for site in ("", "https://news.example/briefings"):
        fed = feeds([replace(_day(), site=site)], FORMATS)["feed.atom"]
        assert list(complaints(fed)) == []
        told = feedparser.parse(fed.encode())
        assert (told.bozo, told.version, len(told.entries)) == (False, "atom10", 2)
        assert told.entries[0].title == "Earthquake in Solmar"
        assert told.entries[0].link == f"{site and f'{site}/'}2031-11-28/01-earthquake.html"


def test_the_rules_of_atom_are_looked_at() -> None:
    fed = feeds([_day()], FORMATS)["feed.atom"]
    for old, new in (
        ("urn:uuid:", "uuid "),
        ("+00:00</updated>", "</updated>"),
        ("<title>Earthquake in Solmar</title>", "<title> </title>"),
        ("<author><name>Briefing</name></author>", ""),
        ('xml:lang="en"', 'xml:lang="en_GB!"'),
        ('href="2031', 'href="2 031'),
    ):
        assert list(complaints(fed)) == []
        assert list(complaints(fed.replace(old, new, 1))) != [], old


def _json_feed_complaints(document: str) -> Iterator[str]:
    path = npm_folder(SCHEMA) / "node_modules" / "jsonfeed-schema" / "schema-v1.1.json"
    validator = jsonschema.Draft7Validator(
        json.loads(path.read_text("utf-8")), format_checker=jsonschema.FormatChecker()
    )
    yield from (each.message for each in validator.iter_errors(json.loads(document)))


def test_the_json_feed_follows_its_published_schema() -> None:
    """A URL is absolute there: without an address of the site an item has none."""
    for site in ("", "https://news.example/briefings/"):
        fed = feeds([replace(_day(), masthead="The news", site=site)], FORMATS)["feed.json"]
        assert list(_json_feed_complaints(fed)) == []
        items = json.loads(fed)["items"]
        assert [each.get("url", "") for each in items] == [
            site and f"{site}2031-11-28/{name}.html" for name in ("01-earthquake", "02-new")
        ]
    assert list(_json_feed_complaints(fed.replace('"id"', '"ed"'))) != []


def test_a_story_keeps_its_id_and_is_updated_when_it_changes() -> None:
    """Three days: told, changed, and nothing new, which is no update."""
    first = entry_of(_on("2031-11-26", "new"))
    second, third = entry_of(_on("2031-11-27", "developing")), entry_of(_on("2031-11-28", ""))
    days = [
        Index(day, ((f"0{n}-quake", entry),))
        for n, (day, entry) in enumerate(
            [("2031-11-26", first), ("2031-11-27", second), ("2031-11-28", third)], start=1
        )
    ]
    fed = [json.loads(feeds(days[:n], FORMATS)["feed.json"])["items"] for n in (1, 2, 3)]
    assert [len(each) for each in fed] == [1, 1, 1]
    assert len({each[0]["id"] for each in fed}) == 1
    assert [each[0]["date_modified"][:10] for each in fed] == [
        "2031-11-26", "2031-11-27", "2031-11-27",
    ]  # fmt: skip
    assert {each[0]["date_published"] for each in fed} == {"2031-11-26T00:00:00+00:00"}
    assert fed[2] == fed[1]


def _on(day: str, state: str) -> Briefing:
    briefing = developing_briefing()
    assert briefing.memory is not None
    if not state:
        return replace(unchanged_briefing(), memory=replace(
            briefing.memory, day=day, state="unchanged", news=(), withdrawals=()))  # fmt: skip
    if state == "new":
        memory = replace(new_briefing().memory, day=day, story=EARLIER.id)  # type: ignore[type-var]
        return replace(new_briefing(), memory=memory)
    return replace(briefing, memory=replace(briefing.memory, day=day))


def test_a_late_article_never_sets_a_story_back() -> None:
    """Its articles are of the day before, and of the next in their zone: the day counts."""
    briefing = developing_briefing()
    for published, told in (
        (datetime(2031, 11, 26, 23, tzinfo=UTC), "2031-11-28T00:00:00+00:00"),
        (datetime(2031, 11, 29, 3, tzinfo=UTC), "2031-11-28T23:59:59+00:00"),
        (datetime(2031, 11, 28, 7, 15), "2031-11-28T07:15:00+00:00"),  # noqa: DTZ001 - no zone
        (None, "2031-11-28T00:00:00+00:00"),
    ):
        articles = tuple(replace(each, published=published) for each in briefing.articles)
        assert entry_of(replace(briefing, articles=articles)).updated == told


def test_a_feed_without_stories_is_valid_and_asks_no_clock() -> None:
    fed = feeds([Index("2031-11-28", ())], FORMATS)
    assert list(complaints(fed["feed.atom"])) == []
    assert "2031-11-28T00:00:00+00:00" in fed["feed.atom"]
    assert list(complaints(feeds([], FORMATS)["feed.atom"])) == []
    assert list(_json_feed_complaints(fed["feed.json"])) == []


# ---- what a model worded


def test_mail_and_feeds_tell_what_a_model_worded() -> None:
    told = "Point 2 was worded by the model <m> and checked against the sentences that it cites"
    worded = worded_briefing(2, method='{"rewriting":{"model":"<m>"}}')
    by_model, plain = (
        Index("2031-03-04", (("01-ferry", entry_of(each)),))
        for each in (worded, example_briefing())
    )
    for index, count in ((by_model, 1), (plain, 0)):
        message, fed = _mailed(mail(index)), feeds([index], FORMATS)
        assert " ".join(_part(message, "plain").split()).count(told) == count
        assert _html_text(_part(message, "html")).count(told) == count
        assert (
            _html_text(json.loads(fed["feed.json"])["items"][0]["content_html"]).count(told)
            == count
        )
        assert unescape(_html_text(unescape(fed["feed.atom"]))).count("Point 2 was worded") == count
        (story,) = json.loads(index.rendered(["json"])[".json"])["stories"]
        assert story.get("worded", "") == (told if count else "")


# ---- mail


def test_the_mail_reads_back_whole() -> None:
    data = mail(_day())
    assert data == mail(_day())
    message = _mailed(data)
    parts = [message, *message.iter_parts()]
    assert [each.defects for each in parts] == [[], [], []]
    assert [each.get_content_type() for each in parts] == [
        "multipart/alternative", "text/plain", "text/html",
    ]  # fmt: skip
    assert message["Subject"] == "Briefing of 2031-11-28"
    assert message["Date"].datetime == datetime(2031, 11, 28, 7, 15, tzinfo=UTC)
    assert re.fullmatch(r"<[0-9a-f]{32}@summarize\.invalid>", message["Message-ID"])
    for kind in ("plain", "html"):
        numbers = [int(n) for n in re.findall(r"\[(\d+)\] \w", _html_text(_part(message, kind)))]
        assert {1, 2, 3, 4, 5, 6} <= set(numbers), "its notes are numbered through all stories"
    html = _part(message, "html")
    assert not re.search(r"<(script|style|link|img)|url\(|class=| on\w+=", html)
    assert all(len(line) <= 998 for line in data.split(b"\r\n"))
    assert data.isascii()


def test_the_mail_links_the_pages_of_a_site() -> None:
    message = _mailed(
        mail(replace(_day(), masthead="Tolmen: news, daily", site="https://news.example/b/"))
    )
    assert 'href="https://news.example/b/2031-11-28/01-earthquake.html"' in _part(message, "html")
    assert "https://news.example/b/2031-11-28/02-new.html" in _part(message, "plain")
    assert message["From"].addresses[0].display_name == "Tolmen: news, daily"
    assert message["Message-ID"].endswith("@news.example>")


# ---- hostile words


NASTY = st.text(
    st.one_of(
        st.sampled_from("<>&\"'`*_[]()#~|\\\r\n\t =?%{}$😀ש中"),
        st.sampled_from("\u202e\u2066\u200f\x00\x0b\x1b\ufffe\ufffd\ud800"),
        st.characters(max_codepoint=0x2FFFF),
    ),
    max_size=40,
)  # fmt: skip
ATTACKS = (
    "</script><script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "x\r\nBcc: victim@example.org\r\n\r\nbody",
    "]]><!--beside--><x/>",
    "{{ 7 * 7 }}{% raw %}",
    "=?utf-8?q?hello?=",
    "\u202egnp.exe\u2066",
    "a\x00b\x08c\ufffe\ud800",
    "word" * 2500,
)


def _hostile(text: str, address: str = "https://a.example/") -> Index:
    articles = {
        each.id: replace(each, source=text or "A", title=text, url=address) for each in (POST, STAR)
    }
    briefing = developing_briefing()
    memory = briefing.memory
    assert memory is not None
    assert memory.earlier is not None
    told = tuple(
        replace(claim, text=f"{text} {n}", citations=tuple(
            replace(each, quote=text) for each in claim.citations))
        for n, claim in enumerate(memory.earlier.claims)
    )  # fmt: skip
    ids = {old.id: new.id for old, new in zip(memory.earlier.claims, told, strict=True)}
    earlier = replace(
        memory.earlier,
        title=text,
        claims=told,
        articles=tuple(
            replace(each, source=text or "A", title=text, url=address)
            for each in memory.earlier.articles
        ),
    )
    briefing = replace(
        briefing,
        title=text,
        articles=tuple(articles.values()),
        memory=replace(
            memory,
            earlier=earlier,
            news=tuple(
                replace(each, earlier=ids.get(each.earlier, ""), before=text if each.before else "")
                for each in memory.news
            ),
            withdrawals=tuple(replace(each, claim=ids[each.claim]) for each in memory.withdrawals),
        ),
    )
    entry = entry_of(briefing)
    for form in ("markdown", "text", "json", "html"):
        shown = render(briefing, form)
        assert not re.search("[\u202a-\u202e\u2066-\u2069\x00\x1b\ud800]", shown)
    return Index(
        "2031-11-28",
        (("01-quake", entry),),
        (text,),
        rest=(mention_of(list(articles.values()), "s"), mention_of([articles["post.txt"]], "t")),
        ended=(EndedStory(text, "m", "2031-11-20", "2031-11-22"),),
        sections=(Section(text or "A", ("earthquake",)),),
    )


@pytest.mark.parametrize("text", ATTACKS)
def test_hostile_words_change_nothing(text: str) -> None:
    _unharmed(_hostile(text))


@settings(max_examples=60, deadline=None)
@given(text=NASTY)
def test_no_words_change_anything(text: str) -> None:
    _unharmed(_hostile(text))


def _unharmed(day: Index) -> None:
    texts, fed, message = day.rendered(FORMATS), feeds([day], FORMATS), _mailed(mail(day))
    assert list(complaints(fed["feed.atom"])) in ([], ["entry 1: its title is empty"])
    assert not feedparser.parse(fed["feed.atom"].encode()).bozo
    items = json.loads(fed["feed.json"])["items"]
    assert len(items) == 1
    assert sorted(message.keys()) == [
        "Content-Type", "Date", "From", "MIME-Version", "Message-ID", "Subject", "To", "X-Mailer",
        "X-Unsent",
    ]  # fmt: skip
    assert [each.defects for each in (message, *message.iter_parts())] == [[], [], []]
    calm = _hostile("calm")
    for name, markup, other in (
        ("page", texts[".html"], calm.rendered(["html"])[".html"]),
        ("mail", _part(message, "html"), _part(_mailed(mail(calm)), "html")),
        ("feed", items[0]["content_html"], _first(calm)["content_html"]),
    ):
        allowed = _Tags.of(other)
        for tag, attributes in _Tags.of(markup).items():
            assert attributes <= allowed.get(tag, set()), f"{name}: {tag}"
    for text in (*texts.values(), *fed.values(), _part(message, "plain"), _part(message, "html")):
        assert not re.search("[\u202a-\u202e\u2066-\u2069\x00\x1b\ud800]", text)
    assert DaysIndex((day_line(day),)).rendered(FORMATS).keys() == {".md", ".json", ".html"}


class _Tags(HTMLParser):
    """The elements of some HTML, each with the names of its attributes, and "" for itself."""

    def __init__(self) -> None:
        super().__init__()
        self.found: dict[str, set[str]] = {}

    @classmethod
    def of(cls, markup: str) -> dict[str, set[str]]:
        parser = cls()
        parser.feed(markup)
        parser.close()
        return parser.found

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.setdefault(tag, {""}).update(name for name, _ in attrs)


def _first(day: Index) -> dict[str, str]:
    """The first item of the feed of a day."""
    found: dict[str, str] = json.loads(feeds([day], FORMATS)["feed.json"])["items"][0]
    return found


@pytest.mark.parametrize(
    "address",
    ["javascript:alert(1)", "data:text/html,x", "https://a.example/ onclick=x", "//a.example/"],
)
def test_only_addresses_of_the_web_are_linked(address: str) -> None:
    day = _hostile("calm", address)
    texts = day.rendered(FORMATS)
    for text in (
        texts[".html"],
        _part(_mailed(mail(day)), "html"),
        _first(day)["content_html"],
        render_beside_index(developing_briefing(), "html"),
    ):
        assert "a.example" not in " ".join(re.findall('href="?([^">]*)', text))
        assert "javascript:" not in text
    assert "](javascript" not in texts[".md"]


def test_the_example_without_a_memory_is_told_as_before() -> None:
    entry = entry_of(example_briefing())
    assert (entry.story, entry.state, entry.counts) == ("", "new", {})
    text = Index("2031-03-04", (("01-ferry", entry),)).rendered(["markdown"])[".md"]
    assert "(2 articles from 2 outlets; 1 disagreement)" in text


def test_what_a_notice_took_back_is_told_without_a_newer_version() -> None:
    """The notice is no article that is told, so nothing of today is cited."""
    briefing = developing_briefing()
    assert briefing.memory is not None
    taken = (replace(briefing.memory.withdrawals[1], article_id="notice.txt"),)
    noticed = replace(briefing, memory=replace(briefing.memory, withdrawals=taken))
    for form in ("markdown", "text", "html"):
        text = " ".join(_html_text(render(noticed, form)).split())
        assert "Evening Star took its report back" in text
    assert entry_of(noticed).claims[-1].then == "Evening Star took its report back"


def test_the_notice_that_takes_a_report_back_is_cited_with_its_words() -> None:
    """It has the id of the article that it takes back, as where a page was overwritten."""
    found = _only_back()
    assert found.memory is not None
    (taken,) = found.memory.withdrawals
    (before,) = (each for each in EARLIER.articles if each.id == "star-1.txt")
    words = "We retract our report on the dam. It was wrong."
    notice = replace(before, title="Retraction: dam", sha256="9" * 64, opening=words)
    memory = replace(
        found.memory, withdrawals=(replace(taken, article_id=notice.id),), notices=(notice,)
    )
    noticed = replace(found, memory=memory)
    for form in ("markdown", "text", "html"):
        told = " ".join(_html_text(render(noticed, form)).split())
        assert re.search(r"took its report back\*? ?\[\^?2\]", told), form
        assert words in told, form
        assert "Retraction: dam" in told, form
    entry = entry_of(noticed)
    assert [each.title for each in entry.sources] == [before.title, "Retraction: dam"]
    assert (entry.claims[0].earlier, entry.claims[0].sources) == ((1,), (2,))
    texts = _surfaces(Index("2031-11-28", (("01-quake", entry),)))
    assert "took its report back [2]" in " ".join(texts["mail"].split())
    assert "took its report back [2]" in " ".join(texts["page of the mail"].split())
    assert "took its report back<sup>[2]" in texts["JSON feed"]
    document = told_briefing(read_document(render(noticed, "json"), "").document, "")
    assert render(document, "markdown") == render(noticed, "markdown")


# ---- a day that only takes something back


def _only_back(*, corrected: bool = False) -> Briefing:
    """The airport is corrected by a newer version, or a notice takes the dam back."""
    found = developing_briefing()
    memory = found.memory
    assert memory is not None
    own = memory.withdrawals[:1] if corrected else memory.withdrawals[1:]
    if not corrected:
        own = (replace(own[0], article_id="notice.txt"),)
    return replace(
        found,
        points=(),
        ledger=(),
        articles=found.articles if corrected else (),
        memory=replace(memory, news=(), withdrawals=own),
    )


def _surfaces(day: Index) -> dict[str, str]:
    texts, fed, message = day.rendered(FORMATS), feeds([day], FORMATS), _mailed(mail(day))
    return {
        "index": texts[".md"],
        "page": _html_text(texts[".html"]),
        "all days": DaysIndex((day_line(day),)).rendered(FORMATS)[".md"],
        "mail": _part(message, "plain"),
        "page of the mail": _html_text(_part(message, "html")),
        "feed": unescape(unescape(fed["feed.atom"])),
        "JSON feed": fed["feed.json"],
    }


def test_a_day_that_only_takes_a_report_back_says_so_in_its_headline() -> None:
    briefing = _only_back()
    day = Index("2031-11-28", (("01-quake", entry_of(briefing)),))
    for name, text in _surfaces(day).items():
        told = " ".join(text.split())
        assert "Withdrawn: Airport “destroyed”" in told, name
        assert "Earthquake in Solmar" not in told, name
        assert not re.search(r"\b0 (articles|outlets|points|words)|min to read", told), name
        if name != "all days":
            assert "Evening Star took its report back: A dam above the town" in told, name
    for form in ("markdown", "text", "html"):
        told = " ".join(_html_text(render(briefing, form)).split())
        assert "Withdrawn: Airport “destroyed”" in told
        assert not re.search("0 articles|min to read", told)


def test_a_day_that_only_corrects_says_what_is_right_now() -> None:
    day = Index("2031-11-28", (("01-quake", entry_of(_only_back(corrected=True))),))
    texts = _surfaces(day)
    right = "The airport of Solmar was not damaged, contrary to what this newspaper reported."
    for name, text in texts.items():
        assert "Corrected: Earthquake in Solmar" in text, name
    assert f"The airport of Solmar was destroyed. → {right}" in texts["index"]
    assert f"The airport of Solmar was destroyed. → {right}" in texts["page"]


def test_a_retraction_updates_the_entry_of_its_story_and_stays_in_it() -> None:
    """Told, taken back, and told on: the entry has what was taken back, with its sources."""
    first = Index("2031-11-26", (("01-quake", entry_of(_on("2031-11-26", "new"))),))
    back = Index("2031-11-28", (("01-quake", entry_of(_only_back())),))
    later = replace(_on("2031-11-29", "developing"))
    assert later.memory is not None
    later = replace(later, memory=replace(later.memory, withdrawals=()))
    third = Index("2031-11-29", (("01-quake", entry_of(later)),))
    for days, updated in (([first, back], "2031-11-28"), ([first, back, third], "2031-11-29")):
        (item,) = json.loads(feeds(days, FORMATS)["feed.json"])["items"]
        html = item["content_html"]
        assert item["date_modified"][:10] == updated
        (number,) = re.findall(
            r"<del>A dam .*?</del> \(told on 26 Nov by Evening Star\)<sup>\[(\d+)\]", html
        )
        assert f"[{number}] Evening Star, <a href" in html
        assert list(complaints(feeds(days, FORMATS)["feed.atom"])) == []
    assert "withdrawn" not in item["summary"], "the numbers are those of the newest day"


def test_the_mail_tells_the_disagreements() -> None:
    message = _mailed(mail(Index("2031-03-04", (("01-ferry", entry_of(example_briefing())),))))
    (disputed,) = example_briefing().disagreements
    for kind in ("plain", "html"):
        told = " ".join(_html_text(_part(message, kind)).split())
        assert "Where the sources disagree" in told
        for side in disputed.sides:
            assert re.search(rf"{re.escape(disputed.about)}: .*{re.escape(side.value)} \[", told)


def test_the_numbers_of_a_day_are_of_what_there_is() -> None:
    day = replace(_day(), sections=())
    assert "in stories that go on*" in day.rendered(FORMATS)[".md"]
    empty = Index("2031-11-28", ())
    assert "\n*nothing new*\n" in empty.rendered(FORMATS)[".md"]
    assert ">nothing new</" in empty.rendered(FORMATS)[".html"]
