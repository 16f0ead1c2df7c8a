"""Who reports what: the order in which the page's script draws the outlets of a briefing."""

from summarize.data import Briefing
from summarize.renderers.voices import Voices


def matrix_rows(briefing: Briefing, voices: Voices) -> list[list[int]]:
    """The places of the cited outlets, those of one report in one list, who reports most first."""
    reported: dict[int, set[int]] = {at: set() for at in range(len(voices.names))}
    for number, point in enumerate(briefing.points, start=1):
        for each in point.citations:
            reported[voices.of[each.article_id]].add(number)
    groups = sorted(voices.together(), key=lambda own: -max(len(reported[at]) for at in own))
    rows = [
        sorted((at for at in group if reported[at]), key=lambda at: -len(reported[at]))
        for group in groups
    ]
    return [group for group in rows if group]
