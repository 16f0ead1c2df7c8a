"""English."""

AREAS: frozenset[str] = frozenset({"context", "passages", "quotations", "sentences"})
