"""What cleaning took out of an article, as a saved briefing and its page list it."""

from summarize.data import Article, Removal

# So many an article, the others are counted. Chosen: of 60 pages of the web none has more than
# 13; a page full of navigation would swell the file.
MOST_LISTED = 20
# A longer text is cut. Chosen: two lines tell which text it was, and of 106 on those pages 96 are
# shorter.
LONGEST = 160
_CUT = "…"


def listed_removals(article: Article) -> tuple[Removal, ...]:
    """The first things that cleaning took out of an article, each text cut.

    Of an article that has been listed before it is the same again.
    """
    return tuple(
        Removal(cut_removal(each.text), each.reason) for each in article.removed[:MOST_LISTED]
    )


def unlisted_removals(article: Article) -> int:
    """How many more there are than are listed."""
    return article.removed_more + max(0, len(article.removed) - MOST_LISTED)


def cut_removal(text: str) -> str:
    """A text as it is listed.

    >>> len(cut_removal("Menu " * 100)), cut_removal("Menu")
    (160, 'Menu')
    """
    return text if len(text) <= LONGEST else text[: LONGEST - len(_CUT)].rstrip() + _CUT
