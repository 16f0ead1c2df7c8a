"""English."""

AREAS: frozenset[str] = frozenset(
    {
        "rewriting",
    }
)
