"""JSON Feeds are read as feeds, by what they say that they are."""

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from summarize.errors import InputError
from summarize.readers import read_articles
from tests.test_feeds_read import FIRST, PLAIN, SECOND, TEXT, found, records, told

HEAD = {
    "version": "https://jsonfeed.org/version/1.1",
    "title": "Harbour Post – JSON feed",
    "home_page_url": "https://www.harbourpost.example/",
    "language": "en-GB",
}


def feed(*items: object, **head: object) -> bytes:
    """A JSON Feed with these items."""
    return json.dumps({**HEAD, **head, "items": list(items)}).encode()


def item(number: int = 1, **more: object) -> dict[str, object]:
    """An item of it."""
    url = f"https://www.harbourpost.example/{number}"
    return {"id": url, "url": url, "title": "Ferry aground", "content_html": TEXT, **more}


def test_a_json_feed_is_read_as_its_articles(tmp_path: Path) -> None:
    one = item(
        date_published="2026-02-10T17:05:00Z",
        date_modified="2026-02-11T17:05:00Z",
        authors=[{"name": "Ada Brode"}, {"url": "https://x.example"}],
        external_url="https://elsewhere.example/",
        tags=["sea"],
    )
    path = tmp_path / "feed.json"
    path.write_bytes(feed(one))
    (article,) = read_articles([path])
    assert (article.source, article.title, article.text) == ("Harbour Post", "Ferry aground", PLAIN)
    assert article.url == "https://www.harbourpost.example/1"
    assert article.published == datetime(2026, 2, 11, 17, 5, tzinfo=UTC)
    assert (article.authors, article.language) == (("Ada Brode",), "en")


def test_a_plain_text_is_read_and_a_summary_alone_is_marked() -> None:
    plain = {"id": "a", "content_text": PLAIN, "title": "Ferry aground"}
    short = {"id": "b", "summary": FIRST, "url": "/b"}
    whole, cut = records(feed(plain, short))
    assert (whole.article.text, whole.cut) == (PLAIN, "")
    assert (cut.article.text, cut.cut) == (FIRST, "the feed has only a summary")
    assert cut.article.url == "https://www.harbourpost.example/b"


def test_version_1_0_has_one_author_for_the_feed_and_may_count_its_items() -> None:
    data = feed(item(id=7), version="https://jsonfeed.org/version/1", author={"name": "Jon Vane"})
    (record,) = records(data)
    assert record.article.authors == ("Jon Vane",)


def test_what_is_no_article_is_told() -> None:
    sound = {"url": "https://x.example/a.mp3", "mime_type": "audio/mpeg"}
    data = feed(
        item(1),
        item(2, content_html="<p>In this episode</p>", attachments=[sound]),
        "no item",
        {"id": "4", "title": "Only a headline here"},
        item(1, content_html=f"{TEXT}<p>More.</p>", date_modified="2026-02-12T17:05:00Z"),
    )
    assert [each.place for each in records(data)] == [5]
    assert told(data) == [
        "entry 3: is no object",
        "entry 1 ('Ferry aground'): left out, an older version of entry 5",
        "entry 2 ('Ferry aground'): left out, a recording",
        "entry 4 ('Only a headline here'): left out, only a headline",
    ]


def test_links_to_read_on_and_to_share_are_no_text() -> None:
    body = f'{TEXT}<p><a href="https://www.harbourpost.example/1">Read more</a></p>'
    (record,) = records(feed(item(content_html=body)))
    assert [each.text for each in record.article.blocks] == [FIRST, SECOND]


def test_a_json_feed_without_items_is_refused() -> None:
    with pytest.raises(InputError, match="is a JSON Feed without an item"):
        found(feed(), "feed.json")
