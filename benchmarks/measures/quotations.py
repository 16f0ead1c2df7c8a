"""How often passages break the promise on quotations, and how much of the news they cover."""

import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from summarize.data import Article
from summarize.passages import make_passages
from summarize.quotations import find_quotations, is_speech
from summarize.sentences import split_sentences
from tests.promises import broken_promises

SETS = (
    "mds/multinews_a",
    "mds/multinews_attributed_dev",
    "clustering/basil_2010_2014",
    "clustering/ecbplus_topics_1_22",
)
_MOST_ARTICLES = 150
"""Of each set, the first so many in the file: enough for 600 passages, and seconds each."""


def measure(data: Path) -> dict[str, float]:
    """Figures of the sets under `data`; a set that is absent has none.

    `broken_promises_errors` counts passages, `in_passages` is the share of body sentences that some
    passage holds, `speech_with_speaker` the share of whole speech for which a speaker is told
    (whether it is the right one only reading tells; see docs/quotations.md).
    """
    figures: dict[str, float] = {}
    for name in SETS:
        file = data / f"{name}.jsonl"
        if file.exists():
            counts = _counts(file)
            short = Path(name).name
            figures[f"quotations/{short}/broken_promises_errors"] = counts["broken"]
            figures[f"quotations/{short}/in_passages"] = counts["held"] / counts["body"]
            figures[f"quotations/{short}/speech_with_speaker"] = counts["told"] / counts["speech"]
    return figures


def _counts(file: Path) -> Counter[str]:
    counts: Counter[str] = Counter(body=0, held=0, told=0, speech=0, broken=0)
    for article in _articles(file):
        sentences = split_sentences(article)
        made = make_passages(article, sentences).passages
        held = {index for passage in made for index in passage.sentences}
        counts["held"] += len(held)
        counts["body"] += sum(sentence.kind == "body" for sentence in sentences)
        for quotation in find_quotations(article, sentences):
            if quotation.complete and is_speech(quotation.span.of(article.text)):
                counts["speech"] += 1
                counts["told"] += bool(quotation.speaker)
        counts["broken"] += sum(
            bool(broken_promises(article.text, passage.text, passage.span)) for passage in made
        )
    return counts


def _articles(file: Path) -> Iterator[Article]:
    rows = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]
    documents = [each for row in rows for each in row.get("documents", [row])]
    for number, each in enumerate(documents[:_MOST_ARTICLES]):
        if each["text"].strip():
            yield Article(str(number), "Outlet", "", each["text"])
