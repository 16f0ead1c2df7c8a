"""What articles are compared by, as rows: their titles and the openings of their texts.

Titles alone cannot decide (true pairs had a title overlap of .12 to .50), so an article is its
title, counted twice, and its first two hundred words. How rare a word is does not depend on the
other articles at hand but on a background of news, so that a few articles are grouped like many.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import chain
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from summarize import vectors
from summarize.data import Article
from summarize.languages.background import Background, background
from summarize.patterns import regex
from summarize.stories.reading import Opening, Reader
from summarize.vectors import Floats, Positions, Rows

if TYPE_CHECKING:
    from summarize.data import EarlierArticle

# Chosen, not tuned: a headline tells the event in fewest words, but alone it cannot decide.
_TITLE_WEIGHT = 2
# A stem is rare that was in fewer stories of the background (of 500); 2, 8 and 15 tell less.
_RARE = 4
# A stem that is in more articles at hand than a story has, so many, is as common as the others say:
# where all are of one town, its name tells nothing. Of 20,000 articles 30 more change nothing.
_LARGEST_STORY = 30
# What tells several stories: so many pairs of its parts have no word in common, and so little of
# its weight is in words that come again. So are 38 of 100 made-up digests of five to nine stories,
# and 3 of 1,000 development articles; at .66 and .2 61 and 9, which costs BCubed F1 .015.
_SCATTERED, _REPEATING = 0.73, 0.15
# What a stem counts as that the background does not list: most of them are in one story or none.
_UNLISTED = 0.7
# Without a background the articles at hand stand for one, of so many stories; as if so many more
# articles without their words were there, or the words of a story would be common in a small pile.
_STORIES, _OTHERS = 500, 700
_YEAR = regex(r"(?:19[5-9]|20[0-4])[0-9]")


@dataclass(frozen=True, eq=False)
class Openings:
    """What some articles of one language are compared by, one row or value for each.

    Attributes:
        words: TF-IDF rows of length 1 of title and opening.
        lead_shares: the part of the weight of title and lead that each of their words has.
        present: 1 for each word of title and opening.
        rare: 1 for each of them that is rare in the background.
        names: TF-IDF rows of length 1 of capitalised words within sentences.
        numbers: 1 for each number in title and lead.
        years: 1 for each year in title and opening.
        weekdays, months: the sets of them that are named, as bits.
        length: the logarithm of the number of words.
        untitled: 1 where there is no title.
        repeating: the share of the weight of words that come more than once.
        digest: whether it tells several stories: by its title, or as little hangs together.
        days: the day of publication as a number; -1 where it is not known.
    """

    words: Rows
    lead_shares: Rows
    present: Rows
    rare: Rows
    names: Rows
    numbers: Rows
    years: Rows
    weekdays: Positions
    months: Positions
    length: Floats
    untitled: Floats
    repeating: Floats
    digest: NDArray[np.bool_]
    days: Positions

    def __len__(self) -> int:
        return len(self.days)


def read_openings(articles: "Sequence[Article | EarlierArticle]", language: str) -> Openings:
    """What these articles are compared by; all are read in one language."""
    reader = Reader(language)
    read = [reader.read(each.title, _text(each)) for each in articles]
    told = [[*each.title] * _TITLE_WEIGHT + [*each.body] for each in read]
    columns, stems = vectors.numbered(chain.from_iterable(told))
    place = dict(zip(stems, range(len(stems)), strict=True))
    counted = _tallied(columns, told, len(stems))
    leads = _counted([[*each.title, *each.lead] for each in read], place)
    common, stories = _common(stems, counted, language)
    weights = np.log((stories + 1) / (common + 1)) + 1
    words = _weighted(counted, weights)
    total = vectors.summed(words.row_of, words.data, len(read))
    again = np.where(counted.data > 1, words.data, 0.0)
    repeating = vectors.summed(words.row_of, again, len(read)) / np.maximum(total, 1.0)
    return Openings(
        words=vectors.normalized(words),
        lead_shares=_shares(leads.binary.with_data(weights[leads.indices])),
        present=counted.binary,
        rare=_only(counted, common < _RARE),
        names=vectors.normalized(
            _weighted(_counted([each.names for each in read], place), weights)
        ),
        numbers=_only(leads, np.array([stem[:1].isdigit() for stem in stems], np.bool_)),
        years=_only(counted, np.array([bool(_YEAR.fullmatch(stem)) for stem in stems], np.bool_)),
        weekdays=np.array([each.weekdays for each in read], np.int64),
        months=np.array([each.months for each in read], np.int64),
        length=np.log1p(vectors.summed(counted.row_of, counted.data, len(read))),
        untitled=np.array([not each.title for each in read], np.float64),
        repeating=repeating,
        digest=_digests(articles, read, repeating, background(language)),
        days=np.array([_day(each.published) for each in articles], np.int64),
    )


def _digests(
    articles: "Sequence[Article | EarlierArticle]",
    read: Sequence[Opening],
    repeating: Floats,
    known: Background | None,
) -> NDArray[np.bool_]:
    scattered = np.array([each.scattered for each in read], np.float64)
    titled = [
        known is not None and known.digest_titles.fullmatch(each.title.strip()) is not None
        for each in articles
    ]
    result: NDArray[np.bool_] = (scattered >= _SCATTERED) & (repeating < _REPEATING)
    return result | np.array(titled, np.bool_)


def _text(article: "Article | EarlierArticle") -> str:
    return article.text if isinstance(article, Article) else article.opening


def _counted(lists: Sequence[Sequence[str]], place: Mapping[str, int]) -> Rows:
    columns = np.fromiter((place[stem] for each in lists for stem in each), np.int64)
    return _tallied(columns, lists, len(place))


def _tallied(columns: Positions, lists: Sequence[Sequence[str]], width: int) -> Rows:
    row_of = np.repeat(np.arange(len(lists)), [len(each) for each in lists])
    return vectors.tally(row_of, columns, (len(lists), width))


def _shares(rows: Rows) -> Rows:
    total = vectors.summed(rows.row_of, rows.data, len(rows))
    return rows.with_data(rows.data / total[rows.row_of])


def _common(stems: Sequence[str], counted: Rows, language: str) -> tuple[Floats, int]:
    """In how many stories of the background each stem is, and how many stories it has."""
    known = background(language)
    found = counted.frequency[: len(stems)]
    if known is None:
        return found / (len(counted) + _OTHERS) * _STORIES, _STORIES
    listed = np.array([known.counts.get(stem, _UNLISTED) for stem in stems], np.float64)
    here = (found - _LARGEST_STORY) / max(len(counted), 1) * known.stories
    return np.maximum(listed, here), known.stories


def _weighted(counted: Rows, weights: Floats) -> Rows:
    return counted.with_data((1 + np.log(counted.data)) * weights[counted.indices])


def _only(rows: Rows, columns: NDArray[np.bool_]) -> Rows:
    """1 for each entry that stands in one of these columns."""
    kept = columns[rows.indices]
    lengths = np.bincount(rows.row_of[kept], minlength=len(rows))
    indptr = np.concatenate(([0], np.cumsum(lengths)))
    return Rows(indptr, rows.indices[kept], np.ones(int(kept.sum())), rows.width)


def _day(published: datetime | None) -> int:
    return published.toordinal() if published else -1
