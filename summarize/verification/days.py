"""What stands beside the briefings of a day: its index, and the document that holds them all."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from summarize.data import Article, count_words
from summarize.documents import BriefingDocument, content, digest_of
from summarize.errors import SummarizeError
from summarize.outlets import count_outlets

_ENDINGS = (".digests.json", ".json")

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
        "title": _headline(document),
        "articles": [part.id for part in document.articles],
        "outlets": count_outlets(
            Article(part.id, part.source, "", "", url=part.url) for part in document.articles
        ),
        "status": document.status,
        "words": sum(count_words(point.text) for point in document.points),
    }


def _headline(document: BriefingDocument) -> str:
    """The title of a briefing as an index tells it: where it only takes something back, another."""
    if document.points or document.memory is None or not document.memory.withdrawals:
        return document.title
    from summarize.documents import told_briefing
    from summarize.renderers import entry_of

    try:
        return entry_of(told_briefing(document, "")).title
    except (SummarizeError, ValueError, StopIteration):
        return document.title


def index_failures(
    value: Mapping[str, object],
    stories: Mapping[str, Sequence[Facts]],
    beside: Collection[str] | None = None,
) -> Iterator[str]:
    """What an index tells of its stories that the briefings beside it tell otherwise.

    `stories` are the facts of the briefings of each file name without its ending; a story that was
    not written as JSON has none. `beside` are the names of the files in its folder; None where it
    stands in none.
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
    if beside is not None:
        yield from _missing_stories(listed, beside)


def _missing_stories(listed: Iterable[str], beside: Collection[str]) -> Iterator[str]:
    """The stories without a file, and without one as JSON where the day was written as JSON.

    An index does not tell its formats: one story as JSON shows that all were.
    """
    as_json = {stem_of(name) for name in beside if name.removesuffix(".gz").endswith(".json")}
    names = list(listed)
    is_json = any(name in as_json for name in names)
    for name in names:
        if is_json and name not in as_json:
            yield f"the story {name} is missing: there is no {name}.json beside it"
        elif not is_json and not any(each.startswith(f"{name}.") for each in beside):
            yield f"the story {name} is missing: there is no file of it beside it"


def stem_of(name: str) -> str:
    """The name that an index gives a story, of the name of one of its files.

    >>> stem_of("01-ferry.digests.json.gz")
    '01-ferry'
    """
    name = name.removesuffix(".gz")
    return next((name.removesuffix(end) for end in _ENDINGS if name.endswith(end)), name)
