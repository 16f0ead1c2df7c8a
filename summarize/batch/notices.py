"""What takes earlier articles back, brought to the stories that these were of.

Such a notice is no article of a day: it tells nothing. But claims that were printed may rest on
what it takes back, and the story of these is then told of, if only for that.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from summarize.agreement import is_same_article, later_states, takes_back
from summarize.data import Article, EarlierArticle, EarlierStory, Story
from summarize.outlets import Outlets, outlets_of
from summarize.stories import Continued

# No article of today has an id that begins so.
_MARK = "\0"


def with_notices(
    stories: Sequence[Continued],
    earlier: Sequence[EarlierStory],
    others: Iterable[Article],
    table: Outlets | None = None,
) -> tuple[Continued, ...]:
    """The stories of a day, and those of which it only takes something back.

    Args:
        stories: those of the articles that stand.
        earlier: those of earlier days.
        others: the articles of the day that do not stand.
        table: what is known of outlets and their owners.
    """
    notices = [each for each in others if takes_back(each)]
    if not notices:
        return tuple(stories)
    found = {each.id: [*_on(each, notices, table)] for each in earlier}
    told = {name for each in stories for name in _earlier_ids(each)}
    alone = (
        Continued(Story(each.id, tuple(found[each.id])), each)
        for each in earlier
        if found[each.id] and each.id not in told
    )
    return (*(_with(each, found) for each in stories), *alone)


def _earlier_ids(story: Continued) -> tuple[str, ...]:
    return (story.earlier.id, *story.merged) if story.earlier is not None else ()


def _with(story: Continued, found: dict[str, list[Article]]) -> Continued:
    own = {each.id: each for name in _earlier_ids(story) for each in found.get(name, ())}.values()
    if not own:
        return story
    return replace(story, story=replace(story.story, articles=(*story.story.articles, *own)))


def _on(
    story: EarlierStory, notices: Sequence[Article], table: Outlets | None
) -> Iterator[Article]:
    """The notices that take an article of an earlier story back."""
    before = [_article(each) for each in story.articles]
    outlets = outlets_of((*notices, *before), table)
    states = later_states(notices, before, outlets).values()
    taking = {each.id for _, taken in states for each in taken}
    known = {each.id.removeprefix(_MARK): each for each in before}
    for each in notices:
        same = known.get(each.id)
        if each.id in taking or (same is not None and is_same_article(each, same, outlets)):
            yield each


def _article(told: EarlierArticle) -> Article:
    return Article(
        id=_MARK + told.id,
        source=told.source,
        title=told.title,
        text=told.opening,
        url=told.url,
        published=told.published,
        language=told.language,
    )
