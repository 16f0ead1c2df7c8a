"""The JSON briefing of a sample story as a whole, read when it changes."""

import json
import os
from pathlib import Path

from summarize.pipeline import summarize
from summarize.readers import read_articles
from summarize.renderers import render

GOLDEN = Path("tests/golden/border-visit.digests.json")


def test_the_json_of_a_sample_story_matches_its_golden_file() -> None:
    """Read the difference before you write it: `UPDATE_GOLDEN=1 pytest tests/test_golden.py`.

    Digests stand for texts, and the signature for its keys: it changes with every library.
    """
    briefing = summarize(read_articles([Path("seeds/border-visit")]))
    document = json.loads(render(briefing, "json-digests"))
    document["signature"] = sorted(document["signature"])
    text = json.dumps(document, indent=1, ensure_ascii=False) + "\n"
    if os.environ.get("UPDATE_GOLDEN"):
        GOLDEN.write_text(text)
    assert text == GOLDEN.read_text()
