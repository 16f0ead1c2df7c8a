"""Exports of WordPress: published posts are read as they are printed, all else is told."""

from pathlib import Path

import pytest

from summarize.errors import InputError
from summarize.readers.feeds.shortcodes import as_html, without_shortcodes
from tests.test_feeds_read import FIRST, SECOND, cleaned, found, records, told

BLOCKS = (
    f"<!-- wp:paragraph -->\n<p>{FIRST}</p>\n<!-- /wp:paragraph -->\n\n"
    '<!-- wp:image {"id":7} -->\n<figure class="wp-block-image"><img src="a.jpg"/>'
    "<figcaption>The ferry. Photo: Jon Vane</figcaption></figure>\n<!-- /wp:image -->\n\n"
    f"<!-- wp:paragraph -->\n<p>{SECOND}</p>\n<!-- /wp:paragraph -->\n\n"
    '<!-- wp:embed {"url":"https://video.example/1"} -->\n<figure class="wp-block-embed"><div '
    'class="wp-block-embed__wrapper">\nhttps://video.example/1\n</div></figure>\n<!-- /wp:embed -->'
    "\n<!-- wp:latest-posts /-->"
)
CLASSIC = (
    f'[caption id="attachment_7" align="left" width="300"]<a href="a.jpg"><img src="a.jpg" /></a> '
    f'The ferry[/caption]\r\n{FIRST}\r\n\r\n[gallery ids="1,2"]\r\n\r\n{SECOND}\r\n<!--more-->'
    "\r\nhttps://video.example/1"
)


def post(content: str, more: str = "", title: str = "Ferry aground", name: str = "a") -> str:
    """An item of an export; `more` goes before what else it has, so that it counts."""
    return (
        f"<item><title><![CDATA[{title}]]></title><link>https://post.example/{name}</link>"
        "<pubDate>Tue, 10 Feb 2026 17:05:00 +0000</pubDate>"
        "<dc:creator><![CDATA[abrode]]></dc:creator>"
        f'<guid isPermaLink="false">https://post.example/?p={name}</guid><description></description>'
        f"<content:encoded><![CDATA[{content}]]></content:encoded>"
        f"<excerpt:encoded><![CDATA[]]></excerpt:encoded>{more}"
        "<wp:post_date_gmt>2026-02-10 17:05:00</wp:post_date_gmt><wp:status>publish</wp:status>"
        "<wp:post_type>post</wp:post_type><wp:post_password></wp:post_password>"
        '<category domain="category" nicename="sea"><![CDATA[Sea]]></category></item>'
    )


def export(*posts: str, version: str = "1.2") -> bytes:
    """An export of the Harbour Post."""
    return (
        '<?xml version="1.0" encoding="UTF-8" ?>\n<!-- generator="WordPress/6.4" -->\n'
        '<rss version="2.0" xmlns:excerpt="http://wordpress.org/export/'
        f'{version}/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/"'
        ' xmlns:dc="http://purl.org/dc/elements/1.1/"'
        f' xmlns:wp="http://wordpress.org/export/{version}/"><channel><title>Harbour Post</title>'
        "<link>https://post.example</link><language>en-US</language>"
        f"<wp:wxr_version>{version}</wp:wxr_version><wp:author><wp:author_login>abrode"
        "</wp:author_login><wp:author_display_name><![CDATA[Ada Brode]]></wp:author_display_name>"
        f"</wp:author>{''.join(posts)}</channel></rss>"
    ).encode()


@pytest.mark.parametrize("content", [BLOCKS, CLASSIC])
def test_a_post_is_read_as_it_is_printed(content: str, tmp_path: Path) -> None:
    (article,) = cleaned(export(post(content)), tmp_path)
    assert article.text == f"{FIRST}\n\n{SECOND}"
    assert (article.source, article.title) == ("Harbour Post", "Ferry aground")
    assert (article.url, article.authors) == ("https://post.example/a", ("Ada Brode",))
    assert str(article.published) == "2026-02-10 17:05:00+00:00"


@pytest.mark.parametrize("version", ["1.0", "1.1", "1.2"])
def test_every_version_of_an_export_is_read(version: str) -> None:
    assert len(records(export(post(BLOCKS), version=version))) == 1


def test_what_is_no_published_post_is_told() -> None:
    data = export(
        post(BLOCKS),
        post(BLOCKS, "<wp:status>draft</wp:status>", "A draft"),
        post(BLOCKS, "<wp:status>private</wp:status>", "Ours"),
        post(BLOCKS, "<wp:status>trash</wp:status>", "Gone"),
        post(BLOCKS, "<wp:post_type>page</wp:post_type>", "About us"),
        post("", "<wp:post_type>attachment</wp:post_type>", "a.jpg"),
        post("", "<wp:post_type>attachment</wp:post_type>", "b.jpg"),
        post("", "<wp:post_type>nav_menu_item</wp:post_type>", "Home"),
        post(BLOCKS, "<wp:post_password>secret</wp:post_password>", "Hidden"),
    )
    assert [each.place for each in records(data)] == [1]
    assert told(data) == [
        "entry 2 ('A draft'): left out, a draft",
        "entry 3 ('Ours'): left out, private",
        "entry 4 ('Gone'): left out, in the trash",
        "entry 5 ('About us'): left out, a WordPress page, no post",
        "entry 9 ('Hidden'): left out, protected by a password",
        "left out 2 WordPress attachments, no posts",
        "left out 1 WordPress nav menu item, no posts",
    ]


def test_short_posts_are_no_summaries() -> None:
    posts = [post(f"<p>{FIRST}</p>", name=str(at), title=f"Ferry {at}") for at in range(4)]
    assert [each.cut for each in records(export(*posts))] == ["", "", "", ""]


def test_an_export_of_drafts_alone_says_so() -> None:
    data = export(post(BLOCKS, "<wp:status>draft</wp:status>"))
    assert records(data) == []
    assert told(data) == ["entry 1 ('Ferry aground'): left out, a draft"]


def test_an_export_that_was_cut_off_gives_its_whole_posts() -> None:
    data = export(post(BLOCKS), post(BLOCKS, title="Second", name="b"))
    cut = data[: data.index(b"All 84", data.index(b"Second"))]
    assert [each.article.title for each in records(cut)] == ["Ferry aground"]
    assert told(cut) == ["the feed is cut off in 'Second'; what is whole before that is read"]


def test_an_export_without_items_is_refused() -> None:
    with pytest.raises(InputError, match="is an export of WordPress without a post"):
        found(export())


SHORTCODES = [
    ("[gallery]", ""),
    (
        '[vc_row css=".a{b}"][vc_column_text]The ferry sank.[/vc_column_text][/vc_row]',
        "The ferry sank.",
    ),
    ("[su_quote cite='Vane']We waited.[/su_quote]", "We waited."),
    ("[embed]https://video.example/1[/embed]", ""),
    ("[youtube https://video.example/1]", ""),
    ('[contact-form-7 id="3" title="Mail us"]', ""),
    ('[audio mp3="a.mp3"][/audio]', ""),
    ("“[He] said [sic] that [the mayor] waited [...] and [co-owner] Vane [laughs] too.”", None),
    ("See [1] and [2019] [PDF].", None),
]


@pytest.mark.parametrize(("written", "left"), SHORTCODES)
def test_shortcodes_go_and_words_in_brackets_stay(written: str, left: str | None) -> None:
    assert without_shortcodes(written) == (written if left is None else left)


def test_blank_lines_are_paragraphs_around_what_is_a_block_already() -> None:
    written = "One\ntwo\n\n<blockquote>Three</blockquote>\nFour\n<ul>\n<li>five</li>\n</ul>\n"
    assert as_html(written) == (
        "<p>One<br/>two</p>\n<blockquote>Three</blockquote>\n<p>Four</p>\n<ul>\n<li>five</li>"
        "\n</ul>"
    )
