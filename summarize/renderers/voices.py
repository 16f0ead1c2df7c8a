"""Which outlets of a story have one report, and so count once: the same as `support` counts."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from summarize.agreement import find_origins
from summarize.connected import smallest_connected
from summarize.data import Briefing
from summarize.outlets import outlets_of
from summarize.renderers.words import outlet_name
from summarize.sentences import split_sentences


class Voices:
    """The outlets of a briefing by name, and those of each that have its report.

    Attributes:
        names: all outlets, in the order of the articles.
        of: article id -> the outlet's place among the names.
    """

    def __init__(self, briefing: Briefing) -> None:
        articles = briefing.articles
        outlet = outlets_of(articles)
        called = {outlet[each.id]: outlet_name(each) for each in reversed(articles)}
        keys = tuple(dict.fromkeys(outlet[each.id] for each in articles))
        place = {key: at for at, key in enumerate(keys)}
        self.names = tuple(called[key] for key in keys)
        self.of: Mapping[str, int] = {each.id: place[outlet[each.id]] for each in articles}
        self._briefing = briefing

    def name(self, article_id: str) -> str:
        """The name of the outlet of an article."""
        return self.names[self.of[article_id]]

    def bits(self, article_ids: Iterable[str]) -> str:
        """The outlets of articles as a number in hexadecimal; the lowest bit is the first one."""
        return f"{sum(1 << at for at in {self.of[each] for each in article_ids}):x}"

    def together(self) -> list[list[int]]:
        """The places of outlets, those in one list that have one report; by their first outlet."""
        articles = self._briefing.articles
        origins = find_origins(
            articles, [each for own in articles for each in split_sentences(own)]
        )
        edges = [
            (f"outlet {self.of[each.id]:09d}", f"report {origins[each.id]}") for each in articles
        ]
        voice = smallest_connected(edges, sorted({node for edge in edges for node in edge}))
        groups: dict[str, list[int]] = defaultdict(list)
        for at in range(len(self.names)):
            groups[voice[f"outlet {at:09d}"]].append(at)
        return list(groups.values())
