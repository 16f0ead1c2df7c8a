"""Cleaning: how much of the boilerplate goes, and whether anything else does.

Two labelled sets: `seeds/` of this repository with its gold.json, and five real articles (beside
the data, in `../seeds`) whose boilerplate is known here by their SHA-256 only, because the
articles may not be committed.
"""

import hashlib
import json
import re
import time
from collections.abc import Iterable, Mapping
from pathlib import Path

from summarize.cleaning import clean
from summarize.data import Article, RawArticle
from summarize.readers import read

_SEEDS = Path(__file__).parents[2] / "seeds"
# The fifteen lines of the five real articles that are boilerplate, labelled by hand: the first 16
# hexadecimal digits of the SHA-256 of the stripped line.
_BOILERPLATE = frozenset(
    (
        "dddab2db35bf6512", "69fd917bfe49205e", "4d8529637706f14f", "a4e28e25ac8f997e",
        "92ab12357f896ff1", "2e3de059ebdd380f", "690d4f6b73c1c6a9", "37279f67cf9ae108",
        "6443dd4d85a33073", "b692c873ccaef357", "6ede94b21e6a3686", "31c97186239dd116",
        "84654c106c0506b0", "06d8032a3268f77b", "4a31dee5b06f0dc7",
    )
)  # fmt: skip


def measure(data: Path) -> dict[str, float]:
    """Precision and recall of boilerplate, gold sentences lost, and articles per second."""
    figures = _gold(_SEEDS)
    real = data.parent / "seeds"
    if real.is_dir():
        figures |= _real(real)
    messy = data / "mds" / "multinews_a.jsonl"
    if messy.is_file():
        figures["cleaning/multinews_a/ms_per_article_ms"] = _milliseconds(messy)
    return figures


def _real(folder: Path) -> dict[str, float]:
    lines = {
        _digest(line)
        for path in sorted(folder.glob("*.txt"))
        for line in path.read_text("utf-8").splitlines()
    }
    removed = [
        _digest(each.text) for article in read([folder]).articles for each in article.removed
    ]
    right = sum(each in _BOILERPLATE for each in removed)
    return {
        "cleaning/real/precision": right / max(1, len(removed)),
        "cleaning/real/recall": len(_BOILERPLATE & set(removed))
        / max(1, len(_BOILERPLATE & lines)),
    }


def _digest(line: str) -> str:
    return hashlib.sha256(line.strip().encode()).hexdigest()[:16]


def _gold(folder: Path) -> dict[str, float]:
    stories = json.loads((folder / "gold.json").read_text("utf-8"))["stories"].values()
    articles = {article.id: article for article in read([str(folder / "*" / "*.*")]).articles}
    by_path = {name: _found(name, articles) for story in stories for name in story["articles"]}
    boilerplate = [
        (by_path[each["article"]], each["text"]) for s in stories for each in s["furniture"]
    ]
    said = [
        (by_path[each["article"]], each["text"])
        for story in stories
        for each in story["sentences"].values()
    ]
    gone = sum(_is_gone(article, _plain(text)) for article, text in boilerplate)
    lost = sum(_plain(text) not in _plain(article.text) for article, text in said)
    right, removed = _right(by_path.values(), stories, by_path)
    return {
        "cleaning/seeds/precision": right / max(1, removed),
        "cleaning/seeds/recall": gone / len(boilerplate),
        "cleaning/seeds/sentences_lost_errors": float(lost),
    }


def _is_gone(article: Article, piece: str) -> bool:
    """Whether a piece is removed; a dateline's city may well stand in the text elsewhere."""
    return piece not in _plain(article.text) or any(
        _plain(each.text) == piece for each in article.removed
    )


def _right(
    articles: Iterable[Article],
    stories: Iterable[Mapping[str, list[dict[str, str]]]],
    by_path: Mapping[str, Article],
) -> tuple[int, int]:
    """How many removals are gold boilerplate or headings, or parts of them; how many there are."""
    gold: dict[str, str] = {}
    for story in stories:
        for each in (*story["furniture"], *story["headings"]):
            identity = by_path[each["article"]].id
            gold[identity] = f"{gold.get(identity, '')} | {_plain(each['text'])}"
    removals = [(article, each) for article in articles for each in article.removed]
    right = sum(
        _plain(each.text) in gold.get(article.id, "") + f" | {_plain(article.title)}"
        or any(part and part in _plain(each.text) for part in gold.get(article.id, "").split(" | "))
        for article, each in removals
    )
    return right, len(removals)


def _found(name: str, articles: Mapping[str, Article]) -> Article:
    """The article of a path as gold.json gives it; one of a JSON lines file has its own id."""
    wanted = name.rsplit("#", 1)[-1] if "#" in name else Path(name).name
    return next(article for key, article in articles.items() if Path(key).name == wanted)


def _plain(text: str) -> str:
    """Letters and digits only, and no addresses of Markdown links."""
    return "".join(filter(str.isalnum, re.sub(r"\]\([^)]*\)", "]", text))).casefold()


def _milliseconds(file: Path) -> float:
    """Processor time per article of messy web news (about 4,200 characters), caches warm."""
    raws = [
        RawArticle(str(at), "s", "", document["text"], named=False)
        for at, line in enumerate(file.read_text("utf-8").splitlines())
        for document in json.loads(line)["documents"]
    ]
    for raw in raws[:20]:
        clean(raw)
    start = time.process_time()
    for raw in raws:
        clean(raw)
    return (time.process_time() - start) / len(raws) * 1000
