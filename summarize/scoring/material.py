"""What a scorer looks at: the story, split and clustered, with what is computed from it once."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from summarize.agreement import Outgrown, Reporting
from summarize.data import Article, Disagreement, DuplicateCluster, Link, Passage, Sentence
from summarize.language import tokens
from summarize.outlets import Outlets
from summarize.readings import Readings
from summarize.vectors import Positions, Rows, normalized, ranges, tally, weighted

if TYPE_CHECKING:
    from summarize.language.names import NameTable
    from summarize.scoring.kinds import Kinds
    from summarize.scoring.preferences import Openings

# Measured on clustering/basil_2010_2014: the first and last articles about one event are at most
# two days apart in 48 of 50 clusters (and in 24 of 37 of Galaxy's, whose others run on).
_SEVERAL_DAYS = 3
# Scores of two sentences from which on one article reports what the other says for nothing, and for
# all. On the labelled stories (benchmarks/support) 29% report it at .1 to .2, 56% at .2 to .4, 75%
# at .4 to .6, and 93% above: lower scores would add up in stories of many articles, which costs
# .3 of ROUGE-2.
_UNLIKELY, _LIKELY = 0.2, 0.6


@dataclass(frozen=True, eq=False)
class Material:
    """One story, ready to be scored.

    Attributes:
        articles: in canonical order.
        readings: every sentence of the articles, in canonical order, read.
        passages: what may be picked.
        clusters: a partition of the sentences into those that say the same.
        origins: article id -> id of its independent origin; wire copies share one.
        reporting: who reports what.
        disagreements: where outlets say otherwise.
        links: pairs of sentences that make the same claim.
        outlets: what was told of outlets and their owners.
        goes_on: whether articles of a later day are known to tell what came after.
        overtaken: the positions of the sentences that these tell otherwise.
        history: the passages of such sentences that tell how the story began.
        outgrown: counts of casualties, each with one that it became in later hours or days.
    """

    articles: tuple[Article, ...]
    readings: Readings
    passages: tuple[Passage, ...]
    clusters: tuple[DuplicateCluster, ...]
    origins: Mapping[str, str]
    reporting: Reporting
    links: tuple[Link, ...] = ()
    disagreements: tuple[Disagreement, ...] = ()
    outlets: Outlets | None = None
    goes_on: bool = False
    overtaken: frozenset[int] = frozenset()
    history: frozenset[int] = frozenset()
    outgrown: tuple[Outgrown, ...] = ()

    @property
    def sentences(self) -> tuple[Sentence, ...]:
        """Every sentence of the articles, in canonical order."""
        return self.readings.sentences

    @property
    def language(self) -> str:
        """The language of the story, a BCP 47 primary subtag."""
        return self.readings.language

    @cached_property
    def article_number(self) -> dict[str, int]:
        """Article id -> position in `articles`."""
        return {article.id: number for number, article in enumerate(self.articles)}

    @cached_property
    def days(self) -> tuple[date, ...]:
        """The days on which the articles appeared, in order, as far as these are known."""
        return tuple(sorted({each.published.date() for each in self.articles if each.published}))

    @cached_property
    def is_of_several_days(self) -> bool:
        """Whether the articles tell of something that went on for days."""
        return self.is_of_days and (
            self.goes_on or (self.days[-1] - self.days[0]).days >= _SEVERAL_DAYS
        )

    @property
    def is_of_days(self) -> bool:
        """Whether the articles, all of them dated, are of more than one day."""
        return len(self.days) > 1 and all(each.published for each in self.articles)

    def day_of(self, passage: Passage) -> str:
        """The day of what a passage tells (ISO 8601), or its month or year; "" where it is open.

        Where nothing else is known it may be the day on which it was told.
        """
        from summarize.chronology import Telling, event_day, told_day

        of, number = self.articles, self.article_number
        places = [self.position[passage.article_id, index] for index in passage.sentences]
        others = [
            Telling(self.sentences[at].text, of[number[report.article_id]])
            for report in self.reporting.together(places)
            if report.level == "full"
            for at in report.positions
        ]
        own = of[number[passage.article_id]]
        telling = Telling(passage.text, own, passage.sentences[0])
        return event_day(telling, others) or told_day(telling)

    @cached_property
    def happenings(self) -> tuple[str, ...]:
        """What the first sentence of each passage tells: `MomentRules.opens_with`."""
        from summarize.languages.moments import moment_rules

        rules = moment_rules(self.language)
        firsts = (self.sentences[places[0]].text for places in self.members)
        return tuple(rules.opens_with(each) if rules else "" for each in firsts)

    @cached_property
    def position(self) -> dict[tuple[str, int], int]:
        """Sentence key -> position in `sentences`."""
        return {sentence.key: place for place, sentence in enumerate(self.sentences)}

    @cached_property
    def members(self) -> tuple[tuple[int, ...], ...]:
        """The positions of the sentences of each passage."""
        return tuple(
            tuple(self.position[passage.article_id, index] for index in passage.sentences)
            for passage in self.passages
        )

    @cached_property
    def cluster_of(self) -> NDArray[np.int64]:
        """The cluster of each sentence, shape (n_sentences,).

        A sentence that is in no cluster is one of its own: numbers go on after the last cluster.
        """
        found = {
            self.position[member.key]: number
            for number, cluster in enumerate(self.clusters)
            for member in cluster.members
            if member.key in self.position
        }
        spare = len(self.clusters)
        return np.array(
            [found.get(place, spare + place) for place in range(len(self.sentences))],
            dtype=np.int64,
        )

    @cached_property
    def clusters_of_passage(self) -> tuple[tuple[int, ...], ...]:
        """The distinct clusters that the sentences of each passage are in, ascending."""
        of = self.cluster_of.tolist()
        return tuple([tuple(sorted({of[place] for place in own})) for own in self.members])

    @cached_property
    def repeats(self) -> dict[int, set[int]]:
        """Passage -> the passages that make a claim of it, by the links.

        Clusters do not show all of them: A may repeat B and B repeat C where A and C differ.
        """
        offers: dict[int, list[int]] = {}
        for passage, places in enumerate(self.members):
            for place in places:
                offers.setdefault(place, []).append(passage)
        repeats: dict[int, set[int]] = {}
        for link in self.links:
            for one in offers.get(link.a, ()):
                for other in offers.get(link.b, ()):
                    if one != other:
                        repeats.setdefault(one, set()).add(other)
                        repeats.setdefault(other, set()).add(one)
        return repeats

    @cached_property
    def origin_of(self) -> tuple[str, ...]:
        """The independent origin of each sentence."""
        return tuple(self.origins.get(s.article_id, s.article_id) for s in self.sentences)

    @cached_property
    def cluster_origins(self) -> dict[int, frozenset[str]]:
        """Cluster -> the independent origins that say it."""
        origins: dict[int, set[str]] = {}
        for place, cluster in enumerate(self.cluster_of.tolist()):
            origins.setdefault(cluster, set()).add(self.origin_of[place])
        return {cluster: frozenset(found) for cluster, found in origins.items()}

    @cached_property
    def likely_support(self) -> NDArray[np.float64]:
        """How many other independent origins probably report each passage, (n_passages,).

        The best score of a sentence with those of an origin tells how likely that reports it
        (docs/scoring.md, "Small preferences"). Of a passage's sentences the least counts. At a
        fraction of the cost of `reporting`, which tells who reports it and where.
        """
        pairs, count = self.reporting.likeness, len(self.articles)
        numbers = {origin: at for at, origin in enumerate(sorted(set(self.origin_of)))}
        origin = np.array([numbers[each] for each in self.origin_of], dtype=np.int64)
        ends = np.concatenate((pairs.a, pairs.b))
        origins = origin[np.concatenate((pairs.b, pairs.a))]
        scores = np.concatenate((pairs.scores, pairs.scores))
        likely = np.clip((scores - _UNLIKELY) / (_LIKELY - _UNLIKELY), 0, 1)
        others = origins != origin[ends]
        keys, likely = (ends * count + origins)[others], likely[others]
        # The greatest of each sentence and origin comes first.
        order = np.lexsort((-likely, keys))
        _, first = np.unique(keys[order], return_index=True)
        best = order[first]
        found = np.bincount(keys[best] // count, likely[best], minlength=len(self.sentences))
        return np.array([found[list(places)].min() for places in self.members], dtype=np.float64)

    @cached_property
    def names(self) -> "NameTable":
        """The names and variants known in the story."""
        from summarize.language.names import NameTable

        return NameTable.build([article.text for article in self.articles])

    @cached_property
    def kinds(self) -> "Kinds":
        """What kind each article and passage is, and which passages are not printed for it."""
        from summarize.scoring.kinds import kinds_of

        return kinds_of(self)

    @cached_property
    def alone(self) -> NDArray[np.float64]:
        """What each passage gains and loses by itself, in shares of the worth of a middling one."""
        from summarize.scoring.preferences import alone_of

        return alone_of(self)

    @cached_property
    def openings(self) -> "Openings":
        """How well each passage would open a briefing."""
        from summarize.scoring.preferences import openings_of

        return openings_of(self)

    @cached_property
    def depths(self) -> NDArray[np.float64]:
        """How deep in its article each passage begins, 0 to 1, shape (n_passages,)."""
        sizes = {article.id: max(len(article.text), 1) for article in self.articles}
        return np.array([p.span.start / sizes[p.article_id] for p in self.passages])

    @cached_property
    def lengths(self) -> NDArray[np.int64]:
        """The words of each passage as a reader counts them, shape (n_passages,)."""
        return np.array([passage.words for passage in self.passages], dtype=np.int64)

    @cached_property
    def slices(self) -> tuple[Positions, Positions]:
        """Where each passage begins and ends in the lexicon's `part_of`, shape (n_passages,).

        A passage is consecutive sentences, less the words that were trimmed off its start.
        """
        ends = np.cumsum(self.readings.lengths)
        starts = ends - self.readings.lengths
        first = np.array([places[0] for places in self.members], dtype=np.int64)
        last = np.array([places[-1] for places in self.members], dtype=np.int64)
        trimmed = np.array(list(map(self._trimmed, self.passages, self.members)), dtype=np.int64)
        return starts[first] + trimmed, ends[last]

    def _trimmed(self, passage: Passage, places: Sequence[int]) -> int:
        """How many words, hyphenated ones taken apart, were trimmed off a passage."""
        if passage.origin != "trimmed":
            return 0
        reading, lexicon = self.readings.each[places[0]], self.readings.lexicon
        cut = passage.span.end - passage.span.start - len(passage.text)
        words = zip(lexicon.rows[places[0]], reading.places, strict=True)
        return sum(len(lexicon.parts[word]) for word, place in words if place < cut)

    @cached_property
    def parts(self) -> Rows:
        """The words of each passage in order, hyphenated ones taken apart.

        Columns are words of the lexicon, and one may stand in a row more than once.
        """
        starts, ends = self.slices
        lengths = ends - starts
        words = self.readings.lexicon.part_of[ranges(starts, lengths)]
        indptr = np.concatenate(([0], np.cumsum(lengths)))
        return Rows(indptr, words, np.ones(len(words)), len(self.readings.lexicon.words))

    @cached_property
    def words(self) -> tuple[tuple[str, ...], ...]:
        """The words of each passage as written, hyphenated ones taken apart."""
        words, parts = self.readings.lexicon.words, self.parts
        bounds = zip(parts.indptr[:-1].tolist(), parts.indptr[1:].tolist(), strict=True)
        found = [words[word] for word in parts.indices.tolist()]
        return tuple(tuple(found[start:end]) for start, end in bounds)

    @cached_property
    def content(self) -> Rows:
        """How often each passage has each stem that is no stop word, shape (n_passages, n_stems).

        Columns are those of the lexicon's `stem_of`.
        """
        lexicon, parts = self.readings.lexicon, self.parts
        kept = ~lexicon.is_stop[parts.indices]
        columns = lexicon.stem_of[parts.indices[kept]]
        return tally(parts.row_of[kept], columns, (len(self.passages), lexicon.stem_count))

    @cached_property
    def stems(self) -> tuple[frozenset[str], ...]:
        """The stems of the content words of each passage."""
        names, content = self.readings.lexicon.stem_names, self.content
        found = [names[column] for column in content.indices.tolist()]
        bounds = zip(content.indptr[:-1].tolist(), content.indptr[1:].tolist(), strict=True)
        return tuple(frozenset(found[start:end]) for start, end in bounds)

    @cached_property
    def vectors(self) -> Rows:
        """TF-IDF rows of unit length over content stems, shape (n_passages, n_stems).

        Document frequencies are counted in the story itself: passages are the documents.
        """
        return weighted(self.content)

    @cached_property
    def plain_vectors(self) -> Rows:
        """Rows of unit length with the counts of content stems, all terms alike.

        Readers do not weigh words: two points in the same stock words of a story look alike.
        """
        return normalized(self.content)

    @cached_property
    def similarity(self) -> NDArray[np.float64]:
        """The cosine of every two passages, shape (n_passages, n_passages)."""
        return self.vectors.products(self.vectors)

    @cached_property
    def _known_stems(self) -> dict[str, list[str]]:
        return {}

    def content_stems(self, text: str) -> list[str]:
        """The content stems of a headline or the like in the story's language; read once."""
        if text not in self._known_stems:
            self._known_stems[text] = tokens.content_stems(text, self.language)
        return self._known_stems[text]
