"""English."""

AREAS: frozenset[str] = frozenset(("cleaning", "detection"))
