"""What stands beside the briefings of a day: its index, and the document that holds them all."""

from collections.abc import Iterator, Mapping, Sequence

from summarize.data import count_words
from summarize.documents import BriefingDocument, content, digest_of

Facts = Mapping[str, object]
"""What an index tells of a story."""


def day_failures(value: Mapping[str, object]) -> Iterator[str]:
    """What does not hold of a document of several briefings, or of an index: its digest."""
    digest = digest_of(content(value))
    if value.get("digest") != digest and (value.get("schema_version") != 1 or "digest" in value):
        stands = value.get("digest", "missing")
        yield f"digest: of this content it is {digest}; in the document it is {stands}"


def facts_of(document: BriefingDocument) -> Facts:
    """What an index would tell of a briefing."""
    return {
        "title": document.title,
        "articles": [part.id for part in document.articles],
        "outlets": len({part.source for part in document.articles}),
        "status": document.status,
        "words": sum(count_words(point.text) for point in document.points),
    }


def index_failures(
    value: Mapping[str, object], stories: Mapping[str, Sequence[Facts]]
) -> Iterator[str]:
    """What an index tells of its stories that the briefings beside it tell otherwise.

    `stories` are the facts of the briefings of each file name without its ending; a story that was
    not written as JSON has none.
    """
    yield from day_failures(value)
    told = value.get("stories")
    entries = [each for each in told if isinstance(each, Mapping)] if isinstance(told, list) else []
    listed = {str(story.get("file")): story for story in entries}
    for name, story in listed.items():
        for key, there in (pair for facts in stories.get(name, ()) for pair in facts.items()):
            if story.get(key) != there:
                yield f"story {name}: its {key} is {story.get(key)!r}, not {there!r}"
    for name in sorted(stories.keys() - listed.keys()):
        yield f"the story {name} is not in it"
