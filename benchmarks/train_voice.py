"""Learn the weights of `summarize/languages/en/voice.py` from what is quoted and what is not.

    python benchmarks/train_voice.py DATA

Whole quotations with a speaker are speech, sentences without any are narration; those in the first
person are left out, as they need no weights. Half of the articles teach, the other half tests.
"""

import json
import sys
import zlib
from collections.abc import Iterator
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from benchmarks.measures.quotations import SETS
from summarize.data import Article
from summarize.languages.en.speech import RULES
from summarize.languages.en.voice import traits
from summarize.quotations import Discourse, is_speech
from summarize.sentences import split_sentences

Floats = NDArray[np.float64]
_FEWEST_WORDS = 7
_SHRINKING = 1.0  # the usual strength of the penalty on large weights; not tuned
_STEPS = 30  # Newton's method is done after about eight


def main(data: Path) -> None:
    """Print the weights and how well they part the unseen half."""
    rows = [row for name in SETS for row in _rows(data / f"{name}.jsonl")]
    names = list(traits("x"))
    values = np.array([[traits(text)[name] for name in names] for _, _, text in rows])
    spoken = np.array([is_spoken for _, is_spoken, _ in rows], dtype=float)
    seen = np.array([zlib.crc32(article.encode()) % 2 == 0 for article, _, _ in rows])
    weights = _fitted(values[seen], spoken[seen])
    score = values @ weights
    for part, which in (("seen", seen), ("unseen", ~seen)):
        print(f"{part}: {int(which.sum())} texts, AUC {_auc(score[which], spoken[which]):.3f}")
    speech, narration = score[~seen & (spoken == 1)], score[~seen & (spoken == 0)]
    for share in (0.02, 0.05, 0.1):
        line = float(np.quantile(speech, share))
        print(
            f"below {line:.2f}: {share:.0%} of speech, {(narration < line).mean():.0%} of narration"
        )
    print(
        json.dumps({n: round(float(w), 2) for n, w in zip(names, weights, strict=True)}, indent=4)
    )


def _rows(file: Path) -> Iterator[tuple[str, bool, str]]:
    lines = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]
    documents = [each for line in lines for each in line.get("documents", [line])]
    for number, each in enumerate(documents):
        if not each["text"].strip():
            continue
        article = Article(f"{file.stem}{number}", "Outlet", "", each["text"])
        sentences = split_sentences(article)
        discourse = Discourse(article, sentences)
        for quotation in discourse.quotations:
            text = quotation.span.of(article.text)
            if quotation.complete and quotation.speaker and is_speech(text) and "\n" not in text:
                yield from _row(article.id, text.strip("“”\"‘’' ,"), spoken=True)
        for at, sentence in enumerate(sentences):
            if sentence.kind == "body" and not discourse.touching[at] and at:
                yield from _row(article.id, sentence.text, spoken=False)


def _row(article: str, text: str, *, spoken: bool) -> Iterator[tuple[str, bool, str]]:
    if len(text.split()) >= _FEWEST_WORDS and not RULES.speaks(text):
        yield article, spoken, text


def _fitted(values: Floats, spoken: Floats) -> Floats:
    """Logistic regression in which speech and narration count the same."""
    each = np.where(spoken == 1, (spoken == 0).sum() / (spoken == 1).sum(), 1.0)
    weights = np.zeros(values.shape[1])
    penalty = _SHRINKING * np.eye(values.shape[1])
    for _ in range(_STEPS):
        chance = 1 / (1 + np.exp(-values @ weights))
        slope = values.T @ (each * (spoken - chance)) - _SHRINKING * weights
        bend = (values * (each * chance * (1 - chance))[:, None]).T @ values + penalty
        weights = weights + np.linalg.solve(bend, slope)
    return weights


def _auc(score: Floats, spoken: Floats) -> float:
    ranks = np.empty(len(score))
    ranks[np.argsort(score)] = np.arange(len(score))
    count = spoken.sum()
    above = ranks[spoken == 1].sum() - count * (count - 1) / 2
    return float(above / count / (len(score) - count))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
