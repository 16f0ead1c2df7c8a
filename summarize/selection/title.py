"""The title of a briefing: the most central headline, or the lead point cut short."""

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from datetime import date
from math import sqrt

from summarize.cleaning import split_site
from summarize.data import Article, Passage, count_words
from summarize.languages.titles import TitleRules, title_rules
from summarize.scoring import Material

# Headlines of the development sets have 3 to 18 words; 16 keep a title on one line of print.
_FEWEST, _MOST = 3, 16
# One of two ("Ferry sinks") is taken where there is no other, and its own article has one of its
# words: "Latest news" stands over anything. Chosen, not tuned.
_FEWEST_TOLD = 2
# A question, a comment or a live page says less of what happened: such a headline must be this
# much more central to be taken.
_LESSER = 0.6
# In a story of several days the title is a headline of its newest day, where one has this share of
# what the most central headline has. Chosen by reading the titles of the development topics.
_MAIN = 0.5
# What ends a sentence or a part of one, in any script; a question keeps its mark.
_LAST_MARKS = " .!,;:。！।۔"
_CLAUSE_END = re.compile(r"[,;]\s")
_QUESTION = re.compile(r"[?？؟]$")
_ASIDE = re.compile(r"\s+\([^()]*\)(?!\w)|\s+[—–]\s[^—–]*\s[—–](?=\s)")


def choose_title(material: Material, picks: Sequence[Passage]) -> str:
    """The headline that shares most with the other headlines and the points.

    Sites' names are taken off. Where no article has a usable headline, one of two words counts that
    its article tells of; where there is none, the first point is cut to one by deleting. Nothing is
    ever added but an ellipsis where a sentence is cut off. In a language without rules for titles,
    only a question is known to tell less than other headlines. A story of several
    days has the headline of its newest main event.
    """
    headlines = _headlines(material) or _short_headlines(material)
    appeared = headlines or _points(material, picks)
    if not appeared:
        return ""
    language = material.language
    words = {headline: frozenset(material.content_stems(headline)) for headline in appeared}
    told = _told(material, picks, frozenset().union(*words.values()))
    rules = title_rules(language)

    def centrality(headline: str) -> float:
        stems = words[headline]
        shared = sum(told[stem] for stem in sorted(stems)) / sqrt(len(stems) or 1)
        return shared * (_LESSER if _tells_less(headline, rules) else 1)

    central = {headline: centrality(headline) for headline in appeared}
    if material.is_of_several_days and headlines:
        central = _newest(central, appeared)
    return max(central, key=lambda headline: (central[headline], headline))


def _headlines(material: Material) -> dict[str, date]:
    """The usable headlines, and the last day on which each appeared."""
    found: dict[str, date] = {}
    for article in material.articles:
        if headline := _headline(article, material.language):
            found[headline] = max(found.get(headline, date.min), _day(article))
    return found


def _short_headlines(material: Material) -> dict[str, date]:
    """The headlines of two words that their articles tell of."""
    told: dict[str, set[str]] = defaultdict(set)
    for passage, stems in zip(material.passages, material.stems, strict=True):
        told[passage.article_id].update(stems)
    return {
        headline: _day(article)
        for article in material.articles
        if (headline := _headline(article, material.language, fewest=_FEWEST_TOLD))
        and not told[article.id].isdisjoint(material.content_stems(headline))
    }


def _points(material: Material, picks: Sequence[Passage]) -> dict[str, date]:
    """The first point as a headline; all of them, in a story of several days."""
    articles = {each.id: each for each in material.articles}
    some = picks if material.is_of_several_days else picks[:1]
    return {
        shorten(pick.text.partition("\n")[0], language=material.language): _day(
            articles[pick.article_id]
        )
        for pick in some
    }


def _day(article: Article) -> date:
    return article.published.date() if article.published else date.min


def _newest(central: Mapping[str, float], appeared: Mapping[str, date]) -> dict[str, float]:
    """The headlines of the newest day that tell of the story nearly as much as any."""
    enough = _MAIN * max(central.values())
    main = [headline for headline, value in central.items() if value >= enough]
    last = max(appeared[headline] for headline in main)
    return {headline: central[headline] for headline in main if appeared[headline] == last}


def _tells_less(headline: str, rules: TitleRules | None) -> bool:
    return bool(_QUESTION.search(headline) or (rules and rules.no_news.match(headline)))


def _told(material: Material, picks: Sequence[Passage], wanted: frozenset[str]) -> dict[str, float]:
    """Stem that is wanted -> the share of the articles that have it plus the share of the points.

    What a single article says counts nothing: a headline must speak for more than its own.
    """
    articles: dict[str, set[str]] = {
        each.id: set(wanted.intersection(material.content_stems(each.title)))
        for each in material.articles
    }
    for passage, stems in zip(material.passages, material.stems, strict=True):
        articles[passage.article_id].update(wanted & stems)
    of = dict(zip(material.passages, material.stems, strict=True))
    points = [of[pick] for pick in picks]
    told: dict[str, float] = defaultdict(float)
    for stem, count in sorted(Counter(s for own in articles.values() for s in own).items()):
        if count > 1 or len(articles) == 1:
            said = sum(stem in point for point in points) / max(len(points), 1)
            told[stem] = count / len(articles) + said
    return told


def shorten(point: str, *, language: str = "en") -> str:
    """A sentence cut to a headline by deleting: asides, the reporting clause, the clauses after.

    Without rules of the language (BCP 47 primary subtag) only asides and words at the end go.

    >>> shorten("On Monday, a bridge fell in Dresden, which is in Saxony, police said.")
    'A bridge fell in Dresden'
    """
    text = _ASIDE.sub("", " ".join(point.split()))
    rules = title_rules(language)
    if rules is None:
        return _cut(text.rstrip(_LAST_MARKS), rules)
    text = rules.reports.sub("", text).rstrip(_LAST_MARKS)
    if any(mark in text for mark in '"“”'):
        return _cut(text, rules)
    opened = rules.opening.sub("", text)
    text = opened if count_words(opened) >= _FEWEST + 2 else text
    if not rules.conditions.match(text):
        text = _main_clause(text, rules)
    return _cut(text[:1].upper() + text[1:], rules)


def _main_clause(text: str, rules: TitleRules) -> str:
    """What stands before the first clause that can go: it must have a verb of its own."""
    for match in rules.tail.finditer(text):
        if _is_role(text, match.start(), rules):
            continue
        clause = text[: match.start()].rstrip()
        if count_words(clause) > _FEWEST and rules.verb.search(clause):
            return clause
    return text


def _is_role(text: str, at: int, rules: TitleRules) -> bool:
    """Whether what starts at a place has no verb and so is no clause: "as chief executive"."""
    match = rules.role.match(text, at)
    following = _CLAUSE_END.split(text[match.end() :], maxsplit=1)[0] if match else ""
    return match is not None and not rules.verb.search(following)


def _cut(text: str, rules: TitleRules | None) -> str:
    words = text.split()
    if len(words) <= _MOST:
        return text
    kept = " ".join(words[:_MOST])
    while rules and rules.stub.search(kept):
        kept = rules.stub.sub("", kept)
    return kept.rstrip(" ,;:—–-") + " …"


def _headline(article: Article, language: str, *, fewest: int = _FEWEST) -> str:
    title = " ".join(article.title.split())
    headline = split_site(title, article.source, language=language)[0]
    return headline if count_words(headline) >= fewest else ""
