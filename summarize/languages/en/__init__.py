"""English."""

AREAS: frozenset[str] = frozenset(
    {
        "briefing",
    }
)
