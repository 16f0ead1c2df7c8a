"""What a later day of one story tells otherwise than an earlier one: the earlier is overtaken."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from summarize.agreement import agreement_rules
from summarize.data import (
    EarlierArticle,
    EarlierCitation,
    EarlierClaim,
    EarlierStory,
    News,
    Passage,
)
from summarize.novelty.finding import OVERTAKEN, find_changes
from summarize.novelty.turned import Turned
from summarize.scoring import Material

# Of a longer story only what the last days tell otherwise is looked for. Chosen for its cost.
_LAST_DAYS = 4
# So often a day is asked what of what is left it changes. Chosen: a value is told in few ways.
_ROUNDS = 4


@dataclass(frozen=True, slots=True)
class Within:
    """What of one story its later days tell otherwise.

    Attributes:
        overtaken: the passages that are not to be printed, each with the reason.
        history: those that stay, as they tell how the story began.
        sentences: the positions of the sentences that are overtaken.
        otherwise: for these and those that overtake them the sentences of the other side.
    """

    overtaken: Mapping[int, str] = field(default_factory=dict)
    history: frozenset[int] = frozenset()
    sentences: frozenset[int] = frozenset()
    otherwise: Mapping[int, frozenset[int]] = field(default_factory=dict)

    @property
    def goes_on(self) -> bool:
        """Whether a later day tells anything otherwise."""
        return bool(self.overtaken or self.history)

    def known_to(self, material: Material, *, has_memory: bool) -> Material:
        """The same story, which knows that it goes on, and who tells otherwise.

        One that has a memory is read as it comes: its days are always told.
        """
        reporting = material.reporting
        otherwise = dict(reporting.otherwise)
        for at, others in self.otherwise.items():
            otherwise[at] = otherwise.get(at, frozenset()) | others
        return replace(
            material,
            goes_on=has_memory or self.goes_on,
            overtaken=self.sentences,
            history=self.history,
            reporting=replace(reporting, otherwise=otherwise),
        )


def overtaken_within(material: Material) -> Within:
    """The passages that a later day of the same story tells otherwise.

    Each of the last days is read as `find_changes` reads one, with what the days before it say for
    claims, and asked which of their plans are off. Nothing is overtaken where an article has no
    date, or all are of one day. What opened the story is kept, as its history.

    Args:
        material: the story.
    """
    if not material.is_of_days:
        return Within()
    day_of = [_day(material, each) for each in material.passages]
    turned, pairs = Turned(material), list[tuple[int, int]]()
    for day in sorted({*map(str, material.days)})[1:][-_LAST_DAYS:]:
        now = [at for at, each in enumerate(day_of) if each == day]
        before = [at for at, each in enumerate(day_of) if each < day]
        pairs += _changed(material, day_of, before, now)
        pairs += turned.pairs(_sentences(material, before), _sentences(material, now))
    pairs += _later_counts(material)
    overtaken = {before for before, _ in pairs}
    found = {
        at for at, own in enumerate(material.members) if not overtaken.isdisjoint(own)
    }  # fmt: skip
    history = found.intersection(_openings(material))
    left_out = dict.fromkeys(sorted(found - history), OVERTAKEN)
    otherwise = _otherwise(pairs)
    return Within(left_out, frozenset(history), frozenset(overtaken), otherwise)


def may_go_on(material: Material, passages: Sequence[int]) -> bool:
    """Whether some passages of one story may not stand beside each other without their days.

    One tells a plan or a state, and one of a later day that something turned: nobody found that it
    is that, but they have a word in common.
    """
    if not material.is_of_days:
        return False
    day_of, turned = (
        {at: _day(material, material.passages[at]) for at in passages},
        Turned(material),
    )
    return any(
        turned.may_turn(
            _sentences(material, [at for at in passages if day_of[at] < day]),
            _sentences(material, [at for at in passages if day_of[at] == day]),
        )
        for day in sorted(set(day_of.values()))[1:]
    )


def _openings(material: Material) -> frozenset[int]:
    """The passages that open articles of the first day of a story.

    "A ship rammed a bridge, killing nine people" is history where the next day counts more dead,
    and so is "Parliament will vote on Wednesday" where the bill was withdrawn: without it a reader
    would not know of what.
    """
    first = material.days[0].isoformat()
    return frozenset(
        at
        for at, each in enumerate(material.passages)
        if not each.sentences[0] and _day(material, each) == first
    )


def _otherwise(pairs: Sequence[tuple[int, int]]) -> dict[int, frozenset[int]]:
    """For each sentence of some pairs those that it is paired with."""
    found: dict[int, set[int]] = {}
    for one, other in (*pairs, *((now, before) for before, now in pairs)):
        found.setdefault(one, set()).add(other)
    return {at: frozenset(others) for at, others in found.items()}


def _changed(
    material: Material, day_of: Sequence[str], before: Sequence[int], now: Sequence[int]
) -> Iterator[tuple[int, int]]:
    """Sentences of passages of earlier days, each with one of a later day that tells otherwise.

    A day is asked what it changes of what is left until it changes nothing: outlets tell a value in
    their own ways, and of these `find_changes` names one. Only passages of one sentence are asked:
    of longer ones nobody says which it is.
    """
    members = material.members
    now = [at for at in now if len(members[at]) == 1]
    today = replace(material, passages=tuple(material.passages[at] for at in now))
    claims = {
        at: _claim(material.passages[at], day_of[at]) for at in before if len(members[at]) == 1
    }
    for _ in range(_ROUNDS):
        if not now or not claims:
            return
        changes = find_changes(today, _story(material, tuple(claims.values())))
        place = {claim.id: at for at, claim in claims.items()}
        found = [
            (place[news.earlier], now[number])
            for number, news in changes.items()
            if not _is_perhaps(material.passages[now[number]], news, material.language)
        ]
        yield from ((members[one][0], members[other][0]) for one, other in found)
        if not found:
            return
        claims = {at: claim for at, claim in claims.items() if at not in {*dict(found)}}


def _later_counts(material: Material) -> Iterator[tuple[int, int]]:
    """Sentences with how many were killed, hurt or are missing, each with one of a later day."""
    position = material.position
    for each in material.outgrown:
        if each.later_day:
            yield position[each.before.sentence.key], position[each.now.sentence.key]


def _is_perhaps(passage: Passage, news: News, language: str) -> bool:
    """Whether what is said to have turned is only possible: "they may call off the strike"."""
    known, after = agreement_rules(language), news.after
    if known is None or after is None or any(map(str.isdigit, after.of(passage.text))):
        return False
    return known.perhaps.search(passage.text[: after.start]) is not None


def _sentences(material: Material, passages: Sequence[int]) -> list[int]:
    return sorted({place for at in passages for place in material.members[at]})


def _story(material: Material, claims: tuple[EarlierClaim, ...]) -> EarlierStory:
    return EarlierStory(
        id="",
        title="",
        first_day=min(claim.day for claim in claims),
        last_day=max(claim.day for claim in claims),
        articles=tuple(
            EarlierArticle(each.id, each.source, each.title, each.sha256, published=each.published)
            for each in material.articles
        ),
        claims=claims,
    )


def _day(material: Material, passage: Passage) -> str:
    published = material.articles[material.article_number[passage.article_id]].published
    return published.date().isoformat() if published else ""


def _claim(passage: Passage, day: str) -> EarlierClaim:
    cited = EarlierCitation(passage.article_id, passage.span, passage.text)
    return EarlierClaim(day, passage.text, (cited,))
