"""`explain` for people: it fits a terminal of 80 columns and says what became of each sentence."""

from dataclasses import replace
from pathlib import Path

import numpy as np

from summarize.data import Article
from summarize.explanation import (
    ExplainedOrigin,
    ExplainedSentence,
    Explanation,
    explain,
    explanation_table,
    removal_table,
    removals,
)
from summarize.pipeline import Method, draft, put_together
from summarize.readers import read_articles
from summarize.scoring import Lead, Words
from summarize.scoring.worth import ranked


def _row(article_id: str, index: int, **values: object) -> ExplainedSentence:
    given = {"score": 1.234, "cluster": 7, "copies": 1, "fate": "left out", "point": None}
    return ExplainedSentence(
        article_id=article_id,
        index=index,
        start=0,
        end=14,
        text="A ferry sank.\n",
        kind="body",
        reason="over budget",
        **{**given, **values},  # type: ignore[arg-type] # read from a table of examples
    )


def test_the_table_is_this() -> None:
    """Points count from 1 for people, from 0 in the data."""
    explanation = Explanation(
        sentences=(
            _row("herald.txt", 0, fate="used", point=1, copies=2),
            _row("herald.txt", 1),
            _row("post.txt", 0, fate="duplicate", point=1),
        ),
        origins=(ExplainedOrigin(("herald.txt", "post.txt"), ("Herald", "Post")),),
        value=3.5,
        gap=0.0125,
        unit="words",
        limit=250,
        used=182,
        ended="little",
    )
    assert explanation_table(explanation) == (
        "herald.txt\n"
        "no.  score  cluster  fate         text\n"
        "───────────────────────────────────────────────\n"
        "0    1.23   7 (x2)   point 2      A ferry sank.\n"
        "1    1.23   7        over budget  A ferry sank.\n"
        "\n"
        "post.txt\n"
        "no.  score  cluster  fate         text\n"
        "───────────────────────────────────────────────\n"
        "0    1.23   7        over budget  A ferry sank.\n"
        "\n"
        "One origin: herald.txt, post.txt (outlets: Herald, Post)\n"
        "Value of the selection: 3.500; optimality gap: 1.25%\n"
        "Length: 182 of 250 words; what is left adds too little to be worth its place\n"
    )


def test_a_real_explanation_fits_80_columns_and_has_a_row_for_each_sentence() -> None:
    articles = read_articles([Path("seeds/border-visit")])
    drafted = draft(articles, Method(scoring=Lead(), length=Words(100)))
    explanation = explain(drafted, put_together([drafted])[0])
    text = explanation_table(explanation)
    assert max(map(len, text.splitlines())) < 80
    assert "optimality gap: none stated: this method ranks" in text
    assert len(explanation.sentences) == len(drafted.material.sentences)
    for article in articles:
        assert f"\n{article.id}\n" in f"\n{text}"
    removed = removal_table(removals(drafted.material.articles))
    assert max(map(len, removed.splitlines())) < 80
    assert "byline" in removed


def test_scores_clusters_and_copies_are_those_of_the_draft() -> None:
    """Three outlets: two say the same, one of them with a sentence more."""
    texts = [
        "A ferry sank off Port Elm on Monday. Goats ate the roses of the mayor.",
        "A ferry sank off Port Elm on Monday.",
        "Prices of wheat rose in Genoa on Friday.",
    ]
    articles = [
        Article(id=f"{n}.txt", source=f"Outlet {n}", title="", text=text)
        for n, text in enumerate(texts)
    ]
    drafted = draft(articles, Method())
    rows = explain(drafted, put_together([drafted])[0]).sentences
    assert [(each.article_id, each.index, each.copies) for each in rows] == [
        ("0.txt", 0, 2),
        ("0.txt", 1, 1),
        ("1.txt", 0, 2),
        ("2.txt", 0, 1),
    ]
    assert rows[0].cluster == rows[2].cluster
    assert len({each.cluster for each in rows}) == 3
    for row in rows:
        own = [
            drafted.worth.value((place,))
            for place, passage in enumerate(drafted.material.passages)
            if passage.article_id == row.article_id and row.index in passage.sentences
        ]
        assert row.score == round(max(own), 4)
        article = next(each for each in articles if each.id == row.article_id)
        assert article.text[row.start : row.end] == row.text


def test_the_score_of_a_sentence_is_that_of_its_best_passage_though_below_zero() -> None:
    """Passages are worth -1, -2, -3 ...: a sentence has the score of the first that holds it."""
    drafted = draft(read_articles([Path("seeds/border-visit")]), Method())
    passages = drafted.material.passages
    falling = replace(drafted, worth=ranked(-np.arange(1.0, len(passages) + 1)))
    first: dict[tuple[str, int], float] = {}
    for place, passage in enumerate(passages, start=1):
        for index in passage.sentences:
            first.setdefault((passage.article_id, index), -float(place))
    rows = explain(falling, put_together([drafted])[0]).sentences
    assert len(first) < sum(len(passage.sentences) for passage in passages)
    assert {(row.article_id, row.index): row.score for row in rows if row.score} == first


def test_only_articles_that_share_an_origin_are_named_as_one() -> None:
    drafted = draft(read_articles([Path("seeds/border-visit")]), Method())
    (origin,) = explain(drafted, put_together([drafted])[0]).origins
    assert origin.outlets == ("The Daily Lantern", "NewsMirror")
    assert origin.articles == ("daily-lantern.txt", "newsmirror.txt")
