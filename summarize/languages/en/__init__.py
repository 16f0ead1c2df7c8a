"""English."""

AREAS: frozenset[str] = frozenset({"dates", "names", "quantities"})
