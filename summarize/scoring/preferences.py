"""Small preferences beside what is learned: corroborated, recent, from many outlets, informing.

And which passage should open the briefing: the newest main event that most independent outlets
report, in its clearest wording. It is worth more than others, so that it is there to open it.
"""

from collections import defaultdict
from collections.abc import Sequence
from statistics import median
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
from numpy.typing import NDArray

from summarize.agreement import Statement
from summarize.languages.scoring import scoring_rules
from summarize.outlets import outlets_of
from summarize.patterns import regex
from summarize.quotations import relative_time
from summarize.scoring.worth import Scores, Worth
from summarize.vectors import Positions, Rows, summed

if TYPE_CHECKING:
    from summarize.scoring.material import Material

# Shares of the worth of a middling passage, chosen for the reader and kept small: docs/scoring.md
# tells what each does to ROUGE-2 (corroboration gains about 0.1, SHORT costs about 0.2).
CORROBORATED = 0.5
# Small, as docs/scoring.md tells: recency at 0.3 would cost 0.2 points of ROUGE-2, a new outlet at
# 0.5 costs 0.1.
RECENT = 0.05
# As for RECENT.
NEW_OUTLET = 0.05
# A sentence that speaks to its reader, asks or exclaims informs of nothing: it must hold more.
ADDRESS = 0.7
# A handful of words fills what is left of the length and tells little ("The last fled in 2010").
SHORT = 0.15
# Chosen, not tuned: a clause with its subject and object has as many.
_SHORT_WORDS = 8
# The passage that should open the briefing gains so much. Of .45 to 1 the cross-validated ROUGE-2
# is highest at .6: more crowds out others where it is long.
LEAD = 0.6
# What a passage gains or loses as an opening, each from 0 to 1. Chosen on development clusters, by
# how much of the opening stands in the first 60 words of the references (docs/scoring.md); flat.
_SUPPORTED = 0.6  # by the share of the other independent origins that are likely to report it
_CENTRAL = 0.5  # by being the one most like all articles
_HEADLINE = 0.3  # by words of the headlines
_FIRST = 0.3  # by being the first sentence of its article
_NAMED = 0.1  # by a name among its first words: "The caller did it again" is clear to few
_NO_EVENT = 0.3  # loses what tells of something to come, or of what is so
_MAY_BE = 0.6  # and what tells of what only may be: "could reach the coast by Tuesday"
_SETTING = 0.45  # and what only begins: "arrived for talks"
_SPOKEN = 0.3  # and what opens with a quotation
_LONG = 0.2  # and what is long
_AGED = 0.1  # and what is older than the newest article, for each day
_MOST_DAYS = 5  # of so many days at most
_OUTGROWN = 1.0  # and what gives a count that is outgrown: more than a passage can gain otherwise
# Words of a long sentence. Chosen: a tenth of first sentences is longer.
_LONG_WORDS = 45
_OPENS_QUOTED = regex(r"[“\"„«‘]")

# "He arrived for talks": what only begins tells less than what came of it. Chosen by reading.
SETTING = 0.3
# In a story that spans days a reader cannot tell which day "yesterday" was.
UNDATED = 0.5
# In seconds.
_DAY = 86_400
# Chosen, not tuned: within two days "yesterday" is still near the last day.
_SEVERAL_DAYS = 2 * _DAY
_QUOTED = regex(r"“[^”]*”|\"[^\"]*\"")


def prefer(material: "Material", worth: Worth) -> Worth:
    """The same worth with the preferences added.

    A passage gains by the independent origins that say the same (all of its sentences), and by
    being from a later article when dates differ; each outlet is a concept of its own, which its
    first pick covers.
    """
    if worth.concepts is None or not len(worth.passages):
        return worth
    # That of numpy would import all of `numpy.ma`.
    own = worth.concepts.dot(worth.weights)
    middle = median(own.tolist())
    alone = material.alone.copy()
    if len(material.articles) > 1:
        alone[_opening(material)] += LEAD
    outlets, count = _outlets(material)
    several = count > 1
    return Worth(
        # However short, what tells something new is worth something: "Nobody was hurt."
        passages=worth.passages
        + middle * alone
        - np.minimum(SHORT * middle, own / 2) * _short(material),
        concepts=_beside(worth.concepts, outlets, count) if several else worth.concepts,
        weights=np.concatenate(
            [worth.weights, np.full(count if several else 0, NEW_OUTLET * middle)]
        ),
    )


class Openings(NamedTuple):
    """How well each passage would open a briefing, all of shape (n_passages,).

    It is told by most independent origins, new, early in its article, like all of the story, and
    an event: not what is to come, what is always so, or what somebody said.

    Attributes:
        scores: the higher, the better.
        anyway: the same where no pick gives the newest count of casualties: an old one is no reason
            against a passage then.
        newest: above 0 for those that give it.
    """

    scores: Scores
    anyway: Scores
    newest: Scores


def leading(material: "Material", picks: Sequence[int] | None = None) -> Scores:
    """How well each passage would open a briefing, shape (n_passages,).

    Args:
        material: the story.
        picks: the passages among which an opening is looked for; all by default.
    """
    found = material.openings
    if picks is not None and not found.newest[list(picks)].any():
        return found.anyway
    return found.scores


def openings_of(material: "Material") -> Openings:
    """What `leading` tells of a story."""
    others = max(len(set(material.origins.values())) - 1, 1)
    headlines = {stem for a in material.articles for stem in material.content_stems(a.title)}
    told = [len(stems & headlines) / max(len(stems), 1) for stems in material.stems]
    first = [1 / (1 + passage.sentences[0]) for passage in material.passages]
    named = [any(word[0].isupper() for word in words[1:6]) for words in material.words]
    spoken = [bool(_OPENS_QUOTED.match(passage.text)) for passage in material.passages]
    gains = (
        _SUPPORTED * material.likely_support / others,
        _CENTRAL * _centrality(material),
        _HEADLINE * np.array(told),
        _FIRST * np.array(first),
        _NAMED * np.array(named),
    )
    losses = (
        material.depths,
        _NO_EVENT * _happening(material, "open", "so"),
        _MAY_BE * _happening(material, "perhaps"),
        _SETTING * _happening(material, "setting"),
        _SPOKEN * np.array(spoken),
        _LONG * (material.lengths > _LONG_WORDS),
        _AGED * np.minimum(_age(material) / _DAY, _MOST_DAYS),
    )
    # What no point should be should not be the first one either.
    alone = material.alone - SHORT * _short(material)
    anyway = np.asarray(sum(gains) - sum(losses) + np.minimum(alone, 0), dtype=np.float64)
    scores, (old, new) = anyway.copy(), _counting(material)
    if old.any() and new.any():
        best = int(np.argmax(np.where(new > 0, scores, -np.inf)))
        more = max(float(new[best] - material.likely_support[best]), 0.0)
        scores[best] += _SUPPORTED * more / others
        scores[best] = max(scores[best], float(scores[old].max()))
    return Openings(scores - _OUTGROWN * old, anyway, new)


def _happening(material: "Material", *kinds: str) -> NDArray[np.bool_]:
    """Which passages tell something of one of some kinds (`Material.happenings`)."""
    return np.array([each in kinds for each in material.happenings], dtype=np.bool_)


def _counting(material: "Material") -> tuple[NDArray[np.bool_], Scores]:
    """Which passages give a count of casualties that is outgrown, and none that is not.

    And for those that give the newest one how many other origins count the same, whatever they
    count: all of these tell that people died. Both of shape (n_passages,).
    """
    old = np.zeros(len(material.passages), dtype=np.bool_)
    new = np.zeros(len(material.passages), dtype=np.float64)
    if not material.outgrown:
        return old, new
    of, behind = material.origins, defaultdict[str, set[str]](set)
    for pair in material.outgrown:
        both = (pair.before.article_id, pair.now.article_id)
        behind[pair.now.counted].update(of.get(each, each) for each in both)
    before = {_count(each.before) for each in material.outgrown}
    now = {_count(each.now) for each in material.outgrown} - before
    told = [
        [(value.measure.split(" ")[0], value.quantity.value) for value in reading.values]
        for reading in material.readings
    ]
    for at, own in enumerate(material.members):
        newest = now.intersection(told[own[0]])
        old[at] = not newest and any(not before.isdisjoint(told[each]) for each in own)
        new[at] = max((len(behind[kind]) - 1 for kind, _ in newest), default=0)
    return old, new


def _count(statement: Statement) -> tuple[str, float]:
    """What a count of casualties is of, and how many that is."""
    value = statement.value
    return statement.counted, value.quantity.value if value is not None else 0.0


def _opening(material: "Material") -> NDArray[np.bool_]:
    """The passage that would open best, and those of its article that begin with its sentence."""
    best = material.members[int(np.argmax(leading(material)))][0]
    return np.array([places[0] == best for places in material.members], dtype=np.bool_)


def _short(material: "Material") -> NDArray[np.bool_]:
    """Which passages are of a handful of words."""
    return material.lengths < _SHORT_WORDS


def alone_of(material: "Material") -> Scores:
    """What each passage gains and loses by itself, in shares of the worth of a middling one."""
    alone = CORROBORATED * _corroboration(material) + RECENT * _recency(material)
    language = material.language
    alone -= ADDRESS * np.array([addresses(p.text, language) for p in material.passages])
    alone -= UNDATED * _undated(material)
    if len(material.articles) > 1:
        alone -= SETTING * _happening(material, "setting")
    alone -= material.kinds.less
    return np.asarray(alone, dtype=np.float64)


def addresses(text: str, language: str = "en") -> bool:
    """Whether a text, outside of quotations, speaks to its reader, asks or exclaims.

    Never, in a language without rules of scoring.

    >>> [addresses(text) for text in ("Apply today!", "“Will you go?” she asked.")]
    [True, False]
    """
    known = scoring_rules(language)
    if known is None or not known.addresses(text):
        return False
    return known.addresses(_QUOTED.sub("", text))


def _corroboration(material: "Material") -> NDArray[np.float64]:
    """0 where one origin says it, 1/2 where two are likely to, 2/3 for three, (n_passages,)."""
    return 1 - 1 / (1 + material.likely_support)


def _recency(material: "Material") -> Scores:
    """From 0 (the earliest article) to 1 (the latest); undated articles stand in the middle."""
    age = _age(material)
    first = max(age.tolist())
    return 1 - age / first if first >= _DAY else np.zeros(len(age))


def _age(material: "Material") -> Scores:
    """How much older than the newest article that of each passage is, in seconds.

    Undated articles stand in the middle.
    """
    dates = {a.id: a.published.timestamp() for a in material.articles if a.published}
    first, last = min(dates.values(), default=0.0), max(dates.values(), default=0.0)
    middle = (first + last) / 2
    moments = [dates.get(passage.article_id, middle) for passage in material.passages]
    return last - np.array(moments)


def _centrality(material: "Material") -> Scores:
    """The likeness of each passage to all articles, each counting the same; the highest is 1."""
    vectors, number = material.vectors, material.article_number
    articles = np.array([number[passage.article_id] for passage in material.passages])
    share = 1 / np.bincount(articles, minlength=len(material.articles))[articles]
    middle = summed(vectors.indices, vectors.data * share[vectors.row_of], vectors.width)
    central = vectors.dot(middle)
    return np.asarray(central / max(float(central.max(initial=0.0)), 1e-9), dtype=np.float64)


def _undated(material: "Material") -> NDArray[np.bool_]:
    """Which passages tell their time by a day of publication that is not the story's last days."""
    dates = {a.id: a.published.timestamp() for a in material.articles if a.published}
    last = max(dates.values(), default=0.0)
    return np.array(
        [
            last - dates.get(passage.article_id, last) > _SEVERAL_DAYS
            and relative_time(passage.text, language=material.language)
            for passage in material.passages
        ],
        dtype=np.bool_,
    )


def _outlets(material: "Material") -> tuple[Positions, int]:
    """The number of the outlet of each passage, and how many there are."""
    outlet = outlets_of(material.articles)
    column = {name: number for number, name in enumerate(sorted(set(outlet.values())))}
    places = [column[outlet[passage.article_id]] for passage in material.passages]
    return np.array(places, dtype=np.int64), len(column)


def _beside(concepts: Rows, column: Positions, count: int) -> Rows:
    """The rows with one more entry each, in one of `count` columns after the others."""
    at = concepts.indptr[1:]
    return Rows(
        concepts.indptr + np.arange(len(concepts) + 1),
        np.insert(concepts.indices, at, concepts.width + column),
        np.insert(concepts.data, at, 1.0),
        concepts.width + count,
    )
