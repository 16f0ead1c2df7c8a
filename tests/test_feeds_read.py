"""Feeds are read as their entries: articles with outlet, date and whole text, and no more."""

import io
from datetime import UTC, datetime
from pathlib import Path

import pytest

from summarize.data import Article
from summarize.errors import InputError
from summarize.readers import Context, Problem, Record, read, read_articles, records_of

CASE = Path("tests/cases/prose-rss.xml")
FIRST = "The ferry to Norhaven ran aground on a sandbank early on Tuesday, the coast guard said."
SECOND = "All 84 passengers were brought ashore by noon. Nobody was hurt, the operator said."
TEXT = f"<p>{FIRST}</p><p>{SECOND}</p>"
PLAIN = f"{FIRST}\n\n{SECOND}"


def rss(items: str, head: str = "", attributes: str = "") -> bytes:
    """A feed of the Harbour Post with these items."""
    site = "<title>Harbour Post</title><link>https://www.harbourpost.example/</link>"
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0"'
        ' xmlns:content="http://purl.org/rss/1.0/modules/content/"'
        f" {attributes}><channel>{head or site}{items}</channel></rss>"
    ).encode()


def item(body: str = TEXT, more: str = "", name: str = "a", title: str = "Ferry aground") -> str:
    """An item of that feed."""
    return (
        f"<item><title>{title}</title><link>https://www.harbourpost.example/{name}</link>"
        f"<content:encoded><![CDATA[{body}]]></content:encoded>{more}</item>"
    )


def found(data: bytes, name: str = "feed.xml", url: str = "") -> list[Record | Problem]:
    """All that a file gives."""
    return list(records_of(io.BytesIO(data), Context(name=name, url=url)))


def records(data: bytes, url: str = "") -> list[Record]:
    """The articles that a file gives, unclean."""
    return [each for each in found(data, url=url) if isinstance(each, Record)]


def told(data: bytes) -> list[str]:
    """What is said of a file's entries that are no articles."""
    return [each.message for each in found(data) if isinstance(each, Problem)]


def cleaned(data: bytes, folder: Path, name: str = "feed.xml") -> list[Article]:
    """The clean articles of a file of this name."""
    (folder / name).write_bytes(data)
    return read_articles([folder / name])


def texts(data: bytes, folder: Path) -> list[str]:
    """The clean texts of a feed."""
    return [each.text for each in cleaned(data, folder)]


def test_a_feed_that_is_named_is_read_as_its_articles() -> None:
    first, second = read_articles([CASE])
    assert (first.source, first.title) == ("Tolmen Post", "Tolmen to cut evening water")
    assert first.url == "https://www.tolmenpost.example/0"
    assert first.published == datetime(2026, 2, 10, 17, 5, tzinfo=UTC)
    assert first.text.startswith("The reservoir above Tolmen dropped to a third")
    assert first.text.endswith("Farmers were asked to stop irrigating at night.")
    assert second.title == "Reservoir above Tolmen nearly dry"


@pytest.mark.parametrize("name", ["a.rss", "a.xml", "a.txt", "a"])
def test_a_feed_is_told_by_its_content_whatever_it_is_called(name: str, tmp_path: Path) -> None:
    (article,) = cleaned(rss(item()), tmp_path, name)
    assert article.text == PLAIN


ATOM = f"""<?xml version="1.0" encoding="utf-8"?>
<!-- made by hand -->
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en-GB" xml:base="https://echo.example/news/">
<title type="text">Harbour Echo</title><link href="./"/>
<link rel="self" href="https://echo.example/atom.xml"/>
<entry><id>tag:echo.example,2026:1</id><title type="html">Ferry &lt;em&gt;aground&lt;/em&gt;</title>
<link rel="enclosure" type="image/jpeg" href="a.jpg"/><link rel="alternate" href="ferry.html"/>
<author><name>Ada Brode</name><email>ada@echo.example</email></author>
<author><name>Jon Vane</name></author>
<updated>2026-02-11T08:00:00Z</updated><published>2026-02-10T18:05:00+01:00</published>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">{TEXT}</div></content></entry>
</feed>"""


def test_an_entry_of_atom_has_title_address_authors_and_both_moments() -> None:
    (record,) = records(ATOM.encode())
    article = record.article
    assert (article.title, article.url) == ("Ferry aground", "https://echo.example/news/ferry.html")
    assert article.authors == ("Ada Brode", "Jon Vane")
    assert article.published == datetime(2026, 2, 11, 8, tzinfo=UTC)
    assert (article.source, article.language) == ("Harbour Echo", "en-GB")
    assert [each.text for each in article.blocks] == [FIRST, SECOND]


def test_a_document_that_is_one_entry_is_an_article(tmp_path: Path) -> None:
    entry = ATOM[ATOM.index("<entry>") : ATOM.index("</feed>")].replace(
        "<entry>", '<entry xmlns="http://www.w3.org/2005/Atom">'
    )
    (article,) = cleaned(f'<?xml version="1.0"?>{entry}'.encode(), tmp_path)
    assert (article.title, article.text) == ("Ferry aground", PLAIN)


def test_rdf_of_rss_1_is_a_feed_and_other_rdf_is_not() -> None:
    data = f"""<?xml version="1.0"?><rdf:RDF xmlns="http://purl.org/rss/1.0/"
    xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
    xmlns:dc="http://purl.org/dc/elements/1.1/">
    <channel rdf:about="https://quill.example/"><title>Quill Weekly</title>
    <link>https://quill.example/</link><dc:language>en</dc:language></channel>
    <item rdf:about="https://quill.example/1"><title>Ferry aground</title>
    <link>https://quill.example/1</link><description>{FIRST}</description>
    <dc:date>2026-02-10T17:05+00:00</dc:date><dc:creator>Ada Brode</dc:creator></item></rdf:RDF>"""
    (record,) = records(data.encode())
    assert (record.article.source, record.article.text) == ("Quill Weekly", FIRST)
    assert record.article.published == datetime(2026, 2, 10, 17, 5, tzinfo=UTC)
    assert record.article.authors == ("Ada Brode",)
    concept = data.replace("http://purl.org/rss/1.0/", "http://www.w3.org/2004/02/skos/core#")
    with pytest.raises(InputError, match="is XML that begins with <rdf>, which is not read"):
        found(concept.encode(), "feed.txt")


def test_rss_0_91_with_entities_of_its_own_doctype_is_read() -> None:
    data = (
        '<?xml version="1.0" encoding="ISO-8859-1"?>\n<!DOCTYPE rss PUBLIC "-//Netscape//DTD RSS'
        ' 0.91//EN" "http://my.netscape.com/publish/formats/rss-0.91.dtd"><rss version="0.91">'
        "<channel><title>R\xe9gion Post</title><item><title>R&eacute;gion &amp; bar &ndash; open"
        "</title><link>https://cafe.example/1</link>"
        f"<description>{FIRST}</description></item></channel></rss>"
    )
    (record,) = records(data.encode("iso-8859-1"))
    assert (record.article.source, record.article.title) == ("Région Post", "Région & bar – open")


def test_the_caption_of_a_picture_is_never_the_text() -> None:
    media = 'xmlns:media="http://search.yahoo.com/mrss/"'
    caption = (
        '<media:content url="https://x.example/a.jpg"><media:title>A boat</media:title>'
        '<media:description type="html">A picture of a boat, seen from the pier at Norhaven on a '
        "quiet day in the spring of last year</media:description><media:credit>Vane</media:credit>"
        "</media:content>"
    )
    teaser = f"<description>{FIRST}</description>"
    for more in (f"{caption}{teaser}", f"{teaser}{caption}"):
        (record,) = records(rss(item(more=more), attributes=media))
        assert [each.text for each in record.article.blocks] == [FIRST, SECOND]
        assert record.article.title == "Ferry aground"
        only = f"<item><title>Ferry aground</title>{more}</item>"
        (record,) = records(rss(only, attributes=media))
        assert record.article.text == FIRST
        assert record.cut == "the feed has only a summary"


def test_the_longest_text_of_an_entry_is_its_article() -> None:
    """Some feeds have a teaser as content beside the whole article as description."""
    whole = "<description><![CDATA[" + TEXT * 6 + "]]></description>"
    (record,) = records(rss(item(f"<p>{FIRST}</p>", whole)))
    assert len(record.article.blocks) == 12
    assert record.cut == ""


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        (
            f"<p>{FIRST}</p><p>All 84 passengers were [&#8230;]</p>",
            "the feed has only the beginning",
        ),
        (
            (
                f"<p>{FIRST}</p><p>{SECOND} <a "
                "href='https://www.harbourpost.example/a?utm_source=rss'>Weiterlesen</a></p>"
            ),
            "the feed has only the beginning",
        ),
        (TEXT, ""),
    ],
)
def test_a_text_that_goes_on_elsewhere_is_marked(body: str, reason: str) -> None:
    (record,) = records(rss(item(body)))
    assert record.cut == reason


def test_a_feed_whose_contents_are_all_short_has_only_summaries() -> None:
    items = "".join(item(f"<p>{FIRST}</p>", name=str(at), title=f"Ferry {at}") for at in range(4))
    assert {each.cut for each in records(rss(items))} == {"the feed has only a summary"}


ENDINGS = [
    (
        '<p>The post <a rel="nofollow" href="https://www.harbourpost.example/a">Ferry aground</a> '
        'appeared first on <a href="https://www.harbourpost.example">Harbour Post</a>.</p>'
    ),
    (
        '<p>Der Beitrag <a href="https://www.harbourpost.example/a/">Ferry aground</a> '
        "erschien zuerst "
        'auf <a href="https://www.harbourpost.example">Harbour Post</a>.</p>'
    ),
    (
        '<p><a href="https://www.harbourpost.example/a#more-12" class="more-link">Continue reading '
        '<span class="screen-reader-text">Ferry aground</span></a></p>'
    ),
    '<a href="https://www.harbourpost.example/a?utm_medium=rss">Lire la suite »</a>',
    (
        '<div class="feedflare"><a href="https://feeds.example/~ff/hp?a=1"><img '
        'src="x.gif"/></a> <a '
        'href="https://feeds.example/~ff/hp?a=2">Tweet</a></div><img '
        'src="https://t.example/~r/hp/~4/x"'
        ' height="1" width="1" alt=""/>'
    ),
    (
        '<p>Share: <a href="https://www.facebook.com/sharer/sharer.php?u=x">Facebook</a> | <a '
        'href="https://twitter.com/intent/tweet?url=x">Twitter</a></p>'
    ),
    '<div class="sharedaddy"><h3>Share this:</h3><ul><li><a href="?share=x">X</a></li></ul></div>',
    (
        '<hr><p><em><a href="https://www.harbourpost.example/a">Ferry aground</a> was originally '
        'published in <a href="https://medium.com/post">Harbour Post</a> on Medium, where '
        "people are "
        "continuing the conversation by highlighting and responding to this story.</em></p>"
    ),
    (
        '<h3>Lesen Sie auch:</h3><ul><li><a href="https://www.harbourpost.example/b">Pier closed'
        '</a></li><li> <a href="https://www.harbourpost.example/c">Ferry late</a></li></ul>'
    ),
    (
        '<p>Filed in: <a href="/tag/a" rel="tag">Sea</a>, <a href="/tag/b" rel="tag">Ship</a></p>'
        '<p><a href="https://www.harbourpost.example/a">Permalink</a> | <a '
        'href="https://www.harbourpost.example/a#comments">3 comments</a></p>'
    ),
    "<script>track('a')</script><noscript><img src='https://p.example/1.gif'></noscript>",
]


@pytest.mark.parametrize("ending", ENDINGS)
def test_what_a_feed_adds_at_the_end_is_no_part_of_the_article(ending: str, tmp_path: Path) -> None:
    assert texts(rss(item(f"{TEXT}{ending}")), tmp_path) == [PLAIN]


LEADING = [
    (
        "<p>The coast guard will report on Friday. [<a "
        'href="https://www.harbourpost.example/a">mehr</a>]'
    ),
    (
        "<p>The coast guard will report on Friday. <a "
        'href="https://www.harbourpost.example/a?CMP=rss">'
        "Continue reading on Harbour Post »</a></p>"
    ),
    '<p>The coast guard will report on Friday. (<a href="/a#more">Lire la suite</a>)</p>',
    (
        '<p>The coast guard will report on Friday.</p><a href="https://t.example/click?i=7">Read '
        'article &gt;&gt;</a><br/><a href="https://t.example/add"><img src="add.gif"/></a>'
    ),
]


@pytest.mark.parametrize("last", LEADING)
def test_a_link_that_leads_on_goes_with_its_brackets(last: str) -> None:
    (record,) = records(rss(item(f"{TEXT}{last}")))
    assert record.article.blocks[-1].text == "The coast guard will report on Friday."
    assert record.cut == "the feed has only the beginning"


def test_a_link_to_the_comments_does_not_say_that_a_text_goes_on() -> None:
    last = '<p><a href="https://www.harbourpost.example/a#comments">7 comments</a></p>'
    (record,) = records(rss(item(f"{TEXT}{last}")))
    assert (record.article.blocks[-1].text, record.cut) == (SECOND, "")


def test_an_element_that_is_called_a_part_and_holds_all_is_the_article(tmp_path: Path) -> None:
    assert texts(rss(item(f'<div class="newsletter">{TEXT}</div>')), tmp_path) == [PLAIN]


def test_a_last_list_that_is_more_than_links_stays(tmp_path: Path) -> None:
    last = '<ul><li>The <a href="/b">old pier</a> closed</li><li>The ferry was late</li></ul>'
    (text,) = texts(rss(item(f"{TEXT}{last}")), tmp_path)
    assert text.endswith("The old pier closed\n\nThe ferry was late")


def test_a_last_paragraph_that_links_to_other_news_stays(tmp_path: Path) -> None:
    last = (
        '<p>In March the council <a href="https://www.harbourpost.example/b">closed the '
        "old pier</a>.</p>"
    )
    assert texts(rss(item(f"{TEXT}{last}")), tmp_path) == [
        f"{PLAIN}\n\nIn March the council closed the old pier."
    ]


def test_a_summary_that_is_a_link_to_its_own_page_is_read() -> None:
    body = f'<a href="https://www.harbourpost.example/a">{FIRST} {SECOND}</a>'
    (record,) = records(rss(item(body)))
    assert record.article.blocks[0].text == f"{FIRST} {SECOND}"


def test_of_entries_with_one_identity_the_newest_is_read() -> None:
    def version(hour: int, name: str) -> str:
        return (
            "<guid isPermaLink='false'>hp-1</guid>"
            f"<pubDate>Tue, 10 Feb 2026 {hour}:05:00 GMT</pubDate>"
            f"<category>{name}</category>"
        )

    items = item(more=version(17, "first")) + item(f"{TEXT}<p>More.</p>", version(19, "second"))
    (record,) = records(rss(items))
    assert record.place == 2
    assert told(rss(items)) == ["entry 1 ('Ferry aground'): left out, an older version of entry 2"]


def test_an_identity_that_all_entries_share_tells_none() -> None:
    items = "".join(
        item(more="<guid>0</guid>", name=str(at), title=f"Ferry {at} aground") for at in range(4)
    )
    assert [each.place for each in records(rss(items))] == [1, 2, 3, 4]


def changed_at(*moments: tuple[str, str], text: str = TEXT) -> bytes:
    """A feed of one entry for each publication and change, days of February 2026 and hours."""
    entries = "".join(
        f"<entry><id>urn:{at}</id><title>Ferry {at} aground</title>"
        f"<link href='https://echo.example/{at}'/><published>2026-02-{first}:00:00Z</published>"
        f"<updated>2026-02-{last}:00:00Z</updated><content type='html'><![CDATA[{text}]]></content>"
        "</entry>"
        for at, (first, last) in enumerate(moments)
    )
    head = "<title>Harbour Echo</title><link href='https://echo.example/'/>"
    return f"<feed xmlns='http://www.w3.org/2005/Atom'>{head}{entries}</feed>".encode()


CHANGES = {
    "changed a day later": ([("10T18", "11T20")], ["11T20"]),
    "changed weeks later": ([("10T18", "24T20")], ["10T18"]),
    "published later than changed": ([("10T18", "09T20")], ["10T18"]),
    "all written again at once": ([(f"{day}T18", "11T20") for day in (10, 10, 11)],
                                  ["10T18", "10T18", "11T18"]),
}  # fmt: skip


@pytest.mark.parametrize("name", CHANGES)
def test_an_entry_that_was_soon_changed_is_of_the_moment_of_its_change(name: str) -> None:
    moments, days = CHANGES[name]
    dated = [each.article.published for each in records(changed_at(*moments))]
    assert dated == [datetime.fromisoformat(f"2026-02-{day}:00:00Z") for day in days]


@pytest.mark.parametrize(("text", "day"), [(f"{TEXT}<p>More.</p>", 24), (TEXT, 10)])
def test_an_entry_whose_earlier_text_the_feed_has_is_of_the_moment_of_its_change(
    text: str, day: int
) -> None:
    first = changed_at(("10T18", "10T18")).decode()
    later = changed_at(("10T18", "24T18"), text=text).decode()
    entry = later[later.index("<entry>") : later.index("</feed>")]
    (record,) = records(first.replace("<entry>", f"{entry}<entry>", 1).encode())
    assert record.article.published == datetime(2026, 2, day, 18, tzinfo=UTC)


DATES = [
    ("Tue, 10 Feb 2026 17:05:00 GMT", "2026-02-10T17:05:00+00:00"),
    ("Tue, 10 Feb 2026 17:05:00 -0500", "2026-02-10T17:05:00-05:00"),
    ("Tue, 14 Jul 2026 17:05:00 CEST", "2026-07-14T17:05:00+02:00"),
    ("Tue, 10 Feb 2026 17:05:00 EST", "2026-02-10T17:05:00-05:00"),
    ("Di, 10 Mär 2026 17:05:00 +0100", "2026-03-10T17:05:00+01:00"),
    ("1770743100", "2026-02-10T17:05:00+00:00"),
    ("2026-02-10 17:05", "2026-02-10T17:05:00+00:00"),
    ("Mon, 30 Nov -0001 00:00:00 +0000", None),
    ("Thu, 01 Jan 1970 00:00:00 GMT", None),
]


@pytest.mark.parametrize(("written", "moment"), DATES)
def test_dates_are_read_as_they_are_written(
    written: str, moment: str | None, tmp_path: Path
) -> None:
    (article,) = cleaned(rss(item(more=f"<pubDate>{written}</pubDate>")), tmp_path)
    assert article.published == (datetime.fromisoformat(moment) if moment else None)


OUTLETS = [
    ("Harbour Post - RSS", "https://www.harbourpost.example/", "Harbour Post"),
    ("World news | The Harbour Post", "https://www.harbourpost.example/world", "The Harbour Post"),
    ("Harbour Post &gt; Home Page", "https://www.harbourpost.example/", "Harbour Post"),
    ("Harbour Post: news, sport and weather", "https://www.harbourpost.example/", "Harbour Post"),
    ("Top Stories", "https://www.harbourpost.example/", "harbourpost.example"),
    ("Flux RSS - À la une - Le Phare", "https://www.lephare.example/", "Le Phare"),
    ("Hafenbote neueste Meldungen", "https://www.hafenbote.example/", "Hafenbote"),
    ("Diario de Noticias", "https://www.dn.example/", "Diario de Noticias"),
    ("", "https://www.harbourpost.example/", "harbourpost.example"),
]


@pytest.mark.parametrize(("title", "site", "outlet"), OUTLETS)
def test_the_outlet_is_the_name_in_the_title_of_the_feed(
    title: str, site: str, outlet: str
) -> None:
    head = f"<title>{title}</title><link>{site}</link>"
    (record,) = records(rss(item().replace("https://www.harbourpost.example/", site), head))
    assert record.article.source == outlet


def test_the_source_that_an_item_names_is_its_outlet() -> None:
    source = '<source url="https://echo.example/rss">Harbour Echo - Latest news</source>'
    head = "<title>ferry - Search</title><link>https://search.example/?q=ferry</link>"
    (record,) = records(rss(item(more=source), head))
    assert record.article.source == "Harbour Echo"


def test_the_outlet_behind_a_headline_of_a_search_engine_is_taken(tmp_path: Path) -> None:
    head = '<title>"ferry" - Google News</title><link>https://news.google.com/search?q=f</link>'
    linked = item(title="Ferry aground - Harbour Echo").replace("www.harbourpost", "news.google")
    data = rss(linked.replace("news.google.example", "news.google.com"), head)
    (article,) = cleaned(data, tmp_path)
    assert (article.source, article.title) == ("Harbour Echo", "Ferry aground")


def test_an_address_by_which_a_search_engine_counts_is_that_of_the_page() -> None:
    head = "<title>Alert - ferry</title><link>https://www.google.com/alerts/feeds/1/2</link>"
    own = "https://www.google.com/url?rct=j&amp;url=https%3A%2F%2Fecho.example%2F1&amp;ct=ga"
    linked = item(title="Ferry aground - all are safe")
    (record,) = records(rss(linked.replace("https://www.harbourpost.example/a", own), head))
    assert record.article.url == "https://echo.example/1"
    assert (record.article.source, record.article.title) == (
        "echo.example",
        "Ferry aground - all are safe",
    )


AUTHORS = [
    ("<author>desk@harbourpost.example (Ada Brode)</author>", ("Ada Brode",)),
    ("<author>desk@harbourpost.news</author>", ()),
    ("<dc:creator>Ada Brode in Stanwick, Quebec</dc:creator>", ("Ada Brode in Stanwick, Quebec",)),
    ("<dc:creator><![CDATA[By Ada Brode and Jon Vane]]></dc:creator>", ("Ada Brode", "Jon Vane")),
    (
        "<dc:creator>Ada Brode</dc:creator><dc:creator>Jon Vane</dc:creator>",
        ("Ada Brode", "Jon Vane"),
    ),
]


@pytest.mark.parametrize(("written", "authors"), AUTHORS)
def test_authors_are_named_without_their_mail(written: str, authors: tuple[str, ...]) -> None:
    dublin_core = 'xmlns:dc="http://purl.org/dc/elements/1.1/"'
    (record,) = records(rss(item(more=written), attributes=dublin_core))
    assert record.article.authors == authors


def test_an_export_of_blogger_is_read_without_its_settings_drafts_and_comments() -> None:
    def entry(kind: str, more: str = "") -> str:
        term = f"http://schemas.google.com/blogger/2008/kind#{kind}"
        body = TEXT.replace("<", "&lt;")
        return (
            f'<entry><id>{kind}{more}</id>{more}<category term="{term}"/><title>{kind}</title>'
            f'<content type="html">{body}</content></entry>'
        )

    draft = '<app:control xmlns:app="http://purl.org/atom/app#"><app:draft>yes</app:draft></app:control>'
    kinds = "".join(map(entry, ("settings", "template", "post", "comment")))
    data = (
        f'<feed xmlns="http://www.w3.org/2005/Atom"><title>Harbour Blog</title>{kinds}'
        f"{entry('post', draft)}</feed>"
    ).encode()
    assert [each.place for each in records(data)] == [3]
    assert told(data) == [
        "entry 1 ('settings'): left out, a setting of a site",
        "entry 2 ('template'): left out, a template of a site",
        "entry 4 ('comment'): left out, a comment",
        "entry 5 ('post'): left out, a draft",
    ]


def test_a_feed_that_gathers_others_names_them_by_their_hosts() -> None:
    head = "<title>Planet Coast</title><link>https://planet.example/</link>"
    items = "".join(
        item(name=str(at), title=f"Ferry {at}").replace("www.harbourpost", f"site{at}")
        for at in range(4)
    )
    outlets = [each.article.source for each in records(rss(items, head))]
    assert outlets == ["site0.example", "site1.example", "site2.example", "site3.example"]


def test_links_are_resolved_against_the_feed() -> None:
    relative = item().replace("https://www.harbourpost.example/a", "/2026/a.html")
    (record,) = records(rss(relative))
    assert record.article.url == "https://www.harbourpost.example/2026/a.html"
    (record,) = records(rss(relative, "<title>T</title>"), "https://fetched.example/rss/all.xml")
    assert record.article.url == "https://fetched.example/2026/a.html"


def test_an_identity_that_is_an_address_stands_for_a_link_and_others_do_not() -> None:
    for identity, url in (("https://hp.example/9", "https://hp.example/9"), ("abc-123", "")):
        data = f"<item><guid>{identity}</guid><description>{FIRST}</description></item>"
        (record,) = records(rss(data, "<title>Harbour Post</title>"))
        assert (record.article.title, record.article.url) == ("", url)


NO_ARTICLES = [
    (
        (
            "<itunes:duration>12:00</itunes:duration>"
            '<enclosure url="https://x.example/1.mp3" length="1" type="audio/mpeg"/>'
        ),
        "an episode of a podcast",
    ),
    ('<enclosure url="https://x.example/1.mp3" length="1" type="audio/mpeg"/>', "a recording"),
]


@pytest.mark.parametrize(("more", "what"), NO_ARTICLES)
def test_recordings_are_told_and_not_read(more: str, what: str) -> None:
    itunes = 'xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"'
    data = rss(item(name="b") + item("<p>In this episode: the ferry.</p>", more), attributes=itunes)
    assert [each.place for each in records(data)] == [1]
    assert told(data) == [f"entry 2 ('Ferry aground'): left out, {what}"]


FORUM = [
    (
        (
            'submitted by <a href="https://forum.example/user/x">/u/x</a> <br/> <span><a '
            'href="https://p.example/1">[link]</a></span> <span><a '
            'href="https://forum.example/r/1">'
            "[comments]</a></span>"
        ),
        "a link post of a forum",
    ),
    ('<a href="https://forum.example/item?id=1">Comments</a>', "only links"),
    (
        (
            "<p>Article URL: <a "
            'href="https://p.example/1">https://p.example/1</a></p><p>Comments URL: '
            '<a href="https://forum.example/1">https://forum.example/1</a></p><p>Points: 5</p>'
        ),
        "only links",
    ),
    (
        "<ol>"
        + '<li><a href="https://p.example/1">Ferry runs aground near Norhaven, all are brought '
        'ashore</a>&nbsp;&nbsp;<font color="#6f6f6f">Harbour Echo</font></li>' * 6 + "</ol>",
        "only links",
    ),
]


@pytest.mark.parametrize(("body", "what"), FORUM)
def test_link_posts_are_told_and_not_read(body: str, what: str) -> None:
    data = rss(item(name="b") + item(body))
    assert [each.place for each in records(data)] == [1]
    assert told(data) == [f"entry 2 ('Ferry aground'): left out, {what}"]


def test_a_text_that_only_repeats_the_headline_and_the_outlet_is_none() -> None:
    body = (
        '<a href="https://www.harbourpost.example/a" target="_blank">Ferry aground</a>&nbsp;&nbsp;'
        '<font color="#6f6f6f">Harbour Echo</font>'
    )
    source = '<source url="https://echo.example">Harbour Echo</source>'
    for title, more in (("Ferry aground", source), ("Ferry aground - Harbour Echo", "")):
        data = rss(item(name="b") + item(body, more, title=title))
        assert [each.place for each in records(data)] == [1]
        assert told(data) == [f"entry 2 ('{title}'): left out, only a headline"]


def test_a_feed_of_headlines_says_what_would_read_its_pages(tmp_path: Path) -> None:
    path = tmp_path / "feed.rss"
    path.write_bytes(rss(item("", name="a") + item("", name="b")))
    with pytest.raises(InputError, match="feed of 2 headlines without text; `summarize fetch`"):
        read_articles([path])


def test_a_feed_without_entries_is_refused() -> None:
    with pytest.raises(InputError, match="is a feed without an entry"):
        found(rss(""))


def test_a_feed_that_was_cut_off_gives_its_whole_entries(tmp_path: Path) -> None:
    whole = rss(item(name="a") + item(name="b", title="Second headline"))
    cut = whole[: whole.index(b"All 84", whole.index(b"Second headline"))]
    path = tmp_path / "feed.xml"
    path.write_bytes(cut)
    pile = read([path])
    assert [each.text for each in pile.articles] == [PLAIN]
    assert len(pile.warnings) == 1
    assert "the feed is cut off in 'Second headline'" in pile.warnings[0]


def test_a_feed_of_which_nothing_is_whole_is_an_error(tmp_path: Path) -> None:
    path = tmp_path / "feed.xml"
    path.write_bytes(rss(item())[:-100])
    with pytest.raises(InputError, match="the feed is cut off in 'Ferry aground'"):
        read_articles([path])


SPOILT = [
    (b"sandbank", b"sand\x0bbank"),
    (b"<title>Ferry aground", b"<title>Ferry & boat aground"),
    (b"<item>", b"<item><category>Sea & coast &nbsp; &#0; &#x1F;</category>"),
    (b"</channel>", b"</chnl>"),
    (b'<?xml version="1.0" encoding="UTF-8"?>\n', b"\n\n  "),
    (b"<?xml", b"<br />\n<b>Warning</b>: date() in /var/www/feed.php on line 3<br />\n<?xml"),
    (b"<?xml", b"\xef\xbb\xbf<?xml"),
]


@pytest.mark.parametrize(("right", "wrong"), SPOILT)
def test_a_feed_with_errors_is_read_all_the_same(
    right: bytes, wrong: bytes, tmp_path: Path
) -> None:
    assert texts(rss(item()).replace(right, wrong, 1), tmp_path) == [PLAIN]


ENCODINGS = [
    ("utf-8", "iso-8859-1"), ("utf-8", "windows-1252"), ("utf-16", "UTF-16"),
    ("windows-1251", "windows-1251"), ("iso-8859-1", "UTF-8"), ("utf-8", "no-such-thing"),
]  # fmt: skip


@pytest.mark.parametrize(("encoding", "declared"), ENCODINGS)
def test_the_encoding_is_found_whatever_is_declared(encoding: str, declared: str) -> None:
    text = "Паром сел на мель" if encoding.endswith("1251") else "À 2º turno à Łódź é – «Café»"
    text = text.replace(" Łódź", "").replace(" –", "") if encoding == "iso-8859-1" else text
    data = rss(item(f"<p>{text}</p><p>{text}</p>")).decode().replace("UTF-8", declared, 1)
    (record,) = records(data.encode(encoding))
    assert record.article.blocks[0].text == text


def test_a_page_given_as_a_feed_is_a_page(tmp_path: Path) -> None:
    page = (
        f"<!doctype html><html><head><title>Ferry aground</title></head><body>{TEXT}</body></html>"
    )
    (article,) = cleaned(page.encode(), tmp_path, "feed.rss")
    assert article.text == PLAIN


def test_other_xml_is_refused_whatever_it_is_called(tmp_path: Path) -> None:
    path = tmp_path / "sitemap.xml"
    path.write_text(
        '<?xml version="1.0"?><urlset><url><loc>https://x.example/</loc></url></urlset>'
    )
    with pytest.raises(InputError, match="is XML that begins with <urlset>, which is not read"):
        read_articles([path])


def test_xml_that_only_has_the_words_of_a_feed_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "words.xml"
    entry = f"<entry><title>ferry</title><summary>{FIRST}</summary></entry>"
    path.write_text(f"<?xml version='1.0'?><!-- <rss> --><dictionary>{entry}</dictionary>")
    with pytest.raises(InputError, match="is XML that begins with <dictionary>"):
        read_articles([path])


def test_text_that_was_escaped_twice_is_read(tmp_path: Path) -> None:
    escaped = TEXT.replace("<", "&amp;lt;").replace(">", "&amp;gt;")
    data = rss(
        "<item><title>Mayor&amp;#8217;s ferry</title><link>https://h.example/1</link>"
        f"<description>{escaped}</description></item>"
    )
    (article,) = cleaned(data, tmp_path)
    assert (article.title, article.text) == ("Mayor’s ferry", PLAIN)


def test_an_entity_of_a_feed_is_never_a_file(tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.write_text("nobody may read this")
    data = rss(item(more="<description>&x;</description>")).replace(
        b"<rss", f'<!DOCTYPE rss [<!ENTITY x SYSTEM "file://{secret}">]><rss'.encode(), 1
    )
    assert "nobody may" not in repr(found(data))


def test_an_address_that_is_none_spoils_no_entry() -> None:
    body = f'{TEXT}<p>The report is <a href="http://[harbour">here</a></p>'
    (record,) = records(rss(item(body).replace("<link>https:", "<link>http://[https:")))
    assert record.article.url == ""
    assert len(record.article.blocks) == 3


def test_a_feed_that_is_too_broken_to_be_read_says_so() -> None:
    data = rss("<item></category></item><width></width><image><width>").replace(
        b"</rss>", b"</ rss>"
    )
    with pytest.raises(InputError, match="is a feed"):
        found(data)


def test_comments_are_no_articles() -> None:
    data = rss(item(name="a") + item(name="a#comment-7", title="By: Vane"))
    assert told(data) == ["entry 2 ('By: Vane'): left out, a comment"]
