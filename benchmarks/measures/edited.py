"""Does a briefing choose like an editor, at 250 words?

`edited/open` and `edited/locked` are of labelled stories (benchmarks/edited); those of the locked
half are read off stories that nobody looks at. `edited/reported/...` is the share of the sentences
that three or more articles report, by the labels of benchmarks/support, which a briefing tells:
a point is worded from it, or from the sentences that report it.
"""

from collections.abc import Iterable, Iterator
from pathlib import Path

from benchmarks.edited import HERE, WIDELY, figures, judge, read
from benchmarks.edited.__main__ import briefed
from benchmarks.support import REPORTED, Labelled, LabelledStory, development, locked, place_of
from summarize.cleaning import clean
from summarize.data import Article, Citation, RawArticle
from summarize.pipeline import summarize
from summarize.sentences import split_sentences

_WORDS = 250


def measure(data: Path) -> dict[str, float]:
    """All figures of this module."""
    found = {
        "edited/reported/development": _told(development(data)),
        "edited/reported/locked": _told(locked(data)),
    }
    for half, stories in (("open", "open"), ("locked", "locked.jsonl.gz")):
        judged = [judge(story, briefed(story, _WORDS)) for story in read(HERE / stories)]
        found |= {
            f"edited/{half}/{name}": value
            for name, value in figures(judged).items()
            if name not in ("title_made", "words")
        }
    return found


def _told(stories: Iterable[LabelledStory]) -> float:
    """The share of the sentences which `WIDELY` articles report that a briefing tells."""
    asked = told = 0
    for story in stories:
        widely = [
            each
            for each in story.sentences
            if 1 + sum(label in REPORTED for label in each.support.values()) >= WIDELY
        ]
        if widely:
            articles = _articles(story)
            points = [each.citations[0] for each in summarize(articles).points]
            asked += len(widely)
            told += sum(_is_told(each, story, articles, points) for each in widely)
    return told / asked


def _articles(story: LabelledStory) -> list[Article]:
    return [
        clean(RawArticle(id=f"d{at}", source=f"outlet {at}", title="", text=text))
        for at, text in enumerate(story.texts)
    ]


def _is_told(
    labelled: Labelled, story: LabelledStory, articles: list[Article], points: list[Citation]
) -> bool:
    return any(
        point.article_id == f"d{document}" and point.span.start < end and start < point.span.end
        for document, start, end in _places(labelled, story, articles)
        for point in points
    )


def _places(
    labelled: Labelled, story: LabelledStory, articles: list[Article]
) -> Iterator[tuple[int, int, int]]:
    """The document and characters of each sentence that tells what a labelled one tells."""
    named = [(labelled.document, labelled.start)]
    named += [
        (document, at)
        for document, places in labelled.evidence.items()
        if labelled.support.get(document) in REPORTED
        for at in places
    ]
    for document, at in named:
        sentences = split_sentences(articles[document])
        texts = [(place, each.text) for place, each in enumerate(sentences)]
        place = place_of(story.texts[document], at, texts)
        if place is not None:
            yield document, sentences[place].span.start, sentences[place].span.end
