"""Lists of feeds (OPML) hold addresses and no articles."""

import io

import pytest

from summarize.errors import InputError
from summarize.readers.feeds.opml import FeedAddress, feed_addresses, read_opml
from summarize.readers.formats import format_of


def _listed(body: str) -> bytes:
    head = '<?xml version="1.0"?>\n<opml version="2.0"><head><title>Mine</title></head>'
    return f"{head}<body>{body}</body></opml>".encode()


NESTED = _listed(
    '<outline text="World"><outline text="Coast" title="The coast">'
    '<outline type="rss" text="Tolmen Post" xmlUrl="https://tolmen.example/rss?a=1&amp;b=2"/>'
    '</outline><outline text="Empty folder"/></outline>'
    '<outline text="Harbour Echo" xmlURL="feed://echo.example/atom" htmlUrl="http://echo.example"/>'
    '<outline text="Again"><outline title="Post" xmlUrl="https://tolmen.example/rss?a=1&amp;b=2"/>'
    "</outline>"
)


def test_each_feed_is_listed_once_with_all_its_folders() -> None:
    assert feed_addresses(NESTED) == (
        FeedAddress(
            "Tolmen Post", "https://tolmen.example/rss?a=1&b=2", ("World", "The coast", "Again")
        ),
        FeedAddress("Harbour Echo", "http://echo.example/atom"),
    )


def test_a_list_with_errors_is_read_as_far_as_it_goes() -> None:
    data = (
        b'<?xml version="1.0" encoding="ISO-8859-1"?><opml version="1.1"><body>'
        b'<outline text="R\xe9gion & Bar &eacute;" xmlUrl="https://a.example/rss?x=1&y=2"/>'
        b'<outline text="no address" xmlUrl="javascript:alert(1)"/><outline text="Cut off'
    )
    expected = FeedAddress("Région & Bar é", "https://a.example/rss?x=1&y=2")
    assert feed_addresses(data) == (expected,)


def test_entities_of_a_list_are_not_followed() -> None:
    data = (
        b'<?xml version="1.0"?><!DOCTYPE opml [<!ENTITY x SYSTEM "file:///etc/hostname">]>'
        b'<opml><body><outline text="A" xmlUrl="https://a.example/"><b>&x;</b></outline></body></opml>'
    )
    assert feed_addresses(data) == (FeedAddress("A", "https://a.example/"),)


def test_what_is_no_list_is_refused() -> None:
    with pytest.raises(InputError, match="is no list of feeds"):
        feed_addresses(b"<rss><channel/></rss>")
    with pytest.raises(InputError, match="is no list of feeds"):
        feed_addresses(b"The ferry sank.")


def test_a_list_given_as_articles_names_the_command_that_reads_it() -> None:
    assert format_of("mine.txt", NESTED).name == "a list of feeds"
    with pytest.raises(InputError, match=r"is a list of 2 feeds \(OPML\).*summarize fetch"):
        read_opml(io.BytesIO(NESTED))
