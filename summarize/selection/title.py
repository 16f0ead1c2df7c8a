"""The title of a briefing: the headline that most articles support, or a point cut short."""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from math import sqrt

from summarize.cleaning import split_site
from summarize.data import Article, Passage, Span, count_words
from summarize.language import split_spans
from summarize.languages.titles import (
    FEWEST,
    MOST,
    ROOM,
    TitleRules,
    can_go,
    denied_in,
    differ_by_a_slip,
    has_pairs,
    is_opinion,
    shorten,
    takes_back,
    title_rules,
)
from summarize.patterns import stands_in
from summarize.scoring import Material

# One of two ("Ferry sinks") is taken where there is no other, and its own article has one of its
# words: "Latest news" stands over anything. Chosen, not tuned.
_FEWEST_TOLD = 2
# What is left of the worth of a headline that is broken or cut off, that tells of no event or talks
# to the reader, judges, has no verb, shouts, or is longer than a line. Chosen by reading the titles
# of the development stories.
_SLIP, _CUT, _NO_NEWS, _LOADED, _VERBLESS, _LOUD, _LONG = 0.2, 0.3, 0.5, 0.75, 0.6, 0.8, 0.85
# The same of an opinion, and of what takes itself back or asserts what the first point denies; and
# of a point that stays whole though it is longer than a line, where another one can be the title.
_UNTRUE, _WHOLE = 0.4, 0.7
# With less left it is no title where a point gives one, nor with a smaller share of its words in
# the points.
_USABLE, _TOLD = 0.55, 0.3
# What a headline keeps of its worth of whose words no other article has any, and the least it has.
_ALONE, _LEAST = 0.5, 0.3
# A point behind the first ones, or another one for a headline, needs this share of the support.
_AS_MUCH = 0.5
# So many points are asked for a title first, so many where these give none.
_FIRST, _MORE = 3, 5
# A point goes before a usable headline worth so much less, that no point tells or any; by reading.
_BETTER_UNTOLD, _BETTER = 1.5, 2.0
# What the first point counts beside the others, in articles, and what a later one keeps as a title.
_LEADING, _LATER = 1.0, 0.8
# A number that two articles have counts so much more than a word: it tells what happened.
_NUMBER = 1.5
# What is left for each day that a headline is older than the newest article, and of one that tells
# what was to come. Chosen, not tuned.
_DAY_OLD, _EXPECTED = 0.9, 0.5
# In a story of several days the title is a headline of its newest day, where one has this share of
# what the most central headline has. Chosen by reading the titles of the development topics.
_MAIN = 0.7
# Words of so many letters are compared letter by letter: shorter ones are alike by chance.
_SPELLED = 6
_QUESTION = re.compile(r"[?？؟]$")
_CUT_OFF = re.compile(r"(?:\.\.\.|…)$")
_FULL_STOP = re.compile(r"(?<=[\w?!][\w\"”’'%])\.{1,2}$")


def choose_title(material: Material, picks: Sequence[Passage]) -> str:
    """The headline that most articles and the first point support, in good form.

    Labels and names of sites are taken off. What is broken, asks, comments or judges is worth less.
    Where no article has a usable headline, a point is cut to one by deleting; one of two words
    counts that its article tells of. Nothing is ever added but an ellipsis where a sentence is cut
    off, and that only where no point gives a whole clause. In a language without rules for titles,
    only a question is known to tell less than other headlines. Of several days the newest counts.
    """
    headlines = _headlines(material) or _short_headlines(material)
    chooser = _Chooser(material, picks)
    found = chooser.best_headline(headlines)
    if found and chooser.form(found) == 1 and chooser.is_told(found):
        return found.text
    asked = picks if material.is_of_several_days else picks[:_MORE]
    point = chooser.best_point(_points(material, asked))
    title = point if point and chooser.is_instead(point, found) else found
    return title.text if title and (picks or chooser.is_news(title)) else ""


@dataclass(frozen=True, slots=True, eq=False)
class _Headline:
    """What may be the title.

    Attributes:
        text: without label and site, or a point cut short.
        full: what it was.
        article: where it stands.
        place: the place of the point among the points; 0 for a headline.
        is_point: whether it is a point.
    """

    text: str
    full: str
    article: Article
    place: int = 0
    is_point: bool = False

    @property
    def day(self) -> date:
        return self.article.published.date() if self.article.published else date.min


class _Chooser:
    """Judges headlines by what the articles and the points tell, and by their form."""

    def __init__(self, material: Material, picks: Sequence[Passage]) -> None:
        self._material = material
        self._rules = title_rules(material.language)
        of = dict(zip(material.passages, material.stems, strict=True))
        self._points = [of[pick] for pick in picks]
        self._origins: dict[str, set[str]] = defaultdict(set)
        for article in material.articles:
            self._origins[self._origin(article.id)].update(self._stems(article.title))
        for passage, stems in of.items():
            self._origins[self._origin(passage.article_id)].update(stems)
        # Behind their opening the points of several days begin with the oldest.
        self._leading = 0.0 if material.is_of_several_days else _LEADING
        self._fitting = None
        if picks and (len(material.articles) > 1 or denied_in(picks[0].text, self._rules)[0]):
            from summarize.selection import fitting

            self._fitting = fitting.Fitting(material, picks[0])
        self._told: dict[str, float] = {}
        self._forms: dict[_Headline, float] = {}

    def best(self, headlines: Sequence[_Headline]) -> _Headline | None:
        """The one worth most; in a story of several days of the newest main event."""
        usable = [each for each in headlines if self.is_usable(each)] or headlines
        worth = {
            each: (_LEAST + self.support(each)) * self.form(each) * self._age(each)
            for each in usable
        }
        if self._material.is_of_several_days and worth:
            worth = _newest(worth)
        else:
            worth = {each: value * _LATER**each.place for each, value in worth.items()}
        return max(worth, key=lambda each: (worth[each], each.text), default=None)

    def is_usable(self, headline: _Headline) -> bool:
        """Whether it is written as a title."""
        return self.form(headline) >= _USABLE

    def best_headline(self, headlines: Sequence[_Headline]) -> _Headline | None:
        """The best one; not one of an arrival where one no older tells what came of it."""
        best = self.best(headlines)
        if best is None or self._rules is None or not self._rules.starts.match(best.text):
            return best
        others = (each for each in headlines if each.day >= best.day and self.is_usable(each))
        came = [each for each in others if not self._rules.starts.match(each.text)]
        return self.best([each for each in came if self.is_told(each, first=_FIRST)]) or best

    def best_point(self, points: Sequence[_Headline]) -> _Headline | None:
        """The best of the first points, else of more; a whole clause goes before one cut off."""
        if points and self._material.outgrown and self.is_usable(points[0]):
            return points[0]
        if self._material.is_of_several_days or not points:
            return self.best(points)
        first = points[:_FIRST]
        least = _AS_MUCH * max(map(self.support, first))
        more = [point for point in points if self.support(point) >= least]
        for each, form in ((first, _USABLE), (more, _USABLE), (first, _NO_NEWS)):
            if enough := [point for point in each if self.form(point) >= form]:
                return self.best(enough)
        return self.best(first)

    def is_instead(self, point: _Headline, headline: _Headline | None) -> bool:
        """Whether a point is the title, be it that of a headline.

        Without rules of the language every headline is one. A comment or a question stays where
        the point tells far less of what the others tell.
        """
        if headline is None:
            return True
        if not self.is_usable(headline):
            is_less = self.support(point) < _AS_MUCH * self.support(headline)
            is_kept = is_less and self.form(headline) >= _NO_NEWS and self.is_told(headline)
            return self._rules is not None and not is_kept
        if not self.is_usable(point):
            return False
        least = _BETTER if self.is_told(headline) else _BETTER_UNTOLD
        if least == _BETTER and point.place:
            return False
        ours, theirs = (self.support(each) * self.form(each) for each in (point, headline))
        return ours > least * theirs

    def is_told(self, headline: _Headline, *, first: int | None = None) -> bool:
        """Whether the points, or the first so many of them, tell of it."""
        stems = set(self._stems(headline.text))
        told = sum(any(stem in point for point in self._points[:first]) for stem in stems)
        return not self._points or told >= _TOLD * len(stems)

    def _origin(self, article: str) -> str:
        return self._material.origins.get(article, article)

    def _stems(self, text: str) -> list[str]:
        return self._material.content_stems(text)

    def support(self, headline: _Headline) -> float:
        """How many articles and points have its words; what one article says counts nothing."""
        told = [self._support_of(stem) for stem in sorted(set(self._stems(headline.text)))]
        shared = sum(each > 0 for each in told) / max(len(told), 1)
        return sum(told) / sqrt(len(told) or 1) * (_ALONE + (1 - _ALONE) * shared)

    def _support_of(self, stem: str) -> float:
        if stem not in self._told:
            count = sum(stem in own for own in self._origins.values())
            said = [stem in point for point in self._points] or [False]
            told = count / len(self._origins) + sum(said) / len(said) + self._leading * said[0]
            told *= _NUMBER if stem[0].isdigit() and self._leading else 1
            self._told[stem] = told if count > 1 or len(self._origins) == 1 else 0.0
        return self._told[stem]

    def form(self, headline: _Headline) -> float:
        """What is left of its worth for how it is written."""
        if headline not in self._forms:
            self._forms[headline] = self._form(headline)
        return self._forms[headline]

    def _form(self, headline: _Headline) -> float:
        text, rules = headline.text, self._rules
        worth = 1.0
        worth *= _CUT if _CUT_OFF.search(text) or not has_pairs(text) else 1
        worth *= _NO_NEWS if _QUESTION.search(text) else 1
        worth *= _LONG if count_words(text) > MOST else 1
        worth *= _EXPECTED if self._is_overtaken(headline) else 1
        if self._fitting is not None:
            worth *= self._fitting.of(text, "" if headline.is_point else headline.article.id)
        worth *= _LOUD if text.isupper() else 1
        if rules is None:
            return worth
        worth *= _NO_NEWS if any(map(rules.no_news.match, (headline.full, text))) else 1
        worth *= _NO_NEWS if rules.lesser.match(text) else 1
        if headline.is_point:
            worth *= _SLIP if rules.furniture.match(headline.full) else 1
            worth *= _NO_NEWS if rules.points_back(text) else 1
            worth *= _WHOLE if count_words(text) > ROOM else 1
        is_true = headline.is_point or not takes_back(headline.full, rules)
        worth *= 1 if self.is_news(headline) and is_true else _UNTRUE
        worth *= _VERBLESS if not rules.tells(text) else 1
        worth *= _LOADED if not rules.loaded.isdisjoint(text.casefold().split()) else 1
        return worth * (_SLIP if rules.is_slip(text) or self._is_misspelt(headline) else 1)

    def is_news(self, headline: _Headline) -> bool:
        """Whether it is not the opinion of an outlet; so is every one without rules."""
        return headline.is_point or not (self._rules and is_opinion(headline.full, self._rules))

    def _age(self, headline: _Headline) -> float:
        """What is left of its worth for the days since, where these are few."""
        days = self._material.days
        if not headline.article.published or self._material.is_of_several_days:
            return 1.0
        return float(_DAY_OLD ** (days[-1] - headline.day).days)

    def _is_overtaken(self, headline: _Headline) -> bool:
        """Whether it tells what was to come, and an article of a later day tells more."""
        is_old = headline.article.published and headline.day < self._material.days[-1]
        rules = self._rules if is_old else None
        return rules is not None and rules.expects.match(headline.text) is not None

    def _is_misspelt(self, headline: _Headline) -> bool:
        """Whether its own text has a word of it but for one letter, and no text as written."""
        if self._rules is None:
            return False
        words = map(str.casefold, re.findall(rf"[^\W\d_]{{{_SPELLED},}}", headline.text))
        unknown = [word for word in words if not self._rules.is_known(word)]
        text = headline.article.text.casefold() if unknown else ""
        unknown = [word for word in unknown if not stands_in(word, text)]
        there = set(re.findall(r"[^\W\d_]+", text)) if unknown else set[str]()
        for word in unknown:
            alike = [other for other in there if other[0] == word[0]]
            if any(differ_by_a_slip(word, other) for other in alike):
                return not any(word in each.text.casefold() for each in self._material.articles)
        return False


def _newest(worth: Mapping[_Headline, float]) -> dict[_Headline, float]:
    """The headlines of the newest day that tell of the story nearly as much as any."""
    enough = _MAIN * max(worth.values())
    last = max(each.day for each, value in worth.items() if value >= enough)
    return {e: value for e, value in worth.items() if value >= enough and e.day == last}


def _headlines(material: Material, *, fewest: int = FEWEST) -> list[_Headline]:
    """The headlines that are long enough, without labels and names of sites."""
    rules = title_rules(material.language)
    found = (
        _Headline(_bare(each, material.language, rules), each.title, each)
        for each in material.articles
    )
    return [each for each in found if count_words(each.text) >= fewest]


def _short_headlines(material: Material) -> list[_Headline]:
    """The headlines of two words that their articles tell of."""
    told: dict[str, set[str]] = defaultdict(set)
    for passage, stems in zip(material.passages, material.stems, strict=True):
        told[passage.article_id].update(stems)
    return [
        each
        for each in _headlines(material, fewest=_FEWEST_TOLD)
        if not told[each.article.id].isdisjoint(material.content_stems(each.text))
    ]


def _points(material: Material, picks: Sequence[Passage]) -> list[_Headline]:
    """The points cut to headlines."""
    articles = {each.id: each for each in material.articles}
    texts = [_first_sentence(pick.text, material.language) for pick in picks]
    cut = [shorten(text, language=material.language) for text in texts]
    return [
        _Headline(text, full, articles[pick.article_id], place, is_point=True)
        for place, (text, full, pick) in enumerate(zip(cut, texts, picks, strict=True))
    ]


def _bare(article: Article, language: str, rules: TitleRules | None) -> str:
    """A headline without labels, names of the site and its full stop; a long one cut by clauses."""
    text, site = " ".join(article.title.split()), article.title
    while site and not (rules and takes_back(text, rules)):
        text, site = split_site(text, article.source, language=language)
    if article.source:
        text = re.sub(rf"^{re.escape(article.source)}\s*(?:[|:»]|\s[–—-])\s*", "", text)
    text = _FULL_STOP.sub("", text)
    if rules is None:
        return text
    label = rules.labels.match(text)
    if takes_back(text, rules):
        return text
    text = rules.ends.sub("", text[label.end() :] if label else text)
    first = _first_sentence(text, language)
    if _FULL_STOP.search(first) and count_words(first) > FEWEST and has_pairs(first):
        text = _FULL_STOP.sub("", first)
    for tail in rules.headline_tail.finditer(text) if count_words(text) > MOST else ():
        if rules.tells(text[: tail.start()]) and can_go(text, tail.start(), rules):
            text = text[: tail.start()].rstrip(" ,;:")
            break
    return text[:1].upper() + text[1:]


def _first_sentence(text: str, language: str) -> str:
    first, *_ = [*split_spans(text.partition("\n")[0], language=language), Span(0, 0)]
    return first.of(text)
