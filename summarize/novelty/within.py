"""What a later day of one story tells otherwise than an earlier one: the earlier is overtaken."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from summarize.data import EarlierArticle, EarlierCitation, EarlierClaim, EarlierStory, Passage
from summarize.novelty.finding import find_changes
from summarize.scoring import Material

OVERTAKEN: Final = "a later article tells otherwise"
# Of a longer story only what the last days tell otherwise is looked for. Chosen for its cost.
_LAST_DAYS = 4


def overtaken_within(material: Material) -> dict[int, str]:
    """The passages whose values or plans a later day of the same story changed, with the reason.

    Each of the last days is read as `find_changes` reads one, with what the days before it say for
    claims. Nothing is overtaken where an article has no date, or all are of one day.
    """
    days = [
        each.published.date().isoformat() if each.published else "" for each in material.articles
    ]
    last = sorted({*days})[1:][-_LAST_DAYS:]
    if not all(days) or not last:
        return {}
    day_of = [days[material.article_number[each.article_id]] for each in material.passages]
    found: dict[int, str] = {}
    for day in last:
        before = [at for at, each in enumerate(day_of) if each < day and at not in found]
        found |= dict.fromkeys(_changed(material, day_of, before, day), OVERTAKEN)
    return found


def _changed(material: Material, day_of: list[str], before: list[int], day: str) -> Iterator[int]:
    """Those of some passages of earlier days that this day tells otherwise."""
    today = tuple(p for p, each in zip(material.passages, day_of, strict=True) if each == day)
    claims = {at: _claim(material.passages[at], day_of[at]) for at in before}
    if not today or not claims:
        return
    story = EarlierStory(
        id="",
        title="",
        first_day=min(claim.day for claim in claims.values()),
        last_day=max(claim.day for claim in claims.values()),
        articles=tuple(
            EarlierArticle(each.id, each.source, each.title, each.sha256, published=each.published)
            for each in material.articles
        ),
        claims=tuple(claims.values()),
    )
    changes = find_changes(replace(material, passages=today), story)
    changed = {each.earlier for each in changes.values()}
    yield from (at for at, claim in claims.items() if claim.id in changed)


def _claim(passage: Passage, day: str) -> EarlierClaim:
    cited = EarlierCitation(passage.article_id, passage.span, passage.text)
    return EarlierClaim(day, passage.text, (cited,))
