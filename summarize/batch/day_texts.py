"""What is made of a whole day: its index in every format, its mail, and what it told."""

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from summarize.archive import DayTold, Ended, StoryTold, article_told, listed_story
from summarize.batch.units import Told, Unit
from summarize.renderers import EndedStory, Index, Mention, mail, mention_of

if TYPE_CHECKING:
    from summarize.batch.day_inputs import DayInputs
    from summarize.batch.plan import DayOptions
    from summarize.data import Article
    from summarize.renderers import Entry


class Around(NamedTuple):
    """What a day knows of those before it: the last of them, and the stories that are over."""

    previous: str = ""
    ended: tuple[Ended, ...] = ()


def day_index(
    day: str,
    listed: Sequence[tuple[str, "Entry"]],
    rest: Iterable[Unit],
    warnings: tuple[str, ...],
    *,
    options: "DayOptions",
    around: Around,
) -> Index:
    """The index of a day: what has something to tell first, what is unchanged after that."""
    return Index(
        day,
        tuple(sorted(listed, key=lambda each: each[1].state == "unchanged")),
        warnings,
        rest=tuple(map(_mention, rest)),
        ended=tuple(
            EndedStory(
                each.title,
                each.id,
                each.first_day,
                each.last_day,
                f"../{each.file_day}/{each.file}" if each.file else "",
            )
            for each in around.ended
        ),
        sections=options.sections,
        previous=around.previous,
        days="../index" if day else "",
        site=options.site,
        masthead=options.masthead,
        since=options.since,
    )


def day_texts(index: Index, formats: Sequence[str]) -> dict[str, str]:
    """The files of a day beside its stories, by their names."""
    texts = {f"index{suffix}": text for suffix, text in index.rendered(formats).items()}
    if index.day and not index.since:
        texts["day.eml"] = mail(index).decode("ascii")
    return texts


def told_day(
    day: str,
    order: Iterable[Unit],
    told: Mapping[str, StoryTold],
    rest: Iterable[Unit],
    found: "DayInputs",
) -> DayTold:
    """What a day told: also its stories that were only listed, and all articles that it read."""
    only_listed = {each.key: _only_listed(each) for each in rest if each.key not in told}
    stories = {each.key: told.get(each.key) or only_listed.get(each.key) for each in order}
    standing = {key: story for key, story in stories.items() if story is not None}
    by_story = ((each.key, _articles(each)) for each in order if each.key in standing)
    of_stories = [article_told(each, key) for key, own in by_story for each in own]
    told_of = {each.id for each in of_stories}
    others = [article_told(a, "") for a in found.passed_over if a.id not in told_of]
    return DayTold(
        day=day,
        told=tuple(standing.values()),
        articles=tuple(sorted([*of_stories, *others], key=lambda each: each.id)),
        files=found.keys,
    )


def _mention(unit: Unit) -> Mention:
    return mention_of(_articles(unit), unit.key)


def _only_listed(unit: Unit) -> StoryTold:
    memory = unit.source.memory if isinstance(unit.source, Told) else None
    state = memory.state if memory is not None else "new"
    return listed_story(unit.key, _mention(unit).title, state, memory)


def _articles(unit: Unit) -> "tuple[Article, ...]":
    return unit.source.articles if isinstance(unit.source, Told) else ()
