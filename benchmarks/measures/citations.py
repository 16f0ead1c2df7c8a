"""Do the citations of a point say what it says? Links sure enough to cite, against the gold."""

import re
from pathlib import Path

from summarize.data import Sentence
from summarize.pipeline import SURE, read_material
from summarize.readers import read_articles
from tests.test_seeds import Story, load_stories, relation


def measure(data: Path) -> dict[str, float]:
    """Precision of the links from `SURE` on, and of the weaker ones."""
    del data
    counts = {"sure": [0, 0], "weaker": [0, 0]}
    for name, story in load_stories().items():
        material, _ = read_material(read_articles([Path("seeds") / name]))
        labels = _labels(material.sentences, story)
        for link in material.links:
            one, other = material.sentences[link.a], material.sentences[link.b]
            if one.article_id == other.article_id or not {link.a, link.b} <= labels.keys():
                continue
            found = relation(story, labels[link.a], labels[link.b])
            if found != "not counted":
                kind = counts["sure" if link.score >= SURE else "weaker"]
                kind[0] += found != "different"
                kind[1] += 1
    return {
        f"citations/{kind}_links/precision": right / total if total else 0.0
        for kind, (right, total) in counts.items()
    } | {"citations/sure_links/count": float(counts["sure"][1])}


def _labels(sentences: tuple[Sentence, ...], story: Story) -> dict[int, str]:
    found: dict[int, str] = {}
    for label, gold in story["sentences"].items():
        wanted = _letters(gold["text"])
        for place, sentence in enumerate(sentences):
            if wanted in _letters(sentence.text):
                found.setdefault(place, label)
    return found


def _letters(text: str) -> str:
    return re.sub(r"[^a-z0-9]", "", text.lower())
