"""Of counts that grew on one day, the last one is told."""

from collections import defaultdict
from collections.abc import Mapping
from datetime import datetime, timedelta

from summarize.data import News
from summarize.language.quantities import Quantity, find_quantities
from summarize.scoring import Material

# So much later an article is another state of things, and no slower desk. Chosen, not tuned.
_LATER = timedelta(hours=1)


def value_in(text: str, news: News, language: str) -> Quantity | None:
    """The one amount among the words of a changed value; None where there is none, or several."""
    words = news.after.of(text) if news.after is not None else ""
    found = find_quantities(words, language=language)
    return found[0] if len(found) == 1 else None


def outgrown(material: Material, news: Mapping[int, News]) -> frozenset[int]:
    """The passages that change an earlier count to less than a later article of the day does.

    Args:
        material: the story of the day.
        news: what its passages are to a reader of the earlier days.
    """
    states: dict[tuple[str, str, str], list[tuple[datetime, float, int]]] = defaultdict(list)
    moments = {each.id: each.published for each in material.articles}
    for at, each in news.items():
        passage = material.passages[at]
        moment = moments[passage.article_id]
        if each.novelty != "changed" or moment is None:
            continue
        value = value_in(passage.text, each, material.language)
        if value is not None and value.dimension == "count":
            states[each.earlier, each.before, value.unit].append((moment, value.low, at))
    return frozenset(
        at
        for told in states.values()
        for moment, count, at in told
        if any(other - moment >= _LATER and more > count for other, more, _ in told)
    )
