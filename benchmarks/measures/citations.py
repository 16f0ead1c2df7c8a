"""Do the citations of a point say what it says? Links sure enough to cite, against the gold."""

import re
from pathlib import Path

from summarize.agreement import find_supporters
from summarize.data import Sentence
from summarize.gathering import read_material
from summarize.readers import read_articles
from tests.test_seeds import Story, load_stories, relation


def measure(data: Path) -> dict[str, float]:
    """Precision and number of the citations, and the share of right links that are kept."""
    del data
    linked, cited = [0, 0], [0, 0]
    for name, story in load_stories().items():
        material, _ = read_material(read_articles([Path("seeds") / name]))
        labels = _labels(material.sentences, story)
        supporters = find_supporters(material.sentences, material.links)
        ways = {(link.b, link.a) for link in material.links}
        ways |= {(link.a, link.b) for link in material.links if link.relation == "duplicate"}
        for claim, other in sorted(ways):
            one, two = material.sentences[claim], material.sentences[other]
            if one.article_id == two.article_id or not {claim, other} <= labels.keys():
                continue
            found = relation(story, labels[claim], labels[other])
            if found == "not counted":
                continue
            counts = [linked, cited] if other in supporters.get(claim, ()) else [linked]
            for each in counts:
                each[0] += found != "different"
                each[1] += 1
    return {
        "citations/seeds/precision": cited[0] / cited[1],
        "citations/seeds/kept": cited[0] / linked[0],
        "citations/seeds/precision_of_links": linked[0] / linked[1],
    }


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
