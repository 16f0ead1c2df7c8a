"""The gate of `summarize.rewriting`: what it keeps and refuses of what models really wrote."""

import json
import re
from pathlib import Path

from benchmarks.corruptions import real_sentences
from summarize.rewriting import Group, Wording, checked
from summarize.rewriting.form import malformed
from summarize.rewriting.injection import talks_to_a_model
from summarize.sentences import split_spans

# Every fourth real sentence is enough for shares of a thousandth.
_STEP = 4
# The plain cut of `real_sentences` tears quotations and brackets apart.
_MARKS = re.compile(r"[“”\"()\[\]]")


def measure(data: Path) -> dict[str, float]:
    """Shares of model sentences kept and refused, and of real sentences that pass for sentences."""
    real = sorted({sentence for sentence, _, _ in real_sentences(data)})[::_STEP]
    plain = [sentence for sentence in real if not _MARKS.search(sentence)]
    formed = sum(not malformed(sentence, [sentence]) for sentence in plain)
    talking = sum(map(talks_to_a_model, real))
    return _votes(data) | {
        "rewriting/form/real_sentences_kept": formed / len(plain),
        "rewriting/instructions/false_alarm_errors": float(talking),
    }


def _votes(data: Path) -> dict[str, float]:
    """QAGS (Wang et al. 2020): sentences of BART summaries, judged by people as faithful or not."""
    lines = (data / "faithfulness" / "qags_cnndm_a.jsonl").read_text(encoding="utf-8").splitlines()
    kept: dict[bool, list[bool]] = {True: [], False: []}
    for record in map(json.loads, lines):
        document = record["document"]
        sentences = tuple(span.of(document) for span in split_spans(document))
        (outcome,) = checked([Group(1, sentences[0], sentences)], [Wording(record["claim"], (1,))])
        kept[bool(record["label"])].append(outcome.text == record["claim"])
    return {
        "rewriting/qags/faithful_kept": sum(kept[True]) / len(kept[True]),
        "rewriting/qags/unfaithful_refused": 1 - sum(kept[False]) / len(kept[False]),
    }
