"""What kind an article and each of its sentences is: what is printed last, and what never.

An article is a report, a live page or its writer's own piece (an opinion, an analysis, a feature)
by how many of its sentences show a sign (`languages.scoring`) and by what its page calls it. A
sentence that judges, though nobody in it is told to judge, is no fact; one that belongs to the page
is no news; a garbled one waits until nothing else tells what it tells. docs/scoring.md tells the
signs and the figures.
"""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from math import fsum
from typing import NamedTuple, Protocol, cast

import numpy as np
from numpy.typing import NDArray

from summarize.data import Article, Passage, Sentence
from summarize.languages.cues import runs
from summarize.languages.quotations import MASK
from summarize.languages.scoring import ScoringRules, scoring_rules
from summarize.patterns import regex
from summarize.resources import read_json

FILE = "resources/kinds.json"
OPINION = "an opinion that nobody in it is told to hold"
PAGE = "belongs to the page, and tells no news"
POST = "a post that no sentence reports"
CUT = "a line without a full stop among whole sentences"
GARBLED = "is garbled, and another passage tells what it tells"

# Shares of the worth of a middling passage that is worth less for being of a kind. Chosen for the
# reader; docs/scoring.md tells what they do to ROUGE.
_LESS = {
    "garbled": 2.0,
    "hollow": 0.6,
    "open": 0.6,
    "sought": 0.6,
    "general": 0.3,
    "opens_it": 0.1,
}
_LONG_AGO = 0.3  # as for these: what is told of long before the story
# For an opinion that is likely and not sure, by its odds; small odds say nothing.
_LEANING, _LEAST_ODDS = 1.0, 0.2
_OF_KIND = {"own": 0.1, "analysis": 0.1, "feature": 0.1, "opinion": 0.3, "live": 0.05}
# From this probability on an article is its writer's own piece, and asked more closely. Of those
# told so in cross-validation four in five are, and all opinion pieces are told.
_OWN = 0.6
# Chosen: a quarter of the sentences of a live page begin with the time of day.
_STAMPS = 0.25
_TOLD = ("attributed", "quoted")
# Whoever says a thing once and for all speaks for nobody: no report does so in its own voice.
_SURE = ("sure_verdict", "verdict", "surprise", "turn")
# With these a sentence of an opinion piece reports; the rest of it is its writer's opinion.
_REPORTS = ("past", "recent", "passive", "day", "general")
_TELLS = (*_REPORTS, "name")
_JUDGES = ("weighing", "must", "turn", "verdict", "sure_verdict", "surprise", "likened", "question")
# In a writer's own piece a sentence that reports nothing and is so likely an opinion is barred.
_BARRED, _BARRED_EMPTY = 0.9, 0.7
# What happened so many years before the story is told as its past.
_YEARS = 8
_YEAR = re.compile(r"[12](?<![\d.,$€£].)(?:(?<=1)[5-9]|(?<=2)0)\d\d(?![\d,%]|\.\d)")
_QUOTED = re.compile(r"“[^”\n]*+(?:”|$)|\"[^\"\n]*+(?:\"|$)", re.MULTILINE)
_MASKS = re.compile(f"{MASK}+")
_ENDED = re.compile(r"[.!?…:;][\"'”’»)\]]*(?:\[\d+\])*$|[\"”»]$")
_LAST = tuple('.!?…:;"”»')  # with which it does in any case
# Where so many of at least so many sentences end with a full stop, a line without is none. Fewer
# sentences than these are an excerpt.
_STOPS, _FEWEST = 0.75, 5
# Captions and entries of lists lower the share themselves: half of the others is enough.
_LABELLED_STOPS = 0.5
# A post copied into an article ends with its author's account and its day.
_SIGNED = regex(
    r"[—–-] ?[^()\n]{1,60} \(@\w{1,15}\)"
    r"(?: (?:[^\W\d_]+\.? \d{1,2}|\d{1,2} [^\W\d_]+\.?),? \d{4})?\s*$"
)
# Chosen: Twitter's longest post; of a longer paragraph only the last sentence is surely one.
_LONGEST_POST = 280
# Lines below a headline are the first; farther down it is items of lists that lack a full stop.
_HEAD = 1
# As for `_LESS`: a line that lost its full stop, or never had one.
_UNENDED = 0.4


class Told(Protocol):
    """What a story must tell of itself: its articles, what stands in them, and what is alike."""

    @property
    def articles(self) -> tuple[Article, ...]:
        """In canonical order."""

    @property
    def sentences(self) -> tuple[Sentence, ...]:
        """Every sentence of the articles, in canonical order."""

    @property
    def passages(self) -> tuple[Passage, ...]:
        """What may be picked."""

    @property
    def language(self) -> str:
        """A BCP 47 primary subtag."""

    @property
    def clusters_of_passage(self) -> tuple[tuple[int, ...], ...]:
        """The clusters of sentences that say the same which each passage is in."""

    @property
    def repeats(self) -> dict[int, set[int]]:
        """Passage -> the passages that make a claim of it."""


class Kinds(NamedTuple):
    """What kinds there are in a story.

    Attributes:
        articles: the kind of each: "news", "live", "own" (opinion, analysis or feature), or what
            its page calls it; "" in a language without rules.
        barred: the passages that are not printed, each with the reason.
        less: how much less each passage is worth, in shares of a middling one, (n_passages,).
    """

    articles: tuple[str, ...]
    barred: Mapping[int, str]
    less: NDArray[np.float64]


class Weights(NamedTuple):
    """The coefficients of `resources/kinds.json`, written by benchmarks/train_kinds.py.

    `own` tells a writer's own piece from a report, `opinion` an opinion from a fact.
    """

    own: Mapping[str, float]
    opinion: Mapping[str, float]


class Read(NamedTuple):
    """The sentences of an article: their signs, how they sound, whether each ends or is a post."""

    signs: tuple[frozenset[str], ...]
    voices: tuple[float, ...]
    ended: tuple[bool, ...]
    posted: tuple[bool, ...]

    def is_whole(self, at: int, stops: float = _STOPS) -> bool:
        """Whether a sentence ends with a full stop, or too few of those around it do."""
        ended, count = self.ended, len(self.ended)
        return ended[at] or count < _FEWEST or sum(ended) / count < stops


def kinds_of(material: Told) -> Kinds:
    """The kinds of the articles and passages of a story."""
    rules, count = scoring_rules(material.language), len(material.passages)
    if rules is None:
        return Kinds(("",) * len(material.articles), {}, np.zeros(count))
    judged = _judged(material, rules)
    found = [_verdict(judged[passage.article_id], passage) for passage in material.passages]
    barred = {place: verdict.reason for place, verdict in enumerate(found) if verdict.reason}
    garbled = {place for place, verdict in enumerate(found) if verdict.is_garbled}
    for place in sorted(garbled - set(barred)):
        if _is_told_besides(material, place, garbled.union(barred)):
            barred[place] = GARBLED
    less = np.array([verdict.less for verdict in found], dtype=np.float64)
    return Kinds(tuple(judged[each.id].kind for each in material.articles), barred, less)


def _judged(material: Told, rules: ScoringRules) -> dict[str, "_Judged"]:
    """What is known of each article, by its id."""
    by_article: dict[str, list[Sentence]] = {each.id: [] for each in material.articles}
    for sentence in material.sentences:
        by_article[sentence.article_id].append(sentence)
    judged, undated = {}, [each for each in material.articles if each.published is None]
    named = _year_named(material.articles) if undated else 0
    for article in material.articles:
        page = read(article, by_article[article.id], rules)
        share = own_share(page)
        kind = _kind(article, page, share, rules)
        year = named if article.published is None else article.published.year
        judged[article.id] = _Judged(page, kind, 1.0 if kind == "opinion" else share, year)
    return judged


class _Judged(NamedTuple):
    """An article read, its kind, how likely it is its writer's own piece, and its year.

    The year is that in which it appeared, or the one that the articles of the story name most.
    """

    page: Read
    kind: str
    share: float
    year: int


class _Verdict(NamedTuple):
    """Why a passage is not printed, or "", how much less it is worth, and whether it is garbled."""

    reason: str
    less: float
    is_garbled: bool


def _verdict(judged: _Judged, passage: Passage) -> _Verdict:
    """What a passage is by the signs of its sentences."""
    (page, kind, share, year), places = judged, passage.sentences
    reasons = (_barred(page, at, share) for at in places)
    odds = max([opinion(page.signs[at], page.voices[at], share) for at in places])
    signs = frozenset[str]().union(*[page.signs[at] for at in places])
    less = _OF_KIND.get(kind, 0.0) + (_LEANING * odds if odds >= _LEAST_ODDS else 0.0)
    less += sum([loss for sign, loss in _LESS.items() if sign in signs])
    less += _UNENDED * (not all(map(page.is_whole, places)))
    told_now = "day" in signs or "past" not in signs
    less += _LONG_AGO * (not told_now and _is_long_ago(passage.text, year))
    return _Verdict(next(filter(None, reasons), ""), less, "garbled" in signs)


def read(article: Article, sentences: Sequence[Sentence], rules: ScoringRules) -> Read:
    """The sentences of an article, their quotations masked."""
    masked = _QUOTED.sub(lambda found: MASK * len(found[0]), article.text)
    whole, texts = [each.text for each in sentences], [each.span.of(masked) for each in sentences]
    texts = [_MASKS.sub(MASK, text) if MASK in text else text for text in texts]
    return Read(
        tuple(map(rules.signs, texts)),
        tuple(map(rules.voice, texts)),
        tuple([text.endswith(_LAST) or _ENDED.search(text) is not None for text in whole]),
        _posted(article.text, sentences),
    )


def _posted(text: str, sentences: Sequence[Sentence]) -> tuple[bool, ...]:
    """Whether each sentence of a text is of a post that was copied into it with its signature."""
    if "(@" not in text:
        return (False,) * len(sentences)
    return tuple(_is_posted(text, each.span.start, each.span.end) for each in sentences)


def _is_posted(text: str, start: int, end: int) -> bool:
    line_start = text.rfind("\n", 0, start) + 1
    line_end = text.find("\n", end)
    line = text[line_start : line_end if line_end >= 0 else len(text)]
    signature = _SIGNED.search(line)
    if signature is None:
        return False
    return signature.start() <= _LONGEST_POST or line_start + signature.start() < end


def features(page: Read) -> dict[str, float]:
    """What tells a report from a writer's own piece: shares of sentences, and how they sound."""
    count = max(len(page.signs), 1)
    pairs = list(zip(page.signs, page.voices, strict=True))
    shares = {
        sign: sum(sign in signs for signs in page.signs) / count
        for sign in ("day", "contracted", "weighing", "name", "number")
    }
    return {
        "constant": 1.0,
        "voice": sum(page.voices) / count,
        "told": sum(not signs.isdisjoint(_TOLD) for signs in page.signs) / count,
        "sounding": sum(sound > 0 and signs.isdisjoint(_TOLD) for signs, sound in pairs) / count,
        **shares,
    }


def own_share(page: Read) -> float:
    """How likely an article is its writer's own piece: an opinion, an analysis, a feature.

    An excerpt of a few sentences shows too little.
    """
    if len(page.signs) < _FEWEST:
        return 0.0
    return _odds(features(page).items(), load_weights().own)


def opinion(signs: frozenset[str], voice: float, share: float) -> float:
    """How likely a sentence is its writer's opinion; `share` is how likely its article is one."""
    if not signs.isdisjoint(_TOLD):
        return 0.0
    found = [("constant", 1.0), ("voice", voice), ("article", share)]
    return _odds([*found, *((sign, 1.0) for sign in signs)], load_weights().opinion)


def _odds(found: Iterable[tuple[str, float]], weights: Mapping[str, float]) -> float:
    total = fsum([weights.get(name, 0.0) * value for name, value in found])  # sets have no order
    return float(1 / (1 + np.exp(-total)))


@cache
def load_weights() -> Weights:
    """The coefficients that ship with the package."""
    record = cast("dict[str, dict[str, float]]", read_json(FILE))
    return Weights(record["own"], record["opinion"])


def _kind(article: Article, page: Read, share: float, rules: ScoringRules) -> str:
    """The kind of an article: what its page says, or "live", "own" or "news" by its sentences."""
    title, words = article.title, runs(article.title.lower())
    labelled = (kind for kind, label in rules.labels.items() if label.match(title, words))
    if found := next(labelled, ""):
        return found
    if sum("clock" in signs for signs in page.signs) >= max(_STAMPS * len(page.signs), 2):
        return "live"
    return "own" if share >= _OWN else "news"


def _barred(page: Read, at: int, share: float) -> str:
    """Why a sentence is not printed, or ""."""
    signs = page.signs[at]
    if "page" in signs or ("labelled" in signs and not page.is_whole(at, _LABELLED_STOPS)):
        return PAGE
    if page.posted[at]:
        return POST
    if at < _HEAD and not page.is_whole(at):
        return CUT
    return OPINION if _is_opinion(signs, page.voices[at], share) else ""


def _is_opinion(signs: frozenset[str], voice: float, share: float) -> bool:
    """Whether a sentence surely judges, or likely does so in its writer's own piece."""
    if not signs.isdisjoint(_TOLD):
        return False
    if not signs.isdisjoint(_SURE):
        return True
    if share < _OWN or "number" in signs or signs.isdisjoint(_JUDGES):
        return False
    least = _BARRED_EMPTY if signs.isdisjoint(_TELLS) else _BARRED
    return opinion(signs, voice, share) >= least


def _year_named(articles: Sequence[Article]) -> int:
    """The year that articles name most, which those are told in that have no date."""
    found = Counter(int(year) for each in articles for year in _YEAR.findall(each.text))
    return max(found, key=lambda year: (found[year], year), default=0)


def _is_long_ago(text: str, year: int) -> bool:
    """Whether the years that a text names are all long before that of the story."""
    years = [int(each) for each in _YEAR.findall(text)]
    return bool(years) and max(years) <= year - _YEARS


def _is_told_besides(material: Told, place: int, without: set[int]) -> bool:
    """Whether a passage that is not among some says what one says."""
    own = set(material.clusters_of_passage[place])
    others = set(material.repeats.get(place, ())) | {
        other for other, found in enumerate(material.clusters_of_passage) if own & set(found)
    }
    return bool(others - without - {place})
