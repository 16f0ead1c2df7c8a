"""Briefings as a whole, read when they change: the JSON of a sample story, one in Cyrillic."""

import json
import os
from pathlib import Path

from summarize.pipeline import summarize
from summarize.readers import read_articles
from summarize.renderers import render
from summarize.verification import failures, read_document

GOLDEN = Path("tests/golden/border-visit.digests.json")
RUSSIAN = Path("tests/golden/ru.md")


def test_the_json_of_a_sample_story_matches_its_golden_file() -> None:
    """Read the difference before you write it: `UPDATE_GOLDEN=1 pytest tests/test_golden.py`.

    Digests stand for texts, and the signature for its keys: it changes with every library, and the
    digest of the document with it.
    """
    briefing = summarize(read_articles([Path("seeds/border-visit")]))
    document = json.loads(render(briefing, "json-digests"))
    document["signature"] = sorted(document["signature"])
    document["digest"] = len(document["digest"])
    text = json.dumps(document, indent=1, ensure_ascii=False) + "\n"
    if os.environ.get("UPDATE_GOLDEN"):
        GOLDEN.write_text(text)
    assert text == GOLDEN.read_text()


def test_a_russian_story_matches_its_golden_file_and_verifies() -> None:
    """Four invented articles of four outlets; sentences that several of them have are cited so.

    Read the difference before you write it: `UPDATE_GOLDEN=1 pytest tests/test_golden.py`.
    """
    briefing = summarize(read_articles([Path("tests/stories/ru")]))
    assert failures(read_document(render(briefing, "json"), "ru.json")) == ()
    assert len(briefing.points) >= 5
    assert max(point.support.independent for point in briefing.points) >= 2
    text = render(briefing, "markdown")
    if os.environ.get("UPDATE_GOLDEN"):
        RUSSIAN.write_text(text)
    assert text == RUSSIAN.read_text()
