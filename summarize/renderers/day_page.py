"""The page of a day: what is new, changed and taken back at a glance, and its stories."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import quote

from summarize.characters import visible
from summarize.languages.day import day_words
from summarize.patterns import regex
from summarize.renderers.day_lines import (
    Words,
    change,
    day_facts,
    day_line,
    ended_line,
    story_facts,
    words_for,
)
from summarize.renderers.entries import Entry, EntryClaim
from summarize.renderers.layout import glance, layout
from summarize.renderers.left_out import cut
from summarize.renderers.pages import own_page, part_template
from summarize.renderers.sections import Listed
from summarize.renderers.words import direction_of

if TYPE_CHECKING:
    from summarize.renderers.daily import Index

# So much of a claim is shown at a glance. Chosen to fill two lines.
_GLANCE = 160
# So much of the title of its story: a line.
_STORY = 90
# The links of a page to the stories or days beside it, which its neighbours decide.
_BESIDE = regex(r"<!--beside-->.*?<!--/beside-->", re.DOTALL)


class Neighbour(NamedTuple):
    """A story beside another: the name of its page, and its title."""

    file: str
    title: str


class _Story(NamedTuple):
    address: str
    entry: Entry
    facts: str


class _Glance(NamedTuple):
    """A claim at a glance: where it stands, its story, the change of its value, its words.

    `now` is what its source says instead, where that corrected it.
    """

    address: str
    story: str
    language: str
    change: str
    text: str
    now: str
    facts: str


def day_page(index: "Index") -> str:
    """The page of a day; everything from articles is escaped."""
    words = words_for(index.language, index.day)
    laid = layout(index, words.day.others)
    return own_page("day.html", "day").render(
        language=index.language or words.frame.language,
        words=words.frame,
        day=words.day,
        title=index.label,
        facts=day_facts(words, day_line(index)),
        index=index,
        parts=[(part.name, [_story(words, each) for each in part.stories]) for part in laid.parts],
        glances=[(kind, list(_glances(words, own))) for kind, own in glance(index)],
        unchanged=[_story(words, each, is_line=True) for each in laid.unchanged],
        ended=[
            (f"{quote(each.file)}.html" if each.file else "", each.title, ended_line(words, each))
            for each in index.ended
        ],
        rest=laid.rest,
        singles=[_story(words, each) for each in laid.singles],
        articles=laid.articles,
        single=laid.single,
        warnings=index.warnings,
        direction=direction_of,
    )


def with_neighbours(
    page: str, previous: Neighbour | None, following: Neighbour | None, language: str = ""
) -> str:
    """The page of a story with links to those before and after it in the day.

    They take the place of those that it has: a story is made before the next one is known.
    `language` is that of the page.
    """
    links = part_template("beside.html").render(
        previous=previous, following=following, day=day_words(language), quote=quote
    )
    return _BESIDE.sub(lambda _: f"<!--beside-->{links}<!--/beside-->", page, count=1)


def _story(words: Words, listed: Listed, *, is_line: bool = False) -> _Story:
    name, entry = listed
    facts = story_facts(words, entry)
    if entry.points and not is_line:
        facts = f"{facts}; {words.to_read(entry.words)}"
    return _Story(f"{quote(name)}.html" if name else "", entry, facts)


def _glances(words: Words, found: list[tuple[str, Entry, EntryClaim]]) -> Iterator[_Glance]:
    for name, entry, claim in found:
        yield _Glance(
            f"{quote(name)}.html#{claim.key}" if name else "",
            cut(entry.title, _STORY),
            entry.language,
            change(words, claim),
            cut(claim.text, _GLANCE),
            cut(visible(claim.now), _GLANCE),
            claim.facts if claim.key.startswith("w") else "",
        )
