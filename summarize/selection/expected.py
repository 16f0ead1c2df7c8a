"""What was only expected, where a later article of a story tells that it happened."""

from collections.abc import Collection, Iterator

import numpy as np

from summarize.chronology import Telling, awaited_day, event_day
from summarize.scoring import Material

OVERTAKEN = "a later article tells what it expects"
# Chosen by reading: of the passages of t17_haiti and t17_mj that name a day to come, nine are so
# like one that is of that day; eight of these tell that it came about, as do all three from .25.
_TELLS_IT = 0.2


def overtaken(material: Material, among: Collection[int] | None = None) -> dict[int, str]:
    """The passages whose expectation a later article tells as it came about, with the reason.

    The day that they expect has come, and another passage of that day is like them in words.

    Args:
        material: the story.
        among: the passages that are asked; all by default.
    """
    tellings = [
        Telling(each.text, material.articles[material.article_number[each.article_id]])
        for each in material.passages
    ]
    asked = range(len(tellings)) if among is None else among
    awaited = {place: awaited_day(tellings[place]) for place in asked}
    days = set(awaited.values()) - {""}
    happened: dict[str, list[int]] = {day: [] for day in days}
    for place, telling in enumerate(tellings):
        published = telling.article.published
        told = published is not None and any(day <= published.date().isoformat() for day in days)
        if told and (day := event_day(telling)) in happened:
            happened[day].append(place)
    return dict.fromkeys(_like(material, awaited, happened), OVERTAKEN)


def _like(
    material: Material, awaited: dict[int, str], happened: dict[str, list[int]]
) -> Iterator[int]:
    for place, day in awaited.items():
        others = [other for other in happened.get(day, ()) if other != place]
        if others:
            likeness = material.vectors.take([place]).products(material.vectors.take(others))
            if float(np.max(likeness)) >= _TELLS_IT:
                yield place
