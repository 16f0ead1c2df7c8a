"""Where a passage is read at its publisher: the one place that makes such an address."""

from collections.abc import Callable, Sequence

from summarize.data import Article, Span
from summarize.renderers.words import web_address


def passage_addresses(article: Article) -> Callable[[Sequence[Span]], str]:
    """A function: what is cited of an article -> where it is read, "" where that cannot be linked.

    Today that is the address of the article, whatever is cited of it.
    """
    plain = web_address(article)
    return lambda _spans: plain
