"""OPML: a list of feeds. It holds their addresses and no article."""

from dataclasses import dataclass

from summarize.errors import InputError


@dataclass(frozen=True, slots=True)
class FeedAddress:
    """The address of a feed; `categories` are the folders that it stands in, outermost first."""

    title: str
    url: str
    categories: tuple[str, ...] = ()


def feed_addresses(data: bytes) -> tuple[FeedAddress, ...]:
    """The feeds that an OPML file names, each once, in their order.

    Raises:
        InputError: it is no OPML.
    """
    import listparser

    found = listparser.parse(data)
    if found.bozo and not found.feeds:
        raise InputError("is no list of feeds (OPML)")
    told = {each.url: FeedAddress(each.title or each.url, each.url) for each in found.feeds}
    return tuple(told.values())
