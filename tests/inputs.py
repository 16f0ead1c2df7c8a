"""A small file of each format that docs/inputs.md has an example of, by the name that it has there.

A format is added by a row of the table of that page, a line of its examples, and a row here.
"""

import gzip
import json
from collections.abc import Mapping
from pathlib import Path

TITLE = "Ferry sinks off Port Elm"
TEXT = (
    "A ferry with 40 people aboard sank off Port Elm on Monday, the harbor police said.\n\n"
    "All passengers were brought ashore by fishing boats, and two were treated for burns."
)
RECORD = {
    "title": TITLE,
    "text": TEXT,
    "source": "Elm Echo",
    "url": "https://elmecho.example/2026/ferry",
    "published": "2026-11-28T09:00:00Z",
}
PAGE = (
    f"<!doctype html><html lang=en><head><title>{TITLE} | Elm Echo</title></head><body><article>"
    f"<h1>{TITLE}</h1>{''.join(f'<p>{each}</p>' for each in TEXT.split(chr(10) * 2))}"
    "</article></body></html>"
)
_LINES = json.dumps(RECORD) + "\n"

FILES: Mapping[str, bytes] = {
    "story.txt": f"Title: {TITLE}\nSource: Elm Echo\n\n{TEXT}\n".encode(),
    "story.md": f"# {TITLE}\n\n{TEXT}\n".encode(),
    "page.html": PAGE.encode(),
    "news.json": json.dumps({"articles": [RECORD]}).encode(),
    "day.jsonl": _LINES.encode(),
    "day.jsonl.gz": gzip.compress(_LINES.encode(), mtime=0),
    "records.json": json.dumps([{"kop": TITLE, "broodtekst": TEXT}]).encode(),
    "inbox/story.txt": TEXT.encode(),
    "inbox/day.jsonl": _LINES.encode(),
}


def make_inputs(folder: Path) -> None:
    """Write all these files below a folder."""
    for name, data in FILES.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
