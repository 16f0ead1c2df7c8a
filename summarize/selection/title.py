"""The title of a briefing: the most central headline, or the lead point cut short."""

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from math import sqrt

from summarize.cleaning.titles import split_site
from summarize.data import Article, Passage, count_words
from summarize.scoring.material import Material

# Headlines of the development sets have 3 to 18 words; 16 keep a title on one line of print.
_FEWEST, _MOST = 3, 16
# A question, a comment or a live page says less of what happened: such a headline must be this
# much more central to be taken.
_LESSER = 0.6
_NO_NEWS = re.compile(
    r"\?$|^(?:opinion|analysis|editorial|comment|column|letters?|live|watch|video|photos|podcast"
    r"|review|fact.?check|explain(?:er|ed)|why|how|what|\d+ )\b",
    re.IGNORECASE,
)
_ASIDE = re.compile(r"\s+\([^()]*\)(?!\w)|\s+[—–]\s[^—–]*\s[—–](?=\s)")
_OPENS = re.compile(
    r"^(?:(?:On|In|At|By|After|Since|As|While|Amid|With|According to)\b[^,]{1,80}(?:, \d{4})?"
    r"|[A-Z]\w+ly|However|Meanwhile|Earlier|Later), (?=[^\W\d])"
)
_TAIL_STARTS = re.compile(
    r"(?:(?:(?<!\d),|,(?!\s\d)|;)|\s[—–-])\s"
    r"|\s(?:while|although|though|because|whereas|as|after|before|when|amid|since)\s"
)
_REPORTS = re.compile(
    r",\s(?:[^,]{2,60}\s)?(?:said|says|reported|reports|told|announced|according to)\b[^,]{0,30}$"
)
_VERB = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|did|does"
    r"|won|lost|fell|rose|hit|cut|met|left|began|made|took|gave|held|set|shot|struck|sent|saw|led"
    r"|\w{3,}ed)\b"
)
_CONDITIONS = re.compile(r"(?:If|Unless|Although|Though|Because|When|While|As|After|Before)\b")
_STUB = re.compile(
    r"\s(?:a|an|the|of|in|on|at|by|for|from|to|with|and|or|but|its|his|her|their|that|is|are|was"
    r"|were|has|have|had|be|been|will|would|not|no|more|than|as|into|about)$",
    re.IGNORECASE,
)


def choose_title(material: Material, picks: Sequence[Passage]) -> str:
    """The headline that shares most with the other headlines and the points.

    Sites' names are taken off. Where no article has a usable headline, the first point is cut to
    one by deleting; nothing is ever added but an ellipsis where a sentence is cut off.
    """
    headlines = sorted({_headline(article) for article in material.articles} - {""})
    if not headlines:
        return shorten(picks[0].text) if picks else ""
    told = _told(material, picks)

    def centrality(headline: str) -> float:
        stems = set(material.content_stems(headline))
        shared = sum(told[stem] for stem in sorted(stems)) / sqrt(len(stems) or 1)
        return shared * (_LESSER if _NO_NEWS.search(headline) else 1)

    return max(headlines, key=lambda headline: (centrality(headline), headline))


def _told(material: Material, picks: Sequence[Passage]) -> dict[str, float]:
    """Stem -> the share of the articles that have it plus the share of the points.

    What a single article says counts nothing: a headline must speak for more than its own.
    """
    articles: dict[str, set[str]] = {
        each.id: set(material.content_stems(each.title)) for each in material.articles
    }
    for passage, stems in zip(material.passages, material.stems, strict=True):
        articles[passage.article_id].update(stems)
    of = dict(zip(material.passages, material.stems, strict=True))
    points = [of[pick] for pick in picks]
    told: dict[str, float] = defaultdict(float)
    for stem, count in sorted(Counter(s for own in articles.values() for s in own).items()):
        if count > 1 or len(articles) == 1:
            said = sum(stem in point for point in points) / max(len(points), 1)
            told[stem] = count / len(articles) + said
    return told


def shorten(point: str) -> str:
    """A sentence cut to a headline by deleting: asides, the reporting clause, the clauses after.

    >>> shorten("On Monday, a bridge fell in Dresden, which is in Saxony, police said.")
    'A bridge fell in Dresden'
    """
    text = _ASIDE.sub("", " ".join(point.split()))
    text = _REPORTS.sub("", text).rstrip(" .!,;:")
    if any(mark in text for mark in '"“”'):
        return _cut(text)
    opened = _OPENS.sub("", text)
    text = opened if count_words(opened) >= _FEWEST + 2 else text
    if not _CONDITIONS.match(text):
        text = _main_clause(text)
    return _cut(text[:1].upper() + text[1:])


def _main_clause(text: str) -> str:
    """What stands before the first clause that can go: it must have a verb of its own."""
    for match in _TAIL_STARTS.finditer(text):
        clause = text[: match.start()].rstrip()
        if count_words(clause) > _FEWEST and _VERB.search(clause):
            return clause
    return text


def _cut(text: str) -> str:
    words = text.split()
    if len(words) <= _MOST:
        return text
    kept = " ".join(words[:_MOST])
    while _STUB.search(kept):
        kept = _STUB.sub("", kept)
    return kept.rstrip(" ,;:—–-") + " …"


def _headline(article: Article) -> str:
    headline = split_site(" ".join(article.title.split()), article.source)[0]
    return headline if count_words(headline) >= _FEWEST else ""
