"""What agencies and newsrooms exchange is read for what it is, whoever wrote it."""

import contextlib
import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from io import BytesIO
from pathlib import Path

import pytest

from summarize import summarize
from summarize.cleaning import clean
from summarize.data import Article
from summarize.errors import InputError
from summarize.readers import Context, Problem, Record, format_of, read, records_of

TITLE = "Ferry runs aground off Norhaven"
FIRST = (
    "The ferry Aldis ran aground on a sandbank off Norhaven early on Tuesday, the coast guard said."
)
SECOND = "All 84 passengers were brought ashore by noon. Nobody was hurt, Jo & Lark Shipping said."


@dataclass(frozen=True, slots=True)
class Expected:
    """What an article must tell; the text is `FIRST` and `SECOND` where nothing else is said."""

    outlet: str
    day: str = "2025-02-06T13:20:00+01:00"
    text: str = f"{FIRST}\n\n{SECOND}"
    authors: tuple[str, ...] = ()
    place: str = ""
    id: str = ""


# Files as agencies and content systems write them, with invented news; each is of the make that
# its name says, and all tell one story.
MAKES = Path(__file__).parent / "newsrooms"
ONE, TWO, THREE = (
    json.loads((MAKES / f"{each}.json").read_text()) for each in ("one", "two", "three")
)
NORDIC = f"""{FIRST}

What is known

{SECOND}

The ferry was built in 1998 at Tolmen

It sails four times a day

| Day | Sailings |

| Monday | 4 |

“We saw the lights and then felt the bump,” a passenger said."""
TOLD = {
    "american.xml": Expected("The Associated Press", authors=("JO LARK",), place="NORHAVEN"),
    "british.xml": Expected(
        "Press Association",
        text=f"{FIRST}\n\n{SECOND}\n\nThe fare is £20, at the café – too.",
        authors=("Tim Roe", "Press Association"),
        id="4a82e12e-6b39HHH-13-1",
    ),
    "nordic.xml": Expected(
        "NTB",
        "2025-02-06T13:20:00+00:00",
        text=NORDIC,
        place="Norhaven",
        id="fa",
        authors=("Jo Lark / NTB",),
    ),
    "spanish.xml": Expected("Agencia EFE", place="Norhaven", id="22751909"),
    "nitf-in-g2.xml": Expected(
        "Harbour Wire",
        authors=("Jo Lark", "Tim Roe"),
        place="NORHAVEN, Aldia",
        id="urn:newsml:harbour.example:20250206:ferry",
    ),
    "german.xml": Expected(
        "AP",
        authors=("JO LARK",),
        place="NORHAVEN, Aldia",
        id="urn:newsml:dpa.com:20090101:250206-99-1",
    ),
    "financial.xml": Expected("Reuters", place="NORHAVEN", id="tag:reuters.com,0000:newsml_L4N1"),
    "italian.xml": Expected("ansa.it", id="tag:ansa.it,2025-02-06:40e5"),
    "austrian.xml": Expected(
        "APA - Austria Presse Agentur", id="urn:newsml:apa.example:20250206:APA0520"
    ),
    "french.xml": Expected(
        "AFP", authors=("Jo Lark",), place="Norhaven", id="urn:newsml:afp.com:20250206:doc-344u"
    ),
    "japanese.xml": Expected(
        "KYODONEWS", place="NORHAVEN", id="urn:newsml:kyodonews.jp:20250206:KW1"
    ),
    "greek.xml": Expected("ANA-MPA", id="urn:newsml:ana.example:20250206:19336333"),
    "one.json": Expected(
        "Harbour Wire", authors=("Jo Lark", "Tim Roe"), id="urn:newsml:localhost:2025-02-06:c044"
    ),
    "two.json": Expected("Harbour Wire", id="http://wire.example/media/text/a0f2"),
    "three.json": Expected(
        "Harbour Wire", authors=("Jo Lark",), id="tag:harbour.example,2025:ferry"
    ),
    "service.json": Expected("Harbour Wire", id="http://wire.example/media/text/a0f2"),
    "english.txt": Expected("dpa", authors=("Jo Lark",), place="Norhaven"),
    "agency.txt": Expected("AFP", place="NORHAVEN"),
    "american.tst": Expected("AP", authors=("JO LARK",), place="NORHAVEN"),
    "telex.tst": Expected("", "", id=""),
}


def _make(name: str) -> bytes:
    return (MAKES / name).read_bytes()


def _found(data: bytes, name: str = "item.xml") -> list[Record | Problem]:
    return list(records_of(BytesIO(data), Context(name=name)))


def _only(data: bytes, name: str = "item.xml") -> Record:
    (record,) = (each for each in _found(data, name) if isinstance(each, Record))
    return record


def _clean(record: Record) -> Article:
    return clean(replace(record.article, id=record.article.id or "a"))


def _told(data: bytes, name: str = "item.xml") -> Iterator[str]:
    return (each.message for each in _found(data, name) if isinstance(each, Problem))


@pytest.mark.parametrize("name", sorted(TOLD))
def test_a_file_of_a_newsroom_tells_its_article(name: str) -> None:
    expected = TOLD[name]
    record = _only(_make(name), name)
    article = _clean(record)
    assert article.title == TITLE
    assert article.text == expected.text
    assert record.article.source == expected.outlet
    assert article.authors == expected.authors
    assert (article.dateline.place if article.dateline else "") == expected.place
    assert article.language == "en"
    assert article.published == (datetime.fromisoformat(expected.day) if expected.day else None)
    assert record.article.id == expected.id
    assert record.cut == ""


def test_a_wire_in_german_loses_what_is_for_editors() -> None:
    article = _clean(_only(_make("german.txt"), "wire.txt"))
    assert article.title == "Fähre läuft vor Norhaven auf Grund"
    assert article.text.split("\n\n")[-1] == (
        "Alle 84 Fahrgäste wurden bis zum Mittag an Land gebracht."
    )
    assert article.published is not None
    assert article.published.isoformat() == "2025-02-06T13:20:00+00:00"


def test_a_dateline_stays_with_its_article_and_is_not_printed() -> None:
    article = _clean(_only(_make("nitf-in-g2.xml")))
    assert article.dateline is not None
    assert article.dateline.place == "NORHAVEN, Aldia"
    assert "NORHAVEN" not in article.text


def test_captions_are_no_text() -> None:
    removed = _clean(_only(_make("nordic.xml"))).removed
    assert [each.text for each in removed if each.reason == "caption"] == [
        "The ferry on the sandbank. Photo: NTB"
    ]


def test_a_message_tells_of_each_item_that_is_no_text() -> None:
    assert list(_told(_make("german.xml"))) == [
        "urn:newsml:p:1 is a package, which only points to items, not a text",
        "'Ferry Aldis' is a photo, not a text",
    ]


G2 = """<{root} xmlns="http://iptc.org/std/nar/2006-10-01/" xml:lang="en"
 guid="urn:newsml:wire.example:20250206:a" version="{version}">
<itemMeta><itemClass qcode="ninat:{kind}"/><provider literal="Harbour Wire"/>
<versionCreated>{created}</versionCreated>{embargo}<pubStatus qcode="{status}"/></itemMeta>
<contentMeta><headline>{title}</headline></contentMeta><contentSet>{content}</contentSet></{root}>"""
WRITTEN = SECOND.replace("&", "&amp;")
INLINE = (
    '<inlineXML><html xmlns="http://www.w3.org/1999/xhtml"><body>'
    f"<p>{FIRST}</p><p>{WRITTEN}</p></body></html></inlineXML>"
)


def _g2(**told: str) -> bytes:
    usual = {
        "root": "newsItem", "version": "1", "kind": "text", "created": "2025-02-06T13:20:00Z",
        "embargo": "", "status": "stat:usable", "title": TITLE, "content": INLINE,
    }  # fmt: skip
    return G2.format(**{**usual, **told}).encode()


def _nitf(head: str, content: str = f"<p>{FIRST}</p><p>{WRITTEN}</p>") -> bytes:
    return (
        f"<nitf><head>{head}</head><body><body.head><hedline><hl1>{TITLE}</hl1></hedline>"
        f"<distributor>Harbour Wire</distributor></body.head>"
        f"<body.content>{content}</body.content></body></nitf>"
    ).encode()


SPORT = "<inlineXML><sports-content><team><name>Tolmen</name></team></sports-content></inlineXML>"
NONE_OF_THEM = {
    "a photo": _g2(kind="picture", content='<remoteContent href="a.jpg"/>'),
    "a graphic": _g2(kind="graphic", content=""),
    "a video": _g2(kind="video", content=""),
    "an audio": json.dumps({**TWO, "type": "audio", "bodies": []}).encode(),
    "a planning item": _g2(root="planningItem"),
    "a concept": _g2(root="conceptItem"),
    "a list of concepts": _g2(root="knowledgeItem"),
    "a catalog of codes": _g2(root="catalogItem"),
    "a package": _g2(root="packageItem", content=""),
    "sports statistics": _g2(content=SPORT),
    "an item whose text lies elsewhere": _g2(content='<remoteContent href="a.xml"/>'),
    "an event": json.dumps({**ONE, "type": "event", "body_html": ""}).encode(),
}


@pytest.mark.parametrize("kind", sorted(NONE_OF_THEM))
def test_what_is_no_text_is_refused_by_what_it_is(kind: str, tmp_path: Path) -> None:
    path = tmp_path / ("a.json" if NONE_OF_THEM[kind].startswith(b"{") else "a.xml")
    path.write_bytes(NONE_OF_THEM[kind])
    with pytest.raises(InputError, match=f"{kind}.*not a text"):
        read([path])


def test_an_item_without_a_text_is_told() -> None:
    assert list(_told(_g2(content="<inlineXML><!-- story --></inlineXML>"))) == [
        f"'{TITLE}' holds no text"
    ]


def test_a_summary_is_marked_as_one() -> None:
    ninjs = {**ONE, "body_html": "", "description_text": f"{FIRST} {SECOND}"}
    assert _only(json.dumps(ninjs).encode(), "a.json").cut == "only a summary"
    assert list(_told(json.dumps({**ninjs, "type": "picture"}).encode(), "a.json")) == [
        f"'{TITLE}' is a photo, not a text"
    ]


EMBARGOED: dict[str, Callable[[str], bytes]] = {
    "g2.xml": lambda day: _g2(embargo=f"<embargoed>{day}T11:00:00Z</embargoed>"),
    "nitf.xml": lambda day: _nitf(
        '<docdata management-status="embargoed">'
        f'<date.release norm="{day.replace("-", "")}T110000Z"/></docdata>'
    ),
    "released.xml": lambda day: _nitf(
        f'<docdata><date.release norm="{day.replace("-", "")}T130000+0200"/></docdata>'
    ),
    "newsml.xml": lambda day: _make("french.xml").replace(
        b'<Status FormalName="Usable"/>',
        f'<Status FormalName="Embargoed"/><StatusWillChange><FutureStatus FormalName="Usable"/>'
        f"<DateAndTime>{day.replace('-', '')}T110000Z</DateAndTime></StatusWillChange>".encode(),
    ),
    "ninjs.json": lambda day: json.dumps({**ONE, "embargoed": f"{day}T11:00:00+00:00"}).encode(),
}


@pytest.mark.parametrize("name", sorted(EMBARGOED))
def test_an_article_under_embargo_is_read_when_its_time_has_come(name: str) -> None:
    later, before = EMBARGOED[name]("2091-03-01"), EMBARGOED[name]("2021-03-01")
    assert list(_told(later, name)) == [
        f"'{TITLE}' is embargoed until 2091-03-01 11:00 UTC; not read"
    ]
    assert not any(isinstance(each, Record) for each in _found(later, name))
    assert _only(before, name).article.title == TITLE


def test_an_embargo_without_an_end_holds() -> None:
    nitf = _nitf('<docdata management-status="embargoed"/>')
    assert list(_told(nitf)) == [f"'{TITLE}' is embargoed, with no time given; not read"]
    odd = _g2(embargo="<embargoed>tomorrow noon</embargoed>")
    assert "'tomorrow noon', which cannot be read as a moment; not read" in next(_told(odd))


@pytest.mark.parametrize("status", ["canceled", "withheld"])
def test_what_is_taken_back_takes_back_what_was_sent_before(status: str, tmp_path: Path) -> None:
    (tmp_path / "1.xml").write_bytes(_g2())
    kill = _g2(
        version="2", status=f"stat:{status}", created="2025-02-06T14:00:00Z", title="-", content=""
    )
    (tmp_path / "2.xml").write_bytes(kill)
    pile = read([tmp_path / "1.xml", tmp_path / "2.xml"])
    assert [each.withdrawn for each in pile.articles] == [True]
    assert any("older version" in each for each in pile.warnings)


def test_the_newest_version_of_a_name_is_read_whatever_its_file(tmp_path: Path) -> None:
    older = {**ONE, "version": "9", "headline": "Ferry missing"}
    newer = {**ONE, "version": "10"}
    for name, each in (("z.json", older), ("a.json", newer)):
        (tmp_path / name).write_text(json.dumps(each))
    assert [each.title for each in read([tmp_path / "z.json", tmp_path / "a.json"]).articles] == [
        TITLE
    ]


def test_a_text_in_two_languages_is_two_articles() -> None:
    french = "Le ferry Aldis s'est échoué mardi sur un banc de sable au large de Norhaven."
    data = (
        _make("greek.xml")
        .decode()
        .replace(
            "</NewsComponent></NewsItem>",
            f'<NewsComponent xml:lang="fr"><NewsLines><HeadLine>Un ferry échoué</HeadLine>'
            "</NewsLines>"
            f"<DescriptiveMetadata><Language FormalName='fr'/></DescriptiveMetadata>"
            f"<ContentItem><DataContent>{french}</DataContent></ContentItem></NewsComponent>"
            "</NewsComponent></NewsItem>",
        )
    )
    records = [each for each in _found(data.encode()) if isinstance(each, Record)]
    assert [(each.article.title, each.article.language) for each in records] == [
        (TITLE, "EN"), ("Un ferry échoué", "fr"),
    ]  # fmt: skip
    assert len({each.article.id for each in records}) == 2


def test_takes_of_a_story_are_put_together() -> None:
    first = _make("english.txt").replace(b"# Notebook", b"(MORE)\r\n# Notebook")
    second = first.replace(b"dpa 0045", b"dpa 0046").replace(b"(MORE)", b"").replace(
        b"All 84 passengers were", b"Two tugs will try to pull the ferry free"
    )  # fmt: skip
    record = _only(first + second, "spool.txt")
    assert record.cut == ""
    assert record.article.text.count("Norhaven early") == 2
    assert _only(first, "one.txt").cut == "more takes were to follow"


def test_messages_in_one_file_are_counted() -> None:
    spool = _make("english.txt") + _make("american.tst")
    records = [each for each in _found(spool, "spool.txt") if isinstance(each, Record)]
    assert [each.place for each in records] == [1, 2]
    assert [each.article.source for each in records] == ["dpa", "AP"]


def test_broken_xml_is_one_clear_line() -> None:
    with pytest.raises(InputError, match=r"line \d+: broken XML: "):
        _found(_make("american.xml")[:900])


def test_entities_are_not_followed(tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text("The secret of the house.")
    bomb = f"""<?xml version="1.0"?><!DOCTYPE nitf [<!ENTITY a SYSTEM "file://{tmp_path}/secret.txt">
<!ENTITY b "&c;&c;"><!ENTITY c "lol">]><nitf><body><body.content><p>{FIRST} &a; &b;</p>
</body.content></body></nitf>"""
    article = _clean(_only(bomb.encode()))
    assert "secret of" not in article.text
    assert "lol" not in article.text


@pytest.mark.parametrize(
    "text",
    [
        "ABC1234 was the number of the bus that left the road on Tuesday, police said.\n\nIt fell.",
        "BC-born singer wins the prize of Tolmen\n\nShe was born there.",
        "A 101 bus left the road\n\nNobody was hurt when the bus left the road, police said.",
        "<p>The ferry ran aground.</p>",
    ],
)
def test_a_plain_text_is_no_wire(text: str) -> None:
    assert format_of("story.txt", text.encode()).name != "text for a wire"


def test_xml_of_another_kind_is_refused_by_its_element() -> None:
    with pytest.raises(InputError, match="is XML that begins with <rbnews>, which is not read"):
        _found(b"<RBNews><headline>Ferry</headline></RBNews>")


def test_controls_may_be_spelt_out() -> None:
    spelt = _make("english.txt").replace(b"\x01", b"^A").replace(b"\x02", b"^B")
    article = _clean(_only(spelt.replace(b"\x03", b"^C\r\n"), "wire.txt"))
    assert (article.title, article.text) == (TITLE, f"{FIRST}\n\n{SECOND}")


def test_text_laid_out_in_xml_is_one_paragraph_and_a_list_is_not() -> None:
    told = "The ferry ran aground on a\n      sandbank."
    laid = f'<inlineData contenttype="text/plain">{told}</inlineData>'
    assert _clean(_only(_g2(content=laid))).text == "The ferry ran aground on a sandbank."
    points = "<inlineData>- a ferry aground\n      - a tug\n      - a storm to come</inlineData>"
    assert _only(_g2(content=points)).article.blocks[0].text.count("\n") == 2


def test_a_video_with_a_list_of_its_shots_is_a_video() -> None:
    data = _make("greek.xml").replace(b'<Role FormalName="Main"/>', b'<Role FormalName="Video"/>')
    assert list(_told(data)) == [f"'{TITLE}' is a video, not a text"]


def test_a_key_that_many_articles_share_is_no_name() -> None:
    keys = '<docdata><doc-id id-string="20250206:{}"/><du-key key="FLASH" version="4"/></docdata>'
    assert [_only(_nitf(keys.format(at))).article.id for at in (1, 2)] == [
        "20250206:1",
        "20250206:2",
    ]


def test_an_empty_line_within_a_paragraph_parts_it() -> None:
    content = f"<p>{FIRST}\n\n      (Reporting by Jo Lark)</p><p>{WRITTEN}\n\n  <em>Too</em>.</p>"
    blocks = _only(_nitf("", content)).article.blocks
    assert blocks[0].text.startswith(f"{FIRST}\n\n")
    assert "\n" not in blocks[1].text


@pytest.mark.parametrize(
    "sign", ["ab/de/dl", "dpa al rmo hct", "AAP RTV ar", "==Kyodo", "ففف/ح س/كام", "ends", "-30-"]
)
def test_who_signed_a_text_is_none_of_it(sign: str) -> None:
    content = f"<p>{FIRST}</p><p>{sign}</p>"
    assert [each.text for each in _only(_nitf("", content)).article.blocks] == [FIRST]


@pytest.mark.parametrize("last", ["Nobody was hurt.", "UP NEXT", "He won 6-4", "on time and well"])
def test_a_last_line_that_is_news_stays(last: str) -> None:
    blocks = _only(_nitf("", f"<p>{FIRST}</p><p>{last}</p>")).article.blocks
    assert [each.text for each in blocks] == [FIRST, last]


CANCELED: dict[str, bytes] = {
    "g2.xml": _g2(status="http://cv.iptc.org/newscodes/pubstatusg2/canceled", content=""),
    "nitf.xml": _nitf('<docdata management-status="canceled"/>', ""),
    "newsml.xml": _make("french.xml").replace(b'"Usable"', b'"Canceled"'),
    "ninjs.json": json.dumps({**ONE, "pubstatus": "canceled", "body_html": ""}).encode(),
    "camel.json": json.dumps({**THREE, "pubStatus": "withheld"}).encode(),
}


@pytest.mark.parametrize("name", sorted(CANCELED))
def test_what_was_canceled_is_withdrawn_and_never_told(name: str, tmp_path: Path) -> None:
    assert _only(CANCELED[name], name).article.withdrawn
    (tmp_path / name).write_bytes(CANCELED[name])
    with pytest.raises(InputError, match=rf"was taken back \('{TITLE}'\); not told itself"):
        summarize(read([tmp_path / name]).articles)


def test_a_text_that_was_canceled_by_mistake_and_sent_again_is_told(tmp_path: Path) -> None:
    again = _g2(version="3", created="2025-02-06T15:00:00Z")
    sent = (_g2(), _g2(version="2", status="stat:canceled", created="2025-02-06T14:00:00Z"), again)
    for at, each in enumerate(sent):
        (tmp_path / f"{at}.xml").write_bytes(each)
    assert [each.withdrawn for each in read([tmp_path]).articles] == [False]


def test_two_files_of_one_version_are_no_error(tmp_path: Path) -> None:
    (tmp_path / "a.xml").write_bytes(_g2())
    (tmp_path / "b.xml").write_bytes(_g2(content=INLINE.replace("84", "85")))
    assert len(read([tmp_path / "a.xml", tmp_path / "b.xml"]).articles) == 1


@pytest.mark.parametrize(
    "broken",
    [
        b"<nitf><body><body.content>" + b"<block>" * 5000 + b"</nitf>",
        b"<nitf><a:/></nitf>",
        b"<newsMessage/>",
        b"<NewsML/>",
        b"<newsItem/>",
        b"\x01\x02\x03\x04" * 20,
        b"ZCZC\nNNNN\n",
    ],
    ids=lambda each: each[:20],
)
def test_what_holds_no_article_is_told_or_refused(broken: bytes) -> None:
    told = []
    with contextlib.suppress(InputError):
        told = _found(broken)
    assert [each.lost for each in told if isinstance(each, Problem)] in ([], [True])
    assert not any(isinstance(each, Record) for each in told)
