"""HTML extraction: how much of 60 real pages' article bodies is found, and how little else.

As in Zyte's article-extraction-benchmark (github.com/scrapinghub/article-extraction-benchmark):
shingles of four words, precision and recall as means over pages, F1 of the two.
"""

import io
import json
import re
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path

from summarize.cleaning import clean
from summarize.readers.pages import read_html
from summarize.readers.records import Record

_SHINGLE = 4


def measure(data: Path) -> dict[str, float]:
    """F1, precision and recall of our reader with cleaning, and of trafilatura alone."""
    file = data / "html" / "zyte.jsonl"
    pages = [json.loads(line) for line in file.read_text("utf-8").splitlines()]
    figures: dict[str, float] = {}
    for name, extract in (("ours", _ours), ("trafilatura", _trafilatura)):
        pairs = [
            (extract((data / "html" / page["html"]).read_bytes()), page["text"]) for page in pages
        ]
        figures |= {f"html/zyte/{name}_{key}": value for key, value in score(pairs).items()}
    figures["html/zyte/above_trafilatura"] = (
        figures["html/zyte/ours_f1"] - figures["html/zyte/trafilatura_f1"]
    )
    return figures


def score(pairs: Iterable[tuple[str, str]]) -> dict[str, float]:
    """F1, mean precision and mean recall of pairs of an extracted and a gold text."""
    precisions, recalls = [], []
    for found, gold in pairs:
        got, wanted = _shingles(found), _shingles(gold)
        shared = sum((got & wanted).values())
        if got:
            precisions.append(shared / got.total())
        if wanted:
            recalls.append(shared / wanted.total())
    precision = sum(precisions) / max(1, len(precisions))
    recall = sum(recalls) / max(1, len(recalls))
    f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
    return {"f1": f1, "precision": precision, "recall": recall}


def _shingles(text: str) -> Counter[tuple[str, ...]]:
    words = re.findall(r"\w+", text)
    last = max(1, len(words) - _SHINGLE + 1) if words else 0
    return Counter(tuple(words[at : at + _SHINGLE]) for at in range(last))


def _ours(page: bytes) -> str:
    records = (each for each in read_html(io.BytesIO(page)) if isinstance(each, Record))
    raws = (replace(record.article, id="page") for record in records)
    return "\n\n".join(clean(raw).text for raw in raws)


def _trafilatura(page: bytes) -> str:
    from trafilatura import extract

    found: Callable[..., str | None] = extract
    return found(page, include_comments=False) or ""
