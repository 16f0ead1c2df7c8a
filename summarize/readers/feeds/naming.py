"""Which outlet an entry is of: what it says itself, or the name in the title of its feed."""

import re
from collections import Counter
from collections.abc import Sequence

from summarize.outlets import fits, host_of, name_key, site_of, words_of
from summarize.readers.feeds.entries import Entry, Feed

_JOINT = re.compile(r"\s+[-–—|»·•>/]+\s+|\s*[|»]\s*|\s*::\s*|:\s+|,\s+|\s+>\s*")
_WORD = re.compile(r"[\w'’]+")
# Longer names are slogans. Chosen, not tuned.
_LONGEST = 60
# Letters of a word that only links others ("de"). Chosen, not tuned.
_LINKING = 3
# With entries of so many sites, none of them its own, a feed gathers what others wrote. Chosen.
_FEWEST_SITES = 3


def outlet_of_feed(feed: Feed, entries: Sequence[Entry] = ()) -> str:
    """The outlet whose feed this is; "" where it gathers the articles of several.

    >>> outlet_of_feed(Feed("World news | The Tolmen Post", "https://www.tolmenpost.example/"))
    'The Tolmen Post'
    >>> outlet_of_feed(Feed("Tolmen Post - RSS", "")), outlet_of_feed(Feed("Top stories", ""))
    ('Tolmen Post', '')
    """
    sites = Counter(site_of(host_of(each.url)) for each in entries if each.url)
    own = site_of(host_of(feed.url))
    labels = [site.label for site, _ in sites.most_common(1)] or [own.label]
    is_gathered = len(sites) >= _FEWEST_SITES and own.domain not in {each.domain for each in sites}
    if is_gathered or (own.is_platform and len(sites) > 1):
        return ""
    pieces = [_bare(each) for each in _JOINT.split(feed.title)]
    named = [
        each
        for each in pieces
        if 1 < len(each) <= _LONGEST and (name_key(each) in labels or not _is_section(each))
    ]
    fitting = [each for each in named if any(label and fits(each, label) for label in labels)]
    return min(fitting, key=len, default=next(iter(named), ""))


def outlet_of_entry(entry: Entry, feed: Feed, of_feed: str) -> str:
    """The outlet of an entry, of a feed of this outlet; its host where nobody names one.

    Feeds of search engines have the outlet behind the headline.
    """
    if entry.outlet:
        return _outlet_named(entry.outlet)
    if is_gatherer(feed.url):
        named = entry.title.rpartition(" - ")[2] if " - " in entry.title else ""
        own = site_of(host_of(entry.url)).label
        of_feed = named if is_gatherer(entry.url) or (own and fits(named, own)) else ""
    return of_feed or (host_of(entry.url) or host_of(feed.url)).removeprefix("www.")


def is_gatherer(address: str) -> bool:
    """Whether an address is one of a search engine, which gathers what others publish."""
    return site_of(host_of(address)).domain in words_of("gatherers")


def headline_of(entry: Entry, outlet: str) -> str:
    """The headline of an entry without the outlet behind it."""
    before, mark, behind = entry.title.rpartition(" - ")
    return before.strip() if mark and behind.strip() == outlet else entry.title


def _outlet_named(title: str) -> str:
    """The name in the title of the feed that an entry was taken from."""
    return outlet_of_feed(Feed(title)) or title


def _bare(piece: str) -> str:
    """A piece of a title without what it says of the feed at its end: "RSS", "Atom feed"."""
    words = piece.split()
    while len(words) > 1 and _is_of_feeds(words[-1]):
        words.pop()
    while len(words) > 1 and _is_of_feeds(words[0]):
        words.pop(0)
    # "heise developer neueste Meldungen": two words of a section, as one may be of the name.
    if len(words) > 2 and all(len(word) > _LINKING and _is_section(word) for word in words[-2:]):
        words = words[:-2]
    return " ".join(words).strip(" ()[]")


def _is_of_feeds(word: str) -> bool:
    parts = _WORD.findall(word.lower())
    return bool(parts) and all(each in words_of("feeds") for each in parts)


def _is_section(piece: str) -> bool:
    """Whether a piece names a part of an outlet, or nothing at all."""
    known = words_of("feeds") | words_of("sections") | words_of("parts") | words_of("articles")
    return all(word in known for word in _WORD.findall(piece.lower()))
