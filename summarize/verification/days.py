"""What stands beside the briefings of a day: its index, and the document that holds them all."""

import json
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, fields
from typing import TypeGuard

from summarize import __version__
from summarize.data import Article, count_words
from summarize.documents import BriefingDocument, content, digest_of, told_briefing
from summarize.errors import InputError
from summarize.outlets import count_outlets
from summarize.renderers import Entry
from summarize.verification.memories import by_others

# What of an index no briefing beside it tells, as the output calls it.
_ALONE = {
    "without_file": "unchanged stories without a file",
    "rest": "stories that have no briefing",
    "ended": "stories that ended",
    "sections": "sections",
    "warnings": "warnings",
}
# Where the facts of a briefing have the day that it is of; no key of an index.
_DAY = "\0day"
# And whether a notice took something back of it.
_NOTICED = "\0noticed"
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
    """What an index would tell of a briefing.

    Only a few things where the texts of its articles are not in it, or another version made it.
    """
    made_here = document.signature.get("version") == __version__
    title: Facts = {"title": document.title} if document.memory is None else {}
    return (_entry(document) if made_here else None) or {
        **title,
        "articles": [part.id for part in document.articles],
        "outlets": count_outlets(
            Article(part.id, part.source, "", "", url=part.url) for part in document.articles
        ),
        "status": document.status,
        "words": sum(count_words(point.text) for point in document.points),
    }


def _entry(document: BriefingDocument) -> Facts | None:
    """All that an index tells of a briefing; None where it cannot be told from the document."""
    from summarize.renderers import entry_of

    try:
        briefing = told_briefing(document, "")
        entry = asdict(entry_of(briefing, ("annotations",)))
    except (InputError, LookupError, ValueError):
        return None
    found: dict[str, object] = json.loads(json.dumps(entry))
    if by_others(document):
        del found["sources"]
        found["claims"] = _unnumbered(found["claims"])
        found[_NOTICED] = True
    return found | ({_DAY: briefing.memory.day} if briefing.memory is not None else {})


def _unnumbered(claims: object) -> object:
    """Claims without what hangs on the sources: a document does not have the notices among them."""
    if not isinstance(claims, list):
        return claims
    return [
        {key: value for key, value in each.items() if key not in ("sources", "earlier", "now")}
        if isinstance(each, Mapping)
        else each
        for each in claims
    ]


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
        for facts in stories.get(name, ()):
            yield from _differing(f"story {name}", story, facts, value)
    yield from _misplaced(entries)
    yield from _miscounted(value)
    for name in sorted(stories.keys() - listed.keys()):
        yield f"the story {name} is not in it"
    if beside is not None:
        yield from _missing_stories(listed, value.get("formats"), beside)


def _differing(what: str, story: Facts, facts: Facts, index: Mapping[str, object]) -> Iterator[str]:
    """What an index tells of a story otherwise than its briefing."""
    is_noticed = _NOTICED in facts
    untold = _untold(index)
    for key, there in facts.items():
        told = _unnumbered(story.get(key)) if is_noticed and key == "claims" else story.get(key)
        if key == _DAY:
            if index.get("day") != there:
                yield f"{what}: it is of the day {there!r}, not {index.get('day')!r}"
        elif key in (*untold, "annotations", _NOTICED) and key not in story:
            continue  # annotations are written only with the format of that name
        elif key == "worded" and not there and key not in story:
            continue  # written only of points that a model worded
        elif told != there:
            yield f"{what}: its {key} {_otherwise(told, there)}"
    more = sorted(story.keys() - facts.keys() - {"file", "annotations", "sources"})
    more = more if "lead" in facts else []
    if more:
        yield f"{what}: its {more[0]} is none of what an index tells"


def _untold(index: Mapping[str, object]) -> list[str]:
    """What an index does not tell of any story: one that an earlier version wrote tells less."""
    told = index.get("stories")
    entries = [each for each in told if isinstance(each, Mapping)] if _many(told) else []
    names = [each.name for each in fields(Entry) if each.name not in ("annotations", "worded")]
    return [each for each in names if not any(each in story for story in entries)]


def _otherwise(told: object, there: object) -> str:
    """How a value differs; of a long list only the first item that does."""
    if isinstance(told, list) and isinstance(there, list) and len(told) == len(there):
        at = next(n for n, (one, two) in enumerate(zip(told, there, strict=True)) if one != two)
        one, two = told[at], there[at]
        if isinstance(one, dict) and isinstance(two, dict):
            key = next(k for k in (*two, *one) if k not in one or one.get(k) != two.get(k))
            return f"({at + 1}): {key} is {one.get(key)!r}, not {two.get(key)!r}"
        return f"({at + 1}) is {one!r}, not {two!r}"
    return f"is {told!r}, not {there!r}"


def _misplaced(entries: Sequence[Facts]) -> Iterator[str]:
    """The stories that stand twice, and those that stand behind one of a later rank."""
    names = [str(each.get("file")) for each in entries]
    for name, times in Counter(names).items():
        if times > 1:
            yield f"the story {name} stands in it {times} times"
    ranks = [int(each.partition("-")[0]) for each in names if each.partition("-")[0].isdecimal()]
    if ranks != sorted(ranks):
        yield "its stories are not in the order of their names"


def _miscounted(value: Mapping[str, object]) -> Iterator[str]:
    """The sums of an index that are not those of what it lists."""
    from summarize.renderers import told_index

    try:
        index = told_index(value)
    except ValueError:
        return  # of an earlier version, which told less
    for key in ("articles", "outlets", "points", "words", "counts"):
        there = getattr(index, key)
        if value.get(key) != there:
            yield f"its {key} is {value.get(key)!r}, not {there!r}"


def covered_in_index(
    value: Mapping[str, object], stories: Mapping[str, Sequence[Facts]]
) -> tuple[str, ...]:
    """What of an index nothing but its digest covers, one phrase each."""
    told = value.get("stories")
    names = [each.get("file") for each in told if isinstance(each, Mapping)] if _many(told) else []
    whole = {name for name, found in stories.items() if any("lead" in each for each in found)}
    others = [each for each in names if each not in whole]
    parts = [f"most of what it tells of stories: {len(others)}"] if others else []
    noticed = sum(any(_NOTICED in each for each in found) for found in stories.values())
    parts += [f"the sources of stories of which a notice took something back: {noticed}"] * (
        noticed > 0
    )
    parts += [f"nothing is told of {', '.join(_untold(value))}"] * bool(names and _untold(value))
    parts += [phrase for key, phrase in _ALONE.items() if value.get(key)]
    return tuple(parts)


def _many(told: object) -> TypeGuard[list[object]]:
    return isinstance(told, list)


def _missing_stories(
    listed: Iterable[str], formats: object, beside: Collection[str]
) -> Iterator[str]:
    """The stories without a file, and without one as JSON where the day was written as JSON.

    Where an index of an earlier version does not tell its formats, one story as JSON shows that all
    were.
    """
    as_json = {stem_of(name) for name in beside if name.removesuffix(".gz").endswith(".json")}
    names = list(listed)
    if isinstance(formats, list):
        is_json = any(str(each).startswith("json") for each in formats)
    else:
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
