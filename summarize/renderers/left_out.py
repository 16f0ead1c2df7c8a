"""What a briefing does not tell, and why: its ledger as a page shows it, and what cleaning took."""

from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple, TypeVar

from summarize.data import Article, Briefing
from summarize.removals import listed_removals, unlisted_removals
from summarize.renderers.voices import Voices
from summarize.renderers.words import source_numbers

# So many characters of sentences are on a page; of more, each group has its share and says how many
# more there are. Chosen: what keeps the page of a large story below 60 kB beside what it cites.
_MOST = 4_000
# The same of what cleaning took out. Chosen: what the sample stories have, half again.
_MOST_REMOVED = 2_000
# A longer sentence is cut, as nobody reads it here. Chosen, not tuned.
_LONGEST = 320
# So much of a point as tells which it is. Chosen to fill a line.
_OPENING = 90

# The point that is repeated, from 1, or 0 and the reason.
_Key = tuple[int, str]
_K = TypeVar("_K", bound=Hashable)
_L = TypeVar("_L", "Line", "Removed")


class Line(NamedTuple):
    """A sentence, and the outlets that have it in just these words, once for each time."""

    outlets: tuple[str, ...]
    text: str

    @property
    def cost(self) -> int:
        """How many characters it has on a page."""
        return len(self.text) + sum(map(len, set(self.outlets)))


class Removed(NamedTuple):
    """What cleaning took out, and why."""

    reason: str
    text: str

    @property
    def cost(self) -> int:
        """How many characters it has on a page."""
        return len(self.text) + len(self.reason)


class Cleaned(NamedTuple):
    """An article with what cleaning took out of it; its number is 0 where nothing cites it."""

    article: Article
    number: int
    outlet: str
    total: int
    lines: tuple[Removed, ...]

    @property
    def more(self) -> int:
        """How much of it is not listed."""
        return self.total - len(self.lines)


class Group(NamedTuple):
    """Sentences that say again what a point says (its number, and how it begins), or a reason."""

    point: int
    reason: str
    total: int
    lines: tuple[Line, ...]

    @property
    def more(self) -> int:
        """How many sentences are not listed."""
        return self.total - sum(len(line.outlets) for line in self.lines)


def left_out(briefing: Briefing, voices: Voices) -> list[Group]:
    """The sentences that are in no point: repetitions by their point, the others by reason."""
    texts = {article.id: article.text for article in briefing.articles}
    found: dict[_Key, dict[str, list[str]]] = {}
    for each in briefing.ledger:
        if each.fate != "used":
            key = (0, each.reason) if each.point is None else (each.point + 1, "")
            text = cut(each.span.of(texts[each.article_id]))
            found.setdefault(key, {}).setdefault(text, []).append(voices.name(each.article_id))
    lines = {
        key: [Line(tuple(outlets), text) for text, outlets in own.items()]
        for key, own in found.items()
    }
    total = {key: sum(len(line.outlets) for line in own) for key, own in lines.items()}
    listed = _shared(lines, _MOST)
    points = ["", *(cut(point.text, _OPENING) for point in briefing.points)]
    return [
        Group(key[0], key[1] or points[key[0]], total[key], listed[key])
        for key in sorted(total, key=lambda key: (not key[0], key[0], -total[key], key[1]))
    ]


def cleaned(briefing: Briefing, voices: Voices) -> list[Cleaned]:
    """The articles that cleaning took something out of: those with a number first, by it."""
    numbers = source_numbers(briefing)
    lines = {
        article.id: [Removed(each.reason, each.text) for each in listed_removals(article)]
        for article in briefing.articles
        if article.removed
    }
    listed = _shared(lines, _MOST_REMOVED)
    found = [
        Cleaned(
            article,
            numbers.get(article.id, 0),
            voices.name(article.id),
            len(lines[article.id]) + unlisted_removals(article),
            listed[article.id],
        )
        for article in briefing.articles
        if article.removed
    ]
    return sorted(found, key=lambda each: (not each.number, each.number))


def _shared(found: Mapping[_K, Sequence[_L]], most: int) -> dict[_K, tuple[_L, ...]]:
    """The lines that are listed: small groups whole, so that what they leave goes to large ones."""
    listed: dict[_K, tuple[_L, ...]] = {}
    left = most
    for groups, key in zip(
        range(len(found), 0, -1), sorted(found, key=lambda key: len(found[key])), strict=True
    ):
        listed[key] = tuple(_within(found[key], left // groups))
        left -= sum(line.cost for line in listed[key])
    return listed


def _within(lines: Iterable[_L], budget: int) -> Iterator[_L]:
    for line in lines:
        budget -= line.cost
        if budget < 0:
            return
        yield line


def cut(text: str, longest: int = _LONGEST) -> str:
    """A text, or its first words where it is longer."""
    if len(text) <= longest:
        return text
    cut = text[: longest - 1]
    return f"{(cut.rpartition(' ')[0] or cut).rstrip()} …"
