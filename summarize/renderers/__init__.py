"""Briefing -> str, one function per format; `RENDERERS` is the list of them.

What a day has beside its briefings (index, feeds, mail) is imported when it is first asked for.
"""

import json
from collections.abc import Callable, Iterable, Iterator
from importlib import import_module
from typing import TYPE_CHECKING, Any, Final

from summarize.characters import safe_json, visible
from summarize.data import Briefing
from summarize.errors import UsageError
from summarize.renderers.markdown import render_markdown
from summarize.renderers.words import frame_words, language_of, source_line, web_address

if TYPE_CHECKING:
    from summarize.renderers.all_days import DaysIndex, told_days
    from summarize.renderers.daily import Index, slug, told_index
    from summarize.renderers.day_lines import AwayLine, DayLine, TopStory, away_line, day_line
    from summarize.renderers.day_page import Neighbour, with_neighbours
    from summarize.renderers.entered import entry_of, mention_of
    from summarize.renderers.entries import EndedStory, Entry, Mention, told_entry
    from summarize.renderers.mailing import mail
    from summarize.renderers.pages import page_template
    from summarize.renderers.sections import Section
    from summarize.renderers.syndication import feeds
    from summarize.renderers.wrapping import table, wrap

_HOMES = {
    "AwayLine": "day_lines",
    "DayLine": "day_lines",
    "away_line": "day_lines",
    "DaysIndex": "all_days",
    "EndedStory": "entries",
    "Entry": "entries",
    "Index": "daily",
    "Mention": "entries",
    "Neighbour": "day_page",
    "Section": "sections",
    "TopStory": "day_lines",
    "day_line": "day_lines",
    "entry_of": "entered",
    "feeds": "syndication",
    "mail": "mailing",
    "mention_of": "entered",
    "page_template": "pages",
    "slug": "daily",
    "table": "wrapping",
    "told_days": "all_days",
    "told_entry": "entries",
    "told_index": "daily",
    "with_neighbours": "day_page",
    "wrap": "wrapping",
}

__all__ = [
    "PRINTERS",
    "RENDERERS",
    "SUFFIXES",
    "AwayLine",
    "DayLine",
    "DaysIndex",
    "EndedStory",
    "Entry",
    "Index",
    "Mention",
    "Neighbour",
    "Section",
    "TopStory",
    "away_line",
    "day_line",
    "entry_of",
    "feeds",
    "frame_words",
    "language_of",
    "mail",
    "mention_of",
    "page_template",
    "render",
    "render_beside_index",
    "render_day",
    "safe_json",
    "slug",
    "source_line",
    "table",
    "told_days",
    "told_entry",
    "told_index",
    "visible",
    "web_address",
    "with_neighbours",
    "wrap",
]


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"summarize.renderers.{_HOMES[name]}"), name)


def render_text(briefing: Briefing) -> str:
    """The briefing as plain text."""
    from summarize.renderers.text import render_text as text

    return text(briefing)


def render_html(briefing: Briefing) -> str:
    """The briefing as one self-contained HTML page."""
    from summarize.renderers.html import render_html as page

    return page(briefing)


def render_json(briefing: Briefing) -> str:
    """The briefing as a JSON document that carries its articles, so that it can be verified."""
    from summarize.documents import briefing_document, to_json

    return to_json(briefing_document(briefing))


def render_json_digests(briefing: Briefing) -> str:
    """The JSON document with the articles' SHA-256 digests in place of their texts."""
    from summarize.documents import briefing_document, to_json

    return to_json(briefing_document(briefing, with_text=False))


def render_annotations(briefing: Briefing) -> str:
    """The briefing as W3C Web Annotations on its sources, in JSON-LD."""
    from summarize.renderers.annotations import render_annotations as annotations

    return annotations(briefing)


RENDERERS: Final[dict[str, Callable[[Briefing], str]]] = {
    "markdown": render_markdown,
    "text": render_text,
    "json": render_json,
    "json-digests": render_json_digests,
    "html": render_html,
    "annotations": render_annotations,
}


def render_terminal(briefing: Briefing) -> str:
    """The briefing as text for the terminal that standard output is."""
    from summarize.renderers.terminal import render_terminal as terminal

    return terminal(briefing)


# What standard output can get: text has colours and links there where it is a terminal.
PRINTERS: Final[dict[str, Callable[[Briefing], str]]] = {**RENDERERS, "terminal": render_terminal}


# The suffix a file of each format gets.
SUFFIXES: Final[dict[str, str]] = {
    "markdown": ".md",
    "text": ".txt",
    "json": ".json",
    "json-digests": ".digests.json",
    "html": ".html",
    "annotations": ".annotations.json",
}


def render_beside_index(briefing: Briefing, form: str) -> str:
    """A briefing in one of the formats, as it stands beside the index of a day: a page links it."""
    if form != "html":
        return RENDERERS[form](briefing)
    from summarize.renderers.html import render_html as page

    return page(briefing, home="index.html")


def render(briefing: Briefing, form: str = "markdown") -> str:
    """`briefing` as text in one of the formats of `RENDERERS`.

    Raises:
        UsageError: there is no such format.
    """
    if form not in RENDERERS:
        raise UsageError(f"unknown format {form!r}; known: {', '.join(RENDERERS)}")
    return RENDERERS[form](briefing)


def render_day(
    day: str,
    briefings: Iterable[Briefing],
    warnings: Iterable[str],
    form: str,
    *,
    seal: Callable[[str], str] = str,
) -> Iterator[str]:
    """The briefings of a day as one text in one of the formats, in parts as they come.

    As JSON or Web Annotations they are one document; `seal` signs each briefing in it.

    Raises:
        UsageError: in this format each is a page of its own.
    """
    from summarize.renderers.daily import annotated_day, day_document

    if form == "html":
        raise UsageError("html makes several files of a day: name a folder with -o")
    if form == "annotations":
        yield annotated_day(day, briefings)
    elif form.startswith("json"):
        told = [json.loads(seal(RENDERERS[form](each))) for each in briefings]
        yield day_document(day, told, warnings)
    else:
        for place, briefing in enumerate(briefings, start=1):
            yield f"{_one_of_several(briefing, form, place)}\n"


def _one_of_several(briefing: Briefing, form: str, place: int) -> str:
    """A briefing on a page with others: its notes have other names than theirs."""
    if form == "markdown":
        return render_markdown(briefing, str(place))
    return PRINTERS[form](briefing)
