"""English."""

AREAS = frozenset({"words", "claims", "agreement", "scoring"})
