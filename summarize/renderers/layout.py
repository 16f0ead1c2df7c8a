"""Where each story of a day stands: in a section, or among those of which little is told."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from summarize.languages.day import ClaimKind
from summarize.renderers.entries import Entry, EntryClaim, Mention
from summarize.renderers.sections import Listed, Part, sectioned

if TYPE_CHECKING:
    from summarize.renderers.daily import Index

# What is told at a glance, the most urgent first.
GLANCES: tuple[ClaimKind, ...] = ("withdrawn", "corrected", "changed", "new")


class Layout(NamedTuple):
    """The stories of a day as they are laid out: each is in one part.

    Attributes:
        parts: by section, those that have something to tell.
        unchanged: those of which nothing new is told.
        rest: those that are only named, of several articles.
        singles: new stories of one article, with a briefing; `articles` those that are only named.
    """

    parts: list[Part]
    unchanged: list[Listed]
    rest: list[Mention]
    singles: list[Listed]
    articles: list[Mention]

    @property
    def single(self) -> int:
        """How many articles are in no story."""
        return len(self.singles) + len(self.articles)


def layout(index: "Index", others: str) -> Layout:
    """The stories of a day as they are laid out; `others` heads those that fit no section."""
    unchanged = [each for each in index.stories if each[1].state == "unchanged"]
    singles = [each for each in index.stories if is_single(each[1])]
    told = [each for each in index.stories if each not in unchanged and each not in singles]
    return Layout(
        sectioned(told, index.sections, others),
        unchanged,
        [each for each in index.rest if len(each.articles) > 1],
        singles,
        [each for each in index.rest if len(each.articles) == 1],
    )


def is_single(entry: Entry) -> bool:
    """Whether a story is one article that continues no story."""
    return entry.is_single and entry.state == "new"


def glance(index: "Index") -> Iterator[tuple[ClaimKind, list[tuple[str, Entry, EntryClaim]]]]:
    """What is taken back, changed and new in stories that were told before, by what it is."""
    for kind in GLANCES:
        found = [
            (name, entry, claim)
            for name, entry in index.stories
            for claim in entry.claims
            if claim.kind == kind
        ]
        if found:
            yield kind, found
