"""In how many stories English stems were found (`benchmarks/train_stories.py`), and digests."""

import re

from summarize.languages.background import Background
from summarize.resources import read_groups

_GROUPS = read_groups("languages/en/background.txt")
_ALL = "all"

RULES = Background(
    stories=int(next(iter(_GROUPS[_ALL]))),
    counts={
        stem: int(count) for count, stems in _GROUPS.items() if count != _ALL for stem in stems
    },
    digest_titles=re.compile(
        r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day(?:'s|’s)?|the|your|today(?:'s|’s)?|daily|"
        r"weekly|morning|midday|evening|weekend|world|national|local|top|news|\W)*"
        r"(?:(?:news )?briefs?|briefing|digest|round-?up|headlines|newsletter|top stories|"
        r"(?:news )?in brief|the week in (?:review|pictures)|what you need to know|"
        r"(?:five|\d+) things to know|(?:live )?news updates)"
        r"\b(?:[:|,].*|[ ]+(?:for|on|of)\b.*|[\W\d]*|\W+\w+ \d+.*)",
        re.IGNORECASE,
    ),
)
