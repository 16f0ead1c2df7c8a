"""The check of `summarize.checking`: lies caught, false alarms, and agreement with human votes."""

import json
import random
import re
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from benchmarks.corruptions import KINDS, corruptions, real_sentences
from benchmarks.lies.making import HALVES, TRUTHS, sample
from benchmarks.lies.sentences import Corpus, is_seen
from benchmarks.lies.verbs import Verbs
from summarize.checking import DECISION, Verdict, supported

_EACH = 1000
# Of each kind and half, chosen for time; `python -m benchmarks.lies` reads more, with intervals.
_EACH_NAMED = 200
_TRUE_SENTENCES = 3000
_FACTS = re.compile(
    r"\d+|\b(?:[A-Z]\w*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|"
    r"dozens?|hundreds?|thousands?|millions?|half|first|second|third|fourth|"
    r"fifth|sixth|seventh|eighth|ninth|tenth|quarter|twice|midday|"
    r"yesterday|today|tomorrow|tonight|last|this|next|noon|midnight)\b"
)


def measure(data: Path) -> dict[str, float]:
    """Shares of lies caught, numbers of false alarms, balanced accuracy and AUC of rules alone."""
    figures = _lies(data)
    figures.update(_named_lies(data))
    figures.update(_false_alarms(data))
    figures.update(_paraphrases(data))
    for name, pairs in _judged(data).items():
        verdicts = [supported(claim, evidence) for claim, evidence, _ in pairs]
        labels = [label for _, _, label in pairs]
        figures[f"checking/{name}/balanced_accuracy"] = balanced_accuracy(verdicts, labels)
        figures[f"checking/{name}/auc"] = area_under_curve([v.score for v in verdicts], labels)
        decided = [replace(v, ok=v.score >= DECISION) for v in verdicts]
        figures[f"checking/{name}/accuracy_at_decision"] = balanced_accuracy(decided, labels)
    return figures


def _lies(data: Path) -> dict[str, float]:
    made = corruptions(data, each=_EACH)
    start = time.process_time()
    caught = Counter(lie.kind for lie in made if not supported(lie.corrupted, lie.sentence).ok)
    seconds = time.process_time() - start
    counts = Counter(lie.kind for lie in made)
    figures = {f"checking/caught/{kind}": caught[kind] / counts[kind] for kind in KINDS}
    return figures | {"checking/statement_ms": 1000 * seconds / len(made)}


def _named_lies(data: Path) -> dict[str, float]:
    """Shares of lies caught and of true statements refused, by kind and half, with the counts."""
    figures: dict[str, float] = {}
    verbs = Verbs(Corpus.read(data))
    for (kind, half), pairs in sample(verbs, each=_EACH_NAMED).items():
        passed = sum(pair.passes() for pair in pairs)
        if kind in TRUTHS:
            figures[f"checking/{kind}/{half}_errors"] = 1 - passed / len(pairs)
        else:
            figures[f"checking/lies/{kind}/{half}"] = 1 - passed / len(pairs)
        figures[f"checking/{kind}/{half}/count"] = len(pairs)
    return figures


def _false_alarms(data: Path) -> dict[str, float]:
    """True sentences that fail against themselves or their article; first clauses of sentences."""
    pool = sorted(set(real_sentences(data)))
    random.Random(0).shuffle(pool)  # noqa: S311 - a reproducible sample, no secret
    alone = article = 0
    for sentence, _, _ in pool[:_TRUE_SENTENCES]:
        verdict = supported(sentence, sentence)
        alone += not verdict.ok or verdict.score < 1
    for sentence, text, _ in pool[: _TRUE_SENTENCES // 3]:
        article += not supported(sentence, text).ok
    trims = [(trim, sentence) for sentence, _, _ in pool for trim in _trimmed(sentence)]
    alarms = sum(not supported(trim, sentence).ok for trim, sentence in trims[:_TRUE_SENTENCES])
    return {
        "checking/source_sentence_errors": float(alone),
        "checking/article_sentence_errors": float(article),
        "checking/trimmed_alarm_share_errors": alarms / len(trims[:_TRUE_SENTENCES]),
    }


def _trimmed(sentence: str) -> Iterator[str]:
    """The sentence without its last clause, and without what stands between two commas."""
    parts = sentence.split(", ")
    if len(parts) < 3 or any(mark in sentence for mark in '"“”'):
        return
    yield ", ".join(parts[:-1]) + "."
    if len(parts) == 3:
        yield f"{parts[0]} {parts[2]}"


def paraphrases(data: Path) -> list[tuple[str, str]]:
    """Pairs of msrp_train labelled as paraphrases that keep numbers and names, (claim, evidence).

    Kept: every number (in digits or words), day and capitalised word of the claim is in the
    evidence, and every quotation; by patterns that do not come from the package. The first word
    counts as a name unless the set writes it in small letters somewhere.
    """
    rows = _rows(data / "pairs" / "msrp_train.jsonl")
    pairs = [(str(row["b"]), str(row["a"])) for row in rows if row["label"] == 1]
    common = {word for pair in pairs for text in pair for word in re.findall(r"\b[a-z]+", text)}
    return [pair for pair in pairs if _keeps(*pair, common)]


def _keeps(claim: str, evidence: str, common: set[str]) -> bool:
    known = set(re.findall(r"\w+", evidence)) | set(re.findall(r"\w+", evidence.lower()))
    opening = re.match(r"\W*(\w+)", claim)
    facts = set(_FACTS.findall(claim))
    if opening and opening[1].lower() in common:
        facts = facts - {opening[1]} | set(_FACTS.findall(opening[1].lower()))
    quoted = re.sub(r"``|''|[“”]", '"', claim).split('"')[1:]
    return facts <= known and all(quote in evidence for quote in quoted[::2])


def _paraphrases(data: Path) -> dict[str, float]:
    pairs = paraphrases(data)
    alarms = [not supported(claim, evidence).ok for claim, evidence in pairs]
    figures = {"checking/paraphrase_alarm_share_errors": sum(alarms) / len(alarms)}
    for half in HALVES:
        told = [
            alarm
            for alarm, (_, evidence) in zip(alarms, pairs, strict=True)
            if is_seen(evidence) == (half == "seen")
        ]
        figures[f"checking/paraphrases/{half}_errors"] = sum(told) / len(told)
        figures[f"checking/paraphrases/{half}/count"] = len(told)
    return figures


def _judged(data: Path) -> dict[str, list[tuple[str, list[str], bool]]]:
    """Claims, evidence and whether people found them supported, for each set."""
    folder = data / "faithfulness"
    return {
        "summedits_news_a": [
            (row["claim"], [row["document"]], row["label"] == 1)
            for row in _rows(folder / "summedits_news_a.jsonl")
        ],
        "wice_claim_dev": [
            (row["claim"], row["evidence"], row["label"] == "supported")
            for row in _rows(folder / "wice_claim_dev.jsonl")
        ],
        "qags_cnndm_a": [
            (row["claim"], [row["document"]], row["label"] == 1)
            for row in _rows(folder / "qags_cnndm_a.jsonl")
        ],
    }


def _rows(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def balanced_accuracy(verdicts: Sequence[Verdict], labels: Sequence[bool]) -> float:
    """The mean of the shares of true claims passed and of false claims failed."""
    passed = [v.ok for v, label in zip(verdicts, labels, strict=True) if label]
    failed = [not v.ok for v, label in zip(verdicts, labels, strict=True) if not label]
    return (sum(passed) / len(passed) + sum(failed) / len(failed)) / 2


def area_under_curve(scores: Sequence[float], labels: Sequence[bool]) -> float:
    """The share of pairs of a true and a false claim that the score puts in order; ties half."""
    true = [score for score, label in zip(scores, labels, strict=True) if label]
    false = [score for score, label in zip(scores, labels, strict=True) if not label]
    wins = sum((a > b) + 0.5 * (a == b) for a in true for b in false)
    return wins / (len(true) * len(false))
