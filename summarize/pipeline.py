"""The whole way from articles to a briefing: pure functions over frozen values.

A story is first drafted (everything but the wording), then worded, then checked and put together.
Drafting and wording are apart so that a model can word all stories of a day in the same batches.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from pydantic import Field

from summarize.attribution import Attribution, Room, account, fitted
from summarize.characters import visible
from summarize.cleaning import outlet_boilerplate
from summarize.data import (
    Article,
    Briefing,
    DailyBriefing,
    Disagreement,
    Extent,
    LeftOut,
    Passage,
    Story,
    warnings_of,
)
from summarize.errors import InputError
from summarize.garbage import collecting_seldom
from summarize.gathering import (
    chosen_articles,
    limits_of,
    read_material,
    sources_of,
    told_articles,
    unique_articles,
)
from summarize.outlets import Outlets
from summarize.rewriting import Encoder, Entailment, Outcome, Quote, Rewriting, rewrite_checked
from summarize.scoring import Concepts, Material, Scorer, Worth, objections, without_topic
from summarize.selection import Length, Selection, Words, choose_title, order, select
from summarize.settings import Settings
from summarize.signature import sign
from summarize.vectors import one_thread

if TYPE_CHECKING:
    from summarize.data import Memory
    from summarize.novelty import Novelties

# The title where no article has a headline and nothing could be printed.
UNTITLED = "Nothing to report"
_NO_ROOM = "no point fits into the length that was asked for"
_NO_NEWS = "no sentence of the articles is worth a point"
# Stories that a model words in the same batches, 1 MB of draft for each 60 sentences.
_WORDED_TOGETHER = 32


class Method(Settings):
    """How a briefing is made; with the articles it decides every byte of the result.

    `query` focuses the briefing on a topic, `exclude` keeps one out of it. What a model writes must
    pass the rules of `checking`, and `nli` where one is given. `encoder` gives duplicates one more
    kind of evidence. `outlets` tells which names are one outlet, and which outlets are one house.
    Where there are `only_outlets`, articles of others are not read. A `title` stands in place of
    the one that would be chosen. Without `disagreements` none are told.
    """

    length: Length = Words(250)
    scoring: Scorer = Field(default_factory=Concepts)
    rewriting: Rewriting = Field(default_factory=Quote)
    nli: Entailment | None = None
    encoder: Encoder | None = None
    query: str = ""
    exclude: str = ""
    outlets: Outlets = Field(default_factory=Outlets)
    only_outlets: tuple[str, ...] = ()
    title: str = ""
    disagreements: bool = True


@dataclass(frozen=True, slots=True, eq=False)
class Draft:
    """Everything about a briefing but its wording; of those `given`, what is `gone` is not told."""

    method: Method
    material: Material
    left_out: dict[tuple[str, int], str]
    worth: Worth
    selection: Selection
    disagreements: tuple[Disagreement, ...]
    warnings: tuple[str, ...]
    memory: "Memory | None" = None
    novelties: "Novelties | None" = None
    given: tuple[Article, ...] = ()
    gone: tuple[LeftOut, ...] = ()

    @property
    def picks(self) -> tuple[Passage, ...]:
        """The chosen passages in reading order."""
        return tuple(self.material.passages[position] for position in self.selection.picks)


@collecting_seldom  # until the draft is gone, so that it is never looked through
def summarize(articles: Iterable[Article], method: Method | None = None) -> Briefing:
    """A briefing on articles about one story.

    Raises:
        InputError: there is no article, or two different ones share an id.
    """
    return put_together([draft(articles, method or Method())])[0]


def brief_day(
    articles: Iterable[Article], method: Method | None = None, *, day: str = ""
) -> DailyBriefing:
    """One briefing per story of a pile of articles, the most widely reported story first.

    `day` names the result; by default it is the latest date on which an article was published.
    """
    unique, gone = unique_articles(articles, method.outlets if method else None)
    latest = max((each.published for each in unique if each.published), default=None)
    day = day or (latest.date().isoformat() if latest else "")
    return DailyBriefing(day, tuple(brief_stories(unique, method)), warnings_of(gone))


def brief_stories(articles: Iterable[Article], method: Method | None = None) -> Iterator[Briefing]:
    """The briefing of each story of a pile of articles, in rank order, as soon as it is finished.

    Stories of which nothing can be printed are passed over; outlets' lines are sought in all.
    """
    chosen = method or Method()
    stories, repeated = stories_of(articles, chosen)
    size = worded_together(chosen)
    for start in range(0, len(stories), size):
        some = stories[start : start + size]
        with collecting_seldom:
            told = put_together([draft(each.articles, chosen, repeated=repeated) for each in some])
        yield from (briefing for briefing in told if briefing.points)


def stories_of(
    articles: Iterable[Article], method: Method
) -> tuple[tuple[Story, ...], Mapping[str, frozenset[str]]]:
    """The stories of a pile in rank order, and the lines of articles that their outlets repeat."""
    from summarize.stories import group_stories, rank

    unique, _ = unique_articles(articles, method.outlets)
    repeated = outlet_boilerplate(unique, method.outlets)
    chosen, _ = chosen_articles(unique, method.only_outlets, method.outlets)
    return tuple(rank(group_stories(chosen), method.outlets)), repeated


def worded_together(method: Method) -> int:
    """How many stories are worded at once: one, where no model words them."""
    return 1 if isinstance(method.rewriting, Quote) else _WORDED_TOGETHER


@collecting_seldom
@one_thread()
def draft(
    articles: Iterable[Article],
    method: Method,
    *,
    repeated: Mapping[str, frozenset[str]] | None = None,
    memory: "Memory | None" = None,
) -> Draft:
    """All decisions but the wording: what is said, what repeats it, what is picked, in what order.

    Args:
        articles: those of one story; those of another language than most are left out.
        method: how the briefing is made.
        repeated: the lines of each article, by its id, that repeat across its outlet's articles;
            looked for among these articles if not given.
        memory: the story, its day, and what earlier briefings told of it; what the passages are to
            a reader of these is found, and what they know is left out.

    Raises:
        InputError: there is no article, two different ones share an id, or they have more
            sentences than `gathering.MOST_SENTENCES`.
        UsageError: something else than an article is given.
    """
    given = tuple(articles)
    unique, gone = unique_articles(given, method.outlets)
    takes_back = not unique and memory is not None and memory.earlier is not None
    if takes_back:  # the day has no more of the story than that some of it was taken back
        unique = tuple({each.id: each for each in given}.values())
    if not unique:
        why = f": {'; '.join(warnings_of(gone))}" if gone else ""
        raise InputError(f"there is no article to summarize{why}")
    lines = outlet_boilerplate(unique, method.outlets) if repeated is None else repeated
    told, language, others = told_articles(unique, method.only_outlets, method.outlets)
    gone = (*gone, *others)
    material, left_out = read_material(
        told, method.encoder, language=language, repeated=lines, outlets=method.outlets
    )
    if takes_back:
        left_out = {each.key: "it takes an article back" for each in material.sentences}
        material = replace(material, passages=())
    material, overtaken = _over_days(material, memory)
    worth, novelties = method.scoring.score(material, method.length), None
    if memory is not None:
        from summarize.novelty import find_news, prefer_changed

        novelties = find_news(material, given, memory.earlier)
        worth = prefer_changed(worth, novelties)
    selection, novelties = _selected(material, worth, method, novelties, overtaken)
    material, selection = _by_days(material, selection)
    return Draft(
        method=method,
        material=material,
        left_out=left_out,
        worth=worth,
        selection=selection,
        disagreements=without_topic(material, method.exclude) if method.disagreements else (),
        warnings=(*warnings_of(gone), *_objections(material, worth, selection, method, novelties)),
        memory=memory,
        novelties=novelties,
        given=given,
        gone=gone,
    )


def _over_days(material: Material, memory: "Memory | None") -> tuple[Material, Mapping[int, str]]:
    """A story as one that goes on, where it does; what later days overtake, with the reason."""
    if not material.is_of_days:
        return material, {}
    from summarize.novelty import overtaken_within

    found = overtaken_within(material)
    return found.known_to(material, has_memory=memory is not None), found.overtaken


def _by_days(material: Material, selection: Selection) -> tuple[Material, Selection]:
    """The same, told by its days where what was selected may not stand without them."""
    if material.is_of_days and not material.is_of_several_days:
        from summarize.novelty import may_go_on

        if may_go_on(material, selection.picks):
            material = replace(material, goes_on=True)
            selection = replace(selection, picks=order(material, selection.picks))
    return material, selection


def _selected(
    material: Material,
    worth: Worth,
    method: Method,
    novelties: "Novelties | None",
    overtaken: Mapping[int, str],
) -> tuple[Selection, "Novelties | None"]:
    """What to print, less what readers know; asked closely until it holds: each turn knows more."""
    while True:
        known = {**overtaken, **(novelties.known if novelties is not None else {})}
        selection = select(
            material, worth, method.length, query=method.query, exclude=method.exclude, known=known
        )
        closer = novelties.read_closely(selection.picks) if novelties is not None else None
        if closer is novelties:
            return selection, novelties
        novelties = closer


def _objections(
    material: Material,
    worth: Worth,
    selection: Selection,
    method: Method,
    novelties: "Novelties | None",
) -> tuple[str, ...]:
    """What a reader should know of a draft that does not give what was asked for."""
    found, known = [], novelties.known if novelties is not None else {}
    if material.articles and not material.passages:
        found.append("no sentence of the articles can stand alone as a point; `explain` says why")
    elif not selection.picks and len(known) < len(material.passages):
        why = next(iter(material.kinds.barred.values()), "`explain` says why")
        found.append(_NO_ROOM if selection.ended == "full" else f"{_NO_NEWS}: {why}")
    found.extend(topics := tuple(objections(material, method.query, method.exclude)))
    if method.query and selection.picks and not topics:
        plain = select(material, worth, method.length, exclude=method.exclude)
        if plain.picks == selection.picks:
            found.append(f"{method.query!r} changes nothing: the points are the same without it")
    found.extend(limits_of(material))
    return tuple(found)


@collecting_seldom
def put_together(drafts: Sequence[Draft]) -> list[Briefing]:
    """The finished briefings of drafts that share model and query; it words them all at once."""
    if not drafts:
        return []
    method, titles = drafts[0].method, [title_of(each) for each in drafts]
    attributions = [Attribution(each.material, each.picks, each.memory) for each in drafts]
    quotes = isinstance(method.rewriting, Quote)
    if method.nli is not None and not quotes:
        method.nli.check()  # not only once a statement gets as far as it
    worded = rewrite_checked(
        method.rewriting,
        [each.groups() for each in attributions],
        titles=titles,
        query=method.query,
        names=() if quotes else [each.material.names for each in drafts],
        nli=method.nli,
    )
    return [
        compose(drafted, own, title, outcomes)
        for drafted, own, title, outcomes in zip(drafts, attributions, titles, worded, strict=True)
    ]


def title_of(drafted: Draft) -> str:
    """The title that was asked for, else the best of the articles'."""
    asked = visible(drafted.method.title)
    if not asked and not drafted.picks and drafted.memory and drafted.memory.earlier:
        return drafted.memory.earlier.title  # a day that tells nothing new gives no other
    return asked or choose_title(drafted.material, drafted.picks) or UNTITLED


def compose(
    drafted: Draft, attribution: Attribution, title: str, outcomes: Sequence[Outcome]
) -> Briefing:
    """The briefing of a draft whose points are worded as `outcomes` say, as far as these fit."""
    room = Room.of(drafted.material, drafted.method.length, drafted.selection.picks)
    outcomes = fitted(outcomes, room)
    points = tuple(attribution.point(outcome) for outcome in outcomes)
    reasons = {**drafted.left_out, **drafted.selection.reasons}
    return Briefing(
        title=title,
        points=points,
        disagreements=drafted.disagreements,
        articles=drafted.material.articles,
        ledger=account(drafted.material, drafted.picks, outcomes, points, reasons),
        signature=sign(drafted.method, drafted.material.articles, drafted.memory),
        status="degraded" if any(outcome.reason for outcome in outcomes) else "ok",
        warnings=drafted.warnings,
        memory=_memory(drafted, outcomes),
        sources=sources_of(drafted.given, drafted.gone),
        extent=Extent(
            room.unit, room.limit, sum(map(room.cost, outcomes)), drafted.selection.ended
        ),
    )


def _memory(drafted: Draft, outcomes: Sequence[Outcome]) -> "Memory | None":
    """What the briefing knows of the days before, with what each of its points is to them."""
    if drafted.memory is None or drafted.novelties is None:
        return None
    from summarize.novelty import remembered

    picks = tuple(zip(drafted.selection.picks, drafted.picks, strict=True))
    printed = [(outcome.text, outcome.groups) for outcome in outcomes]
    return remembered(drafted.memory, drafted.novelties, picks, printed)
