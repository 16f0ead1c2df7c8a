"""One mail of several stories -> the stories, where its structure says so surely."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from summarize.data import Block, count_words
from summarize.outlets import page_of
from summarize.readers.linked_data import letters

# So many stories, each of so many words below its headline; so many words may stand above the
# first. Chosen, not tuned: a shorter one is a pointer to a story, and no text of it.
_FEWEST, _WORDS, _ABOVE = 2, 40, 60
# Several headings that each lead to a page of their own are stories also where each has only so
# many words, which tell what its page has. Chosen, not tuned.
_SEVERAL, _SHORT = 3, 12


class Told(NamedTuple):
    """A story of a mail: its headline, where that leads, its text."""

    title: str
    url: str
    blocks: tuple[Block, ...]

    @property
    def words(self) -> int:
        """How many words its text has."""
        return sum(count_words(block.text) for block in self.blocks)

    @property
    def cut(self) -> str:
        """Why its text is not whole; "" where it may be."""
        return "only a summary" if self.words < _WORDS else ""


def stories_in(blocks: Sequence[Block], links: Mapping[str, str]) -> tuple[Told, ...]:
    """The stories of a mail; () where it tells one, or where nothing tells them apart.

    Every heading must lead to a page of its own, and have a text below it.
    """
    starts = [at for at, block in enumerate(blocks) if block.kind == "heading"]
    if len(starts) < _FEWEST or sum(count_words(b.text) for b in blocks[: starts[0]]) > _ABOVE:
        return ()
    stories = tuple(_told(blocks, starts, links))
    pages = {each.url for each in stories if each.url}
    least = _SHORT if len(stories) >= _SEVERAL else _WORDS
    is_sure = len(pages) == len(stories) and all(each.words >= least for each in stories)
    return stories if is_sure else ()


def _told(
    blocks: Sequence[Block], starts: Sequence[int], links: Mapping[str, str]
) -> Iterator[Told]:
    for start, end in zip(starts, [*starts[1:], len(blocks)], strict=True):
        title = " ".join(blocks[start].text.split())
        yield Told(title, links.get(letters(title), ""), tuple(blocks[start + 1 : end]))


def own_page(url: str, domain: str) -> str:
    """An address where it surely is that of a page of this domain."""
    is_own = domain and page_of(url).partition("/")[0].split(":")[0].endswith(domain)
    labels = page_of(url).partition("/")[0].split(".")
    is_counted = labels[0] in _COUNTERS or len(url) > _LONGEST
    return url if is_own and not is_counted else ""


# Hosts that count clicks and lead on; addresses of pages are shorter. Chosen, not tuned.
_COUNTERS = frozenset(
    ("click", "clicks", "link", "links", "track", "t", "e", "r", "go", "email", "mail", "trk", "l",
     "url", "lnk", "ct")
)  # fmt: skip
# Characters. Chosen, not tuned.
_LONGEST = 300
