"""What a feed tells, whatever form it has: the feed itself, and its entries."""

import re
from dataclasses import dataclass
from html import unescape
from urllib.parse import urljoin

from summarize.outlets import host_of


@dataclass(frozen=True, slots=True)
class Text:
    """A text of an entry as it stands in the feed: a piece of HTML, or plain."""

    value: str
    is_html: bool = True


@dataclass(frozen=True, slots=True)
class Feed:
    """What a feed says of itself; `url` is the page that it is a feed of, or its own address."""

    title: str = ""
    url: str = ""
    language: str = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of a feed, as it is written there; what it lacks is empty.

    `bodies` are what the feed calls its content, `summary` what it calls a summary. `outlet` is the
    source that the entry names. `recording` is "audio" or "video" where one is attached.
    `other` says what the entry is where it is plainly no article ("a podcast").
    """

    at: int
    title: str = ""
    url: str = ""
    identity: str = ""
    published: str = ""
    updated: str = ""
    authors: tuple[str, ...] = ()
    outlet: str = ""
    language: str = ""
    bodies: tuple[Text, ...] = ()
    summary: Text = Text("")
    categories: tuple[str, ...] = ()
    recording: str = ""
    other: str = ""

    @property
    def shown(self) -> str:
        """The entry as messages name it."""
        title = self.title if len(self.title) <= _LONGEST_SHOWN else f"{self.title[:60]}…"
        return f"entry {self.at} ({title!r})" if title else f"entry {self.at}"


# Characters of a headline in a message. Chosen, not tuned.
_LONGEST_SHOWN = 70


def is_address(url: str) -> bool:
    """Whether this is an address of the web."""
    return "://" in url and bool(host_of(url))


def joined(base: str, url: str) -> str:
    """An address of a page, whole; "" where it is none.

    >>> joined("https://tolmen.example/rss", "/a b"), joined("", "//[tolmen"), joined("", "a")
    ('https://tolmen.example/ab', '', '')
    """
    try:
        address = "".join(urljoin(base, url).split())
    except ValueError:
        return ""
    return address if is_address(address) else ""


def words_of_markup(markup: str) -> str:
    """A line of words that may be HTML, and may be escaped twice.

    >>> words_of_markup("<b>Rain</b> &amp;#8217;til 5 &lt; 6"), words_of_markup("a < b > c")
    ('Rain ’til 5 < 6', 'a < b > c')
    """
    text = unescape(_WORD_TAGS.sub("", unescape(_WORD_TAGS.sub("", markup))))
    return " ".join(text.split())


_WORD_TAGS = re.compile(
    r"</?(?:b|i|em|strong|span|a|sub|sup|u|br|p|font|q|cite)\b[^<>]*>", re.IGNORECASE
)
