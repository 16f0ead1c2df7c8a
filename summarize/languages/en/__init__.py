"""English."""

AREAS: frozenset[str] = frozenset()
