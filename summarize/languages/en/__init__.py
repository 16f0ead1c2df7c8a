"""English."""

AREAS: frozenset[str] = frozenset(
    {
        "checking",
        "rewriting",
    }
)
