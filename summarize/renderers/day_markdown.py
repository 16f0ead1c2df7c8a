"""The index of a day in Markdown."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING
from urllib.parse import quote

from summarize.renderers.day_lines import (
    Words,
    badge,
    change,
    day_facts,
    day_line,
    ended_line,
    said,
    story_facts,
    words_for,
)
from summarize.renderers.entries import Entry, Mention
from summarize.renderers.escaping import at_start, heading, inline, link, link_text
from summarize.renderers.layout import layout
from summarize.renderers.sections import Listed

if TYPE_CHECKING:
    from summarize.renderers.daily import Index

# The files of a story that the index links to: the first of these that there is.
_LINKED = {"markdown": ".md", "html": ".html"}


def day_markdown(index: "Index", formats: Sequence[str]) -> str:
    """The index of a day for people who read Markdown, its stories written in these formats."""
    return "\n\n".join(_Writer(index, formats).blocks()) + "\n"


class _Writer:
    def __init__(self, index: "Index", formats: Sequence[str]) -> None:
        self._index = index
        self._suffix = next((_LINKED[form] for form in _LINKED if form in formats), "")
        self._words: Words = words_for(index.language, index.day)
        self._rank = 0

    def blocks(self) -> Iterator[str]:
        words, index, day = self._words, self._index, self._words.day
        laid = layout(index, day.others)
        yield f"# {heading(index.label)}"
        yield f"*{day_facts(words, day_line(index))}*"
        if beside := " · ".join(self._beside()):
            yield beside
        for part in laid.parts:
            if part.name:
                yield f"## {heading(part.name)}"
            yield from map(self._listed, part.stories)
        yield from _section(day.unchanged, [self._line(*each) for each in laid.unchanged])
        ended = [
            f"{self._linked(each.title, each.file)} ({ended_line(words, each)})"
            for each in index.ended
        ]
        yield from _section(day.ended, ended)
        yield from _section(day.rest, [_mention(each) for each in laid.rest])
        if laid.single:
            yield f"## {day.singles.format(count=laid.single)}"
            yield from map(self._listed, laid.singles)
            yield from _list([_mention(each) for each in laid.articles])
        yield from _section(words.frame.warnings, [at_start(each) for each in index.warnings])

    def _beside(self) -> Iterator[str]:
        """The days beside this one, and all of them."""
        index, day = self._index, self._words.day
        for words, other in ((day.previous_day, index.previous), (day.next_day, index.next)):
            if other:
                yield f"[{words.format(day=other)}](../{quote(other)}/index.md)"
        if index.days:
            yield f"[{day.all_days}]({quote(index.days)}.md)"

    def _listed(self, listed: Listed) -> str:
        """A story with its first point, and what was changed or taken back."""
        name, entry = listed
        self._rank += 1
        first = f"{self._rank}. **{self._linked(entry.title, name)}**"
        lines = [f"{first} ({story_facts(self._words, entry)})", f"   {at_start(entry.lead)}"]
        return "\n".join([*lines, *(f"   - {each}" for each in self._changes(entry))])

    def _changes(self, entry: Entry) -> Iterator[str]:
        for claim in entry.claims:
            if claim.kind in ("changed", "corrected", "withdrawn"):
                told = change(self._words, claim)
                text = ": ".join(
                    filter(None, [inline(told), inline(said(self._words, claim, claim.text))])
                )
                facts = f" ({inline(claim.facts)})" if claim.kind != "changed" else ""
                yield f"*{badge(self._words, claim)}*: {text}{facts}"

    def _line(self, name: str, entry: Entry) -> str:
        """An unchanged story in one line."""
        return f"{self._linked(entry.title, name)} ({story_facts(self._words, entry)})"

    def _linked(self, title: str, name: str) -> str:
        if not (self._suffix and name):
            return at_start(title)
        return f"[{link_text(title)}]({quote(name)}{self._suffix})"


def _mention(mention: Mention) -> str:
    """A story that is only named: its title, and its articles by outlet."""
    articles = ", ".join(
        link(each.outlet, each.address) if each.address else inline(each.outlet)
        for each in mention.articles
    )
    return f"{at_start(mention.title)} ({articles})"


def _section(title: str, lines: Sequence[str]) -> list[str]:
    return [f"## {title}", *_list(lines)] if lines else []


def _list(lines: Sequence[str]) -> list[str]:
    return ["\n".join(f"- {line}" for line in lines)] if lines else []
